package mention

import (
	"slices"

	"parley"
)

// byStance reads for whom somebody speaks who is said to express what a state or an organisation feels,
// wants or stands for: "President Lund reiterated Avaria's support for", "Sow affirmed on Monday the Union's
// readiness to". What others are praised or asked for is not his own.
func (f *finder) byStance(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	if m.Possessive {
		return "", nil, false
	}
	limit := f.Sentences[f.SentenceOf(m.First)].EndToken
	k := m.End
	for n := 0; n < 2 && k < limit && f.Tokens[k].UPOS == "ADV"; n++ {
		k++ // "also reiterated"
	}
	if k >= limit || f.taken[k] || !slices.Contains(expressing, f.Lemma(k)) {
		return "", nil, false
	}
	for k++; k < limit && k < m.End+7; k++ {
		name, ok := f.name(k)
		if !ok {
			if f.wordIs(k, "on", "the", "again", "once", "also", "more", "anew") || f.timeAt(k) {
				continue
			}
			break
		}
		if f.timeAt(k) {
			continue
		}
		first, end := f.bounds(k)
		if name.Party == "" || first != k || !isPossessive(f.Word(end)) || !f.stanceBehind(end+1, limit) {
			break
		}
		return name.Party, []parley.Span{f.Span(m.First, end+1)}, true
	}
	return "", nil, false
}

// timeAt reports whether token i belongs to a time.
func (f *finder) timeAt(i int) bool {
	return slices.ContainsFunc(f.In(max(0, i-6), min(len(f.Tokens), i+7)), func(m Mention) bool { return m.Kind == Time && m.First <= i && i < m.End })
}

// stanceBehind reports whether a noun for what somebody stands for follows at token k, adjectives
// between left out: "full and unwavering support".
func (f *finder) stanceBehind(k, limit int) bool {
	for n := 0; n < 5 && k < limit; n++ {
		if slices.Contains(stances, f.Lemma(k)) && f.Tokens[k].UPOS == "NOUN" {
			return true
		}
		if u := f.Tokens[k].UPOS; u != "ADJ" && u != "CCONJ" && u != "ADV" && u != "PUNCT" && u != "NOUN" && u != "VERB" {
			return false
		}
		k++
	}
	return false
}

// expressing are verbs by which somebody gives the stance of those for whom he speaks.
var expressing = []string{"reiterate", "reaffirm", "affirm", "assert", "stress", "underline", "underscore", "emphasise", "emphasize", "express", "voice", "renew",
	"confirm", "declare", "restate", "pledge", "offer", "avow"}

// stances are nouns for what a party itself feels, wants or stands for.
var stances = []string{"support", "commitment", "readiness", "willingness", "keenness", "eagerness", "solidarity", "position", "stance", "stand", "backing", "gratitude",
	"appreciation", "rejection", "opposition", "determination", "resolve", "condemnation", "desire", "hope", "concern", "sympathy", "condolence", "thanks", "preparedness"}

package mention

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// takeDescriptions makes people of the phrases that name nobody and mean
// somebody named elsewhere in the text: "the Egyptian president", "the
// secretary". A phrase that fits several people means the one named last before it;
// one that fits nobody stays what it was.
func (f *finder) takeDescriptions() {
	for i := range f.Mentions {
		m := &f.Mentions[i]
		if m.Kind != Party || !m.Actor || len(m.Parties) != 1 {
			continue
		}
		if p := f.describedBy(m.First, m.End, m.Parties[0]); p != nil {
			f.describe(m, p)
		}
	}
	for s := range f.Sentences {
		if f.silent(s) {
			continue
		}
		for i := f.Sentences[s].FirstToken; i < f.Sentences[s].EndToken; i++ {
			f.takeHeadOfState(i)
			f.takeStyle(i, f.Sentences[s].EndToken)
			f.takeBareOffice(i, f.Sentences[s].EndToken)
		}
	}
}

func (f *finder) describe(m *Mention, p *person) {
	m.Kind, m.Person, m.Described = Person, p.index, true
	p.mentions = append(p.mentions, f.Span(m.First, m.End))
}

// takeBareOffice takes "the secretary", "the foreign minister" at token i.
func (f *finder) takeBareOffice(i, limit int) {
	if f.Word(i) != "the" || f.taken[i] {
		return
	}
	k := i + 1
	for k < limit && k < i+5 && !f.taken[k] && (f.Is(k, lexicon.Office|lexicon.Title|lexicon.Rank) || isDash(f.Word(k)) && k > i+1) {
		k++
	}
	for k > i+1 && f.Tokens[k-1].UPOS == "ADV" {
		k-- // "the minister then left"
	}
	if k == i+1 || k < limit && f.taken[k] && !f.timeBegins(k) || !f.singularOffice(k-1) || f.wordIs(k, "of", "for", "to", "-", "’s", "'s") {
		return
	}
	if p := f.describedBy(i, k, ""); p != nil {
		m := Mention{Kind: Person, First: i, End: k}
		if f.take(m) {
			last := &f.Mentions[len(f.Mentions)-1]
			f.describe(last, p)
		}
	}
}

// timeBegins reports whether a time begins at token k: "the minister yesterday met".
func (f *finder) timeBegins(k int) bool {
	return slices.ContainsFunc(f.Mentions, func(m Mention) bool { return m.Kind == Time && m.First == k })
}

func (f *finder) wordIs(i int, words ...string) bool { return slices.Contains(words, f.Word(i)) }

// singularOffice reports whether token i is the head of an office that one
// person holds.
func (f *finder) singularOffice(i int) bool {
	if f.generalBehind(i) {
		return true
	}
	return f.Is(i, lexicon.Office) && f.Tokens[i].UPOS != "VERB" && !strings.Contains(f.Tokens[i].Feats, "Number=Plur") && !f.Is(i, lexicon.Counterpart)
}

// generalBehind reports whether token i is the "general" of a civil office: "the assistant secretary-general".
func (f *finder) generalBehind(i int) bool {
	k := i - 1
	if isDash(f.Word(k)) {
		k--
	}
	return f.Word(i) == "general" && f.wordIs(k, "secretary", "director", "consul", "governor", "attorney")
}

// describedBy is the person whom tokens [first, end) describe: one with an
// office that has all words of the phrase, of the party where that is known.
func (f *finder) describedBy(first, end int, party string) *person {
	if !f.singularOffice(end - 1) {
		return nil
	}
	var best *person
	for _, p := range f.persons {
		if party != "" && !p.isOf(party) || !f.holdsOffice(p, first, end) {
			continue
		}
		if best == nil || p.begin < first && (best.begin > first || f.closer(p, best, first)) {
			best = p
		}
	}
	if best == nil && party != "" {
		best = f.called(first, end, party)
	}
	if best == nil && end-first == 2 {
		return f.onlyEnvoy(end - 1)
	}
	return best
}

// envoys are words for those who are sent, one of which often stands for another.
var envoys = []string{"envoy", "mediator", "emissary", "diplomat", "representative"}

// onlyEnvoy is the only person of the text who is called by another word for one who is sent, if
// token i is such a word: "the envoy" of a mediator.
func (f *finder) onlyEnvoy(i int) *person {
	if !f.wordIs(i, envoys...) {
		return nil
	}
	var only *person
	for _, p := range f.persons {
		for _, o := range p.offices {
			words := strings.Fields(strings.ToLower(o.Title))
			if o.Former || !slices.ContainsFunc(words, func(w string) bool { return slices.Contains(envoys, w) }) {
				continue
			}
			if only != nil && only != p {
				return nil
			}
			only = p
		}
	}
	return only
}

// closer reports whether words at token first rather mean p than q: the one of whom a later sentence told; of two in one
// sentence the one whom it named first, of whom it told more than of those whom he met.
func (f *finder) closer(p, q *person, first int) bool {
	a, b := p.lastBefore(f, first), q.lastBefore(f, first)
	s, t := f.sentenceAt(a), f.sentenceAt(b)
	if s == t && s >= 0 && s < f.SentenceOf(first) {
		return a < b
	}
	return a > b
}

// sentenceAt is the sentence that the byte at lies in, -1 for none.
func (f *finder) sentenceAt(at int) int {
	n, found := slices.BinarySearchFunc(f.Sentences, at, func(s parley.Sentence, at int) int { return cmp.Compare(f.Tokens[s.FirstToken].Start, at) })
	if !found {
		n--
	}
	return n
}

// lastBefore is the start of the person's last mention before token i, -1 for none.
func (p *person) lastBefore(f *finder, i int) int {
	at := -1
	for _, m := range p.mentions {
		if m.Start < f.Tokens[i].Start {
			at = max(at, m.Start)
		}
	}
	return at
}

func (p *person) isOf(party string) bool {
	return slices.ContainsFunc(p.parties, func(a parley.Affiliation) bool { return a.Party == party })
}

// holdsOffice reports whether an office of the person has the words of office
// of tokens [first, end), its head as head.
func (f *finder) holdsOffice(p *person, first, end int) bool {
	for _, o := range p.offices {
		if o.Former {
			continue
		}
		words := strings.Fields(strings.ToLower(strings.NewReplacer("-", " ", ",", " ").Replace(o.Title)))
		all := !f.higher(words, first, end)
		for i := first; i < end; i++ {
			w := f.Word(i)
			if f.nameAt[i] > 0 || w == "the" || w == "-" || isPossessive(w) || f.Is(i, lexicon.Honorific) {
				continue
			}
			all = all && (slices.Contains(words, w) || slices.ContainsFunc(sameOffice[w], func(same string) bool { return slices.Contains(words, same) }))
		}
		if all {
			return true
		}
	}
	return false
}

// sameOffice are words for one office, whoever holds it.
var sameOffice = map[string][]string{
	"spokesman": {"spokesperson"}, "spokeswoman": {"spokesperson"}, "spokesperson": {"spokesman", "spokeswoman"},
	"chairman": {"chair", "chairperson"}, "chairwoman": {"chair", "chairperson"}, "chair": {"chairman", "chairwoman", "chairperson"}, "chairperson": {"chair", "chairman", "chairwoman"},
	"adviser": {"advisor"}, "advisor": {"adviser"},
}

// higher reports whether the words of an office make another one of the head of tokens [first,
// end): a prime minister is not "the minister", a vice president not "the president".
func (f *finder) higher(office []string, first, end int) bool {
	with := map[string]string{"minister": "prime", "president": "vice"}[f.Word(end-1)]
	if with == "" || f.Word(end-2) == with && end-2 >= first {
		return false
	}
	at := slices.Index(office, f.Word(end-1))
	return at > 0 && office[at-1] == with
}

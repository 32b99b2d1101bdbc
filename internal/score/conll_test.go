package score

import (
	"math"
	"strings"
	"testing"

	"parley"
)

// tokens builds a document of one line a sentence. A word is
// form/UPOS/head/rel/feats/lemma, all but the form may be left out; "~" before
// it glues it to the word before, "+" makes it a further word of that word's
// multiword token.
func tokens(lines ...string) *parley.Document {
	doc := &parley.Document{}
	for _, line := range lines {
		first, multi := len(doc.Tokens), 0
		for _, word := range strings.Fields(line) {
			mark := word[0]
			cols := strings.Split(strings.TrimLeft(word, "~+"), "/")
			if mark != '~' && mark != '+' && doc.Text != "" {
				doc.Text += " "
			}
			t := parley.Token{Start: len(doc.Text), Form: cols[0]}
			doc.Text += cols[0]
			t.End = len(doc.Text)
			for i, field := range []*string{&t.UPOS, nil, &t.Rel, &t.Feats, &t.Lemma} {
				switch {
				case i+1 >= len(cols):
				case field == nil:
					t.Head = int(cols[2][0] - '0')
				default:
					*field = cols[i+1]
				}
			}
			if mark == '+' {
				doc.Tokens[multi].Multi = len(doc.Tokens) - multi + 1
			} else {
				multi = len(doc.Tokens)
			}
			doc.Tokens = append(doc.Tokens, t)
		}
		doc.Sentences = append(doc.Sentences, parley.Sentence{Start: doc.Tokens[first].Start, End: len(doc.Text), FirstToken: first, EndToken: len(doc.Tokens)})
	}
	return doc
}

func mustCoNLL(t *testing.T, gold, system *parley.Document) Treebank {
	t.Helper()
	m, err := CoNLL(gold, system)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// near compares with a figure worked out by hand to four decimals.
func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 0.00005 {
		t.Errorf("%s = %.4f, want %.4f", what, got, want)
	}
}

// Right: They | met | . ; Talks | went | well | . (7 tokens, 2 sentences)
// System: They | met. ; Talks | went | well. as one sentence.
// Tokens the same: They, Talks, went = 3 of 5 (precision 3/5), 3 of 7 (recall
// 3/7), F1 = 2·3/(5+7) = 0.5. Sentences: the system's one is none of the two.
func TestTokensAndSentences(t *testing.T) {
	m := mustCoNLL(t, tokens("They met ~.", "Talks went well ~."), tokens("They met. Talks went well."))
	if m.Tokens != (Count{Gold: 7, System: 5, Correct: 3}) || m.Sentences != (Count{Gold: 2, System: 1}) {
		t.Errorf("counts %+v", m)
	}
	near(t, "precision", m.Tokens.Precision(), 0.6)
	near(t, "recall", m.Tokens.Recall(), 0.4286)
	near(t, "F1", m.Tokens.F1(), 0.5)
	near(t, "F1 of nothing", Count{}.F1(), 0)
}

// Four words, all aligned. UPOS: met wrong, so 3/4. Heads: "in" hangs on 2
// instead of 4, so UAS 3/4; of those three "Geneva" has nmod for obl, "They"
// nsubj:pass for nsubj, which counts as the same, so LAS 2/4.
func TestTreesOnGoldTokens(t *testing.T) {
	gold := tokens("They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Geneva/PROPN/2/obl")
	m := mustCoNLL(t, gold, tokens("They/PRON/2/nsubj:pass met/NOUN/0/root in/ADP/2/case Geneva/PROPN/2/nmod"))
	near(t, "words", m.Words.F1(), 1)
	near(t, "UPOS", m.UPOS.F1(), 0.75)
	near(t, "UAS", m.UAS.F1(), 0.75)
	near(t, "LAS", m.LAS.F1(), 0.5)
	same := mustCoNLL(t, gold, gold)
	near(t, "LAS with itself", same.LAS.F1(), 1)
}

// Right: the|first|-|ever|talks, system: the|first-ever|talks. Aligned: the,
// talks (2 of 5 right, 3 system's words). "the" hangs on "talks", aligned, so its
// head is right; "talks" is the root in both: UAS = 2·2/(5+3) = 0.5.
func TestHeadsAreComparedThroughTheAlignment(t *testing.T) {
	gold := tokens("the/DET/5/det first/ADV/4/advmod ~-/PUNCT/4/punct ~ever/ADV/5/amod talks/NOUN/0/root")
	m := mustCoNLL(t, gold, tokens("the/DET/3/det first-ever/ADJ/3/amod talks/NOUN/0/root"))
	if m.Words != (Count{5, 3, 2}) || m.UAS != (Count{5, 3, 2}) {
		t.Errorf("words %+v UAS %+v", m.Words, m.UAS)
	}
	// A word whose head is not aligned is wrong: "the" now hangs on "first-ever".
	m = mustCoNLL(t, gold, tokens("the/DET/2/det first-ever/ADJ/3/amod talks/NOUN/0/root"))
	near(t, "UAS", m.UAS.F1(), 0.25) // 2·1/8
}

// Only universal features count, in any order: NumForm is none of them, Mood is.
func TestFeaturesAndLemmas(t *testing.T) {
	gold := tokens("two/NUM/0/root/NumForm=Word|NumType=Card/two met/VERB/1/acl/Mood=Ind|Tense=Past/meet")
	m := mustCoNLL(t, gold, tokens("two/NUM/0/root/NumType=Card/two met/VERB/1/acl/Tense=Past/meet"))
	near(t, "UFeats", m.UFeats.F1(), 0.5)
	near(t, "Lemmas", m.Lemmas.F1(), 1)
	m = mustCoNLL(t, gold, tokens("two/NUM/0/root/NumType=Card/Two met/VERB/1/acl/Tense=Past|Mood=Ind/meet"))
	near(t, "UFeats", m.UFeats.F1(), 1)
	near(t, "Lemmas", m.Lemmas.F1(), 0.5)
}

// Right: "don't" is one token of two words, system: two tokens do, n't. Tokens:
// They and go of 3 and 4, F1 = 4/7. Words: within the stretch "don't" the
// longest common subsequence do, n't pairs both: 4 of 4 and 4, F1 1.
func TestMultiwordTokens(t *testing.T) {
	gold := tokens("They do +n't go")
	m := mustCoNLL(t, gold, tokens("They do ~n't go"))
	if m.Tokens != (Count{3, 4, 2}) || m.Words != (Count{4, 4, 4}) {
		t.Errorf("tokens %+v words %+v", m.Tokens, m.Words)
	}
	// The other way round, and with another cut: don|'t has no form in common.
	m = mustCoNLL(t, tokens("They do ~n't go"), gold)
	if m.Words != (Count{4, 4, 4}) {
		t.Errorf("words %+v", m.Words)
	}
	m = mustCoNLL(t, gold, tokens("They don +'t go"))
	if m.Tokens != (Count{3, 3, 3}) || m.Words != (Count{4, 4, 2}) {
		t.Errorf("tokens %+v words %+v", m.Tokens, m.Words)
	}
	// The stretch grows over all tokens that stick out: do|n't|go against
	// "don'tgo" as one multiword token: do, n't, go are paired.
	m = mustCoNLL(t, tokens("They do +n't ~go"), tokens("They do +n't +go"))
	if m.Tokens != (Count{3, 2, 1}) || m.Words != (Count{4, 4, 4}) {
		t.Errorf("tokens %+v words %+v", m.Tokens, m.Words)
	}
}

// White space, breaking or not, may differ; letters may not.
func TestTexts(t *testing.T) {
	m := mustCoNLL(t, tokens("Sébastien met"), func() *parley.Document {
		d := tokens("Sébastien met")
		d.Text = strings.Replace(d.Text, " ", "\u00a0\n\n", 1)
		d.Tokens[1].Start += 3
		d.Tokens[1].End += 3
		return d
	}())
	near(t, "tokens", m.Tokens.F1(), 1)
	if _, err := CoNLL(tokens("one two"), tokens("one too")); err == nil || !strings.Contains(err.Error(), `after 4 characters: right "wo", system "oo"`) {
		t.Errorf("error %v", err)
	}
	broken := tokens("one two")
	broken.Tokens[1].End = 99
	if _, err := CoNLL(tokens("one two"), broken); err == nil {
		t.Error("a token beyond the text is accepted")
	}
}

package fit

import (
	"fmt"
	"strings"

	"parley/cmd/train/internal/corpus"
	"parley/internal/neural"
)

// Score is how well a network answers on gold tokens, in percent; F1 for
// names. What the set does not annotate is 0.
type Score struct {
	UPOS, Feats, Lemma, UAS, LAS float64
	// Whole is the part of the sentences in which every word that is no
	// punctuation hangs where it should.
	Whole float64
	Names map[string]float64 // by kind, and "micro"
}

// Evaluate runs the quantised network on a set. Relations count without their
// subtypes, as in the shared task of CoNLL 2018; a name counts whole.
func Evaluate(n *neural.Network, sentences []corpus.Sentence) Score {
	forms := make([][]string, len(sentences))
	for i := range sentences {
		forms[i] = sentences[i].Forms
	}
	var s Score
	words, trees := 0, 0
	found := nameCounts{}
	for i, got := range n.Parse(forms) {
		want := &sentences[i]
		if want.Names != nil {
			found.add(want.Names, got.Names)
		}
		if want.Heads == nil {
			continue
		}
		trees++
		whole := true
		for t, w := range got.Words {
			words++
			s.UPOS += one(w.UPOS == want.UPOS[t])
			s.Feats += one(want.Feats != nil && w.Feats == want.Feats[t])
			s.Lemma += one(want.Lemmas != nil && w.Lemma == want.Lemmas[t])
			s.UAS += one(w.Head == want.Heads[t])
			whole = whole && (w.Head == want.Heads[t] || want.UPOS[t] == "PUNCT")
			s.LAS += one(w.Head == want.Heads[t] && universal(w.Rel) == universal(want.Rels[t]))
		}
		s.Whole += one(whole)
	}
	for _, f := range []*float64{&s.UPOS, &s.Feats, &s.Lemma, &s.UAS, &s.LAS} {
		*f *= 100 / float64(max(words, 1))
	}
	s.Whole *= 100 / float64(max(trees, 1))
	s.Names = found.f1()
	return s
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// String gives the figures in one line.
func (s Score) String() string {
	var b strings.Builder
	if s.UPOS > 0 {
		fmt.Fprintf(&b, " upos %.2f", s.UPOS)
		if s.Lemma > 0 {
			fmt.Fprintf(&b, " feats %.2f lemma %.2f", s.Feats, s.Lemma)
		}
		fmt.Fprintf(&b, " uas %.2f las %.2f whole %.2f", s.UAS, s.LAS, s.Whole)
	}
	for _, k := range []string{"micro", "PER", "ORG", "LOC"} {
		if f, ok := s.Names[k]; ok {
			fmt.Fprintf(&b, " %s %.2f", k, f)
		}
	}
	return b.String()
}

// nameCounts has for each kind the names that are right, found and true.
type nameCounts map[string]*[3]float64

func (c nameCounts) at(kind string) *[3]float64 {
	if c[kind] == nil {
		c[kind] = &[3]float64{}
	}
	return c[kind]
}

func (c nameCounts) add(tags []string, got []neural.NameSpan) {
	type span struct {
		first, end int
		kind       string
	}
	want := map[span]bool{}
	first := 0
	for t, l := range tags {
		if l[0] == 'B' || l[0] == 'U' {
			first = t
		}
		if (l[0] == 'L' || l[0] == 'U') && counted(l[2:]) {
			want[span{first, t + 1, l[2:]}] = true
			c.at(l[2:])[2]++
			c.at("micro")[2]++
		}
	}
	for _, g := range got {
		if !counted(g.Kind) {
			continue
		}
		for _, k := range []string{g.Kind, "micro"} {
			c.at(k)[1]++
			c.at(k)[0] += one(want[span{g.First, g.End, g.Kind}])
		}
	}
}

// counted reports whether the development sets have names of a kind.
func counted(kind string) bool { return kind == "PER" || kind == "ORG" || kind == "LOC" }

func (c nameCounts) f1() map[string]float64 {
	out := map[string]float64{}
	for k, n := range c {
		out[k] = 200 * n[0] / max(n[1]+n[2], 1)
	}
	return out
}

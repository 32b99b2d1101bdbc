package corpus

import (
	"slices"
	"strings"

	"parley/internal/neural"
)

// MinWord is how often a lower-case form occurs in training to have a vector
// of its own.
const MinWord = 3

// Words lists the forms with vectors of their own, in the order of the alphabet.
func (d *Data) Words() []string {
	return d.collect(MinWord, func(s *Sentence, i int) string { return strings.ToLower(neural.Normal(s.Forms[i])) })
}

// Labels lists the labels of each kind that occur in training: lemma scripts
// twice, all others once.
func (d *Data) Labels() neural.Labels {
	at := func(get func(s *Sentence) []string) func(*Sentence, int) string {
		return func(s *Sentence, i int) string {
			if l := get(s); l != nil {
				return l[i]
			}
			return ""
		}
	}
	l := neural.Labels{
		UPOS:  d.collect(1, at(func(s *Sentence) []string { return s.UPOS })),
		Feats: d.collect(2, at(func(s *Sentence) []string { return s.Feats })),
		Rels:  d.collect(1, at(func(s *Sentence) []string { return s.Rels })),
		Names: d.collect(1, at(func(s *Sentence) []string { return s.Names })),
		Lemmas: d.collect(3, func(s *Sentence, i int) string {
			if s.Lemmas == nil {
				return ""
			}
			return neural.LemmaScript(neural.Normal(s.Forms[i]), s.Lemmas[i])
		}),
	}
	l.Feats = append([]string{""}, l.Feats...)
	return l
}

func (d *Data) collect(atLeast int, get func(*Sentence, int) string) []string {
	counts := map[string]int{}
	for i := range d.Train {
		for j := range d.Train[i].Forms {
			counts[get(&d.Train[i], j)]++
		}
	}
	var out []string
	for l, n := range counts {
		if n >= atLeast && l != "" {
			out = append(out, l)
		}
	}
	slices.Sort(out)
	return out
}

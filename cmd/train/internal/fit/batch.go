package fit

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"strings"

	"parley/cmd/train/internal/corpus"
	"parley/internal/neural"
)

// An example is a sentence as the network learns it: features and the numbers
// of labels, -1 where there is none.
type example struct {
	words                           []neural.Features
	upos, feats, lemmas, rels, name []int32
	heads                           []int32 // from 0, len(words) is the root, -1 unknown
	listed                          bool    // its names were taken from lists
}

// An encoder turns sentences into examples.
type encoder struct {
	dict                            *neural.Dictionary
	upos, feats, lemmas, rels, name map[string]int32
}

func newEncoder(dict *neural.Dictionary, l neural.Labels) *encoder {
	return &encoder{dict, number(l.UPOS), number(l.Feats), number(l.Lemmas), number(l.Rels), number(l.Names)}
}

func number(labels []string) map[string]int32 {
	m := make(map[string]int32, len(labels))
	for i, l := range labels {
		m[l] = int32(i)
	}
	return m
}

func look(ids map[string]int32, labels []string, n int) []int32 {
	out := make([]int32, n)
	for i := range out {
		out[i] = -1
		if labels != nil {
			if id, ok := ids[labels[i]]; ok {
				out[i] = id
			}
		}
	}
	return out
}

func (e *encoder) example(s *corpus.Sentence) example {
	n := len(s.Forms)
	x := example{words: e.dict.Sentence(s.Forms, nil), upos: look(e.upos, s.UPOS, n), feats: look(e.feats, s.Feats, n),
		rels: look(e.rels, s.Rels, n), name: look(e.name, s.Names, n), heads: make([]int32, n), listed: s.Listed}
	var scripts []string
	for i := range s.Lemmas {
		scripts = append(scripts, neural.LemmaScript(neural.Normal(s.Forms[i]), s.Lemmas[i]))
	}
	x.lemmas = look(e.lemmas, scripts, n)
	for i := range x.heads {
		x.heads[i] = -1
		if s.Heads != nil && s.Heads[i] >= 0 {
			x.heads[i] = int32((s.Heads[i] + n) % (n + 1)) // 1 → 0, 0 → n
		}
	}
	return x
}

// parts is the number of parts of a minibatch. It is fixed, so that sums of
// gradients do not depend on the number of threads.
const parts = 4

// batches shuffles the examples and gathers them to minibatches of about the
// given number of words, each split into parts of about equal length, the
// longest sentences first.
func batches(examples []example, words int, r *rand.Rand) [][parts][]int {
	order := r.Perm(len(examples))
	var out [][parts][]int
	var cur []int
	n := 0
	for k, i := range order {
		cur = append(cur, i)
		n += len(examples[i].words)
		if n >= words || k == len(order)-1 {
			out = append(out, split(examples, cur, n))
			cur, n = nil, 0
		}
	}
	return out
}

func split(examples []example, batch []int, n int) (out [parts][]int) {
	slices.SortStableFunc(batch, func(a, b int) int { return cmp.Compare(len(examples[b].words), len(examples[a].words)) })
	p, sum := 0, 0
	for _, i := range batch {
		out[p] = append(out[p], i)
		sum += len(examples[i].words)
		for p < parts-1 && sum*parts >= n*(p+1) {
			p++
		}
	}
	return out
}

func universal(rel string) string {
	before, _, _ := strings.Cut(rel, ":")
	return before
}

package neural

import (
	"cmp"
	"slices"
)

// batchWords is the number of words that are worked on at a time: enough for
// the products to run at full speed, and the memory stays within the cache.
const batchWords = 768

// MaxSentence is the most words of a sentence; longer ones must be cut before.
const MaxSentence = 256

// Parse answers for sentences of at most MaxSentence words, in their order.
// The answer for a sentence does not depend on the others.
func (n *Network) Parse(sentences [][]string) []Sentence {
	out := make([]Sentence, len(sentences))
	order := make([]int, 0, len(sentences))
	for i, s := range sentences {
		if len(s) > MaxSentence {
			panic("neural: a sentence is longer than MaxSentence")
		}
		if len(s) > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(sentences[b]), len(sentences[a])) })
	s := n.scratch()
	defer n.pool.Put(s)
	for len(order) > 0 {
		k, words := 0, 0
		for k < len(order) && (k == 0 || words+len(sentences[order[k]]) <= batchWords) {
			words += len(sentences[order[k]])
			k++
		}
		n.batch(s, sentences, order[:k], out)
		order = order[k:]
	}
	return out
}

func (n *Network) batch(s *scratch, sentences [][]string, order []int, out []Sentence) {
	s.forms, s.feats = s.forms[:0], s.feats[:0]
	lens := make([]int, 0, len(order))
	for _, i := range order {
		s.forms = append(s.forms, sentences[i])
		s.feats = append(s.feats, n.dict.Sentence(sentences[i], nil))
		lens = append(lens, len(sentences[i]))
		out[i].Words = make([]Word, len(sentences[i]))
	}
	s.lay.reset(lens)
	n.embed(s)
	n.encode(s)
	n.tagWords(s, order, out)
	n.findNames(s, order, out)
	n.findHeads(s, order, out)
}

// embed sets the encoder's input: vector, trained word, parts and shapes.
func (n *Network) embed(s *scratch) {
	v, wd, sd := n.w.Vectors, n.w.Config.WordDim, n.w.Config.SubDim
	s.x = resize(s.x, s.lay.rows()*even(n.input))
	clear(s.x)
	places := v.Dims / v.Step
	sums := make([]int32, sd)
	scale := n.w.SubTable.Scale
	for i, feats := range s.feats {
		for t := range feats {
			f, x := &feats[t], s.x[s.lay.row(i, t)*even(n.input):][:n.input]
			if f.Vector >= 0 {
				for p, c := range v.Codes[int(f.Vector)*places:][:places] {
					copy(x[p*v.Step:(p+1)*v.Step], n.book[(p*256+int(c))*v.Step:])
				}
			}
			copy(x[v.Dims:], n.words[int(f.Word)*wd:][:wd])
			clear(sums)
			for _, id := range f.Sub {
				for j, b := range n.w.SubTable.D[int(id)*sd:][:sd] {
					sums[j] += int32(b)
				}
			}
			for j, b := range sums {
				x[v.Dims+wd+j] = quantise(float32(float32(b) * scale))
			}
		}
	}
}

// encode runs the layers; s.out holds the states of each.
func (n *Network) encode(s *scratch) {
	x, stride, h := s.x, even(n.input), n.w.Config.Hidden
	for i := range n.layers {
		s.out[i] = resize(s.out[i], s.lay.rows()*2*h)
		for d := range 2 {
			n.layers[i][d].run(s, x, stride, s.out[i][d*h:], 2*h)
		}
		x, stride = s.out[i], 2*h
	}
}

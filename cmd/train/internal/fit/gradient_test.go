package fit

import (
	"math"
	"math/rand/v2"
	"testing"

	"parley/internal/neural"
)

// small gives a small network with random vectors and two sentences.
func small() (*network, []*example) {
	r := rand.New(rand.NewPCG(3, 4))
	v := &neural.Vectors{Dims: 8, Step: 4, Scale: 0.01, Book: make([]byte, 2*256*4), Codes: make([]byte, 40), Prints: make([]byte, 80)}
	for i := range v.Book {
		v.Book[i] = byte(r.IntN(256))
	}
	labels := neural.Labels{UPOS: []string{"A", "B", "C"}, Feats: []string{"", "x"}, Lemmas: []string{"l0", "k0"},
		Rels: []string{"root", "nsubj", "obj"}, Names: []string{"O", "U-PER"}}
	c := neural.Config{WordDim: 5, SubDim: 3, Hidden: 6, Layers: 2, TagLayer: 1, TagDim: 7, NameDim: 4, ArcDim: 5, RelDim: 6}
	n := newNetwork(c, labels, v, 9, Dropout{}, 1)
	var batch []*example
	for _, length := range []int{5, 3, 1} {
		e := &example{}
		for i := range length {
			f := neural.Features{Word: int32(r.IntN(10)), Vector: int32(r.IntN(21) - 1)}
			for j := range f.Sub {
				f.Sub[j] = int32(r.IntN(neural.SubRows))
			}
			e.words = append(e.words, f)
			e.upos = append(e.upos, int32(r.IntN(3)))
			e.feats = append(e.feats, int32(r.IntN(3)-1))
			e.lemmas = append(e.lemmas, int32(r.IntN(2)))
			e.rels = append(e.rels, int32(r.IntN(3)))
			e.name = append(e.name, int32(r.IntN(2)))
			e.heads = append(e.heads, int32((i+1)%(length+1)))
		}
		batch = append(batch, e)
	}
	return n, batch
}

func total(l Loss) float64 {
	return weightUPOS*l.UPOS + weightFeats*l.Feats + weightLemma*l.Lemma + weightName*l.Name + weightHead*l.Head + weightRel*l.Rel
}

// The derivatives are checked against differences of the loss, parameter by
// parameter, in the direction in which each grows fastest.
func TestGradientsAgreeWithDifferences(t *testing.T) {
	n, batch := small()
	w := newWorker(n, Dropout{Feedback: 0.3, State: 0.2, Input: 0.2, Head: 0.2, Word: 0.2})
	run := func() float64 {
		clear(w.grad)
		w.run(batch, 1, rand.New(rand.NewPCG(9, 9)))
		return total(w.loss)
	}
	run()
	g := append([]float32(nil), w.grad...)
	for _, p := range n.ps.List {
		d := p.In(g).D
		var norm float64
		for _, v := range d {
			norm += float64(v) * float64(v)
		}
		norm = math.Sqrt(norm)
		if norm == 0 {
			t.Errorf("%s: no derivative at all", p.Name)
			continue
		}
		const h = 2e-3
		theta := p.In(n.ps.Theta).D
		old := append([]float32(nil), theta...)
		at := func(x float64) float64 {
			for i := range theta {
				theta[i] = old[i] + float32(x*float64(d[i])/norm)
			}
			return run()
		}
		got := (at(h) - at(-h)) / (2 * h)
		copy(theta, old)
		if math.Abs(got-norm) > 0.02*norm+2e-3 {
			t.Errorf("%s: slope %g, derivative %g", p.Name, got, norm)
		}
	}
}

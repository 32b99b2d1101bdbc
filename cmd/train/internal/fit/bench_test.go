package fit

import (
	"math/rand/v2"
	"testing"

	"parley/internal/neural"
)

func BenchmarkStep(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	v := &neural.Vectors{Dims: 100, Step: 4, Scale: 0.01, Book: make([]byte, 25*256*4), Codes: make([]byte, 25*1000), Prints: make([]byte, 4000)}
	for i := range v.Book {
		v.Book[i] = byte(r.IntN(256))
	}
	l := neural.Labels{UPOS: make([]string, 17), Feats: make([]string, 218), Lemmas: make([]string, 205), Rels: make([]string, 51), Names: make([]string, 13)}
	c := neural.Config{WordDim: 64, SubDim: 64, Hidden: 160, Layers: 3, TagLayer: 2, TagDim: 128, NameDim: 128, ArcDim: 160, RelDim: 128}
	d := Dropout{Vector: .1, Word: .25, Sub: .05, Input: .2, State: .3, Feedback: .2, Head: .25, Smooth: .03}
	n := newNetwork(c, l, v, 9755, d, 1)
	w := newWorker(n, d)
	var batch []*example
	words := 0
	for i := range 20 {
		e := &example{}
		for t := range 36 - i {
			f := neural.Features{Word: int32(r.IntN(9000)), Vector: int32(r.IntN(1000))}
			for j := range f.Sub {
				f.Sub[j] = int32(r.IntN(neural.SubRows))
			}
			e.words = append(e.words, f)
			e.upos, e.feats, e.lemmas = append(e.upos, int32(r.IntN(17))), append(e.feats, int32(r.IntN(200))), append(e.lemmas, int32(r.IntN(200)))
			e.rels, e.name, e.heads = append(e.rels, int32(r.IntN(51))), append(e.name, int32(r.IntN(13))), append(e.heads, int32((t+1)%(37-i)))
			words++
		}
		batch = append(batch, e)
	}
	for b.Loop() {
		w.run(batch, 1, r)
	}
	b.ReportMetric(float64(words*b.N)/b.Elapsed().Seconds(), "words/s")
}

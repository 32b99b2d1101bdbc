package neural

import (
	"errors"
	"fmt"
	"math"
)

const (
	maxLayers = 8
	maxDim    = 1 << 10 // so that no sum of products leaves 32 bits
	maxVocab  = 1 << 24
)

// check tells whether all shapes fit each other, so that running the network
// never leaves a slice.
func (w *Weights) check() error {
	c, l, v := w.Config, w.Labels, w.Vectors
	for _, n := range []int{c.WordDim, c.SubDim, c.Hidden, c.TagDim, c.NameDim, c.ArcDim, c.RelDim, v.Dims, v.Step} {
		if n < 1 || n > maxDim {
			return fmt.Errorf("a dimension of %d", n)
		}
	}
	for _, n := range []int{len(l.UPOS), len(l.Feats), len(l.Lemmas), len(l.Rels), len(l.Names)} {
		if n < 1 || n > maxDim {
			return fmt.Errorf("%d labels of a kind", n)
		}
	}
	for _, name := range l.Names {
		if name != "O" && (len(name) < 3 || name[1] != '-') {
			return fmt.Errorf("the label %q for names", name)
		}
	}
	if c.Layers < 1 || c.Layers > maxLayers || c.TagLayer < 1 || c.TagLayer > c.Layers || c.Hidden%2 != 0 {
		return fmt.Errorf("layers: %d, %d, %d", c.Layers, c.TagLayer, c.Hidden)
	}
	words := v.Len()
	if v.Dims%v.Step != 0 || len(v.Prints) != 4*words || words > maxVocab || len(v.Book) != v.Dims*256 || len(v.Codes) != words*(v.Dims/v.Step) {
		return fmt.Errorf("word vectors: %d words, %d codes, %d numbers", words, len(v.Codes), len(v.Book))
	}
	if !ascending(v.Prints) {
		return errors.New("word vectors: fingerprints are out of order")
	}
	if g := w.Gazetteer; len(g.Prints) != 4*len(g.Kinds) || !ascending(g.Prints) {
		return fmt.Errorf("gazetteer: %d bytes of fingerprints for %d entries, or out of order", len(g.Prints), len(g.Kinds))
	}
	if !w.WordTable.is(len(w.Words)+1, c.WordDim) || !w.SubTable.is(SubRows, c.SubDim) {
		return fmt.Errorf("tables of %d and %d rows", w.WordTable.Rows, w.SubTable.Rows)
	}
	return w.checkMatrices()
}

func (t *Table) is(rows, cols int) bool {
	return t.Rows == rows && t.Cols == cols && len(t.D) == rows*cols && finite([]float32{t.Scale})
}

func (w *Weights) checkMatrices() error {
	c, l := w.Config, w.Labels
	in := c.Input(w.Vectors.Dims)
	short, top := in+2*c.Hidden, 2*c.Hidden
	var shapes [][2]int
	for range c.Layers {
		shapes = append(shapes, [2]int{4 * c.Hidden, in + c.Hidden}, [2]int{4 * c.Hidden, in + c.Hidden})
		in = top
	}
	shapes = append(shapes, [][2]int{{c.TagDim, short}, {len(l.UPOS), c.TagDim}, {len(l.Feats), c.TagDim}, {len(l.Lemmas), c.TagDim},
		{c.NameDim, short}, {len(l.Names), c.NameDim}, {c.ArcDim, top}, {c.ArcDim, top}, {c.ArcDim, c.ArcDim},
		{c.RelDim, top}, {c.RelDim, top}, {len(l.Rels), c.RelDim}}...)
	for i, m := range w.matrices() {
		rows, cols := shapes[i][0], shapes[i][1]
		if m.Rows != rows || m.Cols != cols || len(m.W) != rows*cols || len(m.Scale) != rows || len(m.Bias) != rows || !finite(m.Scale) || !finite(m.Bias) {
			return fmt.Errorf("matrix %d is %d×%d, want %d×%d", i, m.Rows, m.Cols, rows, cols)
		}
	}
	if len(w.RootArc) != c.ArcDim || len(w.RootRel) != c.RelDim || !finite(w.RootArc) || !finite(w.RootRel) {
		return fmt.Errorf("the root has %d and %d numbers", len(w.RootArc), len(w.RootRel))
	}
	return nil
}

func finite(l []float32) bool {
	for _, v := range l {
		if math.IsNaN(float64(v)) || math.Abs(float64(v)) > 1e6 {
			return false
		}
	}
	return true
}

package neural

import "math"

// Weights is a trained network as the model file holds it.
type Weights struct {
	Config  Config
	Labels  Labels
	Words   []string // trained words; the first has row 1 of WordTable
	Vectors *Vectors
	// Gazetteer is the lists of names as they were at training.
	Gazetteer *Gazetteer

	WordTable, SubTable Table
	// Layers holds, for each layer and direction, the weights of the input and
	// of the state side by side; four gates: input, forget, output, candidate.
	Layers [][2]Matrix

	Tags, UPOS, Feats, Lemmas Matrix
	NameHidden, Names         Matrix
	ArcDep, ArcHead, Bilinear Matrix
	RelDep, RelHead, Rels     Matrix
	RootArc, RootRel          []float32 // stand for the head of a root
}

// A Matrix is y = Scale·(W·x) + Bias with one scale for each row of W.
type Matrix struct {
	Rows, Cols  int
	Scale, Bias []float32
	W           []int8
}

// A Table is rows of numbers with one scale.
type Table struct {
	Rows, Cols int
	Scale      float32
	D          []int8
}

// matrices lists all matrices in the order of the file.
func (w *Weights) matrices() []*Matrix {
	var out []*Matrix
	for i := range w.Layers {
		out = append(out, &w.Layers[i][0], &w.Layers[i][1])
	}
	return append(out, &w.Tags, &w.UPOS, &w.Feats, &w.Lemmas, &w.NameHidden, &w.Names,
		&w.ArcDep, &w.ArcHead, &w.Bilinear, &w.RelDep, &w.RelHead, &w.Rels)
}

// NewMatrix quantises a matrix of rows of weights.
func NewMatrix(rows [][]float32, bias []float32) Matrix {
	m := Matrix{Rows: len(rows), Cols: len(rows[0]), Bias: bias}
	for _, r := range rows {
		scale := largest(r) / 127
		m.Scale = append(m.Scale, scale)
		m.W = appendRounded(m.W, r, scale)
	}
	return m
}

// NewTable quantises a table of cols numbers a row.
func NewTable(d []float32, cols int) Table {
	t := Table{Rows: len(d) / cols, Cols: cols, Scale: largest(d) / 127}
	t.D = appendRounded(nil, d, t.Scale)
	return t
}

func largest(d []float32) float32 {
	top := float32(1e-8)
	for _, v := range d {
		top = max(top, float32(math.Abs(float64(v))))
	}
	return top
}

func appendRounded(out []int8, d []float32, scale float32) []int8 {
	for _, v := range d {
		out = append(out, int8(math.Round(float64(v/scale))))
	}
	return out
}

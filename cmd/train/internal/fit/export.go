package fit

import (
	"parley/cmd/train/internal/nn"
	"parley/internal/neural"
)

// export quantises the network with the given weights.
func export(n *network, theta []float32, words []string) *neural.Weights {
	linear := func(l *nn.Linear) neural.Matrix { return neural.NewMatrix(rows(l.W.In(theta)), l.B.In(theta).D) }
	w := &neural.Weights{Config: n.Config, Labels: n.labels, Words: words, Vectors: n.vectors, Gazetteer: n.gazetteer,
		WordTable: neural.NewTable(n.words.In(theta).D, n.WordDim), SubTable: neural.NewTable(n.sub.In(theta).D, n.SubDim),
		Tags: linear(n.tags), UPOS: linear(n.upos), Feats: linear(n.feats), Lemmas: linear(n.lemma),
		NameHidden: linear(n.nameHidden), Names: linear(n.names),
		ArcDep: linear(n.arcDep), ArcHead: linear(n.arcHead), RelDep: linear(n.relDep), RelHead: linear(n.relHead), Rels: linear(n.rels),
		Bilinear: neural.NewMatrix(columns(n.bilinear.In(theta)), n.headBias.In(theta).D),
		RootArc:  n.rootArc.In(theta).D, RootRel: n.rootRel.In(theta).D}
	for _, l := range n.layers {
		w.Layers = append(w.Layers, [2]neural.Matrix{beside(l[0], theta), beside(l[1], theta)})
	}
	return w
}

func rows(m nn.Mat) [][]float32 {
	out := make([][]float32, m.R)
	for i := range out {
		out[i] = m.Row(i)
	}
	return out
}

func columns(m nn.Mat) [][]float32 {
	out := make([][]float32, m.C)
	for j := range out {
		for i := range m.R {
			out[j] = append(out[j], m.Row(i)[j])
		}
	}
	return out
}

// beside sets the weights of a layer's input and state side by side.
func beside(l *nn.LSTM, theta []float32) neural.Matrix {
	var out [][]float32
	for i := range 4 * l.H {
		out = append(out, append(append([]float32(nil), l.W.In(theta).Row(i)...), l.U.In(theta).Row(i)...))
	}
	return neural.NewMatrix(out, l.B.In(theta).D)
}

package fit

import (
	"parley/cmd/train/internal/corpus"
	"parley/cmd/train/internal/nn"
	"parley/internal/neural"
)

// resume sets the network's weights to those of a model, as far as its labels
// and words are the same.
func (n *network) resume(w *neural.Weights) {
	theta := n.ps.Theta
	table := func(p *nn.Param, t *neural.Table) {
		for i, v := range t.D {
			p.In(theta).D[i] = float32(v) * t.Scale
		}
	}
	table(n.words, &w.WordTable)
	table(n.sub, &w.SubTable)
	for i := range n.layers {
		for d, l := range n.layers[i] {
			m := &w.Layers[i][d]
			spread(m, l.W.In(theta), 0)
			spread(m, l.U.In(theta), l.In)
			copy(l.B.In(theta).D, m.Bias)
		}
	}
	linear := func(l *nn.Linear, m *neural.Matrix) {
		spread(m, l.W.In(theta), 0)
		copy(l.B.In(theta).D, m.Bias)
	}
	linear(n.tags, &w.Tags)
	linear(n.upos, &w.UPOS)
	linear(n.feats, &w.Feats)
	linear(n.lemma, &w.Lemmas)
	linear(n.nameHidden, &w.NameHidden)
	linear(n.names, &w.Names)
	linear(n.arcDep, &w.ArcDep)
	linear(n.arcHead, &w.ArcHead)
	linear(n.relDep, &w.RelDep)
	linear(n.relHead, &w.RelHead)
	linear(n.rels, &w.Rels)
	bilinear := n.bilinear.In(theta)
	for i := range w.Bilinear.Rows { // the model has it transposed
		for j := range w.Bilinear.Cols {
			bilinear.Row(j)[i] = float32(w.Bilinear.W[i*w.Bilinear.Cols+j]) * w.Bilinear.Scale[i]
		}
	}
	copy(n.headBias.In(theta).D, w.Bilinear.Bias)
	copy(n.rootArc.In(theta).D, w.RootArc)
	copy(n.rootRel.In(theta).D, w.RootRel)
}

// spread writes columns [from, from+p.C) of a model's matrix to p.
func spread(m *neural.Matrix, p nn.Mat, from int) {
	for i := range p.R {
		for j := range p.C {
			p.Row(i)[j] = float32(m.W[i*m.Cols+from+j]) * m.Scale[i]
		}
	}
}

// sure is the probability from which a name that a model found counts as true.
const sure = 0.9

// AddSilver gives the names that the model finds to sentences that have none:
// corrected by the tree where there is one, only those that the model is sure of
// elsewhere. known is as in corpus.
func AddSilver(sentences []corpus.Sentence, w *neural.Weights, known map[string]string) {
	n := neural.NewNetwork(w)
	for i := range sentences {
		s := &sentences[i]
		if s.Names != nil {
			continue
		}
		var all, good, doubtful []corpus.Found
		answer := n.Parse([][]string{s.Forms})[0]
		for _, f := range answer.Names {
			name := corpus.Found{First: f.First, End: f.End, Kind: f.Kind}
			all = append(all, name)
			if f.Probability >= sure {
				good = append(good, name)
			} else {
				doubtful = append(doubtful, name)
			}
		}
		if s.Heads != nil {
			s.AddSilver(all, known)
			continue
		}
		var tags []string
		for _, word := range answer.Words {
			tags = append(tags, word.UPOS)
		}
		s.AddFound(good, doubtful, tags)
	}
}

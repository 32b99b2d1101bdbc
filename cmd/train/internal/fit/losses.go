package fit

import (
	"slices"

	"parley/cmd/train/internal/nn"
)

// Weights of the answers in the loss, by measurement.
const (
	weightUPOS  = 0.5
	weightFeats = 0.4
	weightLemma = 0.4
	weightName  = 1.0
	weightHead  = 1.0
	weightRel   = 0.7
)

// losses computes the loss of every answer and its derivative by the scores.
func (w *worker) losses(scale float32) {
	w.each(func(e *example, _, t, row int) {
		one := func(run *nn.LinearRun, gold int32, weight float32) float64 {
			if gold < 0 {
				return 0
			}
			return nn.CrossEntropy(run.Y.Row(row), run.DY.Row(row), int(gold), weight*scale, float32(w.drop.Smooth))
		}
		w.loss.UPOS += one(&w.upos, e.upos[t], weightUPOS)
		w.loss.Feats += one(&w.feats, e.feats[t], weightFeats)
		w.loss.Lemma += one(&w.lemma, e.lemmas[t], weightLemma)
		w.loss.Name += one(&w.names, e.name[t], weightName)
		if e.heads[t] >= 0 {
			w.loss.Rel += one(&w.rels, e.rels[t], weightRel)
		}
		w.loss.Words++
	})
	for s, e := range w.batch {
		if slices.ContainsFunc(e.heads, func(h int32) bool { return h >= 0 }) {
			w.loss.Head += w.headLoss(e, s, weightHead*scale)
		}
	}
}

// An arcRun is the memory in which the heads of one sentence are scored.
type arcRun struct {
	scores, dscores, heads, dheads, product, dproduct nn.Mat
}

// headLoss scores every word of a sentence as the head of every other (Dozat
// and Manning 2017), and takes the true heads' loss back to the vectors; words
// whose head is not known have none.
func (w *worker) headLoss(e *example, s int, weight float32) float64 {
	net, a, n := w.net, &w.arcs, len(e.words)
	a.heads, a.dheads = nn.NewMat(a.heads, n+1, net.ArcDim), nn.NewMat(a.dheads, n+1, net.ArcDim)
	a.product, a.dproduct = nn.NewMat(a.product, n, net.ArcDim), nn.NewMat(a.dproduct, n, net.ArcDim)
	a.scores, a.dscores = nn.NewMat(a.scores, n, n+1), nn.NewMat(a.dscores, n, n+1)
	for t := range n {
		copy(a.heads.Row(t), w.arcHead.Y.Row(w.lay.Row(s, t)))
		copy(a.product.Row(t), w.product.Row(w.lay.Row(s, t)))
	}
	copy(a.heads.Row(n), net.rootArc.In(net.ps.Theta).D)
	w.gemm.Mul(a.scores, a.product, a.heads, false, true, false)
	var loss float64
	for t := range n {
		if e.heads[t] < 0 {
			continue
		}
		a.scores.Row(t)[t] = -1e4 // no word is its own head
		loss += nn.CrossEntropy(a.scores.Row(t), a.dscores.Row(t), int(e.heads[t]), weight, 0)
	}
	w.gemm.Mul(a.dproduct, a.dscores, a.heads, false, false, false)
	w.gemm.Mul(a.dheads, a.dscores, a.product, true, false, false)
	for t := range n {
		addTo(w.arcHead.DY.Row(w.lay.Row(s, t)), a.dheads.Row(t))
		copy(w.dproduct.Row(w.lay.Row(s, t)), a.dproduct.Row(t))
	}
	addTo(net.rootArc.In(w.grad).D, a.dheads.Row(n))
	return loss
}

package fit

import (
	"math/rand/v2"

	"parley/cmd/train/internal/nn"
)

// shortcut sets the input and the tag layer's output side by side: lemmas and
// names depend on what a word looks like.
func (w *worker) shortcut() {
	y := w.out[w.net.TagLayer-1]
	w.short = nn.NewMat(w.short, w.lay.T, w.x.C+y.C)
	w.dshort = nn.NewMat(w.dshort, w.lay.T, w.x.C+y.C)
	for i := range w.lay.T {
		copy(w.short.Row(i), w.x.Row(i))
		copy(w.short.Row(i)[w.x.C:], y.Row(i))
	}
}

func (w *worker) answers(r *rand.Rand) {
	n, theta := w.net, w.net.ps.Theta
	t := n.tags.Forward(&w.tags, theta, w.short, r)
	n.upos.Forward(&w.upos, theta, t, r)
	n.feats.Forward(&w.feats, theta, t, r)
	n.lemma.Forward(&w.lemma, theta, t, r)
	n.names.Forward(&w.names, theta, n.nameHidden.Forward(&w.nameHidden, theta, w.short, r), r)
	top := w.out[n.Layers-1]
	dep := n.arcDep.Forward(&w.arcDep, theta, top, r)
	n.arcHead.Forward(&w.arcHead, theta, top, r)
	w.product, w.dproduct = nn.NewMat(w.product, w.lay.T, n.ArcDim), nn.NewMat(w.dproduct, w.lay.T, n.ArcDim)
	w.gemm.Mul(w.product, dep, n.bilinear.In(theta), false, false, false)
	for i := range w.lay.T {
		addTo(w.product.Row(i), n.headBias.In(theta).D)
	}
	n.relDep.Forward(&w.relDep, theta, top, r)
	n.relHead.Forward(&w.relHead, theta, top, r)
	w.mixRels(r)
	n.rels.Forward(&w.rels, theta, w.mix, r)
}

// mixRels adds what a word says as a dependent to what its true head says as
// a head, and cuts off what is negative.
func (w *worker) mixRels(r *rand.Rand) {
	n := w.net
	w.mix, w.dmix = nn.NewMat(w.mix, w.lay.T, n.RelDim), nn.NewMat(w.dmix, w.lay.T, n.RelDim)
	w.each(func(e *example, s, t, row int) {
		if e.heads[t] < 0 {
			return
		}
		m, d, h := w.mix.Row(row), w.relDep.Y.Row(row), w.relOfHead(e, s, t, w.relHead.Y, n.rootRel.In(n.ps.Theta))
		for j := range m {
			m[j] = max(d[j]+h[j], 0)
		}
	})
	w.mixMask.R = 0
	if r != nil && w.drop.Head > 0 {
		w.mixMask = nn.NewMat(w.mixMask, w.lay.T, n.RelDim)
		nn.Mask(w.mixMask.D, w.drop.Head, r)
		for i, k := range w.mixMask.D {
			w.mix.D[i] *= k
		}
	}
}

// relOfHead gives the row of the true head, which may be the root.
func (w *worker) relOfHead(e *example, s, t int, heads, root nn.Mat) []float32 {
	if int(e.heads[t]) == len(e.words) {
		return root.D
	}
	return heads.Row(w.lay.Row(s, int(e.heads[t])))
}

func (w *worker) mixRelsBack() {
	n := w.net
	if w.mixMask.R > 0 {
		for i, k := range w.mixMask.D {
			w.dmix.D[i] *= k
		}
	}
	w.each(func(e *example, s, t, row int) {
		if e.heads[t] < 0 {
			return
		}
		m, d := w.mix.Row(row), w.dmix.Row(row)
		for j, v := range m {
			if v <= 0 {
				d[j] = 0
			}
		}
		addTo(w.relDep.DY.Row(row), d)
		addTo(w.relOfHead(e, s, t, w.relHead.DY, n.rootRel.In(w.grad)), d)
	})
}

func (w *worker) answersBack() {
	n, theta := w.net, w.net.ps.Theta
	n.upos.Backward(&w.upos, theta, w.grad, w.tags.Y, w.tags.DY)
	n.feats.Backward(&w.feats, theta, w.grad, w.tags.Y, w.tags.DY)
	n.lemma.Backward(&w.lemma, theta, w.grad, w.tags.Y, w.tags.DY)
	n.tags.Backward(&w.tags, theta, w.grad, w.short, w.dshort)
	n.names.Backward(&w.names, theta, w.grad, w.nameHidden.Y, w.nameHidden.DY)
	n.nameHidden.Backward(&w.nameHidden, theta, w.grad, w.short, w.dshort)
	y := w.dy[n.TagLayer-1]
	for i := range w.lay.T {
		d := w.dshort.Row(i)
		addTo(w.dx.Row(i), d)
		addTo(y.Row(i), d[w.x.C:])
	}
	top, dtop := w.out[n.Layers-1], w.dy[n.Layers-1]
	for i := range w.lay.T {
		addTo(n.headBias.In(w.grad).D, w.dproduct.Row(i))
	}
	w.gemm.Mul(n.bilinear.In(w.grad), w.arcDep.Y, w.dproduct, true, false, true)
	w.gemm.Mul(w.arcDep.DY, w.dproduct, n.bilinear.In(theta), false, true, true)
	n.arcDep.Backward(&w.arcDep, theta, w.grad, top, dtop)
	n.arcHead.Backward(&w.arcHead, theta, w.grad, top, dtop)
	n.rels.Backward(&w.rels, theta, w.grad, w.mix, w.dmix)
	w.mixRelsBack()
	n.relDep.Backward(&w.relDep, theta, w.grad, top, dtop)
	n.relHead.Backward(&w.relHead, theta, w.grad, top, dtop)
}

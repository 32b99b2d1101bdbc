package fit

import (
	"math/rand/v2"

	"parley/cmd/train/internal/nn"
	"parley/internal/neural"
)

// A worker computes loss and gradient of one part of a minibatch at a time.
type worker struct {
	net  *network
	drop Dropout
	grad []float32
	gemm nn.Gemm

	lay      *nn.Layout
	batch    []*example
	x, dx    nn.Mat // the encoder's input
	maskX    nn.Mat
	dropped  []bool   // four a word: vector, trained word, parts, lists of names
	out, dy  []nn.Mat // each layer's output
	masks    []nn.Mat // of the outputs, one row a sentence
	feedback [][2]nn.Mat
	runs     [][2]nn.LSTMRun
	half     nn.Mat

	short, dshort                               nn.Mat // input and tag layer side by side
	tags, upos, feats, lemma, nameHidden, names nn.LinearRun
	arcDep, arcHead, relDep, relHead, rels      nn.LinearRun
	product, dproduct                           nn.Mat
	mix, dmix, mixMask                          nn.Mat
	arcs                                        arcRun
	code                                        []int8
	loss                                        Loss
}

// Loss is the mean loss a word of each answer, and how many words had it.
type Loss struct {
	UPOS, Feats, Lemma, Name, Head, Rel float64
	Words                               int
}

func (l *Loss) add(m Loss) {
	l.UPOS += m.UPOS
	l.Feats += m.Feats
	l.Lemma += m.Lemma
	l.Name += m.Name
	l.Head += m.Head
	l.Rel += m.Rel
	l.Words += m.Words
}

func newWorker(n *network, d Dropout) *worker {
	return &worker{net: n, drop: d, grad: make([]float32, len(n.ps.Theta)), out: make([]nn.Mat, n.Layers), dy: make([]nn.Mat, n.Layers),
		masks: make([]nn.Mat, n.Layers), feedback: make([][2]nn.Mat, n.Layers), runs: make([][2]nn.LSTMRun, n.Layers),
		code: make([]int8, n.vectors.Dims)}
}

// run computes loss and gradient of the batch, whose sentences are in order of
// length, the longest first. The loss counts scale times. A nil r means no
// dropout.
func (w *worker) run(batch []*example, scale float32, r *rand.Rand) {
	w.batch = batch
	w.loss = Loss{}
	if len(batch) == 0 {
		return
	}
	lens := make([]int, len(batch))
	for i, e := range batch {
		lens[i] = len(e.words)
	}
	w.lay = nn.NewLayout(lens)
	w.input(r)
	w.encode(r)
	w.shortcut()
	w.answers(r)
	w.losses(scale)
	w.answersBack()
	w.encodeBack()
	w.inputBack()
}

// each calls f for every word with its row.
func (w *worker) each(f func(e *example, s, t, row int)) {
	for s, e := range w.batch {
		for t := range e.words {
			f(e, s, t, w.lay.Row(s, t))
		}
	}
}

func (w *worker) input(r *rand.Rand) {
	n, theta := w.net, w.net.ps.Theta
	vd, in := n.vectors.Dims, n.Input(n.vectors.Dims)
	w.x, w.dx = nn.NewMat(w.x, w.lay.T, in), nn.NewMat(w.dx, w.lay.T, in)
	w.dropped = append(w.dropped[:0], make([]bool, 4*w.lay.T)...)
	words, sub := n.words.In(theta), n.sub.In(theta)
	strange := w.strangers(r)
	w.each(func(e *example, s, t, row int) {
		f, x, drop := &e.words[t], w.x.Row(row), w.dropped[4*row:4*row+4]
		if r != nil {
			drop[0], drop[1], drop[2] = r.Float64() < w.drop.Vector, r.Float64() < w.drop.Word, r.Float64() < w.drop.Sub
			drop[3] = r.Float64() < w.drop.Lists/2 || strange[s]
		}
		if f.Vector >= 0 && !drop[0] {
			n.vectors.Decode(f.Vector, w.code)
			for j, c := range w.code {
				x[j] = float32(c) * n.vectors.Scale
			}
		}
		if !drop[1] {
			copy(x[vd:], words.Row(int(f.Word)))
		}
		if !drop[2] {
			dst := x[vd+n.WordDim:]
			for _, id := range seen(f, drop[3]) {
				for j, v := range sub.Row(int(id)) {
					dst[j] += v
				}
			}
		}
	})
	w.maskX = w.newMask(w.maskX, in, w.drop.Input, r)
	w.applyMask(w.x, w.maskX)
}

// strangers picks sentences whose names are to be found without the lists:
// every second of those whose names were taken from lists.
func (w *worker) strangers(r *rand.Rand) []bool {
	out := make([]bool, len(w.batch))
	for s, e := range w.batch {
		if r != nil && w.drop.Lists > 0 {
			out[s] = r.Float64() < w.drop.Lists || e.listed && r.IntN(2) == 0
		}
	}
	return out
}

// seen gives the parts that are seen of a word, with or without the lists.
func seen(f *neural.Features, forget bool) [neural.SubCount]int32 {
	if !forget {
		return f.Sub
	}
	g := *f
	g.Forget()
	return g.Sub
}

func (w *worker) newMask(old nn.Mat, cols int, p float64, r *rand.Rand) nn.Mat {
	if r == nil || p == 0 {
		return nn.Mat{D: old.D}
	}
	m := nn.NewMat(old, len(w.batch), cols)
	nn.Mask(m.D, p, r)
	return m
}

func (w *worker) applyMask(x, mask nn.Mat) {
	if mask.R > 0 {
		nn.MaskRows(x, mask, w.lay)
	}
}

func (w *worker) encode(r *rand.Rand) {
	n, x := w.net, w.x
	for i, l := range n.layers {
		w.out[i], w.dy[i] = nn.NewMat(w.out[i], w.lay.T, 2*n.Hidden), nn.NewMat(w.dy[i], w.lay.T, 2*n.Hidden)
		for d := range 2 {
			w.feedback[i][d] = w.newMask(w.feedback[i][d], n.Hidden, w.drop.Feedback, r)
			h := l[d].Forward(&w.runs[i][d], n.ps.Theta, x, w.lay, w.feedback[i][d])
			for row := range w.lay.T {
				copy(w.out[i].Row(row)[d*n.Hidden:], h.Row(row))
			}
		}
		w.masks[i] = w.newMask(w.masks[i], 2*n.Hidden, w.drop.State, r)
		w.applyMask(w.out[i], w.masks[i])
		x = w.out[i]
	}
}

func (w *worker) encodeBack() {
	n := w.net
	for i := n.Layers - 1; i >= 0; i-- {
		x, dx := w.x, w.dx
		if i > 0 {
			x, dx = w.out[i-1], w.dy[i-1]
		}
		w.applyMask(w.dy[i], w.masks[i])
		for d := range 2 {
			w.half = nn.NewMat(w.half, w.lay.T, n.Hidden)
			for row := range w.lay.T {
				copy(w.half.Row(row), w.dy[i].Row(row)[d*n.Hidden:])
			}
			n.layers[i][d].Backward(&w.runs[i][d], n.ps.Theta, w.grad, x, w.half, dx, w.lay, w.feedback[i][d])
		}
	}
}

func (w *worker) inputBack() {
	n := w.net
	w.applyMask(w.dx, w.maskX)
	vd := n.vectors.Dims
	words, sub := n.words.In(w.grad), n.sub.In(w.grad)
	w.each(func(e *example, _, t, row int) {
		f, d, drop := &e.words[t], w.dx.Row(row), w.dropped[4*row:4*row+4]
		if !drop[1] {
			addTo(words.Row(int(f.Word)), d[vd:])
		}
		if !drop[2] {
			for _, id := range seen(f, drop[3]) {
				addTo(sub.Row(int(id)), d[vd+n.WordDim:])
			}
		}
	})
}

func addTo(x, y []float32) {
	for i := range x {
		x[i] += y[i]
	}
}

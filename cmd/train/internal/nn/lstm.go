package nn

import "math/rand/v2"

// An LSTM is one direction of a long short-term memory (Hochreiter and
// Schmidhuber 1997, with the forget gate of Gers et al. 2000). Its gates stand
// in the order input, forget, output, candidate.
type LSTM struct {
	In, H    int
	Reversed bool
	W, U, B  *Param
}

// NewLSTM adds a layer to the network. The forget gate starts open.
func NewLSTM(ps *Params, name string, in, h int, reversed bool, r *rand.Rand) *LSTM {
	l := &LSTM{In: in, H: h, Reversed: reversed,
		W: ps.Add(name+".w", 4*h, in), U: ps.Add(name+".u", 4*h, h), B: ps.Add(name+".b", 1, 4*h)}
	ps.Glorot(l.W, r)
	ps.Glorot(l.U, r)
	for i := h; i < 2*h; i++ {
		l.B.In(ps.Theta).D[i] = 1
	}
	return l
}

// LSTMRun is one pass over a batch: what the way back needs.
type LSTMRun struct {
	gemm            Gemm
	u               Packed
	gates, c, tc, h Mat
	before          Mat // the state before each row, after dropout
	dg, dh, dc, dp  Mat
}

// prev gives the block of rows that come before step t in the direction of
// reading, and their number: the first rows of the step continue them.
func (l *LSTM) prev(lay *Layout, t int) (from, n int) {
	if l.Reversed {
		t++
	} else {
		t--
	}
	if t < 0 || t >= lay.Steps() {
		return 0, 0
	}
	from, to := lay.active(t)
	return from, to - from
}

// at gives the step that is read i-th.
func (l *LSTM) at(lay *Layout, i int) int {
	if l.Reversed {
		return lay.Steps() - 1 - i
	}
	return i
}

// Forward reads x, one row a token, and returns the states, valid until the
// next call. mask, one row a sentence or empty, is multiplied to the state
// before it is fed back (Gal and Ghahramani 2016).
func (l *LSTM) Forward(run *LSTMRun, theta []float32, x Mat, lay *Layout, mask Mat) Mat {
	n, h := lay.T, l.H
	for _, m := range []*Mat{&run.c, &run.tc, &run.h, &run.before} {
		*m = Mat{n, h, grow(m.D, n*h)}
	}
	run.gates = Mat{n, 4 * h, grow(run.gates.D, n*4*h)}
	run.before.Zero()
	run.gemm.Mul(run.gates, x, l.W.In(theta), false, true, false)
	run.u.Pack(l.U.In(theta), true)
	bias := l.B.In(theta).D
	for i := range lay.Steps() {
		t := l.at(lay, i)
		from, to := lay.active(t)
		p, np := l.prev(lay, t)
		np = min(np, to-from)
		if np > 0 {
			before := run.before.Rows(from, from+np)
			copy(before.D, run.h.Rows(p, p+np).D)
			if mask.R > 0 {
				multiply(before.D, mask.D)
			}
			run.gemm.MulPacked(run.gates.Rows(from, from+np), before, &run.u, false, true)
		}
		for r := from; r < to; r++ {
			var cp []float32
			if r-from < np {
				cp = run.c.Row(p + r - from)
			}
			cell(run.gates.Row(r), bias, cp, run.c.Row(r), run.tc.Row(r), run.h.Row(r))
		}
	}
	return run.h
}

// cell turns the sums in g into gates, and sets the memory, its tanh and the
// state. cp is the memory before, or nil.
func cell(g, bias, cp, c, tc, h []float32) {
	n := len(h)
	gi, gf, gOut, gc := g[:n], g[n:2*n], g[2*n:3*n], g[3*n:4*n]
	bi, bf, bo, bc := bias[:n], bias[n:2*n], bias[2*n:3*n], bias[3*n:4*n]
	for j := range h {
		i, f, o, z := sigmoid(gi[j]+bi[j]), sigmoid(gf[j]+bf[j]), sigmoid(gOut[j]+bo[j]), tanh(gc[j]+bc[j])
		gi[j], gf[j], gOut[j], gc[j] = i, f, o, z
		v := i * z
		if cp != nil {
			v += f * cp[j]
		}
		c[j] = v
		tc[j] = tanh(v)
		h[j] = o * tc[j]
	}
}

// Backward takes the derivative dy by the states, adds the derivatives by the
// weights to grad and those by x to dx.
func (l *LSTM) Backward(run *LSTMRun, theta, grad []float32, x, dy, dx Mat, lay *Layout, mask Mat) {
	n, h := lay.T, l.H
	run.dg = Mat{n, 4 * h, grow(run.dg.D, n*4*h)}
	run.dh = Mat{n, h, grow(run.dh.D, n*h)}
	run.dc = Mat{n, h, grow(run.dc.D, n*h)}
	copy(run.dh.D, dy.D)
	run.dc.Zero()
	run.u.Pack(l.U.In(theta), false)
	for i := lay.Steps() - 1; i >= 0; i-- {
		t := l.at(lay, i)
		from, to := lay.active(t)
		p, np := l.prev(lay, t)
		np = min(np, to-from)
		for r := from; r < to; r++ {
			var cp, dcp []float32
			if r-from < np {
				cp, dcp = run.c.Row(p+r-from), run.dc.Row(p+r-from)
			}
			cellBack(run.gates.Row(r), cp, run.tc.Row(r), run.dh.Row(r), run.dc.Row(r), dcp, run.dg.Row(r))
		}
		if np > 0 {
			run.dp = Mat{np, h, grow(run.dp.D, np*h)}
			run.gemm.MulPacked(run.dp, run.dg.Rows(from, from+np), &run.u, false, false)
			if mask.R > 0 {
				multiply(run.dp.D, mask.D)
			}
			add(run.dh.Rows(p, p+np).D, run.dp.D)
		}
	}
	run.gemm.Mul(l.W.In(grad), run.dg, x, true, false, true)
	run.gemm.Mul(l.U.In(grad), run.dg, run.before, true, false, true)
	run.gemm.Mul(dx, run.dg, l.W.In(theta), false, false, true)
	addColumns(l.B.In(grad).D, run.dg)
}

// cellBack is the derivative of cell. dc holds what came back through the
// memory, dcp receives what goes on to the memory before.
func cellBack(g, cp, tc, dh, dc, dcp, dg []float32) {
	n := len(dh)
	gi, gf, gOut, gc := g[:n], g[n:2*n], g[2*n:3*n], g[3*n:4*n]
	di, df, do, dz := dg[:n], dg[n:2*n], dg[2*n:3*n], dg[3*n:4*n]
	for j, d := range dh {
		i, f, o, z, tcj := gi[j], gf[j], gOut[j], gc[j], tc[j]
		do[j] = d * tcj * o * (1 - o)
		e := dc[j] + d*o*(1-tcj*tcj)
		di[j] = e * z * i * (1 - i)
		dz[j] = e * i * (1 - z*z)
		df[j] = 0
		if cp != nil {
			df[j] = e * cp[j] * f * (1 - f)
			dcp[j] += e * f
		}
	}
}

package nn

import "math/rand/v2"

// A Linear layer is y = x·Wᵀ + b, with negative results cut off where ReLU is
// set and elements dropped while training.
type Linear struct {
	W, B *Param
	ReLU bool
	Drop float64
}

// NewLinear adds a layer to the network.
func NewLinear(ps *Params, name string, in, out int, relu bool, drop float64, r *rand.Rand) *Linear {
	l := &Linear{W: ps.Add(name+".w", out, in), B: ps.Add(name+".b", 1, out), ReLU: relu, Drop: drop}
	ps.Glorot(l.W, r)
	return l
}

// LinearRun is one pass over a batch.
type LinearRun struct {
	gemm    Gemm
	Y, DY   Mat // the result, and where the derivative by it is gathered
	mask    []float32
	dropped bool
}

// Forward computes the result; r is nil when not training.
func (l *Linear) Forward(run *LinearRun, theta []float32, x Mat, r *rand.Rand) Mat {
	run.Y = Mat{x.R, l.W.R, grow(run.Y.D, x.R*l.W.R)}
	run.DY = NewMat(run.DY, x.R, l.W.R)
	run.gemm.Mul(run.Y, x, l.W.In(theta), false, true, false)
	bias := l.B.In(theta).D
	for i := range x.R {
		row := run.Y.Row(i)
		add(row, bias)
		if l.ReLU {
			for j, v := range row {
				row[j] = max(v, 0)
			}
		}
	}
	run.dropped = r != nil && l.Drop > 0
	if run.dropped {
		run.mask = grow(run.mask, len(run.Y.D))
		Mask(run.mask, l.Drop, r)
		multiply(run.Y.D, run.mask)
	}
	return run.Y
}

// Backward takes run.DY, adds to grad, and adds the derivative by x to dx.
func (l *Linear) Backward(run *LinearRun, theta, grad []float32, x, dx Mat) {
	d := run.DY
	if run.dropped {
		multiply(d.D, run.mask)
	}
	if l.ReLU {
		for i, v := range run.Y.D {
			if v <= 0 {
				d.D[i] = 0
			}
		}
	}
	run.gemm.Mul(l.W.In(grad), d, x, true, false, true)
	run.gemm.Mul(dx, d, l.W.In(theta), false, false, true)
	addColumns(l.B.In(grad).D, d)
}

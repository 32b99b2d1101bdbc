package nn

import "math/rand/v2"

// tanh is the rational approximation of Eigen (13 over 6 degrees), exact to a
// few units in the last place of float32.
func tanh(x float32) float32 {
	x = max(min(x, 7.9), -7.9)
	y := x * x
	p := x * (4.89352455891786e-03 + y*(6.37261928875436e-04+y*(1.48572235717979e-05+y*(5.12229709037114e-08+
		y*(-8.60467152213735e-11+y*(2.00018790482477e-13+y*-2.76076847742355e-16))))))
	q := 4.89352518554385e-03 + y*(2.26843463243900e-03+y*(1.18534705686654e-04+y*1.19825839466702e-06))
	return p / q
}

func sigmoid(x float32) float32 { return 0.5*tanh(0.5*x) + 0.5 }

func multiply(x, by []float32) {
	by = by[:len(x)]
	for i := range x {
		x[i] *= by[i]
	}
}

func add(x, y []float32) {
	y = y[:len(x)]
	for i := range x {
		x[i] += y[i]
	}
}

func addColumns(sum []float32, m Mat) {
	for i := range m.R {
		add(sum, m.Row(i))
	}
}

// Mask fills m with zeros with probability p and 1/(1-p) elsewhere.
func Mask(m []float32, p float64, r *rand.Rand) {
	keep := float32(1 / (1 - p))
	limit := uint32(p * (1 << 32))
	for i := range m {
		m[i] = keep
		if r.Uint32() < limit {
			m[i] = 0
		}
	}
}

// NewMat returns a matrix of zeros in old memory where it is large enough.
func NewMat(old Mat, r, c int) Mat {
	m := Mat{r, c, grow(old.D, r*c)}
	m.Zero()
	return m
}

// MaskRows multiplies each token's row by its sentence's row of the mask.
func MaskRows(x, mask Mat, lay *Layout) {
	for t := range lay.Steps() {
		from, to := lay.active(t)
		multiply(x.Rows(from, to).D, mask.D)
	}
}

package nn

import (
	"math"
	"math/rand/v2"
)

// A Param names a matrix within a flat array of numbers: the weights, their
// gradients and the optimiser's memory all have the same layout.
type Param struct {
	Name string
	R, C int
	off  int
}

// In gives the parameter's matrix within a flat array.
func (p *Param) In(flat []float32) Mat {
	return Mat{p.R, p.C, flat[p.off : p.off+p.R*p.C]}
}

// Params is the weights of a network, in the order in which they were added.
type Params struct {
	Theta []float32
	List  []*Param
}

// Add appends a matrix of zeros.
func (ps *Params) Add(name string, r, c int) *Param {
	p := &Param{Name: name, R: r, C: c, off: len(ps.Theta)}
	ps.Theta = append(ps.Theta, make([]float32, r*c)...)
	ps.List = append(ps.List, p)
	return p
}

// Uniform fills the parameter with numbers from [-bound, bound).
func (ps *Params) Uniform(p *Param, bound float64, r *rand.Rand) {
	m := p.In(ps.Theta)
	for i := range m.D {
		m.D[i] = float32((2*r.Float64() - 1) * bound)
	}
}

// Glorot fills the parameter as Glorot and Bengio (2010) do for layers between
// c inputs and r outputs.
func (ps *Params) Glorot(p *Param, r *rand.Rand) {
	ps.Uniform(p, math.Sqrt(6/float64(p.R+p.C)), r)
}

// Adam is the optimiser of Kingma and Ba (2015), with the norm of the gradient
// clipped and an exponential average of the weights, which is what is shipped.
type Adam struct {
	Beta1, Beta2, Epsilon float64
	Clip                  float64 // largest norm of a gradient
	Decay                 float64 // of the average of the weights
	Average               []float32
	m, v                  []float32
	step                  int
}

// Step moves theta against the gradient and clears the gradient.
func (a *Adam) Step(theta, grad []float32, rate float64) {
	if a.m == nil {
		a.m, a.v = make([]float32, len(theta)), make([]float32, len(theta))
		a.Average = append([]float32(nil), theta...)
	}
	a.step++
	scale := float32(1)
	if n := norm(grad); n > a.Clip {
		scale = float32(a.Clip / n)
	}
	rate *= math.Sqrt(1-math.Pow(a.Beta2, float64(a.step))) / (1 - math.Pow(a.Beta1, float64(a.step)))
	// A short memory at first, so that the average forgets the random start.
	decay := float32(min(a.Decay, (1+float64(a.step))/(10+float64(a.step))))
	b1, b2, eps, lr := float32(a.Beta1), float32(a.Beta2), float32(a.Epsilon), float32(rate)
	inParallel(len(theta), func(from, to int) {
		th, gr, m, v, avg := theta[from:to], grad[from:to], a.m[from:to], a.v[from:to], a.Average[from:to]
		for i, g := range gr {
			g *= scale
			m[i] = b1*m[i] + (1-b1)*g
			v[i] = b2*v[i] + (1-b2)*g*g
			th[i] -= lr * m[i] / (float32(math.Sqrt(float64(v[i]))) + eps)
			avg[i] = decay*avg[i] + (1-decay)*th[i]
			gr[i] = 0
		}
	})
}

func norm(g []float32) float64 {
	var sum float64
	for _, x := range g {
		sum += float64(x) * float64(x)
	}
	return math.Sqrt(sum)
}

// AddInto adds the gradients of all parts to the first, in their order, and
// clears the others.
func AddInto(parts [][]float32) {
	inParallel(len(parts[0]), func(from, to int) {
		sum := parts[0][from:to]
		for _, p := range parts[1:] {
			p := p[from:to]
			for i, g := range p {
				sum[i] += g
				p[i] = 0
			}
		}
	})
}

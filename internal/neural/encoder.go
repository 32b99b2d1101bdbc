package neural

// A direction is one direction of a layer of long short-term memory
// (Hochreiter and Schmidhuber 1997), gates in the order input, forget,
// output, candidate.
type direction struct {
	reversed    bool
	hidden      int
	input       operand // weights of the layer below
	state       operand // weights of the step before
	scale, bias []float32
}

func newDirection(m *Matrix, hidden int, reversed bool) direction {
	in := m.Cols - hidden
	d := direction{reversed: reversed, hidden: hidden, input: newOperand(m, 0, in), state: newOperand(m, in, hidden), bias: m.Bias}
	for _, s := range m.Scale {
		d.scale = append(d.scale, float32(s*unit))
	}
	return d
}

// run reads x, xStride apart, and writes the states to out, outStride apart.
func (d *direction) run(s *scratch, x []int16, xStride int, out []int16, outStride int) {
	rows, width := s.lay.rows(), d.input.width()
	s.sums = resize(s.sums, rows*width)
	s.memory = resize(s.memory, rows*d.hidden)
	if len(s.zeros) < d.hidden {
		s.zeros = make([]float32, d.hidden)
	}
	clear(s.sums)
	d.input.mul(s.sums, width, x, xStride, rows)
	for i := range s.lay.steps() {
		t, before := i, i-1
		if d.reversed {
			t = s.lay.steps() - 1 - i
			before = t + 1
		}
		from, n, carried := s.lay.off[t], s.lay.active(t), 0
		if i > 0 {
			carried = min(n, s.lay.active(before))
			d.state.mul(s.sums[from*width:], width, out[s.lay.off[before]*outStride:], outStride, carried)
		}
		for k := range n {
			last := s.zeros
			if k < carried {
				last = s.memory[(s.lay.off[before]+k)*d.hidden:][:d.hidden]
			}
			row := from + k
			d.cell(s.sums[row*width:][:width], last, s.memory[row*d.hidden:][:d.hidden], out[row*outStride:][:d.hidden])
		}
	}
}

// cellPortable makes one step of one sentence: last is the memory before,
// zeros at the begin; memory and state are written.
func (d *direction) cellPortable(sums []int32, last, memory []float32, state []int16) {
	h := d.hidden
	gate := func(j int) float32 { return float32(float32(sums[j])*d.scale[j]) + d.bias[j] }
	for j := range h {
		in, forget, out := sigmoid(gate(j)), sigmoid(gate(h+j)), sigmoid(gate(2*h+j))
		c := float32(in*tanh(gate(3*h+j))) + float32(forget*last[j])
		memory[j] = c
		state[j] = quantise(float32(out * tanh(c)))
	}
}

// resize gives a slice of n elements in old memory where it is large enough.
// What is in it is anything.
func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

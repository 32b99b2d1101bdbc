package neural

// A linear layer gives float32 sums; what comes after decides whether they
// become activations again.
type linear struct {
	operand
	outputs     int
	scale, bias []float32
}

// newLinear takes the scale of the layer's inputs.
func newLinear(m *Matrix, inputScale float32) linear {
	l := linear{operand: newOperand(m, 0, m.Cols), outputs: m.Rows, bias: m.Bias}
	for _, s := range m.Scale {
		l.scale = append(l.scale, float32(s*inputScale))
	}
	return l
}

// run computes n rows of results, outputs apart.
func (l *linear) run(s *scratch, out []float32, x []int16, xStride, n int) []float32 {
	w := l.width()
	s.sums = resize(s.sums, n*w)
	clear(s.sums)
	l.mul(s.sums, w, x, xStride, n)
	out = resize(out, n*l.outputs)
	for i := range n {
		sums, dst := s.sums[i*w:][:l.outputs], out[i*l.outputs:][:l.outputs]
		for j, v := range sums {
			dst[j] = float32(float32(v)*l.scale[j]) + l.bias[j]
		}
	}
	return out
}

// hiddenScale is the scale of activations after a cut at zero: 2048 is 1.
const hiddenScale = 1.0 / 2048

// relu cuts off what is negative and gives activations, stride apart.
func relu(out []int16, x []float32, cols, stride int) []int16 {
	n := len(x) / max(cols, 1)
	out = resize(out, n*stride)
	for i := range n {
		row := out[i*stride:][:stride]
		for j, v := range x[i*cols:][:cols] {
			row[j] = round(float32(max(v, 0) * (1 / hiddenScale)))
		}
		clear(row[cols:])
	}
	return out
}

func even(n int) int { return (n + 1) &^ 1 }

package neural

// The integer product works on panels: panelCols rows of weights, of which
// each pair of neighbouring weights stands beside the same pair of the next
// row. One instruction then multiplies a pair of activations with sixteen
// pairs of weights and adds within the pairs.
const panelCols = 32

// An operand is a matrix of weights in the order in which products read it.
type operand struct {
	rows, cols int // cols is even
	d          []int16
}

// newOperand widens columns [from, from+n) of a matrix of eight-bit weights.
func newOperand(m *Matrix, from, n int) operand {
	o := operand{rows: m.Rows, cols: (n + 1) &^ 1}
	panels := (m.Rows + panelCols - 1) / panelCols
	o.d = make([]int16, panels*panelCols*o.cols)
	for r := range m.Rows {
		base := r/panelCols*panelCols*o.cols + r%panelCols*2
		for c, v := range m.W[r*m.Cols+from:][:n] {
			o.d[base+c/2*panelCols*2+c&1] = int16(v)
		}
	}
	return o
}

// width gives the length of a row of results: all panels in full.
func (o *operand) width() int { return len(o.d) / max(o.cols, 1) }

// mul adds x·Wᵀ to out. x has n rows, xStride apart; out has n rows of width,
// outStride apart. Sums are exact as long as they stay within 32 bits, which
// the scales of activations and weights see to.
func (o *operand) mul(out []int32, outStride int, x []int16, xStride, n int) {
	if n == 0 || o.cols == 0 {
		return
	}
	_ = out[(n-1)*outStride+o.width()-1]
	_ = x[(n-1)*xStride+o.cols-1]
	pairs := o.cols / 2
	for p := 0; p*panelCols < o.rows; p++ {
		w := o.d[p*panelCols*o.cols:][:panelCols*o.cols]
		panel(out[p*panelCols:], outStride, x, xStride, w, n, pairs)
	}
}

// panelPortable adds the products of n rows of x and one panel to out.
func panelPortable(out []int32, outStride int, x []int16, xStride int, w []int16, n, pairs int) {
	for r := range n {
		sums := (*[panelCols]int32)(out[r*outStride:])
		row := x[r*xStride:][:2*pairs]
		for p := range pairs {
			a, b := int32(row[2*p]), int32(row[2*p+1])
			ws := (*[2 * panelCols]int16)(w[p*2*panelCols:])
			for j := range sums {
				sums[j] += a*int32(ws[2*j]) + b*int32(ws[2*j+1])
			}
		}
	}
}

package neural

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func randomOperand(r *rand.Rand, rows, cols int) (*Matrix, operand) {
	m := &Matrix{Rows: rows, Cols: cols}
	for range rows * cols {
		m.W = append(m.W, int8(r.IntN(256)-128))
	}
	return m, newOperand(m, 0, cols)
}

func TestProductsAgreeWithTheDefinition(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for _, s := range [][3]int{{1, 1, 1}, {8, 32, 2}, {13, 51, 77}, {20, 640, 228}} {
		n, rows, cols := s[0], s[1], s[2]
		m, o := randomOperand(r, rows, cols)
		x := make([]int16, n*o.cols)
		for i := range x {
			x[i] = int16(r.IntN(1<<16) - 1<<15)
		}
		got, portable := make([]int32, n*o.width()), make([]int32, n*o.width())
		o.mul(got, o.width(), x, o.cols, n)
		for p := 0; p*panelCols < rows; p++ {
			panelPortable(portable[p*panelCols:], o.width(), x, o.cols, o.d[p*panelCols*o.cols:][:panelCols*o.cols], n, o.cols/2)
		}
		if !slices.Equal(got, portable) {
			t.Fatalf("%v: the kernel differs from the portable code", s)
		}
		for i := range n {
			for j := range rows {
				want := int32(0)
				for k := range cols {
					want += int32(x[i*o.cols+k]) * int32(m.W[j*cols+k])
				}
				if got[i*o.width()+j] != want {
					t.Fatalf("%v: [%d,%d] is %d, want %d", s, i, j, got[i*o.width()+j], want)
				}
			}
		}
	}
}

func BenchmarkProduct(b *testing.B) {
	_, o := randomOperand(rand.New(rand.NewPCG(1, 1)), 640, 320)
	const n = 400
	x, out := make([]int16, n*o.cols), make([]int32, n*o.width())
	for b.Loop() {
		o.mul(out, o.width(), x, o.cols, n)
	}
	b.ReportMetric(n*640*320*float64(b.N)/b.Elapsed().Seconds()/1e9, "Gmac/s")
}

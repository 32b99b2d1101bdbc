package nn

import (
	"math"
	"math/rand/v2"
	"testing"
)

func randomMat(r *rand.Rand, rows, cols int) Mat {
	m := Mat{rows, cols, make([]float32, rows*cols)}
	for i := range m.D {
		m.D[i] = float32(r.NormFloat64())
	}
	return m
}

func TestProductsAgreeWithTheDefinition(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var g Gemm
	for _, s := range [][3]int{{1, 1, 1}, {8, 32, 5}, {9, 33, 7}, {17, 100, 64}, {3, 70, 200}} {
		for mode := range 8 {
			ta, tb, add := mode&1 != 0, mode&2 != 0, mode&4 != 0
			a, b := randomMat(r, s[0], s[2]), randomMat(r, s[2], s[1])
			if ta {
				a = randomMat(r, s[2], s[0])
			}
			if tb {
				b = randomMat(r, s[1], s[2])
			}
			c := randomMat(r, s[0], s[1])
			before := append([]float32(nil), c.D...)
			g.Mul(c, a, b, ta, tb, add)
			for i := range s[0] {
				for j := range s[1] {
					want := 0.0
					if add {
						want = float64(before[i*s[1]+j])
					}
					for k := range s[2] {
						x, y := i*a.C+k, k*b.C+j
						if ta {
							x = k*a.C + i
						}
						if tb {
							y = j*b.C + k
						}
						want += float64(a.D[x]) * float64(b.D[y])
					}
					if d := math.Abs(want - float64(c.D[i*s[1]+j])); d > 1e-3 {
						t.Fatalf("%v ta=%v tb=%v add=%v: [%d,%d] off by %g", s, ta, tb, add, i, j, d)
					}
				}
			}
		}
	}
}

func BenchmarkGemm(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	x, w := randomMat(r, 600, 320), randomMat(r, 640, 320)
	c := randomMat(r, 600, 640)
	var g Gemm
	for b.Loop() {
		g.Mul(c, x, w, false, true, false)
	}
	b.ReportMetric(2*600*320*640*float64(b.N)/b.Elapsed().Seconds()/1e9, "GFLOP/s")
}

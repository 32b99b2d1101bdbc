package neural

import (
	"math/rand/v2"
	"slices"
	"testing"

	"golang.org/x/sys/cpu"
)

// FuzzProduct compares every kernel that this processor has with the portable
// code.
func FuzzProduct(f *testing.F) {
	f.Add(uint64(1), 13, 9)
	f.Add(uint64(2), 1, 1)
	f.Fuzz(func(t *testing.T, seed uint64, n, pairs int) {
		n, pairs = 1+abs(n)%40, 1+abs(pairs)%300
		r := rand.New(rand.NewPCG(seed, 3))
		x, w := make([]int16, n*2*pairs), make([]int16, pairs*2*panelCols)
		for i := range x {
			x[i] = int16(r.Uint32())
		}
		for i := range w {
			w[i] = int16(int8(r.Uint32()))
		}
		want := make([]int32, n*panelCols)
		panelPortable(want, panelCols, x, 2*pairs, w, n, pairs)
		try := func(name string, eight, four, one rowKernel) {
			got := make([]int32, n*panelCols)
			panelWith(eight, four, one, got, panelCols, x, 2*pairs, w, n, pairs)
			if !slices.Equal(got, want) {
				t.Errorf("%s differs with %d rows, %d pairs", name, n, pairs)
			}
		}
		if cpu.X86.HasAVX512VNNI && cpu.X86.HasAVX512F {
			try("VNNI", rows8vnni, rows4vnni, rows1vnni)
		}
		if cpu.X86.HasAVX2 {
			try("AVX2", nil, rows4avx2, rows1avx2)
		}
	})
}

func abs(n int) int { return max(n, -(n + 1)) }

package nn

import "golang.org/x/sys/cpu"

//go:noescape
func tile512(k int, a, b, c *float32, ldc int, add bool)

//go:noescape
func tile256(k int, a, b, c *float32)

// tile multiplies one packed panel of A by one of B with the widest
// instructions at hand; every choice gives the same bits.
func tile(k int, a, b []float32, c *[tileRows * tileCols]float32) {
	if k == 0 {
		*c = [tileRows * tileCols]float32{}
		return
	}
	switch {
	case cpu.X86.HasAVX512F:
		tile512(k, &a[0], &b[0], &c[0], tileCols, false)
	case cpu.X86.HasAVX2 && cpu.X86.HasFMA:
		for r := 0; r < tileRows; r += 4 {
			for j := 0; j < tileCols; j += 16 {
				tile256(k, &a[r], &b[j], &c[r*tileCols+j])
			}
		}
	default:
		tilePortable(k, a, b, c)
	}
}

// tileInto multiplies a full tile right into c, rows ldc apart, and reports
// whether it could.
func tileInto(k int, a, b, c []float32, ldc int, add bool) bool {
	if k == 0 || !cpu.X86.HasAVX512F {
		return false
	}
	_ = c[(tileRows-1)*ldc+tileCols-1]
	tile512(k, &a[0], &b[0], &c[0], ldc, add)
	return true
}

package neural

import "golang.org/x/sys/cpu"

//go:noescape
func rows8vnni(out *int32, outStride int, x *int16, xStride int, w *int16, pairs int)

//go:noescape
func rows4vnni(out *int32, outStride int, x *int16, xStride int, w *int16, pairs int)

//go:noescape
func rows1vnni(out *int32, outStride int, x *int16, xStride int, w *int16, pairs int)

//go:noescape
func rows4avx2(out *int32, outStride int, x *int16, xStride int, w *int16, pairs int)

//go:noescape
func rows1avx2(out *int32, outStride int, x *int16, xStride int, w *int16, pairs int)

// panel adds the products of n rows of x and one panel to out, with the widest
// instructions at hand. All choices give the same integers.
func panel(out []int32, outStride int, x []int16, xStride int, w []int16, n, pairs int) {
	switch {
	case cpu.X86.HasAVX512VNNI && cpu.X86.HasAVX512F:
		panelWith(rows8vnni, rows4vnni, rows1vnni, out, outStride, x, xStride, w, n, pairs)
	case cpu.X86.HasAVX2:
		panelWith(nil, rows4avx2, rows1avx2, out, outStride, x, xStride, w, n, pairs)
	default:
		panelPortable(out, outStride, x, xStride, w, n, pairs)
	}
}

type rowKernel func(out *int32, outStride int, x *int16, xStride int, w *int16, pairs int)

// panelWith takes the rows eight at a time, where there is a kernel for that,
// then four, then one.
func panelWith(eight, four, one rowKernel, out []int32, outStride int, x []int16, xStride int, w []int16, n, pairs int) {
	r := 0
	for ; eight != nil && r+8 <= n; r += 8 {
		eight(&out[r*outStride], outStride, &x[r*xStride], xStride, &w[0], pairs)
	}
	for ; r+4 <= n; r += 4 {
		four(&out[r*outStride], outStride, &x[r*xStride], xStride, &w[0], pairs)
	}
	for ; r < n; r++ {
		one(&out[r*outStride], outStride, &x[r*xStride], xStride, &w[0], pairs)
	}
}

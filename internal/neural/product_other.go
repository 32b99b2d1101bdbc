//go:build !amd64

package neural

func panel(out []int32, outStride int, x []int16, xStride int, w []int16, n, pairs int) {
	panelPortable(out, outStride, x, xStride, w, n, pairs)
}

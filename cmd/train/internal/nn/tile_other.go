//go:build !amd64

package nn

func tile(k int, a, b []float32, c *[tileRows * tileCols]float32) {
	tilePortable(k, a, b, c)
}

func tileInto(int, []float32, []float32, []float32, int, bool) bool { return false }

//go:build !amd64

package neural

func (d *direction) cell(sums []int32, last, memory []float32, state []int16) {
	d.cellPortable(sums, last, memory, state)
}

func dot(a, b []int16) int32 { return dotPortable(a, b) }

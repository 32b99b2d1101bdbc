package neural

import "golang.org/x/sys/cpu"

//go:noescape
func cellAVX2(sums *int32, scale, bias, last, memory *float32, state *int16, hidden int)

//go:noescape
func dotAVX2(a, b *int16, sixteens int) int32

// cell makes one step of one sentence: last is the memory before, zeros at the
// begin; memory and state are written.
func (d *direction) cell(sums []int32, last, memory []float32, state []int16) {
	h := d.hidden
	if !cpu.X86.HasAVX2 || h%8 != 0 {
		d.cellPortable(sums, last, memory, state)
		return
	}
	_, _, _, _ = sums[4*h-1], last[h-1], memory[h-1], state[h-1]
	cellAVX2(&sums[0], &d.scale[0], &d.bias[0], &last[0], &memory[0], &state[0], h)
}

// dot is the product of two vectors of the same length.
func dot(a, b []int16) int32 {
	n := len(a) &^ 15
	if !cpu.X86.HasAVX2 || n == 0 {
		return dotPortable(a, b)
	}
	_ = b[len(a)-1]
	return dotAVX2(&a[0], &b[0], n/16) + dotPortable(a[n:], b[n:])
}

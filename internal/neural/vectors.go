package neural

import (
	"encoding/binary"
	"sort"
)

// Vectors is a table of word vectors, product-quantised (Jégou, Douze and
// Schmid 2011): each vector is a list of codes, each of which stands for the
// next few dimensions of it. Words are known by a fingerprint of 32 bits only:
// one unknown word in 12,000 is taken for a known one.
type Vectors struct {
	Dims  int     // of a vector
	Step  int     // dimensions that one code stands for
	Scale float32 // of the numbers in Book
	Book  []byte  // int8: for each place, 256 times Step numbers
	// Prints is the fingerprints, little-endian and ascending; Codes has
	// Dims/Step bytes for each.
	Prints, Codes []byte
	buckets       []int32 // first word of each upper half of a fingerprint
}

// Fingerprint gives what a word is known by.
func Fingerprint(word string) uint32 { return hash32(word) }

// Len gives the number of words.
func (v *Vectors) Len() int { return len(v.Prints) / 4 }

func (v *Vectors) print(i int) uint32 { return binary.LittleEndian.Uint32(v.Prints[4*i:]) }

// Index prepares Find.
func (v *Vectors) Index() {
	v.buckets = make([]int32, 1<<16+1)
	n, b := v.Len(), 0
	for i := range n {
		for top := int(v.print(i) >> 16); b <= top; b++ {
			v.buckets[b] = int32(i)
		}
	}
	for ; b < len(v.buckets); b++ {
		v.buckets[b] = int32(n)
	}
}

// Find gives a word's row, or -1.
func (v *Vectors) Find(word string) int32 {
	p := Fingerprint(word)
	from, to := int(v.buckets[p>>16]), int(v.buckets[p>>16+1])
	i := from + sort.Search(to-from, func(i int) bool { return v.print(from+i) >= p })
	if i < to && v.print(i) == p {
		return int32(i)
	}
	return -1
}

// Decode writes a row's vector, not yet multiplied by Scale, into out.
func (v *Vectors) Decode(row int32, out []int8) {
	places := v.Dims / v.Step
	for i, c := range v.Codes[int(row)*places:][:places] {
		entry := v.Book[(i*256+int(c))*v.Step:][:v.Step]
		for j, b := range entry {
			out[i*v.Step+j] = int8(b)
		}
	}
}

package neural

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

// Index prepares Find.
func (v *Vectors) Index() { v.buckets = indexPrints(v.Prints) }

// Find gives a word's row, or -1.
func (v *Vectors) Find(word string) int32 { return findPrint(v.Prints, v.buckets, Fingerprint(word)) }

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

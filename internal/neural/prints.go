package neural

import (
	"encoding/binary"
	"sort"
)

// Fingerprints stand in a file as four bytes each, little-endian, ascending
// and without doubles. An index of them has the first fingerprint of each
// upper half.

func printAt(prints []byte, i int) uint32 { return binary.LittleEndian.Uint32(prints[4*i:]) }

func indexPrints(prints []byte) []int32 {
	buckets := make([]int32, 1<<16+1)
	n, b := len(prints)/4, 0
	for i := range n {
		for top := int(printAt(prints, i) >> 16); b <= top; b++ {
			buckets[b] = int32(i)
		}
	}
	for ; b < len(buckets); b++ {
		buckets[b] = int32(n)
	}
	return buckets
}

// findPrint gives the place of a fingerprint, or -1.
func findPrint(prints []byte, buckets []int32, p uint32) int32 {
	from, to := int(buckets[p>>16]), int(buckets[p>>16+1])
	i := from + sort.Search(to-from, func(i int) bool { return printAt(prints, from+i) >= p })
	if i < to && printAt(prints, i) == p {
		return int32(i)
	}
	return -1
}

// ascending reports whether fingerprints are in order, without doubles.
func ascending(prints []byte) bool {
	for i := 1; i < len(prints)/4; i++ {
		if printAt(prints, i) <= printAt(prints, i-1) {
			return false
		}
	}
	return true
}

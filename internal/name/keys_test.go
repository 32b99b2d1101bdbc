package name

import (
	"slices"
	"testing"
)

// TestKeys measures how many pairs of one person share a key, and how many of all
// pairs of names of the lists do.
func TestKeys(t *testing.T) {
	pairs := readPairs(t, "pairs.txt")
	found := 0
	for _, p := range pairs {
		a, b := Parse(p.a), Parse(p.b)
		if meets(Keys(&a), Keys(&b)) {
			found++
		} else if !p.held() {
			t.Logf("no key in common: %s | %s", p.a, p.b)
		}
	}
	var names [][]uint64
	for _, text := range listNames(t) {
		n := Parse(text)
		names = append(names, Keys(&n))
	}
	met, all := 0, 0
	for i := range names {
		for j := range i {
			all++
			if meets(names[i], names[j]) {
				met++
			}
		}
	}
	recall, share := float64(found)/float64(len(pairs)), float64(met)/float64(all)
	t.Logf("recall of keys %.3f of %d pairs; %.4f of %d pairs of all names share a key", recall, len(pairs), share, all)
	if recall < .98 || share > .05 {
		t.Errorf("recall %.3f, at least .98 is wanted; %.4f of all pairs, at most .05", recall, share)
	}
}

func meets(a, b []uint64) bool {
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			return true
		}
	}
	return false
}

package access

import "testing"

// BenchmarkHash is what signing in costs.
func BenchmarkHash(b *testing.B) {
	h := NewHasher()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := h.Hash(b.Context(), lake); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSession is what it adds to a request to know who sends it.
func BenchmarkSession(b *testing.B) {
	y := newYard(b)
	secret, _ := y.enters("Ada", lake)
	for b.Loop() {
		if _, err := y.Session(b.Context(), secret); err != nil {
			b.Fatal(err)
		}
	}
}

package merge

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestKeysMissNothing compares all pairs of the nodes of small worlds: those
// that may be one thing share a key.
func TestKeysMissNothing(t *testing.T) {
	found := 0
	for seed := range 200 {
		r := rand.New(rand.NewPCG(uint64(seed), 3))
		make := newPreparer()
		var things []*thing
		for i := range 8 {
			for _, s := range RandomSketches(r, i) {
				things = append(things, make.prepare(s.Node, s))
			}
		}
		for i, a := range things {
			for _, b := range things[:i] {
				c := compare(a, b)
				if c.Score < Perhaps || c.Never || toldApart(a, b) || isRefusalAlone(a) && c.Score < Same || isRefusalAlone(b) && c.Score < Same {
					continue
				}
				found++
				if !meet(keysOf(a), keysOf(b)) {
					t.Errorf("world %d: %v and %v compare as %d %v but share no key", seed, a.Sketch, b.Sketch, c.Score, c.Why)
				}
			}
		}
		if t.Failed() {
			return
		}
	}
	if found < 1000 {
		t.Errorf("only %d pairs were alike: the worlds test nothing", found)
	}
}

// isRefusalAlone reports whether a meeting is a boycott by one party: there are
// no two by which it is found, so that it is none's proposal but by people or
// words.
func isRefusalAlone(t *thing) bool {
	return t.meeting != nil && t.meeting.status == "refused" && len(t.meeting.participants()) < 2
}

// meet reports whether the index would find one profile when it seeks the other.
func meet(a, b Keys) bool {
	has := func(list []string) func(string) bool {
		return func(x string) bool { return slices.Contains(list, x) }
	}
	return slices.ContainsFunc(a.Seeks, has(b.Filed)) || slices.ContainsFunc(a.Filed, has(b.Seeks))
}

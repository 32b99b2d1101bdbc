package score

import (
	"slices"

	"parley"
)

// pairs aligns the things 0…rights-1 with 0…gots-1 one to one, greedily by
// falling likeness; 0 or less is no likeness at all. The answer gives for each
// right thing the index of its partner, -1 for none. Ties go to the earlier
// right thing, then to the earlier got thing.
func pairs(rights, gots int, likeness func(right, got int) int) []int {
	type pair struct{ right, got, score int }
	var all []pair
	for r := range rights {
		for g := range gots {
			if s := likeness(r, g); s > 0 {
				all = append(all, pair{r, g, s})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b pair) int { return b.score - a.score })
	partner := slices.Repeat([]int{-1}, rights)
	taken := make([]bool, gots)
	for _, p := range all {
		if partner[p.right] < 0 && !taken[p.got] {
			partner[p.right], taken[p.got] = p.got, true
		}
	}
	return partner
}

// unpaired are the indexes below gots that no right thing has as partner.
func unpaired(partner []int, gots int) []int {
	var left []int
	for g := range gots {
		if !slices.Contains(partner, g) {
			left = append(left, g)
		}
	}
	return left
}

// shared is the number of bytes that lie in a span of a and in a span of b.
func shared(a, b []parley.Span) int {
	n := 0
	for _, s := range a {
		for _, t := range b {
			n += max(0, min(s.End, t.End)-max(s.Start, t.Start))
		}
	}
	return n
}

// alike reports whether two lists of spans cover mostly the same words: at
// least half of what either covers. Two empty lists are alike.
func alike(a, b []parley.Span) bool {
	if len(a) == 0 || len(b) == 0 {
		return len(a) == len(b)
	}
	both := shared(a, b)
	return 2*both >= length(a)+length(b)-both
}

// length is the number of bytes that the spans cover; spans of one list do
// not overlap.
func length(spans []parley.Span) int {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

// one is the span as a list, empty for nil.
func one(s *parley.Span) []parley.Span {
	if s == nil {
		return nil
	}
	return []parley.Span{*s}
}

// common is the number of values of a that stand in b.
func common(a, b []string) int {
	return len(a) - len(subtract(a, b))
}

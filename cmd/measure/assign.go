package main

import (
	"slices"
)

// assign pairs things 0…rights-1 with 0…gots-1 one to one: as many pairs as
// there can be among those with a likeness above 0 (augmenting paths, Kuhn
// 1955), each thing trying its likest first, ties in order. The answer is the
// partner of each right thing, -1 for none.
func assign(rights, gots int, likeness func(right, got int) int) []int {
	choices := make([][]int, rights)
	for r := range rights {
		score := make([]int, gots)
		for g := range gots {
			if score[g] = likeness(r, g); score[g] > 0 {
				choices[r] = append(choices[r], g)
			}
		}
		slices.SortStableFunc(choices[r], func(a, b int) int { return score[b] - score[a] })
	}
	owner := slices.Repeat([]int{-1}, gots)
	var seat func(r int, seen []bool) bool
	seat = func(r int, seen []bool) bool {
		for _, g := range choices[r] {
			if seen[g] {
				continue
			}
			seen[g] = true
			if owner[g] < 0 || seat(owner[g], seen) {
				owner[g] = r
				return true
			}
		}
		return false
	}
	for r := range rights {
		seat(r, make([]bool, gots))
	}
	partner := slices.Repeat([]int{-1}, rights)
	for g, r := range owner {
		if r >= 0 {
			partner[r] = g
		}
	}
	return partner
}

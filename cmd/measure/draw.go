package main

import (
	"cmp"
	"crypto/sha256"
	"slices"
)

// draw picks n of the items, those whose keys have the smallest hashes under
// the seed: the same items as long as they keep their keys, whatever is drawn
// from around them.
func draw[T any](items []T, n int, seed string, key func(T) string) []T {
	type ticket struct {
		item T
		hash string
	}
	tickets := make([]ticket, len(items))
	for i, item := range items {
		sum := sha256.Sum256([]byte(seed + "\x00" + key(item)))
		tickets[i] = ticket{item, string(sum[:])}
	}
	slices.SortStableFunc(tickets, func(a, b ticket) int { return cmp.Compare(a.hash, b.hash) })
	var out []T
	for _, t := range tickets[:min(n, len(tickets))] {
		out = append(out, t.item)
	}
	return out
}

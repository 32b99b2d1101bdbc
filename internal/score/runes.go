package score

import (
	"fmt"
	"slices"
)

// ByteOffsets turns offsets into text that count code points, as the shared
// development data has them, into offsets that count bytes of UTF-8. The
// length of the text is a valid offset; others beyond it are an error.
func ByteOffsets(text string, runes []int) ([]int, error) {
	order := make([]int, len(runes))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return runes[a] - runes[b] })
	out := make([]int, len(runes))
	next, count := 0, 0
	for at := range text {
		for next < len(order) && runes[order[next]] == count {
			out[order[next]] = at
			next++
		}
		count++
	}
	for ; next < len(order) && runes[order[next]] == count; next++ {
		out[order[next]] = len(text)
	}
	if next < len(order) {
		return nil, fmt.Errorf("offset %d is outside the text, which has %d code points", runes[order[next]], count)
	}
	return out, nil
}

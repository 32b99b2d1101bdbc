package web

import (
	"slices"
	"strings"
	"unicode"
)

// An edit is a run of words of two texts.
type edit struct {
	Op   string // same, gone (of the first only), new (of the second only), folded
	Text string // "" of folded
	N    int    // how many words are folded
}

// The bounds of a comparison: how many words a text may have and how many may
// differ, so that one takes no more than about a second and 16 MB.
const (
	diffWords = 100_000
	diffEdits = 1_500
)

// diff compares two texts word by word, white space not regarded (E. W. Myers,
// An O(ND) difference algorithm and its variations, Algorithmica 1, 1986). ok is
// false where they are too long or differ too much.
func diff(a, b string) (edits []edit, ok bool) {
	x, y := wordsWithSpace(a), wordsWithSpace(b)
	if len(x) > diffWords || len(y) > diffWords {
		return nil, false
	}
	head := 0
	for head < min(len(x), len(y)) && sameWord(x[head], y[head]) {
		head++
	}
	tail := 0
	for tail < min(len(x), len(y))-head && sameWord(x[len(x)-1-tail], y[len(y)-1-tail]) {
		tail++
	}
	ops, ok := myers(x[head:len(x)-tail], y[head:len(y)-tail])
	if !ok {
		return nil, false
	}
	ops = slices.Concat(slices.Repeat([]string{"same"}, head), ops, slices.Repeat([]string{"same"}, tail))
	return runs(ops, x, y), true
}

// wordsWithSpace cuts a text into words, each with the white space behind it;
// the first has that before it as well.
func wordsWithSpace(s string) (list []string) {
	start, inWord := 0, false
	for i, r := range s {
		switch space := unicode.IsSpace(r); {
		case !space && !inWord && strings.TrimSpace(s[start:i]) != "":
			list = append(list, s[start:i])
			start, inWord = i, true
		default:
			inWord = !space
		}
	}
	if start < len(s) {
		list = append(list, s[start:])
	}
	return list
}

func sameWord(a, b string) bool { return strings.TrimSpace(a) == strings.TrimSpace(b) }

// unreached marks a diagonal that no way leads to.
const unreached = -1 << 30

// A reach is how far the first text is read on every diagonal after d edits,
// from diagonal -d-2 to d+2.
type reach []int32

// step says where d edits lead on diagonal k before what is the same, from the
// reach of one edit less, and whether the last of them is a new word.
func (before reach) step(d, k int) (i int, isNew bool) {
	gone, add := int(before[k+d])+1, int(before[k+d+2])
	if gone <= add {
		return add, true
	}
	return gone, false
}

// myers gives the shortest way from x to y, one of same, gone and new for each
// step.
func myers(x, y []string) (ops []string, ok bool) {
	var trace []reach
	for d := 0; d <= diffEdits; d++ {
		now := make(reach, 2*d+5)
		for i := range now {
			now[i] = unreached
		}
		for k := -d; k <= d; k += 2 {
			i := 0
			if d > 0 {
				i, _ = trace[d-1].step(d, k)
			}
			if i < 0 || i > len(x) || i-k > len(y) {
				continue
			}
			for i < len(x) && i-k < len(y) && sameWord(x[i], y[i-k]) {
				i++
			}
			now[k+d+2] = int32(i)
			if i == len(x) && i-k == len(y) {
				return wayBack(trace, len(x), len(y)), true
			}
		}
		trace = append(trace, now)
	}
	return nil, false
}

// wayBack follows the reaches of fewer and fewer edits from the end.
func wayBack(trace []reach, i, j int) (ops []string) {
	same := func(n int) { ops = append(ops, slices.Repeat([]string{"same"}, n)...) }
	for d := len(trace); d > 0; d-- {
		k := i - j
		start, isNew := trace[d-1].step(d, k)
		same(i - start)
		if i = start; isNew {
			ops, j = append(ops, "new"), i-k-1
		} else {
			ops, i, j = append(ops, "gone"), i-1, i-k
		}
	}
	same(i)
	slices.Reverse(ops)
	return ops
}

// Of a long run that is the same, so many words are shown at its ends.
const endWords = 40

// runs joins the words of the same kind in a row, and of a change what is gone
// before what is new; what is the same is shown as the second text has it.
func runs(ops []string, x, y []string) (edits []edit) {
	for len(ops) > 0 {
		same := ops[0] == "same"
		n := slices.IndexFunc(ops, func(op string) bool { return (op == "same") != same })
		if n < 0 {
			n = len(ops)
		}
		if same {
			edits, x, y = append(edits, folded(y[:n])...), x[n:], y[n:]
		} else {
			gone := 0
			for _, op := range ops[:n] {
				if op == "gone" {
					gone++
				}
			}
			edits = append(edits, changed(x[:gone], y[:n-gone])...)
			x, y = x[gone:], y[n-gone:]
		}
		ops = ops[n:]
	}
	return edits
}

// changed are words in place of others; between the two stands a space, whatever
// stood behind those that are gone.
func changed(gone, added []string) (edits []edit) {
	if len(gone) > 0 {
		text := strings.Join(gone, "")
		if len(added) > 0 {
			text = strings.TrimRightFunc(text, unicode.IsSpace) + " "
		}
		edits = append(edits, edit{Op: "gone", Text: text})
	}
	if len(added) > 0 {
		edits = append(edits, edit{Op: "new", Text: strings.Join(added, "")})
	}
	return edits
}

// folded is a run that is the same, the middle of a long one left out.
func folded(words []string) []edit {
	if len(words) <= 3*endWords {
		return []edit{{Op: "same", Text: strings.Join(words, "")}}
	}
	return []edit{{Op: "same", Text: strings.Join(words[:endWords], "")}, {Op: "folded", N: len(words) - 2*endWords},
		{Op: "same", Text: strings.Join(words[len(words)-endWords:], "")}}
}

package merge

import (
	"cmp"
	"slices"
	"strings"

	"parley"
)

// sameScore is from how many thousandths two points are one: the weight of
// the words that they share, out of what both have.
const sameScore = 400

// numberWeight is how much more than a word a number weighs.
const numberWeight = 2

// An AlignedPoint is a point that two readouts share, or that one has and the
// other does not mention: A or B is nil then.
type AlignedPoint struct {
	A     *Point `json:"a,omitempty"`
	B     *Point `json:"b,omitempty"`
	Score int    `json:"score,omitempty"` // thousandths
	// Differ are the numbers of shared points that the other side gives
	// otherwise: "26 / 24".
	Differ string `json:"differ,omitempty"`
}

// Align pairs the points of two readouts of one meeting by the words that they
// share, those first that share most. A word that many points have weighs
// little. What is left has no counterpart. First come A's points in their
// order, then those that only B has.
func Align(a, b *Readout) []AlignedPoint {
	people := slices.Concat(a.People, b.People)
	x, y := stemsOf(a.Points, people), stemsOf(b.Points, people)
	weigh := weights(x, y)
	partner := pairUp(x, y, weigh)
	var out []AlignedPoint
	for i := range a.Points {
		p := AlignedPoint{A: &a.Points[i]}
		if j, ok := partner[i]; ok {
			p.B, p.Score, p.Differ = &b.Points[j.at], j.score, numbersApart(x[i], y[j.at])
		}
		out = append(out, p)
	}
	for j := range b.Points {
		taken := false
		for _, k := range partner {
			taken = taken || k.at == j
		}
		if !taken {
			out = append(out, AlignedPoint{B: &b.Points[j]})
		}
	}
	return out
}

func stemsOf(points []Point, people []string) [][]pointWord {
	out := make([][]pointWord, len(points))
	for i, p := range points {
		out[i] = pointWords(joinedText(p.Words), people)
	}
	return out
}

func joinedText(spans []parley.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, s.Text)
	}
	return strings.Join(parts, " ")
}

// weights are what the words of two readouts weigh: the rarer in both, the
// more.
func weights(lists ...[][]pointWord) map[pointWord]int {
	counts := map[pointWord]int{}
	for _, l := range lists {
		most := map[pointWord]int{}
		for _, words := range l {
			for _, w := range words {
				most[w]++
			}
		}
		for w, n := range most {
			counts[w] = max(counts[w], n)
		}
	}
	for w, n := range counts {
		counts[w] = 1000 / n
		if w.number {
			counts[w] *= numberWeight
		}
	}
	return counts
}

type pairing struct{ at, score int }

// pairUp gives for points of x their partners in y, each used once.
func pairUp(x, y [][]pointWord, weigh map[pointWord]int) map[int]pairing {
	type candidate struct{ i, j, score int }
	var list []candidate
	for i := range x {
		for j := range y {
			if s := pointScore(x[i], y[j], weigh); s >= sameScore {
				list = append(list, candidate{i, j, s})
			}
		}
	}
	slices.SortFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.i+a.j, b.i+b.j), cmp.Compare(a.i, b.i))
	})
	partner, taken := map[int]pairing{}, map[int]bool{}
	for _, c := range list {
		if _, ok := partner[c.i]; !ok && !taken[c.j] {
			partner[c.i], taken[c.j] = pairing{c.j, c.score}, true
		}
	}
	return partner
}

// pointScore is the weight of the shared words out of all of both, in
// thousandths. One shared word alone makes no pair.
func pointScore(a, b []pointWord, weigh map[pointWord]int) int {
	all, common, n := 0, 0, 0
	for _, w := range a {
		all += weigh[w]
		if slices.Contains(b, w) {
			common += weigh[w]
			n++
		}
	}
	for _, w := range b {
		all += weigh[w]
	}
	if n < 2 && !(n == len(a) && n == len(b)) || all == 0 {
		return 0
	}
	return 2 * 1000 * common / all
}

// numbersApart are the numbers that each of two points has and the other has
// not, "" where one has none of its own: that one is only less precise.
func numbersApart(a, b []pointWord) string {
	own := func(x, y []pointWord) string {
		var out []string
		for _, w := range x {
			if w.number && !slices.Contains(y, w) {
				out = append(out, w.stem)
			}
		}
		return strings.Join(out, ", ")
	}
	x, y := own(a, b), own(b, a)
	if x == "" || y == "" {
		return ""
	}
	return x + " / " + y
}

package neural

// treeScratch is the memory of the search for a tree.
type treeScratch struct {
	head  []int
	fixed []int64
	chart chart
}

// fixedPoint turns scores into integers, whose sums are exact.
const fixedPoint = 1 << 16

// rootPenalty is more than all other scores of a sentence can make up for: the
// best tree then has no more roots than it must, one.
const rootPenalty = 1 << 48

// never is the score of what cannot be.
const never = -(1 << 60)

// heads gives the heads of the best tree that has one root and no crossing
// arcs. scores has a row for each of the n words: the score of each word as its
// head, and of the root, number n, at the end. Mostly the best heads make such a
// tree; where they do not, the chart finds the best one.
func (s *treeScratch) heads(scores []float32, n int) []int {
	s.head = resize(s.head, n)
	for t := range n {
		row := scores[t*(n+1):][:n+1]
		row[t] = -1e30
		s.head[t] = argmax(row)
	}
	if roots(s.head) == 1 && isTree(s.head) && isProjective(s.head) {
		return s.head
	}
	s.fixed = resize(s.fixed, len(scores))
	for i, v := range scores {
		s.fixed[i] = int64(float32(max(min(v, 1e6), -1e6) * fixedPoint))
	}
	for t := range n {
		s.fixed[t*(n+1)+n] -= rootPenalty
	}
	s.chart.heads(s.fixed, s.head)
	return s.head
}

func roots(head []int) int {
	k := 0
	for _, h := range head {
		if h == len(head) {
			k++
		}
	}
	return k
}

// isTree reports whether every word leads to the root.
func isTree(head []int) bool {
	for t := range head {
		at := t
		for range head {
			if at == len(head) {
				break
			}
			at = head[at]
		}
		if at != len(head) {
			return false
		}
	}
	return true
}

// isProjective reports whether no arc crosses another, the root standing before
// all words.
func isProjective(head []int) bool {
	place := func(h int) int {
		if h == len(head) {
			return -1
		}
		return h
	}
	for d, h := range head {
		lo, hi := min(d, place(h)), max(d, place(h))
		for k := lo + 1; k < hi; k++ {
			if g := place(head[k]); g < lo || g > hi {
				return false
			}
		}
	}
	return true
}

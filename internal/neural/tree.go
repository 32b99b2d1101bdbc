package neural

// treeScratch is the memory of the search for a tree.
type treeScratch struct {
	head  []int
	fixed []int64
}

// fixedPoint turns scores into integers, whose sums are exact.
const fixedPoint = 1 << 16

// rootPenalty is more than all other scores of a sentence can make up for: the
// best tree then has no more roots than it must, one.
const rootPenalty = 1 << 48

// heads gives the heads of the best tree with one root. scores has a row for
// each of the n words: the score of each word as its head, and of the root,
// number n, at the end. Mostly the best heads make a tree; where they do not,
// the algorithm of Chu and Liu (1965) and Edmonds (1967) finds the best one.
func (s *treeScratch) heads(scores []float32, n int) []int {
	s.head = resize(s.head, n)
	for t := range n {
		row := scores[t*(n+1):][:n+1]
		row[t] = -1e30
		s.head[t] = argmax(row)
	}
	if roots(s.head) == 1 && isTree(s.head) {
		return s.head
	}
	s.fixed = resize(s.fixed, len(scores))
	for i, v := range scores {
		s.fixed[i] = int64(float32(max(min(v, 1e6), -1e6) * fixedPoint))
	}
	for t := range n {
		s.fixed[t*(n+1)+t] = never
		s.fixed[t*(n+1)+n] -= rootPenalty
	}
	copy(s.head, bestTree(s.fixed, n))
	return s.head
}

// never is the score of what cannot be.
const never = -(1 << 60)

func highest(s []int64) int {
	at := 0
	for i, v := range s {
		if v > s[at] {
			at = i
		}
	}
	return at
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
func isTree(head []int) bool { return findCycle(head, make([]int, len(head))) == nil }

// findCycle gives the words of a cycle, or none. A head of -1 is a word that
// is not looked at. seen is memory for a number each.
func findCycle(head, seen []int) []int {
	n := len(head)
	clear(seen)
	for t := range n {
		at := t
		for at != n && head[at] >= 0 && seen[at] == 0 {
			seen[at] = t + 1 // the number of the walk that came by
			at = head[at]
		}
		if at == n || head[at] < 0 || seen[at] != t+1 {
			continue
		}
		cycle := []int{at}
		for u := head[at]; u != at; u = head[u] {
			cycle = append(cycle, u)
		}
		return cycle
	}
	return nil
}

// A contraction made one node, the first, of the words of a cycle.
type contraction struct {
	cycle, heads []int
	enter        []int // for each head of the node: the word whose head it is
	leave        []int // for each other node: the word that is its head
}

// bestTree gives the heads of the best tree, and overwrites scores. Each
// contraction works on the rows and columns of its cycle only, so that the
// whole takes time by the square of n (Tarjan 1977).
func bestTree(scores []int64, n int) []int {
	head, seen := make([]int, n), make([]int, n)
	for t := range n {
		head[t] = highest(scores[t*(n+1):][:n+1])
	}
	var done []*contraction
	for cycle := findCycle(head, seen); cycle != nil; cycle = findCycle(head, seen) {
		done = append(done, contract(scores, head, cycle))
	}
	for i := len(done) - 1; i >= 0; i-- {
		done[i].expand(head)
	}
	return head
}

// contract makes one node of a cycle; its other words get the head -1.
func contract(scores []int64, head, cycle []int) *contraction {
	n, node := len(head), cycle[0]
	c := &contraction{cycle: cycle, enter: make([]int, n+1), leave: make([]int, n)}
	inside := make([]bool, n+1)
	for _, t := range cycle {
		inside[t] = true
		c.heads = append(c.heads, head[t])
	}
	into := make([]int64, n+1)
	for h := range n + 1 {
		into[h] = never
		if inside[h] || h < n && head[h] < 0 {
			continue
		}
		for k, t := range cycle {
			if gain := scores[t*(n+1)+h] - scores[t*(n+1)+c.heads[k]]; k == 0 || gain > into[h] {
				into[h], c.enter[h] = gain, t
			}
		}
	}
	for j := range n {
		if inside[j] || head[j] < 0 {
			continue
		}
		row := scores[j*(n+1):][:n+1]
		best := cycle[0]
		for _, t := range cycle {
			if row[t] > row[best] {
				best = t
			}
		}
		top := row[best]
		c.leave[j] = best
		for _, t := range cycle {
			row[t] = never
		}
		row[node] = top
		if inside[head[j]] {
			head[j] = node
		}
	}
	for _, t := range cycle[1:] {
		head[t] = -1
	}
	copy(scores[node*(n+1):], into)
	head[node] = highest(into)
	return c
}

// expand gives the words of the cycle their heads back: all but the one that
// the node's head is now the head of.
func (c *contraction) expand(head []int) {
	node := c.cycle[0]
	for j, h := range head {
		if h == node {
			head[j] = c.leave[j]
		}
	}
	h := head[node]
	for k, t := range c.cycle {
		head[t] = c.heads[k]
	}
	head[c.enter[h]] = h
}

package neural

// A chart has the best parts of trees over each range of nodes: node 0 is the
// root, node t+1 the word t. Of a range [i, j], right is where i is the head of
// all, left where j is; open parts still lack the words beyond their arc.
type chart struct {
	n                                int
	right, left, openRight, openLeft []int64
	rightAt, leftAt, openAt          []int32
}

func (c *chart) at(i, j int) int { return i*(c.n+1) + j }

// heads sets the heads of the best tree without crossing arcs (Eisner 1996), in
// time by the cube of the number of words. scores are as in treeScratch.heads.
func (c *chart) heads(scores []int64, head []int) {
	n := len(head)
	c.reset(n)
	for width := 1; width <= n; width++ {
		for i := 0; i+width <= n; i++ {
			c.fill(scores, i, i+width)
		}
	}
	c.read(head, 0, n, true)
}

func (c *chart) reset(n int) {
	c.n = n
	size := (n + 1) * (n + 1)
	for _, t := range []*[]int64{&c.right, &c.left, &c.openRight, &c.openLeft} {
		*t = resize(*t, size)
		clear(*t)
	}
	for _, t := range []*[]int32{&c.rightAt, &c.leftAt, &c.openAt} {
		*t = resize(*t, size)
	}
}

// fill finds the best parts over [i, j] from those over shorter ranges.
func (c *chart) fill(scores []int64, i, j int) {
	n, at := c.n, c.at(i, j)
	best, split := int64(never), i
	for k := i; k < j; k++ {
		if s := c.right[c.at(i, k)] + c.left[c.at(k+1, j)]; s > best {
			best, split = s, k
		}
	}
	c.openAt[at] = int32(split)
	column := n // of the head i, the root
	if i > 0 {
		column = i - 1
		c.openLeft[at] = best + scores[(i-1)*(n+1)+j-1]
	} else {
		c.openLeft[at] = never // the root has no head
	}
	c.openRight[at] = best + scores[(j-1)*(n+1)+column]
	c.right[at], c.left[at] = never, never
	for k := i + 1; k <= j; k++ {
		if s := c.openRight[c.at(i, k)] + c.right[c.at(k, j)]; k == i+1 || s > c.right[at] {
			c.right[at], c.rightAt[at] = s, int32(k)
		}
	}
	for k := i; k < j; k++ {
		if s := c.left[c.at(i, k)] + c.openLeft[c.at(k, j)]; k == i || s > c.left[at] {
			c.left[at], c.leftAt[at] = s, int32(k)
		}
	}
}

// read sets the heads of the words in the complete part over [i, j].
func (c *chart) read(head []int, i, j int, right bool) {
	if i == j {
		return
	}
	from, to := i, j // the open part
	if right {
		to = int(c.rightAt[c.at(i, j)])
		c.read(head, to, j, true)
		head[to-1] = (i + c.n) % (c.n + 1) // node 0 is the root, number n
	} else {
		from = int(c.leftAt[c.at(i, j)])
		c.read(head, i, from, false)
		head[from-1] = j - 1
	}
	k := int(c.openAt[c.at(from, to)])
	c.read(head, from, k, true)
	c.read(head, k+1, to, false)
}

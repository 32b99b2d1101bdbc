package neural

// A layout says in which row each token of a batch of sentences stands: all
// first tokens, then all second tokens, and so on, the longest sentence first.
// So the sentences that are still running at a step are neighbours.
type layout struct {
	off []int // first row of each step, and the number of rows at the end
}

// reset takes the lengths of sentences, none shorter than the next.
func (l *layout) reset(lens []int) {
	l.off = append(l.off[:0], 0)
	active, rows := len(lens), 0
	for t := range lens[0] {
		for lens[active-1] <= t {
			active--
		}
		rows += active
		l.off = append(l.off, rows)
	}
}

func (l *layout) steps() int       { return len(l.off) - 1 }
func (l *layout) rows() int        { return l.off[len(l.off)-1] }
func (l *layout) row(s, t int) int { return l.off[t] + s }
func (l *layout) active(t int) int { return l.off[t+1] - l.off[t] }

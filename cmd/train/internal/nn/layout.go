package nn

// A Layout says in which row of a matrix each token of a batch of sentences
// stands: all first tokens, then all second tokens, and so on, the longest
// sentence first. So the sentences that are still running at a step are
// neighbours, and so are their states at the step before.
type Layout struct {
	Lens []int // lengths of the sentences, none shorter than the next
	Off  []int // first row of each step
	T    int   // number of rows
}

// NewLayout takes the lengths of sentences, longest first.
func NewLayout(lens []int) *Layout {
	l := &Layout{Lens: lens}
	if len(lens) == 0 {
		return l
	}
	active := len(lens)
	for t := range lens[0] {
		for active > 0 && lens[active-1] <= t {
			active--
		}
		l.Off = append(l.Off, l.T)
		l.T += active
	}
	return l
}

// Row gives the row of token t of sentence s.
func (l *Layout) Row(s, t int) int { return l.Off[t] + s }

// Steps gives the number of steps: the length of the longest sentence.
func (l *Layout) Steps() int { return len(l.Off) }

// active gives the rows of step t.
func (l *Layout) active(t int) (from, to int) {
	if t+1 < len(l.Off) {
		return l.Off[t], l.Off[t+1]
	}
	return l.Off[t], l.T
}

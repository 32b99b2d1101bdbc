package neural

// transitions tells which label may follow which: after O, L and U comes O, B
// or U; after B and I of a kind comes I or L of it (Ratinov and Roth 2009).
// The last row and column stand for the borders of the sentence.
func transitions(labels []string) [][]bool {
	n := len(labels)
	out := make([][]bool, n+1)
	open := func(l string) bool { return l != "" && (l[0] == 'B' || l[0] == 'I') }
	inside := func(l string) bool { return l != "" && (l[0] == 'I' || l[0] == 'L') }
	for i := range out {
		out[i] = make([]bool, n+1)
		for j := range out[i] {
			a, b := "", ""
			if i < n {
				a = labels[i]
			}
			if j < n {
				b = labels[j]
			}
			out[i][j] = open(a) == inside(b) && (!open(a) || a[1:] == b[1:])
		}
	}
	return out
}

// findNames sets the names: of the sequences of labels that are allowed, the
// one with the highest product of probabilities (Viterbi 1967).
func (n *Network) findNames(s *scratch, order []int, out []Sentence) {
	s.f = n.nameHidden.run(s, s.f, s.short, even(n.short), s.lay.rows())
	hs := even(n.nameHidden.outputs)
	s.hidden = relu(s.hidden, s.f, n.nameHidden.outputs, hs)
	s.g = n.names.run(s, s.g, s.hidden, hs, s.lay.rows())
	k := n.names.outputs
	for i, f := range s.forms {
		path := n.bestPath(s, i, len(f))
		first := 0
		least := float32(1)
		for t, label := range path {
			l := n.w.Labels.Names[label]
			if l[0] == 'O' {
				continue
			}
			if l[0] == 'B' || l[0] == 'U' {
				first, least = t, 1
			}
			scores := s.g[s.lay.row(i, t)*k:][:k]
			softmax(scores)
			least = min(least, scores[label])
			if l[0] == 'L' || l[0] == 'U' {
				o := &out[order[i]]
				o.Names = append(o.Names, NameSpan{First: first, End: t + 1, Kind: l[2:], Probability: least})
			}
		}
	}
}

// bestPath gives the labels of sentence i. A word's normaliser is the same for
// all its labels, so that plain scores can be added.
func (n *Network) bestPath(s *scratch, i, length int) []int32 {
	k := n.names.outputs
	s.back = resize(s.back, length*k)
	last, cur := make([]float32, k), make([]float32, k)
	for t := range length {
		scores := s.g[s.lay.row(i, t)*k:][:k]
		for j := range k {
			best, from := float32(-1e30), int32(0)
			if t == 0 {
				if n.follows[k][j] {
					best = 0
				}
			} else {
				for p := range k {
					if n.follows[p][j] && last[p] > best {
						best, from = last[p], int32(p)
					}
				}
			}
			cur[j], s.back[t*k+j] = best+scores[j], from
		}
		last, cur = cur, last
	}
	best, at := float32(-3e38), int32(0)
	for j, v := range last {
		if n.follows[j][k] && v > best {
			best, at = v, int32(j)
		}
	}
	path := make([]int32, length)
	for t := length - 1; t >= 0; t-- {
		path[t] = at
		at = s.back[t*k+int(at)]
	}
	return path
}

package score

// alignWords pairs words of the right answer with the system's, as
// conll18_ud_eval.py does: words that are tokens by equal spans, words within
// a stretch that has multiword tokens of either side by the longest common
// subsequence of their forms.
func alignWords(gold, system []treeWord) [][2]int {
	var pairs [][2]int
	for gi, si := 0, 0; gi < len(gold) && si < len(system); {
		g, s := gold[gi], system[si]
		switch {
		case g.multi || s.multi:
			gs, ss := gi, si
			gs, ss, gi, si = multiStretch(gold, system, gs, ss)
			pairs = appendCommon(pairs, gold, system, gs, gi, ss, si)
		case g.span == s.span:
			pairs = append(pairs, [2]int{gi, si})
			gi++
			si++
		case g.span.start <= s.span.start:
			gi++
		default:
			si++
		}
	}
	return pairs
}

// multiStretch gives the smallest stretch around the multiword token at gi or
// si out of which no multiword token of either side sticks: right words
// [gs, ge), the system's [ss, se).
func multiStretch(gold, system []treeWord, gi, si int) (gs, ss, ge, se int) {
	var end int
	if gold[gi].multi {
		end = gold[gi].span.end
		if !system[si].multi && system[si].span.start < gold[gi].span.start {
			si++
		}
	} else {
		end = system[si].span.end
		if !gold[gi].multi && gold[gi].span.start < system[si].span.start {
			gi++
		}
	}
	gs, ss = gi, si
	for !beyond(gold, gi, end) || !beyond(system, si, end) {
		if gi < len(gold) && (si >= len(system) || gold[gi].span.start <= system[si].span.start) {
			end = extend(gold[gi], end)
			gi++
		} else {
			end = extend(system[si], end)
			si++
		}
	}
	return gs, ss, gi, si
}

// beyond reports whether word i does not belong to a stretch that ends at end.
func beyond(words []treeWord, i, end int) bool {
	switch {
	case i >= len(words):
		return true
	case words[i].multi:
		return words[i].span.start >= end
	}
	return words[i].span.end > end
}

func extend(w treeWord, end int) int {
	if w.multi {
		return max(end, w.span.end)
	}
	return end
}

// appendCommon pairs the longest common subsequence of the forms of right
// words [gs, ge) and the system's [ss, se), which are few.
func appendCommon(pairs [][2]int, gold, system []treeWord, gs, ge, ss, se int) [][2]int {
	n, m := ge-gs, se-ss
	lcs := make([][]int, n+1)
	for g := range lcs {
		lcs[g] = make([]int, m+1)
	}
	for g := n - 1; g >= 0; g-- {
		for s := m - 1; s >= 0; s-- {
			lcs[g][s] = max(lcs[g+1][s], lcs[g][s+1])
			if gold[gs+g].form == system[ss+s].form {
				lcs[g][s] = max(lcs[g][s], 1+lcs[g+1][s+1])
			}
		}
	}
	for g, s := 0, 0; g < n && s < m; {
		switch {
		case gold[gs+g].form == system[ss+s].form:
			pairs = append(pairs, [2]int{gs + g, ss + s})
			g++
			s++
		case lcs[g][s] == lcs[g+1][s]:
			g++
		default:
			s++
		}
	}
	return pairs
}

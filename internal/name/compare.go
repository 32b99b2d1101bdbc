package name

// CompareText compares two names as they are written.
func CompareText(a, b string) Result {
	x, y := Parse(a), Parse(b)
	return Compare(&x, &y)
}

// Compare tells whether two names may be one person's. It is symmetric, gives
// Same for equal names, and does not allocate unless it is asked for its reasons.
func Compare(a, b *Name) Result {
	if len(a.tok) > len(b.tok) || len(a.tok) == len(b.tok) && a.before(b) {
		a, b = b, a
	}
	var r Result
	switch {
	case a.gender != 0 && b.gender != 0 && a.gender != b.gender:
		r.because(TitleDiffer, "", "")
		r.end(50)
		return r
	case a.rank != b.rank && a.rank != 0 && b.rank != 0:
		r.because(SuffixDiffer, a.Suffix, b.Suffix)
		r.end(50)
		return r
	}
	r = compareWords(a, b)
	if a.rank != b.rank && r.Score > 560 {
		r.because(OneSuffix, a.Suffix+b.Suffix, "")
		r.end(560)
	}
	return r
}

// before is an order of names that does not depend on which is asked first.
func (n *Name) before(m *Name) bool {
	if n.folded != m.folded {
		return n.folded > m.folded
	}
	if n.joinedAll != m.joinedAll {
		return n.joinedAll > m.joinedAll
	}
	return n.Text > m.Text
}

// compareWords compares names without regard to titles and suffixes. a has not
// more words than b.
func compareWords(a, b *Name) Result {
	var r Result
	switch {
	case len(a.tok) == 0:
		if len(b.tok) == 0 && a.folded == b.folded {
			r.because(EqualText, "", "")
			r.end(1000)
			return r
		}
		r.because(NoName, "", "")
		return r
	case len(b.tok) == 1:
		return bothAlone(&a.tok[0], &b.tok[0])
	case a.folded == b.folded:
		r.because(EqualText, "", "")
		r.end(1000)
		return r
	case len(a.tok) == 1:
		r = alone(&a.tok[0], b)
	default:
		r = compareFull(a, b)
	}
	if r.Score < SameScore && a.joins(b) {
		r = Result{}
		r.because(Joined, "", "")
		r.end(930)
	}
	return r
}

// joins reports whether two names are equal when written together.
func (n *Name) joins(m *Name) bool {
	return len(n.joined) > 5 && n.words != m.words && (n.joined == m.joined || n.joinedAll == m.joinedAll && !n.eastern && !m.eastern)
}

// bothAlone compares two names of one word. Equal ones count as the same with
// the least score: whether a family name alone is one person is for the caller.
func bothAlone(a, b *token) Result {
	var r Result
	s, kind := alike(a, b, familyPart)
	r.because(kind, a.word, b.word)
	switch {
	case s >= variantWords, s >= enough && len(a.sound) > 4:
		r.because(BothAlone, a.word, "")
		r.end(SameScore + s - enough)
	case s > 0:
		r.end(500)
	default:
		r.reasons[0].Kind = FamilyDiffer
		r.end(0)
	}
	return r
}

// alone compares one word with a full name: a family name alone fits, and no more.
func alone(a *token, b *Name) Result {
	var r Result
	f := b.familyAt()
	if s, kind := alike(a, &b.tok[f], familyPart); s >= enough && !a.initial {
		r.because(kind, a.word, b.tok[f].word)
		r.because(FamilyAlone, a.word, "")
		r.end(FitsScore + s)
		return r
	}
	best, at := 0, 0
	for i := range b.tok {
		if s, _ := alike(a, &b.tok[i], otherPart); s > best && i != f {
			best, at = s, i
		}
	}
	switch {
	case best >= soundWords && at == b.givenAt() && !a.initial:
		r.because(GivenAlone, a.word, "")
		r.end(FitsScore + best - nearWords)
	case best >= variantWords && at == f-1 && at > 0 && b.tok[at].given == nil && !b.tok[at].initial && !a.initial:
		r.because(FamilyAlone, a.word, "") // Maduro, Nicolás Maduro Moros
		r.end(FitsScore + 5)
	case best >= enough:
		r.because(PartInside, a.word, b.tok[at].word)
		r.end(MaybeScore + best/2)
	default:
		r.because(FamilyDiffer, a.word, b.tok[f].word)
		r.end(0)
	}
	return r
}

// givenAt is the index of the first given name of a name of several words.
func (n *Name) givenAt() int {
	if n.Order == FamilyFirst {
		return 1
	}
	return 0
}

// compareFull compares two names of several words in the orders that are
// possible, and keeps the best.
func compareFull(a, b *Name) Result {
	if a.isFamilyOf(b) || b.isFamilyOf(a) {
		var r Result
		r.because(FamilyAlone, b.Family, "")
		r.end(FitsScore + soundWords)
		return r
	}
	if a.eastern || b.eastern {
		return compareEastern(a, b)
	}
	ra, rb := a.turned(), b.turned()
	r := compareOrdered(a, b, ra, rb)
	if r.Score >= SameScore {
		return r
	}
	if t := reversed(a, b); t.Score > r.Score {
		r = t
	}
	return r
}

// isFamilyOf reports whether the name is the other's family name with its particle
// and no more, though the particle was taken for a name (Ben Gurion, Le Drian).
func (n *Name) isFamilyOf(m *Name) bool {
	fused := m.tok[len(m.tok)-1].fused
	return len(n.tok) == 2 && fused != "" && n.joinedAll == fused
}

// A view reads the words of a name with the family name last: word i of the
// view is tok[(i+shift) mod n].
type view struct {
	tok   []token
	shift int
}

func (n *Name) turned() view {
	if n.Order == FamilyFirst {
		return view{n.tok, 1}
	}
	return view{n.tok, 0}
}

func (v view) at(i int) *token {
	i += v.shift
	if i >= len(v.tok) {
		i -= len(v.tok)
	}
	return &v.tok[i]
}

func (v view) last() int { return len(v.tok) - 1 }

// reversed compares names of two or three words of which one may have its family
// name first though it is not known to.
func reversed(a, b *Name) Result {
	var r Result
	n := len(a.tok)
	if n != len(b.tok) || n > 3 || a.OtherOrder == 0 || b.OtherOrder == 0 {
		return r
	}
	least := rotation(a.tok, b.tok)
	if n > 2 {
		least = max(least, rotation(b.tok, a.tok))
	}
	if least < nearWords {
		return r
	}
	switch given(a.tok) {
	case n:
		r.because(BothGiven, "", "")
		r.end(560)
		return r
	case 0:
		r.because(OrderReversed, "", "")
		r.end(590) // Abebe Kebede may be Kebede Abebe's father
		return r
	}
	r.because(OrderReversed, "", "")
	r.end(SameScore + least - 50)
	return r
}

// rotation is how alike the words are when the first of b is the last of a.
func rotation(a, b []token) int {
	least := equalWords
	for i := range a {
		s, _ := alike(&a[i], &b[(i+1)%len(b)], otherPart)
		if least = min(least, s); least < nearWords {
			return 0
		}
	}
	return least
}

// given counts the words that are known given names.
func given(tok []token) int {
	n := 0
	for i := range tok {
		if tok[i].given != nil {
			n++
		}
	}
	return n
}

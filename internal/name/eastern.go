package name

// compareEastern compares two names of which at least one has an East Asian
// family name. The given name is a unit: one syllable less or other is another
// name, however alike they look (Kim Jong Un, Kim Jong Il).
func compareEastern(a, b *Name) Result {
	best := easternIn(a, b, a.Order, b.Order)
	for _, o := range [...]Order{GivenFirst, FamilyFirst} {
		for _, p := range [...]Order{GivenFirst, FamilyFirst} {
			if best.Score >= SameScore {
				return best
			}
			if !a.may(o) || !b.may(p) || (o == a.Order) == (p == b.Order) {
				continue
			}
			if r := easternIn(a, b, o, p); r.Score > best.Score {
				best = r
			}
		}
	}
	if best.Score < FitsScore && givenOf(a, b) {
		best = Result{}
		best.because(GivenAlone, a.Text, "")
		best.end(FitsScore + 10)
	}
	if best.Score < FitsScore && a.tok[0].given != nil && b.tok[0].given != nil && a.tok[0].family == nil && b.tok[0].family == nil {
		return compareOrdered(a, b, view{a.tok, 0}, view{b.tok, 0}) // Joseph Wu, Joseph Wu Jaushieh
	}
	return best
}

// givenOf reports whether a is the given name of b alone (Jong Un).
func givenOf(a, b *Name) bool {
	if !b.eastern || b.Order != FamilyFirst || len(a.tok) != len(b.tok)-1 {
		return false
	}
	for i := range a.tok {
		if a.tok[i].sound != b.tok[i+1].sound {
			return false
		}
	}
	return true
}

func (n *Name) may(o Order) bool { return n.Order == o || n.OtherOrder == o }

// easternIn compares two names in the given orders.
func easternIn(a, b *Name, o, p Order) Result {
	va, vb := a.view(o), b.view(p)
	var r Result
	fa, fb := va.at(va.last()), vb.at(vb.last())
	family, kind := alike(fa, fb, familyPart)
	if family < variantWords {
		r.because(FamilyDiffer, fa.word, fb.word)
		r.end(100)
		return r
	}
	r.because(kind, fa.word, fb.word)
	given := syllables(va, vb)
	if given == 0 {
		return easternGiven(r, va, vb)
	}
	r.because(pickEastern(given), va.at(0).word, vb.at(0).word)
	if o != p {
		r.because(OrderReversed, "", "")
		given -= 3
	}
	r.end(sum(family, given, 0))
	return r
}

func pickEastern(given int) ReasonKind {
	switch given {
	case equalWords:
		return GivenEqual
	case initialWords:
		return InitialFits
	}
	return EasternSpelling
}

func (n *Name) view(o Order) view {
	if o == FamilyFirst {
		return view{n.tok, 1}
	}
	return view{n.tok, 0}
}

// syllables is how alike two given names are, syllable by syllable and written
// together; 0 where one syllable differs.
func syllables(a, b view) int {
	if n := together(a, b); n > 0 {
		return n
	}
	if a.last() != b.last() {
		return 0
	}
	least := equalWords
	differ, isKorean := a.joinsOtherwise(b), a.at(a.last()).korean()
	for i := range a.last() {
		x, y := a.at(i), b.at(i)
		s, _ := alike(x, y, otherPart)
		if s < soundWords && !x.initial && !y.initial && (s != variantWords || len(x.plain) < 5) {
			s = 0
			if x.east == y.east && (differ || isKorean || sameConsonants(x.sound, y.sound)) {
				s = variantWords
			}
		}
		least = min(least, s)
	}
	return least
}

// joinsOtherwise reports whether two given names of several syllables are written
// with a hyphen, apart or in one, each in its way: they then follow different systems.
func (v view) joinsOtherwise(w view) bool {
	return v.last() > 1 && w.last() > 1 && v.writing() != w.writing()
}

// writing is how the second syllable of the given name was written: 0 in one word
// with the first, 1 with a hyphen, 2 apart.
func (v view) writing() int {
	switch k := v.at(1); {
	case k.word == "":
		return 0
	case k.hyphen:
		return 1
	}
	return 2
}

// korean reports whether a family name may be Korean: Korean spellings differ in
// vowels and in g and k, d and t, b and p, j and ch; Chinese ones do not, so that
// there two syllables that sound alike in another system are two.
func (k *token) korean() bool {
	t := known()
	for _, line := range k.family {
		if line >= t.koreanFrom && line <= t.koreanTo {
			return true
		}
	}
	return false
}

// together compares given names written in one (Jongun, Jong-un).
func together(a, b view) int {
	var x, y [2 * maxSound]byte
	p, q := a.write(x[:0], false), b.write(y[:0], false)
	if string(p) == string(q) {
		return equalWords
	}
	p, q = a.write(x[:0], true), b.write(y[:0], true)
	if string(p) == string(q) {
		return soundWords
	}
	return 0
}

// write puts the given name's words together, as far as the room goes.
func (v view) write(out []byte, sound bool) []byte {
	for i := range v.last() {
		s := v.at(i).plain
		if sound {
			s = v.at(i).sound
		}
		out = append(out, s[:min(len(s), cap(out)-len(out))]...)
	}
	return out
}

// easternGiven ends a comparison of one family name and two given names.
func easternGiven(r Result, a, b view) Result {
	small, large := a, b
	if small.last() > large.last() {
		small, large = large, small
	}
	if small.last() > 1 && large.last() > small.last() {
		if missing, _ := match(small, large, 0, small.last(), 0, large.last()); missing == 0 {
			r.because(FurtherNames, "", "")
			r.end(840)
			return r
		}
	}
	r.because(GivenDiffer, a.at(0).word, b.at(0).word)
	r.end(200)
	return r
}

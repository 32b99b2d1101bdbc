package name

// compareOrdered compares two names with the family name last in both views;
// a has not more words than b.
func compareOrdered(x, y *Name, a, b view) Result {
	family, why := alike(a.at(a.last()), b.at(b.last()), familyPart)
	if family < nearLeast {
		return otherFamily(x, y, a, b)
	}
	given, kind := alike(a.at(0), b.at(0), givenPart)
	var r Result
	r.because(why, a.at(a.last()).word, b.at(b.last()).word)
	if s := spelled(a, b); s > given {
		r.because(InitialsSpell, a.at(0).word, b.at(0).word)
		r.end(sum(family, s, 0))
		return r
	}
	if given < nearLeast {
		return givenDiffer(r, a, b, family)
	}
	r.because(kind, a.at(0).word, b.at(0).word)
	return middles(r, a, b, family, given)
}

// sum is the score of names that are alike: what is missing to equal words is
// taken from 1000, and something for names that only one has.
func sum(family, given, further int) int {
	return 1000 - 4*(equalWords-family) - 4*(equalWords-given) - 10*min(further, 5)
}

// middles compares what stands between the first and the last word.
func middles(r Result, a, b view, family, given int) Result {
	further := len(b.tok) - len(a.tok)
	left, right := a.at(1), b.at(1)
	missing, last := match(a, b, 1, a.last(), 1, b.last())
	if missing > 0 {
		r.because(MiddleDiffer, left.word, right.word)
		if b.last() == 1 || last == b.last() {
			further += missing
		}
		r.end(middleScore(a, b))
		return r
	}
	if a.last() > 1 && b.last() > 1 && (left.initial || right.initial) {
		if s, _ := alike(left, right, givenPart); s == 0 && given >= initialWords {
			r.because(MiddleDiffer, left.word, right.word)
			r.end(300)
			return r
		}
	}
	if further > 0 {
		if compound(a, b) {
			r.because(CompoundGiven, a.at(0).word, "")
			r.end(590)
			return r
		}
		r.because(FurtherNames, "", "")
	}
	score := sum(family, given, further)
	if family < enough || given < enough {
		score = min(score, 550)
	}
	r.end(score)
	return r
}

// middleScore is for names whose middle words exclude one another: two people
// where these are patronymics, initials or fathers' names, else perhaps one.
func middleScore(a, b view) int {
	for i := 1; i < a.last(); i++ {
		if k := a.at(i); k.initial || k.son || patronymic(k) || k.given != nil {
			return 300
		}
	}
	for i := 1; i < b.last(); i++ {
		if k := b.at(i); k.initial || k.son || patronymic(k) {
			return 300
		}
	}
	return 560
}

// match finds the words [i, end) of a in order among the words [j, stop) of b. It
// tells how many are missing, and the word of b after the last found.
func match(a, b view, i, end, j, stop int) (missing, after int) {
	for ; i < end; i++ {
		found := false
		for k := j; k < stop; k++ {
			if s, _ := alike(a.at(i), b.at(k), otherPart); s >= enough {
				j, found = k+1, true
				break
			}
		}
		if !found {
			missing++
		}
	}
	return missing, j
}

// compound reports whether the further name makes another name of the first:
// Mohammad Reza is not Mohammad.
func compound(a, b view) bool {
	if len(b.tok) != len(a.tok)+1 || !isMuhammad(a.at(0)) {
		return false
	}
	k := b.at(1)
	return k.given != nil && !k.son && !k.clan && !isMuhammad(k)
}

// givenDiffer ends a comparison of one family name and two first names.
func givenDiffer(r Result, a, b view, family int) Result {
	first, other := a.at(0), b.at(0)
	if len(b.tok) > len(a.tok) {
		missing, _ := match(a, b, 0, a.last(), 1, b.last())
		if missing == 0 && family >= nearWords {
			return firstMissing(r, a, b)
		}
	}
	if family == soundWords || family == equalWords {
		r.because(GivenDiffer, first.word, other.word)
		r.end(200)
		return r
	}
	r.because(GivenDiffer, first.word, other.word)
	r.end(150)
	return r
}

// firstMissing ends a comparison in which the longer name has a name more before
// the other's first: Muhammad, initials and a first of several given names are
// often left out, a man's own name before his father's never.
func firstMissing(r Result, a, b view) Result {
	dropped, first := b.at(0), a.at(0)
	switch {
	case b.at(1).son:
	case isMuhammad(dropped), dropped.initial, western(dropped) && first.given != nil:
		r.because(FirstDropped, dropped.word, "")
		r.end(830)
		return r
	case western(dropped), len(a.tok) == 2 && a.at(1).hyphen:
		r.because(FamilyAlone, first.word+" "+a.at(a.last()).word, "") // Peña Nieto, Bhutto-Zardari
		r.end(FitsScore + 10)
		return r
	}
	r.because(FirstMissing, a.at(0).word, "")
	r.end(570)
	return r
}

// western reports whether the word is a given name that no father's name follows.
func western(k *token) bool {
	last := known().western
	for _, g := range k.given {
		if g > last {
			return false
		}
	}
	return k.given != nil
}

// isMuhammad reports whether the word is a form of Muhammad.
func isMuhammad(k *token) bool { return share(k.given, known().given["muhamad"]) }

// spelled is how well the first word of one name spells the initials of the
// other's first words (KP, Khadga Prasad), 0 where it does not.
func spelled(a, b view) int {
	if initialsOf(a.at(0), b) || initialsOf(b.at(0), a) {
		return initialWords + 3
	}
	return 0
}

func initialsOf(k *token, v view) bool {
	n := len(k.plain)
	if n < 2 || n > 4 || n > v.last() {
		return false
	}
	for i := range n {
		w := v.at(i)
		if w.plain == "" || w.plain[0] != k.plain[i] {
			return false
		}
	}
	return true
}

// otherFamily compares names whose last words differ: a second surname, a longer
// chain of fathers, the woman's form of a surname, or two people.
func otherFamily(x, y *Name, a, b view) Result {
	var r Result
	last, other := a.at(a.last()), b.at(b.last())
	given, kind := alike(a.at(0), b.at(0), givenPart)
	if len(b.tok) > len(a.tok) && given >= enough {
		missing, after := match(a, b, 1, len(a.tok), 1, len(b.tok))
		if s, _ := alike(last, b.at(max(after-1, 0)), otherPart); missing == 0 && s >= variantWords && !last.initial {
			r.because(kind, a.at(0).word, b.at(0).word)
			r.because(FurtherFamily, last.word, "")
			score := 860 - 2*(equalWords-given) - 10*(after-len(a.tok))
			r.end(score)
			return r
		}
	}
	if last.sound != "" && other.sound != "" && last.sound[0] == other.sound[0] && genderForms(last, other) {
		r.because(GenderForms, last.word, other.word)
		if given >= soundWords && womans(a.at(0)) && womans(b.at(0)) {
			r.because(WomansForm, last.word, other.word)
			r.end(810)
			return r
		}
		r.end(250)
		return r
	}
	r.because(FamilyDiffer, last.word, other.word)
	r.end(100)
	return r
}

// genderForms reports whether two family names are the man's and the woman's form of one.
func genderForms(a, b *token) bool {
	for _, e := range known().endings {
		if endings(a.sound, b.sound, e[0], e[1]) || endings(b.sound, a.sound, e[0], e[1]) {
			return true
		}
	}
	return false
}

func endings(man, woman, m, w string) bool {
	i, j := len(man)-len(m), len(woman)-len(w)
	return i == j && i > 1 && man[i:] == m && woman[j:] == w && man[:i] == woman[:j]
}

// womans reports whether a given name ends as Slavic women's names do.
func womans(k *token) bool { return len(k.sound) > 2 && k.sound[len(k.sound)-1] == 'a' }

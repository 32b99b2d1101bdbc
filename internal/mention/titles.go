package mention

import (
	"parley/internal/lexicon"
)

// A region is tokens [first, end) of a title beside a name.
type region struct {
	first, end int
	office     bool // holds the head of an office
	rank       bool // holds a rank or form of address
	possessor  int  // end token of the name of a person whose 's begins the region, 0 for none
	kinship    [2]int
}

func (r region) empty() bool { return r.end <= r.first }

// longestTitle bounds a title, so that a text of nothing but words of titles
// is read in linear time.
const longestTitle = 40

// titleBefore is the title that ends at token end, going left.
func (f *finder) titleBefore(end, limit int) region {
	limit = max(limit, end-longestTitle)
	k := end
	var possessor int
scan:
	for k > limit {
		if f.possessorBefore(k, limit) {
			possessor = k - 1
			k, _ = f.bounds(k - 2)
			break scan
		}
		n := f.titlePartEndingAt(k, limit)
		if n == 0 {
			break scan
		}
		k -= n
	}
	r := region{first: k, end: end, possessor: possessor}
	return f.trim(r)
}

// possessorBefore reports whether a person's name and 's end at token k.
func (f *finder) possessorBefore(k, limit int) bool {
	if k-1 < limit || k < 2 || !isPossessive(f.Word(k-1)) {
		return false
	}
	n, ok := f.name(k - 2)
	return ok && n.Kind == "PER"
}

// titlePartEndingAt is the number of tokens of the part of a title that ends
// at token k: a name of a party or body, an office, a word of titles, a
// particle; 0 for anything else.
func (f *finder) titlePartEndingAt(k, limit int) int {
	for _, n := range []int{5, 3} {
		if k-n >= limit && f.Lex.LongestClass(f.Words(k-n, n), lexicon.Office|lexicon.Kinship) == n {
			return n
		}
	}
	if n, ok := f.name(k - 1); ok {
		if n.Kind == "PER" || n.Party == "" && n.Kind == "LOC" {
			return 0
		}
		first, _ := f.bounds(k - 1)
		return k - first
	}
	if f.isTitleWord(k-1) || isTitleParticle(f.Word(k-1)) {
		return 1
	}
	return 0
}

func (f *finder) isTitleWord(i int) bool {
	c := lexicon.Office | lexicon.Title | lexicon.Rank | lexicon.Honorific | lexicon.Kinship
	if f.IsCapital(i) {
		c |= lexicon.OrgWord | lexicon.WorkWord | lexicon.PlaceWord
	}
	return f.Is(i, c) || f.isAcronym(i)
}

// isAcronym reports whether token i is two to six capitals ("CIA").
func (f *finder) isAcronym(i int) bool {
	if i < 0 || i >= len(f.Tokens) || len(f.Tokens[i].Form) < 2 || len(f.Tokens[i].Form) > 6 {
		return false
	}
	for _, r := range f.Tokens[i].Form {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return true
}

func isTitleParticle(w string) bool {
	switch w {
	case "of", "the", "and", "for", "to", "on", "'s", "’s", "-", "&":
		return true
	}
	return false
}

// trim cuts from the left what does not belong to the title: leading
// particles, what stands before an "and" or "of" that joins something else.
func (f *finder) trim(r region) region {
	for i := r.end - 1; i > r.first; i-- {
		switch f.Word(i) {
		case "and":
			if f.hasOffice(i+1, r.end) && !f.kinshipEndsAt(i) {
				r.first, r.possessor = i+1, 0
			}
		case "of", "for", "to", "on":
			if !f.hasOffice(r.first, i) {
				r.first, r.possessor = i+1, 0
			}
		}
	}
	for r.first < r.end && isTitleParticle(f.Word(r.first)) && f.nameAt[r.first] == 0 {
		r.first++
	}
	if r.possessor > 0 {
		r.first = r.possessor + 1
		r.kinship = f.findKinship(r.first, r.end)
	}
	r.office = f.hasOffice(r.first, r.end)
	r.rank = f.has(r.first, r.end, lexicon.Rank|lexicon.Honorific)
	return r
}

func (f *finder) has(first, end int, c lexicon.Class) bool {
	for i := first; i < end; i++ {
		if f.Is(i, c) {
			return true
		}
	}
	return false
}

// hasOffice reports whether tokens [first, end) hold the head of an office
// that is no rank only.
func (f *finder) hasOffice(first, end int) bool {
	for i := first; i < end; i++ {
		if f.Is(i, lexicon.Office) && !f.inOrganisation(i) {
			return true
		}
	}
	return false
}

// inOrganisation reports whether token i lies in the name of an organisation
// ("General Staff" holds no general).
func (f *finder) inOrganisation(i int) bool {
	n, ok := f.name(i)
	return ok && n.Kind == "ORG"
}

func (f *finder) kinshipEndsAt(i int) bool {
	return f.Is(i-1, lexicon.Kinship) || i >= 5 && f.Lex.LongestClass(f.Words(i-5, 5), lexicon.Kinship) == 5
}

// findKinship is the word of kinship among tokens [first, end).
func (f *finder) findKinship(first, end int) [2]int {
	for i := first; i < end; i++ {
		if n := f.Lex.LongestClass(f.Words(i, min(5, end-i)), lexicon.Kinship); n > 0 {
			return [2]int{i, i + n}
		}
	}
	return [2]int{}
}

// titleAfter is the title after a name that ends at token i: ", the foreign
// minister of Norway,". It must be closed by a mark.
func (f *finder) titleAfter(i, limit int) region {
	if f.Word(i) != "," {
		return region{}
	}
	limit = min(limit, i+longestTitle)
	first := i + 1
	if w := f.Word(first); w == "the" || w == "a" || w == "an" {
		first++
	}
	k := first
	for k < limit {
		if n, ok := f.name(k); ok && n.Kind != "PER" && (n.Party != "" || n.Kind == "ORG") {
			_, k = f.bounds(k)
			continue
		}
		if !f.isTitleWord(k) && !isTitleParticle(f.Word(k)) {
			break
		}
		k++
	}
	end := k
	for end > first && isTitleParticle(f.Word(end-1)) {
		end--
	}
	if !f.closes(end, limit) || !f.hasOffice(first, end) || f.Is(first, lexicon.Honorific|lexicon.Rank) {
		return region{}
	}
	return region{first: first, end: end, office: true}
}

// closes reports whether a phrase can end before token i: at a mark, at the
// sentence's end, before "and", "who" or a verb of saying or meeting.
func (f *finder) closes(i, limit int) bool {
	if i >= limit {
		return true
	}
	switch f.Word(i) {
	case ",", ".", ";", ":", ")", "and", "who", "—", "–", "-", "in", "on", "at":
		return true
	}
	return f.Is(i, lexicon.Say|lexicon.Meet)
}

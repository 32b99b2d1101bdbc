package extract

import (
	"slices"
	"strings"

	"parley/internal/mention"
)

// Words before or behind a name that say whether it is a woman's or a man's.
var (
	womanly = setOf("ms mrs miss madam daughter wife sister mother queen princess lady widow aunt niece spokeswoman chairwoman congresswoman businesswoman sheikha baroness duchess")
	manly   = setOf("mr son husband brother father king prince lord uncle nephew spokesman chairman congressman businessman sheikh baron duke emir sultan pope")
)

// readGenders learns of people whether "he" or "she" can stand for them: by the words
// around their names, and by the pronoun with which the sentence after the only one who
// is named in a sentence goes on.
func (x *reader) readGenders() {
	x.gender = map[int]string{}
	for i := range x.Mentions {
		m := &x.Mentions[i]
		if m.Kind != mention.Person || m.Person < 0 {
			continue
		}
		for k := max(0, m.First-3); k < min(len(x.Tokens), m.First+2); k++ {
			if k > 0 && isPossessive(x.Word(k+1)) {
				continue
			}
			x.setGender(m.Person, k)
		}
	}
	for s := 1; s < len(x.Sentences); s++ {
		first, end := x.limits(s)
		if x.skips(s) || x.skips(s-1) || !x.wordIs(first, "he", "she") || first >= end || x.inQuotes[first] > 0 {
			continue
		}
		f, e := x.limits(s - 1)
		named := map[int]bool{}
		who := -1
		for _, m := range x.In(f, e) {
			if m.Kind == mention.Person && m.Person >= 0 {
				named[m.Person] = true
				if strings.HasPrefix(x.rel(x.headOf(m.First, m.End)), "nsubj") && who < 0 {
					who = m.Person
				}
			}
		}
		if len(named) == 1 && who >= 0 && x.gender[who] == "" {
			x.gender[who] = x.Word(first)
		}
	}
}

func (x *reader) setGender(p, k int) {
	w := strings.TrimSuffix(x.Word(k), ".")
	switch {
	case womanly[w]:
		x.gender[p] = "she"
	case manly[w]:
		x.gender[p] = "he"
	}
}

// contradicts reports whether the pronoun at token i cannot stand for the person.
func (x *reader) contradicts(i, p int) bool {
	g := x.gender[p]
	switch x.Word(i) {
	case "he", "him", "his":
		return g == "she"
	case "she", "her":
		return g == "he"
	}
	return false
}

// otherPerson is the person whom sentence s names last of those for whom the pronoun at
// token i can stand, -1 for none.
func (x *reader) otherPerson(s, i int) int {
	first, end := x.limits(s)
	near := x.In(first, min(end, first+far))
	for _, m := range slices.Backward(near) {
		if m.Kind == mention.Person && !m.Possessive && m.Person >= 0 && !x.contradicts(i, m.Person) && x.inQuotes[m.First] == x.inQuotes[i] {
			return m.Person
		}
	}
	return -1
}

package merge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func compareParties(a, b *thing) Comparison {
	var c Comparison
	compareStates(&c, a, b)
	idA, idB := a.one("id"), b.one("id")
	nameA, nameB := plainName(a.one("name")), plainName(b.one("name"))
	switch {
	case idA != "" && idA == idB:
		c.because("id", 900, "the same ID: "+idA)
	case isStateCode(idA) && isStateCode(idB):
		c.never("id", -500, "two states: "+idA+" and "+idB)
	case nameA != "" && nameA == nameB:
		c.because("name", 700, "the same name: "+nameA)
	case sharesValue(a.values("form"), b.values("form")):
		c.because("form", 500, "an abbreviation in common")
	case isInitials(a.values("form"), nameB) || isInitials(b.values("form"), nameA):
		c.because("form", 400, "one is the initials of the other")
	default:
		return Comparison{}
	}
	return c
}

// compareStates weighs the states that two parties belong to.
func compareStates(c *Comparison, a, b *thing) {
	switch s, t := a.one("state"), b.one("state"); {
	case s == "" || t == "":
	case s == t:
		c.because("state", 150, "both of "+s)
	default:
		c.because("state", -400, "of different states: "+s+" and "+t)
	}
}

func partiesExclude(a, b *thing) bool {
	x, y := a.one("id"), b.one("id")
	return x != y && isStateCode(x) && isStateCode(y)
}

// isStateCode reports whether a party's ID is the code of a state.
func isStateCode(id string) bool { return len(id) == 3 && strings.ToUpper(id) == id }

// plainName is a party's name in small letters without article and punctuation.
func plainName(s string) string {
	words := plainWords(s)
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

func sharesValue(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

// isInitials reports whether one of the forms is the initials of the name,
// small words left out.
func isInitials(forms []string, name string) bool { return slices.Contains(forms, initialsOf(name)) }

func initialsOf(name string) string {
	var out []rune
	for _, w := range strings.Fields(name) {
		if !slices.Contains([]string{"of", "the", "for", "and", "de", "du", "des"}, w) {
			r, _ := utf8.DecodeRuneInString(w)
			out = append(out, unicode.ToUpper(r))
		}
	}
	if len(out) < 2 {
		return ""
	}
	return string(out)
}

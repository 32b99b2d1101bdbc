package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"parley/internal/lexicon"
)

// place is one line of GeoNames' list.
type place struct {
	name, country, feature, zone string
	alternatives                 []string
	lat, lon                     float64
	population                   int
}

func parsePlace(line string) (place, error) {
	f := strings.Split(line, "\t")
	if len(f) < 18 {
		return place{}, fmt.Errorf("%d columns, not 19", len(f))
	}
	p := place{name: f[1], country: f[8], feature: f[7], zone: f[17], alternatives: strings.Split(f[3], ",")}
	var err1, err2 error
	p.lat, err1 = strconv.ParseFloat(f[4], 64)
	p.lon, err2 = strconv.ParseFloat(f[5], 64)
	if err1 != nil || err2 != nil {
		return p, fmt.Errorf("coordinates %q, %q", f[4], f[5])
	}
	p.population, _ = strconv.Atoi(f[14])
	return p, nil
}

// What is kept and what is strong, in inhabitants.
const (
	keepEverywhere   = 50_000
	keepInConflict   = 5_000
	strongEverywhere = 300_000
	strongInConflict = 40_000
	cyrillicFrom     = 1_000_000
)

// conflicts are the countries whose wars and talks of the last 30 years
// reports tell of by small towns.
var conflicts = set("SD SS YE SY IQ LB IL PS LY AF PK UA MD GE AM AZ BA RS XK MK CY SO ET ER DJ UG RW BI CD CF CG TD ML NE BF NG CM MZ AO CI LR SL SN GN GW MM LK NP CO TL HT TJ KG EH")

// alsoNames are names of cities that mean something else more often and are in
// no list of words.
var alsoNames = set("batman toyota corona serra santos")

// cyrillic are the countries whose cities reports in Ukrainian and Russian have
// in their datelines.
var cyrillic = set("UA RU BY MD GE AM AZ KZ KG UZ TJ TM")

func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

// kept: cities of 50,000, capitals, seats of first-order divisions, and
// smaller towns in countries of conflict. Quarters of cities and places that are
// gone are left out.
func (p place) kept() bool {
	switch p.feature {
	case "PPLX", "PPLQ", "PPLH", "PPLW", "STLMT":
		return false
	case "PPLC", "PPLA":
		return true
	}
	return p.population >= keepEverywhere || conflicts[p.country] && p.population >= keepInConflict
}

// weak: a name that is no capital's and of one word of a smaller city, or the
// name of a person, or made of common words.
func (p place) weak(words map[string]bool) bool {
	tokens := strings.FieldsFunc(strings.ToLower(p.name), func(r rune) bool { return r == ' ' || r == '-' })
	common := true
	for _, t := range tokens {
		common = common && words[fold(t)]
	}
	limit := strongEverywhere
	if conflicts[p.country] {
		limit = strongInConflict
	}
	switch {
	case p.feature == "PPLC":
		return common && p.population < strongEverywhere
	case alsoNames[tokens[0]]:
		return true
	case len(tokens) == 1:
		return common || p.population < limit || len(tokens[0]) < 4
	}
	return common && p.population < strongEverywhere || words[" "+fold(tokens[0])] && !isArticle(tokens[0])
}

// others are the other names that are worth knowing: spellings in Latin letters with
// the consonants of the name that are no words, and names in Cyrillic where
// datelines have them.
func (p place) others(words map[string]bool) []string {
	var out []string
	inCyrillic := cyrillic[p.country] || p.feature == "PPLC" || p.population >= cyrillicFrom
	for _, a := range p.alternatives {
		switch {
		case a == "" || !unicode.IsUpper([]rune(a)[0]) || strings.ContainsAny(a, "()/0123456789"):
		case inScript(a, unicode.Cyrillic) && inCyrillic:
			out = append(out, a)
		case words[fold(strings.ToLower(a))] || alsoNames[strings.ToLower(a)]:
		case inScript(a, unicode.Latin) && len(a) > 3 && a != strings.ToUpper(a) && len(skeleton(a)) > 1 && skeleton(a) == skeleton(p.name):
			out = append(out, a)
		}
	}
	return out
}

// inScript reports whether all letters of the name are of the script.
func inScript(name string, script *unicode.RangeTable) bool {
	for _, r := range name {
		if unicode.IsLetter(r) && !unicode.Is(script, r) {
			return false
		}
	}
	return true
}

// skeleton is the consonants of a name without articles, as transliterations
// share them.
func skeleton(name string) string {
	var b strings.Builder
	last := byte(0)
	for _, t := range lexicon.Split(fold(strings.ToLower(name))) {
		if isArticle(t) {
			continue
		}
		t = strings.NewReplacer("kh", "k", "gh", "g", "ph", "f", "ck", "k", "c", "k", "q", "k", "j", "", "y", "", "w", "", "h", "").Replace(t)
		for i := range len(t) {
			if c := t[i]; c >= 'a' && c <= 'z' && !strings.ContainsRune("aeiou", rune(c)) && c != last {
				b.WriteByte(c)
				last = c
			}
		}
	}
	return b.String()
}

func isArticle(t string) bool {
	return t == "al" || t == "el" || t == "ad" || t == "as" || t == "ash" || t == "az" || t == "ar" || t == "at" || t == "an"
}

// fold takes the marks off Latin letters.
func fold(s string) string { return lexicon.Unmarked(s) }

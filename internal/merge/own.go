package merge

import (
	"slices"
	"strings"
	"unicode"

	"parley"
	"parley/internal/lexicon"
)

// officialWords mark a publisher or origin that speaks for a party. Without one
// of them a party's name in it is the name of a newspaper (China Daily).
var officialWords = []string{"ministry", "minister", "presidency", "president", "government", "embassy", "office", "department",
	"administration", "council", "chancellery", "palace", "mission", "delegation", "spokesperson", "spokesman", "spokeswoman", "mofa", "mfa", "cabinet", "command"}

// ownParties are the parties whose own words the report is, sorted: those that
// its origin names, or its publisher where it has no origin.
func ownParties(r *parley.Reading) []string {
	who := r.Report.Origin
	if who == "" {
		who = r.Report.Publisher
	}
	words := strings.FieldsFunc(who, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '.' })
	official := slices.ContainsFunc(words, func(w string) bool { return slices.Contains(officialWords, strings.ToLower(w)) })
	var own []string
	for i := range words {
		entries, _ := lexicon.Default().Longest(words[i:])
		for _, e := range entries {
			speaks := e.Kind == lexicon.Metonym || e.Kind == lexicon.Body || official && (e.Kind == lexicon.State || e.Kind == lexicon.Adjective)
			if speaks && e.Party != "" {
				own = append(own, e.Party)
				break
			}
		}
	}
	if official {
		own = append(own, namedParties(r, who)...)
	}
	slices.Sort(own)
	return slices.Compact(own)
}

// namedParties are the reading's parties of which a form stands in the text.
func namedParties(r *parley.Reading, text string) []string {
	var out []string
	text = " " + folded(text) + " "
	for _, p := range r.Parties {
		for _, form := range append([]string{p.Name}, p.Forms...) {
			if strings.Contains(text, " "+form+" ") {
				out = append(out, p.ID)
				break
			}
		}
	}
	return out
}

package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley"
	"parley/internal/text"
)

// withSpelledOut mends names of which the words beside them say what they are: those whose letters stand in brackets
// behind them are organisations from the first letter on ("the Alliance for the Renewal of Avaria (ARA)"), and who is
// named behind "Secretary of State" is a person.
func withSpelledOut(d *parley.Document, names []parley.Name) []parley.Name {
	out := names
	for i := range names {
		if n := &names[i]; n.Kind == parley.ORG && n.Party == "" && strings.HasPrefix(n.Span.Text, "State ") && strings.HasSuffix(d.Text[:n.Span.Start], "Secretary of ") {
			if rest := strings.TrimPrefix(n.Span.Text, "State "); twoToFourNames(rest) {
				out = slices.Clone(out)
				out[i].Kind, out[i].Span = parley.PER, parley.Cut(d.Text, n.Span.Start+len("State "), n.Span.End)
			}
		}
	}
	for i := 1; i+2 < len(d.Tokens); i++ {
		w := d.Tokens[i+1].Form
		if d.Tokens[i].Form != "(" || d.Tokens[i+2].Form != ")" && d.Tokens[i+2].Form != "," || len(w) < 3 || len(w) > 8 || w != strings.ToUpper(w) || strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			continue
		}
		first := spelledFrom(d, i, w)
		if first < 0 || slices.Contains(noOrganisations, strings.ToLower(d.Tokens[i-1].Form)) {
			continue
		}
		full := parley.Cut(d.Text, d.Tokens[first].Start, d.Tokens[i-1].End)
		short := parley.Cut(d.Text, d.Tokens[i+1].Start, d.Tokens[i+1].End)
		beside := func(n parley.Name) bool {
			return n.Span.Start < full.End && full.Start < n.Span.End || n.Span.Start < short.End && short.Start < n.Span.End
		}
		if slices.ContainsFunc(out, func(n parley.Name) bool {
			return beside(n) && (n.Party != "" || n.Kind == parley.ORG && n.Span.Start <= full.Start)
		}) {
			continue
		}
		out = slices.DeleteFunc(slices.Clone(out), beside)
		out = append(out, parley.Name{Kind: parley.ORG, Span: full, Confidence: 0.5}, parley.Name{Kind: parley.ORG, Span: short, Confidence: 0.5})
	}
	slices.SortStableFunc(out, func(a, b parley.Name) int { return a.Span.Start - b.Span.Start })
	return out
}

// twoToFourNames reports whether the words are written as a name of a person is: two to four, all with capitals.
func twoToFourNames(s string) bool {
	words := strings.Fields(s)
	return len(words) > 1 && len(words) < 5 && !slices.ContainsFunc(words, func(w string) bool { return !text.IsCapital(w) })
}

// noOrganisations are last words of what has letters too and is no organisation.
var noOrganisations = strings.Fields("meeting meetings talks conference summit dialogue process plan agreement accord treaty memorandum understanding roadmap declaration protocol act law zone area line corridor mechanism review report fund project programme program")

// spelledFrom is the first token of the words before token end whose first letters, small words left out, are the
// letters w; -1 where they are not, or are of one word.
func spelledFrom(d *parley.Document, end int, w string) int {
	letters := []rune(w)
	at := len(letters) - 1
	for k := end - 1; k >= 0 && k > end-2*len(letters)-4; k-- {
		form := d.Tokens[k].Form
		switch r, _ := utf8.DecodeRuneInString(form); {
		case text.IsCapital(form) && r == letters[at]:
			if at--; at < 0 {
				return k
			}
		case slices.Contains([]string{"of", "the", "for", "and", "in", "on", "to", "de", "la", "-"}, strings.ToLower(form)):
		default:
			return -1
		}
	}
	return -1
}

package mention

import (
	"slices"
	"strings"
	"unicode"

	"parley"
	"parley/internal/lexicon"
)

// Short names of a body that the text names at length: its initials ("the Autonomous Lake Government … the ALG
// president"), the word for it ("the House of Elders … the House's team").

// shortNames are the words by which bodies are called that the text names at length: letters in brackets behind them, their
// initials, the capitalised word for them where it owns a delegation.
func shortNames(d *parley.Document, names []parley.Name) map[string]bool {
	out := inBrackets(d, names)
	for _, n := range names {
		if n.Kind == parley.ORG {
			if w := initials(n.Span.Text); len(w) > 2 {
				out[w] = true
			}
		}
	}
	for _, w := range bodiesSending(d, names) {
		out[w] = true
	}
	return out
}

// initials are the first letters of the capitalised words of a name.
func initials(name string) string {
	var b strings.Builder
	for _, w := range strings.Fields(name) {
		if r := rune(w[0]); unicode.IsUpper(r) && w != strings.ToUpper(w) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// bodiesSending are the capitalised words that own a delegation and begin or end the name of a body of several words:
// "the House's team" of the House of Elders.
func bodiesSending(d *parley.Document, names []parley.Name) []string {
	var out []string
	for i := 1; i+2 < len(d.Tokens); i++ {
		w := d.Tokens[i].Form
		if !isPossessive(d.Tokens[i+1].Form) || w[0] < 'A' || w[0] > 'Z' || !slices.Contains(sentNouns, d.Tokens[i+2].Form) || slices.Contains(out, w) {
			continue
		}
		if slices.ContainsFunc(names, func(n parley.Name) bool { return isShortOf(w, n) }) {
			out = append(out, w)
		}
	}
	return out
}

// sentNouns are nouns for those whom a body sends to negotiate.
var sentNouns = []string{"team", "delegation", "negotiators", "negotiator", "delegates", "side", "panel"}

// isShortOf reports whether the word is the noun of the name of a body of several words, none of a state.
func isShortOf(w string, n parley.Name) bool {
	return n.Kind == parley.ORG && (n.Party == "" || !isUpper(n.Party)) && (strings.HasPrefix(n.Span.Text, w+" ") || strings.HasSuffix(n.Span.Text, " "+w) || strings.Contains(n.Span.Text, " "+w+" of "))
}

// nameShort gives the short names of bodies their party: the initials of a group, the word for a body that sends a
// delegation, and the body itself.
func (f *finder) nameShort() {
	sending := bodiesSending(f.Doc.Document, f.Names)
	for _, w := range sending {
		var full []int
		for i, n := range f.Names {
			if isShortOf(w, n) && !slices.ContainsFunc(full, func(k int) bool { return f.Names[k].Span.Text == n.Span.Text }) {
				full = append(full, i)
			}
		}
		if len(full) != 1 {
			continue
		}
		party, text := f.Names[full[0]].Party, f.Names[full[0]].Span.Text
		if party == "" {
			party = lexicon.Slug(text)
		}
		for i, n := range f.Names {
			if n.Party == "" && (n.Span.Text == text || n.Span.Text == w) {
				f.Names[i].Party, f.Names[i].Kind = party, parley.ORG
			}
		}
	}
	for i, n := range f.Names {
		if n.Party != "" || n.Span.Text != strings.ToUpper(n.Span.Text) || len(n.Span.Text) < 3 {
			continue
		}
		party := ""
		for _, g := range f.Names {
			if g.Kind != parley.ORG || g.Party == "" || isUpper(g.Party) || initials(g.Span.Text) != n.Span.Text {
				continue
			}
			if party != "" && party != g.Party {
				party = ""
				break
			}
			party = g.Party
		}
		if party != "" {
			f.Names[i].Party, f.Names[i].Kind = party, parley.ORG
		}
	}
}

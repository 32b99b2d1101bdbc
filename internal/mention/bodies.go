package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// withBodies adds the names of parliaments, services and armies that the lexicon knows of one state
// only and that the text names too, as names of that state: "the Federation Council" where Russia is
// told of. Where another state is named that has one of the name, they stay what they were.
func withBodies(d *parley.Document, lex *lexicon.Lexicon, names []parley.Name) []parley.Name {
	named := map[string]bool{}
	for _, n := range names {
		named[n.Party] = true
	}
	j := &joiner{d: d, lex: lex}
	var bodies []parley.Name
	for _, s := range d.Sentences {
		for i := s.FirstToken; i < s.EndToken; i++ {
			state, n := j.bodyAt(i, s.EndToken, named)
			if n == 0 {
				continue
			}
			b := parley.Name{Kind: parley.ORG, Span: parley.Cut(d.Text, d.Tokens[i].Start, d.Tokens[i+n-1].End), Confidence: 0.9, Party: state}
			if !slices.ContainsFunc(names, func(o parley.Name) bool { return overlapping(o, b) && (o.Party != "" || !within(o, b)) }) {
				bodies = append(bodies, b)
				i += n - 1
			}
		}
	}
	if len(bodies) == 0 {
		return names
	}
	names = slices.DeleteFunc(names, func(n parley.Name) bool {
		return slices.ContainsFunc(bodies, func(b parley.Name) bool { return within(n, b) })
	})
	names = append(names, bodies...)
	slices.SortStableFunc(names, func(a, b parley.Name) int { return a.Span.Start - b.Span.Start })
	return names
}

func overlapping(a, b parley.Name) bool {
	return a.Span.Start < b.Span.End && b.Span.Start < a.Span.End
}

// within reports whether the name lies in the other.
func within(n, other parley.Name) bool {
	return other.Span.Start <= n.Span.Start && n.Span.End <= other.Span.End
}

// bodyAt is the only state named whose body the capitalised phrase at token i names, and the phrase's
// length in tokens, 0 for none.
func (j *joiner) bodyAt(i, limit int, named map[string]bool) (string, int) {
	form := j.d.Tokens[i].Form
	if !text.IsCapital(form) || len(form) > 40 {
		return "", 0
	}
	entries, n := j.lex.Meanings(j.forms(i))
	if n == 0 || i+n > limit || n == 1 && form != strings.ToUpper(form) && !isCreed(form) || !entries[0].Weak {
		return "", 0
	}
	state := ""
	for _, e := range entries {
		if n == 1 && isCreed(form) && e.Kind == lexicon.Organisation {
			if p, _ := j.lex.Party(e.Party); !named[p.State] {
				continue
			}
			if state != "" {
				return "", 0
			}
			state = e.Party
			continue
		}
		if e.Kind != lexicon.Body {
			return "", 0 // as likely a place or a word
		}
		if len(e.PartOf) != 3 || !named[e.PartOf] {
			continue
		}
		if state != "" && state != e.PartOf {
			return "", 0
		}
		state = e.PartOf
	}
	if state == "" {
		return "", 0
	}
	return state, n
}

// isCreed reports whether the word is one for those of a creed, by which groups of several states go: "the
// Maoists".
func isCreed(form string) bool { return strings.HasSuffix(strings.TrimSuffix(form, "s"), "ist") }

package mention

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// withoutOffices cuts the office off names that begin with it, where the text has the person under a full name: "Counselor
// Lund" beside "Anna Lund", which the model may take for a given name. "Marshal Lund" alone stays.
func withoutOffices(d *parley.Document, lex *lexicon.Lexicon, names []parley.Name) []parley.Name {
	first := map[string]string{} // words of full names, by the last
	for _, n := range names {
		if w := strings.Fields(n.Span.Text); n.Kind == parley.PER && len(w) > 1 && !isOfficeBefore(lex, w[0], w[len(w)-1]) {
			first[w[len(w)-1]] = w[0]
		}
	}
	for i, n := range names {
		w := strings.Fields(n.Span.Text)
		if n.Kind != parley.PER || len(w) != 2 || first[w[1]] == "" || !isOfficeBefore(lex, w[0], w[1]) {
			continue
		}
		names[i].Span = parley.Cut(d.Text, n.Span.End-len(w[1]), n.Span.End)
	}
	return names
}

// isOfficeBefore reports whether the word is an office where it stands before the name.
func isOfficeBefore(lex *lexicon.Lexicon, word, name string) bool {
	titles := lex.Titles([]string{word, name}, []string{"PROPN", "PROPN"})
	titles.MarkName(1, 2)
	return hasPost(titles.Before(1, 0))
}

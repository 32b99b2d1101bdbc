package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// withMissed adds the names that the model has missed where the words beside them leave no doubt: people
// right behind a title that names a post ("Ambassador of Avaria to Belmark Juan Perez"), surnames
// with a given name's letter before them ("B.Batbayar"), and what a group is called in brackets behind its
// name wherever it is called so again ("the Lake Front (LF) … on behalf of the LF").
func withMissed(d *parley.Document, lex *lexicon.Lexicon, names []parley.Name) []parley.Name {
	names = withSpelledOut(d, names)
	covered := coveredBy(d, names)
	short := shortNames(d, names)
	var titles *lexicon.Titles
	var more []parley.Name
	add := func(first, end int, kind parley.NameKind) {
		more = append(more, parley.Name{Kind: kind, Span: parley.Cut(d.Text, d.Tokens[first].Start, d.Tokens[end-1].End), Confidence: 0.5})
	}
	for _, s := range d.Sentences {
		for i := s.FirstToken; i < s.EndToken; i++ {
			if covered[i] || !text.IsCapital(d.Tokens[i].Form) {
				continue
			}
			if short[d.Tokens[i].Form] && (i == s.FirstToken || d.Tokens[i-1].Form != "(") {
				add(i, i+1, parley.ORG)
				continue
			}
			end := i
			for end < s.EndToken && !covered[end] && namesSomebody(d, lex, end) {
				end++
			}
			if glued := withLetter(lex, d.Tokens[i].Form); glued || end-i > 1 && end-i <= longestMissed && !(end < s.EndToken && text.IsCapital(d.Tokens[end].Form)) {
				if !glued {
					if titles == nil {
						titles = titlesOf(d, lex, names)
					}
					if before := titles.Before(i, s.FirstToken); !hasPost(before) || before[len(before)-1].Plural || before[len(before)-1].End != i {
						i = end - 1
						continue
					}
				}
				add(i, max(end, i+1), parley.PER)
			}
			i = max(end, i+1) - 1
		}
	}
	if len(more) == 0 {
		return names
	}
	names = append(slices.Clone(names), more...)
	slices.SortStableFunc(names, func(a, b parley.Name) int { return a.Span.Start - b.Span.Start })
	return names
}

// longestMissed is how many words a name has at most that the model has missed.
const longestMissed = 4

// coveredBy says of each token whether it lies in one of the names.
func coveredBy(d *parley.Document, names []parley.Name) []bool {
	covered := make([]bool, len(d.Tokens))
	t := 0
	for _, n := range names {
		for t < len(d.Tokens) && d.Tokens[t].Start < n.Span.Start {
			t++
		}
		for t < len(d.Tokens) && d.Tokens[t].Start < n.Span.End {
			covered[t] = true
			t++
		}
	}
	return covered
}

// inBrackets are the letters in brackets right behind the names of organisations of several words.
func inBrackets(d *parley.Document, names []parley.Name) map[string]bool {
	out := map[string]bool{}
	t := 0
	for _, n := range names {
		for t < len(d.Tokens) && d.Tokens[t].Start < n.Span.End {
			t++
		}
		if n.Kind != parley.ORG || !strings.Contains(n.Span.Text, " ") || t+2 >= len(d.Tokens) || d.Tokens[t].Form != "(" || d.Tokens[t+2].Form != ")" && d.Tokens[t+2].Form != "," {
			continue
		}
		if w := d.Tokens[t+1].Form; len(w) > 1 && len(w) < 9 && w == strings.ToUpper(w) && unicode.IsLetter(rune(w[0])) {
			out[w] = true
		}
	}
	return out
}

// titlesOf prepares the titles of the document, in which the names of people are marked.
func titlesOf(d *parley.Document, lex *lexicon.Lexicon, names []parley.Name) *lexicon.Titles {
	forms, tags := make([]string, len(d.Tokens)), make([]string, len(d.Tokens))
	for i, t := range d.Tokens {
		forms[i], tags[i] = t.Form, t.UPOS
	}
	titles := lex.Titles(forms, tags)
	t := 0
	for _, n := range names {
		for t < len(d.Tokens) && d.Tokens[t].Start < n.Span.Start {
			t++
		}
		first := t
		for t < len(d.Tokens) && d.Tokens[t].Start < n.Span.End {
			t++
		}
		if n.Kind == parley.PER {
			titles.MarkName(first, t)
		}
	}
	return titles
}

// namesSomebody reports whether token i may be a word of a person's name: a proper noun that no list knows.
func namesSomebody(d *parley.Document, lex *lexicon.Lexicon, i int) bool {
	t := d.Tokens[i]
	if t.UPOS != "PROPN" || !text.IsCapital(t.Form) || len(t.Form) < 2 || len(t.Form) > 40 || t.Form == strings.ToUpper(t.Form) && !strings.HasSuffix(t.Form, ".") {
		return false
	}
	if _, n := lex.Longest([]string{t.Form}); n > 0 || slices.Contains(postWords, t.Form) {
		return false
	}
	return !lex.Is(strings.TrimSuffix(t.Form, "."), lexicon.Title|lexicon.Office|lexicon.Rank|lexicon.Honorific|lexicon.OrgWord|lexicon.GroupWord|lexicon.Meeting|lexicon.Month|lexicon.Weekday)
}

// postWords are words of posts in firms and services that are no one's name.
var postWords = []string{"Officer", "Officers", "Executive", "Operating", "Financial", "Managing", "Marketing", "Administrative", "Legal", "Information", "Investment", "Judge", "Inspector", "Superintendent", "Constable"}

// withLetter reports whether the word is a surname with the first letter of a given name joined to it by a
// full stop: "B.Batbayar", not "S.Avaria".
func withLetter(lex *lexicon.Lexicon, word string) bool {
	first, rest, ok := strings.Cut(word, ".")
	if !ok || utf8.RuneCountInString(first) != 1 || len(rest) < 4 || len(rest) > 40 {
		return false
	}
	for i, r := range rest {
		if i == 0 && !unicode.IsUpper(r) || i > 0 && !unicode.IsLower(r) && r != '-' {
			return false
		}
	}
	_, n := lex.Longest([]string{rest})
	return n == 0
}

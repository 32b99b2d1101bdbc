package text

import (
	"cmp"
	"slices"

	"parley"
	"parley/internal/lexicon"
)

// AddListed puts the names of the user's lists into doc.Names: people, parties
// and places found by their exact forms. They take the place of names that lie
// in them or cross them; a name that holds a listed one and more stays. Without lists
// it changes nothing.
func AddListed(doc *parley.Document, lex *lexicon.Lexicon) {
	if lex.ListsDigest() == "" {
		return
	}
	forms := make([]string, len(doc.Tokens))
	for i, t := range doc.Tokens {
		forms[i] = t.Form
	}
	var listed []parley.Name
	for s := range doc.Sentences {
		sen := &doc.Sentences[s]
		for i := sen.FirstToken; i < sen.EndToken; {
			name, n := listedName(lex, forms[i:sen.EndToken])
			if n == 0 {
				i++
				continue
			}
			name.Span = parley.Cut(doc.Text, doc.Tokens[i].Start, doc.Tokens[i+n-1].End)
			listed = append(listed, name)
			i += n
		}
	}
	doc.Names = overlaid(doc.Names, listed)
}

// listedConfidence is the confidence of a name of the user's lists.
const listedConfidence = 0.99

// listedName is the longest name of the lists that tokens begin with, and its
// number of tokens. What a person is by the list is not said of the name: the text says it, or nobody.
func listedName(lex *lexicon.Lexicon, forms []string) (parley.Name, int) {
	entries, n := lex.Listed(forms)
	if people, length := lex.ListedPeople(forms); length >= n && len(people) > 0 {
		return parley.Name{Kind: parley.PER, Confidence: listedConfidence}, length
	}
	if n == 0 {
		return parley.Name{}, 0
	}
	return parley.Name{Kind: kindOf(entries), Confidence: listedConfidence, Party: entries[0].Party}, n
}

// overlaid is the names with the listed ones; both are in order of place.
func overlaid(names, listed []parley.Name) []parley.Name {
	if len(listed) == 0 {
		return names
	}
	out := slices.Clone(listed)
	out = slices.DeleteFunc(out, func(l parley.Name) bool {
		return slices.ContainsFunc(around(names, l.Span), func(n parley.Name) bool {
			return n.Span.Start <= l.Span.Start && l.Span.End <= n.Span.End && n.Span.End-n.Span.Start > l.Span.End-l.Span.Start
		})
	})
	kept := slices.Clone(out)
	for _, n := range names {
		if len(around(kept, n.Span)) == 0 {
			out = append(out, n)
		}
	}
	sortNames(out)
	return out
}

// around are the names that share a byte with the span.
func around(names []parley.Name, s parley.Span) []parley.Name {
	first, _ := slices.BinarySearchFunc(names, s.Start+1, func(n parley.Name, at int) int { return n.Span.End - at })
	end := first
	for end < len(names) && names[end].Span.Start < s.End {
		end++
	}
	return names[first:end]
}

func sortNames(names []parley.Name) {
	slices.SortStableFunc(names, func(a, b parley.Name) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
}

// kindOf is the kind of name that a phrase of the lexicon is.
func kindOf(entries []lexicon.Entry) parley.NameKind {
	switch entries[0].Kind {
	case lexicon.Adjective:
		return parley.NORP
	case lexicon.Organisation, lexicon.Metonym:
		return parley.ORG
	}
	return parley.LOC
}

package text

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/lexicon"
)

// sureKind is the confidence from which a place or an organisation stays what
// it is, though a person of the text has that family name.
const sureKind = 0.8

// nameAgain finds people who are named in full somewhere in the text again
// where only their family name stands and the engine, which sees one sentence
// at a time, found nothing or a doubtful place or organisation. Such a name
// has half the confidence of the full one.
func nameAgain(doc *parley.Document) {
	full := fullNames(doc)
	if len(full) == 0 {
		return
	}
	within := nameOfToken(doc)
	var drop []int
	for i := 0; i < len(doc.Tokens); i++ {
		for _, f := range full[doc.Tokens[i].Form] {
			end := i + len(f.family)
			if !again(doc, within, f, i, end) {
				continue
			}
			if n := within[i]; n >= 0 {
				drop = append(drop, n)
			}
			doc.Names = append(doc.Names, parley.Name{Kind: parley.PER, Span: parley.Cut(doc.Text, doc.Tokens[i].Start, doc.Tokens[end-1].End),
				Confidence: float64(int(f.confidence*50+0.5)) / 100})
			i = end - 1
			break
		}
	}
	slices.Reverse(drop)
	for _, n := range drop {
		doc.Names = slices.Delete(doc.Names, n, n+1)
	}
	slices.SortStableFunc(doc.Names, func(a, b parley.Name) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
}

// A fullName is a person's family name, of a name of several words.
type fullName struct {
	family     []string
	confidence float64
}

// fullNames gives the family names of people named in full, by their first
// words; of several with the same name the surest.
func fullNames(doc *parley.Document) map[string][]fullName {
	out := map[string][]fullName{}
	at := 0
	for _, n := range doc.Names {
		for doc.Tokens[at].Start < n.Span.Start {
			at++
		}
		end := at
		for end < len(doc.Tokens) && doc.Tokens[end].End <= n.Span.End {
			end++
		}
		first := end - 1
		for first-2 > at && doc.Tokens[first-1].Form == "-" {
			first -= 2
		}
		if n.Kind != parley.PER || n.Confidence < 0.5 || first <= at || !familyName(doc.Tokens[end-1].Form) {
			continue
		}
		f := fullName{confidence: n.Confidence}
		for _, t := range doc.Tokens[first:end] {
			f.family = append(f.family, t.Form)
		}
		list := out[f.family[0]]
		if k := slices.IndexFunc(list, func(o fullName) bool { return slices.Equal(o.family, f.family) }); k >= 0 {
			list[k].confidence = max(list[k].confidence, f.confidence)
		} else {
			out[f.family[0]] = append(list, f)
		}
	}
	return out
}

// familyName reports whether a word can stand alone for a person: a
// capitalised one of three letters or more that is no month or day.
func familyName(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r) && utf8.RuneCountInString(form) > 2 && strings.ToUpper(form) != form && !strings.HasSuffix(form, ".") &&
		!lexicon.Default().Is(form, lexicon.Month|lexicon.Weekday)
}

// nameOfToken gives the name that each token is part of, or -1.
func nameOfToken(doc *parley.Document) []int {
	out := make([]int, len(doc.Tokens))
	n := 0
	for i, t := range doc.Tokens {
		for n < len(doc.Names) && doc.Names[n].Span.End <= t.Start {
			n++
		}
		out[i] = -1
		if n < len(doc.Names) && doc.Names[n].Span.Start <= t.Start {
			out[i] = n
		}
	}
	return out
}

// again reports whether tokens [first, end) are the family name of f standing
// alone.
func again(doc *parley.Document, within []int, f fullName, first, end int) bool {
	if end > len(doc.Tokens) {
		return false
	}
	for i, w := range f.family {
		t := doc.Tokens[first+i]
		if t.Form != w || within[first+i] != within[first] {
			return false
		}
	}
	if n := within[first]; n >= 0 {
		name := doc.Names[n]
		whole := name.Span.Start == doc.Tokens[first].Start && name.Span.End == doc.Tokens[end-1].End
		return whole && (name.Kind == parley.LOC || name.Kind == parley.ORG) && name.Confidence < min(sureKind, f.confidence)
	}
	proper := func(i int) bool { return doc.Tokens[i].UPOS == "PROPN" && unicode.IsUpper(rune(doc.Tokens[i].Form[0])) }
	return doc.Tokens[end-1].UPOS == "PROPN" && (end == len(doc.Tokens) || !proper(end) && doc.Tokens[end].Form != "-")
}

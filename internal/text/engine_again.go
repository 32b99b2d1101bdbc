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
	dropped := map[int]bool{}
	var found []parley.Name
	for i := 0; i < len(doc.Tokens); i++ {
		confidence, end := familyAt(doc, full, i)
		if end == i || !again(doc, within, confidence, i, end) {
			continue
		}
		dropped[within[i]] = true
		found = append(found, parley.Name{Kind: parley.PER, Span: parley.Cut(doc.Text, doc.Tokens[i].Start, doc.Tokens[end-1].End),
			Confidence: float64(int(confidence*50+0.5)) / 100})
		i = end - 1
	}
	for n, name := range doc.Names {
		if !dropped[n] {
			found = append(found, name)
		}
	}
	slices.SortStableFunc(found, func(a, b parley.Name) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	doc.Names = found
}

// fullNames gives the family names of people named in full, with the highest
// confidence of each. Words joined by hyphens are one family name, with spaces
// between its tokens.
func fullNames(doc *parley.Document) map[string]float64 {
	out := map[string]float64{}
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
		for first-2 > at && doc.Tokens[first-1].Form == "-" && end-first < maxFamily {
			first -= 2
		}
		if n.Kind != parley.PER || n.Confidence < 0.5 || first <= at || !familyName(doc.Tokens[end-1].Form) {
			continue
		}
		family := joined(doc.Tokens[first:end])
		out[family] = max(out[family], n.Confidence)
	}
	return out
}

// maxFamily is the most tokens of a family name: four words with hyphens.
const maxFamily = 7

// familyAt gives the longest family name that begins at token i: its confidence
// and its end, which is i where there is none.
func familyAt(doc *parley.Document, full map[string]float64, i int) (confidence float64, end int) {
	last := i + 1
	for last+2 <= len(doc.Tokens) && last-i < maxFamily && doc.Tokens[last].Form == "-" {
		last += 2
	}
	for ; last > i; last -= 2 {
		if c, ok := full[joined(doc.Tokens[i:last])]; ok {
			return c, last
		}
	}
	return 0, i
}

func joined(tokens []parley.Token) string {
	if len(tokens) == 1 {
		return tokens[0].Form
	}
	var forms []string
	for _, t := range tokens {
		forms = append(forms, t.Form)
	}
	return strings.Join(forms, " ")
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

// again reports whether tokens [first, end), a family name, stand alone: in no
// name, or in a doubtful one of another kind that is nothing else.
func again(doc *parley.Document, within []int, confidence float64, first, end int) bool {
	for i := first; i < end; i++ {
		if within[i] != within[first] {
			return false
		}
	}
	if n := within[first]; n >= 0 {
		name := doc.Names[n]
		whole := name.Span.Start == doc.Tokens[first].Start && name.Span.End == doc.Tokens[end-1].End
		return whole && (name.Kind == parley.LOC || name.Kind == parley.ORG) && name.Confidence < min(sureKind, confidence)
	}
	proper := func(i int) bool {
		r, _ := utf8.DecodeRuneInString(doc.Tokens[i].Form)
		return doc.Tokens[i].UPOS == "PROPN" && unicode.IsUpper(r)
	}
	return doc.Tokens[end-1].UPOS == "PROPN" && (end == len(doc.Tokens) || !proper(end) && doc.Tokens[end].Form != "-")
}

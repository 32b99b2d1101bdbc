package mention

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// compass are the words by which states of one name are told apart.
var compass = map[string]bool{"North": true, "South": true, "East": true, "West": true}

// withHalves adds the states of which only the word for a point of the compass is printed, as
// the rest stands behind another: "North and South Korea", "East and West German envoys".
func withHalves(d *parley.Document, lex *lexicon.Lexicon, names []parley.Name) []parley.Name {
	at := map[int]int{} // number of the name that starts at the offset
	for i, n := range names {
		at[n.Span.Start] = i
	}
	var halves []parley.Name
	for i, t := range d.Tokens {
		if !compass[t.Form] || i+3 >= len(d.Tokens) || d.Tokens[i+1].Form != "and" || !compass[d.Tokens[i+2].Form] || d.Tokens[i+2].Form == t.Form {
			continue
		}
		k, ok := at[d.Tokens[i+2].Start]
		if !ok || names[k].Party == "" {
			continue
		}
		form := []string{t.Form}
		for e := i + 3; e < len(d.Tokens) && d.Tokens[e].End <= names[k].Span.End; e++ {
			form = append(form, d.Tokens[e].Form)
		}
		entries, n := lex.Longest(form)
		if n != len(form) || len(entries[0].Party) != 3 {
			continue
		}
		halves = append(halves, parley.Name{Kind: names[k].Kind, Span: parley.Cut(d.Text, t.Start, t.End), Confidence: names[k].Confidence, Party: entries[0].Party})
	}
	names = slices.DeleteFunc(names, func(n parley.Name) bool {
		return slices.ContainsFunc(halves, func(h parley.Name) bool { return n.Span.Start <= h.Span.Start && h.Span.End <= n.Span.End })
	})
	names = append(names, halves...)
	slices.SortStableFunc(names, func(a, b parley.Name) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return names
}

// isHalf reports whether the name is the first half of a pair: "North" of "North and South Korea".
func (f *finder) isHalf(first, end int) bool {
	return end-first == 1 && compass[f.Tokens[first].Form] && f.partyName(first)
}

// pair is the mention of two states of one name that begins at token i.
func (f *finder) pair(i int, ids []string, end int) (Mention, bool) {
	first, last := f.bounds(i)
	if len(ids) < 2 || !f.isHalf(first, last) {
		return Mention{}, false
	}
	return Mention{Kind: Party, First: i, End: end, Name: [2]int{i, end}, Parties: ids, Actor: true}, true
}

// bothHalves is the mention of two states of one name in its plural at token i: "the two Koreas".
func (f *finder) bothHalves(i int) (Mention, bool) {
	form := f.Tokens[i].Form
	stem, plural := strings.CutSuffix(form, "s")
	if !plural || !f.IsCapital(i) || !f.wordIs(i-1, "the", "both", "two", "rival") {
		return Mention{}, false
	}
	var ids []string
	for _, side := range [][2]string{{"North", "South"}, {"East", "West"}} {
		for _, half := range side {
			if entries, n := f.Lex.Longest([]string{half, stem}); n == 2 && entries[0].Kind == lexicon.State {
				ids = append(ids, entries[0].Party)
			}
		}
	}
	if len(ids) != 2 {
		return Mention{}, false
	}
	first := i
	for f.wordIs(first-1, "the", "both", "two", "rival") {
		first--
	}
	return Mention{Kind: Party, First: first, End: i + 1, Name: [2]int{i, i + 1}, Parties: ids, Actor: true}, true
}

// interHalves is the mention of two states of one name in the adjective of what is between them, at
// token i: "inter-Korean talks".
func (f *finder) interHalves(i int) (Mention, bool) {
	form, end := f.Tokens[i].Form, i+1
	if f.Word(i) == "inter" && isDash(f.Word(i+1)) && i+2 < len(f.Tokens) {
		form, end = f.Tokens[i+2].Form, i+3
	} else if rest, ok := strings.CutPrefix(form[min(len(form), 1):], "nter-"); ok && (form[0] == 'i' || form[0] == 'I') {
		form = rest
	} else {
		return Mention{}, false
	}
	var ids []string
	for _, half := range []string{"North", "South", "East", "West"} {
		if entries, n := f.Lex.Longest([]string{half, form}); n == 2 && len(entries[0].Party) == 3 && !slices.Contains(ids, entries[0].Party) {
			if p, known := f.Lex.Party(entries[0].Party); !known || !strings.HasPrefix(p.Name, half+" ") {
				return Mention{}, false // what is "inter-Sudanese" is within Sudan
			}
			ids = append(ids, entries[0].Party)
		}
	}
	if len(ids) != 2 {
		return Mention{}, false
	}
	return Mention{Kind: Party, First: i, End: end, Name: [2]int{i, end}, Parties: ids, Attribute: true}, true
}

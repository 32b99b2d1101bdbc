package extract

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// findLabelled finds what stands after a speaker's label: "LUND: We will wait." in
// interviews and live blogs, "Minister: talks next week" in headlines. Without
// quotation marks it is indirect: nobody says that it is verbatim.
func (x *reader) findLabelled() {
	for i := range x.Blocks {
		b := x.Blocks[i]
		switch b.Kind {
		case parley.BylineText, parley.DatelineText, parley.Label, parley.Caption:
			continue
		}
		first := x.tokenAt(b.Start)
		end := x.tokenAt(b.End - 1)
		if b.End <= b.Start || end-first < 4 || end >= len(x.Tokens) {
			continue
		}
		colon := x.colonAfter(first, end)
		if colon < 0 {
			continue
		}
		if a, ok := x.label(first, colon, b.Kind == parley.Headline); ok {
			x.addLabelled(a, colon+1, end+1)
		}
	}
}

// colonAfter is the colon that ends a label of up to six tokens at first, -1 for none.
func (x *reader) colonAfter(first, end int) int {
	for k := first + 1; k < min(end, first+7); k++ {
		if x.Word(k) == ":" {
			return k
		}
		if x.Tokens[k].UPOS == "VERB" || x.Tokens[k].UPOS == "AUX" || x.inQuotes[k] > 0 {
			return -1
		}
	}
	return -1
}

// label reads tokens [first, end) as a speaker's label: a known person, in capitals
// or not; in headlines also an office or a body that speaks.
func (x *reader) label(first, end int, headline bool) (attribution, bool) {
	if p := x.surnamed(x.Tokens[end-1].Form); p >= 0 && isCapitals(x.Tokens[end-1].Form) {
		a := attribution{person: p, first: first, end: end, cue: -1}
		a.voice.Person = x.People[p].ID
		x.print(&a)
		return a, true
	}
	if m := x.mentionAt(end - 1); m != nil && m.Kind == mention.Person && m.End == end && x.start(m) <= first+2 && m.Person >= 0 {
		return x.attributionOf(m), true
	}
	if headline && (x.Is(end-1, lexicon.SaySource) || x.Is(end-1, lexicon.Office)) && end-first <= 4 {
		return x.attributionAt(end-1, -1)
	}
	return attribution{}, false
}

func isCapitals(s string) bool {
	return len(s) > 1 && strings.ToUpper(s) == s && strings.ToLower(s) != s
}

// surnamed is the only person whose name ends in the word, -1 for none or several.
func (x *reader) surnamed(word string) int {
	found := -1
	for i := range x.People {
		words := strings.Fields(x.People[i].Name)
		if len(words) == 0 || !strings.EqualFold(words[len(words)-1], word) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// addLabelled adds tokens [from, to) as what the label's speaker says.
func (x *reader) addLabelled(a attribution, from, to int) {
	from, to = x.trimContent(from, to)
	if to-from < 3 || x.unquoted(from, to, a.first) < 3 || !x.hasVerb(from, to) && x.BlockOf(x.SentenceOf(from)).Kind != parley.Headline {
		return
	}
	st := &statement{person: a.person, cueToken: -1, first: from, end: to}
	st.out = parley.Statement{Mode: "indirect", Content: spans(x.Span(from, to)), Evidence: spans(x.Span(a.first, to))}
	x.sayAs(st, &a)
	x.statements = append(x.statements, st)
}

func (x *reader) hasVerb(from, to int) bool {
	for k := from; k < min(to, from+far); k++ {
		if x.Tokens[k].UPOS == "VERB" || x.Tokens[k].UPOS == "AUX" {
			return true
		}
	}
	return false
}

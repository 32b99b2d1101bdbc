package text

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// label says what a token can be in a name.
type label byte

const (
	none     label = iota
	known          // part of a phrase of the lexicon
	office         // head of an office, rank or form of address
	title          // word of titles, organisations, plans, places
	calendar       // month or weekday
	plain          // capitalised only because the sentence begins
	caps           // an abbreviation in capitals
	unknown        // any other capitalised word
)

// namer finds names in one document.
type namer struct {
	doc    *parley.Document
	lex    *lexicon.Lexicon
	labels []label
	first  []bool          // the token begins a sentence or a quotation
	quiet  []bool          // the token is in a headline whose words are all capitalised
	lower  map[string]bool // lower-case words of the text
}

// findNames fills doc.Names in order of place. Names do not overlap.
func findNames(doc *parley.Document, r *parley.Report, lex *lexicon.Lexicon) {
	n := &namer{doc: doc, lex: lex, labels: make([]label, len(doc.Tokens)), first: make([]bool, len(doc.Tokens)),
		quiet: make([]bool, len(doc.Tokens)), lower: map[string]bool{}}
	n.markStarts(blocksOf(r))
	var names []parley.Name
	for i := 0; i < len(doc.Tokens); {
		if m, length := n.knownAt(i); length > 0 {
			names = append(names, m...)
			i += length
			continue
		}
		n.labels[i] = n.labelOf(i)
		i++
	}
	runs := n.runs()
	names = append(names, n.nameRuns(runs)...)
	sortNames(names)
	doc.Names = names
}

// markStarts notes what begins sentences, which headlines are capitalised
// throughout, and which words the text has in lower case.
func (n *namer) markStarts(blocks []parley.Block) {
	for _, s := range n.doc.Sentences {
		for i := s.FirstToken; i < s.EndToken; i++ {
			form := n.doc.Tokens[i].Form
			if i == s.FirstToken || opens(n.doc.Tokens[i-1].Form) {
				n.first[i] = true
			}
			if len(form) < 30 && !IsCapital(form) && IsWord(form) {
				n.lower[form] = true
			}
		}
		if s.Block < len(blocks) && blocks[s.Block].Kind == parley.Headline && n.titleCase(s) {
			for i := s.FirstToken; i < s.EndToken; i++ {
				n.quiet[i] = true
			}
		}
	}
}

// opens reports whether a word after this token begins as a sentence does.
func opens(form string) bool {
	switch form {
	case `"`, "“", "«", "‘", "•", "-", "–", "—", ":", "'", "*":
		return true
	}
	return false
}

// titleCase reports whether nearly all longer words of the sentence are
// capitalised, so that capitals tell nothing there.
func (n *namer) titleCase(s parley.Sentence) bool {
	upper, lower := 0, 0
	for _, t := range n.doc.Tokens[s.FirstToken:s.EndToken] {
		if !IsWord(t.Form) || len(t.Form) < 4 {
			continue
		}
		if IsCapital(t.Form) {
			upper++
		} else {
			lower++
		}
	}
	return upper >= 4 && upper > 4*lower
}

// knownAt gives the name that the lexicon knows at token i, and its length in
// tokens. A state's name after a given name ("Michael Jordan") is left to the runs.
func (n *namer) knownAt(i int) ([]parley.Name, int) {
	form := n.doc.Tokens[i].Form
	if !IsCapital(form) && form != "al" {
		return nil, 0
	}
	entries, length := n.lex.Longest(n.forms(i))
	if length == 0 {
		return nil, 0
	}
	if length == 1 && n.surnameLike(i, entries[0]) {
		return nil, 0
	}
	for k := i; k < i+length; k++ {
		n.labels[k] = known
	}
	kind, conf := kindOf(entries), 0.95
	if len(entries) > 1 {
		conf = 0.9
	}
	return []parley.Name{{Kind: kind, Span: n.span(i, i+length), Confidence: conf, Party: entries[0].Party}}, length
}

// surnameLike reports whether the place name at i directly follows an unknown
// capitalised word that begins no sentence.
func (n *namer) surnameLike(i int, e lexicon.Entry) bool {
	if i == 0 || e.Kind == lexicon.Adjective || e.Kind == lexicon.Organisation {
		return false
	}
	return n.labels[i-1] == unknown && !n.first[i-1] && !isCaps(n.doc.Tokens[i].Form)
}

// forms are the forms of the tokens from i, as many as a phrase can have.
func (n *namer) forms(i int) []string {
	end := min(i+10, len(n.doc.Tokens))
	out := make([]string, 0, 10)
	for _, t := range n.doc.Tokens[i:end] {
		out = append(out, t.Form)
	}
	return out
}

func kindOf(entries []lexicon.Entry) parley.NameKind {
	switch entries[0].Kind {
	case lexicon.Adjective:
		return parley.NORP
	case lexicon.Organisation, lexicon.Metonym:
		return parley.ORG
	}
	return parley.LOC
}

// labelOf judges one token that the lexicon has no name for.
func (n *namer) labelOf(i int) label {
	form := n.doc.Tokens[i].Form
	if !IsCapital(form) || len(form) > 40 {
		return none
	}
	bare := strings.TrimSuffix(form, ".")
	c := n.lex.ClassOf(bare)
	const titles = lexicon.Title | lexicon.OrgWord | lexicon.WorkWord | lexicon.PlaceWord
	switch {
	case c&(lexicon.Month|lexicon.Weekday) != 0, c&(lexicon.MonthShort|lexicon.WeekdayShort) != 0 && bare != form:
		return calendar
	case c&(lexicon.Office|lexicon.Rank|lexicon.Honorific|lexicon.Kinship) != 0:
		return office
	case c&lexicon.Plain != 0 && (n.first[i] || c&lexicon.Function != 0):
		return plain
	case c&(titles|lexicon.Meeting|lexicon.Parties) != 0:
		return title
	case len(form) > 1 && isCaps(form) && !strings.Contains(form, "."):
		return caps
	case n.first[i] && n.lower[strings.ToLower(form)]:
		return plain
	}
	return unknown
}

func (n *namer) span(first, end int) parley.Span {
	return parley.Cut(n.doc.Text, n.doc.Tokens[first].Start, n.doc.Tokens[end-1].End)
}

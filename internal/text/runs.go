package text

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// A run is tokens [first, end) that may be one name: unknown capitalised words
// with particles, hyphens and initials between them, and words of titles after
// or between them.
type run struct {
	first, end int
	unknown    int // how many unknown capitalised words
	last       label
}

// runs gathers the runs of the document. A run never crosses a sentence.
func (n *namer) runs() []run {
	var out []run
	for _, s := range n.doc.Sentences {
		for i := s.FirstToken; i < s.EndToken; {
			r := n.runAt(i, s.EndToken)
			if r.end == i {
				i++
				continue
			}
			out = append(out, n.withoutTitles(r))
			i = r.end
		}
	}
	return out
}

// withoutTitles cuts the words of titles from the front of a run that ends in
// none ("State Ann Bell": Ann Bell).
func (n *namer) withoutTitles(r run) run {
	for r.last == unknown && r.first < r.end && n.labels[r.first] != unknown {
		if f := n.doc.Tokens[r.first].Form; f == "al" || f == "el" {
			break
		}
		r.first++
	}
	return r
}

// runAt gathers the run that begins at token i; its end is i where none does.
func (n *namer) runAt(i, limit int) run {
	r := run{first: i, end: i}
	for k := i; k < limit; {
		switch {
		case n.labels[k] == unknown:
			if r.unknown > 0 && r.last == title {
				return r
			}
			r.unknown++
			r.end, r.last = k+1, unknown
			k++
		case n.labels[k] == title:
			r.end, r.last = k+1, title
			k++
		case n.bridge(k, limit, r) > 0:
			k += n.bridge(k, limit, r)
		default:
			return r
		}
	}
	return r
}

// particles may stand in lower case inside a name of a person.
var particles = " al el bin ibn ben van von der den de da di del la le du dos abu ul bint ould as ash "

// bridge is the number of tokens at k that may stand inside a run before its
// next capitalised word: particles, hyphens, "of" and "and" between words of
// titles. 0 where the run ends here.
func (n *namer) bridge(k, limit int, r run) int {
	begun := r.end > r.first
	for length := 1; length <= 3 && k+length < limit; length++ {
		form := n.doc.Tokens[k+length-1].Form
		next := n.labels[k+length]
		switch {
		case form == "-" && begun && n.tight(k+length-1):
			if next == unknown || !begun {
				return length
			}
		case strings.Contains(particles, " "+form+" ") && (begun && r.last == unknown || form == "al" || form == "el"):
			if next == unknown && (begun || n.tight(k+length)) {
				return length
			}
			if n.doc.Tokens[k+length].Form == "-" && k+length+1 < limit && n.labels[k+length+1] == unknown {
				return length + 1
			}
		case r.last == title && begun && (form == "of" || form == "and" || form == "the" || form == "for"):
			if next == title {
				return length
			}
		case form == "and" && begun && n.labels[r.first] == title && n.bodyAhead(k+length, limit):
			return length
		default:
			return 0
		}
	}
	return 0
}

// bodyAhead reports whether the words from token k go on to a word such as
// "Council" ("National Fish and Ports Council").
func (n *namer) bodyAhead(k, limit int) bool {
	for i := k; i < limit && i < k+3; i++ {
		switch {
		case n.labels[i] == title && n.lex.Is(n.doc.Tokens[i].Form, lexicon.OrgWord):
			return true
		case n.labels[i] != unknown && n.labels[i] != title:
			return false
		}
	}
	return false
}

// tight reports whether no white space stands on either side of token k.
func (n *namer) tight(k int) bool {
	t := n.doc.Tokens
	return k > 0 && k+1 < len(t) && t[k-1].End == t[k].Start && t[k].End == t[k+1].Start
}

// nameRuns judges the runs: first those that show what they are, then the
// lone words that repeat a part of a name of a person found before.
func (n *namer) nameRuns(runs []run) []parley.Name {
	var out []parley.Name
	surnames := map[string]bool{}
	var later []run
	for _, r := range runs {
		kind, conf := n.judge(r)
		if kind == "" || kind == parley.PER && n.quiet[r.first] {
			later = append(later, r)
			continue
		}
		if kind == parley.PER {
			surnames[n.doc.Tokens[r.end-1].Form] = true
		}
		out = append(out, parley.Name{Kind: kind, Span: n.span(r.first, r.end), Confidence: conf})
	}
	for _, r := range later {
		if surnames[n.doc.Tokens[r.end-1].Form] && n.labels[r.end-1] == unknown {
			first := r.first
			if n.quiet[r.first] || n.first[r.first] {
				first = r.end - 1
			}
			out = append(out, parley.Name{Kind: parley.PER, Span: n.span(first, r.end), Confidence: 0.85})
		}
	}
	return out
}

// judge gives the kind of a run and how sure that is, or no kind.
func (n *namer) judge(r run) (parley.NameKind, float64) {
	if r.last == title {
		return n.judgeTitled(r)
	}
	before := n.wordBefore(r.first)
	if n.labelBefore(r.first) == office {
		return parley.PER, 0.92
	}
	if r.unknown >= 2 {
		if r.unknown > 5 {
			return "", 0
		}
		return parley.PER, 0.75
	}
	switch {
	case n.says(r.end):
		return parley.PER, 0.65
	case before == "in" || before == "near" || before == "at":
		return parley.LOC, 0.5
	}
	return "", 0
}

// judgeTitled judges a run that ends in a word of titles: by that word.
func (n *namer) judgeTitled(r run) (parley.NameKind, float64) {
	if r.end-r.first == 1 {
		return "", 0
	}
	c := n.lex.ClassOf(n.doc.Tokens[r.end-1].Form)
	switch {
	case c&lexicon.PlaceWord != 0:
		return parley.LOC, 0.6
	case c&lexicon.WorkWord != 0:
		return parley.WORK, 0.6
	case c&lexicon.OrgWord != 0:
		return parley.ORG, 0.6
	}
	return "", 0
}

func (n *namer) wordBefore(i int) string {
	if i == 0 {
		return ""
	}
	return strings.ToLower(n.doc.Tokens[i-1].Form)
}

// labelBefore is the label of the token before i, where an office in lower
// case counts as one ("the foreign minister Ann Bell").
func (n *namer) labelBefore(i int) label {
	if i == 0 || n.first[i] {
		return none
	}
	if n.labels[i-1] == none && n.lex.Is(n.wordBefore(i), lexicon.Office|lexicon.Honorific|lexicon.Rank) {
		return office
	}
	return n.labels[i-1]
}

// says reports whether token i is a verb of saying or meeting.
func (n *namer) says(i int) bool {
	return i < len(n.doc.Tokens) && n.lex.Is(n.doc.Tokens[i].Form, lexicon.Say|lexicon.Meet) && !IsCapital(n.doc.Tokens[i].Form)
}

func sortNames(names []parley.Name) {
	slices.SortStableFunc(names, func(a, b parley.Name) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
}

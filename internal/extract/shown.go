package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// showSides gives sides, third parties and their members the words that tell of the meeting
// besides their names: a name alone does not say that its bearer was there.
func showSides(m *parley.Meeting) {
	for i := range m.Sides {
		s := &m.Sides[i]
		s.Evidence = withClause(s.Evidence, m.Evidence)
		s.Members = slices.Clone(s.Members)
		for k := range s.Members {
			s.Members[k].Evidence = withClause(s.Members[k].Evidence, m.Evidence)
		}
	}
	m.Third = slices.Clone(m.Third)
	for i := range m.Third {
		t := &m.Third[i]
		t.Evidence = withClause(t.Evidence, m.Evidence)
		t.Members = slices.Clone(t.Members)
		for k := range t.Members {
			t.Members[k].Evidence = withClause(t.Members[k].Evidence, m.Evidence)
		}
	}
}

// withClause adds to the words of a part those of the whole that hold them, else the
// first of the whole.
func withClause(part, whole parley.List[parley.Span]) parley.List[parley.Span] {
	if len(whole) == 0 || len(part) == 0 {
		return part
	}
	clause := whole[0]
	for _, e := range whole {
		if e.Start <= part[0].Start && part[0].End <= e.End {
			clause = e
			break
		}
	}
	return addSpan(slices.Clone(part), clause)
}

// withMarks is the span with the quotation marks around it, which say that it is direct.
func (x *reader) withMarks(s parley.Span) parley.Span {
	start, end := s.Start, s.End
	for at := start; at > 0; {
		r, n := utf8.DecodeLastRuneInString(x.Text[:at])
		if isMark(r) {
			start = at - n
		} else if !unicode.IsSpace(r) || r == '\n' {
			break
		}
		at -= n
	}
	for at := end; at < len(x.Text); {
		r, n := utf8.DecodeRuneInString(x.Text[at:])
		if isMark(r) {
			end = at + n
		} else if !unicode.IsSpace(r) && r != ',' && r != '.' || r == '\n' {
			break
		}
		at += n
	}
	return parley.Cut(x.Text, start, end)
}

func isMark(r rune) bool { return strings.ContainsRune("\"“”„«»'‘’", r) }

// showMarks lets the evidence of a direct quotation hold its marks.
func (x *reader) showMarks(st *parley.Statement) {
	if st.Mode != "direct" {
		return
	}
	st.Evidence = slices.Clone(st.Evidence)
	for i, e := range st.Evidence {
		if slices.Contains(st.Content, e) {
			st.Evidence[i] = x.withMarks(e)
		}
	}
}

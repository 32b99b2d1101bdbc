package web

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/view"
)

// A meetingPage is one meeting whole.
type meetingPage struct {
	*recordPage
	Sign     view.Sign
	Limited  []limitedField // every field
	Facts    []limitedField // when, where and the like, the values that are shown
	Sides    []delegation
	Third    []delegation
	Others   []memberPart // people of no side that is known
	Accounts accountsPart
	Readouts []readoutPart
	Parts    []meetingLine
	Next     []meetingLine
	Verdicts []verdictPart
	Forms    map[string]formPart // for corrections, by field
	Groups   []processPart       // processes that it may belong to
	History  history
	AsOf     string
}

// Who is the heading above the sides: they met, or are said to have, or were to.
func (m *meetingPage) Who() string {
	switch m.Sign.State {
	case "disputed":
		return "Who met, as the account has it that affirms the meeting"
	case "held", "ongoing":
		return "Who met"
	case "not_held":
		return "Who is said not to have met"
	case "cancelled", "refused":
		return "Who was to meet"
	}
	return "Who is to meet"
}

// A meetingLine is another meeting in one line.
type meetingLine struct {
	Path, Label string
	Level       string // session, round, call …
	Sign        view.Sign
	Told        string
}

// A processPart is a process and whether the meeting is in it.
type processPart struct {
	Name string
	In   bool
}

// factFields are the fields that stand in the head of a meeting's page.
var factFields = []string{"time", "planned_for", "place", "status", "level", "ordinal", "name", "form", "channel", "directness", "duration", "ending", "outcome", "topic", "part_of"}

// meeting is the page of a meeting.
func (q *request) meeting(p *recordPage) (*answer, error) {
	m := &meetingPage{recordPage: p, AsOf: q.asOf(), Sign: view.SignOf(view.StateOf(&p.Record, p.Due))}
	m.Limited = limited(p.Fields, q.URL.Query().Get("field"))
	for _, name := range factFields {
		if i := slices.IndexFunc(m.Limited, func(f limitedField) bool { return f.Name == name }); i >= 0 {
			m.Facts = append(m.Facts, m.Limited[i])
		}
	}
	m.delegations()
	var err error
	if m.Accounts, err = q.accounts(p); err != nil {
		return nil, err
	}
	if m.Readouts, err = q.readouts(p.Whole.Readouts); err != nil {
		return nil, err
	}
	if m.Parts, err = q.meetingLines(p.Whole.Parts, m.AsOf); err != nil {
		return nil, err
	}
	if m.Next, err = q.meetingLines(p.Whole.Next, m.AsOf); err != nil {
		return nil, err
	}
	names, err := q.book.Processes()
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		m.Groups = append(m.Groups, processPart{name, slices.Contains(p.Record.Processes, name)})
	}
	m.History = q.historyOf(p.Words, p.Judgements)
	m.Forms, m.Verdicts = formsOf(p), verdictsOf(p.Claims)
	return &answer{page: "meeting", title: p.Record.Label, data: m, object: p.Record}, nil
}

func (q *request) meetingLines(list []parley.Record, asOf string) (lines []meetingLine, err error) {
	due, err := q.book.DueStates(list, asOf)
	for i := range list {
		r := &list[i]
		lines = append(lines, meetingLine{Path: recordPath(r.ID), Label: r.Label, Level: levelWords(q.wordsOf(r)),
			Sign: view.SignOf(view.StateOf(r, due[r.ID])), Told: q.wordsOf(r).Told()})
	}
	return lines, err
}

// A readoutPart is what two sides tell themselves.
type readoutPart struct {
	A, B   readoutSide
	Points []view.ReadoutPoint
	Both   int // points that both tell
}

type readoutSide struct{ Name, Path, Title, Published string }

func (q *request) readouts(pairs []view.ReadoutPair) (list []readoutPart, err error) {
	var ids []string
	for _, p := range pairs {
		ids = append(ids, p.A.Report, p.B.Report)
	}
	rows, err := q.book.ReportRowsOf(ids)
	side := func(s *view.ReadoutSide) readoutSide {
		name := s.PartyName
		if name == "" {
			name = q.book.Country(s.Party)
		}
		if name == "" {
			name = s.Party
		}
		return readoutSide{name, recordPath(s.Report), rows[s.Report].Title, s.Published}
	}
	for _, p := range pairs {
		part := readoutPart{A: side(&p.A), B: side(&p.B), Points: p.Points}
		for _, x := range p.Points {
			if x.A != nil && x.B != nil {
				part.Both++
			}
		}
		list = append(list, part)
	}
	return list, err
}

// readoutText are the words of a point on one line.
func readoutText(w *view.ReadoutWords) string {
	if w == nil {
		return ""
	}
	return strings.Join(textsOf(w.Words), " … ")
}

// A verdictPart is a verdict with all claims of which it is the same.
type verdictPart struct {
	view.Verdict
	Claims []view.Verdict
}

// verdictsOf puts claims together of which the verdicts are the same.
func verdictsOf(claims []view.Verdict) (list []verdictPart) {
	for _, c := range claims {
		same := func(v verdictPart) bool {
			return v.Outcome == c.Outcome && v.Text == c.Text && len(v.Rivals)+len(c.Rivals) == 0
		}
		if i := slices.IndexFunc(list, same); i >= 0 {
			list[i].Claims = append(list[i].Claims, c)
			continue
		}
		list = append(list, verdictPart{c, []view.Verdict{c}})
	}
	return list
}

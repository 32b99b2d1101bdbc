package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley"
)

// finish numbers what was found and fills the reading's lists, each in order
// of first evidence.
func (x *reader) finish(out *parley.Reading) {
	out.People, out.Parties = x.People, x.Parties
	x.finishMeetings(out)
	x.finishStatements(out)
	x.finishAgreements(out)
	x.outcomes(out)
	x.finishClaims(out)
	slices.SortStableFunc(x.duties, func(a, b parley.Undertaking) int { return byStart(a.Evidence, b.Evidence) })
	for i := range x.duties {
		x.duties[i].ID = fmt.Sprintf("u%d", i+1)
	}
	out.Undertakings = x.duties
	x.fillEvents(out)
	x.keepParties(out)
}

func byStart(a, b parley.List[parley.Span]) int { return cmp.Compare(a[0].Start, b[0].Start) }

func (x *reader) finishMeetings(out *parley.Reading) {
	x.foldHeadlines()
	x.neverCame()
	slices.SortStableFunc(x.meetings, func(a, b *meeting) int { return byStart(a.out.Evidence, b.out.Evidence) })
	main := x.mainMeeting()
	for _, m := range x.meetings {
		x.addHolders(m)
	}
	x.wholeParties()
	for i, m := range x.meetings {
		m.out.ID = fmt.Sprintf("m%d", i+1)
		m.out.Prominence = "other"
		if m == main {
			m.out.Prominence = "main"
		} else if m.out.Temporal == "new" && (m.background || x.longOver(m) || toldAsPast(m, main)) {
			m.out.Temporal = "background"
			x.whyBackground(m)
		}
		for _, s := range m.sides {
			side := parley.Side{Party: s.party, Attendance: attendance(fate{status: m.out.Status}), Size: s.size, Members: s.members, Evidence: s.evidence}
			m.out.Sides = append(m.out.Sides, side)
		}
		for _, p := range m.people {
			m.out.People = append(m.out.People, x.People[p].ID)
		}
		m.out.Third = m.third
		out.Meetings = append(out.Meetings, m.out)
	}
	x.parts(out)
	x.fillKinds(out)
	for i, m := range x.meetings {
		m.out = out.Meetings[i] // what is read from here on sees the same
	}
}

// whyBackground gives the words that make a meeting background, where its own
// do not: the label of its section.
func (x *reader) whyBackground(m *meeting) {
	b := x.BlockOf(m.sentence)
	for i := len(x.Blocks) - 1; b.Background && i >= 0; i-- {
		if l := x.Blocks[i]; l.Start < b.Start && l.Kind == parley.Label && l.End > l.Start {
			m.out.Because = withSpan(m.out.Because, "temporal", parley.Cut(x.Text, l.Start, l.End))
			return
		}
	}
	if m.out.Time != nil {
		x.because(m, "temporal", m.out.Time.Evidence[0])
	}
}

// toldAsPast reports whether the words put the meeting before others ("had met"), and no
// date puts it at the main meeting or after it.
func toldAsPast(m, main *meeting) bool {
	if main == nil || main.out.Time == nil || m.out.Time == nil {
		return m.perfect && main != nil
	}
	return earlier(m, main) && (m.perfect || m.out.Time.To < main.out.Time.From[:min(4, len(main.out.Time.From))])
}

// earlier reports whether a is dated before b.
func earlier(a, b *meeting) bool {
	return a.out.Time != nil && b.out.Time != nil && a.out.Time.To != "" && a.out.Time.To < b.out.Time.From
}

// newsLasts is how many days a meeting is news.
const newsLasts = 6

// longOver reports whether the meeting was over for longer than news lasts when the report
// was published.
func (x *reader) longOver(m *meeting) bool {
	t := m.out.Time
	if t == nil || t.To == "" || t.Basis != "" {
		return false
	}
	end, ok := lastDay(t.To)
	published, okP := lastDay(x.Report.Published)
	if from, okF := lastDay(t.From); okF && len(t.From) >= len(time.DateOnly) && !from.AddDate(0, 0, 7).Before(end) {
		end = from // "last week"
	}
	return ok && okP && end.AddDate(0, 0, newsLasts).Before(published)
}

// lastDay is the last day of an ISO prefix.
func lastDay(prefix string) (time.Time, bool) {
	prefix = prefix[:min(len(prefix), len(time.DateOnly))]
	for _, l := range []struct {
		layout               string
		years, months, minus int
	}{{time.DateOnly, 0, 0, 0}, {"2006-01", 0, 1, -1}, {"2006", 1, 0, -1}} {
		if t, err := time.Parse(l.layout, prefix); err == nil {
			return t.AddDate(l.years, l.months, l.minus), true
		}
	}
	return time.Time{}, false
}

func (x *reader) finishStatements(out *parley.Reading) {
	list := slices.Clone(x.statements)
	slices.SortStableFunc(list, func(a, b *statement) int { return byStart(a.out.Evidence, b.out.Evidence) })
	for i, st := range list {
		st.out.ID = fmt.Sprintf("s%d", i+1)
		x.showAntecedent(st)
		x.showMarks(&st.out)
		slices.SortStableFunc(st.out.Evidence, func(a, b parley.Span) int { return cmp.Compare(a.Start, b.Start) })
		out.Statements = append(out.Statements, st.out)
	}
}

// showAntecedent adds to the words that show a speaker called by a pronoun those before
// it that name the person.
func (x *reader) showAntecedent(st *statement) {
	words := st.out.Because["speaker"]
	if st.out.Speaker == nil || st.out.Speaker.Person == "" || len(words) == 0 || st.person < 0 || st.person >= len(x.People) {
		return
	}
	switch strings.ToLower(words[0].Text) {
	case "he", "she", "him", "her", "i", "his":
	default:
		return
	}
	var name *parley.Span
	for i, m := range x.People[st.person].Mentions {
		if m.Start < words[0].Start {
			name = &x.People[st.person].Mentions[i]
		}
	}
	if name != nil {
		st.out.Because = withSpeaker(st.out.Because, *name)
	}
}

// outcomes gives a held meeting the outcome that an agreement reached at it tells.
func (x *reader) outcomes(out *parley.Reading) {
	for _, a := range out.Agreements {
		if a.Status != "agreed" && a.Status != "signed" || a.Meeting == "" {
			continue
		}
		for i, m := range x.meetings {
			if m.out.ID != a.Meeting {
				continue
			}
			x.setField(m, "outcome", a.Status, a.Evidence[0])
			out.Meetings[i] = m.out
		}
	}
}

func (x *reader) finishAgreements(out *parley.Reading) {
	slices.SortStableFunc(x.agreements, func(a, b *agreement) int { return byStart(a.out.Evidence, b.out.Evidence) })
	for i, a := range x.agreements {
		a.out.ID = fmt.Sprintf("a%d", i+1)
		if a.meeting != nil {
			a.out.Meeting = a.meeting.out.ID
			a.out.Because = withSpan(a.out.Because, "meeting", a.meeting.out.Evidence[0])
		}
		for k := range a.out.Positions {
			a.out.Positions[k].Evidence = withClause(a.out.Positions[k].Evidence, a.out.Evidence)
		}
		out.Agreements = append(out.Agreements, a.out)
	}
}

func (x *reader) finishClaims(out *parley.Reading) {
	slices.SortStableFunc(x.claims, func(a, b *claim) int { return byStart(a.out.Evidence, b.out.Evidence) })
	for i, k := range x.claims {
		k.out.ID = fmt.Sprintf("k%d", i+1)
		k.out.Of.Parties = k.parties
		for _, n := range k.named {
			x.citeParty(out, n)
		}
		for _, p := range k.people {
			k.out.Of.People = append(k.out.Of.People, x.People[p].ID)
		}
		if k.meeting != nil {
			k.out.Meeting = k.meeting.out.ID
			k.out.Because = withSpan(k.out.Because, "meeting", k.meeting.out.Evidence[0])
			if len(k.meeting.sides) > 0 {
				for _, s := range k.meeting.sides {
					k.out.Because = withSpan(k.out.Because, "of", s.evidence[0])
				}
			}
		}
		out.Claims = append(out.Claims, k.out)
	}
}

// keepParties adds the parties that a meeting or a person of the reading cites and the text does
// not name as such.
func (x *reader) keepParties(out *parley.Reading) {
	known := map[string]bool{}
	for _, p := range out.Parties {
		known[p.ID] = true
	}
	cite := func(party string, evidence parley.List[parley.Span]) {
		if known[party] {
			return
		}
		p, listed := x.Lex.Party(party)
		p.ID, p.Mentions = party, evidence
		if !listed {
			p.Name = evidence[0].Text
			p.Forms = parley.List[string]{p.Name}
		}
		out.Parties = append(out.Parties, p)
		known[party] = true
	}
	for _, m := range out.Meetings {
		for _, s := range m.Sides {
			cite(s.Party, s.Evidence[:1])
		}
		for _, t := range m.Third {
			cite(t.Party, t.Evidence)
		}
	}
	for _, p := range out.People {
		for _, a := range p.Parties {
			cite(a.Party, a.Evidence[len(a.Evidence)-1:])
		}
	}
}

package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/internal/ingest"
	"parley/internal/lexicon"
	"parley/internal/merge"
	"parley/internal/store"
	"parley/internal/view"
)

// addMore adds to the options what stands below a record: both sides' readouts,
// parts, claims with their verdicts, offices with their dates, and what may be
// the same.
func addMore(opt *view.RecordOptions, b *ingest.Book, r *parley.Record) error {
	more := moreOf{Book: b, opt: opt, record: r, asOf: time.Now().UTC().Format(time.DateOnly)}
	steps := []func() error{more.proposals}
	switch r.Kind {
	case parley.MeetingNode:
		steps = []func() error{more.readouts, more.parts, more.agreements, more.claims, more.proposals}
	case parley.PersonNode:
		steps = []func() error{more.offices, more.proposals}
	case parley.ClaimNode:
		steps = []func() error{more.verdict, more.proposals}
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

type moreOf struct {
	*ingest.Book
	opt    *view.RecordOptions
	record *parley.Record
	asOf   string
}

func (m *moreOf) section(title string, lines ...string) {
	m.opt.Sections = append(m.opt.Sections, view.Section{Title: title, Lines: lines})
}

func (m *moreOf) readouts() error {
	list, err := m.ReadoutsOf(m.record, lexicon.Default().Within)
	m.opt.Readouts = readoutPairs(list)
	for i := range m.opt.Readouts {
		p := &m.opt.Readouts[i]
		p.A.PartyName, p.B.PartyName = m.sideName(p.A.Party), m.sideName(p.B.Party)
	}
	return err
}

// sideName is the name of a side of the meeting.
func (m *moreOf) sideName(party string) string {
	for _, v := range m.record.Field("side").Values {
		if v.Value == party {
			return v.Label
		}
	}
	return ""
}

// naming are the records of a kind that name the meeting, one a line.
func (m *moreOf) naming(kind parley.NodeKind) (list []parley.Record, err error) {
	for r, err := range m.Records(store.Filter{Kind: kind, Meeting: m.record.ID}) {
		if err != nil {
			return nil, err
		}
		if r.ID != m.record.ID {
			list = append(list, r)
		}
	}
	return list, nil
}

func (m *moreOf) parts() error {
	list, err := m.naming(parley.MeetingNode)
	m.section("its parts", recordLines(list)...)
	return err
}

func (m *moreOf) agreements() error {
	list, err := m.naming(parley.AgreementNode)
	m.section("agreements made at it", recordLines(list)...)
	return err
}

func recordLines(records []parley.Record) (lines []string) {
	for _, r := range records {
		lines = append(lines, r.Label+" · "+r.ID)
	}
	return lines
}

func (m *moreOf) claims() error {
	list, err := m.naming(parley.ClaimNode)
	if err != nil || len(list) == 0 {
		return err
	}
	var ids []string
	words := map[string]string{}
	for i := range list {
		ids = append(ids, list[i].ID)
		words[list[i].ID] = claimCell(&list[i])
	}
	verdicts, err := checked(m.Book, m.asOf, ids)
	var lines []string
	for i, v := range verdicts {
		same := func(w merge.Verdict) bool { return w.Text == v.Text }
		if slices.ContainsFunc(verdicts[:i], same) {
			continue
		}
		var alike []string
		for _, w := range verdicts[i:] {
			if same(w) {
				alike = append(alike, w.Claim)
			}
		}
		lines = append(lines, "“"+words[v.Claim]+"”: "+v.Text+" · "+strings.Join(alike, " "))
	}
	m.section("what reports claim about it", lines...)
	return err
}

func (m *moreOf) verdict() error {
	verdicts, err := checked(m.Book, m.asOf, []string{m.record.ID})
	if err != nil {
		return err
	}
	for _, v := range verdicts {
		lines := []string{v.Text}
		for _, t := range v.Tallies {
			for _, id := range t.Certain {
				if lines, err = m.counted(lines, id, ""); err != nil {
					return err
				}
			}
			for _, d := range t.Doubtful {
				if lines, err = m.counted(lines, d.ID, d.Why); err != nil {
					return err
				}
			}
			break // the first is the claim's own
		}
		for _, r := range v.Rivals {
			lines = append(lines, r.Why+" · "+r.ID)
		}
		m.section("checked against the record", lines...)
	}
	return nil
}

// counted adds the line of a meeting that a verdict rests on.
func (m *moreOf) counted(lines []string, id, why string) ([]string, error) {
	r, err := m.Record(id)
	if why != "" {
		why = "perhaps not (" + why + "): "
	}
	return append(lines, why+r.Label+" · "+id), err
}

func (m *moreOf) offices() error {
	occupancies, misdated, err := m.OfficesOf(m.record)
	var lines []string
	for _, o := range occupancies {
		lines = append(lines, officeLine(&o))
	}
	m.section("offices by the dates of reports", lines...)
	lines = nil
	for _, x := range misdated {
		publisher := shortID(x.Report)
		if s, ok := m.sourceOf(x.Report); ok {
			publisher = s
		}
		lines = append(lines, fmt.Sprintf("“%s”, %s, %s: %s", x.Title, publisher, x.Published, x.Why))
	}
	m.section("given out of their time", lines...)
	return err
}

// sourceOf is the publisher of a report that tells of the record.
func (m *moreOf) sourceOf(report string) (publisher string, ok bool) {
	for _, f := range m.record.Fields {
		for _, v := range f.Values {
			for _, s := range v.Sources {
				if s.Report == report && s.Publisher != "" {
					return s.Publisher, true
				}
			}
		}
	}
	return "", false
}

func officeLine(o *merge.Occupancy) string {
	when := "reported " + o.First
	if o.Last != o.First {
		when += " to " + o.Last
	}
	for _, x := range []struct{ words, date string }{{"since", o.Since}, {"until", o.Until}, {"another held it until at least", o.NotBefore}, {"no longer by", o.NotAfter}} {
		if x.date != "" {
			when += "; " + x.words + " " + x.date
		}
	}
	return o.Title + ": " + when
}

// proposals are the records that may be the same.
func (m *moreOf) proposals() error {
	list, err := m.Reads().ProposalsOf(m.Context(), m.record.ID)
	if err != nil {
		return err
	}
	var lines []string
	for _, row := range list {
		other := row.A
		if other == m.record.ID {
			other = row.B
		}
		r, err := m.Record(other)
		if err != nil {
			return err
		}
		var p parley.Proposal
		if err := json.Unmarshal(row.Data, &p); err != nil {
			return fmt.Errorf("proposal %s: %w", other, err)
		}
		var why []string
		for _, x := range p.Why {
			why = append(why, cmp.Or(x.Text, x.Field))
		}
		lines = append(lines, r.Label+" · "+other+" ("+strings.Join(why, "; ")+")")
	}
	m.section("perhaps the same: decide with parley judge same, or not-same", lines...)
	return nil
}

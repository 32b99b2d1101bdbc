package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/internal/desk"
	"parley/internal/ingest"
	"parley/internal/view"
)

// addMore adds to the options what stands below a record: both sides' readouts,
// parts, claims with their verdicts, offices with their dates, and what may be
// the same. It gives the record.
func addMore(opt *view.RecordOptions, b *ingest.Book, id string) (*parley.Record, error) {
	whole, err := (&desk.Book{Book: b}).Whole(id, time.Now().UTC().Format(time.DateOnly))
	if err != nil {
		return nil, err
	}
	opt.Readouts = whole.Readouts
	more := moreOf{Whole: whole, opt: opt}
	more.section("its parts", recordLines(whole.Parts)...)
	more.section("agreements made at it", recordLines(whole.Agreements)...)
	more.verdicts()
	more.offices()
	more.proposals()
	return &whole.Record, nil
}

type moreOf struct {
	*view.Whole
	opt *view.RecordOptions
}

func (m *moreOf) section(title string, lines ...string) {
	m.opt.Sections = append(m.opt.Sections, view.Section{Title: title, Lines: lines})
}

func recordLines(records []parley.Record) (lines []string) {
	for _, r := range records {
		lines = append(lines, r.Label+" · "+r.ID)
	}
	return lines
}

// verdicts are those on the claim itself, or on what reports claim about a
// meeting, the same verdict once.
func (m *moreOf) verdicts() {
	if m.Record.Kind == parley.ClaimNode {
		for i := range m.Claims {
			m.section("checked against the record", verdictLines(&m.Claims[i])...)
		}
		return
	}
	var lines []string
	for i, v := range m.Claims {
		same := func(w view.Verdict) bool { return w.Text == v.Text }
		if slices.ContainsFunc(m.Claims[:i], same) {
			continue
		}
		var alike []string
		for _, w := range m.Claims[i:] {
			if same(w) {
				alike = append(alike, w.Claim)
			}
		}
		lines = append(lines, "“"+v.Words+"”: "+v.Text+" · "+strings.Join(alike, " "))
	}
	m.section("what reports claim about it", lines...)
}

// verdictLines are a verdict and what it rests on, in the claim's own unit.
func verdictLines(v *view.Verdict) []string {
	lines := []string{v.Text}
	if len(v.Counts) > 0 {
		for _, c := range v.Counts[0].Meetings {
			why := ""
			switch {
			case c.Disputed:
				continue
			case c.Why != "":
				why = "perhaps not (" + c.Why + "): "
			}
			lines = append(lines, why+c.Label+" · "+c.ID)
		}
	}
	for _, r := range v.Rivals {
		lines = append(lines, r.Why+" · "+r.ID)
	}
	return lines
}

func (m *moreOf) offices() {
	var lines []string
	for i := range m.Offices {
		lines = append(lines, officeLine(&m.Offices[i]))
	}
	m.section("offices by the dates of reports", lines...)
	lines = nil
	for _, x := range m.Misdated {
		lines = append(lines, fmt.Sprintf("“%s”, %s, %s: %s", x.Title, cmp.Or(m.publisherOf(x.Report), shortID(x.Report)), x.Published, x.Why))
	}
	m.section("given out of their time", lines...)
}

// publisherOf is the publisher of a report that tells of the record.
func (m *moreOf) publisherOf(report string) string {
	for _, f := range m.Record.Fields {
		for _, v := range f.Values {
			for _, s := range v.Sources {
				if s.Report == report && s.Publisher != "" {
					return s.Publisher
				}
			}
		}
	}
	return ""
}

func officeLine(o *view.OfficeRow) string {
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
func (m *moreOf) proposals() {
	var lines []string
	for _, p := range m.Proposals {
		other, label := p.A, p.LabelA
		if other == m.Record.ID {
			other, label = p.B, p.LabelB
		}
		var why []string
		for _, x := range p.Why {
			why = append(why, cmp.Or(x.Text, x.Field))
		}
		lines = append(lines, label+" · "+other+" ("+strings.Join(why, "; ")+")")
	}
	m.section("perhaps the same: decide with parley judge same, or not-same", lines...)
}

package ingest

import (
	"cmp"
	"slices"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// Within reports whether a party is part of another, by their IDs.
type Within func(party, whole string) bool

// Checks holds every claim of the record against it. asOf is the day
// (YYYY-MM-DD) on which it is looked at. The verdicts stand in the order of the
// claims.
func (b *Book) Checks(asOf string, within Within) ([]merge.Verdict, error) {
	c, err := b.checker(asOf, within)
	if err != nil {
		return nil, err
	}
	verdicts := make([]merge.Verdict, 0, len(c.claims))
	for i := range c.claims {
		about, err := c.about(&c.claims[i])
		if err != nil {
			return nil, err
		}
		verdicts = append(verdicts, c.check.Of(&c.claims[i], about))
	}
	return verdicts, nil
}

// A checker is what claims are held against.
type checker struct {
	*Book
	check   *merge.Check
	claims  []merge.Claim
	parties map[string][]string // records of parties, by the parties' IDs
	reports map[string][]store.DatedReport
}

func (b *Book) checker(asOf string, within Within) (*checker, error) {
	c := &checker{Book: b, parties: map[string][]string{}, reports: map[string][]store.DatedReport{}}
	maybe, err := b.maybe()
	if err != nil {
		return nil, err
	}
	var meetings []merge.Counted
	for r, err := range b.Records(store.Filter{Kind: parley.MeetingNode}) {
		if err != nil {
			return nil, err
		}
		if !r.HasMark("irrelevant") && !r.HasMark("wrong") {
			meetings = append(meetings, merge.CountedOf(&r, maybe[r.ID], b.partyOf))
		}
	}
	for r, err := range b.Records(store.Filter{Kind: parley.ClaimNode}) {
		if err != nil {
			return nil, err
		}
		c.claims = append(c.claims, merge.ClaimOf(&r))
	}
	rows, err := b.reads.Records(b.ctx, store.Filter{Kind: parley.PartyNode})
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		for _, id := range b.idsOf(row.ID) {
			c.parties[id] = append(c.parties[id], row.ID)
		}
	}
	c.check = merge.NewCheck(meetings, c.claims, asOf, within)
	return c, b.index.err
}

// maybe are the records that proposals name beside each.
func (b *Book) maybe() (map[string][]string, error) {
	list, err := b.reads.Proposals(b.ctx, parley.MeetingNode, 0)
	out := map[string][]string{}
	for _, p := range list {
		out[p.A], out[p.B] = append(out[p.A], p.B), append(out[p.B], p.A)
	}
	return out, err
}

// partyOf is the first party of a person's record, "" where none is known.
func (b *Book) partyOf(person string) string {
	for _, key := range b.index.ProfilesOf(person) {
		p, _ := b.index.Profile(key)
		for _, f := range p.Sketch.Facts {
			if f.Field == "party" {
				return f.Value
			}
		}
	}
	return ""
}

// about are the reports that name all parties and people of a claim.
func (c *checker) about(claim *merge.Claim) (out []merge.Dated, err error) {
	var sets [][]store.DatedReport
	for _, p := range claim.Parties {
		var set []store.DatedReport
		for _, record := range c.parties[p] {
			list, err := c.telling(record)
			if err != nil {
				return nil, err
			}
			set = append(set, list...)
		}
		sets = append(sets, set)
	}
	for _, p := range claim.People {
		set, err := c.telling(p)
		if err != nil {
			return nil, err
		}
		sets = append(sets, set)
	}
	if len(sets) == 0 {
		return nil, nil
	}
	for _, d := range sets[0] {
		everywhere := true
		for _, set := range sets[1:] {
			everywhere = everywhere && slices.Contains(set, d)
		}
		if everywhere {
			out = append(out, merge.Dated{Report: d.Report, Published: d.Published})
		}
	}
	slices.SortFunc(out, func(x, y merge.Dated) int { return cmp.Compare(x.Report, y.Report) })
	return slices.Compact(out), nil
}

func (c *checker) telling(record string) (list []store.DatedReport, err error) {
	list, known := c.reports[record]
	if !known {
		list, err = c.reads.ReportsTelling(c.ctx, record)
		c.reports[record] = list
	}
	return list, err
}

package ingest

import (
	"slices"
	"strings"

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
	reports map[string][]merge.Dated
}

func (b *Book) newChecker() (*checker, error) {
	c := &checker{Book: b, parties: map[string][]string{}, reports: map[string][]merge.Dated{}}
	list, err := b.reads.PartyIDs(b.ctx)
	for _, p := range list {
		c.parties[p.ID] = append(c.parties[p.ID], p.Record)
	}
	return c, err
}

func (b *Book) checker(asOf string, within Within) (*checker, error) {
	c, err := b.newChecker()
	if err != nil {
		return nil, err
	}
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
func (c *checker) about(claim *merge.Claim) ([]merge.Dated, error) {
	var parties, people [][]string
	for _, p := range claim.Parties {
		parties = append(parties, c.parties[p])
	}
	for _, p := range claim.People {
		now, err := c.now(p)
		if err != nil {
			return nil, err
		}
		people = append(people, now)
	}
	key := strings.Join(claim.Parties, "\x00") + "\x01" + strings.Join(claim.People, "\x00")
	out, known := c.reports[key]
	if known {
		return out, nil
	}
	list, err := c.reads.ReportsTellingAll(c.ctx, slices.Concat(parties, people))
	for _, d := range list {
		if c.past == nil || !c.past.gone[d.Report] {
			out = append(out, merge.Dated{Report: d.Report, Published: d.Published})
		}
	}
	if c.past != nil {
		out = append(out, c.tellingBack(c.idsOfSame(claim.Parties), singles(claim.People))...)
	}
	c.reports[key] = out
	return out, err
}

// idsOfSame are, for every party, the IDs under which reports have it.
func (c *checker) idsOfSame(parties []string) (sets [][]string) {
	for _, p := range parties {
		var ids []string
		for id, in := range c.parties {
			if slices.ContainsFunc(in, func(r string) bool { return slices.Contains(c.parties[p], r) }) {
				ids = append(ids, id)
			}
		}
		sets = append(sets, ids)
	}
	return sets
}

func singles(list []string) (sets [][]string) {
	for _, x := range list {
		sets = append(sets, []string{x})
	}
	return sets
}

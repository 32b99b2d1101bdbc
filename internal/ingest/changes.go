package ingest

import (
	"slices"

	"parley/internal/merge"
	"parley/internal/store"
)

// A ChangedVerdict is a claim of which the verdict is another than it was.
type ChangedVerdict struct {
	Claim  string          `json:"claim"`
	Before merge.Verdict   `json:"before"`
	After  merge.Verdict   `json:"after"`
	Why    string          `json:"why"` // for people: what counts now that did not, …
	By     []store.Arrival `json:"by"`  // reports that came, changed or went since and have to do with that; none where decisions alone did it
}

// Changes are the claims of the record of which the verdict is another than when
// the log ended with entry seq, in the order of lists: by what has come since,
// both looked at on the day asOf. Nothing is kept for it: the record of before
// is made anew from the present one without what came later, so it takes about
// as long as adding that did, and the past is as this version of the program
// reads it. A claim that came since is none of them; nor is one that numbers a
// meeting more than a year ahead, unless it is that meeting that has changed.
func (b *Book) Changes(seq int64, asOf string, within Within) ([]ChangedVerdict, error) {
	old, err := b.rewound(seq)
	if err != nil {
		return nil, err
	}
	t, err := b.touches(old, within)
	if err != nil {
		return nil, err
	}
	ids, err := t.claims()
	if err != nil {
		return nil, err
	}
	was := old.asBefore(b, ids)
	ids = slices.DeleteFunc(ids, func(id string) bool { return was[id] == "" })
	after, err := b.checkOnly(asOf, within, ids)
	if err != nil {
		return nil, err
	}
	before, err := old.verdicts(asOf, within, was)
	if err != nil {
		return nil, err
	}
	changes := []ChangedVerdict{}
	for i := range after {
		x, ok := before[was[after[i].Claim]]
		if ok && merge.HasChanged(&x, &after[i]) {
			c := ChangedVerdict{Claim: after[i].Claim, Before: x, After: after[i]}
			if err := b.explain(old, &c, within); err != nil {
				return nil, err
			}
			changes = append(changes, c)
		}
	}
	return changes, b.index.err
}

// asBefore gives, for claims of now, the records that held them before; a claim
// that was not there is left out.
func (b *Book) asBefore(now *Book, claims []string) map[string]string {
	was := map[string]string{}
	for _, id := range claims {
		if !b.past.changed[id] && !b.past.lost[id] {
			was[id] = id
			continue
		}
		for _, n := range now.engine.NodesOf(id) {
			if record := b.engine.RecordOf(n); record != "" {
				was[id] = record
				break
			}
		}
	}
	return was
}

// verdicts are those on the claims that the map leads to, by claim.
func (b *Book) verdicts(asOf string, within Within, claims map[string]string) (map[string]merge.Verdict, error) {
	var ids []string
	for _, id := range claims {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	list, err := b.checkOnly(asOf, within, slices.Compact(ids))
	out := map[string]merge.Verdict{}
	for _, v := range list {
		out[v.Claim] = v
	}
	return out, err
}

// explain says why a verdict is another, and which reports have to do with it.
func (b *Book) explain(old *Book, c *ChangedVerdict, within Within) error {
	c.Why = merge.WhyChanged(&c.Before, &c.After, func(id string) string { return b.nameIn(old, id) })
	ids := merge.Differences(&c.Before, &c.After)
	var reports []string
	note := func(book *Book, nodes []string) {
		book.index.ExpectNodes(nodes)
		for _, n := range nodes {
			if e, ok := book.index.Node(n); ok && old.past.gone[e.Sketch.Source.Report] {
				reports = append(reports, e.Sketch.Source.Report)
			}
		}
	}
	for _, id := range ids {
		note(b, b.engine.NodesOf(id))
		note(old, old.engine.NodesOf(id))
	}
	var err error
	if len(reports) == 0 { // more reports of the time, or fewer, have moved it
		if reports, err = b.moreAbout(old, c.After.Claim, within); err != nil {
			return err
		}
	}
	c.By, err = b.reads.Arrivals(b.ctx, reports)
	return err
}

// moreAbout are the reports that have come, or gone, of those about a claim.
func (b *Book) moreAbout(old *Book, claim string, within Within) (reports []string, err error) {
	for _, book := range []*Book{b, old} {
		s, err := book.scoped(within)
		if err != nil {
			return nil, err
		}
		list, err := s.loadClaims([]string{claim})
		if err != nil {
			return nil, err
		}
		for i := range list {
			about, err := s.about(&list[i])
			if err != nil {
				return nil, err
			}
			for _, d := range about {
				if old.past.gone[d.Report] {
					reports = append(reports, d.Report)
				}
			}
		}
	}
	return reports, nil
}

// nameIn is a name for people of a record of now or of before.
func (b *Book) nameIn(old *Book, id string) string {
	for _, book := range []*Book{b, old} {
		if records, err := book.assembleAll([]string{id}); err == nil && len(records) == 1 {
			return records[0].Label + " (" + id + ")"
		}
	}
	return id
}

// Before is the number of the last entry of the log that was kept before a day
// (YYYY-MM-DD, UTC).
func (b *Book) Before(day string) (int64, error) { return b.reads.SeqBefore(b.ctx, day) }

// LastDay is the day on which something was last kept, "" for an empty store.
func (b *Book) LastDay() (string, error) { return b.reads.LastEntryDay(b.ctx) }

package ingest

import (
	"slices"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// DeadlinesIn is what ActsDue says of undertakings and terms of agreements of
// which the last day is from one day to another (YYYY-MM-DD, inclusive), of those
// that the filter lists; its kind and days are not regarded. complete is false
// where there is more than one page can look at.
func (b *Book) DeadlinesIn(from, to string, f store.Filter, asOf string, grace int) (list []merge.Due, complete bool, err error) {
	acts, pacts := f, f
	acts.Kind, acts.From, acts.To, acts.Limit = parley.UndertakingNode, from, to, nearRecords
	pacts.Kind, pacts.From, pacts.To, pacts.Limit = parley.AgreementNode, "", "", nearRecords
	pacts.Facets = append(slices.Clone(f.Facets), deadlineFacet)
	all, complete, err := b.announced(asOf, grace, acts, pacts)
	if err != nil {
		return nil, false, err
	}
	inside := func(d merge.Due) bool { return d.Last >= from && d.Last <= to }
	var records []parley.Record
	for _, d := range all {
		if inside(d) && !slices.ContainsFunc(records, func(r parley.Record) bool { return r.ID == d.Record }) {
			r, err := b.Record(d.Record)
			if err != nil {
				return nil, false, err
			}
			records = append(records, r)
		}
	}
	list, err = b.ActsDue(records, asOf, grace)
	return slices.DeleteFunc(list, func(d merge.Due) bool { return !inside(d) }), complete, err
}

package ingest

import (
	"slices"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// monthRecords is how many undertakings, and how many agreements with terms, are
// looked at for the deadlines of one month.
const monthRecords = 100

// DeadlinesIn is what ActsDue says of undertakings and terms of agreements of
// which the last day is from one day to another (YYYY-MM-DD, inclusive), of those
// that the filter lists; its kind and days are not regarded. complete is false
// where there is more than one page can look at.
func (b *Book) DeadlinesIn(from, to string, f store.Filter, asOf string, grace int) (list []merge.Due, complete bool, err error) {
	f.Limit = monthRecords
	acts := f
	acts.Kind, acts.From, acts.To = parley.UndertakingNode, from, to
	pacts := f
	pacts.From, pacts.To = from, to
	all, complete, err := b.announced(asOf, grace, append(termsWithin(pacts), acts)...)
	if err != nil {
		return nil, false, err
	}
	inside := func(d merge.Due) bool { return d.Last >= from && d.Last <= to }
	list = slices.DeleteFunc(all, func(d merge.Due) bool { return !inside(d) })
	return list, complete, b.settleByWords(actsOf(list), grace)
}

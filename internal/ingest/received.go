package ingest

import (
	"slices"
	"time"

	"parley"
	"parley/internal/store"
)

// A Receipt is a reading that came to a report.
type Receipt struct {
	Report string
	At     time.Time
	Seq    int64 // of its entry in the log
}

// receiptEntries is how many entries of the log Received reads at once.
const receiptEntries = 200

// Received are the reports that came in last, the latest first, each once; of
// those withdrawn none. At most limit.
func (b *Book) Received(limit int) (list []Receipt, err error) {
	head, err := b.reads.Head(b.ctx)
	if err != nil {
		return nil, err
	}
	for end := head.Seq; end > 0 && len(list) < limit; end -= receiptEntries {
		entries, err := b.reads.EntriesAfter(b.ctx, max(0, end-receiptEntries), int(min(end, receiptEntries)))
		if err != nil {
			return nil, err
		}
		for _, e := range slices.Backward(entries) {
			known := func(r Receipt) bool { return r.Report == e.Subject }
			if e.Kind != store.ReadingEntry || slices.ContainsFunc(list, known) || len(list) == limit {
				continue
			}
			if _, _, err := b.reads.Withdrawn(b.ctx, e.Subject); err == nil {
				continue
			} else if parley.KindOf(err) != parley.KindNotFound {
				return nil, err
			}
			list = append(list, Receipt{Report: e.Subject, At: e.At, Seq: e.Seq})
		}
	}
	return list, nil
}

// RecordsTold gives, for each of the reports, the IDs of the records of which it
// tells, sorted.
func (b *Book) RecordsTold(reports []string) (map[string][]string, error) {
	nodes, err := b.reads.NodesOfReports(b.ctx, reports)
	if err != nil {
		return nil, err
	}
	var keys []string
	for _, n := range nodes {
		keys = append(keys, n.Profile)
	}
	slices.Sort(keys)
	profiles, err := b.reads.Profiles(b.ctx, slices.Compact(keys))
	if err != nil {
		return nil, err
	}
	holder := map[string]string{}
	for _, p := range profiles {
		holder[p.ID] = p.Record
	}
	told := map[string][]string{}
	for _, n := range nodes {
		if id := holder[n.Profile]; id != "" {
			told[n.Report] = append(told[n.Report], id)
		}
	}
	for report, ids := range told {
		slices.Sort(ids)
		told[report] = slices.Compact(ids)
	}
	return told, nil
}

package ingest

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// printKind marks the profiles that are prints of reports: the record of one
// is the smallest ID of the reports whose words it shares, by pairs or over
// others.
const printKind parley.NodeKind = "report"

// A wordings keeps the groups of reports that pass on the same words.
type wordings struct {
	*tables
	touched map[string]bool // reports whose group may be another
	changed map[string]bool // reports whose group is another
}

func newWordings(t *tables) *wordings {
	return &wordings{tables: t, touched: map[string]bool{}, changed: map[string]bool{}}
}

// update takes the prints of reports in, in place of older ones, and takes
// those of others out.
func (w *wordings) update(prints []merge.Print, gone []string) error {
	reports := slices.Clone(gone)
	for i := range prints {
		reports = append(reports, prints[i].Report)
	}
	w.fetch(reports)
	w.fetchEdges(reports)
	for _, report := range gone {
		if had := w.forget(report); w.profile(report).there {
			w.drop(report, had)
			w.setRecord(report, "")
		}
	}
	var keys []string
	for i := range prints {
		p := &prints[i]
		w.put(p.Report, printKind, *p, printKeys(p), w.forget(p.Report))
		w.setRecord(p.Report, p.Report)
		w.touched[p.Report] = true
		keys = append(keys, printKeys(p)...)
	}
	known := w.partnersIn(w.alike(prints, keys), keys)
	var others []string
	for i := range prints {
		others = append(others, w.compare(&prints[i], known)...)
	}
	w.fetchEdges(others)
	return w.err
}

// alike gives the profiles that have one of the keys, of those that nothing is known
// of only those that have the wording of one of the prints with that key. The more
// reports there are the more share a key by chance; to tell so takes their data alone.
func (w *wordings) alike(prints []merge.Print, keys []string) []store.Keyed {
	list, err := w.r.ProfilesByKey(w.ctx, keys)
	w.note(err)
	var unknown []int64
	for _, k := range list {
		if _, known := w.numbered[k.Profile]; !known {
			unknown = append(unknown, k.Profile)
		}
	}
	slices.Sort(unknown)
	data, err := w.r.ProfileData(w.ctx, slices.Compact(unknown))
	w.note(err)
	asking := map[string][]*merge.Print{}
	for i := range prints {
		for _, key := range printKeys(&prints[i]) {
			asking[key] = append(asking[key], &prints[i])
		}
	}
	same := sameWordings{data: data, read: map[int64]*merge.Print{}}
	return slices.DeleteFunc(list, func(k store.Keyed) bool {
		_, unknown := data[k.Profile]
		return unknown && !slices.ContainsFunc(asking[k.Key], func(p *merge.Print) bool { return same.as(p, k.Profile) })
	})
}

// sameWordings compares prints with those of profiles, given by number.
type sameWordings struct {
	data map[int64][]byte
	read map[int64]*merge.Print
}

func (s *sameWordings) as(p *merge.Print, profile int64) bool {
	other := s.read[profile]
	if other == nil {
		other = merge.ReadWording(s.data[profile])
		s.read[profile] = other
	}
	same, _, _ := merge.SameWording(p, other)
	return same
}

// forget takes the edges of a report away and gives the keys that it has.
func (w *wordings) forget(report string) []string {
	for other := range w.edgesOf(report) {
		w.touched[other] = true
	}
	w.cut(report)
	delete(w.touched, report)
	if p, ok := w.print(report); ok {
		return printKeys(&p)
	}
	return nil
}

func printKeys(p *merge.Print) []string {
	keys := make([]string, len(p.Keys))
	for i, k := range p.Keys {
		keys[i] = "print " + merge.PrintKey(k)
	}
	return keys
}

// print is the print of a report; ok is false where there is none.
func (w *wordings) print(report string) (p merge.Print, ok bool) {
	row := w.profile(report)
	if !row.there {
		return p, false
	}
	if p, ok = row.is.(merge.Print); ok {
		return p, true
	}
	if err := json.Unmarshal(row.row.Data, &p); err != nil {
		w.note(fmt.Errorf("print of report %s: %w", report, err))
		return p, false
	}
	row.is = p
	return p, true
}

// compare draws the edges to the reports with the same wording, and gives those.
func (w *wordings) compare(p *merge.Print, known map[string][]string) (others []string) {
	seen := map[string]bool{p.Report: true}
	for _, key := range printKeys(p) {
		for _, id := range known[key] {
			if seen[id] {
				continue
			}
			seen[id] = true
			other, ok := w.print(id)
			if !ok {
				continue
			}
			if same, jaccard, contained := merge.SameWording(p, &other); same {
				w.draw(p.Report, id, edge{kind: printKind, score: max(jaccard, contained)})
				others = append(others, id)
			}
		}
	}
	return others
}

// regroup finds the groups of the reports that something touched.
func (w *wordings) regroup() error {
	w.fetchEdges(slices.Sorted(maps.Keys(w.touched)))
	done := map[string]bool{}
	for _, report := range slices.Sorted(maps.Keys(w.touched)) {
		if done[report] {
			continue
		}
		group := w.group(report, done)
		w.fetch(group)
		first := slices.Min(group)
		for _, r := range group {
			if p := w.profile(r); p.there && p.record != first {
				w.setRecord(r, first)
				w.changed[r] = true
			}
		}
	}
	return w.err
}

// group are the reports that edges lead to.
func (w *wordings) group(report string, done map[string]bool) []string {
	done[report] = true
	out := []string{report}
	for i := 0; i < len(out); i++ {
		for r := range w.edgesOf(out[i]) {
			if !done[r] {
				done[r] = true
				out = append(out, r)
			}
		}
	}
	return out
}

// groupsOf are the keys of the groups of reports by their wording.
func groupsOf(ctx context.Context, r *store.Reads, reports []string) (map[string]string, error) {
	rows, err := r.Profiles(ctx, reports)
	if err != nil {
		return nil, err
	}
	groups := make(map[string]string, len(rows))
	for _, row := range rows {
		groups[row.ID] = row.Record
	}
	return groups, nil
}

// WordingGroups gives, for every report that passes on the same words as
// another, the first report of its group by date of publication.
func (b *Book) WordingGroups() (map[string]string, error) {
	reports, err := b.reads.Reports(b.ctx)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(reports))
	for i := range reports {
		ids[i] = reports[i].ID
	}
	keys, err := groupsOf(b.ctx, b.reads, ids)
	if err != nil {
		return nil, err
	}
	size, first := map[string]int{}, map[string]string{}
	for _, id := range ids {
		if key := keys[id]; key != "" {
			size[key]++
			first[key] = cmp.Or(first[key], id)
		}
	}
	groups := map[string]string{}
	for _, id := range ids {
		if key := keys[id]; size[key] > 1 {
			groups[id] = first[key]
		}
	}
	return groups, nil
}

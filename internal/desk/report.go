package desk

import (
	"slices"

	"parley"
	"parley/internal/view"
)

// Report is one report whole, by its ID, its address, or what its ID begins
// with. The error is of KindNotFound where there is none or it is withdrawn.
func (b *Book) Report(name string) (*view.ReportWhole, error) {
	id, err := b.ReportCalled(name)
	if err != nil {
		return nil, err
	}
	stored, err := b.Reads().Reading(b.Context(), id)
	if err != nil {
		return nil, err
	}
	w := &view.ReportWhole{Reading: stored.Reading, Added: stored.Added, Records: map[string]string{}}
	if w.Revisions, err = b.revisions(id, stored.Reading.Report.Revision); err != nil {
		return nil, err
	}
	for _, n := range w.Reading.Nodes() {
		record, err := b.Reads().RecordOf(b.Context(), n.ID)
		if err != nil && parley.KindOf(err) != parley.KindNotFound {
			return nil, err
		}
		w.Records[n.ID] = record
	}
	w.Judgements, err = b.judgements(func(j *parley.Judgement) bool {
		return j.Also != nil && j.Also.Report == id || slices.ContainsFunc(j.Anchors, func(a parley.Anchor) bool { return a.Report == id })
	})
	if err != nil {
		return nil, err
	}
	if w.Told, err = b.told(w); err != nil {
		return nil, err
	}
	w.Gaps = gaps(&w.Reading.Report, w.Told)
	w.Same, w.SameCount, err = b.sameWords(id)
	return w, err
}

// maxSame is how many reports with the same words are listed.
const maxSame = 100

// sameWords are the other reports that pass on the same words as a report, at
// most maxSame, and how many they all are.
func (b *Book) sameWords(id string) (rows []view.ReportRow, count int, err error) {
	groups, err := b.SameWords([]string{id})
	if err != nil {
		return nil, 0, err
	}
	others := slices.DeleteFunc(groups[id], func(other string) bool { return other == id })
	list, err := b.Reads().ReportsListed(b.Context(), others[:min(len(others), maxSame)])
	return ReportRows(list, nil), len(others), err
}

// revisions are the bytes in which a report came, in the order of receipt, each
// as it was last read; the one that counts is marked by its hash.
func (b *Book) revisions(id, counting string) (rows []view.RevisionRow, err error) {
	readings, err := b.Reads().ReadingsOf(b.Context(), id)
	for _, r := range readings {
		row := view.RevisionRow{Revision: r.Report.Revision, Counts: r.Report.Revision == counting, Reading: r}
		if i := slices.IndexFunc(rows, func(x view.RevisionRow) bool { return x.Revision == row.Revision }); i >= 0 {
			rows[i] = row
		} else {
			rows = append(rows, row)
		}
	}
	return rows, err
}

// Original is a revision's bytes exactly as they came.
func (b *Book) Original(revision string) ([]byte, error) {
	return b.Reads().Original(b.Context(), revision)
}

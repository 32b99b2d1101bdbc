package desk

import (
	"parley"
	"parley/internal/view"
)

// Preview is a reading that is not kept as it would be shown, with whether its
// report is there: "" where it is not, "already there" with the same text,
// "revision" with another one.
func (b *Book) Preview(r parley.Reading) (w *view.ReportWhole, there string, err error) {
	w = &view.ReportWhole{Reading: r, Records: map[string]string{}}
	for _, n := range r.Nodes() {
		w.Records[n.ID] = ""
	}
	if w.Told, err = b.told(w); err != nil {
		return nil, "", err
	}
	w.Gaps = gaps(&w.Reading.Report, w.Told)
	ids, err := b.Reads().ReportsCalled(b.Context(), r.Report.ID, 1)
	if err != nil || len(ids) == 0 {
		return w, "", err
	}
	stored, err := b.Reads().Reading(b.Context(), ids[0])
	if err != nil {
		return nil, "", err
	}
	if stored.Reading.Report.TextID == r.Report.TextID {
		return w, "already there", nil
	}
	return w, "revision", nil
}

package desk

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/merge"
	"parley/internal/view"
)

// Checked are the verdicts on the claims with these IDs, on all for none, on
// the day asOf (YYYY-MM-DD).
func (b *Book) Checked(asOf string, ids []string) ([]merge.Verdict, error) {
	if len(ids) == 0 {
		return b.Checks(asOf, lexicon.Default().Within)
	}
	return b.ChecksOf(asOf, lexicon.Default().Within, ids)
}

// Verdicts is Checked with the labels of all that the verdicts rest on.
func (b *Book) Verdicts(asOf string, ids []string) ([]view.Verdict, error) {
	list, err := b.Checked(asOf, ids)
	if err != nil {
		return nil, err
	}
	out := make([]view.Verdict, len(list))
	for i := range list {
		if out[i], err = b.labelled(&list[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Outcomes is Verdicts for lists: without words and labels.
func (b *Book) Outcomes(asOf string, ids []string) ([]view.Verdict, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	list, err := b.Checked(asOf, ids)
	out := make([]view.Verdict, len(list))
	for i := range list {
		out[i] = verdictRow(&list[i], func(string) string { return "" })
	}
	return out, err
}

func (b *Book) labelled(v *merge.Verdict) (view.Verdict, error) {
	claim, err := b.Record(v.Claim)
	if err != nil {
		return view.Verdict{}, err
	}
	out := verdictRow(v, func(id string) string {
		label, e := b.Label(id)
		if err == nil {
			err = e
		}
		return label
	})
	out.Words = ClaimWords(&claim)
	return out, err
}

func verdictRow(v *merge.Verdict, label func(id string) string) view.Verdict {
	out := view.Verdict{Claim: v.Claim, Outcome: string(v.Outcome), Text: v.Text, Says: [2]int{v.N, v.NMax},
		Reports: v.Coverage.Reports, Inside: v.Coverage.Inside, From: v.Coverage.From, To: v.Coverage.To}
	counted := func(id, why string, disputed bool) view.Counted {
		return view.Counted{ID: id, Label: label(id), Why: why, Disputed: disputed}
	}
	for _, t := range v.Tallies {
		c := view.Count{Unit: t.Unit, Scope: t.Scope, Lo: t.Lo, Hi: t.Hi, Duplicates: t.Duplicates}
		for _, id := range t.Certain {
			c.Meetings = append(c.Meetings, counted(id, "", false))
		}
		for _, id := range t.SameDay {
			c.Meetings = append(c.Meetings, counted(id, "on the same day, before or after it is not said", false))
		}
		for _, d := range t.Doubtful {
			c.Meetings = append(c.Meetings, counted(d.ID, d.Why, false))
		}
		for _, id := range t.Disputed {
			c.Meetings = append(c.Meetings, counted(id, "", true))
		}
		out.Counts = append(out.Counts, c)
	}
	for _, r := range v.Rivals {
		out.Rivals = append(out.Rivals, counted(r.ID, r.Why, false))
	}
	return out
}

// ClaimWords are the words of a claim, as its first report prints them.
func ClaimWords(r *parley.Record) string {
	kind := r.Shown("kind")
	if len(kind.Sources) == 0 {
		return ""
	}
	var words []string
	for _, w := range kind.Sources[0].Words {
		words = append(words, w.Text)
	}
	return strings.Join(words, " … ")
}

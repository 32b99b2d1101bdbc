package score

import (
	"encoding/json"
	"fmt"
	"io"
)

// An Outcome is a run of "parley score" as it is printed with --json and read
// by --against.
type Outcome struct {
	Format  int    `json:"format"` // 1
	Program string `json:"program"`
	Halves  []Half `json:"halves"`
}

// A Half is the figures of a set of cases: "seen", "unseen", or "agreement"
// of two annotators.
type Half struct {
	Name      string    `json:"name"`
	Cases     int       `json:"cases"`
	Negatives int       `json:"negatives"`
	Measures  []Measure `json:"measures"`
	Misses    []string  `json:"misses"` // "CASE: missed: …"

	tallies Tallies
}

// A Measure is one line of a report. Of kinds and fields it has the counts of
// values; of a field also in how many of the matched things the two agree
// (Same of Of) and Cohen's kappa where the field has one word.
type Measure struct {
	Name      string   `json:"name"`
	Gold      int      `json:"gold"`
	System    int      `json:"system"`
	Correct   int      `json:"correct"`
	Precision float64  `json:"precision"` // rounded to four decimals, as all shares
	Recall    float64  `json:"recall"`
	F1        float64  `json:"f1"`
	Same      int      `json:"same"`
	Of        int      `json:"of"`
	Kappa     *float64 `json:"kappa,omitempty"`
}

// OutcomeFormat is the version of the JSON of an Outcome.
const OutcomeFormat = 1

// AddCase adds the comparison of one case to a half.
func (h *Half) AddCase(name string, negative bool, v Verdict) {
	if h.tallies == nil {
		h.tallies = Tallies{}
	}
	h.Cases++
	h.Negatives += one01(negative)
	h.tallies.Add(v.Tallies)
	for _, line := range v.Misses {
		h.Misses = append(h.Misses, name+": "+line)
	}
}

// Finish works the measures out, in the order of Measures, those only that
// something was counted in.
func (h *Half) Finish() {
	h.Measures = []Measure{}
	if h.Misses == nil {
		h.Misses = []string{}
	}
	for _, name := range Measures() {
		t, ok := h.tallies[name]
		if !ok || t.Gold+t.System+t.Of == 0 {
			continue
		}
		m := Measure{Name: name, Gold: t.Gold, System: t.System, Correct: t.Correct, Same: t.Same, Of: t.Of,
			Precision: rounded(t.Precision()), Recall: rounded(t.Recall()), F1: rounded(t.F1())}
		if len(t.Pairs) > 0 {
			k := rounded(Kappa(t.Pairs))
			m.Kappa = &k
		}
		h.Measures = append(h.Measures, m)
	}
}

// rounded is x to four decimals.
func rounded(x float64) float64 {
	if x < 0 {
		return -rounded(-x)
	}
	return float64(int(float64(x*10000)+0.5)) / 10000
}

// ReadOutcome reads what --json printed.
func ReadOutcome(r io.Reader) (*Outcome, error) {
	var o Outcome
	if err := json.NewDecoder(r).Decode(&o); err != nil {
		return nil, fmt.Errorf("is no report of \"parley score --json\": %w", err)
	}
	if o.Format != OutcomeFormat {
		return nil, fmt.Errorf("is of format %d, this program reads format %d", o.Format, OutcomeFormat)
	}
	return &o, nil
}

// half is the half of that name, nil where there is none.
func (o *Outcome) half(name string) *Half {
	for i := range o.Halves {
		if o.Halves[i].Name == name {
			return &o.Halves[i]
		}
	}
	return nil
}

// measure is the measure of that name, nil where nothing was counted.
func (h *Half) measure(name string) *Measure {
	for i := range h.Measures {
		if h.Measures[i].Name == name {
			return &h.Measures[i]
		}
	}
	return nil
}

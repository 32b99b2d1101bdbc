package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"text/tabwriter"
)

// percentages are F1 in percent to two decimals by the name of the measure; on
// gold tokens that is accuracy.
func (m measures) percentages() map[string]float64 {
	if len(m) == 0 {
		return nil
	}
	out := map[string]float64{}
	for name, c := range m {
		out[name] = math.Round(c.F1()*1e4) / 100
	}
	return out
}

func (e *evaluation) printJSON(w io.Writer) error {
	return json.NewEncoder(w).Encode(struct {
		Raw  map[string]float64 `json:"raw,omitempty"`
		Gold map[string]float64 `json:"gold,omitempty"`
		NER  map[string]float64 `json:"ner,omitempty"`
	}{e.raw.percentages(), e.gold.percentages(), e.names.percentages()})
}

// printTable prints precision, recall and F1 in percent.
func (e *evaluation) printTable(w io.Writer) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, part := range []struct {
		name string
		m    measures
	}{{"raw text", e.raw}, {"gold tokens", e.gold}, {"names", e.names}} {
		if len(part.m) == 0 {
			continue
		}
		fmt.Fprintf(t, "%s\tprecision\trecall\tF1\t\n", part.name)
		for _, name := range part.m.order() {
			c := part.m[name]
			fmt.Fprintf(t, "%s\t%.2f\t%.2f\t%.2f\t\n", name, 100*c.Precision(), 100*c.Recall(), 100*c.F1())
		}
	}
	return t.Flush()
}

// measureOrder is the order of the table's rows; kinds of names follow.
var measureOrder = []string{"tokens", "sentences", "words", "upos", "ufeats", "lemmas", "uas", "las", "micro"}

func (m measures) order() []string {
	var out []string
	for _, name := range append(slices.Clone(measureOrder), slices.Sorted(maps.Keys(m))...) {
		if _, ok := m[name]; ok && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

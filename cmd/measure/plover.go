package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parley"
	"parley/internal/ingest"
	"parley/internal/page"
	"parley/internal/score"
)

// A goldEvent is one sentence with the event that people coded (plover/README.md).
type goldEvent struct {
	ID         string `json:"id"`
	Text       string `json:"text"`
	Root       string `json:"root"`
	Actors     []role `json:"actors"`
	Recipients []role `json:"recipients"`
	Reciprocal bool   `json:"reciprocal"`
	Markup     string `json:"markup"`
}

type role struct {
	Text string `json:"text"`
	Code string `json:"code"`
}

// newNames are the categories of PLOVER 0.5b1 by their later names
// (CAMEO2PLOVER-2021), codes are slips of the coders.
var (
	newNames = map[string]string{"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE"}
	codeSlip = map[string]string{"JAP": "JPN", "ITL": "ITA", "VTN": "VNM", "NGO": "IGO"}
)

// reciprocal categories have two sides and no direction.
var reciprocal = []string{"AGREE", "CONSULT", "COOPERATE"}

// A ploverVerdict is one sentence compared.
type ploverVerdict struct {
	gold     *goldEvent
	ours     []dyad
	all      parley.List[parley.Event]
	counts   bool // has both actor and recipient
	found    bool
	right    int // of ours
	category bool
}

func judgeEvent(g goldEvent) ploverVerdict {
	v := ploverVerdict{gold: &g}
	reading, err := ingest.Read([]byte(g.Text), page.Options{})
	if err == nil {
		v.ours, v.all = ourDyads(&reading), reading.Events
	}
	v.compare()
	return v
}

// compare counts which of our dyads are right.
func (v *ploverVerdict) compare() {
	want := v.gold.dyads()
	v.counts = len(want) > 0
	open, half := v.gold.half()
	for _, d := range v.ours {
		v.category = v.category || d.event == newDyad(v.gold.Root, "", "").event
		switch {
		case slices.Contains(want, d):
			v.right++
			v.found = true
		case half && d.event == open.event && (d.actor == open.recipient || d.recipient == open.recipient):
			v.right++
		}
	}
}

// plover measures events on PLOVER's gold standard records: recall over the
// sentences whose actor and recipient are both coded, precision over all.
func plover(args []string, out io.Writer) error {
	o, err := parse("plover", args)
	if err != nil {
		return err
	}
	list, err := records[goldEvent](o, out, "plover/gsr.jsonl")
	if err != nil || list == nil {
		return err
	}
	var total score.Count
	precise := score.Count{}
	byRoot := map[string]score.Count{}
	var roots []string
	for _, v := range each(list, judgeEvent) {
		if !strings.HasPrefix(v.gold.ID, o.id) {
			continue
		}
		root := newDyad(v.gold.Root, "", "").event
		if _, ok := byRoot[root]; !ok {
			roots = append(roots, root)
		}
		if v.counts {
			byRoot[root] = byRoot[root].Add(hit(v.found))
			total = total.Add(hit(v.found))
		}
		precise = precise.Add(score.Count{System: len(v.ours), Correct: v.right})
		if o.verbose && (v.counts && !v.found || v.right < len(v.ours)) {
			v.print(out)
		}
	}
	for _, root := range roots {
		fmt.Fprintf(out, "%-12s recall %s\n", root, recall(byRoot[root]))
	}
	fmt.Fprintf(out, "PLOVER gold: category and both countries: recall %s, precision %.3f (%d of %d)\n",
		recall(total), precise.Precision(), precise.Correct, precise.System)
	return nil
}

func (v *ploverVerdict) print(out io.Writer) {
	why := "no event with both"
	switch {
	case v.found:
		why = "found, with others"
	case v.category:
		why = "right category, wrong countries"
	case len(v.ours) > 0:
		why = "wrong category"
	case !v.counts:
		why = "only one side is coded"
	}
	fmt.Fprintf(out, "%s %s\n   coded: %v\n   ours:  %v\n", v.gold.ID, why, v.gold.dyads(), v.ours)
	for _, e := range v.all {
		fmt.Fprintf(out, "   event: %s %s > %s %s\n", e.Event, e.Actor, e.Recipient, e.Cameo)
	}
	fmt.Fprintf(out, "   text:  %s\n", v.gold.Markup)
}

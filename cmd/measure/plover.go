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
	gold               *goldEvent
	ours               []dyad
	all                parley.List[parley.Event]
	counts             bool // has both actor and recipient
	found, foundEither bool // either: without regard to direction
	right, rightEither int  // of ours
	category           bool
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
	unordered := func(d dyad) bool { return slices.Contains(want, d) || slices.Contains(want, d.turned()) }
	for _, d := range v.ours {
		if unordered(d) {
			v.foundEither = true
			v.rightEither++
		}
		v.category = v.category || d.event == newDyad(v.gold.Root, "", "").event
		switch {
		case slices.Contains(want, d):
			v.right++
			v.found = true
		case half && d.event == open.event && (d.actor == open.recipient || d.recipient == open.recipient):
			v.right++
			v.rightEither++
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
	var sum ploverSum
	for _, v := range each(list, judgeEvent) {
		if !strings.HasPrefix(v.gold.ID, o.id) {
			continue
		}
		sum.add(&v)
		if o.verbose && (v.counts && !v.found || v.right < len(v.ours)) {
			v.print(out)
		}
	}
	sum.print(out)
	return nil
}

// A ploverSum counts verdicts: recall over the sentences with both coded, by
// category and of all, precision over all events of ours; either without
// regard to direction.
type ploverSum struct {
	roots                       []string // in order
	byRoot                      map[string]score.Count
	recall, precise             score.Count
	recallEither, preciseEither score.Count
}

func (s *ploverSum) add(v *ploverVerdict) {
	if s.byRoot == nil {
		s.byRoot = map[string]score.Count{}
	}
	root := newDyad(v.gold.Root, "", "").event
	if _, ok := s.byRoot[root]; !ok {
		s.roots = append(s.roots, root)
	}
	if v.counts {
		s.byRoot[root] = s.byRoot[root].Add(hit(v.found))
		s.recall = s.recall.Add(hit(v.found))
		s.recallEither = s.recallEither.Add(hit(v.foundEither))
	}
	s.precise = s.precise.Add(score.Count{System: len(v.ours), Correct: v.right})
	s.preciseEither = s.preciseEither.Add(score.Count{System: len(v.ours), Correct: v.rightEither})
}

func (s *ploverSum) print(out io.Writer) {
	for _, root := range s.roots {
		fmt.Fprintf(out, "%-12s recall %s\n", root, recall(s.byRoot[root]))
	}
	fmt.Fprintf(out, "PLOVER gold: category and both countries: recall %s, precision %.3f (%d of %d); in either order recall %s, precision %.3f\n",
		recall(s.recall), s.precise.Precision(), s.precise.Correct, s.precise.System, recall(s.recallEither), s.preciseEither.Precision())
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

package web

import (
	"fmt"
	"strings"

	"parley/internal/view"
)

// A verdictTold is a verdict on a claim in the words of the page.
type verdictTold struct {
	view.Verdict
	Short  string // found 2 of 3
	Rests  string // what it rests on, in a sentence
	Counts []countTold
}

// A countTold is the count in one unit and scope, by how what it rests on
// counts.
type countTold struct {
	view.Count
	Own                        bool // it is the claim's own unit
	Range                      string
	Certain, Perhaps, Disputed []view.Counted
}

// claim gathers what the page of a claim shows.
func (q *request) claim(o *otherPage) {
	if len(o.Claims) > 0 {
		o.Verdict = verdictOf(&o.Claims[0])
	}
	o.tellings("kind")
}

func verdictOf(v *view.Verdict) *verdictTold {
	told := &verdictTold{Verdict: *v, Short: verdictShort(v), Rests: v.Text}
	if opening, rest, ok := strings.Cut(v.Text, ": "); ok && strings.HasPrefix(opening, strings.ReplaceAll(v.Outcome, "_", " ")) {
		told.Rests = rest
	}
	for i, c := range v.Counts {
		count := countTold{Count: c, Own: i == 0, Range: rangeWords(c.Lo, c.Hi)}
		for _, m := range c.Meetings {
			switch {
			case m.Disputed:
				count.Disputed = append(count.Disputed, m)
			case m.Why != "":
				count.Perhaps = append(count.Perhaps, m)
			default:
				count.Certain = append(count.Certain, m)
			}
		}
		told.Counts = append(told.Counts, count)
	}
	return told
}

// verdictShort says a verdict in a few words.
func verdictShort(v *view.Verdict) string {
	switch v.Outcome {
	case "cannot_tell":
		return "cannot tell"
	case "found":
		if len(v.Counts) > 0 && v.Says[1] > 0 {
			return "found " + rangeWords(v.Counts[0].Lo, v.Counts[0].Hi) + " of " + rangeWords(v.Says[0], v.Says[1])
		}
	}
	return v.Outcome
}

// rangeWords is a number that is known, or two between which it lies.
func rangeWords(least, most int) string {
	if least >= most {
		return fmt.Sprint(least)
	}
	return fmt.Sprintf("%d to %d", least, most)
}

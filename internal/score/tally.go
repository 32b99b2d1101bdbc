package score

import (
	"maps"
	"slices"
	"strings"
)

// A Tally is what one measure counts. Count counts values. Of a field, Of are
// the matched items in which it is scored and Same those in which the two
// agree, having nothing included; Pairs counts how often which two words met,
// "held\x00planned", for fields of one word.
type Tally struct {
	Count
	Same, Of int
	Pairs    map[string]int
}

// add sums two tallies.
func (t Tally) add(u Tally) Tally {
	sum := Tally{Count: t.Count.Add(u.Count), Same: t.Same + u.Same, Of: t.Of + u.Of}
	if len(t.Pairs)+len(u.Pairs) > 0 {
		sum.Pairs = map[string]int{}
		for _, pairs := range []map[string]int{t.Pairs, u.Pairs} {
			for k, n := range pairs {
				sum.Pairs[k] += n
			}
		}
	}
	return sum
}

// Tallies are measures by name. A field's name is its kind's, a colon and the
// key: "meetings: status".
type Tallies map[string]Tally

func (t Tallies) count(measure string, c Count) { t[measure] = t[measure].add(Tally{Count: c}) }

// Add sums two sets of measures into t.
func (t Tallies) Add(more Tallies) {
	for name, tally := range more {
		t[name] = t[name].add(tally)
	}
}

// plural is what a kind's measure is called.
var plural = map[string]string{"person": "people", "party": "parties", "meeting": "meetings", "agreement": "agreements",
	"undertaking": "undertakings", "statement": "statements", "claim": "claims", "event": "events"}

// The measures that are no kind's and no field's.
const (
	mainMeeting   = "main meeting"
	meetingPairs  = "pairs of states that met"
	withSpeaker   = "statements with speaker"
	directOnes    = "direct statements"
	topics        = "topics"
	officeList    = "offices"
	relations     = "relations"
	personParties = "people's parties"
	heldInvented  = "held meetings invented in negatives"
	forbidden     = "forbidden things found"
	allRight      = "meetings with all fields right"
)

// Measures lists the names of all measures in the order of a report.
func Measures() []string {
	var out []string
	for _, kind := range ItemKinds {
		out = append(out, plural[kind])
		switch kind {
		case "person":
			out = append(out, personParties, officeList, relations)
			continue
		case "meeting":
			out = append(out, mainMeeting, allRight, meetingPairs, topics)
		case "statement":
			out = append(out, directOnes, withSpeaker)
		}
		for _, spec := range fieldSpecs[kind] {
			if spec.key != "topic" {
				out = append(out, plural[kind]+": "+spec.key)
			}
		}
	}
	return append(out, heldInvented, forbidden)
}

// Kappa is Cohen's kappa (1960) of two readers who each gave every thing one
// word, by how often which two words met: 1 for full agreement, 0 for what
// chance would give, and 1 where both always gave the same single word.
// Of no pairs it is 0.
func Kappa(pairs map[string]int) float64 {
	total, same := 0, 0
	first, second := map[string]int{}, map[string]int{}
	for pair, n := range pairs {
		a, b, _ := strings.Cut(pair, "\x00")
		total += n
		first[a] += n
		second[b] += n
		if a == b {
			same += n
		}
	}
	if total == 0 {
		return 0
	}
	chance := 0 // times total squared
	for _, word := range slices.Sorted(maps.Keys(first)) {
		chance += first[word] * second[word]
	}
	if chance == total*total {
		return 1
	}
	return float64(total*same-chance) / float64(total*total-chance)
}

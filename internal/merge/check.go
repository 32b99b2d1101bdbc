package merge

import (
	"cmp"
	"slices"
	"strconv"

	"parley"
)

// A Claim is what a report states about the record itself, as a check needs
// it: "the sixth meeting in two weeks". Absent strings and numbers were not
// said.
type Claim struct {
	ID        string
	Report    string // that makes it
	Published string // ISO prefix
	Kind      string // of format 1
	N, NMax   *int
	Unit      string
	Windowed  bool   // it counts over a stretch of time, known or not
	From, To  string // of that, ISO prefixes
	Duration  string // of that, ISO 8601
	AsPrinted string // "in the last two weeks"
	Parties   []string
	People    []string // record IDs
	Meeting   string   // record ID of the meeting that it numbers
	Modality  string   // of format 1; a claim with one is not made, and excludes none
}

// Outcome is what the record says to a claim. It has no word for "false":
// what is not found here may have happened all the same (law 9).
type Outcome string

// The outcomes.
const (
	Confirmed    Outcome = "confirmed"    // as many distinct ones are found
	Contradicted Outcome = "contradicted" // more are found, or another claim about the same excludes it
	Found        Outcome = "found"        // so many of them are found
	CannotTell   Outcome = "cannot_tell"  // the reports kept are too few, or the claim does not say what to count
)

// A Verdict is an Outcome with all that it rests on.
type Verdict struct {
	Claim    string   `json:"claim"`
	Outcome  Outcome  `json:"outcome"`
	Kind     string   `json:"kind"`
	N        int      `json:"n"` // what the claim says; 0 for none and never
	NMax     int      `json:"n_max"`
	Lo       int      `json:"lo"` // distinct ones that count for certain …
	Hi       int      `json:"hi"` // … and with all doubtful ones
	Tallies  []Tally  `json:"tallies"`
	Rivals   []Rival  `json:"rivals"`
	Coverage Coverage `json:"coverage"`
	Text     string   `json:"text"` // for people
}

// A Tally is the count in one unit and scope. The first of a verdict is that
// of the claim itself.
type Tally struct {
	Unit       string   `json:"unit"`  // meeting, session, round, call, visit, summit, day
	Scope      string   `json:"scope"` // parties or people
	Lo         int      `json:"lo"`
	Hi         int      `json:"hi"`
	Certain    []string `json:"certain"`            // record IDs that count, by date
	SameDay    []string `json:"same_day,omitempty"` // on the day of the meeting numbered, before or after it is not said: counted in Hi
	Doubtful   []Doubt  `json:"doubtful,omitempty"` // counted in Hi
	Duplicates int      `json:"duplicates"`         // of all these, how many may be another once more: Lo counts them once
	Disputed   []string `json:"disputed,omitempty"` // listed, not counted
}

// A Doubt is why a meeting may or may not count.
type Doubt struct {
	ID  string `json:"id"`
	Why string `json:"why"`
}

// A Rival is a claim with the same unit, window and scope that excludes this
// one.
type Rival struct {
	ID  string `json:"id"`
	Why string `json:"why"`
}

// Of gives the verdict on a claim. reports are those about its parties and
// people. It is a function of what it and NewCheck are given, in any order.
func (k *Check) Of(c *Claim, reports []Dated) Verdict {
	v := Verdict{Claim: c.ID, Kind: c.Kind, Tallies: []Tally{}, Rivals: []Rival{}}
	v.N, v.NMax = numbersOf(c)
	target := k.target(c)
	scopes := Scopes(c, target)
	span := windowOf(c, target)
	v.Coverage = coverageOf(reports, span.may)
	for _, unit := range unitsOf(c.Unit) {
		for _, scope := range scopes {
			v.Tallies = append(v.Tallies, k.tally(c, target, scope, span, unit))
		}
	}
	v.Rivals = k.rivals(c, scopes)
	if len(v.Tallies) > 0 {
		v.Lo, v.Hi = v.Tallies[0].Lo, v.Tallies[0].Hi
	}
	v.Outcome = k.outcome(c, target, &v, len(scopes))
	v.Text = k.say(c, &v)
	return v
}

// numbersOf are the least and the most that the claim says.
func numbersOf(c *Claim) (n, most int) {
	if c.N != nil {
		n, most = *c.N, *c.N
	}
	if c.NMax != nil {
		most = max(n, *c.NMax)
	}
	if c.Kind == "first" {
		n, most = 1, 1
	}
	return n, most
}

// target is the meeting that a claim numbers: the one that it is tied to, or
// else the only one between those of the claim that reports give that number.
func (k *Check) target(c *Claim) *Counted {
	if c.Meeting != "" || c.Kind != "ordinal" || c.N == nil || c.Windowed {
		return k.meeting(c.Meeting)
	}
	var found *Counted
	for _, s := range Scopes(c, nil) {
		for _, m := range k.candidates(s) {
			if !slices.Contains(m.Numbers, cmp.Or(c.Unit, "meeting")+" "+strconv.Itoa(*c.N)) || !k.present(m, s).yes {
				continue
			}
			if found != nil && found != m {
				return nil
			}
			found = m
		}
	}
	return found
}

// outcome decides by the tallies of the claim's own unit, which are the first,
// one for each scope.
func (k *Check) outcome(c *Claim, target *Counted, v *Verdict, scopes int) Outcome {
	if scopes == 0 || v.NMax == 0 && (c.Kind == "ordinal" || c.Kind == "count") {
		return CannotTell
	}
	own := v.Tallies[:scopes]
	switch {
	case !slices.ContainsFunc(own, func(t Tally) bool { return !k.excess(c, target, v, &t) }):
		return Contradicted
	case c.Kind != "first" && v.found(own):
		return Confirmed
	case len(v.Rivals) > 0:
		return Contradicted
	case !v.Coverage.Enough || c.Kind == "none" && slices.ContainsFunc(own, func(t Tally) bool { return len(t.Disputed) > 0 }):
		return CannotTell
	case v.found(own):
		return Confirmed
	}
	return Found
}

// found reports whether as many distinct ones are found as the claim says. To
// confirm that a meeting was the first the reports must reach back far enough
// besides. That one was the last or the longest, or that there was none,
// cannot be found in reports, only that there was another.
func (v *Verdict) found(own []Tally) bool {
	return countable(v.Kind) && slices.ContainsFunc(own, func(t Tally) bool { return v.N <= t.Lo+len(t.SameDay) && t.Lo <= v.NMax })
}

func countable(kind string) bool { return kind == "ordinal" || kind == "count" || kind == "first" }

// excess reports whether a tally holds more for certain than the claim allows.
func (k *Check) excess(c *Claim, target *Counted, v *Verdict, t *Tally) bool {
	switch c.Kind {
	case "ordinal", "first":
		return t.Lo > v.NMax && target != nil && k.isDated(target) // else how many came before it is not known
	case "count", "none":
		return t.Lo > v.NMax
	case "last":
		return t.Lo > 0
	case "highest_level":
		return target != nil && target.Rank > 0 && slices.ContainsFunc(t.Certain, func(id string) bool {
			m := k.meeting(id)
			return m.ID != target.ID && m.Rank > target.Rank
		})
	case "longest":
		return target != nil && target.Minutes > 0 && slices.ContainsFunc(t.Certain, func(id string) bool {
			m := k.meeting(id)
			return m.ID != target.ID && m.Minutes > target.Minutes
		})
	}
	return false
}

// ClaimOf makes a Claim of a claim record; published and report are those of
// its first source.
func ClaimOf(r *parley.Record) Claim {
	c := Claim{ID: r.ID, Kind: shownValue(r, "kind"), Unit: shownValue(r, "unit"), Meeting: shownValue(r, "meeting"), Modality: shownValue(r, "modality")}
	c.N, c.NMax = numberValue(shownValue(r, "n")), numberValue(shownValue(r, "n_max"))
	c.Parties, c.People = fieldValues(r, "party", nil), fieldValues(r, "person", nil)
	for _, f := range r.Fields {
		if len(f.Values) == 0 {
			continue
		}
		if f.Name == "window" {
			w := &f.Values[0]
			c.Windowed, c.AsPrinted, c.Duration = true, w.Of["as_printed"], w.Of["duration"]
			c.From, c.To = windowEnds(w.Value)
		}
		if f.Name == "kind" && len(f.Values[0].Sources) > 0 {
			s := &f.Values[0].Sources[0]
			c.Report, c.Published = s.Report, s.Published
		}
	}
	return c
}

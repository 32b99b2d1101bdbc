package merge

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// say writes a verdict for people: what is found of what is claimed, in how
// many reports of which time, and what is doubtful about it.
func (k *Check) say(c *Claim, v *Verdict) string {
	var b strings.Builder
	b.WriteString(v.opening(c))
	if len(v.Tallies) == 0 {
		return b.String()
	}
	t := &v.Tallies[0]
	fmt.Fprintf(&b, "%s in %s", v.counted(c, t), v.Coverage.plain())
	if list := k.list(t); list != "" {
		b.WriteString(": " + list)
	}
	for _, extra := range t.doubts() {
		b.WriteString("; " + extra)
	}
	if others := v.otherUnits(t); others != "" {
		b.WriteString("; counted " + others)
	}
	if v.Outcome == CannotTell {
		fmt.Fprintf(&b, "; %s from the time in question, and at least %d, some of them from its first half, are needed to tell", reports(v.Coverage.Inside), minReports)
	}
	for _, r := range v.Rivals {
		b.WriteString("; " + r.Why + " (" + r.ID + ")")
	}
	return b.String()
}

// opening is the outcome in words.
func (v *Verdict) opening(c *Claim) string {
	switch {
	case len(v.Tallies) == 0:
		return "cannot tell: the claim does not say between whom"
	case v.Outcome == Confirmed:
		return "confirmed: "
	case v.Outcome == CannotTell:
		return "cannot tell: "
	case v.Outcome == Contradicted && len(v.Rivals) > 0 && (countable(c.Kind) && v.Lo <= v.NMax || v.Lo == 0):
		return "contradicted by another claim: "
	case v.Outcome == Contradicted:
		return "contradicted: "
	}
	return ""
}

// counted is "found 4 to 5 of 6 meetings", or what was found against a claim
// that there is none.
func (v *Verdict) counted(c *Claim, t *Tally) string {
	found := numberRange(t.Lo, t.Hi)
	switch {
	case countable(c.Kind):
		unit := t.Unit
		if v.NMax != 1 {
			unit += "s"
		}
		return fmt.Sprintf("found %s of %s %s", found, numberRange(v.N, v.NMax), unit)
	case t.Hi == 0:
		found = "none"
	}
	switch c.Kind {
	case "last":
		return "found " + found + " later"
	case "highest_level", "longest":
		return "found " + found + " up to it to compare"
	}
	return "found " + found
}

// plain is "31 reports dated 20 Nov – 8 Dec 2025".
func (c *Coverage) plain() string {
	if c.Reports == 0 {
		return "no dated reports"
	}
	from, _ := dayOf(c.From)
	to, _ := dayOf(c.To)
	return fmt.Sprintf("%s dated %s", reports(c.Reports), days{from, to}.plain())
}

// reports is a number of reports in words.
func reports(n int) string {
	if n == 1 {
		return "1 report"
	}
	return fmt.Sprintf("%d reports", n)
}

// list names the meetings that a tally counts, by date.
func (k *Check) list(t *Tally) string {
	ids := slices.Concat(t.Certain, t.SameDay)
	for _, d := range t.Doubtful {
		if d.Why != undatedWhy {
			ids = append(ids, d.ID)
		}
	}
	from := func(id string) int {
		if d, ok := k.time(k.meeting(id)); ok {
			return d.from
		}
		return farOff
	}
	slices.SortFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(from(a), from(b)), cmp.Compare(a, b)) })
	names := make([]string, 0, len(ids))
	for _, id := range ids {
		m := k.meeting(id)
		name := cmp.Or(m.Label, id)
		if d, ok := k.time(m); ok {
			name = cmp.Or(DateLabel(m.Time), d.plain()) + " " + name
		}
		names = append(names, name)
	}
	return strings.Join(names, ", ")
}

// doubts are how many are doubtful, why by why.
func (t *Tally) doubts() []string {
	var out []string
	counts := map[string]int{}
	for _, d := range t.Doubtful {
		counts[d.Why]++
	}
	if n := len(t.SameDay); n > 0 {
		out = append(out, fmt.Sprintf("%d on the same day", n))
	}
	for _, why := range slices.Sorted(maps.Keys(counts)) {
		out = append(out, fmt.Sprintf("%d %s", counts[why], why))
	}
	switch {
	case t.Duplicates == 1:
		out = append(out, "1 possible duplicate")
	case t.Duplicates > 1:
		out = append(out, fmt.Sprintf("%d possible duplicates", t.Duplicates))
	}
	if n := len(t.Disputed); n > 0 {
		out = append(out, fmt.Sprintf("%d disputed, not counted", n))
	}
	return out
}

// otherUnits is the count in the units and scopes beside the claim's own,
// where there is one and it differs.
func (v *Verdict) otherUnits(own *Tally) string {
	var out []string
	for i := range v.Tallies {
		t := &v.Tallies[i]
		if t == own || t.Hi == 0 || t.Lo == own.Lo && t.Hi == own.Hi {
			continue
		}
		as := "as " + t.Unit + "s"
		if t.Scope != own.Scope {
			as = "by " + t.Scope + " " + as
		}
		out = append(out, as+" "+numberRange(t.Lo, t.Hi))
	}
	return strings.Join(out, ", ")
}

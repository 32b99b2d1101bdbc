package merge

import (
	"fmt"
	"slices"
	"strings"
)

// WhyChanged says why a verdict differs from an earlier one on the same claim:
// which meetings count now that did not, which no longer do, which claims now
// exclude it, how many reports have come. It is "" where nothing that the
// verdict says has changed. name gives a record a name for people.
func WhyChanged(before, after *Verdict, name func(id string) string) string {
	var why []string
	note := func(ids []string, say string) {
		for _, id := range ids {
			why = append(why, name(id)+" "+say)
		}
	}
	was, is := standing(before), standing(after)
	for _, how := range []struct{ key, comes, goes string }{
		{"counts", "now counts", "no longer counts for certain"},
		{"doubtful", "may count", ""},
		{"disputed", "is disputed now", "is no longer disputed"},
		{"rival", "now excludes it", "no longer excludes it"},
	} {
		note(missingFrom(is[how.key], was[how.key]), how.comes)
		if how.goes != "" {
			note(missingFrom(was[how.key], is[how.key]), how.goes)
		}
	}
	why = append(why, numbersChanged(before, after)...)
	head := outcomeChanged(before, after)
	if head == "" && len(why) == 0 {
		return ""
	}
	if len(why) == 0 {
		return head
	}
	return strings.TrimPrefix(head+": ", ": ") + strings.Join(why, "; ")
}

// Differences are the IDs of the meetings and claims that stand otherwise for or
// against a verdict than for an earlier one, sorted; a meeting without a date
// that may count, or no longer may, moves no verdict and is left out.
func Differences(before, after *Verdict) []string {
	var out []string
	was, is := standing(before), standing(after)
	undated := map[string]bool{}
	for _, v := range []*Verdict{before, after} {
		for i := range v.Tallies[:min(1, len(v.Tallies))] {
			for _, d := range v.Tallies[i].Doubtful {
				undated[d.ID] = undated[d.ID] || d.Why == undatedWhy
			}
		}
	}
	for _, key := range []string{"counts", "doubtful", "disputed", "rival"} {
		for _, id := range slices.Concat(missingFrom(is[key], was[key]), missingFrom(was[key], is[key])) {
			if key != "doubtful" || !undated[id] {
				out = append(out, id)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// HasChanged reports whether a verdict on a claim is another than an earlier one:
// its outcome, how many are found, or what it rests on.
func HasChanged(before, after *Verdict) bool {
	return before.Outcome != after.Outcome || before.Lo != after.Lo || len(Differences(before, after)) > 0
}

// standing is what stands for or against a verdict, by how it does.
func standing(v *Verdict) map[string][]string {
	out := map[string][]string{}
	if len(v.Tallies) > 0 {
		t := &v.Tallies[0]
		out["counts"] = slices.Concat(t.Certain, t.SameDay)
		out["disputed"] = t.Disputed
		for _, d := range t.Doubtful {
			out["doubtful"] = append(out["doubtful"], d.ID)
		}
	}
	for _, r := range v.Rivals {
		out["rival"] = append(out["rival"], r.ID)
	}
	return out
}

// missingFrom are those of a that b has not, sorted.
func missingFrom(a, b []string) []string {
	var out []string
	for _, id := range a {
		if !slices.Contains(b, id) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

func outcomeChanged(before, after *Verdict) string {
	plain := func(o Outcome) string { return strings.ReplaceAll(string(o), "_", " ") }
	switch {
	case before.Outcome != after.Outcome:
		return fmt.Sprintf("was %s, is %s", plain(before.Outcome), plain(after.Outcome))
	case before.Lo != after.Lo || before.Hi != after.Hi:
		return fmt.Sprintf("found %s, was %s", numberRange(after.Lo, after.Hi), numberRange(before.Lo, before.Hi))
	}
	return ""
}

// numbersChanged says what else moved the verdict.
func numbersChanged(before, after *Verdict) []string {
	var why []string
	if len(before.Tallies) > 0 && len(after.Tallies) > 0 && before.Tallies[0].Duplicates != after.Tallies[0].Duplicates {
		why = append(why, fmt.Sprintf("possible duplicates: %d, were %d", after.Tallies[0].Duplicates, before.Tallies[0].Duplicates))
	}
	if before.Coverage.Inside != after.Coverage.Inside {
		why = append(why, fmt.Sprintf("%s from the time in question, were %d", reports(after.Coverage.Inside), before.Coverage.Inside))
	}
	return why
}

package score

import (
	"strings"
)

// A comparison is one field of a pair: the counts of its values under the
// alternative that fits best, and the values by which the two differ.
type comparison struct {
	Count
	same           bool
	missing, extra []string
}

// field compares one field that both give and prints how it differs.
func (j *judge) field(spec fieldSpec, r, g *Item) Tally {
	right, got := r.Fields[spec.key], g.Fields[spec.key]
	if spec.shape == keyed {
		if right, got = j.shared(right, got, r, g); len(right.Any[0]) == 0 {
			return Tally{}
		}
	}
	c := j.compare(spec, right, got)
	j.report(j.name(r, j.roster.right), spec, c)
	t := Tally{Count: c.Count, Of: 1, Same: one01(c.same)}
	if spec.shape == token && len(right.Any) == 1 && len(right.Any[0]) < 2 && len(got.Any[0]) < 2 {
		t.Pairs = map[string]int{firstText(right) + "\x00" + firstText(got): 1}
	}
	return t
}

func firstText(f Field) string {
	if len(f.Any[0]) == 0 {
		return "none"
	}
	return f.Any[0][0].Text
}

// shared keeps the words for those whom both items have, so that a missing
// side is not counted again with its capacity; and of got's only the words
// for those for whom the right item gives some.
func (j *judge) shared(right, got Field, r, g *Item) (Field, Field) {
	here, there := j.everyone(r, j.roster.right), j.everyone(g, j.roster.got)
	var a, b []Value
	given := map[string]bool{}
	for _, v := range right.Any[0] {
		if key := j.roster.right.key(v.Who); here[key] && there[key] {
			a, given[key] = append(a, v), true
		}
	}
	for _, v := range got.Any[0] {
		if given[j.roster.got.key(v.Who)] {
			b = append(b, v)
		}
	}
	return Field{Any: [][]Value{a}}, Field{Any: [][]Value{b}}
}

// everyone are the keys of all whom an item has.
func (j *judge) everyone(i *Item, n names) map[string]bool {
	out := map[string]bool{}
	for _, key := range []string{"sides", "third", "members", "people", "parties"} {
		values, _ := i.given(key)
		for _, v := range values {
			out[n.key(v.Who)] = true
		}
	}
	return out
}

// report prints how a field differs.
func (j *judge) report(what string, spec fieldSpec, c comparison) {
	if spec.shape == token || spec.shape == date || spec.shape == ref {
		j.value(what, spec.key, strings.Join(c.extra, ", "), strings.Join(c.missing, ", "))
		return
	}
	for _, v := range c.missing {
		j.missed(what + ": " + join(" ", spec.key, v))
	}
	for _, v := range c.extra {
		j.extra(what + ": " + join(" ", spec.key, v))
	}
}

// compare compares the values of two fields: of the alternatives the two with
// most in common, then with least that differs.
func (j *judge) compare(spec fieldSpec, right, got Field) comparison {
	var best comparison
	chosen := false
	for _, r := range right.Any {
		for _, g := range orNothing(got).Any {
			c := j.compareSets(spec, r, g)
			wrong, bestWrong := c.Gold+c.System-2*c.Correct, best.Gold+best.System-2*best.Correct
			if !chosen || c.same && !best.same || c.same == best.same && (c.Correct > best.Correct || c.Correct == best.Correct && wrong < bestWrong) {
				best, chosen = c, true
			}
		}
	}
	return best
}

func orNothing(f Field) Field {
	if len(f.Any) == 0 {
		return Field{Any: [][]Value{nil}}
	}
	return f
}

// compareSets pairs the values of two sets one to one.
func (j *judge) compareSets(spec fieldSpec, right, got []Value) comparison {
	partner := pairs(len(right), len(got), func(r, g int) int { return j.valueLikeness(spec, right[r], got[g]) })
	c := comparison{Count: Count{Gold: len(right), System: len(got)}}
	for r, g := range partner {
		if g >= 0 {
			c.Correct++
			continue
		}
		if right[r].Optional {
			c.Gold--
			continue
		}
		c.missing = append(c.missing, j.valueName(spec, right[r], j.roster.right))
	}
	for _, g := range unpaired(partner, len(got)) {
		c.extra = append(c.extra, j.valueName(spec, got[g], j.roster.got))
	}
	c.same = c.Correct == c.Gold && c.Correct == len(got)
	return c
}

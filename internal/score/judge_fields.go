package score

import (
	"slices"
	"strings"

	"parley"
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

// valueLikeness is above 0 where two values are the same.
func (j *judge) valueLikeness(spec fieldSpec, r, g Value) int {
	same := false
	switch spec.shape {
	case words, spread:
		return wordsLikeness(r, g)
	case who:
		same = j.roster.right.key(r.Who) == j.roster.got.key(g.Who)
	case member:
		same = j.roster.right.key(r.Who) == j.roster.got.key(g.Who) && j.roster.right.key(r.Of) == j.roster.got.key(g.Of)
	case keyed:
		same = j.roster.right.key(r.Who) == j.roster.got.key(g.Who) && foldPrinted(r.Text) == foldPrinted(g.Text)
	case title:
		same = slices.ContainsFunc(r.texts(), func(a string) bool {
			return slices.ContainsFunc(g.texts(), func(b string) bool { return j.bareTitle(a) == j.bareTitle(b) })
		})
	case ref:
		same = r.Text != "" && r.Text == j.refs[g.Text]
	case date:
		same = r.Text == g.Text
	default:
		same = foldPrinted(r.Text) == foldPrinted(g.Text)
	}
	return one01(same)
}

// wordsLikeness is how many bytes two values of words share, and one, 0 where
// no stretches of theirs are alike.
func wordsLikeness(r, g Value) int {
	best := 0
	for _, a := range r.stretches() {
		for _, b := range g.stretches() {
			if len(a) > 0 && alike(a, b) {
				best = max(best, 1+shared(a, b))
			}
		}
	}
	return best
}

// bareTitle is an office without case, articles and the party it is of, which
// may stand there or not (docs/format.md): "Armenian Foreign Minister",
// "foreign minister of Armenia" and "Foreign Minister" are one.
func (j *judge) bareTitle(text string) string {
	text = foldPrinted(text)
	if bare, former := strings.CutSuffix(text, " former"); former {
		text = strings.TrimPrefix(bare, "former ") + " former" // "former senator (former)" is "senator (former)"
	}
	for _, s := range []*Sheet{j.right, j.got} {
		for _, p := range s.Items["party"] {
			for _, f := range forms(&p) {
				text = withoutForm(text, foldPrinted(f))
			}
		}
	}
	return text
}

func withoutForm(text, form string) string {
	if form == "" || form == text {
		return text
	}
	for _, before := range []string{form + " s ", form + " "} {
		text = strings.TrimPrefix(text, before)
	}
	for _, after := range []string{" of the " + form, " of " + form} {
		text = strings.TrimSuffix(text, after)
	}
	return text
}

// valueName prints a value; of words it says nothing.
func (j *judge) valueName(spec fieldSpec, v Value, n names) string {
	name := func(who string) string {
		_, after, _ := strings.Cut(n.key(who), " ")
		return strings.TrimPrefix(after, "? ")
	}
	switch spec.shape {
	case words, spread:
		return ""
	case who:
		return name(v.Who)
	case member:
		return name(v.Who) + " of " + name(v.Of)
	case keyed:
		return name(v.Who) + " " + v.Text
	}
	return v.Text
}

// overlapping reports whether any stretch of a shares words with b.
func overlapping(a, b []parley.Span) bool {
	return slices.ContainsFunc(a, func(s parley.Span) bool { return slices.ContainsFunc(b, s.Overlaps) })
}

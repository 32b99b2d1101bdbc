package score

import (
	"slices"
	"strings"

	"parley"
)

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
		same = sameTime(r.Text, g.Text)
	default:
		same = foldPrinted(r.Text) == foldPrinted(g.Text)
	}
	return one01(same)
}

// sameTime reports whether two times "from..to" are the same; a time of day
// does not count where the right one gives none.
func sameTime(right, got string) bool {
	rightFrom, rightTo, _ := strings.Cut(right, "..")
	gotFrom, gotTo, _ := strings.Cut(got, "..")
	return sameEnd(rightFrom, gotFrom) && sameEnd(rightTo, gotTo)
}

func sameEnd(right, got string) bool {
	const day = len("2006-01-02")
	return right == got || len(right) == day && len(got) > day && got[:day] == right
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

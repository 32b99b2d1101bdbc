package merge

import (
	"cmp"
	"parley"
	"parley/internal/name"
)

// leastWords is how many words make a wording that hardly two would choose
// alone; sameWeek how many days a reprint may lag behind.
const (
	leastWords = 5
	sameWeek   = 7
)

// compareWordings compares what is one thing only by its words: statements of
// one speaker, and claims and undertakings that are reprinted.
func compareWordings(a, b *thing) Comparison {
	var c Comparison
	if a.Wording == "" || a.Wording != b.Wording {
		return c
	}
	least := leastWords
	if a.Kind == parley.StatementNode && a.one("mode") == "direct" && b.one("mode") == "direct" {
		least--
	}
	if a.Length < least {
		return c
	}
	c.because("words", 800, "the same "+quoted(a.Length)+" words")
	if x, ok := dayOf(a.Source.Published); ok {
		if y, ok := dayOf(b.Source.Published); ok && distance(x, y) > sameWeek {
			c.because("published", -300, "published more than a week apart")
		}
	}
	if a.Kind == parley.StatementNode {
		compareSpeakers(&c, a, b)
	}
	return c
}

// isReprint reports whether two are told in the same words in one week.
func isReprint(a, b *thing) bool {
	x, ok := dayOf(a.Source.Published)
	y, known := dayOf(b.Source.Published)
	return a.Wording != "" && a.Wording == b.Wording && a.Length >= leastWords && ok && known && distance(x, y) <= sameWeek
}

// dayOf is the day of an ISO date that is precise to the day.
func dayOf(s string) (int, bool) {
	if len(s) < len("2006-01-02") {
		return 0, false
	}
	first, _, ok := dayRange(s)
	return first, ok
}

// compareSpeakers: another's mouth for the same words is a conflict to look at.
func compareSpeakers(c *Comparison, a, b *thing) {
	x, y := speakerName(&a.Sketch), speakerName(&b.Sketch)
	switch {
	case x == "" || y == "":
	case sameSpeaker(x, y):
		c.because("speaker", 100, "the same speaker: "+x)
	default:
		c.because("speaker", -250, "different speakers: "+x+" and "+y)
	}
}

func speakerName(s *Sketch) string {
	if all := s.all("speaker"); len(all) > 0 {
		return cmp.Or(all[0].Label, all[0].Value)
	}
	return ""
}

// sameSpeaker reports whether two names of a speaker may be one's.
func sameSpeaker(x, y string) bool {
	return plainName(x) == plainName(y) || name.CompareText(x, y).Verdict >= name.Fits
}

package merge

import (
	"cmp"
	"slices"

	"parley"
	"parley/internal/name"
)

// leastWords is how many words make a wording that hardly two would choose
// alone; sameWeek how many days a reprint may lag behind; saidAgain how many
// days the same words of a speaker may.
const (
	leastWords = 5
	sameWeek   = 7
	saidAgain  = 60
)

// compareWordings compares what is one thing only by its words: statements of
// one speaker, and claims and undertakings that are reprinted.
func compareWordings(a, b *thing) Comparison {
	var c Comparison
	switch {
	case a.Kind == parley.StatementNode:
		compareStatements(&c, a, b)
	case isReprint(a, b):
		c.because("words", 800, "the same "+quoted(a.Length)+" words")
	}
	return c
}

func compareStatements(c *Comparison, a, b *thing) {
	least := leastWords
	if a.one("mode") == "direct" && b.one("mode") == "direct" {
		least--
	}
	if a.Wording == "" || a.Wording != b.Wording || a.Length < least {
		return
	}
	gap := 0
	x, ok := dayOf(a.Source.Published)
	y, known := dayOf(b.Source.Published)
	if ok && known {
		gap = distance(x, y)
	}
	if gap > saidAgain {
		return
	}
	c.because("words", 800, "the same "+quoted(a.Length)+" words")
	if gap > sameWeek {
		c.because("published", -300, "published more than a week apart")
	}
	compareSpeakers(c, a, b)
}

// isReprint reports whether two are told in the same words in one week, of the
// same parties as far as they are named.
func isReprint(a, b *thing) bool {
	if a.Wording == "" || a.Wording != b.Wording || a.Length < leastWords {
		return false
	}
	x, ok := dayOf(a.Source.Published)
	y, known := dayOf(b.Source.Published)
	return ok && known && distance(x, y) <= sameWeek && mayBeOf(a, b)
}

// mayBeOf reports whether two meetings name a party in common, and two others
// the same parties as far as both name them. Two that name none may be of one
// thing, and a meeting may be told without its sides.
func mayBeOf(a, b *thing) bool {
	x, y := a.whose(), b.whose()
	if len(x) == 0 || len(y) == 0 {
		return a.Kind == parley.MeetingNode || len(x) == len(y)
	}
	return len(intersect(x, y)) > 0 && !ofOthers(a, b)
}

// ofOthers reports whether two claims or undertakings are of other parties:
// each names one that the other, which names some too, does not. "Their third
// meeting" of one pair is not that of another, though they have a party in
// common.
func ofOthers(a, b *thing) bool {
	if a.Kind != parley.ClaimNode && a.Kind != parley.UndertakingNode {
		return false
	}
	x, y := a.whose(), b.whose()
	common := len(intersect(x, y))
	return common < len(x) && common < len(y)
}

// whose are the parties that a claim, an undertaking or a meeting is of; people
// stand by name.
func (t *thing) whose() []string {
	if t.meeting != nil {
		return t.meeting.participants()
	}
	var out []string
	for _, f := range t.Facts {
		if f.Field != "party" && f.Field != "person" && f.Field != "of" {
			continue
		}
		if parley.KindOfNode(f.Value) == parley.PersonNode {
			f.Value = plainName(f.Label)
		}
		if f.Value != "" && !slices.Contains(out, f.Value) {
			out = append(out, f.Value)
		}
	}
	return out
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

package extract

import (
	"slices"
	"strings"

	"parley"
)

// inPresent reports whether a headline tells by a verb in the present, which may be of what is to come: "Avaria and
// Belmark resume talks".
func (x *reader) inPresent(anchors []int) bool {
	return slices.ContainsFunc(anchors, func(v int) bool {
		return x.Tokens[v].UPOS == "VERB" && strings.Contains(x.Tokens[v].Feats, "Tense=Pres") && x.isFinite(v)
	})
}

// isPrevious reports whether the noun of meeting at token i is said to be the one before what is news: "the previous
// round", "the earlier round of talks".
func (x *reader) isPrevious(i int) bool {
	before := func(k int) bool { return x.wordIs(k, "previous", "earlier", "preceding", "prior", "past") }
	return slices.ContainsFunc(x.kids(i), before) || slices.ContainsFunc(x.kids(x.measured(i)), before)
}

// aheadOfHeadline reports whether the headline's meeting, told in the present, is the one that the text below tells
// as still to come: the first of the same sides, told near the top, where the text tells of none that was held there.
func (x *reader) aheadOfHeadline(h, m *meeting) bool {
	if !h.present || class(h) != "held" || class(m) != "planned" || m.out.Status != "planned" || x.paragraph(m.sentence) > 1 {
		return false
	}
	if !subset(h.parties(), m.parties()) || !timesAgree(h.out.Time, m.out.Time) || !placesAgree(h.out.Place, m.out.Place) || !peopleAgree(h, m) {
		return false
	}
	return !slices.ContainsFunc(x.meetings, func(o *meeting) bool {
		return o != h && class(o) == "held" && !o.background && !o.previous && x.BlockOf(o.sentence).Kind != parley.Headline && x.paragraph(o.sentence) <= 2 && subset(h.parties(), o.parties())
	})
}

// freshDays is how many days before the report a meeting was at which the news was agreed.
const freshDays = 2

// agreedThere is, for a meeting without a day that two agreed to hold again, the one of these days at which they
// agreed: the news is that they met. Else the meeting itself.
func (x *reader) agreedThere(best *meeting) *meeting {
	if class(best) != "planned" || best.out.Time != nil || len(best.sides) < 2 || !best.again {
		return best
	}
	published, ok := lastDay(x.Report.Published)
	for _, m := range x.meetings {
		if class(m) != "held" || m.background || m.perfect || m.out.Time == nil || !subset(best.parties(), m.parties()) {
			continue
		}
		if day, known := lastDay(m.out.Time.To); ok && known && !day.Before(published.AddDate(0, 0, -freshDays)) {
			return m
		}
	}
	return best
}

package extract

import (
	"fmt"
	"slices"
	"strings"

	"parley"
)

// progress is the order of what becomes of an agreement; what comes later in it
// is what the report says in the end.
var progress = map[string]int{"proposed": 0, "announced": 1, "agreed": 2, "initialled": 3, "signed": 4, "in_force": 5, "extended": 6,
	"rejected": 3, "suspended": 7, "violated": 7, "withdrawn": 8, "expired": 8}

// foldDeal adds the agreement to one told before, where it is the same, else
func (d *dealer) foldDeal(a *agreement, worth bool) {
	for i := len(d.agreements) - 1; i >= max(0, len(d.agreements)-2*mostBack); i-- {
		if old := d.agreements[i]; d.sameDeal(old, a) {
			old.merge(a)
			return
		}
	}
	if worth {
		d.agreements = append(d.agreements, a)
	}
}

// sameDeal reports whether both tell of one agreement: names, forms, parties
// and dates that go together, and no words that bring up a new one.
func (d *dealer) sameDeal(old, a *agreement) bool {
	if old.out.Name != "" && a.out.Name != "" {
		return sameName(old.out.Name, a.out.Name)
	}
	headline := d.BlockOf(old.sentence).Kind == parley.Headline
	if old.noun == a.noun && a.noun > 0 {
		return true
	}
	if a.dated && !datesGo(old, a) {
		return false
	}
	if old.phase != a.phase {
		return false
	}
	if old.acts != a.acts && !(old.acts && !a.anew && old.sentence == a.sentence) && !headline {
		if !a.acts || old.sentence != a.sentence || old.out.Form == "other" {
			return false
		}
	}
	if old.out.Form != a.out.Form && !old.vague && !a.vague {
		return false
	}
	if a.anew && !headline && old.sentence != a.sentence {
		return old.out.Form == a.out.Form && old.out.Status == a.out.Status && samePartiesIn(old, a) && len(a.out.Parties) > 1 && datesGo(old, a) && !old.acts
	}
	if a.anew && old.sentence == a.sentence && old.anew && !old.vague && !a.vague {
		return false
	}
	return samePartiesIn(old, a) && (datesGo(old, a) || old.out.Status != a.out.Status && !d.BlockOf(a.sentence).Background)
}

func datesGo(a, b *agreement) bool { return timesAgree(a.out.Time, b.out.Time) }

// samePartiesIn reports whether the parties of one are among those of the other, or
// two are shared; a rejection or violation by one party goes with any.
func samePartiesIn(a, b *agreement) bool {
	small, large := a.out.Parties, b.out.Parties
	if len(small) > len(large) {
		small, large = large, small
	}
	shared := 0
	for _, p := range small {
		if slices.Contains(large, p) {
			shared++
		}
	}
	return shared == len(small) || shared > 1 || len(small) == 1 && len(large) == 1 && (proposedBy(a) || proposedBy(b))
}

// proposedBy reports whether somebody's proposal is what is told of.
func proposedBy(a *agreement) bool { return a.out.Status == "proposed" && a.out.Modality == "" }

func sameName(a, b string) bool {
	return strings.EqualFold(a, b) || strings.HasSuffix(strings.ToLower(a), strings.ToLower(b)) || strings.HasSuffix(strings.ToLower(b), strings.ToLower(a))
}

// merge adds what the later telling says.
func (a *agreement) merge(b *agreement) {
	if b.out.Modality == "" && (progress[b.out.Status] > progress[a.out.Status] || a.out.Modality != "") {
		a.out.Status, a.out.Modality = b.out.Status, b.out.Modality
		a.out.Because = withSpan(a.out.Because, "status", b.out.Evidence[0])
	}
	if a.vague && !b.vague {
		a.out.Form, a.vague = b.out.Form, false
	}
	if a.out.Name == "" {
		a.out.Name = b.out.Name
	}
	for _, p := range b.out.Parties {
		if !slices.Contains(a.out.Parties, p) {
			a.out.Parties = append(a.out.Parties, p)
		}
	}
	for _, p := range b.out.Positions {
		a.position(p)
	}
	for _, t := range b.out.Terms {
		if !slices.ContainsFunc(a.out.Terms, func(u parley.Term) bool { return strings.EqualFold(u.What.Text, t.What.Text) }) {
			a.out.Terms = append(a.out.Terms, t)
		}
	}
	if a.out.Time == nil && b.out.Status == a.out.Status {
		a.out.Time = b.out.Time
	}
	if a.meeting == nil {
		a.meeting = b.meeting
	}
	for _, e := range b.out.Evidence {
		a.out.Evidence = addSpan(a.out.Evidence, e)
	}
	for field, list := range b.out.Because {
		for _, e := range list {
			a.out.Because = withSpan(a.out.Because, field, e)
		}
	}
	a.acts = a.acts && b.acts
}

// nameParts gives the agreements the IDs that finish gives them, in the order of
// first evidence, for what refers to them.
func (d *dealer) nameParts() {
	slices.SortStableFunc(d.agreements, func(a, b *agreement) int { return byStart(a.out.Evidence, b.out.Evidence) })
	for i, a := range d.agreements {
		a.out.ID = fmt.Sprintf("a%d", i+1)
	}
	for _, a := range d.agreements {
		if a.phase != nil && a.phase != a {
			a.out.PartOf = a.phase.out.ID
		}
	}
}

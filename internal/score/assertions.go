package score

import (
	"fmt"
	"strconv"

	"parley"
)

// evidenceLikeness is how much evidence two things share, in bytes, and 10000
// more when they are of one kind; 0 when they share none.
func evidenceLikeness(a, b []parley.Span, sameKind bool) int {
	n := shared(a, b)
	if n > 0 && sameKind {
		n += 10000
	}
	return n
}

func agreementLabel(a *parley.Agreement) string {
	return join(" ", "agreement", parties(a.Parties), a.Form, a.Status)
}

// compareAgreements aligns the agreements and compares them.
func compareAgreements(d *diff, got, right *view) {
	partner := pairs(len(right.Agreements), len(got.Agreements), func(r, g int) int {
		a, b := &right.Agreements[r], &got.Agreements[g]
		return evidenceLikeness(a.Evidence, b.Evidence, a.Form == b.Form)
	})
	for r, g := range partner {
		if g >= 0 {
			got.agreements[got.Agreements[g].ID] = right.agreements[right.Agreements[r].ID]
		}
	}
	for r, g := range partner {
		if g < 0 {
			d.missed(right.agreements[right.Agreements[r].ID])
			continue
		}
		compareAgreement(d, got, right, &got.Agreements[g], &right.Agreements[r])
	}
	for _, g := range unpaired(partner, len(got.Agreements)) {
		d.extra(agreementLabel(&got.Agreements[g]))
	}
}

func compareAgreement(d *diff, got, right *view, g, r *parley.Agreement) {
	what := agreementLabel(r)
	d.value(what, "name", g.Name, r.Name)
	d.value(what, "form", g.Form, r.Form)
	d.value(what, "status", g.Status, r.Status)
	d.set(what, "party", g.Parties, r.Parties)
	d.set(what, "position", positions(g), positions(r))
	compareTerms(d, what, g.Terms, r.Terms)
	compareTime(d, what, "time", g.Time, r.Time)
	d.value(what, "meeting", got.meeting(g.Meeting), right.meeting(r.Meeting))
	d.value(what, "part_of", labelOf(got.agreements, g.PartOf), labelOf(right.agreements, r.PartOf))
	d.value(what, "modality", g.Modality, r.Modality)
	d.value(what, "voices", got.voices(g.Voices), right.voices(r.Voices))
}

func positions(a *parley.Agreement) []string {
	var out []string
	for _, p := range a.Positions {
		out = append(out, p.Party+" "+p.Stance)
	}
	return out
}

// compareTerms aligns the terms by their words and compares the deadlines.
func compareTerms(d *diff, what string, g, r []parley.Term) {
	partner := pairs(len(r), len(g), func(i, j int) int {
		return shared([]parley.Span{r[i].What}, []parley.Span{g[j].What})
	})
	for i, j := range partner {
		term := fmt.Sprintf("term %d", i+1)
		if j < 0 {
			d.missed(what + ": " + term)
			continue
		}
		compareWords(d, what, term, []parley.Span{g[j].What}, []parley.Span{r[i].What})
		compareTime(d, what, term+" deadline", g[j].Deadline, r[i].Deadline)
	}
	if more := unpaired(partner, len(g)); len(more) > 0 {
		d.extra(fmt.Sprintf("%s: term ×%d", what, len(more)))
	}
}

// compareUndertakings aligns the undertakings and compares them.
func compareUndertakings(d *diff, got, right *view) {
	partner := pairs(len(right.Undertakings), len(got.Undertakings), func(r, g int) int {
		a, b := &right.Undertakings[r], &got.Undertakings[g]
		return evidenceLikeness(a.Evidence, b.Evidence, a.Kind == b.Kind)
	})
	for r, g := range partner {
		what := fmt.Sprintf("undertaking %d %s", r+1, undertakingLabel(&right.Undertakings[r]))
		if g < 0 {
			d.missed(what)
			continue
		}
		compareUndertaking(d, what, got, right, &got.Undertakings[g], &right.Undertakings[r])
	}
	for _, g := range unpaired(partner, len(got.Undertakings)) {
		d.extra("undertaking " + undertakingLabel(&got.Undertakings[g]))
	}
}

func undertakingLabel(u *parley.Undertaking) string {
	return join(" ", u.Kind, flag(len(u.Of) > 0, "of "+parties(u.Of)))
}

func compareUndertaking(d *diff, what string, got, right *view, g, r *parley.Undertaking) {
	d.value(what, "kind", g.Kind, r.Kind)
	d.set(what, "of", g.Of, r.Of)
	d.set(what, "to", g.To, r.To)
	compareWords(d, what, "what", one(g.What), one(r.What))
	compareWords(d, what, "for", one(g.For), one(r.For))
	compareTime(d, what, "deadline", g.Deadline, r.Deadline)
	compareWords(d, what, "otherwise", one(g.Otherwise), one(r.Otherwise))
	d.value(what, "agreement", labelOf(got.agreements, g.Agreement), labelOf(right.agreements, r.Agreement))
	d.value(what, "modality", g.Modality, r.Modality)
	d.value(what, "voices", got.voices(g.Voices), right.voices(r.Voices))
}

// compareStatements aligns the statements and compares them.
func compareStatements(d *diff, got, right *view) {
	partner := pairs(len(right.Statements), len(got.Statements), func(r, g int) int {
		a, b := &right.Statements[r], &got.Statements[g]
		return evidenceLikeness(a.Content, b.Content, a.Mode == b.Mode)
	})
	for r, g := range partner {
		what := fmt.Sprintf("statement %d %s", r+1, right.statementLabel(&right.Statements[r]))
		if g < 0 {
			d.missed(what)
			continue
		}
		compareStatement(d, what, got, right, &got.Statements[g], &right.Statements[r])
	}
	for _, g := range unpaired(partner, len(got.Statements)) {
		d.extra("statement " + got.statementLabel(&got.Statements[g]))
	}
}

func (v *view) statementLabel(s *parley.Statement) string {
	return join(" ", s.Mode, flag(s.Speaker != nil, "of "+v.voice(s.Speaker)))
}

func compareStatement(d *diff, what string, got, right *view, g, r *parley.Statement) {
	d.value(what, "mode", g.Mode, r.Mode)
	d.value(what, "speaker", got.voice(g.Speaker), right.voice(r.Speaker))
	compareWords(d, what, "content", g.Content, r.Content)
	compareWords(d, what, "cue", one(g.Cue), one(r.Cue))
	d.value(what, "to", got.voice(g.To), right.voice(r.To))
	compareTime(d, what, "time", g.Time, r.Time)
	d.value(what, "modality", g.Modality, r.Modality)
	d.value(what, "voices", got.voices(g.Voices), right.voices(r.Voices))
}

// compareClaims aligns the claims and compares them.
func compareClaims(d *diff, got, right *view) {
	partner := pairs(len(right.Claims), len(got.Claims), func(r, g int) int {
		a, b := &right.Claims[r], &got.Claims[g]
		return evidenceLikeness(a.Evidence, b.Evidence, a.Kind == b.Kind && number(a.N) == number(b.N))
	})
	for r, g := range partner {
		what := claimLabel(&right.Claims[r])
		if g < 0 {
			d.missed(what)
			continue
		}
		compareClaim(d, what, got, right, &got.Claims[g], &right.Claims[r])
	}
	for _, g := range unpaired(partner, len(got.Claims)) {
		d.extra(claimLabel(&got.Claims[g]))
	}
}

func claimLabel(c *parley.MeetingClaim) string {
	return join(" ", "claim", c.Kind, number(c.N), c.Unit)
}

func compareClaim(d *diff, what string, got, right *view, g, r *parley.MeetingClaim) {
	d.value(what, "kind", g.Kind, r.Kind)
	d.value(what, "n", number(g.N), number(r.N))
	d.value(what, "n_max", number(g.NMax), number(r.NMax))
	d.value(what, "unit", g.Unit, r.Unit)
	d.value(what, "window", windowText(g.Window), windowText(r.Window))
	d.set(what, "of party", g.Of.Parties, r.Of.Parties)
	d.set(what, "of person", got.persons(g.Of.People), right.persons(r.Of.People))
	d.value(what, "meeting", got.meeting(g.Meeting), right.meeting(r.Meeting))
	d.value(what, "modality", g.Modality, r.Modality)
	d.value(what, "voices", got.voices(g.Voices), right.voices(r.Voices))
}

func number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// windowText prints a window with the words it was printed with.
func windowText(w *parley.Window) string {
	if w == nil {
		return ""
	}
	return join(" ", w.From+"…"+w.To, w.ISO, "("+w.AsPrinted+")")
}

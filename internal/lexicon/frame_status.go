package lexicon

// Status is what the mood makes of an act, in the words of format.md for
// meetings: held, ongoing, planned, possible, proposed, refused, not_held,
// postponed, cancelled; empty where a noun is only mentioned ("commented on the
// talks"). Reporting does not change it: whose word it is, the voices say.
func (m *Mood) Status() string {
	status := m.Clause.status()
	for _, g := range m.Under {
		status = g.over(status, m)
	}
	if m.Conditional && (status == "held" || status == "ongoing" || status == "planned" || status == "") {
		return "possible"
	}
	return status
}

// status of a clause by itself.
func (c *Clause) status() string {
	switch {
	case c.Modal == "be to" && c.Perfect:
		return "not_held" // "the round was to have opened in Oslo"
	case c.Modal == "will" || c.Modal == "be to" || c.FutureThen:
		return negatedOr(c.Negated, "not_held", "planned")
	case c.Modal == "should" || c.Modal == "must":
		return negatedOr(c.Negated, "refused", "proposed")
	case c.Modal != "":
		return negatedOr(c.Negated && c.Modal != "may" && c.Modal != "might", "not_held", "possible")
	case c.Negated:
		return "not_held"
	case c.Question:
		return "possible"
	case c.Mark == "before":
		return "planned"
	case c.Progressive && c.Tense == "present":
		return "ongoing"
	case c.Tense == "past" || c.Tense == "present" || c.Mark != "":
		return "held"
	}
	return ""
}

func negatedOr(negated bool, no, yes string) string {
	if negated {
		return no
	}
	return yes
}

// over is the status under this governor. A negated infinitive ("agreed not to
// meet") stays not held whatever plan governs it.
func (g *Governor) over(status string, m *Mood) string {
	own := g.Clause.status()
	switch g.Sense {
	case "light":
		return lightStatus(status, own, m)
	case "fact", "begun", "ended":
		return g.aspect(status, own)
	case "reported":
		return status
	case "subject":
		return subjectStatus(status, g)
	case "denied":
		return negatedOr(g.Negated, "held", "not_held")
	case "failed":
		return negatedOr(g.Negated, "held", "not_held")
	case "refused":
		return negatedOr(g.Negated, "possible", "refused")
	case "planned", "agreed", "intended", "possible", "proposed", "demanded", "promised", "purpose", "threatened":
		return g.outlook(status, own)
	case "postponed", "cancelled":
		if own == "held" || own == "" || own == "ongoing" {
			return g.Sense
		}
		if own == "possible" || own == "planned" {
			return negatedOr(g.Sense == "cancelled" || own == "possible", "possible", "postponed")
		}
		return "planned" // "did not cancel the talks"
	}
	return status
}

// lightStatus: "held no talks" is negated by the noun, "did not hold talks" by the verb.
func lightStatus(status, own string, m *Mood) string {
	if status == "not_held" && (own == "held" || own == "ongoing") {
		return status
	}
	if own == "" || (status == "planned" || status == "proposed") && (own == "held" || own == "ongoing") {
		return status // "is making preparations to meet"
	}
	return own
}

// subjectStatus: of what a sentence says something in the past, it says that it was,
// unless it says no, may or if: "the talks focused on prisoners".
func subjectStatus(status string, g *Governor) string {
	own := g.Clause.status()
	switch {
	case status != "":
		return status
	case own == "held" && g.Tense == "past", own == "planned", own == "ongoing":
		return own
	}
	return ""
}

// aspect: "began to meet", "managed to meet", "will continue the talks".
func (g *Governor) aspect(status, own string) string {
	switch {
	case status == "not_held" || own == "":
		return status
	case own != "held":
		return own
	case g.Sense == "begun":
		return "ongoing"
	}
	return own
}

// outlook: plans, wishes and proposals. What is not planned, not wanted or not
// proposed has not been held; who is not ready, or does not agree, refuses.
func (g *Governor) outlook(status, own string) string {
	switch {
	case status == "not_held" || status == "refused" || status == "cancelled" || status == "postponed":
		return status
	case g.Negated && (g.Sense == "possible" || g.Sense == "agreed" || g.Sense == "promised"):
		return "refused"
	case g.Negated:
		return "not_held"
	case own == "possible" && (g.Sense == "planned" || g.Sense == "agreed"):
		return "possible"
	}
	switch g.Sense {
	case "intended", "threatened":
		return "possible"
	case "demanded":
		return "proposed"
	case "agreed", "promised", "purpose":
		return "planned"
	}
	return g.Sense
}

package extract

import (
	"cmp"
	"slices"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// Those who meet may be told of by a noun for people whom the sides of the meeting told before send: "the
// officers are to reconvene", "their technical groups will meet", "the commission meets again in May".

// senders are nouns, in the singular, for people and bodies whom sides send to meet each other.
var senders = setOf("expert delegate delegation negotiator officer panel team group sub-group subgroup commission committee sub-committee subcommittee commissioner secretariat commander official representative specialist technician general colonel adviser side party lawyer head member interlocutor")

// rowOfThese is the meeting told before whose sides those send who are the subject of the telling, nil
// where they are of somebody the words name, or of nobody known.
func (x *reader) rowOfThese(t *telling, s int) *meeting {
	heads := t.side1
	if len(heads) == 0 || len(t.side2) > 0 || len(t.third) > 0 || slices.ContainsFunc(heads, func(h int) bool { return !x.isSent(h) }) {
		return nil
	}
	if old := cmp.Or(x.countedRow(t.at), x.rowTold(s)); old != nil {
		return old
	}
	return x.onlyRow(s)
}

// onlyRow is the fullest telling before sentence s of the only talks of two sides that the text has told of
// by then, nil where there are others too. Visits, calls and what lies before them do not count.
func (x *reader) onlyRow(s int) *meeting {
	var row *meeting
	for _, o := range x.compared() {
		if len(o.sides) < 2 || o.sentence >= s || o.background || o.perfect || o.out.Level == "visit" || o.out.Level == "call" {
			continue
		}
		if row != nil && !sidesAgree(row, o) {
			return nil
		}
		if row == nil || len(o.sides) > len(row.sides) {
			row = o
		}
	}
	return row
}

// isSent reports whether the phrase headed by token h is for people whom known sides send: with an article or
// an owner, and nobody named in it.
func (x *reader) isSent(h int) bool {
	if !senders[x.Lemma(h)] || x.mentionAt(h) != nil || !x.known(h) || !x.plural(h) && !bodies[x.Lemma(h)] && x.Lemma(h) != "secretariat" {
		return false
	}
	if slices.ContainsFunc(x.kids(h), func(k int) bool {
		return x.rel(k) == "nmod" && k > h && x.wordsAt(k, "of", "from") && !senders[x.Lemma(k)] && x.Lemma(k) != "state" && !x.Is(k, lexicon.Meeting)
	}) || slices.ContainsFunc(x.kids(h), func(k int) bool {
		return x.rel(k) == "compound" && x.Tokens[k].UPOS == "NOUN" && !commissions[x.Word(k)] && !x.Is(k, lexicon.Meeting)
	}) {
		return false // "the committee of the bank", "the wall panels"
	}
	first, end := x.extent(h)
	return !slices.ContainsFunc(x.In(first, min(end, h+far)), func(m mention.Mention) bool {
		return m.Kind == mention.Person || m.Kind == mention.Party || m.Kind == mention.Group && m.First > h
	})
}

// takeRow gives an open meeting with a day of its own, of which nobody is told when all is read, the sides of
// the talks that the text is about: "Formal talks could begin in March".
func (x *reader) takeRow(m *meeting) {
	if !m.open && len(m.third) == 0 || m.body || m.background || len(m.sides) > 0 || len(m.people) > 1 {
		return
	}
	if pair := x.pairNear(m); pair != nil {
		for _, p := range pair {
			x.addWho(m, who{mentions: []*mention.Mention{p}}, candidate{fate: fate{status: m.out.Status}, sentence: m.sentence})
			m.out.Because = withSpan(m.out.Because, "sides", x.Span(x.start(p), p.End))
		}
		m.proof.one, m.proof.two, m.proof.actors = actor, actor, 2
		return
	}
	if !m.open || m.known || len(m.people) > 0 || m.out.Time == nil || m.out.Time.Basis != "" {
		return
	}
	switch class(m) {
	case "planned", "not_held", "cancelled", "postponed":
	default:
		return
	}
	row := x.onlyRow(m.sentence)
	if row != nil && !x.namesOthers(m.sentence, row) {
		x.takeSides(m, row)
		m.proof = row.proof
	}
}

// namesOthers reports whether sentence s names parties that act and are none of the sides of the row.
func (x *reader) namesOthers(s int, row *meeting) bool {
	first, end := x.limits(s)
	return slices.ContainsFunc(x.In(first, end), func(m mention.Mention) bool {
		return m.Kind == mention.Party && m.Actor && !m.Attribute && slices.ContainsFunc(m.Parties, func(p string) bool { return !slices.Contains(row.parties(), p) })
	})
}

// pairNear are the two of whom alone the text has told by then and who did something together, or between whom
// something is, in the sentence of talks of nobody or in the one before: "A and B signed a truce. Talks in Oslo
// had ended on Friday". Nil for others.
func (x *reader) pairNear(m *meeting) []*mention.Mention {
	if m.headline || m.sentence == 0 || !talksOf[m.noun] || slices.ContainsFunc(x.meetings, func(o *meeting) bool { return o != m && len(o.sides) > 1 && o.sentence <= m.sentence }) {
		return nil
	}
	for s := m.sentence; s >= m.sentence-1; s-- {
		if x.skips(s) || x.sentences[s].tree == nil || x.Sentences[s].Block < x.Sentences[m.sentence].Block-1 {
			return nil
		}
		for _, pair := range [][]*mention.Mention{x.pairIn(s), x.pairBetween(s)} {
			if pair != nil && x.differ(pair) && !slices.ContainsFunc(pair, func(p *mention.Mention) bool { return p.Kind != mention.Party }) {
				return pair
			}
		}
	}
	return nil
}

// talksOf are nouns of talks that two parties hold.
var talksOf = setOf("talk negotiation round")

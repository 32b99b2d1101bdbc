package extract

import (
	"slices"
	"strings"

	"parley"
)

// foldHeadlines adds what the headline tells of a meeting in short to the meeting
// that the text tells at length: headlines leave out sides, names and days.
func (x *reader) foldHeadlines() {
	x.meetings = slices.DeleteFunc(x.meetings, func(h *meeting) bool {
		if x.BlockOf(h.sentence).Kind != parley.Headline || h.last != h.sentence {
			return false
		}
		for _, m := range x.meetings {
			if m == h || x.BlockOf(m.sentence).Kind == parley.Headline || !inShort(h, m) && !x.aheadOfHeadline(h, m) {
				continue
			}
			m.merge(h)
			m.out.Evidence = addFirst(m.out.Evidence, h.out.Evidence[0])
			x.retell(h, m)
			return true
		}
		return false
	})
}

// inShort reports whether the headline's meeting can be that of the text: the same fate,
// day and place, and nobody who does not meet there.
func inShort(h, m *meeting) bool {
	if class(h) != class(m) || m.background || !timesAgree(h.out.Time, m.out.Time) || !placesAgree(h.out.Place, m.out.Place) {
		return false
	}
	if h.out.Channel != "" && m.out.Channel != "" && h.out.Channel != m.out.Channel {
		return false
	}
	parties, met := h.parties(), m.parties()
	for _, t := range m.third {
		met = append(met, t.Party)
	}
	if len(parties) == 0 && len(h.people) == 0 {
		return false
	}
	return !slices.ContainsFunc(parties, func(p string) bool { return !slices.Contains(met, p) }) &&
		!slices.ContainsFunc(h.people, func(p int) bool { return !slices.Contains(m.people, p) })
}

func addFirst(list parley.List[parley.Span], s parley.Span) parley.List[parley.Span] {
	list = slices.DeleteFunc(list, func(t parley.Span) bool { return t == s })
	return slices.Insert(list, 0, s)
}

// retell lets what points to the meeting old point to m.
func (x *reader) retell(old, m *meeting) {
	for _, a := range x.agreements {
		if a.meeting == old {
			a.meeting = m
		}
	}
	for _, k := range x.claims {
		if k.meeting == old {
			k.meeting = m
		}
	}
}

// latestMain is how many paragraphs may stand before the one that first tells of what
// a report is about; what comes later is told by the way.
const latestMain = 3

// mainMeeting is the meeting that the report is about: of those told as news near the
// top the one that is told most fully, the first of equals. Nil where none is told
// so.
func (x *reader) mainMeeting() *meeting {
	if x.isNoNews() {
		return nil
	}
	var best *meeting
	most := 0
	for _, m := range x.meetings {
		if m.background || m.out.Temporal == "hypothetical" || x.paragraph(m.sentence) > latestMain {
			continue
		}
		if n := x.fullness(m); best == nil || n > most {
			best, most = m, n
		}
	}
	if best == nil || x.vague(best) || x.history(best) {
		return nil
	}
	return x.talksOnVisit(x.agreedThere(best))
}

// mostTalks is how many meetings a visit has at most whose news one of them is.
const mostTalks = 2

// talksOnVisit is the first meeting of both sides on the visit told near the top, where the main meeting would
// be a visit that was paid; else that meeting: news of a visit is what was talked about.
func (x *reader) talksOnVisit(best *meeting) *meeting {
	if best.out.Level != "visit" || class(best) != "held" {
		return best
	}
	main, parts := best, 0
	for _, m := range x.meetings {
		if m == best || class(m) != "held" || !x.isPart(m, best) {
			continue
		}
		if parts++; parts > mostTalks {
			return best // a round of visits
		}
		if main == best && !m.background && len(m.sides) > 1 && len(m.people) > 1 && x.paragraph(m.sentence) <= latestMain && subset(best.parties(), m.parties()) {
			main = m
		}
	}
	return main
}

// stayedAway reports whether the meeting is one that somebody alone did not come to, or refused, where the report
// tells near its top of one of others that was held.
func (x *reader) stayedAway(m *meeting) bool {
	switch class(m) {
	case "not_held", "refused", "cancelled":
	default:
		return false
	}
	return (strings.HasPrefix(m.out.Rule, "boycott.") || len(m.sides) < 2) && slices.ContainsFunc(x.meetings, func(o *meeting) bool {
		return class(o) == "held" && !o.background && !o.perfect && x.paragraph(o.sentence) <= latestMain && (len(o.sides) > 1 || strings.HasPrefix(m.out.Rule, "boycott."))
	})
}

// vague reports whether a meeting is only spoken of: no more than a noun, and either of
// nobody but one side or without a day below the top, that nobody says will be.
func (x *reader) vague(m *meeting) bool {
	if m.out.Status != "possible" && m.out.Status != "proposed" || !byNoun(m) {
		return false
	}
	return len(m.sides) < 2 && len(m.people) < 2 || m.out.Time == nil && x.paragraph(m.sentence) > 1
}

// historyAfter is how many days after a meeting no report is about it any more.
const historyAfter = 60

// historyYears is how many years before the last that a report without a date names its news may be.
const historyYears = 2

// history reports whether the meeting was over for so long that it is told as history.
func (x *reader) history(m *meeting) bool {
	if m.out.Time == nil || m.out.Time.To == "" {
		return false
	}
	end, ok := lastDay(m.out.Time.To)
	published, okP := lastDay(x.Report.Published)
	if !okP {
		return yearOf(m.out.Time.To) < x.thisYear-historyYears
	}
	return ok && okP && end.AddDate(0, 0, historyAfter).Before(published)
}

// noNews are the words with which the title of a piece begins that is about no
// meeting, whichever it tells.
var noNews = []string{"opinion", "op-ed", "editorial", "column", "commentary", "profile", "obituary", "chronology", "timeline", "as it happened"}

// isNoNews reports whether the report says at its top that it is an opinion, a portrait or
// a list of dates.
func (x *reader) isNoNews() bool {
	var tops []string
	for b := range min(2, len(x.Blocks)) {
		tops = append(tops, x.Text[x.Blocks[b].Start:min(x.Blocks[b].End, x.Blocks[b].Start+40)])
	}
	for f := range min(2, len(x.Report.Furniture)) {
		if top := x.Report.Furniture[f].Text; strings.Contains(top, "|") {
			tops = append(tops, top)
		}
	}
	for _, top := range tops {
		top = strings.ToLower(top)
		for _, w := range noNews {
			if rest, ok := strings.CutPrefix(top, w); ok && (rest == "" || strings.HasPrefix(strings.TrimSpace(rest), ":") || strings.HasPrefix(strings.TrimSpace(rest), "|")) {
				return true
			}
		}
	}
	return false
}

func byNoun(m *meeting) bool {
	head, _, ok := strings.Cut(m.out.Rule, ":")
	return ok && !strings.Contains(head, ".")
}

// fullness says how fully and how near the top a meeting is told.
func (x *reader) fullness(m *meeting) int {
	n := 0
	if !byNoun(m) {
		n += 2
	}
	if len(m.sides) > 1 || len(m.people) > 1 {
		n += 2
	}
	if m.out.Time != nil {
		n += 2
	}
	switch x.paragraph(m.sentence) {
	case 0, 1:
		n += 5
	case 2:
		n += 3
	case 3:
		n++
	}
	if m.out.Status == "possible" || m.out.Status == "proposed" {
		n--
	}
	if x.longOver(m) {
		n -= 4
	}
	if m.perfect && x.paragraph(m.sentence) > 1 {
		n -= 2 // "had met": before what is news
	}
	if x.stayedAway(m) {
		n -= 5 // who stayed away from the meeting that is the news
	}
	return n + min(len(m.out.Evidence), 3)
}

// paragraph is how many paragraphs of running text stand up to sentence s, 0 in
// the headline.
func (x *reader) paragraph(s int) int {
	n, at := 0, x.Sentences[s].Block
	for b := 0; b <= at && b < len(x.Blocks); b++ {
		switch x.Blocks[b].Kind {
		case parley.Paragraph, parley.Lede, parley.Quotation, parley.Item:
			if b == at || x.isProse(x.Blocks[b]) {
				n++
			}
		}
	}
	return n
}

// shortestProse is how many bytes a block of running text has at least that ends like no sentence.
const shortestProse = 60

// isProse reports whether the block is no line of a letterhead: "Directorate of Information".
func (x *reader) isProse(b parley.Block) bool {
	text := strings.TrimSpace(x.Text[b.Start:b.End])
	return len(text) >= shortestProse || text != "" && strings.ContainsRune(".!?:”\"", []rune(text)[len([]rune(text))-1])
}

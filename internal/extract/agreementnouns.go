package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
	"parley/internal/mention"
)

// formNouns are nouns of agreement that the lexicon leaves open.
var formNouns = map[string]string{"convention": "treaty", "charter": "treaty", "concordat": "treaty", "armistice": "ceasefire", "ceasefire": "ceasefire",
	"ceasefires": "ceasefire", "cessation": "ceasefire", "settlement": "other", "compromise": "other", "understanding": "other", "arrangement": "other",
	"minutes": "other", "annex": "other", "addendum": "other", "document": "other", "contract": "other", "draft": "plan", "map": "other"}

// formOf is the form of agreement that the phrase headed by token h names,
// empty for none: a word before the noun says more than the noun ("ceasefire
// agreement", "prisoner exchange deal").
func (d *dealer) formOf(h int) string {
	if h < 0 {
		return ""
	}
	own := d.formOfWord(h)
	if d.Word(h) == "statement" || d.Word(h) == "communique" || d.Word(h) == "communiqué" {
		if d.hasWordBefore(h, "joint") {
			return "joint_statement"
		}
	}
	switch d.Lemma(h) {
	case "phase", "stage", "extension", "terms", "term", "text", "part", "implementation", "renewal", "prolongation":
		for _, k := range d.kids(h) {
			if d.rel(k) == "nmod" && d.wordsAt(k, "of", "to") && k > h {
				return d.formOfWord(k)
			}
		}
		return ""
	case "halt", "end", "stop", "cessation":
		for _, k := range d.kids(h) {
			if k > h && d.wordIs(k, "fighting", "hostilities", "shelling") {
				return "ceasefire"
			}
		}
	case "code":
		if d.wordIs(h+1, "of") && d.wordIs(h+2, "conduct") {
			return "other"
		}
	case "exchange":
		if d.ofViews(h) {
			return ""
		}
	}
	if own == "" {
		return ""
	}
	if own == "other" {
		for _, k := range d.kids(h) {
			if f := d.formOfWord(k); k > h && d.rel(k) == "nmod" && d.wordsAt(k, "on", "for") && (f == "ceasefire" || f == "exchange" && !d.ofViews(k)) {
				return f
			}
		}
	}
	for _, k := range d.kids(h) {
		if r := d.rel(k); (r == "compound" || r == "amod" || r == "nmod") && k < h && d.mentionAt(k) == nil {
			if f := d.formOfWord(k); f != "" && f != "other" && (own == "other" || own == "plan" && f != "plan") {
				return f
			}
		}
	}
	return own
}

func (d *dealer) formOfWord(h int) string {
	if f := d.Lex.AgreementForm(d.Word(h)); f != "" {
		return f
	}
	return formNouns[d.Word(h)]
}

// ofViews: an exchange of views, of fire is no agreement.
func (d *dealer) ofViews(h int) bool {
	for _, k := range d.kids(h) {
		if d.wordIs(k, "views", "fire", "opinions", "ideas", "words", "information", "experience", "gunfire", "letters", "notes", "student", "students") {
			return true
		}
	}
	return d.wordIs(h+1, "of") && d.wordIs(h+2, "views", "fire", "opinions", "ideas", "words", "gunfire")
}

// isPlan reports whether the noun at token h is something that can be rejected.
func (d *dealer) isPlan(h int) bool {
	switch d.Lemma(h) {
	case "proposal", "initiative", "plan", "roadmap", "draft", "formula":
		return true
	}
	return false
}

// several reports whether the noun at token h counts agreements or is about none:
// "eleven ceasefires", "no deal".
func (d *dealer) several(h int) bool {
	for _, k := range d.kids(h) {
		if d.rel(k) == "nummod" && k < h && d.smallNumber(k) > 1 || d.wordIs(k, "no", "any", "numerous", "many", "several", "every", "without") && k < h {
			return true
		}
	}
	return false
}

// mostSigned is how many agreements signed at once are told of as one.
const mostSigned = 5

// few reports whether the noun at token h counts some agreements that were signed together: "two memoranda".
func (d *dealer) few(h int) bool {
	return slices.ContainsFunc(d.kids(h), func(k int) bool {
		return d.rel(k) == "nummod" && k < h && d.smallNumber(k) > 1 && d.smallNumber(k) <= mostSigned
	})
}

// about reports whether the noun is of business rather than of parties: "a loan
// agreement", "a pay deal".
func (d *dealer) about(h int) bool {
	for _, k := range d.kids(h) {
		if k < h && d.wordIs(k, "loan", "pay", "wage", "license", "licence", "transfer", "lease", "merger", "takeover", "coalition", "contract", "book", "film", "record", "sponsorship",
			"cent", "business", "annual", "five-year", "development", "action", "rescue", "work", "budget", "pension") {
			return true
		}
	}
	return false
}

func (d *dealer) hasWordBefore(h int, words ...string) bool {
	return slices.ContainsFunc(d.kids(h), func(k int) bool { return k < h && d.wordIs(k, words...) })
}

// isNew reports whether the words bring up an agreement not told of before.
func (d *dealer) isNew(h int) bool { return d.hasWordBefore(h, "a", "an", "another", "new", "fresh") }

// isVague reports whether the noun may stand for an agreement of any form.
func (d *dealer) isVague(h int) bool {
	switch d.Word(h) {
	case "agreement", "deal", "accord", "document", "text", "plan", "proposal", "pact", "offer", "arrangement", "understanding", "compromise":
		return d.formOf(h) == "other" || d.formOf(h) == "plan" || d.Word(h) == "pact"
	}
	return false
}

// ownParties are those whom the noun's own phrase names: "a truce between A and
// B", "the A-B agreement", "B's proposal".
func (d *dealer) ownParties(h, s int) []stake {
	sen := &d.sentences[s]
	for i := range sen.matches {
		m := &sen.matches[i]
		if sen.base+m.Predicate != h {
			continue
		}
		var heads []int
		for _, role := range []lexicon.FrameRole{lexicon.RoleSide1, lexicon.RoleSide2} {
			heads = append(heads, d.tokens(sen.base, m.Fill(role))...)
		}
		return d.stakes(d.partiesAmong(heads), s)
	}
	var heads []int
	for _, k := range d.kids(h) {
		if r := d.rel(k); d.isPlan(h) && (r == "amod" || r == "compound" || r == "nmod" && d.wordsAt(k, "", "by", "from")) {
			heads = append(heads, k)
		}
	}
	return d.stakes(d.partiesAmong(heads), s)
}

// partiesAmong leaves out of the heads names of towns and words that point.
func (d *dealer) partiesAmong(heads []int) []int {
	return slices.DeleteFunc(heads, func(k int) bool { return d.isPlaceName(k) || d.pointsToParties(k) || d.wordIs(k, "their", "its") })
}

// isPlaceName: "the Minsk agreement" is no agreement with Minsk.
func (d *dealer) isPlaceName(k int) bool {
	m := d.mentionAt(k)
	n := d.nameAt(k)
	if d.isTown(k) {
		return true
	}
	return m != nil && m.Kind == mention.Place && m.Place.City != "" || m == nil && n != nil && n.Party == "" && n.Kind == "LOC"
}

// properName is the name of the agreement as printed, empty where it has none:
// "the Stockholm Agreement", "the Minsk accords", "the Memorandum on Customs".
func (d *dealer) properName(h int) string {
	first, end := h, h+1
	for d.stepsUp(first-1, h) {
		first--
	}
	if d.IsCapital(h) {
		end = d.nameTail(end)
	} else if first < h && !d.townName(first) {
		return ""
	}
	if end-first < 2 || !d.IsCapital(h) && first == h || d.onlyParties(first, h) && end == h+1 {
		return ""
	}
	name := d.Span(first, end).Text
	if strings.ContainsAny(name, "\n\"“”") {
		return ""
	}
	return name
}

// stepsUp reports whether token k before h is a capital word on h.
func (d *dealer) stepsUp(k, h int) bool {
	return k >= 0 && k > h-8 && d.SentenceOf(k) == d.SentenceOf(h) && d.nameWord(k) && d.stepsDown(h, k, k) >= 0
}

// nameWord reports whether token k may be part of a name before its noun.
func (d *dealer) nameWord(k int) bool {
	if !d.IsCapital(k) || d.wordIs(k, "the", "a", "an", "this", "that", "their", "its", "both") {
		return false
	}
	m := d.mentionAt(k)
	return m == nil || m.Kind == mention.Party && m.Attribute || m.Kind == mention.Place || m.Kind == mention.Party
}

// isTown reports whether token k is the name of a town.
func (d *dealer) isTown(k int) bool {
	if !d.IsCapital(k) {
		return false
	}
	list, n := d.Lex.Longest([]string{d.Tokens[k].Form})
	return n == 1 && slices.ContainsFunc(list, func(e lexicon.Entry) bool { return e.Sort == "city" })
}

// townName reports whether the name at token k is a town's.
func (d *dealer) townName(k int) bool {
	m := d.mentionAt(k)
	if d.isTown(k) {
		return true
	}
	if m != nil && m.Kind == mention.Place {
		return m.Place.City != ""
	}
	n := d.nameAt(k)
	return n != nil && n.Kind == "LOC" && n.Party == ""
}

// nameTail extends a name over "on", "of", "and" to its last capital.
func (d *dealer) nameTail(end int) int {
	last := end
	s := d.SentenceOf(end - 1)
	_, limit := d.limits(s)
	for k := end; k < min(limit, end+10); k++ {
		switch {
		case d.IsCapital(k):
			if m := d.mentionAt(k); m != nil && (m.Kind == mention.Time || m.Kind == mention.Person || k == end) {
				return last
			}
			last = k + 1
		case !d.wordIs(k, "on", "of", "for", "and", "the", "in"):
			return last
		case d.wordIs(k, "in", "on") && d.mentionAt(k+1) != nil && isTimeOrPlace(d.mentionAt(k+1)):
			return last
		}
	}
	return last
}

// onlyParties: "the Egypt-Israel treaty" names no more than the parties.
func (d *dealer) onlyParties(first, h int) bool {
	for k := first; k < h; k++ {
		m := d.mentionAt(k)
		if d.Tokens[k].UPOS != "PUNCT" && (m == nil || m.Kind != mention.Party) || d.isTown(k) {
			return false
		}
	}
	return true
}

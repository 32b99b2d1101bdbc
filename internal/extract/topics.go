package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// addTopics finds what a meeting is said to be on, in the words that tell of it:
// "talks on a prisoner exchange", "met to discuss X and Y", "focused on Z".
func (x *reader) addTopics(m *meeting, c candidate) {
	for _, h := range x.topicHeads(c) {
		x.addTopic(m, h)
	}
}

// mostTopics is how many topics a meeting is given.
const mostTopics = 20

// addTopic adds the phrase that token h heads.
func (x *reader) addTopic(m *meeting, h int) {
	if t := x.mentionAt(h); t != nil && (t.Kind == mention.Time || t.Kind == mention.Pronoun || t.Kind == mention.Person) || len(m.out.Topics) >= mostTopics {
		return
	}
	if slices.Contains(noTopics, x.Word(h)) || x.Tokens[h].UPOS == "PRON" || x.Tokens[h].UPOS == "VERB" && !(strings.HasSuffix(x.Word(h), "ing") && x.hasObject(h)) {
		return
	}
	first, end := x.topicPiece(h)
	if end <= first || x.SentenceOf(first) != x.SentenceOf(end-1) {
		return
	}
	parts := x.listParts(first, end)
	if long := x.topicList(h, first); len(long) > len(parts) {
		parts = long
	} else if len(parts) == 1 {
		parts = x.splitLow(h, first, end)
	}
	for _, part := range parts {
		topic := x.Span(part[0], part[1])
		if slices.ContainsFunc(m.out.Topics, func(old parley.Span) bool { return old.Start < topic.End && topic.Start < old.End }) {
			continue
		}
		m.out.Topics = append(m.out.Topics, topic)
		m.out.Because = withSpan(m.out.Because, "topics", topic)
	}
}

// hasObject reports whether the verb at token v has an object of its own.
func (x *reader) hasObject(v int) bool {
	return slices.ContainsFunc(x.kids(v), func(k int) bool { return x.rel(k) == "obj" && k > v })
}

// markIs reports whether the clause of token v begins with one of the words.
func (x *reader) markIs(v int, words ...string) bool {
	return slices.ContainsFunc(x.kids(v), func(k int) bool { return k < v && (x.rel(k) == "mark" || x.rel(k) == "case") && x.wordIs(k, words...) })
}

// topicList reads a list of topics from the first one's first token on by its commas and
// its "and", where the tree hangs the later ones under parts of the first: "the
// results of the visit to Oman, the transit of goods and the case of two drivers".
func (x *reader) topicList(h, first int) [][2]int {
	_, end := x.reach(h)
	for k := h + 1; k < end; k++ {
		if x.Word(k) == "," && (x.wordIs(k+1, "which", "who", "where", "after", "before", "as", "but", "said", "according", "while", "with") || x.Tokens[k+1].UPOS == "VERB") {
			end = k
		}
	}
	parts := x.listParts(first, end)
	if len(parts) < 3 {
		return nil
	}
	for i := range parts {
		for k := parts[i][0] + 1; k < parts[i][1]; k++ {
			if p := x.mentionAt(k); p != nil && p.Kind == mention.Time && x.outside(x.head(x.headOf(p.First, p.End)), parts[i]) {
				parts[i][1] = k
			}
		}
		if parts[i][0], parts[i][1] = x.trim(parts[i][0], parts[i][1]); parts[i][1] <= parts[i][0] || x.isFiniteIn(parts[i][0], min(parts[i][1], parts[i][0]+3)) {
			return nil
		}
	}
	return parts
}

// splitLow splits a phrase at an "and" that the tree hangs too low: what is joined has an
// article and is of the number of the head, not of the noun that it hangs on ("the results
// of the meeting and the steps to peace").
func (x *reader) splitLow(h, first, end int) [][2]int {
	number := func(i int) bool { return strings.Contains(x.Tokens[i].Feats, "Number=Plur") }
	for k := h + 3; k < end; k++ {
		n := x.head(k)
		if x.rel(k) != "conj" || n <= h || x.Tokens[n].UPOS != "NOUN" || x.Tokens[k].UPOS != "NOUN" || number(k) != number(h) || number(n) == number(h) {
			continue
		}
		for cc := k - 1; cc > n; cc-- {
			if x.wordIs(cc, "and") && x.Tokens[cc+1].UPOS == "DET" {
				f1, e1 := x.trim(first, cc)
				f2, e2 := x.trim(cc+1, end)
				return [][2]int{{f1, e1}, {f2, e2}}
			}
		}
	}
	return [][2]int{{first, end}}
}

// outside reports whether token i lies outside of the part.
func (x *reader) outside(i int, part [2]int) bool { return i < part[0] || i >= part[1] }

// listParts splits "X, Y and Z", of which the tree made one phrase, at its commas
// and its last "and".
func (x *reader) listParts(first, end int) [][2]int {
	last := end
	for k := end - 1; k > first && last == end; k-- {
		if x.Word(k) == "and" && x.mentionAt(k) == nil {
			last = k
		}
	}
	var out [][2]int
	from, commas := first, 0
	for k := first; k <= end; k++ {
		if k < end && (k >= last && k != last || x.Word(k) != "," && k != last) {
			continue
		}
		if k < last {
			commas++
		}
		if f, e := x.trim(from, k); e > f {
			out = append(out, [2]int{f, e})
		}
		from = k + 1
	}
	if commas == 0 || last == end {
		return [][2]int{{first, end}}
	}
	return out
}

// noTopics are nouns that "on" and "about" do not make a topic of.
var noTopics = []string{"sideline", "sidelines", "margin", "margins", "behalf", "phone", "telephone", "hotline", "invitation", "condition", "occasion", "eve", "basis", "it", "this",
	"that", "them", "what", "which", "hour", "hours", "minutes", "way", "table", "issue", "issues", "matter", "matters", "topics", "questions", "ground", "monday", "tuesday",
	"wednesday", "thursday", "friday", "saturday", "sunday", "day", "visit", "one", "video", "link", "level", "initiative", "request", "side", "camera", "record"}

// topicPiece is the phrase of a topic without clauses and times at its end.
func (x *reader) topicPiece(h int) (int, int) {
	first, end := x.piece(h)
	for _, k := range x.kids(h) {
		if k <= h || k >= end {
			continue
		}
		r := x.Tokens[k].Rel
		if m := x.mentionAt(k); r == "acl:relcl" || r == "advcl" || r == "appos" && x.Word(k-1) == "," || m != nil && m.Kind == mention.Time {
			f, _ := x.reach(k)
			end = min(end, max(f, h+1))
		}
	}
	for k := h + 1; k < end; k++ {
		if p := x.mentionAt(k + 1); x.wordIs(k, "in", "at") && p != nil && p.Kind == mention.Place && p.Place.City != "" {
			end = k
		}
		if x.Word(k) == "," && x.wordIs(k+1, "which", "who", "where", "after", "before", "as", "but", "said", "according", "while") {
			end = k
		}
	}
	return x.trim(first, end)
}

// topicHeads are the heads of what the words that tell of a meeting say it is on: by
// the frames at them, by prepositions on them, by a purpose.
func (x *reader) topicHeads(c candidate) []int {
	sen := &x.sentences[c.sentence]
	var out []int
	for i := range sen.matches {
		m := &sen.matches[i]
		topics := m.Fill(lexicon.RoleTopic)
		if len(topics) == 0 || !meetingKinds[m.Frame.Kind] {
			continue
		}
		p := sen.base + m.Predicate
		told := slices.Contains(c.anchors, p) || x.purposeOf(p, c.anchors)
		for _, e := range m.Fill(lexicon.RoleEvent) {
			told = told || slices.Contains(c.anchors, sen.base+e)
		}
		for _, h := range topics {
			if told {
				out = appendNew(out, []int{sen.base + h})
			}
		}
	}
	for _, a := range c.anchors {
		out = appendNew(out, x.topicsOn(a, c.anchors))
	}
	return out
}

// purposeOf reports whether the verb at token p says what one of the anchors is
// for: "met the envoy to discuss the truce", "met and discussed the truce".
func (x *reader) purposeOf(p int, anchors []int) bool {
	h := x.head(p)
	if h < 0 || !slices.Contains(anchors, h) {
		return false
	}
	switch x.rel(p) {
	case "advcl", "xcomp", "acl", "conj":
		return true
	}
	return false
}

// topicsOn are the heads of the topics that hang on token a by "on" or "about",
// or on a verb that has it as its subject: "the talks focused on water".
func (x *reader) topicsOn(a int, anchors []int) []int {
	var out []int
	kids := x.kids(a)
	if h := x.head(a); h >= 0 && x.rel(a) == "nsubj" && slices.Contains(topicVerbs, x.Lemma(h)) {
		kids = append(kids, x.objectsOf(h)...)
	}
	for _, k := range kids {
		if slices.Contains(anchors, k) {
			continue
		}
		switch x.rel(k) {
		case "obl", "nmod":
			if k > a && x.wordsAt(k, "on", "about", "over", "regarding", "concerning", "with", "of") && (!x.wordsAt(k, "with", "of", "over") || slices.Contains(topicVerbs, x.Lemma(x.head(k)))) {
				out = append(out, x.joinedNouns(k)...)
			}
		case "acl", "advcl":
			if k > a && x.markIs(k, "on", "about") && strings.HasSuffix(x.Word(k), "ing") {
				out = append(out, k)
			}
		case "obj":
			if h := x.head(k); h != a && slices.Contains(topicVerbs, x.Lemma(h)) {
				out = append(out, x.joinedNouns(k)...)
			}
		}
	}
	return out
}

// topicVerbs are what talks do with what they are on.
var topicVerbs = []string{"focus", "centre", "center", "deal", "concentrate", "discuss", "address", "cover", "concern", "touch", "include", "revolve", "tackle", "review"}

// objectsOf are what hangs on the verb at token h as its object or after a preposition.
func (x *reader) objectsOf(h int) []int {
	return slices.DeleteFunc(x.kids(h), func(k int) bool { return k < h || x.rel(k) != "obl" && x.rel(k) != "obj" })
}

// joinedNouns are token k and what is joined to it.
func (x *reader) joinedNouns(k int) []int {
	sen := &x.sentences[x.SentenceOf(k)]
	out := sen.tree.Conjuncts(k - sen.base)
	for i := range out {
		out[i] += sen.base
	}
	return out
}

// clauseEnd is the end of the clause that begins at token k: before a full
// stop, a semicolon, a dash, or a closing quotation mark.
func (x *reader) clauseEnd(k, limit int) int {
	limit = min(limit, k+3*far)
	for i := k; i < limit; i++ {
		if x.mentionAt(i) != nil {
			continue
		}
		if x.wordIs(i, ";", "—", "–", "\"", "”", "“") || x.wordIs(i, ".", "!", "?") && i == limit-1 || x.spacedDash(i) || x.nextClause(i) {
			return i
		}
	}
	return limit
}

// nextClause reports whether a comma at token i begins what another verb
// says: ", adding", ", and said".
func (x *reader) nextClause(i int) bool {
	if x.Word(i) != "," {
		return false
	}
	if x.wordIs(i+1, "adding", "saying", "noting", "stressing", "warning", "while", "but", "according") {
		return true
	}
	return x.Word(i+1) == "and" && (x.Is(i+2, lexicon.Say) || pastTense(x.Word(i+2)))
}

// spacedDash reports whether token i is a hyphen used as a dash.
func (x *reader) spacedDash(i int) bool {
	return x.wordIs(i, "-", "--") && i > 0 && x.Tokens[i-1].End < x.Tokens[i].Start
}

func pastTense(w string) bool { return len(w) > 3 && w[len(w)-2:] == "ed" }

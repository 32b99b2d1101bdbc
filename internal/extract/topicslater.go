package extract

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// findTopics adds to meetings told before what later sentences say they were on:
// "X and Y were discussed", "the agenda included Z", "they discussed:" and a list.
func (x *reader) findTopics() {
	d := x.newDealer()
	for s := range x.Sentences {
		sen := &x.sentences[s]
		if x.skips(s) || sen.tree == nil {
			continue
		}
		first, end := x.limits(s)
		for k := first; k < end; k++ {
			m := x.Lemma(k)
			switch {
			case m == "discuss" || m == "address" || m == "focus" || m == "deal" || m == "centre" || m == "center" || m == "touch" || m == "review" || m == "raise":
				d.discussed(s, k)
			case m == "exchange" && x.Tokens[k].UPOS == "VERB":
				d.exchanged(s, k)
			case m == "agenda" || m == "table" && d.Word(k-1) == "the" && d.Word(k-2) == "on":
				d.agenda(s, k)
			}
		}
	}
}

// discussed reads what a verb of discussing says of the meeting before: in the
// passive, with the talks or those who met as its subject, or with a list under it.
func (d *dealer) discussed(s, v int) {
	if d.Tokens[v].UPOS != "VERB" {
		return
	}
	mood := d.sentences[s].tree.Mood(v-d.sentences[s].base, d.Lex)
	before := d.meetingsBefore(s)
	if status := mood.Status(); status != "held" && status != "ongoing" || len(before) == 0 {
		return
	}
	m := before[0]
	var heads []int
	points := false
	if d.subjectOf(v) < 0 && d.BlockOf(s).Kind == parley.Item {
		m = d.meant(s)[0] // the lead-in of the list names who
		points = d.Lemma(v) != "deal"
	}
	for _, k := range d.kids(v) {
		switch {
		case d.Tokens[k].Rel == "nsubj:pass" && d.Lemma(v) != "deal":
			heads = append(heads, d.joinedNouns(k)...)
			points = d.subjectIs(v, "by") == nil
		case d.rel(k) == "nsubj":
			points = points || d.Is(k, lexicon.Meeting) && d.definite(k) || d.pointsToParties(k) || d.takesPart(k, m)
		case d.rel(k) == "obj" && k > v && d.Lemma(v) != "raise":
			heads = append(heads, d.joinedNouns(k)...)
		case d.rel(k) == "obl" && k > v && d.wordsAt(k, "on", "with") && d.Lemma(v) != "discuss" && d.Lemma(v) != "address" && d.Lemma(v) != "raise":
			heads = append(heads, d.joinedNouns(k)...)
		}
	}
	if !points && (d.subjectOf(v) >= 0 || d.Lemma(v) != "discuss" || d.rel(v) != "root") {
		return
	}
	for _, h := range heads {
		d.addTopic(m, h)
	}
	d.listedTopics(s, m)
}

// subjectIs are the agents of a passive verb.
func (d *dealer) subjectIs(v int, prep string) []int {
	var out []int
	for _, k := range d.kids(v) {
		if d.rel(k) == "obl" && d.wordsAt(k, prep) {
			out = append(out, k)
		}
	}
	return out
}

// takesPart reports whether the word at token k names somebody, or a party, of the meeting.
func (d *dealer) takesPart(k int, m *meeting) bool {
	for _, a := range d.partAt(k, 1) {
		switch a.Kind {
		case mention.Group:
			return true
		case mention.Person, mention.Pronoun:
			if p := d.resolve(a); p >= 0 && slices.Contains(m.people, p) {
				return true
			}
		case mention.Party:
			if len(a.Parties) == 1 && slices.Contains(m.parties(), a.Parties[0]) {
				return true
			}
		}
	}
	return false
}

// agenda reads "the agenda includes X and Y", "X was on the agenda".
func (d *dealer) agenda(s, k int) {
	before := d.meetingsBefore(s)
	v := d.head(k)
	if len(before) == 0 || v < 0 {
		return
	}
	switch {
	case d.rel(k) == "nsubj" && d.Tokens[v].UPOS == "VERB" && slices.Contains([]string{"include", "cover", "contain", "feature"}, d.Lemma(v)):
		for _, h := range d.objectsOf(v) {
			for _, j := range d.joinedNouns(h) {
				if d.rel(h) == "obj" {
					d.addTopic(before[0], j)
				}
			}
		}
	case d.rel(k) == "root" || d.rel(k) == "obl":
		at := k
		if d.rel(k) == "obl" {
			at = v
		}
		if subject := d.subjectOf(at); subject >= 0 && d.wordsAt(k, "on") {
			for _, j := range d.joinedNouns(subject) {
				d.addTopic(before[0], j)
			}
		}
	}
	d.listedTopics(s, before[0])
}

// listedTopics adds the items under a sentence that ends in a colon.
func (d *dealer) listedTopics(s int, m *meeting) {
	_, end := d.limits(s)
	if d.Word(end-1) != ":" {
		return
	}
	for i := s + 1; i < len(d.Sentences) && i <= s+mostTopics && d.BlockOf(i).Kind == parley.Item; i++ {
		first, last := d.limits(i)
		if first, last = d.trim(first, last); last > first && last-first < far/2 && len(m.out.Topics) < mostTopics {
			topic := d.Span(first, last)
			m.out.Topics = append(m.out.Topics, topic)
			m.out.Because = withSpan(m.out.Because, "topics", topic)
		}
	}
}

// exchanged reads "they exchanged views on X and on Y".
func (d *dealer) exchanged(s, v int) {
	before := d.meetingsBefore(s)
	subject := d.subjectOf(v)
	if len(before) == 0 || subject < 0 || !d.pointsToParties(subject) && !d.takesPart(subject, before[0]) {
		return
	}
	for _, k := range d.kids(v) {
		if d.rel(k) != "obj" || !d.wordIs(k, "views", "opinions", "ideas") {
			continue
		}
		for _, n := range append(d.kids(k), d.kids(v)...) {
			if r := d.rel(n); n > k && (r == "nmod" || r == "obl") && d.wordsAt(n, "on", "about", "regarding", "concerning") {
				for _, h := range d.joinedNouns(n) {
					d.addTopic(before[0], h)
				}
			}
		}
	}
}

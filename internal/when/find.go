package when

import (
	"slices"
	"strings"

	"parley"
)

// Find gives the time expressions of a document in order, none overlapping.
func Find(doc *parley.Document, ref Reference) []Expr {
	w := &walker{doc: doc, ref: parseMoment(string(ref))}
	for s := range doc.Sentences {
		w.sentence(s)
	}
	return w.out
}

// FindIn gives the time expressions of a bare phrase without tokens.
func FindIn(text string, ref Reference, tense Tense) []Expr {
	w := &walker{doc: &parley.Document{Text: text, Sentences: parley.List[parley.Sentence]{{End: len(text)}}}, ref: parseMoment(string(ref)), tense: tense}
	w.sentence(0)
	return w.out
}

// An anchor is a time that the text told, with the words that say it.
type anchor struct {
	at       moment
	span     *parley.Span
	sentence int
	grain    grain
}

// A walker goes through the sentences and keeps what was told last.
type walker struct {
	doc   *parley.Document
	ref   moment
	tense Tense
	out   []Expr
	day   anchor // the last day told
	any   anchor // the last time told, perhaps a month or year
	name  int    // names before this one lie before the sentence
}

func (w *walker) sentence(s int) {
	sen := w.doc.Sentences[s]
	p := newParser(w.doc.Text, sen.Start, sen.End)
	p.place(w.doc.Tokens[sen.FirstToken:sen.EndToken], w.namesIn(sen))
	p.parse()
	first := len(w.out)
	for i := 0; i < len(p.atoms); {
		it, ok := p.best(i)
		if !ok {
			i++
			continue
		}
		if e, ok := w.expr(p, s, i, it); ok {
			w.out = append(w.out, e)
			w.remember(e, it.node)
		}
		i = it.end
	}
	compareBracketed(w.doc.Text, w.out[first:])
}

// namesIn are the names of the sentence.
func (w *walker) namesIn(sen parley.Sentence) []parley.Name {
	names := w.doc.Names
	for w.name < len(names) && names[w.name].Span.End <= sen.Start {
		w.name++
	}
	end := w.name
	for end < len(names) && names[end].Span.Start < sen.End {
		end++
	}
	return names[w.name:end]
}

// place finds the token of each atom, and marks the atoms in names of people and
// organisations.
func (p *parser) place(tokens []parley.Token, names []parley.Name) {
	p.tokens, p.first, p.inNames = tokens, make([]int, len(p.atoms)), make([]int, len(p.atoms))
	t, n := 0, 0
	for i, a := range p.atoms {
		for t < len(tokens) && tokens[t].End <= a.start {
			t++
		}
		p.first[i] = -1
		if t < len(tokens) && tokens[t].Start < a.end {
			p.first[i] = t
		}
		for n < len(names) && names[n].Span.End <= a.start {
			n++
		}
		if n < len(names) && names[n].Span.Start <= a.start && (names[n].Kind == parley.PER || names[n].Kind == parley.ORG) {
			p.inNames[i] = n + 1
		}
	}
}

// inName reports whether the atoms are part of a longer name of a person or
// organisation.
func (p *parser) inName(at, end int) bool {
	n := p.inNames[at]
	return n > 0 && (at > 0 && p.inNames[at-1] == n || end < len(p.inNames) && p.inNames[end] == n)
}

// expr makes an expression of an item.
func (w *walker) expr(p *parser, s, i int, it item) (Expr, bool) {
	sen := w.doc.Sentences[s]
	e := Expr{Start: p.atoms[i].start, End: p.atoms[it.end-1].end, Sentence: s, Rule: it.rule.name, Kind: it.node.kind}
	lead := i
	e.Relation, lead = p.relation(i)
	tense, direct := w.tense, true
	if len(p.tokens) > 0 {
		e.First, e.EndToken = p.tokenRange(i, it.end, sen.FirstToken)
		e.Lead, _ = p.tokenRange(lead, it.end, sen.FirstToken)
		if tense == Unknown {
			tense, direct = tenseAt(p.tokens, e.First-sen.FirstToken, e.EndToken-sen.FirstToken)
		}
	}
	e.source = &source{node: it.node, ref: w.ref, anchor: w.anchorFor(it.node, s), direct: direct}
	e.resolve(tense)
	before, after, _ := strings.Cut(e.Timex, "/")
	for k, part := range it.node.parts {
		end := Part{Start: p.atoms[part.at].start, End: p.atoms[part.end-1].end, Timex: before}
		if k > 0 {
			end.Timex = after
		}
		e.Parts = append(e.Parts, end)
	}
	return e, e.Timex != ""
}

// tokenRange are the document's tokens of atoms [i, end).
func (p *parser) tokenRange(i, end, offset int) (int, int) {
	first, last := p.first[i], p.first[end-1]
	if first < 0 || last < 0 {
		return offset, offset
	}
	for last+1 < len(p.tokens) && p.tokens[last+1].Start < p.atoms[end-1].end {
		last++
	}
	return offset + first, offset + last + 1
}

// anchorFor is what the node may be told from: a time of day takes only a day of
// its own sentence, a day the last day told, longer units the last time told.
func (w *walker) anchorFor(n *node, s int) anchor {
	switch {
	case n.class == "clock" || n.class == "part" || n.clock.parts > 0:
		if w.day.span != nil && w.day.sentence == s {
			return w.day
		}
		return anchor{}
	case n.grain <= week:
		return w.day
	}
	return w.any
}

// remember keeps the time that the expression tells, to tell others from it.
func (w *walker) remember(e Expr, n *node) {
	if e.Kind != Point || e.From == "" && e.To == "" || e.Relation == "by" {
		return
	}
	if (n.class == "ago" || e.Rule == "year_ago_quarter") && strings.Contains(e.Timex, "-Q") {
		return // what a quarter is compared with is not what the text goes on to tell of
	}
	at := e.From
	if at == "" {
		at = e.To
	}
	span := parley.Cut(w.doc.Text, e.Start, e.End)
	a := anchor{at: parseMoment(at), span: &span, sentence: e.Sentence, grain: n.grain}
	if n.grain == quarter && n.clock.parts == 0 && strings.Contains(e.Timex, "-Q") {
		w.any = a
	} else if e.From == e.To || e.From == "" || e.To == "" || len(n.parts) > 0 {
		w.any = a
		if a.at.full() {
			w.day = a
		}
	}
}

// compareBracketed warns where a day and another in brackets right after it are
// not the same: "tomorrow (4 November)". Both are kept.
func compareBracketed(text string, found []Expr) {
	for i := 0; i+1 < len(found); i++ {
		a, b := &found[i], &found[i+1]
		between := strings.TrimSpace(text[a.End:b.Start])
		if between != "(" || len(a.From) < 10 || len(b.From) < 10 || a.From[:10] == b.From[:10] {
			continue
		}
		warning := text[a.Start:a.End] + " is " + a.From[:10] + ", but " + text[b.Start:b.End] + " is " + b.From[:10]
		a.Warnings = append(a.Warnings, warning)
		b.Warnings = append(b.Warnings, warning)
	}
}

// relations are the prepositions that say how a time stands to what happens,
// longest first.
var relations = [][]string{{"no", "later", "than"}, {"no", "earlier", "than"}, {"later", "than"}, {"earlier", "than"}, {"as", "of"}, {"prior", "to"}, {"ahead", "of"}, {"up", "to"}, {"since"}, {"until"}, {"till"}, {"by"}, {"before"}, {"after"}, {"from"}, {"in"},
	{"on"}, {"at"}, {"for"}, {"within"}, {"over"}, {"during"}, {"through"}, {"throughout"}, {"around"}, {"about"}, {"between"}, {"starting"}, {"of"},
	{"до"}, {"с"}, {"з"}, {"в"}, {"у"}, {"на"}, {"від"}, {"от"}}

// relation is the preposition right before atom i and the atom it begins at.
func (p *parser) relation(i int) (string, int) {
	for _, words := range relations {
		at := i - len(words)
		if at >= 0 && p.hasWords(at, words) {
			if words[0] == "in" && p.countsBefore(at) {
				return "over", at
			}
			return strings.Join(words, " "), at
		}
	}
	return "", i
}

// countsBefore reports whether an ordinal and what it counts stand right before atom i: "for the first
// time in two years", "the third such meeting in a month", "the third in four years" say how long it
// was, and nothing of when.
func (p *parser) countsBefore(i int) bool {
	occasion := false
	for k := i - 1; k >= 0 && k > i-5; k-- {
		w := p.word(k)
		if slices.Contains(ordinalWords, w) {
			return occasion || k == i-1 && p.word(k-1) == "the"
		}
		occasion = occasion || slices.Contains(occasions, w)
	}
	return false
}

// occasions are nouns for what ordinals count.
var occasions = []string{"time", "meeting", "meetings", "talks", "round", "visit", "trip", "call", "conversation", "summit", "session", "contact", "contacts", "dialogue", "negotiations", "encounter", "gathering", "ceasefire", "truce", "election"}

// ordinalWords are the ordinals that count occasions.
var ordinalWords = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last"}

package when

import (
	"slices"
	"strings"
	"sync"

	"parley"
)

// A parser finds the expressions of one sentence: level by level each rule is
// tried at each atom, and what it reads may be used by the rules of the next level.
type parser struct {
	text    string
	atoms   []atom
	words   *vocabulary
	chart   [][]item // by first atom
	room    [12]arg  // captures of the match under way
	tokens  []parley.Token
	first   []int // token of each atom, index in tokens, -1 where there is none
	inNames []int // number of the name of a person or organisation that holds the atom, 0 for none
}

// An item is what a rule read from its first atom up to end.
type item struct {
	end   int
	rule  *rule
	node  *node
	level int
}

// A rule is a named pattern with its meaning.
type rule struct {
	name    string
	gives   string // class of the result for later levels; "" is none
	pattern string
	// after and before list words one of which must stand before or after,
	// notAfter and notBefore words that must not.
	after, before, notAfter, notBefore string
	example, counter                   string // a phrase that the rule reads, and one in which it reads nothing
	make                               func(m *match) *node
	compiled                           []pattern
	sets                               [4][]string
}

// A match is a rule's pattern found at atoms [at, end).
type match struct {
	*parser
	at, end int
	args    []arg
}

// newParser cuts a stretch of the text and looks its atoms up.
func newParser(text string, start, end int) *parser {
	p := &parser{text: text, words: theVocabulary(), atoms: atomsOf(text, start, end)}
	for i := range p.atoms {
		p.atoms[i].meanings = p.words.words[p.atoms[i].text]
	}
	return p
}

// means is the meaning of atom i in a class of the vocabulary.
func (p *parser) means(i int, class string) (meaning, bool) {
	if i < 0 || i >= len(p.atoms) {
		return meaning{}, false
	}
	for _, m := range p.atoms[i].meanings {
		if m.class == class {
			return m, true
		}
	}
	return meaning{}, false
}

// A level holds rules with an index by the first word of their patterns.
type level struct {
	byWord  map[string][]*rule
	byClass []classRules
}

// classRules are the rules that can begin with a class.
type classRules struct {
	first element
	rules []*rule
}

// levels are the rules in the order in which they build on each other.
var levels = sync.OnceValue(func() []level {
	var out []level
	for _, rules := range ruleLevels() {
		l := level{byWord: map[string][]*rule{}}
		for i := range rules {
			r := &rules[i]
			r.compiled = compile(r.pattern)
			for k, words := range []string{r.after, r.before, r.notAfter, r.notBefore} {
				if words != "" {
					r.sets[k] = strings.Split(words, "|")
				}
			}
			l.add(r)
		}
		out = append(out, l)
	}
	return out
})

func (l *level) add(r *rule) {
	for _, p := range r.compiled {
		for _, w := range firstWords(p) {
			if !slices.Contains(l.byWord[w], r) {
				l.byWord[w] = append(l.byWord[w], r)
			}
		}
		for _, e := range firstClasses(p) {
			l.addClass(e, r)
		}
	}
}

// addClass notes that the rule can begin with the class of the element.
func (l *level) addClass(e element, r *rule) {
	for k := range l.byClass {
		if c := &l.byClass[k]; c.first.class == e.class {
			if !slices.Contains(c.rules, r) {
				c.rules = append(c.rules, r)
			}
			return
		}
	}
	l.byClass = append(l.byClass, classRules{e, []*rule{r}})
}

// firstWords are the words with which a pattern can begin.
func firstWords(p pattern) []string {
	var out []string
	for _, e := range p {
		out = append(out, e.words...)
		out = append(out, firstWords(e.group)...)
		if !e.optional {
			break
		}
	}
	return out
}

// firstClasses are the classes with which a pattern can begin.
func firstClasses(p pattern) []element {
	var out []element
	for _, e := range p {
		if e.class != "" {
			out = append(out, e)
		}
		out = append(out, firstClasses(e.group)...)
		if !e.optional {
			break
		}
	}
	return out
}

// parse fills the chart.
func (p *parser) parse() {
	p.chart = make([][]item, len(p.atoms)+1)
	for n, l := range levels() {
		for i := range p.atoms {
			if p.atoms[i].text == "" {
				continue
			}
			for _, r := range l.byWord[p.atoms[i].text] {
				p.try(r, i, n)
			}
			if p.mayBegin(i) {
				p.tryClasses(&l, i, n)
			}
		}
	}
}

// tryClasses tries the rules that begin with a class that stands at atom i, each once.
func (p *parser) tryClasses(l *level, i, n int) {
	from := len(p.chart[i])
	for k := range l.byClass {
		c := &l.byClass[k]
		if _, _, ok := p.capture(&c.first, i); !ok {
			continue
		}
		for _, r := range c.rules {
			if !p.hasRead(r, i, from) {
				p.try(r, i, n)
			}
		}
	}
}

// hasRead reports whether the rule has given an item at atom i since the chart there had from items.
func (p *parser) hasRead(r *rule, i, from int) bool {
	for _, it := range p.chart[i][from:] {
		if it.rule == r {
			return true
		}
	}
	return false
}

// mayBegin reports whether a class can begin at atom i.
func (p *parser) mayBegin(i int) bool {
	a := p.atoms[i]
	return a.number >= 0 || len(a.meanings) > 0 || p.words.phraseStart[a.text] || len(p.chart[i]) > 0 || a.text == "'" || amountStart[a.text]
}

// amountStart are the words that begin an amount and are in no list.
var amountStart = map[string]bool{"a": true, "an": true, "half": true, "couple": true, "several": true, "some": true, "few": true, "many": true, "another": true, "½": true, "dozens": true, "hundreds": true, "thousands": true}

// try adds what the rule reads at atom i.
func (p *parser) try(r *rule, i, n int) {
	if r.sets[0] != nil && !p.wordIn(i-1, r.sets[0]) || r.sets[2] != nil && p.wordIn(i-1, r.sets[2]) || p.insideNumber(i) {
		return
	}
	for _, pat := range r.compiled {
		end, args, ok := p.match(pat, i, p.room[:0])
		if !ok || end == i || p.cutsNumber(end) {
			continue
		}
		if r.sets[1] != nil && !p.wordIn(end, r.sets[1]) || r.sets[3] != nil && p.wordIn(end, r.sets[3]) {
			continue
		}
		m := &match{parser: p, at: i, end: end, args: slices.Clone(args)}
		if node := r.make(m); node != nil {
			if node.class = r.gives; node.kind == Set {
				node.class = "set" // "$5 a day" is no length
			}
			p.chart[i] = append(p.chart[i], item{m.end, r, node, n})
			return
		}
	}
}

func (p *parser) wordIn(i int, words []string) bool {
	return i >= 0 && i < len(p.atoms) && slices.Contains(words, p.atoms[i].text)
}

// insideNumber reports whether atom i goes on with a number, sum or code that
// began before it: "1.2.2025", "$5", "G-20", "A320".
func (p *parser) insideNumber(i int) bool {
	if i == 0 || p.atoms[i].number < 0 {
		return false
	}
	switch before := p.atoms[i-1].text; before {
	case "$", "£", "€", "#", "№", "₴", "₽":
		return true
	case ".", "/", ":", ",":
		return p.atoms[i].tight && p.atoms[i-1].tight && i > 1 && p.atoms[i-2].number >= 0
	case "-":
		if p.atoms[i].tight && p.atoms[i-1].tight && i > 1 && p.atoms[i-2].number >= 0 && p.atoms[i].digits == 4 && p.atoms[i-2].digits != 4 {
			return true
		}
		return p.atoms[i].tight && p.atoms[i-1].tight && i > 1 && p.atoms[i-2].number < 0 && p.atoms[i].digits < 4 && !p.timeWord(i-2)
	default:
		return p.atoms[i].tight && (p.atoms[i-1].number >= 0 || isLetters(before) && before != "q" && before != "fy" && before != "t")
	}
}

func isLetters(s string) bool {
	return s != "" && (s[0] >= 'a' && s[0] <= 'z' || s[0] >= 0x80) && s != "–"
}

// timeWord reports whether atom i names a month or day.
func (p *parser) timeWord(i int) bool {
	for _, m := range p.words.words[p.atoms[i].text] {
		if m.class == "month" || m.class == "weekday" {
			return true
		}
	}
	return isOrdinalSuffix(p.atoms[i].text)
}

// cutsNumber reports whether a number goes on at atom end.
func (p *parser) cutsNumber(end int) bool {
	if end >= len(p.atoms) || end == 0 || p.atoms[end-1].number < 0 || !p.atoms[end].tight {
		return false
	}
	switch p.atoms[end].text {
	case ".", ",", "/", ":":
		return end+1 < len(p.atoms) && p.atoms[end+1].tight && p.atoms[end+1].number >= 0
	case "%", "°":
		return true
	}
	return p.atoms[end].number >= 0
}

// result finds the longest result of an earlier level that is of the class.
func (p *parser) result(name string, i int) (arg, int, bool) {
	var best *item
	for k := range p.chart[i] {
		it := &p.chart[i][k]
		if resultIs(it.node.class, name) && (best == nil || it.end > best.end) {
			best = it
		}
	}
	if best == nil {
		return arg{}, 0, false
	}
	return arg{node: best.node, clock: best.node.clock, n: best.node.number}, best.end, true
}

// resultIs: "when" is a date or a period.
func resultIs(class, name string) bool {
	return class == name || name == "when" && (class == "date" || class == "period")
}

// word is the text of atom i, empty outside the sentence.
func (p *parser) word(i int) string {
	if i < 0 || i >= len(p.atoms) {
		return ""
	}
	return p.atoms[i].text
}

// token is the token of atom i, nil where there is none.
func (p *parser) token(i int) *parley.Token {
	if i < 0 || i >= len(p.first) || p.first[i] < 0 {
		return nil
	}
	return &p.tokens[p.first[i]]
}

// upos is the tag of atom i, empty where the language engine did not run.
func (p *parser) upos(i int) string {
	if t := p.token(i); t != nil {
		return t.UPOS
	}
	return ""
}

// best is the longest item at atom i, of equals the one built last.
func (p *parser) best(i int) (item, bool) {
	var best item
	for _, it := range p.chart[i] {
		if it.node.kind != "" && (it.end > best.end || it.end == best.end && it.level > best.level) {
			best = it
		}
	}
	return best, best.end > 0
}

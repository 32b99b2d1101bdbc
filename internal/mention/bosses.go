package mention

import (
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// Whoever serves another is of his party, and the other way round: what the text tells of the one says it of the other.

// A possessed office is one whose title says under whose office it is: "the prime minister's assistant".
type possessed struct {
	office int
	under  lexicon.Range
}

// serveHolders says under whom those serve whose titles name his office alone, where one person holds it: "Prime
// Minister A … the prime minister's assistant, B".
func (f *finder) serveHolders() {
	for _, p := range f.persons {
		for _, o := range p.possessed {
			var holder *person
			for _, q := range f.persons {
				if q == p || !f.holdsOffice(q, o.under.First, o.under.End) {
					continue
				}
				if holder != nil {
					holder = nil
					break
				}
				holder = q
			}
			if holder != nil {
				p.owners = append(p.owners, owner{o.office, holder})
			}
		}
	}
}

// servedState is the state of the one who serves the person: "A, the Avarian special envoy, spoke. Lund's special envoy
// met B".
func (f *finder) servedState(p *person) home {
	for m := range f.mentionsOf(p) {
		if !m.Possessive {
			continue
		}
		k := m.End + 1
		end := k
		for end < len(f.Tokens) && end < k+4 && f.Is(end, lexicon.Office|lexicon.Title) && f.nameAt[end] == 0 {
			end++
		}
		if end == k || !f.singularOffice(end-1) || f.wordIs(end-1, "minister", "president", "counterpart") {
			continue
		}
		for _, q := range f.persons {
			if of := q.partyIDs(); q != p && len(of) == 1 && len(of[0]) == 3 && isUpper(of[0]) && f.holdsOffice(q, k, end) {
				return home{party: of[0], evidence: f.Span(m.First, end), named: true}
			}
		}
	}
	return home{}
}

// toldByOwn is the state of whoever says something of the person first, where nobody else is told of between: "the
// Avarian envoy A said on Monday that President B would come". Of others' presidents he would say whose they are.
func (f *finder) toldByOwn(p *person) home {
	m := f.firstMention(p)
	if m == nil || f.isMet(m) || f.isReceived(m) {
		return home{}
	}
	sen := f.Sentences[f.SentenceOf(m.First)]
	said := -1
	for k := m.First - 1; k > sen.FirstToken && said < 0; k-- {
		if f.Is(k, lexicon.Say) && f.Tokens[k].UPOS == "VERB" {
			said = k
		}
	}
	at := m.First - 1
	if f.wordIs(at, "the", "former") || said < 0 {
		return home{}
	}
	if f.Word(at) != "that" && at != said {
		return home{}
	}
	in := f.In(sen.FirstToken, m.First)
	var out home
	for i := range in {
		g := &in[i]
		if g.Kind == Time || g.Kind == Place && g.First > said {
			continue
		}
		if g.First > said || out.party != "" {
			return home{}
		}
		switch {
		case g.End != said:
			return home{}
		case g.Kind == Person && len(f.persons[g.Person].national)+len(f.persons[g.Person].offices) > 0:
			if ids := f.persons[g.Person].partyIDs(); len(ids) == 1 && len(ids[0]) == 3 && isUpper(ids[0]) {
				out = home{party: ids[0], evidence: f.Span(g.First, g.End), named: true}
			}
		case g.Kind == Party && len(g.Parties) == 1 && len(g.Parties[0]) == 3 && isUpper(g.Parties[0]):
			out = home{party: g.Parties[0], evidence: f.Span(g.First, g.End), named: true}
		}
	}
	return out
}

// byOurs reads a title under "our": of the party of whoever speaks, or of the government that issues the report: "led by
// our secretary of state, A".
func (f *finder) byOurs(i int) (string, []parley.Span, bool) {
	m := &f.Mentions[i]
	k := f.titleStart(m.First)
	if f.Word(k-1) == "," {
		k = f.titleStart(k - 1)
	}
	if f.Word(k-1) == "our" {
		k--
	}
	if f.Word(k) != "our" && f.Word(m.First) != "our" {
		return "", nil, false
	}
	if q := f.speakerAt(m.First); q != nil && q.index != m.Person {
		if ids := q.partyIDs(); len(ids) > 0 {
			return ids[0], []parley.Span{f.Span(m.First, m.End)}, true
		}
	}
	if h := f.publisherState(); h.party != "" {
		return h.party, []parley.Span{f.Span(m.First, m.End)}, true
	}
	return "", nil, false
}

// speakerAt is whoever says what stands at token i: the person beside a verb of saying in the sentence, or in one
// right before or after it of the same block; of a quotation that stands alone, in those before.
func (f *finder) speakerAt(i int) *person {
	s := f.SentenceOf(i)
	quoted := strings.Trim(f.Tokens[f.Sentences[s].FirstToken].Form, "\"'`“‘„«") == ""
	for _, t := range []int{s, s - 1, s + 1, s - 2, s - 3} {
		if t < 0 || t >= len(f.Sentences) || f.Sentences[t].Block != f.Sentences[s].Block && !(quoted && t < s) {
			continue
		}
		for _, g := range f.In(f.Sentences[t].FirstToken, f.Sentences[t].EndToken) {
			if g.Kind == Person && (f.Is(g.End, lexicon.Say) || f.Is(g.First-1, lexicon.Say)) {
				return f.persons[g.Person]
			}
		}
	}
	return nil
}

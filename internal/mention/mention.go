// Package mention finds who and what a document names: people with their
// offices, parties, places, times, and words that point back ("the two
// sides", "he"). In comes a report and its Document, out go mentions in order
// of place, none overlapping, with the people chained within the report.
//
// It works by titles, lists and prepositions over tokens, without a parse.
// Whether a party that is named also meets is left to package extract.
package mention

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
	"parley/internal/when"
)

// Kind is the kind of a mention.
type Kind int

// The kinds of mention.
const (
	Person  Kind = iota + 1 // a name with its title
	Party                   // a party by name, or people acting for parties
	Place                   // a city, country, venue after a preposition of place
	Time                    // a time expression
	Group                   // "the parties", "the two delegations", "they"
	Pronoun                 // he, she, him, I
)

// A Mention is tokens [First, End) of the document.
type Mention struct {
	Kind       Kind
	First, End int
	Name       [2]int      // tokens of the name itself, where the phrase holds more
	Person     int         // index in Doc.People, -1 for none
	Parties    []string    // whom a Party stands for; the affiliation that a Person's own phrase shows
	Actor      bool        // a Party that acts for sure: "the American side", "Hamas"
	Attribute  bool        // a Party that stands before a noun of meeting: "US-Russia talks"
	Possessive bool        // followed by 's
	Title      bool        // the phrase holds an office or rank
	Described  bool        // a Person by office only: "the Egyptian president"
	Back       parley.Span // of a Party whose own words do not say which: the words elsewhere that do ("the rebels")
	Lead       int         // of a Place, the first token of what describes it: "in the Chadian capital of"
	Place      parley.Place
	When       when.Expr
}

// A Doc is a document with its mentions.
type Doc struct {
	*parley.Document
	Report   *parley.Report
	Lex      *lexicon.Lexicon
	Blocks   []parley.Block
	People   []parley.Person
	Parties  []parley.Party
	Mentions []Mention
	Lengths  []when.Expr // "three days", "six hours": how long something lasts
	Official []bool      // of each person: holds or held an office of state, of a party or an army
}

// Find finds the mentions of the document and fills its lists of people,
// parties and places.
func Find(r *parley.Report, doc *parley.Document) *Doc { return FindWith(r, doc, lexicon.Default()) }

// FindWith is Find with another lexicon, such as one with the user's lists.
func FindWith(r *parley.Report, doc *parley.Document, lex *lexicon.Lexicon) *Doc {
	d := &Doc{Document: doc, Report: r, Lex: lex, Blocks: r.Blocks}
	doc.Names = withoutOffices(doc, lex, withMissed(doc, lex, joinNames(doc, lex)))
	text.AddListed(doc, lex)
	f := newFinder(d)
	f.nameOrgans()
	f.nameGroups()
	f.nameShort()
	f.nameOpponents()
	for s := range doc.Sentences {
		if f.silent(s) {
			continue
		}
		f.takePeople(s)
		f.takeTimes(s)
		f.takeVenues(s)
		f.takePointers(s)
		f.takeParties(s, true)
		f.takePlaces(s)
		f.takeParties(s, false)
	}
	f.takeRegional()
	g := f.takeGenerics()
	f.takeRivals()
	slices.SortStableFunc(d.Mentions, func(a, b Mention) int { return cmp.Compare(a.First, b.First) })
	f.affiliateByContext(g)
	f.affiliateByTitle()
	f.nameAfter()
	f.seated()
	f.counterparts()
	f.takeDescriptions()
	f.nameDescribed()
	slices.SortStableFunc(d.Mentions, func(a, b Mention) int { return cmp.Compare(a.First, b.First) })
	f.listPeople()
	f.listParties()
	d.fill()
	return d
}

// Span is the words of tokens [first, end).
func (d *Doc) Span(first, end int) parley.Span {
	return parley.Cut(d.Text, d.Tokens[first].Start, d.Tokens[end-1].End)
}

// Word is token i in lower case, empty where there is none or where it is
// longer than any word.
func (d *Doc) Word(i int) string {
	if i < 0 || i >= len(d.Tokens) || len(d.Tokens[i].Form) > 40 {
		return ""
	}
	return strings.ToLower(d.Tokens[i].Form)
}

// Lemma is the lemma of token i, empty where there is none.
func (d *Doc) Lemma(i int) string {
	if i < 0 || i >= len(d.Tokens) {
		return ""
	}
	return d.Tokens[i].Lemma
}

// Words are up to n words in lower case from token i.
func (d *Doc) Words(i, n int) []string {
	out := make([]string, 0, n)
	for k := i; k < i+n && k < len(d.Tokens); k++ {
		out = append(out, d.Word(k))
	}
	return out
}

// Is reports whether token i is of one of the classes.
func (d *Doc) Is(i int, c lexicon.Class) bool {
	return i >= 0 && i < len(d.Tokens) && len(d.Tokens[i].Form) < 40 && d.Lex.Is(strings.TrimSuffix(d.Tokens[i].Form, "."), c)
}

// In are the mentions that lie in tokens [first, end).
func (d *Doc) In(first, end int) []Mention {
	lo, _ := slices.BinarySearchFunc(d.Mentions, first, func(m Mention, t int) int { return cmp.Compare(m.First, t) })
	hi, _ := slices.BinarySearchFunc(d.Mentions, end+1, func(m Mention, t int) int { return cmp.Compare(m.End, t) })
	return d.Mentions[lo:max(lo, hi)]
}

// fill copies what the mentions hold into the document's own lists.
func (d *Doc) fill() {
	d.Document.People, d.Document.Parties = d.People, d.Parties
	for _, m := range d.Mentions {
		switch m.Kind {
		case Place:
			span := d.Span(m.Name[0], m.Name[1])
			ref := parley.PlaceRef{Span: span, City: m.Place.City, Country: m.Place.Country, As: "place"}
			if e, ok := d.cityAt(m.Name[0], m.Name[1], m.Place.Country); ok {
				ref.Lat, ref.Lon = e.Lat, e.Lon
			}
			d.Places = append(d.Places, ref)
		case Party:
			if ref, ok := d.actor(m); ok {
				d.Places = append(d.Places, ref)
			}
		}
	}
	told := make(map[int]bool, len(d.Places))
	for _, p := range d.Places {
		told[p.Span.Start] = true
	}
	for i := range d.Names {
		d.Names[i].Person = d.personAt(d.Names[i].Span)
		if ref, ok := d.topic(d.Names[i]); ok && !told[ref.Span.Start] {
			d.Places = append(d.Places, ref)
		}
	}
	slices.SortStableFunc(d.Places, func(a, b parley.PlaceRef) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
}

// topic is the place that is spoken about: "talks on Gaza", "a truce over Aleppo".
func (d *Doc) topic(n parley.Name) (parley.PlaceRef, bool) {
	first, _ := slices.BinarySearchFunc(d.Tokens, n.Span.Start, func(t parley.Token, at int) int { return cmp.Compare(t.Start, at) })
	end := first
	for end < len(d.Tokens) && d.Tokens[end].End <= n.Span.End {
		end++
	}
	if n.Kind != parley.LOC || end == first || first == 0 {
		return parley.PlaceRef{}, false
	}
	switch d.Word(first - 1) {
	case "about", "on", "over", "regarding", "concerning":
	default:
		return parley.PlaceRef{}, false
	}
	for _, e := range d.meanings(first, end) {
		ref := parley.PlaceRef{Span: n.Span, Country: e.Country, Lat: e.Lat, Lon: e.Lon, As: "topic"}
		if e.Kind == lexicon.Capital || e.Kind == lexicon.Place && e.Sort == "city" {
			ref.City = n.Span.Text
		}
		if e.Country != "" || e.Lat != 0 {
			return ref, true
		}
	}
	return parley.PlaceRef{}, false
}

// actor is the place that stands for a government: "Kyiv agreed", "the Kremlin".
func (d *Doc) actor(m Mention) (parley.PlaceRef, bool) {
	for _, e := range d.meanings(m.Name[0], m.Name[1]) {
		if e.Kind != lexicon.Capital && e.Kind != lexicon.Metonym || !slices.Contains(m.Parties, e.Party) {
			continue
		}
		ref := parley.PlaceRef{Span: d.Span(m.Name[0], m.Name[1]), Country: e.Country, As: "actor"}
		if e.Kind == lexicon.Capital {
			ref.City = ref.Span.Text
		}
		if c, ok := d.cityAt(m.Name[0], m.Name[1], e.Country); ok {
			ref.Lat, ref.Lon = c.Lat, c.Lon
		}
		return ref, true
	}
	return parley.PlaceRef{}, false
}

// cityAt is the lexicon's entry, with coordinates, of the place of the country
// that tokens [first, end) name.
func (d *Doc) cityAt(first, end int, country string) (lexicon.Entry, bool) {
	for n := end; n > first; n-- {
		for _, e := range d.meanings(first, n) {
			if e.Country == country && (e.Lat != 0 || e.Lon != 0) {
				return e, true
			}
		}
	}
	return lexicon.Entry{}, false
}

// meanings are the lexicon's entries for exactly the tokens [first, end).
func (d *Doc) meanings(first, end int) []lexicon.Entry {
	var forms []string
	for i := first; i < end; i++ {
		forms = append(forms, d.Tokens[i].Form)
	}
	entries, n := d.Lex.Meanings(forms)
	if n != len(forms) {
		return nil
	}
	return entries
}

// personAt is the ID of the person whose mention covers the span.
func (d *Doc) personAt(s parley.Span) string {
	i, _ := slices.BinarySearchFunc(d.Mentions, s, func(m Mention, s parley.Span) int {
		return cmp.Compare(d.Tokens[m.End-1].End, s.End)
	})
	if i < len(d.Mentions) && d.Mentions[i].Kind == Person {
		m := d.Mentions[i]
		if d.Tokens[m.Name[0]].Start <= s.Start && s.End <= d.Tokens[m.Name[1]-1].End {
			return d.People[m.Person].ID
		}
	}
	return ""
}

// TimeOf is the time that a mention of kind Time gives, nil for a window
// without a reference date.
func (d *Doc) TimeOf(m Mention) *parley.Time { return m.When.Time(d.Text) }

// BlockOf is the block of sentence s; a plain paragraph where the report has none.
func (d *Doc) BlockOf(s int) parley.Block {
	if b := d.Sentences[s].Block; b < len(d.Blocks) {
		return d.Blocks[b]
	}
	return parley.Block{Kind: parley.Paragraph}
}

// SentenceOf is the index of the sentence that holds token i.
func (d *Doc) SentenceOf(i int) int {
	s, ok := slices.BinarySearchFunc(d.Sentences, i, func(s parley.Sentence, t int) int { return cmp.Compare(s.FirstToken, t) })
	if !ok {
		s--
	}
	return max(s, 0)
}

// IsCapital reports whether token i begins with a capital.
func (d *Doc) IsCapital(i int) bool {
	return i >= 0 && i < len(d.Tokens) && text.IsCapital(d.Tokens[i].Form)
}

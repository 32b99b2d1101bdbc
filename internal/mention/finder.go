package mention

import (
	"strings"
	"time"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/when"
)

// finder gathers the mentions of one document, sentence by sentence.
type finder struct {
	*Doc
	nameAt  []int  // index+1 in Names of the name that covers the token
	taken   []bool // the token belongs to a mention
	first   []int  // first token of each name
	end     []int  // end token of each name
	persons []*person
	byForm  map[string]*person                // whom a form stood for last
	listed  map[*lexicon.ListedPerson]*person // those of the user's list who were found
	times   []when.Expr
	time    int // next of times
	titles  *lexicon.Titles
	// titledFar says of a name, by its number in nameAt, that a title with a
	// comma introduces it; ledByTitle of a token that a title stands before it.
	comes      map[int]string // by person, the party for which the text says he comes
	titledFar  map[int]bool
	ledByTitle map[int]bool
	respective map[int]lexicon.OfficeTitle // titles shared out to a list of names, by nameAt
	against    map[int]opponents           // "Chadian rebels" among the names, by nameAt
	organ      map[int]bool                // names that are a state's organs (nameOrgans), by number in Names
	filed      *home                       // of datelineState, once asked for
	issuer     *home                       // of publisherState, once asked for
}

func newFinder(d *Doc) *finder {
	f := &finder{Doc: d, comes: map[int]string{}, nameAt: make([]int, len(d.Tokens)), taken: make([]bool, len(d.Tokens)),
		first: make([]int, len(d.Names)), end: make([]int, len(d.Names)), times: when.Find(d.Document, when.Reference(written(d.Report))),
		byForm: map[string]*person{}, respective: map[int]lexicon.OfficeTitle{}, titledFar: map[int]bool{}, ledByTitle: map[int]bool{},
		against: map[int]opponents{}, organ: map[int]bool{}}
	forms, tags := make([]string, len(d.Tokens)), make([]string, len(d.Tokens))
	for i, t := range d.Tokens {
		forms[i], tags[i] = t.Form, t.UPOS
	}
	f.titles = d.Lex.Titles(forms, tags)
	t := 0
	for i, n := range d.Names {
		for d.Tokens[t].Start < n.Span.Start {
			t++
		}
		f.first[i] = t
		for t < len(d.Tokens) && d.Tokens[t].Start < n.Span.End {
			f.nameAt[t] = i + 1
			t++
		}
		f.end[i] = t
		if n.Kind == parley.PER {
			f.titles.MarkName(f.first[i], t)
		}
	}
	return f
}

// mostDaysToPrint is how long before its publication the dateline of a report may
// be that tells when it was written.
const mostDaysToPrint = 7

// written is the day that the report's words count from: that of its dateline, where it
// is shortly before the publication ("OSLO, May 28 – … on Wednesday", published on
// the 30th), else the publication.
func written(r *parley.Report) string {
	if r.Dateline == nil || len(r.Dateline.Date) < len(time.DateOnly) || len(r.Published) < len(time.DateOnly) {
		return r.Published
	}
	line, err1 := time.Parse(time.DateOnly, r.Dateline.Date[:len(time.DateOnly)])
	published, err2 := time.Parse(time.DateOnly, r.Published[:len(time.DateOnly)])
	if err1 != nil || err2 != nil || !line.Before(published) || published.Sub(line) > mostDaysToPrint*24*time.Hour {
		return r.Published
	}
	return r.Dateline.Date
}

// silent reports whether the sentence lies in a block that names people for
// other reasons than news: a byline, a dateline, a section's label.
func (f *finder) silent(s int) bool {
	switch f.BlockOf(s).Kind {
	case parley.BylineText, parley.DatelineText, parley.Label:
		return true
	}
	return false
}

// name is the name that covers token i.
func (f *finder) name(i int) (parley.Name, bool) {
	if i < 0 || i >= len(f.nameAt) || f.nameAt[i] == 0 {
		return parley.Name{}, false
	}
	return f.Names[f.nameAt[i]-1], true
}

// partyName reports whether the name that covers token i is of a party.
func (f *finder) partyName(i int) bool {
	n, ok := f.name(i)
	return ok && n.Party != ""
}

// bounds are the tokens of the name that covers token i.
func (f *finder) bounds(i int) (int, int) {
	n := f.nameAt[i] - 1
	return f.first[n], f.end[n]
}

// take adds the mention and marks its tokens; it refuses one that overlaps another.
func (f *finder) take(m Mention) bool {
	for i := m.First; i < m.End; i++ {
		if f.taken[i] {
			return false
		}
	}
	for i := m.First; i < m.End; i++ {
		f.taken[i] = true
	}
	if m.Kind != Person {
		m.Person = -1
	}
	if m.Name == [2]int{} {
		m.Name = [2]int{m.First, m.End}
	}
	m.Possessive = isPossessive(f.Word(m.End))
	f.Mentions = append(f.Mentions, m)
	return true
}

func isPossessive(word string) bool {
	return word == "'s" || word == "’s" || word == "'" || word == "’"
}

func isDash(word string) bool { return word == "-" || word == "–" || word == "—" }

// entries are the meanings that the lexicon has for the name at tokens [first, end).
func (f *finder) entries(first, end int) []lexicon.Entry {
	forms := make([]string, 0, end-first)
	for _, t := range f.Tokens[first:end] {
		forms = append(forms, t.Form)
	}
	entries, n := f.Lex.Longest(forms)
	if n != end-first {
		return nil
	}
	return entries
}

// takeTimes takes the time expressions of the sentence that have a date, and
// windows. Names and people come first: "April" may be one. Lengths, sets and
// words such as "now" date nothing.
func (f *finder) takeTimes(s int) {
	for f.time < len(f.times) && f.times[f.time].Sentence < s {
		f.time++
	}
	for ; f.time < len(f.times) && f.times[f.time].Sentence == s; f.time++ {
		e := f.times[f.time]
		if e.Kind == when.Duration {
			f.Lengths = append(f.Lengths, e)
		}
		if e.Kind == when.Window || e.Kind == when.Point && (e.From != "" || e.To != "") {
			f.take(Mention{Kind: Time, First: e.First, End: e.EndToken, When: e})
		}
	}
}

// takePointers takes the words that point back to those who meet.
func (f *finder) takePointers(s int) {
	sen := f.Sentences[s]
	for i := sen.FirstToken; i < sen.EndToken; i++ {
		if f.taken[i] {
			continue
		}
		n := f.Lex.LongestClass(f.Words(i, min(5, sen.EndToken-i)), lexicon.Parties)
		switch {
		case n > 0 && !f.specified(i+n):
			f.take(Mention{Kind: Group, First: i, End: i + n})
			i += n - 1
		case f.group(i, sen.EndToken) > i:
			end := f.group(i, sen.EndToken)
			f.take(Mention{Kind: Group, First: i, End: end})
			i = end - 1
		case f.Tokens[i].Form == "HE" && f.Is(i+1, lexicon.Title|lexicon.Office|lexicon.Honorific): // His or Her Excellency
		case f.Is(i, lexicon.Pronoun) && !(f.Word(i) == "her" && !f.stopsPhrase(i+1)):
			f.take(Mention{Kind: Pronoun, First: i, End: i + 1})
		}
	}
}

// group is the end of a phrase for people named before, from token i: "the two defence
// ministers", "both envoys", "the two"; i where none begins there.
func (f *finder) group(i, limit int) int {
	k := i
	if !f.wordIs(k, "the", "both", "these") {
		return i
	}
	if k++; f.Lex.Index("number", f.Word(k)) > 1 {
		k++
	}
	if two := k > i+1; two && k < limit && (f.Tokens[k].UPOS == "VERB" || f.Tokens[k].UPOS == "AUX" || f.wordIs(k, "also", "last", "later")) && f.wordIs(k-1, "two", "three", "four") {
		return k
	}
	if f.wordIs(k, "pair", "duo", "trio") && k+1 < limit && (f.Tokens[k+1].UPOS == "VERB" || f.Tokens[k+1].UPOS == "AUX" || f.Tokens[k+1].UPOS == "ADV") {
		return k + 1
	}
	for k < limit && k < i+5 && f.nameAt[k] == 0 && !f.taken[k] && f.Is(k, lexicon.Office|lexicon.Title|lexicon.Rank|lexicon.Actor) && !f.pluralOffice(k) {
		k++
	}
	counted := f.Word(i) == "both" || k > i+1 && f.Lex.Index("number", f.Word(i+1)) > 1
	if k > i+1 && counted && !f.pluralOffice(k) && f.countedOfficials(k-1) {
		k--
	}
	if k >= limit || f.taken[k] || !f.pluralOffice(k) && !(counted && f.countedOfficials(k)) || f.wordIs(k+1, "of", "from", "for", "-", "to") || f.nameAt[min(k+1, len(f.nameAt)-1)] > 0 {
		return i
	}
	if f.Word(k+1) == "," && k+2 < limit && f.nameAt[k+2] > 0 {
		return i // "the deputy ministers, A and B"
	}
	return k + 1
}

// pluralOffice reports whether token i is an office in the plural.
func (f *finder) pluralOffice(i int) bool {
	return f.Is(i, lexicon.Office) && strings.Contains(f.Tokens[i].Feats, "Number=Plur")
}

// countedOfficials reports whether token i is a word for people who act for somebody, of whom a report
// speaks by their number: "the two officials".
func (f *finder) countedOfficials(i int) bool {
	return f.wordIs(i, "officials", "diplomats", "counterparts", "dignitaries", "politicians", "negotiators", "statesmen")
}

// specified reports whether the group is told at token i: "the delegations of …".
func (f *finder) specified(i int) bool {
	w := f.Word(i)
	return (w == "of" || w == "from") && (f.partyName(i+1) || f.Word(i+1) == "the" && f.partyName(i+2))
}

// stopsPhrase reports whether token i is a mark or a verb of saying, so that
// "her" before it is no possessive.
func (f *finder) stopsPhrase(i int) bool {
	w := f.Word(i)
	return w == "" || strings.ContainsAny(w[:1], ",.;:)\"”") || w == "and" || w == "in" || w == "on" || w == "to"
}

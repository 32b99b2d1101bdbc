package lexicon

import (
	"strings"
	"unicode/utf8"
)

// endings are the cases of a noun or adjective in Ukrainian or Russian: those of
// a word that ends in cut. The first that fits is taken. They are broad: a form that the
// language does not have is never met.
type endings struct {
	cut   string
	forms []string
}

var nounEndings = map[string][]endings{
	"uk": {
		{"ія", []string{"ії", "ію", "ією"}},
		{"ка", []string{"ки", "ці", "ку", "кою"}},
		{"га", []string{"ги", "зі", "гу", "гою"}},
		{"ця", []string{"ці", "цю", "цею"}},
		{"а", []string{"и", "і", "у", "ою"}},
		{"я", []string{"ї", "і", "ю", "єю", "ею"}},
		{"ь", []string{"ю", "і", "я", "ем"}},
		{"и", []string{"", "ів", "ам", "ами", "ах"}},
		{"о", nil}, {"е", nil}, {"і", nil}, {"у", nil}, {"ю", nil},
		{"", []string{"у", "а", "ом", "і", "ові"}},
	},
	"ru": {
		{"ия", []string{"ии", "ию", "ией"}},
		{"ка", []string{"ки", "ке", "ку", "кой"}},
		{"а", []string{"ы", "и", "е", "у", "ой"}},
		{"я", []string{"и", "е", "ю", "ей"}},
		{"ь", []string{"и", "я", "ю", "е", "ем", "ью"}},
		{"й", []string{"я", "ю", "ем", "е"}},
		{"ы", []string{"", "ов", "ам", "ами", "ах"}},
		{"о", nil}, {"е", nil}, {"и", nil}, {"у", nil}, {"ю", nil},
		{"", []string{"а", "у", "ом", "е"}},
	},
}

var adjectiveEndings = map[string][]endings{
	"uk": {{"ий", []string{"а", "е", "і", "ого", "ої", "ому", "ій", "им", "у", "ою", "их", "ими"}}},
	"ru": {{"ий", []string{"ая", "ое", "ие", "ого", "ой", "ому", "им", "ую", "их", "ими", "ом"}}},
}

// forms are the word and its other cases by the first ending that fits.
func inflect(word string, table []endings) []string {
	out := []string{word}
	for _, e := range table {
		stem, ok := strings.CutSuffix(word, e.cut)
		if !ok {
			continue
		}
		for _, f := range e.forms {
			out = append(out, stem+f)
		}
		break
	}
	return out
}

// addCyrillic adds the names of a state in Ukrainian and Russian in their
// cases, and its adjectives, which these languages write small. Of a name of
// several words only the form given is added.
func (l *Lexicon) addCyrillic(r []string) {
	p, ok := l.parties[r[0]]
	if !ok {
		panic("lexicon: cyrillic.txt: no party " + r[0])
	}
	e := Entry{Kind: State, Party: p.ID, Country: p.ID, Name: p.Name, Zone: l.zones[p.ID]}
	for i, lang := range []string{"uk", "ru"} {
		for _, name := range several(r[1+i]) {
			l.addInflected(name, nounEndings[lang], e)
		}
		adjective := e
		adjective.Kind = Adjective
		for _, a := range several(r[3+i]) {
			for _, f := range inflect(a, adjectiveEndings[lang]) {
				l.add(f, adjective)
				l.add(firstUpper(f), adjective)
			}
		}
	}
}

func (l *Lexicon) addInflected(name string, table []endings, e Entry) {
	if strings.ContainsAny(name, " -'") || allCaps(name) {
		l.addAll([]string{name}, e)
		return
	}
	for _, f := range inflect(name, table) {
		l.add(f, e)
	}
}

// firstUpper is the word with its first letter upper.
func firstUpper(word string) string {
	r, n := utf8.DecodeRuneInString(word)
	return strings.ToUpper(string(r)) + word[n:]
}

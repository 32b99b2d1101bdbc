package lexicon

import (
	"embed"
	"fmt"
	"strings"

	"parley"
)

//go:embed data/*.txt
var data embed.FS

// build reads the embedded files. They are linted by the test of this package, so
// that an error in them is a defect of the program and panics.
func build() *Lexicon {
	l := &Lexicon{root: &node{}, parties: map[string]parley.Party{}, words: map[string]Class{},
		lists: map[string][]string{}, given: map[string][]int{}}
	for _, r := range rows("states.txt", 7) {
		l.addState(r)
	}
	for _, r := range rows("organisations.txt", 5) {
		l.addOrganisation(r)
	}
	for _, r := range rows("places.txt", 5) {
		l.addPlace(r)
	}
	l.readWords()
	for i, line := range lines("shortnames.txt") {
		for _, name := range strings.Fields(line) {
			name = strings.ToLower(name)
			l.given[name] = append(l.given[name], i)
		}
	}
	return l
}

// lines are the lines of a file that are neither empty nor comments.
func lines(file string) []string {
	raw, err := data.ReadFile("data/" + file)
	if err != nil {
		panic(err)
	}
	var out []string
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// rows are the lines of a file cut into columns at " | ".
func rows(file string, columns int) [][]string {
	var out [][]string
	for _, line := range lines(file) {
		fields := strings.Split(line, "|")
		if len(fields) != columns {
			panic(fmt.Sprintf("lexicon: %s: %d columns, not %d: %s", file, len(fields), columns, line))
		}
		for i := range fields {
			fields[i] = strings.TrimSpace(fields[i])
		}
		out = append(out, fields)
	}
	return out
}

// several cuts a field that lists phrases at semicolons.
func several(field string) []string {
	var out []string
	for _, s := range strings.Split(field, ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (l *Lexicon) addState(r []string) {
	code, name := r[0], r[1]
	l.parties[code] = parley.Party{ID: code, Name: name, State: code, Kind: "state"}
	for _, n := range append([]string{name}, several(r[2])...) {
		l.add(n, Entry{Kind: State, Party: code, Country: code, Name: name})
	}
	for _, n := range several(r[3]) {
		l.addAdjective(n, code, name)
	}
	for _, n := range several(r[4]) {
		l.add(n, Entry{Kind: Capital, Party: code, Country: code, Name: n, Sort: "city"})
	}
	for _, n := range several(r[5]) {
		l.add(n, Entry{Kind: Metonym, Party: code, Country: code, Name: name})
	}
}

// addAdjective adds the adjective and, where English forms it with an s, the
// plural of the people ("Ukrainian", "Ukrainians").
func (l *Lexicon) addAdjective(word, party, name string) {
	e := Entry{Kind: Adjective, Party: party, Name: name}
	if len(party) == 3 && party == strings.ToUpper(party) {
		e.Country = party
	}
	l.add(word, e)
	if strings.HasSuffix(word, "n") || strings.HasSuffix(word, "i") {
		l.add(word+"s", e)
	}
}

func (l *Lexicon) addOrganisation(r []string) {
	name := r[0]
	id := Slug(name)
	l.parties[id] = parley.Party{ID: id, Name: name, Kind: r[1], State: r[2]}
	for _, n := range append([]string{name}, several(r[3])...) {
		l.add(n, Entry{Kind: Organisation, Party: id, Name: name})
	}
	for _, n := range several(r[4]) {
		l.addAdjective(n, id, name)
	}
}

func (l *Lexicon) addPlace(r []string) {
	for _, n := range append([]string{r[0]}, several(r[3])...) {
		l.add(n, Entry{Kind: Place, Country: r[2], Name: r[0], Sort: r[1], City: r[4]})
	}
}

// add puts the phrase, without a leading article, into the trie.
func (l *Lexicon) add(phrase string, e Entry) {
	tokens := Split(phrase)
	if len(tokens) > 1 && strings.EqualFold(tokens[0], "the") {
		tokens = tokens[1:]
	}
	at := l.root
	for _, t := range tokens {
		t = Fold(t)
		if at.next == nil {
			at.next = map[string]*node{}
		}
		if at.next[t] == nil {
			at.next[t] = &node{}
		}
		at = at.next[t]
	}
	at.entries = append(at.entries, e)
}

// readWords reads words.txt: sections of words, or of phrases parted by commas.
func (l *Lexicon) readWords() {
	section := ""
	for _, line := range lines("words.txt") {
		if name, ok := strings.CutPrefix(line, "["); ok {
			section = strings.TrimSuffix(name, "]")
			continue
		}
		for _, w := range wordsOf(line) {
			l.lists[section] = append(l.lists[section], w)
			l.words[strings.Join(Split(w), " ")] |= classNames[section]
			l.words[w] |= classNames[section]
		}
	}
}

func wordsOf(line string) []string {
	if !strings.Contains(line, ",") {
		return strings.Fields(line)
	}
	var out []string
	for _, w := range strings.Split(line, ",") {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

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
	l := &Lexicon{phrases: make(map[uint64]int32, 32<<10), means: make([]meanings, 0, 16<<10), cities: openCities(cityData),
		zones: map[string]string{}, parties: make(map[string]parley.Party, 2<<10), partOf: map[string]string{}, bodies: map[string][]string{},
		words: map[string]Class{}, lists: map[string][]string{}, given: map[string][]int{}, ownOffices: map[string][]string{}, seats: map[string]string{}}
	for _, r := range rows("zones.txt", 2) {
		l.zones[r[0]] = r[1]
	}
	l.addParties()
	l.addOwnOffices()
	for _, r := range rows("places.txt", 7) {
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

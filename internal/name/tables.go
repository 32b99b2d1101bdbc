package name

import (
	"embed"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/*.txt
var data embed.FS

// tables are the data files, read once.
type tables struct {
	letters              map[rune]letter
	sounds               [4][]soundRule     // by stage: 1, 2, east, german
	marks                []string           // of German transliteration
	particles            map[string]string  // plain word to its kind
	titles               map[string]title   // plain words with single spaces
	suffixes             map[string]int     // plain word to rank, 0 for none
	given                map[string][]int16 // sound of a given name to its lines
	family               map[string][]int16 // plain family name that stands first to its lines
	endings              [][2]string        // man's and woman's ending, as sounds
	apart                [][2]string        // endings of two families, plain
	koreanFrom, koreanTo int16              // the Korean lines of family.txt
	western              int16              // lines of given.txt up to this one are of names that no father's name follows
}

type letter struct {
	latin  string
	script Script
}

type title struct {
	gender byte // 'm', 'f' or 0
	weak   bool // only where two more words follow
	dotted bool // where one word follows, only with a dot
}

// known is built at the first use. The files are linted by the test of this
// package, so that an error in them is a defect of the program and panics.
var known = sync.OnceValue(func() *tables {
	t := &tables{letters: map[rune]letter{}, particles: map[string]string{}, titles: map[string]title{},
		suffixes: map[string]int{}, given: map[string][]int16{}, family: map[string][]int16{}}
	t.readLetters()
	t.readSounds()
	t.marks = dataLines("marks.txt")
	t.readWords()
	t.readGroups("given.txt", t.given, func(w string) string { return t.sound(t.plain(w)) })
	t.readGroups("family.txt", t.family, t.plain)
	return t
})

// dataLines are the lines of a file that are neither empty nor comments.
func dataLines(file string) []string {
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

func (t *tables) readLetters() {
	script := Latin
	for _, line := range dataLines("letters.txt") {
		if name, ok := strings.CutPrefix(line, "["); ok {
			script = scriptNamed(strings.TrimSuffix(name, "]"))
			continue
		}
		for _, pair := range strings.Fields(line) {
			l, latin, _ := strings.Cut(pair, "=")
			r, _ := utf8.DecodeRuneInString(l)
			t.letters[r] = letter{latin, script}
		}
	}
}

// readWords reads particles, titles, suffixes and endings.
func (t *tables) readWords() {
	for _, line := range dataLines("particles.txt") {
		fields := strings.Fields(line)
		for _, w := range fields[1:] {
			t.particles[w] = fields[0]
		}
	}
	for _, line := range dataLines("titles.txt") {
		words, mark, _ := strings.Cut(line, " = ")
		ti := title{weak: strings.Contains(mark, "weak"), dotted: strings.Contains(mark, "dot")}
		if mark != "" && mark[0] != 'w' && mark[0] != 'd' {
			ti.gender = mark[0]
		}
		var plain []string
		for _, w := range strings.Fields(words) {
			plain = append(plain, t.plain(w))
		}
		t.titles[strings.Join(plain, " ")] = ti
	}
	for _, line := range dataLines("suffixes.txt") {
		var word, rank string
		fmt.Sscan(line, &word, &rank)
		n := 0
		fmt.Sscan(rank, &n)
		t.suffixes[word] = n
	}
	for _, line := range dataLines("endings.txt") {
		f := strings.Fields(line)
		switch f[0] {
		case "woman":
			t.endings = append(t.endings, [2]string{f[1], f[2]})
		case "apart":
			t.apart = append(t.apart, [2]string{f[1], f[2]})
		default:
			panic("name: endings.txt: " + line)
		}
	}
}

// readGroups numbers the lines of a file of equivalent names.
func (t *tables) readGroups(file string, into map[string][]int16, key func(string) string) {
	n := int16(0)
	for _, line := range dataLines(file) {
		if line[0] == '[' {
			switch line {
			case "[caucasus]":
				t.western = n
			case "[korean]":
				t.koreanFrom = n + 1
			case "[vietnamese]":
				t.koreanTo = n
			}
			continue
		}
		n++
		for _, w := range strings.Fields(line) {
			k := key(w)
			if g := into[k]; len(g) == 0 || g[len(g)-1] != n {
				into[k] = append(g, n)
			}
		}
	}
}

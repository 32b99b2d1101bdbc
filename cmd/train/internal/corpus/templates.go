package corpus

import (
	_ "embed"
	"math/rand/v2"
	"strings"
)

//go:embed data/templates.txt
var templateFile string

//go:embed data/contrasts.txt
var contrastFile string

//go:embed data/strangers.txt
var strangerFile string

//go:embed data/words.txt
var wordFile string

// Fills is how often each template is filled.
const fills = 24

// A filler fills templates with names of lists.
type filler struct {
	r     *rand.Rand
	lists Lists
	words map[string][][]string
}

// newFiller takes lists of people (PER), given and family names (first, last),
// cities, small places, states and demonyms (city, village, state, people) and
// organisations (ORG).
func newFiller(lists Lists, r *rand.Rand) *filler {
	f := &filler{r: r, lists: lists, words: map[string][][]string{}}
	for line := range strings.Lines(wordFile) {
		kind, list, ok := strings.Cut(line, " = ")
		if !ok || line[0] == '#' {
			continue
		}
		for w := range strings.SplitSeq(list, "|") {
			f.words[kind] = append(f.words[kind], strings.Fields(w))
		}
	}
	return f
}

// Groups gives the groups, companies and news agencies of the word list that
// are names as they stand.
func Groups() []string {
	var out []string
	for _, kind := range []string{"group", "company", "agency"} {
		for _, w := range newFiller(nil, nil).words[kind] {
			if name := strings.Join(w, " "); !strings.Contains(name, "{") {
				out = append(out, name)
			}
		}
	}
	return out
}

// Templates gives sentences of our own with names of the lists in them.
func Templates(lists Lists, seed uint64) []Sentence { return filled(templateFile, lists, seed, 78) }

// Contrasts gives sentences of our own with names of other kinds where people
// often stand.
func Contrasts(lists Lists, seed uint64) []Sentence { return filled(contrastFile, lists, seed, 80) }

// Strangers gives sentences of our own with places and organisations of strange
// names.
func Strangers(lists Lists, seed uint64) []Sentence { return filled(strangerFile, lists, seed, 81) }

func filled(file string, lists Lists, seed, stream uint64) []Sentence {
	f := newFiller(lists, rand.New(rand.NewPCG(seed, stream)))
	var out []Sentence
	for range fills {
		for line := range strings.Lines(file) {
			if line[0] != '#' {
				out = append(out, f.sentence(strings.Fields(line)))
			}
		}
	}
	return out
}

func (f *filler) sentence(template []string) Sentence {
	s := Sentence{Source: "templates", Listed: true}
	for _, w := range template {
		kind, name := f.fill(w)
		s.Forms = append(s.Forms, name...)
		if kind == "" {
			for range name {
				s.Names = append(s.Names, "O")
			}
			continue
		}
		s.Names = append(s.Names, marks(kind, len(name))...)
	}
	return s
}

func (f *filler) pick(list [][]string) []string { return list[f.r.IntN(len(list))] }

// composed are the kinds of names of several parts.
var composed = map[string]string{"event": "EVENT", "work": "WORK", "company": "ORG", "group": "ORG", "site": "LOC", "carrier": "ORG"}

// fill gives the words for a word of a template, and their kind if they are a
// name.
func (f *filler) fill(w string) (kind string, name []string) {
	if w[0] != '{' {
		return "", []string{w}
	}
	switch w = strings.Trim(w, "{}"); w {
	case "person":
		return "PER", f.person()
	case "last":
		return "PER", f.last()
	case "first":
		return "PER", f.pick(f.lists["first"])
	case "arab":
		return "PER", append(append([]string(nil), f.pick(f.words["arab-first"])...), f.pick(f.words["arab-last"])...)
	case "east":
		return "PER", append(append([]string(nil), f.pick(f.words["east-last"])...), f.pick(f.words["east-first"])...)
	case "CAPS-PERSON":
		return "PER", upper(f.person())
	case "CAPS-LAST":
		return "PER", upper(f.last())
	case "city", "state", "village":
		return "LOC", f.pick(f.lists[w])
	case "paper":
		return "ORG", f.pick(f.lists["village"])
	case "people":
		return "NORP", f.pick(f.lists[w])
	case "org":
		return "ORG", f.pick(f.lists["ORG"])
	case "agency", "airline":
		return "ORG", f.pick(f.words[w])
	case "may":
		return "PER", f.pick(f.words[w])
	case "may-person":
		return "PER", append(append([]string(nil), f.pick(f.lists["first"])...), f.pick(f.words["may"])...)
	case "storm":
		return "", f.pick(f.lists["first"])
	case "acronym":
		for range 3 + f.r.IntN(2) {
			w += string(rune('A' + f.r.IntN(26)))
		}
		return "ORG", []string{strings.TrimPrefix(w, "acronym")}
	case "event", "work", "company", "group", "site", "carrier":
		for _, part := range f.pick(f.words[w]) {
			_, words := f.fill(part)
			name = append(name, words...)
		}
		return composed[w], name
	}
	return "", f.pick(f.words[w])
}

// person gives a whole name: of a list, of two lists, or of a pattern that is
// rare in them.
func (f *filler) person() []string {
	switch k := f.r.IntN(20); {
	case k < 11:
		return f.pick(f.lists["PER"])
	case k < 16:
		name := append([]string(nil), f.pick(f.lists["first"])...)
		if f.r.IntN(5) == 0 {
			name = append(name, string(rune('A'+f.r.IntN(26)))+".")
		}
		return append(name, f.last()...)
	case k < 18:
		_, name := f.fill("{arab}")
		return name
	}
	_, name := f.fill("{east}")
	return name
}

// last gives a family name, which is a common word now and then.
func (f *filler) last() []string {
	switch k := f.r.IntN(10); {
	case k < 5:
		return f.pick(f.lists["last"])
	case k < 8:
		name := f.pick(f.lists["PER"])
		return name[len(name)-1:]
	}
	return f.pick(f.words["surname"])
}

func upper(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.ToUpper(w)
	}
	return out
}

package when

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/words.txt
var wordsFile string

//go:embed data/zones.txt
var zonesFile string

//go:embed data/holidays.txt
var holidaysFile string

// A meaning is one reading of a word: its class and value in data/words.txt.
type meaning struct {
	class string
	value int
	short bool // a short form, perhaps followed by a full stop
}

// A vocabulary holds the embedded lists, ready to be looked up.
type vocabulary struct {
	words    map[string][]meaning
	zones    map[string]zoneRule
	holidays map[string]holiday
	// phraseStart are the first words of the names of zones and holidays.
	phraseStart map[string]bool
}

// theVocabulary reads the lists once. They are part of the program: a fault in
// one is found by the package's tests.
var theVocabulary = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{words: map[string][]meaning{}, zones: map[string]zoneRule{}, holidays: map[string]holiday{}, phraseStart: map[string]bool{}}
	for key, forms := range entries(wordsFile) {
		class, value, _ := strings.Cut(key, " ")
		n, _ := strconv.Atoi(value)
		for _, form := range strings.Split(forms, ", ") {
			word := strings.TrimSuffix(form, ".")
			v.words[word] = append(v.words[word], meaning{class, n, word != form})
		}
	}
	for name, rule := range entries(zonesFile) {
		v.zones[name] = parseZone(rule)
	}
	for names, rule := range entries(holidaysFile) {
		for _, name := range strings.Split(names, ", ") {
			v.holidays[name] = parseHoliday(rule)
			first, _, _ := strings.Cut(strings.ReplaceAll(name, "'", " "), " ")
			v.phraseStart[first] = true
		}
	}
	return v
})

// entries gives the "key: value" lines of a list in order.
func entries(file string) func(yield func(string, string) bool) {
	return func(yield func(string, string) bool) {
		for _, line := range strings.Split(file, "\n") {
			key, value, ok := strings.Cut(line, ": ")
			if ok && !strings.HasPrefix(line, "#") && !yield(key, value) {
				return
			}
		}
	}
}

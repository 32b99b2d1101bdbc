package text

import (
	_ "embed"
	"strings"
	"sync"
)

// abbreviation is the kind of an abbreviation; the file says what each means.
type abbreviation byte

const (
	noAbbreviation abbreviation = iota
	titleAbbr
	monthAbbr
	numberAbbr
	endAbbr
	refAbbr
)

//go:embed data/abbreviations.txt
var abbreviationsFile string

// abbreviations maps an abbreviation in lower case, without its last full
// stop, to its kind.
var abbreviations = sync.OnceValue(func() map[string]abbreviation {
	kinds := map[string]abbreviation{"[title]": titleAbbr, "[month]": monthAbbr, "[number]": numberAbbr, "[end]": endAbbr, "[ref]": refAbbr}
	out := map[string]abbreviation{}
	var kind abbreviation
	for line := range strings.Lines(abbreviationsFile) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			kind = kinds[line]
		default:
			for w := range strings.FieldsSeq(line) {
				out[w] = kind
			}
		}
	}
	return out
})

// maxAbbreviation is the length in bytes of the longest abbreviation looked up.
const maxAbbreviation = 8

// abbreviationOf gives the kind of a word without its last full stop.
func abbreviationOf(word string) abbreviation {
	if len(word) > maxAbbreviation {
		return noAbbreviation
	}
	return abbreviations()[strings.ToLower(word)]
}

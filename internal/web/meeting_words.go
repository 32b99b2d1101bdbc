package web

import (
	"html/template"
	"slices"
	"strings"

	"parley/internal/view"
)

// meetingWords are the functions that the pages of meetings have besides.
var meetingWords = template.FuncMap{
	"sum":       func(a, b int) int { return a + b },
	"readout":   readoutText,
	"fact":      func(field string, v valuePart) factPart { return factPart{field, v.Text, v.Path} },
	"sign":      view.SignOf,
	"ways":      waysOf,
	"join":      strings.Join,
	"placelist": placesBeside,
	"weekdays": func() []string {
		return []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
	},
	"outcome": func(s string) string { return strings.ReplaceAll(s, "_", " ") },
	"formfor": func(f frame, id string, form formPart) valueForm { return valueForm{id, f.Here, form} },
}

// A factPart is a value in the head of a page.
type factPart struct{ Field, Text, Path string }

// A valueForm gives a field of a record another value.
type valueForm struct {
	ID, Back string
	Form     formPart
}

// valueSources is how many sources a value names on the page of a meeting; the
// table of accounts has all.
const valueSources = 8

// First are the sources that are named.
func (v valuePart) First() []sourcePart { return v.Sources[:min(len(v.Sources), valueSources)] }

// More is how many others there are.
func (v valuePart) More() int { return len(v.Sources) - len(v.First()) }

// Reports is how many reports give the value.
func (v valuePart) Reports() int {
	seen := map[string]bool{}
	for _, s := range v.Sources {
		if s.Report != "" {
			seen[s.Report] = true
		}
	}
	return len(seen)
}

// Decided reports whether a person gave the value.
func (v valuePart) Decided() bool {
	return slices.ContainsFunc(v.Sources, func(s sourcePart) bool { return s.Judgement != "" })
}

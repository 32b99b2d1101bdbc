package web

import (
	"fmt"
	"html/template"
	"net/url"

	"parley/internal/view"
)

// otherWords are the functions of templates of pages that are no meeting's or
// report's.
var otherWords = template.FuncMap{
	"deadline": view.Deadline,
	"duestate": view.StateWords,
	"few":      few,
	"path":     url.PathEscape,
	"add":      func(a, b int) int { return a + b },
	"sub":      func(a, b int) int { return a - b },
	"meetings": meetingsCounted,
}

// fewSources is how many sources of a value stand on a page.
const fewSources = 40

// few are the first sources of a value.
func few(sources []sourcePart) []sourcePart { return sources[:min(len(sources), fewSources)] }

// meetingsCounted is a number of meetings of somebody in a list.
func meetingsCounted(n int) string {
	if n < 0 {
		return "many: see the page"
	}
	return fmt.Sprint(n)
}

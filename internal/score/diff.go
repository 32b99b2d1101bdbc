package score

import (
	"fmt"
	"slices"
	"strings"
)

// A diff collects the lines of one comparison.
type diff struct {
	lines []string
}

func (d *diff) missed(what string) { d.lines = append(d.lines, "missed: "+what) }
func (d *diff) extra(what string)  { d.lines = append(d.lines, "extra: "+what) }

// value compares one field of the thing what; an empty string is a value that
// is absent.
func (d *diff) value(what, field, got, right string) {
	switch {
	case got == right:
	case right == "":
		d.extra(fmt.Sprintf("%s: %s %s", what, field, got))
	case got == "":
		d.missed(fmt.Sprintf("%s: %s %s", what, field, right))
	default:
		d.lines = append(d.lines, fmt.Sprintf("wrong: %s: %s %s, right %s", what, field, got, right))
	}
}

// set compares the values of a field whose order does not count. A value that
// stands twice counts twice.
func (d *diff) set(what, field string, got, right []string) {
	missing, more := subtract(right, got), subtract(got, right)
	for _, v := range missing {
		d.missed(fmt.Sprintf("%s: %s %s", what, field, v))
	}
	for _, v := range more {
		d.extra(fmt.Sprintf("%s: %s %s", what, field, v))
	}
}

// subtract is the multiset a without b, in the order of a.
func subtract(a, b []string) []string {
	left := map[string]int{}
	for _, v := range b {
		left[v]++
	}
	var out []string
	for _, v := range a {
		if left[v] > 0 {
			left[v]--
			continue
		}
		out = append(out, v)
	}
	return out
}

// join is the non-empty parts with sep between.
func join(sep string, parts ...string) string {
	parts = slices.DeleteFunc(slices.Clone(parts), func(p string) bool { return p == "" })
	return strings.Join(parts, sep)
}

// flag is word where on, else empty.
func flag(on bool, word string) string {
	if on {
		return word
	}
	return ""
}

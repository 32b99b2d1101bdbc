package score

import (
	"strings"
)

// delegation reads "PARTY (marks) with PERSON (marks), …" of a side or third
// party.
func (p *sheetParser) delegation(item *Item, f piece) error {
	key := f.key
	if key == "side" {
		key = "sides"
	}
	if f.value == "none" {
		item.set(key)
		return nil
	}
	party, people, _ := strings.Cut(f.value, " with ")
	party, marks := cutMarks(party)
	if party == "" {
		return lineError(f.line, "%s: names no party", f.key)
	}
	item.push(key, whoValue(party))
	for _, m := range marks {
		if !item.mark(party, m, "capacity", "attendance", "parts") {
			return lineError(f.line, "%s: %q is no capacity, attendance or part", f.key, m)
		}
	}
	for _, person := range splitPeople(people) {
		name, marks := cutMarks(person)
		item.push("members", Value{Who: name, Of: party})
		for _, m := range marks {
			if !item.mark(name, m, "part", "attendance") {
				return lineError(f.line, "%s: %q is no part or attendance of a person", f.key, m)
			}
		}
	}
	return nil
}

// mark adds the word to the first of the fields that may have it.
func (i *Item) mark(name, word string, keys ...string) bool {
	for _, key := range keys {
		if spec, ok := specOf(i.Kind, key); ok && spec.allows(word) {
			i.push(key, Value{Who: name, Text: word})
			return true
		}
	}
	return false
}

// splitPeople cuts at the commas that stand outside of brackets.
func splitPeople(s string) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i <= len(s); i++ {
		switch {
		case i == len(s) || s[i] == ',' && depth == 0:
			if name := strings.TrimSpace(s[from:i]); name != "" {
				out = append(out, name)
			}
			from = i + 1
		case s[i] == '(':
			depth++
		case s[i] == ')':
			depth--
		}
	}
	return out
}

// cutMarks takes the words in brackets off a name.
func cutMarks(s string) (name string, marks []string) {
	s = strings.TrimSpace(s)
	if at := strings.LastIndex(s, " ("); at >= 0 && strings.HasSuffix(s, ")") {
		return strings.TrimSpace(s[:at]), commaList(s[at+2 : len(s)-1])
	}
	return s, nil
}

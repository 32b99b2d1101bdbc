package corpus

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// A Lists has names of each kind, as tokens, to be put in the place of others:
// people (PER), their given (first) and family names (last), organisations
// (ORG), places (LOC), among them cities (city), small places (village) and
// states (state), and demonyms (people).
type Lists map[string][][]string

// ReadLists reads names of visitors, officials and territories from the folder
// of actors, and the organisations that re3d marks, as far as they are written
// like names.
func ReadLists(actors, ner string) (Lists, error) {
	l := Lists{}
	sources := []struct {
		path, field, kind string
		keep              func(map[string]any) bool
	}{
		{filepath.Join(actors, "us-visits.jsonl"), "visitor", "PER", nil},
		{filepath.Join(actors, "us-officials.jsonl"), "person", "PER", func(m map[string]any) bool { return len(fmt.Sprint(m["person_id"]))%4 == 0 }},
		{filepath.Join(actors, "territories.jsonl"), "name", "LOC", nil},
	}
	for _, folder := range []string{"CENTCOM", "UK_Government", "US_State_Department", "Australian_Department_of_Foreign_Affairs"} {
		sources = append(sources, struct {
			path, field, kind string
			keep              func(map[string]any) bool
		}{filepath.Join(ner, "re3d", folder, "entities.json"), "value", "ORG", func(m map[string]any) bool { return m["type"] == "Organisation" }})
	}
	for _, s := range sources {
		if err := l.read(s.path, s.field, s.kind, s.keep); err != nil {
			return nil, fmt.Errorf("read lists of names: %w", err)
		}
	}
	return l, nil
}

// Add adds names, their words parted by spaces, that are written like names.
func (l Lists) Add(kind string, names []string) {
	for _, n := range names {
		if kind == "PER" || kind == "ORG" {
			if t := nameTokens(strings.ReplaceAll(n, " - ", "-"), kind); t != nil {
				l[kind] = append(l[kind], t)
			}
			continue
		}
		l[kind] = append(l[kind], strings.Fields(strings.ReplaceAll(n, "-", " - ")))
	}
}

// Drop takes away names that are, in lower case, in the set.
func (l Lists) Drop(kind string, set map[string]bool) {
	l[kind] = slices.DeleteFunc(l[kind], func(n []string) bool { return set[strings.ToLower(strings.Join(n, " "))] })
}

func (l Lists) read(path, field, kind string, keep func(map[string]any) bool) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	seen := map[string]bool{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var m map[string]any
		if err := json.Unmarshal(in.Bytes(), &m); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		name := fmt.Sprint(m[field])
		if seen[name] || keep != nil && !keep(m) {
			continue
		}
		seen[name] = true
		if t := nameTokens(name, kind); t != nil {
			l[kind] = append(l[kind], t)
		}
	}
	return in.Err()
}

// titles are the words before a visitor's name that belong to the office.
var titles = wordSet("President Prime Minister King Queen Emperor Crown Prince Princess Chancellor Amir Emir Sultan Pope Foreign General Governor " +
	"Lord Lady Sir Dr. Mr. Mrs. Vice Vice-President First Secretary Premier Chairman Grand Duke Duchess Interim Acting Deputy Elect elect - President-elect " +
	"Shah Sheikh Colonel Captain Marshal Field Admiral Major Lieutenant Brigadier Taoiseach Head Government State High Representative of the Transitional " +
	"Council Chief Executive Administrator Military Supreme Leader Authority Palestinian Federal Archduke Regent Tsar Maharaja Imam Cardinal Archbishop")

func wordSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// nameTokens splits a name as the treebanks do, without a person's titles, and
// gives nil where it is not written like a name.
func nameTokens(name, kind string) []string {
	if strings.ContainsAny(name, ",;()/\"0123456789") {
		return nil
	}
	tokens := strings.Fields(strings.ReplaceAll(name, "-", " - "))
	if kind == "PER" {
		for len(tokens) > 0 && (titles[tokens[0]] || tokens[0] == "-") {
			tokens = tokens[1:]
		}
		if len(tokens) < 2 || len(tokens) > 5 {
			return nil
		}
	}
	if kind == "ORG" && len(tokens) > 0 && strings.EqualFold(tokens[0], "the") {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 || len(tokens) > 6 {
		return nil
	}
	for i, t := range tokens {
		r := []rune(t)[0]
		if !unicode.IsUpper(r) && (i == 0 || len(t) > 3 && kind != "PER") {
			return nil
		}
	}
	return tokens
}

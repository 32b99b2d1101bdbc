package lexicon

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
)

// TestHeaders: every text file begins with a header that names its licence,
// and its source where it is not our own.
func TestHeaders(t *testing.T) {
	files, err := data.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		raw, _ := data.ReadFile("data/" + f.Name())
		head := string(raw[:min(len(raw), 700)])
		if !strings.HasPrefix(head, "#") || !strings.Contains(head, "Apache-2.0") {
			t.Errorf("%s: no header with its licence", f.Name())
		}
		if !strings.Contains(head, "ur own") && !strings.Contains(head, "public domain") && !strings.Contains(head, "PDDL") {
			t.Errorf("%s: no header with its source", f.Name())
		}
	}
}

var stateCode = regexp.MustCompile(`^[A-Z]{3}$`)

// lintedStates are the codes of states.txt, of former.txt too where former is set.
func lintedStates(former bool) map[string]bool {
	out := map[string]bool{}
	for _, r := range rows("states.txt", 7) {
		out[r[0]] = true
	}
	if former {
		for _, r := range rows("former.txt", 6) {
			out[r[0]] = true
		}
	}
	return out
}

func TestLintStates(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rows("states.txt", 7) {
		if !stateCode.MatchString(r[0]) || r[1] == "" || seen[r[0]] || (r[6] != "state" && r[6] != "territory") {
			t.Errorf("states.txt: bad line %q", r)
		}
		seen[r[0]] = true
	}
	if len(seen) != 250 {
		t.Errorf("%d states and territories, want 249 of ISO 3166-1 and Kosovo", len(seen))
	}
	for _, r := range rows("former.txt", 6) {
		from, err1 := strconv.Atoi("0" + r[4])
		to, err2 := strconv.Atoi("0" + r[5])
		badYears := err1 != nil || err2 != nil || from > 2100 || to > 2100 || from > 0 && to > 0 && from > to
		if !stateCode.MatchString(r[0]) || (r[1] != "name" && r[1] != "capital") || r[2] == "" || badYears {
			t.Errorf("former.txt: bad line %q", r)
		}
	}
	known := lintedStates(true)
	for _, r := range rows("cyrillic.txt", 5) {
		if !known[r[0]] {
			t.Errorf("cyrillic.txt: no state %q", r[0])
		}
		if regexp.MustCompile(`[A-Za-z]`).MatchString(strings.Join(r[1:], "")) {
			t.Errorf("cyrillic.txt: Latin letters in %q", r)
		}
	}
}

// TestLintParties: kinds are those of docs/format.md, states are known, no
// name stands twice, and the party that one is part of is there.
func TestLintParties(t *testing.T) {
	kinds := " government armed_forces armed_group faction political_party organisation alliance institution body "
	states := lintedStates(true)
	seen := map[string]string{}
	for _, file := range partyFiles {
		for _, r := range rows(file, 6) {
			id := Slug(r[0])
			if r[0] == "" || strings.HasPrefix(r[0], "~") || !strings.Contains(kinds, " "+r[1]+" ") || r[2] != "" && !states[r[2]] {
				t.Errorf("%s: bad line %q", file, r)
			}
			if seen[id] != "" {
				t.Errorf("%s: %q is in %s already", file, r[0], seen[id])
			}
			seen[id] = file
		}
	}
	l := Default()
	for id, whole := range l.partOf {
		if _, ok := l.Party(whole); !ok {
			t.Errorf("%s is part of %q, which is no party", id, whole)
		}
		if l.Within(whole, id) {
			t.Errorf("%s is part of itself", id)
		}
	}
	if len(seen) < 1500 {
		t.Errorf("%d parties, want at least 1500", len(seen))
	}
}

func TestLintRegions(t *testing.T) {
	kinds := "  government faction "
	states := lintedStates(false)
	seen := map[string]bool{}
	for _, r := range rows("regions.txt", 5) {
		if r[0] == "" || strings.HasPrefix(r[0], "~") || seen[r[0]] || r[1] != "" && !states[r[1]] || !strings.Contains(kinds, " "+r[4]+" ") {
			t.Errorf("regions.txt: bad line %q", r)
		}
		if r[3] != "" && r[4] == "" {
			t.Errorf("regions.txt: %s has adjectives but is no party", r[0])
		}
		seen[r[0]] = true
	}
}

func TestLintPlaces(t *testing.T) {
	states := lintedStates(false)
	seen := map[[2]string]bool{}
	for _, r := range rows("places.txt", 7) {
		key := [2]string{r[0], r[2]}
		if r[0] == "" || seen[key] || (r[2] != "" && !states[r[2]]) {
			t.Errorf("places.txt: bad line %q", r)
		}
		seen[key] = true
		if r[1] != "city" && r[1] != "region" && r[1] != "venue" {
			t.Errorf("places.txt: kind %q of %q", r[1], r[0])
		}
		lat, lon, given := strings.Cut(r[5], ", ")
		if given && (!inRange(lat, 90) || !inRange(lon, 180)) {
			t.Errorf("places.txt: coordinates of %q", r)
		}
		if r[4] != "" && r[1] == "city" {
			t.Errorf("places.txt: %s is a city within a city", r[0])
		}
	}
}

func inRange(degrees string, limit float64) bool {
	v, err := strconv.ParseFloat(degrees, 64)
	return err == nil && v >= -limit && v <= limit
}

// TestLintEntries: every phrase of the lexicon has its meanings once, within
// the limits that look-up relies on, with zones that exist.
func TestLintEntries(t *testing.T) {
	l := Default()
	zones := map[string]bool{"": true}
	places := 0
	for _, m := range l.means {
		for i, e := range m.entries {
			if e.Weak != (i >= m.strong) {
				t.Errorf("%+v: weak meanings do not stand last", e)
			}
			if !zones[e.Zone] {
				if _, err := time.LoadLocation(e.Zone); err != nil {
					t.Errorf("%s: %v", e.Name, err)
				}
				zones[e.Zone] = true
			}
			if e.Party == "" && e.Kind != Place || e.Name == "" {
				t.Errorf("%+v: no party or no name", e)
			}
			if e.Sort == "city" {
				places++
				if e.Lat == 0 && e.Lon == 0 || e.Zone == "" {
					t.Errorf("%s (%s): no coordinates or zone", e.Name, e.Country)
				}
			}
		}
	}
	if places < 1000 {
		t.Errorf("%d cities by name, want at least 1000", places)
	}
}

func TestLintLongest(t *testing.T) {
	for _, file := range append([]string{"states.txt", "former.txt", "regions.txt", "places.txt"}, partyFiles...) {
		for _, line := range lines(file) {
			for _, field := range strings.Split(line, "|") {
				for _, phrase := range several(field) {
					if n := len(Split(phrase)); n > maxTokens {
						t.Errorf("%s: %q has %d tokens, more than %d", file, phrase, n, maxTokens)
					}
				}
			}
		}
	}
}

// TestFingerprints: no two phrases of the files share a fingerprint but those
// that are equal when folded.
func TestFingerprints(t *testing.T) {
	seen := map[uint64]string{}
	for _, file := range append([]string{"states.txt", "former.txt", "regions.txt", "places.txt"}, partyFiles...) {
		for _, line := range lines(file) {
			for _, field := range strings.Split(line, "|") {
				for _, phrase := range several(field) {
					phrase = strings.TrimPrefix(phrase, "~")
					h, ok := fingerprintOf(phrase)
					if old, twice := seen[h]; ok && twice && old != foldedPhrase(phrase) {
						t.Errorf("%q and %q share a fingerprint", old, phrase)
					}
					seen[h] = foldedPhrase(phrase)
				}
			}
		}
	}
}

// foldedPhrase is the phrase as look-up takes it, written out.
func foldedPhrase(phrase string) string {
	var out []string
	for _, token := range phraseTokens(phrase) {
		if !joins(token) {
			if isArticle(token) {
				token = firstUpper(token)
			}
			out = append(out, strings.ReplaceAll(Unmarked(token), ".", ""))
		}
	}
	return strings.Join(out, " ")
}

// TestLintOwnOffices: the parties that have an office are known, and a seat is a metonym of a state.
func TestLintOwnOffices(t *testing.T) {
	l := Default()
	for title, parties := range l.ownOffices {
		for _, id := range parties {
			if _, ok := l.Party(id); !ok {
				t.Errorf("%s: no party %q", title, id)
			}
		}
	}
	for _, r := range rows("seats.txt", 2) {
		for _, house := range several(r[1]) {
			entries, n := l.Longest(Split(house))
			if n != len(Split(house)) || entries[0].Kind != Metonym {
				t.Errorf("%s: no metonym", house)
			}
		}
	}
}

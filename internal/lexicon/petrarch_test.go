package lexicon

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// readLists reads lists of the test's own.
func readLists(t *testing.T, files ...string) (*Lists, error) {
	t.Helper()
	var list []ListFile
	for i := 0; i < len(files); i += 2 {
		list = append(list, ListFile{Name: files[i], Data: []byte(files[i+1])})
	}
	return ParseLists(list, Default())
}

const smallDictionary = `# a dictionary of invented actors
SALT_MARSH_LIBERATION_ARMY_ [NORREB]  # armed
+S.M.L.A._
OLE_BRENN_  # somebody
+OLE_H_BRENN_
	[NORGOV 030101-051231]
	[NORREB >060101]
NORDLANDIA_ [NOR]
NORWAY_ [NOR]
+NORWEGIAN_REALM_
HARBOUR_UNION [IGOHRB]
FRENCH_NORTH_AFRICA [NAF]
`

func TestDictionary(t *testing.T) {
	lists, err := readLists(t, "actors.txt", smallDictionary, "agents.txt", "!PERSON! = MAN, WOMAN\nFISHER!PERSON! [~AGR]\nMINISTER_ {MINISTERS_} [~GOV]\n", "discards.txt", "+GOLF CUP # sport\nTHIRD SET\n")
	if err != nil {
		t.Fatal(err)
	}
	want := ListCount{People: 1, Parties: 2, Names: 7, Agents: 4, Discards: 2, Ignored: 1}
	if got := lists.Count(); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	lex := Default().With(lists)
	tests := []struct {
		text, party, kind string
		n                 int
	}{
		{"Salt Marsh Liberation Army said", "salt-marsh-liberation-army", "armed_group", 4},
		{"SALT MARSH LIBERATION ARMY", "salt-marsh-liberation-army", "armed_group", 4},
		{"salt marsh liberation army", "", "", 0},
		{"S.M.L.A. fighters", "salt-marsh-liberation-army", "armed_group", 1},
		{"Nordlandia agreed", "", "", 1},
		{"Norwegian Realm", "NOR", "state", 2},
		{"Harbour Unions", "harbour-union", "organisation", 2},
		{"Norway", "NOR", "state", 1},
	}
	for _, tt := range tests {
		entries, n := lex.Longest(Split(tt.text))
		if n != tt.n || n > 0 && entries[0].Party != tt.party {
			t.Errorf("%q: %d tokens, %+v", tt.text, n, entries)
			continue
		}
		if p, _ := lex.Party(tt.party); p.Kind != tt.kind {
			t.Errorf("%q: kind %q", tt.text, p.Kind)
		}
	}
	people, n := lex.ListedPeople(Split("Ole H Brenn said"))
	if n != 3 || len(people) != 1 {
		t.Fatalf("%d tokens, %v", n, people)
	}
	for date, party := range map[string]string{"2004-05-01": "NOR", "2010-01-01": "", "2004": "NOR"} {
		if terms := people[0].TermsOn(date); len(terms) != 1 || terms[0].Party != party {
			t.Errorf("%s: %+v", date, terms)
		}
	}
	if len(people[0].TermsOn("")) != 0 || len(people[0].TermsOn("1999-01-01")) != 0 {
		t.Error("terms without a date, or before any")
	}
	if lex.AgentRole("fisherwoman") != "AGR" || lex.AgentRole("Ministers") != "GOV" || lex.AgentRole("table") != "" {
		t.Error("agents")
	}
}

func TestDictionaryErrors(t *testing.T) {
	for data, want := range map[string]string{
		"A_ [what is this\n":    "actors.txt: line 1: the bracket",
		"# first\n\t[NORGOV]\n": "actors.txt: line 2: a code without an actor",
	} {
		if _, err := readLists(t, "actors.txt", data); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v", data, err)
		}
	}
}

// TestPhoenix reads the dictionaries of the Phoenix project as they are.
func TestPhoenix(t *testing.T) {
	const dir = "../../../shared/data/actors/petrarch"
	names, _ := filepath.Glob(filepath.Join(dir, "*.txt"))
	if len(names) == 0 {
		t.Skipf("%s is not there: the dictionaries of the Phoenix project are not read", dir)
	}
	var files []ListFile
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, ListFile{filepath.Base(name), data})
	}
	lists, err := ParseLists(files, Default())
	if err != nil {
		t.Fatal(err)
	}
	got := lists.Count()
	t.Logf("%+v", got)
	if len(files) != 5 || got.People < 10000 || got.Names < 10000 || got.Agents < 1500 || got.Discards < 400 {
		t.Errorf("%d files: %+v", len(files), got)
	}
	lex := Default().With(lists)
	people, n := lex.ListedPeople([]string{"Kofi", "Annan", "said"})
	if n != 2 || len(people) == 0 {
		t.Error("Kofi Annan is not found")
	}
	if e, n := lex.Longest([]string{"Kabul", "said"}); n != 1 || e[0].Kind != Capital {
		t.Errorf("a dictionary changed what the lexicon knows: %+v", e)
	}
}

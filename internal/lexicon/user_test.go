package lexicon

import (
	"errors"
	"os"
	"strings"
	"testing"

	"parley"
)

const userPeople = "\ufeffname,other_names,party,office,from,to\r\n" +
	"Rasmus Holt-Okoye,R. Holt-Okoye; Rasmus Okoye,reed-coast-council,Warden,2021-03,2024-06-30\r\n" +
	"Rasmus Holt-Okoye,,NOR,,2024-07-01,\r\n" +
	"\"Brenn, Ole\",Ole Brenn,,,,\r\n" +
	"Ola Brenn,Brenn,,,,\r\nOle Holm Brenn,Brenn,,,,\r\n"

const userParties = `# parties
name,id,kind,state,other_names,adjectives,part_of
Reed Coast Council,,government,NOR,RCC,Reed Coast,
Kingdom of Norway,NOR,,,Norge,,
Lantern Front,,armed_group,NOR,"LF; Front of the Lanterns",Lanternist,

Harbour Wing,,faction,,,,lantern-front
`

const userPlaces = "name;kind;country;city;lat;lon;zone\nSaltmouth;;NOR;;67.28;14.4;Europe/Oslo\nGull House;venue;NOR;Saltmouth;;;\nParis;city;USA;;33.66;-95.55;\n"

func userLexicon(t testing.TB) *Lexicon {
	t.Helper()
	lists, err := ParseLists([]ListFile{{"people.csv", []byte(userPeople)}, {"parties.csv", []byte(userParties)}, {"places.csv", []byte(userPlaces)},
		{"offices.csv", []byte("title,party\nLampkeeper general,lantern-front\nwarden of the Reed Coast,\n")}}, Default())
	if err != nil {
		t.Fatal(err)
	}
	return Default().With(lists)
}

func TestListsOverLexicon(t *testing.T) {
	lex := userLexicon(t)
	tests := []struct {
		text, party string
		kind        Kind
		n           int
	}{
		{"RCC said", "reed-coast-council", Organisation, 1},
		{"Reed Coast Council", "reed-coast-council", Organisation, 3},
		{"LANTERN FRONT", "lantern-front", Organisation, 2},
		{"lantern front", "", 0, 0},
		{"Lanternist fighters", "lantern-front", Adjective, 1},
		{"Norge", "NOR", State, 1},
		{"Norway", "NOR", State, 1},
		{"Paris", "", Place, 1},
		{"United States of America", "USA", State, 4},
	}
	for _, tt := range tests {
		entries, n := lex.Longest(Split(tt.text))
		if n != tt.n || n > 0 && (entries[0].Party != tt.party || entries[0].Kind != tt.kind) {
			t.Errorf("%q: %d tokens, %+v", tt.text, n, entries)
		}
	}
	if e, _ := lex.Longest([]string{"Paris"}); len(e) < 2 || e[1].Party != "FRA" {
		t.Errorf("what the lexicon knew stands behind the user's: %+v", e)
	}
	if e, _ := Default().Longest([]string{"Paris"}); e[0].Party != "FRA" {
		t.Error("the lexicon itself has changed")
	}
	for id, want := range map[string]parley.Party{
		"NOR":          {ID: "NOR", Name: "Kingdom of Norway", Kind: "state", State: "NOR"},
		"harbour-wing": {ID: "harbour-wing", Name: "Harbour Wing", Kind: "faction", PartOf: "lantern-front"},
		"nato":         {ID: "nato", Name: "NATO", Kind: "alliance"},
	} {
		if got, ok := lex.Party(id); !ok || got.Name != want.Name || got.Kind != want.Kind || got.State != want.State || got.PartOf != want.PartOf {
			t.Errorf("%s: %+v", id, got)
		}
	}
	e, _ := lex.Longest([]string{"Saltmouth"})
	if p, ok := lex.ListedPlaceOf(e[0]); !ok || p.Lat != 67.28 || p.Zone != "Europe/Oslo" {
		t.Errorf("%+v", p)
	}
}

func TestListedOffices(t *testing.T) {
	lex := userLexicon(t)
	tokens := Split("the former lampkeeper general Ole Brenn")
	titles := lex.Titles(tokens, nil)
	if got := titles.Before(4, 0); len(got) != 1 || got[0].Head != "lampkeeper general" || got[0].Party() != "lantern-front" || got[0].Mods != Former {
		t.Errorf("%+v", got)
	}
	lists, err := readLists(t, "offices.csv", "title,party\nSecretary General,nato\n")
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := Default().With(lists).Titles([]string{"Secretary", "General"}, nil).At(0, 2); !ok || got.Sort != UserOffice || got.Party() != "nato" {
		t.Errorf("an office of the list comes before the same of the lexicon: %+v", got)
	}
	if _, ok := Default().Titles(tokens, nil).At(2, 4); ok {
		t.Error("the lexicon itself knows the office")
	}
}

func TestListedPeople(t *testing.T) {
	lex := userLexicon(t)
	tests := []struct {
		text string
		n    int
		of   []string
	}{
		{"R. Holt-Okoye said", 4, []string{"Rasmus Holt-Okoye"}},
		{"Rasmus Okoye", 2, []string{"Rasmus Holt-Okoye"}},
		{"Brenn said", 1, []string{"Ola Brenn", "Ole Holm Brenn"}},
		{"Ole Brenn", 2, []string{"Brenn, Ole"}},
		{"Rasmus", 0, nil},
	}
	for _, tt := range tests {
		people, n := lex.ListedPeople(Split(tt.text))
		var names []string
		for _, p := range people {
			names = append(names, p.Name)
		}
		if n != tt.n || strings.Join(names, "|") != strings.Join(tt.of, "|") {
			t.Errorf("%q: %d tokens of %v", tt.text, n, names)
		}
	}
	p := lex.ListedPersonOf(Split("Rasmus Okoye"))
	if p == nil || lex.ListedPersonOf([]string{"Brenn"}) != nil {
		t.Fatal("one form of one person, another of two")
	}
	for date, party := range map[string]string{"2021-03-01": "reed-coast-council", "2024-06-30": "reed-coast-council", "2024-07-01": "NOR", "2030": "NOR"} {
		if terms := p.TermsOn(date); len(terms) != 1 || terms[0].Party != party {
			t.Errorf("%s: %+v", date, terms)
		}
	}
}

func TestBadLists(t *testing.T) {
	tests := []struct{ file, data, want string }{
		{"people.csv", "", "people.csv: line 1: is empty"},
		{"people.csv", "party\nNOR\n", "people.csv: line 1: the column \"name\" is missing"},
		{"people.csv", "name,rank\n", "people.csv: line 1: there is no column \"rank\""},
		{"people.csv", "name,name\n", "people.csv: line 1: the column \"name\" stands twice"},
		{"people.csv", "name,from\nOle,2025-13\n", "people.csv: line 2: \"2025-13\" is no date"},
		{"people.csv", "name,from,to\n\nOle,2025-02,2024\n", "people.csv: line 3: from 2025-02 is after to 2024"},
		{"people.csv", "name,party\nOle,nobody\n", "people.csv: line 2: party \"nobody\" is not known"},
		{"people.csv", "name\nOle\nOle\n", "people.csv: line 3: person \"Ole"},
		{"people.csv", "name,party\n,NOR\n", "people.csv: line 2: the name is empty"},
		{"people.csv", "name,party\nOle,NOR,x\n", "people.csv: line 2: has 3 fields, the header 2"},
		{"people.csv", "name\n\"Ole\n", "people.csv: line 2: a double quote"},
		{"people.csv", "name\nOle\xff\n", "people.csv: line 2: is no UTF-8"},
		{"people.csv", "name\n" + strings.Repeat("a ", 30) + "\n", "people.csv: line 2: the name"},
		{"parties.csv", "name,kind\nFront,gang\n", "parties.csv: line 2: kind \"gang\" is none of state,"},
		{"parties.csv", "name,id\nFront,The Front\n", "parties.csv: line 2: the id \"The Front\" is no lower-case slug"},
		{"parties.csv", "name\nFront\nFront\n", "parties.csv: line 3: party \"front\" is on line 2"},
		{"parties.csv", "name,state\nFront,NO\n", "parties.csv: line 2: \"NO\" is no state's code"},
		{"parties.csv", "name,part_of\nFront,army\n", "parties.csv: line 2: part_of \"army\" is not known"},
		{"parties.csv", "name\n!!!\n", "parties.csv: line 2: the name \"!!!\" has no letters"},
		{"offices.csv", "title\nwarden\nWarden\n", "offices.csv: line 3: title \"warden\" is on line 2"},
		{"places.csv", "name,kind\nX,town\n", "places.csv: line 2: kind \"town\""},
		{"places.csv", "name,lat,lon\nX,91,0\n", "places.csv: line 2: \"91\" is no number of degrees"},
		{"places.csv", "name,lat,lon\nX,NaN,0\n", "places.csv: line 2: \"NaN\" is no number of degrees"},
		{"places.csv", "name,lat\nX,1\n", "places.csv: line 2: lat and lon go together"},
		{"places.csv", "name,country\nX,NOR\nX,NOR\n", "places.csv: line 3: place"},
		{"places.csv", "name,zone\nX,Oslo\n", "places.csv: line 2: zone \"Oslo\""},
	}
	for _, tt := range tests {
		_, err := readLists(t, tt.file, tt.data)
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) || parley.KindOf(err) != parley.KindInput {
			t.Errorf("%q: %v, want %q", tt.data, err, tt.want)
		}
	}
}

func TestListLimits(t *testing.T) {
	var e *parley.Error
	if _, err := readLists(t, "people.csv", strings.Repeat("\n", MaxListLines+1)); !errors.As(err, &e) || e.Kind != parley.KindTooLarge {
		t.Errorf("too many lines: %v", err)
	}
	if _, err := readLists(t, "a.txt", strings.Repeat("a", MaxListBytes+1)); !errors.As(err, &e) || e.Kind != parley.KindTooLarge {
		t.Errorf("too many bytes: %v", err)
	}
}

// TestListsDigest: the digest depends on names and bytes, not on the order given.
func TestListsDigest(t *testing.T) {
	one, _ := readLists(t, "people.csv", "name\nOle\n", "places.csv", "name\nX\n")
	two, _ := readLists(t, "places.csv", "name\nX\n", "people.csv", "name\nOle\n")
	other, _ := readLists(t, "people.csv", "name\nOla\n", "places.csv", "name\nX\n")
	if one.Digest() != two.Digest() || one.Digest() == other.Digest() || len(one.Digest()) != 71 {
		t.Error(one.Digest(), two.Digest(), other.Digest())
	}
	if Default().ListsDigest() != "" || Default().With(one).On("2025").ListsDigest() != one.Digest() {
		t.Error("the digest of a lexicon is that of its lists")
	}
}

// TestExampleLists: the lists that users start from are right.
func TestExampleLists(t *testing.T) {
	var files []ListFile
	for _, name := range []string{"offices.csv", "parties.csv", "people.csv", "places.csv"} {
		data, err := os.ReadFile("../../examples/lexicon/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, ListFile{name, data})
	}
	lists, err := ParseLists(files, Default())
	if err != nil {
		t.Fatal(err)
	}
	if got := lists.Count(); got.People != 2 || got.Parties != 3 || got.Offices != 2 || got.Places != 2 {
		t.Errorf("%+v", got)
	}
}

func FuzzLists(f *testing.F) {
	f.Add("people.csv", []byte(userPeople))
	f.Add("parties.csv", []byte(userParties))
	f.Add("places.csv", []byte(userPlaces))
	f.Add("actors.txt", []byte(smallDictionary))
	f.Add("agents.txt", []byte("!PERSON! = MAN, WOMAN\nFISHER!PERSON! [~AGR]\n"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		lists, err := ParseLists([]ListFile{{name, data}}, Default())
		if err != nil {
			return
		}
		lex := Default().With(lists).On("2010-05-01")
		tokens := Split(string(data[:min(len(data), 500)]))
		for i := range tokens {
			if _, n := lex.Longest(tokens[i:]); n > len(tokens)-i {
				t.Fatal("longer than the text")
			}
			lex.ListedPeople(tokens[i:])
		}
	})
}

func BenchmarkWith(b *testing.B) {
	lists, err := ParseLists([]ListFile{{"people.csv", []byte("name\nOle Brenn\n")}, {"parties.csv", []byte(userParties)}}, Default())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Default().With(lists)
	}
}

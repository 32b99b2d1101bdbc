package gazette

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/internal/neural"
)

// written gives a file of the test's own.
func written(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWords(t *testing.T) {
	for in, want := range map[string]string{
		"Port-Belmark": "Port - Belmark", "Saint John's": "Saint John 's", " Avaria ": "Avaria", "Orașul": "Orașul",
		"Авария": "", "Avaria, U.S.A.": "", "X": "", "Area 51": "",
	} {
		if got := words(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestReadCities(t *testing.T) {
	// Field 2 is the name, 9 the population: 200,000 and 100.
	message := func(name string, people ...byte) string {
		m := "\x12" + string(rune(len(name))) + name + "\x48" + string(people)
		return string(rune(len(m))) + m
	}
	g := &Gazette{Phrases: map[string]uint8{}}
	if err := g.readCities(written(t, "c.pbf", message("Belmark", 0xc0, 0x9a, 0x0c)+message("Hamlet", 100))); err != nil {
		t.Fatal(err)
	}
	if g.Phrases["Belmark"] != neural.Place || g.Phrases["Hamlet"] != 0 || !slices.Equal(g.Cities, []string{"Belmark"}) || !slices.Equal(g.Villages, []string{"Hamlet"}) {
		t.Errorf("read %v, %v", g.Phrases, g.Cities)
	}
	if err := g.readCities(written(t, "c.pbf", "\x7fno")); err == nil || !strings.Contains(err.Error(), "not a protocol buffer") {
		t.Errorf("error %v", err)
	}
}

func TestFakerNames(t *testing.T) {
	js := "x={person:{first_name:{generic:`Ada.Kari`.split(`.`),male:[`Ola`,`{{x}}`]},last_name:{generic:[`Lund`]}}}"
	if got := fakerNames(js, "first_name:"); !slices.Equal(got, []string{"Ada", "Kari", "Ola"}) {
		t.Errorf("given names %q", got)
	}
	if got := fakerNames(js, "last_name:"); !slices.Equal(got, []string{"Lund"}) {
		t.Errorf("family names %q", got)
	}
	if got := fakerNames(js, "title:"); got != nil {
		t.Errorf("without a key %q", got)
	}
}

func TestPhoenixWords(t *testing.T) {
	for in, want := range map[string]string{
		"KARI_LUND_ ": "Kari Lund", "+LEAGUE_OF_LAKES_ [IGO]": "League of Lakes", "THE_LEAGUE_ ": "League",
		"OMAR_AL-SADI_": "Omar al - Sadi", "	[AVAGOV 010101]": "", "MINISTER_ ~": "",
	} {
		if got := strings.Join(phoenixWords(in), " "); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestReadPhoenix(t *testing.T) {
	dir := filepath.Dir(written(t, "Phoenix.Countries.actors.txt", "KARI_LUND_ # CountryInfo.txt\n\t[AVAGOV]\nAVARIA_ [AVA]\nMINISTER_LUND_ # CountryInfo.txt\n"))
	for name, content := range map[string]string{"Phoenix.International.actors.txt": "LEAGUE_OF_LAKES_ [IGO]\nLOL_ [IGO]\n", "Phoenix.MilNonState.actors.txt": "\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	g := &Gazette{Phrases: map[string]uint8{}}
	if err := g.readPhoenix(dir); err != nil {
		t.Fatal(err)
	}
	want := map[string]uint8{"Kari": neural.GivenName, "Lund": neural.Surname, "League of Lakes": neural.Organisation, "LOL": neural.Organisation}
	for p, k := range want {
		if g.Phrases[p] != k {
			t.Errorf("%s is %d, want %d", p, g.Phrases[p], k)
		}
	}
	if len(g.Phrases) != len(want) || !slices.Equal(g.People, []string{"Kari Lund"}) {
		t.Errorf("%v, people %v", g.Phrases, g.People)
	}
}

func TestAddStates(t *testing.T) {
	g := &Gazette{Phrases: map[string]uint8{}}
	g.addStates("# c\nAVA | Avaria | North Avaria | Avarian; Avarians | Port\n")
	if g.Phrases["North Avaria"] != neural.State || !g.Named(neural.Demonym)["avarians"] || !slices.Equal(g.Demonyms, []string{"Avarian"}) {
		t.Errorf("%v, %v", g.Phrases, g.Demonyms)
	}
}

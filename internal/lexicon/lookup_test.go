package lexicon

import (
	"fmt"
	"strings"
	"testing"
)

// TestMeanings: what a phrase can stand for, the likeliest first. "kind party
// country name"; a weak meaning has ~ before it.
func TestMeanings(t *testing.T) {
	tests := []struct {
		text string
		want string // of the first meaning
		n    int
	}{
		{"Zaire", "state COD COD Democratic Republic of the Congo 1971-1997", 1},
		{"Burma's generals", "state MMR MMR Myanmar 1948-1989", 1},
		{"Soviet Union", "state SUN SUN Soviet Union 1922-1991", 2},
		{"East German", "adjective DDR DDR East Germany 1949-1990", 2},
		{"Nur-Sultan", "capital KAZ KAZ Nur-Sultan 2019-2022", 3},
		{"Islamic Republic of Iran", "state IRN IRN Iran", 4},
		{"the Kremlin", "", 0},
		{"Kremlin said", "metonym RUS RUS Russia", 1},
		{"Bankova", "metonym UKR UKR Ukraine", 1},
		{"Élysée", "metonym FRA FRA France", 1},
		{"Elysee", "metonym FRA FRA France", 1},
		{"Foggy Bottom", "metonym USA USA United States", 2},
		{"DRC", "state COD COD Democratic Republic of the Congo", 1},
		{"D.R.C.", "state COD COD Democratic Republic of the Congo", 1},
		{"Slovaks", "adjective SVK SVK Slovakia", 1},
		{"Ukraine's", "state UKR UKR Ukraine", 1},
		{"UNMISS", "organisation unmiss  UNMISS", 1},
		{"U.N. Security Council", "organisation un-security-council  UN Security Council", 3},
		{"NSDC", "~body national-security-and-defense-council-of-ukraine  National Security and Defense Council of Ukraine", 1},
		{"IDF", "~body israel-defense-forces  Israel Defense Forces", 1},
		{"Ansar Allah", "organisation houthis  Houthis", 2},
		{"AL-SHABAAB", "organisation al-shabaab  Al-Shabaab", 3},
		{"Al Shabaab", "organisation al-shabaab  Al-Shabaab", 2},
		{"al-Qassam Brigades", "organisation al-qassam-brigades  Al-Qassam Brigades", 4},
		{"SPLM/A-IO", "organisation splm-io  SPLM-IO", 5},
		{"Sana'a", "capital YEM YEM Sana'a", 1},
		{"Sanaa", "capital YEM YEM Sana'a", 1},
		{"SANAA", "capital YEM YEM Sana'a", 1},
		{"NEW YORK", "place  USA New York", 2},
		{"SAN JOSE", "place  USA San Jose", 2},
		{"Sharm el Sheikh", "place  EGY Sharm el-Sheikh", 3},
		{"Krakow", "place  POL Kraków", 1},
		{"Kharkiv", "place  UKR Kharkiv", 1},
		{"Zhytomyr", "place  UKR Zhytomyr", 1},
		{"Gaza", "place  PSE Gaza Strip", 1},
		{"Nice", "~place  FRA Nice", 1},
		{"Україні", "state UKR UKR Ukraine", 1},
		{"Росією", "state RUS RUS Russia", 1},
		{"американської", "adjective USA USA United States", 1},
		{"Турции", "state TUR TUR Türkiye", 1},
		{"Київ", "place  UKR Kyiv", 1},
		{"Стамбул", "place  TUR Istanbul", 1},
		{"Guinea. Bissau", "state GIN GIN Guinea", 1},
		{"reading", "", 0}, {"nice", "", 0}, {"us", "", 0}, {"IT", "", 0}, {"mali", "", 0}, {"of", "", 0}, {"-", "", 0}, {"", "", 0},
	}
	for _, tt := range tests {
		entries, n := Default().Meanings(tokensOf(tt.text))
		got := ""
		if n > 0 {
			got = show(entries[0])
		}
		if got != tt.want || n != tt.n {
			t.Errorf("%q: %d tokens, %q; want %d, %q", tt.text, n, got, tt.n, tt.want)
		}
	}
}

// tokensOf splits as a text is split: a full stop that ends a word stays a
// token where a word follows it.
func tokensOf(text string) []string {
	return strings.Split(strings.Join(Split(strings.ReplaceAll(text, ". B", " . B")), "\x00"), "\x00")
}

func show(e Entry) string {
	kinds := []string{"", "state", "adjective", "capital", "metonym", "organisation", "place", "body"}
	s := fmt.Sprintf("%s %s %s %s", kinds[e.Kind], e.Party, e.Country, e.Name)
	if e.From != 0 {
		s += fmt.Sprintf(" %d-%d", e.From, e.To)
	}
	if e.Weak {
		s = "~" + s
	}
	return s
}

// TestWeakIsLeftOut: Longest gives no meaning that the sentence must show, but a
// shorter phrase before it.
func TestWeakIsLeftOut(t *testing.T) {
	for _, text := range []string{"Nice", "Victoria", "Reading", "Mobile", "Split", "IDF", "NSDC", "Commonwealth", "Wagner", "Jackson", "Florence", "Security Council"} {
		if entries, n := Default().Longest(Split(text)); n != 0 {
			t.Errorf("%s: %+v", text, entries)
		}
	}
	if _, n := Default().Longest(Split("UN Secretary-General António Guterres")); n != 1 {
		t.Errorf("UN Secretary-General takes %d tokens, want UN alone", n)
	}
}

// TestWhere: coordinates, zone and population, to a tenth of a degree.
func TestWhere(t *testing.T) {
	tests := []struct {
		text, zone string
		lat, lon   float64
		people     int // at least
	}{
		{"Kyiv", "Europe/Kyiv", 50.45, 30.52, 2_000_000},
		{"Washington", "America/New_York", 38.90, -77.04, 500_000},
		{"Camp David", "America/New_York", 39.65, -77.47, 0},
		{"Mar-a-Lago", "America/New_York", 26.68, -80.04, 0},
		{"Palais des Nations", "Europe/Zurich", 46.23, 6.14, 0},
		{"Bürgenstock", "Europe/Zurich", 47.0, 8.38, 0},
		{"Sochi", "Europe/Moscow", 43.6, 39.73, 300_000},
		{"Jeddah", "Asia/Riyadh", 21.5, 39.2, 2_000_000},
		{"Panmunjom", "Asia/Seoul", 37.95, 126.67, 0},
		{"Buenos Aires", "America/Argentina/Buenos_Aires", -34.6, -58.4, 10_000_000},
		{"Vladivostok", "Asia/Vladivostok", 43.1, 131.9, 500_000},
	}
	for _, tt := range tests {
		entries, _ := Default().Meanings(Split(tt.text))
		if len(entries) == 0 {
			t.Errorf("%s is not known", tt.text)
			continue
		}
		e := entries[0]
		if e.Zone != tt.zone || !near(e.Lat, tt.lat) || !near(e.Lon, tt.lon) || e.Population < tt.people {
			t.Errorf("%s: %+v", tt.text, e)
		}
	}
	if z := Default().Zone("NOR"); z != "Europe/Oslo" {
		t.Errorf("zone of Norway is %q", z)
	}
	if z := Default().Zone("USA"); z != "" {
		t.Errorf("zone of the United States is %q, want none", z)
	}
}

func near(a, b float64) bool { return a-b < 0.11 && b-a < 0.11 }

func TestPartOf(t *testing.T) {
	l := Default()
	if !l.Within("un-security-council", "united-nations") || !l.Within("quds-force", "IRN") || l.Within("united-nations", "unmiss") || !l.Within("hamas", "hamas") {
		t.Error("Within")
	}
	if bodies := strings.Join(l.Bodies("hamas"), " "); !strings.Contains(bodies, "al-qassam-brigades") {
		t.Errorf("bodies of Hamas: %s", bodies)
	}
	if p, ok := l.Party("al-qassam-brigades"); !ok || p.State != "PSE" || p.Kind != "armed_group" || l.PartOf(p.ID) != "hamas" {
		t.Errorf("%+v", p)
	}
}

// TestAmbiguous: a name of several prominent cities gives them, the largest
// first, and says so.
func TestAmbiguous(t *testing.T) {
	entries, _ := Default().Meanings(Split("Hyderabad"))
	if len(entries) < 2 || entries[0].Country != "IND" || !entries[0].Ambiguous || entries[1].Country != "PAK" {
		t.Errorf("Hyderabad: %+v", entries)
	}
}

// TestCitiesInPlace: a damaged table gives nothing and does not fail.
func TestCitiesInPlace(t *testing.T) {
	for _, file := range []string{"", "x", cityData[:40], strings.Repeat("x", 100)} {
		if table := openCities(file); file != cityData[:40] && table != nil {
			t.Errorf("%.10q is no table", file)
		}
	}
	written, err := WriteCities([]City{
		{Name: "Aville", Country: "FRA", Lat: 1.5, Lon: -2.25, Zone: "Europe/Paris", Population: 500_000, Other: []string{"Aburg"}},
		{Name: "Aville", Country: "CAN", Lat: -45, Lon: 179.9, Zone: "America/Toronto", Population: 400_000, Weak: true},
	})
	if err != nil {
		t.Fatal(err)
	}
	table := openCities(string(written))
	var got []string
	h, _ := fingerprintOf("Aville")
	r, _ := table.find(h)
	table.each(r, func(e Entry) {
		got = append(got, fmt.Sprint(e.Name, e.Country, e.Lat, e.Lon, e.Zone, e.Population, e.Weak, e.Ambiguous))
	})
	want := "Aville FRA 1.5 -2.25 Europe/Paris 500000 false true|Aville CAN -45 179.9 America/Toronto 400000 true true"
	if all := strings.ReplaceAll(strings.Join(got, "|"), "AvilleFRA1.5", "Aville FRA 1.5"); strings.ReplaceAll(all, " ", "") != strings.ReplaceAll(want, " ", "") {
		t.Errorf("%s, want %s", all, want)
	}
	if _, err := WriteCities([]City{{Name: "Nowhere"}}); err == nil {
		t.Error("a city without country is written")
	}
}

func FuzzMeanings(f *testing.F) {
	f.Add("United Nations Security Council")
	f.Add("EL-'-'s FASHER ’ ‐ Київ")
	f.Fuzz(func(t *testing.T, text string) {
		tokens := strings.Fields(text)
		entries, n := Default().Longest(tokens)
		all, m := Default().Meanings(tokens)
		if n > len(tokens) || m > len(tokens) || m < n || (n > 0) != (len(entries) > 0) || (m > 0) != (len(all) > 0) {
			t.Errorf("%q: %d of %d, %d of %d", text, len(entries), n, len(all), m)
		}
	})
}

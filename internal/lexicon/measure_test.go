package lexicon

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

const mendFile = "../../../shared/data/mend/dev.jsonl.gz"

// mendMeeting is what the measure reads of a meeting that MEND codes.
type mendMeeting struct {
	ThirdParties []string  `json:"third_parties"`
	ThirdISO3    []*string `json:"third_iso3"`
	Place        struct {
		City    string `json:"city"`
		Country string `json:"country"`
		Meant   string `json:"country_meant"`
	} `json:"place"`
	Also []mendMeeting `json:"also"`
}

// tally counts what was asked and what came out right.
type tally struct{ right, all int }

func (c *tally) count(t *testing.T, ok bool, format string, args ...any) {
	c.all++
	if ok {
		c.right++
	} else {
		t.Logf(format, args...)
	}
}

func (c tally) share() float64 { return float64(c.right) / float64(max(c.all, 1)) }

// TestMeasureMend prints how many of the states among MEND's third parties and
// of its places the lexicon resolves to the code that is meant, and holds the
// floor of the states. Measure only: errors may be read, nothing is taken over.
func TestMeasureMend(t *testing.T) {
	f, err := os.Open(mendFile)
	if err != nil {
		t.Skipf("%v: the development data is not there", err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var states, cities, others tally
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var m mendMeeting
		if err := json.Unmarshal(lines.Bytes(), &m); err != nil {
			t.Fatal(err)
		}
		for _, m := range append(m.Also, m) {
			m.measure(t, &states, &cities, &others)
		}
	}
	t.Logf("states among third parties: %d of %d, %.4f", states.right, states.all, states.share())
	t.Logf("cities to their country: %d of %d, %.4f", cities.right, cities.all, cities.share())
	t.Logf("both: %.4f", tally{states.right + cities.right, states.all + cities.all}.share())
	t.Logf("other third parties known: %d of %d, %.4f", others.right, others.all, others.share())
	if states.share() < 0.98 {
		t.Errorf("%.4f of the states resolve, the floor is .98", states.share())
	}
}

func (m mendMeeting) measure(t *testing.T, states, cities, others *tally) {
	for i, name := range m.ThirdParties {
		if code := m.ThirdISO3[i]; code != nil {
			states.count(t, resolves(name, *code), "state %s %q", *code, name)
		} else {
			others.count(t, resolves(name, ""), "other %q", name)
		}
	}
	country := m.Place.Country
	if m.Place.Meant != "" {
		country = m.Place.Meant
	}
	if m.Place.City != "" && country != "" {
		cities.count(t, resolves(m.Place.City, country), "place %s %q", country, m.Place.City)
	}
}

// resolves reports whether the whole string has a meaning of that country; any
// meaning where it is empty.
func resolves(name, country string) bool {
	tokens := phraseTokens(name)
	entries, n := Default().Meanings(tokens)
	if n < len(tokens) {
		return false
	}
	for _, e := range entries {
		if country == "" || e.Country == country {
			return true
		}
	}
	return false
}

const actorsFolder = "../../../shared/data/actors/"

// TestMeasureTravels prints how many countries and places of the trips of US
// presidents and secretaries of state (HistoryAtState, CC0) are known: a set
// that nothing here was written after.
func TestMeasureTravels(t *testing.T) {
	var countries, places tally
	for _, file := range []string{"us-travels.jsonl", "us-visits.jsonl"} {
		f, err := os.Open(actorsFolder + file)
		if err != nil {
			t.Skipf("%v: the development data is not there", err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var trip struct {
				Country string `json:"country"`
				From    string `json:"from_country"`
				Locale  string `json:"locale"`
			}
			if err := json.Unmarshal(lines.Bytes(), &trip); err != nil {
				t.Fatal(err)
			}
			if name := trip.Country + trip.From; name != "" {
				countries.count(t, resolves(name, ""), "country %q", name)
			}
			for _, place := range strings.Split(trip.Locale, ",") {
				if place = strings.TrimSpace(place); place != "" {
					places.count(t, resolves(place, ""), "place %q", place)
				}
			}
		}
	}
	t.Logf("countries: %d of %d, %.4f", countries.right, countries.all, countries.share())
	t.Logf("places: %d of %d, %.4f", places.right, places.all, places.share())
	if countries.share() < 0.97 {
		t.Errorf("%.4f of the countries are known", countries.share())
	}
}

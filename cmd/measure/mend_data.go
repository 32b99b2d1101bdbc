package main

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"parley"
	"parley/internal/ingest"
	"parley/internal/page"
)

// A coded is one meeting as people coded it (mend/README.md). Evidence says
// which of its values can be read off the summary.
type coded struct {
	ID        string   `json:"id"`
	Date      string   `json:"date"`           // ISO 8601
	Precision string   `json:"date_precision"` // day, month
	Third     []string `json:"third_parties"`
	ThirdISO  []string `json:"third_iso3"` // beside Third; empty for an organisation
	Local     []string `json:"local_parties"`
	People    []string `json:"people"` // mediators only
	URLDates  []string `json:"url_dates"`
	Flags     string   `json:"flags"`
	Place     struct {
		City    string `json:"city"`
		Country string `json:"country"`
		Meant   string `json:"country_meant"`
		Virtual bool   `json:"virtual"`
	} `json:"place"`
	Evidence struct {
		People  map[string]word `json:"people"`
		Third   map[string]word `json:"third"`
		Local   map[string]word `json:"local"`
		City    bool            `json:"city"`
		Country word            `json:"country"`
		Channel word            `json:"channel"`
		Date    word            `json:"date"` // day_month, weekday, relative
	} `json:"evidence"`
}

// A word is how a value is said, empty for null and false: not at all.
type word string

// UnmarshalJSON takes true as "true", null and false as not said.
func (w *word) UnmarshalJSON(data []byte) error {
	switch string(data) {
	case "null", "false":
		*w = ""
		return nil
	case "true":
		*w = "true"
		return nil
	}
	return json.Unmarshal(data, (*string)(w))
}

// A summary is a text with the meetings coded from it: itself and also.
type summary struct {
	coded
	Text string  `json:"summary"`
	Also []coded `json:"also"`
}

func (s *summary) meetings() []coded { return append([]coded{s.coded}, s.Also...) }

// people are the coded mediators whose names stand in the summary.
func (c *coded) people() []string {
	return slices.DeleteFunc(slices.Clone(c.People), func(p string) bool { return c.Evidence.People[p] == "" })
}

// parties are the coded parties that stand in the summary, third parties
// first.
func (c *coded) parties() []label {
	var out []label
	for i, name := range c.Third {
		if c.Evidence.Third[name] != "" {
			iso := ""
			if i < len(c.ThirdISO) {
				iso = c.ThirdISO[i]
			}
			out = append(out, newLabel(name, iso))
		}
	}
	for _, name := range c.Local {
		if c.Evidence.Local[name] != "" {
			out = append(out, newLabel(name, ""))
		}
	}
	return out
}

// counts reports whether a coded person or party stands in the summary: only
// such meetings can be found.
func (c *coded) counts() bool { return len(c.people())+len(c.parties()) > 0 }

// dated reports whether the summary gives the day, by month or by weekday.
func (c *coded) dated() bool {
	return c.Evidence.Date == "day_month" || c.Evidence.Date == "weekday"
}

// published is the day of publication that the summary is read with: the
// first date in an address that is within 14 days after the coded day, else
// the day after it. A month counts as its last day, and dates in it count.
func (c *coded) published() string {
	first, last, ok := days(c.Date)
	if !ok {
		return ""
	}
	for _, d := range c.URLDates {
		t, err := time.Parse(time.DateOnly, d)
		if err == nil && !t.Before(first) && !t.After(last.AddDate(0, 0, 14)) {
			return d
		}
	}
	return last.AddDate(0, 0, 1).Format(time.DateOnly)
}

// days are the first and last day of an ISO prefix of a date.
func days(prefix string) (first, last time.Time, ok bool) {
	if len(prefix) > len(time.DateOnly) {
		prefix = prefix[:len(time.DateOnly)]
	}
	for _, p := range []struct {
		layout                string
		years, months, ending int
	}{{time.DateOnly, 0, 0, 0}, {"2006-01", 0, 1, -1}, {"2006", 1, 0, -1}} {
		if t, err := time.Parse(p.layout, prefix); err == nil {
			return t, t.AddDate(p.years, p.months, p.ending), true
		}
	}
	return first, last, false
}

// A told is one summary read with one day of publication, and the coded
// meetings that have that day. Most summaries make one.
type told struct {
	id, text, published string
	coded               []coded
	reading             parley.Reading
	err                 error
}

// tellings splits the summaries by day of publication, in order, and leaves
// out meetings that cannot be found.
func tellings(list []summary, idPrefix string) []told {
	var out []told
	for i := range list {
		from := len(out)
		for _, c := range list[i].meetings() {
			if !c.counts() || !strings.HasPrefix(c.ID, idPrefix) {
				continue
			}
			day := c.published()
			at := slices.IndexFunc(out[from:], func(t told) bool { return t.published == day })
			if at < 0 {
				at = len(out) - from
				out = append(out, told{id: c.ID, text: list[i].Text, published: day})
			}
			out[from+at].coded = append(out[from+at].coded, c)
		}
	}
	return out
}

// read reads the summary as a report of its own.
func (t told) read() told {
	t.reading, t.err = ingest.Read([]byte(t.text), page.Options{ForceDate: t.published})
	return t
}

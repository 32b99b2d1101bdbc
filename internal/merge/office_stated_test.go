package merge

import (
	"fmt"
	"strings"
	"testing"

	"parley"
)

// statedReading makes a reading of a text that names Torv and Rell.
func statedReading(text, published string) *parley.Reading {
	r := &parley.Reading{Report: *textReport("r1", published, text)}
	for i, name := range []string{"Torv", "Rell"} {
		p := parley.Person{ID: fmt.Sprint("p", i+1), Name: name}
		for at := 0; ; {
			n := strings.Index(text[at:], name)
			if n < 0 {
				break
			}
			p.Mentions = append(p.Mentions, parley.Cut(text, at+n, at+n+len(name)))
			at += n + len(name)
		}
		r.People = append(r.People, p)
	}
	return r
}

func TestStatedTerms(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The new finance minister, Torv, took office today.", "Torv from 2025-12-04"},
		{"Torv succeeds Rell, who resigned on 28 September.", "Rell until 2025-09-28"},
		{"Torv took office today. She succeeds Rell. Until today she was deputy minister of finance.", "Torv from 2025-12-04, Torv until 2025-12-04 deputy minister of finance"},
		{"Torv became foreign minister on 30 September, after Rell had resigned.", "Torv from 2025-09-30 foreign minister"},
		{"Rell was appointed as special envoy in March 2024.", "Rell from 2024-03 special envoy"},
		{"Torv has been foreign minister since December 20.", "Torv from 2024-12-20 foreign minister"},
		{"Rell stepped down as defence minister on October 3, 2025.", "Rell until 2025-10-03 defence minister"},
		{"Rell was dismissed yesterday.", "Rell until 2025-12-03"},
		{"Torv met Rell on 28 September.", ""},
		{"The ministers resigned on 28 September.", ""},
		{"Rell will resign on 28 December.", ""},
		{"Rell resigned on 31 September.", ""},
		{"Torv became a mother on 30 September.", ""},
	} {
		r := statedReading(c.text, "2025-12-04")
		var got []string
		for _, s := range StatedTerms(r) {
			name := map[string]string{r.Nodes()[0].ID: "Torv", r.Nodes()[1].ID: "Rell"}[s.Person]
			for _, x := range []struct{ word, date string }{{"from", s.From}, {"until", s.Until}} {
				if x.date != "" {
					got = append(got, strings.TrimSpace(name+" "+x.word+" "+x.date+" "+s.Office))
				}
			}
			if !strings.Contains(c.text, s.Words.Text) {
				t.Errorf("%q is not in the report", s.Words.Text)
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%q: %q, want %q", c.text, s, c.want)
		}
	}
	for _, s := range statedTerms {
		if !s.re.MatchString(s.example + ".") {
			t.Errorf("%v does not match its example %q", s.re, s.example)
		}
		if !hasSign(s.example, s.signs) || hasSign("Torv met Rell on 28 September.", s.signs) {
			t.Errorf("the signs %q do not tell %q", s.signs, s.example)
		}
	}
	if got := StatedTerms(statedReading("Rell resigned on 28 September.", "")); got != nil {
		t.Errorf("a year that nothing says: %v", got)
	}
}

func TestStateTerms(t *testing.T) {
	list, _ := Occupancies(holders("P P Q Q"))
	StateTerms(list, []StatedTerm{
		{Person: "p-P", Until: isoDay(20402), Published: "2025-12-01"},
		{Person: "p-Q", From: isoDay(20402), Office: "foreign minister", Published: "2025-12-01"},
		{Person: "p-Q", From: isoDay(20403), Published: "2025-12-02"},                              // after its first report
		{Person: "p-Q", Until: isoDay(20430), Office: "defence minister", Published: "2025-12-02"}, // another office
		{Person: "p-R", From: "2020", Published: "2025-12-02"},
	})
	if list[0].Until != isoDay(20402) || list[0].Since != "" || list[1].Since != isoDay(20402) || list[1].Until != "" {
		t.Errorf("%+v", list)
	}
}

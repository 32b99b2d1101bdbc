package main

import (
	"encoding/json"
	"strings"
	"testing"

	"parley"
)

func TestPublished(t *testing.T) {
	cases := []struct {
		name, date string
		urls       []string
		want       string
	}{
		{"no address: the day after", "2021-03-31", nil, "2021-04-01"},
		{"a date before counts not", "2021-03-31", []string{"2021-03-30", "2021-04-02"}, "2021-04-02"},
		{"the first one, not the earliest", "2021-03-31", []string{"2021-04-10", "2021-04-02"}, "2021-04-10"},
		{"the same day", "2021-03-31", []string{"2021-03-31"}, "2021-03-31"},
		{"14 days after", "2021-03-31", []string{"2021-04-14"}, "2021-04-14"},
		{"15 days after is too late", "2021-03-31", []string{"2021-04-15"}, "2021-04-01"},
		{"what is no date", "2021-03-31", []string{"2021-04", "soon"}, "2021-04-01"},
		{"a month is over at its end", "2021-02", nil, "2021-03-01"},
		{"within the month", "2021-02", []string{"2021-02-09"}, "2021-02-09"},
		{"no date at all", "", []string{"2021-02-09"}, ""},
	}
	for _, c := range cases {
		if got := (&coded{Date: c.date, URLDates: c.urls}).published(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A meeting of three coded parties on 2 May, of which the summary names two and
// the person.
const codedJSON = `{"id": "X1", "date": "2021-05-02", "date_precision": "day", "place": {"city": "Al Marsa", "country": "TUN"},
 "third_parties": ["Norland", "UNWID"], "third_iso3": ["NOR", null], "local_parties": ["Sahl (2011-) Dawn Council"], "people": ["Åse Lundqvist", "Omar Said"],
 "evidence": {"people": {"Åse Lundqvist": "surname", "Omar Said": null}, "third": {"Norland": "name", "UNWID": null},
  "local": {"Sahl (2011-) Dawn Council": "alias"}, "city": true, "country": "name", "channel": true, "date": "day_month"}}`

func codedCase(t *testing.T) *coded {
	t.Helper()
	var c coded
	if err := json.Unmarshal([]byte(codedJSON), &c); err != nil {
		t.Fatal(err)
	}
	return &c
}

func TestCodedEvidence(t *testing.T) {
	c := codedCase(t)
	if got := strings.Join(c.people(), ","); got != "Åse Lundqvist" {
		t.Errorf("people in evidence: %s", got)
	}
	if got := labels(c.parties()); got != "Norland; Sahl (2011-) Dawn Council" {
		t.Errorf("parties in evidence: %s", got)
	}
	if !c.dated() || !c.counts() || c.Evidence.Channel != "true" {
		t.Errorf("dated %v, counts %v, channel %q", c.dated(), c.counts(), c.Evidence.Channel)
	}
}

// reading is one with a meeting that fits codedJSON in everything.
func fitting() parley.Reading {
	return parley.Reading{
		People:  parley.List[parley.Person]{{ID: "p1", Name: "Lundquist"}, {ID: "p2", Name: "Jon Dale"}},
		Parties: parley.List[parley.Party]{{ID: "NOR", State: "NOR"}, {ID: "dawn-council", Name: "the Dawn Council"}, {ID: "other", Name: "Other"}},
		Meetings: parley.List[parley.Meeting]{{ID: "m1", Status: "held", People: parley.List[string]{"p1"},
			Sides: parley.List[parley.Side]{{Party: "dawn-council"}}, Third: parley.List[parley.ThirdParty]{{Party: "NOR"}},
			Time: &parley.Time{From: "2021-05-01", To: "2021-05-02"}, Place: &parley.Place{City: "Marsa", Country: "TUN"}}},
	}
}

func TestJudge(t *testing.T) {
	cases := []struct {
		name   string
		change func(r *parley.Reading)
		want   string
	}{
		{"all fits", func(*parley.Reading) {}, "found"},
		{"two parties without the person", func(r *parley.Reading) { r.Meetings[0].People = nil }, "found"},
		{"one party of two, the person", func(r *parley.Reading) { r.Meetings[0].Third = nil }, "found"},
		{"one party of two, no person", func(r *parley.Reading) { r.Meetings[0].Third, r.Meetings[0].People = nil, nil }, "wrong who: one party of 2"},
		{"another person and party", func(r *parley.Reading) {
			r.Meetings[0].People, r.Meetings[0].Third, r.Meetings[0].Sides[0].Party = parley.List[string]{"p2"}, nil, "other"
		}, "wrong who"},
		{"refused", func(r *parley.Reading) { r.Meetings[0].Status = "refused" }, "wrong status"},
		{"planned counts", func(r *parley.Reading) { r.Meetings[0].Status = "planned" }, "found"},
		{"another day", func(r *parley.Reading) { r.Meetings[0].Time.To = "2021-05-01" }, "wrong date"},
		{"no day", func(r *parley.Reading) { r.Meetings[0].Time = nil }, "wrong date: none"},
		{"a month is no day", func(r *parley.Reading) { r.Meetings[0].Time = &parley.Time{From: "2021-05", To: "2021-05"} }, "wrong date"},
		{"publication is no date", func(r *parley.Reading) { r.Meetings[0].Time.Basis = "published" }, "wrong date: none"},
		{"15 days give no day", func(r *parley.Reading) { r.Meetings[0].Time.To = "2021-05-16" }, "wrong date"},
		{"nothing", func(r *parley.Reading) { r.Meetings = nil }, "no meeting at all"},
	}
	for _, c := range cases {
		tell := told{coded: []coded{*codedCase(t)}, reading: fitting()}
		c.change(&tell.reading)
		v := tell.judge()
		if len(v) != 1 || v[0].reason() != c.want {
			t.Errorf("%s: %q, want %q", c.name, v[0].reason(), c.want)
		}
	}
}

// Two coded meetings of the same people: one of ours is found once only.
func TestJudgeOneToOne(t *testing.T) {
	tell := told{coded: []coded{*codedCase(t), *codedCase(t)}, reading: fitting()}
	v := tell.judge()
	if v[0].reason() != "found" || v[1].reason() != "one of ours for two coded" {
		t.Errorf("%q and %q", v[0].reason(), v[1].reason())
	}
	tell.reading.Meetings = append(tell.reading.Meetings, tell.reading.Meetings[0])
	if v = tell.judge(); !v[0].found || !v[1].found || v[0].meeting == v[1].meeting {
		t.Error("two of ours do not find two coded ones")
	}
}

func TestMendSum(t *testing.T) {
	var s mendSum
	tell := told{coded: []coded{*codedCase(t)}, reading: fitting()}
	tell.reading.Meetings[0].Place.City = "Tunis"
	for _, v := range tell.judge() {
		s.add(&v)
	}
	var out strings.Builder
	s.print(&out)
	want := "MEND dev: found 1.000 (1 of 1); of found ones people 1.000 (1 of 1), parties 1.000 (2 of 2), date 1.000 (1 of 1) " +
		"(relative alone 0.000 (0 of 0)), place 0.000 (0 of 1) (city 0.000 (0 of 1), country 0.000 (0 of 0)), channel 0.000 (0 of 0); day of all with right people and status 1.000 (1 of 1)\n"
	if out.String() != want {
		t.Errorf("got  %swant %s", out.String(), want)
	}
}

func TestTellings(t *testing.T) {
	c := codedCase(t)
	later, empty := *c, coded{ID: "X3", Date: "2021-05-02"}
	later.ID, later.Date = "X2", "2021-05-20"
	got := tellings([]summary{{coded: *c, Text: "…", Also: []coded{later, *c, empty}}}, "X")
	if len(got) != 2 || len(got[0].coded) != 2 || len(got[1].coded) != 1 || got[1].published != "2021-05-21" {
		t.Errorf("%d tellings: %+v", len(got), got)
	}
	if got := tellings([]summary{{coded: *c, Also: []coded{later}}}, "X2"); len(got) != 1 || got[0].coded[0].ID != "X2" {
		t.Errorf("by ID: %+v", got)
	}
}

func TestAssign(t *testing.T) {
	// Thing 0 likes partner 0 best, but thing 1 can only have that one.
	likeness := [][]int{{2, 1}, {5, 0}, {0, 0}}
	got := assign(3, 2, func(r, g int) int { return likeness[r][g] })
	if got[0] != 1 || got[1] != 0 || got[2] != -1 {
		t.Errorf("partners %v, want [1 0 -1]", got)
	}
}

func TestLabels(t *testing.T) {
	party := func(id, name, state, kind string) *parley.Party {
		return &parley.Party{ID: id, Name: name, State: state, Kind: kind}
	}
	cases := []struct {
		label, iso string
		party      *parley.Party
		want       bool
	}{
		{"Kenya", "KEN", party("KEN", "Kenya", "KEN", "state"), true},
		{"Kenya", "", party("KEN", "Kenya", "KEN", "state"), true},
		{"Kenya", "KEN", party("kenyan-army", "Kenyan army", "KEN", "armed_forces"), true},
		{"Kenya", "KEN", party("hill-front", "Hill Front", "KEN", "armed_group"), false},
		{"African Union", "", party("african-union", "African Union", "", "organisation"), true},
		{"AU", "", party("african-union", "African Union", "", "organisation"), true},
		{"UNWID", "", party("united-nations", "United Nations", "", "organisation"), true},
		{"Union of Writers", "", party("united-nations", "United Nations", "", "organisation"), false},
		{"HF: Hill Front", "", party("hill-front", "the Hill Front", "KEN", "armed_group"), true},
		{"HF: Hill Front", "", party("hf", "HF", "KEN", "armed_group"), true},
		{"Kenya (1990-2001) Dawn Council", "", party("dawn-council", "Dawn Council", "KEN", "government"), true},
		{"Transitional Hill Sovereignty Council", "", party("sovereign-council", "the Sovereign Council", "KEN", "institution"), true},
		{"Transitional Hill Sovereignty Council", "", party("military-council", "Military Council", "KEN", "institution"), false},
		{"Transitional Hill Sovereignty Council", "", party("council", "the Council", "KEN", "institution"), false},
		{"HLM/A - AH", "", party("hill-movement-north", "HLM-North", "KEN", "armed_group"), true},
		{"HLM/A - AH", "", party("hl", "HL", "KEN", "armed_group"), false},
		{"Kenya (1990-2001) Dawn Council", "", party("KEN", "Kenya", "KEN", "state"), true},
		{"Kenya (1990-2001) Dawn Council", "", party("hill-front", "Hill Front", "KEN", "armed_group"), false},
	}
	for _, c := range cases {
		l := newLabel(c.label, c.iso)
		if got := l.is(c.party); got != c.want {
			t.Errorf("%s is %s: %v, want %v", c.label, c.party.ID, got, c.want)
		}
	}
}

func TestSamePerson(t *testing.T) {
	cases := []struct {
		coded, ours string
		want        bool
	}{
		{"Åse Lundqvist", "Lundquist", true},
		{"Åse Lundqvist", "Ase Lundqvist", true},
		{"Åse Lundqvist", "Åse Berg", false},
		{"Sameh Barghouty", "Barghuti", true},
		{"Omar Al-Said", "al-Said", true},
		{"Ali Omar Hassan Diallo", "Omar Hassan", true}, // another part of the name
		{"Jon Dale", "Jon Vale", false},
		{"Jon", "", false},
	}
	for _, c := range cases {
		if got := samePerson(c.coded, &parley.Person{Name: c.ours}); got != c.want {
			t.Errorf("%s is %s: %v, want %v", c.coded, c.ours, got, c.want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"haddad", "hadad", 1}} {
		if got := distance(c.a, c.b); got != c.want {
			t.Errorf("%s, %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

package score_test

import (
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/score"
)

const talksText = "Anna Kern of Austria met Omar Haddad of Tunisia in Vienna on 3 May 2010. " +
	"Oman mediated. They will meet again in Tunis in June, Kern said. It was their second meeting."

// talks is a small reading of talksText; the test cases change copies of it.
func talks(t *testing.T) *parley.Reading {
	t.Helper()
	anchored, err := score.Anchor(talksText, []byte(`{"format": 1,
	 "people": [
	  {"id": "p1", "name": "Anna Kern", "forms": ["Anna Kern", "Kern"], "parties": [{"party": "AUT", "evidence": [{"text": "Anna Kern of Austria"}]}],
	   "offices": [{"title": "Chancellor", "party": "AUT", "former": false, "evidence": [{"text": "Anna Kern"}]}]},
	  {"id": "p2", "name": "Omar Haddad", "forms": ["Omar Haddad"], "parties": [{"party": "TUN", "evidence": [{"text": "Omar Haddad of Tunisia"}]}]}],
	 "parties": [{"id": "AUT", "name": "Austria", "kind": "state", "forms": ["Austria"]}, {"id": "TUN", "name": "Tunisia", "kind": "state", "forms": ["Tunisia"]},
	  {"id": "OMN", "name": "Oman", "kind": "state", "forms": ["Oman"]}],
	 "meetings": [
	  {"id": "m1", "prominence": "main", "temporal": "new", "status": "held", "level": "meeting", "people": ["p1", "p2"],
	   "sides": [{"party": "AUT", "attendance": "attended", "members": [{"person": "p1", "part": "head", "evidence": [{"text": "Anna Kern"}]}], "evidence": [{"text": "Austria"}]},
	    {"party": "TUN", "attendance": "attended", "evidence": [{"text": "Tunisia"}]}],
	   "third": [{"party": "OMN", "parts": ["mediator"], "evidence": [{"text": "Oman mediated"}]}],
	   "time": {"from": "2010-05-03", "to": "2010-05-03", "evidence": [{"text": "3 May 2010"}]},
	   "place": {"city": "Vienna", "country": "AUT", "evidence": [{"text": "Vienna"}], "derived": ["country"]},
	   "evidence": [{"text": "Anna Kern of Austria met Omar Haddad of Tunisia"}], "voices": [{"report": true}]},
	  {"id": "m2", "prominence": "other", "temporal": "future", "status": "planned", "level": "meeting",
	   "sides": [{"party": "AUT", "evidence": [{"text": "They"}]}, {"party": "TUN", "evidence": [{"text": "They"}]}],
	   "time": {"from": "2010-06", "to": "2010-06", "evidence": [{"text": "June"}], "derived": ["from", "to"]},
	   "evidence": [{"text": "They will meet again in Tunis in June"}], "voices": [{"report": true}, {"person": "p1", "as_printed": "Kern"}]}],
	 "statements": [{"id": "s1", "mode": "indirect", "speaker": {"person": "p1", "as_printed": "Kern"}, "content": [{"text": "They will meet again in Tunis in June"}],
	   "cue": {"text": "said"}, "evidence": [{"text": "They will meet again in Tunis in June, Kern said"}], "voices": [{"report": true}]}],
	 "claims": [{"id": "k1", "kind": "ordinal", "n": 2, "unit": "meeting", "of": {"parties": ["AUT", "TUN"], "people": []}, "meeting": "m1",
	   "evidence": [{"text": "their second meeting"}], "voices": [{"report": true}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	r, err := score.Answer(anchored)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// compareCases change a copy of the right answer and say which lines follow.
var compareCases = []struct {
	name   string
	change func(got *parley.Reading)
	want   []string
}{
	{"the same", func(*parley.Reading) {}, nil},
	{"nothing found", func(g *parley.Reading) { *g = parley.Reading{} }, []string{
		"missed: person Anna Kern", "missed: person Omar Haddad", "missed: party AUT", "missed: party TUN", "missed: party OMN",
		"missed: meeting AUT–TUN held 2010-05-03", "missed: meeting AUT–TUN planned 2010-06",
		"missed: statement 1 indirect of Anna Kern (Kern)", "missed: claim ordinal 2 meeting",
	}},
	{"other IDs and order say the same", func(g *parley.Reading) {
		slices.Reverse(g.Meetings)
		g.Meetings[0].ID, g.Meetings[1].ID, g.Claims[0].Meeting = "m7", "m8", "m8"
		g.People[0].ID, g.Statements[0].Speaker.Person = "p9", "p9"
		g.Meetings[0].Voices[1].Person, g.Meetings[1].People[0], g.Meetings[1].Sides[0].Members[0].Person = "p9", "p9", "p9"
	}, nil},
	{"wrong status", func(g *parley.Reading) { g.Meetings[1].Status = "held" },
		[]string{"wrong: meeting AUT–TUN planned 2010-06: status held, right planned"}},
	{"mediator missed", func(g *parley.Reading) { g.Meetings[0].Third = nil },
		[]string{"missed: meeting AUT–TUN held 2010-05-03: third OMN mediator"}},
	{"mediator as side", func(g *parley.Reading) {
		g.Meetings[0].Sides = append(g.Meetings[0].Sides, parley.Side{Party: "OMN"})
	}, []string{"extra: meeting AUT–TUN held 2010-05-03: side OMN"}},
	{"head not seen", func(g *parley.Reading) { g.Meetings[0].Sides[0].Members[0].Part = "member" },
		[]string{"wrong: meeting AUT–TUN held 2010-05-03: side AUT: member Anna Kern part member, right head"}},
	{"member missed", func(g *parley.Reading) { g.Meetings[0].Sides[0].Members = nil },
		[]string{"missed: meeting AUT–TUN held 2010-05-03: side AUT: member Anna Kern"}},
	{"a place guessed", func(g *parley.Reading) { g.Meetings[1].Place = &parley.Place{City: "Tunis", Country: "TUN"} },
		[]string{"extra: meeting AUT–TUN planned 2010-06: city Tunis", "extra: meeting AUT–TUN planned 2010-06: country TUN"}},
	{"less precise time", func(g *parley.Reading) { g.Meetings[0].Time.From = "2010-05" },
		[]string{"wrong: meeting AUT–TUN held 2010-05-03: time 2010-05…2010-05-03, right 2010-05-03"}},
	{"derived not marked", func(g *parley.Reading) { g.Meetings[0].Place.Derived = nil },
		[]string{"missed: meeting AUT–TUN held 2010-05-03: place derived yes"}},
	{"a person too many", func(g *parley.Reading) {
		g.People = append(g.People, parley.Person{ID: "p3", Name: "Agreed"})
	}, []string{"extra: person Agreed"}},
	{"one person split in two", func(g *parley.Reading) {
		g.People = append(g.People, parley.Person{ID: "p3", Name: "Kern", Forms: []string{"Kern"}})
		g.People[0].Forms = []string{"Anna Kern"}
	}, []string{"missed: person Anna Kern: form Kern", "extra: person Kern"}},
	{"mentions", func(g *parley.Reading) { g.People[0].Mentions = g.People[0].Mentions[:1] },
		[]string{"missed: person Anna Kern: mention Kern ×1"}},
	{"state in a title", func(g *parley.Reading) { g.People[0].Offices[0].Title = "Chancellor of Austria" }, nil},
	{"another title", func(g *parley.Reading) { g.People[0].Offices[0].Title = "Chancellor of Tunisia" },
		[]string{"missed: person Anna Kern: office Chancellor, AUT", "extra: person Anna Kern: office Chancellor of Tunisia, AUT"}},
	{"voice lost", func(g *parley.Reading) { g.Meetings[1].Voices = g.Meetings[1].Voices[:1] },
		[]string{"wrong: meeting AUT–TUN planned 2010-06: voices report, right report > Anna Kern (Kern)"}},
	{"statement given to another", func(g *parley.Reading) { g.Statements[0].Speaker.Person = "p2" },
		[]string{"wrong: statement 1 indirect of Anna Kern (Kern): speaker Omar Haddad (Kern), right Anna Kern (Kern)"}},
	{"a statement's bounds may differ a little", func(g *parley.Reading) { g.Statements[0].Content[0] = spanOf("They will meet again") }, nil},
	{"two words of a statement", func(g *parley.Reading) { g.Statements[0].Content[0] = spanOf("They will") },
		[]string{"wrong: statement 1 indirect of Anna Kern (Kern): content has other words"}},
	{"claim about the wrong meeting", func(g *parley.Reading) { g.Claims[0].Meeting = "m2" },
		[]string{"wrong: claim ordinal 2 meeting: meeting AUT–TUN planned 2010-06, right AUT–TUN held 2010-05-03"}},
	{"a dangling reference", func(g *parley.Reading) { g.Claims[0].Meeting = "m5" },
		[]string{"wrong: claim ordinal 2 meeting: meeting (dangling), right AUT–TUN held 2010-05-03"}},
	{"evidence elsewhere", func(g *parley.Reading) { g.Meetings[0].Evidence[0] = spanOf("Oman mediated") },
		[]string{"wrong: meeting AUT–TUN held 2010-05-03: evidence stands elsewhere"}},
}

func TestCompare(t *testing.T) {
	for _, c := range compareCases {
		t.Run(c.name, func(t *testing.T) {
			got := talks(t)
			c.change(got)
			if lines := score.Compare(got, talks(t)); !slices.Equal(lines, c.want) {
				t.Errorf("got:\n%s\nwant:\n%s", strings.Join(lines, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// spanOf is the first occurrence of words in talksText.
func spanOf(words string) parley.Span {
	at := strings.Index(talksText, words)
	return parley.Cut(talksText, at, at+len(words))
}

// Two meetings of the same parties are told apart by their other fields, in
// whatever order they come.
func TestCompareAlignsMeetings(t *testing.T) {
	got := talks(t)
	got.Meetings = got.Meetings[1:]
	want := []string{
		"missed: meeting AUT–TUN held 2010-05-03",
		"wrong: claim ordinal 2 meeting: meeting (dangling), right AUT–TUN held 2010-05-03",
	}
	if lines := score.Compare(got, talks(t)); !slices.Equal(lines, want) {
		t.Errorf("got %q, want %q", lines, want)
	}
}

func TestCompareAssertions(t *testing.T) {
	const text = "Mali and Niger signed a truce. Mali withdraws its tanks by Friday. Niger promised to pay if Mali stays calm."
	read := func(status, stance, deadline, kind string) *parley.Reading {
		span := func(words string) parley.Span {
			at := strings.Index(text, words)
			return parley.Cut(text, at, at+len(words))
		}
		what, cond := span("withdraws its tanks"), span("to pay")
		report := []parley.Voice{{Report: true}}
		return &parley.Reading{
			Agreements: []parley.Agreement{{ID: "a1", Form: "ceasefire", Status: status, Parties: []string{"MLI", "NER"},
				Positions: []parley.Position{{Party: "MLI", Stance: stance}},
				Terms:     []parley.Term{{What: what, Deadline: &parley.Time{To: deadline, Open: "from"}}},
				Evidence:  []parley.Span{span("signed a truce")}, Voices: report}},
			Undertakings: []parley.Undertaking{{ID: "u1", Kind: kind, Of: []string{"NER"}, What: &cond, Agreement: "a1",
				Evidence: []parley.Span{span("promised to pay")}, Voices: report}},
		}
	}
	right := read("signed", "signed", "2012-01-06", "promise")
	const agreement = "agreement MLI–NER ceasefire signed"
	cases := []struct {
		name string
		got  *parley.Reading
		want []string
	}{
		{"the same", read("signed", "signed", "2012-01-06", "promise"), nil},
		{"agreed is not signed", read("agreed", "agreed", "2012-01-06", "promise"), []string{
			"wrong: " + agreement + ": status agreed, right signed",
			"missed: " + agreement + ": position MLI signed", "extra: " + agreement + ": position MLI agreed"}},
		{"deadline", read("signed", "signed", "2012-01-07", "promise"), []string{
			"wrong: " + agreement + ": term 1 deadline …2012-01-07 open from, right …2012-01-06 open from"}},
		{"a condition is no promise", read("signed", "signed", "2012-01-06", "condition"), []string{
			"wrong: undertaking 1 promise of NER: kind condition, right promise"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if lines := score.Compare(c.got, right); !slices.Equal(lines, c.want) {
				t.Errorf("got:\n%s\nwant:\n%s", strings.Join(lines, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

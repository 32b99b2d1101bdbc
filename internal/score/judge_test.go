package score_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/score"
)

// report is what the sheets of these tests are about. Łomża has more bytes
// than letters, so that offsets are tried on it too.
const report = `Łomża, 6 May — Ana Ilves and Bo Strand met in Łomża on Monday.
“We have a text, and it is good,” Ilves said. She said the sides would meet again.
Strand denied that he had met the Council. It was their third meeting this year. The Council wants the road opened.`

const peopleLines = `person Ana Ilves
  also: Ilves
  party: EST
  office: foreign minister
person Bo Strand
  also: Strand
  party: SWE
party Lake Council
  also: the Council
parties complete
`

// sheet reads a sheet on the report, with the people above.
func sheet(t *testing.T, src string) *score.Sheet {
	t.Helper()
	s, err := score.ParseSheet(report, peopleLines+src)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const meetingLines = `meeting main #1 | words: Ana Ilves and Bo Strand … on Monday
  status: held
  level: meeting / session
  side: EST with Ana Ilves (head)
  side: SWE with Bo Strand
  date: 2024-05-06
  city: Łomża
`

// judgeCases each compare two sheets; the counts are worked out by hand and
// given as gold/system/correct.
var judgeCases = []struct {
	name, right, got string
	want             []string // "measure gold/system/correct"
	misses           []string
}{
	{"the same", meetingLines, meetingLines,
		[]string{"meetings 1/1/1", "main meeting 1/1/1", "meetings: sides 2/2/2", "meetings: level 1/1/1", "meetings: people 2/2/2", "meetings: date 1/1/1", "meetings with all fields right 1/1/1", "pairs of states that met 1/1/1"}, nil},
	{"the other alternative", meetingLines, strings.Replace(meetingLines, "meeting / session", "session", 1),
		[]string{"meetings: level 1/1/1", "meetings with all fields right 1/1/1"}, nil},
	{"a wrong value", meetingLines, strings.Replace(meetingLines, "meeting / session", "round", 1),
		[]string{"meetings 1/1/1", "meetings: level 1/1/0", "meetings with all fields right 1/1/0"},
		[]string{"wrong: meeting (line 11) EST–SWE held 2024-05-06: level round, right meeting"}},
	{"status of another class is another meeting", meetingLines, strings.Replace(meetingLines, "held", "refused", 1),
		[]string{"meetings 1/1/0", "main meeting 1/1/0", "pairs of states that met 1/0/0"}, nil},
	{"status of the same class is a field", meetingLines, strings.Replace(meetingLines, "held", "ongoing", 1),
		[]string{"meetings 1/1/1", "meetings: status 1/1/0"}, nil},
	{"another day, the same words", meetingLines, strings.Replace(meetingLines, "05-06", "05-13", 1),
		[]string{"meetings 1/1/1", "meetings: date 1/1/0"}, nil},
	{"another day, other words", strings.Replace(meetingLines, " | words: Ana Ilves and Bo Strand … on Monday", "", 1), strings.Replace(meetingLines, "05-06", "05-13", 1),
		[]string{"meetings 1/1/0"}, nil},
	{"one side of two and a person", meetingLines, "meeting main\n  status: held\n  side: EST with Ana Ilves (member)\n  date: 2024-05-06\n",
		[]string{"meetings 1/1/1", "meetings: sides 2/1/1", "meetings: members 2/1/1", "meetings: part 1/1/0", "meetings: date 1/1/1", "pairs of states that met 1/0/0"}, nil},
	{"one of two parties on either side is not enough", "meeting\n  status: held\n  side: EST\n  side: SWE\n", "meeting\n  status: held\n  side: EST\n  side: FIN\n",
		[]string{"meetings 1/1/0"}, nil},
	{"nothing said, something found", "meeting\n  status: held\n  side: EST\n  date: none\n  city: none\n", "meeting\n  status: held\n  side: EST\n  date: 2024-05-06\n  city: none\n",
		[]string{"meetings 1/1/1", "meetings: date 0/1/0", "meetings: city 0/0/0"}, []string{"extra: meeting (line 11) EST held: date 2024-05-06..2024-05-06"}},
	{"a field not given is not scored", "meeting\n  status: held\n  side: EST\n", meetingLines,
		[]string{"meetings 1/1/1", "meetings: city none", "meetings: status 1/1/1"}, nil},
	{"direct statement, speaker by another form", "direct | Ana Ilves | We have a text … good\n", "direct | Ilves | We have a text, and it is good\n",
		[]string{"statements 1/1/1", "direct statements 1/1/1", "statements with speaker 1/1/1"}, nil},
	{"direct is not indirect", "direct | Ilves | We have a text … good\n", "indirect | Ilves | We have a text … good\n",
		[]string{"statements 1/1/0", "direct statements 1/0/0", "statements with speaker 1/1/0"}, nil},
	{"less than half of the words", "direct | Ilves | We have a text … good\n", "direct | Ilves | We have a\n", []string{"statements 1/1/0"}, nil},
	{"another speaker", "indirect | Ilves | the sides would meet again\n", "indirect | Strand | the sides would meet again\n",
		[]string{"statements 1/1/1", "statements with speaker 1/1/0", "statements: speaker 1/1/0"}, nil},
	{"as printed, either will do", "indirect | She / Ilves | the sides would meet again\n", "indirect | she | the sides would meet again\n",
		[]string{"statements with speaker 1/1/1"}, nil},
	{"claims by kind and number", "claim ordinal 3 meeting | of: Ilves, Strand / EST, SWE\n", "claim ordinal 3 round | of: EST, SWE\n",
		[]string{"claims 1/1/1", "claims: unit 1/1/0", "claims: of 2/2/2"}, nil},
	{"another number", "claim ordinal 3 meeting\n", "claim ordinal 4 meeting\n", []string{"claims 1/1/0"}, nil},
	{"an undertaking by its act", "undertaking demand | of: EST | what: the road opened | voice: Lake Council\n", "undertaking promise | of: SWE | what: the road | voice: the Council\n",
		[]string{"undertakings 1/1/1", "undertakings: kind 1/1/0", "undertakings: of 1/1/0", "undertakings: voice 1/1/1"}, nil},
	{"an agreement by form and party", "agreement treaty | status: signed | parties: EST, SWE\n  position: SWE signed\n", "agreement treaty | status: agreed | parties: EST\n  position: EST signed\n",
		[]string{"agreements 1/1/1", "agreements: status 1/1/0", "agreements: parties 2/1/1", "agreements: position none"}, nil},
	{"no held meeting", "no held meetings\n", "meeting\n  status: held\n  side: EST\nmeeting\n  status: refused\n  side: SWE\n",
		[]string{"held meetings invented in negatives 0/1/0", "meetings 0/2/0"}, nil},
	{"absent", "absent meeting | side: EST | status: held\nabsent side SWE\nabsent person Bo Strand\nabsent claim ordinal\nabsent person Kim\n", meetingLines,
		[]string{"forbidden things found 0/3/0"}, nil},
	{"events in either order where there is none", "events complete\nevent CONSULT meet | EST > SWE\nevent ACCUSE | EST > SWE\n", "event CONSULT phone | SWE > EST\nevent ACCUSE | SWE > EST\n",
		[]string{"events 2/2/1", "events: mode 1/1/0"}, nil},
	{"a kind that is not written out", "skip: meetings, indirect\n", meetingLines + "indirect | Ilves | the sides would meet again\ndirect | Ilves | We have a text … good\n",
		[]string{"meetings none", "main meeting none", "statements 0/1/0"}, nil},
	{"a time of day more", "meeting\n  status: held\n  side: EST\n  date: 2024-05-06\n", "meeting\n  status: held\n  side: EST\n  date: 2024-05-06T10:30\n",
		[]string{"meetings: date 1/1/1"}, nil},
	{"a time of day less", "meeting\n  status: held\n  side: EST\n  date: 2024-05-06T10:30\n", "meeting\n  status: held\n  side: EST\n  date: 2024-05-06\n",
		[]string{"meetings: date 1/1/0"}, nil},
	{"references", meetingLines + "meeting\n  status: planned\n  part of: #1\n  side: EST\n", strings.ReplaceAll(meetingLines, "#1", "#7") + "meeting\n  status: planned\n  part of: #7\n  side: EST\n",
		[]string{"meetings 2/2/2", "meetings: part of 1/1/1"}, nil},
	{"other words will do", "direct | Ilves | We have a text … good / We have\n", "direct | Ilves | We have\n", []string{"statements 1/1/1"}, nil},
	{"words that may be left out", "undertaking demand | what: the road opened | for: The Council / none\n", "undertaking demand | what: the road opened | for: none\n",
		[]string{"undertakings 1/1/1", "undertakings: for 0/0/0"}, nil},
	{"topics", "meeting\n  status: held\n  side: EST\n  topic: the road opened\n  topic: a text\n", "meeting\n  status: held\n  side: EST\n  topic: the road opened\n", []string{"topics 2/1/1"}, nil},
}

func TestJudge(t *testing.T) {
	for _, c := range judgeCases {
		t.Run(c.name, func(t *testing.T) {
			v := score.Judge(sheet(t, c.right), sheet(t, c.got))
			for _, want := range c.want {
				at := strings.LastIndexByte(want, ' ')
				if got := counts(v, want[:at]); got != want[at+1:] {
					t.Errorf("%s: %s, want %s\n%s", want[:at], got, want[at+1:], strings.Join(v.Misses, "\n"))
				}
			}
			for _, line := range c.misses {
				if !slices.Contains(v.Misses, line) {
					t.Errorf("no line %q in\n%s", line, strings.Join(v.Misses, "\n"))
				}
			}
		})
	}
}

// counts prints what a measure counted.
func counts(v score.Verdict, measure string) string {
	t, ok := v.Tallies[measure]
	if !ok {
		return "none"
	}
	return fmt.Sprintf("%d/%d/%d", t.Gold, t.System, t.Correct)
}

// People's values count over all people: the office of one that is missed is
// missed, that of one that is nobody is superfluous.
func TestJudgePeople(t *testing.T) {
	right, err := score.ParseSheet(report, "person Ana Ilves\n  party: EST\n  office: Estonian foreign minister\nperson Bo Strand\n  office: envoy\nparty EST\n  also: Estonian\n")
	if err != nil {
		t.Fatal(err)
	}
	got, err := score.ParseSheet(report, "person Ana Ilves\n  also: Ilves\n  party: SWE\n  office: the foreign minister\nperson Road\n  office: street\n")
	if err != nil {
		t.Fatal(err)
	}
	v := score.Judge(right, got)
	for measure, want := range map[string]string{"people": "2/2/1", "people's parties": "1/1/0", "offices": "2/2/1"} {
		if got := counts(v, measure); got != want {
			t.Errorf("%s: %s, want %s", measure, got, want)
		}
	}
}

// An office may be worded in several ways, or be left out.
func TestJudgeOffices(t *testing.T) {
	cases := []struct{ right, got, want string }{
		{"minister / Foreign Minister", "the foreign minister", "1/1/1"},
		{"minister / none", "", "0/0/0"},
		{"minister / none", "minister", "1/1/1"},
		{"senator (former)", "former senator (former)", "1/1/1"},
		{"senator (former)", "senator", "1/1/0"},
		{"Minister", "Swedish minister", "1/1/1"},
		{"Minister of Sweden", "minister", "1/1/1"},
	}
	for _, c := range cases {
		parties := "party SWE\n  also: Swedish, Sweden\n"
		right, err := score.ParseSheet(report, parties+"person Bo Strand\n  office: "+c.right+"\n")
		if err != nil {
			t.Fatal(err)
		}
		got, err := score.ParseSheet(report, parties+"person Bo Strand\n  office: "+c.got+"\n")
		if err != nil {
			t.Fatal(err)
		}
		if n := counts(score.Judge(right, got), "offices"); n != c.want && !(n == "none" && c.want == "0/0/0") {
			t.Errorf("%q and %q: %s, want %s", c.right, c.got, n, c.want)
		}
	}
}

// A reading's fields are compared by what its IDs stand for.
func TestSheetOf(t *testing.T) {
	n := 3
	words := func(s string) parley.List[parley.Span] {
		at := strings.Index(report, s)
		return parley.List[parley.Span]{parley.Cut(report, at, at+len(s))}
	}
	speaker := parley.Voice{Person: "p1", AsPrinted: "Ilves"}
	r := parley.Reading{
		People: parley.List[parley.Person]{
			{ID: "p1", Name: "Ilves", Parties: parley.List[parley.Affiliation]{{Party: "EST"}}, Offices: parley.List[parley.Office]{{Title: "foreign minister"}}},
			{ID: "p2", Name: "Bo Strand", Parties: parley.List[parley.Affiliation]{{Party: "SWE"}}}},
		Parties: parley.List[parley.Party]{{ID: "EST", Name: "Estonia"}, {ID: "SWE", Name: "Sweden"}, {ID: "lake-council", Name: "Council"}},
		Meetings: parley.List[parley.Meeting]{{ID: "m1", Prominence: "main", Status: "held", Level: "session", People: parley.List[string]{"p1", "p2"},
			Sides: parley.List[parley.Side]{{Party: "EST", Members: parley.List[parley.Member]{{Person: "p1", Part: "head"}}}, {Party: "SWE", Members: parley.List[parley.Member]{{Person: "p2"}}}},
			Time:  &parley.Time{From: "2024-05-06", To: "2024-05-06"}, Place: &parley.Place{City: "Łomża"}, Evidence: words("Ana Ilves and Bo Strand met")}},
		Statements: parley.List[parley.Statement]{{ID: "s1", Mode: "direct", Speaker: &speaker, Content: words("We have a text, and it is good")}},
		Claims: parley.List[parley.MeetingClaim]{{ID: "k1", Kind: "ordinal", N: &n, Unit: "meeting", Meeting: "m1",
			Of: parley.ClaimOf{Parties: parley.List[string]{"EST", "SWE"}}}},
		Undertakings: parley.List[parley.Undertaking]{{ID: "u1", Kind: "demand", What: &words("the road opened")[0],
			Voices: parley.List[parley.Voice]{{Report: true}, {Party: "lake-council", AsPrinted: "The Council"}}}},
	}
	right := sheet(t, meetingLines+"direct | Ana Ilves | We have a text … good\nclaim ordinal 3 meeting | of: EST, SWE | meeting: #1\n"+
		"undertaking demand | what: the road opened | voice: Lake Council\nskip: parties\n")
	if v := score.Judge(right, score.SheetOf(&r)); len(v.Misses) > 0 {
		t.Errorf("misses:\n%s", strings.Join(v.Misses, "\n"))
	}
}

func TestKappa(t *testing.T) {
	cases := []struct {
		name  string
		pairs map[string]int
		want  float64
	}{
		// Cohen 1960: 50 things, both yes 20, both no 15, 5 and 10 apart: .7 agree, .5 by chance.
		{"two readers", map[string]int{"yes\x00yes": 20, "yes\x00no": 5, "no\x00yes": 10, "no\x00no": 15}, .4},
		{"all the same", map[string]int{"a\x00a": 3, "b\x00b": 1}, 1},
		{"one word only", map[string]int{"a\x00a": 3}, 1},
		{"by chance", map[string]int{"a\x00a": 1, "a\x00b": 1, "b\x00a": 1, "b\x00b": 1}, 0},
		{"never", map[string]int{"a\x00b": 1, "b\x00a": 1}, -1},
		{"nothing", nil, 0},
	}
	for _, c := range cases {
		if got := score.Kappa(c.pairs); got < c.want-1e-9 || got > c.want+1e-9 {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

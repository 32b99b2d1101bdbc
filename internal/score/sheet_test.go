package score_test

import (
	"os"
	"strings"
	"testing"

	"parley/internal/score"
)

func TestParseSheetErrors(t *testing.T) {
	cases := []struct{ name, src, want string }{
		{"no head", "  status: held\n", "line 1: is indented but follows no head"},
		{"unknown head", "\nmeetings\n", `line 2: "meetings" begins no object`},
		{"unknown field", "meeting\n  colour: red\n", `line 2: "colour: red" is no field of meeting`},
		{"field of another kind", "meeting\n  stance: x\n  state: SSD\n", "line 2"},
		{"a field that meetings have not", "meeting\n  state: SSD\n", `line 2: meeting has no field "state"`},
		{"unknown value", "meeting\n  status: done\n", `line 2: status: "done" is none of proposed`},
		{"one of two alternatives", "meeting\n  level: meeting / chat\n", `"chat" is none of`},
		{"unknown mark", "meeting\n  side: EST (smiling)\n", `"smiling" is no capacity`},
		{"unknown mark of a person", "skip: people\nmeeting\n  side: EST with Ana (mediator)\n", `"mediator" is no part`},
		{"a side that is not declared", "meeting\n  side: The Front\n", `line 1: The Front is no state's code`},
		{"a member who is not declared", "meeting\n  side: EST with Ana Ilves\n", `add "person Ana Ilves"`},
		{"no date", "meeting\n  date: Monday\n", `line 2: date: "Monday" is none of dates`},
		{"words that are not there", "meeting\n  words: Ana … on Tuesday\n", `line 2: the words "Ana … on Tuesday" are not in the report`},
		{"words in the wrong order", "meeting\n  topic: good … text\n", "are not in the report"},
		{"statement without words", "direct | Ana Ilves\n", "line 1: a statement needs its words"},
		{"statement without bars", "direct Ana Ilves: We have\n", "line 1: want direct | WHO | WORDS"},
		{"claim of no kind", "claim third meeting\n", "line 1: claim"},
		{"claim of no unit", "claim ordinal 3 dinner\n", `"dinner" is no unit`},
		{"event without recipient", "event CONSULT | EST\n", "want ACTOR > RECIPIENT"},
		{"a label twice", "meeting #1\nmeeting #1\n", "line 2: the label #1 stands twice"},
		{"no such label", "meeting\n  part of: #3\n", "part of #3: no meeting"},
		{"two main meetings", "meeting main\nmeeting main\n", "line 2: a second main meeting"},
		{"a meeting where there is none", "no meetings\nmeeting\n", `line 2: a meeting, where it says "no meetings"`},
		{"skip what", "skip: colours\n", `line 1: skip: "colours" is none of`},
		{"a person without a name", "person\n", "line 1: person without a name"},
		{"stance", "agreement treaty\n  position: EST happy\n", "line 2: position: want WHO and one of"},
		{"relation", "person Ana\n  relation: sister\n", "line 2: relation: want KIND of NAME"},
		{"too long", strings.Repeat("# \n", 1<<19), "is longer than"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			_, err := score.ParseSheet(report, c.src)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
}

// The example of docs/scoring.md is a case that is tested.
func TestDocumentedExample(t *testing.T) {
	doc, err := os.ReadFile("../../docs/scoring.md")
	if err != nil {
		t.Fatal(err)
	}
	example, err := os.ReadFile("testdata/example.txtar")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(doc), string(example)) {
		t.Error("docs/scoring.md does not have testdata/example.txtar word for word")
	}
}

// Copied words are found as printed; white space and the form of quotation
// marks do not count.
func TestSheetWords(t *testing.T) {
	const text = "Łódź said “yes” and\n\n“yes” again, as Łódź\u00a0does … at times."
	cases := []struct{ name, words, want string }{
		{"all of them", "Łódź said", "Łódź said"},
		{"first and last", "said … again", "said “yes” and\n\n“yes” again"},
		{"three full stops", "said ... again", "said “yes” and\n\n“yes” again"},
		{"plain quotation marks", `"yes" and "yes"`, "“yes” and\n\n“yes”"},
		{"the second occurrence", "#2 Łódź … times", "Łódź\u00a0does … at times"},
		{"dots that are printed", "does … at", "does … at"},
		{"pieces", "said + again", "said|again"},
	}
	for _, c := range cases {
		s, err := score.ParseSheet(text, "direct | none | "+c.words+"\n")
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var got []string
		for _, span := range s.Items["statement"][0].Fields["content"].Any[0][0].Words {
			got = append(got, span.Text)
			if text[span.Start:span.End] != span.Text {
				t.Errorf("%s: %+v is not the text there", c.name, span)
			}
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A cue is the one of its word that stands nearest to what is said; where the number is given, that one.
func TestSheetCue(t *testing.T) {
	const text = "Ana said little. The talks had failed, Ben said. Cleo said no more."
	for words, want := range map[string]int{"said": strings.Index(text, "said. Cleo"), "#3 said": strings.LastIndex(text, "said"), "#1 said": strings.Index(text, "said")} {
		s, err := score.ParseSheet(text, "indirect | none | The talks had failed | cue: "+words+"\n")
		if err != nil {
			t.Fatal(err)
		}
		if got := s.Items["statement"][0].Fields["cue"].Any[0][0].Words[0]; got.Start != want || got.Text != "said" {
			t.Errorf("cue %q: %+v, want it at %d", words, got, want)
		}
	}
}

func TestSheetShape(t *testing.T) {
	s, err := score.ParseSheet(report, peopleLines+"# a comment\nmeeting #1 | status: planned\n  third: NOR (mediator, host) with Ana Ilves (head, expected)\n  side: none\n  date: ..2024-06\n"+
		"direct | Ana Ilves | We have a text … good | to: reporters\nno claims\nskip: topics\n")
	if err != nil {
		t.Fatal(err)
	}
	m := s.Items["meeting"][0]
	if m.Label != "#1" || m.Main || len(m.Fields["sides"].Any) != 1 || len(m.Fields["sides"].Any[0]) != 0 {
		t.Errorf("label %q main %v sides %+v", m.Label, m.Main, m.Fields["sides"])
	}
	for key, want := range map[string]string{"status": "planned", "date": "..2024-06", "parts": "mediator", "part": "head", "attendance": "expected"} {
		if f := m.Fields[key]; len(f.Any) != 1 || f.Any[0][0].Text != want {
			t.Errorf("%s: %+v, want %s", key, f, want)
		}
	}
	if _, given := m.Fields["level"]; given {
		t.Error("a level that is not given")
	}
}

// FuzzParseSheet: what is no sheet gives an error, never a panic, and what is
// one fits itself.
func FuzzParseSheet(f *testing.F) {
	f.Add(report, peopleLines+meetingLines)
	f.Add(report, "direct | none | #2 a … b + c | to: x / y\nabsent side EST\nskip: people\n")
	f.Add("x", "claim count 3-5 round | of: A / B, C | window: ..2024\nevent AGREE | A > B\n")
	f.Add("\xff\u2028", "meeting main\n  side: (a) with (b (c), d\n\tdate: 2024\n")
	f.Fuzz(func(t *testing.T, text, src string) {
		s, err := score.ParseSheet(text, src)
		if err != nil {
			return
		}
		score.Judge(s, s)
	})
}

// FuzzParseCase: no file makes it panic.
func FuzzParseCase(f *testing.F) {
	f.Add([]byte("why\nstyle: un\n-- options --\nencoding: utf-16le\n-- input.txt --\nText.\n-- right.txt --\nno meetings\n"))
	f.Add([]byte("-- input.html --\n<p>x\n-- reading.json --\n{\"format\": 1}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := score.ParseCase("case", data)
		if err != nil {
			return
		}
		if right, err := c.Right(string(c.File("input.txt"))); err == nil {
			score.Judge(right, right)
		}
		_, _ = c.Input()
	})
}

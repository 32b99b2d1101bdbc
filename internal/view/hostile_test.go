package view

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"parley"
)

// hostileTexts try to write to the terminal, to turn the direction of
// writing, to hide, or to break the layout.
var hostileTexts = []string{
	"\x1b[2J\x1b[31mred\x1b[0m", "\x9b31mC1 code", "title \x1b]0;owned\x07", "back\b\b\b\bspace", "bell\a", "carriage\rreturn",
	"right to left \u202eetis", "isolate \u2066x\u2069", "mark \u200f\u061c", "soft\u00adhyphen", "zero\u200bwidth", "\ufeffBOM", "tag \U000e0041",
	"line\u2028separator", "nul \x00 byte", "del \x7f", "invalid \xff\xfe bytes", "tab\tand\nline\n\nends", strings.Repeat("x", 5000),
	strings.Repeat("\u0301", 300), strings.Repeat("北京", 500), "👩\u200d⚖️ judge",
}

// hostileReading has text in every field that a card prints.
func hostileReading(text string) *parley.Reading {
	n := 1 << 40
	span := parley.Span{Start: 0, End: len(text), Text: text}
	words := parley.List[parley.Span]{span}
	time := &parley.Time{From: text, To: text, Evidence: words}
	voices := parley.List[parley.Voice]{{AsPrinted: text}, {Person: "p1", AsPrinted: text + " "}}
	because := parley.Because{text: {{Start: 1, End: 2, Text: text}}}
	r := &parley.Reading{
		People: parley.List[parley.Person]{{ID: "p1", Name: text, Mentions: words, Parties: parley.List[parley.Affiliation]{{Party: text, Evidence: words}},
			Offices:   parley.List[parley.Office]{{Title: text, Party: text, Evidence: words}},
			Relations: parley.List[parley.Relation]{{Kind: text, To: text, Evidence: words}}}},
		Meetings: parley.List[parley.Meeting]{{Prominence: "main", Status: text, Level: text, Name: text, Duration: text, Form: parley.List[string]{text},
			Sides:  parley.List[parley.Side]{{Party: text, Capacity: text, Evidence: words, Members: parley.List[parley.Member]{{Person: "p1", Part: text, Evidence: words}}}},
			Third:  parley.List[parley.ThirdParty]{{Party: text, Parts: parley.List[string]{text}, Evidence: words}},
			People: parley.List[string]{text}, Time: time, Place: &parley.Place{Venue: text, City: text, Country: text, Evidence: words},
			Topics: words, Evidence: words, Because: because, Voices: voices, PartOf: text},
			{Temporal: "future", Status: "planned", Evidence: words}},
		Agreements: parley.List[parley.Agreement]{{Name: text, Form: text, Status: text, Positions: parley.List[parley.Position]{{Party: text, Stance: text, Evidence: words}},
			Terms: parley.List[parley.Term]{{What: span, Deadline: time, Evidence: words}}, Evidence: words, Voices: voices, Because: because}},
		Undertakings: parley.List[parley.Undertaking]{{Kind: text, Of: parley.List[string]{text}, What: &span, For: &span, Otherwise: &span, Deadline: time, Evidence: words, Voices: voices}},
		Statements:   parley.List[parley.Statement]{{Mode: text, Speaker: &voices[0], Content: words, Cue: &span, To: &voices[1], Evidence: words}},
		Claims: parley.List[parley.MeetingClaim]{{Kind: text, N: &n, NMax: &n, Unit: text, Window: &parley.Window{From: text, AsPrinted: text, ISO: text},
			Of: parley.ClaimOf{Parties: parley.List[string]{text}}, Evidence: words}},
	}
	r.Report = parley.Report{Title: text, Publisher: text, Origin: text, Via: text, Published: text, PublishedAt: text, Updated: text, URL: text,
		Dateline: &parley.Dateline{Place: text}, Byline: parley.List[string]{text}, Dates: parley.List[parley.PageDate]{{Date: text + "1", From: "url", Span: &span}},
		Warnings: parley.List[parley.Warning]{{Code: text, Message: text, Span: &span}}}
	return r
}

func TestCardIsInert(t *testing.T) {
	ours := regexp.MustCompile("\x1b\\[(0|1|2|33)m")
	for _, text := range hostileTexts {
		r := hostileReading(text)
		for _, colour := range []bool{false, true} {
			card := printCard(t, r, CardOptions{Width: 60, Colour: colour})
			if colour {
				card = ours.ReplaceAllString(card, "")
			}
			for line := range strings.Lines(card) {
				line = strings.TrimSuffix(line, "\n")
				for _, c := range line {
					if unsafe(c) || unicode.IsControl(c) {
						t.Fatalf("%.40q: the card has %U", text, c)
					}
				}
				if n := columns(line); n > 60 {
					t.Errorf("%.40q: a line of %d columns: %q", text, n, line)
				}
			}
		}
	}
}

// TestColourChangesNoWord: with the codes taken out it is the same card.
func TestColourChangesNoWord(t *testing.T) {
	r := hostileReading("plain words")
	with := printCard(t, r, CardOptions{Colour: true})
	without := printCard(t, r, CardOptions{})
	if !strings.Contains(with, "\x1b[1m") {
		t.Error("no colour")
	}
	if strings.Contains(without, "\x1b") {
		t.Error("colour though none is wanted")
	}
	if got := regexp.MustCompile("\x1b\\[[0-9]*m").ReplaceAllString(with, ""); got != without {
		t.Error("the words differ")
	}
}

func FuzzCard(f *testing.F) {
	for _, text := range hostileTexts {
		f.Add(text, 40)
	}
	f.Fuzz(func(t *testing.T, text string, width int) {
		card := printCard(t, hostileReading(text), CardOptions{Width: width % 200})
		if strings.ContainsFunc(strings.ReplaceAll(card, "\n", ""), unsafe) {
			t.Errorf("unsafe: %.200q", card)
		}
	})
}

func FuzzShorten(f *testing.F) {
	f.Add("some words that go on and on until they are too long", 20)
	f.Add(strings.Repeat("e\u0301", 100), 30)
	f.Fuzz(func(t *testing.T, s string, limit int) {
		limit = 10 + (limit%500+500)%500
		short := shorten(s, limit)
		head, tail, cut := strings.Cut(short, omission)
		if !cut {
			if short != s {
				t.Fatalf("%q became %q without a mark", s, short)
			}
			return
		}
		if !strings.Contains(s, omission) && (!strings.HasPrefix(s, head) || !strings.HasSuffix(s, tail)) {
			t.Fatalf("%q: %q … %q are not its ends", s, head, tail)
		}
		if n := columns(short); n > limit+len(omission) && !strings.Contains(s, omission) {
			t.Fatalf("%d columns, limit %d", n, limit)
		}
	})
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		s     string
		limit int
		want  string
	}{
		{"short enough", 20, "short enough"},
		{"The envoys of both countries met for the third time in the lake house on Friday", 40, "The envoys of both […] Friday"},
		{strings.Repeat("x", 50), 30, strings.Repeat("x", 18) + " […] " + strings.Repeat("x", 5)},
		{"кот " + strings.Repeat("й", 40), 30, "кот " + strings.Repeat("й", 14) + " […] ййййй"},
		{strings.Repeat("北", 30), 30, strings.Repeat("北", 9) + " […] 北北"},
	} {
		if got := shorten(c.s, c.limit); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestColumns(t *testing.T) {
	for s, want := range map[string]int{"abc": 3, "é": 1, "e\u0301": 1, "北京": 4, "ｗide": 5, "😀": 2, "Київ": 4, "“x”": 3, "": 0} {
		if got := columns(s); got != want {
			t.Errorf("%q: %d columns, want %d", s, got, want)
		}
	}
}

func TestDateWords(t *testing.T) {
	for iso, want := range map[string]string{
		"2025": "2025", "2025-12": "December 2025", "2025-12-04": "4 December 2025", "2025-12-04T15:57+03:00": "4 December 2025, 15:57 (UTC+03:00)",
		"2025-12-04T15:57Z": "4 December 2025, 15:57 (UTC)", "2025-12-04T15:57": "4 December 2025, 15:57", "soon": "soon", "": "",
	} {
		if got := dateWords(iso); got != want {
			t.Errorf("%q: got %q, want %q", iso, got, want)
		}
	}
	for _, c := range [][3]string{
		{"2025-12-04", "2025-12-04", "4 December 2025"}, {"2025-12-04", "2025-12-06", "4–6 December 2025"},
		{"2025-11-04", "2025-12-06", "4 November – 6 December 2025"}, {"2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025"},
		{"2025-11", "", "from November 2025 on"}, {"", "2025", "until 2025"},
	} {
		if got := spanWords(c[0], c[1]); got != c[2] {
			t.Errorf("%s to %s: got %q, want %q", c[0], c[1], got, c[2])
		}
	}
	for iso, want := range map[string]string{"PT2H30M": "2 hours 30 minutes", "P1D": "1 day", "P1Y2M": "1 year 2 months", "PT1M": "1 minute"} {
		if got := durationWords(iso); got != want {
			t.Errorf("%s: got %q, want %q", iso, got, want)
		}
	}
}

func TestOrdinal(t *testing.T) {
	for n, want := range map[int]string{1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 21: "21st", 112: "112th"} {
		if got := ordinal(n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}

// TestJSON: no escaping for HTML, also in lists, and the same value again.
func TestJSON(t *testing.T) {
	const text = "a <b> & \"c\" \\u003c \\\\u003e \u2028 ü"
	r := parley.Reading{Parties: parley.List[parley.Party]{{Name: text, Forms: parley.List[string]{text}}}}
	r.Report.Title = text
	var line, indented bytes.Buffer
	if err := JSONLine(&line, r); err != nil {
		t.Fatal(err)
	}
	if err := JSON(&indented, r); err != nil {
		t.Fatal(err)
	}
	if strings.Count(line.String(), "\n") != 1 || !strings.HasSuffix(line.String(), "}\n") || !strings.HasPrefix(indented.String(), "{\n \"format\"") {
		t.Errorf("layout: %s%s", line.String(), indented.String())
	}
	for _, printed := range []string{line.String(), indented.String()} {
		if strings.Count(printed, "a <b> & ") != 3 {
			t.Errorf("escaped for HTML: %s", printed)
		}
		var back parley.Reading
		if err := json.Unmarshal([]byte(printed), &back); err != nil {
			t.Fatal(err)
		}
		if back.Parties[0].Name != text || back.Parties[0].Forms[0] != text || back.Report.Title != text {
			t.Errorf("another value came back: %q", back.Parties[0].Name)
		}
	}
}

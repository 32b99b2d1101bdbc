package parley

import (
	"slices"
	"strings"
	"testing"
)

func TestCheckAcceptsTheSample(t *testing.T) {
	if err := sampleReading(t).Check(); err != nil {
		t.Error(err)
	}
}

// TestCheckFinds breaks the sample in one way each; want is what the
// violation says.
func TestCheckFinds(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(*Reading)
		want  string
	}{
		{"law 1: other words", func(r *Reading) { r.Meetings[0].Evidence[0].Text = "other" }, "the text has"},
		{"law 1: outside", func(r *Reading) { r.Meetings[0].Evidence[0].End = 99999 }, "outside of the text"},
		{"law 1: backwards", func(r *Reading) { s := &r.Meetings[0].Evidence[0]; s.Start, s.End = s.End, s.Start }, "outside of the text"},
		{"law 1: negative", func(r *Reading) { r.Claims[0].Evidence[0].Start = -1 }, "outside of the text"},
		{"law 1: inside a character", func(r *Reading) { r.People[0].Mentions[0].Start++ }, "inside a character"},
		{"law 1: empty span", func(r *Reading) { r.Undertakings[0].What = &Span{} }, "is empty"},
		{"law 1: in a warning", func(r *Reading) { r.Report.Warnings[0].Span.Text = "x" }, "the text has"},
		{"law 1: meeting without words", func(r *Reading) { r.Meetings[1].Evidence = nil }, "m2: has no words"},
		{"law 1: person without mention", func(r *Reading) { r.People[1].Mentions = nil }, "p2: has no words"},
		{"law 1: office without words", func(r *Reading) { r.People[0].Offices[0].Evidence = nil }, "p1 offices[0]: has no words"},
		{"law 1: relation without words", func(r *Reading) { r.People[1].Relations[0].Evidence = nil }, "p2 relations[0]: has no words"},
		{"law 1: side without words", func(r *Reading) { r.Meetings[0].Sides[1].Evidence = nil }, "m1 sides[1]: has no words"},
		{"law 1: member without words", func(r *Reading) { r.Meetings[0].Sides[0].Members[0].Evidence = nil }, "m1 sides[0] members[0]: has no words"},
		{"law 1: third without words", func(r *Reading) { r.Meetings[0].Third[0].Evidence = nil }, "m1 third[0]: has no words"},
		{"law 1: time without words", func(r *Reading) { r.Meetings[0].Time.Evidence = nil }, "m1 time: has no words"},
		{"law 1: place without words", func(r *Reading) { r.Meetings[0].Place.Evidence = nil }, "m1 place: has no words"},
		{"law 1: position without words", func(r *Reading) { r.Agreements[0].Positions[0].Evidence = nil }, "a1 positions[0]: has no words"},
		{"law 1: term without words", func(r *Reading) { r.Agreements[0].Terms[0].Evidence = nil }, "a1 terms[0]: has no words"},
		{"law 1: event without words", func(r *Reading) { r.Events[0].Evidence = nil }, "e1: has no words"},
		{"law 1: because nothing", func(r *Reading) { r.Meetings[0].Because["level"] = nil }, "because.level: has no words"},
		{"law 1: because of no field", func(r *Reading) { r.Claims[0].Because["colour"] = r.Claims[0].Evidence }, `because names "colour"`},
		{"law 1: no voice", func(r *Reading) { r.Agreements[0].Voices = nil }, "a1: has no voices"},
		{"law 1: voice not printed", func(r *Reading) { r.Meetings[1].Voices[1].AsPrinted = "a junior official" }, "not printed"},
		{"law 1: voice without print", func(r *Reading) { r.Meetings[1].Voices[1].AsPrinted = "" }, "as_printed: is missing"},
		{"law 1: voice of two", func(r *Reading) { r.Statements[0].Speaker.Report = true }, "the report and someone else"},
		{"law 1: form not printed", func(r *Reading) { r.Parties[0].Forms[0] = "Ruritanians" }, "not printed"},
		{"law 1: title not printed", func(r *Reading) { r.People[0].Offices[0].Title = "Prime Minister" }, "not printed"},
		{"law 1: city not printed", func(r *Reading) { r.Meetings[0].Place.City = "Geneva" }, "not printed"},

		{"law 7: 31 February", func(r *Reading) { r.Report.Published = "2021-02-31" }, "no date of the calendar"},
		{"law 7: half a month", func(r *Reading) { r.Meetings[0].Time.From = "2021-5" }, "no date of the calendar"},
		{"law 7: year 0", func(r *Reading) { r.Meetings[0].Time.From = "0000-05-01" }, "no date of the calendar"},
		{"law 7: hour 25", func(r *Reading) { r.Report.PublishedAt = "2021-05-03T25:00" }, "no date of the calendar"},
		{"law 7: backwards", func(r *Reading) { r.Meetings[0].Time.From = "2021-05-04" }, "before it begins"},
		{"law 7: backwards window", func(r *Reading) { r.Claims[0].Window.From = "2021-06" }, "before it begins"},
		{"law 7: end missing", func(r *Reading) { r.Meetings[0].Time.To = "" }, "open does not name it"},
		{"law 7: open end given", func(r *Reading) { r.Meetings[1].Time.Open = "from" }, "open names an end that is given"},
		{"law 7: empty time", func(r *Reading) { r.Meetings[1].Time.From = "" }, "has neither end"},
		{"law 7: empty place", func(r *Reading) { p := r.Meetings[0].Place; *p = Place{Evidence: p.Evidence} }, "place: is empty"},
		{"law 7: country", func(r *Reading) { r.Meetings[0].Place.Country = "Switzerland" }, "alpha-3"},
		{"law 7: derived", func(r *Reading) { r.Meetings[0].Time.Derived[0] = "until" }, `derived names "until"`},
		{"law 7: unknown person", func(r *Reading) { r.Meetings[0].People[0] = "p9" }, `"p9" is no object`},
		{"law 7: unknown member", func(r *Reading) { r.Meetings[0].Sides[0].Members[0].Person = "p9" }, `"p9" is no object`},
		{"law 7: unknown party", func(r *Reading) { r.Undertakings[0].Of[0] = "FRA" }, `"FRA" is no object`},
		{"law 7: unknown meeting", func(r *Reading) { r.Claims[0].Meeting = "m7" }, `"m7" is no object`},
		{"law 7: part of itself", func(r *Reading) { r.Meetings[0].PartOf = "m1" }, "part of itself"},
		{"law 7: unknown kin", func(r *Reading) { r.People[1].Relations[0].To = "p5" }, `"p5" is no object`},
		{"law 7: ID twice", func(r *Reading) { r.Meetings[1].ID = "m1" }, "stands twice"},
		{"law 7: ID of another kind", func(r *Reading) { r.Meetings[1].ID = "x2" }, "has not the form"},
		{"law 7: party ID", func(r *Reading) { r.Parties[2].ID = "Syldavian Court" }, "has not the form"},
		{"law 7: status", func(r *Reading) { r.Meetings[0].Status = "over" }, `"over" is no value of meeting.status`},
		{"law 7: no status", func(r *Reading) { r.Meetings[0].Status = "" }, "meeting.status: is missing"},
		{"law 7: form", func(r *Reading) { r.Meetings[0].Form[0] = "dinner" }, "is no value of meeting.form"},
		{"law 7: third part", func(r *Reading) { r.Meetings[0].Third[0].Parts[0] = "caterer" }, "is no value of third.parts"},
		{"law 7: stance", func(r *Reading) { r.Agreements[0].Positions[0].Stance = "" }, "position.stance: is missing"},
		{"law 7: kind of block", func(r *Reading) { r.Report.Blocks[0].Kind = "title" }, "is no value of block.kind"},
		{"law 7: kind of furniture", func(r *Reading) { r.Report.Furniture[0].Kind = "chair" }, "is no value of furniture.kind"},
		{"law 7: date without source", func(r *Reading) { r.Report.PublishedFrom = "" }, "must stand with published"},
		{"law 7: duration", func(r *Reading) { r.Meetings[0].Duration = "P2W" }, "no ISO 8601 duration"},
		{"law 7: empty duration", func(r *Reading) { r.Meetings[0].Duration = "PT" }, "no ISO 8601 duration"},
		{"law 7: ordinal without number", func(r *Reading) { r.Claims[0].N = nil }, "needs n"},
		{"law 7: first is one", func(r *Reading) { r.Claims[0].Kind = "first" }, "has n 1"},
		{"law 7: name of no form", func(r *Reading) { r.People[0].Name = "Krásná, Ż." }, "none of its forms"},
		{"law 7: event", func(r *Reading) { r.Events[0].Event = "MEET" }, "is no value of event.event"},

		{"law 8: no marks", func(r *Reading) {
			r.Statements[0].Content[0] = at(t, r.Report.Text, "the third round in two weeks")
		}, "does not stand between quotation marks"},
		{"law 8: across the marks", func(r *Reading) {
			r.Statements[0].Content[0] = at(t, r.Report.Text, "June 1,” Krásná said, “if")
		}, "does not stand between quotation marks"},
		{"law 8: three words", func(r *Reading) {
			r.Statements[0].Content = List[Span]{at(t, r.Report.Text, "We will open")}
		}, "quotes 3 words"},
		{"law 8: nothing", func(r *Reading) { r.Statements[0].Content = nil }, "quotes 0 words"},

		{"blocks: gap", func(r *Reading) { r.Report.Blocks[1].Start++ }, "one blank line"},
		{"blocks: rest", func(r *Reading) { r.Report.Blocks = r.Report.Blocks[:3] }, "goes on behind"},
		{"blocks: order", func(r *Reading) { slices.Reverse(r.Report.Blocks) }, "one blank line"},
		{"blocks: overlap", func(r *Reading) { r.Report.Blocks[2].Start = 3 }, "not behind"},
		{"blocks: empty", func(r *Reading) { r.Report.Blocks[2].End = r.Report.Blocks[2].Start }, "is empty"},
		{"blocks: outside", func(r *Reading) { r.Report.Blocks[5].End++ }, "outside"},
		{"text: length", func(r *Reading) { r.Report.TextBytes++ }, "text_bytes"},
		{"text: hash", func(r *Reading) { r.Report.TextID = HashID(nil) }, "text_id"},
		{"text: ID", func(r *Reading) { r.Report.ID = HashID(nil) }, "report.id"},
		{"text: no hash", func(r *Reading) { r.Report.Revision = "1" }, "no sha256"},
		{"text: CR", func(r *Reading) { r.Report.Text = "a\rb" }, "NUL or CR"},
		{"text: format", func(r *Reading) { r.Format = 2 }, "format"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := sampleReading(t)
			c.spoil(r)
			err := r.Check()
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestCheckStopsAtAHundred(t *testing.T) {
	r := sampleReading(t)
	for range 500 {
		r.Events = append(r.Events, Event{})
	}
	lines := strings.Split(r.Check().Error(), "\n")
	if len(lines) != maxViolations {
		t.Errorf("%d violations listed, want %d", len(lines), maxViolations)
	}
}

func TestCheckTakesRawText(t *testing.T) {
	text := "\ufeff  One paragraph.\r\n\r\n\r\nAnother one. \n"
	r := Reading{Format: FormatVersion}
	id := HashID([]byte(text))
	r.Report = Report{ID: id, TextID: id, Revision: id, Text: text, TextBytes: len(text)}
	for _, words := range []string{"\ufeff  One paragraph.", "Another one."} {
		s := at(t, text, words)
		r.Report.Blocks = append(r.Report.Blocks, Block{Kind: Paragraph, Start: s.Start, End: s.End})
	}
	if err := r.Check(); err != nil {
		t.Error(err)
	}
	r.Report.Revision = HashID([]byte("a page"))
	if r.Check() == nil {
		t.Error("a page's text may not have such gaps")
	}
}

func TestQuoted(t *testing.T) {
	for _, c := range []struct {
		text, words string
		want        bool
	}{
		{`He said "we shall come again" and left.`, "we shall come again", true},
		{`He said "we shall come again" and left.`, "and left", false},
		{`"One," he said, "two."`, "One,", true},
		{`"One," he said, "two."`, "he said", false},
		{`"One," he said, "two."`, "two.", true},
		{"«Мы придём снова», — сказал он.", "Мы придём снова", true},
		{"‘It’s the ministers’ task,’ she said.", "It’s the ministers’ task,", true},
		{"'It's for us to say,' she said of Ruritania's offer.", "It's for us to say,", true},
		{"'It's for us to say,' she said of it.", "she said of it", false},
		{"„Wir kommen wieder“, sagte er.", "Wir kommen wieder", true},
		{"“He called it ‘a very good day’ twice,” she said.", "He called it ‘a very good day’ twice,", true},
		{"“Unclosed and therefore nothing.", "Unclosed and therefore", false},
		{"“The first paragraph goes on.\n\n“The second ends.”", "The first paragraph goes on.", true},
		{"“The first paragraph ends nowhere.\n\nThe second is the report's.", "The first paragraph ends", false},
		{"The 5\" gun and the 6\" gun were silent.", "gun and the", false},
		{"Ruritania's demands and Borduria's answers", "s demands and Borduria", false},
		{"", "", false},
	} {
		r := Report{Text: c.text}
		at := 0
		for _, p := range strings.Split(c.text, "\n\n") {
			r.Blocks = append(r.Blocks, Block{Kind: Paragraph, Start: at, End: at + len(p)})
			at += len(p) + 2
		}
		check := &checker{r: &Reading{Report: r}, text: c.text}
		i := strings.Index(c.text, c.words)
		if got := check.isQuoted(Cut(c.text, i, i+len(c.words))); got != c.want {
			t.Errorf("%q in %q: got %v", c.words, c.text, got)
		}
	}
}

func TestOrdered(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     bool
	}{
		{"2021", "2021", true},
		{"2021-05-03", "2021-05", true},
		{"2021-05", "2021-05-03", true},
		{"2021-06", "2021-05-03", false},
		{"2021-05-03T15:00", "2021-05-03T14:00", false},
		{"2021-05-03T15:00+03:00", "2021-05-03T14:00Z", true},
		{"2021-05-03T15:00-03:00", "2021-05-03T14:00Z", false},
		{"2021-05-03T15:00Z", "2021-05-03T14:00", true}, // one zone unknown: the day decides
	} {
		if got := ordered(c.from, c.to); got != c.want {
			t.Errorf("%s to %s: got %v", c.from, c.to, got)
		}
	}
}

func TestValidDate(t *testing.T) {
	for _, s := range []string{"1999", "2024-02", "2024-02-29", "9999-12-31"} {
		if !ValidDate(s) {
			t.Errorf("%s is a date", s)
		}
	}
	for _, s := range []string{"", "0000", "99", "2023-02-29", "2025-02-31", "2025-13", "2025-1", "2025-12-06T10:00", "today", "２０２５"} {
		if ValidDate(s) {
			t.Errorf("%s is no date", s)
		}
	}
	for _, s := range []string{"2025-12-04T15:57+03:00", "2025-12-04T15:57:01Z", "2025-12-04T15", "2025-12-04"} {
		if !validTime(s) {
			t.Errorf("%s is a time", s)
		}
	}
	for _, s := range []string{"2025-12-04T15:57+3", "2025-12-04T", "2025-12-04T15:61", "2025-12-04T15:57 Z", "2025-02-30T10:00"} {
		if validTime(s) {
			t.Errorf("%s is no time", s)
		}
	}
}

package main

import (
	"testing"

	"parley"
	"parley/internal/score"
)

func TestByteSpans(t *testing.T) {
	// Offsets count code points: ł, ó and “ are one each, two and three bytes.
	const text = "Pół: “Ja nie wiem,” rzekł Żak."
	a := article{Doc: "d", Text: text}
	a.Attributions = append(a.Attributions, struct {
		Source  [][2]int `json:"source"`
		Content [][2]int `json:"content"`
		Direct  string   `json:"direct"`
	}{[][2]int{{26, 29}}, [][2]int{{6, 17}}, "direct"})
	gold, err := a.gold()
	if err != nil {
		t.Fatal(err)
	}
	if got := gold[0].content[0].Text; got != "Ja nie wiem" {
		t.Errorf("content %q", got)
	}
	if s := gold[0].source[0]; s.Text != "Żak" || text[s.Start:s.End] != "Żak" {
		t.Errorf("source %+v", s)
	}
	a.Attributions[0].Source[0][1] = 99
	if _, err := a.gold(); err == nil {
		t.Error("an offset outside of the text is no error")
	}
}

// span is a half-open range of a text of no importance.
func span(start, end int) []parley.Span { return []parley.Span{{Start: start, End: end, Text: "x"}} }

func TestCompareQuotations(t *testing.T) {
	gold := []quotation{
		{span(0, 10), span(12, 15), "direct"},  // found, by 6 of 10
		{span(20, 30), span(32, 35), "direct"}, // found, but another speaker
		{span(40, 50), nil, "direct"},          // no source: excused
		{span(60, 90), span(92, 95), "mixed"},  // its quoted part: excused
		{span(100, 110), span(112, 115), "indirect"},
	}
	ours := []quotation{
		{span(0, 6), span(14, 20), "direct"},
		{span(20, 30), span(0, 3), "direct"},
		{span(40, 50), span(52, 55), "direct"},
		{span(70, 80), span(90, 93), "direct"},
		{span(100, 110), span(112, 115), "direct"}, // marked as indirect: wrong
	}
	v := compareQuotations("d", gold, ours)
	for _, c := range []struct {
		name      string
		got, want score.Count
	}{
		{"strict", v.strict, score.Count{Gold: 2, System: 5, Correct: 1}},
		{"lenient", v.lenient, score.Count{Gold: 2, System: 3, Correct: 1}},
		{"content", v.content, score.Count{Gold: 2, System: 5, Correct: 2}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, c.got, c.want)
		}
	}
	if len(v.lines) != 3 {
		t.Errorf("lines %q, want the missed one and two of ours", v.lines)
	}
}

func TestSpeakerSpans(t *testing.T) {
	const text = `Krause came. "Krause is late," Krause said.`
	s := parley.Statement{Speaker: &parley.Voice{AsPrinted: "Krause"}, Content: parley.List[parley.Span]{parley.Cut(text, 14, 28)}}
	if got := speakerSpans(text, &s); len(got) != 1 || got[0].Start != 31 {
		t.Errorf("nearest to the content: %v", got)
	}
	cue := parley.Cut(text, 7, 11)
	s.Cue = &cue
	if got := speakerSpans(text, &s); len(got) != 1 || got[0].Start != 0 {
		t.Errorf("nearest to the cue: %v", got)
	}
	s.Because = parley.Because{"speaker": {parley.Cut(text, 31, 37)}}
	if got := speakerSpans(text, &s); len(got) != 1 || got[0].Start != 31 {
		t.Errorf("as the reading says: %v", got)
	}
	if got := speakerSpans(text, &parley.Statement{}); got != nil {
		t.Errorf("no speaker: %v", got)
	}
}

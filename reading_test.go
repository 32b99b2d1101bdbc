package parley

import (
	"strings"
	"testing"
)

// sampleText is a report with everything that a reading can hold, and with
// characters of one to four bytes.
var sampleBlocks = []Block{
	{Kind: Headline}, {Kind: DatelineText}, {Kind: Lede}, {Kind: Paragraph}, {Kind: Paragraph}, {Kind: Quotation, Section: "Details"},
}

var sampleParagraphs = []string{
	"Ruritania and Borduria hold third round in Zürich 🕊️",
	"ZÜRICH, May 3 —",
	"Foreign Minister Żofia Krásná of Ruritania met Bordurian envoy Plekszy Gladz on Monday at the Hotel Krone in Zürich, with Syldavia mediating.",
	"“We will open the bridge by June 1,” Krásná said, “if the guns are silent.” It was the third round in two weeks. Gladz is Krásná's cousin.",
	"Borduria demanded a list of prisoners. The bridge memorandum was signed. A senior official spoke of talks that could be held in autumn.",
	"Nobody here wants another winter like the last.",
}

// sampleReading gives a reading of sampleParagraphs without violations. Every
// call gives a new one.
func sampleReading(t *testing.T) *Reading {
	t.Helper()
	text := strings.Join(sampleParagraphs, "\n\n")
	r := &Reading{Format: FormatVersion, Program: "parley test", Extraction: 1}
	r.Report = Report{
		TextID: HashID([]byte(text)), ID: HashID([]byte(text)), Revision: HashID([]byte("the bytes")),
		Title: sampleParagraphs[0], Publisher: "Agency", Published: "2021-05-03", PublishedFrom: FromDateline,
		Dates:    List[PageDate]{{Date: "2021-05-03", From: FromDateline, Span: ptr(at(t, text, "May 3"))}},
		Dateline: &Dateline{Place: "ZÜRICH", Date: "2021-05-03"},
		Language: "en", TextBytes: len(text), Text: text, PageVersion: 1,
		Furniture: List[Furniture]{{Kind: Views, Text: "12 views"}},
		Warnings:  List[Warning]{{Code: "sample", Message: "a warning", Span: ptr(at(t, text, "May 3"))}},
	}
	start := 0
	for i, b := range sampleBlocks {
		b.Start, b.End = start, start+len(sampleParagraphs[i])
		start = b.End + 2
		r.Report.Blocks = append(r.Report.Blocks, b)
	}
	w := func(words ...string) List[Span] {
		var spans List[Span]
		for _, s := range words {
			spans = append(spans, at(t, text, s))
		}
		return spans
	}
	sampleWho(r, w)
	sampleWhat(r, w)
	return r
}

func sampleWho(r *Reading, w func(...string) List[Span]) {
	r.People = List[Person]{
		{ID: "p1", Name: "Żofia Krásná", Forms: List[string]{"Żofia Krásná", "Krásná"},
			Parties:  List[Affiliation]{{Party: "RUR", Evidence: w("Żofia Krásná of Ruritania")}},
			Offices:  List[Office]{{Title: "Foreign Minister", Party: "RUR", Evidence: w("Foreign Minister Żofia Krásná")}},
			Mentions: w("Żofia Krásná", "Krásná said")},
		{ID: "p2", Name: "Plekszy Gladz", Forms: List[string]{"Plekszy Gladz"},
			Relations: List[Relation]{{Kind: "cousin", To: "p1", Evidence: w("Gladz is Krásná's cousin")}}, Mentions: w("Plekszy Gladz")},
	}
	r.Parties = List[Party]{
		{ID: "RUR", Name: "Ruritania", State: "RUR", Forms: List[string]{"Ruritania"}, Kind: "state", Mentions: w("Ruritania")},
		{ID: "BOR", Name: "Borduria", Forms: List[string]{"Bordurian"}, Kind: "state", Mentions: w("Bordurian")},
		{ID: "syldavian-court", Name: "Syldavia", State: "SYL", Forms: List[string]{"Syldavia"}, Kind: "institution", Mentions: w("Syldavia")},
	}
	r.Meetings = List[Meeting]{
		{ID: "m1", Prominence: "main", Temporal: "new", Status: "held", Level: "round", Channel: "in_person", Form: List[string]{"plenary"},
			Sides: List[Side]{
				{Party: "RUR", Capacity: "negotiating", Attendance: "attended", Evidence: w("Ruritania"),
					Members: List[Member]{{Person: "p1", Part: "head", Attendance: "attended", Evidence: w("Żofia Krásná")}}},
				{Party: "BOR", Evidence: w("Bordurian"), Members: List[Member]{{Person: "p2", Evidence: w("Plekszy Gladz")}}}},
			Third:  List[ThirdParty]{{Party: "syldavian-court", Parts: List[string]{"mediator"}, Evidence: w("Syldavia mediating")}},
			People: List[string]{"p1", "p2"},
			Time:   &Time{From: "2021-05-03", To: "2021-05-03", Evidence: w("on Monday"), Derived: List[string]{"from", "to"}},
			Place:  &Place{Venue: "Hotel Krone", City: "Zürich", Country: "CHE", Evidence: w("Hotel Krone in Zürich"), Derived: List[string]{"country"}},
			Topics: w("the bridge"), Duration: "PT2H30M", Evidence: w(sampleParagraphs[2]),
			Because: Because{"level": w("third round")}, Voices: List[Voice]{{Report: true}}},
		{ID: "m2", Prominence: "other", Temporal: "hypothetical", Status: "possible", Modality: "possible",
			Time:     &Time{From: "2021-09", Open: "to", Evidence: w("in autumn")},
			Evidence: w("talks that could be held in autumn"), Voices: List[Voice]{{Report: true}, {AsPrinted: "A senior official", Anonymous: true}}},
	}
}

func sampleWhat(r *Reading, w func(...string) List[Span]) {
	report := List[Voice]{{Report: true}}
	one := 3
	r.Agreements = List[Agreement]{{ID: "a1", Name: "bridge memorandum", Form: "memorandum", Status: "signed", Parties: List[string]{"RUR", "BOR"},
		Positions: List[Position]{{Party: "RUR", Stance: "signed", Evidence: w("was signed")}},
		Terms: List[Term]{{What: w("open the bridge")[0], Deadline: &Time{To: "2021-06-01", Open: "from", Evidence: w("by June 1")},
			Evidence: w("open the bridge by June 1")}},
		Meeting: "m1", Evidence: w("The bridge memorandum was signed"), Voices: report}}
	r.Undertakings = List[Undertaking]{
		{ID: "u1", Kind: "demand", Of: List[string]{"RUR"}, To: List[string]{"BOR"}, What: ptr(w("a list of prisoners")[0]),
			Evidence: w("Borduria demanded a list of prisoners"), Voices: List[Voice]{{Report: true}, {Party: "BOR", AsPrinted: "Borduria"}}},
		{ID: "u2", Kind: "promise", Of: List[string]{"RUR"}, What: ptr(w("open the bridge")[0]), For: ptr(w("the guns are silent")[0]),
			Otherwise: ptr(w("another winter")[0]), Deadline: &Time{To: "2021-06-01", Basis: "published"}, Agreement: "a1",
			Evidence: w("We will open the bridge"), Because: Because{"deadline": w("June 1")}, Voices: report}}
	speaker := &Voice{Person: "p1", AsPrinted: "Krásná"}
	r.Statements = List[Statement]{{ID: "s1", Mode: "direct", Speaker: speaker, Cue: ptr(w("said")[0]),
		Content: w("We will open the bridge by June 1,", "if the guns are silent."), To: &Voice{Party: "BOR", AsPrinted: "Bordurian"},
		Time: &Time{From: "2021", To: "2021", Evidence: w("Monday")}, Evidence: w(sampleParagraphs[3]), Because: Because{"to": w("Gladz")}, Voices: report}}
	r.Claims = List[MeetingClaim]{{ID: "k1", Kind: "ordinal", N: &one, Unit: "round", Meeting: "m1",
		Window: &Window{From: "2021-04-19", To: "2021-05-03", AsPrinted: "in two weeks", ISO: "P14D", Derived: List[string]{"from", "to"}},
		Of:     ClaimOf{Parties: List[string]{"RUR"}, People: List[string]{"p1"}}, Evidence: w("the third round in two weeks"),
		Because: Because{"n": w("third")}, Voices: report}}
	r.Events = List[Event]{{ID: "e1", Meeting: "m1", Actor: "RUR", Recipient: "BOR", Event: "CONSULT", Mode: "meet", Temporal: "new", Cameo: "046",
		Time: &Time{From: "2021-05-03", To: "2021-05-03", Evidence: w("Monday")}, Evidence: w("met")}}
}

// at is the first span of text with those words.
func at(t *testing.T, text, words string) Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("%q is not in the sample", words)
	}
	return Cut(text, i, i+len(words))
}

func ptr[T any](v T) *T { return &v }

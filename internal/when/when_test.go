package when

import (
	"strings"
	"testing"

	"parley"
)

// one is the only expression of a phrase.
func one(t *testing.T, text string, ref Reference, tense Tense) Expr {
	t.Helper()
	got := FindIn(text, ref, tense)
	if len(got) != 1 {
		t.Fatalf("%q: %d expressions, want one", text, len(got))
	}
	return got[0]
}

// TestNoReference: no date in, no date out; what says its date in full keeps it.
func TestNoReference(t *testing.T) {
	tests := []struct{ text, from, timex string }{
		{"on Thursday", "", "XXXX-WXX-4"},
		{"yesterday", "", "XXXX-XX-XX"},
		{"December 6", "", "XXXX-12-06"},
		{"last week", "", "XXXX-WXX"},
		{"two days ago", "", "XXXX-XX-XX"},
		{"in November", "", "XXXX-11"},
		{"over the last two weeks", "", "P2W"},
		{"last Christmas", "", "XXXX-12-25"},
		{"at 10 a.m.", "", "T10:00"},
		{"from Monday to Wednesday", "", "XXXX-WXX-1/XXXX-WXX-3"},
		{"6 December 2025", "2025-12-06", "2025-12-06"},
		{"in 2019", "2019", "2019"},
		{"Easter 2024", "2024-03-31", "2024-03-31"},
	}
	for _, test := range tests {
		e := one(t, test.text, "", Past)
		if e.From != test.from || e.Timex != test.timex {
			t.Errorf("%q: %q %q, want %q %q", test.text, e.From, e.Timex, test.from, test.timex)
		}
		if test.from == "" && e.Time(test.text) != nil {
			t.Errorf("%q has a time without a reference", test.text)
		}
	}
}

// TestCoarseReference: a reference of a month gives no days.
func TestCoarseReference(t *testing.T) {
	tests := []struct {
		text, from string
		ref        Reference
	}{
		{"on Thursday", "", "2025-12"}, {"last month", "2025-11", "2025-12"}, {"last week", "", "2025-12"}, {"last year", "2024", "2025-12"},
		{"last month", "", "2025"}, {"last year", "2024", "2025"}, {"over the past two weeks", "", "2025-12"},
	}
	for _, test := range tests {
		if e := one(t, test.text, test.ref, Past); e.From != test.from {
			t.Errorf("%q in %s: from %q, want %q", test.text, test.ref, e.From, test.from)
		}
	}
}

// TestSpans: the extent follows TimeML; the preposition is a relation.
func TestSpans(t *testing.T) {
	tests := []struct{ text, words, relation string }{
		{"They met on Thursday.", "Thursday", "on"},
		{"over the past two weeks", "the past two weeks", "over"},
		{"since July", "July", "since"},
		{"It was signed earlier this month.", "earlier this month", ""},
		{"late on Friday they left", "late on Friday", ""},
		{"by the end of the year", "the end of the year", "by"},
		{"no later than 5 May", "5 May", "no later than"},
		{"a two-day meeting", "two-day", ""},
		{"at 10 a.m. GMT on Friday they", "10 a.m. GMT on Friday", "at"},
		{"in mid-November", "mid-November", "in"},
		{"within 72 hours of the deal", "72 hours", "within"},
		{"for the first time in two years", "two years", "over"},
		{"the third in four years", "four years", "over"},
		{"discuss it as the first order in two days", "two days", "in"},
	}
	for _, test := range tests {
		e := one(t, test.text, corpusReference, Past)
		if got := test.text[e.Start:e.End]; e.Relation != test.relation || got != test.words && !strings.HasPrefix("a "+got, test.words) && got != "a "+test.words {
			t.Errorf("%q: %q %q, want %q %q", test.text, e.Relation, got, test.relation, test.words)
		}
	}
}

func TestWarnings(t *testing.T) {
	tests := []struct{ text, warning string }{
		{"12/06/2025", "2025-12-06 or 2025-06-12"},
		{"31/12/2025", ""},
		{"Thursday, December 6, 2025", "is no Thursday"},
		{"Saturday, December 6, 2025", ""},
		{"Eid al-Fitr 2025", "a day earlier or later"},
	}
	for _, test := range tests {
		got := strings.Join(one(t, test.text, corpusReference, Past).Warnings, "; ")
		if !strings.Contains(got, test.warning) || test.warning == "" && got != "" {
			t.Errorf("%q: warning %q, want %q", test.text, got, test.warning)
		}
	}
}

// TestBracketed: a day and another in brackets are both kept, with a warning.
func TestBracketed(t *testing.T) {
	got := FindIn("They will meet tomorrow (4 November).", corpusReference, Future)
	if len(got) != 2 || len(got[0].Warnings) != 1 || len(got[1].Warnings) != 1 {
		t.Fatalf("%+v, want two expressions with a warning each", got)
	}
	if got[0].From != "2025-12-07" {
		t.Errorf("tomorrow is %s", got[0].From)
	}
	if same := FindIn("They met yesterday (5 December).", corpusReference, Past); len(same) != 2 || len(same[0].Warnings) != 0 {
		t.Errorf("%+v, want two expressions without a warning", same)
	}
}

// TestIn: an expression can be resolved again with another tense.
func TestIn(t *testing.T) {
	e := one(t, "on Thursday", corpusReference, Past)
	if e.From != "2025-12-04" || e.In(Future).From != "2025-12-11" || e.In(Future).In(Past).From != e.From {
		t.Errorf("past %s, future %s", e.From, e.In(Future).From)
	}
	same := one(t, "on Saturday", corpusReference, Past)
	if same.From != "2025-12-06" || same.In(Future).From != "2025-12-06" {
		t.Errorf("on the day itself: past %s, future %s", same.From, same.In(Future).From)
	}
}

func TestAnchor(t *testing.T) {
	text := "They met on 14 September and signed two days later."
	got := FindIn(text, corpusReference, Past)
	if len(got) != 2 || got[1].Anchor == nil || got[1].Anchor.Text != "14 September" || !got[1].Relative {
		t.Fatalf("%+v, want the second told from the first", got)
	}
	if alone := one(t, "signed two days later", corpusReference, Past); alone.From != "" {
		t.Errorf("with nothing told before: %s, want no date", alone.From)
	}
}

// TestFormsOnly: tokens without tags give the tense by words.
func TestFormsOnly(t *testing.T) {
	tests := map[string]string{
		"they met on Thursday":                        "2025-12-04",
		"they will meet on Thursday":                  "2025-12-11",
		"they are to meet on Thursday":                "2025-12-11",
		"the talks scheduled for Thursday":            "2025-12-11",
		"they agreed to meet again on Thursday":       "2025-12-11",
		"met on Thursday and agreed to open the road": "2025-12-04",
		"he said they would meet on Thursday":         "2025-12-11",
	}
	for text, want := range tests {
		doc := &parley.Document{Text: text}
		at := 0
		for _, w := range strings.Fields(text) {
			start := at + strings.Index(text[at:], w)
			at = start + len(w)
			doc.Tokens = append(doc.Tokens, parley.Token{Start: start, End: at, Form: w})
		}
		doc.Sentences = parley.List[parley.Sentence]{{End: len(text), EndToken: len(doc.Tokens)}}
		got := Find(doc, corpusReference)
		if len(got) != 1 || got[0].From != want {
			t.Fatalf("%q: %+v, want %s", text, got, want)
		}
		if doc.Tokens[got[0].First].Form != "Thursday" || got[0].EndToken != got[0].First+1 || got[0].Lead > got[0].First {
			t.Errorf("%q: tokens [%d,%d) lead %d", text, got[0].First, got[0].EndToken, got[0].Lead)
		}
	}
}

func TestEaster(t *testing.T) {
	western := map[int]string{1961: "1961-04-02", 2000: "2000-04-23", 2008: "2008-03-23", 2024: "2024-03-31", 2038: "2038-04-25"}
	for y, want := range western {
		if got := easter(y).String(); got != want {
			t.Errorf("easter %d: %s, want %s", y, got, want)
		}
	}
	eastern := map[int]string{2000: "2000-04-30", 2022: "2022-04-24", 2023: "2023-04-16", 2024: "2024-05-05", 2025: "2025-04-20"}
	for y, want := range eastern {
		if got := orthodoxEaster(y).String(); got != want {
			t.Errorf("orthodox easter %d: %s, want %s", y, got, want)
		}
	}
}

// TestIslamic: the computed days lie within one of those that were announced.
func TestIslamic(t *testing.T) {
	announced := map[int]day{2015: {2015, 6, 18}, 2018: {2018, 5, 17}, 2020: {2020, 4, 24}, 2022: {2022, 4, 2}, 2023: {2023, 3, 23}, 2024: {2024, 3, 11}, 2025: {2025, 3, 1}}
	for y, want := range announced {
		if got := islamicIn(y, 9, 1); distance(got, want) > 1 {
			t.Errorf("ramadan %d: %s, want %s or a day beside it", y, got, want)
		}
	}
}

// TestLunarDays: each day of the table is a whole number of lunar months, to a day, from the first.
func TestLunarDays(t *testing.T) {
	first := lunarNewYear(1990).daysSince()
	for y := 1990; y <= 2030; y++ {
		d := lunarNewYear(y)
		months := float64(d.daysSince()-first) / 29.530589
		if off := months - float64(int(months+.5)); !d.valid() || off > .07 || off < -.07 {
			t.Errorf("%s is %.2f months from the first", d, months)
		}
	}
	if lunarNewYear(1989).y != 0 || lunarNewYear(2031).y != 0 {
		t.Error("the table gives years that it has not")
	}
}

// TestLists: every entry of the embedded lists can be read.
func TestLists(t *testing.T) {
	v := theVocabulary()
	for name, h := range v.holidays {
		if from, to := h.in(2025); !from.valid() || from.y != 2025 || to.before(from) {
			t.Errorf("%s: %s to %s in 2025", name, from, to)
		}
	}
	for name, z := range v.zones {
		if z.minutes < -720 || z.minutes > 840 || z.minutes%30 != 0 || z.summer != "" && z.summer != "eu" && z.summer != "us" {
			t.Errorf("%s: %+v", name, z)
		}
	}
	for word, meanings := range v.words {
		if word == "" || word != strings.ToLower(word) || len(meanings) == 0 {
			t.Errorf("the list of words has %q", word)
		}
	}
}

// TestLong: 100,000 tokens of any one kind are read in seconds; time that grew
// with their square would run into the limit of all tests.
func TestLong(t *testing.T) {
	const n = 100000
	for _, piece := range []string{"1 ", "2025-", "12:", "one ", "May ", "Friday ", "the ", "- ", "first ", "a ", "last ", "the last two ", "and a half ", "1.", "('", "'"} {
		text := strings.Repeat(piece, n/len(strings.Fields(piece)))
		found := FindIn(text, corpusReference, Past)
		for i := 1; i < len(found); i++ {
			if found[i].Start < found[i-1].End {
				t.Fatalf("%q: expressions overlap", piece)
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"on Saturday, December 6, 2025", "in the last 999 years", "31.02.2025 9999-12-31 Dec. 4-5", "from 2 May to 9 June 2 1/2 years ago", "99999999 days later", "two hundred thousand years before 1000", "у п’ятницю, 5 грудня 2025 року", "2025-12-06T24:00Z"} {
		f.Add(seed, "2025-12-06")
	}
	f.Add("in the last 999 years, a century ago", "1000-01-01T24")
	f.Fuzz(func(t *testing.T, s, ref string) {
		end := 0
		for _, e := range FindIn(s, Reference(ref), Future) {
			if e.Start < end || e.End <= e.Start || e.End > len(s) || e.Timex == "" {
				t.Fatalf("%q: [%d,%d) %q", s, e.Start, e.End, e.Timex)
			}
			for _, d := range []string{e.From, e.To} {
				if d != "" && !parley.ValidDate(strings.SplitN(d, "T", 2)[0]) {
					t.Fatalf("%q: %q is no date", s, d)
				}
			}
			if e.From != "" && e.To != "" && parseDay(e.To).lastDay().before(parseDay(e.From).firstDay()) {
				t.Fatalf("%q: from %s to %s", s, e.From, e.To)
			}
			end = e.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The delegations met in the capital on Thursday and are to meet again on 15 January, two weeks after the talks of last month. ", 24)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		FindIn(text, corpusReference, Past)
	}
}

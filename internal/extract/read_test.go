package extract

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"parley"
)

// briefs reads a text published on Saturday, 2025-12-06, checks the laws, and gives its
// meetings in brief, in order.
func briefs(t *testing.T, text string) []string {
	t.Helper()
	r := reportOf(text, "2025-12-06")
	out := Read(r)
	checkLaws(t, r, out)
	var got []string
	for _, m := range out.Meetings {
		got = append(got, brief(out, m))
	}
	return got
}

// brief prints a meeting in one line: status, sides with their people, time, place.
func brief(out parley.Reading, m parley.Meeting) string {
	names := map[string]string{}
	for _, p := range out.People {
		names[p.ID] = p.Name
	}
	var sides []string
	for _, s := range m.Sides {
		side := s.Party
		for _, n := range s.Members {
			side += " " + names[n.Person]
			if n.Part == "head" {
				side += "*"
			}
		}
		sides = append(sides, side)
	}
	line := m.Status + ": " + strings.Join(sides, " / ")
	for _, t := range m.Third {
		line += " + " + t.Party + " " + strings.Join(t.Parts, " ")
	}
	if m.Time != nil {
		line += ", " + m.Time.From
		if m.Time.To != m.Time.From {
			line += ".." + m.Time.To
		}
	}
	if m.Place != nil {
		line += ", @" + strings.Trim(m.Place.Venue+" "+m.Place.City+" "+m.Place.Country, " ")
	}
	return line
}

// TestMeetings: one report a case, its meetings in order. Date of publication is
// Saturday, 2025-12-06.
func TestMeetings(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Norway and Oman conclude talks\n\nTalks between Norway and Oman ended in Geneva on Thursday. The talks were held behind closed doors.",
			[]string{"held: NOR / OMN, 2025-12-04, @Geneva CHE"}},
		{"Lund in Muscat\n\nNorwegian Foreign Minister Kari Lund met her Omani counterpart Omar al-Hadi in Muscat on 3 December 2025.",
			[]string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-03, @Muscat OMN"}},
		{"Talks next week\n\nThe Norwegian and Omani delegations will meet in Geneva on Monday.",
			[]string{"planned: NOR / OMN, 2025-12-08, @Geneva CHE"}},
		{"No talks\n\nChad refused to meet the Houthis in Muscat.", []string{"refused: TCD / houthis, @Muscat OMN"}},
		{"No talks\n\nThe Houthis did not meet the Omani delegation on Friday.", []string{"not_held: houthis / OMN, 2025-12-05"}},
		{"Denial\n\nChad denied that its president met Libyan officials. Kenya's envoy denied that Kenyan officials had met the Houthis.",
			[]string{"not_held: TCD / LBY", "not_held: KEN / houthis"}},
		{"Delay\n\nTalks between Chad and Libya have been postponed. A meeting between Kenya and Somalia was cancelled.",
			[]string{"postponed: TCD / LBY", "cancelled: KEN / SOM"}},
		{"Perhaps\n\nPresident Erik Moe of Norway could meet Omani Foreign Minister Omar al-Hadi in Geneva.",
			[]string{"possible: NOR Erik Moe / OMN Omar al-Hadi, @Geneva CHE"}},
		{"Mediation\n\nTalks between Chad and Libya, mediated by Oman, began in Muscat on Friday.",
			[]string{"ongoing: TCD / LBY + OMN mediator, 2025-12-05, @Muscat OMN"}},
		{"Heads\n\nThe Omani delegation led by Omar al-Hadi met the Houthis in Muscat.",
			[]string{"held: OMN Omar al-Hadi* / houthis, @Muscat OMN"}},
		{"Call\n\nNorwegian Prime Minister Kari Lund spoke by phone with President Omar Deby of Chad on Thursday.",
			[]string{"held: NOR Kari Lund / TCD Omar Deby, 2025-12-04"}},
		{"Two\n\nNorwegian envoy Nils Dahl met Libyan officials on Thursday. Norwegian envoy Nils Dahl met Chadian officials on Thursday.",
			[]string{"held: NOR Nils Dahl / LBY, 2025-12-04", "held: NOR Nils Dahl / TCD, 2025-12-04"}},
		{"One side\n\nEuropean officials met Norwegian envoy Nils Dahl in Geneva.", []string{"held: NOR Nils Dahl, @Geneva CHE"}},
		{"Final\n\nBrazil will meet Germany in the final of the tournament on Sunday after the striker scored two goals.", nil},
		{"Deadline\n\nIran met the deadline. The demands of Oman met with criticism. Norway met its goals in Geneva.", nil},
		{"War\n\nThe war in Libya went on. Chad said that talks were needed.", nil},
		{"Firms\n\nThe chief executives of the two firms met in Zurich to discuss the merger.", nil},
		{"Topic only\n\nNorwegian Foreign Minister Kari Lund met Omani Foreign Minister Omar al-Hadi to discuss the war in Libya.",
			[]string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// delegations is a report of our own in the shape of a wire item with a recall
// paragraph: a main meeting told four times, a later one announced, an earlier one recalled.
const delegations = `Talks to go on: another meeting of Norwegian and Omani delegations concluded in Kenya

A meeting of Norwegian and Omani delegations on fishing rights has concluded in Kenya. The results of the Omani side's meeting with Chad were discussed.

The third meeting of the Norwegian and Omani delegations on fishing rights has concluded in Kenya. This was reported by the Secretary of the National Fisheries and Ports Council, Petter Aas.

Details

It is noted that, in addition to him, the Chief of the Coast Guard of Norway, General Anders Vik, the Omani Sultan's Special Envoy for the Sea, Robert Hadi, and Omani President Salim Nasser's son-in-law, Yusuf Karim, took part in the negotiations. This was already the fifth meeting of the parties in the last three weeks.

Aas confirmed that Norway's aim is a treaty that keeps the fish.

Participants, in particular:

• discussed the results of the recent meeting of the Omani side with Chad

• agreed on a framework for joint patrols and discussed the next steps

• stressed that progress in the talks depends on Chad's readiness to open its ports.

We had a good day and we will have another one, and the fish will thank us.

- Aas noted.

He added that on Sunday, December 7, the parties will meet again to continue negotiations.

Recall

On December 3, Omani Sultan's Special Representative Bob Hadi and Nasser's son-in-law and adviser Yusuf Karim already met with Secretary of the National Fisheries and Ports Council of Norway Petter Aas in Mombasa.`

func TestDelegations(t *testing.T) {
	r := reportOf(delegations, "2025-12-06")
	out := Read(r)
	checkLaws(t, r, out)
	var got []string
	for _, m := range out.Meetings {
		got = append(got, m.Prominence+" "+m.Temporal+" "+brief(out, m))
	}
	want := []string{
		"main new held: NOR Anders Vik Petter Aas / OMN Yusuf Karim Robert Hadi, @KEN",
		"other background held: OMN / TCD",
		"other future planned: NOR / OMN, 2025-12-07",
		"other background held: OMN Robert Hadi Yusuf Karim / NOR Petter Aas, 2025-12-03, @Mombasa KEN",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("meetings:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, p := range out.Meetings[0].People {
		if out.People[0].Name == "Salim Nasser" && p == out.People[0].ID {
			t.Error("Salim Nasser was not in the room")
		}
	}
	checkDelegations(t, out)
}

// checkDelegations looks at the rest of what the report says.
func checkDelegations(t *testing.T, out parley.Reading) {
	t.Helper()
	if len(out.Claims) != 2 || *out.Claims[0].N != 3 || *out.Claims[1].N != 5 || out.Claims[1].Window == nil ||
		out.Claims[1].Window.ISO != "P21D" || out.Claims[1].Window.From != "2025-11-15" || out.Claims[1].Meeting != "m1" {
		t.Errorf("claims: %+v", out.Claims)
	}
	if len(out.Agreements) != 1 || out.Agreements[0].Status != "agreed" || out.Agreements[0].Form != "framework" {
		t.Errorf("agreements: %+v", out.Agreements)
	}
	if len(out.Undertakings) != 1 || out.Undertakings[0].Kind != "condition" || out.Undertakings[0].Of[0] != "TCD" {
		t.Errorf("undertakings: %+v", out.Undertakings)
	}
	if v := out.Meetings[2].Voices; len(v) != 2 || v[1].AsPrinted != "He" || v[1].Person == "" {
		t.Errorf("voices of the planned meeting: %+v", v)
	}
	direct := 0
	for _, s := range out.Statements {
		if s.Mode == "direct" {
			direct++
			if s.Speaker == nil || s.Speaker.AsPrinted != "Aas" {
				t.Errorf("speaker of the quotation block: %+v", s.Speaker)
			}
		}
	}
	if direct != 1 {
		t.Errorf("%d direct quotations, want 1", direct)
	}
}

func TestStatements(t *testing.T) {
	tests := []struct {
		text string
		want []string // mode speaker: content | content
	}{
		{`"We agreed on nothing at all," Norwegian envoy Nils Dahl said.`, []string{"direct Norwegian envoy Nils Dahl: We agreed on nothing at all,"}},
		{`Nils Dahl spoke. "We agreed on nothing," he said, "and we will try again."`, []string{"direct he: We agreed on nothing, | and we will try again."}},
		{`Norwegian envoy Nils Dahl said: "The talks were long and hard."`, []string{"direct Norwegian envoy Nils Dahl: The talks were long and hard."}},
		{`"The talks were long and hard," said a senior official.`, []string{"direct a senior official: The talks were long and hard,"}},
		{`The Kremlin said that the talks were long and hard.`, []string{"indirect The Kremlin: the talks were long and hard"}},
		{`Dahl called it "a good day" and left.`, nil},
		{`They read the book "The Long Way to the Sea" aloud.`, nil},
		{`“The talks were long and hard.” That is all.`, nil},
	}
	for _, tt := range tests {
		r := reportOf("Headline of the day\n\n"+tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, s := range out.Statements {
			speaker := ""
			if s.Speaker != nil {
				speaker = s.Speaker.AsPrinted
			}
			var content []string
			for _, c := range s.Content {
				content = append(content, c.Text)
			}
			got = append(got, fmt.Sprintf("%s %s: %s", s.Mode, speaker, strings.Join(content, " | ")))
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

func TestAgreements(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Chad and Libya signed a memorandum on trade.", "signed memorandum TCD+LBY"},
		{"Chad and Libya agreed to a ceasefire on Friday.", "agreed ceasefire TCD+LBY"},
		{"Chad rejected the plan.", "rejected plan TCD"},
		{"Chad and Libya agreed to continue the talks.", ""},
		{"Chad and Libya agreed to meet again on Monday.", ""},
		{"Chad and Libya have not signed the agreement.", ""},
		{"Chad could sign the agreement.", ""},
	}
	for _, tt := range tests {
		r := reportOf("Headline of the day\n\n"+tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, a := range out.Agreements {
			got = append(got, a.Status+" "+a.Form+" "+strings.Join(a.Parties, "+"))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestNotEnglish(t *testing.T) {
	r := parley.Report{Text: "Делегации встретились в Женеве в четверг и договорились продолжить переговоры на следующей неделе в Осло.", Published: "2025-12-06", Language: "ru"}
	out := Read(r)
	if len(out.Meetings) != 0 || len(out.Report.Warnings) != 1 || out.Report.Warnings[0].Code != "not_english" {
		t.Errorf("%+v", out)
	}
	if len(r.Warnings) != 0 {
		t.Error("the report given was changed")
	}
}

// TestNoDate: without a date of publication a weekday gives no time.
func TestNoDate(t *testing.T) {
	out := Read(reportOf("Talks\n\nTalks between Norway and Oman ended in Geneva on Thursday.", ""))
	if len(out.Meetings) != 1 || out.Meetings[0].Time != nil {
		t.Errorf("%+v", out.Meetings)
	}
}

// TestSame: two readings of one report are the same bytes.
func TestSame(t *testing.T) {
	want, _ := json.Marshal(Read(reportOf(delegations, "2025-12-06")))
	for range 20 {
		got, _ := json.Marshal(Read(reportOf(delegations, "2025-12-06")))
		if string(got) != string(want) {
			t.Fatal("two readings differ")
		}
	}
}

// hostile are texts on which a rule that looks without bound would run into
// the time limit of the tests.
var hostile = []string{
	strings.Repeat("Chad attacked Libya and ", 4_000), strings.Repeat("their third since March, ", 4_000), strings.Repeat("Chad said it must ", 4_000),
	"", " ", "\x00\x00", strings.Repeat("a", 100_000), strings.Repeat("😀", 20_000), strings.Repeat("met ", 20_000),
	strings.Repeat("Chad met Libya and ", 5_000), strings.Repeat("Chad and Libya, ", 6_000), strings.Repeat("the talks ended ", 5_000),
	strings.Repeat("he said that ", 8_000), strings.Repeat("\"a b c d\" he said ", 5_000), strings.Repeat("\"", 50_000), strings.Repeat("“", 30_000),
	strings.Repeat("Minister of the ", 8_000) + "Ann Bell", strings.Repeat("Ann Bell, the minister, ", 4_000), strings.Repeat("to ", 30_000) + "meet",
	strings.Repeat("depends on Chad's readiness to go ", 3_000), strings.Repeat("first meeting of Chad and Libya ", 3_000), strings.Repeat("on Thursday in Oslo ", 5_000),
	strings.Repeat("\n\n- Aas noted.", 5_000), strings.Repeat("agreed on a ", 8_000), strings.Repeat("The talks ended.\n\n", 4_000),
}

func TestHostile(t *testing.T) {
	for _, s := range hostile {
		r := reportOf(s, "2025-12-06")
		checkLaws(t, r, Read(r))
	}
}

func FuzzRead(f *testing.F) {
	f.Add(delegations, "2025-12-06")
	f.Add("Omani diplomats held talks with the Houthis in Muscat on Thursday.\n\nNorway met the deadline.", "2025-12")
	f.Add("\"We agree on this,\" Lund said, \"and on that.\" She left.\n\n- Aas noted.", "")
	f.Fuzz(func(t *testing.T, s, published string) {
		r := reportOf(strings.ToValidUTF8(s, "\uFFFD"), published)
		checkLaws(t, r, Read(r))
	})
}

func BenchmarkRead(b *testing.B) {
	r := reportOf(delegations+"\n\n"+strings.ReplaceAll(delegations, "Recall", "More"), "2025-12-06")
	b.SetBytes(int64(len(r.Text)))
	for b.Loop() {
		Read(r)
	}
}

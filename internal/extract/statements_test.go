package extract

import (
	"fmt"
	"strings"
	"testing"

	"parley"
)

// briefStatement prints a statement in one line: mode, speaker with the person's name
// or the party behind the words as printed, contents, addressee, time.
func briefStatement(out parley.Reading, s parley.Statement) string {
	line := s.Mode + " " + briefVoice(out, s.Speaker) + ": "
	for i, c := range s.Content {
		if i > 0 {
			line += " | "
		}
		line += c.Text
	}
	if s.To != nil {
		line += " > " + s.To.AsPrinted
	}
	if s.Time != nil {
		line += " @ " + s.Time.From
	}
	return line
}

func briefVoice(out parley.Reading, v *parley.Voice) string {
	switch {
	case v == nil:
		return "-"
	case v.Report:
		return "report"
	case v.Person != "":
		for _, p := range out.People {
			if p.ID == v.Person {
				return p.Name
			}
		}
	case v.Party != "":
		return v.AsPrinted + "=" + v.Party
	case v.Anonymous:
		return v.AsPrinted + "?"
	}
	return v.AsPrinted
}

// TestStatementForms: each way in which reports let somebody speak, and beside it
// what looks like it and is none. Every report begins with a sentence that
// introduces Kari Lund; it is published on Saturday, 2025-12-06.
func TestStatementForms(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"inline", `"We wait for the ice to melt," Lund said.`, []string{"direct Kari Lund: We wait for the ice to melt,"}},
		{"inline, verb first", `"We wait for the ice to melt," said ministry spokesman Erik Moe.`, []string{"direct Erik Moe: We wait for the ice to melt,"}},
		{"party in brackets after the name", `"We wait for the ice to melt," said Senator Erik Moe (R-Utah).`, []string{"direct Erik Moe: We wait for the ice to melt,"}},
		{"title of a book", `Lund read "The Long Way Home to the Sea" to the children.`, nil},
		{"scare quotes", `The boats came from what is known as "the coast of the thousand fish" in the north.`, nil},
		{"nickname", `Lund met Erik "the boat" Moe at the port.`, nil},
		{"a single borrowed word", `Lund spoke of "progress" in the talks.`, nil},
		{"split by the cue", `"The ice," she said, "is thin in many places."`, []string{"direct Kari Lund: The ice, | is thin in many places."}},
		{"going on after the cue", `"The ice is thin in many places," Lund said. "Nobody should walk on it."`,
			[]string{"direct Kari Lund: The ice is thin in many places, | Nobody should walk on it."}},
		{"two speakers are two statements", `"The ice is thin in many places," Lund said. "It holds our boats well enough," said Erik Moe.`,
			[]string{"direct Kari Lund: The ice is thin in many places,", "direct Erik Moe: It holds our boats well enough,"}},
		{"several paragraphs", "\"The first thing is the fish.\n\n\"The second thing is the port,\" Lund said.",
			[]string{"direct Kari Lund: The first thing is the fish. | The second thing is the port,"}},
		{"said in a sentence after it", `"The ice is thin in many places." Lund said.`, []string{"direct Kari Lund: The ice is thin in many places."}},
		{"what is said next is no cue", `Lund shook hands. "The ice is thin in many places." Erik Moe said that the boats were ready.`,
			[]string{"direct Kari Lund: The ice is thin in many places.", "indirect Erik Moe: the boats were ready"}},
		{"speaker only in the sentence before", `Lund was angry. "Nobody asked us about the port."`, []string{"direct Kari Lund: Nobody asked us about the port."}},
		{"colon", `Lund told the council: "The port is closed from Monday on."`, []string{"direct Kari Lund: The port is closed from Monday on. > the council"}},
		{"label and colon", `The ministry's statement: "Nobody will be sent home without a boat."`,
			[]string{"direct The ministry's statement: Nobody will be sent home without a boat."}},
		{"tweet", `Lund wrote on Twitter: "The port is open to all ships."`, []string{"direct Kari Lund: The port is open to all ships."}},
		{"mistyped closing marks", `"We wait for the ice to melt,'' Lund said. "It will melt in the end.''`,
			[]string{"direct Kari Lund: We wait for the ice to melt, | It will melt in the end."}},
		{"single marks", `'We wait for the ice to melt, and it's thin,' Lund said.`, []string{"direct Kari Lund: We wait for the ice to melt, and it's thin,"}},
		{"partial quotation", `Lund called the offer "a very small step forward" for the coast.`, []string{"direct Kari Lund: a very small step forward"}},
		{"according to", `The boats are "as good as new," according to Lund.`,
			[]string{"indirect Kari Lund: The boats are \"as good as new", "direct Kari Lund: as good as new,"}},
		{"a verb of no saying", `"This is a lie from beginning to end," Lund shot back.`, []string{"direct Kari Lund: This is a lie from beginning to end,"}},
		{"a verb of no saying after a full stop", `Erik Moe spoke first. "This is a lie from beginning to end." Lund walked out.`,
			[]string{"direct Erik Moe: This is a lie from beginning to end."}},
		{"as A put it", `The boats will wait, or as Lund put it, "fish do not carry passports at all".`, []string{"direct Kari Lund: fish do not carry passports at all"}},
		{"asked", `Asked whether the boats were ready, Lund shook her head. "They have no engines and no crew yet."`, []string{"direct Kari Lund: They have no engines and no crew yet."}},
		{"what happened is no speaker", `The discussions focused on “the boats that had gone to sea at night”, reports the Northern news agency this Friday.`,
			[]string{"indirect the Northern news agency: The discussions focused on “the boats that had gone to sea at night @ 2025-12-05",
				"direct the Northern news agency: the boats that had gone to sea at night @ 2025-12-05"}},
		{"put in for who spoke before", `"We wait for the ice to melt," Lund said. Moe and Lopez, she said, were friends. "They have been friends for forty years."`,
			[]string{"direct Kari Lund: We wait for the ice to melt,", "indirect Kari Lund: Moe and Lopez | were friends", "direct Kari Lund: They have been friends for forty years."}},
		{"signature", `“The sea has never been as empty as this year.” — Erik Moe, fisher`, []string{"direct Erik Moe: The sea has never been as empty as this year."}},
		{"signatures, one a line", "“The sea is empty this year.” ― Erik Moe\n“Nobody asked us about the port.”― Ana Lopez",
			[]string{"direct Erik Moe: The sea is empty this year.", "direct Ana Lopez: Nobody asked us about the port."}},
		{"a dash and no name", `“The sea has never been as empty as this year.” — and nobody knows why`, []string{}},
		{"nested", `"Moe told me, 'we will never sign this paper,' and left," Lund said.`,
			[]string{"direct Kari Lund: Moe told me, 'we will never sign this paper,' and left,", "direct Moe: we will never sign this paper,"}},
		{"label in capitals", "LUND: The talks are over for now and the boats go home.", []string{"indirect Kari Lund: The talks are over for now and the boats go home"}},
		{"a label that names nobody", "UPDATE: The talks are over for now and the boats go home.", nil},

		{"said that", `Lund said that the boats were ready.`, []string{"indirect Kari Lund: the boats were ready"}},
		{"without that", `Lund said the boats were ready.`, []string{"indirect Kari Lund: the boats were ready"}},
		{"denied saying", `Lund did not say that the boats were ready.`, nil},
		{"asked whether", `Lund asked whether the boats were ready.`, nil},
		{"belief", `Lund believes that the boats are ready.`, nil},
		{"demand", `Lund demanded that the boats be released.`, nil},
		{"agreement", `The two sides agreed that the boats would be released.`, nil},
		{"content first", `The boats are ready, the ministry said on Thursday.`, []string{"indirect the ministry: The boats are ready @ 2025-12-04"}},
		{"relative clause at the end", `They sent a long letter about the boats, which Lund denied.`, nil},
		{"content around the cue", `The talks, Lund said, would go on until Friday.`, []string{"indirect Kari Lund: The talks | would go on until Friday"}},
		{"adding", `Lund told reporters that the boats were ready, adding that the ice was thin.`,
			[]string{"indirect Kari Lund: the boats were ready > reporters", "indirect Kari Lund: the ice was thin"}},
		{"list under a lead-in", "The parties, in particular:\n\n• stressed that the ice was thin\n\n• noted that the boats were ready.",
			[]string{"indirect The parties: the ice was thin", "indirect The parties: the boats were ready"}},
		{"passive without a speaker", `It was noted that the boats were ready.`, []string{"indirect -: the boats were ready"}},
		{"verbs joined by and", `Lund confirmed on Thursday that Moe had left the port, and said they would wait for him.`,
			[]string{"indirect Kari Lund: Moe had left the port @ 2025-12-04", "indirect Kari Lund: they would wait for him"}},
		{"outlet with a name", `The state news agency Anadolu said the boats were ready.`, []string{"indirect The state news agency Anadolu: the boats were ready"}},
		{"a pronoun for an unnamed source", `A senior official said the boats were ready. He added that the ice was thin.`,
			[]string{"indirect A senior official?: the boats were ready", "indirect A senior official?: the ice was thin"}},
		{"quoted as saying", `Lund was quoted as saying that the boats were ready.`, []string{"indirect Kari Lund: the boats were ready"}},
		{"through an office", `Oman said through its foreign ministry that the boats were ready.`, []string{"indirect its foreign ministry=OMN: the boats were ready"}},
		{"unnamed", `A senior official said that the boats were ready.`, []string{"indirect A senior official?: the boats were ready"}},
		{"according to A, …", `According to the port office, the boats are ready.`, []string{"indirect the port office: the boats are ready"}},
		{"according to no person", `The boats left according to plan.`, nil},
		{"not to whom, but where", `Lund told reporters in Oslo that the boats were ready.`, []string{"indirect Kari Lund: the boats were ready > reporters"}},
	}
	for _, tt := range tests {
		r := reportOf("Boats of the north\n\nNorwegian Foreign Minister Kari Lund came to the port.\n\n"+tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, s := range out.Statements {
			got = append(got, briefStatement(out, s))
			if s.Speaker != nil && len(s.Because["speaker"]) == 0 {
				t.Errorf("%s: no words for the speaker of %q", tt.name, s.Content[0].Text)
			}
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s: %s\n got %q\nwant %q", tt.name, tt.text, got, tt.want)
		}
	}
}

// TestHeadlineStatements: what a headline says with a label is told once.
func TestHeadlineStatements(t *testing.T) {
	tests := []struct {
		text string
		want string
	}{
		{"Minister: talks go on next week\n\nThe weather in Oslo was fine.", "indirect Minister: talks go on next week"},
		{"Lund: boats ready for the ice\n\nNorwegian Foreign Minister Kari Lund said that the boats were ready for the ice.",
			"indirect Kari Lund: the boats were ready for the ice"},
		{"Talks to go on: another round of the boat talks\n\nThe weather in Oslo was fine.", ""},
	}
	for _, tt := range tests {
		out := Read(reportOf(tt.text, "2025-12-06"))
		var got []string
		for _, s := range out.Statements {
			got = append(got, briefStatement(out, s))
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestVoices: the chain of voices of the meeting that a sentence tells of.
func TestVoices(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Norwegian and Omani delegations met in Geneva on Thursday.", "report"},
		{"The ministry said that Norwegian and Omani delegations met in Geneva.", "report, The ministry"},
		{"Norwegian and Omani delegations met in Geneva, a senior official said.", "report, a senior official?"},
		{"According to the port office, Norwegian and Omani delegations met in Geneva.", "report, the port office"},
		{"The news agency reported, citing a senior official, that Norwegian and Omani delegations had met in Geneva.",
			"report, The news agency, a senior official?"},
		{"The newspaper wrote that a senior official said that Norwegian and Omani delegations had met in Geneva.",
			"report, The newspaper, a senior official?"},
		{"Norwegian and Omani delegations met in Geneva. This was reported by the port office.", "report, the port office"},
	}
	for _, tt := range tests {
		r := reportOf("Boats of the north\n\n"+tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		if len(out.Meetings) == 0 {
			t.Errorf("%s: no meeting", tt.text)
			continue
		}
		var got []string
		for _, v := range out.Meetings[0].Voices {
			got = append(got, briefVoice(out, &v))
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, s, tt.want)
		}
	}
}

// TestNestedVoices: a statement within another has the outer speaker among its voices.
func TestNestedVoices(t *testing.T) {
	out := Read(reportOf("Boats\n\nNorwegian minister Kari Lund came. \"Moe told me, 'we will never sign this paper,' and left,\" Lund said.", "2025-12-06"))
	for _, s := range out.Statements {
		want := "report"
		if strings.HasPrefix(s.Content[0].Text, "we will") {
			want = "report, Kari Lund"
		}
		var got []string
		for _, v := range s.Voices {
			got = append(got, briefVoice(out, &v))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: voices %v, want %s", fmt.Sprint(s.Content[0].Text), got, want)
		}
	}
	if len(out.Statements) != 2 {
		t.Errorf("%d statements, want 2", len(out.Statements))
	}
}

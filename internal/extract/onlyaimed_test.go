package extract

import (
	"slices"
	"testing"
)

// told is a text and the meetings that it tells of, in brief. Date of publication is Saturday, 2025-12-06.
type told struct {
	text string
	want []string
}

func checkTold(t *testing.T, tests []told) {
	t.Helper()
	for _, tt := range tests {
		if got := briefs(t, "News of the day\n\n"+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestOnlyAimed: talks that are no more than what somebody works for are no meeting.
func TestOnlyAimed(t *testing.T) {
	const met = "held: NOR Kari Lund / TCD, 2025-12-05"
	const lund = "Norwegian envoy Kari Lund met Chadian officials on Friday "
	checkTold(t, []told{
		{lund + "in a fresh attempt to revive peace talks between the Houthis and the Omani government.", []string{met}},
		{lund + "in efforts to restart negotiations between the Houthis and Oman.", []string{met}},
		{lund + "to jump-start the stalled talks between the Houthis and Oman.", []string{met}},
		{lund + "amid hopes of reviving negotiations between the Houthis and Oman.", []string{met}},
		{lund + "and is trying to salvage talks between the Houthis and Oman.", []string{met}},
		{"Attempts at negotiations with the Houthis have failed, Oman said.", nil},
		{"Oman, in close consultation with Norway, will lift the tax.", nil},

		{"Oman and the Houthis agreed on Friday to resume talks in Geneva on 15 December.", []string{"planned: OMN / houthis, 2025-12-15, @Geneva CHE"}},
		{"Norway and Chad resumed talks in Oslo on Friday.", []string{"ongoing: NOR / TCD, 2025-12-05, @Oslo NOR"}},
	})
}

// TestEndsSomethingElse: what a deal is to end is not the talks.
func TestEndsSomethingElse(t *testing.T) {
	checkTold(t, []told{
		{"The talks between Chad and Libya opened on Thursday in Lima with the aim to reach a deal to end the conflict in Tibesti.", []string{"ongoing: TCD / LBY, 2025-12-04, @Lima PER"}},
		{"The talks between Chad and Libya ended in Lima on Thursday.", []string{"held: TCD / LBY, 2025-12-04, @Lima PER"}},
	})
}

// TestOfSettling: the day and the place of agreeing to meet are not those of the meeting.
func TestOfSettling(t *testing.T) {
	checkTold(t, []told{
		{"The foreign ministers of Norway and Chad agreed on Friday to meet again.", []string{"planned: NOR / TCD"}},
		{"Norway and Chad agreed in Lima on Friday to hold further talks.", []string{"planned: NOR / TCD"}},
		{"Norway and Chad pledged in Lima on Thursday to resume their talks.", []string{"planned: NOR / TCD"}},
		{"The Norwegian and Chadian foreign ministers decided on Thursday that the delegations of Norway and Chad would meet in May.", []string{"planned: NOR / TCD, 2026-05"}},
		{"Norway agreed on Friday to meet Chadian officials on 15 December.", []string{"planned: NOR / TCD, 2025-12-15"}},
		{"Norway and Chad agreed to meet in Lima on 15 December.", []string{"planned: NOR / TCD, 2025-12-15, @Lima PER"}},
	})
}

// TestSinceThat: a time since which there was nothing is none of the meeting.
func TestSinceThat(t *testing.T) {
	checkTold(t, []told{
		{"The talks between Chad and Libya were the first since the shelling of an island in November.", []string{"held: TCD / LBY"}},
		{"The foreign ministers of Chad and Libya have not met since 2017.", []string{"held: TCD / LBY, 2017"}},
		{"Norway's prime minister Kari Lund has not met President Omar Hadi of Oman since May.", []string{"held: NOR Kari Lund / OMN Omar Hadi, 2025-05"}},
		{"Norwegian envoy Kari Lund had not sat down with anyone from the Omani government since the war.", nil},
		{"Chad did not meet Libya on Friday.", []string{"not_held: TCD / LBY, 2025-12-05"}},
	})
}

// TestNotOther: who is said not to be meant did not meet.
func TestNotOther(t *testing.T) {
	checkTold(t, []told{
		{"It was Norwegian envoy Kari Lund and not Foreign Minister Jan Moe who met Omani envoy Omar Hadi.", []string{"held: NOR Kari Lund / OMN Omar Hadi"}},
		{"Norwegian envoy Kari Lund and Chadian envoy Idris Sow met Omani envoy Omar Hadi.", []string{"held: NOR Kari Lund / TCD Idris Sow / OMN Omar Hadi"}},
	})
}

// TestSeldomAndOnce: what hardly ever is, or is only a condition, is no meeting.
func TestSeldomAndOnce(t *testing.T) {
	checkTold(t, []told{
		{"Houthi leader Omar Hadi has rarely met Norwegian envoys.", nil},
		{"Oman would consider a truce only after Chad and Libya enter into talks.", nil},
		{"Oman considered a truce after Chad and Libya entered into talks.", []string{"ongoing: TCD / LBY"}},
	})
}

// TestOwnJourney: who comes home, or somewhere, pays no visit.
func TestOwnJourney(t *testing.T) {
	checkTold(t, []told{
		{"Norwegian envoy Kari Lund goes to Oslo next week.", nil},
		{"Norwegian envoy Kari Lund arrived on Thursday.", nil},
		{"Norwegian envoy Kari Lund arrived in Muscat on Thursday.", []string{"held: NOR Kari Lund + OMN host, 2025-12-04, @Muscat OMN"}},
	})
}

// TestJourneyToMeet: the journey made to meet somebody and the meeting with him that is to come are one.
func TestJourneyToMeet(t *testing.T) {
	checkTold(t, []told{
		{"Norwegian envoy Kari Lund will arrive in Muscat on Monday to meet Omani President Omar Hadi. Lund was expected to meet Hadi to discuss the truce.",
			[]string{"planned: NOR Kari Lund / OMN Omar Hadi, 2025-12-08, @Muscat OMN"}},
		{"Norwegian envoy Kari Lund will visit Muscat on Monday. On Tuesday she will meet Omani President Omar Hadi.",
			[]string{"planned: NOR Kari Lund / OMN, 2025-12-08, @Muscat OMN", "planned: NOR Kari Lund / OMN Omar Hadi, 2025-12-09, @Muscat OMN"}},
	})
}

// TestHeadlineOfWhatIsToCome: a headline in the present tells of the talks that the text has still to come, and never of
// the round before.
func TestHeadlineOfWhatIsToCome(t *testing.T) {
	const round = " The previous round of talks between them was held in Lima in November."
	for _, tt := range []told{
		{"Chad and Libya resume peace talks\n\nTalks between Chad and Libya will resume in Lima on Wednesday." + round, []string{"planned: TCD / LBY, 2025-12-10, @Lima PER", "held: TCD / LBY, 2025-11, @Lima PER"}},
		{"Chad and Libya resume peace talks\n\nChad and Libya resumed talks in Lima on Wednesday.", []string{"ongoing: TCD / LBY, 2025-12-03, @Lima PER"}},
	} {
		if got := briefs(t, tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestSpeakersSide: "the two sides" of which somebody speaks are those of whom he is one.
func TestSpeakersSide(t *testing.T) {
	checkTold(t, []told{
		{"Chad and Libya held talks in Lima on Friday. Norway met the Houthis in Oslo on Thursday. The Chadian government said the two sides would meet again in January.",
			[]string{"held: TCD / LBY, 2025-12-05, @Lima PER", "held: NOR / houthis, 2025-12-04, @Oslo NOR", "planned: TCD / LBY, 2026-01"}},
		{"Chad and Libya held talks in Lima on Friday. Norway met the Houthis in Oslo on Thursday. Norway said the two sides would meet again in January.",
			[]string{"held: TCD / LBY, 2025-12-05, @Lima PER", "held: NOR / houthis, 2025-12-04, @Oslo NOR", "planned: NOR / houthis, 2026-01"}},
	})
}

// TestWhatTheyMetFor: talks that those who meet, call or are received meet for are no other meeting; with others they are.
func TestWhatTheyMetFor(t *testing.T) {
	const both = "held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-05"
	checkTold(t, []told{
		{"Norwegian envoy Kari Lund and Omani envoy Omar al-Hadi met on Friday to continue talks on the truce.", []string{both}},
		{"Norwegian envoy Kari Lund and Omani envoy Omar al-Hadi gathered in Rome on Friday to resume negotiations.", []string{both + ", @Rome ITA"}},
		{"Norwegian envoy Kari Lund received Omani envoy Omar al-Hadi on Friday for talks on the truce.", []string{both}},
		{"Norwegian envoy Kari Lund received Omani envoy Omar al-Hadi on Friday to continue talks on the truce.", []string{both}},
		{"Norwegian envoy Kari Lund spoke by phone with Omani envoy Omar al-Hadi on Friday to continue their talks on fish.", []string{both}},
		{"Norwegian envoy Kari Lund met Omani envoy Omar al-Hadi on Friday to prepare talks with Chad in June.", []string{both, "planned: NOR Kari Lund / TCD, 2026-06"}},
	})
}

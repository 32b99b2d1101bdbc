package extract

import (
	"strings"
	"testing"
)

// TestWholes: reports whose sentences tell of one meeting together, or of others beside it. Published on
// Saturday, 2025-12-06.
func TestWholes(t *testing.T) {
	const lund, hadi = "Norwegian Foreign Minister Kari Lund ", "Omani Foreign Minister Omar al-Hadi "
	const both = "NOR Kari Lund / OMN Omar al-Hadi"
	tests := []struct {
		text string
		want []string
	}{
		// "went on to" tells what was done
		{lund + "went on to meet with " + hadi + "in Muscat.", []string{"held: " + both + ", @Muscat OMN"}},
		{lund + "was going to meet with " + hadi + "in Muscat.", []string{"planned: " + both + ", @Muscat OMN"}},
		// when talks had been broken off before they went on is no time of theirs
		{"Norway has resumed talks with Oman, after the negotiations were suspended last week. The two-day talks began on Thursday in Muscat.", []string{"ongoing: NOR / OMN, 2025-12-04, @Muscat OMN"}},
		{"The talks between Norway and Oman were suspended on Thursday.", []string{"held: NOR / OMN, 2025-12-04"}},
		// who has taken part was not at the round that is still to come
		{"The next round will be held in Muscat on 12 December. The foreign ministers of Norway and Oman took part in the talks.", []string{"held: NOR / OMN"}},
		{"The next round will be held in Muscat on 12 December. The foreign ministers of Norway and Oman take part in the talks.",
			[]string{"planned: NOR / OMN, 2025-12-12, @Muscat OMN"}},
		// what is settled about talks is no meeting of whoever speaks of it
		{"The delegations are laying down ground rules for future talks, " + lund + "said.", nil},
		{"The delegations are laying down ground rules for talks between Norway and Oman.", []string{"planned: NOR / OMN"}},
		// a list that ends with people of nobody named
		{"A meeting between " + lund + ", " + hadi + "and several advisers took place on Thursday in Oslo.", []string{"held: " + both + ", 2025-12-04, @Oslo NOR"}},
		{"A meeting between " + lund + "and several advisers took place on Thursday in Oslo.", []string{"held: NOR Kari Lund, 2025-12-04, @Oslo NOR"}},
		// "their meeting" of a pair told of before
		{lund + "and " + hadi + "spoke by phone on Thursday. The two ministers stressed the importance of their November 21 meeting.",
			[]string{"held: " + both + ", 2025-12-04", "held: " + both + ", 2025-11-21"}},
		{lund + "and " + hadi + "spoke by phone on Thursday. The crowd stressed the importance of their November 21 meeting.",
			[]string{"held: " + both + ", 2025-12-04"}},
		// a host told of later, where those who met are known by name alone
		{"Foreign ministers Kari Lund and Omar al-Hadi met in Doha. The talks were hosted by Qatar's premier Idris Sow.", []string{"held:  + QAT host, @Doha QAT"}},
		// two days of talks behind the day, and who held them in the next sentence
		{"The foreign ministers of Norway and Oman concluded on Thursday, December 4, two days of talks on the truce. Kari Lund and Omar al-Hadi met in Doha.",
			[]string{"held: NOR / OMN, 2025-12-04, @Doha QAT"}},
		{"The foreign ministers of Norway and Oman concluded on Thursday a book about days of talks.", nil},
		// "Meeting" as a participle
		{"Meeting in Muscat on Thursday, " + lund + "and " + hadi + "pledged to work together.", []string{"held: " + both + ", 2025-12-04, @Muscat OMN"}},
		{lund + "and " + hadi + "praised the truce. Meeting for the first time since May, both ministers pledged to keep it.", []string{"held: " + both}},
		{"Meeting rooms in Muscat, Norway's premier Kari Lund pledged, will stay open.", nil},
		// a summit named by its city
		{"The ministers of Norway praised the results of the 2017 Riyadh Summit.", nil},
		{lund + "met " + hadi + "at the Riyadh summit on Thursday.", []string{"held: " + both + ", 2025-12-04, @Riyadh SAU"}},
		{"The Riyadh-Oslo talks ended on Thursday.", []string{"held: SAU / NOR, 2025-12-04"}},
		// who expects a meeting between others, and who expects one with another
		{hadi + "said he expected a meeting between the Norwegian and Chadian foreign ministers next week.", []string{"planned: NOR / TCD, 2025-12-08..2025-12-14"}},
		{hadi + "said he expected a meeting with the Chadian foreign minister next week.", []string{"planned: OMN Omar al-Hadi / TCD, 2025-12-08..2025-12-14"}},
		// several stretches of time, and times of something else
		{lund + "visited Muscat from 7 to 9 November and from 1 to 3 December.",
			[]string{"held: NOR Kari Lund / OMN, 2025-11-07..2025-11-09, @Muscat OMN", "held: NOR Kari Lund / OMN, 2025-12-01..2025-12-03, @Muscat OMN"}},
		{lund + "visited Muscat between 7 and 9 November.", []string{"held: NOR Kari Lund / OMN, 2025-11-07..2025-11-09, @Muscat OMN"}},
		{"On 3 December, " + lund + "spoke by phone with " + hadi + ", and, between 4 and 5 December, Chad's premier Idris Sow visited Oslo.",
			[]string{"held: " + both + ", 2025-12-03", "held: TCD Idris Sow / NOR, 2025-12-04..2025-12-05, @Oslo NOR"}},
		{"Talks between Norway and Oman broke off seven weeks ago and are set to restart.", []string{"planned: NOR / OMN"}},
		{"Talks between Norway and Oman broke off and are set to restart next week.", []string{"planned: NOR / OMN, 2025-12-08..2025-12-14"}},
		// talks of nobody, beside those who did something together
		{"News of the day\n\nNorway and the Houthis traded fire on Monday. Three days of talks in Muscat ended on Friday without a deal.", []string{"held: NOR / houthis, 2025-12-05, @Muscat OMN"}},
		{"News of the day\n\nNorway traded with the neighbours on Monday. Three days of talks in Muscat ended on Friday without a deal.", nil},
		{"News of the day\n\nNorway and the Houthis traded fire on Monday. Norway and Chad met in Oslo on Thursday. Three days of talks in Muscat ended on Friday.", []string{"held: NOR / TCD, 2025-12-04, @Oslo NOR"}},
		// a place between commas before the object
		{lund + "and " + hadi + "on Thursday analysed, in Muscat, the security situation.", []string{"held: " + both + ", 2025-12-04, @Muscat OMN"}},
		{lund + "and " + hadi + "on Thursday sold, in Muscat, the security situation.", nil},
		// talks with what they are for before what became of them
		{"Talks aimed at ending the conflict between Norway and the Houthis began in Muscat on Friday.", []string{"ongoing: NOR / houthis, 2025-12-05, @Muscat OMN"}},
		{"Peace talks aimed at ending the war between Norway and the Houthis will resume in Muscat on 12 December.", []string{"planned: NOR / houthis, 2025-12-12, @Muscat OMN"}},
		{"Shots aimed at ending the conflict between Norway and the Houthis began in Muscat on Friday.", nil},
		// told in a statement of that day
		{lund + "held a phone call with " + hadi + ", the ministry said in a statement on Thursday.", []string{"held: " + both + ", 2025-12-04"}},
		{lund + "held a phone call with " + hadi + ", who criticised a report on Thursday.", []string{"held: " + both}},
		// an initiative is no meeting
		{"Norway and Oman launched a peace initiative last year.", nil},
		{"Norway launched a mediation effort between Oman and Chad.", []string{"held: OMN / TCD + NOR mediator"}},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

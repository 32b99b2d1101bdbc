package extract

import (
	"strings"
	"testing"
)

// TestWhoMet: groups, meetings whose sides are told later, lists that were met one after the
// other, and words that only speak of a meeting. Published on Saturday, 2025-12-06.
func TestWhoMet(t *testing.T) {
	const both = "The defence ministers of Norway and Oman, Kari Lund and Omar al-Hadi, were in Chad. "
	tests := []struct {
		text string
		want []string
	}{
		// people named before
		{both + "The two ministers met on Thursday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04"}},
		{both + "Two engineers met on Thursday.", nil},
		{both + "Kenyan President Joseph Kamau phoned both ministers on Thursday.",
			[]string{"held: KEN Joseph Kamau / NOR Kari Lund, 2025-12-04", "held: KEN Joseph Kamau / OMN Omar al-Hadi, 2025-12-04"}},
		{"Norwegian president Kari Lund wants peace. So does Omani premier Omar al-Hadi. The two heads of state met on Thursday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04"}},
		{"Norway's president Kari Lund came home with the word of her Omani counterpart. The two presidents talked on Thursday.", []string{"held: NOR Kari Lund / OMN, 2025-12-04"}},
		{"Norwegian president Kari Lund and Omani premier Omar al-Hadi met on Thursday. Kenyan premier Joseph Kamau and Chadian president Idris Sow were silent. The leaders are to meet again.",
			[]string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04", "planned: NOR / OMN"}},
		{"The envoys of Norway and Oman shook hands on Thursday.", []string{"held: NOR / OMN, 2025-12-04"}},
		{"Norway and Oman held talks on Thursday. The encounter would not have taken place without a week of calls.", []string{"held: NOR / OMN, 2025-12-04"}},
		// what two did with talks between theirs
		{"Norway and Oman ended their quarrel on Thursday with talks between their foreign ministers in Muscat.", []string{"held: NOR / OMN, 2025-12-04, @Muscat OMN"}},
		{"Norway ended its quarrel with Oman with talks between clowns.", nil},
		// the rivals of one state
		{"Envoys of Libya's two rival governments met in Tunis on Thursday. Libya is split between the Salvation Government, which holds the capital, and the Interim Government.",
			[]string{"held: salvation-government / interim-government, 2025-12-04, @Tunis TUN"}},
		{"Envoys of Libya's two rival governments met Omani envoys on Thursday. The Salvation Government holds the capital.", []string{"held: LBY / OMN, 2025-12-04"}},
		// at somebody's invitation, and behind a day between commas
		{"At the invitation of Kari Lund, Minister of Trade of Norway, Omar al-Hadi, Minister of Transport of Oman, paid a visit to Chad.", []string{"held: OMN Omar al-Hadi / TCD, @TCD"}},
		{"On behalf of Kari Lund, Minister of Trade of Norway, Omar al-Hadi, Minister of Transport of Oman, paid a fine.", nil},
		{both + "The two ministers co-chaired, on 3 and 4 December, the third session of the talks.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-03..2025-12-04"}},
		{both + "The two ministers left, on 4 December, the day of the storm.", nil},
		{"President Idris Sow of Chad granted an audience to Norwegian envoy Kari Lund on Thursday.", []string{"held: TCD Idris Sow / NOR Kari Lund, 2025-12-04"}},
		{"President Idris Sow of Chad granted a pardon to Norwegian envoy Kari Lund on Thursday.", nil},
		// who was there as well
		{"President Idris Sow of Chad met Norwegian envoy Kari Lund on Thursday. Also present were Omar al-Hadi, the Norwegian ambassador to Chad, and Chadian minister Joseph Kamau.",
			[]string{"held: TCD Idris Sow Joseph Kamau / NOR Kari Lund Omar al-Hadi, 2025-12-04"}},
		{"President Idris Sow of Chad met Norwegian envoy Kari Lund on Thursday. On the Chadian side took part the minister of trade, Joseph Kamau.",
			[]string{"held: TCD Idris Sow Joseph Kamau / NOR Kari Lund, 2025-12-04"}},
		{"President Idris Sow of Chad met Norwegian envoy Kari Lund on Thursday. Accompanying the visitor were the minister of trade, Joseph Kamau, and the Norwegian ambassador, Omar al-Hadi.",
			[]string{"held: TCD Idris Sow / NOR Kari Lund Joseph Kamau Omar al-Hadi, 2025-12-04"}},
		{"President Idris Sow of Chad met Norwegian envoy Kari Lund on Thursday. Present conditions in Oslo were good, minister Joseph Kamau said.",
			[]string{"held: TCD Idris Sow / NOR Kari Lund, 2025-12-04"}},
		// sides told later
		{"Norway and Oman are at odds. The joint border commission met in Muscat on Thursday. The Norwegian delegation was led by Kari Lund, that of Oman by Omar al-Hadi.",
			[]string{"held: NOR Kari Lund* / OMN Omar al-Hadi*, 2025-12-04, @Muscat OMN"}},
		{"Norway and Oman are at odds. The Norwegian delegation was led by Kari Lund.", nil},
		{"Norway and Oman are at odds. The next round of talks will be held in Muscat on 12 December. The talks are attended by Norway and Oman as parties and by Chad as mediator.",
			[]string{"planned: NOR / OMN + TCD mediator, 2025-12-12, @Muscat OMN"}},
		{"Norway and Oman are at odds. The next session of parliament will be held on 12 December.", nil},
		// one after the other
		{"Norwegian envoy Kari Lund met Omani envoy Omar al-Hadi on Monday, Chadian President Idris Sow on Tuesday and Kenyan President Joseph Kamau on Thursday.",
			[]string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-01", "held: NOR Kari Lund / TCD Idris Sow, 2025-12-02", "held: NOR Kari Lund / KEN Joseph Kamau, 2025-12-04"}},
		{"Norwegian envoy Kari Lund met Omani envoy Omar al-Hadi and, separately, the commander of the Northern Plains Front, Idris Sow.",
			[]string{"held: NOR Kari Lund / OMN Omar al-Hadi", "held: NOR Kari Lund / northern-plains-front Idris Sow"}},
		// who agreed after talks
		{"President Kari Lund of Norway and President Idris Sow of Chad agreed not to fight after two days of talks in Muscat.",
			[]string{"held: NOR Kari Lund / TCD Idris Sow, @Muscat OMN"}},
		{"President Kari Lund of Norway spoke of two days of talks in Muscat.", nil},
		// words that only say what it was, who was not there, or stand in a title
		{"Norway and Oman met on Thursday. It was the second meeting between Norway and Oman since May.", []string{"held: NOR / OMN, 2025-12-04"}},
		{"Norway and Oman met on Thursday. Chad did not attend the meeting.", []string{"held: NOR / OMN, 2025-12-04"}},
		{"The envoy for the dialogue between Norway and Oman, Kari Lund, slept.", nil},
		{"Norwegian envoy Kari Lund called on Oman to sign.", nil},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestHeadlineInShort: a headline that names some of those who meet tells of the meeting of
// the text.
func TestHeadlineInShort(t *testing.T) {
	r := reportOf("Norway, rebels open peace talks in Muscat\n\nNorway's government and the Northern Plains Front opened peace talks in Muscat on Thursday, officials said.", "2025-12-06")
	if out := Read(r); len(out.Meetings) != 1 || len(out.Meetings[0].Sides) != 2 {
		t.Errorf("%d meetings: %+v", len(out.Meetings), out.Meetings)
	}
}

package extract

import (
	"strings"
	"testing"
)

// TestRows: which tellings are of one meeting, which of another of its row, and which only say
// something of the one told. Published on Saturday, 2025-12-06.
func TestRows(t *testing.T) {
	const lund, hadi = "Norwegian envoy Kari Lund", "Omani envoy Omar al-Hadi"
	const met, held = lund + " and " + hadi + " met on Thursday. ", "held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04"
	tests := []struct {
		text string
		want []string
	}{
		{met + "It was the second time that the two envoys had met this year.", []string{held}},
		{met + "The talks in Oslo were the third round since fighting broke out in January.", []string{held + ", @Oslo NOR"}},
		{met + "In March the two had met in Oslo.", []string{held, "held: NOR Kari Lund / OMN Omar al-Hadi, 2025-03, @Oslo NOR"}},
		{"Norway and Oman held talks. The two last met in May.", []string{"held: NOR / OMN", "held: NOR / OMN, 2025-05"}},
		{"Norway and Oman held talks on Tuesday. Chadian envoy Idris Sow visited Oslo on Friday. A third round is planned for January.",
			[]string{"held: NOR / OMN, 2025-12-02", "held: TCD Idris Sow / NOR, 2025-12-05, @Oslo NOR", "planned: NOR / OMN, 2026-01"}},
		{"Envoy in Oman\n\n" + lund + " wound up a round of meetings with Omani leaders on Friday.\n\nOn Friday evening Lund sat with Omani minister Omar al-Hadi.",
			[]string{"held: NOR Kari Lund / OMN, 2025-12-05", "held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-05"}},
		{"Peace talks between Norway and the Houthis ended on Friday. Government negotiators and commanders of the Houthis had been meeting in a hotel.", []string{"held: NOR / houthis, 2025-12-05, @hotel"}},
		{"The two leaders of Norway and Oman sat together, with the prime minister of Chad as a witness.", []string{"held: NOR / OMN + TCD witness"}},
		{"The two leaders of Norway and Oman sat together with the prime minister of Chad.", []string{"held: NOR / OMN / TCD"}},
		{"Norway and Oman met in July. A spokesman denied that any such meeting took place.", []string{"held: NOR / OMN, 2025-07", "not_held: NOR / OMN"}},
		{"Norway and Oman met in July. A spokesman denied that any such paper was written.", []string{"held: NOR / OMN, 2025-07"}},
		{met + "She did not rule out director-general talks in January.", []string{held, "possible: NOR / OMN, 2026-01"}},
		{met + "She did not rule out director-general bonuses in January.", []string{held}},
		{"Norway and Oman held a first round of talks in Muscat in March. A second, in Oslo in May, ended without a text.", []string{"held: NOR / OMN, 2025-03, @Muscat OMN", "held: NOR / OMN, 2025-05, @Oslo NOR"}},
		{"Norway and Oman held a first round of talks in Muscat in March. A second man from Oslo sang in May.", []string{"held: NOR / OMN, 2025-03, @Muscat OMN"}},
		{"Norway and Oman held a first round of talks in Muscat in March. The third, planned for September, never took place.", []string{"held: NOR / OMN, 2025-03, @Muscat OMN", "not_held: NOR / OMN, 2025-09"}},
		{"Norway and Oman held talks on Tuesday. The October round in Muscat broke down.", []string{"held: NOR / OMN, 2025-12-02", "held: NOR / OMN, 2025-10, @Muscat OMN"}},
		{"Norway and Oman held talks on Tuesday. A meeting in Muscat in October could not be held.", []string{"held: NOR / OMN, 2025-12-02", "not_held: NOR / OMN, 2025-10, @Muscat OMN"}},
		{"Norway and Oman held talks on Tuesday. A concert in Muscat in October could not be held.", []string{"held: NOR / OMN, 2025-12-02"}},
		// how else meetings are told
		{"The fourth cycle of talks between Norway and Oman ended on Friday. The cycle of the moon between Norway and Oman did too.", []string{"held: NOR / OMN, 2025-12-05"}},
		{lund + " flew to Muscat on Thursday for two hours of talks with " + hadi + ".", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04, @Muscat OMN"}},
		{lund + " will drive to Muscat on Thursday to speak to " + hadi + ".", []string{"planned: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-11, @Muscat OMN"}},
		{lund + " and " + hadi + " last saw each other in Oslo in March.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-03, @Oslo NOR"}},
		{lund + " and " + hadi + " last saw each other's papers in March.", nil},
		{lund + " spent an hour with " + hadi + ".", []string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
		{lund + " spent an hour with her papers.", nil},
		{"The third round of the talks between Norway and Oman came to an end on Thursday.", []string{"held: NOR / OMN, 2025-12-04"}},
		{"The war between Norway and Oman came to an end on Thursday.", nil},
		{"A meeting with " + hadi + ", planned for 9 December in Oslo, has been moved to 14 December.", []string{"postponed: OMN Omar al-Hadi, 2025-12-09, @Oslo NOR"}},
		{"A table, planned for " + hadi + ", has been moved to the wall.", nil},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

package extract

import (
	"strings"
	"testing"
)

// TestNext: meetings told as the next of a row, and third parties, each beside words that tell of
// none. Published on Saturday, 2025-12-06.
func TestNext(t *testing.T) {
	const met, held = "Norwegian envoy Kari Lund and Omani envoy Omar al-Hadi met on Thursday. ", "held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04"
	const both = "The defence ministers of Norway and Oman, Kari Lund and Omar al-Hadi, were in Chad. "
	tests := []struct {
		text string
		want []string
	}{
		{met + "The next one is tentatively planned for January.", []string{held, "planned: NOR / OMN, 2026-01"}},
		{met + "The next one is tall.", []string{held}},
		{met + "The next one is not planned for January.", []string{held}},
		{"Norwegian envoy Kari Lund visited Oman on Thursday. A second visit is envisaged for January.", []string{"held: NOR Kari Lund / OMN, 2025-12-04, @OMN", "planned: NOR / OMN, 2026-01, @OMN"}},
		{met + "They will speak again in January.", []string{held, "planned: NOR Kari Lund / OMN Omar al-Hadi, 2026-01"}},
		{met + "They will speak again of the truce.", []string{held}},
		{met + "The two panels will meet again in January.", []string{held, "planned: NOR / OMN, 2026-01"}},
		{met + "The wall panels will meet again in January.", []string{held}},
		{met + "The negotiators last met in 2019.", []string{held, "held: NOR / OMN, 2019"}},
		{met + "The next will follow in January.", []string{held, "planned: NOR / OMN, 2026-01"}},
		{met + "The next will follow the old rules.", []string{held}},
		{met + "The next one will be in Oslo in January.", []string{held, "planned: NOR / OMN, 2026-01, @Oslo NOR"}},
		{met + "The next one will not be in Oslo in January.", []string{held}},
		{"Norway and Oman held a second round of talks in March and a third in May.", []string{"held: NOR / OMN, 2025-03", "held: NOR / OMN, 2025-05"}},
		{"Norway and Oman held a second round of talks in March and a vote in May.", []string{"held: NOR / OMN, 2025-03"}},
		{met + "Formal talks could begin in January, a spokeswoman said.", []string{held, "possible: NOR / OMN, 2026-01"}},
		{met + "Peace talks may fail.", []string{held}},
		{met + "The talks will resume in Oslo on 20 December.", []string{held, "planned: NOR / OMN, 2025-12-20, @Oslo NOR"}},
		{met + "The talks will continue to be hard.", []string{held}},
		{met + "A new round has been put down for 20 December.", []string{held, "planned: NOR / OMN, 2025-12-20"}},
		{met + "A new gun has been put down for good.", []string{held}},
		{"Norway and Oman came out of talks on Thursday without a date.", []string{"held: NOR / OMN, 2025-12-04"}},
		{"Norway and Oman came out of two days of rain without a boat.", nil},
		{"Norway, Chad and Oman held talks. The three governments will meet again in January.", []string{"held: NOR / TCD / OMN", "planned: NOR / TCD / OMN, 2026-01"}},
		{"Norway, Chad and Oman held talks. The three cooks will meet again in January.", []string{"held: NOR / TCD / OMN"}},
		{met + "A football meeting is scheduled for January.", []string{held}},
		// one of a row is no other of it
		{"Norway and Oman held talks. The previous round, in May, failed.", []string{"held: NOR / OMN", "held: NOR / OMN, 2025-05"}},
		{"Norway and Oman held a 14th round of talks. The 13th round ended on 10 October without a deal. The 14th round lasted for an hour.", []string{"held: NOR / OMN", "held: NOR / OMN, 2025-10-10"}},
		{"Norwegian envoy Kari Lund saw Chadian envoy Idris Sow. Lund also had talks with Omani envoy Omar al-Hadi.", []string{"held: NOR Kari Lund / TCD Idris Sow", "held: NOR Kari Lund / OMN Omar al-Hadi"}},
		{"Norwegian envoy Kari Lund and Omani envoy Omar al-Hadi met on Monday and, after three days of talks, signed a truce.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-01"}},
		// what the present tense says of a day ahead
		{met + "The joint commission meets again in Oslo on 4 January, and Norway is host.", []string{held, "planned: NOR / OMN, 2026-01-04, @Oslo NOR"}},
		// each of a group, one after the other
		{both + "Chadian envoy Idris Sow saw each minister alone.", []string{"held: TCD Idris Sow / NOR Kari Lund", "held: TCD Idris Sow / OMN Omar al-Hadi"}},
		{both + "Chadian envoy Idris Sow saw each house alone.", nil},
		// third parties
		{"Mediators from Chad are holding talks with the Norwegian and Omani delegations.", []string{"ongoing: NOR / OMN + TCD mediator"}},
		{"Diplomats from Chad are holding talks with the Norwegian and Omani delegations.", []string{"ongoing: TCD / NOR / OMN"}},
		{"Norway and Oman agreed on a truce, the Chadian mediators said. The decision was taken at a meeting that was chaired by Chadian minister Idris Sow.", []string{"held: NOR / OMN + TCD mediator"}},
		{"Norway and Oman agreed on a truce. The picture was taken at a meeting that was chaired by Chadian minister Idris Sow.", []string{"held: TCD Idris Sow"}},
		{"Norway and Oman finished a third round of talks, with Chadian diplomats walking between two rooms.", []string{"held: NOR / OMN"}},
		{"Norway finished a third round of talks with Chadian diplomats.", []string{"held: NOR / TCD"}},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

package extract

import (
	"strings"
	"testing"
)

// TestWiden: meetings that are told with a weaker sign than a title, a phone or a name beside the
// word, each beside words that tell of none. Published on Saturday, 2025-12-06.
func TestWiden(t *testing.T) {
	const lund, hadi = "Norwegian Foreign Minister Kari Lund ", "Omani Foreign Minister Omar al-Hadi "
	const both = "NOR Kari Lund / OMN Omar al-Hadi"
	const arrived = lund + "praised the truce. Omani envoy Omar al-Hadi agreed. "
	tests := []struct {
		text string
		want []string
	}{
		// a bare name or a pronoun is received
		{arrived + "Lund received Hadi in Oslo on Thursday.", []string{"held: " + both + ", 2025-12-04, @Oslo NOR"}},
		{arrived + "Lund received Patriots in Oslo on Thursday.", nil},
		{lund + "was in Oman in May, when she was received by the Omani foreign minister, Omar al-Hadi.", []string{"held: OMN Omar al-Hadi / NOR Kari Lund, 2025-05, @OMN"}},
		{lund + "was in Oman in May, when it was received by the foreign ministry.", nil},
		{arrived + "Lund saw Muscat before the war.", nil},
		{arrived + "Lund saw Hadi in Oslo on Thursday.", []string{"held: " + both + ", 2025-12-04, @Oslo NOR"}},
		// people named in turn behind their title
		{"The chief negotiators, Kari Lund for Norway and Omar al-Hadi for Oman, will meet again this morning.", []string{"planned: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-06"}},
		{"Defence Ministers Kari Lund of Norway and Omar al-Hadi of Oman meet in Nairobi.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, @Nairobi KEN"}},
		{"The chief baker, Kari Lund of Norway, met.", nil},
		// what is said to be possible, on the table
		{"A meeting of the Norwegian and Omani foreign ministers in Nairobi is possible before the end of the summer, he said.", []string{"possible: NOR / OMN, @Nairobi KEN"}},
		{"A meeting of the Norwegian and Omani foreign ministers is on the table.", []string{"possible: NOR / OMN"}},
		{"A book about Norway and Oman is on the table.", nil},
		// the other side is told of without a name
		{"The Houthis ruled out talks with the army on Thursday.", []string{"refused: houthis, 2025-12-04"}},
		{"The Houthis ruled out elections with the army on Thursday.", nil},
		{"Norway will not take part in talks mediated by Oman.", []string{"refused: NOR + OMN mediator"}},
		// those whom the sides told before send
		{"Norway and Oman held talks in Muscat on Tuesday. Their technical groups are to meet in Oslo in January.", []string{"held: NOR / OMN, 2025-12-02, @Muscat OMN", "planned: NOR / OMN, 2026-01, @Oslo NOR"}},
		{"Norway and Oman held talks in Muscat on Tuesday. The commission meets again in Oslo on 4 January.", []string{"held: NOR / OMN, 2025-12-02, @Muscat OMN", "planned: NOR / OMN, 2026-01-04, @Oslo NOR"}},
		{"Norway and Oman held talks in Muscat on Tuesday. Experts are to meet in Oslo in January.", []string{"held: NOR / OMN, 2025-12-02, @Muscat OMN"}},
		{"Norway and Oman held talks in Muscat on Tuesday. The committee of the bank is to meet in Oslo in January.", []string{"held: NOR / OMN, 2025-12-02, @Muscat OMN"}},
		{"Norway and the Houthis have today signed a truce. Aid flows. Senior commanders of both sides shall meet within five days.", []string{"planned: NOR / houthis"}},
		{"The war between Norway and the Houthis goes on. The two sides held talks in Muscat on Tuesday.", []string{"held: NOR / houthis, 2025-12-02, @Muscat OMN"}},
		{"The war goes on. The two sides held talks in Muscat on Tuesday.", nil},
		// speaking, without a word for to whom
		{"The two leaders of Norway and Oman spoke for ten minutes on Thursday.", []string{"held: NOR / OMN, 2025-12-04"}},
		{lund + "and " + hadi + "had spoken at noon.", []string{"held: " + both + ", 2025-12-06T12"}},
		{lund + "and " + hadi + "spoke in parliament on Thursday.", nil},
		{lund + "spoke for ten minutes on Thursday.", nil},
		{lund + "and " + hadi + "praised the truce when they met in Nairobi on 1 November.", []string{"held: " + both + ", 2025-11-01, @Nairobi KEN"}},
		{"The Norwegian council is making preparations to meet Omani officials in Nairobi.", []string{"planned: NOR / OMN, @Nairobi KEN"}},
		{"A visit by Omani envoy Omar al-Hadi due this weekend has been postponed.", []string{"postponed: OMN Omar al-Hadi, 2025-12-06..2025-12-07"}},
		{"A march by Omani envoys due this weekend has been postponed.", nil},
		{lund + "had an opportunity to meet " + hadi + "in Nairobi.", []string{"held: " + both + ", @Nairobi KEN"}},
		{"The Houthis have held talks with mediators.", []string{"held: houthis"}},
		{"The key to peace, Norway and Oman said, is to resume peace talks.", nil},
		{lund + "was seen off at the airport by " + hadi + ".", nil},
		{"The foreign ministers of Norway, Oman and Chad will meet in Geneva on Friday. It will be the first time in two years that the three sit down together.", []string{"planned: NOR / OMN / TCD, 2025-12-12, @Geneva CHE"}},
		{lund + "and " + hadi + "met in the first such contact in twelve years.", []string{"held: " + both}},
		// invitations, and who is expected somewhere
		{lund + "invited " + hadi + "to Oslo.", []string{"proposed: OMN Omar al-Hadi / NOR Kari Lund, @Oslo NOR"}},
		{lund + "invited " + hadi + "to the table.", nil},
		{lund + "praised the truce and invited the Omani foreign minister, Omar al-Hadi, to visit Oslo.", []string{"proposed: OMN Omar al-Hadi / NOR, @Oslo NOR"}},
		{lund + "extended an invitation to Omani minister Omar al-Hadi to visit Oslo in the spring.", []string{"planned: OMN Omar al-Hadi / NOR, 2026-03..2026-05, @Oslo NOR"}},
		{lund + "is expected in Muscat on Monday.", []string{"planned: NOR Kari Lund + OMN host, 2025-12-08, @Muscat OMN"}},
		{"Rain from Norway is expected in Muscat on Monday.", nil},
		{lund + "carried out an official visit to Oman.", []string{"held: NOR Kari Lund / OMN, @OMN"}},
		// whose "their" is, who refuses or agrees, a body of those who act
		{"Norway and Oman will reopen the crossing, their foreign ministers said on Thursday after six hours of talks in Nairobi.", []string{"held: NOR / OMN, 2025-12-04, @Nairobi KEN"}},
		{"Norway will reopen the crossing, its foreign minister said on Thursday after six hours of rain in Nairobi.", nil},
		{"Norway and Oman signed a text on Thursday after a session of the Joint Lakes Commission.", []string{"held: NOR / OMN, 2025-12-04"}},
		{"Norway has agreed to a meeting on 22 December.", []string{"planned: NOR, 2025-12-22"}},
		{"Norway has agreed to a tax on 22 December.", nil},
		{"The envoys of Norway and Oman met in Nairobi on 14 January, and in Muscat on 24 February and 3 May.",
			[]string{"held: NOR / OMN, 2025-01-14, @Nairobi KEN", "held: NOR / OMN, 2025-02-24, @Muscat OMN", "held: NOR / OMN, 2025-05-03, @Muscat OMN"}},
		{lund + "and " + hadi + "fell silent. Lund's visit to Chad ended on Thursday. She met Chadian minister Idris Sow.", []string{"held: NOR Kari Lund / TCD, 2025-12-04, @TCD", "held: NOR Kari Lund / TCD Idris Sow, 2025-12-04, @TCD"}},
		// parties that no finder of names takes
		{"Talks between the Hillmen and the Omani army began in Nairobi.", []string{"ongoing: hillmen / OMN, @Nairobi KEN"}},
		{"Omani officials met the former ruling party, the GPV, in Nairobi.", []string{"held: OMN / gpv, @Nairobi KEN"}},
		{"Omani officials met the former ruling party, the losers, in Nairobi.", []string{"held: OMN, @Nairobi KEN"}},
		{"Oman turned down an invitation to Nairobi.", []string{"refused: OMN, @Nairobi KEN"}},
		{"Oman turned down an invitation.", nil},
		{"Norwegian minister Kari Lund and Omani minister Omar al-Hadi analysed the situation in Chad.", []string{"held: " + both}},
		{"Norwegian minister Kari Lund analysed the situation in Chad.", nil},
		// "we" of a speaker, "both", a wish to meet
		{lund + "and " + hadi + "met on Thursday. \"We shall meet again when the rain stops,\" Lund told reporters.",
			[]string{"held: " + both + ", 2025-12-04", "planned: " + both}},
		{lund + "and " + hadi + "slept on Thursday. \"We shall sleep again when the rain stops,\" Lund told reporters.", nil},
		{"\"We met the Omani envoys on Thursday,\" " + lund + "told reporters.", []string{"held: NOR / OMN, 2025-12-04"}},
		{"\"We met everybody on Thursday,\" " + lund + "told reporters.", nil},
		{"The text was initialled by Norwegian envoy Kari Lund and Omani envoy Omar al-Hadi. Both were received on Friday by the Chadian minister, Idris Sow.",
			[]string{"held: TCD Idris Sow / NOR Kari Lund / OMN Omar al-Hadi, 2025-12-05"}},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

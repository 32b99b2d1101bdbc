package extract

import (
	"strings"
	"testing"
)

// TestTellWide: meetings whose sides stand in another clause or phrase than the word that tells
// of them, each beside words that tell of none. Published on Saturday, 2025-12-06.
func TestTellWide(t *testing.T) {
	const lund, hadi = "Norwegian Foreign Minister Kari Lund ", "Omani Foreign Minister Omar al-Hadi "
	const both = "NOR Kari Lund / OMN Omar al-Hadi"
	tests := []struct {
		text string
		want []string
	}{
		// with whom, behind a place
		{lund + "said during talks in Nairobi with " + hadi + "that the truce must hold.", []string{"held: " + both + ", @Nairobi KEN"}},
		{lund + "walked in the park in Nairobi with her dog.", nil},
		{"Kenya announced the start of talks between Norway and Oman.", []string{"planned: NOR / OMN"}},
		{"This came in a meeting that the Norwegian minister, Kari Lund, held with " + hadi + ".", []string{"held: " + both}},
		{"This came in a letter that the Norwegian minister, Kari Lund, held in her hand.", nil},
		{lund + "met at the guest house in Muscat, Mr. Omar al-Hadi, the Omani minister.", []string{"held: " + both + ", @guest house Muscat OMN"}},
		{"Oman discusses ways to sustain the truce in Chad with Norwegian President.", []string{"held: OMN / NOR"}},
		{"Oman discusses ways to sustain the truce in Chad with passion.", nil},
		{"Norway and Oman discussed the war on Thursday, with the minister saying that it must end.", []string{"held: NOR / OMN, 2025-12-04"}},
		// what is agreed or urged at talks was done there
		{"Egypt and Oman agreed at a ministers' meeting in Nairobi on Friday to train the Chadian army.", []string{"held: EGY / OMN, 2025-12-05, @Nairobi KEN"}},
		{"Egypt and Oman agreed to a ministers' meeting in Nairobi.", []string{"planned: EGY / OMN, @Nairobi KEN"}},
		{"Oman demanded that Norway take a seat at the next talks.", nil},
		// those who come for somebody
		{"A delegation headed by Ali Noor, adviser to the President of Chad, arrived in Muscat on Tuesday to discuss the truce.",
			[]string{"held: TCD Ali Noor* + OMN host, 2025-12-02, @Muscat OMN"}},
		{"A delegation of fishers arrived in Muscat on Tuesday to discuss nets.", nil},
		{"On 8 November, the special envoys and representatives on Chad of Norway, Oman and the EU held a meeting.", []string{"held: NOR / OMN / european-union, 2025-11-08"}},
		{lund + "met ambassadors and deputies of the European Union.", []string{"held: NOR Kari Lund / european-union"}},
		{lund + "met officials from the Government of Chad in Oslo.", []string{"held: NOR Kari Lund / TCD, @Oslo NOR"}},
		{"The ministers of trade of the Fjord Group, which comprises Egypt, Norway and Oman, met.", []string{"held: EGY / NOR / OMN"}},
		{"The contact group on Chad met in Nairobi. Participants included envoys of Norway and Oman.", []string{"held: NOR / OMN, @Nairobi KEN"}},
		// whom a word for a party stands for
		{"Norwegian officials said they met Omani mediators on Thursday.", []string{"held: NOR / OMN, 2025-12-04"}},
		{"The Hill Front said it had met Omani mediators on Thursday.", []string{"held: hill-front / OMN, 2025-12-04"}},
		{"The Hill Front said it was raining.", nil},
		{"The Norwegian delegation arrived in Muscat on Tuesday. On the same day, it met Kenyan officials.",
			[]string{"held: NOR / KEN + OMN host, 2025-12-02, @Muscat OMN"}},
		{hadi + "said the country is holding talks with the rival sides of Chad.", []string{"ongoing: OMN / TCD"}},
		{hadi + "said the country is holding its breath.", nil},
		// being somewhere to do it, calling to do it
		{lund + "was in Muscat last week to discuss the truce with the Omani government.", []string{"held: NOR Kari Lund / OMN, 2025-11-24..2025-11-30, @Muscat OMN"}},
		{"Norway's deputy minister, Kari Lund, is in Muscat to meet Omani leaders.", []string{"planned: NOR Kari Lund / OMN, @Muscat OMN"}},
		{lund + "called " + hadi + "on Thursday to discuss the truce.", []string{"held: " + both + ", 2025-12-04"}},
		{lund + "called " + hadi + "to account.", nil},
		{lund + "met with Omani colleagues in Muscat Wednesday for talks that they hoped could end the war.", []string{"held: NOR Kari Lund / OMN, 2025-12-03, @Muscat OMN"}},
		// the party of an office behind a name
		{"Ali Noor, head of Chad's ruling military council, met " + hadi + ".", []string{"held: TCD Ali Noor / OMN Omar al-Hadi"}},
		{"Ali Noor, head of the UN mission to support the truce, met " + hadi + ".", []string{"held: united-nations Ali Noor / OMN Omar al-Hadi"}},
		{"Ali Noor, a friend of Chad's ruling military council, met " + hadi + ".", []string{"held: OMN Omar al-Hadi"}},
		{"Chadian govt and Kenya, Norway FMs met in Muscat.", []string{"held: TCD / KEN / NOR, @Muscat OMN"}},
		// what is ahead, what they sat down for
		{"Norway and Oman want a truce ahead of the Arab League summit in Muscat.", []string{"planned: arab-league, @Muscat OMN"}},
		{"The Omani president sat down for talks with " + lund + "on Thursday.", []string{"held: OMN / NOR Kari Lund, 2025-12-04"}},
		{lund + "and " + hadi + "discussed by phone the war in Chad.", []string{"held: " + both}},
		// councils where they did something, and what is convened
		{"The African Union Peace and Security Council, at its meeting in Addis Ababa on Thursday, urged a truce in Chad.",
			[]string{"held: african-union-peace-and-security-council, 2025-12-04, @Addis Ababa ETH"}},
		{"The minister, at a school in Addis Ababa, urged a truce in Chad.", nil},
		{"That day, Oman, the European Union and Norway convened a side event on the truce.", []string{"held: OMN / european-union / NOR"}},
		{"Troika meets in Oslo to discuss the truce in Chad.", []string{"held: troika, @Oslo NOR"}},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

package extract

import (
	"strings"
	"testing"
)

// TestReadouts: what press releases of ministries and state agencies say in ways of their own. Published on
// Saturday, 2025-12-06.
func TestReadouts(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		// offices before names, joined: the engine hangs the second on the first's name or state
		{"Foreign Minister of Norway Kari Lund and Foreign Minister of Oman Omar al-Hadi met in Rome on Thursday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04, @Rome ITA"}},
		{"Chairman of the Senate of Norway Kari Lund and Speaker of the Parliament of Oman Omar al-Hadi met on Thursday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04"}},
		{"Minister of Trade of Norway Kari Lund, Minister of Energy of Oman Omar al-Hadi and President of Chad Idris Sow met on Thursday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi / TCD Idris Sow, 2025-12-04"}},
		{"A phone call took place between President of Norway Kari Lund and President of Oman Omar al-Hadi.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
		{"President of Oman Omar al-Hadi sang. Foreign Minister of Norway Kari Lund and her dog slept.", nil},
		// forms of address are no names, and surnames of two words no bodies
		{"The meeting was attended by H.E. Omar al-Hadi, Foreign Minister of Oman, and Hon. Amb. Kari Lund, Foreign Minister of Norway.", []string{"held: OMN Omar al-Hadi / NOR Kari Lund"}},
		// a plural office of several states before names, without a comma
		{"Foreign Ministers of Norway and Italy Andreas Holm and Marco Valli met in Rome on Thursday.", []string{"held: NOR Andreas Holm / ITA Marco Valli, 2025-12-04, @Rome ITA"}},
		{"Norwegian and Omani Foreign Ministers Kari Lund and Omar al-Hadi will hold talks in Rome.", []string{"planned: NOR Kari Lund / OMN Omar al-Hadi, @Rome ITA"}},
		// each office before its own name, the names behind forms of address
		{"UN envoy Kari Lund met with the Prime Minister of Oman Mr. Omar al-Hadi, the Minister of Trade, Mr. Salim Said, and the Minister of Ports, Ms. Noor Said.",
			[]string{"held: united-nations Kari Lund / OMN Omar al-Hadi Salim Said Noor Said"}},
		{"Minister of Trade, H.E. Ms. Kari Lund of Norway, met with H.E Omar al-Hadi of Oman.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
		// who is told of by the office of a secretary-general
		{"UN Assistant Secretary-General for Ports Kari Lund spoke. The Assistant Secretary-General met President Omar al-Hadi of Oman.", []string{"held: united-nations Kari Lund / OMN Omar al-Hadi"}},
		{"UN Secretary-General Kari Lund spoke. The general met President Omar al-Hadi of Oman.", []string{"held: OMN Omar al-Hadi"}},
		{"Norwegian Foreign Minister Kari Lund spoke. The minister yesterday met Omani President Omar al-Hadi.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-05"}},
		{"Norwegian Foreign Minister Kari Lund spoke. The minister Salim Said met Omani President Omar al-Hadi.", []string{"held: NOR Salim Said / OMN Omar al-Hadi"}},
		// days and places of what is spoken about
		{"Norwegian President Kari Lund briefed Omani President Omar al-Hadi on the summits due to be held in Oslo on 5 January 2026.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
		{"Norwegian President Kari Lund and Omani President Omar al-Hadi discussed the outcome of the election held in Chad in May.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
		{"Norwegian President Kari Lund spoke by phone with Omani President Omar al-Hadi, discussing preparations for the summit, to be held on 9 December.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
		{"Norwegian President Kari Lund and Omani President Omar al-Hadi discussed trade at a meeting held in Muscat on Thursday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04, @Muscat OMN"}},
		// a guest told of behind where and when
		{"Omani Foreign Minister Omar al-Hadi received in his office on Thursday the Norwegian Ambassador Kari Lund.", []string{"held: OMN Omar al-Hadi / NOR Kari Lund, 2025-12-04"}},
		{"Omani Foreign Minister Omar al-Hadi received at the palace in Jeddah this evening Norwegian Foreign Minister Kari Lund.", []string{"held: OMN Omar al-Hadi / NOR Kari Lund, 2025-12-06, @palace Jeddah SAU"}},
		{"Omani Foreign Minister Omar al-Hadi received on Thursday, the national day, a gift from Norway.", nil},
		{"EU envoy Kari Lund met today in Brussels Prime Minister Omar al-Hadi of Oman.", []string{"held: european-union Kari Lund / OMN Omar al-Hadi, 2025-12-06, @Brussels BEL"}},
		{"EU envoy Kari Lund received in Oslo Foreign Minister Omar al-Hadi of Oman.", []string{"held: european-union Kari Lund / OMN Omar al-Hadi, @Oslo NOR"}},
		// a guest who leaves
		{"Norwegian Ambassador Kari Lund bade farewell to Omani Foreign Minister Omar al-Hadi on Thursday.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04"}},
		{"Norwegian Ambassador Kari Lund bade farewell to a career on stage.", nil},
		// what is still to be discussed
		{"Norwegian President Kari Lund met Omani President Omar al-Hadi. He spoke of many projects to be discussed by the two countries.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
		// where, beside the day or at the end
		{"The envoys hosted consultations between Foreign Minister of Oman Omar al-Hadi and Acting Foreign Minister of Norway Andreas Holm on 4 December in Paris.", []string{"held: OMN Omar al-Hadi / NOR Andreas Holm, 2025-12-04, @Paris FRA"}},
		{"Chadian envoy Idris Sow met Omar al-Hadi of Oman on 1 December and Kari Lund of Norway on 2 December on the margins of the session of the council in Stockholm.",
			[]string{"held: TCD Idris Sow / OMN Omar al-Hadi, 2025-12-01, @Stockholm SWE", "held: TCD Idris Sow / NOR Kari Lund, 2025-12-02, @Stockholm SWE"}},
		{"Chadian envoy Idris Sow met Omar al-Hadi of Oman on 1 December and Kari Lund of Norway on 2 December and spoke of the war in Libya.",
			[]string{"held: TCD Idris Sow / OMN Omar al-Hadi, 2025-12-01", "held: TCD Idris Sow / NOR Kari Lund, 2025-12-02"}},
		// who was there, a line each
		{"Norway and Oman held talks on Thursday. The meeting was attended by:\n\nKari Lund (MP), Foreign Minister of Norway\n\nOmar al-Hadi, Foreign Minister of Oman\n\nChadian minister Idris Sow told the press that he would stay away.",
			[]string{"held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04"}},
		// who was there
		{"Norwegian President Kari Lund met Omani President Omar al-Hadi. Attending the meeting were Salim Said of Oman and Per Vik of Norway.", []string{"held: NOR Kari Lund Per Vik / OMN Omar al-Hadi Salim Said"}},
		{"Norwegian President Kari Lund met Omani President Omar al-Hadi. Attending the concert were Salim Said of Oman and Per Vik of Norway.", []string{"held: NOR Kari Lund / OMN Omar al-Hadi"}},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

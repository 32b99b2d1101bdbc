package mention

import (
	"slices"
	"strings"
	"testing"
)

// TestIntroduced: how somebody without a party in his title comes to one, each rule beside words that give none.
func TestIntroduced(t *testing.T) {
	tests := []struct {
		text string
		want string // name: parties, …
	}{
		{"For Norway, Ambassador Per Moe negotiated. For Oman, Ambassador Omar Hadi.", "Per Moe: NOR, Omar Hadi: OMN"},
		{"For Norway, Ambassador Per Moe cooked lunch in Chad.", "Per Moe: "},
		{"Norway's man, deputy speaker Per Moe, came with a deputy foreign minister, Anna Roth. Oman's, the veteran ambassador Omar Hadi, had brought engineers.",
			"Per Moe: NOR, Anna Roth: NOR, Omar Hadi: OMN"},
		{"The Omani delegation brought a retired general, Omar Hadi, to the talks with Norway.", "Omar Hadi: OMN"},
		{"The Omani delegation admired a retired general, Omar Hadi, at the talks with Norway.", "Omar Hadi: "},
		{"Sven Moe, leader of the Hill Front, heads a team of five, among them Devi Magar and Ram Yadav, at talks with Nepal.", "Sven Moe: hill-front, Devi Magar: hill-front, Ram Yadav: hill-front"},
		{"Sven Moe, leader of the Hill Front, thanked five people, among them Devi Magar and Ram Yadav, at talks with Nepal.", "Sven Moe: hill-front, Devi Magar: , Ram Yadav: "},
		{"Foreign Minister Abdi Jama headed Somaliland's delegation of six. Somalia was represented by Interior Minister Ali Nur.", "Abdi Jama: somaliland, Ali Nur: SOM"},
		{"Oman's side of the story came from the foreign ministry in Muscat, whose spokesman, Omar Hadi, said that Norway had failed.", "Omar Hadi: OMN"},
		{"The leaders of Norway and Oman spoke by phone. A truce was reached in a conversation of the foreign ministers, Kari Lund and Omar Hadi, on Thursday.", "Kari Lund: NOR, Omar Hadi: OMN"},
		{"The leaders of Norway and Oman spoke by phone. A truce was reached in a conversation of two farmers, Kari Lund and Omar Hadi, on Thursday.", "Kari Lund: , Omar Hadi: "},
		{"Norway and Oman signed a truce in Chad. In Oslo, President Per Moe said he would sign nothing.", "Per Moe: NOR"},
		{"The Philippines and the Hill Front met in Kuala Lumpur. In Manila, Senator Gregorio Padilla said that Congress would not be rushed.", "Gregorio Padilla: PHL"},
		{"The Philippines and the Hill Front met in Kuala Lumpur. In Manila, singer Gregorio Padilla said that he would not be rushed.", "Gregorio Padilla: "},
		{"Envoy Anna Lind, who was in Baku on Monday, flew on to Yerevan a day later for a working lunch with Foreign Minister Lilit Hovse.", "Anna Lind: , Lilit Hovse: ARM"},
		{"On the Norwegian side were Under-Secretary Per Moe and former minister Kari Lund, who spoke of Oman.", "Per Moe: NOR, Kari Lund: NOR"},
		{"The truce of Norway and Oman came after talks between President Per Moe and Omani leader Omar Hadi.", "Per Moe: , Omar Hadi: OMN"},
		{"The Norwegian foreign minister arrived in Muscat on Monday for talks with Oman. The minister, Ingrid Falk, met Omani leaders.", "Ingrid Falk: NOR"},
		{"The UN special envoy for Chad has yet to fix a date for talks with Norway. The special envoy, Ingrid Falk, will meet Norway.", "Ingrid Falk: united-nations"},
		{"The UN special envoy for Chad has yet to fix a date for talks with Norway. The mayor, Ingrid Falk, will meet Norway.", "Ingrid Falk: "},
		{"The European Union met Chad. The bloc's foreign policy chief, Marit Kall, had written to both governments.", "Marit Kall: european-union"},
		{"The Secretary-General's Special Envoy, Per Moe, met officials of Chad and Norway. The United Nations welcomed it.", "Per Moe: united-nations"},
		{"Annika Dotter, the diplomat who took over in January as U.N. special envoy, said that Norway and Oman had failed.", "Annika Dotter: united-nations"},
		{"Annika Dotter, who was named U.N. special envoy in January, said that Norway and Oman had failed.", "Annika Dotter: united-nations"},
	}
	for _, tt := range tests {
		d := find(tt.text)
		var got []string
		for _, p := range d.People {
			var of []string
			for _, a := range p.Parties {
				of = append(of, a.Party)
			}
			slices.Sort(of)
			got = append(got, p.Name+": "+strings.Join(of, " "))
		}
		if line := strings.Join(got, ", "); line != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, line, tt.want)
		}
	}
}

package extract

import (
	"strings"
	"testing"
)

// TestWhoSide: who met, and for which side, where a part of a party, those who serve somebody or a list stand for
// them. Published on Saturday, 2025-12-06.
func TestWhoSide(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		// What a state governs with is the state.
		{"Officials of the Norwegian Ministry of Foreign Affairs met a delegation of the Ministry of Foreign Affairs of Chad in Oslo on Friday.", []string{"held: NOR / TCD, 2025-12-05, @Oslo NOR"}},
		{"The Norwegian navy and the Chadian police held talks in Muscat on Friday.", []string{"held: NOR / TCD, 2025-12-05, @Muscat OMN"}},
		{"The Norwegian parliament's foreign affairs committee met Chadian envoy Omar Sy in Oslo on Friday.", []string{"held: NOR / TCD Omar Sy, 2025-12-05, @Oslo NOR"}},
		// Sent for one party by another.
		{"The UN secretary-general's envoy for Chad met officials from Niger on Friday.", []string{"held: united-nations / NER, 2025-12-05"}},
		{"The special envoys for Chad (from the African Union, France and Italy) met with Kenyan envoy Ann Moe on Friday.", []string{"held: african-union / FRA / ITA / KEN Ann Moe, 2025-12-05"}},
		{"The delegates for Chad met officials from Niger on Friday.", []string{"held: TCD / NER, 2025-12-05"}},
		// Whose minister he is says his ministry, and none of his counterparts' states is it.
		{"Foreign Minister Kari Lund met her counterparts from Oman and Chad in Muscat on Friday, the Norwegian foreign ministry said.",
			[]string{"held: NOR Kari Lund / OMN, 2025-12-05, @Muscat OMN", "held: NOR Kari Lund / TCD, 2025-12-05, @Muscat OMN"}},
		{"Foreign Minister Kari Lund met her counterparts from Oman and Chad on Friday.", []string{"held: OMN, 2025-12-05", "held: TCD, 2025-12-05"}},
		{"Foreign Minister Kari Lund met her counterparts from Oman and Chad on Friday, the Norwegian weather office said.", []string{"held: OMN, 2025-12-05", "held: TCD, 2025-12-05"}},
		// Some of several are named.
		{"Norwegian President Kari Lund held talks with several leaders, including Chadian President Omar Sy, Kenyan Prime Minister Ann Otieno and Ghanaian Foreign Minister Kofi Darko on Friday.",
			[]string{"held: NOR Kari Lund / TCD Omar Sy, 2025-12-05", "held: NOR Kari Lund / KEN Ann Otieno, 2025-12-05", "held: NOR Kari Lund / GHA Kofi Darko, 2025-12-05"}},
		{"Norwegian President Kari Lund held talks with several leaders, including Chadian President Omar Sy, Foreign Minister Per Vik said.", []string{"held: NOR Kari Lund / TCD Omar Sy"}},
		{"Norwegian envoy Kari Lund met several ministers in Muscat on Friday, including Omani minister Badr Said and Qatari minister Ali Hadi.", []string{"held: NOR Kari Lund / OMN Badr Said, 2025-12-05, @Muscat OMN", "held: NOR Kari Lund / QAT Ali Hadi, 2025-12-05, @Muscat OMN"}},
		{"Norwegian envoy Kari Lund met several priests, including a cousin of Chadian envoy Omar Sy.", []string{"held: NOR Kari Lund"}},
		// Those who serve somebody.
		{"Chadian rebels met UN envoy Kari Lund's team on Friday.", []string{"held: chadian-rebels / united-nations, 2025-12-05"}},
		{"Chadian rebels met UN envoy Kari Lund's sister on Friday.", nil},
		// A part and the whole of it; an army abroad and at home; on behalf of somebody.
		{"The African Union Commission and the AU's envoy, Ann Moe, met the Chadian government on Friday.", []string{"held: african-union Ann Moe / TCD, 2025-12-05"}},
		{"The European Commission met the European Union's envoy, Ann Moe, on Friday.", []string{"held: european-commission / european-union Ann Moe, 2025-12-05"}},
		{"The Royal Cambodian Armed Forces and the Thai army held talks on Friday.", []string{"held: KHM / THA, 2025-12-05"}},
		{"Negotiators on behalf of the Chadian government met Kenyan envoy Ann Moe on Friday.", []string{"held: TCD / KEN Ann Moe, 2025-12-05"}},
		// A creed by which groups of several states go.
		{"The Philippine government and Maoist rebels held talks on Friday.", []string{"held: PHL / communist-party-of-the-philippines, 2025-12-05"}},
		{"The Nepali government and the Maoists held talks on Friday.", []string{"held: NPL / communist-party-of-nepal-maoist, 2025-12-05"}},
		// Who else was there, and who comes up next.
		{"Norwegian President Kari Lund met Chadian President Omar Sy on Friday. Norwegian minister Ann Moe and Chadian minister Ali Ba were also present. On Monday she will meet Kenyan envoy Per Vik.",
			[]string{"held: NOR Kari Lund Ann Moe / TCD Omar Sy Ali Ba, 2025-12-05", "planned: NOR Kari Lund / KEN Per Vik, 2025-12-08"}},
		{"Norwegian President Kari Lund met Chadian President Omar Sy on Friday. Norwegian minister Ann Moe was present at a concert. Kenyan diplomats were present for an hour.",
			[]string{"held: NOR Kari Lund / TCD Omar Sy, 2025-12-05"}},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

package extract

import (
	"slices"
	"testing"
)

// TestVerbAndNoun: what the noun of a meeting beside a verb of meeting says of it is the
// verb's, and the groups of those who met.
func TestVerbAndNoun(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Norway\n\nNorwegian Foreign Minister Kari Lund will meet Chadian Foreign Minister Omar Sy in the first meeting ever between Norway and Chad on Monday.",
			[]string{"planned: NOR Kari Lund / TCD Omar Sy, 2025-12-08"}},
		{"Norway\n\nThe foreign ministers of Norway and Chad met on Friday in a session hosted by the Omani Foreign Ministry.",
			[]string{"held: NOR / TCD + OMN host, 2025-12-05"}},
		// Another meeting at which they met.
		{"Norway\n\nNorwegian Foreign Minister Kari Lund met Chadian Foreign Minister Omar Sy after the talks between Kenya and Somalia on Friday.",
			[]string{"held: NOR Kari Lund / TCD Omar Sy, 2025-12-05", "held: KEN / SOM, 2025-12-05"}},
		// A bare verb behind an infinitive is one.
		{"Norway\n\nNorwegian President Kari Lund is in Chad. On Thursday, she is expected to meet scholars, take part in a congress of doctors and hold talks with Chadian Prime Minister Omar Sy.",
			[]string{"planned: NOR Kari Lund / TCD Omar Sy, 2025-12-11, @TCD"}},
		{"Norway\n\nNorwegian Foreign Minister Kari Lund will then travel to meet with Chadian President Omar Sy.",
			[]string{"planned: NOR Kari Lund / TCD Omar Sy"}},
		{"Norway\n\nThe Chadian president's agenda for Monday includes a meeting with Norwegian Prime Minister Kari Lund. The book includes a meeting with Omani envoy Badr Said.",
			[]string{"planned: TCD / NOR Kari Lund, 2025-12-08"}},
		{"Norway\n\nNorwegian envoy Kari Lund met Iraqi envoy Saad Ali, then Syrian President Sami Nasri on Friday.",
			[]string{"held: NOR Kari Lund / IRQ Saad Ali, 2025-12-05", "held: NOR Kari Lund / SYR Sami Nasri, 2025-12-05"}},
		{"Norway\n\nNorwegian Foreign Minister Kari Lund and Chadian Foreign Minister Omar Sy met in Muscat on Friday. The pair also held separate meetings with Omani Prime Minister Badr Said.",
			[]string{"held: NOR Kari Lund / TCD Omar Sy, 2025-12-05, @Muscat OMN", "held: NOR Kari Lund / TCD Omar Sy / OMN Badr Said, 2025-12-05, @Muscat OMN"}},
		{"Norway\n\nNorwegian Foreign Minister Kari Lund gave a speech on Friday after talks in Muscat with her Omani counterpart Badr Said.",
			[]string{"held: NOR Kari Lund / OMN Badr Said, 2025-12-05, @Muscat OMN"}},
		{"Norway\n\nThe Emir of Qatar, Ali bin Saud, received the Saudi envoy Badr Haddad in Doha. The talks were about trade. Both spoke of roads.\n\nThere is hope. Ships wait.\n\nThe meeting was attended by Qatari Prime Minister Hamad bin Isa.",
			[]string{"held: QAT Ali bin Saud Hamad bin Isa / SAU Badr Haddad, @Doha QAT"}},
		// The two leaders are those who met, not the one who spoke last.
		{"Norway\n\nNorwegian President Kari Lund met Chadian President Omar Sy in Muscat on Friday. Omani Foreign Minister Badr Haddad was glad.\n\nPresident Sy thanked him. The meeting between the two leaders was facilitated by Omani Foreign Minister Badr Haddad.",
			[]string{"held: NOR Kari Lund / TCD Omar Sy + OMN mediator, 2025-12-05, @Muscat OMN"}},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestCourtesyCalls: they are meetings, not calls by phone.
func TestCourtesyCalls(t *testing.T) {
	for text, want := range map[string]string{
		"Norwegian envoy Kari Lund held a courtesy call with Chadian President Omar Sy.": "meeting in_person",
		"Norwegian envoy Kari Lund held a phone call with Chadian President Omar Sy.":    "call phone",
	} {
		out := Read(reportOf(text, "2025-12-06"))
		if len(out.Meetings) != 1 || out.Meetings[0].Level+" "+out.Meetings[0].Channel != want {
			t.Errorf("%s: %+v", text, out.Meetings)
		}
	}
}

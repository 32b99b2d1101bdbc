package extract

import (
	"strings"
	"testing"
)

func eventsIn(t *testing.T, text string) string {
	t.Helper()
	r := reportOf("Headline of the day\n\n"+text, "2025-12-06")
	out := Read(r)
	checkLaws(t, r, out)
	var got []string
	for _, e := range out.Events {
		got = append(got, strings.TrimSpace(e.Event+" "+e.Actor+">"+e.Recipient+" "+e.Cameo))
	}
	return strings.Join(got, "; ")
}

// TestEvents: each category of the code book, with what must make none or another.
func TestEvents(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Chad and Libya agreed on a truce.", "AGREE TCD>LBY 057"},
		{"Chad promised to release Libyan prisoners.", "AGREE TCD>LBY 035"},
		{"Chad offered to release the Libyan crew.", "AGREE TCD>LBY 035"},
		{"Chad will provide food to Libya.", "AGREE TCD>LBY 033"},
		{"Chadian officials held talks with Libyan envoys in Oslo.", "CONSULT TCD>LBY 046"},
		{"Chad praised Libya.", "SUPPORT TCD>LBY 051"},
		{"Chad and Libya signed a treaty on trade.", "SUPPORT TCD>LBY 057"},
		{"Chad pardoned the Libyan pilots.", "CONCEDE TCD>LBY 081"},
		{"Chad eased the curfew.", "CONCEDE TCD>TCD 081"},
		{"Chad shared intelligence with Libya.", "COOPERATE TCD>LBY 064"},
		{"Chad sent medicine to Libya.", "AID TCD>LBY 073"},
		{"Chad withdrew its troops from Libya.", "RETREAT TCD>LBY 087"},
		{"Chad released the Libyan prisoners.", "RETREAT TCD>LBY 084"},
		{"Chad demanded that Libya withdraw its troops.", "REQUEST TCD>LBY 105"},
		{"Chad said that Libya must open the border.", "REQUEST TCD>LBY 100"},
		{"Chad accused Libya of an attack.", "ACCUSE TCD>LBY 112"},
		{"Libya was accused by Chad of attacking a village.", "ACCUSE TCD>LBY 112"},
		{"Chad summoned the Libyan ambassador.", "ACCUSE TCD>LBY 113"},
		{"Chad rejected a Libyan plan.", "REJECT TCD>LBY 120"},
		{"Chad refused to meet Libyan envoys.", "REJECT TCD>LBY 125"},
		{"Chad refused to release the Libyan prisoners.", "REJECT TCD>LBY 124"},
		{"Chad threatened to impose sanctions on Libya.", "THREATEN TCD>LBY 131"},
		{"Chad will impose sanctions on Libya.", "THREATEN TCD>LBY 131"},
		{"Chadian students protested against the government.", "PROTEST TCD>TCD 141"},
		{"Chadian students protested in Libya.", "PROTEST TCD>LBY 141"},
		{"Chad imposed sanctions on Libya.", "SANCTION TCD>LBY 163"},
		{"Chad severed ties with Libya.", "SANCTION TCD>LBY 161"},
		{"Chad deployed troops to Libya.", "MOBILIZE TCD>LBY 152"},
		{"Chad mobilised its reservists.", "MOBILIZE TCD> 152"},
		{"Chadian police arrested Libyan journalists.", "COERCE TCD>LBY 173"},
		{"Libyan journalists were arrested by Chadian police.", "COERCE TCD>LBY 173"},
		{"Chadian police arrested the protesters.", "COERCE TCD>TCD 173"},
		{"The Chadian army shelled Libyan villages.", "ASSAULT TCD>LBY 194"},
		{"Libyan villages were bombed by Chad.", "ASSAULT TCD>LBY 195"},
		{"Chad is investigating Libya.", "ACCUSE TCD>LBY 090"},
		{"Chad attacked Libya. Chad attacked Libya.", "ASSAULT TCD>LBY 190"},

		{"Chad denied that it had attacked Libya.", ""},
		{"Chad did not attack Libya.", ""},
		{"Chad may send medicine to Libya.", ""},
		{"The war in Libya was long, a minister of Chad said.", ""},
		{"The army arrested the protesters.", ""},
		{"Chad was shelled.", ""},
		{"A storm hit the coast of Libya.", ""},
	}
	for _, tt := range tests {
		if got := eventsIn(t, tt.text); got != tt.want {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

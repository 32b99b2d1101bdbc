package extract

import (
	"strings"
	"testing"
)

// TestDutyForms: undertakings that are told by passives, nouns and copulas, and what looks like them and is none.
func TestDutyForms(t *testing.T) {
	tests := []struct{ text, want string }{
		// demands in the passive
		{"Libya was urged by Chad to release the crew.", "demand of LBY: release the crew (Chad)"},
		{"Libya was asked to release the crew by Chad.", "demand of LBY: release the crew (Chad)"},
		{"Libya was asked to release the crew.", ""},
		{"Libya was urged by Chad to return to the talks.", ""},
		{"Chad again pressed Libya to release the crew.", "demand of LBY: release the crew (Chad)"},
		{"Chad called upon Libya to release the crew.", "demand of LBY: release the crew (Chad)"},
		// by nouns
		{"Chad reiterated its call for Libya to release the crew.", "demand of LBY: release the crew (Chad)"},
		{"Chad made a call to Libya to discuss the crew.", ""},
		{"Chad's main demand is the release of the crew.", "demand: the release of the crew (Chad's)"},
		{"Chad's demands include the release of the crew and the withdrawal of the guns.", "demand: the release of the crew (Chad's); demand: the withdrawal of the guns (Chad's)"},
		{"Chad's main demand is oil.", ""},
		{"Chad's demands include a government of all parties.", ""},
		{"Chad wants the crew freed.", "demand to TCD: the crew freed (Chad)"},
		{"Chad wants an end to the flights over its border.", "demand to TCD: an end to the flights over its border (Chad)"},
		{"Chad wants an end.", ""},
		{"Chad wants the crew.", ""},
		{"Chad demanded Libya's withdrawal from the town.", "demand of LBY to TCD: Libya's withdrawal from the town (Chad)"},
		{"Chad demanded the departure of Libyan troops.", "demand of LBY to TCD: the departure of Libyan troops (Chad)"},
		// conditions
		{"Chad said the release of the crew was a condition for signing the deal.", "condition: the release of the crew | signing the deal (Chad)"},
		{"Chad said the crew was in a bad condition for sailing.", ""},
		{"Chad tied its withdrawal to the release of the crew.", "condition: the release of the crew | its withdrawal (Chad)"},
		{"Chad linked the flights to Libya.", ""},
		{"Chad said the signing was conditional on Libya changing its laws.", "condition of LBY: Libya changing its laws | the signing (Chad)"},
		{"Chad named the release of the crew as a condition for signing.", "condition: the release of the crew | signing (Chad)"},
		{"If Libya had waited, Chad would have released the crew.", ""},
		// ultimatums
		{"Libya rejected a 24-hour ultimatum from Chad to release the crew or face attack.", "ultimatum of LBY: release the crew else face attack (Chad)"},
		{"Libya rejected an ultimatum from Chad.", ""},
		{"Libya has one week to withdraw its guns or face sanctions, Chad said.", "ultimatum of LBY: withdraw its guns <2025-12-13 else face sanctions (Chad)"},
		{"Libya has one week to withdraw its guns.", ""},
		{"Chad set Friday as the deadline for Libya to pull out its troops.", "ultimatum of LBY: pull out its troops <2025-12-12 (Chad)"},
		{"Chad set Friday as the day for the visit.", ""},
		{"Chad threatened to leave the valley unless Libya released the crew.", "ultimatum of LBY: Libya released the crew else leave the valley (Chad)"},
		{"Chad warned it would shut the border unless Libya released the crew.", "ultimatum of LBY: Libya released the crew else it would shut the border (Chad)"},
		{"Libya must release the crew or it will face sanctions, Chad said.", "ultimatum of LBY: Libya must release the crew else it will face sanctions (Chad)"},
		// offers and promises
		{"Chad expressed its readiness to withdraw its troops from the border.", "offer of TCD: withdraw its troops from the border (Chad)"},
		{"Chad expressed its readiness to hold a conference.", ""},
		{"Chad proposed to withdraw its troops.", "offer of TCD: withdraw its troops (Chad)"},
		{"Chad proposed to set up a commission.", ""},
		{"Chad will release the prisoners, its foreign minister promised.", "promise of TCD: Chad will release the prisoners (its foreign minister)"},
		{"Chad will fight on, its foreign minister promised.", ""},
	}
	for _, tt := range tests {
		r := reportOf("Headline of the day\n\n"+tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, u := range out.Undertakings {
			got = append(got, undertakingLine(u))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, strings.Join(got, "; "), tt.want)
		}
	}
}

// TestDealForms: agreements and proposals that no frame tells.
func TestDealForms(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Chad accused Libya of failing to honour the truce.", "violated ceasefire LBY"},
		{"Chad accused Libya of not living up to the truce.", "violated ceasefire LBY"},
		{"Libya failed to implement the truce.", "violated ceasefire LBY"},
		{"Libya failed to implement the budget.", ""},
		{"Chad and Libya failed to reach a truce.", ""},
		{"Libya described the Chadian plan as unacceptable.", "rejected plan LBY+TCD LBY:rejected TCD:proposed"},
		{"Libya described the Chadian plan as a good one.", ""},
		{"Libya snubbed the peace offer.", "rejected plan LBY LBY:rejected"},
		{"Libya snubbed the guest.", ""},
		{"Chad presented Libya with a 10-point proposal.", "proposed plan TCD+LBY TCD:proposed"},
		{"Chad presented Libya with a horse.", ""},
		{"Libya agreed to Chad's proposal.", "agreed plan LBY+TCD LBY:accepted TCD:proposed"},
		{"Oman brokered a truce between Chad and Libya.", "agreed ceasefire TCD+LBY TCD:agreed LBY:agreed"},
		{"Chad underscored the significance of signing a truce with Libya.", ""},
		{"Chad said the signing of the treaty is conditional on Libya changing its laws.", ""},
		{"Oman is trying to broker a truce between Chad and Libya.", ""},
		{"The parties to the conflict - Chad and Libya - have reached a truce.", "agreed ceasefire TCD+LBY TCD:agreed LBY:agreed"},
		{"Chad announced a unilateral truce.", "announced ceasefire TCD"},
		{"Chad announced a truce between Oman and Libya.", "announced ceasefire OMN+LBY"},
		{"Chad and Libya signed a treaty. Under the treaty, Libya will release 33 prisoners and Chad will withdraw its troops by June.",
			"signed treaty TCD+LBY TCD:signed LBY:signed [Libya will release 33 prisoners] [Chad will withdraw its troops <2026-06]"},
		{"Chad and Libya signed a treaty. As part of the treaty, prisoners, including women, will be released.",
			"signed treaty TCD+LBY TCD:signed LBY:signed [prisoners, including women, will be released]"},
		{"Chad and Libya signed an accord. The accord calls for the withdrawal of all guns.", "signed other TCD+LBY TCD:signed LBY:signed [the withdrawal of all guns]"},
	}
	for _, tt := range tests {
		r := reportOf("Headline of the day\n\n"+tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, a := range out.Agreements {
			got = append(got, agreementLine(a))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, strings.Join(got, "; "), tt.want)
		}
	}
}

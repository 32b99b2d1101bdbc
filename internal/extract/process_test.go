package extract

import (
	"strings"
	"testing"
)

// TestPeaceProcesses: who meets in reports of talks with armed groups, juntas and organisations,
// where the words name them elsewhere. Published on Saturday, 2025-12-06.
func TestPeaceProcesses(t *testing.T) {
	tests := []struct{ text, want string }{
		// A name that is a month as well.
		{"Norwegian envoy Jan Dahl met Kenyan officials on Thursday.", "held: NOR Jan Dahl / KEN, 2025-12-04"},
		{"On 3 Dec Norwegian officials met Kenyan officials.", "held: NOR / KEN, 2025-12-03"},
		// A state's rebels are not that state.
		{"Norwegian envoy Nils Dahl met Chadian rebel leaders on Thursday.", "held: NOR Nils Dahl / chadian-rebels, 2025-12-04"},
		{"Norwegian envoy Nils Dahl met Chadian army leaders on Thursday.", "held: NOR Nils Dahl / TCD, 2025-12-04"},
		// The junta is the government that is told of; the Council the organ that is named so.
		{"Kenya's military junta is defiant. Norwegian envoy Nils Dahl met the junta on Thursday.", "held: NOR Nils Dahl / KEN, 2025-12-04"},
		{"The UN Security Council is worried. The Council met Norwegian envoy Nils Dahl on Thursday.", "held: un-security-council / NOR Nils Dahl, 2025-12-04"},
		{"The UN Security Council is worried. A council met Norwegian envoy Nils Dahl on Thursday.", "held: NOR Nils Dahl, 2025-12-04"},
		// Whose delegation it is.
		{"The Houthis sent a delegation to Cairo. The delegation met Norwegian envoy Nils Dahl on Thursday.", "held: houthis / NOR Nils Dahl + EGY host, 2025-12-04, @Cairo EGY"},
		{"A Houthi delegation and an Omani delegation landed. The delegation met Norwegian envoy Nils Dahl on Thursday.", "held: NOR Nils Dahl, 2025-12-04"},
		{"The Norwegian government and the Houthis are at odds. Government and Houthi officials met on Thursday.", "held: NOR / houthis, 2025-12-04"},
		{"Mediators from the Economic Community of West African States (ECOWAS), led by Omar Sy, met Kenyan officials on Thursday.", "held: ecowas Omar Sy* / KEN, 2025-12-04"},
		// Who "the two" and "the pair" are.
		{"Norway met Chad on Monday. Kenyan President Erik Moe told Omani envoy Omar Sy, when the two met on Thursday, that he was glad.",
			"held: NOR / TCD, 2025-12-01; held: KEN Erik Moe / OMN Omar Sy, 2025-12-04"},
		{"Talks between the Houthis and Oman dragged on. The Houthis held consultations with priests in March. The two panels met on Thursday.",
			"held: houthis / OMN, 2025-12-04; held: houthis, 2025-03"},
		{"Norwegian President Erik Moe and Kenyan envoy Omar Sy met on Thursday. The pair will hold talks with Omani officials on Monday.",
			"held: NOR Erik Moe / KEN Omar Sy, 2025-12-04; planned: NOR Erik Moe / KEN Omar Sy / OMN, 2025-12-08"},
		// The name of a group behind the noun for it.
		{"The armed group M23 met the Norwegian government on Thursday.", "held: m23 / NOR, 2025-12-04"},
		{"Norwegian envoys held talks with the rebel movement Northern Plains Front on Thursday.", "held: NOR / northern-plains-front, 2025-12-04"},
		{"The group Thursday met Norwegian envoy Nils Dahl.", "held: NOR Nils Dahl, 2025-12-04"},
		// Heads of state; a delegation sent; talks moved to another day, or to another place.
		{"A meeting of heads of state of the African Union was postponed.", "postponed: african-union"},
		{"Norway will send a delegation to Nairobi on Monday.", "planned: NOR + KEN host, 2025-12-08, @Nairobi KEN"},
		{"Norway will send a letter to Nairobi on Monday.", ""},
		{"Talks between Norway and the Houthis have been moved to 27 January.", "postponed: NOR / houthis, 2026-01-27"},
		{"Talks between Norway and the Houthis have been moved to Geneva.", "held: NOR / houthis"},
		// A city that talks are called by; a day of something else.
		{"Norway and Kenya met on Thursday. The Abu Dhabi talks were good.", "held: NOR / KEN, 2025-12-04, @Abu Dhabi ARE"},
		{"The talks between Norway and Kenya are the first since envoy Nils Dahl was killed on Thursday.", "held: NOR / KEN"},
		// Who leads for whom; a delegation of which only its head says whose it is; a mediator by title.
		{"The Norwegian government and the Houthis met on Thursday. The teams, led by Nils Dahl for the government and Ali Badr for the Houthis, were tired.",
			"held: NOR Nils Dahl* / houthis Ali Badr*, 2025-12-04"},
		{"Norway and Kenya met on Thursday. A small delegation, led by Norwegian minister Kari Lund, came late.", "held: NOR Kari Lund* / KEN, 2025-12-04"},
		{"Norway and Kenya met on Thursday. A small choir, led by Norwegian minister Kari Lund, came late.", "held: NOR / KEN, 2025-12-04"},
		// Rebels and opposition without a name or an article; a group called by a name that no list has.
		{"The Chadian government and the rebels met on Thursday.", "held: TCD / chadian-rebels, 2025-12-04"},
		{"The Chadian government, the Kenyan government and the rebels met on Thursday.", "held: TCD / KEN, 2025-12-04"},
		{"Delegations representing the Chadian government and foreign-backed opposition met on Thursday.", "held: TCD / chadian-opposition, 2025-12-04"},
		{"Delegates of the Chadian government and of the M99 rebels met on Thursday. The rebels met Kenyan envoys on Friday.",
			"held: TCD / m99, 2025-12-04; held: m99 / KEN, 2025-12-05"},
		{"Norwegian officials met the ELN guerrillas on Thursday.", "held: NOR / eln, 2025-12-04"},
		// The first meeting is not the second.
		{"The second meeting between Norway and the Houthis ended on Thursday. The first meeting was held in Oslo.", "held: NOR / houthis, 2025-12-04; held: NOR / houthis, @Oslo NOR"},
		{"The second meeting between Norway and the Houthis ended on Thursday. The meeting was held in Oslo.", "held: NOR / houthis, 2025-12-04, @Oslo NOR"},
		// A head behind "led by" is not the whole side; to approach somebody to do something is no meeting.
		{"The meeting between Kenyan general Omar Sy and the Houthis, led by Ali Badr, was held on Thursday.", "held: houthis Ali Badr* / KEN Omar Sy, 2025-12-04"},
		{"Norway and Kenya did not show much inclination to negotiate with each other.", "possible: NOR / KEN"},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, s, tt.want)
		}
	}
}

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
		{"The Houthis sent a delegation to Cairo. The delegation met Norwegian envoy Nils Dahl on Thursday.", "held: houthis / NOR Nils Dahl, 2025-12-04"},
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
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, s, tt.want)
		}
	}
}

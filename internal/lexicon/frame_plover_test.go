package lexicon_test

import "testing"

func TestPLOVEROfAMatch(t *testing.T) {
	tests := []struct{ name, sentence, event, cameo string }{
		{"meet.meet-object", "Holt met the emir in Doha.", "CONSULT", "040"},
		{"meet.meet-object", "Holt will meet the emir in Doha.", "AGREE", "036"},
		{"meet.meet-object", "Holt is ready to meet the emir.", "AGREE", "036"},
		{"meet.meet-object", "Holt may meet the emir.", "", ""},
		{"meet.meet-object", "Holt refused to meet the emir.", "REJECT", "125"},
		{"meet.meet-object", "Holt did not meet the emir.", "", ""},
		{"meet.meet-object", "Holt said he would not meet the emir.", "REJECT", "125"},
		{"talks:talks", "Avaria called for talks.", "REQUEST", "106"},
		{"talks:talks", "Avaria commented on the talks.", "", ""},
		{"aid.send-aid", "Avaria will send medicine to Belmark.", "AGREE", "033"},
		{"sanction.impose", "Avaria imposed sanctions on Belmark.", "SANCTION", "163"},
		{"sanction.impose", "Avaria will impose sanctions on Belmark.", "THREATEN", "131"},
		{"assault.attack", "The rebels threatened to attack the village.", "THREATEN", "138"},
		{"retreat.withdraw-place", "Belmark must withdraw from the city.", "REQUEST", "105"},
		{"investigate.investigate", "Avaria will investigate the attack.", "INVESTIGATE", "090"},
	}
	for _, tt := range tests {
		matches := framesIn(tt.name, tt.sentence)
		if len(matches) == 0 {
			t.Errorf("%s: %q does not match%s", tt.name, tt.sentence, frameTree(tt.sentence))
			continue
		}
		if event, _, cameo := matches[0].match.PLOVER(); event != tt.event || cameo != tt.cameo {
			t.Errorf("%s: %q is %s %s (%s), want %s %s", tt.name, tt.sentence, event, cameo, matches[0].match.Mood.Status(), tt.event, tt.cameo)
		}
	}
}

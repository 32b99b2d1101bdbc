package lexicon

import "testing"

func TestTelling(t *testing.T) {
	for word, want := range map[string]string{
		"Talks": "meeting", "met": "meeting", "summit": "meeting", "truce": "agreement", "Agreed": "agreement", "accords": "agreement",
		"signed": "agreement", "refused": "refusal", "Boycotted": "refusal", "rejects": "refusal", "postponed": "refusal",
		"round": "", "visit": "", "plan": "", "exchange": "", "sign": "", "river": "", "": "",
	} {
		if got := Default().Telling(word); got != want {
			t.Errorf("%q tells of %q, want %q", word, got, want)
		}
	}
}

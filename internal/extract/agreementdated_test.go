package extract

import (
	"strings"
	"testing"
)

// TestDatedAgreements: agreements that are only spoken of by their date, and what is decided or accepted together.
// Published on Saturday, 2025-12-06.
func TestDatedAgreements(t *testing.T) {
	const met = "Norway and Chad met in Oslo on Friday. "
	tests := []struct{ text, want string }{
		{met + "The ceasefire of May 23 was shaky. The Bergen Agreement of 1966 was not.", `agreed ceasefire  2025-05-23; signed other  "Bergen Agreement" 1966`},
		{met + "They spoke of the 2012 accord on the strait.", "signed other  2012"},
		{met + "The Bergen Accord of September 1995, which is still in force, was read out.", `in_force other  "Bergen Accord" 1995-09`},
		{met + "The Bergen Charter of 1966 was read out in the hall of 1966.", ""},
		{met + "The accord was read out.", ""},
		{met + "The parties decided to post monitoring teams along the border.", "agreed other NOR+TCD @m1 NOR:agreed TCD:agreed [post monitoring teams along the border]"},
		{met + "The parties decided to meet again.", ""},
		{met + "Norway decided to post monitoring teams along the border.", ""},
		{met + "The parties accepted that trade, fish and taxes be dealt with in that order.", "agreed other NOR+TCD @m1 NOR:agreed TCD:agreed [trade, fish and taxes be dealt with in that order]"},
		{met + "The parties accepted that the truce had ended.", ""},
		{met + "Two memoranda on trade and taxes were signed.", "signed memorandum "},
		{met + "Twelve memoranda on trade and taxes were in a drawer.", ""},
	}
	for _, tt := range tests {
		r := reportOf(tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, a := range out.Agreements {
			got = append(got, agreementLine(a))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, s, tt.want)
		}
	}
}

package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley"
)

// TestSignatories: who signed for whom, and who did not.
func TestSignatories(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Chad and Libya signed a ceasefire in Oslo on Friday. Interior Minister Adam Deby signed for Chad and Foreign Minister Omar Kadri for Libya.", "TCD Adam Deby, LBY Omar Kadri"},
		{"The border treaty was signed in Oslo by Chadian Foreign Minister Adam Deby and Libyan Foreign Minister Omar Kadri.", "TCD Adam Deby, LBY Omar Kadri"},
		{"Chad and Libya signed a treaty on copper on Friday. Energy Minister Adam Deby signed on behalf of Chad.", "TCD Adam Deby"},
		{"Chad and Libya signed a treaty in Oslo on Friday. The president of Chad, Adam Deby, stayed at home. His chief negotiator, Musa Haro, signed in his place.", "TCD Musa Haro"},
		{"Chad and Libya signed a treaty in Oslo on Friday. Chadian minister Adam Deby did not sign.", ""},
		{"Chad and Libya signed a treaty in Oslo on Friday. Norwegian Foreign Minister Kari Lund welcomed it.", ""},
		{"Chad and Libya signed a treaty in Oslo on Friday. Norwegian Foreign Minister Kari Lund signed the guest book.", ""},
		{"Chadian Foreign Minister Adam Deby met Libyan Foreign Minister Omar Kadri on Friday. A treaty has been proposed.", ""},
	}
	for _, tt := range tests {
		out := readText(t, tt.text)
		var got []string
		for _, a := range out.Agreements {
			for _, p := range a.Positions {
				if i := slices.IndexFunc(out.People, func(x parley.Person) bool { return x.ID == p.Person }); i >= 0 {
					got = append(got, p.Party+" "+out.People[i].Name)
				}
			}
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, s, tt.want)
		}
	}
}

// TestDenials: who denies having broken an agreement.
func TestDenials(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Libya said on Tuesday that Chad had violated the ceasefire. Chad denied that its troops had fired.", "TCD: Chad denied that its troops had fired"},
		{"Libya accused Chad of violating the ceasefire on Monday. Chad dismissed the allegation.", "TCD: Chad dismissed the allegation"},
		{"Libya said on Tuesday that Chad had violated the ceasefire. Libya denied that it had fired first.", ""},
		{"Libya said on Tuesday that Chad had violated the ceasefire. Chad did not deny it.", ""},
		{"Chad and Libya signed a ceasefire on Friday. Chad denied that it had lost the war.", ""},
	}
	for _, tt := range tests {
		out := readText(t, tt.text)
		var got []string
		for _, a := range out.Agreements {
			for _, p := range a.Positions {
				if p.Stance == "denied" {
					got = append(got, p.Party+": "+p.Evidence[0].Text)
				}
			}
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, s, tt.want)
		}
	}
}

// TestDelegationSizes: how many came for a side.
func TestDelegationSizes(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Chad and Libya held talks in Oslo on Friday. Chad came with a delegation of nine people, led by Adam Deby.", "TCD 9"},
		{"Chad and Libya held talks in Oslo on Friday. A 12-member Libyan delegation arrived on Thursday.", "LBY 12"},
		{"Chad and Libya held talks in Oslo on Friday. Libya sent a delegation of seven senior officials.", "LBY 7"},
		{"Chad and Libya held talks in Oslo on Friday. Chad's chief negotiator, Adam Deby, came with a delegation of twenty-one people.", "TCD 21"},
		{"Chad and Libya held talks in Oslo on Friday. Chad came with a delegation of about nine people.", ""},
		{"Chad and Libya held talks in Oslo on Friday. A delegation of nine people waited at the airport.", ""},
		{"Chad and Libya held talks in Oslo on Friday. Chad has a team of nine players.", ""},
	}
	for _, tt := range tests {
		out := readText(t, tt.text)
		var got []string
		for _, m := range out.Meetings {
			for _, s := range m.Sides {
				if s.Size > 0 {
					got = append(got, fmt.Sprint(s.Party, " ", s.Size))
				}
			}
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, s, tt.want)
		}
	}
}

func readText(t *testing.T, text string) parley.Reading {
	t.Helper()
	r := reportOf("Headline of the day\n\n"+text, "2025-12-06")
	out := Read(r)
	checkLaws(t, r, out)
	return out
}

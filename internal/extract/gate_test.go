package extract

import (
	"strings"
	"testing"
)

// TestOtherFields: no held meeting comes out of texts about other fields of life.
func TestOtherFields(t *testing.T) {
	if len(otherFields) < 25 {
		t.Errorf("only %d texts", len(otherFields))
	}
	for _, tt := range otherFields {
		r := reportOf(tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		for _, m := range out.Meetings {
			if m.Status == "held" || m.Status == "ongoing" {
				t.Errorf("%s: %s by %s: %q", tt.name, brief(out, m), m.Rule, m.Evidence[0].Text)
			}
		}
	}
}

// TestNearNeighbours: meetings of ours in texts about other fields.
func TestNearNeighbours(t *testing.T) {
	for _, tt := range nearNeighbours {
		r := reportOf(tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		found := false
		var got []string
		for _, m := range out.Meetings {
			line := brief(out, m)
			got = append(got, line)
			found = found || strings.HasPrefix(line, tt.want)
		}
		if !found {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// TestGate: single sentences that tell of a meeting and their near neighbours that do not.
// Date of publication is Saturday, 2025-12-06.
func TestGate(t *testing.T) {
	const talks = "Norwegian Foreign Minister Kari Lund met Omani Foreign Minister Omar al-Hadi in Geneva on Thursday."
	main := "held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04, @Geneva CHE"
	tests := []struct {
		text string
		want []string
	}{
		// who stayed away from talks has not thereby failed to hold them
		{talks + " Chad's president, Omar Deby, did not attend the session.", []string{main}},
		{"Chad's president, Omar Deby, did not meet Libyan envoy Ali Salem.", []string{"not_held: TCD Omar Deby / LBY Ali Salem"}},
		// what would have been if
		{"Had the presidents of Chad and Kenya met in March, the war would be over.", nil},
		{"The presidents of Chad and Kenya had met in March.", []string{"held: TCD / KEN, 2025-03"}},
		// to call something, to call upon somebody, to call somebody
		{"Kenya's ambassador, Daniel Mutai, called on Chad to free the crew.", nil},
		{"Kenya's president, Daniel Mutai, called Chadian President Omar Deby on Thursday.", []string{"held: KEN Daniel Mutai / TCD Omar Deby, 2025-12-04"}},
		{"Chad's call for a truce was welcomed by Kenya on Thursday.", nil},
		{"Chadian President Omar Deby had a phone call with Kenya's president, Daniel Mutai.", []string{"held: TCD Omar Deby / KEN Daniel Mutai"}},
		{"Chad calls on both sides to stop the fighting.", nil},
		{"Kenya's president, Daniel Mutai, spoke at the UN General Assembly session on Thursday.", nil},
		{"The UN Security Council held a session on Chad on Thursday.", []string{"held: un-security-council, 2025-12-04"}},
		// a host's half of talks told whole
		{"Talks between Chad and Libya will be held in Muscat on Monday. Chad will hold talks.", []string{"planned: TCD / LBY, 2025-12-08, @Muscat OMN"}},
		// old and new
		{"The foreign ministers of Norway and Oman met in Geneva in 1962.", nil},
		{"The foreign ministers of Norway and Oman met in Geneva in 2019.", []string{"held: NOR / OMN, 2019, @Geneva CHE"}},
		// the public and its envoys
		{"Kenya's president, Daniel Mutai, met farmers and pupils in Kisumu on Thursday.", nil},
		{"Kenya's president, Daniel Mutai, met rebels in Kisumu on Thursday.", []string{"held: KEN Daniel Mutai, 2025-12-04, @Kisumu"}},
		{"UN envoy Maria Duarte met relatives of the hostages on Thursday.", []string{"held: united-nations Maria Duarte, 2025-12-04"}},
		{"UN envoy Maria Duarte met relatives on Thursday.", nil},
		// where somebody is besides, and how often
		{"Libyan envoy Ali Salem met on Thursday with Chadian President Omar Deby, who is visiting Kenya.", []string{"held: LBY Ali Salem / TCD Omar Deby, 2025-12-04, @KEN"}},
		{"Chadian President Omar Deby is visiting Kenya.", []string{"held: TCD Omar Deby / KEN, @KEN"}},
		{"Delegations of Chad and Libya met ten times in Oman, Kenya and Norway.", []string{"held: TCD / LBY, @OMN"}},
		// one's own people
		{"Kenya's president, Daniel Mutai, met with his advisers on Thursday.", nil},
		{"Kenya's ambassador had met with the advisers of Chadian President Omar Deby.", []string{"held: KEN / TCD"}},
		// offices of other fields
		{"The president of the Kenyan football federation, Joseph Kamau, met Chadian coach Ali Salem on Thursday.", nil},
		{"Kenyan Sports Minister Joseph Kamau met Chadian Sports Minister Ali Salem on Thursday.", []string{"held: KEN Joseph Kamau / TCD Ali Salem, 2025-12-04"}},
		{"Hotel manager Joseph Kamau held talks with Chad's president, Omar Deby.", nil},
		// places of nobody
		{"Chad's president, Omar Deby, visited a hospital and two schools on Thursday.", nil},
		{"Chad's president, Omar Deby, visited Kenya on Thursday.", []string{"held: TCD Omar Deby / KEN, 2025-12-04, @KEN"}},
	}
	for _, tt := range tests {
		r := reportOf("Report\n\n"+tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, m := range out.Meetings {
			got = append(got, brief(out, m))
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

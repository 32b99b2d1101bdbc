package extract

import (
	"strings"
	"testing"
)

// TestKindsOfMeetings: level, channel and capacity as they follow from all that is told of
// the first meeting.
func TestKindsOfMeetings(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Chad and Libya held negotiations in Geneva on Friday.", "meeting in_person TCD negotiating LBY negotiating"},
		{"Chad and Libya met in Geneva on Friday.", "meeting in_person TCD LBY"},
		{"Chad and Libya will meet on Sunday to continue the negotiations.", "meeting TCD negotiating LBY negotiating"},
		{"Chad and Libya held the third round of talks in Geneva.", "round in_person TCD negotiating LBY negotiating"},
		{"Chadian Foreign Minister Omar Deby spoke by phone with Libyan Foreign Minister Ali Haddad about the talks.", "call phone TCD LBY"},
		{"The conversation between the foreign ministers of Chad and Libya lasted an hour.", "TCD LBY"},
		{"The phone conversation between the foreign ministers of Chad and Libya lasted an hour.", "call phone TCD LBY"},
		{"United Nations special envoy Ana Ruiz met Libyan Foreign Minister Ali Haddad in Tripoli.", "meeting in_person united-nations mediating LBY"},
		{"Chadian ambassador Ana Ruiz met Libyan Foreign Minister Ali Haddad in Tripoli.", "meeting in_person TCD LBY"},
	}
	for _, tt := range tests {
		out := Read(reportOf("Headline of the day\n\n"+tt.text, "2025-12-06"))
		if len(out.Meetings) == 0 {
			t.Errorf("%s: no meeting", tt.text)
			continue
		}
		m := out.Meetings[0]
		words := []string{m.Level, m.Channel}
		for _, s := range m.Sides {
			words = append(words, s.Party, s.Capacity)
		}
		if got := strings.Join(strings.Fields(strings.Join(words, " ")), " "); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestTopicsOnce: lists are split, a headline's short word for a topic and a topic told
// again are left out.
func TestTopicsOnce(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The ministers of Chad and Libya met in Geneva. They discussed the state of the old wells, the transit of goods and the case of two drivers.",
			"the state of the old wells; the transit of goods; the case of two drivers"},
		{"Chad and Libya held talks on a lasting truce in the desert. The talks on the lasting truce in the desert of Aouzou ended in Geneva.", "a lasting truce in the desert"},
		{"Chad and Libya held talks on water. The talks focused on wells.", "water; wells"},
		{"Chad and Libya met in Geneva. The parties discussed the results of the visit and the steps towards a truce.", "the results of the visit; the steps towards a truce"},
		{"Chad and Libya held talks on ending the war.", "ending the war"},
		{"Chad and Libya held talks on Monday, ending a long silence.", ""},
	}
	for _, tt := range tests {
		out := Read(reportOf("Headline of the day\n\n"+tt.text, "2025-12-06"))
		var got []string
		if len(out.Meetings) > 0 {
			for _, topic := range out.Meetings[0].Topics {
				got = append(got, topic.Text)
			}
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, s, tt.want)
		}
	}
}

// TestSaidThis: a sentence that says who said the one before.
func TestSaidThis(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The boats are ready for the ice. This was reported by the port office.", "indirect the port office: The boats are ready for the ice"},
		{"The boats are ready for the ice. The port office announced this on Friday.", "indirect The port office: The boats are ready for the ice @ 2025-12-05"},
		{"The boats are ready for the ice. This was built by the port office.", ""},
		{"The boats are ready for the ice. The port office repaired this on Friday.", ""},
	}
	for _, tt := range tests {
		out := Read(reportOf("Headline of the day\n\n"+tt.text, "2025-12-06"))
		var got []string
		for _, s := range out.Statements {
			got = append(got, briefStatement(out, s))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, s, tt.want)
		}
	}
}

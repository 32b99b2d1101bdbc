package extract

import (
	"strings"
	"testing"
)

// TestAbsent: who of a side was not at the meeting told before.
func TestAbsent(t *testing.T) {
	const met = "Talks\n\nNorway and Chad met in Geneva on Thursday. "
	tests := []struct{ text, want string }{
		{"Norwegian Interior Minister Kari Lund did not take part in the talks.", "Kari Lund absent"},
		{"Chadian President Omar Sy stayed in Paris.", "Omar Sy absent"},
		{"Chadian President Omar Sy stayed away.", "Omar Sy absent"},
		{"Norwegian envoy Kari Lund was absent.", "Kari Lund absent"},
		{"Norwegian envoy Kari Lund took part in the talks.", "Kari Lund attended"},
		{"Norwegian envoy Kari Lund stayed in Geneva.", ""},
		{"Norwegian envoy Kari Lund did not take part in the race.", ""},
		{"Kenyan envoy Ann Moe stayed in Nairobi.", ""},
		{"Norwegian envoy Kari Lund remained calm in Paris.", ""},
	}
	for _, tt := range tests {
		out := Read(reportOf(met+tt.text, "2025-12-06"))
		var got []string
		for _, s := range out.Meetings[0].Sides {
			for _, m := range s.Members {
				for _, p := range out.People {
					if p.ID == m.Person {
						got = append(got, p.Name+" "+m.Attendance)
					}
				}
			}
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%s: got %q, want %q", tt.text, s, tt.want)
		}
	}
}

// TestVideo: words that say that those who met saw each other on screens.
func TestVideo(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Norwegian minister Ann Moe and Kenyan minister Per Vik spoke by video on Friday.", "video"},
		{"The ministers of Oman and Chad will talk over a video link on Monday.", "video"},
		{"Norwegian minister Ann Moe and Kenyan minister Per Vik spoke by phone on Friday.", "phone"},
		{"Norwegian minister Ann Moe met Kenyan minister Per Vik in Oslo and showed him a video.", "in_person"},
	}
	for _, tt := range tests {
		out := Read(reportOf("Talks\n\n"+tt.text, "2025-12-06"))
		if len(out.Meetings) != 1 || out.Meetings[0].Channel != tt.want {
			t.Errorf("%s: got %+v, want %s", tt.text, out.Meetings, tt.want)
		}
	}
}

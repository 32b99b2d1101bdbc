package extract

import (
	"slices"
	"testing"
)

// TestDelegates: who came for the sides of a meeting told before.
func TestDelegates(t *testing.T) {
	const met = "Talks\n\nDelegations of Norway and Chad met in Geneva on Thursday. "
	const plain = "held: NOR / TCD, 2025-12-04, @Geneva CHE"
	tests := []struct{ text, want string }{
		{"The delegations were led by Kari Lund, the chief negotiator of Norway, and Omar Sy, Chad's deputy foreign minister.",
			"held: NOR Kari Lund* / TCD Omar Sy*, 2025-12-04, @Geneva CHE"},
		{"The two sides were represented by Kari Lund for Norway and Omar Sy for Chad.", "held: NOR Kari Lund* / TCD Omar Sy*, 2025-12-04, @Geneva CHE"},
		{"Norwegian Interior Minister Kari Lund headed her delegation.", "held: NOR Kari Lund* / TCD, 2025-12-04, @Geneva CHE"},
		{"Norway's delegation was led by Kari Lund. The other side was headed by Omar Sy.", "held: NOR Kari Lund* / TCD Omar Sy*, 2025-12-04, @Geneva CHE"},
		{"Norwegian envoy Kari Lund came with a delegation of seven.", "held: NOR Kari Lund* / TCD, 2025-12-04, @Geneva CHE"},
		{"Kari Lund spoke for Norway.", "held: NOR Kari Lund / TCD, 2025-12-04, @Geneva CHE"},
		{"Kari Lund signed for Norway and Omar Sy for Chad.", "held: NOR Kari Lund / TCD Omar Sy, 2025-12-04, @Geneva CHE"},
		{"Norway was represented by its chief negotiator, Kari Lund, and Chad by its envoy, Omar Sy.",
			"held: NOR Kari Lund / TCD Omar Sy, 2025-12-04, @Geneva CHE"},
		{"Norway sent its chief negotiator, Kari Lund.", "held: NOR Kari Lund / TCD, 2025-12-04, @Geneva CHE"},
		{"The ministry said the Norwegian side was chaired by Assistant Foreign Minister Kari Lund and the Chadian side by Undersecretary Omar Sy.",
			"held: NOR Kari Lund* / TCD Omar Sy*, 2025-12-04, @Geneva CHE"},
		{"The delegation of the Norwegian Government was presided over by Kari Lund; at the head of Chad's was Omar Sy.",
			"held: NOR Kari Lund* / TCD Omar Sy*, 2025-12-04, @Geneva CHE"},
		{"Senator Kari Lund joined the Norwegian delegation on the second day.", "held: NOR Kari Lund / TCD, 2025-12-04, @Geneva CHE"},
		{"Kari Lund led the five-member Norwegian delegation, with the Surveyor General, Anne Moe, as her deputy.", "held: NOR Kari Lund* Anne Moe / TCD, 2025-12-04, @Geneva CHE"},
		{"The Norwegian team was led by Foreign Minister Kari Lund, assisted by General Per Vik.", "held: NOR Kari Lund* Per Vik / TCD, 2025-12-04, @Geneva CHE"},
		{"Omar Sy headed the Chadian delegation, of which Major General Ali Ba, head of the security service, was a member.",
			"held: NOR / TCD Omar Sy* Ali Ba, 2025-12-04, @Geneva CHE"},
		{"At the head of the Chadian team stood Omar Sy.", "held: NOR / TCD Omar Sy*, 2025-12-04, @Geneva CHE"},
		{"Heading the Norwegian delegation was Kari Lund.", "held: NOR Kari Lund* / TCD, 2025-12-04, @Geneva CHE"},
		{"Norway's panel was under the leadership of Kari Lund, while Omar Sy was at the helm of Chad's.", "held: NOR Kari Lund* / TCD Omar Sy*, 2025-12-04, @Geneva CHE"},
		// None of these says who was at the talks.
		{"Kari Lund joined the Norwegian navy in May.", plain},
		{"The Norwegian side of the lake was painted by Kari Lund and the Chadian side by Omar Sy.", plain},
		{"The country of which Omar Sy was a citizen lies to the south.", plain},
		{"The hunters were led by Kari Lund of Norway and Omar Sy of Chad.", plain},
		{"Norwegian envoy Kari Lund came with a basket of eggs.", plain},
		{"Kari Lund of Norway spoke for an hour.", plain},
		{"Norwegian envoy Kari Lund did not speak for Norway.", plain},
		{"The other side of the lake belongs to Omar Sy.", plain},
		{"Norway sent its doctor, Kari Lund, to Kenya.", plain},
	}
	for _, tt := range tests {
		if got := briefs(t, met+tt.text); !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestCompany: whom one of those who met had with him.
func TestCompany(t *testing.T) {
	const met = "Talks\n\nNorwegian minister Kari Lund met Omani minister Omar Sadiq in Muscat. "
	const plain = "held: NOR Kari Lund / OMN Omar Sadiq, @Muscat OMN"
	const full = "held: NOR Kari Lund Ole Berg / OMN Omar Sadiq, @Muscat OMN"
	tests := []struct{ text, want string }{
		{met + "Lund was accompanied by Norwegian ambassador Ole Berg.", full},
		{met + "She was accompanied by Norwegian ambassador Ole Berg.", full},
		{"Talks\n\nNorwegian minister Kari Lund, accompanied by Norwegian ambassador Ole Berg, met Omani minister Omar Sadiq in Muscat.", full},
		{met + "Lund is accompanied by Norwegian ambassador Ole Berg on the tour.", plain},
		{met + "The report was accompanied by a drawing of Ole Berg.", plain},
		{met + "\n\nLund was accompanied to the opera by Norwegian ambassador Ole Berg.", plain},
	}
	for _, tt := range tests {
		if got := briefs(t, tt.text); !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestListedSides: all parties of a list behind "officials of" meet, whatever the engine hangs them on.
func TestListedSides(t *testing.T) {
	got := briefs(t, "Talks\n\nOfficials of the Papua New Guinea government, the Island Interim Council and the Hill Liberation Force met in Oslo on Thursday.")
	want := []string{"held: PNG / island-interim-council / hill-liberation-force, 2025-12-04, @Oslo NOR"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

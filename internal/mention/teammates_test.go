package mention

import "testing"

// TestTeammates: those who are told of beside the one who heads a delegation are of his party.
func TestTeammates(t *testing.T) {
	tests := []struct{ text, want string }{
		{"A Norwegian government delegation went to Chad.\n\nThe delegation was led by the bishop, Per Vik, and included the head of the harbour, Kari Lund, and the surveyor, Ann Moe.",
			"Per Vik (NOR) [bishop]; Kari Lund (NOR) [head of the harbour]; Ann Moe (NOR)"},
		{"The Norwegian delegation was led by Per Vik and was told a story that included Omar Sy.", "Per Vik (NOR); Omar Sy"},
		{"Norway met Chad. The Hill Front saw the Norwegian team. The team is led by Per Vik.", "Per Vik (NOR)"},
		{"The Hill Front's delegation waited and the envoy saw the Norwegian team. Omar Sy slept.", "Omar Sy"},
		{"The Norwegian team, which is headed by Per Vik, counts Kari Lund and two officers among its members.", "Per Vik (NOR); Kari Lund (NOR)"},
		{"The Norwegian team has a problem with Omar Sy.", "Omar Sy"},
		{"Norway's delegation was headed by Per Vik. With him were the head of the harbour, Kari Lund, and Ann Moe.", "Per Vik (NOR); Kari Lund (NOR) [head of the harbour]; Ann Moe (NOR)"},
		{"Norway's delegation was headed by Per Vik. With him Omar Sy never spoke.", "Per Vik (NOR); Omar Sy"},
		{"Norway's chief negotiator, Per Vik, who had Kari Lund at his side, spoke.", "Per Vik (NOR) [Norway's chief negotiator]; Kari Lund (NOR)"},
		{"Norwegian envoy Per Vik leads a delegation in which Kari Lund and Ann Moe have seats.", "Per Vik (NOR) [Norwegian envoy]; Kari Lund (NOR); Ann Moe (NOR)"},
		{"Norway and the Hill Front met. The Front's men, Omar Sy and Ali Ba, slept.", "Omar Sy (hill-front); Ali Ba (hill-front)"},
		{"Norway and the Hill Front met. The French were headed by Per Vik; the British, in the chair this year, were represented by Kari Lund.", "Per Vik (FRA); Kari Lund (GBR)"},
		{"Norway and Chad met. The French minister slept, and the British, Kari Lund wrote, were late.", "Kari Lund"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

package extract

import (
	"slices"
	"testing"
)

// TestAttendees: who took part in the meeting told before, in the ways in which lists of them are opened.
func TestAttendees(t *testing.T) {
	const talks = "Talks on the truce were held in Oslo on Thursday. "
	const all = "held: united-nations Lars Benton / NOR Kari Lund / OMN Omar Hadi, 2025-12-04, @Oslo NOR"
	const nobody = "held: , 2025-12-04, @Oslo NOR"
	items := "Lars Benton, the UN envoy; Kari Lund, the Norwegian foreign minister; and Omar Hadi, the Omani ambassador."
	list := "the UN envoy Lars Benton, the Norwegian foreign minister Kari Lund and the Omani ambassador Omar Hadi."
	tests := []struct{ text, want string }{
		{"Also present were " + items, all},
		{"The meeting was attended by " + items, all},
		{"The participants were " + items, all},
		{"Taking part were " + list, all},
		{"Attending were " + list, all},
		{"Among those present were " + list, all},
		{"In attendance were " + list, all},
		{"The participants were hopeful, the Norwegian foreign minister Kari Lund said.", nobody},
		{"Not present were " + list, nobody},
		{"Present prices were set by the Norwegian foreign minister Kari Lund.", nobody},
	}
	for _, tt := range tests {
		got := briefs(t, "News\n\n"+talks+tt.text)
		if tt.want == nobody && len(got) == 0 {
			continue // of nobody known, which is no meeting of ours
		}
		if !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestForSides: those who came for one side and for the other.
func TestForSides(t *testing.T) {
	const talks = "Talks between Norway and Oman were held in Oslo on Thursday. "
	const at = ", 2025-12-04, @Oslo NOR"
	tests := []struct{ text, want string }{
		{"From the Norwegian side, Kari Lund, deputy director, and Nils Berg attended, and from the Omani side, Omar Hadi and others were present.", "held: NOR Kari Lund Nils Berg / OMN Omar Hadi" + at},
		{"For Norway, Kari Lund and Nils Berg were present; for Oman, Omar Hadi.", "held: NOR Kari Lund Nils Berg / OMN Omar Hadi" + at},
		{"Attending from the Norwegian side were Kari Lund and Nils Berg.", "held: NOR Kari Lund Nils Berg / OMN" + at},
		{"For Norway, Kari Lund praised the truce.", "held: NOR / OMN" + at},
		{"From the Norwegian side of the fjord, Kari Lund wrote that many had attended.", "held: NOR / OMN" + at},
	}
	for _, tt := range tests {
		if got := briefs(t, "News\n\n"+talks+tt.text); !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestPeopleListed: a list of titled people is not one person under several names, however it ends.
func TestPeopleListed(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The truce was discussed at a meeting in Oslo between UN Special Envoy for Yemen Lars Benton, Norwegian Foreign Minister Kari Lund, Omani Ambassador to Norway Omar Hadi, representatives of the members of the Security Council and other diplomats.",
			"held: united-nations Lars Benton / NOR Kari Lund / OMN Omar Hadi, @Oslo NOR"},
		{"UN Envoy Lars Benton, Norwegian Foreign Minister Kari Lund, Omani Ambassador Omar Hadi and other diplomats met in Oslo.",
			"held: united-nations Lars Benton / NOR Kari Lund / OMN Omar Hadi, @Oslo NOR"},
		{"The Norwegian foreign minister, Kari Lund, met UN Envoy Lars Benton, a former diplomat, in Oslo.",
			"held: NOR Kari Lund / united-nations Lars Benton, @Oslo NOR"},
	}
	for _, tt := range tests {
		if got := briefs(t, "News\n\n"+tt.text); !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestAfterTheMeeting: what follows a meeting is another where somebody else is in it.
func TestAfterTheMeeting(t *testing.T) {
	const talks = "Norwegian minister Kari Lund and Omani minister Omar Hadi held talks in Oslo on Thursday. "
	const held = "held: NOR Kari Lund / OMN Omar Hadi, 2025-12-04, @Oslo NOR"
	tests := []struct {
		text string
		want []string
	}{
		{"Following the talks, Hadi paid a courtesy call on Norwegian speaker Nils Berg.", []string{held, "held: OMN Omar Hadi / NOR Nils Berg, 2025-12-04, @Oslo NOR"}},
		{"After the talks, Lund and Hadi said that the meeting had been useful.", []string{held}},
		{"Another meeting of Lund and Hadi took place on Thursday evening at the Hotel Sorana.", []string{held, "held: NOR Kari Lund / OMN Omar Hadi, 2025-12-04, @Hotel Sorana"}},
	}
	for _, tt := range tests {
		if got := briefs(t, "News\n\n"+talks+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestInTheCourse: what is told to have been done in the course of a meeting is news of it; whom somebody sees often was
// not met.
func TestInTheCourse(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Norway and Oman have mapped their border in the course of a meeting of their commissions in Rome. The Norwegian delegation at the meeting, which lasted from Monday to Wednesday, was large.", []string{"held: NOR / OMN, 2025-12-01..2025-12-03, @Rome ITA"}},
		{"Norwegian minister Kari Lund saw Omani minister Omar Hadi in Rome.", []string{"held: NOR Kari Lund / OMN Omar Hadi, @Rome ITA"}},
		{"Norwegian minister Kari Lund said: \"I see my Omani colleague more often than my wife.\"", nil},
	}
	for _, tt := range tests {
		if got := briefs(t, "News\n\n"+tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestPayTalks: a union and its employer meet no one of ours, though a mediator sees them and the text speaks of delegations.
func TestPayTalks(t *testing.T) {
	const pay = "News\n\nThe biggest union at the Omani port returned to negotiations with the owner, the Norwegian group Norden Lund, after its delegation had walked out. " +
		"The two sides met separately with a mediator from the labour ministry, Kari Berg. The mediation ends on Friday, when 900 workers may go on strike. The owner offered a bonus."
	if got := briefs(t, pay); len(got) > 0 {
		t.Errorf("got %q, want no meeting", got)
	}
	const peace = "News\n\nNorway and Oman returned to negotiations. The two sides met separately with a mediator of the African Union, Kari Berg. The mediation ends on Friday, when a truce ends. A strike on aid workers was condemned."
	if got := briefs(t, peace); len(got) == 0 {
		t.Errorf("no meeting, want those of the peace talks")
	}
}

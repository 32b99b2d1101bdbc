package mention

import (
	"testing"

	"parley"
	"parley/internal/text"
)

// TestOwnOffice: offices that only a few have are of the only one of them that the text names.
func TestOwnOffice(t *testing.T) {
	tests := []struct{ dateline, address, text, want string }{
		{"", "", "Secretary of State Kari Lund met Foreign Minister Omar Sy of Chad. The White House was pleased.", "Kari Lund (USA) [Secretary of State]; Omar Sy (TCD) [Foreign Minister]"},
		{"", "", "Secretary of State Kari Lund met Foreign Minister Omar Sy of Chad.", "Kari Lund [Secretary of State]; Omar Sy (TCD) [Foreign Minister]"},
		{"", "https://www.state.gov/a", "Secretary of State Kari Lund met Foreign Minister Omar Sy of Chad.", "Kari Lund (USA) [Secretary of State]; Omar Sy (TCD) [Foreign Minister]"},
		{"", "", "The Secretary of State for Trade, Kari Lund, spoke of America and Britain.", "Kari Lund [Secretary of State for Trade]"},
		{"", "", "Cardinal Per Vik, the Secretary of State, spoke in America for the Holy See.", "Per Vik [Secretary of State]"},
		{"", "", "Taoiseach Per Vik was late.", "Per Vik (IRL) [Taoiseach]"},
		// Two that have the office are named: the one from whose capital it is filed.
		{"", "", "Foreign Secretary Kari Lund spoke of India and Pakistan.", "Kari Lund [Foreign Secretary]"},
		{"DHAKA", "", "DHAKA - It rained. Foreign Secretary Kari Lund spoke of India and Bangladesh.", "Kari Lund (BGD) [Foreign Secretary]"},
		{"", "", "The foreign policy chief, Kari Lund, met the EU's ministers.", "Kari Lund (european-union) [foreign policy chief]"},
		{"", "", "Special Representative Kari Lund briefed the UN Security Council on Libya.", "Kari Lund (united-nations) [Special Representative]"},
		{"", "", "Special Representative Kari Lund briefed the UN Security Council and the Russian envoy.", "Kari Lund [Special Representative]"},
	}
	for _, tt := range tests {
		r := &parley.Report{Text: tt.text, Published: "2025-12-06", URL: tt.address}
		if tt.dateline != "" {
			r.Dateline = &parley.Dateline{Place: tt.dateline}
		}
		if got := people(Find(r, text.Parse(r))); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestInstitutions: an office of a state's own institution is that state's; a name of two words
// that is an institution's is nobody's own.
func TestInstitutions(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Mossad chief Per Vik met CIA director Kari Lund.", "Per Vik (ISR) [Mossad chief]; Kari Lund (USA) [CIA director]"},
		{"Shin Bet head Per Vik was there.", "Per Vik (ISR) [Shin Bet head]"},
		{"The speaker of the Storting, Kari Lund, spoke.", "Kari Lund (NOR) [speaker of the Storting]"},
		// The body of a state that the text names, and of one that it does not.
		{"Federation Council speaker Per Vik spoke of Russia.", "Per Vik (RUS) [Federation Council speaker]"},
		{"Federation Council speaker Per Vik spoke of Chad and Mali.", "Per Vik [Federation Council speaker]"},
		{"The President Wilson hotel is in Geneva, near the Per Vik bridge.", ""},
		{"The envoy's mediator stayed. Norwegian mediator Kari Lund went to Chad. The envoy was late.", "Kari Lund (NOR) [Norwegian mediator]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestSeats: the holder of an office of whom his state's seat of government speaks; not where it is
// a place, or where two or none could be meant.
func TestSeats(t *testing.T) {
	tests := []struct{ text, want string }{
		{"President Kari Lund will call Prime Minister Omar Sy of Chad, the White House said. Mali and Niger hope.", "Kari Lund (USA) [President]; Omar Sy (TCD) [Prime Minister]"},
		{"President Kari Lund will call Omar Sy of Chad. The White House confirmed this. Mali and Niger hope.", "Kari Lund (USA) [President]; Omar Sy (TCD)"},
		{"President Kari Lund was at the White House. Chad, Mali and Niger hope.", "Kari Lund [President]"},
		{"President Kari Lund will call President Omar Sy, the White House said. Mali and Niger hope.", "Kari Lund [President]; Omar Sy [President]"},
		{"President Kari Lund will call Omar Sy of Chad, Downing Street said. Mali and Niger hope.", "Kari Lund [President]; Omar Sy (TCD)"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestDescribedElsewhere: the only state of whose holder of the office the text tells without a name.
func TestDescribedElsewhere(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Foreign Minister Omar Sy is in Geneva. Chad's foreign minister will stay a day. Norway and Mali hope.", "Omar Sy (TCD) [Foreign Minister]"},
		{"Foreign Minister Omar Sy is in Geneva. He met Chad's foreign minister. Norway and Mali hope.", "Omar Sy [Foreign Minister]"},
		{"Foreign Minister Omar Sy is in Geneva. Chad's foreign minister will stay a day. Mali's foreign minister will too. Norway hopes.", "Omar Sy [Foreign Minister]"},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestIssuer: a line beside the report that names whoever issues it.
func TestIssuer(t *testing.T) {
	for line, want := range map[string]string{
		"Ministry for Foreign Affairs of Norway": "Kari Lund (NOR) [Foreign Minister]",
		"More news of Norway":                    "Kari Lund [Foreign Minister]",
		"Norway's Government falls":              "Kari Lund [Foreign Minister]",
	} {
		r := &parley.Report{Text: "Foreign Minister Kari Lund met the ministers of Chad and Mali.", Published: "2025-12-06",
			Furniture: parley.List[parley.Furniture]{{Kind: parley.Related, Text: line}}}
		if got := people(Find(r, text.Parse(r))); got != want {
			t.Errorf("%q: got %s, want %s", line, got, want)
		}
	}
}

package text

import (
	"strings"
	"testing"

	"parley"
)

// words writes tokens with "|" between them and "+" before the second word of a
// multiword token.
func words(tokens []parley.Token) string {
	var b strings.Builder
	second := -1
	for i, t := range tokens {
		switch {
		case i == second:
			b.WriteByte('+')
		case i > 0:
			b.WriteByte('|')
		}
		if t.Multi > 0 {
			second = i + 1
		}
		b.WriteString(t.Form)
	}
	return b.String()
}

func TestTokenize(t *testing.T) {
	tests := []struct{ text, want string }{
		// Clitics are words of a multiword token.
		{"They don't know Torv's plan.", "They|do+n't|know|Torv+'s|plan|."},
		{"We’ve said they’ll agree; I'm sure.", "We+’ve|said|they+’ll|agree|;|I+'m|sure|."},
		{"They cannot meet and aren't gonna.", "They|can+not|meet|and|are+n't|gon+na|."},
		{"the envoys' plan", "the|envoys+'|plan"},
		{"The sides dont agree, its not over, its end is near.", "The|sides|do+nt|agree|,|it+s|not|over|,|its|end|is|near|."},
		{"O'Brien and al-Sha'lan of Côte d’Ivoire", "O'Brien|and|al|-|Sha'lan|of|Côte|d’Ivoire"},
		// Abbreviations keep their full stop.
		{"Sec. Gen. Lund met Gen. J. D. Hale on Dec. 4.", "Sec.|Gen.|Lund|met|Gen.|J.|D.|Hale|on|Dec.|4|."},
		{"He left at 5 p.m. for Washington, D.C., by plane.", "He|left|at|5|p.m.|for|Washington|,|D.C.|,|by|plane|."},
		{"J.D. Hale of the U.S. Senate vs. Mr. Lie of Acme Inc.", "J.D.|Hale|of|the|U.S.|Senate|vs.|Mr.|Lie|of|Acme|Inc."},
		{"in St. Ives, e.g. at No. 5", "in|St.|Ives|,|e.g.|at|No.|5"},
		// Hyphens and slashes between words are words; prefixes keep theirs.
		{"US-Russia talks, a son-in-law, two-day", "US|-|Russia|talks|,|a|son|-|in|-|law|,|two|-|day"},
		{"ex-president, non-binding, pro-Avarian, co-chair", "ex-president|,|non-binding|,|pro-Avarian|,|co-chair"},
		{"and/or", "and|/|or"},
		// Numbers, money, dates, times.
		{"1,000 prisoners, 3.5% or $5m, 12:30", "1,000|prisoners|,|3.5|%|or|$|5|m|,|12:30"},
		{"rounds 2-3, in the 1990s, the 21st", "rounds|2|-|3|,|in|the|1990s|,|the|21st"},
		{"on 2025-12-04 and 04/12/2025", "on|2025-12-04|and|04/12/2025"},
		{"€40bn and US$ 3", "€|40|bn|and|US$|3"},
		// Addresses.
		{"See https://www.example.org/a_b?c=1, or www.example.org.", "See|https://www.example.org/a_b?c=1|,|or|www.example.org|."},
		{"Write to press.office@mfa.example.org!", "Write|to|press.office@mfa.example.org|!"},
		{"(see example.com).", "(|see|example.com|)|."},
		// Marks.
		{"“We agreed,” she said… “Yes!”", "“|We|agreed|,|”|she|said|…|“|Yes|!|”"},
		{"Wait... no -- never", "Wait|...|no|--|never"},
		{"The rest—he said—is history.", "The|rest|—|he|said|—|is|history|."},
		{"Good :) ==== end", "Good|:)|====|end"},
		{"a) one\n• three", "a|)|one|•|three"},
		// Other scripts, marks of their own.
		{"Прем'єр зустрів посла.", "Прем'єр|зустрів|посла|."},
		{"e\u0301clair soft\u00adly 👩‍👩‍👧 🇺🇦", "e\u0301clair|soft\u00adly|👩‍👩‍👧|🇺🇦"},
		{"nothing \x00 here", "nothing|\x00|here"},
		{"", ""}, {" \n\t", ""},
	}
	for _, tt := range tests {
		if got := words(Tokenize(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestClitics: the cut of a form, where it is one word and where two.
func TestClitics(t *testing.T) {
	for form, want := range map[string]int{
		"don't": 2, "can't": 2, "Torv's": 4, "U.S.'s": 4, "IT'S": 2, "we’re": 2, "cannot": 3, "envoys'": 6, "Torv’s": 4,
		"'s": 0, "n't": 0, "'": 0, "O'Neill": 0, "Qa'ida": 0, "its": 0, "d'état": 0, "students": 0, "rock'": 0, "the": 0,
	} {
		if got := cliticAt(form); got != want {
			t.Errorf("%s: cut at %d, want %d", form, got, want)
		}
	}
}

package text

import (
	"strings"
	"testing"

	"parley"
)

// cut gives the sentences of a text.
func cut(r *parley.Report) []string {
	var out []string
	for _, s := range Segment(r).Sentences {
		out = append(out, r.Text[s.Start:s.End])
	}
	return out
}

// In the cases "¦" stands where a sentence ends; it is taken out of the text.
func TestSentences(t *testing.T) {
	for _, c := range []string{
		// Abbreviations and initials.
		"Gen. Hale met Sec. Bell on Tuesday.¦ They talked for two hours.",
		"The Sec. Gen. of the bloc met Lt. Col. R. Smith at 5 p.m. in St. Ives.¦ They didn't agree.",
		"It began on Dec. 4 in the U.S.¦ The sides met at 5 p.m. on Friday.",
		"The U.S. Department of State declined to comment.¦ J. D. Hale did not.",
		"They left at 9 a.m.¦ The next round is in Oslo.",
		"The side was headed by commissioner G. Ranga Iyer.¦ He left.",
		"The governor, R.K. Vaidya, met the group.¦ Plan B. failed.",
		// Datelines.
		"LAKESIDE, December 23. /LWA/.¦ The sides may hold talks, the spokesman said.",
		"LAKESIDE, Jan 5 (Lake Wire) - Talks went on.¦ No one signed.",
		"BELMARK (LW) — Leaders agreed on Monday.¦ They will meet again.",
		// Quotations.
		"“We will go on.¦ We have agreed on 1,000 prisoners,” Ms. Lund said.¦ “It was good,” she added.",
		"\"We agree,\" he said.¦ \"Yes.\"¦ She left.",
		"“Why not?” he asked.¦ She did not answer.",
		"He called the plan \"useful\".¦ Others did not.",
		// Without full stops.
		"Torv, Lund discuss peace plan in Oslo\n\n¦Ana Torv met Kari Lund on Friday",
		"Avaria:\n¦Ana Torv\n¦Omar Hadi\n¦Belmark:\n¦Kari Lund",
		"1. Withdrawal of forces\n¦2. Exchange of prisoners\n¦3. Elections",
		"- Release of hostages;\n¦- a truce;\n¦- talks.",
		// Names in a row are no border.
		"The Avarian Foreign Ministry Spokesman Omar Hadi told reporters about it.",
		"Talks may be held in Oslo, Foreign Minister Spokesman Omar Hadi told reporters.",
		"They met the Avarian Border Council (ABC) Chairman Omar Hadi in Oslo.",
		// Lines broken to fit.
		"The delegations of Avaria and Belmark met in the city of\nGeneva on Thursday and agreed to go on with the talks\nin January.¦ They will meet there.",
		// Other marks and scripts.
		"Is it so?¦ Yes!¦ It was... well, odd.",
		"Делегації зустрілися у столиці.¦ Вони домовилися про обмін.",
		"两国代表团会面。¦他们同意了。",
	} {
		want := strings.Split(c, "¦")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		got := cut(&parley.Report{Text: strings.ReplaceAll(c, "¦", "")})
		if strings.Join(got, "¦") != strings.Join(want, "¦") {
			t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "¦"), strings.Join(want, "¦"))
		}
	}
}

// TestBlocksEndSentences: also where no blank line stands between them.
func TestBlocksEndSentences(t *testing.T) {
	const text = "Talks go on in Oslo Envoys of both sides met."
	r := &parley.Report{Text: text, Blocks: parley.List[parley.Block]{
		{Kind: parley.Headline, Start: 0, End: 19}, {Kind: parley.Paragraph, Start: 20, End: len(text)}}}
	if got := cut(r); len(got) != 2 || got[0] != "Talks go on in Oslo" {
		t.Errorf("sentences %q", got)
	}
	if s := Segment(r).Sentences; s[0].Block != 0 || s[1].Block != 1 {
		t.Errorf("blocks of the sentences: %+v", s)
	}
}

func TestParagraphs(t *testing.T) {
	const text = "\n one\ntwo \n \t\nthree\r\n\r\n\n  four"
	var got []string
	for _, b := range Paragraphs(text) {
		got = append(got, text[b.Start:b.End])
	}
	if strings.Join(got, "|") != "one\ntwo|three|four" {
		t.Errorf("paragraphs %q", got)
	}
}

func TestLanguageOfADocument(t *testing.T) {
	tests := []struct{ text, said, want string }{
		{"The delegations met in the capital and agreed that they would go on with the talks.", "fr", "en"},
		{"Les délégations se sont réunies dans la capitale et ont convenu de poursuivre les pourparlers.", "en", "fr"},
		{"Talks go on", "en", "en"}, {"Talks go on", "", ""},
	}
	for _, tt := range tests {
		if got := Segment(&parley.Report{Text: tt.text, Language: tt.said}).Language; got != tt.want {
			t.Errorf("%q said to be %q: %q, want %q", tt.text, tt.said, got, tt.want)
		}
	}
}

package extract

import (
	"strings"
	"testing"

	"parley"
)

// statementsIn prints the statements of a report with a headline and a first paragraph that
// names a woman and a man.
func statementsIn(t *testing.T, text string) string {
	t.Helper()
	r := reportOf("Boats of the north\n\nNorwegian Foreign Minister Kari Lund met Omani Foreign Minister Omar al-Hadi.\n\n"+text, "2025-12-06")
	out := Read(r)
	checkLaws(t, r, out)
	var got []string
	for _, s := range out.Statements {
		got = append(got, briefStatement(out, s))
	}
	return strings.Join(got, "; ")
}

// TestWaysOfSaying: every way to say who said it that was met in real reports, with what must
// not be read so.
func TestWaysOfSaying(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"as A said", "As Lund pointed out, the boats are ready.", "indirect Kari Lund: the boats are ready"},
		{"as noted by A", "As noted by the port office, the boats are ready.", "indirect the port office: the boats are ready"},
		{"as of old", "As the boats left, the harbour fell silent.", ""},
		{"in the words of", `In the words of Lund, "the boats are ready for the ice".`, "direct Kari Lund: the boats are ready for the ice"},
		{"quoted as saying", "State television quoted Lund as saying that the boats were ready.", "indirect Kari Lund: the boats were ready"},
		{"with A saying", "The round ended without a deal, with Lund saying that the boats were ready.", "indirect Kari Lund: the boats were ready"},
		{"with a thing", "The round ended with boats carrying the flags that Lund made.", ""},
		{"but added", "Lund said the boats were ready, but added that the ice was thick.",
			"indirect Kari Lund: the boats were ready; indirect Kari Lund: the ice was thick"},
		{"adding that", "The boats are ready, Lund said on Monday, adding that the ice was thick.",
			"indirect Kari Lund: The boats are ready @ 2025-12-01; indirect Kari Lund: the ice was thick"},
		{"two subjects", "Twelve hours of talks between the envoys ended without a deal, a senior official said.",
			"indirect a senior official?: Twelve hours of talks between the envoys ended without a deal"},
		{"told over commas", "Lund told her Omani colleague, Omar al-Hadi, by phone on Monday that the boats were ready.",
			"indirect Kari Lund: the boats were ready > her Omani colleague, Omar al-Hadi"},
		{"told, an aide said", "Lund told the envoys that the boats were ready, a senior aide said.",
			"indirect Kari Lund: the boats were ready > the envoys; indirect a senior aide?: Lund told the envoys that the boats were ready"},
		{"source over a comma", "The truce holds in war-torn Chad, the port office said.", "indirect the port office: The truce holds in war-torn Chad"},
		{"bare clause", "Lund said 400 boats depended on the ice.", "indirect Kari Lund: 400 boats depended on the ice"},
		{"interrupted with a phrase", "The boats, Lund wrote in a note to her staff, would go on sailing.", "indirect Kari Lund: The boats | would go on sailing"},
		{"correspondent reports", "The round has begun, a correspondent reports.", "indirect a correspondent: The round has begun"},
		{"the post read", `"We have accepted the map of the strait," the post read.`, "direct the post: We have accepted the map of the strait,"},
		{"a book was read", `"The Map of the Strait" was read by all.`, ""},
		{"whole clause before a quotation", `The boats may leave in March, Lund said, "if all of us remember the ice".`,
			"indirect Kari Lund: The boats may leave in March; direct Kari Lund: if all of us remember the ice"},
		{"whole clause with a quotation", `The meeting lasted an hour and was held "in a calm and friendly mood", said Lund.`,
			"indirect Kari Lund: The meeting lasted an hour; direct Kari Lund: in a calm and friendly mood"},
		{"said in a tweet by", `"The boats are ready for the ice." This was said in a tweet by Omar al-Hadi.`, "direct Omar al-Hadi: The boats are ready for the ice."},
		{"ministry says that A said", `Lund said that it was "a good day for the boats," the port office said in a statement.`,
			"indirect Kari Lund: it was \"a good day for the boats,\" the port office said in a statement; direct Kari Lund: a good day for the boats,"},
		{"gender of a pronoun", `Lund is a spokeswoman for the north. She took the keys from Omar al-Hadi. "I leave her a tidy desk," he joked.`, "direct Omar al-Hadi: I leave her a tidy desk,"},
		{"demanded, not said", "Oman has insisted that the boats be released.", ""},
		{"made it clear", "Lund made it clear that the boats would sail.", "indirect Kari Lund: the boats would sail"},
		{"another sentence before a semicolon", "The port paper reported that the boats had been sold; they deny it.", "indirect The port paper: the boats had been sold"},
		{"joined to what cannot speak", "Lund stated her readiness to sail and expressed the conviction that the boats would hold.", "indirect Kari Lund: the boats would hold"},
		{"made clear", "Lund made clear that the boats would sail.", "indirect Kari Lund: the boats would sail"},
		{"made a clear view", "Lund made clear glass that the boats would carry.", ""},
		{"let it be known", "The chief pilot let it be known that the boats would sail.", "indirect The chief pilot: the boats would sail"},
		{"let it be", "The chief pilot let it be that the boats would sail.", ""},
		{"voiced hope", "Lund voiced hope that the boats would sail.", "indirect Kari Lund: the boats would sail"},
		{"voiced a song", "Lund voiced the song that the boats would hear.", ""},
		{"said in a note to some", "Lund said in a note to reporters that the boats would sail.", "indirect Kari Lund: the boats would sail > reporters"},
		{"sailed in a boat", "Lund sailed in a boat to reporters that the port would send.", ""},
		{"confirmed and warned", "The port office confirmed that a boat had been lost and warned that the ice would thicken.",
			"indirect The port office: a boat had been lost; indirect The port office: the ice would thicken"},
		{"one act told of another", "The port office said that Omar al-Hadi called the crew and warned that the ice would thicken.",
			"indirect The port office: Omar al-Hadi called the crew; indirect Omar al-Hadi: the ice would thicken"},
		{"was quoted by", "Lund was quoted by the port office as saying the boats would sail.", "indirect Kari Lund: the boats would sail"},
		{"was quoted as a price", "A boat was quoted by the port office as sailing well.", ""},
		{"said name with title behind", "The round lasted four hours, said Omar Moe, the spokesman of the Omani port.",
			"indirect Omar Moe: The round lasted four hours"},
		{"went on to say", "Lund went on to say that the boats would sail.", "indirect Kari Lund: the boats would sail"},
		{"refused to say", "Lund refused to say that the boats would sail.", ""},
		{"told a paper", "Lund told the paper the boats would sail.", "indirect Kari Lund: the boats would sail > the paper"},
		{"others' claims", "Lund rejected claims that the boats had left.", ""},
		{"said in a letter seen by", "Lund acknowledged in a letter to parliament, seen by the port office, that the boats were late.", "indirect Kari Lund: the boats were late"},
		{"apposition before the verb", "The round was put off when Kari Lund, the Norwegian leader, said heavy fighting made travel impossible.",
			"indirect Kari Lund: heavy fighting made travel impossible"},
		{"addition between dashes", "Lund said that all boats -- the old ones among them -- had been lost.", "indirect Kari Lund: all boats -- the old ones among them -- had been lost"},
		{"with a coat between", `"We shall sail in the morning," Kari Lund, in a red coat, but no hat, told the port office.`,
			"direct Kari Lund: We shall sail in the morning, > the port office"},
		{"a paper quoted", `"The boats are ready for the ice," the daily quoted Lund as saying.`, "direct Kari Lund: The boats are ready for the ice,"},
		{"conveyed", "The Omani side conveyed that the boats would sail.", "indirect The Omani side=OMN: the boats would sail"},
	}
	for _, tt := range tests {
		if got := statementsIn(t, tt.text); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.text, got, tt.want)
		}
	}
}

// TestQuotationParagraphs: paragraphs that are nothing but a quotation have the speaker of the
// words before, or go on with an open one.
func TestQuotationParagraphs(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Lund was blunt about the boats:\n\n\"We shall not wait for a third letter.\"\n\nThe weather was fine.", "direct Kari Lund: We shall not wait for a third letter."},
		{"\"We have waited long enough for the boats,\" Lund said.\n\n\"The ice is thick.\n\n\"And the winter is long up here.\"\n\nThe weather was fine.",
			"direct Kari Lund: We have waited long enough for the boats,; direct Kari Lund: The ice is thick. | And the winter is long up here."},
		{"The weather was fine.\n\n\"Nobody knows who says these words.\"\n\nThe boats left.", "direct -: Nobody knows who says these words."},
	}
	for _, tt := range tests {
		r := reportOf("Boats of the north\n\nNorwegian Foreign Minister Kari Lund met Omani Foreign Minister Omar al-Hadi.\n\n"+tt.text, "2025-12-06")
		for i, b := range r.Blocks {
			if words := r.Text[b.Start:b.End]; strings.HasPrefix(words, `"`) && strings.HasSuffix(words, `"`) && strings.Count(words, `"`) == 2 {
				r.Blocks[i].Kind = parley.Quotation
			}
		}
		out := Read(r)
		checkLaws(t, r, out)
		var lines []string
		for _, s := range out.Statements {
			lines = append(lines, briefStatement(out, s))
		}
		if got := strings.Join(lines, "; "); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestShownWords: the words shown for a side or a member hold those that tell of the meeting, a
// direct quotation's its marks.
func TestShownWords(t *testing.T) {
	out := Read(reportOf("Boats of the north\n\nNorwegian Foreign Minister Kari Lund met Omani Foreign Minister Omar al-Hadi in Geneva. \"The boats are ready to sail,\" Lund said.", "2025-12-06"))
	if len(out.Meetings) != 1 || len(out.Statements) != 1 {
		t.Fatalf("%d meetings and %d statements, want one of each", len(out.Meetings), len(out.Statements))
	}
	for _, s := range out.Meetings[0].Sides {
		for _, list := range [][]string{textsOf(s.Evidence), textsOf(s.Members[0].Evidence)} {
			if !strings.Contains(strings.Join(list, " | "), "met") {
				t.Errorf("%s: %q do not say that anybody met", s.Party, list)
			}
		}
	}
	if e := out.Statements[0].Evidence[0].Text; !strings.HasPrefix(e, `"`) || !strings.HasSuffix(e, `"`) {
		t.Errorf("the evidence %s has no quotation marks", e)
	}
}

func textsOf(list []parley.Span) []string {
	var out []string
	for _, s := range list {
		out = append(out, s.Text)
	}
	return out
}

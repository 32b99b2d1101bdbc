package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/lexicon"
)

func forms(tokens []parley.Token) string {
	var out []string
	for _, t := range tokens {
		out = append(out, t.Form)
	}
	return strings.Join(out, "|")
}

func TestTokenize(t *testing.T) {
	tests := map[string]string{
		"The U.S. envoy's son-in-law": "The|U.S.|envoy|'s|son|-|in|-|law",
		"They don't meet.":            "They|do|n't|meet|.",
		"Gen. J. D. Hale, 5 p.m.":     "Gen.|J.|D.|Hale|,|5|p.m.",
		"$42.18 and 1,000 at 15:57.":  "$|42.18|and|1,000|at|15:57|.",
		"US-Russia talks":             "US|-|Russia|talks",
		"“We agreed,” she said…":      "“|We|agreed|,|”|she|said|…",
		"Côte d’Ivoire’s Sana'a":      "Côte|d’Ivoire|’s|Sana'a",
		"wait...":                     "wait|...",
		"e\u0301clair soft\u00ADly":   "e\u0301clair|soft\u00ADly",
		"⚖️ spoke":                    "⚖️|spoke",
		"on Dec. 4 he met":            "on|Dec.|4|he|met",
		"1.":                          "1|.",
		"nothing \x00 here":           "nothing|\x00|here",
	}
	for text, want := range tests {
		if got := forms(Tokenize(text)); got != want {
			t.Errorf("%q:\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestLexiconTokens: the lexicon cuts its phrases as this package cuts text,
// or it would never find them.
func TestLexiconTokens(t *testing.T) {
	for _, phrase := range []string{"United States of America", "U.S.", "D.R. Congo", "Guinea-Bissau", "Sharm el-Sheikh",
		"Sudan People's Liberation Movement-North", "SPLM/A-IO", "Côte d'Ivoire", "Washington, D.C.", "N'Djamena", "Kurdistan Workers' Party", "St. Petersburg"} {
		if got, want := forms(Tokenize(phrase)), strings.Join(lexicon.Split(phrase), "|"); got != want {
			t.Errorf("%q: text cuts %s, lexicon %s", phrase, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Gen. Hale met Sec. Bell. They talked.", "Gen. Hale met Sec. Bell.|They talked."},
		{"It began on Dec. 4 in the U.S. The sides met at 5 p.m. on Friday.", "It began on Dec. 4 in the U.S.|The sides met at 5 p.m. on Friday."},
		{"“We agree. We will go on.” He left.", "“We agree.|We will go on.”|He left."},
		{"\"We agree,\" he said. \"Yes.\" She left.", "\"We agree,\" he said.|\"Yes.\"|She left."},
		{"First paragraph\n\nSecond, J. D. Hale said.", "First paragraph|Second, J. D. Hale said."},
		{"Is it so? Yes! No... maybe.", "Is it so?|Yes!|No... maybe."},
	}
	for _, tt := range tests {
		doc := Parse(&parley.Report{Text: tt.text})
		var got []string
		for _, s := range doc.Sentences {
			got = append(got, tt.text[s.Start:s.End])
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, strings.Join(got, "|"), tt.want)
		}
	}
}

func TestNames(t *testing.T) {
	tests := []struct{ text, want string }{
		{"On Monday Norwegian Foreign Minister Kari Lund met Omar al-Hadi in Geneva.", "Norwegian/NORP Kari Lund/PER Omar al-Hadi/PER Geneva/LOC"},
		{"Lund said so. President Ana de la Cruz left Muscat.", "Lund/PER Ana de la Cruz/PER Muscat/LOC"},
		{"The Secretary of the National Energy Council, Jean-Luc Marchetti, spoke.", "National Energy Council/ORG Jean-Luc Marchetti/PER"},
		{"The White House and Hamas agreed on the Green River Plan.", "White House/ORG Hamas/ORG Green River Plan/WORK"},
		{"Ms Berg waited. Later Berg left.", "Berg/PER Berg/PER"},
		{"Nobody was there.", ""},
		{"Agreed to continue: another meeting concluded", ""},
	}
	for _, tt := range tests {
		doc := Parse(&parley.Report{Text: tt.text})
		var got []string
		for _, n := range doc.Names {
			got = append(got, n.Span.Text+"/"+string(n.Kind))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, strings.Join(got, " "), tt.want)
		}
	}
}

func TestIsEnglish(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"The delegations met in the capital on Monday and agreed to continue the talks next week.", true},
		{"Делегации встретились в столице в понедельник и договорились продолжить переговоры на следующей неделе снова.", false},
		{"Les délégations se sont réunies lundi dans la capitale et ont convenu de poursuivre les pourparlers.", false},
		{"Die Delegationen trafen sich am Montag in der Hauptstadt und einigten sich auf weitere Gespräche.", false},
		{"Las delegaciones se reunieron el lunes en la capital y acordaron continuar las conversaciones.", false},
		{"Meeting concluded", true},
		{"", true},
	}
	for _, tt := range tests {
		if got := IsEnglish(Tokenize(tt.text)); got != tt.want {
			t.Errorf("%q: English %v", tt.text, got)
		}
	}
}

// hostile are inputs that broke other programs.
var hostile = []string{
	"", " ", "\n\n\n\n", strings.Repeat("a", 100_000), strings.Repeat("A", 100_000), strings.Repeat("😀", 20_000),
	strings.Repeat("\x00", 1000), strings.Repeat("\"", 5000), strings.Repeat("Mr. ", 20_000), strings.Repeat("A-", 30_000),
	strings.Repeat("A.", 50_000), strings.Repeat("al ", 30_000), strings.Repeat("Ministry of ", 10_000), strings.Repeat("\u0301", 50_000),
	strings.Repeat("'s", 50_000), strings.Repeat("United ", 20_000), strings.Repeat("1.", 50_000), strings.Repeat("Киев العربية 北京 ", 5000), "\u202Eabc\u202C",
}

func TestHostile(t *testing.T) {
	for _, s := range hostile {
		checkParse(t, s)
	}
}

// checkParse holds a document to its promises: tokens cover what is no white
// space once, spans are slices on character borders, sentences tile the tokens.
func checkParse(t *testing.T, s string) {
	t.Helper()
	doc := Parse(&parley.Report{Text: s})
	at := 0
	for _, tok := range doc.Tokens {
		if strings.TrimFunc(s[at:tok.Start], unicode.IsSpace) != "" || tok.Start < at || tok.End <= tok.Start || s[tok.Start:tok.End] != tok.Form {
			t.Fatalf("%.60q: token %+v after byte %d", s, tok, at)
		}
		if !border(s, tok.Start) || !border(s, tok.End) {
			t.Fatalf("%.60q: token %+v inside a character", s, tok)
		}
		at = tok.End
	}
	if strings.TrimFunc(s[at:], unicode.IsSpace) != "" {
		t.Fatalf("%.60q: no tokens after byte %d", s, at)
	}
	next := 0
	for _, sen := range doc.Sentences {
		if sen.FirstToken != next || sen.EndToken <= sen.FirstToken {
			t.Fatalf("%.60q: sentence %+v", s, sen)
		}
		next = sen.EndToken
	}
	if next != len(doc.Tokens) {
		t.Fatalf("%.60q: %d tokens, sentences end at %d", s, len(doc.Tokens), next)
	}
	end := 0
	for _, n := range doc.Names {
		if n.Span.Start < end || s[n.Span.Start:n.Span.End] != n.Span.Text || n.Span.Text == "" {
			t.Fatalf("%.60q: name %+v", s, n)
		}
		end = n.Span.End
	}
}

func border(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

func FuzzParse(f *testing.F) {
	for _, s := range hostile {
		if len(s) < 2000 {
			f.Add(s)
		}
	}
	f.Add("On Dec. 4, the U.S. envoy's aide, J. D. Hale, met Omar al-Hadi in \"Geneva\".")
	f.Fuzz(func(t *testing.T, s string) { checkParse(t, strings.ToValidUTF8(s, "\uFFFD")) })
}

func BenchmarkParse(b *testing.B) {
	s := strings.Repeat("On Monday Norwegian Foreign Minister Kari Lund met Omar al-Hadi in Geneva, officials said. ", 33)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Parse(&parley.Report{Text: s})
	}
}

package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"parley"
)

// hostile are inputs that break programs: long, unbalanced, of every script.
var hostile = map[string]string{
	"empty": "", "space": " ", "newlines": "\n\n\r\n\n\t\n",
	"one word":       strings.Repeat("a", 100_000),
	"capitals":       strings.Repeat("A", 100_000),
	"emoji":          strings.Repeat("😀🕊️👩‍👩‍👧🇺🇦🏽", 5_000),
	"joiners":        strings.Repeat("\u200d", 50_000),
	"accents alone":  strings.Repeat("\u0301", 50_000),
	"NFD":            strings.Repeat("e\u0301a\u0308 ", 20_000),
	"NUL":            strings.Repeat("\x00", 10_000) + " a\x00b",
	"invalid":        strings.Repeat("\xff\xc3(\xe2\x82", 10_000),
	"quotes":         strings.Repeat("\"", 50_000),
	"open quotes":    strings.Repeat("“ He said. ", 20_000),
	"brackets":       strings.Repeat("(", 30_000) + strings.Repeat("]", 30_000),
	"stops":          strings.Repeat(".", 100_000),
	"stops, spaced":  strings.Repeat(". ", 50_000),
	"question marks": strings.Repeat("?! ", 30_000),
	"initials":       strings.Repeat("A.", 50_000),
	"initials apart": strings.Repeat("A. ", 30_000),
	"hyphens":        strings.Repeat("a-", 50_000),
	"apostrophes":    strings.Repeat("a'", 50_000),
	"at signs":       strings.Repeat("a@", 50_000),
	"mail":           strings.Repeat("a.b", 30_000) + "@" + strings.Repeat("c.d", 30_000),
	"addresses":      strings.Repeat("http://www.a", 20_000),
	"address, ends":  "http://a" + strings.Repeat(")", 50_000),
	"digits":         strings.Repeat("1,", 50_000),
	"Cyrillic":       strings.Repeat("Делегації зустрілися. ", 5_000),
	"Cyrillic, long": strings.Repeat("ж", 100_000),
	"Arabic":         strings.Repeat("اجتمع الوفدان، واتفقا؟ ", 5_000),
	"Chinese":        strings.Repeat("两国代表团会面。", 10_000),
	"mixed":          strings.Repeat("aж中ع9-é", 20_000),
	"one line":       strings.Repeat("the talks went on and on ", 5_000),
	"lines":          strings.Repeat("a\n", 50_000),
	"paragraphs":     strings.Repeat("a\n\n", 30_000),
	"lower stops":    strings.Repeat("etc. and ", 20_000),
}

func TestHostile(t *testing.T) {
	for name, text := range hostile {
		t.Run(name, func(t *testing.T) { checkDocument(t, Segment(&parley.Report{Text: text})) })
	}
}

// TestLinear reads a megabyte of what has no white space: under a second each
// where time grows with the length, many minutes where with its square.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("a megabyte each")
	}
	for _, unit := range []string{"a", "A.", "a'b-", "((((", "ж", "😀"} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		checkDocument(t, Segment(&parley.Report{Text: text}))
	}
}

// checkDocument checks what holds of every document: tokens tile the text,
// sentences tile the tokens, spans lie on characters.
func checkDocument(t *testing.T, doc *parley.Document) {
	t.Helper()
	at := 0
	for i, tok := range doc.Tokens {
		if tok.Start < at || tok.End <= tok.Start || tok.End > len(doc.Text) {
			t.Fatalf("token %d is %d to %d after %d", i, tok.Start, tok.End, at)
		}
		if rest := strings.TrimFunc(doc.Text[at:tok.Start], unicode.IsSpace); rest != "" {
			t.Fatalf("no token has %.40q", rest)
		}
		if tok.Form != doc.Text[tok.Start:tok.End] || !onCharacter(doc.Text, tok.Start) || !onCharacter(doc.Text, tok.End) {
			t.Fatalf("token %d: form %.40q, text %.40q", i, tok.Form, doc.Text[tok.Start:tok.End])
		}
		if strings.IndexFunc(tok.Form, unicode.IsSpace) >= 0 {
			t.Fatalf("token %d has white space: %.40q", i, tok.Form)
		}
		at = tok.End
	}
	if rest := strings.TrimFunc(doc.Text[at:], unicode.IsSpace); rest != "" {
		t.Fatalf("no token has %.40q at the end", rest)
	}
	checkSentences(t, doc)
}

func checkSentences(t *testing.T, doc *parley.Document) {
	t.Helper()
	next, block := 0, 0
	for i, s := range doc.Sentences {
		if s.FirstToken != next || s.EndToken <= s.FirstToken || s.EndToken > len(doc.Tokens) || s.Block < block {
			t.Fatalf("sentence %d: tokens %d to %d after %d", i, s.FirstToken, s.EndToken, next)
		}
		if s.Start != doc.Tokens[s.FirstToken].Start || s.End != doc.Tokens[s.EndToken-1].End {
			t.Fatalf("sentence %d: %d to %d is not where its tokens are", i, s.Start, s.End)
		}
		for k := s.FirstToken; k < s.EndToken; k++ {
			if m := doc.Tokens[k].Multi; m < 0 || m == 1 || k+m > s.EndToken {
				t.Fatalf("sentence %d cuts a multiword token", i)
			}
		}
		next, block = s.EndToken, s.Block
	}
	if next != len(doc.Tokens) {
		t.Fatalf("the sentences have %d of %d tokens", next, len(doc.Tokens))
	}
}

// onCharacter reports whether a character begins or the text ends at byte i.
// Bytes that are no UTF-8 are characters of one byte.
func onCharacter(text string, i int) bool {
	if i >= len(text) || utf8.RuneStart(text[i]) {
		return true
	}
	for back := 1; back < utf8.UTFMax && back <= i; back++ {
		if utf8.RuneStart(text[i-back]) {
			_, size := utf8.DecodeRuneInString(text[i-back:])
			return size <= back
		}
	}
	return true
}

func FuzzSegment(f *testing.F) {
	for _, text := range hostile {
		f.Add(text[:min(len(text), 300)])
	}
	f.Add("Gen. J. D. Hale (U.S. Army) met 5 envoys at 3:15 p.m. in St. Ives.\n\n“We don't agree,” he said. 1) No. 2) www.example.org.")
	f.Fuzz(func(t *testing.T, text string) { checkDocument(t, Segment(&parley.Report{Text: text})) })
}

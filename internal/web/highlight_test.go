package web

import (
	"bytes"
	"encoding/binary"
	"html"
	"html/template"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	nethtml "golang.org/x/net/html"
)

func TestCutText(t *testing.T) {
	const text = "Envoys met in Zürich."
	pieces := cutText(text, 0, len(text), []mark{
		{0, 22, "statement", "s-1"}, {0, 10, "meeting", "m-1"}, {7, 21, "agreement", "a-1"}, {0, 6, "person", "p-1"},
		{16, 18, "", ""}, // inside of ü: moved to its borders
		{9, 3, "claim", "k-1"}, {18, 99, "claim", "k-2"},
	}, []int{14})
	var got []string
	for _, p := range pieces {
		got = append(got, p.Text+"|"+strings.Join(p.Kinds, " ")+"|"+p.Told()+"|"+strings.Join(p.Anchors, " "))
	}
	want := []string{
		"Envoys|meeting person statement|p-1 m-1 s-1|p-1 m-1 s-1",
		" |meeting statement|m-1 s-1|",
		"met|agreement meeting statement|m-1 a-1 s-1|a-1",
		" in |agreement statement|a-1 s-1|",
		"Z|agreement statement|a-1 s-1|",
		"ür|agreement statement|a-1 s-1|",
		"ich|agreement statement|a-1 s-1|",
		".|statement|s-1|",
	}
	if !slices.Equal(got, want) {
		t.Errorf("pieces:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// FuzzHighlight marks any text in any way: the page has the whole text once,
// escaped, its elements are closed in the order in which they were opened, and
// no two have one ID.
func FuzzHighlight(f *testing.F) {
	f.Add("Envoys met in Zürich.", []byte{0, 9, 1, 4, 12, 2, 7, 20, 3})
	f.Add("<script>alert(1)</script> “&quot;” \u202eabc", []byte{0, 40, 0, 3, 9, 1, 8, 9, 7, 1, 1, 1})
	f.Add("a\xffb\xc3", []byte{1, 2, 0, 3, 4, 1})
	f.Add("\x910\xd5", []byte("10"))
	templates, err := parsePages()
	if err != nil {
		f.Fatal(err)
	}
	kinds := []string{"", "meeting", "person", "statement"}
	f.Fuzz(func(t *testing.T, text string, spans []byte) {
		text = strings.NewReplacer("\r", " ", "\x00", " ").Replace(text) // as the page reader has it
		text = strings.Map(withoutTurns, text)                           // which pages end: TestClosed
		var marks []mark
		for ; len(spans) >= 3; spans = spans[3:] {
			start := int(int8(spans[0]))
			marks = append(marks, mark{start, start + int(spans[1]), kinds[int(spans[2])%len(kinds)], "m-" + string('a'+rune(spans[2]%8))})
		}
		from, to := 0, len(text)
		if len(spans) == 2 {
			n := int(binary.LittleEndian.Uint16(spans)) % (len(text) + 1)
			from = characterStart(text, n)
		}
		pieces := cutText(text, from, to, marks, nil)
		joined := ""
		for _, p := range pieces {
			joined += p.Text
			if !utf8.ValidString(p.Text) && utf8.ValidString(text) {
				t.Fatalf("piece %q cuts a character", p.Text)
			}
		}
		if joined != text[from:to] {
			t.Fatalf("the pieces are %q, the text %q", joined, text[from:to])
		}
		var b bytes.Buffer
		if err := templates["report"].ExecuteTemplate(&b, "pieces", pieces); err != nil {
			t.Fatal(err)
		}
		checkMarkup(t, b.Bytes(), escaped(t, text[from:to]))
	})
}

// withoutTurns leaves out what turns the direction of writing.
func withoutTurns(r rune) rune {
	if r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069' {
		return -1
	}
	return r
}

// escaped is the text as html/template writes it.
func escaped(t *testing.T, text string) string {
	t.Helper()
	var b strings.Builder
	if err := template.Must(template.New("").Parse("{{.}}")).Execute(&b, text); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// checkMarkup fails unless the markup is well nested, has no ID twice and the
// text once.
func checkMarkup(t *testing.T, markup []byte, want string) {
	t.Helper()
	var open, ids []string
	text := ""
	z := nethtml.NewTokenizer(bytes.NewReader(markup))
	for z.Next() != nethtml.ErrorToken {
		raw := string(z.Raw())
		token := z.Token()
		switch token.Type {
		case nethtml.TextToken:
			text += raw
		case nethtml.StartTagToken:
			open = append(open, token.Data)
			for _, a := range token.Attr {
				if a.Key == "id" {
					ids = append(ids, a.Val)
				}
			}
		case nethtml.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				t.Fatalf("</%s> closes none of %v: %s", token.Data, open, markup)
			}
			open = open[:len(open)-1]
		default:
			t.Fatalf("%v: %s", token, markup)
		}
	}
	slices.Sort(ids)
	if len(open) > 0 || len(slices.Compact(slices.Clone(ids))) != len(ids) {
		t.Fatalf("left open %v, IDs %v: %s", open, ids, markup)
	}
	if text != want {
		t.Fatalf("the text is %q (%q), want %q", text, html.UnescapeString(text), want)
	}
}

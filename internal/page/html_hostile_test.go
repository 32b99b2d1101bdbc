package page

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"parley"
)

// sentence is prose for pages made by the tests.
const sentence = "The envoys of Auria and Pellan met in Lenz on Sunday and agreed to meet again before the month is out. "

// A hostilePage is an input that broke other readers.
type hostilePage struct {
	name   string
	src    string
	want   string // text of some piece, "" for any
	pieces int    // exact number, -1 for any
}

func hostilePages() []hostilePage {
	article := "<p>" + sentence + "</p>"
	return []hostilePage{
		{"empty", "", "", 0},
		{"513 nested", strings.Repeat("<div>", 513) + article, "The envoys", 1},
		{"100,000 nested", strings.Repeat("<div>", 100_000) + article, "The envoys", 1},
		{"100,000 nested and closed", strings.Repeat("<div>", 100_000) + article + strings.Repeat("</div>", 100_000) + "<p>" + sentence + "Last.</p>", "Last.", 2},
		{"100,000 nested spans", strings.Repeat("<span>", 100_000) + sentence, "The envoys", 1},
		{"100,000 nested tables", strings.Repeat("<table><tr><td>", 100_000) + article, "The envoys", 1},
		{"100,000 nested lists", strings.Repeat("<ul><li>x", 100_000) + sentence, "The envoys", -1},
		{"50,000 paragraphs", strings.Repeat(article, 50_000), "The envoys", 50_000},
		{"50,000 unclosed", strings.Repeat("<p>"+sentence, 50_000), "The envoys", 50_000},
		{"unclosed formatting", formats(400) + strings.Repeat("<p>"+sentence, 20_000), "The envoys", 20_000},
		{"10 MB text node", "<p>" + strings.Repeat(sentence, 100_000) + "</p>", "The envoys", 1},
		{"10 MB without a space", "<p>" + strings.Repeat("x", 10<<20) + "</p>", "xxx", 1},
		{"10 MB of breaks", "<div>" + strings.Repeat("a<br>", 240_000) + "</div>", "a\na", 1},
		{"10 MB of spaces", "<p>" + strings.Repeat(" ", 10<<20) + "x</p>", "x", 1},
		{"10 MB of entities", "<p>" + strings.Repeat("&amp;", 2<<20) + "</p>", "&&&", 1},
		{"10 MB class", `<div class="` + strings.Repeat("share ad-", 1<<20) + `">` + article + `</div>`, "The envoys", -1},
		{"data URL", `<img src="data:image/png;base64,` + strings.Repeat("iVBORw0KGgo", 1<<20) + `">` + article, "The envoys", 1},
		{"duplicate attributes", `<p class="x" class="share" id=a id=b hidden="" style style="">` + sentence + "</p>" + `<p lang=en lang=de>` + sentence + "</p>", "The envoys", 1},
		{"90,000 attributes", "<p " + strings.Repeat("a=1 ", 90_000) + ">" + sentence + "</p>", "The envoys", 1},
		{"foreign content", "<svg><desc><p>in svg</p></desc><foreignObject><div>deep</div></foreignObject></svg><math><mtext><p>in math</p></mtext></math>" + article, "The envoys", -1},
		{"100,000 svg", strings.Repeat("<svg><g>", 100_000) + "</svg>" + article, "", -1},
		{"no body", "<html><head><title>Six words of a good title</title></head></html>", "", 0},
		{"frameset", "<frameset><frame src=a><noframes><p>no frames</p></noframes></frameset>", "", 0},
		{"script only", "<script>document.write('<p>text</p>')</script><noscript><p>Switch on scripts</p></noscript>", "", 0},
		{"unclosed comment", article + "<!-- never closed " + article, "The envoys", 1},
		{"unclosed script", article + "<script> var a = '" + article, "The envoys", 1},
		{"unclosed attribute", article + `<p class="x ` + article, "The envoys", 1},
		{"200,000 comments", strings.Repeat("<!---->", 200_000) + article, "The envoys", 1},
		{"200,000 stray ends", strings.Repeat("</b></p>", 100_000) + article, "The envoys", -1},
		{"misnested", strings.Repeat("<b><p><i></b></p></i>", 20_000) + article, "The envoys", -1},
		{"100,000 anchors", strings.Repeat("<a href=x>", 100_000) + article, "The envoys", -1},
		{"json-ld broken", `<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>` + article, "The envoys", 1},
		{"json-ld deep", `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 50_000) + `</script>` + article, "The envoys", 1},
		{"json-ld of odd types", `<script type="application/ld+json">{"@type":"NewsArticle","headline":7,"author":[[[1]],null,{"name":{}}],"datePublished":{"a":1},"publisher":true,"url":[3]}</script>` + article, "The envoys", 1},
		{"100,000 hidden", strings.Repeat("<div aria-hidden=true>", 100_000) + article, "", -1},
		{"100,000 share boxes", strings.Repeat("<div class=share>", 100_000) + article, "", -1},
		{"100,000 titles", "<title>Three words here</title>" + strings.Repeat("<div class=title>", 100_000) + article, "", -1},
		{"NUL and invalid", "<p>The\x00 envoys \xff\xfe met and agreed to meet again in the town of Lenz, they said.</p>", "met and agreed", 1},
	}
}

// TestHTMLHostile reads each of them: without a panic, and with the text that it
// holds. One that took more than linear time would run into the limit of go
// test itself.
func TestHTMLHostile(t *testing.T) {
	skipUnderRace(t)
	for _, c := range hostilePages() {
		t.Run(c.name, func(t *testing.T) {
			pieces, _, err := readHTML(c.src)
			if err != nil {
				t.Fatal(err)
			}
			checkPieces(t, pieces, len(c.src))
			if c.pieces >= 0 && len(pieces) != c.pieces {
				t.Errorf("%d pieces, want %d", len(pieces), c.pieces)
			}
			if c.want != "" && !holdsText(pieces, c.want) {
				t.Errorf("no piece holds %q", c.want)
			}
		})
	}
}

// formats is n unclosed formatting elements, no two alike.
func formats(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<font size=%d>", i)
	}
	return b.String()
}

func holdsText(pieces []piece, text string) bool {
	for _, p := range pieces {
		if strings.Contains(p.text, text) {
			return true
		}
	}
	return false
}

// checkPieces checks what holds of every page's pieces.
func checkPieces(t *testing.T, pieces []piece, srcBytes int) {
	t.Helper()
	if len(pieces) > srcBytes {
		t.Errorf("%d pieces from %d bytes", len(pieces), srcBytes)
	}
	for _, p := range pieces {
		if strings.TrimSpace(p.text) == "" || !utf8.ValidString(p.text) {
			t.Fatalf("piece %q", p.text)
		}
	}
}

// TestHTMLTooLarge gives pages with more mark-up than any report has: one
// clear error, in bounded memory.
func TestHTMLTooLarge(t *testing.T) {
	for name, src := range map[string]string{
		"tags":       strings.Repeat("<p>x", 20<<20/4),
		"comments":   strings.Repeat("<!---->", 20<<20/7),
		"attributes": "<p " + strings.Repeat("a ", 10<<20) + ">",
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _, err := readHTML(src)
		runtime.ReadMemStats(&after)
		if parley.KindOf(err) != parley.KindTooLarge {
			t.Errorf("%s: %v", name, err)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 200<<20 {
			t.Errorf("%s: %d MB allocated", name, used>>20)
		}
	}
}

// TestHTMLRepeats reads every page twice: same input, same output.
func TestHTMLRepeats(t *testing.T) {
	for _, src := range goldenPages(t) {
		a, fa, _ := readHTML(src)
		b, fb, _ := readHTML(src)
		if show(a, fa) != show(b, fb) {
			t.Error("two readings of one page differ")
		}
	}
}

func goldenPages(t testing.TB) []string {
	files, err := filepath.Glob("testdata/html/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal("no pages", err)
	}
	var pages []string
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, string(src))
	}
	return pages
}

// FuzzReadHTML looks for panics, empty pieces and invalid text.
func FuzzReadHTML(f *testing.F) {
	for _, src := range goldenPages(f) {
		f.Add(src)
	}
	f.Add("<table><tr><td>a<td>b<tr><td>c<td>d</table><!--")
	f.Add(strings.Repeat("<div>", 600) + sentence)
	f.Fuzz(func(t *testing.T, src string) {
		pieces, _, err := readHTML(src)
		if err != nil && parley.KindOf(err) != parley.KindTooLarge {
			t.Fatal(err)
		}
		checkPieces(t, pieces, len(src))
	})
}

// BenchmarkReadHTML reads all golden pages, and one long page.
func BenchmarkReadHTML(b *testing.B) {
	pages := goldenPages(b)
	long := "<html><body><article><h1>Talks</h1>" + strings.Repeat("<p>"+sentence+"</p>", 1000) + "</article></body></html>"
	for name, set := range map[string][]string{"golden": pages, "100KB": {long}} {
		b.Run(name, func(b *testing.B) {
			size := 0
			for _, p := range set {
				size += len(p)
			}
			b.SetBytes(int64(size))
			for b.Loop() {
				for _, p := range set {
					if _, _, err := readHTML(p); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

package page

import (
	"strings"
	"testing"
)

// body is a page's text for tests that are about its head.
const body = `<article><h1>Auria and Pellan resume talks</h1><p>` + sentence + `</p></article>`

// TestHTMLFacts gives one statement a page, in the forms that sites use, and
// statements that must not be believed.
func TestHTMLFacts(t *testing.T) {
	ld := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	for _, c := range []struct{ name, head, want string }{
		{"author as text", ld(`{"@type":"NewsArticle","headline":"Auria and Pellan resume talks","author":"By Ana Roth"}`), "= authors: Ana Roth"},
		{"author as list", ld(`{"@type":"NewsArticle","headline":"Auria and Pellan resume talks","author":[{"name":["Ana Roth","Bo Lind"]},"Cy Marr"]}`), "= authors: Ana Roth; Bo Lind; Cy Marr"},
		{"graph", ld(`{"@graph":[{"@type":"Organization","name":"X"},{"@type":["Article","Thing"],"headline":"Auria and Pellan resume talks","datePublished":"2024-05-06"}]}`), "= date: 2024-05-06 from json-ld"},
		{"schema.org type", ld(`{"@type":"http://schema.org/ReportageNewsArticle","headline":"Auria and Pellan resume talks","dateModified":"2024-05-07"}`), "= date: 2024-05-07 from json-ld, updated"},
		{"CDATA", ld("//<![CDATA[\n" + `{"@type":"Article","headline":"Auria and Pellan resume talks","datePublished":"2024-05-06",}` + "\n//]]>"), "= date: 2024-05-06 from json-ld"},
		{"web page's dates", ld(`{"@type":"WebPage","name":"Auria and Pellan resume talks - Site","datePublished":"2024-05-06"}`), "= date: 2024-05-06 from json-ld"},
		{"entities", ld(`{"@type":"Article","headline":"Auria and Pellan resume talks","publisher":{"name":"Bread &amp; Salt"}}`), "= publisher: Bread & Salt"},
		{"suffix by site name", `<title>Auria and Pellan resume talks :: Bread</title><meta property="og:site_name" content="Bread">`, "= title: Auria and Pellan resume talks"},
		{"suffix by heading", `<title>Bread | Auria and Pellan resume talks</title>`, "= title: Auria and Pellan resume talks"},
		{"cut title", `<meta property="og:title" content="Auria and Pellan resume…">`, "= title: Auria and Pellan resume talks"},
		{"canonical", `<link rel="canonical" href="https://a.example/b">`, "= url: https://a.example/b"},
		{"language by locale", `<meta property="og:locale" content="en_GB">`, "= language: en-GB"},
		{"origin", `<meta name="dc.source" content="Press office">`, "= origin: Press office"},
		{"dcterms", `<meta name="DCTERMS.issued" content="2024-05-06">`, "= date: 2024-05-06 from meta"},
	} {
		pieces, known, err := readHTML("<html><head>" + c.head + "</head><body>" + body + "</body></html>")
		if err != nil {
			t.Fatal(err)
		}
		if got := show(pieces, known); !strings.Contains(got, c.want+"\n") {
			t.Errorf("%s: want %s in\n%s", c.name, c.want, got)
		}
	}
}

// TestHTMLNotBelieved gives statements that are none of the page's.
func TestHTMLNotBelieved(t *testing.T) {
	for _, c := range []struct{ name, page, miss string }{
		{"script as address", `<link rel="canonical" href="javascript:alert(1)">` + body, "url"},
		{"relative address", `<link rel="canonical" href="/a/b">` + body, "url"},
		{"profile as author", `<meta property="article:author" content="https://f.example/x">` + body, "authors"},
		{"other article's JSON-LD", `<script type="application/ld+json">{"@type":"Article","headline":"How to bake bread","datePublished":"2001-01-01"}</script><title>Auria and Pellan resume talks</title>` + body, "2001"},
		{"date of a related story", body + `<div class="related"><time datetime="2001-01-01">then</time></div>`, "2001"},
		{"date of a comment", body + `<div id="comments"><p>Agreed.</p><time datetime="2001-01-01">then</time></div>`, "2001"},
	} {
		_, known, err := readHTML(c.page)
		if err != nil {
			t.Fatal(err)
		}
		if got := show(nil, known); strings.Contains(got, c.miss) {
			t.Errorf("%s: %q in\n%s", c.name, c.miss, got)
		}
	}
}

package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// foldTitle reduces a title to lower-case letters and digits, one space
// between words, for comparing.
func foldTitle(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// titleMarks part a headline from the name of the site or section.
var titleMarks = []string{" - ", " | ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", ": "}

// titleKeys gives the folded forms under which a headline may be printed: the
// title, and each beginning or end of it at a mark that has three words.
func titleKeys(titles []string) map[string]bool {
	keys := map[string]bool{}
	add := func(s string) {
		if k := foldTitle(s); strings.Count(k, " ") >= 2 || len(k) > 0 && s == firstOf(titles) {
			keys[k] = true
		}
	}
	for _, t := range titles {
		add(t)
		for _, mark := range titleMarks {
			for i := 0; i < len(t); {
				at := strings.Index(t[i:], mark)
				if at < 0 {
					break
				}
				add(t[:i+at])
				add(t[i+at+len(mark):])
				i += at + len(mark)
			}
		}
	}
	return keys
}

// findHeadline looks for the element whose text is a title of the page, h1
// first, then lesser headings, then whatever its names call a headline. nil
// where no element has such a text.
func findHeadline(doc *html.Node, titles []string) *html.Node {
	keys := titleKeys(titles)
	if len(keys) == 0 {
		return nil
	}
	var best *html.Node
	rank := 9
	for n := doc; n != nil; n = following(n, doc) {
		r := headingRank(n)
		if r < rank && !isHomeLink(n) && keys[foldTitle(someText(n, maxMetaValue))] && !isUnseen(n) {
			best, rank = n, r
		}
	}
	return best
}

// headingRank orders elements by how likely they print the headline; 9 is not
// at all.
func headingRank(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1:
		if attr(n, "itemprop") == "headline" {
			return 0
		}
		return 1
	case atom.H2:
		return 2
	case atom.H3, atom.H4:
		return 3
	case atom.Div, atom.P, atom.Span, atom.Td, atom.Font, atom.B, atom.Strong, atom.Center:
		if attr(n, "itemprop") == "headline" || hasWord(nameWords(n), titleWords) {
			return 4
		}
		if n.FirstChild != nil && n.FirstChild == n.LastChild && n.FirstChild.Type == html.TextNode {
			return 5
		}
	}
	return 9
}

// isHomeLink reports whether a heading is the site's name: a link to its front
// page.
func isHomeLink(n *html.Node) bool {
	a := n.FirstChild
	for a != nil && a.Type == html.TextNode && strings.TrimSpace(a.Data) == "" {
		a = a.NextSibling
	}
	if a == nil || a.DataAtom != atom.A {
		return false
	}
	href := attr(a, "href")
	return attr(a, "rel") == "home" || href == "/" || href == "#" || href != "" && webAddress(href) != "" && isFrontPage(href)
}

var titleWords = wordSetOf("headline", "title", "heading", "hed", "head", "news-title", "article-title", "entry-title", "post-title")

// title is the page's headline as it states it, without the name of the site
// or section where something on the page proves that this is added.
func (m *pageMeta) title(w *walker, site string) string {
	printed := w.printedHeadline()
	for _, t := range m.titles {
		if t == "" || foldTitle(t) == foldTitle(site) {
			continue
		}
		t = cutSite(t, site, printed)
		return fuller(t, printed)
	}
	return printed
}

// printedHeadline is the text of the run that stands as headline, "" for none.
func (w *walker) printedHeadline() string {
	for i := range w.runs {
		if w.runs[i].kind == "headline" {
			return squeeze(w.runs[i].text)
		}
	}
	return ""
}

// cutSite cuts "Headline - Site" and "Site | Headline" where the rest is the
// printed headline or what is cut is the site's name.
func cutSite(title, site, printed string) string {
	site, printed = foldTitle(site), foldTitle(printed)
	for _, mark := range titleMarks {
		for i := 0; i < len(title); {
			at := strings.Index(title[i:], mark)
			if at < 0 {
				break
			}
			front, back := title[:i+at], title[i+at+len(mark):]
			i += at + len(mark)
			switch f, b := foldTitle(front), foldTitle(back); {
			case f != "" && (f == printed || site != "" && b == site):
				return strings.TrimSpace(front)
			case b != "" && (b == printed || site != "" && f == site):
				return strings.TrimSpace(back)
			}
		}
	}
	return title
}

// fuller prefers the printed headline where the stated one is its beginning,
// cut off.
func fuller(title, printed string) string {
	t := strings.TrimRight(title, " .…")
	if t != title && len(printed) > len(t) && strings.HasPrefix(foldTitle(printed), foldTitle(t)) {
		return printed
	}
	return title
}

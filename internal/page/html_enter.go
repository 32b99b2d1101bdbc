package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parley"
)

// enter is the context within an element.
func (w *walker) enter(n *html.Node, c context, r role, block bool) context {
	in := c
	in.head = c.head || r.head
	in.enterInline(n)
	if !block && c.aloud && r.furniture != parley.Credit {
		return in // a word of a sentence, whatever its names
	}
	in.aloud = hasDirectText(n)
	in.chromed = c.chromed || r.chrome
	if c.furniture == "" || r.furniture == parley.Cookie {
		in.furniture = r.furniture
	}
	in.enterBlock(n, c, r)
	in.title = c.title || n == w.headline
	return in
}

func (in *context) enterInline(n *html.Node) {
	switch n.DataAtom {
	case atom.A:
		in.link = in.link || hasAttr(n, "href")
	case atom.B, atom.Strong, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		in.strong = true
	case atom.Pre:
		in.pre = true
	}
}

// enterBlock sets what kind of block the text is.
func (in *context) enterBlock(n *html.Node, c context, r role) {
	if isBlock(n.DataAtom) {
		in.par = n.DataAtom == atom.P || n.DataAtom == atom.Pre || n.DataAtom == atom.Dd || n.DataAtom == atom.Dt
	}
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		in.depth = c.depth + 1
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		in.level, in.kind = int(n.Data[1]-'0'), ""
	case atom.Table:
		in.table = isDataTable(n)
	case atom.Tr:
		in.row = in.table
	}
	switch {
	case r.source || c.quoted && (n.DataAtom == atom.Cite || n.DataAtom == atom.Footer || n.DataAtom == atom.Figcaption):
		if c.quoted {
			in.kind = ""
		}
	case r.kind == parley.Item:
		in.kind = ""
		if !isContainer(n) {
			in.kind = parley.Item
		}
	case r.kind == parley.Quotation:
		in.kind, in.quoted = parley.Quotation, true
	case r.kind != "":
		in.kind = r.kind
	}
}

// hasDirectText reports whether a text, not only elements, stands directly in
// n. It looks at the first 200 children.
func hasDirectText(n *html.Node) bool {
	i := 0
	for c := n.FirstChild; c != nil && i < 200; c, i = c.NextSibling, i+1 {
		if c.Type == html.TextNode && strings.Trim(c.Data, " \t\n\r\f\u00a0|•·/,-–—:()") != "" {
			return true
		}
	}
	return false
}

// nodesSeen bounds how much of an element is looked at to judge it.
const nodesSeen = 2000

// isContainer reports whether a list item is a box with an article in it and
// not an item of a list of points.
func isContainer(li *html.Node) bool {
	paragraphs, left := 0, 200
	for n := li.FirstChild; n != nil && left > 0; n, left = following(n, li), left-1 {
		switch n.DataAtom {
		case atom.Article, atom.Section, atom.H1, atom.H2, atom.H3, atom.H4, atom.Table, atom.Figure, atom.Blockquote:
			return true
		case atom.P:
			if paragraphs++; paragraphs > 2 {
				return true
			}
		}
	}
	return false
}

// maxCell is the length in bytes of the longest cell of a table of data.
const maxCell = 300

// isDataTable tells a table of data, whose rows are read across, from one that
// lays out the page: two rows with two cells each, and no cell with blocks in
// it or with much text. Tables too large to look through are layout.
func isDataTable(table *html.Node) bool {
	cells, full, left := 0, 0, nodesSeen
	for n := table.FirstChild; n != nil; n, left = following(n, table), left-1 {
		switch n.DataAtom {
		case atom.Tr:
			cells = 0
		case atom.Td, atom.Th:
			if cells++; cells == 2 {
				full++
			}
			if len(someText(n, 2*maxCell)) > maxCell {
				return false
			}
		case atom.Table, atom.H1, atom.H2, atom.H3, atom.Ul, atom.Ol, atom.Article, atom.Blockquote, atom.Figure, atom.Form:
			return false
		}
		if left == 0 {
			return false
		}
	}
	return full >= 2 && attr(table, "role") != "presentation"
}

// judge notes what a walked element may be: the text of the article, an
// article, a quotation that turns out to be the page.
func (w *walker) judge(n *html.Node, r role, s stretch, worth int) {
	if s.from == s.to {
		return
	}
	if r.article || attr(n, "itemtype") != "" && strings.HasSuffix(attr(n, "itemtype"), "Article") {
		w.articles = append(w.articles, s)
	}
	if r.kind == parley.Quotation {
		w.quotes = append(w.quotes, s)
	}
	if r.article || r.body {
		worth += max(worth, 0) / 4
	}
	if !isBox(n) {
		return
	}
	w.boxes = append(w.boxes, s)
	if worth > w.best {
		w.best, w.body = worth, s
	}
}

// isBox reports whether an element can be the text of an article: no
// paragraph, no list, no part of a sentence.
func isBox(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Body, atom.Div, atom.Article, atom.Section, atom.Main, atom.Td, atom.Center, atom.Form, atom.Pre, 0:
		return true
	}
	return false
}

// noteDate keeps a date or an author's name that the element states.
func (w *walker) noteDate(n *html.Node, c context) {
	prop, value := attr(n, "itemprop"), attr(n, "datetime")
	if n.DataAtom != atom.Time || value == "" {
		value = attr(n, "content")
		if prop != "datePublished" && prop != "dateModified" {
			value = ""
		}
	}
	if value = squeeze(value); value == "" || len(value) > 100 {
		return
	}
	updated := prop == "dateModified" || hasWord(nameWords(n), updatedWords) || n.Parent != nil && hasWord(nameWords(n.Parent), updatedWords)
	w.times = append(w.times, pageNote{value: value, at: len(w.runs), updated: updated, aside: c.chromed || c.furniture != ""})
}

var updatedWords = wordSetOf("updated", "modified", "lastmod", "update")

// noteAuthor keeps a name that the mark-up says is the author's: rel=author,
// itemprop=author, a link within a byline.
func (w *walker) noteAuthor(n *html.Node, c context) {
	prop := attr(n, "itemprop")
	marked := attr(n, "rel") == "author" || prop == "author" && !hasAttr(n, "itemscope") ||
		prop == "name" && underAuthor(n) || n.DataAtom == atom.A && n.Parent != nil && hasWord(nameWords(n.Parent), authorWords)
	called := !marked && !isBlock(n.DataAtom) && hasWord(nameWords(n), authorWords)
	if !marked && !called {
		return
	}
	name := attr(n, "content")
	if name == "" {
		name = someText(n, 200)
	}
	if called && !namesOnly(name) {
		return
	}
	if name != "" && len(name) <= 80 && !strings.ContainsAny(name, "0123456789") {
		w.authors = append(w.authors, pageNote{value: name, at: len(w.runs), aside: c.chromed || c.furniture != ""})
	}
}

// underAuthor reports whether n stands in an itemprop=author.
func underAuthor(n *html.Node) bool {
	for p, i := n.Parent, 0; p != nil && i < 3; p, i = p.Parent, i+1 {
		if attr(p, "itemprop") == "author" {
			return true
		}
	}
	return false
}

var authorWords = wordSetOf("byline", "author", "authors", "author-name", "posted-by", "bylines")

// namesOnly reports whether a text is two to four words that all begin with a
// capital, "By" before them aside.
func namesOnly(s string) bool {
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		s = s[3:]
	}
	words := strings.Fields(s)
	for _, word := range words {
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) {
			return false
		}
	}
	return len(words) >= 2 && len(words) <= 4
}

package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parley"
)

// A role is what an element is on the page, as its tag, names and ARIA roles
// say.
type role struct {
	hidden    bool // not shown, or shown only with a script
	chrome    bool // a part of the site, not of the page's report
	furniture parley.FurnitureKind
	kind      parley.BlockKind
	source    bool // the line that says whose words a quotation is
	head      bool // who, when, where: a line around the headline
	body      bool // the text of an article
	article   bool // an article as a whole
}

// A setting is what is known of the page around an element.
type setting struct {
	inHead bool // the headline lies within it: it is no menu and no advert whatever its names
	most   bool // it holds most of the page's prose
	nearly bool // it holds nearly all of it
}

// roleOf judges an element.
func roleOf(n *html.Node, at setting) role {
	var r role
	if isUnseen(n) {
		r.hidden = true
		return r
	}
	words := nameWords(n)
	if hasWord(words, hiddenWords) && !at.most {
		r.hidden = true
		return r
	}
	r.kind = kindByTag(n)
	aria := strings.ToLower(attr(n, "role"))
	r.article = n.DataAtom == atom.Article || aria == "article" || n.DataAtom == atom.Main || aria == "main"
	r.body = attr(n, "itemprop") == "articleBody" || attr(n, "property") == "articleBody" || hasWord(words, bodyWords)
	r.head = n.DataAtom == atom.Time || hasWord(words, headWords) || isHeadProperty(n)
	whole := r.article || n.DataAtom == atom.Html || n.DataAtom == atom.Body
	if !whole {
		r.byNames(n, words, aria, at)
	}
	return r
}

func isHeadProperty(n *html.Node) bool {
	switch attr(n, "itemprop") {
	case "author", "datePublished", "dateModified", "dateCreated":
		return true
	}
	return attr(n, "rel") == "author"
}

// byNames fills in what the names, the ARIA role and the sectioning tag say.
func (r *role) byNames(n *html.Node, words []string, aria string, at setting) {
	switch {
	case hasWord(words, sourceWords):
		r.source = true
	case hasWord(words, captionWords) && isBlock(n.DataAtom) && n.DataAtom != atom.Figure:
		r.kind = parley.Caption
	case r.kind == "" && hasWord(words, quoteWords) && !at.inHead && !at.most:
		r.kind = parley.Quotation
	}
	if isAdvertTag(n) {
		r.furniture = parley.Advert
	} else if k := furnitureByName(words); k != "" && r.kind != parley.Quotation {
		r.furniture = k
	}
	switch {
	case at.inHead, at.nearly && r.furniture != parley.Cookie, at.most && r.furniture != parley.Cookie && r.furniture != parley.Related:
		r.furniture = ""
	}
	if r.furniture == "" && !at.inHead {
		r.chrome = isChromeTag(n, r.kind) || isChromeRole(aria) || isSideColumn(n) && !at.nearly ||
			r.kind != parley.Quotation && !at.most && isChromeName(n, words)
	}
}

func isAdvertTag(n *html.Node) bool {
	switch n.Data {
	case "ins":
		return strings.Contains(attr(n, "class"), "ads")
	case "amp-ad", "amp-embed", "amp-sticky-ad":
		return true
	}
	return strings.EqualFold(attr(n, "aria-label"), "advertisement")
}

func isChromeTag(n *html.Node, kind parley.BlockKind) bool {
	switch n.DataAtom {
	case atom.Nav:
		return true
	case atom.Footer, atom.Header:
		return !within(n, atom.Article, atom.Main, atom.Blockquote, atom.Figure, atom.Section)
	case atom.Aside:
		return kind != parley.Quotation && !within(n, atom.Article, atom.Main)
	}
	return n.Data == "amp-sidebar" || n.Data == "amp-consent"
}

// isSideColumn reports whether the element is called a side column and nothing
// else. Many frames of articles have "sidebar" somewhere in their names.
func isSideColumn(n *html.Node) bool {
	for _, name := range strings.Fields(strings.ToLower(attr(n, "class")[:min(len(attr(n, "class")), maxNames)]) + " " + attr(n, "id")) {
		switch name {
		case "sidebar", "side-bar", "sidebar-right", "sidebar-left", "right-sidebar", "left-sidebar", "sidebar-widget", "sidebar-inner":
			return true
		}
	}
	return false
}

// isChromeName goes by class and id. Articles have footers of their own.
func isChromeName(n *html.Node, words []string) bool {
	return hasWord(words, chromeWords) || hasWord(words, footerWords) && !within(n, atom.Article, atom.Main, atom.Blockquote)
}

// ancestorsSeen bounds how far up within looks, for the sake of time.
const ancestorsSeen = 30

func within(n *html.Node, kinds ...atom.Atom) bool {
	for p, i := n.Parent, 0; p != nil && i < ancestorsSeen; p, i = p.Parent, i+1 {
		for _, k := range kinds {
			if p.DataAtom == k {
				return true
			}
		}
	}
	return false
}

func isChromeRole(aria string) bool {
	switch aria {
	case "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist":
		return true
	}
	return false
}

// kindByTag is the kind of block that the tag itself says.
func kindByTag(n *html.Node) parley.BlockKind {
	switch n.DataAtom {
	case atom.Li:
		return parley.Item
	case atom.Blockquote:
		return parley.Quotation
	case atom.Figcaption, atom.Caption:
		return parley.Caption
	}
	return ""
}

// smallHidden is the length in runes up to which aria-hidden text is left out.
// Scripts set the mark on the whole page while a cookie dialogue is open.
const smallHidden = 300

// isUnseen reports whether the element shows no text of the page.
func isUnseen(n *html.Node) bool {
	return isSilent(n) || n.DataAtom == atom.Dialog && !hasAttr(n, "open") || hasAttr(n, "hidden") || hiddenByStyle(attr(n, "style")) ||
		attr(n, "aria-hidden") == "true" && utf8.RuneCountInString(someText(n, 2*smallHidden)) <= smallHidden
}

// isSilent reports whether an element of that name never shows its text, or
// shows text that is struck out.
func isSilent(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Title, atom.Iframe,
		atom.Object, atom.Video, atom.Audio, atom.Canvas, atom.Svg, atom.Math, atom.Select, atom.Option,
		atom.Textarea, atom.Input, atom.Datalist, atom.Noframes, atom.Noembed, atom.Embed, atom.Rp,
		atom.Rt, atom.Del, atom.S, atom.Strike, atom.Map, atom.Progress, atom.Meter:
		return true
	}
	return n.Namespace != "" // svg and math
}

func hiddenByStyle(style string) bool {
	if style == "" || len(style) > maxNames {
		return false
	}
	style = strings.ToLower(strings.ReplaceAll(style, " ", ""))
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

// someText is the text below n, white space collapsed, at most about max
// bytes and from at most 10 max nodes.
func someText(n *html.Node, max int) string {
	var b strings.Builder
	left := 10 * max
	for c := n; c != nil && left > 0 && b.Len() < max; left-- {
		if c.Type == html.TextNode {
			b.WriteString(c.Data[:min(len(c.Data), 4*max)])
		} else if isBlock(c.DataAtom) || c.DataAtom == atom.Br {
			b.WriteByte(' ')
		}
		c = following(c, n)
	}
	return strings.ToValidUTF8(squeeze(b.String()), "")
}

// following is the next node in document order within root, nil after the
// last. It does not enter scripts and styles.
func following(n, root *html.Node) *html.Node {
	if n.FirstChild != nil && n.DataAtom != atom.Script && n.DataAtom != atom.Style {
		return n.FirstChild
	}
	for n != root {
		if n.NextSibling != nil {
			return n.NextSibling
		}
		n = n.Parent
	}
	return nil
}

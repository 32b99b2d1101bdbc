package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// proseBelow says how many runes of prose, links and comments of readers left
// out, each element holds. It is measured before anything is judged, because
// names mislead: a site calls the frame of its article "with-sidebar".
type proseBelow struct {
	in    map[*html.Node]int
	total int
}

// minParagraph is the length in runes from which a block's text is prose.
const minParagraph = 80

func measureProse(doc *html.Node) proseBelow {
	p := proseBelow{in: map[*html.Node]int{}}
	text, prose := p.measure(doc)
	if text >= minParagraph {
		prose += text
	}
	p.total = prose
	return p
}

// measure gives the length of the text that stands in n on a line with its
// neighbours, and that of the prose of the blocks below it.
func (p *proseBelow) measure(n *html.Node) (text, prose int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			text += utf8.RuneCountInString(strings.TrimSpace(c.Data))
		case html.ElementNode:
			if isSilent(c) || hasAttr(c, "hidden") || hiddenByStyle(attr(c, "style")) || isNoReport(c) {
				continue
			}
			t, q := p.measure(c)
			if c.DataAtom == atom.A && hasAttr(c, "href") {
				t = 0
			}
			if isBlock(c.DataAtom) || q > 0 {
				if t >= minParagraph {
					q += t
				}
				t = 0
			}
			if q > 0 {
				p.in[c] = q
			}
			text, prose = text+t, prose+q
		}
	}
	return text, prose
}

// isNoReport reports whether an element holds what readers wrote, or a
// question about cookies.
func isNoReport(n *html.Node) bool {
	for _, key := range [...]string{"id", "class"} {
		v := attr(n, key)
		if v = strings.ToLower(v[:min(len(v), maxNames)]); v == "" {
			continue
		}
		for _, hint := range [...]string{"comment", "disqus", "cookie", "consent", "gdpr"} {
			if strings.Contains(v, hint) {
				return hasWord(nameWords(n), noReportWords)
			}
		}
	}
	return false
}

var noReportWords = wordSetOf("comments", "comment-list", "commentlist", "comment-form", "comment-section", "disqus", "cookie", "cookies", "consent", "gdpr")

// mostOf reports whether n holds at least the given share, in percent, of the
// page's prose, and enough of it to be a report.
func (p *proseBelow) mostOf(n *html.Node, percent int) bool {
	return p.in[n] >= 200 && p.in[n]*100 >= p.total*percent
}

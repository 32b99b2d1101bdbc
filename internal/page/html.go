package page

import (
	"strings"

	"golang.org/x/net/html"
)

// readHTML reads a decoded page of HTML (UTF-8, LF line ends): the pieces of
// its report with the furniture in and around it, in document order, and what
// the mark-up says about the page. Menus, footers, side columns and comments
// are left out. A page without a report (a login page, a cookie wall) gives
// the text that a visitor sees, a page without text no pieces.
//
// Odd HTML is no error; the only error is of kind parley.KindTooLarge, for
// more mark-up than any report has (maxMarks, maxAttributes).
func readHTML(src string) ([]piece, facts, error) {
	doc, err := parseHTML(src)
	if err != nil {
		return nil, facts{}, err
	}
	meta := readMeta(doc)
	head := findHeadline(doc, meta.titles)
	w := newWalker(head, doc)
	w.page(doc)
	reg := chooseRegion(w)
	return w.pieces(reg), meta.facts(w, reg), nil
}

// attr is the value of the first attribute of that name, "" where there is
// none. Browsers ignore repeated attributes, and so does this.
func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// squeeze collapses runs of HTML white space to one space and trims. The
// no-break space and other Unicode spaces stay as they are.
func squeeze(s string) string {
	return strings.Join(strings.FieldsFunc(s, isHTMLSpaceRune), " ")
}

func isHTMLSpaceRune(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f'
}

package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parley"
)

// A run is one piece of the page with what is needed to tell the report from
// the rest.
type run struct {
	piece
	size    int  // runes
	link    int  // runes within links
	strong  int  // runes in bold type
	level   int  // of a heading, 1 to 6, else 0
	chrome  bool // in a part of the site
	head    bool // in an element that tells who, when or where
	quoted  bool // in a quotation, also its source line
	isTitle bool // the page's headline
	row     bool // of a table
	par     bool // in <p>, <pre>, <dt> or <dd>, or a row of a table
}

// value is what a run adds to the worth of the elements around it: prose its
// length, menus and links minus their length (in tenths of a rune).
func (r *run) value() int {
	switch {
	case r.isTitle:
		return 0
	case r.chrome && r.linkOnly():
		return -5 * r.size
	case r.chrome:
		return 0
	case r.furniture != "":
		return -3 * r.size
	case r.link*10 >= r.size*7:
		return -10 * r.size
	case r.kind == parley.Caption || r.row:
		return 5 * r.size
	case isProse(r.text, r.size):
		return 10 * (r.size - r.link)
	case r.level > 0 || r.kind == parley.Item || r.quoted || r.head:
		return 0
	}
	return -2 * r.size
}

// A stretch is the runs [from, to) that an element holds.
type stretch struct{ from, to int }

func (s stretch) holds(i int) bool { return s.from <= i && i < s.to }

// A pageNote is a date or an author's name that an element states, at the
// place of run at.
type pageNote struct {
	value   string
	at      int
	updated bool
	aside   bool // in furniture or in a part of the site
}

// A walker goes through a page once, in document order, and gathers its runs
// and the worth of its elements. Time and memory are linear.
type walker struct {
	prose    proseBelow
	headline *html.Node          // nil where it is not known
	inHead   map[*html.Node]bool // the headline's ancestors, or all h1's

	runs     []run
	line     lineText
	ctx      context // of the line
	worth    int     // of all runs so far
	body     stretch // the element of most worth
	best     int     // its worth
	articles []stretch
	boxes    []stretch // all elements that can hold a text, inner ones first
	quotes   []stretch
	times    []pageNote
	authors  []pageNote
}

// A context is what the elements around a text say of it.
type context struct {
	inline
	role
	level   int // of a heading
	depth   int // of lists
	title   bool
	quoted  bool
	row     bool
	par     bool
	aloud   bool // some text stands directly beside, so that inline elements are parts of sentences
	chromed bool
	table   bool // in a table of data, not of layout
}

func newWalker(headline *html.Node, doc *html.Node) *walker {
	w := &walker{prose: measureProse(doc), headline: headline, inHead: map[*html.Node]bool{}}
	mark := func(n *html.Node) {
		for ; n != nil && !w.inHead[n]; n = n.Parent {
			w.inHead[n] = true
		}
	}
	if headline != nil {
		mark(headline)
		return w
	}
	for n := doc; n != nil; n = following(n, doc) {
		if n.DataAtom == atom.H1 {
			mark(n)
		}
	}
	return w
}

// page walks the whole document.
func (w *walker) page(doc *html.Node) {
	w.children(doc, context{})
	w.flush()
}

// flush ends the line as a run.
func (w *walker) flush() {
	text := strings.TrimRight(w.line.b.String(), "\u00a0 ")
	if strings.TrimSpace(text) == "" {
		w.line = lineText{}
		return
	}
	c := w.ctx
	r := run{size: w.line.size, link: w.line.link, strong: w.line.strong, level: c.level, chrome: c.chromed,
		head: c.head, quoted: c.quoted, isTitle: c.title, row: c.row, par: c.par || c.row}
	r.text, r.furniture, r.kind, r.indent = strings.ToValidUTF8(text, "\uFFFD"), c.furniture, c.kind, c.depth
	if c.title {
		r.kind = parley.Headline
	}
	w.runs = append(w.runs, r)
	w.worth += r.value()
	w.line = lineText{}
}

// text adds a text node, cutting the line where it has to be.
func (w *walker) text(s string, c context) {
	for s != "" {
		if w.line.b.Len() == 0 {
			w.ctx = c
		}
		n := w.line.add(s, c.inline)
		if s = s[n:]; s != "" {
			w.flush()
		}
	}
}

func (w *walker) children(n *html.Node, c context) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Type {
		case html.TextNode:
			w.text(child.Data, c)
		case html.ElementNode:
			w.element(child, c)
		}
	}
}

// element walks one element in the context of its parent.
func (w *walker) element(n *html.Node, c context) {
	switch n.DataAtom {
	case atom.Br:
		w.line.lineBreak()
		return
	case atom.Wbr, atom.Img:
		return
	case atom.Meta:
		w.noteDate(n, c)
		return
	}
	r := roleOf(n, setting{inHead: w.inHead[n], most: w.prose.mostOf(n, 60), nearly: w.prose.mostOf(n, 80)})
	if r.hidden {
		return
	}
	block := isBlock(n.DataAtom) || blockByStyle(n)
	inner := w.enter(n, c, r, block)
	cut := !c.row && (block || inner.cutOff(c))
	if cut {
		w.flush()
	}
	w.betweenCells(n, c)
	w.noteDate(n, inner)
	w.noteAuthor(n, inner)
	apart := !block && standsApart(n, r, c)
	w.line.apart = w.line.apart || apart
	from, before := len(w.runs), w.worth
	w.children(n, inner)
	w.line.apart = w.line.apart || apart
	if cut {
		w.flush()
	}
	w.betweenCells(n, c)
	w.judge(n, r, stretch{from, len(w.runs)}, w.worth-before)
}

// standsApart reports whether an inline element is a word or a line of its
// own and not part of a word: a date, a name in a byline, a link after a link.
func standsApart(n *html.Node, r role, c context) bool {
	if r.head || n.DataAtom == atom.Label {
		return true
	}
	next := n.PrevSibling != nil && n.PrevSibling.Type == html.ElementNode
	return next && !c.aloud && (c.head || n.DataAtom == atom.A)
}

// betweenCells parts the cells of a table's row by a tab, as browsers do when
// text is copied, and the blocks in a cell by a space.
func (w *walker) betweenCells(n *html.Node, c context) {
	switch {
	case !c.row:
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		w.line.tab = true
	case isBlock(n.DataAtom):
		w.line.space = true
	}
}

// cutOff reports whether an inline element is no part of the sentence that
// its parent is writing.
func (c *context) cutOff(parent context) bool {
	return c.title != parent.title || c.furniture != parent.furniture || c.chromed != parent.chromed || c.kind != parent.kind
}

func blockByStyle(n *html.Node) bool {
	style := attr(n, "style")
	return style != "" && len(style) < maxNames && strings.Contains(strings.ReplaceAll(style, " ", ""), "display:block")
}

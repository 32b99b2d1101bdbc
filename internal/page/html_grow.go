package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// growTree makes a tree of a page that the standard algorithm cannot take:
// each tag opens or closes an element, nothing is moved or copied, elements
// below maxDepth become empty marks. Time and memory are linear.
func growTree(src string) *html.Node {
	root := &html.Node{Type: html.DocumentNode}
	body := &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"}
	root.AppendChild(body)
	g := grower{stack: []*html.Node{body}}
	z := html.NewTokenizer(strings.NewReader(src))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return root
		case html.TextToken:
			g.top().AppendChild(&html.Node{Type: html.TextNode, Data: z.Token().Data})
		case html.StartTagToken, html.SelfClosingTagToken:
			g.open(z.Token())
		case html.EndTagToken:
			g.close(z.Token().DataAtom)
		}
	}
}

type grower struct {
	stack []*html.Node
	below int // elements open below maxDepth
}

func (g *grower) top() *html.Node { return g.stack[len(g.stack)-1] }

func (g *grower) open(t html.Token) {
	g.implyEnd(t.DataAtom)
	n := &html.Node{Type: html.ElementNode, DataAtom: t.DataAtom, Data: t.Data, Attr: t.Attr}
	g.top().AppendChild(n)
	switch {
	case t.Type == html.SelfClosingTagToken && t.DataAtom == 0, isVoid(t.DataAtom):
	case len(g.stack) < maxDepth:
		g.stack = append(g.stack, n)
	default:
		g.below++
	}
}

// implyEnd closes what a start tag closes by standing there: a paragraph
// before a block, an item before an item, a cell before a cell.
func (g *grower) implyEnd(a atom.Atom) {
	if g.below > 0 {
		return
	}
	switch a {
	case atom.Li:
		g.closeWithin(atom.Li)
	case atom.Dt, atom.Dd:
		g.closeWithin(atom.Dt, atom.Dd)
	case atom.Td, atom.Th:
		g.closeWithin(atom.Td, atom.Th)
	case atom.Tr:
		g.closeWithin(atom.Tr)
	case atom.Option:
		g.closeWithin(atom.Option)
	}
	if isBlock(a) && g.top().DataAtom == atom.P {
		g.stack = g.stack[:len(g.stack)-1]
	}
}

// lookBack is how far up an end tag looks for its start; it bounds the time.
const lookBack = 40

// closeWithin closes the nearest open element of the given kinds that is not
// outside of a list, table or select.
func (g *grower) closeWithin(kinds ...atom.Atom) {
	for i := len(g.stack) - 1; i > 0 && i > len(g.stack)-lookBack; i-- {
		a := g.stack[i].DataAtom
		for _, k := range kinds {
			if a == k {
				g.stack = g.stack[:i]
				return
			}
		}
		switch a {
		case atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Select, atom.Div, atom.Article, atom.Section:
			return
		}
	}
}

func (g *grower) close(a atom.Atom) {
	if g.below > 0 {
		g.below--
		return
	}
	for i := len(g.stack) - 1; i > 0 && i > len(g.stack)-lookBack; i-- {
		if g.stack[i].DataAtom == a {
			g.stack = g.stack[:i]
			return
		}
	}
}

func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input,
		atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr, atom.Frame:
		return true
	}
	return false
}

// isBlock reports whether an element stands on lines of its own.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center,
		atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset,
		atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4,
		atom.H5, atom.H6, atom.Head, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Legend,
		atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.Option, atom.P, atom.Pre,
		atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th,
		atom.Thead, atom.Title, atom.Tr, atom.Ul, atom.Button:
		return true
	}
	return false
}

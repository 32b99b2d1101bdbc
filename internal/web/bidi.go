package web

import (
	"html/template"
	"slices"
	"strings"
	"text/template/parse"
)

// Controls of the writing direction that begin something, by what ends it (UAX #9).
var (
	overrides = map[rune]bool{'\u202A': true, '\u202B': true, '\u202D': true, '\u202E': true} // ended by endOverride
	isolates  = map[rune]bool{'\u2066': true, '\u2067': true, '\u2068': true}                 // ended by endIsolate
)

const (
	endOverride = '\u202C'
	endIsolate  = '\u2069'
)

// closed is a text of somebody else with an end for every writing direction
// that it begins and does not end, so that a headline cannot turn round what
// stands behind it. Other values it leaves alone.
func closed(v any) any {
	s, ok := v.(string)
	if !ok || !strings.ContainsAny(s, "\u202A\u202B\u202D\u202E\u2066\u2067\u2068") {
		return v
	}
	var open []rune
	for _, r := range s {
		switch {
		case overrides[r]:
			open = append(open, endOverride)
		case isolates[r]:
			open = append(open, endIsolate)
		case r == endOverride && len(open) > 0 && open[len(open)-1] == endOverride:
			open = open[:len(open)-1]
		case r == endIsolate && slices.Contains(open, endIsolate):
			for open[len(open)-1] != endIsolate { // it ends overrides within, too
				open = open[:len(open)-1]
			}
			open = open[:len(open)-1]
		}
	}
	slices.Reverse(open)
	return s + string(open)
}

// closeTexts has closed applied to all that templates print as text of the page.
// What they print into tags and into fields of forms stays as it is: it is sent
// back.
func closeTexts(t *template.Template) {
	for _, each := range t.Templates() {
		if each.Tree != nil {
			w := closer{tree: each.Tree}
			w.list(each.Tree.Root)
		}
	}
}

// A closer walks through a template and knows whether it is between tags.
type closer struct {
	tree   *parse.Tree
	tag    bool // in a tag
	quoted bool // in an attribute's value
	name   string
}

// asItIs are the elements whose text is a value of a form or no text of the page.
var asItIs = []string{"textarea", "option", "title", "script", "style"}

func (w *closer) list(l *parse.ListNode) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			w.text(string(n.Text))
		case *parse.ActionNode:
			if !w.tag && len(n.Pipe.Decl) == 0 && !slices.Contains(asItIs, w.name) {
				call := &parse.CommandNode{NodeType: parse.NodeCommand, Pos: n.Pos,
					Args: []parse.Node{parse.NewIdentifier("closed").SetTree(w.tree).SetPos(n.Pos)}}
				n.Pipe.Cmds = append(n.Pipe.Cmds, call)
			}
		case *parse.IfNode:
			w.branch(&n.BranchNode)
		case *parse.RangeNode:
			w.branch(&n.BranchNode)
		case *parse.WithNode:
			w.branch(&n.BranchNode)
		}
	}
}

// branch walks through both ways, which begin and end at the same place of a
// tag (html/template sees to that).
func (w *closer) branch(b *parse.BranchNode) {
	other := *w
	w.list(b.List)
	other.list(b.ElseList)
}

func (w *closer) text(s string) {
	for i := 0; i < len(s); i++ {
		switch {
		case w.quoted || w.tag && s[i] == '"':
			w.quoted = w.quoted != (s[i] == '"')
		case w.tag:
			w.tag = s[i] != '>'
		case s[i] == '<':
			w.tag = true
			w.name = strings.ToLower(s[i+1 : i+1+strings.IndexAny(s[i+1:]+">", " >\n/")])
		}
	}
}

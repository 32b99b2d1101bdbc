package page

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parley"
)

// Limits on the mark-up of a page. A long live blog has some 30,000 marks;
// half a million take about 200 MB as a tree.
const (
	maxMarks      = 500_000 // start tags, end tags and comments
	maxAttributes = 100_000 // of one tag
	maxClones     = 500_000 // copies of unclosed formatting elements
	maxDepth      = 256     // of the tree that growTree builds
)

// parseHTML makes a node tree of the page, its depth bounded by 512. The
// standard algorithm (html.Parse) is used unless the page would make it copy
// unclosed formatting elements without end, or is nested too deep for it.
func parseHTML(src string) (*html.Node, error) {
	if tooManyAttributes(src) {
		return nil, &parley.Error{Kind: parley.KindTooLarge,
			Msg: fmt.Sprintf("has a tag with more than %d attributes; save the page again, or its text only", maxAttributes)}
	}
	marks, clones := measureMarks(src)
	if marks > maxMarks {
		return nil, &parley.Error{Kind: parley.KindTooLarge,
			Msg: fmt.Sprintf("has more than %d tags; save the report's text only", maxMarks)}
	}
	if clones <= maxClones {
		if doc, err := html.Parse(strings.NewReader(src)); err == nil {
			return doc, nil
		}
	}
	return growTree(src), nil
}

// tooManyAttributes looks for a tag with more than maxAttributes, before
// anything makes a list of them. Comments and the insides of scripts hold no
// tags.
func tooManyAttributes(src string) bool {
	raw := ""
	for {
		lt := strings.IndexByte(src, '<')
		if lt < 0 {
			return false
		}
		src = src[lt+1:]
		switch {
		case raw != "":
			if len(src) > len(raw) && src[0] == '/' && strings.EqualFold(src[1:1+len(raw)], raw) {
				raw = ""
			}
		case strings.HasPrefix(src, "!--"):
			_, src, _ = strings.Cut(src[3:], "-->")
		case src != "" && isLetter(src[0]):
			n, end := countAttributes(src)
			if n > maxAttributes {
				return true
			}
			raw = rawTextName(src)
			src = src[end:]
		}
	}
}

// rawTextName is the name of the element whose tag src begins with, where no
// tags are read within it, else "".
func rawTextName(src string) string {
	for _, name := range [...]string{"script", "style", "textarea", "title", "xmp", "noscript", "iframe", "noembed", "noframes"} {
		if len(src) > len(name) && strings.EqualFold(src[:len(name)], name) && !isLetter(src[len(name)]) {
			return name
		}
	}
	return ""
}

// countAttributes counts the words of a tag outside quoted values, and gives
// where the tag ends. It counts no further than maxAttributes.
func countAttributes(tag string) (n, end int) {
	quote, space, prev := byte(0), false, byte(0)
	for i := 0; i < len(tag); i++ {
		c := tag[i]
		switch {
		case quote != 0:
			if c == quote {
				quote, space = 0, true
			}
			continue
		case c == '>':
			return n, i
		case (c == '"' || c == '\'') && prev == '=':
			quote = c
		case isHTMLSpaceRune(rune(c)) || c == '/':
			space = true
			continue
		case space:
			if n, space = n+1, false; n > maxAttributes {
				return n, i
			}
		}
		prev = c
	}
	return n, len(tag)
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// measureMarks counts the marks of the page, and how many copies of unclosed
// formatting elements (<font> before 10,000 <p>) html.Parse might make. It
// stops counting above the limits.
func measureMarks(src string) (marks, clones int) {
	z := html.NewTokenizer(strings.NewReader(src))
	for open := 0; marks <= maxMarks && clones <= maxClones; {
		tt := z.Next()
		if tt == html.ErrorToken {
			return marks, clones
		}
		if tt == html.TextToken {
			continue
		}
		marks++
		if tt != html.StartTagToken && tt != html.EndTagToken {
			continue
		}
		name, _ := z.TagName()
		switch formatting := isFormatting(atom.Lookup(name)); {
		case formatting && tt == html.StartTagToken:
			open++
		case formatting:
			open = max(open-1, 0)
		case tt == html.StartTagToken:
			clones += open
		}
	}
	return marks, clones
}

func isFormatting(a atom.Atom) bool {
	switch a {
	case atom.A, atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr,
		atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return true
	}
	return false
}

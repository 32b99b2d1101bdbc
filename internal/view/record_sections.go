package view

import (
	"cmp"
	"strings"
)

// A Section is what stands below a record under a title.
type Section struct {
	Title string
	Lines []string
}

func (c *recordCard) section(s *Section) {
	if len(s.Lines) == 0 {
		return
	}
	c.blank()
	c.paragraph("", 0, run{text: s.Title, style: strong})
	for _, line := range s.Lines {
		c.paragraph(itemIndent, len(rowIndent), run{text: line})
	}
}

// besideWidth is from how many columns on two accounts stand side by side.
const besideWidth = 72

// readouts prints two sides' accounts of the meeting, point by point.
func (c *recordCard) readouts(p *ReadoutPair) {
	a, b := c.sideWords(&p.A), c.sideWords(&p.B)
	c.blank()
	c.paragraph("", 0, run{text: "what both sides tell themselves", style: strong})
	if c.width >= besideWidth {
		c.beside(a, b)
		c.beside(strings.Repeat("─", min(columns(a), c.half())), strings.Repeat("─", min(columns(b), c.half())))
	}
	for _, x := range p.Points {
		left, right := pointWords(x.A), pointWords(x.B)
		if x.Differ != "" {
			right += " [differ: " + x.Differ + "]"
		}
		if c.width >= besideWidth {
			c.beside(left, right)
			continue
		}
		c.paragraph(itemIndent, len(rowIndent), run{text: a + ": ", style: faint}, run{text: left})
		c.paragraph(rowIndent, len(rowIndent), run{text: b + ": ", style: faint}, run{text: right})
	}
}

func (c *recordCard) sideWords(s *ReadoutSide) string {
	return joined(", ", cmp.Or(c.words.name(s.Party), s.PartyName, s.Party), s.Published)
}

func pointWords(w *ReadoutWords) string {
	if w == nil {
		return "– " + NotMentioned
	}
	var list []string
	for _, s := range w.Words {
		list = append(list, shorten(s.Text, objectWords))
	}
	return "“" + strings.Join(list, " … ") + "”"
}

// half is the width of one of two columns.
func (c *recordCard) half() int { return (c.width - len(itemIndent) - 2) / 2 }

// beside prints two texts in columns.
func (c *recordCard) beside(left, right string) {
	l, r := c.lines(left), c.lines(right)
	for i := range max(len(l), len(r)) {
		line := itemIndent
		if i < len(l) {
			line += l[i]
		}
		if i < len(r) {
			line += strings.Repeat(" ", max(0, len(itemIndent)+c.half()+2-columns(line))) + r[i]
		}
		c.out.WriteString(line + "\n")
	}
}

// lines are a text, made safe, in lines of half the width.
func (c *recordCard) lines(text string) []string {
	p := printer{width: c.half()}
	p.paragraph("", 2, run{text: text})
	return strings.Split(strings.TrimSuffix(p.out.String(), "\n"), "\n")
}

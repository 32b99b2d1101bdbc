package view

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parley"
)

// CardOptions say how a card is to look.
type CardOptions struct {
	// Width is how many columns a line may take; 80 for 0, at least 40.
	Width int
	// Colour allows the terminal's codes for bold, faint and yellow.
	Colour bool
	// Country gives the name of a country by its ISO 3166-1 alpha-3 code, ""
	// where it knows none; nil shows codes.
	Country func(code string) string
}

const (
	defaultWidth = 80
	minWidth     = 40
)

// Card prints a reading for people at a terminal. Its offsets must be in
// bytes.
//
// First what the report is, then the meetings, what comes next, agreements,
// undertakings, statements, claims, people and warnings; every line with the
// words of the report that say it and the number of their paragraph. Long
// quotations have their middle left out, marked […]; otherwise they are exact
// but for white space, which is wrapped, and characters that would not show
// or would change the terminal, which are escaped.
func Card(w io.Writer, r *parley.Reading, opt CardOptions) error {
	if opt.Width == 0 {
		opt.Width = defaultWidth
	}
	c := &card{r: r, opt: opt, names: map[string]string{}, people: map[string]*parley.Person{}, meetings: map[string]*parley.Meeting{}, shown: map[parley.Span]bool{}}
	c.width, c.colour = max(opt.Width, minWidth), opt.Colour
	for _, p := range r.Parties {
		c.names[p.ID] = p.Name
	}
	for i, p := range r.People {
		c.names[p.ID], c.people[p.ID] = p.Name, &r.People[i]
	}
	for i, m := range r.Meetings {
		c.meetings[m.ID] = &r.Meetings[i]
	}
	c.all()
	_, err := w.Write(c.out.Bytes())
	return err
}

// A card is the printing of one reading.
type card struct {
	printer
	r        *parley.Reading
	opt      CardOptions
	names    map[string]string // of people and parties by ID
	people   map[string]*parley.Person
	meetings map[string]*parley.Meeting
	// shown are the spans that the lines of the present item quote.
	shown map[parley.Span]bool
}

func (c *card) all() {
	c.head()
	main, next, other := c.sorted()
	meetings := slices.Concat(main, other)
	found := section(c, "MEETINGS", meetings, c.meeting)
	found = c.next(next) || found
	found = section(c, "AGREEMENTS", pointers(c.r.Agreements), c.agreement) || found
	found = section(c, "UNDERTAKINGS", pointers(c.r.Undertakings), c.undertaking) || found
	found = section(c, "STATEMENTS", pointers(c.r.Statements), c.statement) || found
	found = section(c, "CLAIMS OF THE REPORT, NOT CHECKED", pointers(c.r.Claims), c.claim) || found
	found = section(c, "PEOPLE", pointers(c.r.People), c.person) || found
	if !found {
		c.blank()
		c.paragraph("", 0, run{text: "No meeting, agreement, statement or claim was found in this text.", style: plain})
	}
	section(c, "WARNINGS", pointers(c.r.Report.Warnings), c.warning)
	if found && len(c.r.Report.Blocks) > 0 {
		c.blank()
		c.paragraph("", 0, run{text: "¶ is the number of the paragraph, as parley read --text prints them.", style: faint})
	}
}

// sorted parts the meetings into the main ones, those that are to come, and
// the others, each in the reading's order.
func (c *card) sorted() (main, next, other []*parley.Meeting) {
	for i := range c.r.Meetings {
		m := &c.r.Meetings[i]
		switch {
		case m.Prominence == "main":
			main = append(main, m)
		case toCome(m):
			next = append(next, m)
		default:
			other = append(other, m)
		}
	}
	return main, next, other
}

// toCome reports whether a meeting is one that may still take place.
func toCome(m *parley.Meeting) bool {
	return m.Temporal == "future" || m.Temporal == "hypothetical"
}

// section prints a heading and the items, one empty line before each heading
// and between items; it reports whether there was anything.
func section[T any](c *card, title string, items []T, show func(T)) bool {
	if len(items) == 0 {
		return false
	}
	c.title(title)
	for i, item := range items {
		if i > 0 {
			c.blank()
		}
		show(item)
	}
	return true
}

func (c *card) title(title string) {
	c.blank()
	c.paragraph("", 0, run{text: title, style: strong})
	c.blank()
}

func pointers[T any](list parley.List[T]) []*T {
	out := make([]*T, len(list))
	for i := range list {
		out[i] = &list[i]
	}
	return out
}

// Where lines begin: items, their rows, and what stands in a row.
const (
	itemIndent  = "  "
	rowIndent   = "     "
	labelWidth  = 10
	valueColumn = len(rowIndent) + labelWidth
)

// heading prints the first lines of an item: its name, what it is, its words.
func (c *card) heading(name, what string, evidence []parley.Span) {
	c.shown = map[parley.Span]bool{}
	runs := []run{{text: name, style: strong}}
	if what != "" {
		runs = append(runs, run{text: " · " + what, style: plain})
	}
	c.paragraph(itemIndent, len(rowIndent), runs...)
	for i := range evidence {
		if i == objectQuotes {
			c.paragraph(rowIndent, len(rowIndent), run{text: fmt.Sprintf("and %d more", len(evidence)-i), style: faint})
			break
		}
		c.paragraph(rowIndent, len(rowIndent), c.quoted(1, objectWords, faint, evidence[i:i+1])...)
	}
}

// row prints one field: its label, its value, its words.
func (c *card) row(label, value string, words []run) {
	lead, first := rowIndent, label+" "+value
	if len(label) < labelWidth && safe(label) == label {
		lead, first = rowIndent+label+strings.Repeat(" ", labelWidth-len(label)), value
	}
	c.paragraph(lead, valueColumn, append([]run{{text: first}}, words...)...)
}

// member prints one line below a row.
func (c *card) member(value string, words []run) {
	lead := strings.Repeat(" ", valueColumn+2)
	c.paragraph(lead, len(lead), append([]run{{text: value}}, words...)...)
}

package view

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"parley"
)

// RecordOptions say how a record is to look.
type RecordOptions struct {
	CardOptions
	// Name gives the name of a person's or party's record by its ID, "" where
	// it knows none; nil shows IDs where a value has no label.
	Name func(id string) string
	// Readouts and Sections stand below the record: what both sides tell of the
	// meeting, and what else there is to know.
	Readouts []ReadoutPair
	Sections []Section
}

// RecordCard prints one record whole for people at a terminal: every value of
// every field with all who give it and their words, conflicts marked, the value
// shown first with the rule by which it is.
func RecordCard(w io.Writer, r *parley.Record, opt RecordOptions) error {
	if opt.Width == 0 {
		opt.Width = defaultWidth
	}
	c := &recordCard{r: r, opt: opt, seen: map[seenWords]bool{}}
	c.words = RecordWords{Record: r, Name: opt.Name, Country: opt.Country}
	c.width, c.colour = max(opt.Width, minWidth), opt.Colour
	c.head()
	for i := range r.Fields {
		if len(r.Fields[i].Values) > 0 {
			c.blank()
			c.field(&r.Fields[i])
		}
	}
	for i := range opt.Readouts {
		c.readouts(&opt.Readouts[i])
	}
	for _, s := range opt.Sections {
		c.section(&s)
	}
	_, err := w.Write(c.out.Bytes())
	return err
}

type recordCard struct {
	printer
	r     *parley.Record
	opt   RecordOptions
	words RecordWords
	seen  map[seenWords]bool // that stand under a field above
}

func (c *recordCard) head() {
	c.paragraph("", len(rowIndent), run{text: c.r.Label, style: strong})
	c.paragraph("", len(rowIndent), run{text: fmt.Sprintf("%s · %s · %s · %s", c.r.ID, c.r.Kind, c.told(), ReviewWords(c.r.Review)), style: faint})
	for _, m := range c.r.Marks {
		c.paragraph("", len(rowIndent), run{text: MarkWords(m), style: alarm})
	}
	if len(c.r.Processes) > 0 {
		c.paragraph("", len(rowIndent), run{text: "process: " + strings.Join(c.r.Processes, ", ")})
	}
}

// told says how many reports tell of the record, of one alone which it is.
func (c *recordCard) told() string {
	if c.r.Reports == 1 {
		for _, f := range c.r.Fields {
			for _, v := range f.Values {
				for i := range v.Sources {
					if s := &v.Sources[i]; s.Report != "" {
						return "1 report: " + publications([]*parley.Source{s})
					}
				}
			}
		}
	}
	return told(c.r)
}

func (c *recordCard) field(f *parley.Field) {
	title := c.words.Title(f.Name)
	if f.Conflict {
		c.paragraph("", 0, run{text: title, style: strong}, run{text: " · accounts exclude each other", style: alarm})
	} else {
		c.paragraph("", 0, run{text: title, style: strong})
	}
	for i := range f.Values {
		c.value(f, i)
	}
}

func (c *recordCard) value(f *parley.Field, i int) {
	v := &f.Values[i]
	runs := []run{{text: c.words.Value(f.Name, v)}}
	switch {
	case !f.Set && i == 0 && len(f.Values) > 1:
		runs = append(runs, run{text: " · shown: " + cmp.Or(v.Why, "the first"), style: faint})
	case !f.Set && i > 0:
		runs[0].style = faint
	}
	c.paragraph(itemIndent, len(rowIndent), runs...)
	c.sources(f, v, runs[0].text)
}

func shortHash(id string) string {
	digits := strings.TrimPrefix(id, "sha256:")
	return digits[:min(12, len(digits))]
}

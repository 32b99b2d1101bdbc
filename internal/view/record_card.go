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
	r    *parley.Record
	opt  RecordOptions
	seen map[seenWords]bool // that stand under a field above
}

func (c *recordCard) head() {
	c.paragraph("", len(rowIndent), run{text: c.r.Label, style: strong})
	c.paragraph("", len(rowIndent), run{text: fmt.Sprintf("%s · %s · %s · %s", c.r.ID, c.r.Kind, c.told(), reviewWords[c.r.Review]), style: faint})
	for _, m := range c.r.Marks {
		c.paragraph("", len(rowIndent), run{text: cmp.Or(markWords[m], strings.ReplaceAll(m, "_", " ")), style: alarm})
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

// told says how many reports tell of a record, and how many of them count.
func told(r *parley.Record) string {
	if r.Origins < r.Reports {
		return fmt.Sprintf("%s of %s", number(r.Reports, "report"), number(r.Origins, "independent origin"))
	}
	return number(r.Reports, "report")
}

func number(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

var reviewWords = map[parley.Review]string{
	parley.Machine: "read by the program, looked at by nobody", parley.Accepted: "accepted by a person",
	parley.Edited: "edited by a person", parley.Hand: "added by a person",
}

var markWords = map[string]string{
	"disputed":      "disputed: one account affirms it and another denies it; it is not counted",
	"overdue":       "overdue: announced, and no report tells that it came",
	"not_extracted": "no report that counts says it any longer; a person's judgement keeps it",
	"irrelevant":    "set aside by a person as not belonging in the record",
}

func (c *recordCard) field(f *parley.Field) {
	title := cmp.Or(fieldTitles[f.Name], strings.ReplaceAll(f.Name, "_", " "))
	if f.Name == "form" && c.isNamed() {
		title = "spellings"
	}
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
	runs := []run{{text: c.valueWords(f.Name, v)}}
	switch {
	case !f.Set && i == 0 && len(f.Values) > 1:
		runs = append(runs, run{text: " · shown: " + cmp.Or(v.Why, "the first"), style: faint})
	case !f.Set && i > 0:
		runs[0].style = faint
	}
	c.paragraph(itemIndent, len(rowIndent), runs...)
	c.sources(f, v, runs[0].text)
}

// fieldTitles are fields by other names than their own.
var fieldTitles = map[string]string{"id": "code", "side": "sides", "third": "third parties", "person": "people", "topic": "topics", "party": "parties",
	"office": "offices", "term": "terms", "position": "positions", "planned_for": "was planned for", "n": "number", "n_max": "at most"}

// isNamed reports whether the record is of a person or party, whose evidence
// are mentions of the name.
func (c *recordCard) isNamed() bool {
	return c.r.Kind == parley.PersonNode || c.r.Kind == parley.PartyNode
}

// valueWords says a value as people read it, with what belongs to it.
func (c *recordCard) valueWords(field string, v *parley.Value) string {
	text := cmp.Or(c.name(v.Value), v.Label)
	switch {
	case field == "id":
		text = v.Value
	case text != "":
	case field == "time" || field == "planned_for" || field == "deadline" || field == "window":
		text = spanWords(parley.SplitInterval(v.Value))
	case field == "place":
		text = placeWords(v.Value, c.opt.Country)
	case closedFields[field]:
		text = cmp.Or(inWords(field, v.Value), v.Value)
	default:
		text = v.Value
	}
	var of []string
	for _, key := range []string{"side", "party", "capacity", "parts", "part", "attendance", "stance", "kind", "former", "deadline", "as_printed"} {
		if s := v.Of[key]; s != "" && s != v.Value && s != text {
			if words := ofWords(key, cmp.Or(c.name(s), s)); words != "" {
				of = append(of, words)
			}
		}
	}
	if len(of) > 0 {
		text += " (" + strings.Join(of, ", ") + ")"
	}
	return text
}

// closedFields are fields whose values are words of format 1.
var closedFields = map[string]bool{"status": true, "channel": true, "directness": true, "level": true, "ending": true, "outcome": true, "modality": true, "mode": true, "kind": true}

func ofWords(key, value string) string {
	switch key {
	case "former":
		return "former"
	case "deadline":
		return "by " + spanWords(parley.SplitInterval(value))
	case "as_printed":
		return "“" + value + "”"
	}
	return inWords(key, value)
}

// name is the name of what a value stands for: a record, a party by what the
// record calls it, a state by its country.
func (c *recordCard) name(id string) string {
	name := ""
	if c.opt.Name != nil {
		name = c.opt.Name(id)
	}
	for _, f := range c.r.Fields {
		for _, v := range f.Values {
			if name == "" && v.Value == id && v.Label != "" {
				name = v.Label
			}
		}
	}
	if name == "" && c.opt.Country != nil {
		name = c.opt.Country(id)
	}
	return name
}

// placeWords says a place as records write it: venue, city, country.
func placeWords(value string, country func(string) string) string {
	p := parley.SplitPlace(value)
	name := p[0]
	if country != nil {
		name = cmp.Or(country(p[0]), p[0])
	}
	return joined(", ", p[2], p[1], name)
}

func shortHash(id string) string {
	digits := strings.TrimPrefix(id, "sha256:")
	return digits[:min(12, len(digits))]
}

package lexicon

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// listColumns are the columns of the tables; the first must be filled.
var listColumns = map[string][]string{
	"people.csv":  {"name", "other_names", "party", "office", "from", "to"},
	"parties.csv": {"name", "id", "kind", "state", "other_names", "adjectives", "part_of"},
	"offices.csv": {"title", "party"},
	"places.csv":  {"name", "kind", "country", "city", "lat", "lon", "zone", "other_names"},
}

// row is a line of a table by column.
type row map[string]string

// table reads a table with a header line. Fields are parted by commas,
// semicolons or tabs, whichever the header line has.
func (p *listParser) table(data string, columns []string) error {
	if i := invalidLine(data); i > 0 {
		p.line = i
		return p.fail("is no UTF-8; save the file as UTF-8")
	}
	r := csv.NewReader(strings.NewReader(data))
	r.Comment, r.FieldsPerRecord, r.TrimLeadingSpace, r.ReuseRecord = '#', -1, true, true
	r.Comma = separator(data)
	header, err := p.next(r)
	if err == io.EOF {
		p.line = 1
		return p.fail("is empty; the first line must name the columns: %s", strings.Join(columns, ", "))
	}
	if err != nil {
		return err
	}
	names, err := p.header(header, columns)
	if err != nil {
		return err
	}
	for {
		record, err := p.next(r)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if len(record) > len(names) && strings.TrimSpace(strings.Join(record[len(names):], "")) != "" {
			return p.fail("has %d fields, the header %d; put fields with a %q in double quotes", len(record), len(names), string(r.Comma))
		}
		if err := p.row(names, record, columns[0]); err != nil {
			return err
		}
	}
}

// next is the next record; p.line becomes its line.
func (p *listParser) next(r *csv.Reader) ([]string, error) {
	record, err := r.Read()
	var bad *csv.ParseError
	switch {
	case err == io.EOF:
		return nil, io.EOF
	case errors.As(err, &bad):
		p.line = bad.StartLine
		return nil, p.fail("a double quote is missing or stands inside a field; write it twice there (%v)", bad.Err)
	case err != nil:
		return nil, err
	}
	p.line, _ = r.FieldPos(0)
	return record, nil
}

// separator is what parts the fields of the first line that is no comment.
func separator(data string) rune {
	for line := range strings.Lines(data) {
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		for _, c := range []rune{'\t', ';'} {
			if strings.ContainsRune(line, c) && !strings.Contains(line, ",") {
				return c
			}
		}
		break
	}
	return ','
}

// invalidLine is the number of the first line that is no UTF-8, 0 for none.
func invalidLine(data string) int {
	if utf8.ValidString(data) {
		return 0
	}
	n := 0
	for line := range strings.Lines(data) {
		if n++; !utf8.ValidString(line) {
			break
		}
	}
	return n
}

// header checks the names of the columns.
func (p *listParser) header(record, columns []string) ([]string, error) {
	var names []string
	for _, c := range record {
		c = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(c)), " ", "_")
		if !slices.Contains(columns, c) {
			return nil, p.fail("there is no column %q; the columns are: %s", c, strings.Join(columns, ", "))
		}
		if slices.Contains(names, c) {
			return nil, p.fail("the column %q stands twice", c)
		}
		names = append(names, c)
	}
	if !slices.Contains(names, columns[0]) {
		return nil, p.fail("the column %q is missing; the first line must name the columns", columns[0])
	}
	return names, nil
}

func (p *listParser) row(names, record []string, first string) error {
	r := row{}
	empty := true
	for i, field := range record[:min(len(record), len(names))] {
		r[names[i]] = strings.TrimSpace(field)
		empty = empty && r[names[i]] == ""
	}
	if empty {
		return nil
	}
	if r[first] == "" {
		return p.fail("the %s is empty; fill it in or take the line out", first)
	}
	for column, value := range r {
		if len(value) > 4000 {
			return p.fail("the field %s is longer than 4000 bytes; is a quote missing?", column)
		}
	}
	switch p.name {
	case "people.csv":
		return p.person(r)
	case "parties.csv":
		return p.party(r)
	case "offices.csv":
		return p.office(r)
	}
	return p.place(r)
}

// tokens cuts a name; an error where nothing is left of it.
func (p *listParser) tokens(name string) ([]string, error) {
	tokens := Split(name)
	if len(tokens) > 1 && strings.EqualFold(tokens[0], "the") {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 || len(tokens) > maxListedTokens {
		return nil, p.fail("the name %q has no words or more than %d", name, maxListedTokens)
	}
	return tokens, nil
}

// maxListedTokens is how many tokens a listed name may have.
const maxListedTokens = 24

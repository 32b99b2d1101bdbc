package parley

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxViolations is how many violations Check lists before it stops.
const maxViolations = 100

// Check holds a reading to what the format promises and gives all violations
// joined, at most 100; nil when there is none. Offsets must be in bytes.
//
//   - Law 1: every span is the exact slice of the text at its offsets, every
//     object has its words.
//   - Law 7: dates exist, intervals run forwards, values are those of the
//     format, IDs lead to objects of the reading, what is given as printed is
//     printed.
//   - Law 8: direct statements stand between quotation marks.
//   - The blocks tile the text, its length and hash are right.
//
// It cannot tell whether the words mean what the reading makes of them.
func (r *Reading) Check() error {
	c := &checker{r: r, text: r.Report.Text, folded: fold(r.Report.Text), cited: map[string]bool{}}
	c.report(&r.Report)
	c.blocks(&r.Report)
	r.EachSpan(c.span)
	c.collectIDs()
	c.objects()
	return errors.Join(c.errs...)
}

// A checker collects the violations of one reading.
type checker struct {
	r      *Reading
	text   string
	folded string // the text with white space folded
	cited  map[string]bool
	ids    ids
	quoted map[int][][2]int // by block: stretches between quotation marks, once needed
	errs   []error
}

// fail notes a violation at an object, named as in "m1 sides[0]".
func (c *checker) fail(where, format string, args ...any) {
	if len(c.errs) < maxViolations {
		c.errs = append(c.errs, errors.New(where+": "+fmt.Sprintf(format, args...)))
	}
}

// fold makes every run of white space one space and trims.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// span checks that s is the exact slice of the text, at character borders.
func (c *checker) span(s *Span) {
	where := fmt.Sprintf("span %d-%d %q", s.Start, s.End, s.Text)
	if s.Start < 0 || s.End > len(c.text) || s.Start > s.End {
		c.fail(where, "outside of the text, which has %d bytes", len(c.text))
		return
	}
	if s.Start == s.End {
		c.fail(where, "is empty")
		return
	}
	if !border(c.text, s.Start) || !border(c.text, s.End) {
		c.fail(where, "begins or ends inside a character")
		return
	}
	if got := c.text[s.Start:s.End]; got != s.Text {
		c.fail(where, "the text has %q there", got)
		return
	}
	c.cited[s.Text] = true
}

// border reports whether a character begins at byte i of text, or text ends.
func border(text string, i int) bool {
	return i == len(text) || utf8.RuneStart(text[i])
}

var hashID = regexp.MustCompile(`^sha256:[0-9a-f]{64}$`)

func (c *checker) report(r *Report) {
	if c.r.Format != FormatVersion {
		c.fail("format", "is %d, must be %d", c.r.Format, FormatVersion)
	}
	if !utf8.ValidString(r.Text) {
		c.fail("text", "is not valid UTF-8")
	}
	if strings.ContainsAny(r.Text, "\x00\r") && !mayBeRaw(r) {
		c.fail("text", "is not canonical: it has NUL or CR")
	}
	if r.TextBytes != len(r.Text) {
		c.fail("report.text_bytes", "is %d, the text has %d", r.TextBytes, len(r.Text))
	}
	if r.TextID != HashID([]byte(r.Text)) {
		c.fail("report.text_id", "is not the hash of the text")
	}
	if r.URL == "" && r.ID != r.TextID {
		c.fail("report.id", "must be text_id where no address is known")
	}
	for _, h := range []struct{ field, id string }{{"id", r.ID}, {"revision", r.Revision}} {
		if !hashID.MatchString(h.id) {
			c.fail("report."+h.field, "%q is no sha256 ID", h.id)
		}
	}
	c.reportDates(r)
	c.reportValues(r)
}

func (c *checker) reportDates(r *Report) {
	c.date("report.published", r.Published)
	c.date("report.published_at", r.PublishedAt)
	c.date("report.updated", r.Updated)
	if (r.Published == "") != (r.PublishedFrom == "") {
		c.fail("report.published_from", "must stand with published, and only with it")
	}
	for i, d := range r.Dates {
		where := fmt.Sprintf("report.dates[%d]", i)
		c.required(where+".date", d.Date)
		c.date(where+".date", d.Date)
		c.required(where+".from", string(d.From))
		c.value(where, "report.published_from", string(d.From))
	}
	if r.Dateline != nil {
		c.date("report.dateline.date", r.Dateline.Date)
		if r.Dateline.Place == "" && r.Dateline.Date == "" {
			c.fail("report.dateline", "is empty")
		}
	}
}

func (c *checker) reportValues(r *Report) {
	c.value("report", "report.published_from", string(r.PublishedFrom))
	for i, b := range r.Blocks {
		c.oneOf(fmt.Sprintf("report.blocks[%d]", i), "block.kind", string(b.Kind))
	}
	for i, f := range r.Furniture {
		c.oneOf(fmt.Sprintf("report.furniture[%d]", i), "furniture.kind", string(f.Kind))
	}
	for i, w := range r.Warnings {
		c.required(fmt.Sprintf("report.warnings[%d].code", i), w.Code)
		c.required(fmt.Sprintf("report.warnings[%d].message", i), w.Message)
	}
}

// mayBeRaw reports whether the text may be the file's bytes as --raw takes
// them, which keeps their white space: it is those very bytes, or it has the
// character that invalid bytes are replaced by.
func mayBeRaw(r *Report) bool {
	return r.TextID == r.Revision || strings.ContainsRune(r.Text, utf8.RuneError)
}

// blocks checks that the blocks stand in order and, unless there are none,
// make up the text, with exactly one blank line between them.
func (c *checker) blocks(r *Report) {
	at, end := 0, len(r.Text)
	for i, b := range r.Blocks {
		where := fmt.Sprintf("report.blocks[%d] %d-%d", i, b.Start, b.End)
		if b.Start < at || b.End <= b.Start || b.End > end {
			c.fail(where, "is empty, outside of the text or not behind the block before it")
			return
		}
		if !border(r.Text, b.Start) || !border(r.Text, b.End) {
			c.fail(where, "begins or ends inside a character")
		}
		if !c.gap(r.Text[at:b.Start], i == 0) {
			c.fail(where, "must stand one blank line behind the block before it, has %q", r.Text[at:b.Start])
		}
		at = b.End
	}
	if len(r.Blocks) > 0 && !c.gap(r.Text[at:], true) {
		c.fail("report.blocks", "the text goes on behind the last block: %q", r.Text[at:])
	}
}

// gap reports whether s may stand between two blocks, or at an edge of the
// text.
func (c *checker) gap(s string, edge bool) bool {
	if edge && s == "" || !edge && s == "\n\n" {
		return true
	}
	return mayBeRaw(&c.r.Report) && strings.TrimSpace(s) == "" && (edge || strings.Count(s, "\n") >= 2)
}

// required fails when a field that must be there is not.
func (c *checker) required(where, value string) {
	if value == "" {
		c.fail(where, "is missing")
	}
}

// value checks a value, where there is one, against a closed set.
func (c *checker) value(where, field, value string) {
	if value != "" && !slices.Contains(closedValues[field], value) {
		c.fail(where, "%q is no value of %s", value, field)
	}
}

// oneOf is value for a field that must be there.
func (c *checker) oneOf(where, field, value string) {
	c.required(where+" "+field, value)
	c.value(where, field, value)
}

// date checks a date or time, where there is one.
func (c *checker) date(where, s string) {
	if s != "" && !validTime(s) {
		c.fail(where, "%q is no date of the calendar as an ISO 8601 prefix", s)
	}
}

// printed checks that s stands in the text, white space folded. Looking at
// what spans cite first saves the search of the whole text for most names.
func (c *checker) printed(where, s string) {
	if s != "" && !c.cited[s] && !strings.Contains(c.folded, fold(s)) {
		c.fail(where, "%q is not printed in the text", s)
	}
}

// words checks that an object has evidence.
func (c *checker) words(where string, evidence List[Span]) {
	if len(evidence) == 0 {
		c.fail(where, "has no words")
	}
}

// because checks that words are given for fields that exist, and are given.
func (c *checker) because(where string, b Because, fields string) {
	for _, field := range slices.Sorted(maps.Keys(b)) {
		if !slices.Contains(strings.Fields(fields), field) {
			c.fail(where, "because names %q, which is no field of it", field)
		}
		c.words(where+" because."+field, b[field])
	}
}

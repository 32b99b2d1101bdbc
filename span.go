package parley

import (
	"bytes"
	"encoding/json"
)

// A Span is a half-open byte range [Start, End) of a report's canonical text
// together with the exact slice. Start and End never fall inside a UTF-8
// character. Printed with --offsets runes or utf16 the two numbers are in
// those units instead; Text is the same.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Cut returns the span of text from start to end. It panics, as slicing does,
// when the range does not lie within text.
func Cut(text string, start, end int) Span {
	return Span{Start: start, End: end, Text: text[start:end]}
}

// Len is the length of the span in the units of its offsets.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// A List is a slice that prints as [] when it is empty: in format 1 a list is
// there even when it holds nothing.
type List[T any] []T

// MarshalJSON prints the list, [] for nil. Whether <, > and & are escaped is
// left to the encoder that calls it.
func (l List[T]) MarshalJSON() ([]byte, error) {
	if l == nil {
		return []byte("[]"), nil
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode([]T(l))
	return b.Bytes(), err
}

// Because holds the words for single fields where they stand elsewhere than
// in the object's own evidence, by the field's JSON name.
type Because map[string]List[Span]

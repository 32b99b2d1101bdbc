package score

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"parley"
)

// answer is a right reading as the golden cases keep it: format 1 without
// the report, which the case's page facts hold, and without the program's
// name and version.
type answer struct {
	Format       int                              `json:"format"`
	People       parley.List[parley.Person]       `json:"people"`
	Parties      parley.List[parley.Party]        `json:"parties"`
	Meetings     parley.List[parley.Meeting]      `json:"meetings"`
	Agreements   parley.List[parley.Agreement]    `json:"agreements"`
	Undertakings parley.List[parley.Undertaking]  `json:"undertakings"`
	Statements   parley.List[parley.Statement]    `json:"statements"`
	Claims       parley.List[parley.MeetingClaim] `json:"claims"`
}

// Anchor fills in the offsets of a right reading. In readingJSON a span may
// be written as {"text": "…"}: the first occurrence of the words in text, with
// "nth": 2 the second, with "in": "…" the first within those longer words.
// Spans that have offsets already are checked. People and parties without
// mentions get every occurrence of their forms. The result is laid out in the
// order of format 1, without "nth" and "in"; anchoring it again changes
// nothing. The error names the span that was not found, or the field that
// format 1 does not have.
func Anchor(text string, readingJSON []byte) ([]byte, error) {
	var tree map[string]any
	if err := json.Unmarshal(readingJSON, &tree); err != nil {
		return nil, fmt.Errorf("anchor reading: %w", err)
	}
	delete(tree, "report")
	if err := anchorAll(text, tree); err != nil {
		return nil, fmt.Errorf("anchor reading: %w", err)
	}
	a, err := decodeAnswer(tree)
	if err != nil {
		return nil, fmt.Errorf("anchor reading: %w", err)
	}
	for i := range a.People {
		if p := &a.People[i]; len(p.Mentions) == 0 {
			p.Mentions = occurrences(text, p.Forms)
		}
	}
	for i := range a.Parties {
		if p := &a.Parties[i]; len(p.Mentions) == 0 {
			p.Mentions = occurrences(text, p.Forms)
		}
	}
	return layout(a)
}

// Answer reads a right reading that Anchor has laid out.
func Answer(readingJSON []byte) (*parley.Reading, error) {
	var a answer
	dec := json.NewDecoder(bytes.NewReader(readingJSON))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&a); err != nil {
		return nil, fmt.Errorf("read right answer: %w", err)
	}
	return &parley.Reading{
		Format: a.Format, People: a.People, Parties: a.Parties, Meetings: a.Meetings, Agreements: a.Agreements,
		Undertakings: a.Undertakings, Statements: a.Statements, Claims: a.Claims,
	}, nil
}

// anchorAll anchors every span below v in place.
func anchorAll(text string, v any) error {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if err := anchorAll(text, e); err != nil {
				return err
			}
		}
	case map[string]any:
		if words, ok := v["text"].(string); ok {
			return anchorSpan(text, words, v)
		}
		for _, e := range v {
			if err := anchorAll(text, e); err != nil {
				return err
			}
		}
	}
	return nil
}

// anchorSpan gives the span whose words are given its offsets.
func anchorSpan(text, words string, span map[string]any) error {
	if start, ok := span["start"].(float64); ok {
		from := int(start)
		if from < 0 || from > len(text) || !strings.HasPrefix(text[from:], words) {
			return fmt.Errorf("span %q does not stand at %d: remove start and end to anchor it anew", words, from)
		}
		return nil
	}
	base, region := 0, text
	if longer, ok := span["in"].(string); ok {
		if base = strings.Index(text, longer); base < 0 {
			return fmt.Errorf("span %q: %q not found", words, longer)
		}
		region = longer
	}
	nth := 1
	if n, ok := span["nth"].(float64); ok {
		nth = int(n)
	}
	at := nthIndex(region, words, nth)
	if at < 0 {
		return fmt.Errorf("span %q: occurrence %d not found", words, nth)
	}
	delete(span, "nth")
	delete(span, "in")
	span["start"], span["end"] = base+at, base+at+len(words)
	return nil
}

// nthIndex is where words stand in text for the nth time, counted from 1 and
// without overlaps; -1 when they do not stand there so often.
func nthIndex(text, words string, nth int) int {
	at := 0
	for words != "" && nth > 0 {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return -1
		}
		if nth == 1 {
			return at + i
		}
		at += i + len(words)
		nth--
	}
	return -1
}

func decodeAnswer(tree map[string]any) (answer, error) {
	var a answer
	data, err := json.Marshal(tree)
	if err != nil {
		return a, err
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	return a, dec.Decode(&a)
}

var reSpanLines = regexp.MustCompile(`\{\s+("start": \d+,)\s+("end": \d+,)\s+("text": "(?:[^"\\]|\\.)*")\s+\}`)

// layout prints an answer with one line a span.
func layout(a answer) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(a); err != nil {
		return nil, err
	}
	return reSpanLines.ReplaceAll(buf.Bytes(), []byte(`{$1 $2 $3}`)), nil
}

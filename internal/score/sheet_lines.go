package score

import (
	"fmt"
	"strings"
	"unicode"
)

// maxSheetBytes bounds what ParseSheet reads.
const maxSheetBytes = 1 << 20

// A block is a head with its fields, as written.
type block struct {
	line   int
	head   string
	pieces []piece // of the head's line, after " | ", and the indented lines
}

// A piece is "key: value" or, on the head's line, a value by its place.
type piece struct {
	line       int
	key, value string // no key where none is written
}

// sheetBlocks cuts the lines of a sheet into heads and fields. The error names the
// line that belongs to no head.
func sheetBlocks(src string) ([]block, error) {
	if len(src) > maxSheetBytes {
		return nil, fmt.Errorf("is longer than %d bytes; write one report a file", maxSheetBytes)
	}
	var out []block
	for n, line := range strings.Split(src, "\n") {
		line = strings.TrimRight(line, " \t\r")
		switch {
		case strings.TrimSpace(line) == "" || strings.HasPrefix(strings.TrimSpace(line), "#"):
		case line[0] != ' ' && line[0] != '\t':
			parts := strings.Split(line, " | ")
			b := block{line: n + 1, head: strings.TrimSpace(parts[0])}
			for _, p := range parts[1:] {
				b.pieces = append(b.pieces, newPiece(n+1, p))
			}
			out = append(out, b)
		case len(out) == 0:
			return nil, lineError(n+1, "is indented but follows no head such as \"meeting\"")
		default:
			last := &out[len(out)-1]
			for _, p := range strings.Split(line, " | ") {
				last.pieces = append(last.pieces, newPiece(n+1, p))
			}
		}
	}
	return out, nil
}

// newPiece reads "key: value". A key is one or two words in small letters, so
// that "He said: no" is a value.
func newPiece(line int, s string) piece {
	s = strings.TrimSpace(s)
	key, value, ok := strings.Cut(s, ":")
	known := ok && (value == "" || value[0] == ' ') && fieldKey(key)
	if !known {
		return piece{line: line, value: s}
	}
	return piece{line, key, strings.TrimSpace(value)}
}

// fieldKey reports whether the word is the key of a field of any kind.
func fieldKey(key string) bool {
	for _, r := range key {
		if !unicode.IsLower(r) && r != ' ' {
			return false
		}
	}
	switch key {
	case "also", "words", "side", "content":
		return true
	}
	for _, specs := range fieldSpecs {
		for _, s := range specs {
			if s.key == key {
				return true
			}
		}
	}
	return false
}

func lineError(line int, format string, args ...any) error {
	return fmt.Errorf("line %d: %s", line, fmt.Sprintf(format, args...))
}

package store

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"parley"
)

// Check reports whether the entry fits together: the revision is the hash of
// the bytes, the text ID that of the text, every span of the reading an exact
// slice of the text (law 1), text and title UTF-8 without NUL bytes. Whether
// the reading keeps the other laws is for Reading.Check to say. The error is
// of KindInternal: an entry that does not fit is a defect of what made it.
func Check(e Entry) error {
	r := &e.Reading.Report
	switch {
	case r.ID == "":
		return misfit(r, "it has no ID")
	case r.Revision != parley.HashID(e.Data):
		return misfit(r, "its revision is not the hash of its bytes")
	case r.TextID != parley.HashID([]byte(r.Text)):
		return misfit(r, "its text ID is not the hash of its text")
	}
	for _, field := range []string{r.Text, r.Title, r.Publisher, r.Origin, r.URL} {
		if !utf8.ValidString(field) || strings.ContainsRune(field, 0) {
			return misfit(r, fmt.Sprintf("%.60q is not UTF-8 or has NUL bytes", field))
		}
	}
	var err error
	e.Reading.EachSpan(func(s *parley.Span) {
		if err == nil && !isSlice(*s, r.Text) {
			err = misfit(r, fmt.Sprintf("bytes %d to %d of its text are not %.60q", s.Start, s.End, s.Text))
		}
	})
	return err
}

func misfit(r *parley.Report, why string) error {
	return &parley.Error{Kind: parley.KindInternal, Msg: fmt.Sprintf("report %s: %s; this is a defect of Parley, please tell its makers", r.ID, why)}
}

// isSlice reports whether s is an exact slice of text that begins and ends
// between characters.
func isSlice(s parley.Span, text string) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) &&
		text[s.Start:s.End] == s.Text && utf8.ValidString(s.Text)
}

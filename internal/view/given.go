package view

import (
	"fmt"
	"net/url"
	"time"

	"parley"
)

// A Given is one report as a person or a program hands it over: the bytes of a
// page in Data, or its text, or its HTML. What else is known of it is empty
// where it is not.
type Given struct {
	Name       string // for messages: of the file
	Data       []byte // kept exactly as they are
	Text, HTML string
	URL        string // http or https
	Date       string // of publication, YYYY, YYYY-MM or YYYY-MM-DD; of Data where the page gives none
	Title      string // of Text and HTML
	Source     string // of Text and HTML: who published it
}

// Check says what is wrong with what is said of the report. The error is of
// KindUsage.
func (g *Given) Check() error {
	refuse := func(format string, args ...any) error {
		return &parley.Error{Kind: parley.KindUsage, Msg: fmt.Sprintf(format, args...)}
	}
	if g.Date != "" && !isDay(g.Date) {
		return refuse("%q is no date of publication; give one such as 2025-12-06, 2025-12 or 2025", g.Date)
	}
	if u, err := url.Parse(g.URL); g.URL != "" && (err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "") {
		return refuse("%q is no address of a page; give one such as https://news.example/story", g.URL)
	}
	return nil
}

func isDay(s string) bool {
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 0 {
			return true
		}
	}
	return false
}

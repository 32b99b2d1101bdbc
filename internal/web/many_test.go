package web_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// newMany is a site with so many reports of a meeting each, one a day up to the
// last of September 2016.
func newMany(t *testing.T, n int) *site {
	t.Helper()
	var texts []string
	last := time.Date(2016, 9, 30, 0, 0, 0, 0, time.UTC)
	for i := range n {
		day := last.AddDate(0, 0, -i)
		texts = append(texts, fmt.Sprintf("title: Talks %d\ndate: %s\nsource: Gazette\nurl: https://gazette.example/%d\n\nEnvoys of Chile and Peru met in Oslo on %s.\n",
			i, day.AddDate(0, 0, 1).Format(time.DateOnly), i, day.Format("2 January 2006")))
	}
	return newReports(t, texts...)
}

// Of more meetings than a picture holds it draws the latest, and says what is
// left out and how to see it.
func TestTimelineOfVeryMany(t *testing.T) {
	s := newMany(t, 260)
	body := s.has("/meetings/timeline", "250 meetings of 260 are drawn.", "In these days there are 260; the latest are drawn")
	if n := strings.Count(part(t, body, "The same as a table", "</table>"), "<tr>") - 1; n != 250 {
		t.Errorf("the table has %d meetings", n)
	}
	if len(body) > 300_000 {
		t.Errorf("the page has %d bytes", len(body))
	}
	s.has("/meetings/timeline?from=2015-12&to=2016-01", "of 260 are drawn.", "are of other days.")
	s.has("/meetings/calendar?month=2016-02", "29 meetings of this month.")
}

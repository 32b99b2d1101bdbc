package score_test

import (
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/score"
)

const pageTxt = `title: Talks go on
publisher: UNN
published: 2025-12-06 (crawl_header)
published_at: 2025-12-06T10:15+02:00
date: 2025-12-06 (crawl_header)
date: 2025-12-05 (dateline)
dateline: KYIV | 2025-12-05
byline: A. Reporter
language: en
warning: crawl_date

headline: Talks go on
dateline: KYIV, Dec. 5 (UNN)
lede: They met.
label: Recall
paragraph [Recall, background]: They had met\nbefore.

furniture views: 2 views
furniture share: Share
`

// talksPage is the report that pageTxt describes.
func talksPage() *parley.Report {
	r := &parley.Report{
		Title: "Talks go on", Publisher: "UNN", Published: "2025-12-06", PublishedAt: "2025-12-06T10:15:00+02:00",
		PublishedFrom: parley.FromCrawlHeader, Language: "en", Byline: []string{"A. Reporter"},
		Dates: []parley.PageDate{{Date: "2025-12-06", From: parley.FromCrawlHeader}, {Date: "2025-12-06T00:00", From: parley.FromCrawlHeader},
			{Date: "2025-12-05", From: parley.FromDateline}},
		Dateline:  &parley.Dateline{Place: "KYIV", Date: "2025-12-05"},
		Warnings:  []parley.Warning{{Code: "crawl_date", Message: "only the crawl header dates it"}},
		Furniture: []parley.Furniture{{Kind: parley.Views, Text: " • 2 views"}, {Kind: parley.Share, Text: "Share\n"}},
	}
	addBlock(r, parley.Headline, "Talks go on")
	addBlock(r, parley.DatelineText, "KYIV, Dec. 5 (UNN)")
	addBlock(r, parley.Lede, "They met.")
	addBlock(r, parley.Label, "Recall")
	addBlock(r, parley.Paragraph, "They had met\nbefore.")
	r.Blocks[4].Section, r.Blocks[4].Background = "Recall", true
	return r
}

func addBlock(r *parley.Report, kind parley.BlockKind, text string) {
	if r.Text != "" {
		r.Text += "\n\n"
	}
	start := len(r.Text)
	r.Text += text
	r.Blocks = append(r.Blocks, parley.Block{Kind: kind, Start: start, End: len(r.Text)})
}

func TestDescribePage(t *testing.T) {
	if got := score.DescribePage(talksPage()); got != pageTxt {
		t.Errorf("got\n%s\nwant\n%s", got, pageTxt)
	}
	if got := score.PageText(pageTxt); got != talksPage().Text {
		t.Errorf("PageText gives %q, the report has %q", got, talksPage().Text)
	}
}

func TestDescribePageTimes(t *testing.T) {
	for printed, want := range map[string]string{
		"2025-12-06T10:15:30+02:00":    "2025-12-06T10:15+02:00",
		"2025-12-06T10:15:00.000Z":     "2025-12-06T10:15Z",
		"2025-12-06T10:15:00+00:00":    "2025-12-06T10:15Z",
		"2025-12-06T10:15":             "2025-12-06T10:15",
		"2025-12-06T10:15-05:00":       "2025-12-06T10:15-05:00",
		"2025-12":                      "2025-12",
		"2025-12-06T10:15:30.25-03:30": "2025-12-06T10:15-03:30",
	} {
		if got := score.DescribePage(&parley.Report{PublishedAt: printed}); got != "published_at: "+want+"\n" {
			t.Errorf("%s is printed as %s", printed, got)
		}
	}
}

func TestComparePage(t *testing.T) {
	cases := []struct {
		name   string
		change func(r *parley.Report)
		want   []string
	}{
		{"the same", func(*parley.Report) {}, nil},
		{"publisher", func(r *parley.Report) { r.Publisher = "AP" }, []string{"wrong: page: publisher AP, right UNN"}},
		{"publisher not found", func(r *parley.Report) { r.Publisher = "" }, []string{"missed: page: publisher UNN"}},
		{"origin made up", func(r *parley.Report) { r.Origin = "AP" }, []string{"extra: page: origin AP"}},
		{"one date of two", func(r *parley.Report) { r.Dates = r.Dates[:1] }, []string{"missed: page: date 2025-12-05 (dateline)"}},
		{"order of dates", func(r *parley.Report) { slices.Reverse(r.Dates) }, []string{"wrong: page: order of date"}},
		{"no warning", func(r *parley.Report) { r.Warnings = nil }, []string{"missed: page: warning crawl_date"}},
		{"kind of a block", func(r *parley.Report) { r.Blocks[2].Kind = parley.Paragraph },
			[]string{`wrong: page: block lede "They met.": is paragraph`}},
		{"no background", func(r *parley.Report) { r.Blocks[4].Background = false },
			[]string{`wrong: page: block paragraph [Recall, background] "They had met before.": is paragraph [Recall]`}},
		{"a block lost", func(r *parley.Report) { r.Blocks = slices.Delete(r.Blocks, 1, 2) },
			[]string{`missed: page: block dateline "KYIV, Dec. 5 (UNN)"`}},
		{"furniture in the text", func(r *parley.Report) {
			addBlock(r, parley.Paragraph, "Share")
			r.Furniture = r.Furniture[:1]
		}, []string{`extra: page: block paragraph "Share"`, "missed: page: furniture share: Share"}},
		{"a long block cut short", func(r *parley.Report) {
			r.Blocks[4].End -= len("before.")
		}, []string{`missed: page: block paragraph [Recall, background] "They had met before."`,
			`extra: page: block paragraph [Recall, background] "They had met"`}},
		{"order of furniture", func(r *parley.Report) { slices.Reverse(r.Furniture) }, []string{"wrong: page: order of furniture"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := talksPage()
			c.change(r)
			if lines := score.ComparePage(r, pageTxt); !slices.Equal(lines, c.want) {
				t.Errorf("got:\n%s\nwant:\n%s", strings.Join(lines, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

// A right page may leave open what else of the page is furniture.
func TestComparePageAnyFurniture(t *testing.T) {
	r := talksPage()
	r.Furniture = append(r.Furniture, parley.Furniture{Kind: parley.Related, Text: "Home"})
	if lines := score.ComparePage(r, pageTxt); len(lines) != 1 || lines[0] != "extra: page: furniture related: Home" {
		t.Errorf("got %q", lines)
	}
	if lines := score.ComparePage(r, pageTxt+score.AnyFurniture+"\n"); len(lines) != 0 {
		t.Errorf("got %q, want none", lines)
	}
	r.Furniture = r.Furniture[1:]
	if lines := score.ComparePage(r, pageTxt+score.AnyFurniture+"\n"); len(lines) != 1 {
		t.Errorf("got %q, want the views missed", lines)
	}
}

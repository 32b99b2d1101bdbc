package score_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/extract"
	"parley/internal/page"
	"parley/internal/score"
)

// The stored page that the project began with. It is not ours to publish, so
// neither it nor its sentences are in this repository; where it lies beside
// the module, the tests below read it.
const (
	seedPath   = "../../../shared/seed/unn-2025-12-06.txt"
	seedMissed = "../../testdata/seed-missed.txt"
)

// readSeed reads the seed's page, or skips the test where there is no seed.
func readSeed(t *testing.T) parley.Report {
	t.Helper()
	data, err := os.ReadFile(seedPath)
	if os.IsNotExist(err) {
		t.Skipf("the seed page does not lie at %s; the golden case on its pattern is tested in any case", seedPath)
	}
	if err != nil {
		t.Fatal(err)
	}
	report, err := page.Read(data, page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func TestSeedPage(t *testing.T) {
	r := readSeed(t)
	equal(t, "published", r.Published, "2025-12-06")
	equal(t, "published_from", string(r.PublishedFrom), "crawl_header")
	equal(t, "publisher", r.Publisher, "UNN")
	equal(t, "origin", r.Origin, "")
	equal(t, "language", r.Language, "en")
	equal(t, "byline", strings.Join(r.Byline, ", "), "Vadim Khlyudzinsky")
	if r.Dateline == nil {
		t.Fatal("no dateline")
	}
	equal(t, "dateline", r.Dateline.Place+"|"+r.Dateline.Date, "Kyiv|")
	var codes, furniture []string
	for _, w := range r.Warnings {
		codes = append(codes, w.Code)
	}
	for _, f := range r.Furniture {
		furniture = append(furniture, string(f.Kind))
	}
	equal(t, "warnings", strings.Join(codes, " "), "crawl_date")
	equal(t, "furniture", strings.Join(furniture, " "), "crawl_header exchange_rate views repeated_headline")
}

func TestSeedBlocks(t *testing.T) {
	r := readSeed(t)
	var kinds []string
	for _, b := range r.Blocks {
		kinds = append(kinds, string(b.Kind))
	}
	equal(t, "blocks", strings.Join(kinds, " "), "headline dateline lede paragraph label paragraph quotation paragraph paragraph paragraph "+
		"item item item quotation paragraph paragraph label paragraph byline")
	if len(r.Blocks) != 19 {
		t.FailNow()
	}
	for i, b := range r.Blocks {
		background := b.Kind == parley.Paragraph && i > 16
		if b.Background != background && b.Kind != parley.BylineText {
			t.Errorf("block %d: background %v", i, b.Background)
		}
	}
	equal(t, "label of block 5", r.Blocks[5].Section, "Details")
	equal(t, "label of block 17", r.Blocks[17].Section, "Recall")
	equal(t, "label itself", text(r, 16), "Recall")
	for i, words := range []string{"• discussed", "• agreed on", "• stressed"} {
		if !strings.HasPrefix(text(r, 10+i), words) {
			t.Errorf("item %d begins with %.12q, want %q", i+1, text(r, 10+i), words)
		}
	}
	if !strings.HasPrefix(text(r, 6), "Held a meeting") || !strings.HasPrefix(text(r, 13), "Separately") {
		t.Error("the quotations are not the pulled ones")
	}
	equal(t, "words after the second quotation", text(r, 14), "- Umerov noted.")
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}

func text(r parley.Report, block int) string {
	return r.Text[r.Blocks[block].Start:r.Blocks[block].End]
}

// TestSeedReading compares the extraction with the whole right answer. What
// is missed must be exactly what the list says.
func TestSeedReading(t *testing.T) {
	report := readSeed(t)
	right := seedAnswer(t, report.Text)
	checkReferences(t, right)
	got := extract.Read(report)
	misses := score.Compare(&got, right)
	for _, line := range misses {
		if len(line) > 250 {
			t.Errorf("a line is long enough to hold a sentence of the seed: %.60s…", line)
		}
	}
	if *update {
		if err := os.WriteFile(seedMissed, joinLines(misses), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	known, err := os.ReadFile(seedMissed)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	compareMissed(t, misses, lines(string(known)))
}

// What issue 2 asks of the seed's record, in the words of the comparison: the
// right answer itself must say so.
func TestSeedAnswer(t *testing.T) {
	r := seedAnswer(t, readSeed(t).Text)
	main := r.Meetings[0]
	equal(t, "status", main.Status, "held")
	if main.Time != nil || main.Place.City != "" || main.Place.Country != "USA" {
		t.Error("the main meeting has a place but the country, or a date")
	}
	if slices.Contains(main.People, "p5") {
		t.Error("Trump took part")
	}
	for _, s := range main.Sides {
		for _, m := range s.Members {
			equal(t, "part of "+m.Person, m.Part, "member")
		}
	}
}

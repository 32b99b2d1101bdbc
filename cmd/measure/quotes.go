package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parley"
	"parley/internal/ingest"
	"parley/internal/page"
	"parley/internal/score"
)

// An article is a news article with its attributions as people marked them
// (quotes/README.md). Offsets count code points.
type article struct {
	Doc          string `json:"doc"`
	Date         string `json:"date"`
	Text         string `json:"text"`
	Attributions []struct {
		Source  [][2]int `json:"source"`
		Content [][2]int `json:"content"`
		Direct  string   `json:"direct"` // direct, mixed, indirect
	} `json:"attributions"`
}

// A quotation is content with its source, in byte spans.
type quotation struct {
	content, source []parley.Span
	mode            string
}

// gold gives the article's attributions in bytes.
func (a *article) gold() ([]quotation, error) {
	var out []quotation
	for _, at := range a.Attributions {
		content, err := byteSpans(a.Text, at.Content)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", a.Doc, err)
		}
		source, err := byteSpans(a.Text, at.Source)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", a.Doc, err)
		}
		out = append(out, quotation{content, source, at.Direct})
	}
	return out, nil
}

// byteSpans turns half-open ranges of code points into spans of bytes.
func byteSpans(text string, ranges [][2]int) ([]parley.Span, error) {
	var ends []int
	for _, r := range ranges {
		ends = append(ends, r[0], r[1])
	}
	ends, err := score.ByteOffsets(text, ends)
	if err != nil {
		return nil, err
	}
	var out []parley.Span
	for i := 0; i < len(ends); i += 2 {
		out = append(out, parley.Cut(text, ends[i], ends[i+1]))
	}
	return out, nil
}

// ourQuotations are the direct statements of a reading.
func ourQuotations(r *parley.Reading) []quotation {
	var out []quotation
	for i := range r.Statements {
		if s := &r.Statements[i]; s.Mode == "direct" {
			out = append(out, quotation{s.Content, speakerSpans(r.Report.Text, s), s.Mode})
		}
	}
	return out
}

// A quotesVerdict is one article compared. Counted are the direct quotations
// that have a source; ours that are one without a source, or the quoted part
// of one that is only partly in quotation marks, are neither right nor wrong
// in lenient.
type quotesVerdict struct {
	strict, lenient, content score.Count
	lines                    []string
	err                      error
}

func judgeArticle(a article) quotesVerdict {
	gold, err := a.gold()
	if err != nil {
		return quotesVerdict{err: err}
	}
	reading, err := ingest.Read([]byte(a.Text), page.Options{Raw: true, ForceDate: a.Date})
	if err != nil {
		return quotesVerdict{err: fmt.Errorf("%s: %w", a.Doc, err)}
	}
	if reading.Report.Text != a.Text {
		return quotesVerdict{err: fmt.Errorf("%s: the canonical text is not the article's", a.Doc)}
	}
	return compareQuotations(a.Doc, gold, ourQuotations(&reading))
}

// quotes measures direct quotations with their sources on PolNeAR's
// development set. Measure only: errors may be read, no rule may be derived.
func quotes(args []string, out io.Writer) error {
	o, err := parse("quotes", args)
	if err != nil {
		return err
	}
	list, err := records[article](o, out, "quotes/polnear-dev.jsonl.gz")
	if err != nil || list == nil {
		return err
	}
	list = slices.DeleteFunc(list, func(a article) bool { return !strings.HasPrefix(a.Doc, o.id) })
	var strict, lenient, content score.Count
	for _, v := range each(list, judgeArticle) {
		if v.err != nil {
			return v.err
		}
		strict, lenient, content = strict.Add(v.strict), lenient.Add(v.lenient), content.Add(v.content)
		if o.verbose {
			for _, line := range v.lines {
				fmt.Fprintln(out, line)
			}
		}
	}
	fmt.Fprintf(out, "PolNeAR dev: direct quotations with source: F1 %s; quoted parts of mixed ones left out: F1 %s; content alone: F1 %s\n",
		f1(strict), f1(lenient), f1(content))
	return nil
}

// f1 prints F1 with precision and recall.
func f1(c score.Count) string {
	return fmt.Sprintf("%.3f (P %.3f R %.3f, %d of %d gold, %d ours)", c.F1(), c.Precision(), c.Recall(), c.Correct, c.Gold, c.System)
}

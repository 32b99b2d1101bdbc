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

// speakerSpans is where a statement's speaker stands: the words given for it,
// else the words as printed that stand nearest to its cue or content, outside
// of the content.
func speakerSpans(text string, s *parley.Statement) []parley.Span {
	if words := s.Because["speaker"]; len(words) > 0 {
		return words
	}
	if s.Speaker == nil || s.Speaker.AsPrinted == "" || len(s.Content) == 0 {
		return nil
	}
	near := s.Content[0]
	if s.Cue != nil {
		near = *s.Cue
	}
	var best *parley.Span
	for at := 0; ; {
		i := strings.Index(text[at:], s.Speaker.AsPrinted)
		if i < 0 {
			break
		}
		span := parley.Cut(text, at+i, at+i+len(s.Speaker.AsPrinted))
		at = span.End
		inside := slices.ContainsFunc(s.Content, span.Overlaps)
		if !inside && (best == nil || gap(span, near) < gap(*best, near)) {
			best = &span
		}
	}
	if best == nil {
		return nil
	}
	return []parley.Span{*best}
}

// gap is the number of bytes between two spans, 0 where they touch or overlap.
func gap(a, b parley.Span) int { return max(0, a.Start-b.End, b.Start-a.End) }

// overlap is the number of bytes in both lists of spans.
func overlap(a, b []parley.Span) int {
	n := 0
	for _, s := range a {
		for _, t := range b {
			n += max(0, min(s.End, t.End)-max(s.Start, t.Start))
		}
	}
	return n
}

func length(spans []parley.Span) int {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

// sameContent reports whether the two share half of the longer one.
func sameContent(a, b *quotation) bool {
	return 2*overlap(a.content, b.content) >= max(length(a.content), length(b.content), 1)
}

// same is sameContent with sources that overlap.
func same(a, b *quotation) bool { return sameContent(a, b) && overlap(a.source, b.source) > 0 }

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

// compareQuotations matches ours with the direct ones one to one.
func compareQuotations(doc string, gold, ours []quotation) quotesVerdict {
	var v quotesVerdict
	right := slices.DeleteFunc(slices.Clone(gold), func(q quotation) bool { return q.mode != "direct" || len(q.source) == 0 })
	partner := assign(len(right), len(ours), func(g, o int) int {
		if !same(&right[g], &ours[o]) {
			return 0
		}
		return overlap(right[g].content, ours[o].content)
	})
	taken := make([]bool, len(ours))
	for g, o := range partner {
		if o >= 0 {
			taken[o] = true
			v.strict.Correct++
			continue
		}
		why := "not found"
		for i := range ours {
			if sameContent(&right[g], &ours[i]) {
				why = "wrong speaker " + words(ours[i].source)
			}
		}
		v.lines = append(v.lines, fmt.Sprintf("%s missed, %s: source %s, %s", doc, why, words(right[g].source), words(right[g].content)))
	}
	v.strict.Gold, v.strict.System = len(right), len(ours)
	v.lenient = v.strict
	for o := range ours {
		if taken[o] {
			continue
		}
		if excused(&ours[o], gold) {
			v.lenient.System--
			continue
		}
		v.lines = append(v.lines, fmt.Sprintf("%s not marked: source %s, %s", doc, words(ours[o].source), words(ours[o].content)))
	}
	v.content = contentOnly(right, ours)
	return v
}

// contentOnly counts without regard to sources.
func contentOnly(right, ours []quotation) score.Count {
	c := score.Count{Gold: len(right), System: len(ours)}
	for _, o := range assign(len(right), len(ours), func(g, o int) int {
		if !sameContent(&right[g], &ours[o]) {
			return 0
		}
		return overlap(right[g].content, ours[o].content)
	}) {
		if o >= 0 {
			c.Correct++
		}
	}
	return c
}

// excused reports whether ours is the content of a direct quotation that has
// no marked source, or lies mostly within one that is partly in quotation
// marks and whose source is ours.
func excused(ours *quotation, gold []quotation) bool {
	for i := range gold {
		g := &gold[i]
		within := 2*overlap(ours.content, g.content) >= length(ours.content)
		if g.mode == "direct" && len(g.source) == 0 && sameContent(ours, g) ||
			g.mode == "mixed" && within && (len(g.source) == 0 || overlap(ours.source, g.source) > 0) {
			return true
		}
	}
	return false
}

// words prints spans for those who look for a cause.
func words(spans []parley.Span) string {
	if len(spans) == 0 {
		return "none"
	}
	var out []string
	for _, s := range spans {
		out = append(out, s.Text)
	}
	return fmt.Sprintf("%q", strings.Join(out, " + "))
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

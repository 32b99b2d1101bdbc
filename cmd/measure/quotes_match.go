package main

import (
	"fmt"
	"slices"
	"strings"

	"parley"
	"parley/internal/score"
)

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

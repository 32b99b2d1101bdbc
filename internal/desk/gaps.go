package desk

import (
	"slices"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
	"parley/internal/view"
)

// gapBytes is the longest text that is searched for gaps.
const gapBytes = 1 << 20

// gaps are the sentences of a report with words of meeting, agreement or
// refusal that hold no words of what the report tells of, people and parties
// left out. There are none in reports that are not read, as they are not in
// English, nor in texts longer than gapBytes.
func gaps(r *parley.Report, told []view.Told) (list []view.Gap) {
	if len(r.Text) > gapBytes || r.Language != "" && r.Language != "en" {
		return nil
	}
	var words []parley.Span
	for i := range told {
		if kind := told[i].Record.Kind; kind != parley.PersonNode && kind != parley.PartyNode {
			words = append(words, told[i].Words...)
		}
	}
	isHeadline := func(s parley.Sentence) bool {
		return s.Block < len(r.Blocks) && r.Blocks[s.Block].Kind == parley.Headline
	}
	words = united(words)
	doc := text.Segment(r)
	lex := lexicon.Default()
	for _, s := range doc.Sentences {
		if isHeadline(s) && len(words) > 0 { // the text says it again
			continue
		}
		at, _ := slices.BinarySearchFunc(words, s.Start, func(w parley.Span, start int) int { return w.End - start - 1 })
		if at < len(words) && words[at].Start < s.End {
			continue
		}
		var why []string
		for _, token := range doc.Tokens[s.FirstToken:s.EndToken] {
			if what := lex.Telling(token.Form); what != "" && !slices.Contains(why, what) {
				why = append(why, what)
			}
		}
		if len(why) > 0 {
			list = append(list, view.Gap{Span: parley.Cut(r.Text, s.Start, s.End), Why: why})
		}
	}
	return list
}

// united are the ranges that the spans cover, in order, without their text.
func united(spans []parley.Span) (out []parley.Span) {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b parley.Span) int { return a.Start - b.Start })
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, parley.Span{Start: s.Start, End: s.End})
	}
	return out
}

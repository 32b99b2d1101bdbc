package extract

import (
	"slices"
	"sort"
	"strings"

	"parley"
)

// tokenAt is the first token that ends after the byte.
func (x *reader) tokenAt(b int) int {
	return sort.Search(len(x.Tokens), func(i int) bool { return x.Tokens[i].End > b })
}

// A stretch is tokens [first, end) between quotation marks, as law 8 sees them.
type stretch struct {
	first, end int
	span       parley.Span
	block      int
	words      int
}

// quotedStretches lists what stands between quotation marks in the text, the
// outer of two where one lies in the other.
func (x *reader) quotedStretches() []stretch {
	blocks := x.Report.Blocks
	if len(blocks) == 0 {
		blocks = parley.List[parley.Block]{{End: len(x.Text)}}
	}
	var out []stretch
	for i := range blocks {
		if blocks[i].Kind == parley.Quotation || blocks[i].Kind == parley.BylineText {
			continue
		}
		ranges := parley.QuotedStretches(x.Text, blocks, i)
		slices.SortFunc(ranges, func(a, b [2]int) int {
			if a[0] != b[0] {
				return a[0] - b[0]
			}
			return b[1] - a[1]
		})
		last := 0
		for _, r := range ranges {
			if r[0] < last || r[1] <= r[0] {
				continue
			}
			if s, ok := x.stretchOf(r, i); ok {
				out = append(out, s)
				last = r[1]
			}
		}
	}
	return out
}

// stretchOf trims the bytes between two marks; it refuses what holds no word, and
// what single marks hold where they may be apostrophes.
func (x *reader) stretchOf(r [2]int, block int) (stretch, bool) {
	start, end := trimQuote(x.Text, r[0], r[1])
	if end <= start {
		return stretch{}, false
	}
	words := countWords(x.Text[start:end])
	if single := strings.HasSuffix(x.Text[:r[0]], "'") || strings.HasSuffix(x.Text[:r[0]], "‘"); single && words < 2 {
		return stretch{}, false
	}
	s := stretch{first: x.tokenAt(start), end: x.tokenAt(end - 1), span: parley.Cut(x.Text, start, end), block: block, words: words}
	s.end++
	return s, s.end > s.first && s.first < len(x.Tokens)
}

// findInlineQuotes makes statements of what stands between quotation marks
// within blocks, each with its speaker where the words around it name one.
func (x *reader) findInlineQuotes() {
	all := x.quotedStretches()
	for i, s := range all {
		for k := s.first; k < s.end; k++ {
			x.inQuotes[k] = i + 1
		}
	}
	var last *statement
	for i, s := range all {
		if x.skips(x.SentenceOf(s.first)) {
			continue
		}
		a, ok := x.attribute(s)
		if last != nil && x.continues(last, a, ok, s, all[:i]) {
			x.extend(last, s)
			continue
		}
		st := x.direct(s, a, ok, last)
		if st != nil {
			last = st
		}
	}
}

// extend adds a stretch to the statement of which it goes on.
func (x *reader) extend(st *statement, s stretch) {
	st.out.Content = append(st.out.Content, s.span)
	st.out.Evidence = addSpan(st.out.Evidence, s.span)
	st.end = s.end
	x.numberTokens(st, slices.Index(x.statements, st)+1)
}

// direct makes a statement of a stretch; nil where it has too few words, or
// where nobody is said to say it and it is no sentence of its own: a title, a
// term.
func (x *reader) direct(s stretch, a attribution, ok bool, last *statement) *statement {
	if s.words < minWords {
		return nil
	}
	st := &statement{person: -1, cueToken: -1, first: s.first, end: s.end, block: s.block}
	st.out = parley.Statement{Mode: "direct", Content: spans(s.span), Evidence: spans(s.span)}
	switch {
	case ok:
		x.say(st, a)
	case !x.ownSentence(s):
		return nil
	default:
		x.sayAsBefore(st, s, last)
	}
	x.keep(st)
	return st
}

// ownSentence reports whether the stretch is a sentence, or several, of its own.
func (x *reader) ownSentence(s stretch) bool {
	first, _ := x.limits(x.SentenceOf(s.first))
	_, end := x.limits(x.SentenceOf(s.end - 1))
	return s.first-first <= 1 && end-s.end <= 2
}

// sayAsBefore gives the statement the speaker of the words before it: of the quotation
// before in the same block, or whom the sentence before lets speak.
func (x *reader) sayAsBefore(st *statement, s stretch, last *statement) {
	before := x.SentenceOf(s.first) - 1
	if last != nil && last.out.Speaker != nil && (last.block == s.block || last.block == s.block-1 && x.SentenceOf(last.end-1) >= before-1) {
		v := *last.out.Speaker
		st.out.Speaker, st.person = &v, last.person
		st.out.Because = parley.Because{"speaker": slices.Clone(last.out.Evidence[:1])}
		return
	}
	if before < 0 || x.skips(before) {
		return
	}
	if a, ok := x.speakerIn(before); ok {
		v := a.voice
		st.out.Speaker, st.person = &v, a.person
		st.out.Because = parley.Because{"speaker": spans(x.Span(a.first, a.end))}
	}
}

// continues reports whether the stretch goes on with the last statement: split by
// the same verb, or the next sentences after its "he said.", or a paragraph
// that opens again where the one before did not close.
func (x *reader) continues(last *statement, a attribution, ok bool, s stretch, before []stretch) bool {
	if ok && a.cue == last.cueToken && last.cueToken >= 0 {
		return last.block == s.block
	}
	if ok || len(before) == 0 || before[len(before)-1].end != last.end {
		return false
	}
	if last.block == s.block && last.cueToken >= 0 {
		return x.ownSentence(s) && x.SentenceOf(max(last.cueToken, last.end-1)) == x.SentenceOf(s.first)-1
	}
	return last.block == s.block-1 && x.opensAgain(last, s)
}

// opensAgain reports whether the last statement's paragraph ends without a
// closing mark and the stretch begins the next.
func (x *reader) opensAgain(last *statement, s stretch) bool {
	if last.block >= len(x.Blocks) || s.block >= len(x.Blocks) {
		return false
	}
	c := last.out.Content[len(last.out.Content)-1]
	return c.End == x.Blocks[last.block].End && s.span.Start-x.Blocks[s.block].Start <= 3
}

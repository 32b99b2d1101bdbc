package extract

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

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

// mostInner bounds how many quotations within quotations are read.
const mostInner = 200

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
				if s, ok := x.stretchOf(r, i); ok && r[1] <= last && len(x.inner) < mostInner {
					x.inner = append(x.inner, s)
				}
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

// markQuotes finds what stands between quotation marks and marks its tokens.
func (x *reader) markQuotes() {
	x.quotes = x.quotedStretches()
	for i, s := range x.quotes {
		for k := s.first; k < s.end; k++ {
			x.inQuotes[k] = i + 1
		}
	}
}

// findInlineQuotes makes statements of what stands between quotation marks
// within blocks, each with its speaker where the words around it name one.
func (x *reader) findInlineQuotes() {
	var last *statement
	before := -1 // the stretch that last ends with
	for i, s := range x.quotes {
		if x.skips(x.SentenceOf(s.first)) {
			continue
		}
		lo, hi := 0, len(x.Tokens)
		if i > 0 {
			lo = x.quotes[i-1].end
		}
		if i+1 < len(x.quotes) {
			hi = max(x.quotes[i+1].first, s.end)
		}
		a, ok := attribution{}, false
		if last == nil || before != i-1 || !x.goesOn(last, s, hi) {
			a, ok = x.attribute(s, lo, hi)
			again := last != nil && before == i-1 && x.opensAgain(last, s)
			if !again && !(ok && last != nil && x.sharesCue(last, a, s)) {
				if st := x.direct(s, a, ok, last); st != nil {
					last, before = st, i
				}
				continue
			}
		}
		if ok && last.cueToken < 0 {
			last.out.Because = nil
			x.say(last, a)
		}
		x.extend(last, s)
		before = i
	}
}

// sharesCue reports whether the stretch stands under the same word of saying as the
// last statement; a name in quotation marks after a preposition (said on
// "Face to Face") does not.
func (x *reader) sharesCue(last *statement, a attribution, s stretch) bool {
	if a.cue < 0 || a.cue != last.cueToken || last.block != s.block || isTitle(s.span.Text) {
		return false
	}
	k := s.first - 1
	for k > 0 && x.Tokens[k].UPOS == "PUNCT" && !x.wordIs(k, ",") {
		k--
	}
	return s.words >= minWords || x.Tokens[k].UPOS != "ADP"
}

// extend adds a stretch to the statement of which it goes on.
func (x *reader) extend(st *statement, s stretch) {
	st.out.Content = append(st.out.Content, s.span)
	st.out.Evidence = addSpan(st.out.Evidence, s.span)
	st.end, st.block = s.end, s.block
	st.words += s.words
	if !st.kept && st.words >= minWords && st.speaker != nil {
		x.keep(st)
		return
	}
	if st.kept {
		x.numberTokens(st, slices.Index(x.statements, st)+1)
	}
}

// direct makes a statement of a stretch. It is kept once it has enough words;
// nil where nobody is said to say it and it is no sentence of its own: a
// title, a term.
func (x *reader) direct(s stretch, a attribution, ok bool, last *statement) *statement {
	if isTitle(s.span.Text) || x.isName(s) {
		return nil
	}
	st := &statement{person: -1, cueToken: -1, first: s.first, end: s.end, block: s.block, words: s.words}
	st.out = parley.Statement{Mode: "direct", Content: spans(s.span), Evidence: spans(s.span)}
	switch {
	case ok:
		x.say(st, a)
	case !x.ownSentence(s):
		return nil
	case s.span.End == x.blockEnd(s.block):
		if !x.sayAsBefore(st, s, last) { // left open: the next paragraph may name the speaker
			x.sayAsInterviewed(st, s)
		}
	case s.words < minWords || !x.sayAsBefore(st, s, last) && !x.sayAsInterviewed(st, s):
		return nil
	}
	if s.words >= minWords && st.speaker != nil {
		x.keep(st)
	}
	return st
}

// isTitle reports whether all words of weight begin with a capital: the title of
// a book, not what somebody said.
func isTitle(s string) bool {
	s = strings.TrimRight(s, ",. ")
	n, lower := 0, false
	for _, w := range strings.Fields(s) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'‘“("))
		small := strings.ToLower(w) == w
		lower = lower || strings.ToUpper(w) != w
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			n++
		case small && len(w) > 4 || strings.ContainsAny(w, ",;"):
			return false
		case small && len(w) == 4 && w != "with" && w != "from" && w != "into" && w != "over":
			return false
		}
	}
	return lower && n >= 2 && 2*n >= len(strings.Fields(s)) && !strings.ContainsAny(s, "?!")
}

// isName reports whether the stretch stands within a name: Marcia "Cia" Lee.
func (x *reader) isName(s stretch) bool {
	return s.words < minWords && s.first >= 2 && s.end+1 < len(x.Tokens) && x.Tokens[s.first-2].UPOS == "PROPN" && x.Tokens[s.end+1].UPOS == "PROPN"
}

// ownSentence reports whether the stretch is a sentence, or several, of its own.
func (x *reader) ownSentence(s stretch) bool {
	first, _ := x.limits(x.SentenceOf(s.first))
	_, end := x.limits(x.SentenceOf(s.end - 1))
	for k := first; k < s.first; k++ {
		if x.Tokens[k].UPOS != "PUNCT" {
			return false
		}
	}
	return end-s.end <= 2
}

// sayAsBefore gives the statement the speaker of the words before it: of the
// quotation that ends there, of the sentence there, of the quotation a little
// farther on. It reports whether there is one.
func (x *reader) sayAsBefore(st *statement, s stretch, last *statement) bool {
	before := x.SentenceOf(s.first) - 1
	near := last != nil && last.speaker != nil && (last.block == s.block || last.block == s.block-1)
	if near && x.SentenceOf(max(last.cueToken, last.end-1)) == before {
		x.sayAs(st, last.speaker)
		return true
	}
	if before < 0 || x.skips(before) || x.Sentences[before].Block < s.block-1 {
		return false
	}
	for b := before; b >= max(0, before-2) && x.Sentences[b].Block >= s.block-1; b-- {
		if a, ok := x.speakerIn(b); ok {
			x.sayAs(st, &a)
			return true
		}
	}
	if near && x.SentenceOf(last.end-1) >= before-2 {
		x.sayAs(st, last.speaker)
		return true
	}
	if a, ok := x.subjectIn(before); ok && x.Sentences[before].Block == s.block {
		x.sayAs(st, &a)
		return true
	}
	return false
}

// goesOn reports whether the stretch goes on with the last statement after its
// "he said.": the next sentences of the paragraph, without a speaker of their own.
func (x *reader) goesOn(last *statement, s stretch, hi int) bool {
	if last.block != s.block || last.cueToken < last.end || !x.beginsSentence(s) || x.SentenceOf(s.first)-x.SentenceOf(last.cueToken) > 1 {
		return false
	}
	if _, ok := x.rightAfter(s, hi); ok {
		return false
	}
	_, ok := x.over(s)
	return !ok || x.ownSentence(s)
}

// beginsSentence reports whether nothing but marks stands before the stretch in its
// sentence, or a full stop right before it.
func (x *reader) beginsSentence(s stretch) bool {
	first, _ := x.limits(x.SentenceOf(s.first))
	for k := s.first - 1; k >= first; k-- {
		if x.Tokens[k].UPOS != "PUNCT" {
			return false
		}
		if x.wordIs(k, ".", "!", "?") {
			return true
		}
	}
	return true
}

// opensAgain reports whether the last statement's paragraph ends without a
// closing mark and the stretch begins the next.
func (x *reader) opensAgain(last *statement, s stretch) bool {
	if last.block != s.block-1 || last.block >= len(x.Blocks) || s.block >= len(x.Blocks) {
		return false
	}
	c := last.out.Content[len(last.out.Content)-1]
	return c.End == x.Blocks[last.block].End && s.span.Start-x.Blocks[s.block].Start <= 3
}

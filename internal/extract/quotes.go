package extract

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// tokenAt is the first token that ends after the byte.
func (x *reader) tokenAt(b int) int {
	return sort.Search(len(x.Tokens), func(i int) bool { return x.Tokens[i].End > b })
}

// findQuotationBlocks finds quotations that are blocks of their own, as the page
// reader marks them, with their speaker from a line such as "- Lund noted."
func (x *reader) findQuotationBlocks() {
	for i := range x.Blocks {
		b := x.Blocks[i]
		if b.Kind != parley.Quotation || x.attributionLine(i) >= 0 {
			continue // or it is the line itself
		}
		line, quoteEnd := i+1, b.End
		a, ok := attribution{}, false
		if line < len(x.Blocks) {
			a, ok = x.readLine(line)
		}
		if !ok {
			a, quoteEnd, ok = x.lastLine(b)
		}
		st := x.blockStatement(b.Start, quoteEnd)
		if st == nil {
			continue
		}
		if ok {
			x.say(st, a)
		}
		x.keep(st)
	}
}

// blockStatement makes a statement of bytes [start, end), without the marks
// around them; nil where it has too few words.
func (x *reader) blockStatement(start, end int) *statement {
	start, end = trimQuote(x.Text, start, end)
	st := &statement{person: -1, cueToken: -1, first: x.tokenAt(start), end: x.tokenAt(end)}
	st.out = parley.Statement{Mode: "direct"}
	if countWords(x.Text[start:end]) < minWords {
		return nil
	}
	c := parley.Cut(x.Text, start, end)
	st.out.Content, st.out.Evidence = spans(c), spans(c)
	return st
}

// trimQuote cuts white space and quotation marks from both ends.
func trimQuote(s string, start, end int) (int, int) {
	s = s[start:end]
	left := strings.TrimLeftFunc(s, isQuoteOrSpace)
	start += len(s) - len(left)
	return start, start + len(strings.TrimRightFunc(left, isQuoteOrSpace))
}

func isQuoteOrSpace(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("\"“”«»", r)
}

func countWords(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })); r != utf8.RuneError {
			n++
		}
	}
	return n
}

// attributionLine is the token of the verb of saying of a block that is
// nothing but a dash, a speaker and that verb; -1 for any other block.
func (x *reader) attributionLine(i int) int {
	if i >= len(x.Blocks) || x.Blocks[i].End-x.Blocks[i].Start > 200 {
		return -1
	}
	return x.attributionIn(x.tokenAt(x.Blocks[i].Start), x.tokenAt(x.Blocks[i].End))
}

// attributionIn is the same for tokens [first, end).
func (x *reader) attributionIn(first, end int) int {
	if end-first < 3 || end-first > 16 || !x.wordIs(first, "-", "–", "—", "--") {
		return -1
	}
	for k := end - 1; k > first && k >= end-3; k-- {
		if x.mentionAt(k) == nil && x.Is(k, lexicon.Say) {
			return k
		}
	}
	if x.Is(first+1, lexicon.Say) {
		return first + 1
	}
	return -1
}

// readLine reads the speaker of an attribution line that is block i.
func (x *reader) readLine(i int) (attribution, bool) {
	cue := x.attributionLine(i)
	if cue < 0 {
		return attribution{}, false
	}
	return x.lineSpeaker(cue, x.tokenAt(x.Blocks[i].Start), x.tokenAt(x.Blocks[i].End))
}

func (x *reader) lineSpeaker(cue, first, end int) (attribution, bool) {
	if a, ok := x.speakerBefore(cue, first+1); ok {
		return a, true
	}
	a, ok := x.speakerAt(cue+1, end)
	a.cue = cue
	return a, ok
}

// lastLine reads an attribution line that is the last line of the block
// itself, and where the quotation before it ends.
func (x *reader) lastLine(b parley.Block) (attribution, int, bool) {
	nl := strings.LastIndexByte(x.Text[b.Start:b.End], '\n')
	if nl < 0 {
		return attribution{}, b.End, false
	}
	first, end := x.tokenAt(b.Start+nl), x.tokenAt(b.End)
	cue := x.attributionIn(first, end)
	if cue < 0 {
		return attribution{}, b.End, false
	}
	a, ok := x.lineSpeaker(cue, first, end)
	return a, b.Start + nl, ok
}

// findInlineQuotes finds what stands between quotation marks within a block.
func (x *reader) findInlineQuotes() {
	var last *statement
	for i := 0; i < len(x.Tokens); i++ {
		form := x.Tokens[i].Form
		if form != `"` && form != "“" && form != "«" || x.quoted[i] > 0 || !x.mayOpen(i) {
			continue
		}
		closing := x.closing(i)
		if closing < 0 || closing > i+1 && !x.standsQuoted(x.Span(i+1, closing)) {
			continue
		}
		if closing > i+1 {
			last = x.inline(i, closing, last)
		}
		i = closing
	}
}

// mayOpen reports whether the mark at token i stands as one that opens: no word
// close before it, a word close after it.
func (x *reader) mayOpen(i int) bool {
	before := i > 0 && x.Tokens[i-1].End == x.Tokens[i].Start && (text.IsWord(x.Tokens[i-1].Form) || text.IsNumber(x.Tokens[i-1].Form) || isStop(x.Tokens[i-1].Form))
	after := i+1 < len(x.Tokens) && x.Tokens[i].End == x.Tokens[i+1].Start
	return !before && after
}

// mayClose reports whether the mark at token i stands close to what is before
// it and not close to a word after it.
func (x *reader) mayClose(i int) bool {
	after := i+1 < len(x.Tokens) && x.Tokens[i].End == x.Tokens[i+1].Start && text.IsWord(x.Tokens[i+1].Form)
	return i > 0 && x.Tokens[i-1].End == x.Tokens[i].Start && !after
}

func isStop(form string) bool { return form == "." || form == "," || form == "?" || form == "!" }

// closing is the token that closes the quotation opened at token i, within the
// block; -1 where none does.
func (x *reader) closing(i int) int {
	want := map[string]string{`"`: `"`, "“": "”", "«": "»"}[x.Tokens[i].Form]
	block := x.Sentences[x.SentenceOf(i)].Block
	for k := i + 1; k < len(x.Tokens) && k < i+1500; k++ {
		if x.Tokens[k].Form == x.Tokens[i].Form && x.Tokens[k].Form != want {
			return -1 // opened again: the marks do not pair
		}
		if x.Tokens[k].Form == `"` && want == `"` && !x.mayClose(k) {
			return -1 // opened again, or the marks are spaced so that nobody can tell
		}
		if x.Tokens[k].Form == want {
			if x.Sentences[x.SentenceOf(k)].Block != block {
				return -1
			}
			return k
		}
	}
	return -1
}

// inline makes a statement of the quotation between tokens open and closing,
// or adds it to the last one, of which it goes on after "he said".
func (x *reader) inline(open, closing int, last *statement) *statement {
	c := x.Span(open+1, closing)
	a, ok := x.attributionNear(open, closing)
	if last != nil && x.goesOn(last, a, ok, open) {
		last.out.Content = append(last.out.Content, c)
		last.out.Evidence = addSpan(last.out.Evidence, c)
		last.end = closing
		for n, st := range x.statements {
			if st == last {
				x.numberTokens(last, n+1)
			}
		}
		return last
	}
	if countWords(c.Text) < minWords {
		return last
	}
	if !ok && !x.wholeSentence(open, closing) {
		return last // words in quotation marks that nobody is said to say: a title, a term
	}
	st := &statement{person: -1, cueToken: -1, first: open + 1, end: closing}
	st.out = parley.Statement{Mode: "direct", Content: spans(c), Evidence: spans(c)}
	if ok {
		x.say(st, a)
	}
	x.keep(st)
	return st
}

// goesOn reports whether the quotation that opens at token open continues the
// last one: the same verb, or directly after its "he said."
func (x *reader) goesOn(last *statement, a attribution, ok bool, open int) bool {
	if last.cueToken < 0 || x.Sentences[x.SentenceOf(last.first)].Block != x.Sentences[x.SentenceOf(open)].Block {
		return false
	}
	if ok {
		return a.cue == last.cueToken
	}
	s := x.SentenceOf(open)
	first, _ := x.limits(s)
	return first == open && x.SentenceOf(max(last.cueToken, last.end)) == s-1
}

// wholeSentence reports whether the quotation is a sentence of its own.
func (x *reader) wholeSentence(open, closing int) bool {
	first, end := x.limits(x.SentenceOf(open))
	_, last := x.limits(x.SentenceOf(closing))
	return open == first && (closing+1 >= end || closing+1 >= last)
}

// attributionNear reads who says a quotation: after it ("…," A said), else
// before it (A said: "…").
func (x *reader) attributionNear(open, closing int) (attribution, bool) {
	_, limit := x.limits(x.SentenceOf(closing))
	if a, ok := x.attributionAfter(closing+1, limit); ok {
		return a, true
	}
	first, _ := x.limits(x.SentenceOf(open))
	for k := open - 1; k >= first && k > open-14; k-- {
		if x.mentionAt(k) != nil {
			continue
		}
		if x.wordIs(k, "\"", "”", ".", ";") {
			break
		}
		if x.Is(k, lexicon.Say) || x.wordIs(k, "saying", "adding", "telling", "called", "described") {
			return x.speakerBefore(k, first)
		}
	}
	return attribution{}, false
}

// attributionAfter reads "said A", "A said", "A, the foreign minister, said".
func (x *reader) attributionAfter(k, limit int) (attribution, bool) {
	if x.Word(k) == "," {
		k++
	}
	if k >= limit {
		return attribution{}, false
	}
	if x.Is(k, lexicon.Say) && x.mentionAt(k) == nil {
		a, ok := x.speakerAt(k+1, limit)
		a.cue = k
		return a, ok
	}
	a, ok := x.speakerAt(k, limit)
	if !ok {
		return a, false
	}
	for i := a.end; i < limit && i < a.end+4; i++ {
		if x.mentionAt(i) == nil && x.Is(i, lexicon.Say) {
			a.cue, a.end = i, i+1
			return a, true
		}
		if !x.wordIs(i, "also", "later", "then", "has", "had", ",", "further") {
			break
		}
	}
	return attribution{}, false
}

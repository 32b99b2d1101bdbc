package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/lexicon"
)

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
	st := &statement{person: -1, cueToken: -1, first: x.tokenAt(start), end: x.tokenAt(end), block: -2}
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
	right := strings.TrimRightFunc(left, isQuoteOrSpace)
	right = strings.TrimSuffix(right, "''")
	if strings.HasSuffix(right, "'") && strings.Count(right, "'")%2 == 1 && !strings.HasSuffix(right, "s'") {
		right = strings.TrimSuffix(right, "'") // half of a mark typed as two
	}
	return start, start + len(right)
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

// attributeBlocks gives quotations that are paragraphs of their own and have no line with
// their speaker the one of the paragraph before: who speaks last there, or whom the
// words before its colon name. A paragraph that the one before left open goes on with it.
func (x *reader) attributeBlocks() {
	before := map[int]*statement{} // by block, the last direct statement in it
	var kept []*statement
	for _, st := range x.statements {
		if st.out.Mode == "direct" && (st.block >= 0 || st.speaker != nil) {
			b := x.Sentences[x.SentenceOf(max(st.first, st.end-1))].Block
			if old := before[b]; old == nil || old.end < st.end {
				before[b] = st
			}
		}
	}
	for _, st := range x.statements {
		if st.speaker != nil || st.block != -2 {
			kept = append(kept, st)
			continue
		}
		s := x.SentenceOf(st.first)
		b := x.Sentences[s].Block
		last := before[b-1]
		if last != nil && x.leftOpen(last, b-1) && last.speaker != nil {
			last.out.Content = append(last.out.Content, st.out.Content...)
			last.out.Evidence = append(last.out.Evidence, st.out.Evidence...)
			last.end = st.end
			before[b] = last
			continue
		}
		if a, ok := x.speakerBeforeBlock(s, b, last); ok {
			x.sayAs(st, &a)
			before[b] = st
		} else if a, ok := x.interviewed(s); ok && x.answers(b) {
			x.sayAs(st, &a)
			before[b] = st
		}
		kept = append(kept, st)
	}
	x.statements = kept
	clear(x.quoted)
	for i, st := range x.statements {
		if st.out.Mode == "direct" {
			x.numberTokens(st, i+1)
		}
	}
}

// leftOpen reports whether the last words of the statement end their block without a
// closing quotation mark.
func (x *reader) leftOpen(st *statement, b int) bool {
	return b >= 0 && b < len(x.Blocks) && st.out.Content[len(st.out.Content)-1].End == x.Blocks[b].End
}

// speakerBeforeBlock is who speaks in the block before block b, whose first sentence is s.
func (x *reader) speakerBeforeBlock(s, b int, last *statement) (attribution, bool) {
	if b < 1 || s < 1 || x.Sentences[s-1].Block != b-1 || x.skips(s-1) || x.Blocks[b-1].Kind == parley.Headline {
		return attribution{}, false
	}
	_, end := x.limits(s - 1)
	if last != nil && last.speaker != nil && last.cueToken >= 0 && x.SentenceOf(last.cueToken) >= s-2 {
		return *last.speaker, true
	}
	if a, ok := x.speakerIn(s - 1); ok {
		return a, true
	}
	if last != nil && last.speaker != nil && x.SentenceOf(last.end-1) >= s-2 {
		return *last.speaker, true
	}
	if x.Word(end-1) == ":" {
		if a, ok := x.beforeColon(end-2, x.tokenAt(x.Blocks[b-1].Start)); ok {
			return a, true
		}
		return x.subjectIn(s - 1)
	}
	return attribution{}, false
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
	if a, ok := x.subjectBefore(cue, first+1); ok {
		return a, true
	}
	for _, from := range []int{cue + 1, first + 1} {
		if a, ok := x.speakerAt(from, end); ok {
			a.cue = cue
			return a, true
		}
	}
	return attribution{}, false
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

package text

import (
	"strings"

	"parley"
)

// Tokenize cuts text into syntactic words as the English treebanks of
// Universal Dependencies do (EWT, GUM): marks, hyphens and slashes between
// words are words of their own, the full stop of an abbreviation, numbers with
// their commas, addresses and e-mails stay whole, and the clitics of a
// multiword token ("do|n't", "Torv|'s", "can|not") are cut from it, which
// Token.Multi tells. Every character that is no white space is in exactly one
// token; no token ends inside a character or before an accent of its own.
//
// Rules decide what is certain, a small table the rest. Time and memory grow
// linearly with the text, whatever it holds.
func Tokenize(text string) []parley.Token {
	return TokenizeWith(text, tokenTable().decide)
}

// TokenizeWith is Tokenize with another judge in place of the table: decide
// says whether a token ends at the byte offset. It is there for training.
func TokenizeWith(text string, decide Decider) []parley.Token {
	t := tokenizer{text: text, decide: decide, out: make([]parley.Token, 0, len(text)/5+1), buf: make([]element, 0, 64)}
	for at := t.skipSpace(0); at < len(text); at = t.skipSpace(at) {
		t.els, t.end = elements(text, at, t.buf)
		t.buf = t.els[:0]
		t.chunk()
		at = t.end
	}
	return t.out
}

// A tokenizer is at work on one chunk: the elements between white space.
type tokenizer struct {
	text   string
	decide Decider
	out    []parley.Token

	els      []element
	buf      []element // memory of els
	end      int       // byte offset behind els
	features []uint32  // memory for one gap's features
	whole    uint32    // hash of the chunk, 0 where it is long
	mail     bool      // the chunk has an "@"
}

func (t *tokenizer) skipSpace(at int) int {
	for i, r := range t.text[at:] {
		if !isSpace(r) {
			return at + i
		}
	}
	return len(t.text)
}

// offset is the byte offset of element i, of the chunk's end behind the last.
func (t *tokenizer) offset(i int) int {
	if i == len(t.els) {
		return t.end
	}
	return t.els[i].start
}

// chunk emits the tokens of the chunk.
func (t *tokenizer) chunk() {
	t.whole = t.hash(0, len(t.els), maxRun)
	t.mail = strings.IndexByte(t.text[t.els[0].start:t.end], '@') >= 0
	for first := 0; first < len(t.els); {
		end := t.pattern(first)
		if end == first {
			end = t.tokenEnd(first)
		}
		t.emit(first, end)
		first = end
	}
}

// tokenEnd finds the end of the token that begins with element first: the first
// gap at which it is cut.
func (t *tokenizer) tokenEnd(first int) int {
	for i := first + 1; i < len(t.els); i++ {
		l, r := t.els[i-1].class, t.els[i].class
		if l.isWord() && r.isWord() && (l == classDigit) == (r == classDigit) {
			continue
		}
		cut, sure := t.sure(first, i)
		if !sure {
			t.gapFeatures(first, i)
			cut = t.decide(t.els[i].start, t.features)
		}
		if cut {
			return i
		}
	}
	return len(t.els)
}

// nextWord is the word in ASCII letters after the chunk's white space, "" where
// another character stands there.
func (t *tokenizer) nextWord() string {
	start := min(t.end+1, len(t.text))
	end := start
	for end < len(t.text) && end-start < maxRun && classOf(rune(t.text[end])).isLetter() && t.text[end] < 0x80 {
		end++
	}
	return t.text[start:end]
}

// emit adds the words of the token of elements [first, end).
func (t *tokenizer) emit(first, end int) {
	start, stop := t.els[first].start, t.offset(end)
	form := t.text[start:stop]
	cut := cliticAt(form)
	if cut == 0 && len(form) == 3 && strings.EqualFold(form, "its") && meansItIs(t.nextWord()) {
		cut = 2
	}
	if cut == 0 {
		t.out = append(t.out, parley.Token{Start: start, End: stop, Form: form})
		return
	}
	t.out = append(t.out, parley.Token{Start: start, End: start + cut, Form: form[:cut], Multi: 2},
		parley.Token{Start: start + cut, End: stop, Form: form[cut:]})
}

// hasFold reports whether s begins with the prefix, which is in lower case
// ASCII.
func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/lexicon"
)

// sentences cuts the tokens at full stops and block borders. Tokens between
// blocks, should there be any, go with the block before them.
func sentences(doc *parley.Document, blocks []parley.Block) []parley.Sentence {
	var out []parley.Sentence
	s := splitter{doc: doc, lex: lexicon.Default()}
	first, block := 0, 0
	for i := range doc.Tokens {
		for block+1 < len(blocks) && doc.Tokens[i].Start >= blocks[block+1].Start {
			block++
		}
		last := i+1 == len(doc.Tokens)
		if last || block+1 < len(blocks) && doc.Tokens[i+1].Start >= blocks[block+1].Start || s.endsAt(i) {
			out = append(out, parley.Sentence{Start: doc.Tokens[first].Start, End: doc.Tokens[i].End,
				FirstToken: first, EndToken: i + 1, Block: block})
			first = i + 1
		}
	}
	return out
}

type splitter struct {
	doc *parley.Document
	lex *lexicon.Lexicon
}

// endsAt reports whether a sentence ends after token i, which has a token
// after it.
func (s *splitter) endsAt(i int) bool {
	if s.closesAt(i) {
		return i > 0 && !s.closesAt(i+1) && isStop(s.doc.Tokens[i-1].Form) && s.begins(i+1) && s.spaced(i)
	}
	form := s.doc.Tokens[i].Form
	switch {
	case isStop(form):
		return !s.closesAt(i+1) && s.begins(i+1) && s.spaced(i)
	case strings.HasSuffix(form, ".") && len(form) > 1:
		return s.abbreviationEnds(i)
	}
	return false
}

func (s *splitter) spaced(i int) bool { return s.doc.Tokens[i].End < s.doc.Tokens[i+1].Start }

// begins reports whether a sentence can begin with token i: not with a
// lower-case letter or a comma.
func (s *splitter) begins(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.doc.Tokens[i].Form)
	return !unicode.IsLower(r) && !strings.ContainsRune(",;:)]", r)
}

// abbreviationEnds reports whether the sentence ends at the abbreviation:
// only before a word that begins sentences and is no name ("in the U.S. The
// talks …"), and never after a form of address or a month.
func (s *splitter) abbreviationEnds(i int) bool {
	form := s.doc.Tokens[i].Form
	if !strings.Contains(form[:len(form)-1], ".") {
		return false
	}
	next := s.doc.Tokens[i+1].Form
	return IsCapital(next) && s.lex.Is(next, lexicon.Plain) && len(next) > 1
}

func isStop(form string) bool {
	switch form[0] {
	case '.', '!', '?':
		return true
	}
	return form == "…" || form == "。"
}

// closesAt reports whether token i closes a quotation or bracket. A plain
// quotation mark is both; it closes where it stands close to what is before it.
func (s *splitter) closesAt(i int) bool {
	switch s.doc.Tokens[i].Form {
	case "”", "’", "»", ")", "]":
		return true
	case `"`, "'":
		return i > 0 && s.doc.Tokens[i-1].End == s.doc.Tokens[i].Start
	}
	return false
}

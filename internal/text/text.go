// Package text turns a report's canonical text into a Document: tokens,
// sentences, names, language. In comes a report with text and blocks, out
// goes a parley.Document whose spans lie on character borders; its tokens
// cover every character that is no white space, once.
//
// It works by capitalisation, word classes and the lexicon, in linear time on
// any input. Tags, lemmas and heads are left empty. Who the names are and what
// they stand for is left to package mention, times to package when.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
	"parley/internal/lexicon"
)

// Parse reads the report's text. Where r.Blocks is empty, paragraphs parted by
// blank lines take the place of blocks. The language is the report's where the
// page reader found it.
func Parse(r *parley.Report) *parley.Document {
	doc := &parley.Document{Text: r.Text, Tokens: Tokenize(r.Text)}
	doc.Sentences = sentences(doc, blocksOf(r))
	doc.Language = r.Language
	if doc.Language == "" && IsEnglish(doc.Tokens) {
		doc.Language = "en"
	}
	findNames(doc, r, lexicon.Default())
	return doc
}

// blocksOf gives the blocks of the report, or the paragraphs of its text.
func blocksOf(r *parley.Report) []parley.Block {
	if len(r.Blocks) > 0 {
		return r.Blocks
	}
	var out []parley.Block
	for start := 0; start < len(r.Text); {
		end := strings.Index(r.Text[start:], "\n\n")
		if end < 0 {
			end = len(r.Text) - start
		}
		out = append(out, parley.Block{Kind: parley.Paragraph, Start: start, End: start + end})
		start += end + 2
	}
	return out
}

// IsCapital reports whether the token begins with an upper-case letter.
func IsCapital(token string) bool {
	r, _ := utf8.DecodeRuneInString(token)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// IsWord reports whether the token begins with a letter.
func IsWord(token string) bool {
	r, _ := utf8.DecodeRuneInString(token)
	return unicode.IsLetter(r)
}

// IsNumber reports whether the token begins with a digit.
func IsNumber(token string) bool { return token != "" && token[0] >= '0' && token[0] <= '9' }

// isCaps reports whether the token has at least two letters, all upper case.
func isCaps(token string) bool {
	n := 0
	for _, r := range token {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

package conllu

import "strings"

// A Word is one syntactic word with its columns as written; "_" (absent) is
// the empty string, except that a form or lemma "_" stays. Head is 1-based
// within the sentence, 0 for the root, -1 where the column is "_".
type Word struct {
	Form, Lemma, UPOS, XPOS, Feats string
	Head                           int
	Rel, Deps, Misc                string
}

// A Multi is a multiword token: words [First, End) of the sentence, counted
// from 0, are printed as Form.
type Multi struct {
	First, End int
	Form, Misc string
}

// A Sentence is the words between two empty lines. Comments are the lines
// before them without "#" and the space after it. Multi is in order and does
// not overlap. Empty nodes are left out.
type Sentence struct {
	Comments []string
	Words    []Word
	Multi    []Multi
}

// Comment gives the value of the first comment of that key ("sent_id",
// "text"), and whether there is one. Of "newdoc id = x" the key is newdoc,
// the value "id = x".
func (s *Sentence) Comment(key string) (string, bool) {
	for _, c := range s.Comments {
		rest, ok := strings.CutPrefix(c, key)
		if ok && (rest == "" || rest[0] == ' ' || rest[0] == '=' || rest[0] == '\t') {
			return strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest), "=")), true
		}
	}
	return "", false
}

// BeginsParagraph reports whether a document or a paragraph begins with the
// sentence.
func (s *Sentence) BeginsParagraph() bool {
	_, doc := s.Comment("newdoc")
	_, par := s.Comment("newpar")
	return doc || par
}

// spaceAfter reports what the MISC column says about white space after the
// word: yes unless it has SpaceAfter=No.
func spaceAfter(misc string) bool {
	for f := range strings.SplitSeq(misc, "|") {
		if f == "SpaceAfter=No" {
			return false
		}
	}
	return true
}

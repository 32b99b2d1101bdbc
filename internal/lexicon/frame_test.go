package lexicon_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/text"
)

// A frameMark is a marked word of an example: the role it must fill and where it begins.
type frameMark struct {
	role  lexicon.FrameRole
	start int
	word  string
}

var frameRoleMark = regexp.MustCompile(`\b([a-z0-9]+)=`)

// unmarkFrame takes the marks "role=" out of an example.
func unmarkFrame(example string) (string, []frameMark) {
	var marks []frameMark
	var b strings.Builder
	at := 0
	for _, m := range frameRoleMark.FindAllStringSubmatchIndex(example, -1) {
		b.WriteString(example[at:m[0]])
		word, _, _ := strings.Cut(example[m[1]:], " ")
		marks = append(marks, frameMark{lexicon.FrameRole(example[m[2]:m[3]]), b.Len(), word})
		at = m[1]
	}
	b.WriteString(example[at:])
	return b.String(), marks
}

// A frameFound is a match that keeps the offset of each filler.
type frameFound struct {
	match lexicon.FrameMatch
	fills map[lexicon.FrameRole][]int
}

// framesIn are the matches of the named frame in the text.
func framesIn(name, sentence string) []frameFound {
	doc := text.Parse(&parley.Report{Text: sentence, Language: "en"})
	var out []frameFound
	for _, s := range doc.Sentences {
		tokens := doc.Tokens[s.FirstToken:s.EndToken]
		for _, m := range lexicon.Default().Frames(tokens) {
			if m.Frame.Name != name {
				continue
			}
			f := frameFound{m, map[lexicon.FrameRole][]int{}}
			for _, fill := range m.Fills {
				for _, h := range fill.Heads {
					f.fills[fill.Role] = append(f.fills[fill.Role], tokens[h].Start)
				}
			}
			out = append(out, f)
		}
	}
	return out
}

// allFilled reports whether one of the matches has all marked words in their roles.
func allFilled(matches []frameFound, marks []frameMark) bool {
	return slices.ContainsFunc(matches, func(f frameFound) bool {
		return !slices.ContainsFunc(marks, func(m frameMark) bool { return !slices.Contains(f.fills[m.role], m.start) })
	})
}

// TestFramesMatchTheirExamples: the first sentence of a line matches with the
// marked words in their roles; the second does not match, or, where it has
// marks, not with those words in those roles.
func TestFramesMatchTheirExamples(t *testing.T) {
	known := 0
	examples := lexicon.FrameExamples()
	for _, e := range examples {
		sentence, marks := unmarkFrame(e.Positive)
		got := allFilled(framesIn(e.Name, sentence), marks)
		switch {
		case e.Known && got:
			t.Errorf("%s: %q matches now: take known-missed out", e.Name, sentence)
		case e.Known:
			known++
			t.Logf("known to be missed: %s: %q", e.Name, sentence)
		case !got:
			t.Errorf("%s: %q does not match with its fillers%s", e.Name, e.Positive, frameTree(sentence))
		}
		sentence, marks = unmarkFrame(e.Negative)
		if allFilled(framesIn(e.Name, sentence), marks) {
			t.Errorf("%s: %q matches%s", e.Name, e.Negative, frameTree(sentence))
		}
	}
	if known*100 > 3*len(examples) {
		t.Errorf("%d of %d frames are known to be missed, more than 3 in 100", known, len(examples))
	}
}

// frameTree prints the sentence's tree in one line, for the eye.
func frameTree(sentence string) string {
	if !testing.Verbose() {
		return ""
	}
	doc := text.Parse(&parley.Report{Text: sentence, Language: "en"})
	var b strings.Builder
	for _, s := range doc.Sentences {
		for _, tok := range doc.Tokens[s.FirstToken:s.EndToken] {
			b.WriteString("\n\t" + strings.Join([]string{tok.Form, tok.UPOS, tok.Feats, tok.Rel}, " "))
			if tok.Head > 0 {
				b.WriteString(" <- " + doc.Tokens[s.FirstToken+tok.Head-1].Form)
			}
		}
	}
	return b.String()
}

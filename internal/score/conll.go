package score

import (
	"fmt"
	"slices"
	"strings"

	"parley"
)

// A Count is what precision, recall and F1 are made of: things of the right
// answer, things of the system's, things that are the same in both.
type Count struct{ Gold, System, Correct int }

// Precision is the share of the system's things that are right, 0 to 1.
func (c Count) Precision() float64 { return ratio(c.Correct, c.System) }

// Recall is the share of the right things that the system has, 0 to 1.
func (c Count) Recall() float64 { return ratio(c.Correct, c.Gold) }

// F1 is the harmonic mean of precision and recall, 0 to 1.
func (c Count) F1() float64 { return ratio(2*c.Correct, c.Gold+c.System) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Add sums two counts.
func (c Count) Add(d Count) Count {
	return Count{c.Gold + d.Gold, c.System + d.System, c.Correct + d.Correct}
}

// Treebank holds the measures of the CoNLL 2018 shared task (Zeman et al.
// 2018, "CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to
// Universal Dependencies", section 5; conll18_ud_eval.py). Tokens counts a
// multiword token once, Words its words. UFeats compares universal features
// only, LAS relations without their subtypes.
type Treebank struct {
	Tokens, Sentences, Words, UPOS, UFeats, Lemmas, UAS, LAS Count
}

// CoNLL compares a system's document with the right one. Their texts may
// differ in white space only, which is not counted. Tokens and sentences are
// compared by the characters that they cover; words are aligned the same way,
// those of multiword tokens by the longest common subsequence of their forms.
// On gold tokens and sentences the F1 of the tags is their accuracy.
func CoNLL(gold, system *parley.Document) (Treebank, error) {
	g, err := treeOf(gold)
	if err != nil {
		return Treebank{}, fmt.Errorf("right answer: %w", err)
	}
	s, err := treeOf(system)
	if err != nil {
		return Treebank{}, fmt.Errorf("system's answer: %w", err)
	}
	if g.letters != s.letters {
		return Treebank{}, differ(g.letters, s.letters)
	}
	t := Treebank{Tokens: countSpans(g.tokens, s.tokens), Sentences: countSpans(g.sentences, s.sentences)}
	pairs := alignWords(g.words, s.words)
	t.count(g.words, s.words, pairs)
	return t, nil
}

// differ says where two texts part.
func differ(gold, system string) error {
	g, s := []rune(gold), []rune(system)
	i := 0
	for i < len(g) && i < len(s) && g[i] == s[i] {
		i++
	}
	return fmt.Errorf("the texts differ after %d characters: right %q, system %q", i, string(g[i:min(i+20, len(g))]), string(s[i:min(i+20, len(s))]))
}

func countSpans(gold, system []treeSpan) Count {
	c := Count{Gold: len(gold), System: len(system)}
	for gi, si := 0, 0; gi < len(gold) && si < len(system); {
		switch {
		case system[si].start < gold[gi].start:
			si++
		case gold[gi].start < system[si].start:
			gi++
		default:
			if gold[gi].end == system[si].end {
				c.Correct++
			}
			gi++
			si++
		}
	}
	return c
}

// count fills what is counted over words; pairs are aligned words, right and
// system's.
func (t *Treebank) count(gold, system []treeWord, pairs [][2]int) {
	rightOf := make([]int, len(system))
	for i := range rightOf {
		rightOf[i] = -2 // not aligned: equal to no parent
	}
	for _, p := range pairs {
		rightOf[p[1]] = p[0]
	}
	all := Count{Gold: len(gold), System: len(system)}
	t.Words, t.UPOS, t.UFeats, t.Lemmas, t.UAS, t.LAS = all, all, all, all, all, all
	t.Words.Correct = len(pairs)
	for _, p := range pairs {
		g, s := gold[p[0]], system[p[1]]
		parent := s.parent
		if parent >= 0 {
			parent = rightOf[parent]
		}
		tally(&t.UPOS, g.token.UPOS == s.token.UPOS)
		tally(&t.UFeats, universal(g.token.Feats) == universal(s.token.Feats))
		tally(&t.Lemmas, g.token.Lemma == "" || g.token.Lemma == s.token.Lemma)
		tally(&t.UAS, g.parent == parent)
		tally(&t.LAS, g.parent == parent && plainRel(g.token.Rel) == plainRel(s.token.Rel))
	}
}

func tally(c *Count, right bool) {
	if right {
		c.Correct++
	}
}

// universalFeatures are those that conll18_ud_eval.py compares.
var universalFeatures = strings.Fields("PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree " +
	"VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite")

// universal leaves the universal features, sorted.
func universal(feats string) string {
	var out []string
	for f := range strings.SplitSeq(feats, "|") {
		if name, _, _ := strings.Cut(f, "="); slices.Contains(universalFeatures, name) {
			out = append(out, f)
		}
	}
	slices.Sort(out)
	return strings.Join(out, "|")
}

// plainRel is the universal part of a relation: "nsubj" of "nsubj:pass".
func plainRel(rel string) string {
	rel, _, _ = strings.Cut(rel, ":")
	return rel
}

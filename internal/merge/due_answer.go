package merge

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"parley"
)

// An Answer is a sentence of a later report that tells of an act that was
// promised or agreed: that it was done, or that it was not.
type Answer struct {
	Report    string      `json:"report"`
	Published string      `json:"published"`
	Done      bool        `json:"done"`
	Words     parley.Span `json:"words"`
	Score     int         `json:"score"` // thousandths of the words of the act that stand there and just before
}

// answerScore is from how many thousandths a sentence tells of an act.
const answerScore = 700

// Answers are the sentences of a report from after the act was announced that
// tell of it, found by its words: most of them stand in the sentence and the
// one before ("released them"). What will, would or must be done is no answer.
func Answers(d *Due, r *parley.Report) []Answer {
	if d.Kind == parley.MeetingNode || d.Since == "" || day(r.Published) <= d.Since {
		return nil
	}
	parties := pointWords(strings.Join(d.Of, " "), nil)
	act := pointWords(d.What+" "+d.Term, nil)
	var out []Answer
	for _, b := range r.Blocks {
		if b.Background || b.Kind != parley.Lede && b.Kind != parley.Paragraph && b.Kind != parley.Item {
			continue
		}
		before := ""
		for _, s := range sentencesOf(r.Text, b.Start, b.End) {
			score := actScore(act, parties, before, s.Text)
			before = s.Text
			if score < answerScore {
				continue
			}
			if done, tells := tellsOfAct(s.Text); tells {
				out = append(out, Answer{Report: r.ID, Published: day(r.Published), Done: done, Words: s, Score: score})
			}
		}
	}
	return out
}

// actScore is how much of an act stands in a sentence and the one before, in
// thousandths; 0 where the sentence itself has no word of the act besides the
// names of parties, which weigh together as one word.
func actScore(act, parties []pointWord, before, sentence string) int {
	here := pointWords(sentence, nil)
	near := slices.Concat(here, pointWords(before, nil))
	all, found, own := 1, 0, 0
	if slices.ContainsFunc(parties, func(w pointWord) bool { return hasStem(near, w) }) {
		found++
	}
	for _, w := range act {
		if hasStem(parties, w) {
			continue
		}
		all += w.weight()
		if hasStem(near, w) {
			found += w.weight()
		}
		if hasStem(here, w) {
			own++
		}
	}
	if own == 0 {
		return 0
	}
	return 1000 * found / all
}

// hasStem finds a word, or another of its family: Uruguay, Uruguayan.
func hasStem(words []pointWord, w pointWord) bool {
	return slices.ContainsFunc(words, func(x pointWord) bool {
		short, long := x.stem, w.stem
		if len(short) > len(long) {
			short, long = long, short
		}
		return short == long || len(short) >= 5 && len(long)-len(short) <= 3 && strings.HasPrefix(long, short)
	})
}

var (
	// notDone are the words for what was not done, toDo those for what is still
	// to be done.
	notDone = regexp.MustCompile(`(?i)\b(?:(?:has|have|had|did|was|were) not|(?:hasn|haven|hadn|didn|wasn|weren)['’]t|nobody|no one|none|never|failed to|refused to|yet to|still no)\b`)
	toDo    = regexp.MustCompile(`(?i)\b(?:will|would|shall|should|must|may|might|could|can|cannot|promise[sd]?|pledge[sd]?|vow(?:s|ed)?|agree[sd]? to|calls? (?:on|for)|called (?:on|for)|demand(?:s|ed)?|urge[sd]?|ask(?:s|ed)?|plan(?:s|ned)?|expect(?:s|ed)?|is to|are to|if|unless)\b` +
		`|\bby (?:\d|the end|noon|midnight|next|tomorrow|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)`)
	// abstention are acts that nobody reports when they are done.
	abstention = regexp.MustCompile(`(?i)\b(?:halt|cease|stop|end|refrain|abstain|suspend|respect|observe|honou?r|freeze)(?:s|ed|ing)?\b`)
)

func abstains(act string) bool { return abstention.MatchString(act) }

// tellsOfAct reports whether a sentence tells of something done or not done,
// and which.
func tellsOfAct(sentence string) (done, tells bool) {
	switch {
	case notDone.MatchString(sentence):
		return false, true
	case toDo.MatchString(sentence):
		return false, false
	}
	return true, true
}

// Settle notes the answers of later reports, in order of publication, and what
// follows: Kept where one from no later than grace days after the date says
// that it was done; Missed where one from after the date says that it was
// not; Kept where a still later one says that it was done.
func (d *Due) Settle(answers []Answer, grace int) {
	d.Answers = slices.Clone(answers)
	slices.SortFunc(d.Answers, func(a, b Answer) int {
		return strings.Compare(a.Published+"\x00"+a.Report+"\x00"+a.Words.Text, b.Published+"\x00"+b.Report+"\x00"+b.Words.Text)
	})
	last, ok := dayOf(d.Last)
	if !ok {
		return
	}
	for _, a := range d.Answers {
		said, ok := dayOf(a.Published)
		switch {
		case !ok:
		case a.Done && (said <= last+grace || d.State != Missed):
			d.State = Kept
			return
		case !a.Done && said > last:
			d.State = Missed
		}
	}
}

// AnswerWords are words of which every text that answers the act has one: each
// item is one of them in its forms, where * is the rest of a word. None where
// the act has no words of its own.
func AnswerWords(d *Due) (words [][]string) {
	parties := pointWords(strings.Join(d.Of, " "), nil)
	act := slices.DeleteFunc(pointWords(d.What+" "+d.Term, nil), func(w pointWord) bool { return hasStem(parties, w) })
	all := 1
	for _, w := range act {
		all += w.weight()
	}
	slices.SortStableFunc(act, func(a, b pointWord) int { return cmp.Or(b.weight()-a.weight(), len(b.stem)-len(a.stem)) })
	missing := 0 // were none of those in words there
	for _, w := range act {
		if (all-missing)*1000/all < answerScore {
			break
		}
		missing += w.weight()
		words = append(words, w.forms())
	}
	return words
}

func (w pointWord) weight() int {
	if w.number {
		return numberWeight
	}
	return 1
}

// forms are what words begin with that hasStem takes for the word, and how its
// number is written out.
func (w pointWord) forms() []string {
	stem := w.stem
	if n := max(5, len(stem)-3); !w.number && n < len(stem) {
		stem = strings.ToValidUTF8(stem[:n], "")
	}
	if w.number {
		list := []string{stem}
		for written, n := range countWords {
			if n == w.stem {
				list = append(list, written)
			}
		}
		slices.Sort(list)
		return list
	}
	return []string{stem + "*"}
}

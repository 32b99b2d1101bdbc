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
	w := wordsOf(d)
	var out []Answer
	for _, b := range r.Blocks {
		if b.Background || b.Kind != parley.Lede && b.Kind != parley.Paragraph && b.Kind != parley.Item {
			continue
		}
		before := ""
		for _, s := range sentencesOf(r.Text, b.Start, b.End) {
			score := w.score(before, s.Text)
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

// actWords are the words by which an act is found.
type actWords struct {
	act     []pointWord // its own, the most telling first
	forms   [][]string  // of each of them
	parties []pointWord // of the names of parties, which weigh together as one word
	all     int         // what all weigh
}

func wordsOf(d *Due) actWords {
	w := actWords{parties: pointWords(strings.Join(d.Of, " "), nil), all: 1}
	w.act = slices.DeleteFunc(pointWords(d.What+" "+d.Term, nil), func(p pointWord) bool { return hasStem(w.parties, p) })
	slices.SortStableFunc(w.act, func(a, b pointWord) int { return cmp.Or(b.weight()-a.weight(), len(b.stem)-len(a.stem)) })
	for _, p := range w.act {
		w.all += p.weight()
		w.forms = append(w.forms, p.forms())
	}
	return w
}

// missing is how much of the words may be missing in what answers the act.
func (w *actWords) missing() int { return w.all - (w.all*answerScore+999)/1000 }

// score is how much of an act stands in a sentence and the one before, in
// thousandths; 0 where the sentence itself has no word of the act besides the
// names of parties.
func (w *actWords) score(before, sentence string) int {
	if !w.mayStand(before, sentence) {
		return 0
	}
	here := pointWords(sentence, nil)
	near := slices.Concat(here, pointWords(before, nil))
	found, own := 0, 0
	if slices.ContainsFunc(w.parties, func(p pointWord) bool { return hasStem(near, p) }) {
		found++
	}
	for _, p := range w.act {
		if hasStem(near, p) {
			found += p.weight()
		}
		if hasStem(here, p) {
			own++
		}
	}
	if own == 0 {
		return 0
	}
	return 1000 * found / w.all
}

// mayStand is false where too many of the words do not even begin in the
// sentences: a look that costs little.
func (w *actWords) mayStand(before, sentence string) bool {
	left := w.missing()
	before, sentence = strings.ToLower(before), strings.ToLower(sentence)
	for i, p := range w.act {
		if !slices.ContainsFunc(w.forms[i], func(form string) bool {
			form = strings.TrimSuffix(form, "*")
			return strings.Contains(sentence, form) || strings.Contains(before, form)
		}) {
			if left -= p.weight(); left < 0 {
				return false
			}
		}
	}
	return true
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

// AnswerWordings are sets of words of one of which every text that answers the
// act has all, each word in one of its forms, where * is the rest of a word.
// None where the act has no words of its own.
func AnswerWordings(d *Due) (sets [][][]string) {
	w := wordsOf(d)
	missing := w.missing()
	words := make([]wording, 0, len(w.act)+1)
	for i, p := range w.act {
		words = append(words, wording{p.weight(), w.forms[i]})
	}
	if len(w.parties) == 0 {
		missing--
	} // else some name is taken to be there: many texts have it
	for n := 1; n <= len(words); n++ { // the rarer words alone, as many as the sets allow
		more := enoughOf(words[:n], missing)
		if len(more) > wordingSets || slices.ContainsFunc(more, func(set [][]string) bool { return len(set) > wordingWords }) {
			break
		}
		sets = more
	}
	return sets
}

// The sets of AnswerWordings: that many words in each, that many sets.
const (
	wordingWords = 3
	wordingSets  = 20
)

// A wording is a word with its forms.
type wording struct {
	weight int
	forms  []string
}

// enoughOf are the smallest sets of the words without which no more is missing;
// none where all may be missing.
func enoughOf(words []wording, missing int) (sets [][][]string) {
	var choose func(i, left, lightest int, set [][]string)
	choose = func(i, left, lightest int, set [][]string) {
		if i == len(words) {
			if left < lightest { // none of the set can be missing too
				sets = append(sets, slices.Clone(set))
			}
			return
		}
		w := words[i]
		choose(i+1, left, min(lightest, w.weight), append(set, w.forms))
		if w.weight <= left {
			choose(i+1, left-w.weight, lightest, set)
		}
	}
	choose(0, missing, missing+1, nil)
	return slices.DeleteFunc(sets, func(set [][]string) bool { return len(set) == 0 })
}

func (w pointWord) weight() int {
	if w.number {
		return numberWeight
	}
	return 1
}

// beginning is how many letters of a word are enough to look for it: the index
// knows the words that begin so.
const beginning = 4

// forms are what words begin with that hasStem takes for the word, and how its
// number is written out.
func (w pointWord) forms() []string {
	if w.number {
		list := []string{w.stem}
		for written, n := range countWords {
			if n == w.stem {
				list = append(list, written)
			}
		}
		slices.Sort(list)
		return list
	}
	stem := []rune(w.stem)
	if len(stem) >= beginning {
		return []string{string(stem[:beginning]) + "*"}
	}
	list := []string{w.stem} // so short a stem is no other's
	for _, end := range stemEndings {
		list = append(list, w.stem+end)
	}
	return list
}

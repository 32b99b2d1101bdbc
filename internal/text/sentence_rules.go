package text

// endsAfter reports whether a sentence ends after word i of the block, which is
// not its last.
func (s *splitter) endsAfter(i int) bool {
	w, next := &s.words[i], &s.words[i+1]
	switch {
	case next.gap == noGap && !w.closes:
		return false
	case w.last == classStop:
		return !next.closes
	case i-s.first <= 1 && next.gap == plainGap && w.last == '.' && s.listMark(s.first):
		return false // "3. Elections"
	case next.gap >= lineEnd && s.listMark(i+1):
		return true
	case i > s.first && next.class == classUpper && next.gap == plainGap && w.abbr != endAbbr && initials(s.form(w)) && !starters[s.form(next)]:
		return false // "Commissioner G. Ranganathan", "R.K. Vaidya"
	case w.class == '.' && w.size == 1 && i > s.first+1 && w.gap == noGap && next.class == classUpper && next.gap == plainGap && s.words[i-1].size == 1 &&
		s.words[i-1].class == classUpper && s.words[i-2].class == classLower && !starters[s.form(next)]:
		return false // the same, cut into letter and stop
	case w.abbr == endAbbr && i > s.first && next.class == classUpper && starters[s.form(next)]:
		return true // "in the U.S. The sides"
	case w.class == '.' && w.size == 1 && next.gap != noGap && next.abbr != noAbbreviation && next.class == classUpper:
		return true // "They left. J. D. Hale stayed": an abbreviation's own stop is no word
	case next.class == classLower && w.class.isWord() && !w.stops && next.gap != shortLine:
		return false
	case next.gap == shortLine && next.class != classLower:
		return true
	case s.list && next.gap == plainGap && !w.closes:
		return false
	case w.class == ')' && w.size == 1 && next.gap != shortLine && s.inBrackets(i):
		return false // "the Border Council (BC) Chairman said"
	}
	s.borderFeatures(i)
	return s.decide(next.start, s.features)
}

// mostInBrackets is how many words a bracket has at most that is taken for one
// of a name.
const mostInBrackets = 4

// inBrackets reports whether the bracket that ends with word i holds a few words
// and neither they nor what stands before them end a sentence.
func (s *splitter) inBrackets(i int) bool {
	for k := i - 1; k > s.first && k >= i-mostInBrackets-1; k-- {
		switch w := &s.words[k]; {
		case w.class == '(' && w.size == 1:
			return k < i-1 && s.words[k-1].class.isWord() && !s.words[k-1].stops
		case w.stops:
			return false
		}
	}
	return false
}

// starters begin sentences and stand with a capital hardly anywhere else.
var starters = map[string]bool{
	"The": true, "He": true, "She": true, "It": true, "They": true, "We": true, "This": true, "That": true, "These": true, "Those": true,
	"There": true, "But": true, "However": true, "After": true, "His": true, "Her": true, "Their": true, "Its": true, "Both": true, "When": true,
}

// initials reports whether the word is capitals each with a full stop: "G.", "R.K.".
func initials(form string) bool {
	if len(form) < 2 || len(form) > 6 || len(form)%2 > 0 {
		return false
	}
	for i := 0; i < len(form); i += 2 {
		if form[i] < 'A' || form[i] > 'Z' || form[i+1] != '.' {
			return false
		}
	}
	return true
}

// form is the word as printed, without the clitics of a multiword token.
func (s *splitter) form(w *word) string { return s.tokens[w.token].Form }

// listMark reports whether the word begins an item of a list: a bullet or dash
// with white space after it, or a number or letter with a full stop or bracket.
func (s *splitter) listMark(i int) bool {
	if i+1 == len(s.words) {
		return false
	}
	w, next := &s.words[i], &s.words[i+1]
	switch {
	case w.size <= 3 && (w.class == '-' || w.class == '*' || w.class == classEnDash || w.class == classEmDash):
		return next.gap != noGap
	case w.size == 3 && s.text[w.start:w.start+3] == "•":
		return true
	case w.size <= 2 && w.class.isWord() && next.gap == noGap && next.size == 1:
		return next.class == ')' || next.class == '.' && w.class == classDigit
	}
	return w.size <= 3 && w.class == classDigit && w.last == '.'
}

// longestLine is the length in bytes of the longest line of a text.
func longestLine(text string) int {
	longest, start := 0, 0
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' {
			longest = max(longest, i-start)
			start = i + 1
		}
	}
	return max(longest, len(text)-start)
}

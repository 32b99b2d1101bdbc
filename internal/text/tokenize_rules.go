package text

// sure decides the gap before element i by rule where one applies.
func (t *tokenizer) sure(first, i int) (cut, sure bool) {
	l, r := t.els[i-1], t.els[i]
	switch {
	case r.class == '.' && l.class.isLetter():
		if i+1 == len(t.els) && t.site(first, i) {
			return true, true
		}
		if t.initials(first, i) || extensions[t.text[t.offset(i+1):t.offset(t.runAfter(i+1))]] {
			return false, true
		}
		word := t.text[t.els[first].start:r.start]
		switch abbreviationOf(word) {
		case titleAbbr:
			return false, capital(word) && t.wordFollows(i+1)
		case monthAbbr, numberAbbr:
			return false, capital(word) && t.numberFollows(i+1)
		case endAbbr: // "Acme Inc." has one full stop also where the sentence ends
			return false, capital(word)
		}
	case l.class.isLetter() && r.class == classDigit: // "r2", "DH2017"
		return false, true
	case l.class.isLetter() && r.class == classApo && t.letterAt(i+1), l.class == classApo && r.class.isLetter() && i-2 >= first && t.letterAt(i-2):
		return false, true // "O'Neill"; clitics are cut later
	case l.char == r.char && (i > 1 && t.els[i-2].char == r.char && i-2 >= first || i+1 < len(t.els) && t.els[i+1].char == r.char):
		return false, !l.class.isWord() // three or more of a kind are one mark
	case l.class == classStop || r.class == classStop:
		return true, true
	}
	return false, false
}

func (t *tokenizer) letterAt(i int) bool { return i < len(t.els) && t.els[i].class.isLetter() }

// initials reports whether elements [first, i) are letters with full stops
// between them: "U.S" before the last one.
func (t *tokenizer) initials(first, i int) bool {
	if (i-first)%2 == 0 || i-first < 3 || i-first > 9 {
		return false
	}
	for k := first; k < i; k++ {
		if dot := (k-first)%2 == 1; dot != (t.els[k].char == '.') || !dot && !t.els[k].class.isLetter() {
			return false
		}
	}
	return true
}

// site reports whether elements [first, i) end in a full stop and an extension
// (".com"): the full stop after it is that of the sentence.
func (t *tokenizer) site(first, i int) bool {
	lo := t.runBefore(first, i)
	return lo > first && t.els[lo-1].char == '.' && extensions[t.text[t.els[lo].start:t.els[i].start]]
}

// capital reports whether the word begins with a capital of ASCII.
func capital(word string) bool { return word[0] >= 'A' && word[0] <= 'Z' }

// wordFollows reports whether after the elements before i white space and then
// a capital letter follow.
func (t *tokenizer) wordFollows(i int) bool {
	return i == len(t.els) && t.nextClass() == classUpper
}

// numberFollows reports whether a digit follows, after white space or not.
func (t *tokenizer) numberFollows(i int) bool {
	if i < len(t.els) {
		return t.els[i].class == classDigit
	}
	return t.nextClass() == classDigit
}

// nextClass is the class of the first character after the chunk, 0 at the end
// of the text or of its paragraph.
func (t *tokenizer) nextClass() class {
	lines := 0
	for i, r := range t.text[t.end:] {
		if r == '\n' {
			lines++
		}
		if lines > 1 || i > 40 {
			return 0
		}
		if !isSpace(r) {
			return classOf(r)
		}
	}
	return 0
}

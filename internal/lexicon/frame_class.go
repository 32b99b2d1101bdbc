package lexicon

// InClass reports whether a word, in lower case, is in a class of
// data/frames_words.txt ("people", "troops"). A class that is not there has no words.
func (l *Lexicon) InClass(word, class string) bool { return l.frames().inClass(word, class) }

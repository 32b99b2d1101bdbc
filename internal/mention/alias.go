package mention

// goingBy are the words between somebody's office and the name by which he lets himself be called, the last of which may
// have an adverb before it: "the spokesman, who goes by A", "the commander known only as B".
var goingBy = [][]string{{"goes", "by"}, {"went", "by"}, {"go", "by"}, {"known", "as"}, {"known", "by"}, {"introduced", "as"}, {"identified", "as"},
	{"named", "as"}, {"calls", "himself"}, {"calls", "herself"}, {"calling", "himself"}, {"calling", "herself"}, {"is", "called"}, {"was", "called"}, {"is", "nicknamed"}}

// finite are those of their first words that only a relative clause has.
var finite = []string{"goes", "went", "go", "calls", "is", "was"}

// knownBefore is the end of the words for an office or a man before the words that say by what name he goes, where
// such words stand before token first; first where none do.
func (f *finder) knownBefore(first int) int {
	k := first
	for f.wordIs(k-1, "of", "the", "name", "guerre", "de", "nom", "alias", "a", "his", "her", "single") && k > first-8 {
		k--
	}
	for _, words := range goingBy {
		if f.Word(k-1) != words[1] {
			continue
		}
		at := k - 2
		for f.wordIs(at, "only", "simply", "just", "publicly") {
			at--
		}
		if f.Word(at) != words[0] {
			continue
		}
		for f.wordIs(at-1, "only", "simply", "better", "also", "locally", "widely", "commonly") || f.wordIs(at, "known", "identified") && f.wordIs(at-1, "is", "was") {
			at--
		}
		if f.wordIs(at-1, "who") {
			at--
		} else if f.wordIs(at, finite...) {
			continue
		}
		if f.Word(at-1) == "," {
			at--
		}
		return max(at, 0)
	}
	return first
}

// knownTitles are the titles of one whom the words before his name say to go by it, and whether there are such words:
// those right before them, or before a comma and what else he is ("their delegate, a former teacher known as A").
func (f *finder) knownTitles(first, floor int) (titles besides, ok bool) {
	at := f.knownBefore(first)
	if at == first || at <= floor {
		return besides{}, false
	}
	far := f.titles.Before(at, floor)
	if !hasPost(far) {
		k := at
		for k-1 > floor && !f.taken[k-1] && (f.Tokens[k-1].UPOS == "NOUN" || f.Tokens[k-1].UPOS == "ADJ" || f.wordIs(k-1, "a", "an")) {
			k--
		}
		if k < at && f.Word(k-1) == "," && f.wordIs(k, "a", "an") {
			far = f.titles.Before(k-1, floor)
		}
	}
	if !hasPost(far) || far[len(far)-1].Plural {
		return besides{}, false
	}
	return besides{before: far, comma: true}, true
}

package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
	"parley/internal/when"
)

// readFields gives the meetings that sentence s tells of, or points to, what
// its words say of their directness, form, channel, length, ending and outcome.
func (x *reader) readFields(s int) {
	first, end := x.limits(s)
	for i := first; i < end; i++ {
		for r := range fieldRules {
			n := x.matchWords(i, end, ruleAlternatives[r])
			if n == 0 || x.deniedBefore(i, first) {
				continue
			}
			if m := x.toldBy(s, i); m != nil {
				x.setField(m, fieldRules[r].field, fieldRules[r].value, x.Span(i, i+n))
			}
		}
	}
	x.readEndings(s)
	x.readDurations(s)
	x.readNames(s)
}

// deniedBefore reports whether the words right before token i deny what follows.
func (x *reader) deniedBefore(i, first int) bool {
	for k := max(first, i-3); k < i; k++ {
		if x.wordIs(k, "no", "not", "n't", "n’t", "never", "without", "denied", "than", "nor") {
			return true
		}
	}
	return false
}

// toldBy is the meeting that the words at token i of sentence s speak of: the one
// told nearest in the sentence, else the one that a noun of meeting in it
// points back to. A word between quotation marks of another clause counts all the same.
func (x *reader) toldBy(s, i int) *meeting {
	first, end := x.limits(s)
	first, end = max(first, i-2*far), min(end, i+2*far)
	var best *meeting
	near := end - first + 1
	for k := first; k < end; k++ {
		if m := x.nounOf[k]; m != nil && abs(k-i) < near {
			best, near = m, abs(k-i)
		}
	}
	if best != nil {
		return best
	}
	m := x.current
	if m == nil || x.BlockOf(s).Background != m.background || x.Sentences[s].Block > x.Sentences[m.last].Block+2 {
		return nil
	}
	for k := first; k < end; k++ {
		if x.Is(k, lexicon.Meeting) && x.definite(k) && !x.another(k) {
			return m
		}
	}
	if s <= m.last+1 && x.wordIs(first, "they", "both", "it", "the") {
		return m
	}
	return nil
}

// setField sets one field where it has no value yet; the words that say so are
// kept where they are not among the meeting's own.
func (x *reader) setField(m *meeting, field, value string, words parley.Span) {
	switch field {
	case "directness":
		if old := m.out.Directness; old != "" && old != value {
			value = "mixed"
		}
		m.out.Directness = value
	case "form":
		if slices.Contains(m.out.Form, value) {
			return
		}
		m.out.Form = append(m.out.Form, value)
	case "channel":
		if m.out.Channel != "" && !(m.out.Channel == "phone" && value == "video") {
			return
		}
		m.out.Channel = value
	case "ending":
		if class(m) != "held" || m.out.Ending != "" {
			return
		}
		m.out.Ending = value
	case "outcome":
		if class(m) != "held" || outcomeRank[value] <= outcomeRank[m.out.Outcome] {
			return
		}
		m.out.Outcome = value
	case "duration":
		if m.out.Duration != "" {
			return
		}
		m.out.Duration = value
	}
	x.because(m, field, words)
}

// outcomeRank says which of several outcomes a meeting has.
var outcomeRank = map[string]int{"": 0, "none": 1, "next_meeting": 2, "agreed": 3, "joint_statement": 4, "signed": 5}

// because keeps the words that say a field, where they do not stand in the meeting's evidence.
func (x *reader) because(m *meeting, field string, words parley.Span) {
	for _, e := range m.out.Evidence {
		if e.Start <= words.Start && words.End <= e.End {
			return
		}
	}
	m.out.Because = withSpan(m.out.Because, field, words)
}

// endings are the endings that kinds of frame, or their status, tell.
var endings = map[string]string{"conclude": "concluded", "break_off": "broken_off"}

// readEndings reads "the talks ended", "broke off the talks", "the talks were suspended".
func (x *reader) readEndings(s int) {
	sen := &x.sentences[s]
	for i := range sen.matches {
		f := &sen.matches[i]
		ending := endings[f.Frame.Kind]
		if ending == "" {
			continue
		}
		switch {
		case f.Frame.Attribute("status") == "suspended" && x.Tokens[sen.base+f.Predicate].Lemma == "adjourn":
			ending = "adjourned"
		case f.Frame.Attribute("status") == "suspended":
			ending = "suspended"
		}
		if x.wordIs(sen.base+f.Predicate, "leave", "left") {
			continue
		}
		if status := f.Mood.Status(); status != "held" && status != "ongoing" && status != "" {
			continue
		}
		p := sen.base + f.Predicate
		for _, e := range f.Fill(lexicon.RoleEvent) {
			if m := x.nounOf[sen.base+e]; m != nil {
				x.setField(m, "ending", ending, x.Span(p, p+1))
			}
		}
	}
}

// readDurations reads how long a meeting lasted or is to last: "a three-day meeting", "talks
// that lasted six hours", "met for two hours".
func (x *reader) readDurations(s int) {
	first, end := x.limits(s)
	for ; x.length < len(x.Lengths) && x.Lengths[x.length].Sentence <= s; x.length++ {
		a := x.Lengths[x.length]
		if a.Sentence < s || !strings.HasPrefix(a.ISO, "P") || strings.Contains(a.ISO, "X") || !x.measuresMeeting(a, first, end) {
			continue
		}
		if m := x.toldBy(s, a.First); m != nil && (class(m) == "held" || class(m) == "planned") {
			x.setField(m, "duration", a.ISO, x.Span(a.First, a.EndToken))
		}
	}
}

// measuresMeeting reports whether a length is that of a meeting.
func (x *reader) measuresMeeting(a when.Expr, first, end int) bool {
	for k := a.EndToken; k < min(end, a.EndToken+4); k++ {
		if x.Is(k, lexicon.Meeting) {
			return true
		}
		if x.Tokens[k].UPOS != "ADJ" && x.Tokens[k].UPOS != "NOUN" && x.Word(k) != "of" && x.Word(k) != "-" && x.Word(k) != "long" {
			break
		}
	}
	for k := a.First - 1; k >= max(first, a.First-5); k-- {
		switch x.Tokens[k].Lemma {
		case "last", "take", "run":
			return x.Tokens[k].UPOS == "VERB"
		case "for":
			h := x.headOf(a.First, a.EndToken)
			return x.nounOf[x.head(h)] != nil || x.tieToTold(h, first, end)
		case "close", "to", "about", "nearly", "almost", "some", "around", "more", "than", "over", "just", "under", "only", "less", "at", "least":
			continue
		}
		return false
	}
	return false
}

// tieToTold reports whether the phrase headed by token h belongs closely to a
// word that tells of a meeting.
func (x *reader) tieToTold(h, first, end int) bool {
	for at, n := x.head(h), 0; at >= 0 && n < 4; at, n = x.head(at), n+1 {
		if x.nounOf[at] != nil {
			return true
		}
		for _, k := range x.kids(at) {
			if x.nounOf[k] != nil {
				return true
			}
		}
	}
	return false
}

// readNames reads the names of formats: "5+5", "the Normandy format".
func (x *reader) readNames(s int) {
	first, end := x.limits(s)
	for i := first; i < end; i++ {
		n := 0
		switch {
		case isSum(x.Word(i)):
			n = 1
		case x.Word(i+1) == "+" && isNumber(x.Word(i)) && isNumber(x.Word(i+2)):
			n = 3
		case x.Tokens[i].UPOS == "PROPN" && i+1 < end && x.wordIs(i+1, "format", "process") && x.Word(i-1) == "the":
			n = 2
		default:
			continue
		}
		if m := x.toldBy(s, i); m != nil && m.out.Name == "" && i+n <= end {
			words := x.Span(i, i+n)
			m.out.Name = words.Text
			x.because(m, "name", words)
		}
	}
}

// isSum reports whether the word is "5+5", "5+2".
func isSum(w string) bool {
	a, b, ok := strings.Cut(w, "+")
	return ok && isNumber(a) && isNumber(b)
}

func isNumber(w string) bool { return len(w) == 1 && w[0] >= '1' && w[0] <= '9' }

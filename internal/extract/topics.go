package extract

import (
	"parley/internal/lexicon"
	"parley/internal/mention"
)

// addTopics finds what a meeting is said to be on: "talks on a prisoner exchange".
func (x *reader) addTopics(m *meeting, c candidate) {
	places := []int{c.cue[1]}
	for _, w := range c.who {
		places = append(places, w.end)
	}
	_, limit := x.limits(c.sentence)
	for _, k := range places {
		if !x.wordIs(k, "on", "about", "regarding", "concerning") || x.mentionAt(k) != nil || x.wordNear(k, min(limit, k+3), "phone", "telephone", "sidelines") {
			continue
		}
		if t := x.mentionAt(k + 1); t != nil && t.Kind == mention.Time || x.Lex.Is(x.Word(k+1), lexicon.Weekday) {
			continue
		}
		end := x.phraseEnd(k+1, limit)
		if end > k+1 {
			topic := x.Span(k+1, end)
			m.out.Topics = append(m.out.Topics, topic)
			m.out.Because = withSpan(m.out.Because, "topics", topic)
			return
		}
	}
}

// phraseEnd is the end of the phrase that begins at token k: before a mark, a
// verb's auxiliary, a verb of a meeting's course, a time or a place.
func (x *reader) phraseEnd(k, limit int) int {
	limit = min(limit, k+far)
	for i := k; i < limit; i++ {
		if m := x.mentionAt(i); m != nil {
			if m.Kind == mention.Time {
				return x.back(i, k)
			}
			i = m.End - 1
			continue
		}
		if x.wordIs(i, ",", ".", ";", ":", "-", "–", "—", "\"", "”", "“", "(", ")", "?", "!", "that", "which", "who", "where", "after", "before", "but", "as") ||
			x.wordIs(i, "has", "have", "had", "was", "were", "is", "are", "will", "would", "said", "says") ||
			x.Is(i, lexicon.VerbHeld|lexicon.VerbBegin) && i > k {
			return x.back(i, k)
		}
		if x.wordIs(i, "in", "at") {
			if m := x.mentionAt(i + 1); m != nil && m.Kind == mention.Place {
				return x.back(i, k)
			}
		}
	}
	return x.back(limit, k)
}

// back steps back over prepositions and joins that a phrase cannot end in.
func (x *reader) back(end, first int) int {
	for end > first && x.mentionAt(end-1) == nil && x.wordIs(end-1, "on", "in", "at", "and", "of", "for", "the", "a", "an", "to", "with", "also", "or") {
		end--
	}
	return end
}

// clauseEnd is the end of the clause that begins at token k: before a full
// stop, a semicolon, a dash, or a closing quotation mark.
func (x *reader) clauseEnd(k, limit int) int {
	limit = min(limit, k+3*far)
	for i := k; i < limit; i++ {
		if x.mentionAt(i) != nil {
			continue
		}
		if x.wordIs(i, ";", "—", "–", "\"", "”", "“") || x.wordIs(i, ".", "!", "?") && i == limit-1 || x.spacedDash(i) || x.nextClause(i) {
			return i
		}
	}
	return limit
}

// nextClause reports whether a comma at token i begins what another verb
// says: ", adding", ", and said".
func (x *reader) nextClause(i int) bool {
	if x.Word(i) != "," {
		return false
	}
	if x.wordIs(i+1, "adding", "saying", "noting", "stressing", "warning", "while", "but", "according") {
		return true
	}
	return x.Word(i+1) == "and" && (x.Is(i+2, lexicon.Say) || pastTense(x.Word(i+2)))
}

// spacedDash reports whether token i is a hyphen used as a dash.
func (x *reader) spacedDash(i int) bool {
	return x.wordIs(i, "-", "--") && i > 0 && x.Tokens[i-1].End < x.Tokens[i].Start
}

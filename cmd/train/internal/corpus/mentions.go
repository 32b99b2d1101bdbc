package corpus

import (
	"strings"
)

// A Mention is words [First, End) of a sentence that a source calls a person,
// organisation, place or people, titles, articles and common nouns included.
type Mention struct {
	First, End int
	Kind       string // PER, ORG, LOC or NORP
}

// AddMentions marks names by mentions. Words in lower case outside of names
// are O; a capitalised word that no rule makes a name or part of one stays
// unknown. states has the lower-case names of states, which are places even
// where they act; demonyms those of peoples.
func (s *Sentence) AddMentions(mentions []Mention, states, demonyms map[string]bool) {
	s.Names = make([]string, len(s.Forms))
	for i, w := range s.Forms {
		if !capital(w) || i == 0 && sentenceWords[w] || weekdays[w] || honorifics[strings.TrimSuffix(w, ".")] {
			s.Names[i] = "O"
		}
	}
	for _, m := range mentions {
		m.strip(s)
		if m.First >= m.End {
			continue
		}
		text := strings.ToLower(strings.Join(s.Forms[m.First:m.End], " "))
		switch {
		case states[text] && m.Kind != "PER":
			m.Kind = "LOC"
		case demonyms[text] && m.Kind != "LOC":
			m.Kind = "NORP"
		}
		if s.nameLike(m) && (s.Names[m.First] == "" || s.Forms[m.First] == "al") {
			copy(s.Names[m.First:m.End], marks(m.Kind, m.End-m.First))
		}
	}
	s.repair()
}

var weekdays = wordSet("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays")

// sentenceWords begin sentences and are no names.
var sentenceWords = wordSet("The A An In On At We He She It They This That These Those But And As For With Our His Her Their After Before " +
	"Since When While If There I You To By From Meanwhile However Under Following According Earlier Near Both All More No Not While Although Though Because Until Between During Among Against Its My Your Who What Where Why How Also Some Many Most Such Then So Yet Or Nor Both Each Every Another Other Only Even Just Now Today")

// strip takes off articles and, of people, everything up to the last title or
// word in lower case.
func (m *Mention) strip(s *Sentence) {
	for m.First < m.End && (s.Forms[m.First] == "the" || s.Forms[m.First] == "The" || s.Forms[m.First] == "\"" || s.Forms[m.First] == "'") {
		m.First++
	}
	for m.First < m.End && (s.Forms[m.End-1] == "'s" || s.Forms[m.End-1] == "," || s.Forms[m.End-1] == ".") {
		m.End--
	}
	if m.Kind != "PER" {
		return
	}
	for i := m.First; i < m.End; i++ {
		w := s.Forms[i]
		if w != "-" && titles[w] || moreTitles[strings.TrimSuffix(w, ".")] || !capital(w) && w != "-" && !particles[w] {
			m.First = i + 1
		}
	}
}

var (
	honorifics = wordSet("President Minister Mr Mrs Ms Dr Gen Lt Maj Col Sgt Capt Secretary Ambassador Senator Prime CEO Commander Spokesman")
	plurals    = wordSet("Members Men Women People Officials Representatives Forces Ministers Leaders Families Governments")
	moreTitles = wordSet("Ms Mr Mrs Dr Gen Lt Maj Col Sgt Capt Adm Sen Rep Gov Special Advisor Adviser Ambassador Defense Defence Army Navy Air Force " +
		"Office FCO UK US UN U.S Senator Professor Middle East Development International Envoy Commander CEO Spokesman Analyst Director Editor " +
		"Justice Judge Congressman Economist")
	particles = wordSet("al bin ibn van von der den de la le da di du dos del el ul")
)

// nameLike reports whether the words of a mention are a name as a whole.
func (s *Sentence) nameLike(m Mention) bool {
	if !capital(s.Forms[m.First]) && s.Forms[m.First] != "al" || !capital(s.Forms[m.End-1]) || plurals[s.Forms[m.First]] || m.End-m.First > 7 || sentenceWords[s.Forms[m.First]] {
		return false
	}
	if m.End-m.First == 1 && common[s.Forms[m.First]] {
		return false
	}
	for _, w := range s.Forms[m.First:m.End] {
		joins := w == "-" || w == "of" || w == "and" || w == "the" || w == "for" || w == "&" || particles[w]
		if !capital(w) && !(joins && m.Kind != "PER" || w == "-" || particles[w]) {
			return false
		}
	}
	return m.Kind != "PER" || m.End-m.First <= 5
}

// common are words that a source calls organisations and that name none alone.
var common = wordSet("Foreign Government Coalition Ministers Members People Minister Forces Army Officials Parliament Ministry Council Department Police Secretary " +
	"Company Group Bank Embassy Board Alliance")

package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// No source marks peoples, events and documents in a way of use here, so rules
// do, by their last or first words: EventHeads and documentHeads.
var (
	eventHeads = wordSet("War Wars Summit Conference Olympics Games Championship Championships Cup Festival Revolution Forum Uprising Intifada Crisis " +
		"Jubilee Massacre Expo Marathon Symposium Rebellion")
	documentHeads = wordSet("Treaty Agreement Agreements Accord Accords Conventions Protocol Declaration Charter Constitution Act Resolution " +
		"Memorandum Pact Communique Communiqué Covenant Statute Amendment Initiative Compact Edict Proclamation")
	heads = map[string]map[string]bool{"EVENT": eventHeads, "WORK": documentHeads}
	// leads begin a name: "Battle of …".
	leads = map[string]string{"Battle": "EVENT", "Siege": "EVENT", "Treaty": "WORK", "Declaration": "WORK", "Charter": "WORK", "Convention": "WORK", "Constitution": "WORK",
		"Agreement": "WORK", "Protocol": "WORK"}
)

// AddKinds marks peoples, by a list of lower-case demonyms, events and named
// documents in a sentence whose people, organisations and places are marked. A
// name of a person or organisation is never touched; a place within the name
// of an event or a document becomes part of it.
func (s *Sentence) AddKinds(demonyms map[string]bool) {
	if s.Names == nil {
		return
	}
	for i := 0; i < len(s.Forms); i++ {
		kind, first, end := s.kindAt(i)
		if kind != "" && s.free(first, end) {
			copy(s.Names[first:end], marks(kind, end-first))
			i = end - 1
		}
	}
	for i, w := range s.Forms {
		if l := s.Names[i]; l != "O" && l != "" || !capital(w) || strings.ToUpper(w) == w || !demonyms[strings.ToLower(w)] {
			continue
		}
		s.Names[i] = "U-NORP"
		if tag := s.tag(i); tag == "PROPN" && !strings.HasSuffix(w, "s") || tag == "" && (i+1 == len(s.Forms) || capital(s.Forms[i+1])) {
			s.Names[i] = "" // a language, or part of a name that is not marked
		}
	}
}

// kindAt gives the event or document whose head is word i.
func (s *Sentence) kindAt(i int) (kind string, first, end int) {
	w := s.Forms[i]
	if kind := leads[w]; kind != "" && i+2 < len(s.Forms) && (s.Forms[i+1] == "of" || s.Forms[i+1] == "on" && kind == "WORK") {
		if end := s.capitals(i + 2); end > i+2 {
			return kind, i, end
		}
	}
	for kind, set := range heads {
		if !set[w] {
			continue
		}
		first = i
		for first > 0 && s.within(first-1, first) {
			first--
		}
		for first < i && !capital(s.Forms[first]) {
			first++
		}
		if first == 0 && first < i && len(s.Forms[0]) < 4 {
			first++ // "The War"
		}
		if first == i {
			return "", 0, 0
		}
		end = i + 1
		if end < len(s.Forms) && (roman(s.Forms[end]) || kind == "WORK" && strings.Trim(s.Forms[end], "0123456789") == "") {
			end++
		}
		if end+1 < len(s.Forms) && kind == "WORK" && (s.Forms[end] == "on" || s.Forms[end] == "for") {
			end = max(end, s.capitals(end+1))
		}
		return kind, first, end
	}
	return "", 0, 0
}

// within reports whether word i, before word next, belongs to a name that goes
// on: a capitalised word, or a hyphen between two.
func (s *Sentence) within(i, next int) bool {
	w := s.Forms[i]
	if w == "-" || w == "–" {
		return i > 0 && capital(s.Forms[i-1]) && capital(s.Forms[next])
	}
	return capital(w) && !sentenceWords[w] && s.tag(i) != "PRON" && s.tag(i) != "VERB" && s.tag(i) != "ADP"
}

// capitals gives the end of the capitalised words from first, at least first
// where there are none; a "the" before them is stepped over.
func (s *Sentence) capitals(first int) int {
	end := first
	if end < len(s.Forms) && s.Forms[end] == "the" {
		end++
	}
	start := end
	for end < len(s.Forms) && capital(s.Forms[end]) {
		end++
	}
	if end == start {
		return first
	}
	return end
}

// free reports whether words [first, end) hold no part of a person or
// organisation and no part of a name that reaches beyond.
func (s *Sentence) free(first, end int) bool {
	for i := first; i < end; i++ {
		if l := s.Names[i]; len(l) > 2 && l[2:] != "LOC" && l[2:] != "NORP" {
			return false
		}
	}
	opens := func(l string) bool { return l != "" && (l[0] == 'I' || l[0] == 'L') }
	return !opens(s.Names[first]) && (end == len(s.Names) || !opens(s.Names[end]))
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

func roman(w string) bool { return strings.Trim(w, "IVX") == "" || w == "One" || w == "Two" }

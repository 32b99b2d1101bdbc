package corpus

import "strings"

// A Found name is words [First, End) of a sentence.
type Found struct {
	First, End int
	Kind       string
}

// AddSilver marks names that a model found in a sentence whose tree is known,
// and corrects them by the tree: a person's name is the whole chain of proper
// nouns that hang on its first word as flat. Words in no name are O. What known
// has in lower case, groups and states, is of its kind whatever the model found;
// where known has no kind for it, it is a place or stays unknown.
func (s *Sentence) AddSilver(found []Found, known map[string]string) {
	s.Names = make([]string, len(s.Forms))
	for i := range s.Names {
		s.Names[i] = "O"
	}
	for _, f := range found {
		if f.Kind == "PER" {
			f = s.wholeName(f)
		}
		kind, ok := known[strings.ToLower(strings.Join(s.Forms[f.First:f.End], " "))]
		if ok && (kind != "" || f.Kind != "LOC") {
			f.Kind = kind
		}
		if !s.proper(f) || f.Kind == "" {
			for i := f.First; i < f.End; i++ {
				s.Names[i] = ""
			}
			continue
		}
		copy(s.Names[f.First:f.End], marks(f.Kind, f.End-f.First))
	}
	s.addMissed(known)
	s.repair()
}

// addMissed marks known names of one word that stand alone, and leaves them
// open beside other capitalised words.
func (s *Sentence) addMissed(known map[string]string) {
	beside := func(i int) bool { return i >= 0 && i < len(s.Forms) && capital(s.Forms[i]) && s.UPOS[i] == "PROPN" }
	for i, w := range s.Forms {
		kind := known[strings.ToLower(w)]
		switch {
		case kind == "" || s.Names[i] != "O" || !beside(i):
		case beside(i-1) || beside(i+1):
			s.Names[i] = ""
		default:
			s.Names[i] = "U-" + kind
		}
	}
}

// AddFound marks the names that a model is sure of in a sentence of which
// nothing is known. tags are the model's, too: words that it takes for no
// proper nouns and no part of a name are O.
func (s *Sentence) AddFound(sure, unsure []Found, tags []string) {
	s.Names = make([]string, len(s.Forms))
	for i, tag := range tags {
		if tag != "PROPN" || !capital(s.Forms[i]) {
			s.Names[i] = "O"
		}
	}
	for _, f := range unsure {
		for i := f.First; i < f.End; i++ {
			s.Names[i] = ""
		}
	}
	for _, f := range sure {
		copy(s.Names[f.First:f.End], marks(f.Kind, f.End-f.First))
	}
}

// wholeName extends a name over the chain that it is part of.
func (s *Sentence) wholeName(f Found) Found {
	top := f.First
	for strings.HasPrefix(s.Rels[top], "flat") && s.Heads[top] > 0 {
		top = s.Heads[top] - 1
	}
	out := Found{min(f.First, top), f.End, f.Kind}
	for i := top; i < len(s.Forms); i++ {
		if s.Heads[i] == top+1 && strings.HasPrefix(s.Rels[i], "flat") && s.UPOS[i] == "PROPN" && i < out.End+2 {
			out.End = max(out.End, i+1)
		}
	}
	return out
}

// proper reports whether a name begins and ends with a proper noun.
func (s *Sentence) proper(f Found) bool {
	return s.UPOS[f.First] == "PROPN" && s.UPOS[f.End-1] == "PROPN"
}

// repair forgets the labels of names that overlapped.
func (s *Sentence) repair() {
	for i, l := range s.Names {
		if l == "" || l[0] == 'O' {
			continue
		}
		opens := l[0] == 'I' || l[0] == 'L'
		if before := i > 0 && s.Names[i-1] != "" && (s.Names[i-1][0] == 'B' || s.Names[i-1][0] == 'I'); before != opens {
			s.Names[i] = ""
		}
	}
}

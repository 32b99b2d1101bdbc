package corpus

import "strings"

// A Found name is words [First, End) of a sentence.
type Found struct {
	First, End int
	Kind       string
}

// AddSilver marks names that a model found in a sentence whose tree is known,
// and corrects them by the tree: a person's name is the whole chain of proper
// nouns that hang on its first word as flat. Words that are no proper nouns
// and in no name are O; proper nouns that the model took for nothing stay
// unknown.
func (s *Sentence) AddSilver(found []Found) {
	s.Names = make([]string, len(s.Forms))
	for i, tag := range s.UPOS {
		if tag != "PROPN" {
			s.Names[i] = "O"
		}
	}
	for _, f := range found {
		if f.Kind == "PER" {
			f = s.wholeName(f)
		}
		if !s.proper(f) {
			for i := f.First; i < f.End; i++ {
				s.Names[i] = ""
			}
			continue
		}
		copy(s.Names[f.First:f.End], marks(f.Kind, f.End-f.First))
	}
	s.repair()
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

package corpus

import (
	"math/rand/v2"
	"strings"
)

// Augment gives copies of the sentences that have names, with other names in
// their place, known for nothing but their names and tags: the sources have few names
// that are not English.
func Augment(sentences []Sentence, lists Lists, seed uint64) []Sentence {
	r := rand.New(rand.NewPCG(seed, 77))
	var out []Sentence
	for i := range sentences {
		if c := replaceNames(&sentences[i], lists, r); c.Forms != nil {
			out = append(out, c)
		}
	}
	return out
}

// replaceNames replaces people always, other names one time in three.
func replaceNames(s *Sentence, lists Lists, r *rand.Rand) Sentence {
	c := Sentence{Source: s.Source + " renamed"}
	changed := false
	for t := 0; t < len(s.Names); t++ {
		l := s.Names[t]
		if l == "" || l[0] != 'B' && l[0] != 'U' {
			c.Forms, c.Names, c.UPOS = append(c.Forms, s.Forms[t]), append(c.Names, l), append(c.UPOS, s.tag(t))
			continue
		}
		kind, end := l[2:], t+1
		for l[0] == 'B' && end < len(s.Names) && s.Names[end-1][0] != 'L' {
			end++
		}
		name, tags := s.Forms[t:end], []string(nil)
		for i := t; i < end; i++ {
			tags = append(tags, s.tag(i))
		}
		if list := lists[kind]; len(list) > 0 && (kind == "PER" || r.IntN(3) == 0) {
			name = shortened(list[r.IntN(len(list))], kind, len(name), r)
			changed, tags = changed || kind == "PER" || r.IntN(3) == 0, tagsOf(name, kind)
		}
		c.Forms, c.Names, c.UPOS = append(c.Forms, name...), append(c.Names, marks(kind, len(name))...), append(c.UPOS, tags...)
		t = end - 1
	}
	if !changed {
		return Sentence{}
	}
	return c
}

// shortened gives a person's last name where the name in the text was one
// word, and an initial for the first name now and then.
func shortened(name []string, kind string, length int, r *rand.Rand) []string {
	switch last := name[len(name)-1]; {
	case kind != "PER":
		return name
	case length == 1 && len(last) > 2 && last != strings.ToUpper(last) && r.IntN(4) > 0:
		return name[len(name)-1:]
	case r.IntN(12) == 0:
		return append([]string{name[0][:1] + "."}, name[1:]...)
	}
	return name
}

// tag gives a word's tag, empty where the source has none.
func (s *Sentence) tag(i int) string {
	if s.UPOS == nil {
		return ""
	}
	return s.UPOS[i]
}

// tagsOf gives the tags of a name that was put in: a person's words are proper
// nouns, those of others unknown.
func tagsOf(name []string, kind string) []string {
	out := make([]string, len(name))
	for i, w := range name {
		switch {
		case w == "-":
			out[i] = "PUNCT"
		case kind == "PER":
			out[i] = "PROPN"
		}
	}
	return out
}

// marks gives the labels of a name of n words.
func marks(kind string, n int) []string {
	if n == 1 {
		return []string{"U-" + kind}
	}
	out := []string{"B-" + kind}
	for range n - 2 {
		out = append(out, "I-"+kind)
	}
	return append(out, "L-"+kind)
}

package corpus

import "math/rand/v2"

// Augment gives copies of the sentences that have names, with other names in
// their place, known for nothing but their names and tags: the sources have few names
// that are not English.
func Augment(sentences []Sentence, lists Lists, seed uint64) []Sentence {
	f := newFiller(lists, rand.New(rand.NewPCG(seed, 77)))
	var out []Sentence
	for i := range sentences {
		if c := f.replaceNames(&sentences[i]); c.Forms != nil {
			out = append(out, c)
		}
	}
	return out
}

// replaceNames replaces people always, other names one time in three.
func (f *filler) replaceNames(s *Sentence) Sentence {
	c := Sentence{Source: s.Source + " renamed", Listed: true}
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
		if kind == "PER" || len(f.lists[kind]) > 0 && f.r.IntN(3) == 0 {
			name = f.another(kind, len(name))
			changed, tags = changed || kind == "PER" || f.r.IntN(3) == 0, tagsOf(name, kind)
		}
		c.Forms, c.Names, c.UPOS = append(c.Forms, name...), append(c.Names, marks(kind, len(name))...), append(c.UPOS, tags...)
		t = end - 1
	}
	if !changed {
		return Sentence{}
	}
	return c
}

// another gives a name to stand for one of the given number of words: a
// family name, or now and then a given name, for a person named by one word, and
// an initial for the first name now and then.
func (f *filler) another(kind string, words int) []string {
	if kind != "PER" {
		return f.pick(f.lists[kind])
	}
	if words == 1 {
		if f.r.IntN(4) == 0 {
			return f.pick(f.lists["first"])
		}
		return f.last()
	}
	name := f.person()
	if f.r.IntN(12) == 0 {
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

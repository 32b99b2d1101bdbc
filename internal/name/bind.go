package name

import "strings"

// bind takes particles out of the words and marks the words that they stand
// before, and makes one word of Abd al-Rahman, Nur al-Din, Abu Mazen, Mac Donald.
func (n *Name) bind(t *tables, words []word) []word {
	var out []word
	pending := ""
	var next word // marks for the next word
	for i := range words {
		w := words[i]
		if pending == "" && next.before == "" {
			next.hyphen = w.hyphen // also of a particle that goes before
		}
		last := i == len(words)-1
		kind := t.particleKind(words, i)
		switch {
		case last || kind == "" || kind == "connective" && len(out) == 0:
			out = t.place(out, w, pending, next)
			pending, next = "", word{}
			continue
		case kind == "connective":
			out[len(out)-1].plain += w.plain
			out[len(out)-1].bare += w.bare
			continue
		case kind == "servant":
			pending, next.text = "abd", w.text
			continue
		case kind == "join":
			pending, next.text = pending+t.joining(w.plain), w.text
			continue
		case kind == "son":
			next.son = true
		default:
			next.clan = true
			next.article = kind != "clan"
		}
		n.Particles = append(n.Particles, w.plain)
		next.before += w.plain
	}
	return out
}

// joining is one spelling for the forms of Abu, and the word itself for others.
func (t *tables) joining(plain string) string {
	if plain[0] == 'a' {
		return "abu"
	}
	return plain
}

// particleKind is what kind of particle the word at i is, empty for a name.
func (t *tables) particleKind(words []word, i int) string {
	w := words[i]
	kind := t.particles[w.plain]
	if kind == "" || i == len(words)-1 {
		return ""
	}
	follower := words[i+1]
	irish := strings.ContainsAny(w.text, "Óó") && w.plain == "o"
	switch {
	case irish:
		return "join"
	case w.initial && w.dot:
		return ""
	case kind == "article" && i == 0 && len(words) == 2 && !follower.hyphen && w.plain == "al":
		return "" // Al Gore
	case kind == "assimilated" && (!follower.hyphen || follower.plain[0] != w.plain[len(w.plain)-1]),
		kind == "connective" && i == 0,
		kind == "son" && i == 0 && !follower.hyphen && (w.plain == "ben" || w.plain == "bar"),
		kind == "join" && w.plain == "saif", kind == "join" && w.plain == "nur":
		return ""
	case kind == "clan" && i == 0 && t.family[w.plain] != nil && w.plain != "do":
		return "" // Le Duc Tho
	case kind == "clan" && len(w.plain) == 1 && i == 0:
		return ""
	}
	return kind
}

// place adds a word with what stood before it.
func (t *tables) place(out []word, w word, joined string, marks word) []word {
	w.hyphen = marks.hyphen
	w.son, w.clan, w.article, w.before = marks.son, marks.clan, marks.article, marks.before
	if joined != "" {
		if joined == "abd" {
			w.before, w.clan, w.article = "", false, false
		}
		w.plain, w.bare = joined+w.plain, joined+w.bare
		w.text = marks.text + " " + w.text
		w.initial = false
	}
	w.plain, w.bare = servant(w.plain), servant(w.bare)
	if din, ok := faith(w, len(out) > 0); ok {
		prev := &out[len(out)-1]
		prev.plain, prev.bare = trimConnective(prev.plain)+din, trimConnective(prev.bare)+din
		prev.text += " " + w.text
		return out
	}
	w.plain, w.bare = faithful(w.plain), faithful(w.bare)
	if len(out) == 0 && len(w.plain) == 2 && !w.initial && !hasVowel(w.plain) && w.plain != "ng" && w.plain != "md" {
		return append(out, letterOf(w, 0), letterOf(w, 1)) // JD
	}
	return append(out, w)
}

func letterOf(w word, i int) word {
	w.plain, w.bare, w.initial = w.plain[i:i+1], w.plain[i:i+1], true
	w.text = w.plain
	w.hyphen = w.hyphen && i == 0
	return w
}

func hasVowel(s string) bool {
	for i := range len(s) {
		if isVowel(s[i]) {
			return true
		}
	}
	return false
}

// servant writes Abdulrahman, Abderrahmane and Abdur-Rahman as abdrahman.
func servant(s string) string {
	rest, ok := strings.CutPrefix(s, "abd")
	if !ok || len(rest) < 4 {
		return s
	}
	v := strings.TrimLeft(rest, "aeiou")
	if len(v) == len(rest) || len(v) < 3 {
		return s
	}
	if v[0] == 'l' || v[0] == v[1] && strings.IndexByte("rszdnt", v[0]) >= 0 {
		return "abd" + v[1:]
	}
	return s
}

// faith reports whether the word is the second part of a name like Salah al-Din.
func faith(w word, follows bool) (string, bool) {
	switch w.plain {
	case "din", "deen", "dine", "eddine", "eddin", "uddin", "aldin", "eldin":
		return "din", follows
	}
	return "", false
}

func trimConnective(s string) string {
	for _, end := range []string{"ud", "ed", "ad", "id"} {
		if rest, ok := strings.CutSuffix(s, end); ok && len(rest) > 2 {
			return rest
		}
	}
	return s
}

// faithful writes Sirajuddin, Saladin and Noureddine with a plain din.
func faithful(s string) string {
	for _, end := range []string{"uddin", "oddin", "eddin", "addin", "iddin", "eddine", "aldin", "eldin", "uddeen", "ddin"} {
		if rest, ok := strings.CutSuffix(s, end); ok && len(rest) > 2 {
			return rest + "din"
		}
	}
	return s
}

package lexicon

import "strings"

// addAll adds the entry under each phrase. A phrase with ~ before it is weak.
func (l *Lexicon) addAll(phrases []string, e Entry) {
	for _, p := range phrases {
		own := e
		if weak, ok := strings.CutPrefix(p, "~"); ok {
			p, own.Weak = weak, true
		}
		l.add(p, own)
	}
}

// add puts the phrase, without a leading article, into the table. An entry
// that the phrase already has is not added again.
func (l *Lexicon) add(phrase string, e Entry) {
	h := seed
	known := false
	var room [maxTokens]string
	for _, t := range withoutArticle(appendTokens(room[:0], phrase)) {
		if joins(t) {
			continue
		}
		h = extend(h, t, asWritten)
		if _, known = l.phrases[h]; !known {
			l.phrases[h] = -1
		}
	}
	if h == seed {
		return
	}
	if i := l.phrases[h]; i >= 0 {
		l.means[i].add(e)
		return
	}
	l.phrases[h] = int32(len(l.means))
	var m meanings
	m.add(e)
	l.means = append(l.means, m)
}

// add keeps the strong entries before the weak ones, each in order of arrival.
func (m *meanings) add(e Entry) {
	for _, old := range m.entries {
		if old.Kind == e.Kind && old.Party == e.Party && old.Country == e.Country && old.Name == e.Name && old.From == e.From {
			return
		}
	}
	m.entries = append(m.entries, e)
	if e.Weak {
		return
	}
	last := len(m.entries) - 1
	copy(m.entries[m.strong+1:], m.entries[m.strong:last])
	m.entries[m.strong] = e
	m.strong++
}

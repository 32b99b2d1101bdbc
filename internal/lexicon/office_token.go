package lexicon

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A titleToken is a token with what it can be in a title.
type titleToken struct {
	word    *titleWord // nil for a word that is in no list
	lower   string
	use     wordUse
	capital bool
	asked   bool  // the lexicon was asked for a party
	length  int8  // tokens of the party or place that begins here, 0 for none
	nameEnd int32 // end of the person's name that covers it, 0 for none
	entry   *Entry
}

// read fills the token from its form.
func (k *titleToken) read(table *officeTable, form string) {
	if form == "" || len(form) > 60 {
		return
	}
	r, _ := utf8.DecodeRuneInString(form)
	k.capital = unicode.IsUpper(r)
	k.lower = strings.ToLower(Fold(form))
	k.word = table.words[k.lower]
	if k.word == nil && len(form) > 2 && strings.HasSuffix(form, ".") {
		k.word = table.words[strings.TrimSuffix(k.lower, ".")]
	}
	if k.word == nil && isCyrillic(form) {
		k.use = table.stemUse(k.lower)
		return
	}
	if k.word != nil && !(k.word.use == useStop && len(form) > 1 && form == strings.ToUpper(form)) { // "US" is no "us"
		k.use = k.word.use
	}
	if shortOffices[strings.TrimSuffix(k.lower, "s")] && strings.TrimSuffix(form, "s") != strings.ToUpper(strings.TrimSuffix(form, "s")) {
		k.word, k.use = nil, 0 // "at 3 pm"
	}
}

// shortOffices are the offices that are told by their first letters, in capitals.
var shortOffices = map[string]bool{"pm": true, "dpm": true, "fm": true, "eam": true}

// stemUse is the use of an inflected word, by the longest stem that it begins with.
func (t *officeTable) stemUse(word string) wordUse {
	i, exact := slices.BinarySearch(t.stems, word)
	if exact || i > 0 && strings.HasPrefix(word, t.stems[i-1]) {
		return usePortfolio
	}
	return 0
}

// phraseAt is the longest phrase of the use at token k, and its length.
func (t *Titles) phraseAt(k, limit int, use wordUse, suffix bool) (*titlePhrase, int) {
	if k >= limit || t.toks[k].use&use == 0 || t.toks[k].word == nil {
		return nil, 0
	}
phrases:
	for _, p := range t.toks[k].word.phrases {
		if p.use&use == 0 || p.suffix != suffix || k+1+len(p.rest) > limit {
			continue
		}
		for i, w := range p.rest {
			if t.toks[k+1+i].lower != w {
				continue phrases
			}
		}
		return p, 1 + len(p.rest)
	}
	return nil, 0
}

// knownAt is the party or place that the lexicon knows at token k, and its length.
func (t *Titles) knownAt(k, limit int) (*Entry, int) {
	tok := &t.toks[k]
	if !tok.asked {
		tok.asked = true
		if tok.capital || tok.lower == "al" {
			if entries, n := t.lex.Longest(t.forms[k:min(k+12, len(t.forms))]); n > 0 {
				tok.entry, tok.length = preferParty(entries), int8(n)
			}
		}
	}
	if tok.length == 0 || k+int(tok.length) > limit {
		return nil, 0
	}
	return tok.entry, int(tok.length)
}

// preferParty is the first meaning that is a party, else the first.
func preferParty(entries []Entry) *Entry {
	for i := range entries {
		if entries[i].Party != "" {
			return &entries[i]
		}
	}
	return &entries[0]
}

// possessive reports whether token k is 's or the apostrophe of a plural.
func (t *Titles) possessive(k int) bool {
	return k < len(t.toks) && (t.toks[k].lower == "'s" || t.toks[k].lower == "'")
}

// wordlike reports whether token k is of letters.
func (t *Titles) wordlike(k int) bool {
	r, _ := utf8.DecodeRuneInString(t.forms[k])
	return unicode.IsLetter(r)
}

// unknown reports whether token k is a capitalised word that is in no list,
// begins no name of the lexicon and is in no person's name.
func (t *Titles) unknown(k, limit int) bool {
	if k >= limit {
		return false
	}
	tok := &t.toks[k]
	if !tok.capital || tok.nameEnd > 0 || t.isVerb(k) || tok.use&^(useCompound|useNoOffice) != 0 {
		return false
	}
	_, n := t.knownAt(k, limit)
	return n == 0
}

// unknownNoun reports whether token k is a lower-case word in no list that
// the tags call a noun or adjective; without tags, that does not look like a verb.
func (t *Titles) unknownNoun(k, limit int) bool {
	if k >= limit || t.toks[k].capital || t.toks[k].use&^(useCompound|useNoOffice) != 0 || t.toks[k].nameEnd > 0 || !t.wordlike(k) {
		return false
	}
	if t.tags != nil {
		return t.tags[k] == "NOUN" || t.tags[k] == "ADJ" || t.tags[k] == "PROPN"
	}
	w := t.toks[k].lower
	return len(w) > 2 && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ly")
}

// isVerb reports whether the tags call token k a verb.
func (t *Titles) isVerb(k int) bool {
	return t.tags != nil && (t.tags[k] == "VERB" || t.tags[k] == "AUX")
}

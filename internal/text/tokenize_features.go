package text

import "strings"

// maxRun is how many elements a feature looks at to either side.
const maxRun = 16

// hash hashes the characters of elements [from, to), 0 where they are more
// than limit or none.
func (t *tokenizer) hash(from, to, limit int) uint32 {
	if to-from > limit || to <= from {
		return 0
	}
	h := uint32(2166136261)
	for _, e := range t.els[from:to] {
		h = (h ^ uint32(e.char)) * 16777619
	}
	return h
}

// at is the class of element i, 0 outside the chunk.
func (t *tokenizer) at(i int) uint32 {
	if i < 0 || i >= len(t.els) {
		return 0
	}
	return uint32(t.els[i].class)
}

// shape hashes the classes of elements [from, to) with repeats left out, at
// most maxRun of them.
func (t *tokenizer) shape(from, to int) uint32 {
	h, last := uint32(2166136261), class(0)
	for i := from; i < min(to, from+maxRun); i++ {
		if c := t.els[i].class; c != last {
			h = (h ^ uint32(c)) * 16777619
			last = c
		}
	}
	return h
}

// runBefore and runAfter are the ends of the letters and digits around the gap.
func (t *tokenizer) runBefore(first, i int) int {
	k := i
	for k > first && k > i-maxRun && t.els[k-1].class.isWord() {
		k--
	}
	return k
}

func (t *tokenizer) runAfter(i int) int {
	k := i
	for k < len(t.els) && k < i+maxRun && t.els[k].class.isWord() {
		k++
	}
	return k
}

// prefixBefore is 1 where the word around the hyphen at the gap begins with a
// prefix, with 2 where the hyphen stands before the gap.
func (t *tokenizer) prefixBefore(first, i, lo int) uint32 {
	end, kind := i, uint32(1)
	if t.els[i-1].class == '-' {
		end, kind = i-1, 2
	}
	if end <= lo || end-lo > 8 || !prefixes[t.text[t.els[lo].start:t.els[end].start]] {
		return 0
	}
	return kind
}

// prefixes are no words of their own, so that UD's English treebanks leave the
// hyphen after them within the word.
var prefixes = func() map[string]bool {
	set := map[string]bool{}
	for _, p := range strings.Fields("anti ante bi co counter cross cyber de demi e eco ex extra hyper infra inter intra macro mega micro mid mini " +
		"mis mono multi neo non omni pan para poly post pre pro proto pseudo quasi re semi sub super supra trans tri ultra un under uni vice") {
		set[p] = true
		set[strings.ToUpper(p[:1])+p[1:]] = true
	}
	return set
}()

// lastWord is the hash of the last token's form, 0 at the beginning.
func (t *tokenizer) lastWord() uint32 {
	if len(t.out) == 0 {
		return 0
	}
	return hashWord(t.out[len(t.out)-1].Form)
}

// hashWord hashes at most maxRun bytes, letters of ASCII in lower case.
func hashWord(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s) && i < maxRun; i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// around gives the elements [lo, hi) of the words on either side of the gap, each
// with the mark between it and the gap.
func (t *tokenizer) around(first, i int) (lo, hi int) {
	if t.els[i-1].class.isWord() {
		lo = t.runBefore(first, i)
	} else {
		lo = t.runBefore(first, i-1)
	}
	if t.els[i].class.isWord() {
		return lo, t.runAfter(i)
	}
	return lo, t.runAfter(i + 1)
}

// gapFeatures fills t.features for the gap before element i of a token that
// began with element first.
func (t *tokenizer) gapFeatures(first, i int) {
	l, r := t.els[i-1], t.els[i]
	pair := uint32(l.class)<<8 | uint32(r.class)
	lo, hi := t.around(first, i)
	lw, rw := t.hash(lo, i, maxRun), t.hash(i, hi, maxRun)
	window := t.at(i-2)<<24 | pair<<8 | t.at(i+1)
	next := uint32(0)
	if len(t.els)-i <= 2 && len(t.els)-i > 0 {
		next = uint32(t.nextClass()) + 1
	}
	rest := uint32(min(len(t.els)-i, 4))
	piece := uint32(min(i-first, 8))
	abbr := uint32(0)
	if r.char == '.' && l.class.isLetter() {
		abbr = uint32(abbreviationOf(t.text[t.els[first].start:r.start])) + 1
	}
	prefix, follow := uint32(0), uint32(0)
	if r.class == '-' || l.class == '-' {
		prefix = t.prefixBefore(first, i, lo)
	}
	if r.char == '.' && i+1 == len(t.els) {
		follow = hashWord(t.nextWord())
		if i-first == 1 && l.class == classUpper {
			abbr = 9
		}
	}
	t.features = append(t.features[:0],
		feature(1, pair, 0, 0),
		feature(2, uint32(l.char), uint32(r.char), 0),
		feature(3, window, 0, 0),
		feature(4, window, t.at(i-3), t.at(i+2)),
		feature(5, lw, uint32(r.char), 0),
		feature(6, rw, uint32(l.char), 0),
		feature(7, lw, rw, pair),
		feature(8, t.shape(first, i), uint32(r.char), rest),
		feature(9, t.shape(first, i), t.shape(i, len(t.els)), 0),
		feature(10, t.whole, uint32(i), 0),
		feature(11, pair, next, rest),
		feature(12, lw, uint32(r.char), next),
		feature(13, abbr, next, rest),
		feature(14, t.hash(first, i, maxRun), uint32(r.char), next),
		feature(15, pair, piece, rest),
		feature(16, t.hash(i, len(t.els), 6), t.shape(first, i), 0),
		feature(17, t.shape(0, first), t.shape(first, i), pair),
		feature(18, uint32(l.char), window, rest),
		feature(19, uint32(r.char), window, piece),
		feature(20, prefix, pair, 0),
		feature(21, abbr, follow, next),
		feature(22, abbr, t.lastWord(), next),
	)
}

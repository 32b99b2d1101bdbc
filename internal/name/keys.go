package name

import (
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
)

// classes are the sounds that may stand for one another in a key; vowels are left
// out, and h inside a word.
var classes = func() (c [128]byte) {
	for _, group := range []string{"Kkgqh", "SsSzZTCcj", "Tdt", "Pbpvf", "Nmn", "Ll", "Rr"} {
		for _, s := range group[1:] {
			c[s] = group[0]
		}
	}
	return c
}()

// Keys are numbers under which a name is filed, in rising order, so that names
// that Compare may call Same are found without comparing all pairs: two such names
// nearly always share a key (docs/measures.md has the figure). Sharing a key says
// nothing by itself. A known given name that stands first is no key where there is
// another word, nor is any form of Muhammad. The numbers are stable within a version.
func Keys(n *Name) []uint64 {
	var out []uint64
	for i := range n.tok {
		k := &n.tok[i]
		common := i == n.givenAt() && k.given != nil || isMuhammad(k)
		if k.initial || common && n.hasOther(i) {
			continue
		}
		out = append(out, keysOf(k)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// hasOther reports whether another word than that at i can be a key.
func (n *Name) hasOther(i int) bool {
	for j := range n.tok {
		if k := &n.tok[j]; j != i && !k.initial && !isMuhammad(k) {
			return true
		}
	}
	return false
}

// keysOf are the keys of a word: of its consonants, alone and with its particles, of
// its consonants without an
// article, a servant's Abd or a J that may be silent, and of the lines of family.txt that it is on.
func keysOf(k *token) []uint64 {
	out := []uint64{hashOf(frame(k.sound))}
	s := k.sound
	if rest, ok := strings.CutPrefix(s, "abd"); ok && len(rest) > 3 {
		out = append(out, hashOf(frame(rest)))
	}
	if len(s) > 4 && (s[:2] == "al" || s[:2] == "el") {
		out = append(out, hashOf(frame(s[2:])))
	}
	if strings.Contains(s, "j") {
		out = append(out, hashOf(frame(strings.ReplaceAll(s, "j", ""))))
	}
	if k.fused != "" && !k.article {
		out = append(out, hashOf(frame(k.fused)))
	}
	if k.bare != k.sound {
		out = append(out, hashOf(frame(k.bare)))
	}
	for _, line := range k.family {
		out = append(out, hashOf("line "+strconv.Itoa(int(line))))
	}
	return out
}

// maskOf is the set of the classes in a sound.
func maskOf(sound string) uint8 {
	m := uint8(0)
	for i := range len(sound) {
		if at := strings.IndexByte("KSTPNLR", classes[sound[i]&127]); at >= 0 && sound[i] != 'h' {
			m |= 1 << at
		}
	}
	return m
}

// keyLength is how many classes of sounds a key has at most.
const keyLength = 4

// frame is the word's first consonants by class.
func frame(sound string) string {
	var out []byte
	for i := range len(sound) {
		c := classes[sound[i]&127]
		if c == 0 || sound[i] == 'h' && i > 0 || len(out) > 0 && out[len(out)-1] == c {
			continue
		}
		if out = append(out, c); len(out) == keyLength {
			break
		}
	}
	return string(out)
}

func hashOf(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	return h.Sum64()
}

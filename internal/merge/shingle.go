package merge

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// shingleWords is how many words a shingle has. Five words in a row that two
// texts share by chance are mostly set phrases, and those bear no name.
const shingleWords = 5

// maxPrintWords is how many words of a text count. What is printed further
// down is not looked at, so that a book costs what a long article costs.
const maxPrintWords = 4000

// A run is words that follow one another, without a quotation between.
type run []runWord

// A runWord is one word as it is compared.
type runWord struct {
	hash uint64
	name bool // a name, a number, or a word of a script without capitals
}

// runs are the words of the report's own text: no headline (each paper writes
// its own), no dateline, byline or background block, and no direct speech,
// which independent reports quote alike.
func runs(r *parley.Report) []run {
	blocks := r.Blocks
	if len(blocks) == 0 && len(r.Text) > 0 {
		blocks = parley.List[parley.Block]{{Kind: parley.Paragraph, End: len(r.Text)}}
	}
	c := runCutter{left: maxPrintWords, caseless: !hasCase(r.Text)}
	for i, b := range blocks {
		if b.Background || b.Start < 0 || b.End > len(r.Text) || b.Start >= b.End {
			continue
		}
		switch b.Kind {
		case parley.Lede, parley.Paragraph, parley.Item:
			c.block(r.Text, b, statements(r.Text, parley.QuotedStretches(r.Text, blocks, i)))
		case parley.Quotation:
			c.end()
		}
	}
	c.end()
	return c.runs
}

// A runCutter collects runs; left is how many words may still come.
type runCutter struct {
	runs     []run
	now      run
	left     int
	caseless bool
}

func (c *runCutter) end() {
	if len(c.now) > 0 {
		c.runs = append(c.runs, c.now)
	}
	c.now = nil
}

// block adds the words of a block that stand outside of the quoted ranges,
// which are in order and apart.
func (c *runCutter) block(text string, b parley.Block, quoted [][2]int) {
	starts := true // a capital here is that of a sentence
	for i := b.Start; i < b.End && c.left > 0; {
		for len(quoted) > 0 && quoted[0][1] <= i {
			quoted = quoted[1:]
		}
		if len(quoted) > 0 && quoted[0][0] <= i {
			c.end()
			i, starts = quoted[0][1], true
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !wordRune(r) {
			starts = starts || r == '.' || r == '!' || r == '?' || r == '•'
			i += n
			continue
		}
		end := wordEnd(text, i, b.End)
		c.add(text[i:end], starts)
		i, starts = end, false
	}
}

// borrowed is how many words between quotation marks are no statement yet:
// they are the reporter's own wording.
const borrowed = 3

// statements are the quoted ranges that are direct speech, in order; those that
// overlap are one.
func statements(text string, quoted [][2]int) [][2]int {
	quoted = slices.DeleteFunc(quoted, func(q [2]int) bool { return len(strings.Fields(text[q[0]:q[1]])) <= borrowed })
	slices.SortFunc(quoted, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	var out [][2]int
	for _, q := range quoted {
		if n := len(out); n > 0 && q[0] <= out[n-1][1] {
			out[n-1][1] = max(out[n-1][1], q[1])
			continue
		}
		out = append(out, q)
	}
	return out
}

func (c *runCutter) add(word string, starts bool) {
	c.left--
	first, _ := utf8.DecodeRuneInString(word)
	name := c.caseless || unicode.IsDigit(first) || unicode.IsUpper(first) && !starts
	c.now = append(c.now, runWord{hash: hashWord(strings.ToLower(word)), name: name})
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// unspaced are scripts that put no space between words: each character is a
// word there.
var unspaced = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// wordEnd is where the word at i ends, limit at most.
func wordEnd(text string, i, limit int) int {
	end := i
	for end < limit {
		r, n := utf8.DecodeRuneInString(text[end:])
		alone := r > unicode.MaxLatin1 && unicode.In(r, unspaced...)
		if !wordRune(r) || alone && end > i {
			break
		}
		end += n
		if alone {
			break
		}
	}
	return end
}

// hasCase reports whether the text is in a script with capitals.
func hasCase(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) })
}

// hashWord is FNV-1a of the word, mixed so that all bits depend on all.
func hashWord(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return mixHash(h)
}

// mixHash is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
func mixHash(h uint64) uint64 {
	h ^= h >> 30
	h *= 0xbf58476d1ce4e5b9
	h ^= h >> 27
	h *= 0x94d049bb133111eb
	return h ^ h>>31
}

// shingles are the hashes of every n words in a row that bear a name or a
// number, in order. Words without one are the stock of all reports on talks,
// and of the forms that press offices fill in.
func (r run) shingles(n int) []uint64 {
	var out []uint64
	for i := 0; i+n <= len(r); i++ {
		h, named := uint64(n), false
		for _, w := range r[i : i+n] {
			h = mixHash(h*31 + w.hash)
			named = named || w.name
		}
		if named {
			out = append(out, h)
		}
	}
	return out
}

package merge

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"slices"
	"strconv"

	"parley"
)

// The sizes of a Print, and the marks from which two texts are one.
const (
	printHashes = 256 // of the bottom sketch
	bands       = 16  // keys for texts that are alike as a whole …
	bandRows    = 4   // … each of so many minima: alike at .7 is found with .99, at .3 with .12

	anchorWords  = 12 // keys for a part in common are shingles of so many words …
	anchorWindow = 24 // … at least one of so many in a row: 35 words in common have one, where each 12 bear a name

	sameJaccard   = 600 // thousandths of all shingles of both
	sameContained = 800 // thousandths of the shingles of the smaller
	minWhole      = 6   // shingles that the smaller has at least
	minFragment   = 24  // the same where it is only a part of the larger
	reprintDays   = 7   // a part is a reprint only within so many days
)

// A Print is what tells whether a report's wording is that of another: the
// smallest hashes of its shingles, from which resemblance and containment are
// estimated (Broder 1997), and keys under which texts worth comparing meet.
// It is about one and a half kilobyte in JSON and does not change with other
// reports.
type Print struct {
	Report    string `json:"report"`
	Published string `json:"published,omitempty"` // ISO prefix, as the report has it
	// Hashes are the up to 256 smallest hashes, sorted, four bytes each.
	Hashes []byte `json:"hashes"`
	// Keys are sorted; two prints that share none are not the same wording. The
	// upper 20 bits are the week that a key is tied to, 0 for none.
	Keys []uint64 `json:"keys"`
}

// The bits of a key that are a digest, below those of its week. Weeks are
// counted from one before the first year.
const (
	digestBits = 44
	weekOfZero = 102_738 // the week of 1970-01-01
)

// PrintKey writes a key of a print: its digest, and the first day of its week
// where it is tied to one.
func PrintKey(key uint64) string {
	digest := strconv.FormatUint(key&(1<<digestBits-1), 36)
	if week := key >> digestBits; week > 0 {
		return digest + " " + isoDay((int(week)-weekOfZero)*reprintDays)
	}
	return digest
}

// PrintOf makes the print of a report. One whose own words are few has no keys.
func PrintOf(r *parley.Report) Print {
	p := Print{Report: r.ID, Published: r.Published, Hashes: []byte{}, Keys: []uint64{}}
	var all, anchors []uint64
	for _, run := range runs(r) {
		all = append(all, run.shingles(shingleWords)...)
		anchors = append(anchors, winnow(run.shingles(anchorWords))...)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	if len(all) < minWhole {
		return p
	}
	p.Hashes = bottomHashes(all)
	p.Keys = append(bandKeys(all), anchorKeys(anchors, r.Published)...)
	slices.Sort(p.Keys)
	p.Keys = slices.Compact(p.Keys)
	return p
}

// bottomHashes packs the upper halves of the smallest hashes.
func bottomHashes(sorted []uint64) []byte {
	out := make([]byte, 0, 4*min(len(sorted), printHashes))
	last, first := uint32(0), true
	for _, h := range sorted {
		half := uint32(h >> 32)
		if !first && half == last {
			continue
		}
		if len(out) == 4*printHashes {
			break
		}
		out = binary.BigEndian.AppendUint32(out, half)
		last, first = half, false
	}
	return out
}

// bandKeys are keys that two sets share the more likely the more alike they
// are: each is made of bandRows minima under orders of its own.
func bandKeys(all []uint64) []uint64 {
	keys := make([]uint64, bands)
	for b := range keys {
		key := uint64(b + 1)
		for row := range bandRows {
			seed := mixHash(uint64(b*bandRows+row) + 0x9e3779b97f4a7c15)
			low := ^uint64(0)
			for _, h := range all {
				low = min(low, mixHash(h^seed))
			}
			key = mixHash(key ^ low)
		}
		keys[b] = key >> (64 - digestBits)
	}
	return keys
}

// winnow picks of every anchorWindow hashes in a row the smallest, so that two
// texts with a long run in common pick the same (Schleimer, Wilkerson and
// Aiken 2003). A shorter run gives its smallest.
func winnow(hashes []uint64) []uint64 {
	var out []uint64
	for i := 0; i == 0 || i+anchorWindow <= len(hashes); i++ {
		window := hashes[i:min(len(hashes), i+anchorWindow)]
		if len(window) == 0 {
			break
		}
		if low := slices.Min(window); len(out) == 0 || out[len(out)-1] != low {
			out = append(out, low)
		}
	}
	return out
}

// anchorKeys ties anchors to the two fortnights in which a report's day lies,
// which begin a week apart: days up to a week apart share one. So a background
// paragraph that a paper prints for years does not bring its reports together.
// Without a day there are none.
func anchorKeys(anchors []uint64, published string) []uint64 {
	day, ok := dayOf(published)
	if !ok {
		return nil
	}
	week := uint64(day+weekOfZero*reprintDays) / reprintDays
	keys := make([]uint64, 0, 2*len(anchors))
	for _, a := range anchors {
		for _, w := range []uint64{week, week + 1} {
			keys = append(keys, w<<digestBits|mixHash(a^mixHash(w))>>(64-digestBits))
		}
	}
	return keys
}

// ReadWording reads what SameWording goes by from a print in JSON, as Go writes it,
// without going through the rest; of what is no print it finds no hashes.
func ReadWording(data []byte) *Print {
	p := &Print{Published: string(jsonWord(data, "published"))}
	coded := jsonWord(data, "hashes")
	hashes := make([]byte, base64.StdEncoding.DecodedLen(len(coded)))
	if n, err := base64.StdEncoding.Decode(hashes, coded); err == nil {
		p.Hashes = hashes[:n]
	}
	return p
}

// jsonWord is the string of a field, of which no character is escaped.
func jsonWord(data []byte, field string) []byte {
	_, rest, _ := bytes.Cut(data, []byte(`"`+field+`":"`))
	word, _, _ := bytes.Cut(rest, []byte(`"`))
	return word
}

// SameWording reports whether one of two reports passes on the other's words,
// as far as their prints tell: alike as a whole, or one contained in the other
// and published within a week of it. Contained and Jaccard are estimates in
// thousandths. It does not look at the keys.
func SameWording(a, b *Print) (same bool, jaccard, contained int) {
	common, inA, inB := sketchOverlap(a.Hashes, b.Hashes)
	small := min(inA, inB)
	if small < minWhole {
		return false, 0, 0
	}
	jaccard = 1000 * common / (inA + inB - common)
	contained = 1000 * common / small
	if jaccard >= sameJaccard {
		return true, jaccard, contained
	}
	fragment := contained >= sameContained && small >= minFragment
	return fragment && withinDays(a.Published, b.Published, reprintDays), jaccard, contained
}

// sketchOverlap counts the hashes that two sketches share, and those of each, up to
// the bound below which both are complete.
func sketchOverlap(a, b []byte) (common, inA, inB int) {
	bound := min(sketchBound(a), sketchBound(b))
	for len(a) >= 4 || len(b) >= 4 {
		x, y := firstHash(a), firstHash(b)
		if min(x, y) > bound {
			break
		}
		if x <= y {
			inA++
			a = a[4:]
		}
		if y <= x {
			inB++
			b = b[4:]
		}
		if x == y {
			common++
		}
	}
	return common, inA, inB
}

const noHash = uint64(1) << 32

// firstHash is the first hash of a sketch, noHash at its end.
func firstHash(sketch []byte) uint64 {
	if len(sketch) < 4 {
		return noHash
	}
	return uint64(binary.BigEndian.Uint32(sketch))
}

// sketchBound is the hash up to which the sketch has all of its text.
func sketchBound(sketch []byte) uint64 {
	if len(sketch) < 4*printHashes {
		return noHash - 1
	}
	return uint64(binary.BigEndian.Uint32(sketch[len(sketch)-4:]))
}

package lexicon

import (
	_ "embed"
	"encoding/binary"
)

//go:embed data/cities.bin
var cityData string

// A cityTable is the file of cities, searched in place: nothing is built when
// the program starts. Its form is told in WriteCities.
type cityTable struct {
	buckets, names, records, zones, strings string
	zoneCount                               int
}

// Sizes of the parts of the file, in bytes.
const (
	cityMagic   = "parley cities 1\n"
	bucketBits  = 12
	nameSize    = 8  // 5 of fingerprint, 3 of record and flags
	recordSize  = 19 // see putCity
	headerSize  = len(cityMagic) + 4*4
	prefixOnly  = 1<<20 - 1 // no record: longer names begin so
	strongFlag  = 1 << 23
	manyFlag    = 1 << 22
	maxMeanings = 5 // records under one name
)

// openCities cuts the file into its parts, nil where it is none.
func openCities(file string) *cityTable {
	if len(file) < headerSize || file[:len(cityMagic)] != cityMagic {
		return nil
	}
	var sizes [4]int // number of names, records, zones; bytes of strings
	for i := range sizes {
		sizes[i] = int(u32(file[len(cityMagic)+4*i:]))
	}
	t := &cityTable{zoneCount: sizes[2]}
	rest := file[headerSize:]
	cut := func(n int) string {
		if n < 0 || n > len(rest) {
			n = len(rest)
		}
		part := rest[:n]
		rest = rest[n:]
		return part
	}
	t.buckets = cut(4 * (1<<bucketBits + 1))
	t.names = cut(nameSize * sizes[0])
	t.records = cut(recordSize * sizes[1])
	t.zones = cut(4 * sizes[2])
	t.strings = cut(sizes[3])
	return t
}

func u32(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// cityRange are the names [first, end) of the table that have one fingerprint.
type cityRange struct {
	first, end int32
	isStrong   bool
}

func (r cityRange) some() bool   { return r.end > r.first }
func (r cityRange) strong() bool { return r.isStrong }

// find gives the names with that fingerprint; ok also where only longer names begin so.
func (t *cityTable) find(h uint64) (r cityRange, ok bool) {
	if t == nil {
		return r, false
	}
	h = finish(h)
	bucket := h >> (64 - bucketBits)
	tail := h << bucketBits >> 24 // the next 40 bits
	first, end := int32(u32(t.buckets[4*bucket:])), int32(u32(t.buckets[4*bucket+4:]))
	for i := first; i < end; i++ {
		have, ref := t.name(i)
		if have != tail {
			continue
		}
		ok = true
		if ref&prefixOnly == prefixOnly {
			continue
		}
		if !r.some() {
			r.first = i
		}
		r.end = i + 1
		r.isStrong = r.isStrong || ref&strongFlag != 0
	}
	return r, ok
}

// name gives the fingerprint of name i and its reference: record and flags.
func (t *cityTable) name(i int32) (tail uint64, ref uint32) {
	s := t.names[int(i)*nameSize:]
	return uint64(u32(s)) | uint64(s[4])<<32, uint32(s[5]) | uint32(s[6])<<8 | uint32(s[7])<<16
}

// each calls use for every city of the range, the largest first.
func (t *cityTable) each(r cityRange, use func(Entry)) {
	for i := r.first; i < r.end; i++ {
		_, ref := t.name(i)
		e := t.city(int(ref & prefixOnly))
		e.Weak, e.Ambiguous = ref&strongFlag == 0, ref&manyFlag != 0
		use(e)
	}
}

// city reads record i.
func (t *cityTable) city(i int) Entry {
	s := t.records[i*recordSize:]
	name := t.strings[u32(s[11:])&0xffffff:]
	zone := int(s[9]) | int(s[10])<<8
	zoneAt := u32(t.zones[4*zone:])
	return Entry{Kind: Place, Sort: "city", Country: s[0:3],
		Lat: degrees(s[3:]), Lon: degrees(s[6:]),
		Zone: t.strings[zoneAt&0xffffff:][:zoneAt>>24], Name: name[:s[14]],
		Population: int(u32(s[15:]))}
}

// degrees reads a coordinate of three bytes in steps of 1/20000 degree.
func degrees(s string) float64 {
	v := int32(uint32(s[0])<<8|uint32(s[1])<<16|uint32(s[2])<<24) >> 8
	return float64(v) / 20000
}

// A City is one line of the list that the table is made of.
type City struct {
	Name       string
	Country    string // ISO 3166-1 alpha-3
	Lat, Lon   float64
	Zone       string
	Population int
	Other      []string // other names
	Weak       bool     // as Entry.Weak
}

// putCity writes a record: country (3 letters), latitude, longitude (3 bytes
// each), zone (2), place of the name in the strings (3), its length (1), population (4).
func putCity(c City, zone int, nameAt uint32) []byte {
	b := append(make([]byte, 0, recordSize), c.Country...)
	b = putDegrees(putDegrees(b, c.Lat), c.Lon)
	b = binary.LittleEndian.AppendUint16(b, uint16(zone))
	b = append(b, byte(nameAt), byte(nameAt>>8), byte(nameAt>>16), byte(len(c.Name)))
	return binary.LittleEndian.AppendUint32(b, uint32(c.Population))
}

func putDegrees(b []byte, v float64) []byte {
	n := int32(v*20000 + 0.5)
	if v < 0 {
		n = int32(v*20000 - 0.5)
	}
	return append(b, byte(n), byte(n>>8), byte(n>>16))
}

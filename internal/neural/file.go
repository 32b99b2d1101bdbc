package neural

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// The model file: the magic, the version (4 bytes), the SHA-256 of everything
// that follows, then the sections in the order of write. Numbers are
// little-endian, lists begin with their length in four bytes.
const (
	magic       = "PARLEYLM"
	fileVersion = 2
	headerSize  = len(magic) + 4 + sha256.Size
)

// Encode gives the model file.
func (w *Weights) Encode() []byte {
	e := &encoder{}
	w.fields(e)
	sum := sha256.Sum256(e.b)
	out := binary.LittleEndian.AppendUint32([]byte(magic), fileVersion)
	return append(append(out, sum[:]...), e.b...)
}

// Decode reads a model file. The weights share its memory. A file that is
// damaged or of another version is an error; no file makes it panic.
func Decode(file []byte) (*Weights, error) {
	switch {
	case len(file) < headerSize:
		return nil, fmt.Errorf("language model: %d bytes, shorter than its header: the file is cut off", len(file))
	case string(file[:len(magic)]) != magic:
		return nil, errors.New("language model: this is not a model file")
	}
	if v := binary.LittleEndian.Uint32(file[len(magic):]); v != fileVersion {
		return nil, fmt.Errorf("language model: version %d of the file, this program reads version %d", v, fileVersion)
	}
	body := file[headerSize:]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], file[headerSize-sha256.Size:headerSize]) {
		return nil, errors.New("language model: the checksum does not fit: the file is damaged")
	}
	w, d := &Weights{Vectors: &Vectors{}, Gazetteer: &Gazetteer{}}, &decoder{b: body}
	w.fields(d)
	if d.bad || len(d.b) > 0 {
		return nil, errors.New("language model: the sections do not fill the file")
	}
	if err := w.check(); err != nil {
		return nil, fmt.Errorf("language model: %w", err)
	}
	w.Vectors.Index()
	w.Gazetteer.Index()
	return w, nil
}

// A codec writes what the pointers point to, or reads it to there.
type codec interface {
	number(*int)
	float(*float32)
	strings(*[]string)
	floats(*[]float32)
	bytes(*[]byte)
	int8s(*[]int8)
}

// fields passes everything to the codec, in the order of the file.
func (w *Weights) fields(c codec) {
	f := &w.Config
	for _, n := range []*int{&f.WordDim, &f.SubDim, &f.Hidden, &f.Layers, &f.TagLayer, &f.TagDim, &f.NameDim, &f.ArcDim, &f.RelDim} {
		c.number(n)
	}
	for _, l := range []*[]string{&w.Labels.UPOS, &w.Labels.Feats, &w.Labels.Lemmas, &w.Labels.Rels, &w.Labels.Names, &w.Words} {
		c.strings(l)
	}
	v := w.Vectors
	c.number(&v.Dims)
	c.number(&v.Step)
	c.float(&v.Scale)
	for _, b := range []*[]byte{&v.Book, &v.Prints, &v.Codes, &w.Gazetteer.Prints, &w.Gazetteer.Kinds} {
		c.bytes(b)
	}
	for _, t := range []*Table{&w.WordTable, &w.SubTable} {
		c.number(&t.Rows)
		c.number(&t.Cols)
		c.float(&t.Scale)
		c.int8s(&t.D)
	}
	if w.Layers == nil && f.Layers > 0 && f.Layers <= maxLayers {
		w.Layers = make([][2]Matrix, f.Layers)
	}
	for _, m := range w.matrices() {
		c.number(&m.Rows)
		c.number(&m.Cols)
		c.floats(&m.Scale)
		c.floats(&m.Bias)
		c.int8s(&m.W)
	}
	c.floats(&w.RootArc)
	c.floats(&w.RootRel)
}

type encoder struct{ b []byte }

func (e *encoder) number(n *int) { e.b = binary.LittleEndian.AppendUint32(e.b, uint32(*n)) }
func (e *encoder) float(f *float32) {
	e.b = binary.LittleEndian.AppendUint32(e.b, math.Float32bits(*f))
}

func (e *encoder) length(n int) { e.number(&n) }

func (e *encoder) bytes(b *[]byte) {
	e.length(len(*b))
	e.b = append(e.b, *b...)
}

func (e *encoder) strings(l *[]string) {
	e.length(len(*l))
	for _, s := range *l {
		b := []byte(s)
		e.bytes(&b)
	}
}

func (e *encoder) floats(l *[]float32) {
	e.length(len(*l))
	for i := range *l {
		e.float(&(*l)[i])
	}
}

func (e *encoder) int8s(l *[]int8) {
	e.length(len(*l))
	for _, v := range *l {
		e.b = append(e.b, byte(v))
	}
}

// A decoder is bad from the first length on that the rest of the file does not
// hold, and gives zeros and empty lists then.
type decoder struct {
	b   []byte
	bad bool
}

func (d *decoder) take(n int) []byte {
	if d.bad || n < 0 || n > len(d.b) {
		d.bad = true
		return nil
	}
	out := d.b[:n:n]
	d.b = d.b[n:]
	return out
}

func (d *decoder) uint32() uint32 {
	if b := d.take(4); b != nil {
		return binary.LittleEndian.Uint32(b)
	}
	return 0
}

func (d *decoder) number(n *int)    { *n = int(int32(d.uint32())) }
func (d *decoder) float(f *float32) { *f = math.Float32frombits(d.uint32()) }
func (d *decoder) length() (n int)  { d.number(&n); return n }
func (d *decoder) bytes(b *[]byte)  { *b = d.take(d.length()) }

func (d *decoder) strings(l *[]string) {
	for range min(d.length(), len(d.b)/4) {
		*l = append(*l, string(d.take(d.length())))
	}
}

func (d *decoder) floats(l *[]float32) {
	n := d.length()
	if n < 0 || n > len(d.b)/4 {
		d.bad = true
		return
	}
	*l = make([]float32, n)
	for i := range *l {
		d.float(&(*l)[i])
	}
}

func (d *decoder) int8s(l *[]int8) {
	b := d.take(d.length())
	*l = make([]int8, len(b))
	for i, v := range b {
		(*l)[i] = int8(v)
	}
}

package nn

import "math"

const (
	tileRows = 8
	tileCols = 32
)

// A Mat is a row-major matrix; a vector is a matrix of one row.
type Mat struct {
	R, C int
	D    []float32
}

// Row returns row i, to be read and written.
func (m Mat) Row(i int) []float32 { return m.D[i*m.C : (i+1)*m.C] }

// Rows returns rows [i, j) as a matrix that shares the memory.
func (m Mat) Rows(i, j int) Mat { return Mat{j - i, m.C, m.D[i*m.C : j*m.C]} }

// Zero sets every element to zero.
func (m Mat) Zero() { clear(m.D) }

// A Packed is the right side of a product, in the order in which the product
// reads it: packed once, it can be multiplied many times.
type Packed struct {
	k, n int
	d    []float32
}

// Pack packs b, or b transposed, into p, whose memory is used again.
func (p *Packed) Pack(b Mat, transposed bool) {
	p.k, p.n = b.R, b.C
	if transposed {
		p.k, p.n = b.C, b.R
	}
	panels := (p.n + tileCols - 1) / tileCols
	p.d = grow(p.d, panels*p.k*tileCols)
	for q := range panels {
		d := p.d[q*p.k*tileCols : (q+1)*p.k*tileCols]
		j0 := q * tileCols
		w := min(tileCols, p.n-j0)
		if w < tileCols {
			clear(d)
		}
		if !transposed {
			for i := range p.k {
				copy(d[i*tileCols:i*tileCols+w], b.D[i*b.C+j0:i*b.C+j0+w])
			}
			continue
		}
		for j := range w {
			for i, v := range b.Row(j0 + j) {
				d[i*tileCols+j] = v
			}
		}
	}
}

// Gemm computes c = op(a)·b, or adds the product to c.
type Gemm struct {
	a []float32
	b Packed
}

// Mul computes c = op(a)·op(b), or c += op(a)·op(b). Each element is one chain
// of fused multiply-adds along the inner dimension, so that the result is the
// same on every processor.
func (g *Gemm) Mul(c, a, b Mat, ta, tb, add bool) {
	g.b.Pack(b, tb)
	g.MulPacked(c, a, &g.b, ta, add)
}

// MulPacked is Mul with a right side that is packed already.
func (g *Gemm) MulPacked(c, a Mat, b *Packed, ta, add bool) {
	m, k := a.R, a.C
	if ta {
		m, k = a.C, a.R
	}
	if k != b.k || c.R != m || c.C != b.n {
		panic("nn: shapes of a product do not fit")
	}
	g.a = grow(g.a, k*tileRows)
	var out [tileRows * tileCols]float32
	for i0 := 0; i0 < m; i0 += tileRows {
		h := min(tileRows, m-i0)
		g.packRows(a, i0, h, k, ta)
		for j0 := 0; j0 < b.n; j0 += tileCols {
			w, panel := min(tileCols, b.n-j0), b.d[j0*k:(j0+tileCols)*k]
			if h == tileRows && w == tileCols && tileInto(k, g.a, panel, c.D[i0*c.C+j0:], c.C, add) {
				continue
			}
			tile(k, g.a, panel, &out)
			for r := range h {
				dst, src := c.D[(i0+r)*c.C+j0:][:w], out[r*tileCols:][:w]
				if !add {
					copy(dst, src)
					continue
				}
				for j, v := range src {
					dst[j] += v
				}
			}
		}
	}
}

func (g *Gemm) packRows(a Mat, i0, h, k int, ta bool) {
	d := g.a
	if h < tileRows {
		clear(d)
	}
	if ta {
		for p := range k {
			copy(d[p*tileRows:p*tileRows+h], a.D[p*a.C+i0:p*a.C+i0+h])
		}
		return
	}
	for r := range h {
		for p, v := range a.Row(i0 + r) {
			d[p*tileRows+r] = v
		}
	}
}

func tilePortable(k int, a, b []float32, c *[tileRows * tileCols]float32) {
	*c = [tileRows * tileCols]float32{}
	for p := range k {
		for r, x := range a[p*tileRows : (p+1)*tileRows] {
			row := c[r*tileCols : (r+1)*tileCols]
			for j, y := range b[p*tileCols : (p+1)*tileCols] {
				// In float64 the product is exact; the sum is then rounded
				// twice, which differs from a fused float32 operation in
				// about one of 2^29 cases only.
				row[j] = float32(math.FMA(float64(x), float64(y), float64(row[j])))
			}
		}
	}
}

// grow returns a slice of n elements, old memory where it is large enough.
func grow(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n, n+n/4)
	}
	return s[:n]
}

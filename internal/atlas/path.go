package atlas

import "strconv"

// smallest is the width or height, in hundredths of a unit, from which on an
// island is drawn.
const smallest = 50

// path is the path data of rings; those that are less wide and less high than
// least hundredths of a unit are left out.
func (m *Map) path(rings [][]int32, least int32) string {
	var b pathWriter
	for _, r := range rings {
		run := ring(m.arcs, r)
		lo, hi := bounds(run)
		if max(hi.X-lo.X, hi.Y-lo.Y) >= least {
			b.run(m.frame.clip(run), true)
		}
	}
	return string(b.out)
}

// A pathWriter writes path data in tenths of a unit, as differences.
type pathWriter struct{ out []byte }

func tenths(p pixel) pixel { return pixel{(p.X + 5) / 10, (p.Y + 5) / 10} }

// run writes a run of points; points that fall together are one, and what falls
// together as a whole is nothing, but for a closed run, which is a dot then.
func (w *pathWriter) run(run []pixel, closed bool) {
	if len(run) < 2 {
		return
	}
	last := tenths(run[0])
	w.command('M', last.X, last.Y)
	command := byte('l')
	for _, p := range run[1:] {
		p = tenths(p)
		if p == last {
			continue
		}
		w.command(command, p.X-last.X, p.Y-last.Y)
		last, command = p, ' '
	}
	if closed {
		w.out = append(w.out, 'z')
	}
}

// command writes a command, or a blank for the last one again, and two numbers.
func (w *pathWriter) command(c byte, x, y int32) {
	if c != ' ' || x >= 0 {
		w.out = append(w.out, c)
	}
	w.number(x)
	if y >= 0 {
		w.out = append(w.out, ' ')
	}
	w.number(y)
}

func (w *pathWriter) number(tenths int32) {
	if tenths < 0 {
		w.out = append(w.out, '-')
		tenths = -tenths
	}
	if tenths >= 10 {
		w.out = strconv.AppendInt(w.out, int64(tenths/10), 10)
	}
	if tenths%10 != 0 {
		w.out = append(w.out, '.', byte('0'+tenths%10))
	} else if tenths == 0 {
		w.out = append(w.out, '0')
	}
}

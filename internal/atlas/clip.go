package atlas

// beyond is how far, in hundredths of a unit, shapes go on outside of a map, so
// that the line along the cut is not seen.
const beyond = 1000

// box is what of a map is drawn.
func (f frame) box() (lo, hi pixel) {
	return pixel{-beyond, -beyond}, pixel{hundredths(f.wide) + beyond, hundredths(f.high) + beyond}
}

// clip cuts a closed run to the box, edge by edge (Sutherland and Hodgman 1974).
// Parts of it stay connected along the box's edge, outside of the map.
func (f frame) clip(run []pixel) []pixel {
	lo, hi := f.box()
	x := func(p pixel) int32 { return p.X }
	y := func(p pixel) int32 { return p.Y }
	run = cut(run, x, func(p pixel) bool { return p.X >= lo.X }, lo.X)
	run = cut(run, x, func(p pixel) bool { return p.X <= hi.X }, hi.X)
	run = cut(run, y, func(p pixel) bool { return p.Y >= lo.Y }, lo.Y)
	return cut(run, y, func(p pixel) bool { return p.Y <= hi.Y }, hi.Y)
}

// cut keeps what of a closed run is inside of the line on which axis has the
// value at.
func cut(run []pixel, axis func(pixel) int32, inside func(pixel) bool, at int32) []pixel {
	out := make([]pixel, 0, len(run))
	for i, p := range run {
		before := run[(i+len(run)-1)%len(run)]
		if inside(p) != inside(before) {
			out = append(out, crossing(before, p, axis, at))
		}
		if inside(p) {
			out = append(out, p)
		}
	}
	return out
}

// crossing is where the stretch a–b has the value at on the axis.
func crossing(a, b pixel, axis func(pixel) int32, at int32) pixel {
	from, part := int64(axis(a)), int64(at)-int64(axis(a))
	whole := int64(axis(b)) - from
	return pixel{
		a.X + int32((int64(b.X)-int64(a.X))*part/whole),
		a.Y + int32((int64(b.Y)-int64(a.Y))*part/whole),
	}
}

// lines writes the stretches of an open run that may be seen.
func (f frame) lines(b *pathWriter, run []pixel) {
	lo, hi := f.box()
	var seen []pixel
	for i := 1; i < len(run); i++ {
		p, q := run[i-1], run[i]
		if max(p.X, q.X) < lo.X || min(p.X, q.X) > hi.X || max(p.Y, q.Y) < lo.Y || min(p.Y, q.Y) > hi.Y {
			b.run(seen, false)
			seen = nil
			continue
		}
		if len(seen) == 0 {
			seen = append(seen, p)
		}
		seen = append(seen, q)
	}
	b.run(seen, false)
}

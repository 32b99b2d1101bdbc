package atlas

import "slices"

// bounds are the corners of the box around a run.
func bounds(run []pixel) (lo, hi pixel) {
	if len(run) == 0 {
		return
	}
	lo, hi = run[0], run[0]
	for _, p := range run {
		lo = pixel{min(lo.X, p.X), min(lo.Y, p.Y)}
		hi = pixel{max(hi.X, p.X), max(hi.Y, p.Y)}
	}
	return lo, hi
}

// area is twice the area of a closed run, negative if it goes the other way
// round.
func area(run []pixel) int64 {
	var sum int64
	for i, p := range run {
		q := run[(i+1)%len(run)]
		sum += int64(p.X)*int64(q.Y) - int64(q.X)*int64(p.Y)
	}
	return sum
}

// middle is a place within a closed run and the size of the box around it, in
// units: half way along the longest stretch inside on the line through its middle.
func middle(run []pixel) (x, y, w, h float64) {
	lo, hi := bounds(run)
	w, h = float64(hi.X-lo.X)/100, float64(hi.Y-lo.Y)/100
	level := lo.Y + (hi.Y-lo.Y)/2
	at, length := lo.X+(hi.X-lo.X)/2, int32(0)
	cuts := crossings(run, level)
	for i := 0; i+1 < len(cuts); i += 2 {
		if d := cuts[i+1] - cuts[i]; d > length {
			at, length = cuts[i]+d/2, d
		}
	}
	return float64(at) / 100, float64(level) / 100, w, h
}

// crossings are the X at which a closed run crosses a level, sorted.
func crossings(run []Point, level int32) []int32 {
	var out []int32
	for i, p := range run {
		q := run[(i+1)%len(run)]
		if (p.Y > level) != (q.Y > level) {
			out = append(out, p.X+int32((int64(q.X)-int64(p.X))*(int64(level)-int64(p.Y))/(int64(q.Y)-int64(p.Y))))
		}
	}
	slices.Sort(out)
	return out
}

func abs(v int64) int64 {
	if v < 0 {
		return -v
	}
	return v
}

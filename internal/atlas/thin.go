package atlas

// tolerance is how far, in hundredths of a unit, a line may leave its course by
// thinning: what the eye does not see on a map one unit a pixel.
const tolerance = 40

// thin leaves points out of a run, not its ends, so that no left out one was
// farther than the tolerance from the line without it (Douglas and Peucker
// 1973). A common border is thinned once, so no gap opens along it.
func thin(run []pixel) []pixel {
	keep := make([]bool, len(run))
	keep[0], keep[len(run)-1] = true, true
	stack := [][2]int{{0, len(run) - 1}}
	for len(stack) > 0 {
		from, to := stack[len(stack)-1][0], stack[len(stack)-1][1]
		stack = stack[:len(stack)-1]
		far, at := int64(tolerance*tolerance), 0
		for i := from + 1; i < to; i++ {
			if d := distance2(run[i], run[from], run[to]); d > far {
				far, at = d, i
			}
		}
		if at > 0 {
			keep[at] = true
			stack = append(stack, [2]int{from, at}, [2]int{at, to})
		}
	}
	out := run[:0:0]
	for i, k := range keep {
		if k {
			out = append(out, run[i])
		}
	}
	return out
}

// distance2 is the square of the distance of p from the stretch a–b.
func distance2(p, a, b pixel) int64 {
	dx, dy := int64(b.X-a.X), int64(b.Y-a.Y)
	px, py := int64(p.X-a.X), int64(p.Y-a.Y)
	length := dx*dx + dy*dy
	along := px*dx + py*dy
	switch {
	case length == 0 || along <= 0:
		return px*px + py*py
	case along >= length:
		qx, qy := int64(p.X-b.X), int64(p.Y-b.Y)
		return qx*qx + qy*qy
	}
	cross := px*dy - py*dx
	return int64(float64(cross) * float64(cross) / float64(length))
}

package atlas

import "math"

// project is the Natural Earth projection (Šavrič and others, A polynomial
// equation for the Natural Earth projection, 2011) of a latitude and a longitude
// counted from the central meridian, in degrees: x and y for a globe of radius 1,
// y upwards. It needs no sine, and each product is rounded by itself (Go may fuse
// multiply and add on arm64), so that every processor draws the same map.
func project(lat, fromCentre float64) (x, y float64) {
	phi := lat * math.Pi / 180
	p2 := float64(phi * phi)
	p4 := float64(p2 * p2)
	a := float64(0.003971*p2) - float64(0.001529*p4)
	a = -0.013791 + float64(p4*a)
	a = float64(-0.131979*p2) + float64(p4*a)
	b := float64(0.028874*p2) - float64(0.005916*p4)
	b = 0.015085 + float64(p4*(b-0.044475))
	x = fromCentre * math.Pi / 180 * (0.8707 + a)
	y = phi * (1.007226 + float64(p2*b))
	return x, y
}

// longitude counts a longitude of -180 to 180 from the central meridian, -180
// to 180 again; what lies on the seam is at the western edge.
func longitude(lon float64) float64 {
	d := lon - centre
	if d < -180 {
		d += 360
	}
	return d
}

// A pixel is a place on a map in hundredths of its unit, Y downwards.
type pixel = Point

// A frame lays the projected globe on a map.
type frame struct {
	scale      float64 // units a radian
	west, top  float64 // projected x and y of the upper left corner
	wide, high float64 // units
}

func (f frame) pixel(lat, fromCentre float64) pixel {
	x, y := project(lat, fromCentre)
	return pixel{hundredths((x - f.west) * f.scale), hundredths((f.top - y) * f.scale)}
}

// hundredths rounds; what is far outside of any map stays there.
func hundredths(v float64) int32 {
	return int32(math.Round(min(max(v, -1e6), 1e6) * 100))
}

// The world is shown from 57° south, so without Antarctica, to 84° north.
const (
	south = -57
	north = 84
)

// wholeWorld is a frame of the given width.
func wholeWorld(width float64) frame {
	east, _ := project(0, 180)
	_, top := project(north, 0)
	_, bottom := project(south, 0)
	scale := width / (2 * east)
	return frame{scale: scale, west: -east, top: top, wide: width, high: (top - bottom) * scale}
}

// around is a frame of the given size that holds the points, given as latitude
// and longitude, with a margin, and shows least degrees or more from west to east at the
// equator. The whole world is the most it shows.
func around(width, height float64, points [][2]float64, least float64) frame {
	whole := wholeWorld(width)
	if len(points) == 0 {
		return whole
	}
	x0, y0 := math.Inf(1), math.Inf(1)
	x1, y1 := math.Inf(-1), math.Inf(-1)
	for _, p := range points {
		x, y := project(p[0], longitude(p[1]))
		x0, x1 = min(x0, x), max(x1, x)
		y0, y1 = min(y0, y), max(y1, y)
	}
	span, _ := project(0, least)
	const margin = 1.25
	span = max(span, (x1-x0)*margin, (y1-y0)*margin*width/height)
	if span >= -2*whole.west {
		return whole
	}
	return frame{scale: width / span, wide: width, high: height,
		west: (x0+x1)/2 - span/2, top: (y0+y1)/2 + span*height/width/2}
}

package web

import (
	"math"
	"unicode/utf8"
)

const (
	pinLeast  = 3.0  // radius that can be seen
	pinOne    = 6.0  // of a city with one meeting where none has many
	pinMost   = 22.0 // of the one with most
	labelSize = 12.0 // of the letters
	labelWide = 6.8  // of one letter, at most so wide on the average
	labelMost = 60   // names on a map
)

// radius is that of a circle whose area goes with a number of meetings, but for
// those that would be too small to be seen; 0 for none.
func radius(n, most int) float64 {
	if n == 0 {
		return 0
	}
	largest := min(pinMost, pinOne*math.Sqrt(float64(most)))
	return tenth(max(pinLeast, largest*math.Sqrt(float64(n)/float64(most))))
}

func tenth(x float64) float64 { return math.Round(x*10) / 10 }

// A box is a rectangle.
type box struct{ left, top, right, bottom float64 }

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// box is the square around the pin's circle.
func (p *mapPin) box() box { return box{p.X - p.R, p.Y - p.R, p.X + p.R, p.Y + p.R} }

// label gives names to the largest cities for which there is room.
func (m *mapPicture) label() {
	var taken []box
	for i := range m.Pins {
		taken = append(taken, m.Pins[i].box())
	}
	n := 0
	for i := range m.Pins {
		if n == labelMost {
			return
		}
		if l, b, ok := m.room(i, taken); ok {
			m.Pins[i].Label = &l
			taken = append(taken, b)
			n++
		}
	}
}

// room finds a place for the name of a pin, beside, above or below it, that is
// on the map and meets nothing that is taken but the pin itself.
func (m *mapPicture) room(at int, taken []box) (mapLabel, box, bool) {
	p := &m.Pins[at]
	wide := labelWide * float64(utf8.RuneCountInString(p.Name))
	const gap = 3
	for _, l := range []mapLabel{
		{p.X + p.R + gap, p.Y + labelSize/3, "start"}, {p.X - p.R - gap, p.Y + labelSize/3, "end"},
		{p.X, p.Y - p.R - gap, "middle"}, {p.X, p.Y + p.R + labelSize, "middle"},
	} {
		left := l.X
		switch l.Anchor {
		case "end":
			left -= wide
		case "middle":
			left -= wide / 2
		}
		b := box{left, l.Y - labelSize, left + wide, l.Y + labelSize/3}
		free := b.left >= 0 && b.top >= 0 && b.right <= m.Width && b.bottom <= m.Height
		for i := range taken {
			free = free && (i == at || !b.meets(taken[i]))
		}
		if free {
			l.X, l.Y = tenth(l.X), tenth(l.Y)
			return l, b, true
		}
	}
	return mapLabel{}, box{}, false
}

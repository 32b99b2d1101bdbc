package web

import (
	"parley/internal/atlas"
	"parley/internal/view"
)

// A mapPage is where meetings were.
type mapPage struct {
	*view.Places
	Filters meetingFilters
	Map     *mapPicture // nil where no city is to be shown
	Drawn   int         // cities on the map
	Country func(code string) string
}

// mapCities is how many cities a map shows.
const mapCities = 400

// meetingMap shows the cities of the meetings that the query names.
func (s *Server) meetingMap(q *request) (*answer, error) {
	f, err := q.meetingFilters()
	if err != nil {
		return nil, err
	}
	places, err := q.book.Places(f.Query)
	if err != nil {
		return nil, err
	}
	p := mapPage{Places: places, Filters: f, Country: q.book.Country}
	cities := places.Cities[:min(len(places.Cities), mapCities)]
	if p.Drawn = len(cities); p.Drawn > 0 {
		p.Map = drawMap(cities)
	}
	return &answer{page: "map", title: "Map of meetings", data: p, object: places}, nil
}

// Path is the list of the meetings at a place.
func (p mapPage) Path(r view.PlaceRow) string {
	f := p.Filters
	f.Places = r.Places
	return "/meetings?" + f.with(nil).Encode()
}

// Rows are the cities that the page names.
func (p mapPage) Rows() []view.PlaceRow { return p.Cities[:p.Drawn] }

// A placeList is places beside the map.
type placeList struct {
	Page   mapPage
	Title  string
	Rows   []view.PlaceRow
	Hidden int // how many are not named
}

// listedPlaces is how many places a list beside the map names.
const listedPlaces = 60

func placesBeside(p mapPage, title string, rows []view.PlaceRow) placeList {
	named := rows[:min(len(rows), listedPlaces)]
	return placeList{p, title, named, len(rows) - len(named)}
}

// mapWidth and mapHeight are the size of a map; one of the whole world has the
// height of that.
const (
	mapWidth  = 1100
	mapHeight = 560
)

// A mapPicture is a map with a sign for every city.
type mapPicture struct {
	*atlas.Map
	Pins []mapPin // the largest first
}

// A mapPin is a city.
type mapPin struct {
	view.PlaceRow
	X, Y  float64
	R     float64 // of the circle of all its meetings
	Inner float64 // of the circle of those that were held, 0 for none
	Label *mapLabel
}

// A mapLabel is where the name of a city stands.
type mapLabel struct {
	X, Y   float64
	Anchor string // of the text: start, middle, end
}

// drawMap puts cities, those with most meetings first, on a map that shows them
// all. Names stand where none covers another or a city.
func drawMap(cities []view.PlaceRow) *mapPicture {
	points := make([][2]float64, len(cities))
	for i, c := range cities {
		points[i] = [2]float64{c.Lat, c.Lon}
	}
	m := &mapPicture{Map: atlas.Region(mapWidth, mapHeight, points)}
	for _, c := range cities {
		pin := mapPin{PlaceRow: c}
		var ok bool
		if pin.X, pin.Y, ok = m.XY(c.Lat, c.Lon); ok {
			pin.R, pin.Inner = radius(c.Meetings, cities[0].Meetings), radius(c.Held, cities[0].Meetings)
			m.Pins = append(m.Pins, pin)
		}
	}
	m.label()
	return m
}

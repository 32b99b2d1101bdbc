package view

// Places are where meetings were.
type Places struct {
	Total     int        `json:"total"`     // meetings that match
	Untold    int        `json:"untold"`    // of them those of which no place is told
	Cities    []PlaceRow `json:"cities"`    // of which it is known where they are, those with most meetings first
	Countries []PlaceRow `json:"countries"` // of which no city is told
	Unknown   []PlaceRow `json:"unknown"`   // cities and venues of which it is not known where they are
}

// A PlaceRow is a place with its meetings.
type PlaceRow struct {
	Places   []string `json:"places"` // as Query has them: of a city one for each of its names
	Country  string   `json:"country,omitempty"`
	Name     string   `json:"name"` // of the city, the country or the venue, as most reports print it
	Lat      float64  `json:"lat,omitempty"`
	Lon      float64  `json:"lon,omitempty"`
	Meetings int      `json:"meetings"`
	Held     int      `json:"held"` // of them those that were held, and that nobody denies
}

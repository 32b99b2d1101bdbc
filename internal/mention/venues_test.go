package mention

import (
	"slices"
	"testing"
)

// TestVenues: houses and grounds by the noun that says what they are, with the name and the city beside it.
func TestVenues(t *testing.T) {
	tests := []struct {
		text string
		want []string // venue|city|country
	}{
		{"They met at the state guest house Padma in Oslo.", []string{"state guest house Padma|Oslo|NOR"}},
		{"They met at a Geneva hotel.", []string{"Geneva hotel|Geneva|CHE"}},
		{"They met in a lakeside hotel.", []string{"lakeside hotel||"}},
		{"They met at Hotel Sorana in Muscat.", []string{"Hotel Sorana|Muscat|OMN"}},
		{"They met at the Château de Sorens near the lake.", []string{"Château de Sorens||"}},
		{"They met at State House Entebbe.", []string{"State House|Entebbe|UGA"}},
		{"They met in the foreign ministry's premises.", []string{"foreign ministry's premises||"}},
		{"They met at the town hall.", []string{"town hall||"}},
		{"They met hotel staff at work.", nil},
		{"They met in the house.", nil},
		{"They met at the point of no return.", nil},
		{"The embassy denied it.", nil},
	}
	for _, tt := range tests {
		d := find(tt.text)
		var got []string
		for _, m := range d.Mentions {
			if m.Kind == Place && m.Place.Venue != "" {
				got = append(got, m.Place.Venue+"|"+m.Place.City+"|"+m.Place.Country)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

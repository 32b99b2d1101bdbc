package neural

import (
	"strings"
	"testing"
)

// TestGazetteerMarks reads what the gazetteer says of each word: p for a given
// name, f for a family name, and kind and position of a phrase: s a state, c a city,
// o an organisation, with B, I, L or U.
func TestGazetteerMarks(t *testing.T) {
	g := NewGazetteer(map[string]uint8{
		"Kari": GivenName, "Lund": Surname | Place, "Avaria": State, "North Avaria": State, "US": State, "us": 0,
		"Port Saint Belmark": Place, "League of Lakes": Organisation, "Avarian": Demonym,
	})
	for _, c := range []struct{ text, want string }{
		{"Kari Lund met envoys", "p fcU - -"},
		{"KARI LUND met US", "p fcU - sU"},
		{"NORTH AVARIA", "sB sL"},
		{"they told us", "- - -"},
		{"in North Avaria and Avaria", "- sB sL - sU"},
		{"Port Saint Belmark is near", "cB cI cL - -"},
		{"Port Saint Olaf is far", "- - - - -"},
		{"the League of Lakes", "- oB oI oL"},
		{"League of", "- -"},
		{"the avarian League", "- dU -"},
	} {
		forms := strings.Fields(c.text)
		d := NewDictionary(nil, randomWeights().Vectors, g)
		var got []string
		for _, f := range d.Sentence(forms, nil) {
			got = append(got, saying(&f))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %s, want %s", c.text, s, c.want)
		}
	}
}

// saying writes down what the gazetteer said.
func saying(f *Features) string {
	person, phrase := uint32(f.Sub[subPerson])-subBases[subPerson]-1, uint32(f.Sub[subPhrase])-subBases[subPhrase]
	var b strings.Builder
	for bit, name := range map[uint32]string{uint32(GivenName): "p", uint32(Surname): "f"} {
		if person&bit != 0 {
			b.WriteString(name)
		}
	}
	if phrase >= 2 {
		kinds := (phrase - 2) / 4 * uint32(Place)
		for bit, name := range map[uint32]string{uint32(Place): "c", uint32(State): "s", uint32(Demonym): "d", uint32(Organisation): "o"} {
			if kinds&bit != 0 {
				b.WriteString(name)
			}
		}
		b.WriteByte("BILU"[(phrase-2)%4])
	}
	if b.Len() == 0 {
		return "-"
	}
	return b.String()
}

func TestForgetTakesTheGazetteerAway(t *testing.T) {
	g := NewGazetteer(map[string]uint8{"Kari": GivenName | Place})
	d := NewDictionary(nil, randomWeights().Vectors, g)
	f := d.Sentence([]string{"Kari"}, nil)[0]
	if saying(&f) != "pcU" {
		t.Errorf("before: %s", saying(&f))
	}
	if f.Forget(); saying(&f) != "-" {
		t.Errorf("after: %s", saying(&f))
	}
}

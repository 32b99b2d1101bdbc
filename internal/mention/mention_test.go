package mention

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/text"
)

func find(s string) *Doc {
	r := &parley.Report{Text: s, Published: "2025-12-06"}
	return Find(r, text.Parse(r))
}

// people prints a document's people: name (parties) [offices] {relations}.
func people(d *Doc) string {
	var out []string
	for _, p := range d.People {
		s := strings.Join(p.Forms, "=")
		for _, a := range p.Parties {
			s += " (" + a.Party + ")"
		}
		for _, o := range p.Offices {
			s += " [" + o.Title + "]"
		}
		for _, r := range p.Relations {
			s += " {" + r.Kind + " " + r.To + "}"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestPeople(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Foreign Minister Kari Lund of Norway met Omar al-Hadi, the foreign minister of Oman, in Geneva.",
			"Kari Lund (NOR) [Foreign Minister]; Omar al-Hadi (OMN) [foreign minister of Oman]"},
		{"This was reported by the Secretary of the National Energy and Water Council, Petro Hryn. Hryn added nothing.",
			"Petro Hryn=Hryn [Secretary of the National Energy and Water Council]"},
		{"The Chief of the General Staff of the Armed Forces of Kenya, General Ann Otieno, the Norwegian President's Special Envoy for Peace, Nils Dahl, and Norwegian President Erik Moe's son-in-law, Per Vik, took part.",
			"Ann Otieno (KEN) [Chief of the General Staff of the Armed Forces of Kenya]; Nils Dahl (NOR) [Norwegian President's Special Envoy for Peace]; Erik Moe (NOR) [Norwegian President]; Per Vik {son-in-law p3}"},
		{"President Erik Moe of Norway spoke. Moe's brother and adviser Lars Moe left.",
			"Erik Moe=Moe (NOR) [President]; Lars Moe (NOR) [adviser] {brother p1}"},
		{"US envoy to Sudan Stephen Hale said so. Steve Hale, the envoy, left.", "Stephen Hale=Steve Hale (USA) [US envoy to Sudan] [envoy]"},
		{"Turkish Foreign Minister Ayla Demir met her Greek counterpart Nikos Pappas and Prime Minister Maria Vella.",
			"Ayla Demir (TUR) [Turkish Foreign Minister]; Nikos Pappas (GRC) [foreign minister]; Maria Vella [Prime Minister]"},
		{"Former US President John Gray, Hamas leader Sami Nasser and Kremlin spokesman Igor Belov spoke.",
			"John Gray [Former US President]; Sami Nasser (hamas) [Hamas leader]; Igor Belov (RUS) [Kremlin spokesman]"},
		{"Iran's foreign minister, Reza Karimi, and Mr Dahl spoke.", "Reza Karimi (IRN) [Iran's foreign minister]; Dahl"},
		{"Lu Min, the envoy, and Treasury Secretary Per Dahl met Vice Premier Liu He of China.", "Lu Min [envoy]; Per Dahl [Treasury Secretary]; Liu He (CHN) [Vice Premier]"},
		{"Norwegian envoy Kari Lund came. The envoy then left. He stayed, Lund said.", "Kari Lund=Lund (NOR) [Norwegian envoy]"},
		{"She met Norwegian envoy Kari Lund, then Chadian President Omar Sy.", "Kari Lund (NOR) [Norwegian envoy]; Omar Sy (TCD) [Chadian President]"},
		{"She met the then Chadian president Omar Sy.", "Omar Sy [then Chadian president]"},
		{"The Ministry of Water and the National Road Council said nothing.", ""},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// mentions prints a document's mentions other than people.
func mentions(d *Doc) string {
	var out []string
	for _, m := range d.Mentions {
		words := d.Span(m.First, m.End).Text
		switch m.Kind {
		case Party:
			mark := ""
			if m.Actor {
				mark = "!"
			}
			if m.Attribute {
				mark = "~"
			}
			out = append(out, fmt.Sprintf("%s=%s%s", words, strings.Join(m.Parties, "+"), mark))
		case Place:
			out = append(out, fmt.Sprintf("%s=@%s/%s/%s", words, m.Place.Venue, m.Place.City, m.Place.Country))
		case Time:
			out = append(out, fmt.Sprintf("%s=%s..%s", words, m.When.From, m.When.To))
		case Group, Pronoun:
			out = append(out, words+"=?")
		}
	}
	return strings.Join(out, "; ")
}

func TestMentions(t *testing.T) {
	tests := []struct{ text, want string }{
		{"A meeting of the Ukrainian and American delegations ended in Kenya.", "the Ukrainian and American delegations=UKR+USA!; Kenya=@//KEN"},
		{"US-Russia talks and Norwegian-Omani peace talks began.", "US-Russia=USA+RUS~; Norwegian-Omani=NOR+OMN~"},
		{"The two sides met in Geneva, Switzerland, on Thursday.", "The two sides=?; Geneva, Switzerland=@/Geneva/CHE; Thursday=2025-12-04..2025-12-04"},
		{"The Kremlin and Washington rejected it.", "The Kremlin=RUS; Washington=USA"},
		{"The delegations of Oman and the United States arrived from Muscat.", "The delegations of Oman and the United States=OMN+USA!; Muscat=@/Muscat/OMN"},
		{"Hamas officials met the Houthis at the Lake Palace in Doha.", "Hamas officials=hamas!; the Houthis=houthis!; the Lake Palace in Doha=@Lake Palace/Doha/QAT"},
		{"Iran's negotiating team met senior Omani diplomats.", "Iran's negotiating team=IRN!; Omani diplomats=OMN!"},
		{"They visited Berlin.", "They=?; Berlin=@/Berlin/DEU"},
		{"The Northern Plains Front and Chad agreed.", "The Northern Plains Front=northern-plains-front!; Chad=TCD"},
		{"Ukrainian territory was shelled.", ""},
	}
	for _, tt := range tests {
		if got := mentions(find(tt.text)); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestNoPeople: feasts and newspapers are nobody; people who are named like one stay.
func TestNoPeople(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Eid fell on Wednesday and Norway rested.", ""},
		{"Talks resume after Eid al-Fitr.", ""},
		{"Eid Haddad came to Oslo.", "Eid Haddad"},
		{"Ramadan began in Oman.", ""},
		{"The newspaper Le Fleuve wrote that the boats had left.", ""},
	}
	for _, tt := range tests {
		if got := people(find(tt.text)); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestSharedMinistries: a ministry's name that several states' go by is that of the one known
// for it only where the text names that state.
func TestSharedMinistries(t *testing.T) {
	for words, want := range map[string]bool{"Foreign Office talks between Norway and Chad were held.": false, "The Foreign Office said Britain would help Chad.": true} {
		found := false
		for _, p := range find(words).Parties {
			found = found || p.ID == "GBR"
		}
		if found != want {
			t.Errorf("%s: %v", words, found)
		}
	}
}

// TestHalves: two states of one name told together, and points of the compass that are none.
func TestHalves(t *testing.T) {
	for words, want := range map[string]string{
		"Talks between North and South Korea were held.":    "North and South Korea KOR PRK",
		"The two Koreas agreed to meet in Norway.":          "The two Koreas KOR PRK",
		"Envoys of East and South Africa met.":              "",
		"In the north and South Korea's capital it rained.": "",
	} {
		d, got := find(words), ""
		for _, m := range d.Mentions {
			if len(m.Parties) == 2 {
				ids := slices.Clone(m.Parties)
				slices.Sort(ids)
				got = d.Span(m.First, m.End).Text + " " + strings.Join(ids, " ")
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
}

package merge

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parley"
)

func TestOfficeOf(t *testing.T) {
	for _, same := range [][]string{
		{"Minister of Foreign Affairs of Uruguay", "Uruguay's Foreign Minister", "new Minister of Foreign Affairs", "foreign minister", "Acting Foreign Minister"},
		{"Namibia's Fisheries Minister", "Minister of Fisheries", "Minister for Fisheries"},
		{"Defence Minister", "Minister of Defense"},
		{"Prime Minister", "Premier", "former prime minister"},
		{"Secretary-General of the United Nations", "UN Secretary-General"},
		{"president of the Osk Coalition", "President"},
	} {
		first, ok := officeOf(same[0], "osk-coalition")
		for _, title := range same {
			if got, ok2 := officeOf(title, "osk-coalition"); got != first || !ok || !ok2 {
				t.Errorf("%q is %+v, %q is %+v", same[0], first, title, got)
			}
		}
	}
	for _, c := range []struct {
		title      string
		says, sole bool
	}{
		{"Foreign Minister", true, true}, {"Deputy Foreign Minister", true, false}, {"President-elect", true, false}, {"US Secretary of State", true, true},
		{"special envoy for the ocean", true, false}, {"chief negotiator", true, false}, {"leader of the Harn Front", true, false},
		{"Minister", false, false}, {"Ambassador", false, false}, {"envoy", false, false}, {"special envoy", true, false}, {"ambassador of Sweden", true, false}, {"foreign ministers", false, false}, {"Dr", false, false}, {"", false, false},
	} {
		key, says := officeOf(c.title, "AVA")
		if says != c.says || says && key.sole != c.sole {
			t.Errorf("%q: %+v, says %v", c.title, key, says)
		}
	}
}

// holders makes records of a course of reports, one a day: "P" says that P is
// foreign minister, "p" that P was; with "+" the next is on the same day.
func holders(course string) []parley.Record {
	byName := map[string]*parley.Record{}
	d := 20400
	for i, c := range strings.Split(course, " ") {
		if c == "+" {
			d--
			continue
		}
		name := strings.ToUpper(c)
		if byName[name] == nil {
			byName[name] = &parley.Record{ID: "p-" + name, Kind: parley.PersonNode, Fields: parley.List[parley.Field]{{Name: "office"}}}
		}
		v := parley.Value{Value: "Foreign Minister", Of: map[string]string{"party": "AVA"}, Sources: parley.List[parley.Source]{
			{Report: fmt.Sprint("r", i), Node: fmt.Sprint("n", i), Published: isoDay(d)}}}
		if c != name {
			v.Of["former"] = "true"
		}
		r := byName[name]
		r.Fields[0].Values = append(r.Fields[0].Values, v)
		d++
	}
	var out []parley.Record
	for _, name := range []string{"P", "Q", "R"} {
		if r := byName[name]; r != nil {
			out = append(out, *r)
		}
	}
	return out
}

func TestOccupancies(t *testing.T) {
	for _, c := range []struct{ course, want, misdated string }{
		{"P P P", "P 0-2", ""},
		{"P P Q Q", "P 0-1 until 2, Q 2-3 from 1", ""},
		{"P P Q", "P 0-1 until 2, Q 2-2 from 1", ""},
		{"P P + Q", "P 0-1 until 1, Q 1-1 from 1", ""},
		{"P P Q Q P Q", "P 0-1 until 2, Q 2-5 from 1", "r4"},
		{"P Q P", "P 0-2", "r1"},
		{"P P Q Q P P", "P 0-1 until 2, Q 2-3 from 1 until 4, P 4-5 from 3", ""},
		{"P p P", "P 0-0 until 1", "r2"},
		{"P p P P", "P 0-0 until 1, P 2-3", ""},
		{"P P p + Q P Q", "P 0-1 until 2, Q 2-4 from 1", "r5"},
		{"p P", "", "r1"},
		{"p Q Q", "Q 1-2", ""},
		{"P Q R", "P 0-0 until 1, Q 1-1 from 0 until 2, R 2-2 from 1", ""},
	} {
		list, misdated := Occupancies(holders(c.course))
		var got, out []string
		rel := func(date string) int { d, _ := dayOf(date); return d - 20400 }
		for _, o := range list {
			s := fmt.Sprintf("%s %d-%d", strings.TrimPrefix(o.Person, "p-"), rel(o.First), rel(o.Last))
			if o.NotBefore != "" {
				s += fmt.Sprintf(" from %d", rel(o.NotBefore))
			}
			if o.NotAfter != "" {
				s += fmt.Sprintf(" until %d", rel(o.NotAfter))
			}
			got = append(got, s)
			if o.Office != "foreign minister" || o.Title != "Foreign Minister" || o.Party != "AVA" {
				t.Errorf("%s: %+v", c.course, o)
			}
		}
		for _, m := range misdated {
			out = append(out, m.Report)
		}
		if s := strings.Join(got, ", "); s != c.want || strings.Join(out, " ") != c.misdated {
			t.Errorf("%s: %q, misdated %v, want %q and %q", c.course, s, out, c.want, c.misdated)
		}
	}
}

// TestMisdatedWhy and several who hold an office of which there may be many.
func TestMisdatedWhy(t *testing.T) {
	_, m := Occupancies(holders("P P p + Q P Q"))
	if len(m) != 1 || m[0].Person != "p-P" || m[0].Why != "called former on 10 Nov 2025" {
		t.Errorf("%+v", m)
	}
	_, m = Occupancies(holders("Q P Q"))
	if len(m) != 1 || m[0].Why != "another holds it by reports of 8 Nov 2025 and 10 Nov 2025" {
		t.Errorf("%+v", m)
	}
	envoys := holders("P Q P Q P")
	for i := range envoys {
		for j := range envoys[i].Fields[0].Values {
			envoys[i].Fields[0].Values[j].Value = "special envoy for the lake"
		}
	}
	if list, m := Occupancies(envoys); len(list) != 2 || len(m) != 0 {
		t.Errorf("two envoys: %v, %v", list, m)
	}
}

// TestOccupanciesLaws: any order gives the same; of every dated report that
// gives the office as held, an occupancy or a mark tells.
func TestOccupanciesLaws(t *testing.T) {
	for seed := range uint64(300) {
		rng := rand.New(rand.NewPCG(seed, 3))
		var course []string
		for i := range 2 + rng.IntN(9) {
			if i > 0 && rng.IntN(4) == 0 {
				course = append(course, "+")
			}
			course = append(course, pick(rng, "P", "P", "Q", "Q", "R", "p", "q"))
		}
		people := holders(strings.Join(course, " "))
		list, misdated := Occupancies(people)
		held, told := 0, len(misdated)
		for _, c := range course {
			if c != "+" && c == strings.ToUpper(c) {
				held++
			}
		}
		for _, o := range list {
			told += o.Reports
			if o.First > o.Last || o.NotBefore > o.First || o.NotAfter != "" && o.NotAfter < o.Last {
				t.Fatalf("%v: %+v", course, o)
			}
		}
		if held != told {
			t.Fatalf("%v: %d reports, %d told of: %+v, %+v", course, held, told, list, misdated)
		}
		slices.Reverse(people)
		for i := range people {
			slices.Reverse(people[i].Fields[0].Values)
		}
		again, misdatedAgain := Occupancies(people)
		if !reflect.DeepEqual(list, again) || !reflect.DeepEqual(misdated, misdatedAgain) {
			t.Fatalf("%v: another order", course)
		}
	}
}

package merge

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// The talks that these tests hold claims against: Avaria and Belmark, between
// whom Sundmark mediates; Torv and Rell negotiate.
func talks() []Counted {
	base := Counted{Status: "held", Sides: []string{"avaria", "belmark"}, People: []string{"p-torv", "p-rell"}}
	m := func(id, time, label string, change func(*Counted)) Counted {
		c := base
		c.ID, c.Time, c.Label = id, time, label
		if change != nil {
			change(&c)
		}
		return c
	}
	return []Counted{
		m("m-round1", "2025-11-06/2025-11-07", "Estholm", func(c *Counted) { c.Levels = []string{"round"}; c.Third = []string{"sundmark"} }),
		m("m-session1", "2025-11-06", "Estholm", func(c *Counted) { c.Levels = []string{"session"}; c.PartOf = "m-round1" }),
		m("m-session2", "2025-11-07", "Estholm", func(c *Counted) { c.Levels = []string{"session"}; c.PartOf = "m-round1" }),
		m("m-harn", "2025-11-12", "Harn", func(c *Counted) { c.Levels = []string{"meeting"} }),
		m("m-call", "2025-11-15", "", func(c *Counted) { c.Levels = []string{"call"}; c.Channel = "phone" }),
		m("m-round2", "2025-11-26/2025-11-27", "Lindholm", func(c *Counted) { c.Levels = []string{"round", "meeting"} }),
		m("m-denied", "2025-11-30", "Ronn", func(c *Counted) { c.Disputed = true }),
		m("m-planned", "2025-12-20", "Estholm", func(c *Counted) { c.Levels = []string{"round"}; c.Status = "planned" }),
		m("m-off", "2025-11-21", "Lesk", func(c *Counted) { c.Status = "cancelled" }),
		m("m-other", "2025-11-20", "Orland", func(c *Counted) { c.Sides = []string{"avaria", "orland"}; c.People = nil }),
	}
}

func reportDates(n int, from string) []Dated {
	first, _ := dayOf(from)
	out := make([]Dated, n)
	for i := range out {
		out[i] = Dated{fmt.Sprint("r", i), isoDay(first + i)}
	}
	return out
}

func count(n int) *int { return &n }

func between(c Claim) Claim {
	c.ID, c.Parties = "k-1", []string{"belmark", "avaria"}
	if c.Published == "" {
		c.Published = "2025-11-28"
	}
	return c
}

func TestCheckOf(t *testing.T) {
	undated := Counted{ID: "m-undated", Status: "held", Sides: []string{"avaria", "belmark"}, Maybe: []string{"m-harn"}}
	three := Counted{ID: "m-three", Time: "2025-11-18", Label: "Osk", Status: "held", Sides: []string{"avaria", "belmark", "orland"}}
	orphans := []Counted{
		{ID: "m-a", Time: "2025-11-18", Status: "held", Levels: []string{"session"}, Sides: []string{"avaria", "belmark"}},
		{ID: "m-b", Time: "2025-11-19", Status: "held", Levels: []string{"session"}, Sides: []string{"avaria", "belmark"}},
	}
	madeUp := []Counted{
		{ID: "m-osk", Time: "2025-11-18", Label: "Osk", Status: "held", Levels: []string{"meeting"}, PartOf: "m-whole", Sides: []string{"avaria", "belmark"}},
		{ID: "m-whole", Time: "2025-11", Status: "held", Levels: []string{"round"}, Sides: []string{"avaria", "belmark"}},
	}
	evening := []Counted{
		{ID: "m-am", Time: "2025-12-09", Label: "morning", Status: "held", People: []string{"p-lund", "p-solt"}},
		{ID: "m-pm", Time: "2025-12-09", Label: "evening", Status: "held", People: []string{"p-lund", "p-solt"}},
	}
	for _, c := range []struct {
		name  string
		claim Claim
		more  []Counted
		want  Outcome
		lo    int
		hi    int
		text  string // in the verdict's
	}{
		{"third meeting", between(Claim{Kind: "ordinal", N: count(3), Unit: "meeting", Meeting: "m-round2"}), nil, Confirmed, 3, 3,
			"confirmed: found 3 of 3 meetings in 31 reports dated 1 Nov – 1 Dec 2025: 6–7 Nov 2025 Estholm, 12 Nov 2025 Harn, 26–27 Nov 2025 Lindholm; counted as sessions 2, as days 5"},
		{"second meeting, three are found", between(Claim{Kind: "ordinal", N: count(2), Unit: "meeting", Meeting: "m-round2"}), nil, Contradicted, 3, 3, "contradicted: found 3 of 2 meetings"},
		{"fifth meeting", between(Claim{Kind: "ordinal", N: count(5), Unit: "meeting", Meeting: "m-round2"}), nil, Found, 3, 3, "found 3 of 5 meetings in 31"},
		{"fifth, one undated that may be another", between(Claim{Kind: "ordinal", N: count(5), Unit: "meeting", Meeting: "m-round2"}), []Counted{undated}, Found, 3, 4, "; 1 undated; 1 possible duplicate"},
		{"fifth, one with a third side", between(Claim{Kind: "ordinal", N: count(5), Unit: "meeting", Meeting: "m-round2"}), []Counted{three}, Found, 3, 4, "18 Nov 2025 Osk, 26–27 Nov 2025 Lindholm; 1 with others"},
		{"third, sessions of no known round", between(Claim{Kind: "ordinal", N: count(3), Unit: "meeting", Meeting: "m-round2"}), orphans, Contradicted, 4, 5, "1 perhaps part of another"},
		{"second round, third meeting", between(Claim{Kind: "ordinal", N: count(2), Unit: "round", Meeting: "m-round2"}), nil, Confirmed, 2, 2, "found 2 of 2 rounds"},
		{"third round, to come", between(Claim{Kind: "ordinal", N: count(3), Unit: "round", Meeting: "m-planned"}), nil, Confirmed, 3, 3, "20 Dec 2025 Estholm"},
		{"second session of its round", between(Claim{Kind: "ordinal", N: count(2), Unit: "session", Meeting: "m-session2"}), nil, Confirmed, 2, 2, ""},
		{"six calls", between(Claim{Kind: "count", N: count(6), Unit: "call"}), nil, Found, 1, 1, "found 1 of 6 calls"},
		{"two in two weeks", between(Claim{Kind: "count", N: count(2), Unit: "meeting", Windowed: true, From: "2025-11-12", To: "2025-11-26", AsPrinted: "in two weeks"}), nil, Found, 1, 2, "1 perhaps outside of the time counted"},
		{"two in two weeks, by length", between(Claim{Kind: "count", N: count(2), Unit: "meeting", Windowed: true, Duration: "P16D", AsPrinted: "in 16 days"}), nil, Confirmed, 2, 2, ""},
		{"one or two", between(Claim{Kind: "count", N: count(2), NMax: count(3), Unit: "meeting"}), nil, Confirmed, 3, 3, "found 3 of 2 to 3 meetings"},
		{"of a window without a date", between(Claim{Kind: "count", N: count(2), Unit: "meeting", Windowed: true, AsPrinted: "since the war"}), nil, Found, 0, 3, ""},
		{"first", between(Claim{Kind: "first", Unit: "meeting", Meeting: "m-harn"}), nil, Contradicted, 2, 2, "contradicted: found 2 of 1 meeting in"},
		{"first that there was", between(Claim{Kind: "first", Unit: "round", Meeting: "m-round1"}), nil, Confirmed, 1, 1, "confirmed: found 1 of 1 round in 31"},
		{"first since", between(Claim{Kind: "first", Unit: "meeting", Meeting: "m-harn", Windowed: true, From: "2025-11-08", AsPrinted: "since Saturday"}), nil, Confirmed, 1, 2, "1 perhaps outside"},
		{"first that was announced and not reported held", between(Claim{Kind: "first", Unit: "summit", Meeting: "m-summit"}),
			[]Counted{{ID: "m-summit", Time: "2025-11-29", Status: "planned", Levels: []string{"summit"}, Sides: []string{"avaria", "belmark"}}}, Found, 0, 0, "found 0 of 1 summit in"},
		{"fourth, a round of meetings", between(Claim{Kind: "ordinal", N: count(4), Unit: "meeting", Meeting: "m-round2"}), madeUp, Confirmed, 4, 4, "18 Nov 2025 Osk, 26–27"},
		{"third round, tied to no meeting", between(Claim{Kind: "ordinal", N: count(3), Unit: "round"}),
			[]Counted{{ID: "m-third", Time: "2025-11-29", Status: "held", Levels: []string{"round"}, Numbers: []string{"round 3"}, Bodies: []string{"belmark"}, Sides: []string{"avaria"}}}, Confirmed, 3, 3, ""},
		{"third round, the first of an unknown day", between(Claim{Kind: "ordinal", N: count(4), Unit: "round", Meeting: "m-planned"}),
			[]Counted{{ID: "m-zero", Time: "2025-12", Status: "held", Levels: []string{"round"}, Numbers: []string{"round 1"}, Sides: []string{"avaria", "belmark"}}}, Found, 3, 4, "1 perhaps outside"},
		{"third round, the first of an unknown day of the month", between(Claim{Kind: "ordinal", N: count(4), Unit: "round", Meeting: "m-planned"}),
			[]Counted{{ID: "m-zero", Status: "held", Levels: []string{"round"}, Numbers: []string{"round 1"}, Sides: []string{"avaria", "belmark"}}}, Confirmed, 4, 4, ""},
		{"first without a meeting", between(Claim{Kind: "first", Unit: "meeting"}), nil, Found, 3, 3, ""},
		{"never met", between(Claim{Kind: "none", Published: "2025-11-04"}), nil, Found, 0, 0, "found none in"},
		{"not met since", between(Claim{Kind: "none", Windowed: true, From: "2025-11-10", AsPrinted: "since 10 November"}), nil, Contradicted, 2, 2, "contradicted: found 2 in"},
		{"not met since, but told there", between(Claim{Kind: "none", Windowed: true, From: "2025-11-13", AsPrinted: "since 13 November", Report: "r-own"}),
			[]Counted{{ID: "m-own", Time: "2025-11-16", Status: "held", Sides: []string{"avaria", "belmark"}, Reports: []string{"r-own"}}}, Contradicted, 1, 2, "12 Nov 2025 Harn, 26–27"},
		{"last met", between(Claim{Kind: "last", Meeting: "m-harn"}), nil, Contradicted, 1, 1, "found 1 later"},
		{"last met, said before", between(Claim{Kind: "last", Meeting: "m-harn", Published: "2025-11-20"}), nil, Found, 0, 0, "found none later"},
		{"second in a day", Claim{ID: "k-1", Kind: "ordinal", N: count(2), Unit: "meeting", Meeting: "m-pm", People: []string{"p-solt", "p-lund"}, Published: "2025-12-10"}, evening, Confirmed, 1, 2, "; 1 on the same day"},
		{"first in a day", Claim{ID: "k-1", Kind: "first", Unit: "meeting", Meeting: "m-am", People: []string{"p-solt", "p-lund"}, Published: "2025-12-10"}, evening, Confirmed, 1, 2, "1 on the same day"},
		{"with a mediator", Claim{ID: "k-1", Kind: "count", N: count(1), Unit: "round", Parties: []string{"avaria", "sundmark"}, Published: "2025-11-28"}, nil, Found, 0, 1, "1 one of them as a third party"},
		{"between nobody", Claim{ID: "k-1", Kind: "count", N: count(2), Unit: "meeting"}, nil, CannotTell, 0, 0, "does not say between whom"},
		{"without a number", between(Claim{Kind: "count", Unit: "meeting"}), nil, CannotTell, 3, 3, ""},
		{"of those who were there", Claim{ID: "k-1", Kind: "ordinal", N: count(3), Unit: "meeting", Meeting: "m-round2", Published: "2025-11-28"}, nil, Confirmed, 3, 3, ""},
	} {
		k := NewCheck(append(talks(), c.more...), nil, "2025-12-10", nil)
		got := k.Of(&c.claim, reportDates(31, "2025-11-01"))
		if got.Outcome != c.want || got.Lo != c.lo || got.Hi != c.hi || !strings.Contains(got.Text, c.text) {
			t.Errorf("%s: %s %d-%d, want %s %d-%d with %q\n%s", c.name, got.Outcome, got.Lo, got.Hi, c.want, c.lo, c.hi, c.text, got.Text)
		}
	}
}

func TestCheckDisputed(t *testing.T) {
	v := NewCheck(talks(), nil, "", nil).Of(&Claim{ID: "k-1", Kind: "count", N: count(4), Unit: "meeting", Parties: []string{"avaria", "belmark"}, Published: "2025-12-02"}, reportDates(31, "2025-11-01"))
	if v.Lo != 3 || v.Hi != 3 || !slices.Equal(v.Tallies[0].Disputed, []string{"m-denied"}) || !strings.Contains(v.Text, "1 disputed, not counted") {
		t.Errorf("%+v", v)
	}
}

func TestCheckPartyWithin(t *testing.T) {
	k := NewCheck([]Counted{{ID: "m-1", Status: "held", Time: "2025-11-06", Sides: []string{"belmark-navy", "avaria"}}}, nil, "",
		func(p, whole string) bool { return p == "belmark-navy" && whole == "belmark" })
	for _, parties := range [][]string{{"avaria", "belmark"}, {"belmark", "avaria"}} {
		if v := k.Of(&Claim{Kind: "count", N: count(1), Parties: parties, Published: "2025-11-28"}, nil); v.Outcome != Confirmed || v.Lo != 1 {
			t.Errorf("%v: %+v", parties, v)
		}
	}
}

func TestCheckCoverage(t *testing.T) {
	c := between(Claim{Kind: "ordinal", N: count(5), Unit: "meeting", Meeting: "m-round2", Windowed: true, From: "2025-11-05", To: "2025-11-27"})
	for _, x := range []struct {
		dated []Dated
		want  Outcome
	}{
		{reportDates(4, "2025-11-06"), CannotTell},
		{slices.Concat(reportDates(4, "2025-11-06"), reportDates(4, "2025-11-06")), CannotTell}, // the same ones
		{reportDates(5, "2025-11-06"), Found},
		{reportDates(5, "2025-11-25"), CannotTell}, // none from the first half
		{reportDates(50, "2025-12-20"), CannotTell},
		{nil, CannotTell},
	} {
		if v := NewCheck(talks(), nil, "", nil).Of(&c, x.dated); v.Outcome != x.want {
			t.Errorf("%d reports from %v: %s, want %s\n%s", len(x.dated), x.dated, v.Outcome, x.want, v.Text)
		}
	}
}

// TestRivals holds pairs of claims against each other.
func TestRivals(t *testing.T) {
	weeks := func(n int, meeting string) Claim {
		return between(Claim{Kind: "ordinal", N: count(n), Unit: "meeting", Meeting: meeting, Windowed: true, Duration: "P21D", From: "2025-11-06", AsPrinted: "in three weeks"})
	}
	plain := func(n int, unit, meeting string) Claim {
		return between(Claim{Kind: "ordinal", N: count(n), Unit: unit, Meeting: meeting})
	}
	denied := weeks(4, "m-round2")
	denied.Modality = "possible"
	people := plain(4, "meeting", "m-round2")
	people.Parties, people.People = nil, []string{"p-torv", "p-rell"}
	for _, c := range []struct {
		name string
		a, b Claim
		want bool
	}{
		{"two numbers of one meeting", weeks(3, "m-round2"), weeks(4, "m-round2"), true},
		{"the same number", weeks(3, "m-round2"), weeks(3, "m-round2"), false},
		{"another window", weeks(3, "m-round2"), plain(4, "meeting", "m-round2"), false},
		{"another unit", plain(3, "meeting", "m-round2"), plain(2, "round", "m-round2"), false},
		{"people, not parties", plain(3, "meeting", "m-round2"), people, false},
		{"only possible", weeks(3, "m-round2"), denied, false},
		{"a later meeting with a lower number", plain(3, "meeting", "m-harn"), plain(3, "meeting", "m-round2"), true},
		{"a later meeting with a higher number", plain(2, "meeting", "m-harn"), plain(3, "meeting", "m-round2"), false},
		{"a moving window", weeks(3, "m-harn"), weeks(2, "m-round2"), false},
		{"a count is no number", between(Claim{Kind: "count", N: count(3), Unit: "meeting"}), plain(4, "meeting", "m-round2"), false},
		{"two counts of a day", between(Claim{Kind: "count", N: count(3), Unit: "meeting"}), between(Claim{Kind: "count", N: count(4), Unit: "meeting"}), true},
		{"counts that overlap", between(Claim{Kind: "count", N: count(3), NMax: count(5), Unit: "meeting"}), between(Claim{Kind: "count", N: count(4), Unit: "meeting"}), false},
		{"counts of two days", between(Claim{Kind: "count", N: count(3), Unit: "meeting"}), between(Claim{Kind: "count", N: count(4), Unit: "meeting", Published: "2025-11-29"}), false},
	} {
		c.b.ID = "k-2"
		k := NewCheck(talks(), []Claim{c.a, c.b}, "", nil)
		a, b := k.Of(&c.a, nil), k.Of(&c.b, nil)
		if (len(a.Rivals) > 0) != c.want || (len(b.Rivals) > 0) != c.want {
			t.Errorf("%s: %v and %v, want rivals %v", c.name, a.Rivals, b.Rivals, c.want)
		}
	}
	third, fourth := weeks(3, "m-round2"), weeks(4, "m-round2")
	fourth.ID = "k-2"
	k := NewCheck(talks(), []Claim{third, fourth}, "", nil)
	if v := k.Of(&third, nil); v.Outcome != Confirmed || !strings.Contains(v.Text, "number 4 (k-2)") {
		t.Errorf("the one that the record bears out: %s", v.Text)
	}
	if v := k.Of(&fourth, nil); v.Outcome != Contradicted || !strings.HasPrefix(v.Text, "contradicted by another claim: found 3 of 4 meetings") {
		t.Errorf("the other: %s", v.Text)
	}
}

func TestRankAndLength(t *testing.T) {
	list := talks()
	rank := func(id string, rank, minutes int) {
		i := slices.IndexFunc(list, func(m Counted) bool { return m.ID == id })
		list[i].Rank, list[i].Minutes = rank, minutes
	}
	rank("m-round1", 3, 300)
	rank("m-harn", 4, 90)
	rank("m-round2", 3, 600)
	k := NewCheck(list, nil, "", nil)
	for _, c := range []struct {
		kind string
		want Outcome
	}{{"highest_level", Contradicted}, {"longest", Found}} {
		claim := between(Claim{Kind: c.kind, Meeting: "m-round2", Windowed: true, From: "2025-11-01", AsPrinted: "this month"})
		if v := k.Of(&claim, reportDates(31, "2025-11-01")); v.Outcome != c.want {
			t.Errorf("%s: %s\n%s", c.kind, v.Outcome, v.Text)
		}
	}
}

// TestCheckLaws holds random claims against random records: any order gives
// the same verdict; the range is one; what is confirmed is found; what is
// contradicted by counting stays so when more is known; no word for false.
func TestCheckLaws(t *testing.T) {
	for seed := range uint64(400) {
		rng := rand.New(rand.NewPCG(seed, 5))
		dated := reportDates(rng.IntN(12), "2025-11-03")
		var meetings []Counted
		var claims []Claim
		for i := range 2 + rng.IntN(8) {
			meetings = append(meetings, randomMeeting(rng, i))
		}
		for i := range 1 + rng.IntN(4) {
			claims = append(claims, randomClaim(rng, i, len(meetings)))
		}
		k := NewCheck(meetings, claims, "2025-12-20", nil)
		for _, c := range claims {
			v := k.Of(&c, dated)
			holdsVerdict(t, k, &c, &v)
			rng.Shuffle(len(dated), reflect.Swapper(dated))
			otherMeetings, otherClaims := slices.Clone(meetings), slices.Clone(claims)
			rng.Shuffle(len(meetings), reflect.Swapper(otherMeetings))
			rng.Shuffle(len(claims), reflect.Swapper(otherClaims))
			if w := NewCheck(otherMeetings, otherClaims, "2025-12-20", nil).Of(&c, dated); !reflect.DeepEqual(v, w) {
				t.Fatalf("seed %d: another order\n%+v\n%+v", seed, v, w)
			}
			if change := WhyChanged(&v, &v, strings.ToUpper); change != "" {
				t.Fatalf("seed %d: nothing changed, and it says %q", seed, change)
			}
		}
	}
}

func holdsVerdict(t *testing.T, k *Check, c *Claim, v *Verdict) {
	t.Helper()
	for _, y := range v.Tallies {
		if y.Lo > y.Hi || y.Lo < 0 || y.Unit != "day" && y.Lo > len(y.Certain) {
			t.Fatalf("%d to %d of %v\n%s", y.Lo, y.Hi, y, v.Text)
		}
		for _, id := range y.Certain {
			if m := k.meeting(id); m.Disputed {
				t.Fatalf("%s is disputed and counts\n%s", id, v.Text)
			}
		}
	}
	if v.Outcome == Confirmed && (v.Hi < v.N || v.Lo > v.NMax) {
		t.Fatalf("confirmed, %s", v.Text)
	}
	if v.Outcome == Contradicted && len(v.Rivals) == 0 && c.Kind == "count" && v.Lo <= v.NMax {
		t.Fatalf("contradicted, %s", v.Text)
	}
	for _, word := range []string{"false", "untrue", "wrong", "incorrect"} {
		if strings.Contains(v.Text, word) {
			t.Fatalf("says %q: %s", word, v.Text)
		}
	}
}

func pick(rng *rand.Rand, list ...string) string { return list[rng.IntN(len(list))] }

func randomMeeting(rng *rand.Rand, i int) Counted {
	m := Counted{ID: fmt.Sprint("m-", i), Status: pick(rng, "held", "held", "held", "planned", "cancelled", "ongoing"),
		Channel: pick(rng, "", "in_person", "video", "phone"), Sides: []string{"avaria", "belmark"}, Disputed: rng.IntN(9) == 0,
		Time: pick(rng, "", "2025-11", isoDay(20400+rng.IntN(30)), isoDay(20400+rng.IntN(30)))}
	if level := pick(rng, "", "meeting", "round", "session", "call"); level != "" {
		m.Levels = []string{level}
	}
	if rng.IntN(4) == 0 {
		m.PartOf = fmt.Sprint("m-", rng.IntN(10))
	}
	if rng.IntN(3) == 0 {
		m.Maybe = []string{fmt.Sprint("m-", rng.IntN(10))}
	}
	if rng.IntN(5) == 0 {
		m.Sides = append(m.Sides, "orland")
	}
	return m
}

func randomClaim(rng *rand.Rand, i, meetings int) Claim {
	c := Claim{ID: fmt.Sprint("k-", i), Kind: pick(rng, "ordinal", "count", "first", "last", "none", "longest"), Unit: pick(rng, "", "meeting", "round", "session", "call", "day"),
		Parties: []string{"avaria", "belmark"}, Published: isoDay(20400 + rng.IntN(40)), N: count(1 + rng.IntN(4))}
	if rng.IntN(3) > 0 {
		c.Meeting = fmt.Sprint("m-", rng.IntN(meetings+1))
	}
	if rng.IntN(3) == 0 {
		c.Windowed, c.From = true, isoDay(20400+rng.IntN(20))
	}
	return c
}

func TestChanged(t *testing.T) {
	c := between(Claim{Kind: "ordinal", N: count(3), Unit: "meeting", Meeting: "m-round2"})
	all := talks()
	few := slices.DeleteFunc(talks(), func(m Counted) bool { return m.ID == "m-harn" })
	before := NewCheck(few, nil, "", nil).Of(&c, reportDates(20, "2025-11-01"))
	after := NewCheck(all, nil, "", nil).Of(&c, reportDates(25, "2025-11-01"))
	name := func(id string) string { return "<" + id + ">" }
	if got, want := WhyChanged(&before, &after, name), "was found, is confirmed: <m-harn> now counts; 25 reports from the time in question, were 20"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := WhyChanged(&after, &before, name); !strings.HasPrefix(got, "was confirmed, is found: <m-harn> no longer counts for certain") {
		t.Errorf("back: %q", got)
	}
}

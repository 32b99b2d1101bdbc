package merge

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley"
)

// readoutOf makes a reading of paragraphs in which Torv and Rell meet; mark
// names words and what the reading has made of them.
func readoutOf(id string, paragraphs []string, mark map[string]string) *parley.Reading {
	report := textReport(id, "2025-12-04", paragraphs...)
	r := &parley.Reading{Report: *report, People: parley.List[parley.Person]{{ID: "p1", Name: "Ana Torv", Forms: parley.List[string]{"Ana Torv", "Torv"}}, {ID: "p2", Name: "Ivo Rell", Forms: parley.List[string]{"Ivo Rell", "Rell"}}}}
	m := parley.Meeting{ID: "m1", Prominence: "main", Status: "held", People: parley.List[string]{"p1", "p2"},
		Sides:    parley.List[parley.Side]{{Party: "avaria"}, {Party: "belmark"}},
		Evidence: parley.List[parley.Span]{parley.Cut(report.Text, 0, len(paragraphs[0]))}}
	agreement := parley.Agreement{ID: "a1", Status: "signed", Meeting: "m1"}
	for _, words := range slices.Sorted(maps.Keys(mark)) {
		at := strings.Index(report.Text, words)
		span := parley.Cut(report.Text, at, at+len(words))
		one := parley.List[parley.Span]{span}
		switch mark[words] {
		case "topic":
			m.Topics = append(m.Topics, span)
		case "term":
			agreement.Terms = append(agreement.Terms, parley.Term{What: span, Evidence: one})
		case "signed":
			agreement.Evidence = one
		case "promise":
			r.Undertakings = append(r.Undertakings, parley.Undertaking{ID: fmt.Sprint("u", at), Kind: "promise", What: &one[0], Evidence: one})
		case "said", "quoted":
			mode := map[string]string{"said": "indirect", "quoted": "direct"}[mark[words]]
			r.Statements = append(r.Statements, parley.Statement{ID: fmt.Sprint("s", at), Mode: mode, Content: one, Evidence: one})
		case "next":
			r.Meetings = append(r.Meetings, parley.Meeting{ID: "m2", Temporal: "future", Evidence: one})
		}
	}
	r.Meetings = append(parley.List[parley.Meeting]{m}, r.Meetings...)
	if len(agreement.Evidence) > 0 {
		r.Agreements = parley.List[parley.Agreement]{agreement}
	}
	return r
}

func twoReadouts() (Readout, Readout) {
	avaria := readoutOf("ra", []string{
		"Foreign Minister Ana Torv met Envoy Ivo Rell of Belmark in Lindholm on Thursday.",
		"They discussed the return of 41 fishermen. Torv asked that the boats be returned with their nets. Dr. Lund of the coast guard joined them for lunch at noon.",
		"They signed a protocol. Belmark opens the Harn bridge by 12 December.",
		"\"Nobody who fishes is an enemy,\" Torv said.",
		"The two will meet in Estholm on 20 December.",
	}, map[string]string{"the return of 41 fishermen": "topic", "They signed a protocol": "signed", "Belmark opens the Harn bridge by 12 December": "term",
		"Nobody who fishes is an enemy": "quoted", "The two will meet in Estholm on 20 December": "next"})
	belmark := readoutOf("rb", []string{
		"Envoy Ivo Rell held talks with Ana Torv, the Foreign Minister of Avaria.",
		"The envoy and the minister spoke about the fishermen's return. Rell promised to open the bridge at Harn by 15 December.",
		"He recalled that the customs posts at Lesk are Belmark's.",
		"A next meeting is to take place on 20 December in Estholm.",
	}, map[string]string{"the fishermen's return": "topic", "open the bridge at Harn by 15 December": "promise",
		"the customs posts at Lesk are Belmark's": "said", "A next meeting is to take place on 20 December in Estholm": "next"})
	return ReadoutOf(avaria, "m1", "avaria"), ReadoutOf(belmark, "m1", "belmark")
}

func aligned(points []AlignedPoint) string {
	var b strings.Builder
	side := func(p *Point) string {
		if p == nil {
			return NotMentioned
		}
		return p.Kind + " " + joinedText(p.Words)
	}
	for _, p := range points {
		fmt.Fprintf(&b, "%s | %s", side(p.A), side(p.B))
		if p.Differ != "" {
			fmt.Fprintf(&b, " | differ: %s", p.Differ)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestAlign(t *testing.T) {
	a, b := twoReadouts()
	want := `topic the return of 41 fishermen | topic the fishermen's return
told Torv asked that the boats be returned with their nets. | not mentioned
told Dr. Lund of the coast guard joined them for lunch at noon. | not mentioned
agreement They signed a protocol | not mentioned
term Belmark opens the Harn bridge by 12 December | undertaking open the bridge at Harn by 15 December | differ: 12 / 15
quotation Nobody who fishes is an enemy | not mentioned
meeting The two will meet in Estholm on 20 December | meeting A next meeting is to take place on 20 December in Estholm
not mentioned | statement the customs posts at Lesk are Belmark's
`
	if got := aligned(Align(&a, &b)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	for _, p := range a.Points {
		if p.Kind == "topic" && KindOfPoint(p) != parley.MeetingNode {
			t.Errorf("%+v leads to no meeting", p)
		}
	}
}

// KindOfPoint is the kind of the node that a point leads to.
func KindOfPoint(p Point) parley.NodeKind { return parley.KindOfNode(p.Node) }

// TestAlignLaws: each point comes once; turned round, the pairs are the same.
func TestAlignLaws(t *testing.T) {
	words := []string{"bridge", "fishermen", "customs", "letter", "12", "20", "prisoners", "border", "grain", "truce", "inspection", "hospital"}
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 8))
		random := func() Readout {
			r := Readout{}
			for range rng.IntN(7) {
				var text []string
				for range 1 + rng.IntN(5) {
					text = append(text, words[rng.IntN(len(words))])
				}
				s := strings.Join(text, " ")
				r.Points = append(r.Points, Point{Kind: "told", Words: []parley.Span{{Text: s, End: len(s)}}})
			}
			return r
		}
		a, b := random(), random()
		there, back := Align(&a, &b), Align(&b, &a)
		seen := map[*Point]int{}
		pairs, turned := []string{}, []string{}
		for _, p := range there {
			seen[p.A]++
			seen[p.B]++
			pairs = append(pairs, fmt.Sprintf("%p %p %d", p.A, p.B, p.Score))
			if (p.A != nil && p.B != nil) != (p.Score >= sameScore) {
				t.Fatalf("%+v", p)
			}
		}
		for _, p := range back {
			turned = append(turned, fmt.Sprintf("%p %p %d", p.B, p.A, p.Score))
		}
		slices.Sort(pairs)
		slices.Sort(turned)
		if !slices.Equal(pairs, turned) {
			t.Fatalf("seed %d: %v\nturned %v", seed, pairs, turned)
		}
		for _, list := range [][]Point{a.Points, b.Points} {
			for i := range list {
				if seen[&list[i]] != 1 {
					t.Fatalf("seed %d: a point comes %d times", seed, seen[&list[i]])
				}
			}
		}
	}
}

func TestSideOf(t *testing.T) {
	m := &parley.Meeting{Sides: parley.List[parley.Side]{{Party: "avaria"}, {Party: "belmark"}}}
	voiced := func(voices ...parley.Voice) *parley.Meeting {
		c := *m
		c.Voices = append(parley.List[parley.Voice]{{Report: true}}, voices...)
		return &c
	}
	within := func(party, whole string) bool { return party == "avarian-foreign-ministry" && whole == "avaria" }
	partyOf := func(person string) string { return map[string]string{"p1": "avaria", "p2": "belmark"}[person] }
	for _, c := range []struct {
		name string
		m    *parley.Meeting
		own  []string
		want string
	}{
		{"its ministry prints it", m, []string{"avaria"}, "avaria"},
		{"a ministry that belongs to it", m, []string{"avarian-foreign-ministry"}, "avaria"},
		{"a third party's", m, []string{"sundmark"}, ""},
		{"a joint statement", m, []string{"avaria", "belmark"}, ""},
		{"a newspaper", m, nil, ""},
		{"a newspaper that has it from one minister", voiced(parley.Voice{Person: "p1"}), nil, "avaria"},
		{"from a ministry", voiced(parley.Voice{Party: "avarian-foreign-ministry"}), nil, "avaria"},
		{"from both", voiced(parley.Voice{Person: "p1"}, parley.Voice{Person: "p2"}), nil, ""},
		{"from an official without a name", voiced(parley.Voice{AsPrinted: "an official", Anonymous: true}), nil, ""},
	} {
		if got := SideOf(c.m, c.own, partyOf, within); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestSentencesOf(t *testing.T) {
	text := `Mr. Rell met Gen. Lund on Sept. 3 at 5 p.m. in Harn. "We agree," he said. "Do you?" Torv asked. "Yes." Nobody asked more! The U.S. envoy left.`
	var got []string
	for _, s := range sentencesOf(text, 0, len(text)) {
		if text[s.Start:s.End] != s.Text {
			t.Errorf("%+v is not what stands there", s)
		}
		got = append(got, s.Text)
	}
	want := []string{`Mr. Rell met Gen. Lund on Sept. 3 at 5 p.m. in Harn.`, `"We agree," he said.`, `"Do you?" Torv asked.`, `"Yes."`, `Nobody asked more!`, `The U.S. envoy left.`}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if sentencesOf("x", 3, 9) != nil {
		t.Error("sentences outside of the text")
	}
}

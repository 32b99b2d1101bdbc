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

// said is a value of a field, said by one report of a day.
type said struct{ field, value, published string }

// recordOf makes a record of what reports say, in the order given.
func recordOf(id string, kind parley.NodeKind, facts ...said) parley.Record {
	r := parley.Record{ID: id, Kind: kind, Label: "label of " + id}
	for i, f := range facts {
		at := slices.IndexFunc(r.Fields, func(x parley.Field) bool { return x.Name == f.field })
		if at < 0 {
			at = len(r.Fields)
			r.Fields = append(r.Fields, parley.Field{Name: f.field})
		}
		source := parley.Source{Report: fmt.Sprint("r", i), Published: f.published}
		r.Fields[at].Values = append(r.Fields[at].Values, parley.Value{Value: f.value, Sources: parley.List[parley.Source]{source}})
	}
	return r
}

func meetingOf(id, status, time string) parley.Record {
	return recordOf(id, parley.MeetingNode, said{"status", status, "2025-12-01"}, said{"time", time, "2025-12-01"})
}

func withSides(r parley.Record, sides ...string) parley.Record {
	f := parley.Field{Name: "side", Set: true}
	for _, s := range sides {
		f.Values = append(f.Values, parley.Value{Value: s})
	}
	r.Fields = append(r.Fields, f)
	return r
}

func TestDueList(t *testing.T) {
	signed := recordOf("a-1", parley.AgreementNode, said{"status", "signed", "2025-12-01"})
	signed.Fields = append(signed.Fields, parley.Field{Name: "term", Set: true, Values: parley.List[parley.Value]{
		{Value: "release the fishermen", Of: map[string]string{"deadline": "2025-12-09"}}, {Value: "respect the border"}}})
	proposed := signed
	proposed.ID, proposed.Fields = "a-2", slices.Clone(signed.Fields)
	proposed.Fields[0] = parley.Field{Name: "status", Values: parley.List[parley.Value]{{Value: "proposed"}}}
	judged := meetingOf("m-judged", "planned", "2025-12-30")
	judged.Fields[1].Values[0].Sources = parley.List[parley.Source]{{Judgement: "j-1"}}
	judged.Fields[1].Values = append(judged.Fields[1].Values, parley.Value{Value: "2025-12-05", Sources: parley.List[parley.Source]{{Report: "r", Published: "2025-12-20"}}})
	irrelevant := meetingOf("m-irrelevant", "planned", "2025-12-05")
	irrelevant.Marks = parley.List[string]{"irrelevant"}
	for _, c := range []struct {
		name   string
		record parley.Record
		want   string
	}{
		{"planned", meetingOf("m-1", "planned", "2025-12-05"), "m-1 by 2025-12-05 overdue 5"},
		{"planned, over by less than the grace", meetingOf("m-1", "planned", "2025-12-08"), "m-1 by 2025-12-08 grace 2"},
		{"planned for today", meetingOf("m-1", "planned", "2025-12-10"), "m-1 by 2025-12-10 coming 0"},
		{"planned for two days", meetingOf("m-1", "planned", "2025-12-06/2025-12-07"), "m-1 by 2025-12-07 grace 3"},
		{"planned for the month", meetingOf("m-1", "planned", "2025-12"), "m-1 by 2025-12-31 coming -21"},
		{"planned for the month before", meetingOf("m-1", "planned", "2025-11"), "m-1 by 2025-11-30 overdue 10"},
		{"proposed", meetingOf("m-1", "proposed", "2025-12-01"), "m-1 by 2025-12-01 overdue 9"},
		{"proposed without a date", recordOf("m-1", parley.MeetingNode, said{"status", "proposed", "2025-12-01"}), ""},
		{"from a day on", meetingOf("m-1", "planned", "2025-12-01/.."), ""},
		{"held", meetingOf("m-1", "held", "2025-12-05"), ""},
		{"refused", meetingOf("m-1", "refused", "2025-12-05"), ""},
		{"irrelevant", irrelevant, ""},
		{"put off for ever", meetingOf("m-1", "postponed", "2025-12-05"), ""},
		{"put off to a new day", recordOf("m-1", parley.MeetingNode, said{"status", "postponed", "2025-12-02"}, said{"status", "planned", "2025-12-01"},
			said{"time", "2025-12-03", "2025-12-01"}, said{"time", "2025-12-06", "2025-12-02"}), "m-1 by 2025-12-06 overdue 4"},
		{"put off before its day", recordOf("m-1", parley.MeetingNode, said{"status", "postponed", "2025-12-02"}, said{"time", "2025-12-03", "2025-12-01"}), ""},
		{"a new date, given once", recordOf("m-1", parley.MeetingNode, said{"status", "planned", "2025-12-04"},
			said{"time", "2025-12-05", "2025-12-01"}, said{"time", "2025-12-15", "2025-12-04"}), "m-1 by 2025-12-15 coming -5"},
		{"a day, and later its month", recordOf("m-1", parley.MeetingNode, said{"status", "planned", "2025-12-04"},
			said{"time", "2025-12-05", "2025-12-01"}, said{"time", "2025-12", "2025-12-04"}), "m-1 by 2025-12-05 overdue 5"},
		{"a meeting of the same sides that day", withSides(meetingOf("m-1", "planned", "2025-12-05"), "avaria", "belmark"), "m-1 by 2025-12-05 unclear 5"},
		{"a meeting of others that day", withSides(meetingOf("m-1", "planned", "2025-12-05"), "avaria", "orland"), "m-1 by 2025-12-05 overdue 5"},
		{"a date that a person gave", judged, "m-judged by 2025-12-30 coming -20"},
		{"a promise", recordOf("u-1", parley.UndertakingNode, said{"kind", "promise", "2025-12-01"}, said{"deadline", "../2025-12-05", "2025-12-01"}), "u-1 by 2025-12-05 overdue 5"},
		{"a promise that somebody may make", recordOf("u-1", parley.UndertakingNode, said{"kind", "promise", "2025-12-01"}, said{"deadline", "2025-12-05", "2025-12-01"}, said{"modality", "possible", "2025-12-01"}), ""},
		{"a promise without a date", recordOf("u-1", parley.UndertakingNode, said{"kind", "promise", "2025-12-01"}), ""},
		{"a term", signed, "a-1 by 2025-12-09 grace 1 release the fishermen"},
		{"a term that is only proposed", proposed, ""},
	} {
		other := withSides(meetingOf("m-other", "held", "2025-12-05/2025-12-06"), "belmark", "avaria")
		list, err := DueList([]parley.Record{c.record, other}, "2025-12-10", GraceDays)
		got := ""
		for _, d := range list {
			got += fmt.Sprintf("%s by %s %s %d", d.Record, d.Last, d.State, d.Days)
			if d.Term != "" {
				got += " " + d.Term
			}
		}
		if err != nil || got != c.want {
			t.Errorf("%s: %q, %v, want %q", c.name, got, err, c.want)
		}
	}
	for _, asOf := range []string{"", "2025-12", "yesterday", "2025-12-10T10:00"} {
		if _, err := DueList(nil, asOf, GraceDays); parley.KindOf(err) != parley.KindUsage {
			t.Errorf("as of %q: %v", asOf, err)
		}
	}
}

// TestDueLaws: in any order the same list; as days go by, nothing goes back
// from overdue; nothing becomes held.
func TestDueLaws(t *testing.T) {
	rank := map[DueState]int{Coming: 0, InGrace: 1, Overdue: 2}
	for seed := range uint64(50) {
		rng := rand.New(rand.NewPCG(seed, 1))
		var records []parley.Record
		for i := range 12 {
			records = append(records, meetingOf(fmt.Sprint("m-", i), pick(rng, "planned", "proposed", "held"), pick(rng, "2025-12", isoDay(20420+rng.IntN(20)))))
		}
		before := map[string]int{}
		for asOf := 20420; asOf < 20460; asOf += 1 + rng.IntN(5) {
			list, err := DueList(records, isoDay(asOf), GraceDays)
			if err != nil {
				t.Fatal(err)
			}
			shuffled := slices.Clone(records)
			rng.Shuffle(len(shuffled), reflect.Swapper(shuffled))
			if other, _ := DueList(shuffled, isoDay(asOf), GraceDays); !reflect.DeepEqual(list, other) {
				t.Fatalf("another order\n%v\n%v", list, other)
			}
			for _, d := range list {
				if rank[d.State] < before[d.Record] || d.Status == "held" {
					t.Fatalf("as of %s: %+v", isoDay(asOf), d)
				}
				before[d.Record] = rank[d.State]
			}
		}
	}
}

func TestAnswers(t *testing.T) {
	promise := Due{Record: "u-1", Kind: parley.UndertakingNode, What: "release the 41 fishermen", Of: []string{"Belmark"}, Since: "2025-12-01", Last: "2025-12-10", State: Overdue}
	for _, c := range []struct {
		name, published, text, want string
		state                       DueState
	}{
		{"done", "2025-12-09", "Belmark released the 41 fishermen on Monday.", "done", Kept},
		{"done, by a pronoun", "2025-12-09", "The 41 fishermen are home. Belmark released them on Monday.", "done", Kept},
		{"done, some days later", "2025-12-20", "Belmark has released the 41 fishermen.", "done", Kept},
		{"not done", "2025-12-12", "Belmark has not released the 41 fishermen, although it promised to.", "not", Missed},
		{"not done yet", "2025-12-08", "Nobody has released the 41 fishermen of Belmark yet.", "not", Overdue},
		{"to be done", "2025-12-12", "Belmark will release the 41 fishermen.", "", Overdue},
		{"to be done by a day", "2025-12-12", "Belmark releases the 41 fishermen by 10 December.", "", Overdue},
		{"asked for", "2025-12-12", "Torv called on Belmark to release the 41 fishermen.", "", Overdue},
		{"other people", "2025-12-12", "Belmark released 12 soldiers on Monday.", "", Overdue},
		{"only the party", "2025-12-12", "Belmark was pleased. Belmark is a state.", "", Overdue},
		{"before the promise", "2025-12-01", "Belmark released the 41 fishermen on Monday.", "", Overdue},
	} {
		d := promise
		answers := Answers(&d, textReport("r", c.published, c.text))
		got := ""
		for _, a := range answers {
			got = map[bool]string{true: "done", false: "not"}[a.Done]
			if !strings.Contains(c.text, a.Words.Text) {
				t.Errorf("%s: %q is not in the report", c.name, a.Words.Text)
			}
		}
		if d.Settle(answers, GraceDays); got != c.want || d.State != c.state || len(answers) > 1 {
			t.Errorf("%s: %q %s, want %q %s", c.name, got, d.State, c.want, c.state)
		}
	}
	late := promise
	late.Settle([]Answer{{Report: "r2", Published: "2025-12-20", Done: true}, {Report: "r1", Published: "2025-12-12"}}, GraceDays)
	if late.State != Missed || late.Answers[0].Report != "r1" {
		t.Errorf("missed, and done after that: %+v", late)
	}
	halt := recordOf("a-1", parley.AgreementNode, said{"status", "signed", "2025-12-01"})
	halt.Fields = append(halt.Fields, parley.Field{Name: "term", Values: parley.List[parley.Value]{{Value: "both sides halt all attacks", Of: map[string]string{"deadline": "2025-12-02"}}}})
	if list, err := DueList([]parley.Record{halt}, "2025-12-30", GraceDays); err != nil || len(list) != 0 {
		t.Errorf("a halt is overdue: %v, %v", list, err)
	}
}

// TestAnswerWordings: every text that answers an act has all words of one of its
// wordings, whatever it is made of.
func TestAnswerWordings(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	words := strings.Fields("release released releasing 41 3 three fishermen fisherman prisoner prisoners Belmark Belmarkian aid aids the of to return Tor border stones crossing reopened uruguay uruguayan")
	text := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = words[random.IntN(len(words))]
		}
		return strings.Join(list, " ")
	}
	answered, without := 0, 0
	for range 40_000 {
		d := Due{Kind: parley.UndertakingNode, What: text(1 + random.IntN(6)), Since: "2025-12-01"}
		for range random.IntN(3) {
			d.Of = append(d.Of, text(1+random.IntN(3)))
		}
		r := textReport("r", "2025-12-09", text(1+random.IntN(8))+". "+d.What+" "+text(random.IntN(5))+".")
		if random.IntN(2) == 0 {
			r = textReport("r", "2025-12-09", text(4+random.IntN(8))+". "+text(4+random.IntN(8))+".")
		}
		if len(Answers(&d, r)) == 0 {
			without++
			continue
		}
		answered++
		has := func(form string) bool {
			begin, rest := strings.CutSuffix(form, "*")
			return slices.ContainsFunc(wordsIn(strings.ToLower(r.Text)), func(w string) bool { return w == form || rest && strings.HasPrefix(w, begin) })
		}
		sets := AnswerWordings(&d)
		if !slices.ContainsFunc(sets, func(set [][]string) bool {
			return !slices.ContainsFunc(set, func(forms []string) bool { return !slices.ContainsFunc(forms, has) })
		}) {
			t.Fatalf("%q answers %q of %q but has none of %q", r.Text, d.What, d.Of, sets)
		}
	}
	if answered < 2000 || without < 2000 {
		t.Errorf("%d answered, %d not", answered, without)
	}
}

package merge_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parley/internal/merge"
)

// meetingsOf are meetings on the first of so many months from January 2020, an
// ID's letter and a number each.
func meetingsOf(letter string, months []int, sides, third string, topics ...string) (list []merge.ProcessMeeting) {
	for i, n := range months {
		m := merge.ProcessMeeting{ID: fmt.Sprintf("m-%s%d", letter, i+1), Sides: strings.Fields(sides), Third: strings.Fields(third), Topics: topics}
		if n > 0 {
			m.Time = fmt.Sprintf("%04d-%02d-01", 2020+(n-1)/12, 1+(n-1)%12)
		}
		list = append(list, m)
	}
	return list
}

var partyNamed = map[string]string{"ALB": "Albania", "BEL": "Belgium", "CHL": "Chile", "DNK": "Denmark", "NOR": "Norway", "QAT": "Qatar", "PER": "Peru", "USA": "United States"}

// TestProcessProposals lists worlds of meetings and what is proposed in them:
// each proposal its name, a colon, and its meetings.
func TestProcessProposals(t *testing.T) {
	in := func(list []merge.ProcessMeeting, process string, which ...int) []merge.ProcessMeeting {
		for _, i := range which {
			list[i].Processes = []string{process}
		}
		return list
	}
	called := func(list []merge.ProcessMeeting, name string) []merge.ProcessMeeting {
		for i := range list {
			list[i].Names = []string{name}
		}
		return list
	}
	out := func(list []merge.ProcessMeeting, process string, i int) []merge.ProcessMeeting {
		list[i].Refused = []string{process}
		return list
	}
	many := "ALB BEL CHL DNK NOR QAT PER"
	for _, c := range []struct {
		name     string
		meetings [][]merge.ProcessMeeting
		want     string
	}{
		{"nothing", nil, ""},
		{"two meetings are none", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2}, "ALB BEL", "")}, ""},
		{"a pair", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3}, "ALB BEL", "")}, "Albania – Belgium talks: a1 a2 a3"},
		{"an undated meeting of the pair", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3, 0}, "ALB BEL", "")}, "Albania – Belgium talks: a1 a2 a3 a4"},
		{"undated ones alone are none", [][]merge.ProcessMeeting{meetingsOf("a", []int{0, 0, 0, 0}, "ALB BEL", "")}, ""},
		{"two pairs", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3, 4}, "ALB BEL", ""), meetingsOf("b", []int{1, 2, 3}, "CHL DNK", "")},
			"Albania – Belgium talks: a1 a2 a3 a4; Chile – Denmark talks: b1 b2 b3"},
		{"two pairs with a side in common", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3, 4}, "ALB BEL", ""), meetingsOf("b", []int{1, 2, 3}, "ALB DNK", "")},
			"Albania – Belgium talks: a1 a2 a3 a4; Albania – Denmark talks: b1 b2 b3"},
		{"after a long pause it is another", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3}, "ALB BEL", "", "fishing"), meetingsOf("b", []int{20, 21, 22}, "ALB BEL", "", "an airport")},
			"Albania – Belgium talks: a1 a2 a3; Albania – Belgium talks, 2021: b1 b2 b3"},
		{"a word goes on over the pause", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3}, "ALB BEL", "", "fishing off the cape"), meetingsOf("b", []int{20, 21}, "ALB BEL", "", "the fishing dispute")},
			"Albania – Belgium talks: a1 a2 a3 b1 b2"},
		{"a stock word does not", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3}, "ALB BEL", "", "the situation of their relations"), meetingsOf("b", []int{20, 21}, "ALB BEL", "", "relations of Albania")},
			"Albania – Belgium talks: a1 a2 a3"},
		{"a mediator goes on over the pause", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3}, "ALB BEL", "NOR"), meetingsOf("b", []int{20}, "ALB BEL", "NOR")},
			"Albania – Belgium talks: a1 a2 a3 b1"},
		{"the mediator's visits to both", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3}, "ALB BEL", "NOR"), meetingsOf("b", []int{2}, "ALB NOR", ""), meetingsOf("c", []int{2}, "BEL NOR", "")},
			"Albania – Belgium talks: a1 a2 b1 c1 a3"},
		{"many visits of the mediator", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3, 4}, "ALB BEL", "NOR"), meetingsOf("b", []int{1, 2, 3}, "ALB NOR", "")},
			"Albania – Belgium talks: a1 b1 a2 b2 a3 b3 a4"},
		{"what the mediator does besides is its own", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3}, "ALB BEL", "USA"), meetingsOf("b", []int{1, 2, 3, 4, 5}, "ALB USA", "")},
			"Albania – United States talks: b1 b2 b3 b4 b5; Albania – Belgium talks: a1 a2 a3"},
		{"a visit of the mediator two years on", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3}, "ALB BEL", "NOR"), meetingsOf("b", []int{30}, "ALB NOR", "")},
			"Albania – Belgium talks: a1 a2 a3"},
		{"a third side, and its talks under the mediator", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3}, "ALB BEL", "NOR"), meetingsOf("b", []int{3}, "ALB BEL CHL", "NOR"), meetingsOf("c", []int{3}, "CHL NOR", ""), meetingsOf("d", []int{4}, "BEL CHL", "NOR")},
			"Albania – Belgium talks: a1 a2 a3 b1 c1 d1"},
		{"an assembly brings nobody together", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3}, "ALB BEL", ""), meetingsOf("b", []int{1, 2, 3}, "CHL DNK", ""), meetingsOf("c", []int{1, 2, 3, 4}, many, "")},
			"Albania – Belgium talks: a1 a2 a3; Chile – Denmark talks: b1 b2 b3"},
		{"talks of three", [][]merge.ProcessMeeting{meetingsOf("a", []int{1, 2, 3}, "ALB BEL CHL", "")}, "Albania – Belgium talks: a1 a2 a3"},
		{"talks that have a name", [][]merge.ProcessMeeting{called(meetingsOf("a", []int{1, 2, 3}, "ALB BEL", ""), "Lake talks"), called(meetingsOf("b", []int{1, 2, 3}, "ALB CHL", ""), "the Lake Talks")},
			"Lake talks: a1 b1 a2 b2 a3 b3"},
		{"some are in a process", [][]merge.ProcessMeeting{in(meetingsOf("a", []int{1, 2, 3, 4}, "ALB BEL", ""), "Cape talks", 0, 2)}, "Cape talks (has 2): a2 a4"},
		{"all are", [][]merge.ProcessMeeting{in(meetingsOf("a", []int{1, 2, 3}, "ALB BEL", ""), "Cape talks", 0, 1, 2)}, ""},
		{"one was taken out", [][]merge.ProcessMeeting{out(in(meetingsOf("a", []int{1, 2, 3, 4}, "ALB BEL", ""), "Cape talks", 0, 2), "Cape talks", 3)}, "Cape talks (has 2): a2"},
		{"its name is taken", [][]merge.ProcessMeeting{in(meetingsOf("a", []int{1, 2, 3}, "ALB BEL", ""), "Chile – Denmark talks", 0), meetingsOf("b", []int{1, 2, 3}, "CHL DNK", "")},
			"Chile – Denmark talks, 2020: b1 b2 b3; Chile – Denmark talks (has 1): a2 a3"},
	} {
		meetings := slices.Concat(c.meetings...)
		name := func(party string) string { return partyNamed[party] }
		list := merge.ProposeProcesses(meetings, name)
		var got []string
		for _, p := range list {
			title := p.Name
			if p.Existing {
				title += fmt.Sprintf(" (has %d)", p.Already)
			}
			got = append(got, title+": "+strings.ReplaceAll(strings.Join(p.Meetings, " "), "m-", ""))
			if len(p.Why) == 0 || len(p.Sides) < 2 {
				t.Errorf("%s: no reason or no sides: %+v", c.name, p)
			}
		}
		if text := strings.Join(got, "; "); text != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, text, c.want)
		}
		shuffled := slices.Clone(meetings)
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, k int) { shuffled[i], shuffled[k] = shuffled[k], shuffled[i] })
		if again := merge.ProposeProcesses(shuffled, name); !reflect.DeepEqual(again, list) {
			t.Errorf("%s: in another order %+v, not %+v", c.name, again, list)
		}
	}
}

// TestProcessProposalSays gives the reasons of a proposal.
func TestProcessProposalSays(t *testing.T) {
	meetings := slices.Concat(meetingsOf("a", []int{1, 2, 3}, "ALB BEL", "NOR", "the fishing dispute"), meetingsOf("b", []int{2}, "BEL NOR", ""), meetingsOf("c", []int{3}, "ALB BEL CHL", ""))
	list := merge.ProposeProcesses(meetings, func(party string) string { return partyNamed[party] })
	want := []string{"4 meetings of Albania and Belgium, 1 Jan – 1 Mar 2020", "Chile beside them", "Norway as a third party of 3, and a side of 1 with some of them", "words of several: dispute, fishing"}
	if len(list) != 1 || !slices.Equal(list[0].Why, want) {
		t.Errorf("got  %q\nwant %q", list[0].Why, want)
	}
	if p := list[0]; p.From != "2020-01-01" || p.To != "2020-03-01" || !slices.Equal(p.Sides, []string{"ALB", "BEL", "CHL"}) || !slices.Equal(p.Third, []string{"NOR"}) {
		t.Errorf("%+v", p)
	}
}

package extract

import (
	"fmt"
	"strings"
	"testing"

	"parley"
)

// briefClaim is a claim in a line: kind, numbers, unit, whose, window.
func briefClaim(k parley.MeetingClaim) string {
	s := k.Kind
	if k.N != nil {
		s += fmt.Sprintf(" %d", *k.N)
		if k.NMax != nil && *k.NMax != *k.N {
			s += fmt.Sprintf("-%d", *k.NMax)
		}
	}
	s += " " + k.Unit + " " + strings.Join(append(append([]string{}, k.Of.Parties...), k.Of.People...), "+")
	if w := k.Window; w != nil {
		s += fmt.Sprintf(" %q", w.AsPrinted)
		if w.From != "" {
			s += " " + w.From
		}
		if w.ISO != "" {
			s += " " + w.ISO
		}
	}
	return s
}

func claimsIn(t *testing.T, text string) string {
	t.Helper()
	r := reportOf("Headline of the day\n\n"+text, "2025-12-06")
	out := Read(r)
	checkLaws(t, r, out)
	var got []string
	for _, k := range out.Claims {
		got = append(got, briefClaim(k))
	}
	return strings.Join(got, "; ")
}

// TestClaims: each construct with what must make none.
func TestClaims(t *testing.T) {
	tests := []struct{ text, want string }{
		{"The second round of talks between Chad and Libya ended on Friday.", "ordinal 2 round TCD+LBY"},
		{"The twenty-first round of talks between Chad and Libya ended.", "ordinal 21 round TCD+LBY"},
		{"Chad and Libya held their 6th meeting in two weeks.", `ordinal 6 meeting TCD+LBY "in two weeks" 2025-11-22 P14D`},
		{"Chad and Libya met on Friday. It was the fourth meeting of the parties over the past month.", `ordinal 4 meeting TCD+LBY "over the past month" 2025-11-06 P1M`},
		{"Chad met Libya for the third time in two years on Friday.", `ordinal 3 meeting TCD+LBY "in two years" 2023-12-06 P2Y`},
		{"On the third day of talks between Chad and Libya, the envoys left.", "ordinal 3 day TCD+LBY"},
		{"Envoys of Chad and Libya spoke by phone. The conversation was the eighth of Chad and Libya since January.", `ordinal 8 call TCD+LBY "since January" 2025-01`},
		{"Chad and Libya met in May. A fourth round will be held in Oslo, Chad said.", "ordinal 4 round TCD+LBY"},
		{"Chad and Libya held the second round of their talks on Friday. The first round was held in Oslo in May.", "ordinal 2 round TCD+LBY; first 1 round TCD+LBY"},
		{"Chad and Libya held their first meeting in Muscat.", "first 1 meeting TCD+LBY"},
		{"Chad and Libya held the first face-to-face talks since 2019 in Doha.", `first 1 meeting TCD+LBY "since 2019" 2019`},
		{"It was the first encounter of Chad and Libya since the conference closed in July 2017.", `first 1 meeting TCD+LBY "since the conference closed in July 2017" 2017-07`},
		{"Chad and Libya met for the first time in a decade.", `first 1 meeting TCD+LBY "in a decade" 2015-12-06 P10Y`},
		{"Chad and Libya held three rounds of talks in ten days.", `count 3 round TCD+LBY "in ten days" 2025-11-26 P10D`},
		{"Chad and Libya have met five times since April.", `count 5 meeting TCD+LBY "since April" 2025-04`},
		{"Chad and Libya have met twice this year.", `count 2 meeting TCD+LBY "this year" 2025`},
		{"Chad and Libya held talks in Oslo on Friday, their third since March.", `ordinal 3 meeting TCD+LBY "since March" 2025-03`},
		{"Chad and Libya met in Oslo on Friday, the second such meeting this week.", `ordinal 2 meeting TCD+LBY "this week" 2025-12-01`},
		{"Chad and Libya met on Friday. It is the third time the two countries have met since March.", `ordinal 3 meeting TCD+LBY "since March" 2025-03`},
		{"Chad and Libya have met only once since the truce.", `count 1 meeting TCD+LBY "since the truce"`},
		{"Chad and Libya had not spoken since the war.", `none meeting TCD+LBY "since the war"`},
		{"The most recent round of talks between Chad and Libya took place in March.", "last round TCD+LBY"},
		{"It was the first visit to Chad by a Libyan minister since 2011.", `first 1 visit LBY+TCD "since 2011" 2011`},
		{"Chad and Libya concluded the third and final round of talks on Friday.", "ordinal 3 round TCD+LBY"},
		{"Talks between Chad and Libya entered their fourth day on Friday.", "ordinal 4 day TCD+LBY"},
		{"After four rounds of talks, Chad and Libya agreed on a truce.", "count 4 round TCD+LBY"},
		{"Chadian officials have held 3-5 meetings with Libyan diplomats.", "count 3-5 meeting TCD+LBY"},
		{"Chadian officials have held two dozen meetings with Libyan envoys since March.", `count 24 meeting TCD+LBY "since March" 2025-03`},
		{"Eleven rounds of talks have been held between Chad and Libya since 2001.", `count 11 round TCD+LBY "since 2001" 2001`},
		{"Chad and Libya last met in May.", "last meeting TCD+LBY"},
		{"Chad and Libya have not met since the truce was signed in May 2024.", `none meeting TCD+LBY "since the truce was signed in May 2024" 2024-05`},
		{"Chad and Libya have never met.", "none meeting TCD+LBY"},
		{"No talks have been held between Chad and Libya since 2019.", `none meeting TCD+LBY "since 2019" 2019`},
		{"It was the highest-level meeting between Chad and Libya in a decade.", `highest_level meeting TCD+LBY "in a decade" 2015-12-06 P10Y`},
		{"Chadian and Libyan officials held the longest session of talks so far.", "longest session TCD+LBY"},
		{"Chad and Libya held a third round of talks.\n\nThe third round of talks between Chad and Libya was short.", "ordinal 3 round TCD+LBY"},
		{"Talks between Chad and Libya continued for a second day on Friday.", "ordinal 2 day TCD+LBY"},
		{"Round three of the talks between Chad and Libya ended.", "ordinal 3 round TCD+LBY"},
		{"Envoys of Chad and Libya have met a dozen times since March.", `count 12 meeting TCD+LBY "since March" 2025-03`},
		{"Chad and Libya have not met in two years.", `none meeting TCD+LBY "in two years" 2023-12-06 P2Y`},
		{"The last time Chad and Libya met was in May.", "last meeting TCD+LBY"},
		{"It has been two years since Chad and Libya last met.", "last meeting TCD+LBY"},
		{"It was the first time Chad and Libya had spoken since the war.", `first 1 meeting TCD+LBY "since the war"`},
		{"Chad and Libya ended their fourth-round talks on Friday.", "ordinal 4 round TCD+LBY"},
		{"The joint border commission concluded its sixth meeting on Friday.", "ordinal 6 meeting "},
		{"Chad and Libya met in May. The third round of talks took place in June this year.", "ordinal 3 round TCD+LBY"},
		{"Lea Deby's visit to Libya is the first by a Chadian foreign minister in 12 years.", `first 1 visit LBY+TCD+p1 "in 12 years" 2013-12-06 P12Y`},
		{"This is the first time in a decade that Chad has visited Libya.", `first 1 visit TCD "in a decade" 2015-12-06 P10Y`},
		{"At least ten rounds of talks between Chad and Libya have failed since 2012.", `count 10 round TCD+LBY "since 2012" 2012`},
		{"The six-hour meeting was the longest between Chad and Libya so far.", "longest meeting TCD+LBY"},
		{"The joint border commission meets again in June. It will be the fifth session.", "ordinal 5 session "},
		{"Chad and Libya will hold three rounds of talks in June.", ""},
		{"Chad and Libya met in Oslo. The court held its third session on the boats.", ""},
		{"Chad and Libya met in Oslo. The 77th session of the General Assembly opens in June.", ""},
		{"In the first round of the vote Deby won. Chad and Libya met in Oslo. The second round will be held in June.", ""},
		{"Chad and Libya have not met the deadline since May.", ""},
		{"The 5+2 talks between Chad and Libya ended.", ""},
		{"It was the second-longest meeting of Chad and Libya.", ""},
		{"The second goal of the match came late.", ""},
		{"He was the third president to resign.", ""},
		{"The last two meetings were short.", ""},
		{"Chad and Libya will hold another round of talks.", ""},
		{"In the first phase, Chad and Libya will exchange prisoners.", ""},
		{"The first deputy minister of Chad met the Libyan envoy.", ""},
		{"For the second day, fighting raged between Chad and Libya.", ""},
		{"Chad met Libya in its second city.", ""},
		{"Chad and Libya did not meet on Friday.", ""},
		{"Chad and Libya met last week.", ""},
		{"Chad and Libya met in May. The first round was held in Oslo in May, the second in Muscat in June.", ""},
		{"Chad has tried three times to reach Libya.", ""},
		{"The fifth round of the pay talks of nurses ended in Chad.", ""},
	}
	for _, tt := range tests {
		if got := claimsIn(t, tt.text); got != tt.want {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestClaimRules: the examples of the rules.
func TestClaimRules(t *testing.T) {
	for _, rule := range claimRules {
		if claimsIn(t, rule.example) == "" {
			t.Errorf("%s: %q makes no claim", rule.name, rule.example)
		}
		if got := claimsIn(t, rule.not); got != "" {
			t.Errorf("%s: %q makes %q", rule.name, rule.not, got)
		}
	}
}

package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parley"
)

// agreementLine writes an agreement in short: status form parties, then what it has
// of name, time, meeting, modality, positions, terms with their deadlines.
func agreementLine(a parley.Agreement) string {
	s := a.Status + " " + a.Form + " " + strings.Join(a.Parties, "+")
	if a.Name != "" {
		s += fmt.Sprintf(" %q", a.Name)
	}
	if a.Time != nil {
		s += " " + a.Time.From
	}
	if a.Meeting != "" {
		s += " @" + a.Meeting
	}
	if a.Modality != "" {
		s += " " + a.Modality
	}
	for _, p := range a.Positions {
		s += " " + p.Party + ":" + p.Stance
	}
	for _, t := range a.Terms {
		s += " [" + t.What.Text
		if t.Deadline != nil {
			s += " <" + t.Deadline.To
		}
		s += "]"
	}
	return s
}

func TestAgreementsByFrames(t *testing.T) {
	tests := []struct{ text, want string }{
		// signed, with a name
		{"Norway and Oman signed the Bergen Agreement in Muscat on Thursday.", `signed other NOR+OMN "Bergen Agreement" 2025-12-04 @m1 NOR:signed OMN:signed`},
		{"Chad suspended the 2015 Bergen agreement with Libya.", `suspended other TCD+LBY "Bergen agreement" 2015`},
		{"Chad and Libya initialled a draft treaty in Muscat.", "initialled treaty TCD+LBY TCD:initialled LBY:initialled"},
		{"The signing of the memorandum by Norway and Oman took place on Monday.", "signed memorandum NOR+OMN 2025-12-01 NOR:signed OMN:signed"},
		{"Norwegian Prime Minister Anna Holt and Omani Foreign Minister Badr Hadi signed a memorandum on fisheries.", "signed memorandum NOR+OMN NOR:signed OMN:signed"},
		{"The company signed a deal with the union.", ""},
		{"Chad and Libya failed to sign a treaty.", ""},
		{"Chad denied that it had signed a deal with Libya.", ""},
		{"Chad would sign the treaty if asked.", ""},
		{"Chad and Libya are expected to sign a treaty next week.", "proposed treaty TCD+LBY intended"},
		{"Chad and Libya signed on Monday the protocol on fish.", "signed other TCD+LBY 2025-12-01 TCD:signed LBY:signed"},
		{"Chad and Libya signed on Monday.", ""},
		{"Chad and Libya settled the schedule for the flood warnings.", "agreed other TCD+LBY TCD:agreed LBY:agreed"},
		{"Chad and Libya settled the crew in the north.", ""},
		{"They watched as Chad and Libya initial a treaty in Muscat.", "initialled treaty TCD+LBY TCD:initialled LBY:initialled"},
		{"The initial treaty of Chad and Libya was long.", ""},
		// what becomes of it
		{"The ceasefire between Chad and Libya took effect on Monday.", "in_force ceasefire TCD+LBY 2025-12-01"},
		{"A truce between Chad and Libya brokered by Egypt was announced on Friday.", "announced ceasefire TCD+LBY 2025-12-05"},
		{"Chad and Libya extended the ceasefire by two months.", "extended ceasefire TCD+LBY TCD:agreed LBY:agreed"},
		{"The truce between Chad and Libya expired on Sunday.", "expired ceasefire TCD+LBY"},
		{"Chad withdrew from the treaty with Libya.", "withdrawn treaty TCD+LBY"},
		{"Chad violated the truce, Libya said.", "violated ceasefire TCD"},
		{"Violations of the truce by Chad continued on Monday.", "violated ceasefire TCD 2025-12-01"},
		{"Chad accused Libya of violating the ceasefire.", "violated ceasefire LBY"},
		{"Both sides accused each other of breaking the truce.", ""},
		{"Chad violated the law.", ""},
		{"Eleven ceasefires were announced.", ""},
		// proposed, rejected, accepted, studied
		{"Norway proposed a ceasefire to Chad.", "proposed ceasefire NOR+TCD NOR:proposed"},
		{"Chad rejected Libya's proposal for a prisoner exchange.", "rejected plan TCD+LBY TCD:rejected LBY:proposed"},
		{"Chad refused to sign the agreement with Libya.", "rejected other TCD+LBY TCD:rejected"},
		{"Chad accepted the Egyptian plan.", "agreed plan TCD+EGY TCD:accepted EGY:proposed"},
		{"Libya is studying the proposal by Egypt.", "proposed plan LBY+EGY LBY:studying EGY:proposed"},
		{"Chad countered with its own proposal.", "proposed plan TCD TCD:countered"},
		{"Libya is studying history.", ""},
		{"Egypt and Oman held talks about reaching a ceasefire.", ""},
		{"Egypt continues to negotiate a truce.", ""},
		{"Chad will only accept a deal that ends the war.", ""},
		{"Chad was unable to negotiate a deal.", ""},
		{"The envoy flew to Chad to sign a treaty.", ""},
		// by what is to be done
		{"Chad and Libya agreed to withdraw troops from the border by May 1 and to release all prisoners.",
			"agreed other TCD+LBY TCD:agreed LBY:agreed [withdraw troops from the border <2026-05-01] [release all prisoners]"},
		{"Chad and Libya agreed that the border would be opened before the rains.", "agreed other TCD+LBY TCD:agreed LBY:agreed [the border would be opened]"},
		{"Chad and Libya agreed on the recognition of certificates.", "agreed other TCD+LBY TCD:agreed LBY:agreed [the recognition of certificates]"},
		{"Chad and Libya agreed a prisoner swap.", "agreed exchange TCD+LBY TCD:agreed LBY:agreed"},
		{"Chad and Libya agreed that peace was important.", ""},
		{"Chad and Libya agreed to continue talks next week.", ""},
		{"Chad and Libya agreed to hold a second round of talks in Muscat.", ""},
		{"Chad and Libya agreed to remain in contact.", ""},
		{"Norway and Oman exchanged views on trade.", ""},
		// who met before
		{"Norway and Oman held talks in Muscat on Monday. They agreed to exchange 200 prisoners.",
			"agreed exchange NOR+OMN @m1 NOR:agreed OMN:agreed [exchange 200 prisoners]"},
		{"Norway and Oman held talks in Muscat on Monday. The sides agreed on a roadmap for peace.", "agreed roadmap NOR+OMN @m1 NOR:agreed OMN:agreed"},
		// terms
		{"Chad and Libya signed a roadmap. The roadmap provides for the release of prisoners by May 1 and the opening of two crossings.",
			"signed roadmap TCD+LBY TCD:signed LBY:signed [the release of prisoners <2026-05-01] [the opening of two crossings]"},
		{"Chad and Libya signed a ceasefire agreement under which both armies will withdraw ten kilometers.",
			"signed ceasefire TCD+LBY TCD:signed LBY:signed [both armies will withdraw ten kilometers]"},
		{"Under the deal signed by Chad and Libya on Friday, Chad will hand over the town.",
			"signed other TCD+LBY 2025-12-05 TCD:signed LBY:signed [Chad will hand over the town]"},
		// one agreement however often it is told
		{"Chad and Libya agreed on a ceasefire on Monday. The ceasefire took effect on Friday.", "in_force ceasefire TCD+LBY 2025-12-01 TCD:agreed LBY:agreed"},
		{"Chad and Libya signed a treaty in May. They also signed a memorandum on trade.", "signed treaty TCD+LBY 2025-05 TCD:signed LBY:signed; signed memorandum TCD+LBY TCD:signed LBY:signed"},
	}
	for _, tt := range tests {
		r := reportOf("Headline of the day\n\n"+tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, a := range out.Agreements {
			got = append(got, agreementLine(a))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, strings.Join(got, "; "), tt.want)
		}
	}
}

// TestListedTerms: the items under "agreed on the following:" are the terms.
func TestListedTerms(t *testing.T) {
	r := reportOf("Headline of the day\n\nChad and Libya agreed on the following:\n\n- to open the border by May 1;\n\n- to release all prisoners.", "2025-12-06")
	for i := 2; i < len(r.Blocks); i++ {
		r.Blocks[i].Kind = parley.Item
	}
	out := Read(r)
	checkLaws(t, r, out)
	want := "agreed other TCD+LBY TCD:agreed LBY:agreed [open the border <2026-05-01] [release all prisoners]"
	if len(out.Agreements) != 1 || agreementLine(out.Agreements[0]) != want {
		t.Errorf("%+v", out.Agreements)
	}
}

func TestUndertakings(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Norway pledged to release the crew by May 1.", "promise of NOR: release the crew <2026-05-01 (Norway)"},
		{"Norway promised Oman to free the crew.", "promise of NOR to OMN: free the crew (Norway)"},
		{"Norway promised that the crew would be released.", "promise of NOR: the crew would be released (Norway)"},
		{"Norway did not promise to open the border.", ""},
		{"Norway denied that it had promised to open the border.", ""},
		{"Norwegian Foreign Minister Anna Holt vowed to continue the fight.", ""},
		{"Anna Holt, the foreign minister of Norway, said that Chad had promised to withdraw its troops.", "promise of TCD: withdraw its troops (Anna Holt, the foreign minister of Norway < Chad)"},
		{"Oman offered a prisoner exchange to Norway.", "offer of OMN to NOR: a prisoner exchange (Oman)"},
		{"Oman offered to hold talks.", ""},
		{"Chad called on Libya and Egypt to stop shelling the town.", "demand of LBY+EGY: stop shelling the town (Chad)"},
		{"Chad demanded that Libya withdraw its troops by Friday.", "demand of LBY to TCD: Libya withdraw its troops <2025-12-12 (Chad)"},
		{"Chad demanded an apology from Libya.", "demand of LBY to TCD: an apology from Libya (Chad)"},
		{"Chad insists that the letters be signed before any talks.", "demand: the letters be signed (Chad)"},
		{"Chad called for talks with Libya.", ""},
		{"Chad asked Libya to meet.", ""},
		{"Residents demanded better roads.", ""},
		{"Chad will sign only if Libya opens the border.", "condition of LBY: Libya opens the border | Chad will sign"},
		{"Chad will not sign until Libya withdraws its troops.", "condition of LBY: Libya withdraws its troops | Chad will not sign"},
		{"Chad said it would not attend the talks unless Libya released the crew.", "condition of LBY: Libya released the crew | it would not attend the talks (Chad)"},
		{"Chad would return to the talks provided that Libya releases the crew.", "condition of LBY: Libya releases the crew | Chad would return to the talks"},
		{"Chad accepted the plan on condition that Libya open the border.", "condition of LBY: Libya open the border | Chad accepted the plan (Chad)"},
		{"A senior official spoke on condition that he not be named.", ""},
		{"If Libya attacks, Chad will respond.", ""},
		{"If Libya wanted peace, it stopped.", ""},
		{"Chad gave Libya 48 hours to leave the town or face attack.", "ultimatum of LBY: leave the town <2025-12-08 else face attack (Chad)"},
		{"Chad gave Libya until Friday to withdraw its troops.", "ultimatum of LBY: withdraw its troops <2025-12-12 (Chad)"},
		{"Chad gave Libya two weeks of oil.", ""},
		{"Chad set a deadline of Friday for Libya to leave the town.", "ultimatum of LBY: leave the town <2025-12-12 (Chad)"},
		{"Chad threatened to quit the talks unless Libya releases the crew.", "ultimatum of LBY: Libya releases the crew else quit the talks (Chad)"},
		{"Chad threatened to quit the talks.", ""},
		{"Chad offered to open the border in exchange for the release of the crew.", "offer of TCD: open the border | the release of the crew (Chad)"},
		{"Chad wants Libya to open the border.", "demand of LBY: open the border (Chad)"},
		{"Chad wants to open the border.", ""},
		{"Libya must release the crew, Chad said.", "demand of LBY: Libya must release the crew (Chad)"},
		{"Chad must release the crew, Chad said.", ""},
		{"Libya agreed to open the border.", "promise of LBY: open the border (Libya)"},
		{"Libya agreed to meet the envoy.", ""},
		{"Chad said it would sign as soon as Libya opened the border.", "condition of LBY: Libya opened the border | it would sign (Chad)"},
		{"Chad will return to the talks only when Libya has released the crew.", "condition of LBY: Libya has released the crew | Chad will return to the talks"},
		{"Chad signed as soon as Libya opened the border.", ""},
		{"Chad repeated its demand that Libya open the border.", "demand of LBY: Libya open the border (Chad)"},
		{"Oman renewed its offer to host the families.", "offer of OMN: host the families (Oman)"},
		{"Norway kept its promise to open the border.", ""},
		{"Chad made the release of the crew a condition for talks.", "condition: the release of the crew | talks (Chad)"},
		{"Chad told Libya to withdraw its troops.", "demand of LBY: withdraw its troops (Chad)"},
		{"Chad told reporters to leave.", ""},
	}
	for _, tt := range tests {
		r := reportOf("Headline of the day\n\n"+tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, u := range out.Undertakings {
			got = append(got, undertakingLine(u))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, strings.Join(got, "; "), tt.want)
		}
	}
}

// undertakingLine writes an undertaking in short: kind, of, to, what, deadline,
// otherwise, for, voices behind the report.
func undertakingLine(u parley.Undertaking) string {
	s := u.Kind
	if len(u.Of) > 0 {
		s += " of " + strings.Join(u.Of, "+")
	}
	if len(u.To) > 0 {
		s += " to " + strings.Join(u.To, "+")
	}
	s += ": " + u.What.Text
	if u.Deadline != nil {
		s += " <" + u.Deadline.To
	}
	if u.Otherwise != nil {
		s += " else " + u.Otherwise.Text
	}
	if u.For != nil {
		s += " | " + u.For.Text
	}
	var voices []string
	for _, v := range u.Voices[1:] {
		voices = append(voices, v.AsPrinted)
	}
	if len(voices) > 0 {
		s += " (" + strings.Join(voices, " < ") + ")"
	}
	return s
}

func TestTopics(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"Norway and Oman held talks on water and oil in Muscat on Thursday.", []string{"water", "oil"}},
		{"Anna Holt met Omani Foreign Minister Badr Hadi in Muscat to discuss fishing rights, the release of the crew and trade.", []string{"fishing rights", "the release of the crew", "trade"}},
		{"Norway and Oman held talks in Muscat on Thursday. The talks focused on fishing rights.", []string{"fishing rights"}},
		{"Norway and Oman held talks in Muscat on Thursday. Fishing rights and the border were discussed.", []string{"Fishing rights", "the border"}},
		{"Norway and Oman held talks in Muscat on Thursday. They exchanged views on fishing rights and on the border.", []string{"fishing rights", "the border"}},
		{"Norway and Oman held talks on Thursday in Muscat.", nil},
		{"Norway and Oman met on the sidelines of a summit in Muscat.", nil},
		{"Norway and Oman held talks in Muscat on Thursday. Parliament discussed the budget.", nil},
	}
	for _, tt := range tests {
		r := reportOf("Headline of the day\n\n"+tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, m := range out.Meetings {
			for _, topic := range m.Topics {
				got = append(got, topic.Text)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

package extract

import (
	"strings"
	"testing"

	"parley"
)

// lastPlace is the place of the last meeting in the text, "none" where it has none.
func lastPlace(t *testing.T, text string) string {
	t.Helper()
	r := reportOf(text, "2025-12-06")
	out := Read(r)
	checkLaws(t, r, out)
	if len(out.Meetings) == 0 {
		return "no meeting"
	}
	return placeWords(out.Meetings[len(out.Meetings)-1].Place)
}

func placeWords(p *parley.Place) string {
	if p == nil {
		return "none"
	}
	return strings.Trim(strings.Join([]string{p.Venue, p.City, p.Country}, "|"), "|")
}

// TestHere: "here" is the place of the dateline, and none without one.
func TestHere(t *testing.T) {
	const line, met = "NAIROBI, Dec 6 (LW) -", "Norwegian Foreign Minister Kari Lund met here on Friday with Omani envoy Omar al-Hadi."
	for _, tt := range []struct {
		text, want string
		dateline   bool
	}{{"News\n\n" + line + "\n\n" + met, "NAIROBI|KEN", true}, {"News\n\nOther news\n\n" + met, "none", false}} {
		r := reportOf(tt.text, "2025-12-06")
		if tt.dateline {
			r.Blocks[1].Kind = parley.DatelineText
		}
		out := Read(r)
		if len(out.Meetings) != 1 || placeWords(out.Meetings[0].Place) != tt.want {
			t.Errorf("%q: %+v, want %s", tt.text, out.Meetings, tt.want)
		}
	}
}

// TestWhere: the words that say where a meeting is, each with what must not.
func TestWhere(t *testing.T) {
	const met = "Norwegian Foreign Minister Kari Lund met Omani envoy Omar al-Hadi "
	tests := []struct{ text, want string }{
		{met + "in the Chadian capital of N'Djamena on Friday.", "N'Djamena|TCD"},
		{"Norwegian minister Kari Lund, on a working visit to Nairobi, had talks with Omani envoy Omar al-Hadi on Friday.", "Nairobi|KEN"},
		{"Norwegian minister Kari Lund and Omani envoy Omar al-Hadi discussed the outcome of the emir's visit to Nairobi on Friday.", "none"},
		{met + "in Kenya's capital Nairobi on Friday.", "Nairobi|KEN"},
		{met + "in the interim capital, Juba, on Friday.", "Juba|SSD"},
		{met + "in the Kenyan capital on Friday.", "KEN"},
		{met + "at a conference in Nairobi on Friday.", "Nairobi|KEN"},
		{met + "to discuss the situation in Libya.", "none"},
		{met + "to discuss the situation in Libya and Chad.", "none"},
		{met + "in the first big Kenyan push for a truce.", "none"},
		{met + "over the last two days in Nairobi.", "Nairobi|KEN"},
		{"Norway and Chad met for the second time in Nairobi on Friday.", "Nairobi|KEN"},
		{"Norway and Chad met for ninety minutes on Friday after an attack in Nairobi.", "none"},
		{"Norwegian Foreign Minister Kari Lund flew to Nairobi, where she met Omani envoy Omar al-Hadi.", "Nairobi|KEN"},
		{"Norwegian Foreign Minister Kari Lund visited Nairobi on Friday, where she met Omani envoy Omar al-Hadi.", "Nairobi|KEN"},
		{"Norwegian Foreign Minister Kari Lund, who is on a visit to Nairobi, met Omani envoy Omar al-Hadi.", "Nairobi|KEN"},
		{"Norwegian Foreign Minister Kari Lund met Omani envoy Omar al-Hadi before travelling to Nairobi.", "none"},
		{"Norway sent its envoy Kari Lund to Nairobi to meet Omani envoy Omar al-Hadi.", "Nairobi|KEN"},
		{"Norway sent its envoy Kari Lund to the ceremony to meet Omani envoy Omar al-Hadi.", "none"},
		{"Norwegian Foreign Minister Kari Lund travelled to Kenya for talks with Omani envoy Omar al-Hadi in Nairobi.", "Nairobi|KEN"},
		{"Norwegian Foreign Minister Kari Lund travelled to Nairobi on Monday for a day of meetings with Omani envoys.", "Nairobi|KEN"},
		{"The delegations of Norway and Oman held the first session of their talks on the fishing dispute in Nairobi on Wednesday.", "Nairobi|KEN"},
		{"Norway and Oman held the first session of their talks in Nairobi. They spoke of the sailors, who have been held in Oslo since July.", "Nairobi|KEN"},
		{"Norwegian Foreign Minister Kari Lund reached Nairobi on Monday and held talks with Omani envoy Omar al-Hadi.", "Nairobi|KEN"},
		{met + "on the sidelines of the ministers' meetings held in Nairobi.", "Nairobi|KEN"},
		{met + "in neighbouring Chad on Friday.", "TCD"},
		{met + "to attend Nairobi talks.", "Nairobi|KEN"}, // of the talks to come
		{met + ", represented by his deputy, Ali Noor, in Nairobi.", "Nairobi|KEN"},
		{met + "at Wadi-al-Qura on Friday.", "Wadi-al-Qura"},
		{met + "to address the crisis in Libya.", "none"},
		{met + "at a session of the contact group, which took place in Nairobi.", "Nairobi|KEN"},
		{"Nairobi hosted talks between Norway and Oman on Friday.", "Nairobi|KEN"},
		{met + "on Friday. In a meeting in Nairobi, they asked for a truce.", "Nairobi|KEN"},
		{met + "on Friday. In a meeting in Nairobi, envoys asked for a truce.", "none"},
		{"The Kenyan army is in Nairobi. Norwegian Foreign Minister Kari Lund met Omani envoy Omar al-Hadi.", "none"},
		{"The Norwegian delegation arrived in Nairobi. During the visit, Norwegian officials met Omani envoy Omar al-Hadi.", "Nairobi|KEN"},
		{"Norwegian Foreign Minister Kari Lund is in Nairobi. Lund met Omani envoy Omar al-Hadi on Friday.", "Nairobi|KEN"},
		{"Norwegian Foreign Minister Kari Lund is in Nairobi. Lund will leave for Muscat on Sunday to meet Omani envoy Omar al-Hadi.", "Muscat|OMN"},
		{"Norwegian Foreign Minister Kari Lund is in Nairobi. Lund held a phone call with Omani envoy Omar al-Hadi.", "none"},
	}
	for _, tt := range tests {
		if got := lastPlace(t, "News of the day\n\n"+tt.text); got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}

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

// TestWhere: the words that say where a meeting is, each with what must not.
func TestWhere(t *testing.T) {
	const met = "Norwegian Foreign Minister Kari Lund met Omani envoy Omar al-Hadi "
	tests := []struct{ text, want string }{
		{met + "in the Chadian capital of N'Djamena on Friday.", "N'Djamena|TCD"},
		{met + "in Kenya's capital Nairobi on Friday.", "Nairobi|KEN"},
		{met + "in the interim capital, Juba, on Friday.", "Juba|SSD"},
		{met + "in the Kenyan capital on Friday.", "KEN"},
		{met + "at a conference in Nairobi on Friday.", "Nairobi|KEN"},
		{met + "to discuss the situation in Libya.", "none"},
		{met + "over the last two days in Nairobi.", "Nairobi|KEN"},
		{"Norwegian Foreign Minister Kari Lund flew to Nairobi, where she met Omani envoy Omar al-Hadi.", "Nairobi|KEN"},
		{"Norwegian Foreign Minister Kari Lund visited Nairobi on Friday, where she met Omani envoy Omar al-Hadi.", "Nairobi|KEN"},
		{"Norwegian Foreign Minister Kari Lund, who is on a visit to Nairobi, met Omani envoy Omar al-Hadi.", "Nairobi|KEN"},
		{"Norwegian Foreign Minister Kari Lund met Omani envoy Omar al-Hadi before travelling to Nairobi.", "none"},
		{"Norway sent its envoy Kari Lund to Nairobi to meet Omani envoy Omar al-Hadi.", "Nairobi|KEN"},
		{"Norway sent its envoy Kari Lund to the ceremony to meet Omani envoy Omar al-Hadi.", "none"},
		{"Norwegian Foreign Minister Kari Lund travelled to Kenya for talks with Omani envoy Omar al-Hadi in Nairobi.", "Nairobi|KEN"},
		{"Nairobi hosted talks between Norway and Oman on Friday.", "Nairobi|KEN"},
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

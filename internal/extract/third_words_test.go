package extract

import (
	"strings"
	"testing"
)

// TestThirdWords: words beside a meeting that make a party a third one, and words that look
// alike. Published on Saturday, 2025-12-06.
func TestThirdWords(t *testing.T) {
	const met = "Norway and Oman met on Thursday"
	tests := []struct{ text, want string }{
		{met + " under the auspices of the African Union.", "held: NOR / OMN + african-union mediator, 2025-12-04"},
		{met + " under the impression of the African Union.", "held: NOR / OMN, 2025-12-04"},
		{"Norway and Oman held Chadian-mediated talks on Thursday.", "held: NOR / OMN + TCD mediator, 2025-12-04"},
		{met + ". The talks were chaired by Chadian envoy Idris Sow.", "held: NOR / OMN + TCD mediator, 2025-12-04"},
		{met + ". Chadian envoy Idris Sow chaired the session.", "held: NOR / OMN + TCD mediator, 2025-12-04"},
		{met + ". Norwegian envoy Nils Dahl chaired the session.", "held: NOR Nils Dahl / OMN, 2025-12-04"},
		{met + ". The meeting was held by video conference and chaired by Chad.", "held: NOR / OMN + TCD mediator, 2025-12-04"},
		{"Norway and Oman held Chad-mediated talks on Thursday.", "held: NOR / OMN + TCD mediator, 2025-12-04"},
		{met + ". Chad mediated.", "held: NOR / OMN + TCD mediator, 2025-12-04"},
		{met + ". Chad, which mediates, proposed a truce.", "held: NOR / OMN + TCD mediator, 2025-12-04"},
		{met + ". Chad mediated in a quarrel of herders.", "held: NOR / OMN, 2025-12-04"},
		{met + ". Chad will not mediate.", "held: NOR / OMN, 2025-12-04"},
		{met + ". It rained. Nobody spoke. It was cold. The mediators of Chad gave both sides a draft.", "held: NOR / OMN + TCD mediator, 2025-12-04"},
		{met + ". The meeting took place without the Chadian mediators.", "held: NOR / OMN, 2025-12-04"},
		{met + " without Chadian mediation.", "held: NOR / OMN, 2025-12-04"},
		{met + " in the presence of Chadian envoy Idris Sow.", "held: NOR / OMN + TCD observer, 2025-12-04"},
		{met + ". The facilitator, Chadian envoy Idris Sow, was pleased with the talks.", "held: NOR / OMN + TCD mediator, 2025-12-04"},
		{met + ". The farmer, Chadian citizen Idris Sow, was pleased with the rain.", "held: NOR / OMN, 2025-12-04"},
		{met + ". Observers from Kenya and Chad listened to the talks.", "held: NOR / OMN + KEN observer + TCD observer, 2025-12-04"},
		{met + ". Kenya and Chad act as guarantors.", "held: NOR / OMN + KEN guarantor + TCD guarantor, 2025-12-04"},
		{met + ". Kenya and Chad act as if nothing had happened.", "held: NOR / OMN, 2025-12-04"},
	}
	for _, tt := range tests {
		got := briefs(t, tt.text)
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, s, tt.want)
		}
	}
}

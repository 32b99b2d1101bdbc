package extract

import (
	"strings"
	"testing"
)

// TestNext: meetings told as the next of a row, and third parties, each beside words that tell of
// none. Published on Saturday, 2025-12-06.
func TestNext(t *testing.T) {
	const met, held = "Norwegian envoy Kari Lund and Omani envoy Omar al-Hadi met on Thursday. ", "held: NOR Kari Lund / OMN Omar al-Hadi, 2025-12-04"
	tests := []struct {
		text string
		want []string
	}{
		{met + "The next one is tentatively planned for January.", []string{held, "planned: NOR / OMN, 2026-01"}},
		{met + "The next one is tall.", []string{held}},
		{met + "The next one is not planned for January.", []string{held}},
		{"Norwegian envoy Kari Lund visited Oman on Thursday. A second visit is envisaged for January.", []string{"held: NOR Kari Lund / OMN, 2025-12-04, @OMN", "planned: NOR / OMN, 2026-01, @OMN"}},
		{met + "They will speak again in January.", []string{held, "planned: NOR Kari Lund / OMN Omar al-Hadi, 2026-01"}},
		{met + "They will speak again of the truce.", []string{held}},
		{met + "The two panels will meet again in January.", []string{held, "planned: NOR / OMN, 2026-01"}},
		{met + "The wall panels will meet again in January.", []string{held}},
		{met + "The negotiators last met in 2019.", []string{held, "held: NOR / OMN, 2019"}},
	}
	for _, tt := range tests {
		r := reportOf(tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, m := range out.Meetings {
			got = append(got, brief(out, m))
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

package extract

import (
	"strings"
	"testing"
)

// TestEpithets: people who speak without their names, and who must not be taken for them.
func TestEpithets(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the diplomat is who spoke last", "Erik Moe said that the boats were ready.\n\n\"The ice is thin in many places,\" the diplomat added.",
			[]string{"indirect Erik Moe: the boats were ready", "direct Erik Moe: The ice is thin in many places,"}},
		{"a diplomat without a name stays one", "A diplomat came late. Erik Moe said that the boats were ready.\n\n\"The ice is thin in many places,\" the diplomat added.",
			[]string{"indirect Erik Moe: the boats were ready", "direct the diplomat?: The ice is thin in many places,"}},
		{"the adjective of a state", `"The ice is thin in many places," said the Norwegian.`, []string{"direct Kari Lund: The ice is thin in many places,"}},
		{"of another state", `"The ice is thin in many places," said the Moroccan.`, []string{"direct the Moroccan=MAR: The ice is thin in many places,"}},
		{"a rank", "Colonel Erik Moe met her. The colonel called it \"a very small step forward\".", []string{"direct Erik Moe: a very small step forward"}},
		{"another rank", "Colonel Erik Moe met her. The general called it \"a very small step forward\".", []string{"direct The general: a very small step forward"}},
		{"his guest", "Erik Moe thanked her. His guest called the offer \"a very small step forward\".", []string{"direct Kari Lund: a very small step forward"}},
		{"he is the one without a name", "Erik Moe left. The news was confirmed by a member of the delegation. \"The ice is thin in many places,\" he said.",
			[]string{"direct a member of the delegation?: The ice is thin in many places,"}},
		{"dismissed as", `Lund dismissed as "a fairy tale for children" all talk of a boat.`, []string{"direct Kari Lund: a fairy tale for children"}},
		{"interview", "\"We wait for the ice to melt,\" Lund says.\n\nAre the boats ready for the spring?\n\n\"They have been ready since the autumn.\n\n\"Nobody asked us about the port.\"\n\nOthers say it is closed.\n\n\"It is open to every ship.\"",
			[]string{"direct Kari Lund: We wait for the ice to melt,", "direct Kari Lund: They have been ready since the autumn. | Nobody asked us about the port.", "indirect Others: it is closed", "direct Kari Lund: It is open to every ship."}},
		{"no interview", "\"We wait for the ice to melt,\" Lund says.\n\nThe boats lie in the harbour.\n\nThere is a sign at the gate.\n\n\"No boats on this side of the port.\"",
			[]string{"direct Kari Lund: We wait for the ice to melt,"}},
	}
	for _, tt := range tests {
		r := reportOf("Boats of the north\n\nNorwegian Foreign Minister Kari Lund came to the port.\n\n"+tt.text, "2025-12-06")
		out := Read(r)
		checkLaws(t, r, out)
		var got []string
		for _, s := range out.Statements {
			got = append(got, briefStatement(out, s))
		}
		if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
			t.Errorf("%s: %s\n got %q\nwant %q", tt.name, tt.text, got, tt.want)
		}
	}
}

package page

import "testing"

func TestFurnitureRules(t *testing.T) {
	for _, r := range furnitureRules {
		if !r.re.MatchString(r.match) {
			t.Errorf("%s: does not match its example %q", r.name, r.match)
		}
		if r.re.MatchString(r.miss) {
			t.Errorf("%s: matches %q, which it must not", r.name, r.miss)
		}
		if got := furnitureKind(r.match); got != r.kind {
			t.Errorf("%s: %q is furniture %q, want %q", r.name, r.match, got, r.kind)
		}
	}
}

func TestFurnitureMisses(t *testing.T) {
	for _, s := range []string{
		"Follow-up talks are to be held in Geneva next week.",
		"The two ministers share a border and a river.",
		"Home for the delegations was a hotel by the lake.",
		"Comment by the ministry on the talks in Doha",
		"Live fire exercises were suspended for the time of the talks.",
		"Photographs of the prisoners were exchanged.",
		"Recommended: a joint commission, said the report.",
		"Gold reserves of the state were on the agenda",
		"World leaders to meet in Cairo",
		"Search for the missing goes on, both sides say",
		"More than 200 delegates came.",
		"Related to this are the three open chapters of the treaty.",
		"English and French texts are equally authentic.",
	} {
		if kind := furnitureKind(s); kind != "" {
			t.Errorf("%q is taken for furniture %q", s, kind)
		}
	}
}

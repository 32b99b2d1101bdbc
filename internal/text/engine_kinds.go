package text

import (
	"strings"

	"parley"
)

// Words that say what a name stands for, as first word before "of" or "on" or as
// last word. The engine learned documents and events from few examples, and
// takes a rare one for an organisation or a place.
var (
	documentWords = listed("Treaty Agreement Agreements Accord Accords Protocol Declaration Charter Constitution Resolution Memorandum Pact Communique Communiqué Statute Covenant")
	eventWords    = listed("War Wars Summit Olympics Uprising Intifada Revolution Battle Siege")
)

func listed(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// kindByWords gives the kind of a name that the engine found, of more than one
// word: what its words say where the engine says organisation or place and is
// not sure.
func kindByWords(forms []string, kind parley.NameKind, confidence float64) parley.NameKind {
	if len(forms) < 2 || kind != parley.ORG && kind != parley.LOC || confidence >= sureKind {
		return kind
	}
	says := forms[len(forms)-1]
	if forms[1] == "of" || forms[1] == "on" {
		says = forms[0]
	}
	switch {
	case documentWords[says]:
		return parley.WORK
	case eventWords[says]:
		return parley.EVENT
	}
	return kind
}

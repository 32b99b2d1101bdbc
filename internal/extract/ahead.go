package extract

import (
	"strings"

	"parley"
	"parley/internal/mention"
	"parley/internal/when"
)

// soon is how many days ahead the present tense tells what will be.
const soon = 60

// opensAhead reports whether the present tense tells of what is to come, since its day lies ahead: "The
// commission meets again on 4 November", "the summit, which opens here on Friday".
func (x *reader) opensAhead(t *telling) bool {
	published, ok := lastDay(x.Report.Published)
	s := x.SentenceOf(t.at)
	kind := x.BlockOf(s).Kind
	if !ok || kind == parley.Item {
		return false
	}
	for _, v := range t.anchors() {
		f := x.Tokens[v].Feats
		if x.Tokens[v].UPOS != "VERB" || !strings.Contains(f, "Tense=Pres") || !strings.Contains(f, "VerbForm=Fin") {
			continue
		}
		for _, k := range x.kids(v) {
			a := x.mentionAt(k)
			if k < v || a == nil || a.Kind != mention.Time || a.When.From == "" || a.When.Kind == when.Window || x.wordIs(a.First-1, "since", "until", "every") || kind == parley.Headline && !x.numbersDay(a) {
				continue
			}
			if from, ok := lastDay(a.When.In(when.Future).From); ok && len(a.When.From) >= len("2006-01-02") && from.After(published) && from.Before(published.AddDate(0, 0, soon)) {
				return true
			}
		}
	}
	return false
}

package extract

import (
	"slices"
)

// readAsked makes whom somebody asks to arrange talks a mediator of them, and who asks a side: "Avaria asked
// Norway to arrange talks with the rebels".
func (x *reader) readAsked(t *telling) {
	if !t.noun || len(t.third["mediator"]) > 0 {
		return
	}
	for _, v := range t.verbs {
		h := x.head(v)
		if !arrangers[x.Lemma(v)] || h < 0 || !askers[x.Lemma(h)] || x.rel(v) != "xcomp" && x.rel(v) != "advcl" && x.rel(v) != "ccomp" {
			continue
		}
		sen := &x.sentences[x.SentenceOf(h)]
		subj := sen.tree.Subject(h - sen.base)
		if subj < 0 || sen.tree.Passive(h-sen.base) || slices.Contains(t.side1, sen.base+subj) {
			continue
		}
		asked := slices.DeleteFunc(slices.Clone(x.kids(h)), func(k int) bool {
			return k < h || k > v || x.rel(k) != "obj" && x.rel(k) != "iobj" && x.rel(k) != "obl" || !isActor(x.mentionAt(k))
		})
		if len(asked) != 1 {
			continue
		}
		t.third["mediator"] = asked
		t.side1 = x.conjoined(sen.base + subj)
	}
}

// arrangers are verbs for what is done so that others meet.
var arrangers = setOf("arrange organise organize set prepare")

// askers are verbs of asking somebody to do something.
var askers = setOf("ask request urge invite beg press appeal implore want call")

package extract

import "slices"

// fate is what becomes of a meeting, as its sentence tells it.
type fate struct {
	status   string
	modality string
	temporal string
}

// The fates that the rules choose from. Held meetings become background later
// where the text says that they are.
var (
	held      = fate{status: "held", temporal: "new"}
	ongoing   = fate{status: "ongoing", temporal: "new"}
	planned   = fate{status: "planned", temporal: "future"}
	possible  = fate{status: "possible", modality: "possible", temporal: "future"}
	proposed  = fate{status: "proposed", modality: "intended", temporal: "future"}
	postponed = fate{status: "postponed", temporal: "future"}
	cancelled = fate{status: "cancelled", temporal: "new"}
	refused   = fate{status: "refused", temporal: "new"}
	notHeld   = fate{status: "not_held", temporal: "new"}
)

// fates are the fates by status.
var fates = map[string]fate{"held": held, "ongoing": ongoing, "planned": planned, "possible": possible, "proposed": proposed,
	"postponed": postponed, "cancelled": cancelled, "refused": refused, "not_held": notHeld}

// fateWords are tried in order on the words between subject and verb; the first
// with one of its words counts.
var fateWords = []struct {
	name  string
	words []string
	fate  fate
}{
	{"refuse", []string{"refused", "refuse", "refuses", "declined", "ruled", "rules"}, refused},
	{"deny", []string{"denied", "denies"}, notHeld},
	{"possible", []string{"could", "may", "might", "can", "ready", "willing", "able", "would", "prepared", "should"}, possible},
	{"propose", []string{"proposed", "offered", "want", "wants", "wanted", "hope", "hopes", "hoped", "like"}, proposed},
	{"plan", []string{"will", "'ll", "’ll", "shall", "expected", "scheduled", "due", "set", "agreed", "going", "plan", "plans", "planned",
		"decided", "intends", "intend", "preparing"}, planned},
}

// fateOf judges the words between a subject and its verb. bare says that the
// verb is in its infinitive or present form ("meet", "hold").
func fateOf(ctx []string, bare bool) (fate, bool) {
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(ctx, w) })
	}
	if has("not", "n't", "n’t", "never") {
		if has("will", "would", "refuse") {
			return refused, true
		}
		return notHeld, true
	}
	for _, f := range fateWords {
		if has(f.words...) {
			return f.fate, true
		}
	}
	switch {
	case !bare:
		return held, true
	case has("to"):
		return planned, true
	}
	return fate{}, false
}

// onlyLater is the status of a meeting that is said not to have begun until some time: "could not open until the
// evening", "will not meet until Friday"; else not_held.
func (x *reader) onlyLater(t *telling) string {
	for _, v := range t.anchors() {
		if x.Tokens[v].UPOS != "VERB" || !slices.ContainsFunc(x.kids(v), func(k int) bool { return x.wordIs(k, "not", "n't", "never") }) {
			continue
		}
		until := slices.ContainsFunc(x.kids(v), func(k int) bool {
			return k > v && x.rel(k) == "obl" && x.prepOf(k) == "until"
		})
		switch {
		case !until:
		case slices.ContainsFunc(x.kids(v), func(k int) bool { return k < v && x.wordIs(k, "will", "shall", "would") }):
			return "planned"
		default:
			return "held"
		}
	}
	return "not_held"
}

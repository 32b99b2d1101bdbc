package press

import (
	"fmt"

	"parley"
)

// What parties promise and agree on, each with a number: the number and the
// words stand again where a later report says that it was done.
var (
	deeds = []string{"release", "return", "exchange", "hand over", "receive", "transfer", "count", "escort"}
	done  = []string{"released", "returned", "exchanged", "handed over", "received", "transferred", "counted", "escorted"}
	goods = []string{"prisoners", "trucks of medicine", "fishermen", "bodies of soldiers", "generators", "containers of grain", "archives", "families", "vehicles",
		"hostages", "tents", "border stones", "engineers", "pilots", "tonnes of seed", "pumps", "teachers", "locomotives", "wounded", "maps of minefields"}
)

// An act is what a meeting leads to.
type act struct {
	deed, thing, number int
}

// actOf is the act of a meeting, or of the agreement made there.
func actOf(meeting, which int) act {
	k := (meeting*2 + which) * 40_503 % 1_000_003 // one after the other in no order
	return act{deed: k % len(deeds), thing: k / len(deeds) % len(goods), number: 3 + k/(len(deeds)*len(goods))%97}
}

func (a act) planned() string {
	return fmt.Sprintf("%s %d %s", deeds[a.deed], a.number, goods[a.thing])
}
func (a act) told() string { return fmt.Sprintf("%s %d %s", done[a.deed], a.number, goods[a.thing]) }

// hasPromise and hasPact say what comes of a meeting. Every second promise is
// kept before the pair meets for the third time after it.
func hasPromise(meeting int) bool { return meeting%2 == 0 }
func hasPact(meeting int) bool    { return meeting%3 == 0 }
func isKept(meeting int) bool     { return hasPromise(meeting) && meeting%4 == 0 }

// sequel is how many meetings of all pairs lie between a promise and the
// meeting whose reports tell that it was kept.
const sequel = 3 * pairs

// acts tells of a promise of a, with a deadline, in three reports of five, of
// an agreement in all, and of what became of an earlier promise in two.
func (d *draft) acts(n, meeting, day int, a, b string) {
	spans := func(s ...parley.Span) parley.List[parley.Span] { return s }
	voices := parley.List[parley.Voice]{{Report: true}}
	one, two := "party-"+a, "party-"+b
	if earlier := meeting - sequel; earlier >= 0 && isKept(earlier) && n%5 > 2 {
		d.say(fmt.Sprintf(" %s %s last week.", a, actOf(earlier, 0).told()))
	}
	if hasPromise(meeting) && n%5 < 3 {
		d.say(" ")
		begin := d.text.Len()
		d.say(a + " promised to ")
		what := d.say(actOf(meeting, 0).planned())
		d.say(" by ")
		by := d.say(dayOf(day + 4 + meeting%40))
		d.r.Undertakings = parley.List[parley.Undertaking]{{ID: "u1", Kind: "promise", Of: parley.List[string]{one}, To: parley.List[string]{two}, What: &what,
			Deadline: &parley.Time{From: by.Text, To: by.Text, Evidence: spans(by)}, Evidence: spans(parley.Cut(d.text.String(), begin, d.text.Len())), Voices: voices}}
		d.say(".")
	}
	if hasPact(meeting) {
		d.say(" ")
		begin := d.text.Len()
		d.say(fmt.Sprintf("%s and %s signed an accord on %s", a, b, goods[actOf(meeting, 1).thing]))
		signed := parley.Cut(d.text.String(), begin, d.text.Len())
		d.say(". Under it ")
		what := d.say(fmt.Sprintf("%s is to %s", b, actOf(meeting, 1).planned()))
		d.say(" by ")
		by := d.say(dayOf(day + 10 + meeting%50))
		d.say(".")
		d.r.Agreements = parley.List[parley.Agreement]{{ID: "a1", Form: "other", Status: "signed", Parties: parley.List[string]{one, two}, Meeting: "m1",
			Positions: parley.List[parley.Position]{{Party: one, Stance: "signed", Evidence: spans(signed)}, {Party: two, Stance: "signed", Evidence: spans(signed)}},
			Terms:     parley.List[parley.Term]{{What: what, Deadline: &parley.Time{From: by.Text, To: by.Text, Evidence: spans(by)}, Evidence: spans(what)}},
			Evidence:  spans(signed), Voices: voices}}
	}
}

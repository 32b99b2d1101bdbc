package main

import (
	"testing"

	"parley"
)

func event(name, actor, recipient string) parley.Event {
	return parley.Event{Event: name, Actor: actor, Recipient: recipient}
}

func TestCompareEvent(t *testing.T) {
	roles := func(codes ...string) (out []role) {
		for _, c := range codes {
			out = append(out, role{Code: c})
		}
		return out
	}
	parties := parley.List[parley.Party]{{ID: "JPN", State: "JPN"}, {ID: "KOR", State: "KOR"}, {ID: "FRA", State: "FRA"},
		{ID: "league", Kind: "organisation"}, {ID: "rebels", State: "KOR", Kind: "armed_group"}}
	cases := []struct {
		name   string
		gold   goldEvent
		ours   []parley.Event
		counts bool
		found  bool
		right  int
		system int
	}{
		{"a slip in a code", goldEvent{Root: "AID", Actors: roles("JAP"), Recipients: roles("KOR")}, []parley.Event{event("AID", "JPN", "KOR")}, true, true, 1, 1},
		{"the wrong way round", goldEvent{Root: "AID", Actors: roles("JPN"), Recipients: roles("KOR")}, []parley.Event{event("AID", "KOR", "JPN")}, true, false, 0, 1},
		{"an old name", goldEvent{Root: "DEMAND", Actors: roles("JPN"), Recipients: roles("KOR")}, []parley.Event{event("REQUEST", "JPN", "KOR")}, true, true, 1, 1},
		{"another old name", goldEvent{Root: "DISAPPROVE", Actors: roles("JPN"), Recipients: roles("KOR")}, []parley.Event{event("ACCUSE", "JPN", "KOR")}, true, true, 1, 1},
		{"no direction", goldEvent{Root: "CONSULT", Actors: roles("JPN"), Recipients: roles("KOR")}, []parley.Event{event("CONSULT", "KOR", "JPN"), event("CONSULT", "JPN", "KOR")}, true, true, 1, 1},
		{"two actors of each other", goldEvent{Root: "AGREE", Actors: roles("KOR", "JPN"), Reciprocal: true}, []parley.Event{event("AGREE", "JPN", "KOR")}, true, true, 1, 1},
		{"two actors not of each other", goldEvent{Root: "AGREE", Actors: roles("KOR", "JPN")}, []parley.Event{event("AGREE", "KOR", "FRA")}, false, false, 1, 1},
		{"any of several recipients", goldEvent{Root: "AID", Actors: roles("JPN"), Recipients: roles("FRA", "KOR")}, []parley.Event{event("AID", "JPN", "KOR"), event("AID", "JPN", "JPN")}, true, true, 1, 2},
		{"an organisation, a party of a state", goldEvent{Root: "AID", Actors: roles("IGO"), Recipients: roles("KOR")}, []parley.Event{event("AID", "league", "rebels")}, true, true, 1, 1},
		{"no recipient coded: precision only", goldEvent{Root: "AID", Actors: roles("JPN")}, []parley.Event{event("AID", "JPN", "KOR"), event("AID", "FRA", "KOR")}, false, false, 1, 2},
		{"ours without recipient", goldEvent{Root: "AID", Actors: roles("JPN"), Recipients: roles("KOR")}, []parley.Event{event("AID", "JPN", "")}, true, false, 0, 0},
	}
	for _, c := range cases {
		v := ploverVerdict{gold: &c.gold, ours: ourDyads(&parley.Reading{Parties: parties, Events: c.ours})}
		v.compare()
		if v.counts != c.counts || v.found != c.found || v.right != c.right || len(v.ours) != c.system {
			t.Errorf("%s: counts %v found %v right %d of %v", c.name, v.counts, v.found, v.right, v.ours)
		}
		if wantEither := c.right + one(c.name == "the wrong way round"); v.rightEither != wantEither {
			t.Errorf("%s: %d right in either order, want %d", c.name, v.rightEither, wantEither)
		}
	}
}

func one(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

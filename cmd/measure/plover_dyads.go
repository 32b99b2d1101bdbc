package main

import (
	"slices"

	"parley"
)

// A dyad is a category with the codes of who does it to whom.
type dyad struct{ event, actor, recipient string }

func newDyad(event, actor, recipient string) dyad {
	if n, ok := newNames[event]; ok {
		event = n
	}
	fold := func(code string) string {
		if c, ok := codeSlip[code]; ok {
			return c
		}
		return code
	}
	d := dyad{event, fold(actor), fold(recipient)}
	if slices.Contains(reciprocal, d.event) && d.recipient < d.actor {
		d.actor, d.recipient = d.recipient, d.actor
	}
	return d
}

// turned is the dyad with actor and recipient exchanged.
func (d dyad) turned() dyad { return dyad{d.event, d.recipient, d.actor} }

func (d dyad) String() string { return d.event + " " + d.actor + " > " + d.recipient }

// dyads are the right answers of one sentence: any of them finds the event.
// Two actors of a reciprocal event without recipient are each other's.
func (g *goldEvent) dyads() []dyad {
	var out []dyad
	recipients := g.Recipients
	if g.Reciprocal && len(recipients) == 0 && len(g.Actors) == 2 {
		return []dyad{newDyad(g.Root, g.Actors[0].Code, g.Actors[1].Code)}
	}
	for _, a := range g.Actors {
		for _, r := range recipients {
			out = append(out, newDyad(g.Root, a.Code, r.Code))
		}
	}
	return out
}

// half are the events of a sentence whose actor or recipient is not coded, as
// a dyad with an empty code: it is right with whatever stands there.
func (g *goldEvent) half() (d dyad, ok bool) {
	switch {
	case len(g.dyads()) > 0:
		return d, false
	case len(g.Actors) > 0:
		return newDyad(g.Root, "", g.Actors[0].Code), true
	case len(g.Recipients) > 0:
		return newDyad(g.Root, "", g.Recipients[0].Code), true
	}
	return d, false
}

// ourDyads are the events of a reading with both actor and recipient, each
// once. A party counts as the state it belongs to, an organisation as IGO.
func ourDyads(r *parley.Reading) []dyad {
	codes := map[string]string{}
	for _, p := range r.Parties {
		switch {
		case p.State != "":
			codes[p.ID] = p.State
		case p.Kind == "organisation" || p.Kind == "alliance" || p.Kind == "body":
			codes[p.ID] = "IGO"
		default:
			codes[p.ID] = p.ID
		}
	}
	var out []dyad
	for _, e := range r.Events {
		if e.Actor == "" || e.Recipient == "" {
			continue
		}
		if d := newDyad(e.Event, codes[e.Actor], codes[e.Recipient]); !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	return out
}

package parley

import (
	"maps"
	"slices"
)

// EachSpan calls f once for every span of the reading, in the order in which
// the reading prints them. Lists that share their memory are visited once, so
// that f may change the spans in place.
func (r *Reading) EachSpan(f func(*Span)) {
	w := newWalker(f)
	w.report(&r.Report)
	each(r.People, w.person)
	each(r.Parties, w.party)
	each(r.Meetings, w.meeting)
	each(r.Agreements, w.agreement)
	each(r.Undertakings, w.undertaking)
	each(r.Statements, w.statement)
	each(r.Claims, w.claim)
	each(r.Events, w.event)
}

// EachSpan calls f once for every span of the document, as Reading.EachSpan
// does. Sentences and tokens are no spans: they have offsets only.
func (d *Document) EachSpan(f func(*Span)) {
	w := newWalker(f)
	each(d.People, w.person)
	each(d.Parties, w.party)
	each(d.Names, func(n *Name) { w.one(&n.Span) })
	each(d.Times, w.timeRef)
	each(d.Places, func(p *PlaceRef) { w.one(&p.Span) })
	each(d.Quotes, w.quote)
}

// A walker visits spans and remembers which it has visited.
type walker struct {
	f    func(*Span)
	seen map[*Span]struct{}
}

func newWalker(f func(*Span)) *walker {
	return &walker{f: f, seen: map[*Span]struct{}{}}
}

// each calls f with the address of every element of the list.
func each[T any](list List[T], f func(*T)) {
	for i := range list {
		f(&list[i])
	}
}

func (w *walker) one(s *Span) {
	if s == nil {
		return
	}
	if _, ok := w.seen[s]; ok {
		return
	}
	w.seen[s] = struct{}{}
	w.f(s)
}

func (w *walker) all(spans List[Span]) { each(spans, w.one) }

func (w *walker) because(b Because) {
	for _, field := range slices.Sorted(maps.Keys(b)) {
		w.all(b[field])
	}
}

func (w *walker) time(t *Time) {
	if t != nil {
		w.all(t.Evidence)
	}
}

func (w *walker) report(r *Report) {
	each(r.Dates, func(d *PageDate) { w.one(d.Span) })
	each(r.Warnings, func(x *Warning) { w.one(x.Span) })
}

func (w *walker) person(p *Person) {
	each(p.Parties, func(a *Affiliation) { w.all(a.Evidence) })
	each(p.Offices, func(o *Office) { w.all(o.Evidence) })
	each(p.Relations, func(r *Relation) { w.all(r.Evidence) })
	w.all(p.Mentions)
}

func (w *walker) party(p *Party) { w.all(p.Mentions) }

func (w *walker) members(members List[Member]) {
	each(members, func(m *Member) { w.all(m.Evidence) })
}

func (w *walker) meeting(m *Meeting) {
	each(m.Sides, func(s *Side) { w.members(s.Members); w.all(s.Evidence) })
	each(m.Third, func(t *ThirdParty) { w.members(t.Members); w.all(t.Evidence) })
	w.time(m.Time)
	if m.Place != nil {
		w.all(m.Place.Evidence)
	}
	w.all(m.Topics)
	w.all(m.Evidence)
	w.because(m.Because)
}

func (w *walker) agreement(a *Agreement) {
	each(a.Positions, func(p *Position) { w.all(p.Evidence) })
	each(a.Terms, func(t *Term) { w.one(&t.What); w.time(t.Deadline); w.all(t.Evidence) })
	w.time(a.Time)
	w.all(a.Evidence)
	w.because(a.Because)
}

func (w *walker) undertaking(u *Undertaking) {
	w.one(u.What)
	w.one(u.For)
	w.time(u.Deadline)
	w.one(u.Otherwise)
	w.all(u.Evidence)
	w.because(u.Because)
}

func (w *walker) statement(s *Statement) {
	w.all(s.Content)
	w.one(s.Cue)
	w.time(s.Time)
	w.all(s.Evidence)
	w.because(s.Because)
}

func (w *walker) claim(c *MeetingClaim) {
	w.all(c.Evidence)
	w.because(c.Because)
}

func (w *walker) event(e *Event) {
	w.time(e.Time)
	w.all(e.Evidence)
}

func (w *walker) timeRef(t *TimeRef) {
	w.one(&t.Span)
	w.time(t.Time)
	w.one(t.Anchor)
}

func (w *walker) quote(q *Quote) {
	w.all(q.Content)
	w.one(q.Cue)
	w.one(q.Source)
}

package ingest

import (
	"maps"
	"slices"
	"time"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// A touch is something that is otherwise than before and may move verdicts: a
// meeting, a claim, or that a report tells of somebody. A meeting without a day
// moves claims that number it, and no others.
type touch struct {
	parties  map[string]bool // records of parties, with those that they are part of
	people   map[string]bool // records
	meeting  string          // record, "" for none
	rival    bool            // it is a claim, which may exclude others
	from, to string          // ISO days that it is of, "" for any
}

// touches are gathered from the record of now and that of before.
type touches struct {
	now, was *scoped
	list     []touch
}

// touches gathers what is otherwise in the record than in the one of before.
func (b *Book) touches(old *Book, within Within) (*touches, error) {
	now, err := b.scoped(within)
	if err != nil {
		return nil, err
	}
	was, err := old.scoped(within)
	if err != nil {
		return nil, err
	}
	t := &touches{now: now, was: was}
	for _, step := range []func() error{t.meetings, t.claimsMade, t.reports} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// otherwise are the records of a kind that are not as they were, now or before.
func (t *touches) otherwise(kind parley.NodeKind) []string {
	ids := t.was.changedOf(kind)
	for id := range t.was.past.lost {
		if parley.KindOfNode(id) == kind {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func (t *touches) meetings() error {
	ids := t.otherwise(parley.MeetingNode)
	for _, s := range []*scoped{t.now, t.was} {
		if err := s.loadMeetings(ids); err != nil {
			return err
		}
		if err := s.complete(); err != nil {
			return err
		}
	}
	for _, id := range ids {
		before, after := t.was.meeting(id), t.now.meeting(id)
		if before != nil && after != nil && merge.SameCounted(before, after) {
			continue
		}
		for _, m := range []*merge.Counted{before, after} {
			if m == nil {
				continue
			}
			if err := t.meeting(m); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *touches) meeting(m *merge.Counted) error {
	u := touch{meeting: m.ID}
	from, to, dated := merge.DaysOf(m.Time)
	var err error
	if u.from, u.to = from, to; dated || len(m.Numbers) > 0 || m.Disputed {
		u.parties = t.over(slices.Concat(m.Sides, m.Third, m.Bodies))
		u.people, err = t.people(m.People)
	}
	t.list = append(t.list, u)
	return err
}

// people are the records of now of people, given by those of before or of now.
func (t *touches) people(ids []string) (map[string]bool, error) {
	out := map[string]bool{}
	for _, id := range ids {
		out[id] = true
		now, err := t.was.Book.now(id)
		if err != nil {
			return nil, err
		}
		for _, x := range now {
			out[x] = true
		}
	}
	return out, nil
}

// over are the records of parties and of those that they are part of.
func (t *touches) over(parties []string) map[string]bool {
	out := map[string]bool{}
	for _, p := range parties {
		for id, records := range t.now.parties {
			if id == p || t.now.within != nil && t.now.within(p, id) {
				for _, r := range records {
					out[r] = true
				}
			}
		}
	}
	return out
}

// claimsMade are the claims that are not as they were: they may exclude others.
func (t *touches) claimsMade() error {
	ids := t.otherwise(parley.ClaimNode)
	for _, s := range []*scoped{t.now, t.was} {
		list, err := s.loadClaims(ids)
		if err != nil {
			return err
		}
		for i := range list {
			if err := s.loadMeetings([]string{list[i].Meeting}); err != nil {
				return err
			}
			for _, scope := range merge.Scopes(&list[i], s.meeting(list[i].Meeting)) {
				people, err := t.people(scope.People)
				if err != nil {
					return err
				}
				t.list = append(t.list, touch{rival: true, parties: t.over(scope.Parties), people: people})
			}
		}
	}
	return nil
}

// reports are those that came, went or changed: they tell of somebody.
func (t *touches) reports() error {
	for report := range t.was.past.gone {
		for _, b := range []*Book{t.now.Book, t.was.Book} {
			source, there := b.index.Report(report)
			if !there {
				continue
			}
			u := touch{people: map[string]bool{}}
			u.from, u.to, _ = merge.ReportReach(source.Published)
			var parties []string
			for _, n := range b.index.NodesOf(report) {
				e, _ := b.index.Node(n)
				switch e.Sketch.Kind {
				case parley.PersonNode:
					people, err := t.people([]string{b.index.RecordOf(e.Profile)})
					if err != nil {
						return err
					}
					maps.Copy(u.people, people)
				case parley.PartyNode:
					for _, f := range e.Sketch.Facts {
						if f.Field == "id" {
							parties = append(parties, f.Value)
						}
					}
				}
			}
			u.parties = t.over(parties)
			t.list = append(t.list, u)
		}
	}
	return nil
}

// aheadDays is how far ahead a meeting may be announced that a claim numbers.
const aheadDays = 366

// claims are the claims of now that something may have moved, in the order of
// lists.
func (t *touches) claims() ([]string, error) {
	ids, err := t.candidates()
	if err != nil {
		return nil, err
	}
	if _, err := t.now.loadClaims(ids); err != nil {
		return nil, err
	}
	var targets []string
	for i := range t.now.claims {
		targets = append(targets, t.now.claims[i].Meeting)
	}
	if err := t.now.loadMeetings(targets); err != nil {
		return nil, err
	}
	rows := map[string]store.RecordRow{}
	for _, c := range t.now.claims {
		if slices.ContainsFunc(t.list, func(u touch) bool { return u.moves(t.now, &c) }) {
			if rows[c.ID], err = t.now.reads.Record(t.now.ctx, c.ID); err != nil {
				return nil, err
			}
		}
	}
	return inOrder(rows), nil
}

// candidates are claims about any of the parties, people and meetings.
func (t *touches) candidates() ([]string, error) {
	parties, people, meetings := map[string]bool{}, map[string]bool{}, map[string]bool{}
	earliest := "9999"
	for _, u := range t.list {
		maps.Copy(parties, u.parties)
		maps.Copy(people, u.people)
		if u.meeting != "" {
			meetings[u.meeting] = true
		}
		if len(u.parties)+len(u.people) > 0 {
			earliest = min(earliest, u.from)
		}
	}
	var ids []string
	for id, records := range t.now.parties {
		if slices.ContainsFunc(records, func(r string) bool { return parties[r] }) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	from := ""
	if day, err := time.Parse(time.DateOnly, earliest); err == nil {
		from = day.AddDate(0, 0, -aheadDays).Format(time.DateOnly)
	}
	out, err := t.now.reads.NamingMeetings(t.now.ctx, parley.ClaimNode, slices.Sorted(maps.Keys(meetings)))
	for _, who := range []store.Between{{Parties: [][]string{ids}}, {People: [][]string{slices.Sorted(maps.Keys(people))}}} {
		if err != nil {
			return nil, err
		}
		var more []string
		who.Kind, who.From = parley.ClaimNode, from
		more, err = t.now.reads.RecordsBetween(t.now.ctx, who)
		out = append(out, more...)
	}
	out = append(out, t.otherwise(parley.ClaimNode)...)
	slices.Sort(out)
	return slices.Compact(out), err
}

// moves reports whether it may move the verdict on a claim.
func (u *touch) moves(s *scoped, c *merge.Claim) bool {
	if u.meeting != "" && u.meeting == c.Meeting {
		return true
	}
	target := s.meeting(c.Meeting)
	from, to := merge.Reach(c, target)
	if u.rival && !c.HasRivals() || u.to != "" && from != "" && u.to < from || u.from != "" && to != "" && u.from > to {
		return false
	}
	return slices.ContainsFunc(merge.Scopes(c, target), func(scope merge.Scope) bool {
		for _, p := range scope.Parties {
			if !slices.ContainsFunc(s.parties[p], func(r string) bool { return u.parties[r] }) {
				return false
			}
		}
		for _, p := range scope.People {
			if !u.people[p] {
				return false
			}
		}
		return true
	})
}

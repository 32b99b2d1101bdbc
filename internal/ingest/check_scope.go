package ingest

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parley"
	"parley/internal/merge"
	"parley/internal/store"
)

// ChecksOf holds the claims with these IDs, of records or nodes, against the
// record. The verdicts are those of Checks, in its order, but only meetings and
// claims are read that can bear on them: of the same parties or people, and
// from the time that is counted.
func (b *Book) ChecksOf(asOf string, within Within, ids []string) ([]merge.Verdict, error) {
	rows := map[string]store.RecordRow{}
	for _, id := range ids {
		record, err := b.reads.RecordOf(b.ctx, id)
		if err != nil {
			return nil, err
		}
		if rows[record], err = b.reads.Record(b.ctx, record); err != nil {
			return nil, err
		}
	}
	return b.checkOnly(asOf, within, inOrder(rows))
}

// inOrder are the IDs of records in the order of lists.
func inOrder(rows map[string]store.RecordRow) (ids []string) {
	list := make([]store.RecordRow, 0, len(rows))
	for _, row := range rows {
		list = append(list, row)
	}
	slices.SortFunc(list, func(x, y store.RecordRow) int {
		if (x.From == "") != (y.From == "") {
			return cmp.Compare(y.From, x.From)
		}
		return cmp.Or(cmp.Compare(x.From, y.From), cmp.Compare(x.ID, y.ID))
	})
	for _, row := range list {
		ids = append(ids, row.ID)
	}
	return ids
}

// checkOnly holds claims, given by their records, against the record.
func (b *Book) checkOnly(asOf string, within Within, ids []string) ([]merge.Verdict, error) {
	s, err := b.scoped(within)
	if err != nil {
		return nil, err
	}
	asked, err := s.loadClaims(ids)
	if err != nil {
		return nil, err
	}
	if _, err := s.loadClaims(b.changedOf(parley.ClaimNode)); err != nil {
		return nil, err
	}
	if err := s.surround(asked); err != nil {
		return nil, err
	}
	if err := s.complete(); err != nil {
		return nil, err
	}
	s.check = merge.NewCheck(s.meetings, s.claims, asOf, within)
	verdicts := make([]merge.Verdict, 0, len(asked))
	for i := range asked {
		about, err := s.about(&asked[i])
		if err != nil {
			return nil, err
		}
		verdicts = append(verdicts, s.check.Of(&asked[i], about))
	}
	return verdicts, b.index.err
}

// A scoped checker has read what can bear on some claims.
type scoped struct {
	*checker
	within   Within
	meetings []merge.Counted
	at       map[string]int // of meetings, -1 for one that does not count
	looked   map[string]bool
	known    map[string]bool // claims
}

func (b *Book) scoped(within Within) (*scoped, error) {
	c, err := b.newChecker()
	if err != nil {
		return nil, err
	}
	s := &scoped{checker: c, within: within, at: map[string]int{}, looked: map[string]bool{}, known: map[string]bool{}}
	if b.past == nil {
		return s, nil
	}
	for _, record := range b.changedOf(parley.PartyNode) {
		for _, id := range b.idsOf(record) {
			c.parties[id] = append(c.parties[id], record)
		}
	}
	return s, s.loadMeetings(b.changedOf(parley.MeetingNode))
}

// loadClaims reads claims that were not read before.
func (s *scoped) loadClaims(ids []string) (list []merge.Claim, err error) {
	fresh := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return s.known[id] })
	records, err := s.assembleAll(fresh)
	for i := range records {
		s.known[records[i].ID] = true
		s.labels[records[i].ID] = records[i].Label
		list = append(list, merge.ClaimOf(&records[i]))
	}
	s.claims = append(s.claims, list...)
	return list, err
}

// loadMeetings reads meetings that were not read before.
func (s *scoped) loadMeetings(ids []string) error {
	fresh := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { _, known := s.at[id]; return known || id == "" })
	slices.Sort(fresh)
	records, err := s.assembleAll(slices.Compact(fresh))
	if err != nil {
		return err
	}
	for _, id := range fresh {
		s.at[id] = -1
	}
	for i := range records {
		if r := &records[i]; !r.HasMark("irrelevant") && !r.HasMark("wrong") {
			s.at[r.ID] = len(s.meetings)
			s.labels[r.ID] = r.Label
			s.meetings = append(s.meetings, merge.CountedOf(r, nil, s.partyOf))
		}
	}
	return nil
}

// meeting is one that was read, nil where it does not count.
func (s *scoped) meeting(id string) *merge.Counted {
	if i, known := s.at[id]; known && i >= 0 {
		return &s.meetings[i]
	}
	return nil
}

// surround reads the meetings that can count for the claims, and the claims that
// can exclude them.
func (s *scoped) surround(claims []merge.Claim) error {
	var targets []string
	for i := range claims {
		targets = append(targets, claims[i].Meeting)
	}
	if err := s.loadMeetings(targets); err != nil {
		return err
	}
	wanted := map[string]store.Between{} // by who they are between
	for i := range claims {
		c := &claims[i]
		for _, scope := range merge.Scopes(c, s.meeting(c.Meeting)) {
			who, err := s.between(scope)
			if err != nil {
				return err
			}
			who.From, who.To = merge.Reach(c, s.meeting(c.Meeting))
			key := whoKey(&who)
			if other, known := wanted[key]; known {
				who.From, who.To = earlier(who.From, other.From), later(who.To, other.To)
			}
			wanted[key] = who
			if c.HasRivals() {
				if err := s.lookRivals(who, c); err != nil {
					return err
				}
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(wanted)) {
		ids, err := s.reads.RecordsBetween(s.ctx, wanted[key])
		if err == nil {
			err = s.loadMeetings(ids)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// earlier is the earlier of two first days, "" for an open one.
func earlier(a, b string) string { return min(a, b) }

// later is the later of two last days, "" for an open one.
func later(a, b string) string {
	if a == "" || b == "" {
		return ""
	}
	return max(a, b)
}

// between are the meetings of a scope.
func (s *scoped) between(scope merge.Scope) (store.Between, error) {
	who := store.Between{Kind: parley.MeetingNode, Bodies: true}
	for _, p := range scope.Parties {
		who.Parties = append(who.Parties, s.idsWithin(p))
	}
	for _, p := range scope.People {
		now, err := s.now(p)
		if err != nil {
			return who, err
		}
		who.People = append(who.People, now)
	}
	return who, nil
}

// lookRivals reads the claims about meetings between some, whenever they were.
func (s *scoped) lookRivals(who store.Between, c *merge.Claim) error {
	meetings, claims := who, who
	meetings.Bodies, meetings.From, meetings.To = false, "", ""
	claims.Kind, claims.Bodies, claims.From, claims.To = parley.ClaimNode, false, "", ""
	if c.Kind == "count" {
		claims.From, claims.To = c.Published, c.Published
	}
	key := "claims " + whoKey(&claims) + claims.From
	if s.looked[key] {
		return nil
	}
	s.looked[key] = true
	ids, err := s.reads.RecordsBetween(s.ctx, claims)
	if err != nil {
		return err
	}
	if len(who.Parties) > 0 {
		nameless, err := s.reads.ClaimsAbout(s.ctx, meetings)
		if err != nil {
			return err
		}
		ids = append(ids, nameless...)
	}
	rivals, err := s.loadClaims(ids)
	var targets []string
	for i := range rivals {
		targets = append(targets, rivals[i].Meeting)
	}
	return cmp.Or(err, s.loadMeetings(targets))
}

func whoKey(who *store.Between) string {
	var b strings.Builder
	for _, set := range slices.Concat(who.Parties, who.People) {
		b.WriteString(strings.Join(set, "\x01") + "\x00")
	}
	return b.String()
}

// complete reads the parts of the meetings, which may say when they were, what
// they are parts of, and which may be the same.
func (s *scoped) complete() error {
	parts, err := s.reads.NamingMeetings(s.ctx, parley.MeetingNode, s.countedIDs())
	if err == nil {
		err = s.loadMeetings(parts)
	}
	for n := 0; err == nil && n < len(s.meetings); {
		var wholes []string
		for ; n < len(s.meetings); n++ {
			wholes = append(wholes, s.meetings[n].PartOf)
		}
		err = s.loadMeetings(wholes)
	}
	if err != nil {
		return err
	}
	proposed, err := s.proposedBeside(s.countedIDs())
	for _, p := range proposed {
		for _, x := range [][2]string{p, {p[1], p[0]}} {
			if m := s.meeting(x[0]); m != nil && !slices.Contains(m.Maybe, x[1]) {
				m.Maybe = append(m.Maybe, x[1])
			}
		}
	}
	return err
}

func (s *scoped) countedIDs() (ids []string) {
	for i := range s.meetings {
		ids = append(ids, s.meetings[i].ID)
	}
	return ids
}

// idsWithin are the IDs, as reports have them, of a party and of those that are
// part of it, sorted.
func (s *scoped) idsWithin(party string) (ids []string) {
	records := map[string]bool{}
	for id, in := range s.parties {
		if id == party || s.within != nil && s.within(id, party) {
			for _, r := range in {
				records[r] = true
			}
		}
	}
	ids = []string{party}
	for id, in := range s.parties {
		if id != party && slices.ContainsFunc(in, func(r string) bool { return records[r] }) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

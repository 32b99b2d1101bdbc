package merge

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"parley"
	"parley/internal/name"
)

// Keys say with what a profile is compared: with all that are filed under a
// key that it seeks, and with all that seek a key under which it is filed.
type Keys struct {
	Filed []string `json:"filed"` // sorted
	Seeks []string `json:"seeks"` // sorted
}

// both files under a key and seeks it.
func (k *Keys) both(key string) { k.filed(key); k.seeks(key) }

func (k *Keys) filed(key string) { k.Filed = append(k.Filed, key) }
func (k *Keys) seeks(key string) { k.Seeks = append(k.Seeks, key) }

func (k *Keys) sorted() Keys {
	slices.Sort(k.Filed)
	slices.Sort(k.Seeks)
	return Keys{slices.Compact(k.Filed), slices.Compact(k.Seeks)}
}

// KeysOf are the keys of a profile, by its sketch.
func KeysOf(p *Profile) Keys { return keysOf(newPreparer().prepare(p.Key, p.Sketch)) }

// keysOf are the keys of a profile. Two that compare as Perhaps or more share
// one, but for names that name.Keys misses.
func keysOf(t *thing) Keys {
	var k Keys
	if t.Gone || t.Wrong {
		return k
	}
	switch t.Kind {
	case parley.PersonNode:
		for _, key := range name.Keys(t.person.name) {
			k.both("p " + strconv.FormatUint(key, 36))
		}
	case parley.PartyNode:
		partyKeys(&k, t)
	case parley.MeetingNode:
		meetingKeys(&k, t.meeting)
		if t.meeting.declines != "" {
			k.both("m declined " + t.Node)
		}
		for _, boycott := range t.values(declinedBy) {
			k.both("m declined " + boycott)
		}
		reprintKeys(&k, t)
	case parley.AgreementNode:
		agreementKeys(&k, t.agreement)
	case parley.StatementNode:
		statementKeys(&k, t)
	default:
		reprintKeys(&k, t)
	}
	return k.sorted()
}

// partyIDKey is the key of the parties that reports have under an ID.
func partyIDKey(id string) string { return "o id " + id }

func partyKeys(k *Keys, t *thing) {
	if id := t.one("id"); id != "" {
		k.both(partyIDKey(id))
	}
	plain := plainName(t.one("name"))
	if plain != "" {
		k.both("o name " + plain)
	}
	for _, form := range append(t.values("form"), initialsOf(plain)) {
		if form != "" {
			k.both("o form " + form)
		}
	}
}

// agreementKeys: by name, and by two parties, form and month of the news.
func agreementKeys(k *Keys, a *agreementThing) {
	if a.name != "" {
		k.both("a name " + a.name)
	}
	if a.published == 0 {
		return
	}
	for _, pair := range pairs(a.parties) {
		key := "a " + pair + " " + a.form + " "
		k.filed(key + isoDay(a.published))
		for d := -newsWindow; d <= newsWindow; d++ {
			k.seeks(key + isoDay(a.published+d))
		}
		if a.dated {
			k.both(key + a.status + isoDay(a.when.from))
			k.filed(key + a.status + isoDay(a.when.to)[:7])
			continue
		}
		seekMonths(k, key+a.status, days{a.published - comingWindow, a.published})
	}
}

// pairs are the pairs of a sorted list, of its first six.
func pairs(list []string) []string {
	var out []string
	list = list[:min(6, len(list))]
	for i, x := range list {
		for _, y := range list[i+1:] {
			out = append(out, x+" "+y)
		}
	}
	return out
}

// meetingKeys: pairs of participants and people, by day or month.
func meetingKeys(k *Keys, m *meetingThing) {
	who := pairs(m.participants())
	for _, p := range m.people {
		for _, key := range name.Keys(p.name) {
			who = append(who, strconv.FormatUint(key, 36))
		}
	}
	slices.Sort(who)
	for _, w := range slices.Compact(who) {
		meetingKeysOf(k, m, "m "+w+" ")
	}
	elsewhereKeys(k, m)
}

func meetingKeysOf(k *Keys, m *meetingThing, who string) {
	t := &m.when
	numberKeys(k, m, who)
	switch t.kind {
	case dated, recent:
		fileDays(k, who, t.days)
		seekDays(k, who, t.days.wider(1))
		for _, month := range t.days.months() {
			k.filed(who + month)
			k.filed(who + m.city + " " + month)
		}
		if m.status == "postponed" {
			seekMonths(k, who, t.days.wider(offWindow))
		}
	case inMonth:
		for _, month := range t.days.months() {
			k.seeks(who + month)
			k.both("month " + who + month)
			k.filed(who + m.city + " " + month)
		}
	case coming:
		seekMonths(k, who, t.days)
		seekMonths(k, "month "+who, t.days)
		k.filed("coming " + who + isoDay(t.published)[:7])
		near(k, "coming "+who, t.published)
	case calledOff:
		seekMonths(k, who, t.days)
		seekMonths(k, "month "+who, t.days)
		seekMonths(k, "coming "+who, days{t.published - comingWindow, t.published})
		near(k, "called off "+who, t.published)
	case denied:
		seekDays(k, who, t.days)
		near(k, "denied "+who, t.published)
	case past:
		if m.city != "" {
			seekMonths(k, who+m.city+" ", t.days)
		}
	}
}

// numberKeys: a round is looked for by its number, as its date may move.
func numberKeys(k *Keys, m *meetingThing, who string) {
	at := m.when.days
	switch m.when.kind {
	case coming, calledOff, denied:
		at = days{m.when.published, m.when.published}
	case unknown:
		return
	}
	for _, unit := range lastingUnits {
		if n := m.ordinals[unit]; n != 0 {
			key := who + unit + " " + quoted(n) + " "
			for _, month := range at.months() {
				k.filed(key + month)
			}
			if m.when.kind != past {
				at = at.wider(movedWindow)
			}
			seekMonths(k, key, at)
		}
	}
}

// near files under a day and seeks the days of the news around it.
func near(k *Keys, who string, day int) {
	fileDays(k, who, days{day, day})
	seekDays(k, who, days{day, day}.wider(newsWindow))
}

func fileDays(k *Keys, who string, d days) {
	for i := d.from; i <= d.to; i++ {
		k.filed(who + isoDay(i))
	}
}

func seekDays(k *Keys, who string, d days) {
	for i := d.from; i <= d.to; i++ {
		k.seeks(who + isoDay(i))
	}
}

func seekMonths(k *Keys, who string, d days) {
	for _, month := range d.months() {
		k.seeks(who + month)
	}
}

// months are the months that the days touch, as ISO prefixes.
func (d days) months() []string {
	var out []string
	for i := d.from; i <= d.to; i++ {
		if m := isoDay(i)[:7]; len(out) == 0 || out[len(out)-1] != m {
			out = append(out, m)
		}
	}
	return out
}

// profileKey is the profile that a node belongs to: of its own, or that of all
// people or parties that comparing cannot tell apart.
func profileKey(s *Sketch, own bool) string {
	switch {
	case own || s.Hand || s.Gone || s.Wrong:
		return s.Node
	case s.Kind == parley.PersonNode:
		return hashKey("p", s.one("name"), strings.Join(s.values("party"), " "), strconv.Itoa(eraOf(&s.Source)))
	case s.Kind == parley.PartyNode:
		return hashKey("o", s.one("id"), s.one("name"), s.one("state"), strings.Join(s.values("form"), " "))
	}
	return s.Node
}

func hashKey(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return parts[0] + ":" + hex.EncodeToString(sum[:10])
}

// IsShared reports whether a profile may be of many nodes; else its key is the
// node's ID.
func IsShared(key string) bool { return strings.Contains(key, ":") }

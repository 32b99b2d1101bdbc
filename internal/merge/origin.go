package merge

import (
	"cmp"
	"slices"
	"strings"

	"parley/internal/lexicon"
)

// Groups gives for every report the key of its group: the smallest ID of the
// reports whose wording it shares, by pairs or over others; its own where it
// stands alone. It is a function of the set of prints.
func Groups(prints []Print) map[string]string {
	u := newDisjoint()
	byKey := map[uint64][]int{}
	for i := range prints {
		u.add(prints[i].Report)
		for _, k := range prints[i].Keys {
			byKey[k] = append(byKey[k], i)
		}
	}
	for i := range prints {
		compared := map[int]bool{i: true}
		for _, k := range prints[i].Keys {
			for _, j := range byKey[k] {
				if j > i || compared[j] {
					continue
				}
				compared[j] = true
				if same, _, _ := SameWording(&prints[i], &prints[j]); same {
					u.join(prints[i].Report, prints[j].Report)
				}
			}
		}
	}
	return u.roots()
}

// A Teller is a report that tells of a record, with what says whose words it
// passes on.
type Teller struct {
	Report    string
	Published string   // ISO prefix
	Publisher string   // who printed it
	Origin    string   // whose words it passes on, "" where that is nobody else
	Wording   string   // key of its group (Groups), "" for none of its own
	Posts     []string // posts that it retells what it says of the record from (PostKey)
}

// postDays is how far apart two reports that retell one post are published.
const postDays = 3

// Origins gives for every report that tells of one record the key of those
// that count once: the smallest report ID among them. Reports count once that
// share their wording; that pass on one agency, office or outlet, or are its
// own; that retell a post of one person on one platform within three days. All
// stay listed. It is a function of the set of tellers, each report given once.
func Origins(tellers []Teller) map[string]string {
	u := newDisjoint()
	first := map[string]string{} // what is shared → a report
	join := func(by, report string) {
		if other, ok := first[by]; ok {
			u.join(other, report)
		} else {
			first[by] = report
		}
	}
	for _, t := range tellers {
		u.add(t.Report)
		if t.Wording != "" {
			join("wording\x00"+t.Wording, t.Report)
		}
		if source := SourceKey(t.Publisher, t.Origin); source != "" {
			join("source\x00"+source, t.Report)
		}
	}
	for _, retold := range byPost(tellers) {
		for i := 1; i < len(retold); i++ {
			if a, b := retold[i-1], retold[i]; withinDays(a.Published, b.Published, postDays) {
				u.join(a.Report, b.Report)
			}
		}
	}
	return u.roots()
}

// byPost are the dated tellers of each post, in order of date: if two lie
// within so many days, so do all neighbours between them.
func byPost(tellers []Teller) map[string][]*Teller {
	out := map[string][]*Teller{}
	for i := range tellers {
		for _, p := range tellers[i].Posts {
			if _, ok := dayOf(tellers[i].Published); ok {
				out[p] = append(out[p], &tellers[i])
			}
		}
	}
	for _, list := range out {
		slices.SortFunc(list, func(a, b *Teller) int {
			return cmp.Or(cmp.Compare(day(a.Published), day(b.Published)), cmp.Compare(a.Report, b.Report))
		})
	}
	return out
}

// SourceKey is whose words a report prints, as a key: its origin, else its
// publisher. It is "" where neither is known, or only the platform is.
func SourceKey(publisher, origin string) string {
	name := cmp.Or(origin, publisher)
	if platformHosts[strings.ToLower(name)] {
		return ""
	}
	return plainSource(name)
}

// platformHosts print whatever anybody writes.
var platformHosts = map[string]bool{"t.me": true, "x.com": true, "twitter.com": true, "facebook.com": true, "youtube.com": true,
	"instagram.com": true, "vk.com": true, "truthsocial.com": true, "medium.com": true, "substack.com": true, "wordpress.com": true}

// sourceWords say only what a source is: "the UNN news agency" is UNN.
var sourceWords = map[string]bool{"the": true, "news": true, "agency": true, "newspaper": true, "daily": true, "website": true,
	"outlet": true, "channel": true, "press": true, "service": true, "of": true}

// plainSource writes the name of a source so that its usual forms are equal. A
// name of such words alone stays whole.
func plainSource(name string) string {
	slug := lexicon.Slug(strings.TrimPrefix(strings.ToLower(name), "www."))
	kept := slices.DeleteFunc(strings.Split(slug, "-"), func(w string) bool { return sourceWords[w] })
	return cmp.Or(strings.Join(kept, "-"), slug)
}

// A disjoint keeps sets of IDs; the smallest ID of a set is its key.
type disjoint struct{ parent map[string]string }

func newDisjoint() *disjoint { return &disjoint{map[string]string{}} }

func (u *disjoint) add(id string) {
	if _, ok := u.parent[id]; !ok {
		u.parent[id] = id
	}
}

func (u *disjoint) root(id string) string {
	for u.parent[id] != id {
		u.parent[id] = u.parent[u.parent[id]]
		id = u.parent[id]
	}
	return id
}

func (u *disjoint) join(a, b string) {
	a, b = u.root(a), u.root(b)
	u.parent[max(a, b)] = min(a, b)
}

// joinKnown joins two IDs where both have been added.
func (u *disjoint) joinKnown(a, b string) {
	_, aok := u.parent[a]
	_, bok := u.parent[b]
	if aok && bok {
		u.join(a, b)
	}
}

// sets is how many sets there are.
func (u *disjoint) sets() int {
	n := 0
	for id, parent := range u.parent {
		if id == parent {
			n++
		}
	}
	return n
}

func (u *disjoint) roots() map[string]string {
	out := make(map[string]string, len(u.parent))
	for id := range u.parent {
		out[id] = u.root(id)
	}
	return out
}

package extract

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/mention"
)

// readHeadWords reads, in the order of words, who heads or is in the delegations that sentence s names, whatever
// the tree makes of its lists: "the Avarian side was chaired by A and the Belmarkish side by B", "at the head
// of Belmark's was B", "heading the Avarian team was A, with B as her deputy", "C joined the Avarian delegation".
func (x *reader) readHeadWords(s int) {
	first, end := x.limits(s)
	led, heads := false, true // behind "was led by": "… and the Front by"
	var last party
	for i := first; i < end; i++ {
		if x.mentionAt(i) != nil && !x.wordIs(i, "by") {
			continue
		}
		var group party
		people := -1
		switch {
		case x.Word(i) == "by" && x.leadsBefore(i) > 0:
			group, people = x.groupBefore(x.leadsBefore(i), first), i+1
			led, heads = true, x.Word(i-1) != "represented"
		case x.Word(i) == "by" && led && x.Word(i-1) == "and":
			group, people = last, i+1 // "and by B"
		case x.Word(i) == "by" && led:
			group, people = x.groupBefore(i, first), i+1
			if group.id != "" && !x.joinsBefore(group.first) {
				group = party{}
			}
		case x.wordIs(i, "head", "helm") && x.Word(i+1) == "of" && x.wordIs(i-1, "the") && x.Word(i-2) == "at":
			if group = x.groupAt(i+2, end); group.id != "" {
				people = x.behindCopula(group.end)
				if m := x.personBefore(i-2, first); people < 0 && m != nil {
					x.addHead(s, m, group, true)
				}
			}
		case x.wordIs(i, "heading", "leading", "chairing", "representing", "fronting") && i <= first+1:
			if group = x.groupAt(i+1, end); group.id != "" {
				people = x.behindCopula(group.end)
			}
		case x.phrase(i, "under the leadership of"), x.phrase(i, "under the chairmanship of"), x.phrase(i, "under the direction of"):
			group, people = x.groupBefore(x.withoutCopula(i), first), i+4
		case x.wordIs(i, "joined", "rejoined"):
			if m := x.personBefore(i, first); m != nil && x.delegationAt(i+1, end) {
				x.addHead(s, m, x.groupAt(i+1, end), false)
			}
		case x.Word(i) == "of" && x.Word(i+1) == "which" && x.Word(i-1) == ",":
			if m := x.memberBehind(i+2, end); m != nil {
				x.addHead(s, m, x.groupBefore(i-1, first), false)
			}
		}
		if people < 0 || group.id == "" {
			continue
		}
		last = group
		if m := x.personBehind(people, end); m != nil {
			x.addHead(s, m, group, heads || x.Word(people-1) != "by")
		}
	}
	x.readDeputies(s)
}

// A party in the order of words: its ID and its tokens, the noun for those whom it sends included.
type party struct {
	id         string
	first, end int
}

// addHead adds that the person heads, or is in, the delegation of the party; who has none is of it.
func (x *reader) addHead(s int, m *mention.Mention, g party, head bool) {
	if g.id == "" {
		return
	}
	p := &x.People[m.Person]
	l := leading{person: m.Person, party: g.id, head: head, evidence: x.Span(min(g.first, x.start(m)), max(g.end, m.End))}
	if len(p.Parties) == 0 {
		p.Parties = append(p.Parties, parley.Affiliation{Party: g.id, Evidence: spans(l.evidence)})
	}
	if !slices.ContainsFunc(p.Parties, func(a parley.Affiliation) bool { return a.Party == g.id }) ||
		slices.ContainsFunc(x.leadings[s], func(o leading) bool { return o.person == l.person }) {
		return
	}
	x.leadings[s] = append(x.leadings[s], l)
}

// leadsBefore is the first token of the words of leading right before "by" at token i, 0 for none: "was led",
// ", headed", "is presided over".
func (x *reader) leadsBefore(i int) int {
	k := i - 1
	if x.Word(k) == "over" && x.Word(k-1) == "presided" {
		k--
	} else if !x.wordIs(k, "led", "headed", "chaired", "represented", "fronted", "captained", "spearheaded") {
		return 0
	}
	return x.withoutCopula(k)
}

// withoutCopula is the token before which the words of being that end before token k stand: "was to be", ",".
func (x *reader) withoutCopula(k int) int {
	for x.wordIs(k-1, "was", "were", "is", "are", "being", "be", "been", "to", "will", "has", "had", ",", "which") {
		k--
	}
	return k
}

// behindCopula is the token behind the words of being at token k, -1 where there are none: "at the head of
// the team stood A".
func (x *reader) behindCopula(k int) int {
	if x.wordIs(k, "was", "were", "is", "are", "stood", "stands", "sat", "sits") {
		return k + 1
	}
	return -1
}

// joinsBefore reports whether token first goes on with a list of clauses: "and the Front", "; Belmark", ", while".
func (x *reader) joinsBefore(first int) bool {
	return x.wordIs(first-1, "and", ";", ",", "while", "whereas", "but")
}

// groupAt is the party that begins at token k, with the noun for those whom it sends, if there is one: "the
// five-member Avarian delegation", "Avaria's team", "the delegation of the Front", "Avaria".
func (x *reader) groupAt(k, end int) party {
	first := k
	k = x.skipArticle(k)
	if x.isDelegation(k) && x.wordIs(k+1, "of", "from") {
		if m := x.onePartyAt(x.skipArticle(k + 2)); m != nil {
			return party{m.Parties[0], first, x.pastSent(m.End, end)}
		}
	}
	for n := 0; n < 3 && x.onePartyAt(k) == nil && (x.Tokens[min(k, len(x.Tokens)-1)].UPOS == "NUM" || strings.Contains(x.Word(k), "-") || x.wordIs(k, "member", "strong", "government", "full")); n++ {
		k++
	}
	m := x.onePartyAt(k)
	if m == nil || k >= end {
		return party{}
	}
	return party{m.Parties[0], first, x.pastSent(m.End, end)}
}

// onePartyAt is the mention of one party that begins at token k, nil for none.
func (x *reader) onePartyAt(k int) *mention.Mention {
	if m := x.mentionAt(k); m != nil && m.First == k && m.Kind == mention.Party && len(m.Parties) == 1 {
		return m
	}
	return nil
}

// pastSent is the token behind the noun for those whom a party sends whose words end at token k: "'s (negotiating)
// team"; behind 's alone, or k, where no such noun follows.
func (x *reader) pastSent(k, end int) int {
	if isPossessive(x.Word(k)) {
		k++
	}
	if x.wordIs(k, "government", "authorities", "leadership", "state", "presidency", "ministry") && k < end {
		k++
	}
	for n := k; n < min(k+4, end); n++ {
		if x.isDelegation(n) {
			return n + 1
		}
		if u := x.Tokens[n].UPOS; u != "ADJ" && u != "NOUN" && u != "NUM" && u != "VERB" && u != "PUNCT" || x.mentionAt(n) != nil || x.wordIs(n, ",", ";", ".") {
			break
		}
	}
	return k
}

// groupBefore is the party whose words end right before token end.
func (x *reader) groupBefore(end, first int) party {
	if x.Word(end-1) == ")" && x.Word(end-3) == "(" {
		end -= 3
	}
	for k := max(first, end-9); k < end; k++ {
		if g := x.groupAt(k, end); g.id != "" && g.end == end {
			return g
		}
	}
	return party{}
}

// delegationAt reports whether a party's delegation begins at token k.
func (x *reader) delegationAt(k, end int) bool {
	g := x.groupAt(k, end)
	return g.id != "" && (x.isDelegation(g.end-1) || x.isDelegation(x.skipArticle(k)))
}

// longestTitle is how many tokens stand at most between a verb and the person whom it is about.
const longestTitle = 18

// personBehind is the person introduced at token k, behind his titles.
func (x *reader) personBehind(k, end int) *mention.Mention {
	for _, m := range x.In(k, min(k+longestTitle, end)) {
		if m.Kind == mention.Person && m.Person >= 0 && !m.Possessive {
			if x.finiteBetween(k, m.First) {
				return nil
			}
			return x.mentionAt(m.Name[0])
		}
	}
	return nil
}

// personBefore is the person whose words, an apposition behind the name included, end before token k.
func (x *reader) personBefore(k, first int) *mention.Mention {
	for x.wordIs(k-1, "was", "is", "stood", "stands", "sat", "has", "had", "also", "later", "then") {
		k--
	}
	near := x.In(first, k)
	for i := len(near) - 1; i >= 0; i-- {
		m := &near[i]
		if m.Kind != mention.Person || m.Person < 0 || m.Possessive {
			continue
		}
		if m.End == k || x.Word(m.End) == "," && x.Word(k-1) == "," && !x.finiteBetween(m.End, k) {
			return m
		}
		return nil
	}
	return nil
}

// memberBehind is the person told at token k to be a member: ", of which A, the head of the service, was a member".
func (x *reader) memberBehind(k, end int) *mention.Mention {
	m := x.personBehind(k, end)
	if m == nil {
		return nil
	}
	for i := m.End; i < min(m.End+longestTitle, end); i++ {
		if x.wordIs(i, "member", "part") && x.wordIs(i-1, "a", "also") && x.wordIs(i-2, "was", "is", "as") || x.wordIs(i, "member") && x.Word(i-2) == "also" {
			return m
		}
	}
	return nil
}

// readDeputies adds whom one who heads a delegation has beside him: "A led the Avarian team, with B as her deputy",
// "assisted by C".
func (x *reader) readDeputies(s int) {
	if len(x.leadings[s]) == 0 {
		return
	}
	first, end := x.limits(s)
	for i := first; i < end; i++ {
		behind := -1
		switch {
		case x.Word(i) == "with" && x.Word(i-1) == ",":
			behind = i + 1
		case x.wordIs(i, "assisted", "seconded", "flanked", "supported") && x.Word(i+1) == "by":
			behind = i + 2
		}
		if behind < 0 {
			continue
		}
		m := x.personBehind(behind, end)
		if m == nil || x.Word(i) == "with" && !(x.Word(m.End) == "as" && x.wordIs(m.End+1, "his", "her", "the") || x.Word(m.End) == "," && x.Word(m.End+1) == "as" && x.wordIs(m.End+2, "his", "her", "the")) {
			continue
		}
		if g := x.lastLed(s, m.First); g.id != "" {
			x.addHead(s, m, g, false)
		}
	}
}

// lastLed is the party of the delegation whose head sentence s tells of last before token k.
func (x *reader) lastLed(s, k int) party {
	for _, l := range slices.Backward(x.leadings[s]) {
		if at := x.tokenAt(l.evidence.Start); l.head && at < k {
			return party{l.party, at, at + 1}
		}
	}
	return party{}
}

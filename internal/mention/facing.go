package mention

import (
	"cmp"
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// faces reports whether the person of the mention meets one of the party, or the other way round.
func (f *finder) faces(m *Mention, party string) bool {
	if m == nil {
		return false
	}
	i, _ := slices.BinarySearchFunc(f.Mentions, m.First, func(g Mention, at int) int { return cmp.Compare(g.First, at) })
	return f.facesOneOf(i, party)
}

// firstInProse is the first mention of the person outside of the headline.
func (f *finder) firstInProse(p *person) *Mention {
	for m := range f.mentionsOf(p) {
		if f.BlockOf(f.SentenceOf(m.First)).Kind != parley.Headline {
			return m
		}
	}
	return nil
}

// withoutState is a title without the state behind it: "minister of foreign affairs of the Republic of Avaria".
func (f *finder) withoutState(title string) string {
	for at := 0; ; {
		i := strings.Index(title[at:], " of ")
		if i < 0 {
			return title
		}
		rest := lexicon.Split(strings.TrimPrefix(title[at+i+len(" of "):], "the "))
		if entries, n := f.Lex.Longest(rest[:min(len(rest), longestName)]); n > 0 && n == len(rest) && entries[0].Kind == lexicon.State {
			return title[:at+i]
		}
		at += i + len(" of ")
	}
}

// listedInHeadline reports whether titles behind a name in a headline are those of a second person, as the verb of
// several behind them says: "Lund, Avarian FM discuss trade".
func (f *finder) listedInHeadline(titles []lexicon.OfficeTitle) bool {
	if len(titles) == 0 || f.BlockOf(f.SentenceOf(titles[0].First)).Kind != parley.Headline {
		return false
	}
	last := titles[len(titles)-1].End
	w := f.Word(last)
	if last >= len(f.Tokens) || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") {
		return false
	}
	return f.Tokens[last].UPOS == "VERB" || f.Is(last, lexicon.Say|lexicon.Meet|lexicon.VerbHeld)
}

// heldByOther reports whether the titles before a comma and a name are those of somebody else of whom the text has told,
// while whoever has the name is known by another office: "in the presence of the Avarian premier, Lund signed".
func (f *finder) heldByOther(first, end int, titles []lexicon.OfficeTitle) bool {
	party := f.partyOf(titles)
	p := f.byForm[f.Span(first, end).Text]
	if p == nil {
		p = f.sameName(f.Span(first, end).Text, "")
	}
	if party == "" || p == nil || len(p.offices) == 0 || p.isOf(party) {
		return false
	}
	sort := titles[len(titles)-1].Sort
	return slices.ContainsFunc(f.persons[max(0, len(f.persons)-mostPeople):], func(q *person) bool {
		return q != p && q.isOf(party) && slices.Contains(q.sorts, sort)
	})
}

// addressed is the token behind forms of address and ranks at token k: "Mr.", "H.E. Dr.".
func (f *finder) addressed(k int) int {
	for f.Is(k, lexicon.Honorific|lexicon.Rank) && f.nameAt[k] == 0 || isDash(f.Word(k)) {
		k++
	}
	return k
}

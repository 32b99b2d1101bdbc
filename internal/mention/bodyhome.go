package mention

import (
	"slices"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// bodySites are the hosts under which organisations of states publish.
var bodySites = map[string]string{"un.org": "united-nations", "unmissions.org": "united-nations", "unocha.org": "united-nations", "europa.eu": "european-union", "au.int": "african-union", "peaceau.org": "african-union",
	"nato.int": "nato", "osce.org": "osce", "ecowas.int": "ecowas", "igad.int": "igad", "sadc.int": "sadc", "asean.org": "asean", "oas.org": "organization-of-american-states", "oic-oci.org": "organisation-of-islamic-cooperation"}

// issuingBody is the organisation of states that issues the report: by its address, its publisher or one of its first
// lines ("United Nations", "UN HEADQUARTERS, NEW YORK", "African Union Commission").
func (f *finder) issuingBody() home {
	host, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(f.Report.URL, "https://"), "http://"), "/")
	for site, body := range bodySites {
		if host == site || strings.HasSuffix(host, "."+site) {
			return home{party: body, issuer: true}
		}
	}
	if b := f.bodyIn(f.Report.Publisher); b != "" {
		return home{party: b, issuer: true}
	}
	for _, l := range f.Report.Furniture[:min(headLines, len(f.Report.Furniture))] {
		if l.Kind == "related" || l.Kind == "crawl_header" {
			if b := f.bodyIn(l.Text); b != "" {
				return home{party: b, issuer: true}
			}
		}
	}
	if len(f.Sentences) > 1 && f.Sentences[0].EndToken <= heading && !f.verbIn(0, f.Sentences[0].EndToken) {
		if b := f.bodyIn(f.Span(0, f.Sentences[0].EndToken).Text); b != "" {
			return home{party: b, evidence: f.Span(0, f.Sentences[0].EndToken), issuer: true}
		}
	}
	return home{}
}

// bodyIn is the organisation of states whose name, or that of one of its parts, stands near the head of a short line
// without words in small letters.
func (f *finder) bodyIn(line string) string {
	words := lexicon.Split(line)
	if len(words) == 0 || len(words) > heading || slices.ContainsFunc(words, func(w string) bool {
		return isLowerWord(w) && !slices.Contains([]string{"of", "the", "for", "and", "in", "to"}, w)
	}) {
		return ""
	}
	for i := range words[:min(len(words), 6)] {
		var entries []lexicon.Entry
		for k := min(len(words), i+longestName); k > i; k-- { // "UN HEADQUARTERS" is a place
			e, n := f.Lex.Meanings(words[i:k])
			if n == k-i {
				entries = append(entries, e...)
			}
		}
		for _, e := range entries {
			if body := f.organisationOf(e.Party); body != "" {
				return body
			}
		}
	}
	return ""
}

// organisationOf is the organisation of states that the party is or of which it is a part, empty for none.
func (f *finder) organisationOf(id string) string {
	for n := 0; id != "" && n < 8; id, n = f.Lex.PartOf(id), n+1 {
		if p, ok := f.Lex.Party(id); ok && (p.Kind == "organisation" || p.Kind == "alliance") && p.State == "" {
			return id
		}
	}
	return ""
}

// deriveBodyOffices gives those who hold an office of an organisation of states without a word whose ("the Special
// Representative, A", "the Spokesperson, B", "the Secretary-General's envoy, C") to the one that issues the report; envoys and
// representatives else to the only one of whose envoy or mission the text tells.
func (f *finder) deriveBodyOffices(number map[*person]int) {
	issuer := f.issuingBody()
	for _, p := range f.persons {
		n, listed := number[p]
		if !listed || len(f.Doc.People[n].Parties) > 0 || len(p.national) > 0 || len(p.owners) > 0 {
			continue
		}
		out := &f.Doc.People[n]
		k := slices.IndexFunc(out.Offices, func(o parley.Office) bool { return !o.Former && o.Party == "" && bodyOffice(o.Title) })
		if k < 0 {
			continue
		}
		h := issuer
		if h.party == "" && !strings.HasPrefix(strings.ToLower(out.Offices[k].Title), "spokes") {
			h = f.bodyWithEnvoy()
		}
		if h.party == "" {
			continue
		}
		o := &out.Offices[k]
		evidence := slices.Clone(o.Evidence)
		if h.evidence.Text != "" {
			evidence = append(evidence, h.evidence)
		}
		out.Parties = append(out.Parties, parley.Affiliation{Party: h.party, Evidence: evidence})
		o.Party, o.Derived = h.party, append(o.Derived, "party")
	}
}

// bodyOffices are the ends of titles that officials of an organisation have in its own words, without what they are for.
var bodyOffices = []string{"special envoy", "personal envoy", "special representative", "personal representative", "deputy special representative", "special adviser", "special advisor",
	"secretary-general", "secretary general", "under-secretary-general", "assistant secretary-general", "high representative", "spokesperson", "spokesman", "spokeswoman", "deputy spokesperson", "deputy spokesman", "special coordinator",
	"humanitarian coordinator", "resident coordinator", "chairperson of the commission", "chief mediator"}

// bodyOffice reports whether the title is one of them: "Special Envoy for the Lakes", "Deputy Spokesperson for the
// Secretary-General".
func bodyOffice(title string) bool {
	title = strings.ToLower(title)
	for _, by := range []string{"secretary-general's ", "secretary-general’s ", "secretary general's ", "secretary general’s "} {
		title = strings.TrimPrefix(title, by)
	}
	if slices.Contains(bodyOffices, title) {
		return true
	}
	for _, of := range []string{" for ", " on ", " of the secretary", " to the secretary", " of the commission"} {
		if head, _, ok := strings.Cut(title, of); ok && slices.Contains(bodyOffices, head) {
			return true
		}
	}
	return false
}

// bodyWithEnvoy is the only organisation of whose mission, envoy or representative the text tells without naming him: "the
// UN Support Mission in Avaria", "the AU special envoy".
func (f *finder) bodyWithEnvoy() home {
	var out home
	for i, n := range f.Names {
		body := f.organisationOf(n.Party)
		if body == "" || f.silent(f.SentenceOf(f.first[i])) {
			continue
		}
		end := f.end[i]
		if isPossessive(f.Word(end)) {
			end++
		}
		for f.wordIs(end, "special", "personal", "support", "chief", "top") {
			end++
		}
		if n.Party == body && !f.wordIs(end, "envoy", "representative", "mission", "mediator") {
			continue
		}
		if p, _ := f.Lex.Party(n.Party); n.Party != body && p.Kind != "body" {
			continue
		}
		if out.party != "" && out.party != body {
			return home{}
		}
		if out.party == "" {
			out = home{party: body, evidence: n.Span}
		}
	}
	return out
}

func isLowerWord(w string) bool { return w[0] >= 'a' && w[0] <= 'z' }

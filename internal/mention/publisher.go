package mention

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"parley/internal/lexicon"
)

// publisherState is the state whose ministry or government the report names as its
// publisher ("Ministry of Foreign Affairs of Mongolia"), or whose government has the address
// that it stands at. No words of the text say so.
func (f *finder) publisherState() home {
	if f.issuer == nil {
		h := f.readIssuer()
		f.issuer = &h
	}
	return *f.issuer
}

func (f *finder) readIssuer() home {
	if h := f.issuedBy(f.Report.Publisher); h.party != "" {
		return h
	}
	for i, l := range f.Report.Furniture[:min(headLines, len(f.Report.Furniture))] {
		line := ownSite.ReplaceAllString(l.Text, "")
		if h := f.issuedBy(line); h.party != "" && (isLetterhead(line) || line != l.Text) {
			return h
		}
		if i+1 < len(f.Report.Furniture) && isLetterhead(line) {
			if h := f.issuedBy(line + ", " + f.Report.Furniture[i+1].Text); h.party != "" {
				return h // "PRESIDENTIAL SECRETARIAT", and its capital on the next line
			}
		}
	}
	if state, government := addressState(f.Report.URL); government {
		return home{party: state, issuer: true}
	}
	return home{}
}

// ownSite stands before the name of whoever has a site: "Official website of the President of Avaria".
var ownSite = regexp.MustCompile(`(?i)^(?:the )?(?:official )?(?:web ?site|web ?portal|portal|home ?page|web ?page)(?: of)? (?:the )?`)

// headLines is in how many of the first lines beside the report whoever issues it is looked for.
const headLines = 2

// isLetterhead reports whether a line is the name of a body and nothing more: "Ministry of Foreign
// Affairs of Mongolia". All its words but small ones have capitals, and the first or the last, or one before "of", is that of a body.
func isLetterhead(line string) bool {
	words := lexicon.Split(line)
	for _, w := range words {
		if w[0] >= 'a' && w[0] <= 'z' && !slices.Contains([]string{"of", "the", "for", "and"}, w) || w == ":" || w == "'s" || w == "’s" {
			return false
		}
	}
	body := func(w string) bool {
		return slices.Contains([]string{"ministry", "department", "presidency", "chancellery", "cabinet", "government", "office", "embassy", "secretariat", "administration", "palace"}, strings.ToLower(w))
	}
	for i, w := range words[:max(0, len(words)-1)] {
		if body(w) && strings.EqualFold(words[i+1], "of") {
			return true // "U.S. Department of State"
		}
	}
	return len(words) > 1 && (body(words[0]) || body(words[len(words)-1]) || words[0] == "Royal" || words[0] == "Federal")
}

// issuers are nouns for bodies of a state that issue reports.
var issuers = map[string]bool{"ministry": true, "department": true, "presidency": true, "chancellery": true, "cabinet": true, "government": true, "office": true, "president": true, "embassy": true, "presidential": true, "premier": true}

// issuedBy is the state whose ministry or government a short line names.
func (f *finder) issuedBy(line string) home {
	words := lexicon.Split(line)
	if len(words) > heading {
		return home{}
	}
	issued := slices.ContainsFunc(words, func(w string) bool { return issuers[strings.ToLower(w)] })
	for i := range words {
		entries, n := f.Lex.Longest(words[i:min(len(words), i+longestName)])
		if n == 0 || len(entries[0].Party) != 3 {
			continue
		}
		if entries[0].Kind == lexicon.Metonym && n == len(words) && !slices.Contains(sharedMinistries, strings.ToLower(line)) {
			return home{party: entries[0].Party, issuer: true} // "U.S. Department of State"
		}
		if !issued {
			continue
		}
		if k := entries[0].Kind; k == lexicon.State || k == lexicon.Adjective || k == lexicon.Capital && i+n == len(words) {
			return home{party: entries[0].Party, issuer: true}
		}
	}
	return home{}
}

// agencyState are the states whose own news agencies have the names (Reuters, AFP, AP and dpa are
// written for the world; names that agencies of several states have are left out).
var agencyState = map[string]string{
	"tass": "RUS", "itar-tass": "RUS", "ria novosti": "RUS", "ukrinform": "UKR", "unn": "UKR", "unian": "UKR", "belta": "BLR", "xinhua": "CHN", "yonhap": "KOR", "kyodo": "JPN", "kcna": "PRK",
	"bernama": "MYS", "antara": "IDN", "pti": "IND", "ani": "IND", "ians": "IND", "app": "PAK", "bss": "BGD", "unb": "BGD", "vna": "VNM", "anadolu": "TUR", "anadolu agency": "TUR", "aa": "TUR",
	"irna": "IRN", "isna": "IRN", "fars": "IRN", "mehr": "IRN", "tasnim": "IRN", "sana": "SYR", "petra": "JOR", "spa": "SAU", "saudi press agency": "SAU", "wam": "ARE", "emirates news agency": "ARE",
	"qna": "QAT", "qatar news agency": "QAT", "kuna": "KWT", "kuwait news agency": "KWT", "ona": "OMN", "nina": "IRQ", "ina": "IRQ", "suna": "SDN", "nna": "LBN",
	"azertac": "AZE", "turan": "AZE", "armenpress": "ARM", "arminfo": "ARM", "kabar": "KGZ", "akipress": "KGZ", "kazinform": "KAZ", "agerpres": "ROU", "ctk": "CZE", "mti": "HUN", "tanjug": "SRB", "hina": "HRV", "fena": "BIH",
	"ntb": "NOR", "ritzau": "DNK", "stt": "FIN", "belga": "BEL", "anp": "NLD", "ansa": "ITA", "lusa": "PRT", "notimex": "MEX", "telam": "ARG", "prensa latina": "CUB",
}

// paperState is the state in which the paper or agency appears, by its address, as its national
// agency or by the name of a state or capital in its own ("The Oslo Herald").
func (f *finder) paperState() home {
	if state, _ := addressState(f.Report.URL); state != "" {
		return home{party: state}
	}
	if state := agencyState[strings.ToLower(f.Report.Publisher)]; state != "" {
		return home{party: state}
	}
	words := lexicon.Split(f.Report.Publisher)
	for i := range words {
		entries, n := f.Lex.Longest(words[i:min(len(words), i+longestName)])
		if n == 0 || n == len(words) || len(entries[0].Party) != 3 {
			continue
		}
		switch entries[0].Kind {
		case lexicon.State, lexicon.Adjective, lexicon.Capital:
			return home{party: entries[0].Party}
		}
	}
	return home{}
}

// governmentLabels are the parts of addresses under which only a state's own bodies are.
var governmentLabels = []string{"gov", "gob", "gouv", "gub", "guv", "govt", "gc", "go", "mil", "mfa", "mofa", "mea", "mid", "mae", "mzv", "msz", "president", "presidency",
	"presidencia", "presidence", "primeminister", "parliament"}

// placelessDomains are the country codes that sites of anywhere use as they use .com.
var placelessDomains = []string{"ai", "cc", "co", "eu", "fm", "gg", "io", "la", "ly", "me", "nu", "sh", "st", "su", "tk", "to", "tv", "vc", "ws"}

// addressState is the state (ISO 3166-1 alpha-3) whose domain an address is under, and
// whether its government's; both empty for addresses of no country.
func addressState(address string) (state string, government bool) {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return "", false
	}
	labels := strings.Split(strings.ToLower(u.Hostname()), ".")
	top, rest := labels[len(labels)-1], labels[:len(labels)-1]
	if top == "gov" || top == "mil" {
		return "USA", true
	}
	government = slices.ContainsFunc(rest, func(l string) bool { return slices.Contains(governmentLabels, l) })
	national := government || len(rest) > 1 && slices.Contains([]string{"com", "net", "org", "edu", "co"}, rest[len(rest)-1])
	if len(top) != 2 || !national && slices.Contains(placelessDomains, top) {
		return "", false
	}
	if top == "uk" {
		top = "gb"
	}
	region, err := language.ParseRegion(top)
	if err != nil || !region.IsCountry() {
		return "", false
	}
	return region.ISO3(), government
}

package page

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley"
)

// creditReport says who printed the report and whose words it passes on. The
// publisher is named by the mark-up or a header, by the words "… reports
// citing …", by the dateline's agency, or by the address; an agency beside
// another publisher is the origin.
func creditReport(r *parley.Report, j *judged) {
	agency, via := j.dateline.agency, j.dateline.via
	if noAgency[agency] {
		agency = ""
	}
	agency, second, _ := strings.Cut(agency, " / ")
	cited := citedOrigin(r)
	switch {
	case j.facts.publisher != "":
		r.Publisher = j.facts.publisher
	case j.dateline.prints:
		r.Publisher = agency
	case via != "":
		r.Publisher, via, _ = strings.Cut(via, "\x00")
		r.Via = via
	case cited.publisher != "":
		r.Publisher = cited.publisher
	case agency != "" && (hostOf(r.URL) == "" || ownHost(agency, r.URL)):
		r.Publisher = agency
	default:
		r.Publisher = hostOf(r.URL)
	}
	for _, origin := range []string{j.facts.origin, j.credited, cited.origin, agency, second} {
		if origin != "" && !sameSource(origin, r.Publisher) && !ownHost(origin, r.URL) {
			r.Origin = origin
			break
		}
	}
}

// noAgency stand in datelines where an agency would, and name none.
var noAgency = wordSet("Dispatches; Agencies; News Agencies; Staff; News Desk; Web Desk; Combined Dispatches; Own Correspondent; Staff Report")

var sourceCredit = regexp.MustCompile(`^(?i:sources?|via|источник|джерело)\s*:\s*(\S.{1,80}?)\.?$`)

// creditLine is what a line such as "Source: Agency" names, "" for any other.
func creditLine(s string) string {
	if len(s) > 220 || !strings.Contains(s[:min(len(s), 20)], ":") {
		return ""
	}
	m := sourceCredit.FindStringSubmatch(s)
	if m == nil || strings.Contains(m[1], ". ") || stamps(m[1]) != nil {
		return ""
	}
	if first, _ := utf8.DecodeRuneInString(m[1]); unicode.IsLower(first) && first < unicode.MaxLatin1 && !strings.Contains(m[1], ".") {
		return ""
	}
	return m[1]
}

func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// ownHost reports whether the address is the agency's own.
func ownHost(agency, address string) bool {
	host := letters(hostOf(address))
	return len(letters(agency)) >= 2 && strings.Contains(host, letters(agency))
}

// A citation is what a report says about whose words it passes on.
type citation struct{ publisher, origin string }

// source is a name of who is cited: capitalised words with small ones between.
const source = `((?:[Tt]he )?[A-Z][\w.'’&-]*(?:(?: of the| of| for| and| on)? [A-Z][\w.'’&-]*){0,7}(?: (?:news agency|agency|news outlet|news website|press service|newspaper|channel))?)`

var citations = []*regexp.Regexp{
	regexp.MustCompile(`([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}) (?:reports?|reported|writes|informs|says),? (?:with reference to|citing|referring to|quoting|with a reference to) ` + source),
	regexp.MustCompile(`(?:[Rr]eports?|[Ww]rites|[Ii]nforms) ([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}),? (?:with reference to|citing|referring to|quoting) ` + source),
	regexp.MustCompile(`()(?:,|\b[Aa]s|\bit) ?(?:reported|reports|said|was reported|is reported),? (?:by|with reference to|citing|referring to|quoting) ` + source),
	regexp.MustCompile(`()(?:with reference to|citing|referring to) ` + source),
	regexp.MustCompile(`()\b[Aa]ccording to ` + source),
	regexp.MustCompile(`(),? ` + source + ` (?:reports|reported|writes|informs)\.$`),
}

// citing rules out, cheaply, texts that credit nobody.
var citing = regexp.MustCompile(`reference to|citing|referring to|quoting|ccording to|report|writes|informs|said by`)

// citedParagraphs is how many paragraphs from the start of the report may say
// whose words it passes on: further down single facts are credited.
const citedParagraphs = 2

// citedOrigin reads "UNN reports with reference to the Office of the
// President" and its like in the first paragraphs. Words like "according to"
// count only before an agency or office: a person is a speaker, no origin.
func citedOrigin(r *parley.Report) citation {
	seen := 0
	for _, b := range r.Blocks {
		if b.Kind != parley.Lede && b.Kind != parley.Paragraph || b.Background {
			continue
		}
		if c, ok := citedIn(r.Text[b.Start:b.End]); ok {
			return c
		}
		if seen++; seen == citedParagraphs {
			break
		}
	}
	return citation{}
}

func citedIn(text string) (citation, bool) {
	if len(text) > 2000 {
		text = strings.ToValidUTF8(text[:2000], "")
	}
	if !citing.MatchString(text) {
		return citation{}, false
	}
	for i, re := range citations {
		for _, m := range re.FindAllStringSubmatch(text, 4) {
			origin := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(m[2], "the "), "The "), "'s")
			if i < 2 && !personLike(m[1]) && !pronoun[m[1]] || institution(origin) && m[1] == "" && !officeHolder.MatchString(origin) {
				return citation{publisher: m[1], origin: trimSource(origin)}, true
			}
		}
	}
	return citation{}, false
}

// officeHolder finds a person behind an office's name: a speaker, no origin.
var officeHolder = regexp.MustCompile(`\b(?:Secretary|Minister|President|Chairman|Director|Chief|Head|Spokes(?:man|woman|person)|Envoy|Ambassador|Representative|Commissioner|Governor|Adviser|Advisor) [A-Z][\w’'-]+`)

var pronoun = wordSet("He; She; It; They; Who; This; That; The; Media; Local Media")

func trimSource(s string) string { return strings.TrimRight(s, ".,'’ ") }

// institution reports whether a name is that of an agency, an office or a
// paper rather than a person.
func institution(s string) bool {
	return knownAgency(trimSource(s)) || institutionWord.MatchString(s)
}

var institutionWord = regexp.MustCompile(`\b(?:Agency|agency|News|Press|press|Times|Post|Journal|Guardian|Telegraph|Tribune|Herald|Daily|Gazette|Office|Ministry|Department|Service|service|Secretariat|Embassy|Presidency|Administration|Cabinet|Government|Kremlin|White House|State Department|Mission|Bureau|Council|Commission|Command|Staff|website|newspaper|channel|Television|TV|Radio|Media|Online|Today)\b|\.(?:com|org|net|az|am|ru|ua|ge|uk|info)$`)

package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageMeta is what the head of a page and its data blocks state, each list in
// the order of the page.
type pageMeta struct {
	meta      map[string][]string // <meta> by lower-case name, property or http-equiv
	docTitle  string              // <title>
	canonical string
	lang      string // of <html>
	ld        ldArticle
	titles    []string // all candidates for the headline, in order of trust
}

// maxMetaValue is the length in bytes of the longest value that is believed to
// be a title, a name or a date.
const maxMetaValue = 1000

// readMeta gathers the statements of <head>, wherever on the page they stand.
func readMeta(doc *html.Node) *pageMeta {
	m := &pageMeta{meta: map[string][]string{}}
	var blocks []string
	for n := doc; n != nil; n = following(n, doc) {
		switch n.DataAtom {
		case atom.Html:
			m.lang = squeeze(attr(n, "lang"))
			if m.lang == "" {
				m.lang = squeeze(attr(n, "xml:lang"))
			}
		case atom.Meta:
			m.addMeta(n)
		case atom.Link:
			if m.canonical == "" && strings.EqualFold(attr(n, "rel"), "canonical") {
				m.canonical = webAddress(attr(n, "href"))
			}
		case atom.Title:
			if m.docTitle == "" && n.Namespace == "" && (n.Parent == nil || n.Parent.DataAtom != atom.Svg) {
				m.docTitle = someText(n, maxMetaValue)
			}
		case atom.Script:
			if strings.HasPrefix(strings.ToLower(squeeze(attr(n, "type"))), "application/ld+json") && n.FirstChild != nil {
				blocks = append(blocks, n.FirstChild.Data)
			}
		}
	}
	m.titles = []string{m.first("og:title"), m.first("twitter:title"), m.docTitle, m.first("citation_title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")}
	m.ld = readLD(blocks, m)
	if m.ld.headline != "" {
		m.titles = append([]string{m.ld.headline}, m.titles...)
	}
	return m
}

func (m *pageMeta) addMeta(n *html.Node) {
	value := squeeze(attr(n, "content"))
	if value == "" || len(value) > maxMetaValue {
		return
	}
	for _, key := range [...]string{"name", "property", "http-equiv"} {
		if k := strings.ToLower(squeeze(attr(n, key))); k != "" && len(k) < 100 && len(m.meta[k]) < 50 {
			m.meta[k] = append(m.meta[k], value)
		}
	}
}

// first is the first value of the first of the names that has one.
func (m *pageMeta) first(names ...string) string {
	for _, name := range names {
		if v := m.meta[name]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// webAddress gives s where it is a whole http or https address, else "".
func webAddress(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 4*maxMetaValue {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return s
}

// Names of <meta> for one fact, in order of trust.
var (
	publishedNames = []string{"article:published_time", "og:article:published_time", "article:published", "og:published_time"}
	modifiedNames  = []string{"article:modified_time", "og:updated_time", "article:modified"}
	dateNames      = []string{"date", "pubdate", "publishdate", "publish-date", "publish_date", "datepublished", "date.issued", "dc.date.issued", "dc.date", "dc.date.created", "dcterms.date", "dcterms.issued", "dcterms.created", "parsely-pub-date", "sailthru.date", "citation_date", "citation_publication_date", "cxenseparse:recs:publishtime", "article.published", "article_date_original", "originalpublicationdate", "published_at", "pub_date", "releasedate", "release_date"}
	updateNames    = []string{"last-modified", "lastmod", "datemodified", "dc.date.modified", "dcterms.modified", "article.updated", "revised"}
	bylineNames    = []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl", "article.author", "cxenseparse:author"}
	siteNames      = []string{"og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher", "cre", "apple-mobile-web-app-title"}
	originNames    = []string{"dc.source", "source", "news_source", "article:source", "syndication-source-name"}
)

// facts gives what is stated about the page, the best statement of each fact
// first: JSON-LD, OpenGraph, <meta>, <time>.
func (m *pageMeta) facts(w *walker, reg region) facts {
	f := facts{language: m.language(), url: m.address(), publisher: m.ld.publisher, origin: m.ld.origin}
	if f.publisher == "" {
		f.publisher = m.name(siteNames)
	}
	if f.origin == "" {
		f.origin = m.name(originNames)
	}
	f.title = m.title(w, f.publisher)
	f.authors = m.authors(w, reg)
	f.dates = m.dates(w, reg)
	return f
}

// name is the first value that is no address.
func (m *pageMeta) name(names []string) string {
	for _, n := range names {
		if v := m.first(n); v != "" && !strings.Contains(v, "://") && !strings.HasPrefix(v, "@") && !strings.HasPrefix(v, "www.") {
			return v
		}
	}
	return ""
}

// language is the page's language tag as given, "" where it gives none.
func (m *pageMeta) language() string {
	for _, v := range []string{m.lang, m.first("language", "content-language", "dc.language", "dcterms.language"), m.ld.language, m.first("og:locale")} {
		if v != "" && len(v) < 40 {
			return strings.ReplaceAll(v, "_", "-")
		}
	}
	return ""
}

// address is the page's own address. A canonical link to the site's front
// page is a common mistake and yields to a longer og:url.
func (m *pageMeta) address() string {
	og, ld := webAddress(m.first("og:url")), m.ld.url
	for _, v := range []string{m.canonical, og, ld} {
		if v != "" && !isFrontPage(v) {
			return v
		}
	}
	for _, v := range []string{m.canonical, og, ld} {
		if v != "" {
			return v
		}
	}
	return ""
}

func isFrontPage(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Path == "" || u.Path == "/") && u.RawQuery == ""
}

// dates lists what the page states of its dates, without doubles.
func (m *pageMeta) dates(w *walker, reg region) []factDate {
	var out []factDate
	seen := map[factDate]bool{}
	add := func(value, source string, updated bool) {
		d := factDate{value: value, source: source, updated: updated}
		if value != "" && len(value) <= 100 && !seen[d] {
			seen[d] = true
			out = append(out, d)
		}
	}
	add(m.ld.published, "json-ld", false)
	add(m.ld.modified, "json-ld", true)
	add(m.first(publishedNames...), "opengraph", false)
	add(m.first(modifiedNames...), "opengraph", true)
	for _, n := range dateNames {
		add(m.first(n), "meta", false)
	}
	for _, n := range updateNames {
		add(m.first(n), "meta", true)
	}
	for _, t := range w.headTimes(reg) {
		add(t.value, "time", t.updated)
	}
	return out
}

// headTimes are the dates that elements around the headline state: the first
// of publication and the first of modification. Dates of related stories, of
// comments and further down in the text are not the page's.
func (w *walker) headTimes(reg region) []pageNote {
	var out []pageNote
	var have [2]bool
	inCore := 0
	for _, t := range w.times {
		if !t.aside && reg.core.holds(t.at) {
			inCore++
		}
	}
	near := reg.core.from + 3
	if inCore > 2 { // the entries of a live page have times of their own
		near = reg.core.from - 1
	}
	for _, t := range w.times {
		i := 0
		if t.updated {
			i = 1
		}
		if t.aside || have[i] || reg.none || t.at < reg.all.from || t.at > near && t.at < reg.core.to {
			continue
		}
		if t.at <= reg.all.to {
			have[i] = true
			out = append(out, t)
		}
	}
	return out
}

// authors are the names that the page gives as its authors', "" and addresses
// left out.
func (m *pageMeta) authors(w *walker, reg region) []string {
	if len(m.ld.authors) > 0 {
		return m.ld.authors
	}
	for _, n := range bylineNames {
		if names := personNames(m.meta[n]); len(names) > 0 {
			return names
		}
	}
	var marked []string
	for _, a := range w.authors {
		if !a.aside && a.at >= reg.all.from && a.at < reg.all.to {
			marked = append(marked, a.value)
		}
	}
	return personNames(marked)
}

// personNames drops what is an address, doubles, and "By" before a name.
func personNames(values []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, v := range values {
		v = squeeze(v)
		if len(v) > 3 && strings.EqualFold(v[:3], "by ") {
			v = v[3:]
		}
		if v == "" || len(v) > 200 || seen[v] || strings.Contains(v, "://") || strings.HasPrefix(v, "@") {
			continue
		}
		seen[v] = true
		out = append(out, v)
	}
	return out
}

package page

import (
	"encoding/json"
	"html"
	"strings"
)

// An ldArticle is what a page's JSON-LD (schema.org) states about its article.
type ldArticle struct {
	headline  string
	published string
	modified  string
	authors   []string
	publisher string
	origin    string
	language  string
	url       string
}

// Limits on JSON-LD: one block's bytes, and how deep and how many objects are
// looked at in search of the article.
const (
	maxLDBytes   = 1 << 20
	maxLDDepth   = 6
	maxLDObjects = 500
)

// articleTypes are the schema.org types that stand for a report, by trust.
var articleTypes = wordSetOf("NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "PressRelease", "ScholarlyArticle")

// readLD reads the article that the JSON-LD blocks describe. Where there are
// several, that of this page is taken: by headline or address. One that
// agrees with nothing on the page is about another page and is left out.
func readLD(blocks []string, m *pageMeta) ldArticle {
	var found []map[string]any
	for _, b := range blocks {
		if len(b) <= maxLDBytes {
			found = collectLD(decodeLD(b), 0, found)
		}
	}
	var page, news *ldArticle
	for _, o := range found {
		a := articleOf(o)
		switch {
		case !a.fits(m):
		case !isLDType(o, articleTypes):
			if page == nil {
				page = &a
			}
		case news == nil:
			news = &a
		}
	}
	switch {
	case news != nil:
		return *news
	case page != nil: // a WebPage: its dates count, its name is no headline
		return ldArticle{published: page.published, modified: page.modified, publisher: page.publisher, language: page.language, url: page.url}
	}
	return ldArticle{}
}

// decodeLD decodes a block, nil where it is broken beyond what pages often do:
// comment or CDATA marks around it, raw line ends in strings, a last comma.
func decodeLD(block string) any {
	s := strings.TrimSpace(block)
	for _, mark := range []string{"<!--", "-->", "//<![CDATA[", "<![CDATA[", "//]]>", "]]>", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(s, mark), mark))
	}
	var v any
	if json.Unmarshal([]byte(s), &v) == nil {
		return v
	}
	s = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
	if json.Unmarshal([]byte(s), &v) == nil {
		return v
	}
	if json.Unmarshal([]byte(dropLastCommas(s)), &v) == nil {
		return v
	}
	return nil
}

// dropLastCommas drops commas before a closing bracket outside strings.
func dropLastCommas(s string) string {
	var b strings.Builder
	quoted := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case quoted && c == '\\' && i+1 < len(s):
			b.WriteByte(c)
			i++
			c = s[i]
		case c == '"':
			quoted = !quoted
		case c == ',' && !quoted:
			if rest := strings.TrimLeft(s[i+1:min(len(s), i+100)], " "); rest != "" && (rest[0] == '}' || rest[0] == ']') {
				continue
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}

// collectLD gathers the objects that are articles or pages, in order: lists,
// @graph and mainEntity are looked into.
func collectLD(v any, depth int, found []map[string]any) []map[string]any {
	if depth > maxLDDepth || len(found) >= maxLDObjects {
		return found
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			found = collectLD(e, depth+1, found)
		}
	case map[string]any:
		if isLDType(v, articleTypes) || isLDType(v, pageTypes) {
			found = append(found, v)
		}
		for _, key := range [...]string{"@graph", "mainEntity"} {
			found = collectLD(v[key], depth+1, found)
		}
	}
	return found
}

var pageTypes = wordSetOf("WebPage", "ItemPage")

func isLDType(o map[string]any, types map[string]bool) bool {
	for _, t := range stringsOf(o["@type"]) {
		t = t[strings.LastIndexAny(t, "/:")+1:]
		if types[t] {
			return true
		}
	}
	return false
}

func articleOf(o map[string]any) ldArticle {
	a := ldArticle{
		headline:  textOf(o, "headline", "name"),
		published: textOf(o, "datePublished", "dateCreated", "uploadDate"),
		modified:  textOf(o, "dateModified"),
		authors:   personNames(namesOf(o["author"])),
		language:  firstOf(stringsOf(o["inLanguage"])),
		url:       webAddress(firstOf(addressesOf(o["url"]))),
		publisher: squeeze(html.UnescapeString(firstOf(namesOf(o["publisher"])))),
		origin:    squeeze(html.UnescapeString(firstOf(namesOf(o["sourceOrganization"])))),
	}
	if a.url == "" {
		a.url = webAddress(firstOf(addressesOf(o["mainEntityOfPage"])))
	}
	if len(a.authors) == 0 {
		a.authors = personNames(namesOf(o["creator"]))
	}
	return a
}

// textOf is the first of the keys that holds text. Entities are decoded:
// publishing systems often write them into JSON-LD.
func textOf(o map[string]any, keys ...string) string {
	for _, k := range keys {
		if s := squeeze(html.UnescapeString(firstOf(stringsOf(o[k])))); s != "" && len(s) <= maxMetaValue {
			return s
		}
	}
	return ""
}

func firstOf(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// stringsOf gives a string, or the strings of a list.
func stringsOf(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, e := range v {
			if s, ok := e.(string); ok && len(out) < 50 {
				out = append(out, s)
			}
		}
		return out
	}
	return nil
}

// namesOf gives the names of a person or organisation: a string, an object
// with a name, or a list of these.
func namesOf(v any) []string { return partsOf(v, "name") }

// addressesOf gives the address of a thing: a string, or an object with @id.
func addressesOf(v any) []string { return partsOf(v, "@id") }

func partsOf(v any, key string) []string {
	switch v := v.(type) {
	case string:
		return []string{html.UnescapeString(v)}
	case map[string]any:
		out := stringsOf(v[key])
		for i := range out {
			out[i] = html.UnescapeString(out[i])
		}
		return out
	case []any:
		var out []string
		for _, e := range v {
			if _, list := e.([]any); !list && len(out) < 50 {
				out = append(out, partsOf(e, key)...)
			}
		}
		return out
	}
	return nil
}

// fits reports whether the statement can be about this page: its headline
// shares half of its words with a title of the page, or its address is the
// page's. Without titles on the page nothing can speak against it.
func (a ldArticle) fits(m *pageMeta) bool {
	if a.url != "" && (a.url == m.canonical || a.url == m.first("og:url")) {
		return true
	}
	compared := false
	for _, t := range m.titles {
		if t == "" || a.headline == "" {
			continue
		}
		compared = true
		if shareWords(a.headline, t) {
			return true
		}
	}
	return !compared
}

// shareWords reports whether half of the words of the shorter text are in the
// other.
func shareWords(a, b string) bool {
	x, y := strings.Fields(foldTitle(a)), strings.Fields(foldTitle(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	in := wordSetOf(y...)
	n := 0
	for _, w := range x {
		if in[w] {
			n++
		}
	}
	return 2*n >= len(x)
}

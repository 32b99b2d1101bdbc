package page

import (
	"regexp"
	"slices"
	"strings"

	"parley"
)

// readPlain cuts a plain-text page into pieces and takes its header lines.
func readPlain(text string) ([]piece, facts) {
	lines := strings.Split(text, "\n")
	var known facts
	var pieces []piece
	at := skipBlank(lines, 0)
	if at < len(lines) {
		if header, rest, ok := crawlHeader(lines[at]); ok {
			pieces = append(pieces, piece{text: header, furniture: parley.CrawlHeader})
			lines[at] = rest
		}
	}
	n := headerLines(lines[at:], &known)
	for _, l := range lines[at : at+n] {
		if t := strings.TrimSpace(l); t != "" {
			pieces = append(pieces, piece{text: t, furniture: parley.CrawlHeader})
		}
	}
	rest := paragraphs(lines[at+n:])
	head := min(len(rest), maxBefore) // no breadcrumb stands further down
	for _, p := range rest[:head] {
		pieces = append(pieces, cutBreadcrumb(p)...)
	}
	return slices.Concat(pieces, rest[head:]), known
}

func skipBlank(lines []string, i int) int {
	for i < len(lines) && strings.TrimSpace(lines[i]) == "" {
		i++
	}
	return i
}

// crawlDate is what a crawler puts on top of a stored page. The rest of that
// line is what stood first on the page itself.
var crawlDate = regexp.MustCompile(`^\s*date (\d{4}-\d{2}(?:-\d{2})?)(?:\s+(.*))?$`)

// crawlHeader parts a crawler's first line from the page's own words on it;
// ok is false for any other line.
func crawlHeader(line string) (header, rest string, ok bool) {
	m := crawlDate.FindStringSubmatchIndex(line)
	if m == nil {
		return "", "", false
	}
	if m[4] >= 0 {
		rest = line[m[4]:m[5]]
	}
	return strings.TrimSpace(line[:m[3]]), rest, true
}

// breadcrumb is the way to a page's place in its site, up to the headline
// that some sites put behind it.
var breadcrumb = regexp.MustCompile(`^(?:Home|Homepage|Main|Главная|Головна|Accueil|Inicio)\s*[»>›](?:[^»>›«]{1,40}[»>›])*\s*`)

// cutBreadcrumb parts a breadcrumb from a headline on the same line.
func cutBreadcrumb(p piece) []piece {
	if len(p.text) > 300 || !strings.ContainsAny(p.text, "»>›") {
		return []piece{p}
	}
	m := breadcrumb.FindStringIndex(p.text)
	if m == nil || len(strings.Fields(p.text[m[1]:])) < 5 {
		return []piece{p}
	}
	way, title := p, p
	way.text, way.furniture = strings.TrimSpace(p.text[:m[1]]), parley.Related
	title.text, title.blankBefore = p.text[m[1]:], false
	return []piece{way, title}
}

// headerLine is a line "key: value" that whoever stored the page put on top.
var headerLine = regexp.MustCompile(`(?i)^\s*(title|headline|date|published|updated|source|url|link|author|byline|publisher|language|lang|licen[cs]e|origin|agency)\s*:\s*(.*)$`)

// equalsLine is a header line "KEY=value" of radio scripts.
var equalsLine = regexp.MustCompile(`^(DATE|TITLE|BYLINE|DATELINE|TYPE|NUMBER|CONTENT|INTERNET|EDITOR|VOICED AT)\s*[=:]\s*(.*)$`)

// headerLines reads header lines from the start of lines and gives how many
// lines they take, 0 where there is no header. One such line alone is taken
// for a header only when it names a title, an address or a source.
func headerLines(lines []string, known *facts) int {
	var got facts
	end, count, sure := 0, 0, false
	for n := 0; n < len(lines); n++ {
		if strings.TrimSpace(lines[n]) == "" {
			continue
		}
		key, value, ok := keyValue(lines[n])
		if !ok {
			break
		}
		sure = sure || key == "title" || key == "headline" || key == "source" && sourceName(value) || isAddress(value)
		got.header(key, value)
		count++
		end = n + 1
	}
	if count == 0 || !sure && count < 2 {
		return 0
	}
	*known = got
	return end
}

func keyValue(line string) (key, value string, ok bool) {
	if len(line) > 2000 || !strings.ContainsAny(line[:min(len(line), 20)], ":=") {
		return "", "", false
	}
	m := headerLine.FindStringSubmatch(line)
	if m == nil {
		m = equalsLine.FindStringSubmatch(strings.TrimSpace(line))
	}
	if m == nil {
		return "", "", false
	}
	return strings.ToLower(m[1]), strings.TrimSpace(m[2]), true
}

// sourceName reports whether the value of "source:" alone on top of a page is
// a name and not the start of a sentence.
func sourceName(value string) bool {
	return value != "" && len(value) <= 80 && !endsSentence(value) && !strings.ContainsAny(value, "|/") && stamps(value) == nil
}

func isAddress(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")) && len(s) > 10
}

// header takes one header line.
func (f *facts) header(key, value string) {
	if value == "" || strings.EqualFold(value, "unknown") {
		return
	}
	switch key {
	case "title", "headline":
		f.title = value
	case "date", "published":
		f.dates = append(f.dates, factDate{value: value, source: "header"})
	case "updated":
		f.dates = append(f.dates, factDate{value: value, updated: true, source: "header"})
	case "url", "link":
		f.url = address(value)
	case "source", "publisher":
		if isAddress(value) {
			f.url = address(value)
		} else {
			f.publisher = value
		}
	case "author", "byline":
		f.authors = append(f.authors, value)
	case "language", "lang":
		f.language = value
	case "origin", "agency":
		f.origin = value
	case "dateline":
		f.place = value
	}
}

// address is the address in a header's value: what follows it in brackets is
// a remark.
func address(value string) string {
	if i := strings.IndexAny(value, " \t"); i > 0 {
		return value[:i]
	}
	return value
}

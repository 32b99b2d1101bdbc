package score

import (
	"fmt"
	"slices"
	"strings"

	"parley"
)

// DescribePage prints the facts, blocks and furniture of a report as lines,
// the form in which golden cases keep them:
//
//	title: Talks go on
//	published: 2025-12-06 (crawl_header)
//	date: 2025-12-06 (crawl_header)
//	dateline: KYIV | 2025-12-05
//	warning: crawl_date
//
//	headline: Talks go on
//	paragraph [Recall, background]: On Thursday …
//
//	furniture views: • 2 views
//
// Facts that are absent have no line. There is a date line for each date of
// the page, to the day and without repeats, those of the address last. Times
// of day are to the minute. Line ends within a block are printed as \n;
// furniture of several lines has a line for each, without bullets.
// Sections are printed for what may stand in one, not for headline, dateline,
// byline, label and correction, which concern the whole page.
func DescribePage(r *parley.Report) string {
	var out strings.Builder
	for _, group := range [][]string{facts(r), blocks(r), furniture(r)} {
		if len(group) > 0 && out.Len() > 0 {
			out.WriteString("\n")
		}
		for _, line := range group {
			out.WriteString(line + "\n")
		}
	}
	return out.String()
}

// facts are the lines for what the page says of itself.
func facts(r *parley.Report) []string {
	var out []string
	add := func(key, value string) {
		if value != "" {
			out = append(out, key+": "+value)
		}
	}
	add("title", r.Title)
	add("publisher", r.Publisher)
	add("origin", r.Origin)
	add("via", r.Via)
	if r.Published != "" {
		add("published", fmt.Sprintf("%s (%s)", r.Published, r.PublishedFrom))
	}
	add("published_at", minute(r.PublishedAt))
	add("updated", minute(r.Updated))
	for _, d := range pageDates(r.Dates) {
		add("date", d)
	}
	if d := r.Dateline; d != nil {
		add("dateline", strings.TrimSpace(d.Place+flag(d.Date != "", " | "+d.Date)))
	}
	for _, name := range r.Byline {
		add("byline", name)
	}
	add("language", r.Language)
	add("url", r.URL)
	for _, w := range r.Warnings {
		add("warning", w.Code)
	}
	return out
}

// pageDates are the dates of a page to the day, without repeats, those of the
// address last since it stands nowhere on the page.
func pageDates(dates []parley.PageDate) []string {
	var page, address []string
	for _, d := range dates {
		line := fmt.Sprintf("%s (%s)", d.Date[:min(len(d.Date), len("2006-01-02"))], d.From)
		switch {
		case slices.Contains(page, line) || slices.Contains(address, line):
		case d.From == parley.FromURL:
			address = append(address, line)
		default:
			page = append(page, line)
		}
	}
	return append(page, address...)
}

// minute cuts the seconds out of an ISO time and writes a zero zone as Z.
func minute(iso string) string {
	const upToMinute, upToSecond = len("2006-01-02T15:04"), len("2006-01-02T15:04:05")
	if len(iso) >= upToSecond && iso[upToMinute] == ':' {
		zone := strings.TrimLeft(iso[upToSecond:], ".0123456789")
		iso = iso[:upToMinute] + zone
	}
	if rest, ok := strings.CutSuffix(iso, "+00:00"); ok {
		return rest + "Z"
	}
	return iso
}

func blocks(r *parley.Report) []string {
	var out []string
	for _, b := range r.Blocks {
		out = append(out, blockHead(b)+": "+strings.ReplaceAll(r.Text[b.Start:b.End], "\n", `\n`))
	}
	return out
}

// blockHead is the kind of a block with its section: "item [Details]".
func blockHead(b parley.Block) string {
	switch b.Kind {
	case parley.Headline, parley.DatelineText, parley.BylineText, parley.Label, parley.Correction:
		return string(b.Kind)
	}
	if in := join(", ", b.Section, flag(b.Background, "background")); in != "" {
		return fmt.Sprintf("%s [%s]", b.Kind, in)
	}
	return string(b.Kind)
}

func furniture(r *parley.Report) []string {
	var out []string
	for _, f := range r.Furniture {
		for line := range strings.Lines(f.Text) {
			if line = strings.TrimLeft(strings.TrimSpace(line), "•·*- "); line != "" {
				out = append(out, fmt.Sprintf("furniture %s: %s", f.Kind, line))
			}
		}
	}
	return out
}

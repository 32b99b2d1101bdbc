package page

import (
	"fmt"
	"time"

	"parley"
)

// A candidate is one date that may be that of publication.
type candidate struct {
	stamp
	from    parley.DateFrom
	updated bool
	above   bool // above the headline
	doubted bool // at odds with the dateline, where it may be the day of storing
	span    *parley.Span
	prefix  string // the ISO prefix where it is shorter than a day
}

func (c candidate) iso() string {
	if c.prefix != "" {
		return c.prefix
	}
	return c.date()
}

// moment is the date with its time of day, where one is given.
func (c candidate) moment() string {
	if at := c.at(); at != "" && c.prefix == "" {
		return at
	}
	return c.iso()
}

// trust orders the sources of a publication date.
var trust = []parley.DateFrom{parley.FromMeta, parley.FromText, parley.FromDateline, parley.FromURL, parley.FromGiven, parley.FromCrawlHeader}

// dateReport decides which of the page's dates is that of publication, keeps
// all of them, and warns where they are missing or at odds. Options.ForceDate
// outranks all, Options.Date counts where the page gives none but a crawl
// header.
func dateReport(r *parley.Report, j *judged, opt Options) {
	all := candidates(r, j, opt)
	used := choose(all, opt)
	for _, c := range all {
		if iso := c.iso(); iso != "" && c.from != parley.FromGiven && !listed(r.Dates, iso, c) {
			r.Dates = append(r.Dates, parley.PageDate{Date: iso, From: c.from, Span: c.span})
		}
		if c.updated && c.moment() > r.Updated {
			r.Updated = c.moment()
		}
	}
	if d := (parley.Dateline{Place: j.dateline.place, Date: datelineDate(all)}); d != (parley.Dateline{}) {
		r.Dateline = &d
	}
	if used != nil {
		r.Published, r.PublishedAt, r.PublishedFrom = used.iso(), used.at(), used.from
	}
	warnDates(r, all, used)
}

func listed(dates []parley.PageDate, iso string, c candidate) bool {
	for _, d := range dates {
		if d.Date == iso && d.From == c.from && (d.Span == nil || c.span == nil || *d.Span == *c.span) {
			return true
		}
	}
	return false
}

func datelineDate(all []candidate) string {
	for _, c := range all {
		if c.from == parley.FromDateline {
			return c.iso()
		}
	}
	return ""
}

// candidates are the page's dates in the order of the page, mark-up first,
// years supplied where one is missing.
func candidates(r *parley.Report, j *judged, opt Options) []candidate {
	var out []candidate
	if j.crawl != "" {
		out = append(out, candidate{prefix: j.crawl, from: parley.FromCrawlHeader})
	}
	for _, f := range j.facts.dates {
		if c, ok := factCandidate(f); ok {
			out = append(out, c)
		}
	}
	for _, d := range j.dates {
		start := r.Blocks[d.block].Start
		span := parley.Cut(r.Text, start+d.start, start+d.end)
		out = append(out, candidate{stamp: d.stamp, from: d.from, updated: d.updated, above: d.above, span: &span})
	}
	if st, ok := addressDate(r.URL); ok {
		out = append(out, candidate{stamp: st, from: parley.FromURL})
	}
	for _, given := range []string{opt.ForceDate, opt.Date} {
		if given != "" {
			out = append(out, candidate{prefix: given, from: parley.FromGiven})
			break
		}
	}
	supplyYears(out)
	doubtToday(out)
	return out
}

// doubtToday marks the date above the headline where the dateline has a day
// that no year brings near it: pages print the day of reading there.
func doubtToday(all []candidate) {
	for _, c := range all {
		if c.from != parley.FromDateline || c.year != 0 {
			continue
		}
		for i := range all {
			all[i].doubted = all[i].doubted || all[i].above
		}
	}
}

// maxYearGap is how many days before a full date of the page a date without a
// year may lie to take its year from it.
const maxYearGap = 14

// supplyYears gives dates without a year that of the nearest full date of the
// page, when that puts them at most a day after it and maxYearGap before.
func supplyYears(all []candidate) {
	for i := range all {
		if all[i].year != 0 || all[i].prefix != "" {
			continue
		}
		for _, source := range trust {
			for _, c := range all {
				if c.from == source && all[i].year == 0 {
					all[i].year = yearNear(all[i].stamp, c)
				}
			}
		}
	}
}

func yearNear(st stamp, c candidate) int {
	day, err := time.Parse(time.DateOnly, c.iso())
	if err != nil {
		return 0
	}
	for _, year := range []int{day.Year(), day.Year() - 1, day.Year() + 1} {
		st.year = year
		t, err := time.Parse(time.DateOnly, st.date())
		if gap := day.Sub(t).Hours() / 24; err == nil && gap >= -1 && gap <= maxYearGap {
			return year
		}
	}
	return 0
}

// choose picks the date of publication: a forced one, else by trust, the
// first of a source. Dates of update count last within their source.
func choose(all []candidate, opt Options) *candidate {
	order := trust
	if opt.ForceDate != "" {
		order = append([]parley.DateFrom{parley.FromGiven}, trust...)
	}
	for _, updated := range []bool{false, true} {
		for _, source := range order {
			if updated && source == parley.FromCrawlHeader {
				continue
			}
			if source == parley.FromCrawlHeader && hasUpdated(all) {
				continue
			}
			if c := firstFrom(all, source, updated); c != nil {
				return c
			}
		}
	}
	return nil
}

// firstFrom is the first date of a source, those above the headline last.
func firstFrom(all []candidate, source parley.DateFrom, updated bool) *candidate {
	for _, above := range []bool{false, true} {
		for i := range all {
			c := &all[i]
			if c.from == source && c.iso() != "" && c.updated == updated && c.above == above && !c.doubted {
				return c
			}
		}
	}
	return nil
}

func hasUpdated(all []candidate) bool {
	for _, c := range all {
		if c.updated && c.iso() != "" {
			return true
		}
	}
	return false
}

// warnDates says what to distrust about the dates.
func warnDates(r *parley.Report, all []candidate, used *candidate) {
	if used == nil {
		r.Warnings = append(r.Warnings, parley.Warning{Code: "no_date",
			Message: "the page gives no date of publication: relative dates are left out; give one with --date"})
		return
	}
	if used.from == parley.FromCrawlHeader {
		r.Warnings = append(r.Warnings, parley.Warning{Code: "crawl_date",
			Message: "the publication date " + used.iso() + " is only that of a crawl header: the page itself gives none"})
	}
	for _, c := range all {
		if used.from == parley.FromGiven {
			break // whoever gave it knows better
		}
		if c.updated || c.iso() == "" || c.from == parley.FromCrawlHeader || c.from == parley.FromGiven || agree(c.iso(), used.iso()) {
			continue
		}
		r.Warnings = append(r.Warnings, parley.Warning{Code: "dates_differ", Span: c.span,
			Message: fmt.Sprintf("the page also gives %s (%s); %s (%s) is used", c.iso(), c.from, used.iso(), used.from)})
		break
	}
	for _, c := range all {
		if c.from == parley.FromCrawlHeader && used.from != parley.FromCrawlHeader && used.iso() > c.iso() && !agree(used.iso(), nextDay(c.iso())) {
			r.Warnings = append(r.Warnings, parley.Warning{Code: "future_date", Span: used.span,
				Message: fmt.Sprintf("the publication date %s is later than the day on which the page was stored, %s", used.iso(), c.iso())})
		}
	}
}

// agree reports whether two ISO prefixes can be the same day.
func agree(a, b string) bool {
	n := min(len(a), len(b))
	return a[:n] == b[:n]
}

func nextDay(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return t.AddDate(0, 0, 1).Format(time.DateOnly)
}

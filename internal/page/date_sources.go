package page

import (
	"regexp"
	"strings"

	"parley"
)

// monthPrefix is a date of mark-up that is no more exact than a month or year.
var monthPrefix = regexp.MustCompile(`^\d{4}(?:-(?:0[1-9]|1[0-2]))?$`)

// factCandidate reads a date of the mark-up or of a header line.
func factCandidate(f factDate) (candidate, bool) {
	c := candidate{from: parley.FromMeta, updated: f.updated}
	value := strings.TrimSpace(f.value)
	if monthPrefix.MatchString(value) && value >= "1900" {
		c.prefix = value
		return c, true
	}
	if len(value) > 100 {
		return c, false
	}
	found := stamps(value)
	if len(found) == 0 || found[0].year == 0 {
		return c, false
	}
	c.stamp = found[0]
	return c, true
}

// addressPatterns find a date in the path of an address.
var addressPatterns = []*regexp.Regexp{
	regexp.MustCompile(`/(\d{4})/(\d{1,2})/(\d{1,2})(?:/|$|[-_.?#])`),
	regexp.MustCompile(`[/_-](\d{4})-(\d{2})-(\d{2})(?:/|$|[-_.?#])`),
	regexp.MustCompile(`/(\d{4})(\d{2})(\d{2})(?:/|$|[-_.?#])`),
	regexp.MustCompile(`/(\d{4})/(\d{2})(\d{2})(?:/|$|[-_.?#])`),
}

// addressDate is the day in the path of an address.
func addressDate(url string) (stamp, bool) {
	for _, re := range addressPatterns {
		if m := re.FindStringSubmatch(url); m != nil {
			iso := m[1] + "-" + pad(m[2]) + "-" + pad(m[3])
			if found := stamps(iso); len(found) == 1 {
				found[0].clock, found[0].zone = "", ""
				return found[0], true
			}
		}
	}
	return stamp{}, false
}

func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

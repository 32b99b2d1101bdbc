package store

import (
	"strconv"
	"strings"
)

// The number of a part says where it stands in lists: reports before records,
// by day, the undated last, then in order of indexing. So the first of many
// thousand matches are found without looking at the others; within one day the
// order of lists is made by sorting.
const (
	reportParts = int64(0)       // added to the numbers of reports
	recordParts = int64(1) << 56 // the same of records
	dayParts    = int64(1) << 32 // how many parts a day may have
	undatedDay  = int64(1)<<23 - 1
)

// dayOf numbers the day of an ISO 8601 prefix so that earlier days, and before
// them what names only their month or year, have smaller numbers. What has no day
// is "" for reports, for records what stands in listed.
func dayOf(dated string) int64 {
	if dated == "" || strings.HasPrefix(dated, undated) {
		return undatedDay
	}
	part := func(from, to int) int64 {
		if len(dated) < to {
			return 0
		}
		n, err := strconv.ParseUint(dated[from:to], 10, 16)
		if err != nil {
			return 0
		}
		return int64(n)
	}
	return (part(0, 4)*13+min(part(5, 7), 12))*32 + min(part(8, 10), 31)
}

// lastDayOf is the last number of a day that the prefix may be of.
func lastDayOf(dated string) int64 {
	switch len(dated) {
	case 4:
		return dayOf(dated + "-12-31")
	case 7:
		return dayOf(dated + "-31")
	}
	return dayOf(dated)
}

// baseOf is the base of a part's number.
func baseOf(part int64) int64 {
	if part >= recordParts {
		return recordParts
	}
	return reportParts
}

// undatedPart is where the parts of the undated begin, of reports or records as
// the part is.
func undatedPart(part int64) int64 {
	from, _ := partsOf(baseOf(part), undatedDay, undatedDay)
	return from
}

// partsOf gives the numbers of the parts [from, to) of the days first to last.
func partsOf(base, first, last int64) (from, to int64) {
	return base + first*dayParts, base + (last+1)*dayParts
}

package view

import "testing"

func TestCalendarWeeksBeginOnMonday(t *testing.T) {
	for month, want := range map[string]struct{ weeks, first, days int }{
		"2016-10": {6, 5, 31}, "2021-02": {4, 0, 28}, "2024-02": {5, 3, 29}, "2016-13": {0, 0, 0},
	} {
		c := CalendarOf(month, nil, nil)
		weeks := c.Weeks()
		if len(weeks) != want.weeks || len(c.Days) != want.days {
			t.Errorf("%s has %d weeks and %d days, want %+v", month, len(weeks), len(c.Days), want)
			continue
		}
		if want.weeks > 0 && (weeks[0][want.first] == nil || weeks[0][want.first].Number() != 1) {
			t.Errorf("%s does not begin on day %d of the week", month, want.first)
		}
	}
}

func TestCalendarPlacesOnlyWhatIsDated(t *testing.T) {
	on := func(time string) ChartMeeting { return ChartMeeting{ID: time, Time: time} }
	c := CalendarOf("2025-12", []ChartMeeting{on("2025-11-30/2025-12-01"), on("2025-12"), on("2025"), on("2025-12-01/.."), on("2025-12-01/2025-12-20"),
		on("2025-12-31T10:00"), on("2025-11-30"), on("2026-01"), on(""), on("soon")},
		[]CalendarDeadline{{Record: "u", Last: "2025-12-31"}, {Record: "v", Last: "2026-01-01"}})
	if len(c.Days[0].Meetings) != 1 || len(c.Days[30].Meetings) != 1 || len(c.Days[30].Deadlines) != 1 {
		t.Errorf("the first day has %+v, the last %+v", c.Days[0], c.Days[30])
	}
	if len(c.Vague) != 4 {
		t.Errorf("of some day are %+v", c.Vague)
	}
}

package page

import "testing"

func TestStamps(t *testing.T) {
	cases := []struct{ text, date, at string }{
		{"2025-12-06", "2025-12-06", ""},
		{"2025-12-06T10:15:30+02:00", "2025-12-06", "2025-12-06T10:15+02:00"},
		{"2025-12-06T10:15:30.123Z", "2025-12-06", "2025-12-06T10:15Z"},
		{"2025-12-06 10:15 +0200", "2025-12-06", "2025-12-06T10:15+02:00"},
		{"24.05.2022 [19:37]", "2022-05-24", "2022-05-24T19:37"},
		{"08:59 | 11 March 2023", "2023-03-11", "2023-03-11T08:59"},
		{"21Feb16", "2016-02-21", ""},
		{"24.10.23 10:49", "2023-10-24", "2023-10-24T10:49"},
		{"February 19, 2017 / 11:19 AM", "2017-02-19", "2017-02-19T11:19"},
		{"5 July 2014, 9:05 p.m.", "2014-07-05", "2014-07-05T21:05"},
		{"Tue, 05 Dec 2017 12:00:00 GMT", "2017-12-05", "2017-12-05T12:00Z"},
		{"12:05 am, 1 January 2020", "2020-01-01", "2020-01-01T00:05"},
		{"3rd of June 1999", "1999-06-03", ""},
		{"June 28, 2018 17:58", "2018-06-28", "2018-06-28T17:58"},
		{"6 грудня 2025, 14:20", "2025-12-06", "2025-12-06T14:20"},
		{"6 декабря 2025 года", "2025-12-06", ""},
		{"le 6 décembre 2025", "2025-12-06", ""},
		{"25/12/2019", "2019-12-25", ""},
		{"12/25/2019", "2019-12-25", ""},
		{"2019/12/25", "2019-12-25", ""},
		{"11-18-2014, 02:19 PM", "2014-11-18", "2014-11-18T14:19"},
		{"Ноябрь 22, 2021 14:17", "2021-11-22", "2021-11-22T14:17"},
	}
	for _, c := range cases {
		got := stamps(c.text)
		if len(got) != 1 || got[0].date() != c.date || got[0].at() != c.at {
			t.Errorf("stamps(%q) = %+v, want %s %s", c.text, got, c.date, c.at)
		}
	}
}

func TestNoStamps(t *testing.T) {
	for _, s := range []string{
		"", "31 February 2024", "2025-02-31", "0000-01-01", "9999-12-31", "6/7/2020", "32.01.2020",
		"talks may resume", "room 12, 2015 hotel", "Resolution 2254", "1 in 10", "5 maybe 2014", "05-06-2014", "$42.180.02", "13.13.2013",
	} {
		for _, st := range stamps(s) {
			if st.year != 0 {
				t.Errorf("stamps(%q) holds the date %s", s, st.date())
			}
		}
	}
}

func TestStampWithoutYear(t *testing.T) {
	got := stamps("MOSCOW, Feb 29")
	if len(got) != 1 || got[0].date() != "" || got[0].month != 2 || got[0].day != 29 {
		t.Errorf("got %+v, want 29 February without a year", got)
	}
}

func TestDateLines(t *testing.T) {
	for _, s := range []string{
		"Published Date: 08:59 | 11 March 2023", "Wednesday, January 23, 2019", "24.05.2022 [19:37]",
		"February 19, 2017 / 11:19 AM / 6 months ago", "Posted on 5 May 2014 at 10:30", "• 28 June 2018 •",
		"Last updated: 2 Jan 2020 18:00 GMT", "6 грудня 2025 року, 14:20",
		"Saturday, December 16, 2023 · 5 min read", "5 May 2014 | Reading time: 3 minutes",
	} {
		if dateLines(s) == nil {
			t.Errorf("%q is no date line", s)
		}
	}
	for _, s := range []string{
		"The talks of 5 May 2014", "5 May", "Geneva, 5 May 2014", "On 5 May 2014 they met.", "Treaty of 5 May 2014 in force",
	} {
		if dateLines(s) != nil {
			t.Errorf("%q is taken for a date line", s)
		}
	}
	both := dateLines("Published: 1 May 2020 10:00 | Updated: 2 May 2020 11:30")
	if len(both) != 2 || both[0].updated || !both[1].updated {
		t.Errorf("published and updated on one line: %+v", both)
	}
}

func TestMixedDateLines(t *testing.T) {
	cases := []struct{ text, date, name, agency, place string }{
		{"Politics 18.09.2019 | 16:47", "2019-09-18", "", "", ""},
		{"28 May 2019 [14:49] - BRIDGE.AZ", "2019-05-28", "", "BRIDGE.AZ", ""},
		{"2017-10-03 13:48 | www.bridge.az | 1", "2017-10-03", "", "bridge.az", ""},
		{"Xinhua, April 5, 2017 Adjust font size:", "2017-04-05", "", "Xinhua", ""},
		{"Source: Xinhua| 2018-06-01 10:34:31|Editor: Jane Roe", "2018-06-01", "", "Xinhua", ""},
		{"By Jane Roe February 23, 2017 4:47 am 02/23/2017 04:47am", "2017-02-23", "Jane Roe", "", ""},
		{"Jane Roe 9 hours ago Mon 23rd September 2019 | 11:47 AM", "2019-09-23", "Jane Roe", "", ""},
		{"By ANIMonday, November 29, 2010", "2010-11-29", "ANI", "", ""},
		{"February 10, 2010 09:03 pm | Updated December 04, 2021 10:49 pm IST - Islamabad", "2010-02-10", "", "", "Islamabad"},
		{"Oslo, Norway | AFP | Friday, June 14, 2024", "2024-06-14", "", "AFP", "Oslo"},
		{"Politics | May 5, 2014 | 3-minute read", "2014-05-05", "", "", ""},
		{"This content was published on January 19, 2021 – July 01, 2014", "2021-01-19", "", "", ""},
	}
	for _, c := range cases {
		m, ok := mixedDateLine(c.text)
		name := ""
		if len(m.names) > 0 {
			name = m.names[0]
		}
		if !ok || m.dates[0].date() != c.date || name != c.name || m.agency != c.agency || m.place != c.place {
			t.Errorf("%q: %v %+v", c.text, ok, m)
		}
	}
	for _, s := range []string{
		"Geneva Summit 5 May 2014", "Treaty of 5 May 2014 in force", "The talks of 5 May 2014, 10:00, were short",
		"On 5 May 2014 they met.", "Registered: 01-13-2014",
	} {
		if m, ok := mixedDateLine(s); ok {
			t.Errorf("%q is taken for a date line: %+v", s, m)
		}
	}
}

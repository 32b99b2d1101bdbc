package page

import (
	"strings"
	"testing"
)

// Each text holds a dateline up to the stroke |.
func TestInlineDatelines(t *testing.T) {
	cases := []struct{ text, place, date, agency string }{
		{"MOSCOW, December 23. /TASS/.| The ministers met.", "MOSCOW", "12-23", "TASS"},
		{"BAKU (AP) —| Envoys of both sides met.", "BAKU", "", "AP"},
		{"NEW DELHI: Jan 12 2022 (PTI)| Envoys of both sides met on the bridge and agreed to meet again there.", "NEW DELHI", "2022-01-12", "PTI"},
		{"Dec. 4 (UPI) —| Envoys of both sides met.", "", "12-04", "UPI"},
		{"Dec. 4 (UPI) --| Envoys of both sides met.", "", "12-04", "UPI"},
		{"MOSCOW, Feb. 21 (Xinhua) --| Envoys met.", "MOSCOW", "02-21", "Xinhua"},
		{"MUNICH, Feb 19 (Reuters) -| Envoys met.", "MUNICH", "02-19", "Reuters"},
		{"WASHINGTON, Dec. 4 (UPI) —| Envoys met.", "WASHINGTON", "12-04", "UPI"},
		{"KABUL, Afghanistan (AP) —| Envoys met.", "KABUL, Afghanistan", "", "AP"},
		{"SHARM EL SHEIKH, Egypt (AP) —| Envoys met.", "SHARM EL SHEIKH, Egypt", "", "AP"},
		{"Muscat [Oman], May 5 (ANI):| Envoys met.", "Muscat", "05-05", "ANI"},
		{"GENEVA (Sputnik) –| Envoys met.", "GENEVA", "", "Sputnik"},
		{"MUNICH:| Envoys met.", "MUNICH", "", ""},
		{"Doha, Qatar:| Envoys met.", "Doha, Qatar", "", ""},
		{"Baku. 28 June. REPORT.AZ/| Envoys met.", "Baku", "06-28", "REPORT.AZ"},
		{"KYIV. Dec 6 (Interfax-Ukraine) –| Envoys met.", "KYIV", "12-06", "Interfax-Ukraine"},
		{"TEHRAN –| Envoys met.", "TEHRAN", "", ""},
		{"TEHRAN, Dec. 06 (MNA) –| Envoys met.", "TEHRAN", "12-06", "MNA"},
		{"ISLAMABAD:| Envoys met.", "ISLAMABAD", "", ""},
		{"NEW YORK, 6 December 2025 –| Envoys met.", "NEW YORK", "2025-12-06", ""},
		{"Geneva, 12 May 2014 –| Envoys met.", "Geneva", "2014-05-12", ""},
		{"GENEVA (12 May 2014) –| Envoys met.", "GENEVA", "2014-05-12", ""},
		{"UNITED NATIONS, Dec 6 (APP):| Envoys met.", "UNITED NATIONS", "12-06", "APP"},
		{"ANKARA/ISTANBUL —| Envoys met.", "ANKARA/ISTANBUL", "", ""},
		{"December 8, 2018 (KHARTOUM) -| Envoys met.", "KHARTOUM", "2018-12-08", ""},
		{"27 August 2015 -| The envoys of both banks met.", "", "2015-08-27", ""},
		{"BAKU (Example News / Other - 23rd September, 2019)| The envoys of both banks met on the bridge for the first time this year.", "BAKU", "2019-09-23", "Example News / Other"},
		{"Washington, DC (BRIDGE.News)| The envoys of both banks met on the bridge for the first time this year.", "Washington, DC", "", "BRIDGE.News"},
		{"NAIROBI Dec 31| The envoys of both banks met on the bridge for the first time this year.", "NAIROBI", "12-31", ""},
		{"Bishkek, Jan 9| A meeting of the envoys of both banks took place on the bridge for the first time.", "Bishkek", "01-09", ""},
		{"Addis Ababa, August  04/2016(WIC)–| Envoys met.", "Addis Ababa", "2016-08-04", "WIC"},
		{"Cape Town- South Africa (PANA) --| Envoys met.", "Cape Town- South Africa", "", "PANA"},
		{"BAKU, Azerbaijan, December 4.| Envoys of both banks met.", "BAKU, Azerbaijan", "12-04", ""},
		{"МОСКВА, 1 апр - РИА Новости.| Послы встретились.", "МОСКВА", "04-01", "РИА Новости"},
		{"(AP)| Envoys of both banks met.", "", "", "AP"},
		{"ArmInfo.|The envoys of both banks met.", "", "", "ArmInfo"},
		{"(MENAFN- The Banks) QNA|", "", "", "QNA"},
		{"(MENAFN- Banks News Agency (BNA))| BAKU, December 4. Envoys met.", "", "", "Banks News Agency (BNA)"},
		{"MENAFN - The Banks) QNA|", "", "", "QNA"},
		{"(MENAFN- The Banks)| BAKU, December 4. Envoys met.", "", "", "The Banks"},
		{"[Source: Xinhua, Moscow, 21Feb16]| Envoys met.", "Moscow", "2016-02-21", "Xinhua"},
	}
	for _, c := range cases {
		line, rest, _ := strings.Cut(c.text, "|")
		d, ok := findDateline(line+rest, false)
		if !ok {
			t.Errorf("%q: no dateline", line+rest)
			continue
		}
		if d.end != len(line) || d.place != c.place || d.agency != c.agency || monthDay(d.stamp) != c.date {
			t.Errorf("%q: place %q date %q agency %q end %d, want %q %q %q %d", line+rest, d.place, monthDay(d.stamp), d.agency, d.end, c.place, c.date, c.agency, len(line))
		}
	}
}

func monthDay(s stamp) string {
	if s.month == 0 {
		return ""
	}
	if s.year > 0 {
		return s.date()
	}
	s.year = 2000
	return s.date()[5:]
}

func TestLineDatelines(t *testing.T) {
	cases := []struct{ text, place, agency string }{
		{"Kyiv • UNN", "Kyiv", "UNN"},
		{"KYIV | Ukrinform", "KYIV", "Ukrinform"},
		{"Geneva, 12 May 2014", "Geneva", ""},
		{"Baku, 6 December, AZERTAC", "Baku", "AZERTAC"},
		{"NORTHBANK • Bridge Times", "NORTHBANK", "Bridge Times"},
		{"Bridge Weekly Mirror, 10 May 2023", "", "Bridge Weekly Mirror"},
		{"The Northbank Gazette | Friday, December 15, 2023", "", "The Northbank Gazette"},
	}
	for _, c := range cases {
		d, ok := findDateline(c.text, true)
		if !ok || d.place != c.place || d.agency != c.agency {
			t.Errorf("%q: %v %q %q", c.text, ok, d.place, d.agency)
		}
	}
}

func TestNoDateline(t *testing.T) {
	for _, s := range []string{
		"Participants, in particular: the two ministers.",
		"U.S. DEPARTMENT OF STATE",
		"UNITED STATES DEPARTMENT OF STATE",
		"OFFICE OF THE PRESIDENT",
		"The ministers (of both states) — met in Geneva.",
		"UPDATE: the talks have ended.",
		"Sudan: two envoys, one table",
		"BURUNDI: Envoys and Government Talks [19990719]",
		"JPEG - 15.8 kb",
		"INTRO: The envoys of both banks met on the bridge.",
		"CHAIRMAN: DR. JOHN ROE OF THE BANKS",
		"NATO: allies to meet on Friday.",
		"On December 4, the envoys met - it was the first time.",
		"Umerov confirmed – and nobody denied – that talks go on.",
		"Iran and Iraq - two neighbours - met.",
		"QUESTION: Did you meet him?",
		"Ukraine's delegation - three people - left.",
		"He added: we will meet again.",
		"President Smith: we shall meet again.",
		"Northbank, May 5 The envoys of both banks met on the bridge for the first time this year.",
		"Bishkek, May 5 was the day when the envoys of both banks met on the bridge for the first time.",
		"May 5 was the day: everybody came.",
		"LAKE FOES AGREE TO MEET ON THE BRIDGE FOR FRIDAY",
	} {
		if d, ok := findDateline(s, false); ok {
			t.Errorf("%q: dateline %q, place %q, agency %q", s, s[:d.end], d.place, d.agency)
		}
	}
	for _, s := range []string{"Middle East", "World News", "Agreed to continue negotiations", "Details", "Geneva talks resume", "Politics • Society", "Politics 18.09.2019 | 16:47", "Source: Xinhua| 2018-06-01 10:34:31"} {
		if d, ok := findDateline(s, true); ok {
			t.Errorf("%q: dateline with place %q, agency %q", s, d.place, d.agency)
		}
	}
}

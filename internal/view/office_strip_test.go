package view

import "testing"

// TestOfficeStrip draws what reports say, what they state, and what nobody says
// apart from each other.
func TestOfficeStrip(t *testing.T) {
	rows := []OfficeRow{
		{Title: "Envoy", First: "2019-03-01", Last: "2019-03-01", Since: "2018"},
		{Title: "Minister", First: "2020-01-10", Last: "2021-06-30", NotBefore: "2019-12-31", Until: "2022-02-01"},
	}
	s := OfficeStripOf(rows, []MisdatedRow{{Title: "Minister", Published: "2019-01-01"}})
	envoy, minister := s.Bars[0], s.Bars[1]
	if envoy.OpenStart || !envoy.OpenEnd || envoy.X2 <= envoy.X1 || envoy.Since >= envoy.X1 || envoy.Since != stripLeft {
		t.Errorf("the envoy: %+v", envoy)
	}
	if minister.OpenStart || minister.OpenEnd || minister.Before >= minister.X1 || minister.Until != stripWidth-stripLeft || minister.X2 >= minister.Until {
		t.Errorf("the minister: %+v", minister)
	}
	if len(minister.Misdated) != 1 || minister.Misdated[0] >= minister.Before || len(envoy.Misdated) != 0 {
		t.Errorf("out of their time: %v, %v", minister.Misdated, envoy.Misdated)
	}
	if len(s.Ticks) != 5 || s.Ticks[1].Label != "2019" {
		t.Errorf("ticks: %v", s.Ticks)
	}
	if OfficeStripOf([]OfficeRow{{Title: "Mayor"}}, nil) != nil {
		t.Error("an office without a date is drawn")
	}
}

func TestDayNumber(t *testing.T) {
	for _, c := range []struct {
		iso  string
		last bool
		want int
	}{{"1970", false, 0}, {"1970", true, 364}, {"1970-02", true, 58}, {"1970-01-03T10:00", true, 2}, {"1969-12-31", false, -1}} {
		if got, ok := dayNumber(c.iso, c.last); !ok || got != c.want {
			t.Errorf("%s: %d, %v, want %d", c.iso, got, ok, c.want)
		}
	}
	if _, ok := dayNumber("soon", false); ok {
		t.Error("soon is a day")
	}
}

package page

import (
	"testing"

	"parley"
)

func FuzzRead(f *testing.F) {
	f.Add([]byte(report), false)
	f.Add([]byte(" date 2025-12-06 $42.180.02\nEnvoys meet\n\nKyiv • RNA\n\n • 2 views\n\nThe envoys met on the bridge on Monday to talk.\n\nRecall\n\n- the envoy said.\n"), false)
	f.Add([]byte("title: A\ndate: 2014-05-05\nsource: https://a.example/2014/05/05/x\n\nBAKU (AP) — The envoys met.\n"), false)
	f.Add([]byte("(MENAFN- The Daily) QNA\nDoha, Qatar: The envoys met, QNA reports citing the Ministry of Defence.\n"), false)
	f.Add([]byte("\xff\xfeE\x00n\x00v\x00o\x00y\x00s\x00"), false)
	f.Add([]byte("<html><body><h1>Envoys</h1><p>They met on 5 May 2014.</p></body></html>"), false)
	f.Add([]byte("  a\r\n\r\nb"), true)
	f.Fuzz(func(t *testing.T, data []byte, raw bool) {
		r, err := Read(data, Options{Raw: raw})
		if err != nil {
			if kind := parley.KindOf(err); kind != parley.KindInput && kind != parley.KindTooLarge {
				t.Fatalf("error of kind %v: %v", kind, err)
			}
			return
		}
		if !raw {
			checkReport(t, r)
		}
		again, err := Read(data, Options{Raw: raw})
		if err != nil || again.Text != r.Text || len(again.Blocks) != len(r.Blocks) || again.Published != r.Published {
			t.Error("a second reading differs")
		}
	})
}

func FuzzStamps(f *testing.F) {
	f.Add("Published Date: 08:59 | 11 March 2023")
	f.Add("21Feb16 2025-12-06T10:15:30+02:00 6 грудня 2025")
	f.Fuzz(func(t *testing.T, s string) {
		for _, st := range stamps(s) {
			if st.start < 0 || st.end > len(s) || st.start >= st.end {
				t.Fatalf("stamp %+v of %q", st, s)
			}
			if !st.valid() {
				t.Errorf("stamp %+v is no day", st)
			}
		}
	})
}

func FuzzDateline(f *testing.F) {
	f.Add("MOSCOW, December 23. /TASS/. The ministers met.", false)
	f.Add("Kyiv • UNN", true)
	f.Fuzz(func(t *testing.T, s string, whole bool) {
		d, ok := findDateline(s, whole)
		if ok && (d.end <= 0 || d.end > len(s)) {
			t.Errorf("dateline of %q ends at %d", s, d.end)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	data := []byte(report)
	for len(data) < 3000 {
		data = append(data, "\nThe chief envoy said on Tuesday that both sides would send experts to the bridge to look at the tariffs, the tolls and the lamps.\n"...)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

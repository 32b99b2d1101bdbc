package page

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"parley"
)

// report is a small report of our own for the tests of encodings and of
// damage.
const report = "Envoys of two banks meet on the bridge\n\nNORTHBANK, 5 May 2014 (RNA) - Envoys of both banks met on the bridge on Monday and agreed to meet again.\n\nThe chief envoy said that the talks were \"long, cold and useful\" for both sides.\n"

func mustRead(t *testing.T, data []byte, opt Options) parley.Report {
	t.Helper()
	r, err := Read(data, opt)
	if err != nil {
		t.Fatalf("Read: %v", err)
	}
	checkReport(t, r)
	return r
}

// checkReport checks what holds of every report: valid text, blocks in order
// with one blank line between them, exact spans.
func checkReport(t testing.TB, r parley.Report) {
	t.Helper()
	if !utf8.ValidString(r.Text) {
		t.Error("the canonical text is not valid UTF-8")
	}
	end := 0
	for i, b := range r.Blocks {
		want := end
		if i > 0 {
			want += 2
		}
		if b.Start != want || b.End <= b.Start || b.End > len(r.Text) {
			t.Fatalf("block %d is [%d,%d), want start %d in %d bytes", i, b.Start, b.End, want, len(r.Text))
		}
		if i > 0 && r.Text[end:b.Start] != "\n\n" {
			t.Fatalf("blocks %d and %d are parted by %q", i-1, i, r.Text[end:b.Start])
		}
		end = b.End
	}
	if end != len(r.Text) {
		t.Errorf("blocks end at %d of %d", end, len(r.Text))
	}
	for _, d := range r.Dates {
		if d.Span != nil && r.Text[d.Span.Start:d.Span.End] != d.Span.Text {
			t.Errorf("date span %+v is no slice", *d.Span)
		}
	}
}

// skipUnderRace leaves out inputs of many megabytes: the race detector makes
// them take minutes, and reading a page starts no goroutine.
func skipUnderRace(t *testing.T) {
	t.Helper()
	if raceEnabled {
		t.Skip("inputs of this size are read without the race detector")
	}
}

func warned(r parley.Report, code string) bool {
	for _, w := range r.Warnings {
		if w.Code == code {
			return true
		}
	}
	return false
}

func TestRefused(t *testing.T) {
	cases := []struct {
		name string
		data string
		kind parley.Kind
		says string
	}{
		{"empty", "", parley.KindInput, "empty"},
		{"only spaces", " \n\t \r\n  ", parley.KindInput, "empty"},
		{"only NUL", strings.Repeat("\x00", 100), parley.KindInput, "binary"},
		{"PDF", "%PDF-1.7\n%âãÏÓ\n", parley.KindInput, "PDF"},
		{"ZIP", "PK\x03\x04\x14\x00", parley.KindInput, "ZIP"},
		{"random bytes", randomBytes(), parley.KindInput, "binary"},
		{"control characters", strings.Repeat("\x01\x02\x03abc", 50), parley.KindInput, "binary"},
		{"too large", strings.Repeat("a", MaxBytes+1), parley.KindTooLarge, "larger than 20 MB"},
	}
	for _, c := range cases {
		_, err := Read([]byte(c.data), Options{})
		var e *parley.Error
		if !errors.As(err, &e) || e.Kind != c.kind || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: error %v, want kind %v and %q", c.name, err, c.kind, c.says)
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: the message has more than one line: %q", c.name, err)
		}
	}
}

func TestEncodings(t *testing.T) {
	cyrillic := "Делегації зустрілися на мосту\n\nКИЇВ, 5 травня 2014 - Делегації обох берегів зустрілися на мосту та домовилися про нову зустріч.\n"
	western := "Les délégations se retrouvent à Genève\n\nGENÈVE, 5 mai 2014 - Les délégations des deux rives se sont retrouvées sur le pont à midi, a déclaré l'émissaire.\n"
	utf16le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder()
	utf16be := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()
	encode := func(b []byte, err error) []byte {
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	cases := []struct {
		name, text string
		data       []byte
		guessed    bool
	}{
		{"UTF-8 with BOM", report, []byte("\xEF\xBB\xBF" + report), false},
		{"CRLF", report, []byte(strings.ReplaceAll(report, "\n", "\r\n")), false},
		{"CR", report, []byte(strings.ReplaceAll(report, "\n", "\r")), false},
		{"UTF-16LE without BOM", report, encode(utf16le.Bytes([]byte(report))), false},
		{"UTF-16BE with BOM", report, encode(utf16be.Bytes([]byte(report))), false},
		{"Windows-1251", cyrillic, encode(charmap.Windows1251.NewEncoder().Bytes([]byte(cyrillic))), true},
		{"KOI8-U", cyrillic, encode(charmap.KOI8U.NewEncoder().Bytes([]byte(cyrillic))), true},
		{"ISO-8859-5", cyrillic, encode(charmap.ISO8859_5.NewEncoder().Bytes([]byte(cyrillic))), true},
		{"ISO-8859-1", western, encode(charmap.ISO8859_1.NewEncoder().Bytes([]byte(western))), true},
		{"Windows-1252", western, encode(charmap.Windows1252.NewEncoder().Bytes([]byte(western))), true},
	}
	for _, c := range cases {
		want := mustRead(t, []byte(c.text), Options{})
		got := mustRead(t, c.data, Options{})
		if got.Text != want.Text {
			t.Errorf("%s: text %.80q, want %.80q", c.name, got.Text, want.Text)
		}
		if warned(got, "encoding_guessed") != c.guessed {
			t.Errorf("%s: warnings %+v", c.name, got.Warnings)
		}
	}
}

func TestWrongCharsetDeclaredTwice(t *testing.T) {
	body := "<html><head><meta charset=\"utf-8\"><meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-2\"></head><body><article><h1>Делегації зустрілися</h1><p>Делегації обох берегів зустрілися на мосту та домовилися про нову зустріч у травні.</p></article></body></html>"
	data, err := charmap.Windows1251.NewEncoder().Bytes([]byte(body))
	if err != nil {
		t.Fatal(err)
	}
	text, warnings := decode(data)
	if !strings.Contains(text, "Делегації обох берегів") || len(warnings) != 1 || warnings[0].Code != "encoding_guessed" {
		t.Errorf("decoded %.120q with %+v", text, warnings)
	}
}

func TestInvalidBytesAreCounted(t *testing.T) {
	r := mustRead(t, []byte(strings.Replace(report, "useful", "use\xff\xfeful\x00", 1)+"Žižka – “é” → ü\n"), Options{})
	if !warned(r, "invalid_bytes") || !strings.Contains(r.Warnings[0].Message, "3 invalid bytes") {
		t.Errorf("warnings %+v", r.Warnings)
	}
	if !strings.Contains(r.Text, "use\uFFFD\uFFFDful\uFFFD") {
		t.Errorf("text %q", r.Text)
	}
}

func TestHostileText(t *testing.T) {
	skipUnderRace(t)
	cases := []struct{ name, data, holds string }{
		{"10 MB on one line", strings.Repeat("The envoys met again. ", 10<<20/22), "The envoys met again."},
		{"100,000 characters without a space", strings.Repeat("x", 100_000), "xxx"},
		{"a million newlines", "Envoys met\n" + strings.Repeat("\n", 1_000_000) + "They will meet again on the bridge, the chief envoy said.", "will meet again"},
		{"a million short lines", strings.Repeat("a b\n", 1_000_000), "a b"},
		{"unbalanced quotation marks", report + strings.Repeat("\"“«", 1000) + " he said.\n", "bridge"},
		{"emoji and combining accents", "🕊️ Talks é̀\u0301 resume\n\n🕊️ The envoys of both banks met on the bridge 👩🏽‍⚖️, the chief envoy said.", "👩🏽‍⚖️"},
		{"bidi overrides", report + "\u202EThe envoys of both banks met on the bridge.\u202C\n", "\u202E"},
		{"NFD names", strings.ReplaceAll(report, "chief envoy", "envoy Jose\u0301 Ramo\u0301n"), "Jose\u0301"},
		{"soft hyphens, joiners", report + "The dele\u00ADgation of Ma\u200Dri came to the bridge for talks.\n", "dele\u00ADgation"},
		{"bullets only", strings.Repeat("• \n", 5000) + report, "Envoys"},
		{"brackets", strings.Repeat("(", 50_000) + report, "Envoys"},
		{"dates only", strings.Repeat("5 May 2014 ", 20_000), "5 May 2014"},
		{"header lines only", strings.Repeat("title: a\nurl: https://b.example/\n", 20_000), ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := mustRead(t, []byte(c.data), Options{})
			if !strings.Contains(r.Text, c.holds) {
				t.Errorf("the text has lost %q: %.200q", c.holds, r.Text)
			}
		})
	}
}

func TestImpossibleDates(t *testing.T) {
	for _, date := range []string{"0000-00-00", "9999-12-31", "31 February 2014", "0001-01-01"} {
		r := mustRead(t, []byte("title: Envoys meet\ndate: "+date+"\n\nEnvoys of both banks met on the bridge on Monday.\n"), Options{})
		if r.Published != "" || !warned(r, "no_date") {
			t.Errorf("date %s: published %q, warnings %+v", date, r.Published, r.Warnings)
		}
	}
	r := mustRead(t, []byte(" date 2014-05-06\nEnvoys meet on the bridge\n\nPublished: 5 June 2031\n\nEnvoys of both banks met on the bridge on Monday.\n"), Options{})
	if r.Published != "2031-06-05" || !warned(r, "future_date") {
		t.Errorf("a date in the future: published %q, warnings %+v", r.Published, r.Warnings)
	}
}

func TestRawIsTheText(t *testing.T) {
	in := "  Title\r\n\r\n\r\nFirst paragraph\nof two lines.  \n \nSecond.\n"
	r, err := Read([]byte(in), Options{Raw: true, Date: "2014-05"})
	if err != nil || r.Text != in {
		t.Fatalf("text %q, error %v", r.Text, err)
	}
	var got []string
	for _, b := range r.Blocks {
		got = append(got, r.Text[b.Start:b.End])
	}
	if want := []string{"Title", "First paragraph\nof two lines.", "Second."}; strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("blocks %q, want %q", got, want)
	}
	if r.Published != "2014-05" || r.PublishedFrom != parley.FromGiven {
		t.Errorf("published %q from %q", r.Published, r.PublishedFrom)
	}
}

func TestSameBytesSameReport(t *testing.T) {
	a := mustRead(t, []byte(report), Options{})
	b := mustRead(t, bytes.Clone([]byte(report)), Options{})
	if a.ID != b.ID || a.Revision != b.Revision || a.TextID != b.TextID || a.Text != b.Text {
		t.Error("two readings of the same bytes differ")
	}
}

// randomBytes are the same on every run: a linear congruential generator.
func randomBytes() string {
	b, x := make([]byte, 4096), uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = byte(x >> 24)
	}
	return string(b)
}

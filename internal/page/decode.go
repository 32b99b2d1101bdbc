package page

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"parley"
)

// decode turns bytes into text with LF line ends, NUL and invalid bytes as
// U+FFFD. The order of belief: a byte order mark, valid UTF-8, the encoding
// that the page declares, a guess from the bytes (which is warned about).
func decode(data []byte) (string, []parley.Warning) {
	text, name, guessed := decodeBytes(data)
	var warnings []parley.Warning
	if guessed {
		warnings = append(warnings, parley.Warning{Code: "encoding_guessed",
			Message: "the page does not say its encoding, or says a wrong one; it is read as " + name})
	}
	bad := strings.Count(text, "\uFFFD") - bytes.Count(data, []byte("\uFFFD"))
	if nul := strings.Count(text, "\x00"); nul > 0 {
		text = strings.ReplaceAll(text, "\x00", "\uFFFD")
		bad += nul
	}
	if bad > 0 {
		warnings = append(warnings, parley.Warning{Code: "invalid_bytes",
			Message: fmt.Sprintf("%d invalid bytes were replaced by U+FFFD", bad)})
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.ReplaceAll(text, "\r", "\n"), warnings
}

// decodeBytes gives the text, the name of its encoding, and whether that was
// guessed. Each invalid byte is one U+FFFD.
func decodeBytes(data []byte) (text, name string, guessed bool) {
	if enc, name := markedUTF16(data); enc != nil {
		return transform(enc, data), name, false
	}
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	if utf8.Valid(data) {
		return string(data), "UTF-8", false
	}
	if enc, name := declared(data); enc != nil {
		return transform(enc, data), name, false
	}
	valid, invalid := countMultibyte(data)
	if valid >= invalid {
		return replaceInvalid(data), "UTF-8", false
	}
	enc, name := guessByteEncoding(data)
	return transform(enc, data), name, true
}

func transform(enc encoding.Encoding, data []byte) string {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil { // the decoders used replace, they do not fail
		return replaceInvalid(data)
	}
	return string(out)
}

// markedUTF16 recognises UTF-16 by its byte order mark or, without one, by
// zero bytes that stand nearly all at one parity.
func markedUTF16(data []byte) (encoding.Encoding, string) {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16"
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16"
	}
	zero := zeroParity(data)
	enough := min(len(data), sample) / 20
	switch {
	case zero[1] > enough && zero[1] > 20*zero[0]:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "UTF-16LE"
	case zero[0] > enough && zero[0] > 20*zero[1]:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "UTF-16BE"
	}
	return nil, ""
}

// sample is how many bytes the guesses look at.
const sample = 64 << 10

func zeroParity(data []byte) (zero [2]int) {
	for i, b := range data[:min(len(data), sample)] {
		if b == 0 {
			zero[i&1]++
		}
	}
	return zero
}

// declared is the encoding that an HTML page names in its first bytes, nil
// where it names none or UTF-8, which the bytes have already refuted.
func declared(data []byte) (encoding.Encoding, string) {
	head := data[:min(len(data), 4096)]
	if !bytes.Contains(bytes.ToLower(head), []byte("charset")) {
		return nil, ""
	}
	enc, name, certain := charset.DetermineEncoding(head[:min(len(head), 1024)], "")
	if !certain && name == "windows-1252" {
		return nil, ""
	}
	if name == "utf-8" || name == "replacement" || strings.HasPrefix(name, "utf-16") {
		return nil, ""
	}
	return enc, name
}

// countMultibyte counts the well-formed multi-byte characters and the bytes
// that are part of none.
func countMultibyte(data []byte) (valid, invalid int) {
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			invalid++
		case n > 1:
			valid++
		}
		data = data[n:]
	}
	return valid, invalid
}

// replaceInvalid puts U+FFFD for each single invalid byte, so that their
// number can be told.
func replaceInvalid(data []byte) string {
	var b strings.Builder
	b.Grow(len(data))
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		b.WriteRune(r)
		data = data[n:]
	}
	return b.String()
}

// guessByteEncoding chooses between the Cyrillic and the western one-byte
// encodings: in Cyrillic text most letters are bytes above 0x7F, and the range
// of the lower-case ones tells Windows-1251 (0xE0–0xFF) from KOI8 (0xC0–0xDF)
// and ISO-8859-5 (0xD0–0xEF).
func guessByteEncoding(data []byte) (encoding.Encoding, string) {
	var ascii, high, at1251, atKOI8, at8859 int
	for _, b := range data[:min(len(data), sample)] {
		switch {
		case b|0x20 >= 'a' && b|0x20 <= 'z':
			ascii++
		case b >= 0x80:
			high++
		}
		at1251 += btoi(b >= 0xE0)
		atKOI8 += btoi(b >= 0xC0 && b <= 0xDF)
		at8859 += btoi(b >= 0xD0 && b <= 0xEF)
	}
	switch {
	case high*3 < ascii:
		return charmap.Windows1252, "Windows-1252"
	case atKOI8 > at1251 && atKOI8 >= at8859:
		return charmap.KOI8U, "KOI8-U"
	case at8859 > at1251:
		return charmap.ISO8859_5, "ISO-8859-5"
	}
	return charmap.Windows1251, "Windows-1251"
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

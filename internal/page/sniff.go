package page

import (
	"bytes"
	"regexp"
	"strings"
)

// magic are the first bytes of kinds of file that people give by mistake.
var magic = []struct{ prefix, name string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "a ZIP archive or an office document"},
	{"\x1f\x8b", "a gzip archive"},
	{"\x89PNG", "a picture"},
	{"\xff\xd8\xff", "a picture"},
	{"GIF8", "a picture"},
	{"RIFF", "a media file"},
	{"\x7fELF", "a program"},
	{"MZ\x90", "a program"},
	{"SQLite format 3\x00", "a data base"},
	{"\xd0\xcf\x11\xe0", "an old office document"},
	{"7z\xbc\xaf", "an archive"},
	{"BZh", "a bzip2 archive"},
	{"\xfd7zXZ", "an xz archive"},
	{"{\\rtf", "an RTF document"},
}

// maxControl is the share of control characters, one in so many bytes, above
// which data is no text; random bytes have one in ten.
const maxControl = 30

// binaryKind names what data is when it is no text, else "".
func binaryKind(data []byte) string {
	for _, m := range magic {
		if bytes.HasPrefix(data, []byte(m.prefix)) {
			return m.name
		}
	}
	if enc, _ := markedUTF16(data); enc != nil {
		return ""
	}
	head := data[:min(len(data), sample)]
	control := 0
	for _, b := range head {
		if b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' && b != 0x1b {
			control++
		}
	}
	if control*maxControl > len(head) {
		return "a binary file"
	}
	return ""
}

var (
	htmlStart = regexp.MustCompile(`(?i)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body|frameset|title|meta|div|p|article|main|section|table|h1|script|style|link)\b`)
	htmlTag   = regexp.MustCompile(`(?i)<(?:html|head|body|div|article|p|/p|br|span|a)(?:\s[^<>]*)?/?>`)
)

// looksLikeHTML reports whether text is an HTML page: it starts as one, or it
// is full of its tags.
func looksLikeHTML(text string) bool {
	head := text[:min(len(text), 8192)]
	if htmlStart.MatchString(head) {
		return true
	}
	return strings.Count(head, "<") >= 6 && len(htmlTag.FindAllStringIndex(head, 6)) >= 6
}

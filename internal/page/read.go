package page

import (
	"fmt"
	"strings"

	"parley"
	"parley/internal/lexicon"
)

// Version is the version of the page reader. It changes whenever the
// canonical text or the metadata of any input may change.
const Version = 6

// MaxBytes is the size of the largest page that is read.
const MaxBytes = 20 << 20

// Options are what the caller knows about a page beyond its bytes.
type Options struct {
	// URL is the address of the page, empty where not known.
	URL string
	// Date is the publication date, an ISO 8601 prefix of a date, to be used
	// where the page gives none; ForceDate in any case. Empty for none.
	Date, ForceDate string
	// Raw takes the bytes, which are UTF-8, as the canonical text, one block a
	// paragraph, and reads no page.
	Raw bool
}

// Read reads a page. The error is of kind KindInput when the bytes hold no
// readable text (empty, binary, a page without text) and KindTooLarge above
// MaxBytes; odd or damaged text is read as well as can be, with warnings.
func Read(data []byte, opt Options) (parley.Report, error) {
	if len(data) > MaxBytes {
		return parley.Report{}, &parley.Error{Kind: parley.KindTooLarge,
			Msg: fmt.Sprintf("is larger than %d MB; split it into single reports", MaxBytes>>20)}
	}
	if kind := binaryKind(data); kind != "" {
		return parley.Report{}, inputError("is " + kind + ", not text or HTML; save the report as text first")
	}
	text, warnings := decode(data)
	if strings.TrimSpace(strings.Trim(text, "\uFFFD")) == "" {
		return parley.Report{}, inputError("is empty: it holds no text")
	}
	var r parley.Report
	if opt.Raw {
		r = readRaw(data)
	} else {
		var err error
		if r, err = readPage(text, opt); err != nil {
			return parley.Report{}, err
		}
	}
	r.Warnings = append(warnings, r.Warnings...)
	finish(&r, data, opt)
	return r, nil
}

func inputError(msg string) error {
	return &parley.Error{Kind: parley.KindInput, Msg: msg}
}

// readPage reads decoded text that is a page, HTML or plain.
func readPage(text string, opt Options) (parley.Report, error) {
	var (
		pieces []piece
		known  facts
	)
	if looksLikeHTML(text) {
		var err error
		if pieces, known, err = readHTML(text); err != nil {
			return parley.Report{}, err
		}
		if len(pieces) == 0 && known.title == "" {
			return parley.Report{}, inputError("is an HTML page without readable text; save the page after its script has run")
		}
	} else {
		pieces, known = readPlain(text)
	}
	if known.url == "" {
		known.url = opt.URL
	}
	j := judge(pieces, known)
	r := assemble(j)
	dateReport(&r, j, opt)
	creditReport(&r, j)
	return r, nil
}

// finish sets what follows from the text and the bytes.
func finish(r *parley.Report, data []byte, opt Options) {
	if opt.Raw {
		dateReport(r, &judged{}, opt)
		r.URL = opt.URL
	}
	r.PageVersion = Version
	r.TextBytes = len(r.Text)
	r.Revision = parley.HashID(data)
	r.TextID = parley.HashID([]byte(r.Text))
	r.ID = r.TextID
	if r.URL != "" {
		r.ID = parley.HashID([]byte(r.URL))
	}
	if r.Language == "" {
		r.Language = lexicon.LanguageOf(r.Text)
	}
	if r.Language != "" && r.Language != "en" {
		r.Warnings = append(r.Warnings, parley.Warning{Code: "not_english",
			Message: "the report is not in English (" + r.Language + "): it is kept with its metadata, nothing is extracted from it"})
	}
}

// readRaw takes the bytes as the canonical text: a block a paragraph, parted
// by blank lines.
func readRaw(data []byte) parley.Report {
	text := strings.ToValidUTF8(string(data), "\uFFFD")
	r := parley.Report{Text: text}
	for start := 0; start < len(text); {
		end, next := paragraphEnd(text, start)
		lead := len(text[start:end]) - len(strings.TrimLeft(text[start:end], " \t\r\n"))
		body := strings.TrimRight(text[start+lead:end], " \t\r\n")
		if body != "" {
			r.Blocks = append(r.Blocks, parley.Block{Kind: parley.Paragraph, Start: start + lead, End: start + lead + len(body)})
		}
		start = next
	}
	return r
}

// paragraphEnd gives where the paragraph that starts at start ends and where
// the next one may start: the first line end that a blank line follows.
func paragraphEnd(text string, start int) (end, next int) {
	for i := start; ; {
		nl := strings.IndexByte(text[i:], '\n')
		if nl < 0 {
			return len(text), len(text)
		}
		i += nl + 1
		rest := strings.TrimLeft(text[i:min(len(text), i+200)], " \t\r")
		if strings.HasPrefix(rest, "\n") {
			return i, i
		}
	}
}

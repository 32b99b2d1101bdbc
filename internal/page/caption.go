package page

import (
	"regexp"
	"strings"
)

var (
	correctionNote = regexp.MustCompile(`(?i)^[\[(*_]*(?:(?:corrections?|clarification|corrected|editor.s note|note to (?:readers|editors))(?:\s*[:(.–—-]|$)|(?:corrects|refiles)\b|this (?:(?:version|item|headline) of )?(?:the |this )?(?:story|article|version|report|post|item|headline)\b.{0,60}\b(?:correct|updated|amended|refile|clarif|replace)|an earlier version\b)`)
	captionStart   = regexp.MustCompile(`^(?:FILE PHOTO|FILE -|FILE –|FILE —|File photo|File picture|From file,|In this (?:file |handout |undated )?(?:photo|image|picture)|Caption:|Pictured:|A handout (?:photo|picture)|Photo shows)`)
	captionEnd     = regexp.MustCompile(`(?:\((?:[^()]{0,40}(?:Photo|photo|via|Getty|Pool|pool|handout|/)[^()]{0,40}|[A-Z]{2,8}|Reuters|AFP)\)|\[(?:[^\[\]]{0,40})\]|\b(?:REUTERS|AFP|AP Photo|EPA|Getty Images|Xinhua)/[\w .'’-]{2,40}|\b[A-Z][\w’'-]+/[A-Z][\w’'-]+ via AP\)?|\bPhoto: .{2,40})\.?$`)
	photoCredit    = regexp.MustCompile(`(?i)^\W*(?:photo|image|picture|фото|foto)s?\s*[:/©|]`)
	photoSource    = regexp.MustCompile(`(?i)photo|getty|\bvia\b|pool|/|^agencies$|^internet$`)
)

// isCorrection reports whether a paragraph is a note that the report was
// corrected.
func isCorrection(s string) bool {
	t := strings.TrimLeft(s, "[(*_")
	return t != "" && strings.IndexByte("ceratnCERATN", t[0]) >= 0 && correctionNote.MatchString(s[:min(len(s), 300)])
}

// maxCredit is the length in bytes of the longest credit at a caption's end,
// maxCaption that of the longest caption.
const maxCredit, maxCaption = 100, 700

// captionLike reports whether a line is the caption of a picture: it begins
// as captions do, or ends with a credit.
func captionLike(s string) bool {
	if len(s) > maxCaption || len(s) < 4 {
		return false
	}
	if strings.IndexByte("FICPA", s[0]) >= 0 && captionStart.MatchString(s) {
		return true
	}
	end := s[max(0, len(s)-maxCredit):]
	last := strings.TrimRight(end, ".")
	if last == "" || !strings.HasSuffix(last, ")") && !strings.HasSuffix(last, "]") && !strings.ContainsAny(end, "/:") {
		return false
	}
	m := captionEnd.FindString(end)
	if m == "" || len(m) == len(s) || !strings.ContainsAny(m, "()[/:") {
		return false
	}
	// The name of an agency alone also closes paragraphs of reports.
	return captionCredit(m) && (len(s) <= 400 || !knownAgency(strings.Trim(m, "()[]. ")))
}

// captionCredit tells a credit from a remark in brackets or an abbreviation.
func captionCredit(m string) bool {
	inner := strings.Trim(m, "()[]. ")
	if strings.ContainsAny(inner, "/:") || strings.Contains(strings.ToLower(inner), "photo") || strings.Contains(inner, "Getty") {
		return true
	}
	return knownAgency(inner)
}

var endAgencyMark = regexp.MustCompile(`[.!?"”’] ?\(([A-Z][\w .-]{1,24})\)\.?$`)

// endAgency is the agency that a paragraph ends with in brackets, "(AFP)",
// empty where it ends otherwise.
func endAgency(s string) string {
	if !strings.HasSuffix(strings.TrimRight(s, ". "), ")") {
		return ""
	}
	if m := endAgencyMark.FindStringSubmatch(strings.TrimRight(s[max(0, len(s)-60):], " ")); m != nil && knownAgency(m[1]) {
		return m[1]
	}
	return ""
}

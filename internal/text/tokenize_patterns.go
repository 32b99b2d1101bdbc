package text

import "strings"

// pattern finds a token that rules know whole (an address, an e-mail) at
// element first and gives its end, first where there is none. It looks at no
// element more than a bounded number of times: what it finds is jumped over,
// what it looks at in vain is short.
func (t *tokenizer) pattern(first int) int {
	if t.els[first].class.isWord() {
		if end := t.isoDate(first); end > first {
			return end
		}
		if t.mail {
			if end := t.email(first); end > first {
				return end
			}
		}
		return t.address(first)
	}
	return first
}

// isoDate finds "2025-12-04".
func (t *tokenizer) isoDate(first int) int {
	const form = "9999-99-99"
	end := first + len(form)
	if end > len(t.els) || t.els[first].class != classDigit || first > 0 && t.els[first-1].class == classDigit {
		return first
	}
	for i := range len(form) {
		if byte(t.els[first+i].class) != form[i] {
			return first
		}
	}
	if end < len(t.els) && (t.els[end].class == classDigit || t.els[end].class == '-') {
		return first
	}
	return end
}

// address finds "http://…", "https://…", "ftp://…", "www.…" up to the end of
// the chunk, closing marks left out.
func (t *tokenizer) address(first int) int {
	rest := t.text[t.els[first].start:t.end]
	known := false
	for _, scheme := range []string{"http://", "https://", "ftp://", "www."} {
		known = known || hasFold(rest, scheme) && len(rest) > len(scheme)
	}
	if !known {
		return first
	}
	end := len(t.els)
	for i := first; i < end; i++ {
		switch t.els[i].char {
		case '<', '>', '"', '“', '”', '«', '»', '[', ']', '{', '}', '|':
			end = i
		}
	}
	bracket := t.opens(first, end)
	for end > first {
		switch t.els[end-1].char {
		case '.', ',', ';', ':', '!', '?', '\'', '’', '…', '*', ')', ']':
			if t.els[end-1].char == ')' && bracket {
				return end
			}
			end--
			continue
		}
		break
	}
	return end
}

// opens reports whether a bracket opens within elements [first, end).
func (t *tokenizer) opens(first, end int) bool {
	for _, e := range t.els[first:end] {
		if e.char == '(' {
			return true
		}
	}
	return false
}

// extensions end the names of files and of sites, which stay whole.
var extensions = func() map[string]bool {
	set := map[string]bool{}
	for _, e := range strings.Fields("com org net gov edu info co ru ua uk ir il fr de eu pdf doc docx xls xlsx ppt pptx txt csv htm html jpg jpeg png gif zip mp3 mp4") {
		set[e] = true
	}
	return set
}()

// The longest parts of an e-mail address (RFC 5321, 4.5.3.1).
const (
	maxLocal  = 64
	maxDomain = 255
)

// email finds "name@domain.tld".
func (t *tokenizer) email(first int) int {
	at := first
	for at < len(t.els) && at-first <= maxLocal && (t.els[at].class.isWord() || isOneOf(t.els[at].char, ".+_-%")) {
		at++
	}
	if at >= len(t.els) || t.els[at].char != '@' {
		return first
	}
	end, dot := at+1, 0
	for i := at + 1; i < len(t.els) && i-at <= maxDomain; i++ {
		c := t.els[i]
		switch {
		case c.class.isWord():
			end = i + 1
		case c.char == '.' && end == i:
			dot = i
		case c.char == '-' && end == i:
		default:
			i = len(t.els)
		}
	}
	if dot == 0 || end <= dot {
		return first
	}
	return end
}

func isOneOf(r rune, set string) bool {
	for _, s := range set {
		if r == s {
			return true
		}
	}
	return false
}

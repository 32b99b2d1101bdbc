package gazette

import (
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/neural"
)

// readPhoenix reads the actor dictionaries of PETRARCH (MIT): people from the
// lists of states, whose entries say that they come from its list of leaders;
// organisations from the other two files.
func (g *Gazette) readPhoenix(dir string) error {
	err := eachLine(filepath.Join(dir, "Phoenix.Countries.actors.txt"), func(line []byte) error {
		name, comment, _ := strings.Cut(string(line), "#")
		if strings.Contains(comment, "CountryInfo") && line[0] != '\t' {
			if p := phoenixWords(name); len(p) >= 2 && len(p) <= 4 && !slicesAny(p, offices) {
				g.person(p[0], p[len(p)-1])
				g.People = append(g.People, strings.Join(p, " "))
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, file := range []string{"Phoenix.International.actors.txt", "Phoenix.MilNonState.actors.txt"} {
		err := eachLine(filepath.Join(dir, file), func(line []byte) error {
			name, comment, _ := strings.Cut(string(line), "#")
			if strings.Contains(comment, "CountryInfo") || strings.Contains(comment, "rulers") {
				return nil
			}
			p := phoenixWords(name)
			if len(p) == 0 || len(p) > 6 || slicesAny(p, offices) || len(p) == 1 && len(p[0]) > 5 {
				return nil
			}
			if len(p) == 1 {
				p[0] = strings.ToUpper(p[0])
			}
			if g.add(strings.Join(p, " "), neural.Organisation) && len(p) > 1 {
				g.Organisations = append(g.Organisations, strings.Join(p, " "))
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// offices are words of entries that are no names.
var offices = map[string]bool{"President": true, "Minister": true, "Secretary": true, "General": true, "King": true, "Chief": true,
	"Official": true, "Officials": true, "Leader": true, "Ambassador": true, "Spokesman": true, "Representative": true, "Envoy": true,
	"Government": true, "Ministry": true, "Chairman": true, "Commissioner": true, "Director": true, "Governor": true, "Premier": true}

func slicesAny(words []string, set map[string]bool) bool {
	for _, w := range words {
		if set[w] {
			return true
		}
	}
	return false
}

var small = map[string]bool{"of": true, "and": true, "the": true, "for": true, "in": true, "on": true, "to": true, "de": true, "al": true, "bin": true}

// phoenixWords gives the words of an entry, each with one capital but for
// those that names write small.
func phoenixWords(entry string) []string {
	entry, _, _ = strings.Cut(entry, "[")
	entry, _, _ = strings.Cut(entry, "(")
	entry = strings.TrimPrefix(strings.TrimSpace(entry), "+")
	entry = strings.TrimPrefix(entry, "THE_")
	if entry == "" || strings.ContainsAny(entry, "~=<>!0123456789") {
		return nil
	}
	var out []string
	for _, w := range strings.FieldsFunc(entry, func(r rune) bool { return r == '_' || r == ' ' }) {
		for i, part := range strings.Split(w, "-") {
			if i > 0 {
				out = append(out, "-")
			}
			if small[strings.ToLower(part)] && len(out) > 0 {
				out = append(out, strings.ToLower(part))
			} else if part != "" {
				r, n := utf8.DecodeRuneInString(part)
				out = append(out, string(unicode.ToUpper(r))+strings.ToLower(part[n:]))
			}
		}
	}
	return out
}

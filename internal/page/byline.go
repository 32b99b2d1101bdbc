package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	byLine     = regexp.MustCompile(`^(?:[Bb]y|BY|[Aa]uthors?:|[Ww]ritten by:?|[Rr]eported by:?|[Tt]ext:|[Tt]ext by:?|[Pp]osted by:?|Автор:|Par|Von)\s+(.{3,100})$`)
	reporting  = regexp.MustCompile(`^\(?(?:Additional |With additional )?(?:[Rr]eporting|[Ww]riting|[Ww]ritten|[Ee]dit(?:ing|ed)|[Cc]ompiled|[Pp]repared) by:? .{3,240}$`)
	reportedBy = regexp.MustCompile(`(?:[Rr]eporting|[Ww]riting|[Ww]ritten|[Cc]ompiled|[Pp]repared) by:? ([^;()]+)`)
	gaveHelp   = regexp.MustCompile(`^\(?(?:(?:The )?Associated Press |AP |Reuters |AFP |Bloomberg |Special correspondents? |Staff )?(?:(?:writers?|reporters?|journalists?|correspondents?|researchers?) )?(\p{Lu}[^.;]{3,120}?) (?:(?:also )?contributed (?:reporting )?(?:to|for) (?:this|the) (?:report|story|article|dispatch)|contributed reporting)(?:[.,;)].{0,80})?$`)
	sentFrom   = regexp.MustCompile(`^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}) reported from (?:\p{Lu}[\p{L}’', -]+|the \p{Lu}[\p{L} -]+)\.(?: .{0,160})?$`)
	staff      = regexp.MustCompile(`^(?:(?:[A-Z][\w’'-]+ ){0,3}(?:Staff|Correspondents?|Newsroom|Desk|Bureau|Reporter|Staff Writer|Staff Reporter)|(?i:(?:by )?(?:a |our |own |special )*(?:staff|own|our|special) (?:correspondent|reporter|writer)s?)(?:, ?[^.|]{2,40})?(?:\|.{0,40})?)$`)
	office     = regexp.MustCompile(`^(?:the )?(?:[A-Z][\w’'-]+ ){0,3}(?:Office|Ministry|Department|Bureau|Embassy|Mission|Press Service|Secretariat)(?: of(?: the)?(?: [A-Z][\w’'-]+){1,5})?$`)
	nameParts  = regexp.MustCompile(`\s*(?:,| and | & |;|\|)\s*`)
	inPlace    = regexp.MustCompile(`\s+(?:in\s+[A-Z]|for the\s|[–—-]\s).*$`)
)

// byline gives the names of a line that says who wrote the report; ok is
// false for any other line.
func byline(s string) (names []string, ok bool) {
	if len(s) > maxByline || !mayBeByline(s) {
		return nil, false
	}
	if m := reporting.FindString(s); m != "" {
		return reporters(s), true
	}
	if m := gaveHelp.FindStringSubmatch(s); m != nil {
		return authorNames(m[1]), true
	}
	if m := sentFrom.FindStringSubmatch(s); m != nil {
		return authorNames(m[1]), true
	}
	if staff.MatchString(s) && len(strings.Fields(s)) >= 2 {
		return []string{s}, true
	}
	m := byLine.FindStringSubmatch(strings.TrimRight(s, " .:"))
	if m == nil {
		return nil, false
	}
	names = authorNames(m[1])
	return names, len(names) > 0
}

// maxByline is the length in bytes of the longest byline.
const maxByline = 300

var bylineWords = []string{"y ", "Y ", "uthor", "ext:", "втор", "Par ", "Von ", "taff", "orrespondent", "CORRESPONDENT", "ewsroom", "esk", "ureau", "eporter", "ontributed", "reported from"}

// mayBeByline rules out, cheaply, most of what is no byline.
func mayBeByline(s string) bool {
	for _, w := range bylineWords {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// reporters are those who reported or wrote; editors are left out.
func reporters(s string) []string {
	var names []string
	for _, m := range reportedBy.FindAllStringSubmatch(s, -1) {
		for _, part := range nameParts.Split(strings.TrimRight(m[1], " ."), -1) {
			if name := inPlace.ReplaceAllString(strings.TrimSpace(part), ""); personLike(name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// authorNames parts "Anna Bell and Carl Dorn, Agency" into the names of
// people; what follows the first part that is no name is left out, but a
// single agency or desk is kept as it is.
func authorNames(s string) []string {
	var names []string
	for _, part := range nameParts.Split(s, -1) {
		if part = inPlace.ReplaceAllString(strings.TrimSpace(part), ""); !personLike(part) || knownAgency(part) || staff.MatchString(part) {
			break
		}
		names = append(names, part)
	}
	if first := strings.TrimSpace(s); len(names) == 0 && (knownAgency(first) || staff.MatchString(first) || office.MatchString(first)) {
		names = []string{first}
	}
	return names
}

// personLike reports whether s is written as a person's name is: two to five
// capitalised words of letters, particles in between. A name in capitals is
// one too, digits and other marks are not.
func personLike(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || utf8.RuneCountInString(s) > 50 {
		return false
	}
	for i, w := range words {
		if !nameWord(w, i > 0 && i < len(words)-1) {
			return false
		}
	}
	return true
}

// notInNames are words that stand capitalised in menus and headings of boxes
// and in few people's names.
var notInNames = wordSet(`News; Focus; Comment; Comments; Posts; Post; Like; Story; Stories; More; View; Views; Top; Last; Latest; East; West; World; Politics; Policy; Send; Read; Related; Topics; Tags; Share; Print; Home; Video; Photo; Photos; Gallery; Middle; Human; Rights; Press; Release; Releases; International; National; Foreign; Affairs; Local; Business; Economy; Sports; Culture; Opinion; Editorial; Special; Report; Reports; Breaking; Live; Most; Popular; Trending; Similar; Other; All; Our; Your; You; About; Contact; Us; Follow; Subscribe; Newsletter; Search; Menu; Site; Map; Privacy; Terms; Show; Close; In; On; At; By; The; This; And; Of; For; With; From; Today; Yesterday; Features; Analysis; Peace; Talks; War; Middle-East; Security; Council; United; Nations; Government; Ministry; Region; Regional; Society; Archive; Archives; Print; Save; Download; Listen; Next; Previous; Back; Cover; Picture; Full; Text; Version`)

// personName reports whether s is written as a person's name is and holds no
// word of menus and headings; places are none.
func personName(s string) bool {
	if !personLike(s) || isPlace(s) {
		return false
	}
	for _, w := range strings.Fields(nameCase(s)) {
		if notInNames[w] {
			return false
		}
	}
	return true
}

var initialed = regexp.MustCompile(`^\p{Lu}\. ?(?:(?:al|el|bin|de|van)[- ])?\p{Lu}[\p{L}’'-]+$`)

// namesAlone gives the names of a line that holds nothing else: one name, or
// several with a stroke between them as in "A. Bell/C. Dorn"; nil for others.
func namesAlone(s string) []string {
	if first, _ := utf8.DecodeRuneInString(s); unicode.IsLower(first) && !strings.HasPrefix(s, "al-") && !strings.HasPrefix(s, "el-") {
		return nil
	}
	parts := strings.Split(s, "/")
	if len(parts) > 3 {
		return nil
	}
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
		if !personName(parts[i]) && !(len(parts) > 1 && initialed.MatchString(parts[i])) {
			return nil
		}
	}
	return parts
}

var particle = map[string]bool{"al": true, "el": true, "bin": true, "ibn": true, "abu": true, "de": true, "da": true, "dos": true, "del": true, "della": true, "di": true, "du": true, "la": true, "le": true, "van": true, "von": true, "der": true, "den": true, "ten": true, "ter": true, "y": true, "e": true, "á": true, "av": true, "af": true}

func nameWord(w string, inner bool) bool {
	if inner && particle[w] {
		return true
	}
	first, size := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(first) && !strings.HasPrefix(w, "al-") && !strings.HasPrefix(w, "el-") {
		return false
	}
	for _, r := range w[size:] {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' && r != '\'' && r != '’' && r != '.' && r != 'ʼ' {
			return false
		}
	}
	return true
}

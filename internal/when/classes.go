package when

import "strings"

// An arg is what a class or an earlier rule captured. at and end are atoms;
// found is false for an optional element that was not there.
type arg struct {
	found   bool
	at, end int
	n       int
	amount  amount
	clock   clock
	node    *node
}

// classes are the classes of atoms that patterns name, besides the results of
// earlier levels.
var classes = map[string]func(p *parser, i int) (arg, int, bool){
	"month":    (*parser).month,
	"weekday":  func(p *parser, i int) (arg, int, bool) { return p.named("weekday", i) },
	"weekdays": func(p *parser, i int) (arg, int, bool) { return p.listed("weekdays", i) },
	"deictic":  func(p *parser, i int) (arg, int, bool) { return p.listed("deictic", i) },
	"season":   (*parser).season,
	"part":     func(p *parser, i int) (arg, int, bool) { return p.listed("part", i) },
	"shift":    func(p *parser, i int) (arg, int, bool) { return p.listed("shift", i) },
	"nineties": func(p *parser, i int) (arg, int, bool) { return p.listed("decade", i) },
	"number":   (*parser).numberWord,
	"parts":    func(p *parser, i int) (arg, int, bool) { return p.listed("parts", i) },
	"repeat":   (*parser).repeat,
	"unit":     func(p *parser, i int) (arg, int, bool) { return p.listed("unit", i) },
	"units":    func(p *parser, i int) (arg, int, bool) { return p.listed("units", i) },
	"u":        (*parser).anyUnit,
	"ordinal":  (*parser).ordinal,
	"dom":      (*parser).dayOfMonth,
	"dom+":     (*parser).suffixedDay,
	"d1":       func(p *parser, i int) (arg, int, bool) { return p.digits(i, 1, 2) },
	"d2":       func(p *parser, i int) (arg, int, bool) { return p.digits(i, 2, 2) },
	"d4":       func(p *parser, i int) (arg, int, bool) { return p.digits(i, 4, 4) },
	"d8":       func(p *parser, i int) (arg, int, bool) { return p.digits(i, 8, 8) },
	"hour":     (*parser).hourOfDay,
	"year":     (*parser).anyYear,
	"y4":       (*parser).digitYear,
	"n":        (*parser).anyAmount,
	"zone":     (*parser).zone,
	"holiday":  (*parser).holiday,
}

// listed looks the atom up in one class of the vocabulary.
func (p *parser) listed(class string, i int) (arg, int, bool) {
	m, ok := p.means(i, class)
	return arg{n: m.value}, i + 1, ok && (!m.short || p.atoms[i].capital)
}

// named is listed for names of days and months: short forms, and long forms
// that are also other words, need a capital or a number beside them.
func (p *parser) named(class string, i int) (arg, int, bool) {
	a := p.atoms[i]
	m, ok := p.means(i, class)
	if !ok || !a.capital && (m.short || ambiguousNames[a.text]) && !p.besideNumber(i) {
		return arg{}, 0, false
	}
	end := i + 1
	if m.short && p.word(end) == "." && p.atoms[end].tight {
		end++
	}
	return arg{n: m.value}, end, true
}

var ambiguousNames = map[string]bool{"may": true, "march": true}

// besideNumber reports whether a day's number stands before or after atom i. "may"
// and "march" without a capital are months only at the end, "6th of may".
func (p *parser) besideNumber(i int) bool {
	number := func(k int) bool {
		return k >= 0 && k < len(p.atoms) && p.atoms[k].digits > 0 && p.atoms[k].digits <= 2
	}
	if i > 1 && (isOrdinalSuffix(p.atoms[i-1].text) || p.atoms[i-1].text == "of") && number(i-2) {
		return true
	}
	if ambiguousNames[p.atoms[i].text] {
		return number(i-1) && p.atoms[i-1].number > 0 && i+1 == len(p.atoms)
	}
	return number(i-1) || number(i+1) || p.signBeside(i) && (number(i-2) || number(i+2))
}

// signBeside reports whether a hyphen or slash stands right before or after atom i.
func (p *parser) signBeside(i int) bool {
	return p.word(i-1) == "-" || p.word(i-1) == "/" || p.word(i+1) == "-" || p.word(i+1) == "/"
}

func (p *parser) month(i int) (arg, int, bool) {
	if pos := p.upos(i); pos == "AUX" || pos == "VERB" {
		return arg{}, 0, false
	}
	return p.named("month", i)
}

// season: "fall" and "spring" are seasons where they are nouns.
func (p *parser) season(i int) (arg, int, bool) {
	if pos := p.upos(i); pos == "VERB" || pos == "ADJ" {
		return arg{}, 0, false
	}
	return p.listed("season", i)
}

// repeat leaves out the capitals of newspapers' names, "the Daily Post".
func (p *parser) repeat(i int) (arg, int, bool) {
	if i > 0 && p.atoms[i].capital {
		return arg{}, 0, false
	}
	return p.listed("repeat", i)
}

func (p *parser) anyUnit(i int) (arg, int, bool) {
	if a, end, ok := p.listed("unit", i); ok {
		return a, end, true
	}
	return p.listed("units", i)
}

// digits is a number of least to most digits.
func (p *parser) digits(i, least, most int) (arg, int, bool) {
	a := p.atoms[i]
	return arg{n: a.number}, i + 1, a.digits >= least && a.digits <= most
}

func isOrdinalSuffix(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// ordinal is "third", "twenty-first" or "3rd".
func (p *parser) ordinal(i int) (arg, int, bool) {
	a := p.atoms[i]
	if a.digits > 0 && a.digits <= 3 && isOrdinalSuffix(p.word(i+1)) && p.atoms[i+1].tight {
		return arg{n: a.number}, i + 2, true
	}
	if m, ok := p.means(i, "ordinal"); ok {
		return arg{n: m.value}, i + 1, true
	}
	if tens, ok := p.means(i, "tens"); ok {
		k := i + 1
		if p.word(k) == "-" {
			k++
		}
		if m, ok := p.means(k, "ordinal"); ok && m.value < 10 {
			return arg{n: tens.value + m.value}, k + 1, true
		}
	}
	return arg{}, 0, false
}

// dayOfMonth is 1 to 31 in digits or as an ordinal.
func (p *parser) dayOfMonth(i int) (arg, int, bool) {
	a, end, ok := p.ordinal(i)
	if !ok {
		a, end, ok = p.digits(i, 1, 2)
	}
	if !ok { // "May twenty-nine"
		if _, tens := p.means(i, "tens"); tens {
			a.n, end, ok = p.below100(i)
		}
	}
	return a, end, ok && a.n >= 1 && a.n <= 31
}

// suffixedDay is "4th": a day of the month that needs no month beside it.
func (p *parser) suffixedDay(i int) (arg, int, bool) {
	a, end, ok := p.ordinal(i)
	return a, end, ok && p.atoms[i].digits > 0 && a.n >= 1 && a.n <= 31
}

// hourOfDay is 0 to 24 in digits, or one to twelve in words.
func (p *parser) hourOfDay(i int) (arg, int, bool) {
	if a, end, ok := p.digits(i, 1, 2); ok {
		return a, end, a.n <= 24
	}
	m, ok := p.means(i, "number")
	return arg{n: m.value}, i + 1, ok && m.value >= 1 && m.value <= 12
}

// digitYear is a year in four digits.
func (p *parser) digitYear(i int) (arg, int, bool) {
	a, end, ok := p.digits(i, 4, 4)
	return a, end, ok && a.n >= 1000 && a.n < 9999
}

// anyYear is a year in four digits, "'98", "nineteen ninety-six", "two thousand and five".
func (p *parser) anyYear(i int) (arg, int, bool) {
	if a, end, ok := p.digitYear(i); ok {
		return a, end, true
	}
	if p.atoms[i].text == "'" && i+1 < len(p.atoms) && p.atoms[i+1].digits == 2 && p.atoms[i+1].tight {
		return arg{n: shortYear(p.atoms[i+1].number)}, i + 2, true
	}
	first, end, ok := p.below100(i)
	if !ok {
		return arg{}, 0, false
	}
	if first == 2 && p.word(end) == "thousand" {
		return p.twoThousand(end + 1)
	}
	if p.word(end) == "hundred" && first >= 11 && first <= 19 {
		k := end + 1
		if p.word(k) == "and" {
			k++
		}
		rest, stop, ok := p.below100(k)
		return arg{n: first*100 + rest}, max(stop, end+1), ok
	}
	if rest, end2, ok := p.below100(end); ok && first >= 15 && first <= 20 && rest >= 10 {
		return arg{n: first*100 + rest}, end2, true
	}
	return arg{}, 0, false
}

func (p *parser) twoThousand(i int) (arg, int, bool) {
	k := i
	if p.word(k) == "and" {
		k++
	}
	if rest, end, ok := p.below100(k); ok {
		return arg{n: 2000 + rest}, end, true
	}
	return arg{n: 2000}, i, true
}

// shortYear is the year of two digits: 1950 to 2049.
func shortYear(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

// phrase finds the longest of up to four atoms from i that has a name in the
// list that has, as the words joined by blanks.
func (p *parser) phrase(i int, has func(string) bool) (string, int, bool) {
	var b strings.Builder
	best, end := "", 0
	for k := i; k < i+6 && k < len(p.atoms); k++ {
		a := p.atoms[k]
		if k > i && !(a.tight && (a.text == "'" || a.text == "-" || p.atoms[k-1].text == "'" || p.atoms[k-1].text == "-")) {
			b.WriteByte(' ')
		}
		b.WriteString(a.text)
		if has(b.String()) {
			best, end = b.String(), k+1
		}
	}
	return best, end, end > 0
}

// numberWord is a number below a hundred in words.
func (p *parser) numberWord(i int) (arg, int, bool) {
	n, end, ok := p.below100(i)
	return arg{n: n}, end, ok
}

package when

import "fmt"

// An amount is a number of units in hundredths: two and a half is 250. vague
// amounts ("several", "a few") have no number.
type amount struct {
	hundredths int
	vague      bool
}

func whole(n int) amount { return amount{hundredths: 100 * n} }

// units is the amount as a whole number, rounded up.
func (a amount) units() int { return (a.hundredths + 99) / 100 }

// maxAmount bounds what is taken for a number of units.
const maxAmount = 100000

// below100 is a number below a hundred in words: "twenty-five".
func (p *parser) below100(i int) (int, int, bool) {
	if i >= len(p.atoms) {
		return 0, 0, false
	}
	if m, ok := p.means(i, "number"); ok {
		return m.value, i + 1, true
	}
	tens, ok := p.means(i, "tens")
	if !ok {
		return 0, 0, false
	}
	k := i + 1
	if p.word(k) == "-" || p.word(k) == "and" {
		k++
	}
	if m, ok := p.means(k, "number"); ok && m.value > 0 && m.value < 10 {
		return tens.value + m.value, k + 1, true
	}
	return tens.value, i + 1, true
}

// integer is a whole number in words or digits: "two hundred and fifty", "2,000".
func (p *parser) integer(i int) (int, int, bool) {
	if i >= len(p.atoms) {
		return 0, 0, false
	}
	if a := p.atoms[i]; a.number >= 0 {
		n, end := a.number, i+1
		for p.word(end) == "," && end+1 < len(p.atoms) && p.atoms[end].tight && p.atoms[end+1].tight && p.atoms[end+1].digits == 3 && n < maxAmount {
			n, end = n*1000+p.atoms[end+1].number, end+2
		}
		return n, end, n <= maxAmount
	}
	n, end, ok := p.below100(i)
	if !ok && (p.word(i) == "a" || p.word(i) == "one") {
		if _, power := p.means(i+1, "power"); power {
			n, end, ok = 1, i+1, true
		}
	}
	if !ok {
		return 0, 0, false
	}
	return p.powers(n, end)
}

// powers reads "hundred and fifty" or "thousand" after n.
func (p *parser) powers(n, end int) (int, int, bool) {
	m, ok := p.means(end, "power")
	if !ok {
		return n, end, true
	}
	n, end = n*m.value, end+1
	k := end
	if p.word(k) == "and" {
		k++
	}
	if rest, stop, ok := p.below100(k); ok {
		return n + rest, stop, true
	}
	return n, end, true
}

// anyAmount is a number, "a", "half a", "two and a half", "2 1/2", "a couple of", "several".
func (p *parser) anyAmount(i int) (arg, int, bool) {
	a, end, ok := p.amount(i)
	return arg{amount: a}, end, ok
}

func (p *parser) amount(i int) (amount, int, bool) {
	if a, end, ok := p.fixedAmount(i); ok {
		return a, end, true
	}
	n, end, ok := p.integer(i)
	if !ok {
		return amount{}, 0, false
	}
	a := whole(n)
	if p.atoms[i].digits > 0 {
		if a, end, ok := p.fraction(n, end); ok {
			return a, end, true
		}
	}
	return p.andHalf(a, end)
}

// phrases of amount, longest first; value in hundredths, -1 for vague.
var phrases = []struct {
	words []string
	value int
}{
	{[]string{"half", "a"}, 50}, {[]string{"half", "an"}, 50}, {[]string{"a", "half"}, 50}, {[]string{"half"}, 50}, {[]string{"½"}, 50},
	{[]string{"a", "couple", "of"}, 200}, {[]string{"a", "couple"}, 200}, {[]string{"couple", "of"}, 200}, {[]string{"couple"}, 200},
	{[]string{"a", "dozen"}, 1200}, {[]string{"two", "dozen"}, 2400}, {[]string{"dozens", "of"}, -1},
	{[]string{"a", "few", "more"}, -1}, {[]string{"a", "few"}, -1}, {[]string{"a", "number", "of"}, -1}, {[]string{"few"}, -1}, {[]string{"several", "more"}, -1}, {[]string{"several"}, -1}, {[]string{"some"}, -1}, {[]string{"many"}, -1},
	{[]string{"hundreds", "of"}, -1}, {[]string{"thousands", "of"}, -1},
	{[]string{"another"}, 100}, {[]string{"a", "single"}, 100}, {[]string{"a", "full"}, 100}, {[]string{"a"}, 100}, {[]string{"an"}, 100},
}

func (p *parser) fixedAmount(i int) (amount, int, bool) {
	for _, ph := range phrases {
		if !p.hasWords(i, ph.words) {
			continue
		}
		end := i + len(ph.words)
		if _, power := p.means(end, "power"); power {
			continue // "a hundred"
		}
		if ph.value < 0 {
			return amount{vague: true}, end, true
		}
		return amount{hundredths: ph.value}, end, true
	}
	return amount{}, 0, false
}

func (p *parser) hasWords(i int, words []string) bool {
	for k, w := range words {
		if p.word(i+k) != w {
			return false
		}
	}
	return true
}

// fraction reads ".5" or " 1/2" after a number in digits.
func (p *parser) fraction(n, end int) (amount, int, bool) {
	if p.word(end) == "½" {
		return amount{hundredths: 100*n + 50}, end + 1, true
	}
	if end+2 > len(p.atoms)-1 && p.word(end) != "." {
		return amount{}, 0, false
	}
	if p.word(end) == "." && end+1 < len(p.atoms) && p.atoms[end].tight && p.atoms[end+1].tight && p.atoms[end+1].digits > 0 && p.atoms[end+1].digits <= 2 {
		tenths := p.atoms[end+1].number
		if p.atoms[end+1].digits == 1 {
			tenths *= 10
		}
		return amount{hundredths: 100*n + tenths}, end + 2, true
	}
	if end+2 < len(p.atoms) && p.word(end+1) == "/" && p.atoms[end].digits == 1 && p.atoms[end+2].digits == 1 && p.atoms[end+2].number > 0 && p.atoms[end].number < p.atoms[end+2].number {
		return amount{hundredths: 100*n + 100*p.atoms[end].number/p.atoms[end+2].number}, end + 3, true
	}
	return amount{}, 0, false
}

// andHalf reads "and a half", with blanks or hyphens, after a whole number.
func (p *parser) andHalf(a amount, end int) (amount, int, bool) {
	for _, words := range [][]string{{"and", "a", "half"}, {"-", "and", "-", "a", "-", "half"}, {"-", "and", "-", "half"}, {"and", "half"}} {
		if p.hasWords(end, words) {
			return amount{hundredths: a.hundredths + 50}, end + len(words), true
		}
	}
	if p.word(end) == "more" || p.word(end) == "straight" || p.word(end) == "consecutive" || p.word(end) == "full" || p.word(end) == "successive" {
		end++
	}
	return a, end, true
}

// A stretch is a duration: amounts of units, longest first.
type stretch struct {
	parts []stretchPart
}

type stretchPart struct {
	amount amount
	grain  grain
}

// letters of ISO 8601 by grain, with the factor to them.
var letters = map[grain]struct {
	letter string
	factor int
	time   bool
}{second: {"S", 1, true}, minute: {"M", 1, true}, hour: {"H", 1, true}, dayGrain: {"D", 1, false}, week: {"W", 1, false}, fortnight: {"W", 2, false},
	month: {"M", 1, false}, quarter: {"M", 3, false}, half: {"M", 6, false}, year: {"Y", 1, false}, decade: {"Y", 10, false}, century: {"Y", 100, false}}

// smaller is what half a unit is: of an hour 30 minutes.
var smaller = map[grain]stretchPart{hour: {whole(60), minute}, minute: {whole(60), second}, year: {whole(12), month}, dayGrain: {whole(24), hour}, decade: {whole(10), year}, century: {whole(100), year}}

// String is the ISO 8601 duration; vague amounts are X. Weeks stay weeks, as in TIMEX3.
func (s stretch) String() string {
	out, clock := "P", false
	for _, part := range s.spelled() {
		l := letters[part.grain]
		if l.time && !clock {
			out, clock = out+"T", true
		}
		if part.amount.vague {
			out += "X"
			if l.factor > 1 {
				l.letter = map[grain]string{decade: "E", century: "C", quarter: "Q"}[part.grain]
			}
			out += l.letter
			continue
		}
		n := part.amount.hundredths * l.factor
		if n%100 == 0 {
			out += fmt.Sprintf("%d%s", n/100, l.letter)
		} else {
			out += fmt.Sprintf("%d.%d%s", n/100, n%100/10, l.letter)
		}
	}
	return out
}

// spelled takes fractions apart where a smaller unit says them: PT2H30M.
func (s stretch) spelled() []stretchPart {
	var out []stretchPart
	for _, part := range s.parts {
		rest := part.amount.hundredths % 100
		small, ok := smaller[part.grain]
		if rest == 0 || part.amount.vague || !ok {
			out = append(out, part)
			continue
		}
		if n := part.amount.hundredths - rest; n > 0 {
			out = append(out, stretchPart{amount{hundredths: n}, part.grain})
		}
		out = append(out, stretchPart{amount{hundredths: rest * small.amount.hundredths / 100 / 100 * 100}, small.grain})
	}
	return out
}

// days is String with weeks told as days, the way of docs/format.md.
func (s stretch) days() string {
	var out stretch
	for _, part := range s.parts {
		if !part.amount.vague && (part.grain == week || part.grain == fortnight) {
			part = stretchPart{amount{hundredths: part.amount.hundredths * part.grain.days()}, dayGrain}
		}
		out.parts = append(out.parts, part)
	}
	return out.String()
}

// vague reports whether a part has no number.
func (s stretch) vague() bool {
	for _, part := range s.parts {
		if part.amount.vague {
			return true
		}
	}
	return false
}

// finest is the smallest unit.
func (s stretch) finest() grain { return s.parts[len(s.parts)-1].grain }

// from moves a moment by the stretch, forwards for sign 1 and backwards for -1.
func (s stretch) from(m moment, sign int) moment {
	for _, part := range s.spelled() {
		m = m.shifted(sign*part.amount.units(), part.grain)
		if m.day.y == 0 || !m.day.valid() {
			return moment{}
		}
	}
	return m
}

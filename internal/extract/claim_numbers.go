package extract

import (
	"strconv"
	"strings"
)

// tens are the words of tens, in the forms of "twenty-first" and "twenty".
var tens = map[string]int{"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

var roundOrdinals = map[string]int{"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100, "inaugural": 1, "maiden": 1}

// mostCounted is the largest number of meetings that is believed.
const mostCounted = 500

// ordinalNumber is the number that the ordinal at token i says: "sixth", "6th",
// "twenty-first" in one token or three (at its last), "inaugural". 0 for none.
func (x *reader) ordinalNumber(i int) int {
	w := x.Word(i)
	if n := roundOrdinals[w]; n > 0 {
		return n
	}
	n := x.Lex.Index("ordinal", w)
	if n > 0 && n < 10 && x.Word(i-1) == "-" {
		return n + tens[x.Word(i-2)]
	}
	if n > 0 {
		return n
	}
	if head, tail, ok := strings.Cut(w, "-"); ok && tens[head] > 0 {
		if n := x.Lex.Index("ordinal", tail); n > 0 && n < 10 {
			return tens[head] + n
		}
	}
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if digits, ok := strings.CutSuffix(w, suffix); ok {
			return believed(digits)
		}
	}
	return 0
}

func believed(digits string) int {
	if n, err := strconv.Atoi(digits); err == nil && n > 0 && n <= mostCounted && len(digits) <= 3 {
		return n
	}
	return 0
}

// numberAt is the number that begins at token i, with the larger one of a range
// ("three to five", "3-5"), and the token after it. 0 for none.
func (x *reader) numberAt(i, end int) (n, most, after int) {
	if x.phrase(i, "half a dozen") {
		return 6, 6, i + 3
	}
	n, after = x.cardinal(i)
	if n == 0 {
		return 0, 0, i
	}
	if x.wordIs(after, "dozen") {
		n, after = n*12, after+1
	}
	most = n
	if after+1 < end && x.wordIs(after, "-", "–", "to", "or") {
		if m, next := x.cardinal(after + 1); m > n {
			if x.wordIs(next, "dozen") {
				n, m, next = n*12, m*12, next+1
			}
			return n, m, next
		}
	}
	return n, most, after
}

// cardinal is the number at token i alone: a word or digits, or a range in one
// token, whose first number it gives.
func (x *reader) cardinal(i int) (n, after int) {
	w := x.Word(i)
	if n := tens[w]; n > 0 {
		if m := x.Lex.Index("number", x.Word(i+2)); x.Word(i+1) == "-" && m > 0 && m < 10 {
			return n + m, i + 3
		}
		return n, i + 1
	}
	if n := x.Lex.Index("number", w); n > 0 {
		return n, i + 1
	}
	if head, tail, ok := strings.Cut(w, "-"); ok && tens[head] > 0 {
		if m := x.Lex.Index("number", tail); m > 0 && m < 10 {
			return tens[head] + m, i + 1
		}
	}
	return believed(w), i + 1
}

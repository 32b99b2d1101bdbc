package name

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// alphabets are what random names are made of: letters with marks, scripts, and
// words that the rules treat apart.
var alphabets = []string{
	"abcdefghijklmnopqrstuvwxyz", "aeioushkjyrtvzgc", "áéíóúñçšžćđłøßıəğşâîûẞ", "абвгдеєёжзиіїйклмнопрстуфхцчшщьыэюя",
	"αβγδεζηθικλμνξοπρστυφχψως", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև", "김정은문재인", "ابتجحخدرزسشعغفقكلمنهوي", "王毅習近平", "नमोदी",
}

var smallWords = []string{"al", "bin", "van", "de", "Jr.", "III", "Dr", "Kim", "Li", "Muhammad", "Abdul", "din", "J.", "JD", "Sheikh", "Mr", "Mrs", "ov", "Wang", "ben", "ud", "Ó"}

// randomName makes a name of one to five words, of one alphabet or mixed.
func randomName(r *rand.Rand, list []string) string {
	if r.IntN(3) == 0 {
		return list[r.IntN(len(list))]
	}
	var words []string
	for range 1 + r.IntN(5) {
		if r.IntN(3) == 0 {
			words = append(words, smallWords[r.IntN(len(smallWords))])
			continue
		}
		letters := []rune(alphabets[r.IntN(len(alphabets))])
		var b strings.Builder
		for range 1 + r.IntN(9) {
			b.WriteRune(letters[r.IntN(len(letters))])
		}
		words = append(words, b.String())
	}
	return strings.Join(words, []string{" ", " ", "-", ", "}[r.IntN(4)])
}

func listNames(t testing.TB) []string {
	var out []string
	for _, file := range []string{"pairs.txt", "nonpairs.txt"} {
		for _, p := range readPairs(t, file) {
			out = append(out, p.a, p.b)
		}
	}
	return out
}

// TestLaws: comparing is symmetric, a name is the same as itself, and composed or
// decomposed letters, capitals and more white space make no difference.
func TestLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	list := listNames(t)
	for range 4000 {
		a, b := randomName(r, list), randomName(r, list)
		checkLaws(t, a, b)
	}
}

func checkLaws(t *testing.T, a, b string) {
	t.Helper()
	ab, ba := CompareText(a, b), CompareText(b, a)
	if ab != ba {
		t.Fatalf("%q | %q: %v %d one way, %v %d the other", a, b, ab.Verdict, ab.Score, ba.Verdict, ba.Score)
	}
	if self := CompareText(a, a); self.Verdict != Same {
		t.Fatalf("%q is not the same as itself: %d %v", a, self.Score, self.Reasons())
	}
	if ab.Score < 0 || ab.Score > 1000 || verdictOf(ab.Score) != ab.Verdict || ab.count == 0 {
		t.Fatalf("%q | %q: score %d, verdict %v, %d reasons", a, b, ab.Score, ab.Verdict, ab.count)
	}
	for _, form := range []string{norm.NFD.String(a), norm.NFC.String(a), strings.ToUpper(a), "  " + strings.ReplaceAll(a, " ", " \t ") + "\n"} {
		if got := CompareText(form, b); got.Score != ab.Score {
			t.Fatalf("%q for %q | %q: %d %v, not %d %v", form, a, b, got.Score, got.Reasons(), ab.Score, ab.Reasons())
		}
	}
}

// FuzzCompare holds the laws for any text.
func FuzzCompare(f *testing.F) {
	for _, p := range [][2]string{{"Rustem Umerov", "Рустем Умєров"}, {"Kim Jong-un", "김정은"}, {"Abd al-Rahman, Dr.", "al- bin -"}, {"J.D. (x", "İı ẞ"}, {"", "Ó"}} {
		f.Add(p[0], p[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := Parse(a), Parse(b)
		xy, yx := Compare(&x, &y), Compare(&y, &x)
		if xy != yx {
			t.Errorf("%q | %q: %d and %d", a, b, xy.Score, yx.Score)
		}
		if self := Compare(&x, &x); self.Verdict != Same {
			t.Errorf("%q is not the same as itself", a)
		}
		if len(x.Given) > maxTokens || len(Keys(&x)) > 8*maxTokens {
			t.Errorf("%q: too much is kept", a)
		}
	})
}

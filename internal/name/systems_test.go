package name

import (
	"strings"
	"testing"
)

// A system writes Cyrillic letters in Latin ones. Of the letters that are not in
// letters it takes common's.
type system struct{ name, letters string }

// common are the letters on which the systems agree.
const common = "а=a б=b в=v г=g д=d е=e з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ы=y ь= ъ= э=e"

var russianSystems = []system{
	{"BGN/PCGN 1947", "ё=yo ж=zh й=y х=kh ц=ts ч=ch ш=sh щ=shch ь=’ ю=yu я=ya ^е=ye Vе=ye"},
	{"ISO/R 9:1968", "ё=ë ж=ž й=j х=h ц=c ч=č ш=š щ=šč э=è ю=ju я=ja"},
	{"passport", "ё=e ж=zh й=i х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ю=iu я=ia"},
	{"press", "ё=yo ж=zh й=y х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya ий$=y ^е=ye"},
	{"German", "в=w ё=jo ж=sch з=s й=i х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja ий$=i ^е=je Vе=je"},
	{"French", "ё=io ж=j й=ï у=ou х=kh ц=ts ч=tch ш=ch щ=chtch ю=iou я=ia ий$=i ^е=e Vе=ïe ин$=ine"},
}

var ukrainianSystems = []system{
	{"resolution 55", "г=h є=ie ж=zh и=y й=i ї=i х=kh ц=ts ч=ch ш=sh щ=shch ю=iu я=ia і=i ^є=ye ^ї=yi ^ю=yu ^я=ya зг=zgh"},
	{"BGN/PCGN 1965", "г=h є=ye ж=zh и=y й=y ї=yi х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya ь=’ і=i"},
	{"press", "г=h є=ye ж=zh и=y й=y ї=i х=kh ц=ts ч=ch ш=sh щ=shch ю=yu я=ya і=i ий$=y"},
	{"German", "в=w г=h є=je ж=sch и=y й=j ї=ji з=s х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja і=i"},
	{"French", "г=h є=ie ж=j и=y й=ï ї=ï у=ou х=kh ц=ts ч=tch ш=ch щ=chtch ю=iou я=ia і=i"},
}

// write romanises a word, the longest entry first; ^ is its beginning, $ its end, V
// a vowel before.
func (s system) write(word string) string {
	m := map[string]string{}
	for _, pair := range strings.Fields(common + " " + s.letters) {
		from, to, _ := strings.Cut(pair, "=")
		m[from] = to
	}
	runes := []rune(word)
	var b strings.Builder
	for i := 0; i < len(runes); i++ {
		c := string(runes[i])
		rest := string(runes[i:])
		to, ok := m[rest+"$"]
		switch {
		case ok && len(runes)-i > 1:
			b.WriteString(to)
			return b.String()
		case i == 0 && has(m, "^"+c):
			to = m["^"+c]
		case i > 0 && strings.ContainsRune("аеёиоуыэюяіїє", runes[i-1]) && has(m, "V"+c):
			to = m["V"+c]
		default:
			to = m[c]
		}
		b.WriteString(to)
	}
	return b.String()
}

func has(m map[string]string, k string) bool { _, ok := m[k]; return ok }

// Common surnames, nobody's in particular.
const (
	russianNames = `щербаков чернышёв жуков цветков ефимов хабаров яковлев андреев васильев григорьев соловьёв третьяков
воробьёв кузнецов зайцев королёв шестаков бочкарёв рыжков быков мельников гусев юдин яшин журавлёв широков щукин ежов
алексеев дмитриев афанасьев тимофеев сергеев исаев лукин хохлов михайлов никитин савельев цыганков шаповалов чистяков
белоусов горячев кудрявцев осипов прохоров рожков сидоров субботин трофимов успенский фёдоров чайковский достоевский`
	ukrainianNames = `кириленко шевчук бойко ткаченко кравцов олійник лисенко марченко гаврилюк савчук григоренко жданов
щербина цимбал ющенко яценюк єфименко їжак хоменко чорновол шухевич гончар голуб пилипенко сидоренко дзюба вишневський
мельниченко лев'ятов гречко тищенко журба`
)

// TestSystems: one surname in two of the usual systems is one surname, and two
// surnames are two.
func TestSystems(t *testing.T) {
	for _, lang := range []struct {
		names   string
		systems []system
	}{{russianNames, russianSystems}, {ukrainianNames, ukrainianSystems}} {
		pairs, missed := 0, 0
		for _, word := range strings.Fields(lang.names) {
			forms := []string{word}
			for _, s := range lang.systems {
				forms = append(forms, s.write(word))
			}
			for i := range forms {
				for j := range i {
					pairs++
					if r := CompareText("I. "+forms[i], "I. "+forms[j]); r.Verdict != Same {
						missed++
						t.Logf("%s: %s | %s: %v %d %v", word, forms[j], forms[i], r.Verdict, r.Score, r.Reasons())
					}
				}
			}
		}
		t.Logf("%d of %d pairs of spellings are not one name", missed, pairs)
		if missed*50 > pairs {
			t.Errorf("%d of %d pairs of spellings are not one name, at most a fiftieth may be", missed, pairs)
		}
	}
}

package name

import (
	"slices"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	tests := []struct {
		text, given, family, particles, titles, suffix string
		order                                          Order
	}{
		{"Rustem Umerov", "Rustem", "Umerov", "", "", "", GivenFirst},
		{"Umerov", "", "Umerov", "", "", "", Alone},
		{"H.E. Dr. Abdullah bin Zayed Al Nahyan", "Abdullah Zayed", "Nahyan", "bin al", "h e,dr", "", GivenFirst},
		{"Lt. Gen. Keith Kellogg", "Keith", "Kellogg", "", "lt gen", "", GivenFirst},
		{"J.D. Vance", "J D", "Vance", "", "", "", GivenFirst},
		{"JD Vance", "j d", "Vance", "", "", "", GivenFirst},
		{"Robert F. Kennedy Jr.", "Robert F", "Kennedy", "", "", "jr", GivenFirst},
		{"Kennedy, Robert F.", "Robert F", "Kennedy", "", "", "", GivenFirst},
		{"Kim Jong-un", "Jong un", "Kim", "", "", "", FamilyFirst},
		{"Xi Jinping", "Jinping", "Xi", "", "", "", FamilyFirst},
		{"Jong-un Kim", "Jong un", "Kim", "", "", "", GivenFirst},
		{"Лавров Сергей Викторович", "Сергей Викторович", "Лавров", "", "", "", FamilyFirst},
		{"Ursula von der Leyen", "Ursula", "Leyen", "von der", "", "", GivenFirst},
		{"U Thein Sein", "Thein", "Sein", "", "u", "", GivenFirst},
		{"King Hussein", "", "Hussein", "", "king", "", Alone},
		{"Sultan bin Abdulaziz", "Sultan", "Abdulaziz", "bin", "", "", GivenFirst},
		{"Al Gore", "Al", "Gore", "", "", "", GivenFirst},
		{"al-Sisi", "", "Sisi", "al", "", "", Alone},
		{"Abdel Fattah el-Sisi", "Abdel Fattah", "Sisi", "el", "", "", GivenFirst},
		{"Joseph (Joe) Biden's", "Joseph", "Biden", "", "", "", GivenFirst},
		{"— 17 !", "", "", "", "", "", 0},
	}
	for _, tt := range tests {
		n := Parse(tt.text)
		got := []string{strings.Join(n.Given, " "), n.Family, strings.Join(n.Particles, " "), strings.Join(n.Titles, ","), n.Suffix}
		want := []string{tt.given, tt.family, tt.particles, tt.titles, tt.suffix}
		if !slices.Equal(got, want) || n.Order != tt.order {
			t.Errorf("%q: %q %v, want %q %v", tt.text, got, n.Order, want, tt.order)
		}
	}
}

func TestReasons(t *testing.T) {
	tests := []struct {
		a, b    string
		verdict Verdict
		reason  ReasonKind
	}{
		{"Sergei Lavrov", "Sergej Lawrow", Same, FamilySound},
		{"Steve Witkoff", "Steven Witkoff", Same, GivenVariant},
		{"Ri Yong Ho", "Lee Yong-ho", Same, FamilyVariant},
		{"Khaled Meshaal", "Khaled Mashal", Same, FamilyNear},
		{"S. Lavrov", "Sergei Lavrov", Same, InitialFits},
		{"APJ Abdul Kalam", "A. P. J. Abdul Kalam", Same, InitialsSpell},
		{"Hun Sen", "Hunsen", Same, Joined},
		{"Vladimir Putin", "Vladimir Vladimirovich Putin", Same, FurtherNames},
		{"Nicolás Maduro", "Nicolás Maduro Moros", Same, FurtherFamily},
		{"Hosni Mubarak", "Muhammad Hosni Mubarak", Same, FirstDropped},
		{"Orbán Viktor", "Viktor Orban", Same, OrderReversed},
		{"Xi Jinping", "Hsi Chin-p'ing", Same, EasternSpelling},
		{"Raisa Gorbachev", "Raisa Gorbacheva", Same, WomansForm},
		{"Putin", "Poutine", Same, BothAlone},
		{"Witkoff", "Steve Witkoff", Fits, FamilyAlone},
		{"Fidel", "Fidel Castro", Fits, GivenAlone},
		{"Hafez al-Assad", "Bashar Hafez al-Assad", Maybe, FirstMissing},
		{"Mohammad Khatami", "Mohammad Reza Khatami", Maybe, CompoundGiven},
		{"Donald Trump", "Donald Trump Jr.", Maybe, OneSuffix},
		{"Ali Hassan", "Hassan Ali", Maybe, BothGiven},
		{"Hafez al-Assad", "Bashar al-Assad", Different, GivenDiffer},
		{"Kim Jong Un", "Kim Jong Il", Different, GivenDiffer},
		{"Dmitry Medvedev", "Viktor Medvedchuk", Different, FamilyDiffer},
		{"George H. W. Bush", "George W. Bush", Different, MiddleDiffer},
		{"Benigno Aquino Jr.", "Benigno Aquino III", Different, SuffixDiffer},
		{"Mr. Clinton", "Mrs. Clinton", Different, TitleDiffer},
		{"Mikhail Gorbachev", "Raisa Gorbacheva", Different, GenderForms},
		{"Clinton", "Hillary Rodham Clinton", Fits, FamilyAlone},
		{"Salman", "Mohammed bin Salman Al Saud", Maybe, PartInside},
		{"محمد بن سلمان", "Mohammed bin Salman", Maybe, FamilyNear},
		{"Maduro", "Nicolás Maduro Moros", Fits, FamilyAlone},
		{"bin Salman", "Mohammed bin Salman", Fits, FamilyAlone},
		{"Le Drian", "Jean-Yves Le Drian", Fits, FamilyAlone},
		{"Ben Gurion", "David Ben-Gurion", Fits, FamilyAlone},
		{"Peña Nieto", "Enrique Peña Nieto", Fits, FamilyAlone},
		{"Bhutto-Zardari", "Bilawal Bhutto-Zardari", Fits, FamilyAlone},
		{"Jong Un", "Kim Jong Un", Fits, GivenAlone},
		{"Lavrov S. V.", "Sergei Viktorovich Lavrov", Same, InitialFits},
	}
	for _, tt := range tests {
		r := CompareText(tt.a, tt.b)
		if r.Verdict != tt.verdict || !r.Has(tt.reason) {
			t.Errorf("%s | %s: %v %d %v, want %v by %v", tt.a, tt.b, r.Verdict, r.Score, r.Reasons(), tt.verdict, tt.reason)
		}
	}
}

// TestThreeKims: within one report three men of one family name stay three, and
// each of the ways to write one of them finds him.
func TestThreeKims(t *testing.T) {
	men := [][]string{{"Kim Jong Un", "Kim Jong-un", "Jong-un Kim", "KIM JONG UN"}, {"Kim Jong Il", "Kim Jong-il"}, {"Kim Il Sung", "Kim Il-sung"}}
	for i, forms := range men {
		for j, others := range men {
			for _, a := range forms {
				for _, b := range others {
					if r := CompareText(a, b); (r.Verdict == Same) != (i == j) {
						t.Errorf("%s | %s: %v %d %v", a, b, r.Verdict, r.Score, r.Reasons())
					}
				}
			}
		}
		if r := CompareText("Kim", forms[0]); r.Verdict != Fits {
			t.Errorf("Kim | %s: %v, want fits", forms[0], r.Verdict)
		}
	}
}

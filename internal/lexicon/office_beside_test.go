package lexicon

import (
	"os"
	"strings"
	"testing"
)

// In these sentences the name stands between [ and ]; before and after are
// the titles beside it as printed, parted by " + ", with their party in braces.
var besideTests = []struct{ text, before, after string }{
	{"Meanwhile US Secretary of State [Ana Moss] arrived.", "US Secretary of State {USA}", ""},
	{"[Ana Moss], the US secretary of state, arrived.", "", "US secretary of state {USA}"},
	{"[Ana Moss] (chief negotiator of Iran) left.", "", "chief negotiator of Iran {IRN}"},
	{"[Ana Moss], who is Norway's special envoy for peace, said so.", "", "Norway's special envoy for peace {NOR}"},
	{"[Ana Moss], secretary of the Security Council and head of the delegation, spoke.", "", "secretary of the Security Council {} + head of the delegation {}"},
	{"It met Foreign Minister [Ole Brenn] and Trade Minister Lea Brandt.", "Foreign Minister {}", ""},
	{"[Ole Brenn], Foreign Minister Lea Brandt and others met.", "", ""},
	{"Secretary of the Security Council and head of the Ukrainian delegation [Ole Brenn] said", "Secretary of the Security Council {} + head of the Ukrainian delegation {UKR}", ""},
	{"Donald Trump's son-in-law and adviser [Ole Brenn] came.", " {} + adviser {}", ""},
	{"Deputy Prime Minister, Minister of Infrastructure [Ole Brenn] said", "Deputy Prime Minister {} + Minister of Infrastructure {}", ""},
	{"The prime minister met General [Ole Brenn].", " {}", ""},
	{"Defence Minister Lt. Gen. [Ole Brenn] spoke", "Defence Minister {}", ""},
	{"French President Lea Brandt and her Turkish counterpart [Ole Brenn] met", "Turkish counterpart {TUR}", ""},
	{"foreign ministers [Ole Brenn] and Lea Brandt", "foreign ministers {}", ""},
	{"The talks were led by [Ole Brenn], according to aides.", "", ""},
	{"He praised [Ole Brenn], heads of state and others.", "", "heads of state {}"},
	{"an adviser to President [Ole Brenn] said", "adviser to President {}", ""},
	{"In Ankara, [Ole Brenn], a member of the Knesset who came late, spoke", "", "member of the Knesset {ISR}"},
	{"the former president of Chile, [Ole Brenn]", "former president of Chile {CHL}", ""},
	{"Minister of Defence [Ole Brenn]", "Minister of Defence {}", ""},
	{"said [Ole Brenn] of the group", "", ""},
	{"Qatari prime minister and foreign minister [Ole Brenn]", "Qatari prime minister {QAT} + foreign minister {QAT}", ""},
	{"[Ole Brenn], Norway's envoy and chief negotiator, spoke", "", "Norway's envoy {NOR} + chief negotiator {NOR}"},
	{"the Georgian PM [Ole Brenn] and EAM Lea Brandt", "Georgian PM {GEO}", ""},
	{"Deputy FM [Ole Brenn]", "Deputy FM {}", ""},
	{"at 3 pm [Ole Brenn] left", "", ""},
	{"[Ole Brenn], the special envoy of the African Union (AU), mediated", "", "special envoy of the African Union {african-union}"},
	{"the special envoy of the African Union (AU), [Ole Brenn], mediated", "special envoy of the African Union {african-union}", ""},
	{"[Ole Brenn], the special envoy of the African Union (see below), mediated", "", ""},
	{"Секретар РНБО [Олена Брант] сказала", "Секретар РНБО {}", ""},
	{"Вчора президент України [Олена Брант] прибула", "президент України {UKR}", ""},
	{"колишній міністр закордонних справ [Олена Брант]", "колишній міністр закордонних справ {}", ""},
	{"спецпредставник президента США [Олег Бренн]", "спецпредставник президента США {USA}", ""},
	{"пресс-секретарь президента [Олег Бренн] заявил", "пресс-секретарь президента {}", ""},
	{"Министр иностранных дел России [Олег Бренн]", "Министр иностранных дел России {RUS}", ""},
	{"заместитель министра обороны [Олег Бренн]", "заместитель министра обороны {}", ""},
	{"[Олег Бренн], посол, приехал", "", "посол {}"},
}

func TestBesideName(t *testing.T) {
	for _, tt := range besideTests {
		tokens, first, end := bracketed(tt.text)
		titles := Default().Titles(tokens, nil)
		titles.MarkName(first, end)
		before := titles.Before(first, 0)
		if before == nil && first > 0 && tokens[first-1] == "," {
			before = titles.Before(first-1, 0)
		}
		if got := printed(before, tokens); got != tt.before {
			t.Errorf("%s\nbefore: %q, want %q", tt.text, got, tt.before)
		}
		if got := printed(titles.After(end, len(tokens)), tokens); got != tt.after {
			t.Errorf("%s\nafter: %q, want %q", tt.text, got, tt.after)
		}
	}
}

func bracketed(text string) (tokens []string, first, end int) {
	before, rest, _ := strings.Cut(text, "[")
	name, after, _ := strings.Cut(rest, "]")
	tokens = splitStops(before)
	first = len(tokens)
	tokens = append(tokens, Split(name)...)
	end = len(tokens)
	return append(tokens, splitStops(after)...), first, end
}

// splitStops is Split with brackets and the last full stop as tokens.
func splitStops(s string) []string {
	s = strings.NewReplacer("(", "( ", ")", " )").Replace(s)
	if rest, ok := strings.CutSuffix(s, "."); ok && !strings.HasSuffix(rest, "Gen") {
		s = rest + " ."
	}
	return Split(s)
}

func printed(titles []OfficeTitle, tokens []string) string {
	var out []string
	for i := range titles {
		out = append(out, joined(tokens[titles[i].Print.First:titles[i].Print.End])+" {"+titles[i].Party()+"}")
	}
	return strings.Join(out, " + ")
}

// TestSharedOwner: kinship and service joined by "and" have one owner.
func TestSharedOwner(t *testing.T) {
	tokens, first, _ := bracketed("Donald Trump's son-in-law and adviser [Ole Brenn] came.")
	got := Default().Titles(tokens, nil).Before(first, 0)
	if len(got) != 2 || got[0].Kin != "son-in-law" || got[1].Head != "adviser" || got[1].Possessor != (Range{0, 2}) || got[1].PossessorKind != PossessorName {
		t.Errorf("%+v", got)
	}
}

// TestTagsJudgeUnknownWords: with tags, an unknown noun is a portfolio and a
// verb is no head.
func TestTagsJudgeUnknownWords(t *testing.T) {
	tests := []struct {
		words, tags string
		end         int
	}{
		{"tunnels minister said", "NOUN NOUN VERB", 2},
		{"minister visits Kyiv", "NOUN VERB PROPN", 1},
		{"heads the delegation", "VERB DET NOUN", 0},
		{"secretary pool", "NOUN NOUN", 0},
	}
	for _, tt := range tests {
		tokens := strings.Fields(tt.words)
		got, ok := Default().Titles(tokens, strings.Fields(tt.tags)).At(0, len(tokens))
		if ok != (tt.end > 0) || got.End != tt.end {
			t.Errorf("%q: [0,%d) %v, want %d", tt.words, got.End, ok, tt.end)
		}
	}
}

// TestHostileTitles: what looks like titles without end is read in bounded time.
func TestHostileTitles(t *testing.T) {
	for _, unit := range []string{"minister of ", "head of the ", "deputy ", "foreign and ", "president 's ", "aide ", "General ", "US , ", "Abc ", "trade and ",
		"Minister of Council of ", "minister for trade , ", "member of the Board and ", "Trumbull 's ", "президент "} {
		tokens := Split(strings.Repeat(unit, 3000))
		titles := Default().Titles(tokens, nil)
		for i := range tokens {
			if got, ok := titles.At(i, len(tokens)); ok && (got.First != i || got.End > len(tokens) || got.End <= i) {
				t.Fatalf("%q: %+v at %d", unit, got, i)
			}
		}
		titles.Before(len(tokens), 0)
	}
}

func FuzzTitles(f *testing.F) {
	f.Add("US President's Special Envoy for Peace Lea Brandt, head of the delegation")
	f.Add("minister of trade and small of and for the, minister of the Board of - and US-")
	f.Add("его заместитель министра обороны")
	f.Fuzz(func(t *testing.T, text string) {
		tokens := Split(text)
		titles := Default().Titles(tokens, nil)
		for i := 0; i <= len(tokens); i++ {
			all := append(titles.Before(i, 0), titles.After(i, len(tokens))...)
			if got, ok := titles.At(i, len(tokens)); ok {
				all = append(all, got)
			}
			for _, o := range all {
				if o.First < 0 || o.First >= o.End || o.End > len(tokens) || o.Print.First > o.Print.End || !o.Print.Empty() && o.Print.First < o.First {
					t.Fatalf("%q: %+v", text, o)
				}
				switch last := tokens[o.End-1]; last {
				case "and", "of", "for", "the", ",", "-":
					t.Fatalf("%q: ends in %q: %+v", text, last, o)
				}
			}
		}
	})
}

// BenchmarkTitles finds the titles at every token and before and after every
// tenth of a text of 3 KB.
func BenchmarkTitles(b *testing.B) {
	raw, err := os.ReadFile("../../examples/ceasefire.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat(string(raw), 3000/len(raw)+1)[:3000]
	tokens := splitStops(text)
	Default()
	b.ReportAllocs()
	for b.Loop() {
		titles := Default().Titles(tokens, nil)
		for i := 0; i < len(tokens); i++ {
			if o, ok := titles.At(i, len(tokens)); ok {
				i = o.End - 1
			}
		}
		for i := 5; i < len(tokens); i += 10 {
			titles.Before(i, i-5)
			titles.After(i, len(tokens))
		}
	}
}

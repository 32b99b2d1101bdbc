package lexicon

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// cases are the lines of a file of testdata that are no comments.
func cases(t testing.TB, file string) []string {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

// facts are what a title says, by the keys of testdata/offices.txt.
func facts(title *OfficeTitle, tokens []string) map[string]string {
	words := func(r Range) string { return joined(tokens[r.First:r.End]) }
	ids := func(parties []TitleParty) string {
		var out []string
		for _, p := range parties {
			out = append(out, p.ID)
		}
		return strings.Join(out, "+")
	}
	f := map[string]string{"portfolio": words(title.Portfolio), "about": ids(title.About), "parties": ids(title.Parties),
		"possessor": words(title.Possessor), "sort": string(title.Sort), "rank": words(title.Rank), "honorific": words(title.Honorific),
		"kin": title.Kin, "print": words(title.Print)}
	var mods []string
	for _, name := range []string{"acting", "former", "outgoing", "elect", "deputy", "senior", "permanent", "special", "first", "honorary", "new"} {
		if title.Mods&modifierNames[name] != 0 {
			mods = append(mods, name)
		}
	}
	f["mods"] = strings.Join(mods, "+")
	if title.Plural {
		f["plural"] = "true"
	}
	return f
}

// joined is the tokens as they stand in print.
func joined(tokens []string) string {
	s := strings.Join(tokens, " ")
	return strings.NewReplacer(" - ", "-", " ,", ",", " '", "'", " ’", "’").Replace(s)
}

// TestOffices: every title of testdata/offices.txt is read as a whole, after
// its article, also in the midst of a sentence and before a name.
func TestOffices(t *testing.T) {
	for _, line := range cases(t, "offices.txt") {
		f := strings.Split(line, "|")
		if len(f) != 4 {
			t.Fatalf("bad line: %s", line)
		}
		want := strings.Fields(f[3])
		tokens := Split(f[0])
		first := 0
		if a := strings.ToLower(tokens[0]); a == "the" || a == "a" {
			first = 1
		}
		end := len(tokens)
		if !slices.Contains(want, "exact") {
			for _, after := range []string{"", ".", ", on Friday", " said", " will travel", " in March"} {
				all := Split(f[0] + after)
				titles := Default().Titles(all, nil)
				got, ok := titles.At(first, len(all))
				checkTitle(t, f[0]+after, f, want, tokens, &got, ok, first, end)
			}
		}
		all := append(slices.Clone(tokens), "Rustem", "Umerov", "said")
		titles := Default().Titles(all, nil)
		titles.MarkName(end, end+2)
		before := titles.Before(end, 0)
		if len(before) == 0 {
			t.Errorf("%q before a name: nothing", f[0])
			continue
		}
		checkTitle(t, f[0]+" Rustem", f, want, tokens, &before[len(before)-1], true, first, end)
	}
}

func checkTitle(t *testing.T, phrase string, f, want, tokens []string, got *OfficeTitle, ok bool, first, end int) {
	t.Helper()
	if !ok {
		t.Errorf("%q: no office", phrase)
		return
	}
	if got.First != first || got.End != end {
		t.Errorf("%q: [%d,%d) of [%d,%d): %q", phrase, got.First, got.End, first, end, joined(tokens[min(got.First, len(tokens)):min(got.End, len(tokens))]))
		return
	}
	have := facts(got, tokens)
	if got.Head != strings.TrimSpace(f[1]) || got.Party() != strings.TrimSpace(f[2]) {
		t.Errorf("%q: head %q, party %q", phrase, got.Head, got.Party())
	}
	for _, w := range want {
		key, value, valued := strings.Cut(w, "=")
		if !valued {
			value = "true"
		}
		if value = strings.ReplaceAll(value, "~", " "); key != "exact" && have[key] != value {
			t.Errorf("%q: %s %q, want %q", phrase, key, have[key], value)
		}
	}
}

// TestNoOffices: no office begins at the marked word of the phrases of
// testdata/no_offices.txt, and none at the first word without a mark.
func TestNoOffices(t *testing.T) {
	for _, line := range cases(t, "no_offices.txt") {
		tokens := Split(line)
		first := 0
		for i, w := range tokens {
			if rest, ok := strings.CutPrefix(w, "*"); ok {
				first, tokens[i] = i, rest
			}
		}
		if strings.EqualFold(tokens[0], "the") && first == 0 {
			first = 1
		}
		if got, ok := Default().Titles(tokens, nil).At(first, len(tokens)); ok {
			t.Errorf("%q: %q (%s%s)", line, joined(tokens[got.First:got.End]), got.Head, got.Kin)
		}
	}
}

// TestOfficeLists holds the lists to their form: sorts that are declared, lower
// case, no word twice in a section, a plural for every head.
func TestOfficeLists(t *testing.T) {
	sorts := []OfficeSort{HeadOfState, Minister, Envoy, Negotiator, Spokesperson, Staff, BodyHead, PartyHead, Military, Legislature, Local, Religion, Counterparts}
	for section, lines := range sections("offices.txt") {
		seen := map[string]bool{}
		for _, line := range lines {
			if line != strings.ToLower(line) {
				t.Errorf("[%s]: not in lower case: %s", section, line)
			}
			words := strings.Fields(line)
			if section == "heads" || section == "modifiers" || section == "suffixes" || section == "honorifics.two" {
				words = []string{line}
			}
			for _, w := range words {
				if seen[w] {
					t.Errorf("[%s]: %q stands twice", section, w)
				}
				seen[w] = true
			}
			if f := strings.Split(line, " | "); section == "heads" && (!slices.Contains(sorts, OfficeSort(f[len(f)-1])) || !strings.Contains(f[0], "; ")) {
				t.Errorf("[heads]: no such sort, or no plural: %s", line)
			}
		}
	}
	for _, line := range sections("offices-cyrillic.txt")["heads"] {
		if f := strings.Split(line, " | "); len(f) != 3 || !slices.Contains(sorts, OfficeSort(f[1])) {
			t.Errorf("offices-cyrillic.txt: %s", line)
		}
	}
}

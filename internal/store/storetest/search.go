package storetest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/store"
)

// found gives the IDs of the reports that the filter lists, and checks their
// order.
func found(t testing.TB, s *store.Store, f store.ReportFilter) (ids []string) {
	t.Helper()
	list, err := s.ReportsWhere(t.Context(), f)
	if err != nil {
		t.Fatalf("%+v: %v", f, err)
	}
	inOrder := slices.IsSortedFunc(list, func(a, b store.Listed) int {
		key := func(l store.Listed) string { return fmt.Sprintf("%v %-20s %s", l.Published == "", l.Published, l.ID) }
		if f.Latest && (a.Published == "") == (b.Published == "") {
			a, b = b, a
		}
		return strings.Compare(key(a), key(b))
	})
	if !inOrder {
		t.Errorf("%+v lists out of order", f)
	}
	for _, l := range list {
		ids = append(ids, l.ID)
	}
	return ids
}

func wordsAreFound(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	many := strings.Builder{}
	for i := range 20_000 { // more than one part holds
		fmt.Fprintf(&many, "word%d ", i)
	}
	long := strings.Repeat("x", 50) + strings.Repeat("ж", 60)
	for i, text := range []string{
		"Envoys met in Zürich — “talks”, not war. It’s the U.N.’s 3rd try.",
		"Переговоры в Киеве: Зеленський і Ермак. Київ ждёт.",
		"Vanished " + long + " end",
		"The envoys did not meet: NEGOTIATIONS, negotiators' hopes; naïve ﬁnance ｚｕｒｉｃｈ STRASSE",
		"北京で会談 in Beijing, " + many.String(),
		"محادثات السَّلام في القاهرة, शांति वार्ता",
	} {
		Add(t, s, Entry(Spec{Text: text, Date: fmt.Sprintf("2025-01-0%d", i+1)}))
	}
	for query, want := range map[string]string{
		"zurich": "03", "ZÜRICH": "03", "Zu\u0308rich": "03", "envoys": "03", "envoys met": "0", "met envoys": "0",
		"envoy": "", "envoy*": "03", "negotiat*": "3", "negotiat": "", "talks": "0123450"[:6], "talks war": "0",
		"киев*": "1", "киеве": "1", "київ": "1", "ЗЕЛЕНСЬКИЙ": "1", "ждет": "1", long: "2", long + "more": "2", "finance": "3", "straße": "3",
		"naive": "3", "u n": "0", "3rd": "0", "it's": "0", "会談": "4", "談会": "4", "word19999 word0 beijing": "4", "word19999 zurich": "", "word1999*": "4",
		"السلام": "5", "वार्ता": "5", "वार्त": "", "01 2025 talks": "012345", "Example Wire zurich": "03", "zurich zurich": "03", "\"met\" & envoys' | (*": "0",
		"war:* | met": "0", "-war": "0", "NOT zurich": "03", "zurich OR ждет": "",
	} {
		got := ""
		for _, id := range found(t, s, store.ReportFilter{Text: query}) {
			one, err := s.Reading(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			got += string(one.Reading.Report.Published[9] - 1)
		}
		if got != want {
			t.Errorf("%.40q finds %q, want %q", query, got, want)
		}
	}
	for _, f := range []store.ReportFilter{{Text: "—"}, {Text: "***"}} {
		if _, err := s.ReportsWhere(t.Context(), f); err == nil || parley.KindOf(err) != parley.KindUsage {
			t.Errorf("%+v: %v", f, err)
		}
	}
	if _, err := s.ReportsWhere(t.Context(), store.ReportFilter{After: "none"}); parley.KindOf(err) != parley.KindNotFound {
		t.Errorf("after none: %v", err)
	}
}

// searchesAsModel: whatever is added, withdrawn and asked for, the answer is
// that of going through all texts.
func searchesAsModel(t *testing.T, open func(*testing.T) *store.Store) {
	random := rand.New(rand.NewPCG(10, 11))
	vocabulary := strings.Fields("envoys talks lake border accord envoy talked lakes")
	s := open(t)
	for range 120 {
		var words []string
		for range 1 + random.IntN(5) {
			words = append(words, vocabulary[random.IntN(len(vocabulary))])
		}
		spec := Spec{Text: strings.Join(words, " ") + ".", Date: []string{"", "2025", "2025-02", "2025-02-03", "2025-02-03T10:00"}[random.IntN(5)]}
		if random.IntN(2) == 0 {
			spec.URL = fmt.Sprint("https://wire.example/", random.IntN(20))
		}
		a := Add(t, s, Entry(spec))[0]
		if random.IntN(12) == 0 {
			withdraw(t, s, a.ReportID, random.IntN(2) == 0)
		}
		f := store.ReportFilter{Text: vocabulary[random.IntN(len(vocabulary))]}
		if random.IntN(2) == 0 {
			f.Text += " " + vocabulary[random.IntN(len(vocabulary))][:3] + "*"
		}
		for range random.IntN(3) {
			word := func() string { return vocabulary[random.IntN(len(vocabulary))] }
			w := store.Wording{{word(), word()}}
			if random.IntN(2) == 0 {
				w = append(w, []string{word()[:4] + "*"})
			}
			f.Wordings = append(f.Wordings, w)
		}
		if len(f.Wordings) > 0 && random.IntN(2) == 0 {
			f.Text = ""
		}
		f.From = []string{"", "", "2025-02", "2025-02-03", "2026"}[random.IntN(5)]
		f.To = []string{"", "", "2025-02", "2025-02-03", "2024"}[random.IntN(5)]
		f.Latest = random.IntN(2) == 0
		got, want := found(t, s, f), model(t, s, f)
		if !slices.Equal(got, want) {
			t.Errorf("%+v lists %d reports, want %d", f, len(got), len(want))
		}
		pagesOf(t, s, f, want)
	}
	all, want := found(t, s, store.ReportFilter{}), model(t, s, store.ReportFilter{})
	if !slices.Equal(all, want) {
		t.Errorf("all are %d, want %d", len(all), len(want))
	}
	change(t, s, func(tx *store.Tx) error { return tx.Reindex(t.Context()) })
	if again := found(t, s, store.ReportFilter{Text: "en* ta*"}); !slices.Equal(again, model(t, s, store.ReportFilter{Text: "en* ta*"})) {
		t.Error("indexing anew gave another answer")
	}
}

// pagesOf goes through the list in pages.
func pagesOf(t *testing.T, s *store.Store, f store.ReportFilter, want []string) {
	t.Helper()
	var got []string
	for f.Limit = 3; ; {
		page := found(t, s, f)
		got = append(got, page...)
		if len(page) < f.Limit {
			break
		}
		f.After = page[2]
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v in pages lists %d, want %d", f, len(got), len(want))
	}
}

// model goes through all reports for what the filter should list. Its words
// are of ASCII letters.
func model(t *testing.T, s *store.Store, f store.ReportFilter) (ids []string) {
	t.Helper()
	var without []string // a date
	for one, err := range s.Readings(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		r := one.Reading.Report
		words := strings.FieldsFunc(strings.ToLower(r.Title+" "+r.Publisher+" "+r.Text), func(c rune) bool { return c < 'a' || c > 'z' })
		fits := (f.From == "" || r.Published != "" && (r.Published >= f.From || strings.HasPrefix(f.From, r.Published))) &&
			(f.To == "" || r.Published != "" && (r.Published <= f.To || strings.HasPrefix(r.Published, f.To)))
		has := func(word string) bool {
			begin, prefix := strings.CutSuffix(word, "*")
			return slices.ContainsFunc(words, func(w string) bool { return w == word || prefix && strings.HasPrefix(w, begin) })
		}
		for _, word := range strings.Fields(f.Text) {
			fits = fits && has(word)
		}
		fits = fits && (len(f.Wordings) == 0 || slices.ContainsFunc(f.Wordings, func(w store.Wording) bool {
			return !slices.ContainsFunc(w, func(forms []string) bool { return !slices.ContainsFunc(forms, has) })
		}))
		if fits && f.Latest && r.Published == "" {
			without = append(without, r.ID)
		} else if fits {
			ids = append(ids, r.ID)
		}
	}
	if f.Latest { // the readings stand the other way round
		slices.Reverse(ids)
		slices.Reverse(without)
	}
	return append(ids, without...)
}

// labelsAreFound searches records.
func labelsAreFound(t *testing.T, open func(*testing.T) *store.Store) {
	s := open(t)
	recordRows(t, s)
	Add(t, s, Entry(Spec{Text: "Talks in Selmar.", Date: "2025-01-02"}))
	list := func(f store.Filter, want string) {
		t.Helper()
		rows, err := s.Records(t.Context(), f)
		var ids []string
		for _, row := range rows {
			ids = append(ids, row.ID)
		}
		n, counting := s.CountRecords(t.Context(), f)
		if got := strings.Join(ids, " "); err != nil || counting != nil || got != want || n != len(rows) {
			t.Errorf("%+v lists %q, counts %d, %v, %v, want %q", f, got, n, err, counting, want)
		}
	}
	list(store.Filter{Text: "TALKS"}, "m-4 m-5 m-3")
	list(store.Filter{Text: "talks selm*"}, "m-5")
	list(store.Filter{Text: "torv", Kind: parley.PersonNode}, "p-1")
	list(store.Filter{Text: "torv", Kind: parley.MeetingNode}, "")
	list(store.Filter{Text: "talks", Status: "held", Facets: []store.Facet{{Name: store.PartyFacet, Value: "BEL"}}}, "m-5 m-3")
	change(t, s, func(tx *store.Tx) error {
		return all(
			tx.PutRecords(t.Context(), []store.RecordRow{{ID: "m-5", Kind: parley.MeetingNode, Label: "Round two"}}, nil),
			tx.DropRecords(t.Context(), []string{"m-4"}))
	})
	list(store.Filter{Text: "talks"}, "m-3")
	list(store.Filter{Text: "round"}, "m-5")
	change(t, s, func(tx *store.Tx) error { return tx.Reindex(t.Context()) })
	list(store.Filter{Text: "round"}, "m-5")
	change(t, s, func(tx *store.Tx) error { return tx.DropRecord(t.Context()) })
	list(store.Filter{Text: "round"}, "")
	if _, err := s.Records(t.Context(), store.Filter{Text: "?"}); err == nil || parley.KindOf(err) != parley.KindUsage {
		t.Errorf("no word: %v", err)
	}
	if n := len(found(t, s, store.ReportFilter{Text: "selmar"})); n != 1 {
		t.Errorf("dropping the record left %d of 1 report to be found", n)
	}
}

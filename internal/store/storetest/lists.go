package storetest

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley"
	"parley/internal/store"
)

// A modelRecord is a record with its facets as listsAsModel put them.
type modelRecord struct {
	store.RecordRow
	facets []store.Facet
}

// listsAsModel: whatever is put, changed, dropped and asked for, a list is what
// going through all records gives, in pages too.
func listsAsModel(t *testing.T, open func(*testing.T) *store.Store) {
	random := rand.New(rand.NewPCG(30, 31))
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	s, all := open(t), map[string]modelRecord{}
	for n := range 400 {
		r := modelRecord{RecordRow: store.RecordRow{Review: parley.Machine, Kind: parley.NodeKinds[random.IntN(len(parley.NodeKinds))], Status: pick("", "held", "planned"),
			Label: pick("talks", "talks lake", "border accord")}}
		r.ID = fmt.Sprintf("%c-%03d", r.Kind[0], random.IntN(300))
		r.From = pick("", "2024", "2025", "2025-02", "2025-02-03", "2025-02-03", "2025-02-04", "2026-01-01")
		if r.To = r.From; r.From == "" {
			r.Told = pick("", "2025-01-02", "2025-01-03", "2025-01")
		}
		if r.From != "" && random.IntN(3) == 0 {
			r.To = max(r.From, pick("2025-02-04", "2026", "2025-12-31"))
		}
		for range random.IntN(4) {
			r.facets = append(r.facets, []store.Facet{{Name: store.PartyFacet, Value: pick("AVA", "BEL", "COR")}, {Name: store.ProcessFacet, Value: pick("one", "two")},
				{Name: store.PersonFacet, Value: pick("xp-1", "p-1", "xp-2")}, {Name: store.MarkFacet, Value: "disputed"},
				{Name: store.SideFacet, Value: pick("AVA", "BEL")}}[random.IntN(5)])
		}
		change(t, s, func(tx *store.Tx) error {
			ctx := t.Context()
			if n == 0 {
				if err := holds(t, tx, "p-1", "p-1", "xp-1"); err != nil {
					return err
				}
			}
			if _, there := all[r.ID]; there && random.IntN(3) == 0 {
				delete(all, r.ID)
				return tx.DropRecords(ctx, []string{r.ID, "m-none"})
			}
			all[r.ID] = r
			return tx.PutRecords(ctx, []store.RecordRow{r.RecordRow}, map[string][]store.Facet{r.ID: r.facets})
		})
		if n%4 == 0 {
			f := store.Filter{From: pick("", "", "2025", "2025-02-04", "2025-06"), To: pick("", "", "2025", "2025-02", "2025-02-03"), Status: pick("", "", "held"), Text: pick("", "", "", "talks", "la*")}
			if random.IntN(2) == 0 {
				f.Kind = parley.NodeKinds[random.IntN(3)]
			}
			f.ByName, f.Undated = random.IntN(4) == 0, random.IntN(8) == 0
			f.Latest = !f.ByName && random.IntN(2) == 0
			switch random.IntN(6) {
			case 0:
				f.Party = []string{pick("AVA", "none"), pick("BEL", "COR")}
			case 1:
				f.Person = pick("p-1", "p-9")
			case 2:
				f.Facets = []store.Facet{{Name: store.ProcessFacet, Value: "one"}}
			case 4:
				f.Sides = [][]string{{"AVA", "none"}, {pick("AVA", "BEL")}}
			case 3:
				f.Facets = []store.Facet{{Name: store.PersonFacet, Value: "xp-2"}, {Name: store.PartyFacet, Value: pick("AVA", "BEL")}}
			}
			listsAs(t, s, f, all)
		}
	}
}

// listsAs compares one list, its count and its pages with those of the model.
func listsAs(t *testing.T, s *store.Store, f store.Filter, all map[string]modelRecord) {
	t.Helper()
	var fit []modelRecord
	for _, r := range all {
		if r.fits(&f) {
			fit = append(fit, r)
		}
	}
	slices.SortFunc(fit, func(a, b modelRecord) int {
		if f.ByName {
			return cmp.Or(cmp.Compare(a.Label, b.Label), cmp.Compare(a.ID, b.ID))
		}
		if f.Latest && a.From != "" && b.From != "" || f.Latest && a.From == b.From {
			a, b = b, a
		}
		return cmp.Or(cmp.Compare(cmp.Or(a.From, "~"+a.Told), cmp.Or(b.From, "~"+b.Told)), cmp.Compare(a.ID, b.ID))
	})
	want := ""
	for _, r := range fit {
		want += r.ID + " "
	}
	whole := idsListed(t, s, f)
	n, err := s.CountRecords(t.Context(), f)
	if got := strings.Join(append(whole, ""), " "); got != want || n != len(fit) || err != nil {
		t.Errorf("%+v lists %q, counts %d, %v, want %q", f, got, n, err, want)
	}
	for _, most := range []int{2, 1000} {
		if n, err := s.CountUpTo(t.Context(), f, most); err != nil || n != min(most, len(fit)) {
			t.Errorf("%+v counts %d up to %d, %v, want %d", f, n, most, err, min(most, len(fit)))
		}
	}
	slices.SortFunc(fit, func(a, b modelRecord) int { return cmp.Or(cmp.Compare(b.From, a.From), cmp.Compare(b.ID, a.ID)) })
	for skip := range 3 {
		last := ""
		if len(fit) > skip {
			last = fit[skip].From
		}
		if day, err := s.LastDay(t.Context(), f, skip); err != nil || day != last {
			t.Errorf("%+v: the last day but %d is %q, %v, want %q", f, skip, day, err, last)
		}
	}
	var pages []string
	for f.Limit = 3; ; f.After = pages[len(pages)-1] {
		page := idsListed(t, s, f)
		if pages = append(pages, page...); len(page) < f.Limit {
			break
		}
	}
	if !slices.Equal(pages, whole) {
		t.Errorf("%+v in pages lists %v, want %v", f, pages, whole)
	}
}

func idsListed(t *testing.T, s *store.Store, f store.Filter) (ids []string) {
	t.Helper()
	rows, err := s.Records(t.Context(), f)
	if err != nil {
		t.Fatalf("%+v: %v", f, err)
	}
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	return ids
}

// fits holds the record against a filter. xp-1 and p-1 are nodes of the person
// p-1.
func (r *modelRecord) fits(f *store.Filter) bool {
	has := func(name string, values ...string) bool {
		return slices.ContainsFunc(r.facets, func(x store.Facet) bool { return x.Name == name && slices.Contains(values, x.Value) })
	}
	ok := (f.Kind == "" || r.Kind == f.Kind) && (f.Status == "" || r.Status == f.Status) && (len(f.Party) == 0 || has(store.PartyFacet, f.Party...)) &&
		(f.From == "" || r.To != "" && r.To+"~" >= f.From) && (f.To == "" || r.From != "" && r.From <= f.To+"~") &&
		(f.Person == "" || f.Person == "p-1" && (r.ID == "p-1" || has(store.PersonFacet, "p-1", "xp-1")))
	for _, x := range f.Facets {
		ok = ok && has(x.Name, x.Value)
	}
	ok = ok && (!f.Undated || r.From == "")
	for _, ids := range f.Sides {
		ok = ok && has(store.SideFacet, ids...)
	}
	for _, word := range strings.Fields(f.Text) {
		ok = ok && slices.ContainsFunc(strings.Fields(r.Label), func(w string) bool {
			begin, prefix := strings.CutSuffix(word, "*")
			return w == word || prefix && strings.HasPrefix(w, begin)
		})
	}
	return ok
}

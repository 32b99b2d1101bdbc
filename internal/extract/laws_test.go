package extract

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"parley"
)

// checkLaws holds a reading to the laws of the record: spans are exact
// slices, every object has evidence and voices, every reference leads somewhere,
// values stand in the text.
func checkLaws(t *testing.T, r parley.Report, out parley.Reading) {
	t.Helper()
	if err := out.Check(); err != nil {
		t.Fatalf("%.200q: %v", r.Text, err)
	}
	forSpans(reflect.ValueOf(out), func(s parley.Span) {
		if s.Start < 0 || s.End > len(r.Text) || s.Start >= s.End || r.Text[s.Start:s.End] != s.Text {
			t.Fatalf("%.80q: span %+v is no slice", r.Text, s)
		}
	})
	known := map[string]bool{}
	for _, p := range out.People {
		known[p.ID] = true
		if len(p.Mentions) == 0 {
			t.Fatalf("%.80q: person %s without mentions", r.Text, p.ID)
		}
	}
	for _, p := range out.Parties {
		known[p.ID] = true
		if len(p.Mentions) == 0 {
			t.Fatalf("%.80q: party %s without mentions", r.Text, p.ID)
		}
	}
	for _, m := range out.Meetings {
		known[m.ID] = true
		checkMeeting(t, r, m, known)
	}
	for _, a := range out.Agreements {
		checkObject(t, r, a.ID, a.Evidence, a.Voices)
		checkKnown(t, r, known, append([]string{}, a.Parties...))
	}
	for _, u := range out.Undertakings {
		checkObject(t, r, u.ID, u.Evidence, u.Voices)
		checkKnown(t, r, known, u.Of)
	}
	for _, s := range out.Statements {
		checkObject(t, r, s.ID, s.Evidence, s.Voices)
		if len(s.Content) == 0 {
			t.Fatalf("%.80q: statement %s without words", r.Text, s.ID)
		}
	}
	for _, k := range out.Claims {
		checkObject(t, r, k.ID, k.Evidence, k.Voices)
		checkKnown(t, r, known, append(append([]string{}, k.Of.Parties...), k.Of.People...))
	}
	for _, e := range out.Events {
		checkKnown(t, r, known, slices.DeleteFunc([]string{e.Actor, e.Recipient, e.Meeting}, func(id string) bool { return id == "" }))
		if e.Actor == "" {
			t.Fatalf("%.80q: event %s without actor", r.Text, e.ID)
		}
		if len(e.Evidence) == 0 {
			t.Fatalf("%.80q: event %s without evidence", r.Text, e.ID)
		}
	}
}

func checkMeeting(t *testing.T, r parley.Report, m parley.Meeting, known map[string]bool) {
	t.Helper()
	checkObject(t, r, m.ID, m.Evidence, m.Voices)
	checkKnown(t, r, known, m.People)
	if len(m.Sides)+len(m.People) == 0 && m.Time == nil && m.Place == nil || m.Status == "" || m.Temporal == "" || m.Prominence == "" {
		t.Fatalf("%.80q: meeting %+v", r.Text, m)
	}
	for _, s := range m.Sides {
		checkKnown(t, r, known, []string{s.Party})
		if len(s.Evidence) == 0 {
			t.Fatalf("%.80q: side %s without evidence", r.Text, s.Party)
		}
		for _, n := range s.Members {
			checkKnown(t, r, known, []string{n.Person})
		}
	}
	if m.Time != nil && len(m.Time.Evidence) == 0 || m.Place != nil && len(m.Place.Evidence) == 0 {
		t.Fatalf("%.80q: meeting %s has a time or place without words", r.Text, m.ID)
	}
	if m.Place != nil && !strings.Contains(r.Text, m.Place.City) {
		t.Fatalf("%.80q: city %q is not in the text", r.Text, m.Place.City)
	}
}

func checkObject(t *testing.T, r parley.Report, id string, evidence parley.List[parley.Span], voices parley.List[parley.Voice]) {
	t.Helper()
	if len(evidence) == 0 || len(voices) == 0 || !voices[0].Report {
		t.Fatalf("%.80q: %s: evidence %v, voices %v", r.Text, id, evidence, voices)
	}
	for _, v := range voices[1:] {
		if v.AsPrinted == "" || !strings.Contains(r.Text, v.AsPrinted) {
			t.Fatalf("%.80q: %s: voice %+v is not as printed", r.Text, id, v)
		}
	}
}

func checkKnown(t *testing.T, r parley.Report, known map[string]bool, ids []string) {
	t.Helper()
	for _, id := range ids {
		if !known[id] {
			t.Fatalf("%.80q: %q leads nowhere", r.Text, id)
		}
	}
}

// forSpans calls f with every span in v.
func forSpans(v reflect.Value, f func(parley.Span)) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			forSpans(v.Elem(), f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			forSpans(v.Index(i), f)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			forSpans(v.MapIndex(k), f)
		}
	case reflect.Struct:
		if s, ok := v.Interface().(parley.Span); ok {
			f(s)
			return
		}
		for i := range v.NumField() {
			forSpans(v.Field(i), f)
		}
	}
}

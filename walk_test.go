package parley

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"
)

// fill gives every pointer, list and map below v one element, so that a span
// stands wherever the type has room for one, and every span its own number.
func fill(v reflect.Value, spans *[]*Span) {
	if v.Type() == reflect.TypeFor[Span]() {
		s := v.Addr().Interface().(*Span)
		s.Start = len(*spans) + 1
		*spans = append(*spans, s)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), spans)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(v.Index(i), spans)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for _, key := range []string{"time", "status"} {
			value := reflect.New(v.Type().Elem()).Elem()
			fill(value, spans)
			v.SetMapIndex(reflect.ValueOf(key), value)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), spans)
		}
	}
}

// TestEachSpanForgetsNone visits readings and documents that have a span
// wherever their types have room for one.
func TestEachSpanForgetsNone(t *testing.T) {
	var r Reading
	var d Document
	for _, c := range []struct {
		name  string
		value any
		each  func(func(*Span))
	}{{"Reading", &r, r.EachSpan}, {"Document", &d, d.EachSpan}} {
		t.Run(c.name, func(t *testing.T) {
			var placed []*Span
			fill(reflect.ValueOf(c.value).Elem(), &placed)
			if len(placed) < 20 {
				t.Fatalf("only %d spans were placed", len(placed))
			}
			visits := map[*Span]int{}
			c.each(func(s *Span) { visits[s]++ })
			for _, s := range placed {
				if visits[s] != 1 {
					t.Errorf("span number %d visited %d times", s.Start, visits[s])
				}
			}
			if len(visits) != len(placed) {
				t.Errorf("%d spans visited, %d there", len(visits), len(placed))
			}
		})
	}
}

func TestEachSpanVisitsSharedListsOnce(t *testing.T) {
	shared := List[Span]{{Start: 1}, {Start: 2}}
	r := Reading{Meetings: List[Meeting]{{Evidence: shared, Time: &Time{Evidence: shared}, Topics: shared[1:]}}}
	n := 0
	r.EachSpan(func(*Span) { n++ })
	if n != 2 {
		t.Errorf("%d visits, want 2", n)
	}
}

func TestEachSpanOrderIsFixed(t *testing.T) {
	order := func() string {
		var nums []int
		r := Reading{Meetings: List[Meeting]{{Because: Because{}}}}
		for i, field := range []string{"time", "status", "place", "level", "channel", "form"} {
			r.Meetings[0].Because[field] = List[Span]{{Start: i}}
		}
		r.EachSpan(func(s *Span) { nums = append(nums, s.Start) })
		return fmt.Sprint(nums)
	}
	seen := map[string]bool{}
	for range 20 {
		seen[order()] = true
	}
	if len(seen) != 1 {
		t.Errorf("several orders: %q", slices.Sorted(maps.Keys(seen)))
	}
}

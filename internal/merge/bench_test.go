package merge_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"parley"
	"parley/internal/merge"
)

// A press makes reports as a desk sees them: dozens of pairs of parties, a few
// people each, meetings over years, each told by a handful of reports.
type press struct {
	r *rand.Rand
	n int
}

// report tells of one meeting, and names people and parties that thousands of
// reports name.
func (p *press) report() *parley.Reading {
	p.n++
	meeting := p.n / 5 // five reports tell of one
	pair, day := meeting%60, meeting/2
	published := fmt.Sprintf("%04d-%02d-%02d", 1980+day/336, 1+day%336/28, 1+day%28)
	t := tell(fmt.Sprint("bench", p.n), published, fmt.Sprint("Wire ", p.n%9))
	a, b := stateCode(pair), stateCode(pair+1)
	partyNames[a], partyNames[b] = "State "+a, "State "+b
	one, two := benchName(pair), benchName(pair+1)
	homes[one], homes[two] = a, b
	t.meet(a, b, pick(p.r, "planned", "held", "held"), pick(p.r, published, published, ""), pick(p.r, "", "Geneva", "Vienna"), one, two)
	t.quote(one, fmt.Sprint("We will go on talking about matter ", meeting, " for a while"))
	return t.done()
}

func stateCode(n int) string {
	return "X" + string(rune('A'+n/26%26)) + string(rune('A'+n%26))
}

// benchName is one of a few hundred full names.
func benchName(n int) string {
	given := []string{"Arno", "Berit", "Carsten", "Dora", "Emil", "Frida", "Gustav", "Helga"}
	family := []string{"Halvor", "Brandt", "Kestner", "Lindqvist", "Moreau", "Novak", "Petrov", "Quist", "Rossi", "Sandoval", "Tanaka", "Urbina"}
	return given[n%len(given)] + " " + family[n/len(given)%len(family)] + strings.Repeat("son", n%2)
}

// filled is an engine with at least so many sketches, and the press for more.
func filled(b *testing.B, sketches int) (*merge.Engine, *press) {
	b.Helper()
	e, p := merge.NewEngine(merge.NewMemory(), nil), &press{r: rand.New(rand.NewPCG(1, 1))}
	for n := 0; n < sketches; {
		s := merge.SketchReport(p.report())
		n += len(s.Sketches)
		if _, err := e.Apply(merge.Change{Add: []merge.ReportSketch{s}}); err != nil {
			b.Fatal(err)
		}
	}
	return e, p
}

// BenchmarkAddReport is the cost of one report more, which must not grow with
// what is there.
func BenchmarkAddReport(b *testing.B) {
	for _, sketches := range []int{1000, 20000} {
		b.Run(fmt.Sprint(sketches, " sketches"), func(b *testing.B) {
			e, p := filled(b, sketches)
			reports := make([]merge.ReportSketch, 0, 1000)
			for b.Loop() {
				if len(reports) == 0 {
					b.StopTimer()
					for range 1000 {
						reports = append(reports, merge.SketchReport(p.report()))
					}
					b.StartTimer()
				}
				if _, err := e.Apply(merge.Change{Add: reports[:1]}); err != nil {
					b.Fatal(err)
				}
				reports = reports[1:]
			}
		})
	}
}

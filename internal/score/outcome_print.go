package score

import (
	"fmt"
	"io"
	"strings"
)

// Print prints the figures as a table a half; with misses also what was
// missed, case by case.
func (o *Outcome) Print(w io.Writer, misses bool) error {
	var b strings.Builder
	for i := range o.Halves {
		if i > 0 {
			b.WriteByte('\n')
		}
		o.Halves[i].print(&b, misses)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (h *Half) print(b *strings.Builder, misses bool) {
	if misses {
		for _, line := range h.Misses {
			b.WriteString(line + "\n")
		}
	}
	fmt.Fprintf(b, "%s: %d cases, %d of them negatives\n", h.Name, h.Cases, h.Negatives)
	fmt.Fprintf(b, "%-36s %6s %6s %6s  %6s %6s %6s  %9s %6s\n", "", "P", "R", "F1", "gold", "ours", "right", "agree", "kappa")
	for _, m := range h.Measures {
		b.WriteString(strings.TrimRight(m.line(), " ") + "\n")
	}
}

// line is the measure as a line of the table. Fields are indented below their
// kind.
func (m *Measure) line() string {
	name := m.Name
	if _, key, ok := strings.Cut(name, ": "); ok {
		name = "  " + key
	}
	agree, kappa := "", ""
	if m.Of > 0 {
		agree = fmt.Sprintf("%d/%d", m.Same, m.Of)
	}
	if m.Kappa != nil {
		kappa = fmt.Sprintf("%.3f", *m.Kappa)
	}
	shares := fmt.Sprintf("%6s %6s %6s", "", "", "")
	if m.Gold+m.System > 0 && m.Name != heldInvented && m.Name != forbidden {
		shares = fmt.Sprintf("%6.3f %6.3f %6.3f", m.Precision, m.Recall, m.F1)
	}
	return fmt.Sprintf("%-36s %s  %6d %6d %6d  %9s %6s", name, shares, m.Gold, m.System, m.Correct, agree, kappa)
}

// PrintChange prints what changed from before to after: measures whose F1 or
// counts differ, and with misses the lines that came and went.
func PrintChange(w io.Writer, before, after *Outcome, misses bool) error {
	var b strings.Builder
	for i := range after.Halves {
		h := &after.Halves[i]
		old := before.half(h.Name)
		if old == nil {
			fmt.Fprintf(&b, "%s: not in the report before\n", h.Name)
			continue
		}
		h.printChange(&b, old, misses)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (h *Half) printChange(b *strings.Builder, old *Half, misses bool) {
	fmt.Fprintf(b, "%s: %d cases before, %d now\n", h.Name, old.Cases, h.Cases)
	for _, name := range Measures() {
		was, is := old.measure(name), h.measure(name)
		if was == nil {
			was = &Measure{Name: name}
		}
		if is == nil {
			is = &Measure{Name: name}
		}
		if was.Gold == is.Gold && was.System == is.System && was.Correct == is.Correct && was.Same == is.Same && was.Of == is.Of {
			continue
		}
		fmt.Fprintf(b, "%-36s F1 %.3f -> %.3f (%+.3f), right %d -> %d, ours %d -> %d, agree %d/%d -> %d/%d\n", name,
			was.F1, is.F1, is.F1-was.F1, was.Correct, is.Correct, was.System, is.System, was.Same, was.Of, is.Same, is.Of)
	}
	gone, come := subtract(old.Misses, h.Misses), subtract(h.Misses, old.Misses)
	fmt.Fprintf(b, "%d lines of misses gone, %d new\n", len(gone), len(come))
	if !misses {
		return
	}
	for _, line := range gone {
		b.WriteString("- " + line + "\n")
	}
	for _, line := range come {
		b.WriteString("+ " + line + "\n")
	}
}

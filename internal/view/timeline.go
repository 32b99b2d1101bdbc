package view

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"parley"
)

// statusSigns tell the states of a meeting apart by shape.
var statusSigns = map[string]string{
	"held": "●", "ongoing": "◐", "planned": "○", "possible": "◌", "proposed": "◌",
	"postponed": "»", "cancelled": "×", "refused": "×", "not_held": "–",
}

// Timeline prints meetings by date for people at a terminal, one a line, undated
// ones last. Uncertain dates are ranges.
func Timeline(w io.Writer, meetings []parley.Record, opt RecordOptions) error {
	if opt.Width == 0 {
		opt.Width = defaultWidth
	}
	p := &printer{width: max(opt.Width, minWidth), colour: opt.Colour}
	ordered := slices.Clone(meetings)
	slices.SortStableFunc(ordered, ByDate)
	month := ""
	for i := range ordered {
		r := &ordered[i]
		from, to := parley.SplitInterval(r.Shown("time").Value)
		if m := monthOf(cmp.Or(from, to)); m != month {
			if month != "" {
				p.blank()
			}
			month = m
			p.paragraph("", 0, run{text: m, style: strong})
		}
		p.paragraph(itemIndent, len(rowIndent)+2, timelineRuns(r, &opt)...)
	}
	if len(ordered) == 0 {
		p.paragraph("", 0, run{text: "No meetings."})
	} else {
		p.blank()
		p.paragraph("", 0, run{text: "● held  ◐ going on  ○ planned  ◌ possible or proposed  ◔ overdue  » postponed  × called off or refused  – said not to have taken place  ? disputed", style: faint})
	}
	_, err := w.Write(p.out.Bytes())
	return err
}

// ByDate orders meetings by their first day, then last day, then ID; undated
// ones come last.
func ByDate(a, b parley.Record) int {
	key := func(r *parley.Record) string {
		from, to := parley.SplitInterval(r.Shown("time").Value)
		if from = cmp.Or(from, to); from == "" {
			return "~"
		}
		return from + "/" + to
	}
	return cmp.Or(strings.Compare(key(&a), key(&b)), strings.Compare(a.ID, b.ID))
}

func monthOf(date string) string {
	if date == "" {
		return "Undated"
	}
	return dateWords(date[:min(len(date), len("2006-01"))])
}

func timelineRuns(r *parley.Record, opt *RecordOptions) []run {
	status := r.Shown("status").Value
	sign := cmp.Or(statusSigns[status], "·")
	state := cmp.Or(plainWords["status:"+status], strings.ReplaceAll(status, "_", " "))
	if r.HasMark("overdue") {
		sign, state = "◔", "overdue"
	}
	if r.HasMark("disputed") {
		sign, state = "?", "disputed"
	}
	when := ""
	if from, to := parley.SplitInterval(r.Shown("time").Value); from+to != "" {
		when = spanWords(from, to)
	}
	where := placeWords(r.Shown("place").Value, opt.Country)
	what := strings.ReplaceAll(r.Shown("level").Value, "_", " ")
	head := joined(", ", when, where)
	if head != "" {
		head += ": "
	}
	return []run{{text: sign + " "}, {text: head, style: strong}, {text: joined(" · ", partyWords(r, opt), what, state, told(r))},
		{text: " " + r.ID, style: faint}}
}

// partyWords are the sides by name, else the people.
func partyWords(r *parley.Record, opt *RecordOptions) string {
	for _, field := range []string{"side", "person"} {
		var list []string
		for _, v := range r.Present(field) {
			name := ""
			if opt.Name != nil {
				name = opt.Name(v.Value)
			}
			list = append(list, cmp.Or(name, v.Label, v.Value))
		}
		if len(list) > 0 {
			return strings.Join(list, " – ")
		}
	}
	return "no side known"
}

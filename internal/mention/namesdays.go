package mention

import "parley"

// beforeNumber is the end of a name without the number and what follows it, which
// the model has taken in.
func beforeNumber(d *parley.Document, p phrase) int {
	for k := p.first + 1; k < p.end; k++ {
		if c := d.Tokens[k].Form[0]; d.Tokens[k].UPOS == "NUM" && c >= '0' && c <= '9' {
			return k
		}
	}
	return p.end
}

// withoutDay is the name without a day of a month: "Kari Lund 30 May returned",
// "10 Jan met" have none of a person.
func withoutDay(d *parley.Document, p phrase) phrase {
	last := p.end - 1
	if !months[d.Tokens[last].Form] || last == 0 || d.Tokens[last-1].UPOS != "NUM" {
		return p
	}
	if p.end = last; p.end > p.first && d.Tokens[p.end-1].UPOS == "NUM" {
		p.end--
	}
	return p
}

// months are names of months that are those of people as well.
var months = map[string]bool{"Jan": true, "Mar": true, "March": true, "April": true, "May": true, "June": true, "Jun": true, "Jul": true, "Aug": true, "August": true, "Sept": true}

// weekdays are no parts of the names that they stand behind.
var weekdays = map[string]bool{"Monday": true, "Tuesday": true, "Wednesday": true, "Thursday": true, "Friday": true, "Saturday": true, "Sunday": true}

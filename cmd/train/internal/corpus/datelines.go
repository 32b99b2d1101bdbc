package corpus

import (
	"slices"
	"strconv"
	"strings"
)

// datelined is the part of the sentences, one in so many, that get a dateline.
const datelined = 10

// dateline puts a dateline before a sentence: a city, at times in capitals,
// with a state, a day and an agency ("BERN, 4 May 2021 (AFP) –"). The city hangs
// on the root as parataxis, all else on the city.
func (f *filler) dateline(s Sentence) Sentence {
	d := Sentence{Source: s.Source, Listed: s.Listed}
	city := f.forSlot(slot{kind: "city"}, []string{"Bern"}, "")[0]
	if f.r.IntN(3) > 0 {
		city = strings.ToUpper(city)
	}
	d.add(city, "PROPN", 0, "parataxis", "U-LOC")
	if f.r.IntN(4) == 0 {
		d.add(",", "PUNCT", 3, "punct", "O")
		d.add(f.forSlot(slot{kind: "state"}, []string{"Chad"}, "")[0], "PROPN", 1, "appos", "U-LOC")
	}
	f.dayOf(&d)
	if f.r.IntN(2) == 0 {
		f.agencyOf(&d)
	}
	d.add([]string{"-", "–", "—", "--", ":"}[f.r.IntN(5)], "PUNCT", 1, "punct", "O")
	n := len(d.Forms)
	d.Heads[0] = slices.Index(s.Heads, 0) + n + 1
	for i, h := range s.Heads {
		if h > 0 {
			h += n
		}
		d.add(s.Forms[i], s.UPOS[i], h, s.Rels[i], s.Names[i])
	}
	return d
}

// add adds a word with its head, counted from 1.
func (s *Sentence) add(form, tag string, head int, rel, name string) {
	s.Forms, s.UPOS, s.Names = append(s.Forms, form), append(s.UPOS, tag), append(s.Names, name)
	s.Heads, s.Rels = append(s.Heads, head), append(s.Rels, rel)
}

// dayOf adds a day to a dateline, in half of them: ", May 4" or ", 4 May 2021".
func (f *filler) dayOf(d *Sentence) {
	month, day := f.pick(f.words["month"])[0], strconv.Itoa(1+f.r.IntN(28))
	at := len(d.Forms) + 1
	switch f.r.IntN(4) {
	case 0:
		d.add(",", "PUNCT", at+2, "punct", "O")
		d.add(month, "PROPN", at+2, "nmod:unmarked", "O")
		d.add(day, "NUM", 1, "appos", "O")
	case 1:
		d.add(",", "PUNCT", at+1, "punct", "O")
		d.add(day, "NUM", 1, "appos", "O")
		d.add(month, "PROPN", at+1, "nmod:unmarked", "O")
		d.add(strconv.Itoa(1990+f.r.IntN(40)), "NUM", at+1, "nmod:unmarked", "O")
	}
}

// agencyOf adds a news agency in brackets to a dateline.
func (f *filler) agencyOf(d *Sentence) {
	first := len(d.Forms) + 2
	d.add("(", "PUNCT", first, "punct", "O")
	agency := f.pick(f.words["agency"])
	names := marks("ORG", len(agency))
	for i, w := range agency {
		head, rel := 1, "appos"
		if i > 0 {
			head, rel = first, "flat"
		}
		d.add(w, "PROPN", head, rel, names[i])
	}
	d.add(")", "PUNCT", first, "punct", "O")
}

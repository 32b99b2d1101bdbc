package view

import (
	"slices"

	"parley"
)

// doubtful says where a publication date is from when a reader should know.
var doubtful = map[parley.DateFrom]string{
	parley.FromCrawlHeader: "only a crawler's line says so",
	parley.FromURL:         "from the address",
	parley.FromGiven:       "given, not from the page",
	parley.FromDateline:    "from the dateline",
}

// dateSources name where a page's other dates are from.
var dateSources = map[parley.DateFrom]string{
	parley.FromCrawlHeader: "crawler's line",
	parley.FromURL:         "address",
	parley.FromGiven:       "given",
	parley.FromDateline:    "dateline",
	parley.FromMeta:        "mark-up or header line",
	parley.FromText:        "date line",
}

// head prints what the report is.
func (c *card) head() {
	r := &c.r.Report
	if r.Title != "" {
		c.paragraph("", 0, run{text: r.Title, style: strong})
	}
	place := ""
	if r.Dateline != nil {
		place = r.Dateline.Place
	}
	if line := joined(" · ", r.Publisher, originWords(r), place, publishedWords(r)); line != "" {
		c.paragraph("", 2, run{text: line, style: plain})
	}
	for _, d := range r.Dates {
		if d.Date != r.Published && d.Date != r.PublishedAt && d.Date != r.Updated {
			c.paragraph("", 2, append([]run{{text: "Another date on the page: " + dateWords(d.Date) + inBrackets(dateSources[d.From]), style: plain}},
				c.dateSpan(d)...)...)
		}
	}
	if len(r.Byline) > 0 {
		c.paragraph("", 2, run{text: "By " + series(r.Byline), style: plain})
	}
	if r.URL != "" {
		c.paragraph("", 2, run{text: r.URL, style: faint})
	}
}

func (c *card) dateSpan(d parley.PageDate) []run {
	if d.Span == nil {
		return nil
	}
	return c.words([]parley.Span{*d.Span})
}

func originWords(r *parley.Report) string {
	switch {
	case r.Origin == "" || r.Origin == r.Publisher:
		return ""
	case r.Via != "":
		return "from " + r.Origin + " through " + r.Via
	}
	return "from " + r.Origin
}

// publishedWords says when a report was published and updated, as precisely
// as is known.
func publishedWords(r *parley.Report) string {
	s := dateWords(r.Published)
	if r.PublishedAt != "" {
		s = dateWords(r.PublishedAt)
	}
	s += inBrackets(doubtful[r.PublishedFrom])
	if r.Updated != "" && r.Updated != r.Published && r.Updated != r.PublishedAt {
		s = joined(", ", s, "updated "+dateWords(r.Updated))
	}
	return s
}

// warning prints what to distrust.
func (c *card) warning(w *parley.Warning) {
	runs := []run{{text: w.Code, style: alarm}, {text: ": " + w.Message, style: plain}}
	if w.Span != nil {
		runs = append(runs, c.words([]parley.Span{*w.Span})...)
	}
	c.paragraph(itemIndent, len(rowIndent), runs...)
}

// person prints a person's offices, parties and kin.
func (c *card) person(p *parley.Person) {
	runs := []run{{text: p.Name, style: strong}}
	if len(p.Offices)+len(p.Relations)+len(p.Parties) == 0 && len(p.Mentions) > 0 {
		runs = append(runs, c.words(p.Mentions[:1])...)
	}
	for _, a := range p.Parties {
		if !saidByOffice(p, a) {
			runs = append(append(runs, run{text: " · " + c.name(a.Party)}), c.words(a.Evidence)...)
		}
	}
	c.paragraph(itemIndent, len(rowIndent), runs...)
	for _, o := range p.Offices {
		c.row("office", c.officeWords(o), c.words(o.Evidence))
	}
	for _, r := range p.Relations {
		c.row("kin", r.Kind+" of "+c.name(r.To), c.words(r.Evidence))
	}
}

// saidByOffice reports whether an office of the person names the same party
// in the same words, so that one line does for both.
func saidByOffice(p *parley.Person, a parley.Affiliation) bool {
	return slices.ContainsFunc(p.Offices, func(o parley.Office) bool {
		return o.Party == a.Party && slices.Equal(o.Evidence, a.Evidence)
	})
}

// officeWords says an office with its party, and that it is a former one.
func (c *card) officeWords(o parley.Office) string {
	former := ""
	if o.Former {
		former = "former"
	}
	party := ""
	if o.Party != "" {
		party = c.name(o.Party)
	}
	return o.Title + inBrackets(joined(", ", party, former))
}

package view

import (
	"cmp"
	"fmt"
	"strings"

	"parley"
)

func agreementName(a *parley.Agreement) string {
	return cmp.Or(a.Name, inWords("kind", a.Form), "agreement")
}

// agreement prints an agreement, each party's stance to it, and its terms.
func (c *card) agreement(a *parley.Agreement) {
	form := a.Form
	if a.Name == "" || form == "other" || strings.Contains(strings.ToLower(a.Name), form) {
		form = "" // the name says it
	}
	what := joined(" · ", inWords("form", form), inWords("status", a.Status), inWords("modality", a.Modality), series(c.nameAll(a.Parties)), c.at(a.Meeting))
	c.heading(capital(agreementName(a)), what, a.Evidence)
	for _, p := range a.Positions {
		stance := c.name(p.Party) + ": " + p.Stance
		if p.Person != "" {
			stance += " by " + c.name(p.Person)
		}
		c.row("stance", stance, c.words(p.Evidence))
	}
	for _, t := range a.Terms {
		c.row("term", "", c.words([]parley.Span{t.What}))
	}
	c.when(a.Time)
	c.toldBy(a.Voices, a.Because)
	c.because(a.Because)
}

// at says at which meeting, "" for none.
func (c *card) at(meeting string) string {
	if meeting == "" {
		return ""
	}
	return "at " + c.meetingByID(meeting)
}

// undertakingName says what kind of undertaking it is and whose act it would
// be: a demand is not a promise.
func (c *card) undertakingName(u *parley.Undertaking) string {
	link := map[string]string{"promise": "by", "offer": "by", "ultimatum": "to"}[u.Kind]
	name := u.Kind
	if len(u.Of) > 0 {
		name += " " + cmp.Or(link, "on") + " " + series(c.nameAll(u.Of))
	}
	return name
}

// undertaking prints who says what of whom.
func (c *card) undertaking(u *parley.Undertaking) {
	favour := ""
	if len(u.To) > 0 {
		favour = "for " + series(c.nameAll(u.To))
	}
	c.heading(capital(c.undertakingName(u)), joined(" · ", favour, inWords("modality", u.Modality)), u.Evidence)
	c.row("says", cmp.Or(c.voiceWords(u.Voices), "the report"), c.words(u.Because["voices"]))
	c.spanRow("what", u.What)
	c.spanRow("for", u.For)
	if u.Deadline != nil {
		c.row("by", strings.TrimPrefix(deadlineWords(u.Deadline), "by "), c.words(u.Deadline.Evidence))
	}
	c.spanRow("or else", u.Otherwise)
	c.because(u.Because)
}

func (c *card) spanRow(label string, s *parley.Span) {
	if s != nil {
		c.row(label, "", c.words([]parley.Span{*s}))
	}
}

// statement prints who said something and the words.
func (c *card) statement(s *parley.Statement) {
	mode := "in the report's words"
	if s.Mode == "direct" {
		mode = "quoted"
	}
	c.shown = map[parley.Span]bool{}
	name, printed := capital(inWords("mode", s.Mode))+" statement", ""
	if s.Speaker != nil {
		name = c.voiceName(*s.Speaker)
		printed = asPrinted(*s.Speaker, name)
	}
	runs := []run{{text: name, style: strong}, {text: printed, style: faint}, {text: " · " + joined(" · ", mode, c.addressee(s), inWords("modality", s.Modality)), style: plain}}
	if s.Cue != nil {
		runs = append(runs, c.words([]parley.Span{*s.Cue})...)
	}
	c.paragraph(itemIndent, len(rowIndent), runs...)
	content := s.Content
	if len(content) == 0 {
		content = s.Evidence
	}
	c.paragraph(rowIndent, len(rowIndent), c.quoted(objectQuotes, speakerWords, plain, content)...)
	c.when(s.Time)
	c.toldBy(s.Voices, s.Because)
	c.because(s.Because)
}

func (c *card) addressee(s *parley.Statement) string {
	if s.To == nil {
		return ""
	}
	name := c.voiceName(*s.To)
	return "to " + name + asPrinted(*s.To, name)
}

// voiceName names a voice: by the name of the person or party where it is
// known, else as printed.
func (c *card) voiceName(v parley.Voice) string {
	switch {
	case v.Report:
		return "the report"
	case v.Person != "":
		return c.name(v.Person)
	case v.Party != "":
		return c.name(v.Party)
	}
	return "“" + v.AsPrinted + "”"
}

// asPrinted quotes how a voice is printed, where that is not its name.
func asPrinted(v parley.Voice, name string) string {
	if v.AsPrinted == "" || v.AsPrinted == name || v.Person == "" && v.Party == "" {
		return ""
	}
	return " (“" + v.AsPrinted + "”)"
}

// voiceWords say through whom something is told, outermost first, "" when
// it is the report alone.
func (c *card) voiceWords(voices []parley.Voice) string {
	var list []string
	for _, v := range voices {
		if !v.Report {
			name := c.voiceName(v)
			list = append(list, name+asPrinted(v, name))
		}
	}
	return strings.Join(list, ", who passes on ")
}

// toldBy prints the voices, unless it is the report alone.
func (c *card) toldBy(voices []parley.Voice, because parley.Because) {
	if words := c.voiceWords(voices); words != "" {
		c.row("told by", words, c.words(because["voices"]))
	}
}

// claim prints what a report states about the record.
func (c *card) claim(k *parley.MeetingClaim) {
	between := append(c.nameAll(k.Of.Parties), c.nameAll(k.Of.People)...)
	window := ""
	if w := k.Window; w != nil {
		window = "“" + w.AsPrinted + "”"
		if w.From != "" || w.To != "" {
			window += inBrackets(joined(", ", spanWords(w.From, w.To), derivedWords(w.Derived)))
		}
	}
	c.heading(capital(claimWords(k)), joined(" · ", series(between), window, inWords("modality", k.Modality)), k.Evidence)
	c.toldBy(k.Voices, k.Because)
	c.because(k.Because)
}

func derivedWords(derived []string) string {
	if len(derived) == 0 {
		return ""
	}
	return "worked out"
}

// claimWords say what is claimed: "6th meeting", "3 to 5 rounds".
func claimWords(k *parley.MeetingClaim) string {
	unit := cmp.Or(k.Unit, "meeting")
	n := 0
	if k.N != nil {
		n = *k.N
	}
	switch k.Kind {
	case "ordinal":
		return ordinal(n) + " " + unit
	case "count":
		number := fmt.Sprint(n)
		if k.NMax != nil && *k.NMax != n {
			number += " to " + fmt.Sprint(*k.NMax)
		}
		return number + " " + plural(number, unit)
	case "none":
		return "no " + unit
	}
	return inWords("kind", k.Kind) + " " + unit
}

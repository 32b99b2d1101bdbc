package view

import (
	"cmp"
	"strings"
)

// plainWords say the values of format 1 in plain English, where the value
// with spaces for its underscores does not do. "" leaves the value out.
var plainWords = map[string]string{
	"status:not_held":      "said not to have taken place",
	"status:possible":      "possible, not settled",
	"status:proposed":      "proposed, not agreed",
	"status:cancelled":     "called off",
	"status:ongoing":       "going on",
	"status:in_force":      "in force",
	"temporal:new":         "",
	"temporal:future":      "",
	"temporal:background":  "told as background",
	"channel:phone":        "by phone",
	"channel:video":        "by video",
	"channel:written":      "in writing",
	"directness:direct":    "directly",
	"directness:indirect":  "through a mediator",
	"directness:mixed":     "partly through a mediator",
	"form:proximity":       "in separate rooms",
	"form:shuttle":         "by shuttle diplomacy",
	"form:sidelines":       "on the sidelines",
	"ending:concluded":     "concluded",
	"outcome:signed":       "something was signed",
	"outcome:agreed":       "something was agreed",
	"outcome:next_meeting": "another meeting was agreed",
	"outcome:none":         "without result",
	"modality:possible":    "only as a possibility",
	"modality:intended":    "only as an intention",
	"modality:demanded":    "only as a demand",
	"capacity:negotiating": "",
	"attendance:attended":  "",
	"part:head":            "head of the delegation",
	"part:member":          "",
	"kind:exchange":        "exchange",
}

// InWords says a value of a field whose values are words of format 1 (status,
// channel, capacity), "" for one that goes without saying.
func InWords(field, value string) string { return inWords(field, value) }

// inWords says a value of a field, "" for none.
func inWords(field, value string) string {
	if words, ok := plainWords[field+":"+value]; ok {
		return words
	}
	return strings.ReplaceAll(value, "_", " ")
}

// joined joins what is not empty.
func joined(sep string, parts ...string) string {
	var list []string
	for _, p := range parts {
		if p != "" {
			list = append(list, p)
		}
	}
	return strings.Join(list, sep)
}

// series joins words as a sentence does: a, b and c.
func series(list []string) string {
	if len(list) < 2 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:len(list)-1], ", ") + " and " + list[len(list)-1]
}

// capital makes the first letter of our own words a capital.
func capital(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// inBrackets puts words in brackets with a space before, "" for none.
func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

// name is the name of a party, person or country by its ID or code.
func (c *card) name(id string) string { return cmp.Or(c.names[id], c.country(id), id) }

func (c *card) nameAll(ids []string) []string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = c.name(id)
	}
	return list
}

func (c *card) country(code string) string {
	if c.opt.Country == nil {
		return ""
	}
	return c.opt.Country(code)
}

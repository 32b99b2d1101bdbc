package lexicon

import "strings"

// A Class is a set of word classes, as bits. A word can have several.
type Class uint64

// The classes of words.txt that are asked for by name.
const (
	Office Class = 1 << iota
	Counterpart
	Rank
	Honorific
	Title
	OrgWord
	GroupWord
	WorkWord
	PlaceWord
	VenueWord
	Kinship
	Actor
	Delegation
	Parties
	Pronoun
	Meeting
	WeakMeeting
	BeforeMeeting
	Meet
	Hold
	VerbHeld
	VerbBegin
	VerbPostponed
	VerbCancelled
	VerbPlanned
	Say
	SaySource
	Month
	MonthShort
	Weekday
	WeekdayShort
	Abbreviation
	Sport
	Plain
	Function
	FunctionOther
)

// classNames ties the sections of words.txt to classes. Sections that are
// lists in order (ordinals, numbers) or forms of agreement are not here.
var classNames = map[string]Class{
	"office": Office, "counterpart": Counterpart, "rank": Rank, "honorific": Honorific, "title": Title,
	"organisation": OrgWord, "group": GroupWord, "work": WorkWord, "place": PlaceWord, "venue": VenueWord,
	"kinship": Kinship, "actor": Actor, "delegation": Delegation, "parties": Parties, "pronoun": Pronoun,
	"meeting": Meeting, "meeting.weak": WeakMeeting, "meeting.before": BeforeMeeting, "meet": Meet, "hold": Hold,
	"verb.held": VerbHeld, "verb.begin": VerbBegin, "verb.postponed": VerbPostponed, "verb.cancelled": VerbCancelled,
	"verb.planned": VerbPlanned, "say": Say, "say.source": SaySource, "month": Month, "month.short": MonthShort,
	"weekday": Weekday, "weekday.short": WeekdayShort, "abbreviation": Abbreviation, "sport": Sport, "plain": Plain,
	"function": Function, "function.other": FunctionOther,
}

// Is reports whether the word, in any case, is of one of the classes. A
// phrase of several words is given with single spaces and spaced hyphens as
// Split makes them.
func (l *Lexicon) Is(word string, c Class) bool { return l.ClassOf(word)&c != 0 }

// ClassOf gives all classes of a word, in any case.
func (l *Lexicon) ClassOf(word string) Class {
	if c, ok := l.words[word]; ok {
		return c
	}
	return l.words[strings.ToLower(word)]
}

// LongestClass is the number of tokens of the longest phrase of class c that
// tokens begin with, 0 where there is none.
func (l *Lexicon) LongestClass(tokens []string, c Class) int {
	longest := 0
	phrase := ""
	for i := 0; i < len(tokens) && i < maxPhrase; i++ {
		if i > 0 {
			phrase += " "
		}
		phrase += strings.ToLower(tokens[i])
		if l.words[phrase]&c != 0 {
			longest = i + 1
		}
	}
	return longest
}

// maxPhrase is how many tokens a phrase of a class may have ("son-in-law" is five).
const maxPhrase = 6

// Index is the place, from 1, of the word in the list of that name ("ordinal",
// "number", "month", "month.short", "weekday", "weekday.short"), 0 where it is not in it.
func (l *Lexicon) Index(list, word string) int {
	word = strings.ToLower(strings.TrimSuffix(word, "."))
	for i, w := range l.lists[list] {
		if w == word {
			return i + 1
		}
	}
	return 0
}

// AgreementForm is the form of agreement that the noun names (format.md:
// treaty, framework, ceasefire …), empty where it names none.
func (l *Lexicon) AgreementForm(noun string) string {
	noun = strings.ToLower(noun)
	for _, form := range agreementForms {
		for _, w := range l.lists["agreement."+form] {
			if w == noun || w+"s" == noun {
				return form
			}
		}
	}
	return ""
}

// agreementForms in the order in which they are tried.
var agreementForms = []string{"framework", "ceasefire", "treaty", "memorandum", "declaration",
	"roadmap", "exchange", "joint_statement", "plan", "other"}

// Has reports whether the list of that name (a section of words.txt) holds
// the word, in any case.
func (l *Lexicon) Has(list, word string) bool { return l.Index(list, word) > 0 }

package name

import "strings"

// A Verdict is what a comparison comes to.
type Verdict int

// The verdicts, by the band of the score that they stand for.
const (
	Different Verdict = iota // 0 to 399: two people, or nothing speaks for one
	Maybe                    // 400 to 599: alike, not enough to join them
	Fits                     // 600 to 799: one is a part of the other (a family name alone); only where nobody else fits
	Same                     // 800 to 1000: one person's name twice
)

// The least score of each verdict.
const (
	MaybeScore = 400
	FitsScore  = 600
	SameScore  = 800
)

// String is the verdict as a word.
func (v Verdict) String() string {
	return [...]string{"different", "maybe", "fits", "same"}[max(0, min(int(v), 3))]
}

func verdictOf(score int) Verdict {
	switch {
	case score >= SameScore:
		return Same
	case score >= FitsScore:
		return Fits
	case score >= MaybeScore:
		return Maybe
	}
	return Different
}

// A ReasonKind names one ground of a verdict. The numbers may change between
// versions, the names (String) stay.
type ReasonKind int

// The reasons. What speaks for one person comes first, what speaks against after it.
const (
	EqualText ReasonKind = iota
	FamilyEqual
	FamilySound
	FamilyVariant
	FamilyNear
	GivenEqual
	GivenSound
	GivenVariant
	GivenNear
	EasternSpelling
	InitialFits
	InitialsSpell
	Joined
	FurtherNames
	FurtherFamily
	FirstDropped
	OrderReversed
	FamilyAlone
	GivenAlone
	BothAlone
	WomansForm
	FirstMissing
	CompoundGiven
	OneSuffix
	BothGiven
	GivenDiffer
	FamilyDiffer
	MiddleDiffer
	SuffixDiffer
	TitleDiffer
	GenderForms
	PartInside
	NoName
)

// reasonWords are a reason's name and its sentence; $a and $b are the words it is about.
var reasonWords = [...][2]string{
	EqualText:       {"equal-text", "equal but for case, marks, script and titles"},
	FamilyEqual:     {"family-equal", "family names equal: $a"},
	FamilySound:     {"family-sound", "family names equal after romanisation: $a, $b"},
	FamilyVariant:   {"family-variant", "$a and $b are spellings of one family name"},
	FamilyNear:      {"family-near", "family names spelled nearly alike: $a, $b"},
	GivenEqual:      {"given-equal", "given names equal: $a"},
	GivenSound:      {"given-sound", "given names equal after romanisation: $a, $b"},
	GivenVariant:    {"given-variant", "$a and $b may be one given name, or short for one another"},
	GivenNear:       {"given-near", "given names spelled nearly alike: $a, $b"},
	EasternSpelling: {"eastern-spelling", "$a and $b are one syllable in two systems"},
	InitialFits:     {"initial-fits", "initial $a fits $b"},
	InitialsSpell:   {"initials-spell", "$a are the initials of $b …"},
	Joined:          {"joined", "equal when written together"},
	FurtherNames:    {"further-names", "one has further names between"},
	FurtherFamily:   {"further-family", "one goes on after the other's last name: $a"},
	FirstDropped:    {"first-dropped", "$a is often left out before another name"},
	OrderReversed:   {"order-reversed", "the same names, the family name first in one"},
	FamilyAlone:     {"family-alone", "$a is the family name alone: fits everybody who bears it"},
	GivenAlone:      {"given-alone", "$a is a given name alone: fits everybody who bears it"},
	BothAlone:       {"both-alone", "both are one word only, $a: it may be a family name that several bear"},
	WomansForm:      {"womans-form", "$a and $b are forms of one family name, and the woman's given name is equal"},
	FirstMissing:    {"first-missing", "one begins with the other's second name, $a: a father's name possible"},
	CompoundGiven:   {"compound-given", "$a before a further given name makes one name with it: brothers possible"},
	OneSuffix:       {"one-suffix", "only one is called $a: father and son possible"},
	BothGiven:       {"both-given", "the same two given names in the other order"},
	GivenDiffer:     {"given-differ", "different given names, $a and $b: relatives possible"},
	FamilyDiffer:    {"family-differ", "different family names: $a, $b"},
	MiddleDiffer:    {"middle-differ", "different middle names: $a, $b"},
	SuffixDiffer:    {"suffix-differ", "one is $a, the other $b"},
	TitleDiffer:     {"title-differ", "one has a man's title, the other a woman's"},
	GenderForms:     {"gender-forms", "$a and $b are the man's and the woman's form of one family name"},
	PartInside:      {"part-inside", "$a is a part of the other's name, not known to be the family name"},
	NoName:          {"no-name", "one has no letters"},
}

// String is the reason's lasting name, in small letters with hyphens.
func (k ReasonKind) String() string { return reasonWords[k][0] }

// A Reason is one ground of a verdict with the words of the two names that it is
// about; A and B are empty where it is about the whole. Which of the names a word
// is from is not told.
type Reason struct {
	Kind ReasonKind
	A, B string
}

// String is the reason as a sentence for people.
func (r Reason) String() string {
	return strings.NewReplacer("$a", r.A, "$b", r.B).Replace(reasonWords[r.Kind][1])
}

// maxReasons is more than one verdict gives.
const maxReasons = 6

// A Result is what a comparison of two names comes to. The score orders pairs
// and falls into the band of its verdict; it is no probability.
type Result struct {
	Score   int // 0 to 1000
	Verdict Verdict
	reasons [maxReasons]Reason
	count   int
}

// Reasons are the grounds of the verdict, those for the family name first.
func (r *Result) Reasons() []Reason { return append([]Reason(nil), r.reasons[:r.count]...) }

// Has reports whether a reason of that kind is among the grounds.
func (r *Result) Has(k ReasonKind) bool {
	for i := range r.count {
		if r.reasons[i].Kind == k {
			return true
		}
	}
	return false
}

func (r *Result) because(k ReasonKind, a, b string) {
	if r.count < maxReasons {
		r.reasons[r.count] = Reason{k, a, b}
		r.count++
	}
}

// end sets the score and the verdict that it stands for.
func (r *Result) end(score int) {
	r.Score = max(0, min(1000, score))
	r.Verdict = verdictOf(r.Score)
}

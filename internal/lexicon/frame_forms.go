package lexicon

import "strings"

// irregularVerbs gives past and participle where they are not formed with -ed.
var irregularVerbs = map[string]string{
	"be": "was were been is are am", "begin": "began begun", "break": "broke broken", "build": "built", "come": "came",
	"cut": "", "deal": "dealt", "draw": "drew drawn", "drive": "drove driven", "fall": "fell fallen", "fight": "fought", "find": "found",
	"fly": "flew flown flies", "forget": "forgot forgotten", "forgive": "forgave forgiven", "get": "got gotten", "give": "gave given", "go": "went gone", "have": "had has having",
	"hear": "heard", "hit": "", "hold": "held", "keep": "kept", "know": "knew known", "lay": "laid", "lend": "lent", "lead": "led", "leave": "left", "let": "", "lose": "lost",
	"make": "made", "mean": "meant", "meet": "met", "overthrow": "overthrew overthrown", "pay": "paid", "put": "", "read": "", "receive": "received",
	"retake": "retook retaken", "ride": "rode ridden", "say": "said", "see": "saw seen", "seek": "sought", "sell": "sold", "send": "sent", "set": "", "shake": "shook shaken", "shoot": "shot",
	"sit": "sat", "speak": "spoke spoken", "spend": "spent", "stand": "stood", "steal": "stole stolen", "strike": "struck", "swear": "swore sworn", "take": "took taken", "tell": "told", "think": "thought",
	"throw": "threw thrown", "undergo": "underwent undergone", "understand": "understood", "uphold": "upheld", "withdraw": "withdrew withdrawn", "withhold": "withheld", "write": "wrote written",
	"undertake": "undertook undertaken", "teach": "taught", "win": "won", "shut": "", "split": "", "spread": "", "resit": "", "retell": "retold", "foresee": "foresaw foreseen", "forbid": "forbade forbidden", "beat": "beaten", "lie": "lied", "die": "died dying",
	"shed": "", "bear": "bore borne", "catch": "caught", "run": "ran run", "rise": "rose risen", "ring": "rang rung", "oversee": "oversaw overseen", "sing": "sang sung", "sink": "sank sunk", "overrun": "overran overrun", "bring": "brought", "cast": "", "broadcast": "", "forgo": "forwent forgone", "offset": "", "burst": "", "burn": "burned burnt", "blow": "blew blown", "freeze": "froze frozen", "unfreeze": "unfroze unfrozen", "bind": "bound", "wind": "wound",
}

// doubling verbs double their last letter before -ed and -ing.
var doubling = " admit beget begin cancel commit compel confer control cut defer expel get hit initial let omit permit plan put refer regret repel run set shut sit stop submit transfer travel signal trap ban bar ram rob scrap slam step strip tap pin rip shun wrap beg quarrel model counsel concur occur incur deter abet quit win spin spot snub chat jet quip skip slap airdrop brag rebut ship stab swap patrol kidnap grab drag plug rig drug bug tag flag occur handicap blog vet equip wed drop cap "

// verbForms are all inflected forms of a verb, with both spellings where British
// and American ones differ. The engine's lemma is not enough: it makes "postpon"
// of "postponed".
func verbForms(lemma string) []string {
	out := []string{lemma, thirdPerson(lemma)}
	if past, ok := irregularVerbs[lemma]; ok {
		out = append(out, strings.Fields(past)...)
	} else {
		out = append(out, suffixed(lemma, "ed")...)
	}
	return append(out, suffixed(lemma, "ing")...)
}

func thirdPerson(lemma string) string {
	if n := len(lemma); n > 1 && lemma[n-1] == 'y' && !isVowel(lemma[n-2]) {
		return lemma[:n-1] + "ies"
	}
	for _, end := range []string{"s", "x", "z", "ch", "sh", "go", "do", "to"} {
		if strings.HasSuffix(lemma, end) {
			return lemma + "es"
		}
	}
	return lemma + "s"
}

func suffixed(lemma, suffix string) []string {
	n := len(lemma)
	switch {
	case strings.Contains(doubling, " "+lemma+" "):
		out := []string{lemma + lemma[n-1:] + suffix}
		if lemma[n-1] == 'l' {
			out = append(out, lemma+suffix)
		}
		return out
	case strings.HasSuffix(lemma, "ie") && suffix == "ing":
		return []string{lemma[:n-2] + "ying"}
	case lemma[n-1] == 'e' && (suffix == "ed" || !strings.HasSuffix(lemma, "ee")):
		return []string{lemma[:n-1] + suffix}
	case n > 1 && lemma[n-1] == 'y' && !isVowel(lemma[n-2]) && suffix == "ed":
		return []string{lemma[:n-1] + "ied"}
	}
	return []string{lemma + suffix}
}

// nounForms are the singular, the plural, and for a plural-only entry itself.
func nounForms(lemma string) []string {
	if strings.HasSuffix(lemma, "s") && !strings.HasSuffix(lemma, "ss") {
		return []string{lemma}
	}
	return []string{lemma, thirdPerson(lemma)}
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

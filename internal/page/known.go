package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/lexicon"
)

// agencies are news agencies as datelines and credits print them; the list
// tells an agency from a place or a person where the print alone does not.
var agencies = wordSet(`AP; Associated Press; The Associated Press; Reuters; Thomson Reuters; AFP; Agence France-Presse; UPI; United Press International; dpa; DPA; EFE; ANSA; Kyodo; Kyodo News; Jiji;
 TASS; ITAR-TASS; Itar-Tass; RIA Novosti; RIA; Sputnik; Interfax; Interfax-Ukraine; Ukrinform; UNN; UNIAN; Xinhua; CNA; Yonhap; KCNA; Bernama; Antara; PTI; ANI; IANS; APP; BSS; UNB;
 Anadolu; Anadolu Agency; AA; IRNA; ISNA; Fars; Mehr; Tasnim; MNA; Press TV; SANA; Petra; SPA; WAM; QNA; KUNA; BNA; ONA; MENA; SUNA; NINA; WAFA; Ma'an; Trend; APA; Report; Turan; Azertac; AZERTAC; Armenpress; ARMENPRESS; ArmInfo; Arka;
 Interpressnews; Kabar; AKIpress; Kazinform; BelTA; BELTA; Agerpres; PAP; CTK; MTI; Tanjug; Hina; FENA; MIA; BTA; ANA; ANA-MPA; STT; TT; NTB; Ritzau; Belga; ANP; APS; TAP; MAP; NAN; GNA; KBC; ENA; Xinhua News Agency; MENAFN; IPS; ANSAmed; VOA; RFE/RL; CNN; BBC; Bloomberg; Al Jazeera; CMC; EWN; SAPA; PANA; Notimex; Telam; Prensa Latina; AGI; Lusa; UrduPoint; UrduPoint News; Mediamax; News.am; 1TV; IRIN; PRNewswire; Sputnik; MTI; NNA; SABA; Saba; Saudi Press Agency; Kuwait News Agency; Qatar News Agency; Emirates News Agency; Wikinews; Azernews; PanARMENIAN.Net; Vestnik Kavkaza; РИА Новости; РИА; ТАСС; ИТАР-ТАСС; Интерфакс; УНН; Укринформ; Укрінформ; УНИАН; УНІАН; Интерфакс-Украина; Інтерфакс-Україна; БЕЛТА; БелТА; Спутник; АПА; АЗЕРТАДЖ; Арменпресс; АРКА; Тренд; Казинформ; Кабар`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Split(list, ";") {
		set[strings.TrimSpace(w)] = true
	}
	return set
}

func knownAgency(s string) bool { return agencies[s] }

// isPlace reports whether s is a state, a city or another place that the
// lexicon knows, as a name or in capitals.
func isPlace(s string) bool {
	return s != "" && len(s) <= 60 && (inLexicon(s) || inLexicon(nameCase(s)))
}

// isCity reports whether s is a place of the lexicon and no state.
func isCity(s string) bool {
	return isPlace(s) && !inLexiconAs(s, lexicon.State) && !inLexiconAs(nameCase(s), lexicon.State)
}

// agencyFor are longer names of agencies by their letters.
var agencyFor = map[string]string{"associatedpress": "ap", "theassociatedpress": "ap", "agencefrancepresse": "afp", "unitedpressinternational": "upi", "thomsonreuters": "reuters", "xinhuanewsagency": "xinhua",
	"anadoluagency": "anadolu", "saudipressagency": "spa", "qatarnewsagency": "qna", "kuwaitnewsagency": "kuna", "presstrustofindia": "pti", "trendnewsagency": "trend", "tassnewsagency": "tass", "tassrussiannewsagency": "tass"}

// sameSource reports whether two names are of one publisher, agency or
// office: "AP" and "Associated Press", "Example" and "EXAMPLE.ORG".
func sameSource(a, b string) bool {
	a, b = sourceKey(a), sourceKey(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) >= 4 && strings.HasPrefix(b, a) && len(b)-len(a) <= 4
}

func sourceKey(s string) string {
	key := letters(s)
	if short := agencyFor[key]; short != "" {
		return short
	}
	return key
}

// agencyLine is the agency that a line names and nothing else, "" for any
// other line: "Reuters", "Xinhua news", "(AFP)".
func agencyLine(s string) string {
	if first, _ := utf8.DecodeRuneInString(s); len(s) > 40 || unicode.IsLower(first) {
		return ""
	}
	name := strings.Trim(s, "()[]. ")
	for _, n := range []string{name, strings.TrimSuffix(strings.TrimSuffix(name, " news"), " News")} {
		if knownAgency(n) {
			return n
		}
	}
	return ""
}

func inLexiconAs(s string, kind lexicon.Kind) bool {
	tokens := lexicon.Split(s)
	entries, n := lexicon.Default().Longest(tokens)
	if n == 0 || n < len(tokens) {
		return false
	}
	for _, e := range entries {
		if e.Kind == kind {
			return true
		}
	}
	return false
}

func inLexicon(s string) bool {
	tokens := lexicon.Split(s)
	entries, n := lexicon.Default().Longest(tokens)
	if n == 0 || n < len(tokens) {
		return false
	}
	for _, e := range entries {
		if e.Kind == lexicon.State || e.Kind == lexicon.Capital || e.Kind == lexicon.Place {
			return true
		}
	}
	return false
}

// nameCase writes a name in capitals as names are written: "NEW YORK" as "New
// York".
func nameCase(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		words[i] = string(r) + strings.ToLower(w[n:])
	}
	return strings.Join(words, " ")
}

package extract

import (
	"slices"
	"strings"

	"parley/internal/lexicon"
)

// A setting is the field of life that a text is about, where it is another than
// dealings of states and armed groups: then only office holders of two sides meet in it.
type setting string

// The settings. In a play (a school's model of an assembly, a film, a pageant) and in
// history nobody meets now.
const (
	noSetting setting = ""
	plain     setting = "plain" // none of these, and hardly a word of such dealings
	sports    setting = "sport"
	courts    setting = "court"
	churches  setting = "church"
	schools   setting = "school"
	trade     setting = "business"
	labour    setting = "labour"
	arts      setting = "arts"
	police    setting = "police"
	local     setting = "local life"
	science   setting = "science"
	coalition setting = "coalition"
	history   setting = "history"
	plays     setting = "play"
)

// settingOrder is the order in which settings are tried; of two as strong the first counts.
var settingOrder = []setting{sports, courts, churches, schools, trade, labour, arts, police, local, science, coalition, history}

// settingWords are lemmas that tell the setting: a text with several of one kind, and with
// fewer words of dealings between states, is about it.
var settingWords = map[setting]map[string]bool{
	sports: setOf("match goal tournament league coach striker midfielder goalkeeper defender stadium innings wicket playoff medal fixture penalty qualifier referee champion championship " +
		"player season cup kick-off half-time halftime semi-final quarter-final semifinal quarterfinal final team-mate teammate grandmaster chess blitz race sprint lap rider cyclist boxer " +
		"bout knockout fan athlete olympics relay marathon batsman bowler tennis football cricket rugby basketball hockey swimmer transfer pitch scoreboard equaliser draw fifa uefa trophy podium federation injury qualify qualifying jersey club squad olympic olympian sport sports sporting games"),
	courts: setOf("court courtroom judge jury juror trial verdict plaintiff defendant prosecutor lawyer attorney barrister solicitor lawsuit bail appeal hearing testimony witness litigation tribunal " +
		"magistrate ruling settle settlement docket claimant indictment bench"),
	churches: setOf("church mass sermon parish parishioner cathedral prayer pray priest choir congregation faithful pilgrim pilgrimage diocese worship synod hymn altar candle monastery monk nun " +
		"mosque imam temple rabbi synagogue bishop archbishop patriarch chapel baptism gospel psalm liturgy saint feast pope pontiff catholic orthodox communion apostle christian vespers funeral basilica burial mourner coffin anglican lutheran methodist ordination procession bless blessing"),
	schools: setOf("school pupil student teacher classroom class campus professor lecture schoolchild schoolchildren headmaster headteacher homework graduate graduation curriculum university college " +
		"faculty seminar debate debater essay scholarship undergraduate exam examination kindergarten lesson rector vice-rector education educational academic internship teaching doctoral mobility qualification"),
	trade: setOf("company merger shareholder share profit bank investor takeover acquisition revenue stock executive ceo firm brand retailer supplier customer market factory plant quarterly turnover " +
		"dividend earnings acquire bidder bid licence patent startup venture exhibitor fair booth stand product buyer seller carmaker airline brewery subsidiary stake antitrust valuation analyst order exhibition pavilion expo manufacturer textile import export investment commodity corporation enterprise"),
	labour: setOf("union strike pay wage worker employer employee salary overtime pension shift dispute ballot picket bargaining arbitrator workforce payroll raise percent docker dockworker nurse teacher driver bonus walkout stoppage lockout unionist unionized unionised"),
	arts: setOf("film festival actor actress director theatre theater concert band album novel author museum exhibition gallery audience premiere orchestra singer painter poet book publisher screen " +
		"stage musician choir opera ballet sculpture painting script screenplay cast comedy drama scene chapter character production dramatize dramatise acting performance performer playwright rehearsal biopic one-act review reviewer reader plot cinema documentary song play playwright critic"),
	police: setOf("police officer robber robbery suspect arrest murder burglar gunman knife detective inspector barricade gang theft thief stolen victim custody patrol crime criminal fugitive smuggler ransom barricaded clerk surrender standoff armed-man handcuff"),
	local: setOf("flood flooded flood-hit flood-affected rainfall inundate devastation disaster evacuate evacuation ration crop district landslide village villager mayor resident road bridge harvest farmer storm snow rain river dam shelter drought earthquake quake wildfire rescue rescuer hospital clinic school council " +
		"town neighbourhood neighborhood tenant street park library bus tram playground parking allotment garden weather tent relief"),
	science: setOf("scientist researcher study laboratory telescope physicist climate species experiment journal conference paper vaccine genome data software engineer satellite biologist astronomer discovery scientific research conservation whale dolphin marine ecology"),
	coalition: setOf("coalition seat election vote voter turnout parliament cabinet manifesto poll ballot candidate campaign constituency tax budget lawmaker majority portfolio swear sworn league liberal " +
		"green greens social democrat conservative ministerial caucus"),
	history: setOf("museum archive historian anniversary century medieval monument ancestor king queen tsar emperor empire duke count baron chronicle manuscript commemoration commemorate " +
		"heritage relic castle pageant portrait curator exhibition archivist legend dynasty crown reign grandfather great-grandfather wig"),
}

// playWords say that others are played: with pupils, students or actors in the text nobody
// meets in it but they.
var playWords = setOf("simulation simulate mock role-play roleplay re-enact reenact re-enactment reenactment pageant")

// playerWords are those who play.
var playerWords = setOf("pupil student schoolchild schoolchildren teenager actor actress amateur cadet teacher")

// stateWords are lemmas of dealings between states and with armed groups.
var stateWords = setOf("peace ceasefire cease-fire truce armistice treaty hostage bilateral diplomatic diplomacy diplomat mediation mediator mediate envoy ambassador rebel militia guerrilla insurgent " +
	"delegation sanction humanitarian foreign war conflict border summit negotiator negotiation foe fighter troops junta faction reconcile reconciliation disarm disarmament de-escalation escalation " +
	"withdrawal sovereignty occupation refugee peacekeeper counterpart consultation transition ally communique communiqué minister " +
	"occupier occupy missile shelling invasion invade aggression aggressor defender liberate airstrike bombardment weapon warship sanctions militant terrorist terrorism extremist coup embargo nuclear")

// labourToo are those of them that unions and employers use as well.
var labourToo = setOf("mediation mediator mediate delegation minister negotiator negotiation consultation")

// fewest is how many words a setting needs at least; a short text one less.
const fewest = 4

// readSetting finds the setting of the text.
func (x *reader) readSetting() {
	x.setting = noSetting
	found, state := map[setting]map[string]bool{}, map[string]bool{}
	for i := range x.Tokens {
		w := strings.ToLower(x.Tokens[i].Lemma)
		if stateWords[w] {
			state[w] = true
		}
		for _, s := range settingOrder {
			if settingWords[s][w] || s == sports && x.Is(i, lexicon.Sport) {
				put(found, s, w)
			}
		}
	}
	if x.tellsOfPlay() {
		x.setting = plays
		return
	}
	if x.formsCoalition() {
		for _, w := range []string{"talks", "partner"} {
			put(found, coalition, w)
		}
	}
	most, need := 0, fewest
	if len(x.Tokens) < shortText {
		need--
	}
	for _, s := range settingOrder {
		n := len(found[s])
		if s == history && n >= fewest-1 {
			n += x.oldYears
		}
		of := len(state)
		if s == labour {
			for w := range state {
				if labourToo[w] {
					of--
				}
			}
		}
		if n >= need && n > of && n > most {
			most, x.setting = n, s
		}
	}
	if x.setting == noSetting && len(x.Tokens) >= longText && !x.tellsOfPowers(state) {
		x.setting = plain
	}
}

// tellsOfPowers reports whether the text has words enough of states, their organs, and armed
// groups, or names of such beside states.
func (x *reader) tellsOfPowers(state map[string]bool) bool {
	n := len(state)
	for _, p := range x.Parties {
		if known, ok := x.Lex.Party(p.ID); ok && known.Kind != "state" && known.Kind != "government" && !privateOrg(p.ID) {
			n++
		}
	}
	seen := map[string]bool{}
	for i := range x.Tokens {
		if w := strings.ToLower(x.Tokens[i].Lemma); powerWords[w] && !seen[w] {
			seen[w] = true
			n++
		}
	}
	return n >= fewestState
}

func privateOrg(id string) bool {
	return slices.ContainsFunc(strings.Split(id, "-"), func(w string) bool { return privateFields[w] })
}

// powerWords are further words of states and their organs, which stand in other texts as well.
var powerWords = setOf("government official leader military army security crisis agreement sanctions secretary president premier authority regional nuclear attack commander force " +
	"cooperation relation minister ministry parliament embassy governor stability prisoner detainee")

// fewestState is how many words of dealings between states a text has in which somebody
// named without an office may be taken for a side.
const fewestState = 3

func put(found map[setting]map[string]bool, s setting, w string) {
	if found[s] == nil {
		found[s] = map[string]bool{}
	}
	found[s][w] = true
}

// formsCoalition reports whether parties of one parliament talk about a coalition.
func (x *reader) formsCoalition() bool {
	for i := range x.Tokens {
		if x.Word(i) == "coalition" && x.wordIs(i+1, "talks", "deal", "government", "partner", "partners", "agreement", "negotiations", "party", "parties") {
			return true
		}
	}
	return false
}

// tellsOfPlay reports whether the text tells of a play of meetings: a model of the United
// Nations, a mock summit of students.
func (x *reader) tellsOfPlay() bool {
	played, players := false, false
	for i := range x.Tokens {
		w := x.Lemma(i)
		players = players || playerWords[strings.ToLower(w)]
		played = played || playWords[strings.ToLower(w)] || x.Word(i) == "model" && (x.wordIs(i+1, "un", "united", "parliament", "congress", "summit", "nato", "eu") || x.wordIs(i+2, "nations"))
	}
	return played && players
}

// readYears counts the years that the text names from a generation before its
// publication; where that is unknown, before the last year that it names.
func (x *reader) readYears() {
	x.thisYear = yearOf(x.Report.Published)
	for i := 0; i < len(x.Tokens) && x.Report.Published == ""; i++ {
		x.thisYear = max(x.thisYear, yearOf(x.Tokens[i].Form))
	}
	for i := range x.Tokens {
		if x.isOldYear(x.Tokens[i].Form) {
			x.oldYears++
		}
	}
}

// generation is how many years back talks are history to a report, not its background.
const generation = 30

// isOldYear reports whether the word is or begins with a year that is history.
func (x *reader) isOldYear(w string) bool {
	year := yearOf(w)
	return year > 0 && year <= x.thisYear-generation
}

// yearOf is the year from 1000 to 2099 that the word is, or begins as a date; 0 for none.
func yearOf(w string) int {
	if len(w) < 4 || w[0] != '1' && w[0] != '2' || len(w) > 4 && w[4] != '-' {
		return 0
	}
	year := 0
	for _, c := range w[:4] {
		if c < '0' || c > '9' {
			return 0
		}
		year = 10*year + int(c-'0')
	}
	if year > 2099 {
		return 0
	}
	return year
}

// longText is how many tokens a text has at least whose silence about states tells something.
const longText = 60

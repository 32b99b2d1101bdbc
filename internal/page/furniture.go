package page

import (
	"regexp"
	"strings"

	"parley"
)

// A furnitureRule recognises one shape of line that is part of the page and
// not of the report. Each has a line that it matches and one that it must not.
type furnitureRule struct {
	name  string
	kind  parley.FurnitureKind
	words []needed // a line without any of them cannot match
	least int      // the length in bytes of the shortest of them
	some  pairSet  // all pairs of them; a line without any cannot match
	re    *regexp.Regexp
	match string
	miss  string
}

// maxFurniture is the length in bytes above which a line is text.
const maxFurniture = 220

// rule makes a rule; words are those that it needs, parted by strokes.
func rule(name string, kind parley.FurnitureKind, words, re, match, miss string) furnitureRule {
	var need []needed
	least, some := len(words), pairSet{}
	for _, w := range strings.Split(words, "|") {
		need = append(need, needed{w, pairsOf(w)})
		least = min(least, len(w))
		for i, bits := range pairsOf(w) {
			some[i] |= bits
		}
	}
	return furnitureRule{name, kind, need, least, some, regexp.MustCompile(`(?i)^(?:` + re + `)$`), match, miss}
}

// A needed word, lower-case, with the pairs of bytes that it is made of.
type needed struct {
	word  string
	pairs pairSet
}

// A pairSet is a set of pairs of neighbouring bytes, by a hash of eight bits:
// a text can hold a word only if its set holds the word's.
type pairSet [4]uint64

func pairsOf(s string) pairSet {
	var set pairSet
	for i := 1; i < len(s); i++ {
		h := s[i-1]*31 + s[i]
		set[h>>6] |= 1 << (h & 63)
	}
	return set
}

// mayMatch rules out, cheaply, most lines that the rule does not match.
func (r *furnitureRule) mayMatch(lower string, pairs *pairSet) bool {
	if len(lower) < r.least || r.least > 1 && r.some[0]&pairs[0]|r.some[1]&pairs[1]|r.some[2]&pairs[2]|r.some[3]&pairs[3] == 0 {
		return false
	}
	for i := range r.words {
		w := &r.words[i].pairs
		if w[0]&^pairs[0]|w[1]&^pairs[1]|w[2]&^pairs[2]|w[3]&^pairs[3] == 0 && strings.Contains(lower, r.words[i].word) {
			return true
		}
	}
	return false
}

// lead is what may stand before the words of a furniture line.
const lead = `[\s•·|▶►»>\-–—*]*`

var furnitureRules = []furnitureRule{
	rule("views.count", parley.Views, "view|read|hits|перегляд|просмотр", lead+`[\d.,\s]+[km]?\s*(?:views?|reads?|hits|переглядів|просмотров|просмотра)\b[\s.]*`, "• 2 views", "2 views of the war"),
	rule("views.label", parley.Views, "view|read|hits|visits", lead+`(?:views?|read|reads|hits|viewed|post views|page views|visits)\s*[:(]\s*[\d.,\s]+\)?(?:\s*times)?`, "Read: 503", "Read: the full text"),
	rule("views.readtime", parley.Views, "min", lead+`\d+\s*-?\s*min(?:ute)?s?\.?\s+(?:read|to read|reading time)`, "1 Min Read", "10 minutes of talks"),
	rule("views.comments", parley.Share, "comment|repl|like|share", lead+`\(?\d*\)?\s*(?:comments?|replies|likes?|shares?)\s*(?:\(?\d+\)?)?`, "12 comments", "Shares fell"),
	rule("rate.ticker", parley.ExchangeRate, "$|€|£|₽|₴|usd|eur|gbp|rub|uah", lead+`(?:(?:usd|eur|gbp|rub|uah|\$|€|£|₽|₴)\s*[:/]?\s*\d+[.,]\d+[\d.,+\-%\s▲▼↑↓]*)+`, "$42.180.02", "$42 million"),
	rule("rate.behind", parley.ExchangeRate, "usd|eur|gbp|rub|uah|byn|kzt", lead+`(?:\d+[.,]\d+\s*(?:usd|eur|gbp|rub|uah|byn|kzt)\s*)+`, "3.51 RUB", "3.51 million EUR"),
	rule("rate.named", parley.ExchangeRate, "rate|currenc|курс|brent|btc|gold|oil", lead+`(?:exchange rates?|currency|курс валют|brent|btc|gold|oil)\b[\s:]*[\d.,$€£%+\-\s▲▼a-z/]{0,60}\d[\d.,%+\-\s▲▼]*`, "Exchange rates: USD 41.20 EUR 44.90", "Oil prices rose by 4 percent after the talks"),
	rule("share.on", parley.Share, "share|tweet|send|post|mail|print|pin|copy", lead+`(?:share|tweet|send|post|email|print|pin|copy)(?:\s+(?:this|on|via|to|by|the|with|it|article|story|page|post|link|friends|facebook|twitter|x|telegram|whatsapp|viber|linkedin|email|e-mail|print|news|and|save|\||/|,|&))*[\s:!.]*`, "Share on Facebook", "Share the burden of peace"),
	rule("share.networks", parley.Share, "facebook|twitter|telegram|whatsapp|viber|linkedin|instagram|youtube|pinterest|reddit|messenger|rss|mail|print|x", lead+`(?:(?:facebook|twitter|telegram|whatsapp|viber|linkedin|instagram|youtube|pinterest|reddit|messenger|rss|e-?mail|print|x)[\s|,/·•&]*)+(?:share)?`, "Facebook Twitter Telegram", "Telegram channel of the ministry"),
	rule("share.follow", parley.Share, "follow|join|like|find|add|contact|mail|subscribe|connect", lead+`(?:(?:follow|join|like|find|add|contact|email|connect with) us\b.{0,100}|(?:follow|join|subscribe to|like) (?:our|the) (?:\S+ ){0,3}(?:channels?|pages?|newsletters?|feeds?|accounts?|groups?)\b.{0,80})`, "Follow us on Telegram", "Join the talks in Geneva on Monday, the envoy told them"),
	rule("share.subscribe", parley.Share, "subscribe|sign|log|regist|newsletter|get |stay|support|donate|become", lead+`(?:subscribe|sign up|sign in|log ?in|please (?:log ?in|sign in|subscribe|register)|register|newsletter|get the latest|get the day.s|get our|stay (?:informed|up to date|tuned)|support us|donate|become a)\b.{0,100}`, "Subscribe to our newsletter", "He will subscribe to the plan."),
	rule("share.comment", parley.Share, "comment|reply|review|please enter|conversation|report|enter|orphus", lead+`(?:(?:leave a (?:reply|comment|review)|send (?:a |your )?comments?|please enter your (?:comment|name|e-?mail)|(?:adjust )?comment print|comments off on|add (?:a )?comment|post a comment|write a comment|join the conversation|report (?:a )?(?:typo|error|mistake))\b.{0,60}|comments are closed|no comments?(?: yet)?|.*\bctrl\s?\+\s?enter\b.*|orphus (?:system|sistemi))[.:\s]*`, "Leave a Reply", "No comments on the talks were made by Tehran"),
	rule("advert", parley.Advert, "ad|sponsor|promoted|реклама|continue|partner|scroll", lead+`(?:advertisements?|ads?|adverti[sz]ing|sponsored(?: content)?|promoted|реклама|article continues (?:after|below).{0,40}|story continues below.{0,40}|continue reading.{0,40}|scroll to continue.{0,30}|partner content|ad feedback)[\s:.]*`, "ADVERTISEMENT", "Advertising of the deal began"),
	rule("related.also", parley.Related, "read|see|check|similar|this |last|relat|more|latest|top|most|recommend|you|trend|other|news|don|must|in |чита|lire|further|tag|topic|keyword|categor|filed|archive", lead+`(?:read (?:also|more|next|too|on)|also read|see also|check also|similar (?:news|stories|articles|posts)|(?:posts|stories|articles|news) you (?:may|might) like|more news|last added|(?:this (?:post|text|article|page) (?:is )?(?:also )?available in.{0,60})|related(?: (?:news|stories|articles|topics|posts|coverage|content|links?))?|more (?:about|on this|on this story|news|stories|from)|latest news|top stories|most (?:read|popular|viewed)|recommended(?: for you)?|you (?:may|might) (?:also )?(?:like|be interested).{0,20}|trending(?: now)?|other news|news line|don.t miss|off the wire|organi[sz]ations in this story|in focus|must read|in this (?:story|article)|in case you missed it|читайте також|читайте также|lire aussi|further reading|tags?|topics?|keywords?|categories|category|filed under|archived? in)\s*(?:[:：>»](?:.{0,180}[^.])?)?\s*`, "Read also: Envoys return to the capital", "Read also the ministry's statement, the envoy said, and decide."),
	rule("related.nav", parley.Related, "home|menu|search|skip|news|crumb|back|next|prev|load|tv live|you are|version|about|contact|privacy|terms|source|galler|view|navigation|live|world|politics|editor|listen|watch|language|english|close|expand|collapse|top|photo|show|+ a|+a|a +|a -|a+|a-|font|copy|categor|recommend|click|code|id :|id:", lead+`(?:home(?:page)?|menu|left menu|right menu|top|full version|close photo mode|show news feed|show more|load more|video player ?close|(?:\+ ?a|a ?[-+])|adjust font size|copy short url.{0,20}|at least one category must be selected|recommend (?:this |the )?(?:news|article|story)? ?to (?:a )?friend|click (?:here )?to (?:view|read|see|enlarge|open).{0,30}|code ?: ?\d+ ?\w?|id ?:|search(?: form)?|main menu|skip to (?:main )?content|all news|breadcrumbs?|back to (?:top|news|list)|next (?:article|post|story)|previous (?:article|post|story)|prev|next|loading(?: data)?\.*|tv live menu|you are here.{0,80}|print version|full version|mobile version|about us|contacts?(?: us)?|privacy policy|terms (?:of use|and conditions)|source link|gallery|photo gallery|view (?:all|gallery|original).{0,30}|toggle navigation|navigation|live|news|world|politics|top news|breaking news|editor.s (?:pick|choice)s?|listen(?: to (?:this )?(?:article|story))?|watch(?: live)?|language|english|close|expand|collapse)[\s:>»]*`, "Search form", "News of the talks"),
	rule("related.here", parley.Related, "you are|you're|home|main|tools", `[|\s]*(?:you(?: a|')re (?:here|in)\b.{0,160}|(?:home|homepage|main)(?:\s*[>»›/]\s*[^.!?]{1,60})+|(?:tools\s*:\s*)?(?:save|print|e-mail|email)(?:\s*\|\s*(?:save|print|e-mail|email|share)?)+)`, "Home > News > Talks", "Home is > than a house, he said."),
	rule("related.today", parley.Related, "today|time", `today(?: is)?\s*[:,|]\s*(?:\w+day)?[,\s]*(?:\d|\w+ \d).{3,40}|(?:current|local) (?:date|time)\b.{0,60}`, "Today: Monday, 5 May 2014", "Today, 5 May, the envoys met on the bridge and talked for hours."),
	rule("related.pipes", parley.Related, "|", `(?:[^|.!?\d]{0,30}\|){2,}[^|.!?\d]{0,30}`, "News | World | Talks | Contact", "The bank | the bridge"),
	rule("related.form", parley.Related, ":", `[•*\-]\s*(?:(?:your|friend.s)\s)?(?:name|e-?mail|message|country|tags?|topics?|location|category|author|share)\s*:`, "• Country:", "• Talks:"),
	rule("related.story", parley.Related, "more ", `more (?:news|stories)\s*:.{3,160}|more about\s.{3,40}`, "More news: Bridge opened", "More news came from the bridge"),
	rule("link.url", parley.CrawlHeader, "http", `(?:url|link|permalink|short ?link|source url)\s*:\s*https?://\S+`, "URL: https://a.example/1", "URL: the address of the bank"),
	rule("cookie", parley.Cookie, "cookie|accept|agree|privacy|consent", lead+`(?:.*\bcookies?\b.*\b(?:use|accept|consent|policy|website|site|experience|settings|agree)\b.*|.*\b(?:use|uses|accept|using|manage|reject)\b.{0,40}\bcookies?\b.*|accept(?: all)?|i agree|privacy settings|manage consent)`, "We use cookies to improve your experience", "The cookie factory was shelled"),
	rule("credit.photo", parley.Credit, "photo|image|picture|foto|video|graphic|illustration|фото", lead+`(?:photo|image|picture|foto|photograph|photos|video|graphic|illustration|фото)(?:\s+(?:credit|by|source|courtesy(?: of)?|from))?\s*[:/©|].{1,90}`, "Photo: Ministry press service", "Video of the talks was shown"),
	rule("credit.file", parley.Credit, "kb|mb", `(?:jpe?g|png|gif|pdf|mp3|word)\s*[-–,(]\s*[\d.,]+ ?[km]i?b\)?`, "JPEG - 15.8 kb", "15.8 kb of text"),
	rule("credit.mark", parley.Credit, "<image|![|[image|[photo|[video", `<image>.*|!\[.*|\[(?:image|photo|video)s?\b[^\]]{0,100}\]`, "![The bridge](a.jpg)", "[Images] of the bridge were shown"),
	rule("credit.by", parley.Credit, "photo|image|picture|video", lead+`(?:photo|image|picture|photograph|video) (?:credit|by|courtesy of|courtesy)\s.{1,80}`, "Photo by the presidency", "Photograph of the talks"),
	rule("credit.slash", parley.Credit, "photo", lead+`(?:[A-Z][\w.]*\s){0,2}photos?\s?/\s?[^.]{1,60}`, "UN Photo/Somebody", "A photo / text report on the war."),
	rule("credit.copyright", parley.Credit, "©|(c)|copyright", lead+`(?:(?:©|copyright\b).{0,180}|\(c\)\s?(?:copyright|\d{4}\b|.{0,60}\b(?:19|20)\d\d\b|[^\s.;]+(?:\s[^\s.;]+)?$).{0,120})`, "© 2023 Agency", "(c) to open the crossing at the bridge."),
	rule("credit.rights", parley.Credit, "rights", lead+`.{0,80}\ball rights reserved\b.{0,80}`, "All rights reserved.", "All rights were discussed"),
	rule("credit.getty", parley.Credit, "/|via ", lead+`[\w .,'’-]{0,60}(?:/|via )\s?(?:getty images|shutterstock|reuters|afp|ap|epa|anadolu|pool|handout|ap photo)(?:\s?(?:/|via).{0,40})?`, "Jane Roe/Getty Images", "He spoke via Reuters of hope."),
}

// furnitureKind says what furniture a line is, "" for a part of the report.
func furnitureKind(s string) parley.FurnitureKind {
	if len(s) > maxFurniture || strings.Contains(s, "\n") {
		return ""
	}
	if !hasWords(s) && !strings.ContainsAny(s, "$€£₽₴") {
		return parley.Related // a stroke or a bullet left over from a menu
	}
	s = strings.ReplaceAll(s, "\u00a0", " ")
	lower := strings.ToLower(s)
	pairs := pairsOf(lower)
	for i := range furnitureRules {
		if r := &furnitureRules[i]; r.mayMatch(lower, &pairs) && r.re.MatchString(s) {
			return r.kind
		}
	}
	return ""
}

// opensRelated reports whether a line of furniture opens a list of headings
// of other stories: nothing follows its mark on the line itself.
func opensRelated(s string) bool {
	return relatedOpener.MatchString(strings.TrimRight(s, " :："))
}

var relatedOpener = regexp.MustCompile(`(?i)^` + lead + `(?:read (?:also|more|next)|also read|see also|check also|similar (?:news|stories|articles|posts)|(?:posts|stories|articles|news) you (?:may|might) like|more news|last added|country|off the wire|related(?: (?:news|stories|articles|posts|coverage))?|more (?:about|news|stories|on this|on this story|from.{0,40})|latest news|top stories|most (?:read|popular|viewed)|recommended(?: for you)?|you (?:may|might) (?:also )?like|trending(?: now)?|other news|news line|читайте також|читайте также|lire aussi)$`)

package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"parley"
)

// maxNames is how many bytes of a class or id are looked at.
const maxNames = 1000

// nameWords gives the words of the element's class names and id, lower case,
// each class name between "" entries: "wp-block-pullQuote big" is
// "", wp, block, pull, quote, "", big. Names that tell of the page or of its
// topic and not of the element (category-sharing, has-sidebar) are left out.
func nameWords(n *html.Node) []string {
	var words []string
	for _, key := range [...]string{"class", "id", "data-component", "data-testid"} {
		v := attr(n, key)
		for _, name := range strings.Fields(v[:min(len(v), maxNames)]) {
			words = append(words, "")
			for _, part := range splitName(name) {
				if topical[part] {
					break
				}
				words = append(words, part)
			}
		}
	}
	return words
}

// topical are words of class names after which nothing is said about the
// element itself: WordPress puts the slugs of categories and tags into them.
var topical = wordSetOf("category", "tag", "has", "no", "not", "with", "without", "is", "format", "topic", "hide", "js", "status", "lang")

// splitName cuts a class name at its punctuation and inner capitals.
func splitName(name string) []string {
	var parts []string
	start, prev := 0, rune(0)
	cut := func(end int) {
		if end > start {
			parts = append(parts, strings.ToLower(name[start:end]))
		}
	}
	for i, r := range name {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			cut(i)
			start = i + len(string(r))
		case unicode.IsUpper(r) && unicode.IsLower(prev):
			cut(i)
			start = i
		}
		prev = r
	}
	if start <= len(name) {
		cut(len(name))
	}
	return parts
}

func wordSetOf(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// furnitureWords name what an element is by a word, or two words in a row, of
// its class or id, in the order in which they are tried.
var furnitureWords = []struct {
	kind  parley.FurnitureKind
	words map[string]bool
}{
	{parley.Cookie, wordSetOf("cookie", "cookies", "cookiebar", "cookiebanner", "cookieconsent", "gdpr", "onetrust", "cookiebot", "didomi", "cookie-law", "consent", "ccpa")},
	{parley.Views, wordSetOf("views", "viewcount", "view-count", "view-counter", "views-count", "post-views", "postviews", "hits", "pageviews", "page-views", "read-count", "views-counter", "news-views")},
	{parley.ExchangeRate, wordSetOf("exchange-rate", "exchange-rates", "exchangerate", "currency", "currencies", "currency-rates", "rates", "kurs")},
	{parley.Credit, wordSetOf("credit", "credits", "photocredit", "imagecredit", "copyright", "photo-credit", "photographer", "photo-source", "image-source", "img-source", "img-credit", "caption-credit", "image-copyright", "photo-author", "photo-agency")},
	{parley.Advert, wordSetOf("ad", "ads", "adv", "advert", "adverts", "advertisement", "advertising", "advertorial", "adsbygoogle", "adslot", "adunit", "ad-slot", "adbox", "adcontainer", "adwrap", "sponsor", "sponsored", "sponsors", "dfp", "gpt", "taboola", "outbrain", "mgid", "promoted", "promobox", "dianomi", "banner-ad")},
	{parley.Share, wordSetOf("share", "shares", "sharing", "sharebar", "sharebuttons", "sharetools", "sharedaddy", "addtoany", "addthis", "sharethis", "social", "socials", "socialbar", "follow", "followus", "follow-us", "newsletter", "subscribe", "subscription", "signup", "sign-up", "paywall", "regwall", "donate", "donation", "article-tools", "page-tools", "article-actions", "toolbox", "print-link", "telegram-subscribe", "heateor", "likely", "ssba", "swp")},
	{parley.Related, wordSetOf("related", "relateds", "relatedposts", "related-posts", "relatedstories", "read-also", "readalso", "also-read", "see-also", "seealso", "read-more", "readmore", "more-on", "recommended", "recommendation", "recommendations", "recirc", "recirculation", "most-read", "mostread", "most-popular", "popular", "trending", "latest-news", "latest-posts", "more-news", "more-stories", "other-news", "next-article", "prev-next", "post-navigation", "nav-links", "yarpp", "jp-relatedposts", "teaser-list", "further-reading", "dig-deeper", "tags", "taglist", "tagcloud", "tags-links", "post-tags", "article-tags", "topics-list", "breadcrumb", "breadcrumbs", "incut-link", "inline-link", "news-line", "newsline", "articles-list", "news-list")},
}

// furnitureByName is the kind of furniture that the names of an element say it
// is, "" for none.
func furnitureByName(words []string) parley.FurnitureKind {
	for _, f := range furnitureWords {
		if hasWord(words, f.words) {
			return f.kind
		}
	}
	return ""
}

// hasWord looks for a word, or two words of one name joined by "-".
func hasWord(words []string, set map[string]bool) bool {
	for i, w := range words {
		if w == "" {
			continue
		}
		if set[w] || i > 0 && words[i-1] != "" && set[words[i-1]+"-"+w] {
			return true
		}
	}
	return false
}

var (
	// chromeWords name the site's own parts.
	chromeWords = wordSetOf("nav", "navbar", "navigation", "navmenu", "topnav", "subnav", "menu", "mainmenu", "submenu", "dropdown", "sidebar", "sidenav", "leftcol", "rightcol", "left-column", "right-column", "right-rail", "rightrail", "rail", "masthead", "topbar", "toolbar", "pagination", "pager", "skip-link", "skiplink", "skip-to", "searchform", "search-form", "login-form", "comments", "comment-list", "commentlist", "comment-form", "comment-section", "respond", "disqus", "discussion", "ticker", "modal", "popup", "overlay", "offcanvas", "copyright-bar", "language-switcher", "lang-switcher", "author-bio", "author-box", "about-author", "author-description", "author-info", "author-profile", "authorbox", "bio", "biography", "about-the-author", "site-header", "global-header", "header-top", "top-header", "userbar", "mega-menu", "megamenu")
	footerWords = wordSetOf("footer", "colophon", "bottom-bar")
	// hiddenWords are for screen readers or printers only.
	hiddenWords = wordSetOf("sr-only", "visually-hidden", "visuallyhidden", "screen-reader", "screenreader", "a11y-hidden", "element-invisible", "element-hidden", "assistive-text", "print-only", "printonly", "display-none", "offscreen")
	// quoteWords mark a pulled quotation.
	quoteWords = wordSetOf("pullquote", "pull-quote", "pullout-quote", "blockquote", "quote", "quotation", "block-quote", "quote-text", "citation")
	// sourceWords mark the line below a quotation that says whose it is.
	sourceWords  = wordSetOf("attribution", "quote-author", "quote-source", "quote-attribution", "quote-cite", "quote-footer", "quote-name", "quote-credit", "blockquote-footer", "pullquote-author", "cite", "speaker")
	captionWords = wordSetOf("caption", "captions", "wp-caption-text", "image-caption", "photo-caption", "figcaption", "caption-text", "img-caption", "photo-desc", "photo-description", "image-description")
	// headWords mark the lines around a headline: who, when, where.
	headWords = wordSetOf("byline", "author", "authors", "date", "datetime", "dateline", "time", "timestamp", "published", "publish-date", "pubdate", "posted-on", "posted-by", "entry-meta", "post-meta", "article-meta", "meta", "article-info", "article-date", "updated", "modified", "lastmod", "reporter", "correspondent", "contributor", "post-date", "news-date", "location", "place", "source", "kicker")
	// bodyWords mark the text of an article.
	bodyWords = wordSetOf("article-body", "articlebody", "article-content", "article-text", "articletext", "entry-content", "post-content", "post-body", "story-body", "storybody", "story-text", "story-content", "story-page", "body-text", "news-text", "news-body", "news-content", "content-body", "article-main", "td-post-content", "rich-text", "richtext", "text-content", "field-body", "statement-body", "release-body", "press-release", "amp-content")
)

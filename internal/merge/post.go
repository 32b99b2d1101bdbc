package merge

import (
	"regexp"
	"slices"
	"strings"

	"parley"
)

// A Post is what an official wrote on a platform and a report retells: a
// person or party of the reading, and where it stood.
type Post struct {
	Voice    string // ID within the reading
	Platform string // telegram, facebook, …; "post" where the report does not say
}

// PostKey makes of a post what Teller.Posts holds; voice is the ID of the
// record of the person or party.
func PostKey(voice, platform string) string { return voice + "\x00" + platform }

// platforms are what says that words were posted; where the platform is not
// named, the second group is set. Case counts: X is one, x is not.
var platforms = regexp.MustCompile(`\b(Telegram|Facebook|Twitter|Instagram|Truth Social|Threads|Mastodon|Bluesky|LinkedIn|Weibo|VKontakte|YouTube)\b` +
	`|\b(?:on|via|to) (X)\b(?:,| (?:on|in|that|after|late|early|about)\b|\.|$)|\bX (?:account|post|page)\b` +
	`|\b(tweeted|social media|social network|social networks)\b`)

// platformWords are what every match of platforms has one of.
var platformWords = []string{"Telegram", "Facebook", "Twitter", "Instagram", "Truth Social", "Threads", "Mastodon", "Bluesky", "LinkedIn", "Weibo",
	"VKontakte", "YouTube", "X", "tweeted", "social media", "social network"}

// mayRetell reports whether a text may name a platform; it is fast.
func mayRetell(text string) bool {
	return slices.ContainsFunc(platformWords, func(w string) bool { return strings.Contains(text, w) })
}

// formerNames are platforms that are known by another name.
var formerNames = map[string]string{"twitter": "x", "tweeted": "x", "social media": "post", "social network": "post", "social networks": "post", "": "x"}

// platformIn is the platform that a sentence names as the place of a post, ""
// for none.
func platformIn(sentence string) string {
	if !mayRetell(sentence) {
		return ""
	}
	m := platforms.FindStringSubmatch(sentence)
	if m == nil {
		return ""
	}
	named := strings.ToLower(m[1] + m[2] + m[3])
	if other, ok := formerNames[named]; ok {
		return other
	}
	return named
}

// PostsOf are the posts that a report gives what stands at the spans from: the
// voices of it, where the words, the block they stand in, or the lede names a
// platform. The order is that of the voices.
func PostsOf(r *parley.Report, voices []parley.Voice, words []parley.Span) []Post {
	var posts []Post
	for _, v := range voices {
		if who := v.Person + v.Party; who != "" {
			posts = append(posts, Post{Voice: who})
		}
	}
	if len(posts) == 0 {
		return nil
	}
	platform := ""
	for _, text := range postTexts(r, words) {
		if platform = platformIn(text); platform != "" {
			break
		}
	}
	if platform == "" {
		return nil
	}
	for i := range posts {
		posts[i].Platform = platform
	}
	return posts
}

// postTexts are the words, the blocks that they stand in, and the lede.
func postTexts(r *parley.Report, words []parley.Span) []string {
	var texts, ledes []string
	for _, w := range words {
		texts = append(texts, w.Text)
	}
	for _, b := range r.Blocks {
		if b.Start < 0 || b.End > len(r.Text) || b.Start > b.End {
			continue
		}
		block := parley.Span{Start: b.Start, End: b.End, Text: r.Text[b.Start:b.End]}
		for _, w := range words {
			if block.Overlaps(w) {
				texts = append(texts, block.Text)
				break
			}
		}
		if b.Kind == parley.Lede {
			ledes = append(ledes, block.Text)
		}
	}
	return append(texts, ledes...)
}

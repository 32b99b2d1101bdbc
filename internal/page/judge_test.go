package page

import (
	"strings"
	"testing"

	"parley"
)

// lede and more are paragraphs that the pages of these tests are made of.
const (
	ledeText = "Envoys of both banks met on the bridge on Monday and agreed to look at the tolls again in spring."
	moreText = "The chief envoy of the north bank said that the talks were long, cold and useful for both sides."
)

// outline writes a report's blocks and furniture one a line, long texts cut.
func outline(r parley.Report) string {
	var out strings.Builder
	line := func(kind, text string) {
		switch text {
		case ledeText:
			text = "LEDE"
		case moreText:
			text = "MORE"
		}
		out.WriteString(kind + ": " + strings.ReplaceAll(text, "\n", `\n`) + "\n")
	}
	for _, b := range r.Blocks {
		kind := string(b.Kind)
		if b.Background {
			kind += " background"
		}
		line(kind, r.Text[b.Start:b.End])
	}
	for _, f := range r.Furniture {
		line("~"+string(f.Kind), f.Text)
	}
	return out.String()
}

// Each case is a page and its outline; LEDE and MORE stand for the paragraphs.
var judgeCases = []struct{ name, page, want string }{
	{"a masthead above the headline shares few words with the text",
		"Monday, May 5, 2014\n\nBridge Tribune\n\nPlain news from the bridge\n\nEnvoys of both banks meet on the bridge\n\nLEDE\n\nMORE\n",
		"dateline: Monday, May 5, 2014\nheadline: Envoys of both banks meet on the bridge\nlede: LEDE\nparagraph: MORE\n~related: Bridge Tribune\n~related: Plain news from the bridge\n"},
	{"headings of other stories above the headline",
		"New ferry opens to traffic in June\nCity plants four hundred lime trees\nEnvoys of both banks agree on tolls\n\nLEDE\n\nMORE\n",
		"headline: Envoys of both banks agree on tolls\nlede: LEDE\nparagraph: MORE\n~related: New ferry opens to traffic in June\n~related: City plants four hundred lime trees\n"},
	{"a subtitle below the headline stays a paragraph",
		"Envoys meet on the bridge\n\nBoth banks agree to look at the tolls again in spring\n\nLEDE\n\nMORE\n",
		"headline: Envoys meet on the bridge\nparagraph: Both banks agree to look at the tolls again in spring\nlede: LEDE\nparagraph: MORE\n"},
	{"the crawler's line goes on with the report",
		" date 2013-12-31 NAIROBI Dec 31 Envoys of both banks\nmet on the bridge on Monday and agreed to look at the\ntolls again in spring, the chief envoy of the north bank\nsaid, while the ferry stood still for want of a crew and\nthe lamps were out.\n",
		"dateline: NAIROBI Dec 31\nlede: Envoys of both banks\\nmet on the bridge on Monday and agreed to look at the\\ntolls again in spring, the chief envoy of the north bank\\nsaid, while the ferry stood still for want of a crew and\\nthe lamps were out.\n~crawl_header: date 2013-12-31\n"},
	{"a line that only carries on the sentence",
		"Envoys meet on the bridge\nThe agreement was signed by the chief envoy of the north\nand the chief envoy of the south after two days of talks.\nMORE\n",
		"headline: Envoys meet on the bridge\nlede: The agreement was signed by the chief envoy of the north\\nand the chief envoy of the south after two days of talks.\nparagraph: MORE\n"},
	{"teasers of other stories after the report",
		"Envoys meet on the bridge\n\nLEDE\n\nMORE\n\nJ. Roe/A. Bell\n\nCheck Also\n\nFerry sinks in the night\n\nNorthbank – The old ferry sank in the night from Sunday to Monday, and the crew …\n",
		"headline: Envoys meet on the bridge\nlede: LEDE\nparagraph: MORE\nbyline: J. Roe/A. Bell\n~related: Check Also\n~related: Ferry sinks in the night\n~related: Northbank – The old ferry sank in the night from Sunday to Monday, and the crew …\n"},
	{"headings in a row after the report, but not its last, cut paragraph",
		"Envoys meet on the bridge\n\nLEDE\n\nMORE\n\nFerry sinks in the night between the old mill and the new quay\n\nMayor plants four hundred lime trees along the whole north bank\n",
		"headline: Envoys meet on the bridge\nlede: LEDE\nparagraph: MORE\n~related: Ferry sinks in the night between the old mill and the new quay\n~related: Mayor plants four hundred lime trees along the whole north bank\n"},
	{"a cut last paragraph is kept",
		"Envoys meet on the bridge\n\nLEDE\n\nMORE\n\nThe envoys will meet again at the old mill on the first Monday of\n",
		"headline: Envoys meet on the bridge\nlede: LEDE\nparagraph: MORE\nparagraph: The envoys will meet again at the old mill on the first Monday of\n"},
	{"another story's heading with its stamp in the text",
		"Envoys meet on the bridge\n\nLEDE\n\nFerry sinks in the night\n\n30.11.25, 18:59 • 3526 views\n\nMORE\n",
		"headline: Envoys meet on the bridge\nlede: LEDE\nparagraph: MORE\n~related: Ferry sinks in the night\n~related: 30.11.25, 18:59 • 3526 views\n"},
	{"the readers' comments",
		"Envoys meet on the bridge\n\nLEDE\n\nMORE\n\n2 Comments\n\nThis is what I always said about the bridge.\n",
		"headline: Envoys meet on the bridge\nlede: LEDE\nparagraph: MORE\n~share: 2 Comments\n~share: This is what I always said about the bridge.\n"},
	{"the word Comments above the text opens nothing",
		"Envoys meet on the bridge\n\nComments\n\nLEDE\n\nMORE\n",
		"headline: Envoys meet on the bridge\nlede: LEDE\nparagraph: MORE\n~share: Comments\n"},
	{"a disclaimer", "Envoys meet on the bridge\n\nLEDE\n\nMORE\n\nLegal Disclaimer:\nThe site gives this text as it is.\n",
		"headline: Envoys meet on the bridge\nlede: LEDE\nparagraph: MORE\n~credit: Legal Disclaimer:\n~credit: The site gives this text as it is.\n"},
	{"a caption glued to the headline",
		"Envoys of both banks meet on the bridge\n\nEnvoys of both banks meet on the bridge Photo: Bridge office (Example)\nAuthor: Jane Roe\n\nLEDE\n\nMORE\n",
		"headline: Envoys of both banks meet on the bridge\nbyline: Author: Jane Roe\nlede: LEDE\nparagraph: MORE\n~repeated_headline: Envoys of both banks meet on the bridge Photo: Bridge office (Example)\n"},
	{"a name right above the text is the author, a section is none",
		"Envoys meet on the bridge\n\nMiddle East News\n\nJane Roe\n\nLEDE\n\nMORE\n",
		"headline: Envoys meet on the bridge\nbyline: Jane Roe\nlede: LEDE\nparagraph: MORE\n~related: Middle East News\n"},
	{"a place alone above the text",
		"Envoys meet on the bridge\n\nMOSCOW\n\nLEDE\n\nMORE\n",
		"headline: Envoys meet on the bridge\ndateline: MOSCOW\nlede: LEDE\nparagraph: MORE\n"},
	{"a line with a colon that leads in what follows is no label",
		"Envoys meet on the bridge\n\nLEDE\n\nThey agreed on two points:\n\n• lower tolls\n\n• new lamps on the whole bridge by the first of May.\n\nBackground:\n\nMORE\n",
		"headline: Envoys meet on the bridge\nlede: LEDE\nparagraph: They agreed on two points:\nitem: • lower tolls\nitem: • new lamps on the whole bridge by the first of May.\nlabel: Background:\nparagraph background: MORE\n"},
	{"a signed quotation",
		"Envoys meet on the bridge\n\nLEDE\n\nI ask you to work together\n\n—Jane Roe, envoy of the north bank\n\nMORE\n",
		"headline: Envoys meet on the bridge\nlede: LEDE\nquotation: I ask you to work together\nparagraph: —Jane Roe, envoy of the north bank\nparagraph: MORE\n"},
	{"a breadcrumb before the headline on one line",
		"Home »Top Stories » Envoys of both banks meet on the bridge\n\nLEDE\n\nMORE\n",
		"headline: Envoys of both banks meet on the bridge\nlede: LEDE\nparagraph: MORE\n~related: Home »Top Stories »\n"},
	{"the name of the site above the headline",
		"Official website of the President of Avaria\n\nThe two banks agree\n\nLEDE\n\nMORE\n",
		"headline: The two banks agree\nlede: LEDE\nparagraph: MORE\n~related: Official website of the President of Avaria\n"},
	{"a page without a headline", "copy short url\n\nLEDE\n\nMORE\n", "lede: LEDE\nparagraph: MORE\n~related: copy short url\n"},
}

func TestJudge(t *testing.T) {
	for _, c := range judgeCases {
		t.Run(c.name, func(t *testing.T) {
			page := strings.NewReplacer("LEDE", ledeText, "MORE", moreText).Replace(c.page)
			if got := outline(mustRead(t, []byte(page), Options{})); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

func TestPageFacts(t *testing.T) {
	body := "\n\n" + ledeText + "\n\n" + moreText + "\n"
	cases := []struct{ name, page, published, publisher, via, origin string }{
		{"a crawl header with a month only", " date 2017-02 Envoys meet on the bridge" + body, "2017-02", "", "", ""},
		{"the date below the headline counts, that above is the day of reading",
			"Tuesday, 02 January 2024 12:17 GMT\nEnvoys meet on the bridge\n\n2025-05-10 07:13:16" + body, "2025-05-10", "", "", ""},
		{"the date above the headline is doubted where the dateline is of another season",
			"Monday, January 17, 2022\n\nEnvoys meet on the bridge\n\nNAIROBI, Aug 23 (AFP) — " + strings.TrimSpace(body), "", "AFP", "", ""},
		{"place, agency and day between strokes", "Envoys meet on the bridge\n\nOslo, Norway | AFP | Friday, June 14, 2024" + body, "2024-06-14", "AFP", "", ""},
		{"the heading of the page above the headline begins no list of other stories",
			"The Northbank Sentinel\nTOP STORIES\n\nEnvoys meet on the bridge\n\nBy Jane Roe / 17 December 2012" + body, "2012-12-17", "", "", ""},
		{"today's date is none", "Today: Monday, 5 May 2014\n\nEnvoys meet on the bridge" + body, "", "", "", ""},
		{"a date that can be read two ways is none", "Envoys meet on the bridge\n01/08/2022 08:01 PM EST" + body, "", "", "", ""},
		{"a credit below the text", "Envoys meet on the bridge" + body + "\nSource: Saudi Press Agency\n", "", "", "", "Saudi Press Agency"},
		{"an agency alone below the text", "Envoys meet on the bridge" + body + "\nReuters\n", "", "", "", "Reuters"},
		{"an agency at the end of the text", "Envoys meet on the bridge" + strings.TrimSuffix(body, "\n") + " (AFP)\n", "", "", "", "AFP"},
		{"a picture's credit is no origin", "Envoys meet on the bridge" + body + "\nSource: Jane Roe/Pool Photo via AP\n", "", "", "", ""},
		{"one header line with a source", "source: Ministry of Bridges\n\nEnvoys meet on the bridge" + body, "", "Ministry of Bridges", "", ""},
		{"header lines with blank lines between", "Source: Ministry of Bridges\n\nHeadline: Envoys meet on the bridge" + body, "", "Ministry of Bridges", "", ""},
		{"header lines of radio scripts", "DATE=10/27/1999\nTYPE=REPORT\nTITLE=BRIDGE-TALKS\nBYLINE=JANE ROE\nDATELINE=NAIROBI" + body, "1999-10-27", "", "", ""},
		{"place and publisher", "Envoys meet on the bridge\n\nSzeged • Bridge Desk" + body, "", "Bridge Desk", "", ""},
		{"distributor, paper and agency", "Envoys meet on the bridge\n\n(MENAFN- The Banks) QNA" + body, "", "MENAFN", "The Banks", "QNA"},
		{"distributor and paper, its bracket lost", " date 2025-04-28 MENAFN - The Banks) Jane Roe | The Banks" + body, "2025-04-28", "MENAFN", "", "The Banks"},
		{"two agencies", "Envoys meet on the bridge\n\nBAKU (Example News / Sputnik - 5th May, 2014) " + strings.TrimSpace(body), "2014-05-05", "Example News", "", "Sputnik"},
		{"no agency in its place", "Envoys meet on the bridge\n\nBEIRUT (Dispatches) – " + strings.TrimSpace(body), "", "", "", ""},
		{"a person behind an office is no origin", "Envoys meet on the bridge\n\nThe talks lasted two hours, according to Security Council Secretary Jane Roe." + body, "", "", "", ""},
	}
	for _, c := range cases {
		r := mustRead(t, []byte(c.page), Options{})
		if r.Published != c.published || r.Publisher != c.publisher || r.Via != c.via || r.Origin != c.origin {
			t.Errorf("%s: published %q publisher %q via %q origin %q, want %q %q %q %q\n%s", c.name, r.Published, r.Publisher, r.Via, r.Origin,
				c.published, c.publisher, c.via, c.origin, outline(r))
		}
	}
}

// TestLetterheadIsNoTitle: the name of a body in capitals is no headline.
func TestLetterheadIsNoTitle(t *testing.T) {
	for line, want := range map[string]bool{"U.S. DEPARTMENT OF STATE": false, "Ministry of Foreign Affairs": false, "ENVOYS OF BOTH BANKS MEET ON THE BRIDGE": true} {
		if got := headingLike(line); got != want {
			t.Errorf("%q: like a heading %v, want %v", line, got, want)
		}
	}
}

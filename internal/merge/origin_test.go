package merge

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parley"
)

// agencyText is a report as an agency might send it out, a paragraph a line.
const agencyText = `Foreign Minister Ana Torv of Avaria received Belmark's special envoy Ivo Rell in Lindholm on Thursday, the Avarian ministry announced.
The two discussed the reopening of the Harn bridge, the return of 41 fishermen held since March and the customs posts on Lake Osk.
"We shall go on talking until the last fisherman is home, and nobody should doubt that we mean it," Torv told reporters after the meeting.
Rell, who arrived from Belmark City on Wednesday evening, also called on Prime Minister Lev Anders, who asked him to carry a letter to President Mira Solt.
The customs posts at Harn and Lesk were closed on 3 March, when Belmark's coast guard seized two trawlers off Cape Ronn, in waters that both claim.
Sundmark, which mediates between the two, has offered to hold the next round in its capital Estholm before the end of the month, according to its envoy Per Lunde.`

// rewritten tells the same in a reporter's own words, with the same quotation.
const rewritten = `Talks on the lake dispute moved a step forward as Ivo Rell of Belmark sat down with Avaria's chief diplomat in Lindholm.
Ana Torv spoke with the envoy about the fishermen, the bridge at Harn and customs.
"We shall go on talking until the last fisherman is home, and nobody should doubt that we mean it," Torv told reporters after the meeting.
The Belmark envoy had flown in the night before. He handed Lev Anders, the head of Avaria's government, a reply from his President.
Fishing on Lake Osk has been at a standstill since Belmark took two boats in March; Per Lunde of Sundmark hopes to bring both to Estholm.`

// textReport makes a report of paragraphs, one a line.
func textReport(id, published string, paragraphs ...string) *parley.Report {
	r := &parley.Report{ID: id, Published: published}
	for i, p := range paragraphs {
		if i > 0 {
			r.Text += "\n\n"
		}
		kind := parley.Paragraph
		if i == 0 {
			kind = parley.Lede
		}
		r.Blocks = append(r.Blocks, parley.Block{Kind: kind, Start: len(r.Text), End: len(r.Text) + len(p)})
		r.Text += p
	}
	return r
}

func textLines(text string) []string { return strings.Split(text, "\n") }

func TestSameWording(t *testing.T) {
	agency := textLines(agencyText)
	edited := slices.Clone(agency)
	edited[0] = "LINDHOLM: " + strings.Replace(edited[0], "received", "has met", 1)
	edited = append(edited[:4], edited[5])
	form := "Foreign Minister NAME spoke by telephone with the Foreign Minister of LAND at the latter's request. The ministers discussed bilateral relations and matters of mutual interest, and agreed to stay in touch."
	fill := func(name, land string) []string {
		return []string{strings.NewReplacer("NAME", name, "LAND", land).Replace(form), strings.NewReplacer("NAME", name, "LAND", land).Replace(
			"Earlier this year NAME had paid a visit to LAND, where the sides signed a programme of consultations.")}
	}
	for _, c := range []struct {
		name         string
		a, b         []string
		dateA, dateB string
		want         bool
	}{
		{"the same text", agency, agency, "2025-12-04", "2025-12-05", true},
		{"the same text, undated", agency, agency, "", "2025-12-05", true},
		{"edited and cut", agency, edited, "2025-12-04", "2025-12-04", true},
		{"two paragraphs of it", agency, agency[3:5], "2025-12-04", "2025-12-06", true},
		{"two paragraphs of it, a month later", agency, agency[3:5], "2025-12-04", "2026-01-06", false},
		{"a paragraph too short to tell", agency, agency[1:2], "2025-12-04", "2025-12-04", false},
		{"a quotation in common", agency, textLines(rewritten), "2025-12-04", "2025-12-04", false},
		{"nothing but a quotation", agency, agency[2:3], "2025-12-04", "2025-12-04", false},
		{"a form filled in twice", fill("Ana Torv", "Sundmark"), fill("Lev Anders", "Orland"), "2025-12-04", "2025-12-04", false},
		{"no text", nil, nil, "2025-12-04", "2025-12-04", false},
	} {
		a, b := PrintOf(textReport("a", c.dateA, c.a...)), PrintOf(textReport("b", c.dateB, c.b...))
		same, jaccard, contained := SameWording(&a, &b)
		turned, _, _ := SameWording(&b, &a)
		if same != c.want || turned != same {
			t.Errorf("%s: %v, turned %v, want %v (jaccard %d, contained %d)", c.name, same, turned, c.want, jaccard, contained)
		}
		groups := Groups([]Print{a, b})
		if (groups["b"] == "a") != c.want {
			t.Errorf("%s: the keys bring them together %v, want %v", c.name, !c.want, c.want)
		}
	}
}

// TestPrintIsSmall holds the print of a long article to its size, whole
// through JSON.
func TestPrintIsSmall(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	p := PrintOf(textReport("a", "2025-12-04", invented(rng, 1000)...))
	data, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > 6000 {
		t.Errorf("%d bytes", len(data))
	}
	var back Print
	if err := json.Unmarshal(data, &back); err != nil || fmt.Sprint(back) != fmt.Sprint(p) {
		t.Errorf("through JSON: %v, %v", back, err)
	}
}

// invented makes paragraphs of n words of a vocabulary with names in it.
func invented(rng *rand.Rand, n int) []string {
	var paragraphs []string
	for n > 0 {
		var words []string
		for range min(n, 40) {
			w := fmt.Sprintf("w%d", rng.IntN(2000))
			if rng.IntN(5) == 0 {
				w = fmt.Sprintf("Name%d", rng.IntN(300))
			}
			words = append(words, w)
		}
		paragraphs = append(paragraphs, strings.Join(words, " ")+".")
		n -= 40
	}
	return paragraphs
}

// TestGroupsLaws makes waves of reprints among reports of their own and finds
// exactly the waves, in any order.
func TestGroupsLaws(t *testing.T) {
	for seed := range uint64(20) {
		rng := rand.New(rand.NewPCG(seed, 7))
		var prints []Print
		want := map[string]string{}
		for wave := range 15 {
			text := invented(rng, 120+rng.IntN(400))
			day := 1 + rng.IntN(20)
			var ids []string
			for n := range 1 + rng.IntN(5) {
				id := fmt.Sprintf("r%02d-%d", rng.IntN(100), 10*wave+n)
				ids = append(ids, id)
				prints = append(prints, PrintOf(textReport(id, fmt.Sprintf("2025-12-%02d", day+rng.IntN(4)), reprint(rng, text, n)...)))
			}
			for _, id := range ids {
				want[id] = slices.Min(ids)
			}
		}
		for range 3 {
			rng.Shuffle(len(prints), func(i, j int) { prints[i], prints[j] = prints[j], prints[i] })
			if got := Groups(prints); !maps.Equal(got, want) {
				t.Fatalf("seed %d:\n got %v\nwant %v", seed, got, want)
			}
		}
	}
}

// reprint is the text itself, its first paragraphs, or the text with a word in
// thirty replaced.
func reprint(rng *rand.Rand, text []string, n int) []string {
	switch n % 3 {
	case 1:
		return text[:2+rng.IntN(len(text)-2)]
	case 2:
		out := slices.Clone(text)
		for i := range out {
			words := strings.Fields(out[i])
			words[rng.IntN(len(words))] = "edited"
			out[i] = strings.Join(words, " ")
		}
		return out
	}
	return text
}

// TestPartnersStayFew counts how many reports meet a new one under its keys:
// as few among many as among few, though all print one background paragraph.
func TestPartnersStayFew(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	background := invented(rng, 60)
	meets := func(reports int) int {
		byKey := map[uint64]int{}
		for i := range reports {
			p := PrintOf(textReport(fmt.Sprint(i), isoDay(20000+i*7/10), append(invented(rng, 200), background...)...))
			for _, k := range p.Keys {
				byKey[k]++
			}
		}
		most := 0
		for _, n := range byKey {
			most = max(most, n)
		}
		return most
	}
	if few, many := meets(300), meets(3000); few > 30 || many > 30 {
		t.Errorf("the fullest key holds %d of 300 reports, %d of 3,000", few, many)
	}
}

func TestOrigins(t *testing.T) {
	tellers := []Teller{
		{Report: "r1", Published: "2025-12-04", Publisher: "Lake Wire"},
		{Report: "r2", Published: "2025-12-05", Publisher: "The Harn Courier", Origin: "the Lake Wire news agency"},
		{Report: "r3", Published: "2025-12-05", Publisher: "Osk Today", Origin: "Lake Wire"},
		{Report: "r4", Published: "2025-12-05", Publisher: "Estholm Post", Wording: "r0"},
		{Report: "r5", Published: "2025-12-06", Publisher: "Sund Radio", Wording: "r0"},
		{Report: "r6", Published: "2025-12-06", Publisher: "Lindholm Gazette", Posts: []string{PostKey("p-1", "telegram")}},
		{Report: "r7", Published: "2025-12-08", Publisher: "Cape Ronn News", Posts: []string{PostKey("p-2", "x"), PostKey("p-1", "telegram")}},
		{Report: "r8", Published: "2025-12-20", Publisher: "Belmark Star", Posts: []string{PostKey("p-1", "telegram")}},
		{Report: "r9", Published: "2025-12-20", Publisher: "Solt Weekly", Posts: []string{PostKey("p-1", "facebook")}},
		{Report: "s1", Published: "2025-12-20", Publisher: "t.me"},
		{Report: "s2", Published: "2025-12-20", Publisher: "t.me"},
		{Report: "s3"}, {Report: "s4"},
	}
	want := map[string]string{"r1": "r1", "r2": "r1", "r3": "r1", "r4": "r4", "r5": "r4", "r6": "r6", "r7": "r6", "r8": "r8", "r9": "r9", "s1": "s1", "s2": "s2", "s3": "s3", "s4": "s4"}
	rng := rand.New(rand.NewPCG(9, 9))
	for range 20 {
		if got := Origins(tellers); !maps.Equal(got, want) {
			t.Fatalf("got %v", got)
		}
		rng.Shuffle(len(tellers), func(i, j int) { tellers[i], tellers[j] = tellers[j], tellers[i] })
	}
}

func TestSourceKey(t *testing.T) {
	for _, same := range [][2]string{{"Lake Wire", "the Lake Wire news agency"}, {"Osk Daily", "osk"}, {"The Press Agency", "Press Agency, the"}, {"www.harn.example", "harn.example"}} {
		if a, b := SourceKey(same[0], ""), SourceKey("Somebody", same[1]); a != b && same[0] != "The Press Agency" {
			t.Errorf("%q is %q, %q is %q", same[0], a, same[1], b)
		}
	}
	if a := SourceKey("The Press Agency", ""); a != "the-press-agency" {
		t.Errorf("a name of general words alone is %q", a)
	}
	if SourceKey("Lake Wire", "") == SourceKey("Lake Post", "") {
		t.Error("Lake Wire is Lake Post")
	}
}

func TestPostsOf(t *testing.T) {
	torv := []parley.Voice{{Report: true}, {Person: "p1", AsPrinted: "Torv"}}
	for _, c := range []struct{ text, want string }{
		{"Ana Torv met Ivo Rell, she wrote on Telegram.", "telegram"},
		{"Ana Torv met Ivo Rell, she said in a post on X.", "x"},
		{"Ana Torv tweeted that she had met Ivo Rell.", "x"},
		{"Ana Torv met Ivo Rell, she said on her Facebook page.", "facebook"},
		{"Ana Torv met Ivo Rell, she said on social media.", "post"},
		{"Ana Torv met Ivo Rell, she told reporters.", ""},
		{"Ana Torv met Ivo Rell of Group X in Lindholm.", ""},
	} {
		r := textReport("r", "2025-12-04", c.text)
		got := PostsOf(r, torv, []parley.Span{parley.Cut(r.Text, 0, 8)})
		want := []Post{{Voice: "p1", Platform: c.want}}
		if c.want == "" {
			want = nil
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", c.text, got, want)
		}
	}
	r := textReport("r", "2025-12-04", "Rell spoke.", "Torv wrote on Telegram.", "They met.")
	if got := PostsOf(r, torv, []parley.Span{parley.Cut(r.Text, 0, 4)}); got != nil {
		t.Errorf("a platform in another paragraph: %v", got)
	}
}

func BenchmarkPrintOf(b *testing.B) {
	r := textReport("a", "2025-12-04", invented(rand.New(rand.NewPCG(1, 2)), 500)...)
	b.SetBytes(int64(len(r.Text)))
	for b.Loop() {
		PrintOf(r)
	}
}

func BenchmarkSameWording(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	x, y := PrintOf(textReport("a", "2025-12-04", invented(rng, 500)...)), PrintOf(textReport("b", "2025-12-04", invented(rng, 500)...))
	for b.Loop() {
		SameWording(&x, &y)
	}
}

// TestReadWording reads prints as JSON has them: what comparing goes by is as it was,
// and of other JSON there is nothing.
func TestReadWording(t *testing.T) {
	for _, lines := range [][]string{nil, textLines("Envoys met."), textLines(agencyText), textLines(agencyText + "\n" + rewritten)} {
		for _, date := range []string{"", "2025", "2025-03-04"} {
			p := PrintOf(textReport("a", date, lines...))
			data, err := json.Marshal(p)
			if err != nil {
				t.Fatal(err)
			}
			if got := ReadWording(data); !bytes.Equal(got.Hashes, p.Hashes) || got.Published != p.Published || len(lines) > 1 && len(got.Hashes) < 200 {
				t.Errorf("of %d lines and %q: read %+v, want %+v", len(lines), date, got, p)
			}
		}
	}
	for _, data := range []string{"", "{}", `{"hashes":"?"}`, `{"hashes":"AAA`} {
		if got := ReadWording([]byte(data)); len(got.Hashes) != 0 {
			t.Errorf("%s: read %+v", data, got)
		}
	}
}

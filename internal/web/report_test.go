package web_test

import (
	"html"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"parley"
	"parley/internal/desk"
	"parley/internal/view"
)

const borderReport = `title: Envoys of Norway and Chile meet in Bergen
date: 2016-10-20
source: Fjord Wire
url: https://fjord.example/1

BERGEN, Oct 20 (Fjord Wire) - Norway's Foreign Minister Mona Lind met Chilean Foreign Minister Raul Bravo in Bergen on Thursday, her ministry said.

"We talked about <b>salmon</b> & ships," Lind said.

The harbour master postponed nothing, refused nobody, and <script>alert(1)</script> sang.

Share this
`

// add keeps a report and gives the path of its page.
func (s *site) add(g view.Given) string {
	s.t.Helper()
	added, err := s.desk.Add(s.t.Context(), g)
	if err != nil {
		s.t.Fatal(err)
	}
	return "/reports/" + strings.TrimPrefix(added.Report, "sha256:")
}

// told is the telling of a report that has the words in its label.
func (s *site) told(path, label string) (found view.Told) {
	s.t.Helper()
	err := s.desk.Look(s.t.Context(), func(b *desk.Book) error {
		w, err := b.Report(strings.TrimPrefix(path, "/reports/"))
		if err != nil {
			return err
		}
		for _, t := range w.Told {
			if strings.Contains(t.Record.Label, label) && found.Record.ID == "" {
				found = t
			}
		}
		return nil
	})
	if err != nil || found.Record.ID == "" {
		s.t.Fatalf("%s tells of no %q: %v", path, label, err)
	}
	return found
}

func TestReportIsShownWithItsMarks(t *testing.T) {
	s := newSite(t)
	path := s.add(view.Given{Data: []byte(borderReport)})
	meeting, person := s.told(path, "Bergen").Record.ID, s.told(path, "Mona Lind (").Record.ID
	body := s.has(path, `<h2 class="b b-headline"`, `<p class="b b-lede"`, `id="`+meeting+`"`, `id="of-`+meeting+`"`, `href="#`+meeting+`"`, `href="#of-`+person+`"`,
		"Fjord Wire", `datetime="2016-10-20"`, `href="https://fjord.example/1"`, "20 October 2016", path+"/original", "not looked at", "Left out as not part of the report",
		"&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;salmon&lt;/b&gt; &amp; ships")
	if strings.Contains(body, "<script>alert") || strings.Contains(body, "<b>salmon") {
		t.Error("the report's own markup is in the page")
	}
	for _, id := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		if strings.Count(body, ` id="`+id[1]+`"`) != 1 {
			t.Errorf("the ID %q stands %d times", id[1], strings.Count(body, ` id="`+id[1]+`"`))
		}
	}
	for _, link := range regexp.MustCompile(` href="#([^"]*)"`).FindAllStringSubmatch(body, -1) {
		if !strings.Contains(body, ` id="`+link[1]+`"`) {
			t.Errorf("#%s leads nowhere", link[1])
		}
	}
	add := regexp.MustCompile(`<a href="([^"]*)#add">Add</a>`).FindStringSubmatch(body)
	if add == nil {
		t.Fatal("what was not read cannot be added")
	}
	s.has(html.UnescapeString(add[1]), `<details class="also" id="add" open>`, "required>The harbour master postponed nothing")
	if !regexp.MustCompile(`k-gap[^>]*>The harbour master`).MatchString(body) || strings.Count(body, "k-gap") != 1 {
		t.Error("the sentence of refusing in which nothing was read is not marked, or another one is")
	}
}

func TestReportIsReviewed(t *testing.T) {
	s := newSite(t)
	path := s.add(view.Given{Data: []byte(borderReport)})
	id := s.told(path, "Bergen").Record.ID
	judge := func(values url.Values) string {
		values.Set("id", id)
		values.Set("node", "1")
		values.Set("back", path+"#of-"+id)
		_, body := s.post("/judge", values)
		return body
	}
	if body := judge(url.Values{"kind": {"right"}}); !strings.Contains(body, "accepted by Ada") || !strings.Contains(body, "Undo my last decision") ||
		!regexp.MustCompile(`Ada: the words say it \(20 Oct 2016, Bergen: [^<]* <a href="\?at=`+id+"#"+id).MatchString(body) {
		t.Errorf("accepting does not show: %s", body)
	}
	if body := judge(url.Values{"kind": {"wrong"}}); !strings.Contains(body, "called wrong by Ada") {
		t.Error("calling it wrong does not show")
	}
	if body := judge(url.Values{"kind": {"wrong"}, "field": {"side"}, "value": {"Chile"}}); !regexp.MustCompile(`data-value="CHL" class="taken"`).MatchString(body) || !strings.Contains(body, "the words do not say it (") {
		t.Error("a side that is not said is not marked")
	}
	if body := judge(url.Values{"kind": {"value"}, "field": {"side"}, "value": {"Uruguay"}}); !strings.Contains(body, `data-value="URY"`) {
		t.Error("a side by its name is not its party")
	}
	status, body := s.post("/judge", url.Values{"kind": {"value"}, "id": {id}, "field": {"person"}, "value": {"Nobody Known"}, "back": {path}})
	if status != http.StatusNotFound || !strings.Contains(body, "nobody in the record is called Nobody Known") {
		t.Errorf("a person who is not there: %d %s", status, body)
	}
	undo := regexp.MustCompile(`data-key="u">.*?name="undoes" value="([^"]*)"`)
	for _, want := range []string{`class="taken"`, "called wrong by Ada", "accepted by Ada", "not looked at"} {
		found := undo.FindStringSubmatch(s.has(path))
		if found == nil {
			t.Fatal("there is nothing to undo")
		}
		if _, body := s.post("/judge", url.Values{"kind": {"undo"}, "undoes": {found[1]}, "back": {path}}); !strings.Contains(body, want) {
			t.Errorf("after undoing, %q does not show", want)
		}
	}
	s.who.Role = 1 // a reader
	if body := s.has(path); strings.Contains(body, `action="/judge"`) || strings.Contains(body, "/also") {
		t.Error("a reader is offered decisions")
	}
}

func TestWhatWasMissedIsAdded(t *testing.T) {
	s := newSite(t)
	path := s.add(view.Given{Data: []byte(borderReport)})
	form := url.Values{"kind": {"meeting"}, "words": {"The harbour  master\npostponed nothing"}, "start": {""}, "meeting.status": {"refused"}, "meeting.side": {"Norway", "CHL", ""},
		"meeting.person": {"Mona Lind"}, "meeting.place": {"Bergen"}, "agreement.form": {"treaty"}, "why": {"it is in the last line"}}
	_, body := s.post(path+"/also", form)
	added := s.told(path, "refused")
	if added.Record.Review != parley.Hand || len(added.Words) != 1 || added.Words[0].Text != "The harbour master postponed nothing" || added.Held == "" {
		t.Errorf("what was added is %+v", added)
	}
	if !strings.Contains(body, "added by Ada") || !strings.Contains(body, ` id="`+added.Record.ID+`"`) || strings.Contains(body, "k-gap") {
		t.Error("what was added does not show on its words")
	}
	for field, want := range map[string]string{"status": "refused", "side": "NOR", "place": "/Bergen", "person": s.told(path, "Mona Lind (").Record.ID} {
		if got := added.Record.Shown(field).Value; got != want {
			t.Errorf("%s is %q, want %q", field, got, want)
		}
	}
	s.has("/meetings/"+added.Held, "The harbour master postponed nothing")
	s.has("/meetings/"+added.Held, "it is in the last line") // with the author, among the decisions
	for words, want := range map[string]string{"": "select the words", "no such words": "the report has no words", "ships": "", "Lind": "more than once"} {
		form.Set("words", words)
		status, body := s.post(path+"/also", form)
		if want == "" && status != http.StatusOK || want != "" && (status != http.StatusBadRequest || !strings.Contains(body, want)) {
			t.Errorf("%q: status %d, want %q", words, status, want)
		}
	}
	form.Set("words", "Lind")
	form.Set("start", "111")
	if status, _ := s.post(path+"/also", form); status != http.StatusBadRequest {
		t.Errorf("words that do not stand at the byte given: status %d", status)
	}
	text := s.text(path)
	form.Set("start", string(rune('0'+strings.Index(text, "Lind")/100))+text2(strings.Index(text, "Lind")%100))
	if status, body := s.post(path+"/also", form); status != http.StatusOK {
		t.Errorf("words at their byte: status %d %s", status, body)
	}
}

func text2(n int) string { return string(rune('0'+n/10)) + string(rune('0'+n%10)) }

func (s *site) text(path string) (text string) {
	s.t.Helper()
	err := s.desk.Look(s.t.Context(), func(b *desk.Book) error {
		w, err := b.Report(strings.TrimPrefix(path, "/reports/"))
		if err == nil {
			text = w.Reading.Report.Text
		}
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return text
}

func TestOriginalsAreDownloaded(t *testing.T) {
	s := newSite(t)
	path := s.add(view.Given{Data: []byte(borderReport)})
	revised := strings.Replace(borderReport, "in Bergen on Thursday", "in Voss on Thursday", 1)
	s.add(view.Given{Data: []byte(revised)})
	body := s.has(path, "Revisions", path+"/changes")
	links := regexp.MustCompile(`href="([^"]*/original\?revision=[^"]*)"`).FindAllStringSubmatch(body, -1)
	if len(links) != 2 {
		t.Fatalf("%d originals, want 2", len(links))
	}
	for i, want := range []string{borderReport, revised} {
		res, err := http.Get(s.server.URL + links[i][1])
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil || string(data) != want {
			t.Errorf("original %d is %q, %v", i, data, err)
		}
		h := res.Header
		if h.Get("Content-Type") != "application/octet-stream" || !strings.HasPrefix(h.Get("Content-Disposition"), "attachment") || h.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("headers %v", h)
		}
	}
	if status, _ := s.get(path + "/original?revision=ffff"); status != http.StatusNotFound {
		t.Errorf("a revision that is not there: status %d", status)
	}
	s.has(path+"/changes", "<del>Bergen </del><ins>Voss </ins>")
	s.add(view.Given{Data: []byte(revised + "\n\n")})
	if body := s.has(path, "Revisions <span class=\"count\">3</span>"); strings.Count(body, "counts</span>") != 1 {
		t.Error("not exactly one revision counts")
	}
	s.has(path+"/changes", "The texts are the same")
	s.has(path+"/changes?from="+links[0][1][strings.LastIndex(links[0][1], "=")+1:], "<del>Bergen </del><ins>Voss </ins>")
	if status, _ := s.get(strings.TrimSuffix(s.add(view.Given{Text: "Envoys met in Oslo."}), "/") + "/changes"); status != http.StatusNotFound {
		t.Errorf("one text alone is compared: status %d", status)
	}
}

// A text of a megabyte comes in parts, each of bounded size, and what is told
// of leads to its part.
func TestLongTextsComeInParts(t *testing.T) {
	s := newSite(t)
	var b strings.Builder
	b.WriteString("title: Minutes\ndate: 2016-10-20\nurl: https://fjord.example/long\n\n")
	for b.Len() < 150_000 {
		b.WriteString("The minutes of the harbour board list ropes, nets, boats and the weather of every day in the long year.\n\n")
	}
	b.WriteString("Norway's Foreign Minister Mona Lind met Chilean Foreign Minister Raul Bravo in Bergen on Thursday.\n\n")
	path := s.add(view.Given{Data: []byte(b.String())})
	id := s.told(path, "Bergen").Record.ID
	first := s.has(path, "Part 1 of 7", "part=2")
	last := s.has(path+"?at="+id, "Part 7 of 7", `id="`+id+`"`, `id="of-`+id+`"`)
	if len(first) > 120_000 || len(last) > 120_000 || strings.Contains(first, id) {
		t.Errorf("parts of %d and %d bytes", len(first), len(last))
	}
	s.has(path+"?part=99", "Part 7 of 7")
	s.has(path+"?part=-1", "Part 1 of 7")
}

func TestReportsLeadToTheirOwnAddress(t *testing.T) {
	s := newSite(t)
	path := s.add(view.Given{Data: []byte(borderReport)})
	if status, body := s.get(path[:len("/reports/")+8]); status != http.StatusOK || !strings.Contains(body, `action="`+path+`/also"`) {
		t.Errorf("the beginning of an ID: status %d", status)
	}
	s.has("/api/v1"+path, `"title":"Envoys of Norway and Chile meet in Bergen"`, `"text":"Envoys of Norway`, `"review":"machine"`, `"revisions":["sha256:`)
}

func BenchmarkReportPage(b *testing.B) {
	s := newSite(b)
	path := s.add(view.Given{Data: []byte(borderReport + strings.Repeat("\n\nUruguay's chief negotiator Beatriz Ferrando met Hendrik Garoëb in Lisbon on Monday, the foreign ministry of Namibia said.", 20))})
	for b.Loop() {
		s.has(path)
	}
}

// A refusal and the meeting that it is about may be one record; on the page of
// their report each is named by what the report says of it.
func TestTellingsAreNamedByThemselves(t *testing.T) {
	s := newSite(t)
	path := regexp.MustCompile(`href="(/reports/[0-9a-f]+)">Armed group stays away`).FindStringSubmatch(s.has("/reports?q=boycotted+Huvadhu"))
	if path == nil {
		t.Fatal("the series has no report of the boycott")
	}
	if body := s.has(path[1]); !regexp.MustCompile(`>declined by</span> <a[^>]*><bdi>[^<]*Huvadhu Liberation Front, refused<`).MatchString(body) {
		t.Error("who declined is not named by the refusal")
	}
}

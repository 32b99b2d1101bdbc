package web_test

import (
	"bytes"
	"encoding/json"
	"html"
	"io"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"regexp"
	"strings"
	"testing"

	"parley"
	"parley/internal/desk"
	"parley/internal/store"
)

// A sending is a form with files, as browsers send it.
type sending struct {
	fields [][2]string
	files  [][2]string // name, content
}

func (s *site) send(path string, f sending) (int, string) {
	s.t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for _, x := range f.fields {
		if err := w.WriteField(x[0], x[1]); err != nil {
			s.t.Fatal(err)
		}
	}
	for _, x := range f.files {
		header := textproto.MIMEHeader{"Content-Disposition": {`form-data; name="file"; filename="` + strings.NewReplacer("\\", "\\\\", `"`, "\\\"").Replace(x[0]) + `"`},
			"Content-Type": {"text/plain"}}
		part, err := w.CreatePart(header)
		if err != nil {
			s.t.Fatal(err)
		}
		if _, err := io.WriteString(part, x[1]); err != nil {
			s.t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		s.t.Fatal(err)
	}
	res, err := http.Post(s.server.URL+path, w.FormDataContentType(), &b)
	if err != nil {
		s.t.Fatal(err)
	}
	return s.read(res)
}

func (s *site) reportCount() (n int) {
	s.t.Helper()
	err := s.desk.Look(s.t.Context(), func(b *desk.Book) error {
		totals, err := b.Totals()
		n = totals.Reports
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

// hidden are the hidden inputs of the form, as a browser sends them back.
func hidden(body string) (fields [][2]string) {
	for _, m := range regexp.MustCompile(`<input type="hidden" name="(carried[^"]*)" value="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		fields = append(fields, [2]string{m[1], html.UnescapeString(m[2])})
	}
	return fields
}

func TestAPastedTextIsShownThenKept(t *testing.T) {
	s := newSite(t)
	s.has("/add", `name="text"`, `name="file" multiple`, "20 MB", "32 MB")
	before := s.reportCount()
	form := sending{fields: [][2]string{{"text", "Norway's Foreign Minister Mona Lind met Chilean Foreign Minister Raul Bravo in Bergen on Thursday.\r\n\r\nThey spoke."},
		{"title", "Lind meets Bravo"}, {"date", "2016-10-20"}, {"url", "https://fjord.example/2"}, {"source", "Fjord Wire"}}}
	status, body := s.send("/add/preview", form)
	for _, want := range []string{"not kept yet", "Lind meets Bravo", "20 October 2016", "Fjord Wire", "1 meeting", "Bergen: Norway – Chile, held", `<span class="mk k-`, `value="https://fjord.example/2"`} {
		if !strings.Contains(body, want) {
			t.Errorf("the preview has no %q", want)
		}
	}
	if status != http.StatusOK || s.reportCount() != before {
		t.Errorf("a preview has status %d and leaves %d reports, want %d", status, s.reportCount(), before)
	}
	if _, body = s.send("/add", form); !strings.Contains(body, "Kept as a new report") || !strings.Contains(body, "Lind meets Bravo") {
		t.Errorf("the kept report is not shown: %s", body)
	}
	if _, body = s.send("/add", form); !strings.Contains(body, "Already there") || s.reportCount() != before+1 {
		t.Error("adding twice is not said to change nothing")
	}
	if _, body = s.send("/add/preview", form); !strings.Contains(body, "Already there") {
		t.Error("the preview does not say that it is there")
	}
	long := sending{files: [][2]string{{"long.txt", strings.Repeat("Ropes and nets. ", 20_000)}, {"short.txt", "Envoys met."}}}
	if _, body = s.send("/add/preview", long); strings.Count(body, "too long to be shown") != 2 {
		t.Error("a long report is read only to be shown")
	}
	form.fields[0][1] += " Late on Friday they met again."
	if _, body = s.send("/add/preview", form); !strings.Contains(body, "would be a revision") {
		t.Error("the preview does not say that it is a revision")
	}
}

func TestFilesAreShownThenKept(t *testing.T) {
	s := newSite(t)
	before := s.reportCount()
	const one, two = "Envoys of Norway and Chile met in Oslo on Monday.\r\n", "<html><title>Two</title><p>Delegations of Norway and Chile met in Voss.</p></html>"
	form := sending{files: [][2]string{{`C:\talks\one.txt`, one}, {"../../two.html", two}, {"empty.txt", ""}, {"picture.png", "\x89PNG\r\n\x1a\n"}}, fields: [][2]string{{"date", "2016-10-03"}}}
	_, body := s.send("/add/preview", form)
	for _, want := range []string{"3 October 2016", "<bdi>one.txt</bdi>", "<bdi>two.html</bdi>", "empty.txt</bdi>: is empty", "picture.png</bdi>: is a picture"} {
		if !strings.Contains(body, want) {
			t.Errorf("the preview has no %q: %s", want, body)
		}
	}
	back := hidden(body)
	if len(back) != 8 || s.reportCount() != before {
		t.Fatalf("%d values are carried, %d reports kept", len(back), s.reportCount()-before)
	}
	_, body = s.send("/add", sending{fields: append(back, [2]string{"date", "2016-10-03"})})
	if strings.Count(body, "Kept as a new report") != 2 || strings.Count(body, "not kept: is") != 2 || s.reportCount() != before+2 {
		t.Errorf("of four files are kept %d: %s", s.reportCount()-before, body)
	}
	path := regexp.MustCompile(`<a href="(/reports/[0-9a-f]*)"`).FindStringSubmatch(body)[1]
	if _, original := s.get(path + "/original"); original != one {
		t.Errorf("the bytes kept are %q", original)
	}
}

// What a browser says of files and forms is foreign.
func TestHostileForms(t *testing.T) {
	s := newSite(t)
	for name, f := range map[string]struct {
		form   sending
		status int
		want   string
	}{
		"markup in a name":  {sending{files: [][2]string{{`"><script>alert(1)</script>.txt`, ""}}}, 200, "script&gt;.txt</bdi>: is empty"},
		"direction":         {sending{files: [][2]string{{"a\u202etxt.exe", ""}}}, 200, "<bdi>atxt.exe</bdi>"},
		"a long name":       {sending{files: [][2]string{{strings.Repeat("x", 5000), ""}}}, 200, "<bdi>" + strings.Repeat("x", 80) + "…</bdi>"},
		"no name":           {sending{files: [][2]string{{"/", ""}}}, 200, "a file without a name"},
		"nothing":           {sending{}, 400, "nothing to add"},
		"only spaces":       {sending{fields: [][2]string{{"text", " \n "}}}, 400, "nothing to add"},
		"no address":        {sending{fields: [][2]string{{"text", "Envoys met."}, {"url", "javascript:alert(1)"}}}, 400, "no address of a page"},
		"no date":           {sending{fields: [][2]string{{"text", "Envoys met."}, {"date", "2016-02-31"}}}, 400, "no date of publication"},
		"one address":       {sending{fields: [][2]string{{"text", "Envoys met."}, {"url", "https://a.example/"}}, files: [][2]string{{"a.txt", "Envoys met."}}}, 400, "belongs to one report"},
		"damaged":           {sending{fields: [][2]string{{"carried", "!!"}, {"carried_name", "a"}}}, 400, "came back damaged"},
		"carried, no name":  {sending{fields: [][2]string{{"carried", "YQ=="}}}, 400, "came back damaged"},
		"lines":             {sending{files: [][2]string{{"a.jsonl", "{}"}}}, 400, "parley add"},
		"markup in a title": {sending{fields: [][2]string{{"text", "Envoys met."}, {"title", "<img src=x onerror=alert(1)>"}}}, 200, "&lt;img src=x onerror=alert(1)&gt;"},
	} {
		for _, path := range []string{"/add/preview", "/add"} {
			status, body := s.send(path, f.form)
			if status != f.status || path == "/add/preview" && !strings.Contains(body, f.want) || strings.Contains(body, "<script>alert") || strings.Contains(body, "<img") {
				t.Errorf("%s, %s: status %d, want %d with %q: %s", name, path, status, f.status, f.want, body)
			}
		}
	}
	status, body := s.send("/add", sending{files: [][2]string{{"large.txt", strings.Repeat("a", 33<<20)}}})
	if status != http.StatusRequestEntityTooLarge || !strings.Contains(body, "more than 32 MB at once") {
		t.Errorf("33 MB: status %d %.500s", status, body)
	}
}

func TestProgramsAddReports(t *testing.T) {
	s := newSite(t)
	post := func(query, kind, body string) (int, string) {
		res, err := http.Post(s.server.URL+"/api/v1/reports"+query, kind, strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		return s.read(res)
	}
	const object = `{"text": "Envoys of Norway and Chile met in Oslo on Monday.", "title": "Envoys meet", "url": "https://fjord.example/3", "date": "2016-10-03", "source": "Fjord Wire"}`
	status, body := post("", "application/json", object)
	var added struct{ Report, Status, Path string }
	if err := json.Unmarshal([]byte(body), &added); err != nil || status != http.StatusCreated || added.Status != "added" || added.Report != parley.HashID([]byte("https://fjord.example/3")) {
		t.Fatalf("status %d, %s", status, body)
	}
	s.has(added.Path, `"published":"2016-10-03"`, `"publisher":"Fjord Wire"`, `"title":"Envoys meet"`)
	if status, body = post("", "application/json; charset=utf-8", object); status != http.StatusOK || !strings.Contains(body, "already there") {
		t.Errorf("again: status %d, %s", status, body)
	}
	if _, err := s.desk.Store.Withdraw(t.Context(), today, store.Withdrawal{Report: added.Report, Author: "Ada", Reason: "asked for"}); err != nil {
		t.Fatal(err)
	}
	if status, body = post("", "application/json", object); status != http.StatusOK || !strings.Contains(body, `"withdrawn"`) {
		t.Errorf("a withdrawn one: status %d, %s", status, body)
	}
	if status, body = post("?url=https://fjord.example/4&date=2016-10-04", "text/html", "<title>Four</title><p>Envoys of Norway and Chile met in Voss."); status != http.StatusCreated {
		t.Errorf("bytes: status %d, %s", status, body)
	}
	s.has("/api/v1/reports/"+strings.TrimPrefix(parley.HashID([]byte("https://fjord.example/4")), "sha256:"), `"published":"2016-10-04"`)
	for _, c := range []struct {
		query, kind, body string
		status            int
		want              string
	}{
		{"", "application/json", `{"text": "a", "html": "b"}`, 422, "either"},
		{"", "application/json", `{}`, 422, "either"},
		{"", "application/json", `{"text": "Envoys met.", "titel": "a"}`, 400, "titel"},
		{"", "application/json", `{"text": "Envoys met."} {}`, 400, "behind"},
		{"", "application/json", `[`, 400, "no JSON object"},
		{"", "application/json", `{"text": "Envoys met.", "date": "yesterday"}`, 400, "yesterday"},
		{"?url=file:///etc/passwd", "text/plain", "Envoys met.", 400, "no address"},
		{"", "text/plain", "", 422, "empty"},
		{"", "text/plain", "\x89PNG\r\n\x1a\n", 422, "is a picture"},
		{"", "image/png", "x", 400, "image/png"},
		{"", "", "x", 400, "application/json"},
		{"", "text/plain", strings.Repeat("a", 21<<20), 413, "20 MB"},
		{"", "text/plain", strings.Repeat("a", 33<<20), 413, "32 MB"},
	} {
		status, body := post(c.query, c.kind, c.body)
		if status != c.status || !strings.Contains(body, c.want) || !strings.Contains(body, `"status":`) {
			t.Errorf("%s %s %.40q: status %d, want %d with %q: %s", c.query, c.kind, c.body, status, c.status, c.want, body)
		}
	}
}

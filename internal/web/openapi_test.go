package web_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"parley"
	"parley/internal/desk"
	"parley/internal/view"
)

// TestOpenAPI asks everything that the description names and holds what comes
// against its schema.
func TestOpenAPI(t *testing.T) {
	s := newSite(t)
	doc := s.object("/api/v1/openapi.json")
	if doc["openapi"] != "3.1.0" {
		t.Fatalf("openapi is %v", doc["openapi"])
	}
	asked := 0
	for path, ops := range doc["paths"].(map[string]any) {
		for method, op := range ops.(map[string]any) {
			if op.(map[string]any)["summary"] == "" {
				t.Errorf("%s %s has no summary", method, path)
			}
		}
		op, ok := ops.(map[string]any)["get"].(map[string]any)
		if !ok {
			continue
		}
		responses := op["responses"].(map[string]any)
		asked++
		content := responses["200"].(map[string]any)["content"].(map[string]any)
		if object, ok := content["application/json"].(map[string]any); ok && object["schema"] != nil {
			s.holds(path, s.instance(path), object["schema"])
		}
	}
	if asked < 15 {
		t.Errorf("only %d questions are described", asked)
	}
}

// TestObjectsAreInOneStyle: names of fields that programs see are small letters.
func TestObjectsAreInOneStyle(t *testing.T) {
	s := newSite(t)
	s.post("/judge", url.Values{"kind": {"new_process"}, "process": {"Squid talks"}})
	for _, path := range []string{"/today", "/search?q=Lisbon", "/review", "/processes", "/process-proposals", "/about", "/meetings", "/reports", "/meetings/timeline", "/meetings/calendar", "/parties/network"} {
		_, body := s.get("/api/v1" + path)
		if odd := regexp.MustCompile(`"[A-Z]\w*":`).FindString(body); odd != "" {
			t.Errorf("%s has %s", path, odd)
		}
	}
}

// instance fills the path in with what the series has.
func (s *site) instance(path string) string {
	s.t.Helper()
	list := strings.Split(strings.TrimPrefix(path, "/api/v1/"), "/")[0]
	if kind := view.KindOfTable(list); kind != "" && strings.Contains(path, "{id}") {
		return strings.Replace(path, "{id}", s.first(kind, ""), 1)
	}
	if list == "reports" {
		return strings.Replace(path, "{id}", strings.TrimPrefix(s.firstReport(), "sha256:"), 1)
	}
	if strings.Contains(path, "{file}") {
		return strings.Replace(path, "{file}", "meetings.csv", 1)
	}
	if list == "processes" {
		s.post("/judge", url.Values{"kind": {"new_process"}, "process": {"Squid talks"}})
		return strings.Replace(path, "{name}", "Squid%20talks", 1)
	}
	if list == "search" {
		return path + "?q=Lisbon"
	}
	if strings.Contains(path, "{") {
		s.t.Fatalf("the test does not know what to fill into %s", path)
	}
	return path
}

func (s *site) firstReport() (id string) {
	s.t.Helper()
	err := s.desk.Look(s.t.Context(), func(b *desk.Book) error {
		rows, _, err := b.Reports(view.Query{Limit: 1})
		id = rows[0].ID
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return id
}

func (s *site) object(path string) (object map[string]any) {
	s.t.Helper()
	status, body := s.get(path)
	if status != http.StatusOK {
		s.t.Fatalf("%s: status %d: %s", path, status, body)
	}
	if err := json.Unmarshal([]byte(body), &object); err != nil {
		s.t.Fatalf("%s: %v", path, err)
	}
	return object
}

func (s *site) holds(name, path string, schema any) {
	s.t.Helper()
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name, schema); err != nil {
		s.t.Fatalf("%s: %v", name, err)
	}
	compiled, err := c.Compile(name)
	if err != nil {
		s.t.Fatalf("%s: %v", name, err)
	}
	status, body := s.get(path)
	if status != http.StatusOK {
		s.t.Errorf("%s: status %d: %s", path, status, body)
		return
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(body))
	if err == nil {
		err = compiled.Validate(value)
	}
	if err != nil {
		s.t.Errorf("%s is not as described: %v", path, err)
	}
}

func TestRecordsOfProgramsAreThePages(t *testing.T) {
	s := newSite(t)
	id := s.first(parley.MeetingNode, "Lisbon")
	record := s.object("/api/v1/meetings/" + id)
	s.has("/meetings/"+id, record["label"].(string))
}

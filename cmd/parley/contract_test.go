package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/tools/txtar"

	"parley"
	"parley/internal/ingest"
	"parley/internal/page"
	"parley/internal/score"
	"parley/internal/view"
)

// The contract is docs/format.md, the schema that "parley schema" prints, the
// types of package parley and its laws. These tests hold them together.

// strictSchema compiles the published schema so that it refuses fields that
// it does not name: the published one accepts them, our own output may have
// none that is not documented.
func strictSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc := schemaDocument(t)
	forbidOthers(doc)
	return compile(t, doc)
}

func schemaDocument(t *testing.T) any {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(view.Schema))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func compile(t *testing.T, doc any) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	if err := c.AddResource("urn:parley:format:1", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("urn:parley:format:1")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// forbidOthers gives every object schema additionalProperties false.
func forbidOthers(v any) {
	switch v := v.(type) {
	case map[string]any:
		if _, ok := v["properties"].(map[string]any); ok {
			v["additionalProperties"] = false
		}
		for _, x := range v {
			forbidOthers(x)
		}
	case []any:
		for _, x := range v {
			forbidOthers(x)
		}
	}
}

// checkReading holds a reading to the laws and its JSON to the schema.
func checkReading(t *testing.T, schema *jsonschema.Schema, r *parley.Reading) {
	t.Helper()
	if err := r.Check(); err != nil {
		t.Errorf("breaks the laws:\n%v", err)
	}
	var b bytes.Buffer
	if err := view.JSON(&b, r); err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(v); err != nil {
		t.Errorf("does not match the schema: %v", err)
	}
}

// TestContract reads every report of testdata and examples, and every right
// answer of the golden cases.
func TestContract(t *testing.T) {
	schema := strictSchema(t)
	for _, path := range globs(t, "../../testdata/*/*.txtar") {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(path), func(t *testing.T) { checkArchive(t, schema, archive) })
	}
	for _, path := range append(globs(t, "../../examples/*.[th]*"), globs(t, "../../examples/series/*.txt")...) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			r, err := ingest.Read(data, page.Options{})
			if err != nil {
				t.Fatal(err)
			}
			checkReading(t, schema, &r)
		})
	}
}

func globs(t *testing.T, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: no files (%v)", pattern, err)
	}
	return paths
}

// checkArchive reads the page of a golden case as a page and raw, and checks
// its right answer, where it has one.
func checkArchive(t *testing.T, schema *jsonschema.Schema, archive *txtar.Archive) {
	var input, answer []byte
	var opt page.Options
	for _, f := range archive.Files {
		switch {
		case f.Name == "options":
			opt = caseOptions(string(f.Data))
		case f.Name == "input.txt", f.Name == "input.html":
			input = f.Data
		case strings.HasSuffix(f.Name, "reading.json"):
			answer = f.Data
		}
	}
	if input == nil {
		return
	}
	raw := opt
	raw.Raw = true
	for name, o := range map[string]page.Options{"page": opt, "raw": raw} {
		t.Run(name, func(t *testing.T) {
			r, err := ingest.Read(input, o)
			if err != nil {
				t.Fatal(err)
			}
			checkReading(t, schema, &r)
		})
	}
	if answer != nil {
		checkAnswer(t, schema, input, opt, answer)
	}
}

// caseOptions are what the options of a golden case say about the page;
// encodings and line ends are tested by package score.
func caseOptions(lines string) (opt page.Options) {
	for line := range strings.Lines(lines) {
		switch key, value, _ := strings.Cut(strings.TrimSpace(line), ": "); key {
		case "url":
			opt.URL = value
		case "date":
			opt.Date = value
		case "force-date":
			opt.ForceDate = value
		}
	}
	return opt
}

// checkAnswer checks a right answer, on the page that belongs to it. A right
// answer has no events: they are tested where they are made.
func checkAnswer(t *testing.T, schema *jsonschema.Schema, input []byte, opt page.Options, answer []byte) {
	t.Helper()
	report, err := page.Read(input, opt)
	if err != nil {
		t.Fatal(err)
	}
	r, err := score.Answer(answer)
	if err != nil {
		t.Fatal(err)
	}
	r.Program, r.Extraction, r.Report = "parley test", 1, report
	t.Run("reading.json", func(t *testing.T) { checkReading(t, schema, r) })
}

// TestSchemaAcceptsAddedFields: a later version may add fields, a closed set
// of values stays closed.
func TestSchemaAcceptsAddedFields(t *testing.T) {
	r, err := ingest.Read([]byte("Envoys of Norway and Chile met in Oslo on 3 May 2021."), page.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := view.JSON(&b, r); err != nil {
		t.Fatal(err)
	}
	object := map[string]any{}
	if err := json.Unmarshal(b.Bytes(), &object); err != nil {
		t.Fatal(err)
	}
	object["mood"] = "added later"
	object["report"].(map[string]any)["mood"] = "added later"
	published := compile(t, schemaDocument(t))
	if err := published.Validate(object); err != nil {
		t.Errorf("the published schema refuses added fields: %v", err)
	}
	if err := strictSchema(t).Validate(object); err == nil {
		t.Error("the strict schema accepts undocumented fields")
	}
	object["report"].(map[string]any)["published_from"] = "hearsay"
	if err := published.Validate(object); err == nil {
		t.Error("the published schema accepts a value outside of a closed set")
	}
}

// TestSchemaHasEveryField compares the schema's names, their order and what
// must be there with the types.
func TestSchemaHasEveryField(t *testing.T) {
	defs := schemaDocument(t).(map[string]any)
	compareFields(t, "", reflect.TypeFor[parley.Reading](), defs, defs["$defs"].(map[string]any))
}

func compareFields(t *testing.T, where string, typ reflect.Type, schema, defs map[string]any) {
	t.Helper()
	if ref, ok := schema["$ref"].(string); ok {
		schema = defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	switch typ.Kind() {
	case reflect.Pointer:
		compareFields(t, where, typ.Elem(), schema, defs)
	case reflect.Slice:
		compareFields(t, where+"[]", typ.Elem(), schema["items"].(map[string]any), defs)
	case reflect.Struct:
		compareStruct(t, where, typ, schema, defs)
	}
}

func compareStruct(t *testing.T, where string, typ reflect.Type, schema, defs map[string]any) {
	t.Helper()
	properties, _ := schema["properties"].(map[string]any)
	required := anyStrings(schema["required"])
	var names []string
	for i := range typ.NumField() {
		f := typ.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		names = append(names, name)
		property, ok := properties[name].(map[string]any)
		if !ok {
			t.Errorf("the schema has no %s.%s", where, name)
			continue
		}
		// page_version is newer than the first readings: it may be missing.
		if optional := options == "omitempty" || name == "page_version"; optional == slices.Contains(required, name) {
			t.Errorf("%s.%s: optional in the type %v, required in the schema %v", where, name, optional, optional)
		}
		compareFields(t, where+"."+name, f.Type, property, defs)
	}
	for name := range properties {
		if !slices.Contains(names, name) {
			t.Errorf("the schema has %s.%s, the types have not", where, name)
		}
	}
}

func anyStrings(v any) []string {
	var out []string
	list, _ := v.([]any)
	for _, x := range list {
		out = append(out, x.(string))
	}
	return out
}

// enumFields are the places of the schema's closed sets that have another
// name there than in parley.ClosedValues.
var enumFields = map[string]string{
	"report.dates.from": "report.published_from", "report.blocks.kind": "block.kind", "report.furniture.kind": "furniture.kind",
	"meeting.sides.capacity": "side.capacity", "meeting.sides.attendance": "side.attendance", "meeting.third.parts": "third.parts",
	"agreement.positions.stance": "position.stance", "event.temporal": "meeting.temporal", "meeting.modality": "modality",
	"agreement.modality": "modality", "undertaking.modality": "modality", "statement.modality": "modality", "claim.modality": "modality",
}

// TestSchemaValues compares the closed sets of the schema with those that the
// laws check.
func TestSchemaValues(t *testing.T) {
	want := parley.ClosedValues()
	unseen := parley.ClosedValues()
	var walk func(where string, v any)
	walk = func(where string, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			return
		}
		if enum, ok := m["enum"]; ok && !strings.HasSuffix(where, ".derived") {
			field := where
			if other, ok := enumFields[where]; ok {
				field = other
			}
			if got := anyStrings(enum); !slices.Equal(got, want[field]) {
				t.Errorf("%s: the schema has %q, the laws have %q", where, got, want[field])
			}
			delete(unseen, field)
		}
		for name, property := range asMap(m["properties"]) {
			walk(where+"."+name, property)
		}
		walk(where, m["items"])
	}
	for name, def := range asMap(schemaDocument(t).(map[string]any)["$defs"]) {
		walk(name, def)
	}
	for field := range unseen {
		t.Errorf("the schema has no closed set for %s", field)
	}
}

func asMap(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}

// TestFormatDocument: docs/format.md names every field and every value of the
// closed sets, and lists exactly the warnings that the program can give.
func TestFormatDocument(t *testing.T) {
	data, err := os.ReadFile("../../docs/format.md")
	if err != nil {
		t.Fatal(err)
	}
	doc := string(data)
	for name := range fieldNames(schemaDocument(t)) {
		if !strings.Contains(doc, "`"+name+"`") {
			t.Errorf("docs/format.md does not explain the field `%s`", name)
		}
	}
	for field, values := range parley.ClosedValues() {
		for _, v := range values {
			if !strings.Contains(doc, "`"+v+"`") {
				t.Errorf("docs/format.md does not explain `%s`, a value of %s", v, field)
			}
		}
	}
	documented := map[string]bool{}
	_, table, _ := strings.Cut(doc, "## Warnings")
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z_]+)` \\|").FindAllStringSubmatch(table, -1) {
		documented[m[1]] = true
	}
	if used := warningCodes(t); !maps.Equal(used, documented) {
		t.Errorf("warnings in the code: %v, in docs/format.md: %v", slices.Sorted(maps.Keys(used)), slices.Sorted(maps.Keys(documented)))
	}
}

// fieldNames are the names of all properties in the schema.
func fieldNames(v any) map[string]bool {
	names := map[string]bool{}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for name := range asMap(v["properties"]) {
				names[name] = true
			}
			for _, x := range v {
				walk(x)
			}
		case []any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(v)
	return names
}

// warningCodes are the codes of the warnings in the program's source.
func warningCodes(t *testing.T) map[string]bool {
	t.Helper()
	codes := map[string]bool{}
	code := regexp.MustCompile(`parley\.Warning\{\s*Code:\s*"([a-z_]+)"`)
	for _, path := range globs(t, "../../internal/*/*.go") {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		made := strings.Count(string(data), "parley.Warning{") - strings.Count(string(data), "[]parley.Warning{")
		found := code.FindAllStringSubmatch(string(data), -1)
		if made != len(found) {
			t.Errorf("%s makes %d warnings, the codes of %d are written there", path, made, len(found))
		}
		for _, m := range found {
			codes[m[1]] = true
		}
	}
	return codes
}

// TestSchemaCommand: what is printed is the schema.
func TestSchemaCommand(t *testing.T) {
	var out bytes.Buffer
	if code := run([]string{"schema"}, streams{nil, &out, os.Stderr}); code != exitOK {
		t.Fatalf("exit code %d", code)
	}
	if !bytes.Equal(out.Bytes(), view.Schema) || !json.Valid(out.Bytes()) || !strings.HasSuffix(out.String(), "}\n") {
		t.Error("parley schema does not print the schema")
	}
	if fmt.Sprint(asMap(schemaDocument(t))["$schema"]) != "https://json-schema.org/draft/2020-12/schema" {
		t.Error("the schema does not name its draft")
	}
}

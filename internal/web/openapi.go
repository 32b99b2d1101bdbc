package web

import (
	"fmt"
	"net/http"
	"reflect"
	"regexp"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"
)

// A param is a value that a question may have in its path, query or form.
type param struct{ name, doc string }

// What lists may be asked for.
var (
	listParams = []param{
		{"q", "words, all of them; negotiat* is every word that begins so"}, {"party", "name, code or ID of a party"},
		{"person", "name or ID of a person"}, {"process", "name of a process"}, {"place", "of a meeting: country/city, a country where no city is told, or //venue; may be given several times"}, {"from", "ISO 8601 prefix: what may be of that day or later"},
		{"to", "ISO 8601 prefix: what may be of that day or earlier"}, {"status", "status of a meeting or an agreement"},

		{"mark", "disputed, conflict, irrelevant, wrong, not_extracted"}, {"after", "ID after which to go on; next gives the whole address"},
	}
	reportParams = []param{{"q", "words of the text, title, publisher or origin"}, {"publisher", "who printed it"}, {"from", "ISO 8601 prefix: published then or later"},
		{"to", "ISO 8601 prefix: published then or earlier"}, {"after", "ID after which to go on"}, orderParam}
	orderParam = param{"order", "oldest for the oldest first; the latest first, the undated last, where it is not given"}
	skipParam  = param{"skip", "how many rows to leave out"}
	asOfParam  = param{"as_of", "the day on which it is looked at, YYYY-MM-DD; today (UTC) where it is not given"}
	alsoParams = []param{
		{"kind", "what the words tell of: meeting, agreement, undertaking, statement, claim, person, party"}, {"words", "exact words of the report; may be given several times"},
		{"start", "byte of the text at which the words begin, in their order; needed where they stand more than once"},
		{"KIND.FIELD", "a value, such as meeting.status=held or meeting.side=NOR; fields of a set may be given several times"}, {"why", "the reason"},
	}
	judgeParams = []param{
		{"kind", "same, not_same, split, right, wrong, irrelevant, value, process, new_process, undo"}, {"id", "ID of a record or node; may be given several times"},
		{"node", "not empty: only the nodes themselves are meant"}, {"field", "name of a field"}, {"value", "value, as the field's values are written"},
		{"process", "name of a process"}, {"out", "not empty: out of the process"}, {"undoes", "ID of a judgement"}, {"why", "the reason"},
	}
)

var pathParam = regexp.MustCompile(`\{([a-z]+)\}`)

// openAPI describes what programs may ask (OpenAPI 3.1), by the table of
// routes.
func openAPI(version string, routes []route) (map[string]any, error) {
	schemas, err := schemaOf(problem{})
	if err != nil {
		return nil, err
	}
	paths := map[string]map[string]any{}
	for _, r := range routes {
		path := r.path
		switch {
		case r.api:
			path = apiPrefix + r.path
		case !r.programs:
			continue
		}
		op, err := operation(&r)
		if err != nil {
			return nil, fmt.Errorf("describe %s %s: %w", r.method, r.path, err)
		}
		if paths[path] == nil {
			paths[path] = map[string]any{}
		}
		paths[path][strings.ToLower(r.method)] = op
	}
	return map[string]any{
		"openapi":           "3.1.0",
		"jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
		"info": map[string]any{"title": "Parley", "version": version,
			"description": "The record of talks. A record's ID is permanent: one that another record now holds leads there (303)."},
		"paths": paths,
		"components": map[string]any{
			"schemas":         map[string]any{"Problem": schemas},
			"securitySchemes": map[string]any{"token": map[string]any{"type": "http", "scheme": "bearer", "description": "a token of parley user token; on this computer without users none is needed"}},
		},
		"security": []any{map[string]any{"token": []string{}}, map[string]any{}},
	}, nil
}

// operation describes one route.
func operation(r *route) (map[string]any, error) {
	var params []any
	for _, m := range pathParam.FindAllStringSubmatch(r.path, -1) {
		params = append(params, map[string]any{"name": m[1], "in": "path", "required": true, "schema": text})
	}
	op := map[string]any{"summary": r.doc, "description": "Needs the role " + r.role.String() + "."}
	if r.method == http.MethodGet {
		for _, p := range r.params {
			params = append(params, map[string]any{"name": p.name, "in": "query", "description": p.doc, "schema": text})
		}
	} else if len(r.params) > 0 {
		op["requestBody"] = formBody(r.params)
	}
	if len(params) > 0 {
		op["parameters"] = params
	}
	content := map[string]any{r.kind: map[string]any{}}
	if r.kind == "" {
		schema, err := schemaOf(r.gives)
		if err != nil {
			return nil, err
		}
		content = map[string]any{"application/json": map[string]any{"schema": schema}}
	}
	status := "200"
	if r.method == http.MethodPost {
		status = "201"
	}
	op["responses"] = map[string]any{
		status:    map[string]any{"description": "what was asked for", "content": content},
		"default": map[string]any{"description": "what failed (RFC 9457)", "content": map[string]any{"application/problem+json": map[string]any{"schema": map[string]any{"$ref": "#/components/schemas/Problem"}}}},
	}
	return op, nil
}

var text = map[string]any{"type": "string"}

func formBody(params []param) map[string]any {
	fields := map[string]any{}
	for _, p := range params {
		fields[p.name] = map[string]any{"type": "string", "description": p.doc}
	}
	return map[string]any{"content": map[string]any{"application/x-www-form-urlencoded": map[string]any{
		"schema": map[string]any{"type": "object", "properties": fields}}}}
}

// schemaOf is the JSON Schema of what a value encodes to. Fields that later
// versions may add are accepted.
func schemaOf(v any) (*jsonschema.Schema, error) {
	if v == nil {
		return nil, fmt.Errorf("the route does not say what it gives")
	}
	s, err := jsonschema.ForType(reflect.TypeOf(v), &jsonschema.ForOptions{})
	if err != nil {
		return nil, err
	}
	open(s)
	return s, nil
}

// open lets objects have more fields than those named.
func open(s *jsonschema.Schema) {
	if s == nil {
		return
	}
	if len(s.Properties) > 0 {
		s.AdditionalProperties = nil
	}
	for _, p := range s.Properties {
		open(p)
	}
	open(s.Items)
	open(s.AdditionalProperties)
}

// openAPIDocument answers with the description.
func (s *Server) openAPIDocument(*request) (*answer, error) {
	doc, err := openAPI(s.version, s.routes())
	if err != nil {
		return nil, err
	}
	body, err := encode(doc)
	return &answer{body: body, kind: "application/json"}, err
}

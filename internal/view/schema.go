package view

import _ "embed"

// Schema is the JSON Schema (draft 2020-12) of format 1, as "parley schema"
// prints it. It accepts fields that later versions may add. What a schema
// cannot say (a span is the slice at its offsets, an ID leads to an object)
// is checked by parley.Reading.Check.
//
//go:embed schema.json
var Schema []byte

package view

import (
	"bytes"
	"encoding/json"
	"io"
)

// JSON prints v in the format's form: indented by one space, without HTML
// escaping, one newline at the end.
func JSON(w io.Writer, v any) error { return encode(w, v, " ") }

// JSONLine prints v as JSON does, on one line.
func JSONLine(w io.Writer, v any) error { return encode(w, v, "") }

func encode(w io.Writer, v any, indent string) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(unescapeHTML(b.Bytes()))
	return err
}

// htmlEscapes are what encoding/json writes for <, > and & even without
// escaping where a type has its own MarshalJSON, as parley.List has.
var htmlEscapes = map[string]byte{`\u003c`: '<', `\u003e`: '>', `\u0026`: '&'}

// unescapeHTML takes back the escaping for HTML in JSON that was encoded
// without errors. Backslashes stand in strings only, and each with what it
// escapes.
func unescapeHTML(data []byte) []byte {
	const length = len(`\u003c`)
	out := make([]byte, 0, len(data))
	for i := 0; i < len(data); {
		if data[i] != '\\' {
			out = append(out, data[i])
			i++
			continue
		}
		if i+length <= len(data) {
			if char, ok := htmlEscapes[string(data[i:i+length])]; ok {
				out = append(out, char)
				i += length
				continue
			}
		}
		out = append(out, data[i], data[i+1])
		i += 2
	}
	return out
}

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
	_, err := w.Write(b.Bytes())
	return err
}

// jsonString is s as a JSON string, without HTML escaping.
func jsonString(s string) string {
	var b bytes.Buffer
	if err := encode(&b, s, ""); err != nil { // strings can always be encoded
		panic(err)
	}
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}

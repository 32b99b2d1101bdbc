package web

import (
	"html/template"
	"strings"
	"testing"
)

func TestClosed(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain", "plain"},
		{"\u202Egnorw", "\u202Egnorw\u202C"},
		{"\u202Eended\u202C", "\u202Eended\u202C"},
		{"\u2067\u202Aboth", "\u2067\u202Aboth\u202C\u2069"},
		{"\u2067\u202Aended from without\u2069", "\u2067\u202Aended from without\u2069"},
		{"\u202A\u2067\u202C not this one", "\u202A\u2067\u202C not this one\u2069\u202C"},
		{"\u2069\u202C ends nothing", "\u2069\u202C ends nothing"},
	} {
		if got := closed(c.in); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.in, got, c.want)
		}
	}
	if got := closed(7); got != 7 {
		t.Errorf("a number becomes %v", got)
	}
}

// Text is closed; what forms send back and what links say is not.
func TestTextsAreClosed(t *testing.T) {
	t.Parallel()
	page := template.Must(template.New("page").Funcs(pageWords).Parse(
		`<p class="{{.}}" title="a > {{.}}">{{.}} · date</p>{{if .}}<b>{{.}}</b>{{else}}<i>{{.}}</i>{{end}}` +
			`<textarea name="x">{{.}}</textarea><input value="{{.}}"><a{{with .}} href="/search?q={{.}}"{{end}}>{{.}}</a>{{$y := .}}{{$y}}`))
	closeTexts(page)
	var b strings.Builder
	if err := page.Execute(&b, "\u202Ex"); err != nil {
		t.Fatal(err)
	}
	const open, shut = "\u202Ex", "\u202Ex\u202C"
	want := `<p class="` + open + `" title="a > ` + open + `">` + shut + ` · date</p><b>` + shut + `</b>`
	if !strings.HasPrefix(b.String(), want) {
		t.Errorf("%q begins not with %q", b.String(), want)
	}
	want = `<textarea name="x">` + open + `</textarea><input value="` + open + `"><a href="/search?q=%e2%80%aex">` + shut + `</a>` + shut
	if !strings.HasSuffix(b.String(), want) {
		t.Errorf("%q ends not with %q", b.String(), want)
	}
}

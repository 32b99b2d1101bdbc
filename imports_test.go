package parley_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport says which packages of this module each package may import
// besides the root. Imports point downwards only. cmd may import all.
var mayImport = map[string][]string{
	"":                         {},
	"internal/lexicon":         {},
	"internal/when":            {"internal/lexicon"},
	"internal/name":            {"internal/lexicon"},
	"internal/page":            {"internal/lexicon", "internal/when"},
	"internal/conllu":          {},
	"internal/neural":          {},
	"internal/text":            {"internal/lexicon", "internal/neural"},
	"internal/mention":         {"internal/text", "internal/when", "internal/name", "internal/lexicon"},
	"internal/extract":         {"internal/mention", "internal/text", "internal/when", "internal/lexicon"},
	"internal/merge":           {"internal/lexicon", "internal/name"},
	"internal/access":          {},
	"internal/store":           {},
	"internal/store/storetest": {"internal/store"},
	"examples":                 {},
	"internal/press":           {"internal/store"},
	"internal/atlas":           {},
	"internal/view":            {},
	"internal/score":           {},
	"internal/ingest":          {"internal/page", "internal/extract", "internal/merge", "internal/store"},
	"internal/desk":            {"internal/ingest", "internal/view", "internal/store", "internal/merge", "internal/extract", "internal/page", "internal/text", "internal/lexicon"},
	"internal/web":             {"internal/view", "internal/atlas"},
}

// pure packages compute only: no files, network, clock, randomness, data base.
var pure = []string{"", "internal/lexicon", "internal/when", "internal/name", "internal/page", "internal/conllu", "internal/neural", "internal/text", "internal/mention", "internal/extract", "internal/merge", "internal/score", "internal/atlas"}

// impure are the standard packages that a pure one may not import. Package
// time is allowed for its calendar; TestNoClock looks for its clock.
var impure = []string{"os", "os/exec", "net", "net/http", "database/sql", "math/rand", "math/rand/v2", "crypto/rand", "io/ioutil", "path/filepath"}

type source struct{ dir, file string }

// sources are the Go files of the module that are no tests.
func sources(t *testing.T) []source {
	t.Helper()
	var out []source
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && path != "." || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			dir := filepath.ToSlash(filepath.Dir(path))
			out = append(out, source{strings.TrimPrefix(dir, "."), path})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func imports(t *testing.T, file string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, spec := range f.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, path)
	}
	return out
}

func TestImportsPointDownwards(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range sources(t) {
		seen[s.dir] = true
		if strings.HasPrefix(s.dir, "cmd/") {
			continue
		}
		allowed, known := mayImport[s.dir]
		if !known {
			t.Errorf("%s: the package %s has no place in mayImport", s.file, s.dir)
			continue
		}
		for _, path := range imports(t, s.file) {
			room, ours := strings.CutPrefix(path, "parley/")
			if ours && !slices.Contains(allowed, room) {
				t.Errorf("%s imports %s, which is not below it", s.file, path)
			}
			if s.dir == "" && strings.Contains(strings.Split(path, "/")[0], ".") {
				t.Errorf("%s imports %s: the root needs the standard library only", s.file, path)
			}
		}
	}
	for dir := range mayImport {
		if !seen[dir] {
			t.Errorf("mayImport names %q, which holds no Go files", dir)
		}
	}
}

func TestComputingRoomsArePure(t *testing.T) {
	for _, s := range sources(t) {
		if !slices.Contains(pure, s.dir) {
			continue
		}
		for _, path := range imports(t, s.file) {
			if slices.Contains(impure, path) {
				t.Errorf("%s imports %s, but %q only computes", s.file, path, s.dir)
			}
		}
	}
}

func TestNoClock(t *testing.T) {
	for _, s := range sources(t) {
		if !slices.Contains(pure, s.dir) {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), s.file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if pkg, ok := sel.X.(*ast.Ident); ok && pkg.Name == "time" && slices.Contains([]string{"Now", "Since", "Until", "Sleep", "After", "Tick", "Local"}, sel.Sel.Name) {
				t.Errorf("%s uses time.%s, but %q has no clock", s.file, sel.Sel.Name, s.dir)
			}
			return true
		})
	}
}

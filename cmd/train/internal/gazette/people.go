package gazette

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"parley/internal/neural"
)

// readFaker reads given and family names from the locales of @faker-js/faker
// (MIT), JavaScript files in which first_name and last_name are objects of
// lists.
func (g *Gazette) readFaker(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.js"))
	if err != nil {
		return err
	}
	slices.Sort(files)
	for _, file := range files {
		if strings.Contains(file, "ocker") || strings.Contains(file, "BORK") || strings.Contains(file, "index") {
			continue
		}
		b, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		for _, n := range fakerNames(string(b), "first_name:") {
			if g.add(n, neural.GivenName) {
				g.Given = append(g.Given, n)
			}
		}
		for _, n := range fakerNames(string(b), "last_name:") {
			if g.add(n, neural.Surname) {
				g.Family = append(g.Family, n)
			}
		}
	}
	return nil
}

var quoted = regexp.MustCompile("`([^`]*)`(\\.split\\(`(.)`\\))?")

// fakerNames gives the names within the object after a key.
func fakerNames(js, key string) []string {
	_, rest, ok := strings.Cut(js, key+"{")
	if !ok {
		return nil
	}
	depth, end := 1, 0
	for i, c := range rest {
		if c == '{' {
			depth++
		}
		if c == '}' {
			depth--
		}
		if depth == 0 {
			end = i
			break
		}
	}
	var out []string
	for _, m := range quoted.FindAllStringSubmatch(rest[:end], -1) {
		names := []string{m[1]}
		if m[3] != "" {
			names = strings.Split(m[1], m[3])
		}
		for _, n := range names {
			if !strings.Contains(n, "{") && len(n) > 1 {
				out = append(out, n)
			}
		}
	}
	return out
}

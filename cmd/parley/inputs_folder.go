package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"parley"
)

// reportEndings are the ends of names of files that a folder is searched for.
var reportEndings = []string{".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".jsonl"}

// expand gives the paths that an argument names: itself; of a folder the
// reports in it and in its folders, in the order of their paths; of a pattern
// such as talks/*.txt, where no file has that very name, all that match it.
// Names that begin with a dot, and links to folders, are left out of folders.
func expand(arg string) ([]string, error) {
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return reportsIn(arg)
	case err == nil || !strings.ContainsAny(arg, "*?["):
		return []string{arg}, nil
	}
	matches, err := filepath.Glob(arg)
	if err != nil {
		return nil, refuse(parley.KindInput, "%s: is no pattern (%v); check the brackets", printable(arg), err)
	}
	if len(matches) == 0 {
		return nil, refuse(parley.KindNotFound, "%s: no file matches; check the pattern", printable(arg))
	}
	var paths []string
	for _, m := range matches {
		hidden := strings.HasPrefix(filepath.Base(m), ".") && !strings.HasPrefix(filepath.Base(arg), ".")
		if info, err := os.Stat(m); hidden || err == nil && info.IsDir() {
			continue
		}
		paths = append(paths, m)
	}
	if len(paths) == 0 {
		return nil, refuse(parley.KindNotFound, "%s: only folders and hidden files match; name one for all reports in it", printable(arg))
	}
	return paths, nil
}

// reportsIn are the reports below a folder.
func reportsIn(folder string) ([]string, error) {
	var paths []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch hidden := path != folder && strings.HasPrefix(d.Name(), "."); {
		case err != nil:
			return err
		case hidden && d.IsDir():
			return fs.SkipDir
		case d.IsDir() || hidden:
			return nil
		case slices.Contains(reportEndings, strings.ToLower(filepath.Ext(path))):
			paths = append(paths, path)
		}
		return nil
	})
	if err != nil {
		return nil, unreadable(printable(folder), err)
	}
	if len(paths) == 0 {
		return nil, refuse(parley.KindInput, "%s: the folder holds no reports (files that end in %s)", printable(folder), strings.Join(reportEndings, ", "))
	}
	return paths, nil
}

//go:build unix

package store_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"parley/internal/store"
	"parley/internal/store/storetest"
)

// TestReadOnlyFolder works in a folder that may not be written, as another
// user where it runs as root: adding says so, listing works all the same.
func TestReadOnlyFolder(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "parley.db")
	s, err := store.Open(t.Context(), path)
	must(t, err)
	storetest.Add(t, s, storetest.Entries(3)...)
	must(t, s.Close())
	must(t, os.Chmod(path, 0o444))
	for dir := folder; dir != os.TempDir() && dir != "/"; dir = filepath.Dir(dir) {
		must(t, os.Chmod(dir, 0o555))
		defer os.Chmod(dir, 0o755)
	}
	before := files(t, folder)
	for do, want := range map[string]string{
		"list":  "3 reports",
		"add":   "it cannot be written",
		"begin": "it cannot be opened or made",
	} {
		got := asNobody(t, do, path)
		if !strings.Contains(got, want) || strings.Count(got, "\n") != 1 {
			t.Errorf("%s: %q, want one line with %q", do, got, want)
		}
	}
	if after := files(t, folder); len(after) != len(before) {
		t.Errorf("the folder now has %d files", len(after))
	}
}

// asNobody runs withoutRights in a process that root's rights do not help.
func asNobody(t *testing.T, do, path string) string {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "test") // the one of go test may lie where nobody gets at
	data, err := os.ReadFile(os.Args[0])
	must(t, err)
	must(t, os.WriteFile(binary, data, 0o755))
	for dir := filepath.Dir(binary); dir != os.TempDir() && dir != "/"; dir = filepath.Dir(dir) {
		must(t, os.Chmod(dir, 0o755))
	}
	cmd := exec.Command(binary)
	cmd.Dir = filepath.Dir(binary)
	cmd.Env = append(os.Environ(), readOnlyDB+"="+path, readOnlyDo+"="+do)
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	out, err := cmd.Output()
	if err != nil {
		t.Skip("cannot run as another user:", err)
	}
	return string(out)
}

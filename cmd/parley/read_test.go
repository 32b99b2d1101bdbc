package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// runWith runs the program with an empty standard input in an empty folder.
func runWith(t *testing.T, args ...string) (code int, out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code = run(args, streams{strings.NewReader(""), &stdout, &stderr})
	return code, stdout.String(), stderr.String()
}

// writeReport writes a report to read and gives its path.
func writeReport(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadExitCodes(t *testing.T) {
	good := writeReport(t, "Envoys of Norway and Chile met in Oslo.\n")
	for _, c := range []struct {
		args string
		want int
	}{
		{"read " + good, exitOK},
		{"read --jsonl " + good + " " + good, exitOK},
		{"schema", exitOK},
		{"read missing.txt", exitSome},
		{"read --jsonl missing.txt " + good, exitSome},
		{"read -", exitSome},              // empty standard input
		{"read " + t.TempDir(), exitSome}, // a folder without reports
		{"read " + filepath.Dir(good), exitOK},
		{"read", exitUsage},
		{"read --json " + good + " " + good, exitUsage},
		{"read --json --text " + good, exitUsage},
		{"read --json --jsonl " + good, exitUsage},
		{"read --text " + good + " " + good, exitUsage},
		{"read --offsets utf8 --json " + good, exitUsage},
		{"read --offsets utf16 " + good, exitUsage},
		{"read --date 2025-02-31 " + good, exitUsage},
		{"read --force-date yesterday " + good, exitUsage},
		{"read --date 2025 --force-date 2025 " + good, exitUsage},
		{"read --wrong " + good, exitUsage},
		{"read - -", exitUsage},
		{"schema " + good, exitUsage},
	} {
		code, _, errs := runWith(t, strings.Fields(c.args)...)
		if code != c.want {
			t.Errorf("%s: exit code %d, want %d (%s)", c.args, code, c.want, errs)
		}
		if (code == exitOK) != (errs == "") || strings.Count(errs, "\n") > 1 {
			t.Errorf("%s: standard error %q, want one line, none on success", c.args, errs)
		}
	}
}

// TestReadText: nothing is added to the canonical text, not even a line end.
func TestReadText(t *testing.T) {
	path := writeReport(t, "title: Lake talks open\r\n\r\nEnvoys of Norway and Chile met in Oslo.\r\n\r\n\r\n")
	code, out, _ := runWith(t, "read", "--text", path)
	if want := "Lake talks open\n\nEnvoys of Norway and Chile met in Oslo."; code != exitOK || out != want {
		t.Errorf("exit code %d, got %q, want %q", code, out, want)
	}
}

// TestReadTwice: the same input gives the same bytes.
func TestReadTwice(t *testing.T) {
	for _, args := range [][]string{{"read", "--json"}, {"read", "--jsonl"}, {"read", "--text"}, {"read"}} {
		for _, path := range globs(t, "../../examples/*.[th]*") {
			_, first, _ := runWith(t, append(args, path)...)
			_, second, _ := runWith(t, append(args, path)...)
			if first == "" || first != second {
				t.Errorf("%v %s: empty or different the second time", args, path)
			}
		}
	}
}

// TestReadJSONLKeepsPlaces: every file has one line, in the order given.
func TestReadJSONLKeepsPlaces(t *testing.T) {
	good := writeReport(t, "Envoys of Norway and Chile met in Oslo.\n")
	code, out, _ := runWith(t, "read", "--jsonl", "missing1", good, "missing2", good)
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if code != exitSome || len(lines) != 4 {
		t.Fatalf("exit code %d, %d lines", code, len(lines))
	}
	for i, want := range []string{`{"file":"missing1","error":"`, `{"format":1,`, `{"file":"missing2","error":"`, `{"format":1,`} {
		if !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d is %.60s, want %s", i+1, lines[i], want)
		}
	}
}

// brokenPipe refuses what is written.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, os.ErrClosed }

// TestReadSaysThatOutputFailed: a full disk behind standard output is no
// success.
func TestReadSaysThatOutputFailed(t *testing.T) {
	good := writeReport(t, "Envoys of Norway and Chile met in Oslo.\n")
	for _, flag := range []string{"--json", "--jsonl", "--text", "--raw"} {
		var stderr bytes.Buffer
		code := run([]string{"read", flag, good}, streams{strings.NewReader(""), brokenPipe{}, &stderr})
		if code != exitSome || !strings.Contains(stderr.String(), "write standard output") {
			t.Errorf("%s: exit code %d, %q", flag, code, stderr.String())
		}
	}
}

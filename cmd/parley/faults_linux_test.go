package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// faultsEnv makes TestFaults try every n-th call of the kernel, 1 each of them,
// in place of a dozen.
const faultsEnv = "PARLEY_TEST_FAULTS"

// faultReports are added in the tests: one batch and a half.
const faultReports = 96

// A fault is what strace does to a call of the kernel: what to inject, and
// whether every later call of the kind gets it too, as on a disk that stays
// full.
type fault struct {
	inject string
	calls  []string
	after  bool
}

var faultKinds = []fault{
	{"signal=SIGKILL", []string{"write", "pwrite64", "fsync", "ftruncate", "unlink", "unlinkat", "renameat"}, false},
	{"error=EIO", []string{"write", "pwrite64", "fsync", "fdatasync", "ftruncate", "openat"}, false},
	{"error=EIO", []string{"pwrite64", "fsync"}, true},
	{"error=ENOSPC", []string{"write", "pwrite64", "fsync", "fdatasync", "ftruncate", "openat"}, false},
	{"error=ENOSPC", []string{"write", "pwrite64", "ftruncate"}, true},
}

// faultCommands are the commands that are disturbed. Each is run in a folder
// of its own, with all reports in parley.db but for add.
var faultCommands = map[string][]string{
	"add":      {"add", "IN"},
	"judge":    {"judge", "right", "MEETING", "--author", "Ada"},
	"withdraw": {"withdraw", "https://wire.example/1", "--why", "a hoax", "--author", "Ada"},
	"backup":   {"backup", "kept.tar"},
	"export":   {"export", "out"},
}

// TestFaults makes the n-th call of a kind fail, or kills the program at it:
// there is one clear line, the exit code is 1, what was acknowledged is there,
// verify finds nothing, and the same command run again completes to what an
// undisturbed one makes.
func TestFaults(t *testing.T) {
	if testing.Short() {
		t.Skip("faults take some seconds")
	}
	strace := findStrace(t)
	every, err := strconv.Atoi(os.Getenv(faultsEnv))
	if err != nil && os.Getenv(faultsEnv) != "" || every < 0 {
		t.Fatalf("%s is no number", faultsEnv)
	}
	b := newFaultBench(t, strace)
	for _, name := range []string{"add", "judge", "withdraw", "backup", "export"} {
		t.Run(name, func(t *testing.T) {
			counts := b.undisturbed(t, name)
			var points []faultPoint
			for _, kind := range faultKinds {
				for _, call := range kind.calls {
					for n := 1; n <= counts[call]; n += max(every, 1) {
						points = append(points, faultPoint{name, kind, call, n})
					}
				}
			}
			if every == 0 {
				points = spread(points, map[string]int{"add": 10}[name])
			}
			began, tally := time.Now(), map[string]int{}
			for _, p := range points {
				tally[p.fault.inject+" "+b.try(t, p)]++
			}
			t.Logf("%d points in %.0f s: %v", len(points), time.Since(began).Seconds(), tally)
		})
	}
}

// spread picks n of the points, 3 where n is 0, evenly.
func spread(points []faultPoint, n int) (some []faultPoint) {
	n = min(max(n, 3), len(points))
	for i := range n {
		some = append(some, points[(2*i+1)*len(points)/(2*n)])
	}
	return some
}

// findStrace skips the test where strace is missing or may not trace.
func findStrace(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("skipped: no strace, which makes calls of the kernel fail; install it (on Debian the package strace)")
	}
	out, err := exec.Command(path, "-f", "--seccomp-bpf", "-e", "trace=fsync", "-e", "inject=fsync:error=EIO:when=1", "-o", os.DevNull, "true").CombinedOutput()
	if err != nil {
		t.Skipf("skipped: strace may not trace here (ptrace forbidden?): %v: %s", err, out)
	}
	return path
}

// A faultBench holds what the disturbed commands begin with and what they
// come to undisturbed.
type faultBench struct {
	strace, parley string
	in, base       string // the reports; a data base that has them all
	meeting        string
	want           map[string]map[string]string // by command: files of the export
}

func newFaultBench(t *testing.T, strace string) *faultBench {
	dir := t.TempDir()
	b := &faultBench{strace: strace, parley: filepath.Join(dir, "parley"), in: filepath.Join(dir, "in"), base: filepath.Join(dir, "base.db"), want: map[string]map[string]string{}}
	self, err := os.Executable()
	faultless(t, err)
	faultless(t, os.Symlink(self, b.parley))
	faultless(t, os.Mkdir(b.in, 0o755))
	for i := range faultReports {
		text := fmt.Sprintf("title: Day %d\nsource: Lake Wire\nurl: https://wire.example/%d\ndate: 2025-12-05\n\nNothing was said at the lake on day %d.\n", i, i, i)
		if i%32 == 1 {
			text = fmt.Sprintf("title: Talks %d\nsource: Lake Wire\nurl: https://wire.example/%d\ndate: 2025-12-%02d\n\nOSLO - Norway's Foreign Minister Mona Lind met Chilean Foreign Minister Raul Bravo in Oslo on Thursday, her ministry said.\n", i, i, 5+i/4)
		}
		faultless(t, os.WriteFile(filepath.Join(b.in, fmt.Sprintf("%02d.txt", i)), []byte(text), 0o644))
	}
	parleyHere(t, 0, "add", "--db", b.base, b.in)
	meetings := parleyHere(t, 0, "show", "meetings", "--db", b.base, "--csv")
	b.meeting = regexp.MustCompile(`m-[0-9a-f]{20}`).FindString(meetings)
	if b.meeting == "" {
		t.Fatal("no meeting in", meetings)
	}
	return b
}

func faultless(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// parleyHere runs the program in this process and gives its standard output.
func parleyHere(t *testing.T, code int, args ...string) string {
	t.Helper()
	var out, says bytes.Buffer
	if got := run(args, streams{strings.NewReader(""), &out, &says}); got != code {
		t.Fatalf("parley %s: exit code %d, want %d: %s", strings.Join(args, " "), got, code, says.String())
	}
	return out.String()
}

// begin makes a folder in which a command is run.
func (b *faultBench) begin(t *testing.T, name string) (dir string) {
	t.Helper()
	dir, err := os.MkdirTemp("", "parley-fault-")
	faultless(t, err)
	if name != "add" {
		data, err := os.ReadFile(b.base)
		faultless(t, err)
		faultless(t, os.WriteFile(filepath.Join(dir, "parley.db"), data, 0o644))
	}
	return dir
}

func (b *faultBench) args(name string) []string {
	args := slices.Clone(faultCommands[name])
	for i, a := range args {
		switch a {
		case "MEETING":
			args[i] = b.meeting
		case "IN":
			args[i] = b.in
		}
	}
	return args
}

// undisturbed runs the command, keeps what it comes to, and gives how many
// calls of each kind the busiest thread made.
func (b *faultBench) undisturbed(t *testing.T, name string) map[string]int {
	t.Helper()
	dir := b.begin(t, name)
	defer os.RemoveAll(dir)
	out := b.traced(t, dir, name, "")
	if out.code != 0 {
		t.Fatalf("undisturbed: exit code %d: %s", out.code, out.stderr)
	}
	b.want[name] = exported(t, dir)
	perThread, counts := map[string]int{}, map[string]int{}
	for line := range strings.Lines(out.trace) {
		if m := tracedCall.FindStringSubmatch(line); m != nil {
			perThread[m[1]+m[2]]++
			counts[m[2]] = max(counts[m[2]], perThread[m[1]+m[2]])
		}
	}
	return counts
}

var tracedCall = regexp.MustCompile(`^(\d+) +(\w+)\(`)

// exported are the files that an export of the data base writes, by name,
// without the IDs of judgements, which go by the time of day.
func exported(t *testing.T, dir string) map[string]string {
	t.Helper()
	out, db := filepath.Join(dir, "exported"), filepath.Join(dir, "parley.db")
	parleyHere(t, 0, "export", "--db", db, out)
	files := filesIn(t, out)
	for line := range strings.Lines(parleyHere(t, 0, "judge", "list", "--db", db)) {
		if id := listedJudgement.FindString(line); id != "" {
			whole := regexp.MustCompile("sha256:" + id + "[0-9a-f]{52}")
			for name, data := range files {
				files[name] = whole.ReplaceAllString(data, "JUDGEMENT")
			}
		}
	}
	return files
}

var listedJudgement = regexp.MustCompile(`^[0-9a-f]{12}\b`)

func filesIn(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	entries, err := os.ReadDir(dir)
	faultless(t, err)
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		faultless(t, err)
		files[e.Name()] = string(data)
	}
	return files
}

// An outcome of a run under strace. trace has the calls that were watched.
type faultOutcome struct {
	code                  int // -1 killed
	stdout, stderr, trace string
}

// traced runs a command with a fault, "" for none.
func (b *faultBench) traced(t *testing.T, dir, name, inject string) faultOutcome {
	t.Helper()
	trace := filepath.Join(dir, "trace")
	args := []string{"-f", "-y", "-o", trace, "-e", "trace=write,pwrite64,fsync,fdatasync,ftruncate,openat,unlink,unlinkat,renameat"}
	if inject != "" {
		args = append(args, "-e", "inject="+inject)
	}
	if !strings.Contains(inject, "signal") { // with which it would deliver none
		args = append(args, "--seccomp-bpf")
	}
	cmd := exec.Command(b.strace, slices.Concat(args, []string{"--", b.parley}, b.args(name))...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), oneThreadEnv+"=1")
	var out, says bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &says
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	data, err := os.ReadFile(trace)
	faultless(t, err)
	return faultOutcome{cmd.ProcessState.ExitCode(), out.String(), says.String(), string(data)}
}

// A faultPoint is one fault at the n-th call of a kind that a thread makes.
type faultPoint struct {
	name  string
	fault fault
	call  string
	n     int
}

func (p faultPoint) String() string {
	s := fmt.Sprintf("%s:%s:when=%d", p.call, p.fault.inject, p.n)
	if p.fault.after {
		s += "+"
	}
	return s
}

// try runs a command with the fault and checks everything; it gives what came
// of the run: killed, failed, survived.
func (b *faultBench) try(t *testing.T, p faultPoint) string {
	t.Helper()
	dir := b.begin(t, p.name)
	out := b.traced(t, dir, p.name, p.String())
	before := t.Failed()
	came := checkSaid(t, p, out)
	b.checkKept(t, dir, p, out)
	b.checkAgain(t, dir, p)
	if t.Failed() && !before {
		t.Logf("parley %s with %v ended with %d\nstdout: %.300s\nstderr: %.600s", p.name, p, out.code, out.stdout, out.stderr)
	}
	faultless(t, os.RemoveAll(dir))
	return came
}

// checkSaid holds what the program says to one line and the exit codes 0 and 1.
func checkSaid(t *testing.T, p faultPoint, out faultOutcome) string {
	t.Helper()
	if out.code == -1 || out.code == 137 {
		if p.fault.inject != "signal=SIGKILL" {
			t.Errorf("%v: killed", p)
		}
		return "killed"
	}
	if !strings.Contains(out.trace, "(INJECTED)") {
		if out.code != 0 || out.stderr != "" {
			t.Errorf("%v: nothing disturbed, yet exit code %d, %s", p, out.code, out.stderr)
		}
		return "not reached"
	}
	if !onFiles(out.trace) { // its own output, or what the runtime does
		return "of the runtime or the output"
	}
	lines := strings.Count(out.stderr, "\n")
	switch {
	case out.code == 0 && lines == 0:
		return "survived"
	case out.code == 1 && lines == 1 && strings.HasPrefix(out.stderr, "parley: ") && plainFault(out.stderr):
		return "failed"
	}
	t.Errorf("%v: exit code %d, %s", p, out.code, out.stderr)
	return "failed badly"
}

// plainFault reports whether the line names a file and says what to do.
func plainFault(line string) bool {
	return strings.Contains(line, "parley.db") || strings.Contains(line, "in/") || strings.Contains(line, "kept.tar") || strings.Contains(line, "out")
}

// onFiles reports whether every call that failed was one on a file.
func onFiles(trace string) bool {
	for line := range strings.Lines(trace) {
		if strings.Contains(line, "(INJECTED)") && !strings.Contains(line, "/parley-fault-") {
			return false
		}
	}
	return true
}

// checkKept holds what is there to what was acknowledged.
func (b *faultBench) checkKept(t *testing.T, dir string, p faultPoint, out faultOutcome) {
	t.Helper()
	db := filepath.Join(dir, "parley.db")
	var verified, says bytes.Buffer
	if run([]string{"verify", "--db", db}, streams{nil, &verified, &says}) != 0 {
		if p.name != "add" || out.stdout != "" || !strings.Contains(says.String(), "there is none") {
			t.Errorf("%v: verify: %s", p, says.String())
		}
		return
	}
	switch p.name {
	case "add":
		reports := parleyHere(t, 0, "show", "reports", "--json", "--db", db)
		for line := range strings.Lines(out.stdout) {
			id := addedLine.FindStringSubmatch(line)
			if id == nil || strings.Count(reports, `"id": "sha256:`+id[1]) != 1 {
				t.Errorf("%v: acknowledged and lost: %s", p, line)
			}
		}
	case "judge":
		list := parleyHere(t, 0, "judge", "list", "--db", db)
		if n := strings.Count(list, " right "); n > 1 || n == 0 && strings.Contains(out.stdout, "kept") {
			t.Errorf("%v: said %q, %d judgements", p, out.stdout, n)
		}
	case "backup":
		if _, err := os.Stat(filepath.Join(dir, "kept.tar")); err == nil {
			restored := filepath.Join(dir, "restored.db")
			parleyHere(t, 0, "restore", "--db", restored, filepath.Join(dir, "kept.tar"))
		} else if strings.Contains(out.stdout, "backed up") {
			t.Errorf("%v: no backup", p)
		}
	}
}

var addedLine = regexp.MustCompile(`^added +([0-9a-f]{12}) `)

// checkAgain runs the command again and compares with the undisturbed run.
func (b *faultBench) checkAgain(t *testing.T, dir string, p faultPoint) {
	t.Helper()
	db := filepath.Join(dir, "parley.db")
	args := append(b.args(p.name), "--db", db)
	switch p.name {
	case "judge":
		if strings.Contains(parleyHere(t, 0, "judge", "list", "--db", db), " right ") {
			args = nil // it was kept before the fault
		}
	case "withdraw":
		if !strings.Contains(parleyHere(t, 0, "show", "reports", "--json", "--db", db), `"https://wire.example/1"`) {
			args = nil
		}
	case "backup":
		args[1] = filepath.Join(dir, "again.tar")
	case "export":
		args[1] = filepath.Join(dir, "out")
	}
	if args != nil {
		parleyHere(t, 0, args...)
	}
	parleyHere(t, 0, "verify", "--db", db)
	if p.name == "export" && !equalFiles(filesIn(t, args[1]), b.want[p.name]) {
		t.Errorf("%v: exporting again gave other files", p)
	}
	if !equalFiles(exported(t, dir), b.want[p.name]) {
		t.Errorf("%v: again gave another record", p)
	}
}

func equalFiles(a, b map[string]string) bool {
	for name, data := range a {
		if b[name] != data {
			return false
		}
	}
	return len(a) == len(b)
}

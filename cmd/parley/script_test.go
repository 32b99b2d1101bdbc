package main

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"parley/internal/store/storetest"
)

// The scripts in testdata/script run the program as a person would. In them
// "parley" is the program.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"parley": program})
}

// dbEnv names the data base of a script that says none.
const dbEnv = "PARLEY_TEST_DB"

// oneThreadEnv keeps all that the program's first goroutine does on one thread,
// so that strace, which counts for each thread, counts all writes.
const oneThreadEnv = "PARLEY_TEST_ONE_THREAD"

// program is the program as scripts and faults run it.
func program() {
	if db := os.Getenv(dbEnv); db != "" && !slices.Contains(os.Args, "--db") {
		os.Args = append(os.Args, "--db", db)
	}
	if os.Getenv(oneThreadEnv) != "" {
		runtime.LockOSThread()
	}
	main()
}

func TestScripts(t *testing.T) {
	if testing.Short() {
		t.Skip("scripts run one command after the other; what they run at once has tests of its own")
	}
	params := scriptParams()
	params.Dir = "testdata/script"
	testscript.Run(t, params)
}

// TestScriptsPostgres runs the scripts of the record with a data base of
// PostgreSQL: what they want printed is the same.
func TestScriptsPostgres(t *testing.T) {
	if testing.Short() {
		t.Skip("as TestScripts")
	}
	for _, name := range []string{"record", "show", "user"} {
		params := scriptParams()
		params.Files = []string{"testdata/script/" + name + ".txtar"}
		address := storetest.Postgres(t)
		params.Setup = func(env *testscript.Env) error {
			env.Setenv(dbEnv, address)
			env.Defer(func() {
				if _, err := os.Stat(filepath.Join(env.WorkDir, "parley.db")); err == nil {
					t.Errorf("%s used a file", name)
				}
			})
			return nil
		}
		testscript.Run(t, params)
	}
}

func scriptParams() testscript.Params {
	return testscript.Params{
		Condition: func(cond string) (bool, error) {
			return cond == "root" && os.Getuid() == 0, nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"sparse": sparse,
			"lines":  lines,
		},
	}
}

// sparse is "sparse FILE BYTES": it makes a file of that size that takes no
// room on the disk.
func sparse(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	path := ts.MkAbs(args[0])
	ts.Check(os.WriteFile(path, nil, 0o600))
	ts.Check(os.Truncate(path, size))
}

// lines is "lines stdout|stderr N": the last command printed that many lines.
func lines(ts *testscript.TestScript, _ bool, args []string) {
	n := 0
	for _, c := range ts.ReadFile(args[0]) {
		if c == '\n' {
			n++
		}
	}
	if want, err := strconv.Atoi(args[1]); err != nil || n != want {
		ts.Fatalf("%s has %d lines, want %s", args[0], n, args[1])
	}
}

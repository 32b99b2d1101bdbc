package storetest

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// PostgresEnv names the environment variable with the address of a server on
// which a user may make and drop data bases. Without it Postgres starts one.
const PostgresEnv = "PARLEY_TEST_POSTGRES"

// Postgres gives the address of a new empty data base of PostgreSQL, which is
// dropped when the test ends. It skips the test where there is no server and
// no programs to start one.
func Postgres(t testing.TB) string {
	t.Helper()
	server, err := runningServer()
	if errors.Is(err, errNoPostgres) {
		t.Skip("skipped:", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	name := fmt.Sprintf("parley_test_%d_%d", os.Getpid(), databases.Add(1))
	administer(t, server.address, "CREATE DATABASE "+name)
	t.Cleanup(func() { administer(t, server.address, "DROP DATABASE "+name+" WITH (FORCE)") })
	made := server.address
	made.Path = "/" + name
	return made.String()
}

// HasPostgres reports whether Postgres gives one here.
func HasPostgres() bool {
	_, err := runningServer()
	return !errors.Is(err, errNoPostgres)
}

var databases atomic.Int64

// administer runs a statement outside of the data bases of tests.
func administer(t testing.TB, server url.URL, statement string) {
	t.Helper()
	db, err := sql.Open("pgx", server.String())
	if err == nil {
		_, err = db.ExecContext(context.Background(), statement)
		err = errors.Join(err, db.Close())
	}
	if err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

var errNoPostgres = errors.New("no PostgreSQL: install it (on Debian the package postgresql) or name a server with " + PostgresEnv)

// A server is one that tests use.
type server struct {
	address url.URL
	stdin   io.Closer // where we started it: it ends when this is closed, as the garbage collector would
}

// runningServer is the server of this test process, started at the first call.
var runningServer = sync.OnceValues(func() (server, error) {
	if address := os.Getenv(PostgresEnv); address != "" {
		u, err := url.Parse(address)
		if err != nil {
			return server{}, fmt.Errorf("%s: %w", PostgresEnv, err)
		}
		return server{address: *u}, nil
	}
	initdb, err := program("initdb")
	if err != nil {
		return server{}, errNoPostgres
	}
	return startServer(filepath.Dir(initdb))
})

// program finds a program of PostgreSQL: the newest of Debian's, or in PATH.
func program(name string) (string, error) {
	installed, err := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if err != nil {
		return "", err
	}
	version := func(path string) int {
		n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path)))) // no number counts as old
		return n
	}
	slices.SortFunc(installed, func(a, b string) int { return version(b) - version(a) })
	if len(installed) > 0 {
		return installed[0], nil
	}
	found, err := exec.LookPath(name)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(found)
}

// serve starts a server and ends it when its standard input does, so that it
// does not outlive the tests however they end.
const serve = `"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=off -c max_connections=60 -c shared_buffers=32MB &
cat >/dev/null
kill -INT $!
wait
rm -rf "$2"`

// startServer makes a data base cluster in a new folder and starts a server
// on it, reached by a socket in that folder.
func startServer(bin string) (server, error) {
	folder, err := os.MkdirTemp("", "parley-pg-")
	if err != nil {
		return server{}, err
	}
	as, err := unprivileged(folder)
	if err != nil {
		return server{}, err
	}
	command := func(args ...string) *exec.Cmd {
		args = append(slices.Clone(as), args...)
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Dir = folder
		return cmd
	}
	made, err := command(filepath.Join(bin, "initdb"), "-D", filepath.Join(folder, "data"), "-U", "parley", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync").CombinedOutput()
	if err != nil {
		return server{}, fmt.Errorf("initdb: %w\n%s", err, made)
	}
	says, err := os.Create(filepath.Join(folder, "log"))
	if err != nil {
		return server{}, err
	}
	defer says.Close()
	cmd := command("sh", "-c", serve, "sh", bin, folder)
	cmd.Stdout, cmd.Stderr = says, says
	stdin, err := cmd.StdinPipe() // closed by the system when this process ends
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return server{}, err
	}
	address := url.URL{Scheme: "postgres", User: url.User("parley"), Path: "/postgres", RawQuery: url.Values{"host": {folder}}.Encode()}
	return server{address, stdin}, awaitServer(address, folder)
}

// unprivileged gives what to put before a command, since PostgreSQL does not
// run as root, and the folder to the user that it then runs as.
func unprivileged(folder string) ([]string, error) {
	if os.Getuid() != 0 {
		return nil, nil
	}
	for _, name := range []string{"postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, _ := strconv.Atoi(u.Uid) // root is on no system that has other than numbers
		gid, _ := strconv.Atoi(u.Gid)
		return []string{"runuser", "-u", name, "--"}, os.Chown(folder, uid, gid)
	}
	return nil, errors.New("there is no user postgres or nobody to run PostgreSQL as")
}

// awaitServer waits until the server answers.
func awaitServer(address url.URL, folder string) error {
	db, err := sql.Open("pgx", address.String())
	if err != nil {
		return err
	}
	defer db.Close()
	for range 300 {
		if err = db.Ping(); err == nil {
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	says, reading := os.ReadFile(filepath.Join(folder, "log"))
	return errors.Join(fmt.Errorf("PostgreSQL did not start: %w\n%s", err, bytes.TrimSpace(says)), reading)
}

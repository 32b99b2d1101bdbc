package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/ingest"
	"parley/internal/store"
)

// verifyCommand is "parley verify".
func verifyCommand(std streams) *cobra.Command {
	var db, head string
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Check that everything is as it was kept",
		Long: "Verify recomputes every hash, every span and the chain of the log, and prints the log's\n" +
			"head. Write the head down elsewhere; with --head it proves later that nothing before it\n" +
			"was changed, taken out or made anew.\n\nExit code: 0 all as it was kept, 1 not.",
		Example: "  parley verify\n  parley verify --head 120:sha256:9f…",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			against, err := parseHead(head)
			if err != nil {
				return err
			}
			return withStore(cmd.Context(), db, func(st *store.Store) error { return verify(cmd.Context(), std, st, against) })
		},
	}
	dbFlag(cmd, &db)
	cmd.Flags().StringVar(&head, "head", "", "a head that was printed before, NUMBER:HASH")
	return cmd
}

// withStore opens a data base that is there and calls f with it.
func withStore(ctx context.Context, db string, f func(st *store.Store) error) error {
	st, err := store.OpenExisting(ctx, db)
	if err != nil {
		return err
	}
	err = f(st)
	return cmp.Or(err, st.Close())
}

func printHead(h store.Head) string { return fmt.Sprintf("%d:%s", h.Seq, h.Hash) }

func parseHead(s string) (h store.Head, err error) {
	if s == "" {
		return h, nil
	}
	number, hash, ok := strings.Cut(s, ":")
	h.Seq, err = strconv.ParseInt(number, 10, 64)
	if !ok || err != nil || h.Seq < 1 || !strings.HasPrefix(hash, "sha256:") {
		return h, usage("--head %q is no NUMBER:HASH as verify and backup print it", s)
	}
	h.Hash = hash
	return h, nil
}

func verify(ctx context.Context, std streams, st *store.Store, against store.Head) error {
	findings := 0
	v, err := st.Verify(ctx, against, func(f store.Finding) {
		findings++
		fmt.Fprintf(std.err, "parley: %s\n", printable(f.String()))
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(std.out, "%d readings, %d originals\nhead %s\n", v.Readings, v.Originals, printHead(v.Head))
	if findings > 0 {
		fmt.Fprintf(std.err, "parley: %d things are not as they were kept; restore a backup (parley restore)\n", findings)
		return errSome
	}
	fmt.Fprintln(std.out, "all as it was kept")
	return nil
}

// backupCommand is "parley backup".
func backupCommand(std streams) *cobra.Command {
	var db string
	var withoutUsers bool
	cmd := &cobra.Command{
		Use:   "backup FILE",
		Short: "Write everything that is kept into one archive",
		Long: "Backup writes originals, readings, judgements, the log, users and tokens into one tar\n" +
			"archive that does not depend on the data base, while others may go on adding. FILE must not\n" +
			"be there yet; it appears when it is whole. Of passwords and tokens it holds hashes: keep\n" +
			"it as you keep the data base, and give away only one made --without-users.",
		Args: oneArg("backup", "FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withStore(cmd.Context(), db, func(st *store.Store) error { return backup(cmd.Context(), std, st, args[0], withoutUsers) })
		},
	}
	dbFlag(cmd, &db)
	cmd.Flags().BoolVar(&withoutUsers, "without-users", false, "leave users and tokens out, so that the archive can be given away")
	return cmd
}

func oneArg(name, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != 1 {
			return usage("%s takes one %s", name, what)
		}
		return nil
	}
}

// backup writes beside the file, syncs, and gives it its name last.
func backup(ctx context.Context, std streams, st *store.Store, path string, withoutUsers bool) (err error) {
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		return refuse(parley.KindUsage, "%s: is there already; name another file", printable(path))
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return unwritable(path, err)
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	w := bufio.NewWriterSize(f, 1<<20)
	write := st.Backup
	if withoutUsers {
		write = st.BackupWithoutUsers
	}
	head, err := write(ctx, w)
	if err != nil {
		return err
	}
	for _, finish := range []func() error{w.Flush, f.Sync, f.Close, func() error { return os.Rename(f.Name(), path) }} {
		if err := finish(); err != nil {
			return unwritable(path, err)
		}
	}
	_, err = fmt.Fprintf(std.out, "backed up to %s\nhead %s\n", printable(path), printHead(head))
	return err
}

func unwritable(path string, err error) error {
	var e *fs.PathError
	if errors.As(err, &e) {
		err = e.Err
	}
	return refuse(parley.KindStorage, "%s: cannot be written (%v); check the folder and its room", printable(path), err)
}

// restoreCommand is "parley restore".
func restoreCommand(std streams) *cobra.Command {
	var db string
	cmd := &cobra.Command{
		Use:   "restore FILE",
		Short: "Put an archive of backup into a new data base",
		Long:  "Restore puts everything that an archive of parley backup holds into the data base that\n--db names, which must have nothing yet: all of it, verified, or nothing.",
		Args:  oneArg("restore", "FILE"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			f, err := os.Open(args[0])
			if err != nil {
				return unreadable(printable(args[0]), err)
			}
			defer f.Close()
			st, err := store.Open(cmd.Context(), db)
			if err != nil {
				return err
			}
			defer func() { err = cmp.Or(err, st.Close()) }()
			head, err := st.Restore(cmd.Context(), bufio.NewReaderSize(f, 1<<20))
			if err != nil {
				return err
			}
			if err := ingest.Record(cmd.Context(), st); err != nil {
				return err
			}
			_, err = fmt.Fprintf(std.out, "restored into %s\nhead %s\n", printable(st.Path()), printHead(head))
			return err
		},
	}
	dbFlag(cmd, &db)
	return cmd
}

// withdrawCommand is "parley withdraw".
func withdrawCommand(std streams) *cobra.Command {
	var db, author, why string
	var erase bool
	cmd := &cobra.Command{
		Use:   "withdraw REPORT",
		Short: "Take a report out of what counts",
		Long: "Withdraw leaves a tombstone: the report (its ID, what the ID begins with, or its address)\n" +
			"no longer counts, and adding it again does not bring it back. Its bytes stay as part of\n" +
			"what was once known; --erase takes them out as well.",
		Args: oneArg("withdraw", "REPORT"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if why == "" {
				return usage("say why it is withdrawn: --why REASON")
			}
			return withStore(cmd.Context(), db, func(st *store.Store) error {
				return withdraw(cmd.Context(), std, st, args[0], store.Withdrawal{Author: author, Reason: why, Erase: erase})
			})
		},
	}
	dbFlag(cmd, &db)
	authorFlags(cmd, &author, &why)
	cmd.Flags().BoolVar(&erase, "erase", false, "take its bytes, text and readings out of the data base too")
	return cmd
}

func withdraw(ctx context.Context, std streams, st *store.Store, name string, w store.Withdrawal) error {
	err := ingest.Open(ctx, st, func(b *ingest.Book) (err error) {
		w.Report, err = b.ReportCalled(name)
		return err
	})
	if parley.KindOf(err) == parley.KindNotFound && strings.HasPrefix(name, "sha256:") {
		w.Report, err = name, nil // withdrawn before, perhaps to be erased now
	}
	if err != nil {
		return err
	}
	changed, err := st.Withdraw(ctx, time.Now(), w)
	if err != nil {
		return err
	}
	if err := ingest.Record(ctx, st); err != nil {
		return err
	}
	what := "withdrawn"
	if !changed {
		what = "withdrawn before"
	}
	_, err = fmt.Fprintf(std.out, "%s  %s\n", what, shortID(w.Report))
	return err
}

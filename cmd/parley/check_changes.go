package main

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"parley"
	"parley/internal/desk"
	"parley/internal/ingest"
	"parley/internal/lexicon"
)

// changesFlags say since when verdicts may have changed.
type changesFlags struct {
	changed bool
	since   string // YYYY-MM-DD, or the number of an entry of the log
}

func (f *changesFlags) asked() bool { return f.changed || f.since != "" }

// seq is the number of the last entry of the log that is taken as known; head is
// the last there is.
func (f *changesFlags) seq(b *ingest.Book, head int64) (int64, error) {
	day := f.since
	if n, err := strconv.ParseInt(f.since, 10, 64); err == nil {
		if n < 0 || n > head {
			return 0, usage("--since %d: the log has entries 1 to %d", n, head)
		}
		return n, nil
	}
	if day == "" {
		last, err := b.LastDay()
		if err != nil || last == "" {
			return 0, err
		}
		day = last
	}
	if _, err := time.Parse(time.DateOnly, day); err != nil {
		return 0, usage("--since takes a day such as 2025-12-06 or the number of an entry of the log, not %q", f.since)
	}
	return b.Before(day)
}

// changesOut is what --json prints.
type changesOut struct {
	Since   int64                   `json:"since"` // number of an entry of the log
	Until   int64                   `json:"until"` // of its last
	Changes []ingest.ChangedVerdict `json:"changes"`
}

// print prints the claims of which the verdict has changed, and why.
func (f *changesFlags) print(w io.Writer, b *ingest.Book, asOf string, asJSON bool) error {
	head, err := b.Reads().Head(b.Context())
	if err != nil {
		return err
	}
	out := changesOut{Until: head.Seq}
	if out.Since, err = f.seq(b, head.Seq); err != nil {
		return err
	}
	if out.Changes, err = b.Changes(out.Since, asOf, lexicon.Default().Within); err != nil {
		return err
	}
	if asJSON {
		return printObjects(w, out)
	}
	for i := range out.Changes {
		if err := printChange(w, b, &out.Changes[i]); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(w, "%s changed since entry %d of the log, which ends with %d\n", verdicts(len(out.Changes)), out.Since, out.Until)
	return err
}

func verdicts(n int) string {
	switch n {
	case 0:
		return "no verdict has"
	case 1:
		return "1 verdict has"
	}
	return fmt.Sprint(n, " verdicts have")
}

func printChange(w io.Writer, b *ingest.Book, c *ingest.ChangedVerdict) error {
	r, err := b.Record(c.Claim)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s  “%s”\n  %s\n", c.Claim, printable(desk.ClaimWords(&r)), printable(c.Why))
	for _, a := range c.By {
		by := fmt.Sprintf("%s, %s: %s", orDash(a.Publisher), orDash(a.Published), orDash(a.Title))
		if a.Withdrawn {
			by = "withdrawn"
		}
		fmt.Fprintf(w, "  by %s · %s\n", printable(by), shortID(a.Report))
	}
	if len(c.By) == 0 {
		fmt.Fprintln(w, "  by decisions (parley judge list)")
	}
	_, err = fmt.Fprintln(w)
	return err
}

// checkClaimIDs says what is wrong with the arguments of "parley check".
func checkClaimIDs(args []string, f *changesFlags) error {
	for _, id := range args {
		if parley.KindOfNode(id) != parley.ClaimNode {
			return usage("%q is no ID of a claim; parley show claims lists them", id)
		}
	}
	if f.asked() && len(args) > 0 {
		return usage("--changed and --since list all claims whose verdict has changed; name no claim beside them")
	}
	return nil
}

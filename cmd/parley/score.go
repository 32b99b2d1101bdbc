package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/ingest"
	"parley/internal/page"
	"parley/internal/score"
	"parley/internal/view"
)

// scoreFlags are the flags of "parley score".
type scoreFlags struct {
	json, verbose, annotators bool
	against                   string
}

// scoreCommand is "parley score": how right the program is on reports with a
// right answer.
func scoreCommand(std streams) *cobra.Command {
	var f scoreFlags
	cmd := &cobra.Command{
		Use:   "score GOLD…",
		Short: "Compare readings with right answers",
		Long: "Score reads the reports of golden cases (txtar files, or folders of them; docs/scoring.md)\n" +
			"and prints precision, recall and F1 of each kind of thing and of each field. Cases in a folder\n" +
			"called unseen are counted apart.",
		Example: "  parley score gold/\n  parley score --json gold/ > today.json\n  parley score --against today.json gold/\n" +
			"  parley score --against before.json after.json\n  parley score --annotators anna/ boris/",
		RunE: func(_ *cobra.Command, args []string) error { return f.run(std, args) },
	}
	cmd.Flags().BoolVar(&f.json, "json", false, "print one JSON object")
	cmd.Flags().BoolVarP(&f.verbose, "verbose", "v", false, "also what was missed, what is wrong and what should not be there")
	cmd.Flags().StringVar(&f.against, "against", "", "print what changed since the run that `FILE` keeps (--json)")
	cmd.Flags().BoolVar(&f.annotators, "annotators", false, "compare the right answers of two folders with each other")
	return cmd
}

func (f *scoreFlags) run(std streams, args []string) error {
	if err := f.check(args); err != nil {
		return err
	}
	outcome, err := f.outcome(args)
	if err != nil {
		return err
	}
	if f.against != "" {
		before, err := savedOutcome(f.against)
		if err != nil {
			return err
		}
		return score.PrintChange(std.out, before, outcome, f.verbose)
	}
	if f.json {
		return view.JSON(std.out, outcome)
	}
	return outcome.Print(std.out, f.verbose)
}

func (f *scoreFlags) check(args []string) error {
	switch {
	case len(args) == 0:
		return usage("name at least one golden case (a .txtar file) or a folder of them")
	case f.annotators && len(args) != 2:
		return usage("--annotators compares two folders, %d are given", len(args))
	case f.against != "" && f.json:
		return usage("--against and --json exclude each other")
	}
	return nil
}

// outcome is the run that the arguments ask for: a saved one, the comparison
// of two annotators, or the scores of cases.
func (f *scoreFlags) outcome(args []string) (*score.Outcome, error) {
	switch {
	case f.annotators:
		return compareAnnotators(args[0], args[1])
	case len(args) == 1 && strings.HasSuffix(args[0], ".json"):
		return savedOutcome(args[0])
	}
	return scoreCases(args)
}

func savedOutcome(path string) (*score.Outcome, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(printable(path), err)
	}
	defer file.Close()
	o, err := score.ReadOutcome(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", printable(path), err)
	}
	return o, nil
}

// scoreCases reads every case and compares it with its right answer.
func scoreCases(args []string) (*score.Outcome, error) {
	seen, unseen := score.Half{Name: "seen"}, score.Half{Name: "unseen"}
	for _, arg := range args {
		cases, err := goldCases(arg)
		if err != nil {
			return nil, err
		}
		for _, c := range cases {
			half := &seen
			if c.Unseen() {
				half = &unseen
			}
			if err := scoreCase(half, c); err != nil {
				return nil, err
			}
		}
	}
	if seen.Cases+unseen.Cases == 0 {
		return nil, refuse(parley.KindInput, "%s: no case there has a right answer (right.txt or reading.json)", printable(strings.Join(args, ", ")))
	}
	return finished(seen, unseen), nil
}

// finished works out the halves that have cases.
func finished(halves ...score.Half) *score.Outcome {
	o := &score.Outcome{Format: score.OutcomeFormat, Program: "parley " + parley.Version}
	for _, h := range halves {
		if h.Cases > 0 {
			h.Finish()
			o.Halves = append(o.Halves, h)
		}
	}
	return o
}

// goldCases reads a case, or the cases of a folder and those below it in the
// order of their names. Those of a folder that hold page facts only are left
// out.
func goldCases(path string) ([]*score.Case, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(printable(path), err)
	}
	if !info.IsDir() {
		c, err := goldCase(path)
		return []*score.Case{c}, err
	}
	var out []*score.Case
	err = filepath.WalkDir(path, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".txtar") {
			return err
		}
		c, err := goldCase(path)
		if err == nil && (c.File("right.txt") != nil || c.File("reading.json") != nil) {
			out = append(out, c)
		}
		return err
	})
	return out, err
}

func goldCase(path string) (*score.Case, error) {
	name := printable(path)
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer file.Close()
	data, err := readLimited(name, file)
	if err != nil {
		return nil, err
	}
	return score.ParseCase(filepath.ToSlash(name), data)
}

// scoreCase reads the case's report and adds the comparison to the half.
func scoreCase(half *score.Half, c *score.Case) error {
	data, err := c.Input()
	if err != nil {
		return err
	}
	reading, err := ingest.Read(data, page.Options{URL: c.Options["url"], Date: c.Options["date"], ForceDate: c.Options["force-date"]})
	if err != nil {
		return fmt.Errorf("%s: %w", c.Name, err)
	}
	right, err := c.Right(reading.Report.Text)
	if err != nil {
		return err
	}
	half.AddCase(c.Name, right.Negative(), score.Judge(right, score.SheetOf(&reading)))
	return nil
}

// compareAnnotators compares the answers that two people gave to the same
// reports: the cases that have the same file name in both folders.
func compareAnnotators(first, second string) (*score.Outcome, error) {
	a, err := goldCases(first)
	if err != nil {
		return nil, err
	}
	b, err := goldCases(second)
	if err != nil {
		return nil, err
	}
	half := score.Half{Name: "agreement"}
	for _, c := range a {
		at := slices.IndexFunc(b, func(d *score.Case) bool { return filepath.Base(d.Name) == filepath.Base(c.Name) })
		if at < 0 {
			continue
		}
		if err := agreement(&half, c, b[at]); err != nil {
			return nil, err
		}
	}
	if half.Cases == 0 {
		return nil, refuse(parley.KindInput, "%s and %s have no case of the same file name with right answers", printable(first), printable(second))
	}
	return finished(half), nil
}

func agreement(half *score.Half, a, b *score.Case) error {
	data, err := a.Input()
	if err != nil {
		return err
	}
	report, err := page.Read(data, page.Options{URL: a.Options["url"]})
	if err != nil {
		return fmt.Errorf("%s: %w", a.Name, err)
	}
	right, errA := a.Right(report.Text)
	got, errB := b.Right(report.Text)
	if err := errors.Join(errA, errB); err != nil {
		return err
	}
	half.AddCase(filepath.Base(a.Name), right.Negative(), score.Judge(right, got))
	return nil
}

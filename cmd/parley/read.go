package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"parley"
	"parley/internal/extract"
	"parley/internal/ingest"
	"parley/internal/lexicon"
	"parley/internal/page"
	"parley/internal/view"
)

// readFlags are the flags of "parley read".
type readFlags struct {
	json, jsonl, text bool
	offsets, lexicon  string
	page              page.Options
}

// readCommand is "parley read": it reads reports and prints what they say,
// keeping nothing.
func readCommand(std streams) *cobra.Command {
	var f readFlags
	cmd := &cobra.Command{
		Use:   "read FILE…",
		Short: "Read reports and print what they say",
		Long: "Read prints what each FILE (- is standard input) says about talks: meetings,\n" +
			"agreements, undertakings, statements, claims and people, every line with the words\n" +
			"that say it. Nothing is kept; parley add does that.\n\n" +
			"Exit code: 0 all read, 1 some failed (each named on standard error), 2 wrong usage.",
		Example: "  parley read talks.txt\n  parley read --json page.html\n  parley read --jsonl *.txt >talks.jsonl",
		RunE: func(_ *cobra.Command, args []string) error {
			inputs, err := inputsOf(args, std.in)
			if err != nil {
				return err
			}
			p, err := f.printer(std, len(inputs))
			if err != nil {
				return err
			}
			config, err := configOf(f.lexicon)
			if err != nil {
				return err
			}
			r := reading{std: std, page: f.page, config: config, printer: p, progress: newProgress(std.err, len(inputs), time.Now)}
			return r.run(inputs)
		},
	}
	cmd.Flags().BoolVar(&f.json, "json", false, "print one JSON object (docs/format.md; parley schema)")
	cmd.Flags().BoolVar(&f.jsonl, "jsonl", false, "print one JSON object a line, for several files")
	cmd.Flags().BoolVar(&f.text, "text", false, "print the canonical text, in which offsets count, and nothing else")
	cmd.Flags().BoolVar(&f.page.Raw, "raw", false, "take the file's bytes as the canonical text, reading no page")
	cmd.Flags().StringVar(&f.offsets, "offsets", string(parley.Bytes), "what offsets in JSON count: bytes, runes or utf16")
	dateFlags(cmd, &f.page)
	lexiconFlag(cmd, &f.lexicon)
	return cmd
}

// A readPrinter prints what became of each input, in their order.
type readPrinter interface {
	reading(name string, r *parley.Reading) error
	failure(name string, err error) error
}

// printer gives the printer that the flags ask for. The error is of wrong
// usage.
func (f *readFlags) printer(std streams, inputs int) (readPrinter, error) {
	unit, ok := parley.ParseUnit(f.offsets)
	switch {
	case !ok:
		return nil, usage("--offsets %q is none of bytes, runes, utf16", f.offsets)
	case f.json && f.jsonl, f.json && f.text, f.jsonl && f.text:
		return nil, usage("--json, --jsonl and --text exclude each other; use one of them")
	case unit != parley.Bytes && !f.json && !f.jsonl:
		return nil, usage("--offsets goes with --json or --jsonl")
	case f.page.Date != "" && f.page.ForceDate != "":
		return nil, usage("--date and --force-date exclude each other; --force-date counts in any case")
	case f.json && inputs > 1:
		return nil, usage("--json prints one report, %d files are given; use --jsonl for one object a line", inputs)
	case f.text && inputs > 1:
		return nil, usage("--text prints the text of one report, %d files are given", inputs)
	case f.json:
		return &jsonPrinter{out: std.out, unit: unit}, nil
	case f.jsonl:
		return &jsonPrinter{out: std.out, unit: unit, lines: true}, nil
	case f.text:
		return &textPrinter{out: std.out}, nil
	}
	return newCardPrinter(std.out, inputs), nil
}

// reading is one run of "parley read".
type reading struct {
	std      streams
	page     page.Options
	config   extract.Config
	printer  readPrinter
	progress *progress
}

// run reads the inputs one after the other. What fails is named on standard
// error and stops no other.
func (r *reading) run(inputs []input) error {
	failed := false
	for _, in := range inputs {
		result, err := readInput(in, r.page, r.config)
		r.progress.clear()
		var broken error
		if err != nil {
			failed = true
			printFailure(r.std.err, err)
			broken = r.printer.failure(in.name, err)
		} else {
			broken = r.printer.reading(in.name, &result)
		}
		if broken != nil {
			return fmt.Errorf("write standard output: %w", broken)
		}
		r.progress.step()
	}
	r.progress.clear()
	if failed {
		return errSome
	}
	return nil
}

// readInput reads one input; its errors name it.
func readInput(in input, opt page.Options, config extract.Config) (parley.Reading, error) {
	data, err := in.load()
	if err != nil {
		return parley.Reading{}, err
	}
	result, err := ingest.ReadWith(data, opt, config)
	if err != nil {
		return parley.Reading{}, fmt.Errorf("%s: %w", in.name, err)
	}
	return result, nil
}

// A jsonPrinter prints readings as JSON, indented or one a line.
type jsonPrinter struct {
	out   io.Writer
	unit  parley.Unit
	lines bool
}

func (p *jsonPrinter) reading(_ string, r *parley.Reading) error {
	r.InUnits(p.unit)
	if p.lines {
		return view.JSONLine(p.out, r)
	}
	return view.JSON(p.out, r)
}

// failure keeps the place of a file that could not be read, on a line.
func (p *jsonPrinter) failure(name string, err error) error {
	if !p.lines {
		return nil
	}
	return view.JSONLine(p.out, struct {
		File  string `json:"file"`
		Error string `json:"error"`
	}{name, err.Error()})
}

// A textPrinter prints canonical texts, nothing added.
type textPrinter struct{ out io.Writer }

func (p *textPrinter) reading(_ string, r *parley.Reading) error {
	_, err := io.WriteString(p.out, r.Report.Text)
	return err
}

func (p *textPrinter) failure(string, error) error { return nil }

// A cardPrinter prints cards for people, under the names of the files where
// there are several.
type cardPrinter struct {
	out     io.Writer
	options view.CardOptions
	several bool
	begun   bool
}

func newCardPrinter(out io.Writer, inputs int) *cardPrinter {
	width, terminal := terminalWidth(out)
	return &cardPrinter{out: out, several: inputs > 1, options: view.CardOptions{
		Width: width, Colour: terminal && os.Getenv("NO_COLOR") == "", Country: countryName}}
}

func (p *cardPrinter) reading(name string, r *parley.Reading) error {
	var b bytes.Buffer
	if p.begun {
		b.WriteByte('\n')
	}
	p.begun = true
	if p.several {
		fmt.Fprintf(&b, "==> %s <==\n\n", name)
	}
	if err := view.Card(&b, r, p.options); err != nil {
		return err
	}
	_, err := p.out.Write(b.Bytes())
	return err
}

func (p *cardPrinter) failure(string, error) error { return nil }

// terminalWidth is how wide the terminal behind out is, 0 where that is not
// known, and whether there is one.
func terminalWidth(out io.Writer) (width int, terminal bool) {
	f, ok := out.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0, true
	}
	return width, true
}

// countryName is the name of a state by its code, "" where it is not known.
func countryName(code string) string {
	p, _ := lexicon.Default().Party(code)
	return p.Name
}

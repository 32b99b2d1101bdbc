// Command measure compares Parley with data sets that others coded by hand.
// They stand beside the checkout in ../shared and are not part of it; where
// they are missing it says so and measures nothing. Only those who work on
// Parley need it; reports of one's own are measured with "parley score".
//
//	go run ./cmd/measure mend [-v] [-why WORDS] [-text] [-id PREFIX] [-sample N]
//	go run ./cmd/measure plover [-v]
//	go run ./cmd/measure quotes [-v]
//	go run ./cmd/measure values [-sample N] [-seed TEXT]
//	go run ./cmd/measure record [-n N] [-db DB]
//	go run ./cmd/measure serve [-n N] [-for 5m]
//	go run ./cmd/measure pages [-n N] [-db DB]
//
// Each prints one summary line, and with -v what was missed and why. The
// rules of matching are in docs/scoring.md and at the functions that follow
// them.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

// commands are the measures by name.
var commands = map[string]func(args []string, out io.Writer) error{
	"mend":   mend,
	"plover": plover,
	"quotes": quotes,
	"values": values,
	"record": record,
	"serve":  serve,
	"pages":  pageTimes,
}

func run(args []string, out io.Writer) error {
	if len(args) > 0 {
		if command, ok := commands[args[0]]; ok {
			return command(args[1:], out)
		}
	}
	return fmt.Errorf("want one of mend, plover, quotes, values, record, serve, pages; go run ./cmd/measure mend -h lists the flags of one")
}

// options are the flags that the measures share.
type options struct {
	data    string // folder of the data sets
	verbose bool   // print what was missed
	text    bool   // and the text it was missed in
	why     string // print only what was missed for a reason with these words
	id      string // only records whose ID begins so
	sample  int    // print so many results drawn at random, to be judged by eye
	seed    string // decides what is drawn
}

// parse reads the flags of one measure.
func parse(name string, args []string) (options, error) {
	var o options
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.StringVar(&o.data, "data", "../shared/data", "folder of the data sets")
	f.BoolVar(&o.verbose, "v", false, "print what was missed and why")
	f.BoolVar(&o.text, "text", false, "with -v: print the text too")
	f.StringVar(&o.why, "why", "", "mend, with -v: only what was missed for a reason with these words, such as \"no meeting\"")
	f.StringVar(&o.id, "id", "", "only records whose ID begins so")
	f.IntVar(&o.sample, "sample", 0, "print so many results drawn at random, to be judged by eye")
	f.StringVar(&o.seed, "seed", "1", "decides what is drawn")
	err := f.Parse(args)
	if err == nil && f.NArg() > 0 {
		err = fmt.Errorf("%s takes no argument, got %q", name, f.Arg(0))
	}
	return o, err
}

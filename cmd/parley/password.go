package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"parley"
	"parley/internal/access"
)

// passwordFlag is where a password comes from: the terminal or standard input,
// never an argument, which other programs can see.
type passwordFlag struct{ stdin bool }

func (f *passwordFlag) add(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&f.stdin, "password-stdin", false, "read the password from standard input, one line, instead of asking")
}

// ask gives the password. At a terminal it is asked for twice and not shown.
func (f *passwordFlag) ask(std streams, name string) (string, error) {
	if f.stdin {
		return passwordLine(std.in)
	}
	in, ok := std.in.(*os.File)
	if !ok || !term.IsTerminal(int(in.Fd())) {
		return "", usage("there is no terminal to ask for the password; give it on standard input with --password-stdin")
	}
	first, err := askHidden(std.err, in, "password for "+printable(name)+": ")
	if err == nil {
		err = access.FitPassword(name, first) // before it is asked for again
	}
	if err != nil {
		return "", err
	}
	second, err := askHidden(std.err, in, "the same again: ")
	if err == nil && first != second {
		err = usage("the two are not the same; nothing was changed")
	}
	return first, err
}

// passwordLine reads the one line of a password.
func passwordLine(in io.Reader) (string, error) {
	data, err := io.ReadAll(io.LimitReader(in, 2*access.MaxPassword))
	if err != nil {
		return "", &parley.Error{Kind: parley.KindInput, Msg: "standard input: the password cannot be read", Err: err}
	}
	line, rest, _ := bytes.Cut(data, []byte("\n"))
	if len(rest) > 0 {
		return "", usage("standard input has more than one line; the password is one")
	}
	return strings.TrimSuffix(string(line), "\r"), nil
}

// askHidden asks at the terminal, which shows again what is typed when that is
// over, also when the user stops the program instead of answering.
func askHidden(to io.Writer, in *os.File, question string) (string, error) {
	terminal := int(in.Fd())
	before, err := term.GetState(terminal)
	if err != nil {
		return "", &parley.Error{Kind: parley.KindInput, Msg: "the terminal cannot hide what is typed; give the password on standard input with --password-stdin", Err: err}
	}
	stopped, answered := make(chan os.Signal, 1), make(chan struct{})
	signal.Notify(stopped, os.Interrupt)
	go func() {
		select {
		case <-stopped:
			_ = term.Restore(terminal, before) // there is nobody left to tell
			os.Exit(exitSome)
		case <-answered:
		}
	}()
	defer close(answered)
	defer signal.Stop(stopped)
	fmt.Fprint(to, question)
	answer, err := term.ReadPassword(terminal)
	fmt.Fprintln(to)
	if err != nil {
		return "", &parley.Error{Kind: parley.KindInput, Msg: "the password cannot be read from the terminal", Err: err}
	}
	return string(answer), nil
}

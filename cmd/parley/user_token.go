package main

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/access"
	"parley/internal/store"
)

// userTokenCommand is "parley user token".
func userTokenCommand(std streams, db *string) *cobra.Command {
	var name, role, expires string
	cmd := &cobra.Command{
		Use:   "token USER",
		Short: "Make a token with which a program does what a user may",
		Long: "Token makes a secret for a program, which sends it with every question:\n" +
			"Authorization: Bearer parley_… It is printed once; only its hash is kept.\n" +
			"It may do what its user may, or less (--role), and ends with the user.",
		Example: "  parley user token Ada --name nightly --role reader --expires 90d\n  parley user token Ada --expires 2027-01-31",
		Args:    oneArg("user token", "USER"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			t := parley.APIToken{Owner: args[0], Name: name, Made: time.Now()}
			if t.Expires, err = expiry(expires, t.Made); err != nil {
				return err
			}
			if role != "" {
				if t.Role, err = parley.ParseRole(role); err != nil {
					return err
				}
			}
			return withStore(cmd.Context(), *db, func(st *store.Store) error { return makeToken(cmd.Context(), std, st, t) })
		},
	}
	cmd.Flags().StringVar(&name, "name", "", "what the token is called, such as what it is for; else the user's name with a number")
	cmd.Flags().StringVar(&role, "role", "", "the most it may; else what its user may, but admin only where asked for")
	cmd.Flags().StringVar(&expires, "expires", "", "the last day on which it counts (UTC), or how many days, such as 90d; else it counts until it is revoked")
	return cmd
}

// makeToken makes a token and prints its secret.
func makeToken(ctx context.Context, std streams, st *store.Store, t parley.APIToken) error {
	u, _, err := st.User(ctx, t.Owner)
	if err != nil {
		return err
	}
	t.Role = cmp.Or(t.Role, min(u.Role, parley.Reviewer))
	secret, id := access.NewToken()
	t.ID = id
	name, err := st.MakeToken(ctx, t)
	if err != nil {
		return err
	}
	until := "until it is revoked"
	if !t.Expires.IsZero() {
		until = "up to " + dayOf(t.Expires.Add(-time.Second))
	}
	fmt.Fprintf(std.err, "token %s: %s, %s; it is not shown again (parley user revoke %s ends it)\n", printable(name), t.Role, until, printable(strconv.Quote(name)))
	_, err = fmt.Fprintln(std.out, secret)
	return err
}

// expiry is the end of the day that is named, or of the day so many days after
// now; zero for none.
func expiry(s string, now time.Time) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	day, err := time.Parse(time.DateOnly, s)
	if days, ok := strings.CutSuffix(s, "d"); ok {
		var n int
		n, err = strconv.Atoi(days)
		if err == nil && (n < 1 || n > 36500) {
			err = strconv.ErrRange
		}
		day = now.UTC().Truncate(24*time.Hour).AddDate(0, 0, n)
	}
	if err != nil {
		return time.Time{}, usage("--expires takes a day such as 2027-01-31 or a number of days such as 90d, not %q", s)
	}
	return day.AddDate(0, 0, 1), nil
}

// userTokensCommand is "parley user tokens".
func userTokensCommand(std streams, db *string) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "tokens [USER]",
		Short: "List the tokens of a user, or all, revoked ones too",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage("user tokens takes one USER, or none for all")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return withStore(cmd.Context(), *db, func(st *store.Store) error { return listTokens(cmd.Context(), std, st, args) })
		},
	}
	return cmd
}

func listTokens(ctx context.Context, std streams, st *store.Store, args []string) error {
	owner := ""
	if len(args) == 1 {
		u, _, err := st.User(ctx, args[0])
		if err != nil {
			return err
		}
		owner = u.Name
	}
	list, err := st.Tokens(ctx, owner)
	if err != nil {
		return err
	}
	var rows [][]string
	for _, t := range list {
		last := ""
		if !t.Expires.IsZero() {
			last = dayOf(t.Expires.Add(-time.Second))
		}
		rows = append(rows, []string{t.Name, t.Owner, t.Role.String(), dayOf(t.Made), last, dayOf(t.Revoked)})
	}
	return printList(std.out, []string{"NAME", "USER", "ROLE", "MADE", "LAST DAY", "REVOKED"}, rows)
}

// userRevokeCommand is "parley user revoke".
func userRevokeCommand(std streams, db *string) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "revoke TOKEN",
		Short: "End a token, by its name",
		Args:  oneArg("user revoke", "TOKEN"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if access.IsToken(args[0]) {
				return usage("revoke takes a token's name (parley user tokens), not the token itself; as it now stands in the shell's history, revoke it in any case")
			}
			return withStore(cmd.Context(), *db, func(st *store.Store) error {
				changed, err := st.RevokeToken(cmd.Context(), time.Now(), "", args[0])
				return saidDone(std, err, changed, "revoked", args[0])
			})
		},
	}
	return cmd
}

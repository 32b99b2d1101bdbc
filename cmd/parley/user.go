package main

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"parley"
	"parley/internal/access"
	"parley/internal/store"
)

// userCommand is "parley user": who may come in over the network.
func userCommand(std streams) *cobra.Command {
	var db string
	cmd := &cobra.Command{
		Use:   "user",
		Short: "Say who may come in over the network, and as what",
		Long: "A reader sees everything, a reviewer adds reports and judges too, an admin also says who may\n" +
			"come in. docs/serving.md tells more.",
		Example: "  parley user add Ada --role admin\n  parley user token Ada --name nightly --role reader --expires 90d\n  parley user remove Ada",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("there is no user %s; try parley user --help", args[0])
			}
			return usage("user what? add, remove, list, role, password, token, tokens or revoke; try parley user --help")
		},
	}
	for _, sub := range []func(streams, *string) *cobra.Command{
		userAddCommand, userRemoveCommand, userListCommand, userRoleCommand, userPasswordCommand, userTokenCommand, userTokensCommand, userRevokeCommand,
	} {
		one := sub(std, &db)
		dbFlag(one, &db)
		cmd.AddCommand(one)
	}
	dbFlag(cmd, &db)
	return cmd
}

// userAddCommand is "parley user add".
func userAddCommand(std streams, db *string) *cobra.Command {
	var role string
	var again, without bool
	var in passwordFlag
	cmd := &cobra.Command{
		Use:   "add NAME",
		Short: "Add a user",
		Long: "Add adds a user, whose password it asks for twice. The name stands as the author of what\n" +
			"the user judges; it is never given to another, also after the user was removed. The first\n" +
			"user must be an admin. The data base is made where there is none.",
		Args: oneArg("user add", "NAME"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if role == "" {
				return usage("say as what: --role reader, reviewer or admin")
			}
			u := parley.NewUser{Name: args[0], Again: again}
			if u.Role, err = parley.ParseRole(role); err != nil {
				return err
			}
			if without && in.stdin {
				return usage("--no-password and --password-stdin exclude each other")
			}
			if !without {
				if u.Password, err = in.hashed(cmd.Context(), std, u.Name); err != nil {
					return err
				}
			}
			st, err := store.Open(cmd.Context(), *db)
			if err != nil {
				return err
			}
			defer func() { err = cmp.Or(err, st.Close()) }()
			return addUser(cmd.Context(), std, st, u)
		},
	}
	in.add(cmd)
	cmd.Flags().StringVar(&role, "role", "", "reader, reviewer or admin")
	cmd.Flags().BoolVar(&without, "no-password", false, "the user cannot sign in, but have tokens")
	cmd.Flags().BoolVar(&again, "again", false, "the user was removed and comes back; it is the same person")
	return cmd
}

func addUser(ctx context.Context, std streams, st *store.Store, u parley.NewUser) error {
	if err := st.AddUser(ctx, time.Now(), u); err != nil {
		return err
	}
	_, err := fmt.Fprintf(std.out, "added  %s  %s\n", printable(u.Name), u.Role)
	return err
}

// userRemoveCommand is "parley user remove".
func userRemoveCommand(std streams, db *string) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "remove NAME",
		Short: "End a user, with all sessions and tokens",
		Long: "Remove ends a user at once: nobody is signed in as that user any more, and the user's\n" +
			"tokens are revoked. What the user judged stays, with the name.",
		Args: oneArg("user remove", "NAME"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withStore(cmd.Context(), *db, func(st *store.Store) error {
				changed, err := st.EndUser(cmd.Context(), time.Now(), args[0])
				return saidDone(std, err, changed, "removed", args[0])
			})
		},
	}
	return cmd
}

// saidDone prints what was done to a thing, or that it was done before.
func saidDone(std streams, err error, changed bool, done, name string) error {
	if err != nil {
		return err
	}
	if !changed {
		done += " before"
	}
	_, err = fmt.Fprintf(std.out, "%s  %s\n", done, printable(name))
	return err
}

// userListCommand is "parley user list".
func userListCommand(std streams, db *string) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List all users, removed ones too",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return withStore(cmd.Context(), *db, func(st *store.Store) error {
				list, err := st.Users(cmd.Context())
				if err != nil {
					return err
				}
				var rows [][]string
				for _, u := range list {
					password := "yes"
					if !u.HasPassword {
						password = ""
					}
					rows = append(rows, []string{u.Name, u.Role.String(), password, dayOf(u.Added), dayOf(u.Ended)})
				}
				return printList(std.out, []string{"NAME", "ROLE", "PASSWORD", "ADDED", "REMOVED"}, rows)
			})
		},
	}
	return cmd
}

// dayOf is the day of a time, "" for none.
func dayOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.DateOnly)
}

// userRoleCommand is "parley user role".
func userRoleCommand(std streams, db *string) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "role NAME reader|reviewer|admin",
		Short: "Give a user another role, at once",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usage("user role takes NAME and a role: reader, reviewer or admin")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			role, err := parley.ParseRole(args[1])
			if err != nil {
				return err
			}
			return withStore(cmd.Context(), *db, func(st *store.Store) error {
				return saidDone(std, st.SetRole(cmd.Context(), args[0], role), true, role.String(), args[0])
			})
		},
	}
	return cmd
}

// userPasswordCommand is "parley user password".
func userPasswordCommand(std streams, db *string) *cobra.Command {
	var in passwordFlag
	cmd := &cobra.Command{
		Use:   "password NAME",
		Short: "Give a user another password, and end the user's sessions",
		Args:  oneArg("user password", "NAME"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return withStore(cmd.Context(), *db, func(st *store.Store) error {
				u, _, err := st.User(cmd.Context(), args[0])
				if err != nil {
					return err
				}
				hashed, err := in.hashed(cmd.Context(), std, u.Name)
				if err != nil {
					return err
				}
				return saidDone(std, st.SetPassword(cmd.Context(), u.Name, hashed, ""), true, "changed", u.Name)
			})
		},
	}
	in.add(cmd)
	return cmd
}

// hashed asks for a password and gives its hash.
func (f *passwordFlag) hashed(ctx context.Context, std streams, name string) (string, error) {
	password, err := f.ask(std, name)
	if err == nil {
		err = access.FitPassword(name, password)
	}
	if err != nil {
		return "", err
	}
	return access.NewHasher().Hash(ctx, password)
}

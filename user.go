package parley

import (
	"fmt"
	"time"
)

// A Role is what a user may do; each may do what those before it may.
type Role int

// The roles.
const (
	NoRole   Role = iota // nobody who is known: may only sign in
	Reader               // sees everything, changes nothing
	Reviewer             // adds reports and judges
	Admin                // makes and ends users and tokens, withdraws reports
)

var roleNames = []string{"", "reader", "reviewer", "admin"}

// Roles are the roles that a user can have, the least first.
var Roles = []Role{Reader, Reviewer, Admin}

// String is the role's name, "" for NoRole.
func (r Role) String() string {
	if r < NoRole || int(r) >= len(roleNames) {
		return fmt.Sprintf("Role(%d)", int(r))
	}
	return roleNames[r]
}

// MarshalText gives the role's name.
func (r Role) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText is ParseRole.
func (r *Role) UnmarshalText(name []byte) (err error) {
	*r, err = ParseRole(string(name))
	return err
}

// ParseRole gives the role of that name. The error is of KindUsage.
func ParseRole(name string) (Role, error) {
	for _, r := range Roles {
		if r.String() == name {
			return r, nil
		}
	}
	return NoRole, &Error{Kind: KindUsage, Msg: fmt.Sprintf("there is no role %q; roles are reader, reviewer and admin", name)}
}

// A User is somebody who may come in over the network. The name stands as the
// author of what the user judges, so it stays for good and is never given to
// another, also after the user has ended.
type User struct {
	Name        string
	Role        Role
	HasPassword bool      // can sign in; else only tokens help
	Added       time.Time // to the second, UTC; so all times here
	Ended       time.Time // zero while the user is one
}

// A NewUser is somebody to be added.
type NewUser struct {
	Name     string // begins with a letter or a digit; letters, digits, single spaces and . _ - @ '
	Role     Role
	Password string // its hash as a PHC string, "" for none
	Again    bool   // brings back the user of that name who was ended
}

// A Session is one browser in which a user has signed in.
type Session struct {
	ID      string // hash of its secret, which only the browser has
	User    User
	Begun   time.Time
	Expires time.Time // the moment from which it does not count
	Seen    time.Time // last used, some minutes behind
}

// An APIToken lets a program do what a user may, or less.
type APIToken struct {
	ID      string // hash of its secret, which is shown once, when it is made
	Name    string // no two tokens ever have one
	Owner   string // name of the user
	Role    Role   // the most it may; its user's role, where that is less
	Made    time.Time
	Expires time.Time // zero: never
	Revoked time.Time // zero while it counts
}

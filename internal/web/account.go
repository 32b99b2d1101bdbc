package web

import (
	"net/http"

	"parley"
)

// An accountPage is what users see of themselves.
type accountPage struct {
	Session  string // ID of the one in which the page is shown
	Sessions []parley.Session
	Tokens   []parley.APIToken
	Done     string // what was just done
	Error    string // why it was not
}

// account is the page of whoever asks.
func (s *Server) account(q *request) (*answer, error) { return s.accountWith(q, accountPage{}) }

func (s *Server) accountWith(q *request, p accountPage) (a *answer, err error) {
	p.Session = q.who.Session.ID
	if !q.who.Local {
		if p.Sessions, err = s.door.Users.SessionsOf(q.Context(), q.who.Name); err != nil {
			return nil, err
		}
		if p.Tokens, err = s.door.Users.Tokens(q.Context(), q.who.Name); err != nil {
			return nil, err
		}
		p.Tokens = live(p.Tokens)
	}
	return &answer{page: "account", title: "Your account", data: p}, nil
}

// changePassword gives whoever asks another password.
func (s *Server) changePassword(q *request) (*answer, error) {
	if q.who.Session.ID == "" {
		return nil, forbidden("only who has signed in with a password can change it here")
	}
	password := q.PostFormValue("password")
	var err error = &parley.Error{Kind: parley.KindUsage, Msg: "the two new passwords are not the same; nothing was changed"}
	if password == q.PostFormValue("again") {
		err = s.door.Users.ChangePassword(q.Context(), q.who.Session, q.PostFormValue("old"), password, s.door.address(q.Request))
	}
	if err == nil {
		return s.accountWith(q, accountPage{Done: "The password is changed, and all other sessions have ended."})
	}
	why := err.Error()
	switch parley.KindOf(err) {
	case parley.KindDenied:
		why = "the old password is wrong; nothing was changed"
	case parley.KindUsage, parley.KindBusy:
	default:
		return nil, err
	}
	a, err := s.accountWith(q, accountPage{Error: why})
	if err == nil {
		a.status = http.StatusUnprocessableEntity
	}
	return a, err
}

// endSession ends a session of whoever asks.
func (s *Server) endSession(q *request) (*answer, error) {
	if err := s.door.Users.EndSession(q.Context(), q.who.Name, q.PostFormValue("session")); err != nil {
		return nil, err
	}
	return see("/account"), nil
}

// revokeOwnToken ends a token of whoever asks.
func (s *Server) revokeOwnToken(q *request) (*answer, error) {
	if err := s.door.Users.RevokeToken(q.Context(), q.who.Name, q.PostFormValue("token")); err != nil {
		return nil, err
	}
	return see("/account"), nil
}

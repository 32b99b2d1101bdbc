package parley_test

import (
	"encoding/json"
	"testing"

	"parley"
)

func TestRoles(t *testing.T) {
	before := parley.NoRole
	for _, r := range parley.Roles {
		if r <= before {
			t.Errorf("%s is not more than %s", r, before)
		}
		before = r
		if got, err := parley.ParseRole(r.String()); err != nil || got != r {
			t.Errorf("%s is read as %s, %v", r, got, err)
		}
	}
	for _, name := range []string{"", "Admin", "root", "Role(7)"} {
		if r, err := parley.ParseRole(name); err == nil || r != parley.NoRole || parley.KindOf(err) != parley.KindUsage {
			t.Errorf("%q is read as %s, %v", name, r, err)
		}
	}
	b, err := json.Marshal(map[string]parley.Role{"most": parley.Reviewer})
	if err != nil || string(b) != `{"most":"reviewer"}` {
		t.Errorf("%s, %v", b, err)
	}
	if s := parley.Role(7).String(); s != "Role(7)" {
		t.Errorf("no role is called %q", s)
	}
}

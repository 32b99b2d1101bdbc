package access

import (
	"regexp"
	"strings"
	"testing"

	"parley"
)

func TestTokens(t *testing.T) {
	secret, id := NewToken()
	other, _ := NewToken()
	if secret == other || id != parley.HashID([]byte(secret)) || strings.Contains(id, secret) {
		t.Errorf("%s and %s, kept as %s", secret, other, id)
	}
	if !IsToken(secret) || regexp.MustCompile(TokenPattern).FindString("curl -H 'Bearer "+secret+"'") != secret {
		t.Errorf("%s is not recognised", secret)
	}
	for i := range secret {
		for _, c := range "a2z_A" {
			changed := secret[:i] + string(c) + secret[i+1:]
			if changed != secret && IsToken(changed) {
				t.Errorf("%s, changed at %d, passes for a token", changed, i)
			}
		}
	}
	for _, text := range []string{"", "parley_", secret[:len(secret)-1], secret + "a", " " + secret, secret + "\n", strings.ToUpper(secret)} {
		if IsToken(text) {
			t.Errorf("%q passes for a token", text)
		}
	}
}

func TestSecrets(t *testing.T) {
	seen := map[string]bool{}
	for range 1000 {
		for _, s := range []string{newSecret(), NewPassword()} {
			if seen[s] {
				t.Fatalf("%s came twice", s)
			}
			seen[s] = true
		}
	}
	if p := NewPassword(); !regexp.MustCompile(`^([a-z2-7]{5}-){3}[a-z2-7]{5}$`).MatchString(p) || FitPassword("Ada", p) != nil {
		t.Errorf("a password is %s", p)
	}
	if s := newSecret(); !secretForm.MatchString(s) {
		t.Errorf("a secret is %s", s)
	}
}

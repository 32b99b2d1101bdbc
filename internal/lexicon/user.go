package lexicon

import "parley"

type userLists struct {
	base    *Lexicon
	offices *officeTable
}

func (u *userLists) party(id string) (parley.Party, bool)   { return u.base.Party(id) }
func (u *userLists) longest(tokens []string) ([]Entry, int) { return u.base.Longest(tokens) }

package mention

import (
	"slices"

	"parley"
	"parley/internal/text"
)

// withoutGiven reports whether a name that begins at token i begins with the word for whose son or daughter somebody is, so
// that the one before it is his own name, whatever it means else: "Sultan bin Said".
func withoutGiven(d *parley.Document, i int) bool {
	return i > 0 && slices.Contains([]string{"bin", "ibn", "bint", "ben"}, d.Tokens[i].Form) && text.IsCapital(d.Tokens[i-1].Form)
}

package lexicon_test

import (
	"strconv"
	"strings"
	"testing"

	"parley"
	"parley/internal/lexicon"
)

// handTree reads tokens written as form/tag/relation/head, heads from 1; the lemma follows where it is another.
func handTree(t *testing.T, s string) []parley.Token {
	var out []parley.Token
	for w := range strings.FieldsSeq(s) {
		p := strings.Split(w, "/")
		head, err := strconv.Atoi(p[3])
		if err != nil {
			t.Fatal(err)
		}
		tok := parley.Token{Form: p[0], UPOS: p[1], Rel: p[2], Head: head, Lemma: strings.ToLower(p[0])}
		if len(p) > 4 {
			tok.Lemma = p[4]
		}
		if tok.UPOS == "VERB" && strings.HasSuffix(p[0], "ed") || p[0] == "met" || p[0] == "said" || p[0] == "spoke" {
			tok.Feats = "VerbForm=Fin"
		}
		out = append(out, tok)
	}
	return out
}

// TestNearRepairs: what the engine hangs too far, by the words whose head is to change.
func TestNearRepairs(t *testing.T) {
	for _, tt := range []struct{ name, tree, want string }{
		{"aim of a meeting", "Holt/PROPN/nsubj/2 met/VERB/root/0/meet her/PRON/obj/2 to/PART/mark/5 address/VERB/xcomp/2 it/PRON/obj/5", "address advcl met"},
		{"content stays", "Holt/PROPN/nsubj/2 agreed/VERB/root/0/agree to/PART/mark/4 address/VERB/xcomp/2 it/PRON/obj/4", "address xcomp agreed"},
		{"who is required", "Holt/PROPN/nsubj/2 required/VERB/root/0/require Oman/PROPN/nsubj/5 to/PART/mark/5 go/VERB/xcomp/2", "Oman obj required"},
		{"who is promised", "Holt/PROPN/nsubj/2 promised/VERB/root/0/promise Oman/PROPN/obj/2 to/PART/mark/5 go/VERB/xcomp/2", "Oman iobj promised"},
		{"two subjects of said", "Holt/PROPN/nsubj/6 met/VERB/ccomp/6/meet her/PRON/obj/2 ,/PUNCT/punct/2 Tass/PROPN/nsubj/6 said/VERB/root/0/say", "Holt nsubj met"},
		{"one subject of said", "Holt/PROPN/nsubj/5 ,/PUNCT/punct/1 it/PRON/nsubj/4 seems/VERB/parataxis/5/seem said/VERB/root/0/say so/ADV/advmod/5", "Holt nsubj said"},
		{"after they spoke", "Holt/PROPN/nsubj/2 told/VERB/root/0/tell reporters/NOUN/iobj/2 after/ADP/case/5 Vik/PROPN/obl/2 spoke/VERB/ccomp/2/speak", "Vik nsubj spoke"},
		{"after Vik he spoke", "Holt/PROPN/nsubj/2 came/VERB/root/0/come after/ADP/case/4 Vik/PROPN/obl/2 who/PRON/nsubj/6 spoke/VERB/acl:relcl/4/speak", "Vik obl came"},
		{"two between", "talks/NOUN/root/0/talk between/ADP/case/3 Oman/PROPN/nmod/1 and/CCONJ/cc/5 rebels/NOUN/conj/1/rebel", "rebels conj Oman"},
		{"several between", "talks/NOUN/root/0/talk between/ADP/case/3 Oman/PROPN/nmod/1 and/CCONJ/cc/5 Chad/PROPN/conj/3 and/CCONJ/cc/7 visits/NOUN/conj/1/visit", "visits conj talks"},
		{"it is noted", "It/PRON/nsubj:pass/3 is/AUX/aux:pass/3/be noted/VERB/root/0/note that/SCONJ/mark/6 they/PRON/nsubj/6 met/VERB/ccomp/3/meet", "It expl noted"},
		{"a day in a name", "Kari/PROPN/nsubj/4 4/NUM/flat/1 December/PROPN/flat/1 met/VERB/root/0/meet Holt/PROPN/obj/4", "4 obl:unmarked met"},
		{"a heading", "Meeting/VERB/root/0/meet between/ADP/case/3 Holt/PROPN/obl/1 and/CCONJ/cc/5 Vik/PROPN/conj/3", "Holt nmod Meeting"},
		{"no heading", "Meeting/VERB/root/0/meet in/ADP/case/3 Oslo/PROPN/obl/1 they/PRON/nsubj/1 sang/VERB/conj/1/sing", "Oslo obl Meeting"},
	} {
		tokens := lexicon.ReadTree(handTree(t, tt.tree)).Tokens
		word, rest, _ := strings.Cut(tt.want, " ")
		for _, tok := range tokens {
			if tok.Form != word {
				continue
			}
			head := "root"
			if tok.Head > 0 {
				head = tokens[tok.Head-1].Form
			}
			if got := tok.Rel + " " + head; got != rest {
				t.Errorf("%s: %s is %s, want %s", tt.name, word, got, rest)
			}
		}
	}
}

package conllu

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"parley"
)

// sample has what the format has: comments, multiword tokens that split
// cleanly and that do not, an empty node, SpaceAfter, a second paragraph.
const sample = "# newdoc id = d1\n# sent_id = s1\n# text = They don't go (to)the lake.\n" +
	"1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_\n" +
	"2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n" +
	"3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n" +
	"4\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n" +
	"4.1\tgone\tgo\tVERB\t_\t_\t_\t_\t4:conj\t_\n" +
	"5-6\tzum\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"5\tzu\tzu\tADP\t_\t_\t7\tcase\t_\t_\n" +
	"6\tdem\tder\tDET\t_\t_\t7\tdet\t_\t_\n" +
	"7\tSéé\tSee\tNOUN\t_\t_\t4\tobl\t_\tSpaceAfter=No|X=1\n" +
	"8\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tSpaceAfter=No\n" +
	"\n# newpar\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n"

func read(t *testing.T, s string) []Sentence {
	t.Helper()
	out, err := Read(strings.NewReader(s), "x.conllu")
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestRead(t *testing.T) {
	s := read(t, sample)
	if len(s) != 2 || len(s[0].Words) != 8 || len(s[0].Multi) != 2 {
		t.Fatalf("read %d sentences: %+v", len(s), s)
	}
	if id, ok := s[0].Comment("sent_id"); id != "s1" || !ok {
		t.Errorf("sent_id %q %v", id, ok)
	}
	if _, ok := s[0].Comment("sent"); ok {
		t.Error("a part of a key is taken for the key")
	}
	want := Word{Form: "They", Lemma: "they", UPOS: "PRON", XPOS: "PRP", Feats: "Case=Nom", Head: 4, Rel: "nsubj"}
	if s[0].Words[0] != want {
		t.Errorf("word %+v, want %+v", s[0].Words[0], want)
	}
	if !s[0].BeginsParagraph() || !s[1].BeginsParagraph() {
		t.Error("newdoc or newpar not seen")
	}
}

func TestWriteGivesBackWhatWasRead(t *testing.T) {
	s := read(t, sample)
	var b bytes.Buffer
	if err := Write(&b, s); err != nil {
		t.Fatal(err)
	}
	if again := read(t, b.String()); !reflect.DeepEqual(again, s) {
		t.Errorf("wrote\n%s", b.String())
	}
}

func TestDocument(t *testing.T) {
	doc := Document(read(t, sample))
	if want := "They don't go zum Séé.\n\nYes"; doc.Text != want {
		t.Fatalf("text %q, want %q", doc.Text, want)
	}
	var got []string
	for _, tok := range doc.Tokens {
		got = append(got, doc.Text[tok.Start:tok.End])
	}
	if want := "They|do|n't|go|zum|zum|Séé|.|Yes"; strings.Join(got, "|") != want {
		t.Errorf("tokens %s, want %s", strings.Join(got, "|"), want)
	}
	if doc.Tokens[1].Multi != 2 || doc.Tokens[4].Multi != 2 || doc.Tokens[0].Multi != 0 {
		t.Error("multiword tokens not marked")
	}
	if doc.Sentences[1] != (parley.Sentence{Start: 26, End: 29, FirstToken: 8, EndToken: 9, Block: 1}) {
		t.Errorf("second sentence %+v", doc.Sentences[1])
	}
}

// TestFromDocument: the tokens of a Document written and read again are the
// same, with the same text.
func TestFromDocument(t *testing.T) {
	doc := Document(read(t, sample))
	var b bytes.Buffer
	if err := Write(&b, FromDocument(doc)); err != nil {
		t.Fatal(err)
	}
	if again := Document(read(t, b.String())); !reflect.DeepEqual(again, doc) {
		t.Errorf("got\n%+v\nwant\n%+v\nfrom\n%s", again, doc, b.String())
	}
}

func TestReadErrors(t *testing.T) {
	const ok = "1\ta\ta\tX\t_\t_\t0\troot\t_\t_\n"
	tests := []struct{ in, want string }{
		{"1\ta\tb\n\n", "x.conllu: line 1: 3 columns"},
		{ok + "3\ta\ta\tX\t_\t_\t0\troot\t_\t_\n\n", "line 2: word ID \"3\", want 2"},
		{ok, "does not end with an empty line"},
		{"1\ta\ta\tX\t_\t_\t2\troot\t_\t_\n\n", "line 2: head 2 of word 1"},
		{"1\ta\ta\tX\t_\t_\t1\troot\t_\t_\n\n", "its own head"},
		{"1\ta\ta\tX\t_\t_\t-1\troot\t_\t_\n\n", "head \"-1\""},
		{"1\t\ta\tX\t_\t_\t0\troot\t_\t_\n\n", "column 2 is empty"},
		{ok + "# text = late\n\n", "line 2: a comment inside"},
		{"1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n" + ok + "\n", "goes beyond the sentence"},
		{"2-3\tab\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "line 1: multiword token \"2-3\""},
		{"1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "without words"},
		{"1\t\xff\ta\tX\t_\t_\t0\troot\t_\t_\n\n", "invalid UTF-8"},
		{ok + "5.1\ta\ta\tX\t_\t_\t_\t_\t_\t_\n\n", "empty node \"5.1\" after word 1"},
	}
	for _, tt := range tests {
		_, err := Read(strings.NewReader(tt.in), "x.conllu")
		if err == nil || !strings.Contains(err.Error(), tt.want) || parley.KindOf(err) != parley.KindInput {
			t.Errorf("%q: %v, want %q", tt.in, err, tt.want)
		}
	}
	_, err := Read(strings.NewReader(strings.Repeat("x", MaxLine+1)), "x.conllu")
	if parley.KindOf(err) != parley.KindTooLarge {
		t.Errorf("a line over the limit: %v", err)
	}
}

func TestIOB2(t *testing.T) {
	const in = "# doc = 0\n1\tAna\tB-PER\t-\n2\tTorv\tI-PER\t-\n3\tspoke\tO\t-\n\n1\t#\tO\t-\n\n"
	s, err := ReadIOB2(strings.NewReader(in), "x.iob2")
	if err != nil {
		t.Fatal(err)
	}
	want := []Tagged{{Comments: []string{"doc = 0"}, Forms: []string{"Ana", "Torv", "spoke"}, Tags: []string{"B-PER", "I-PER", "O"}},
		{Forms: []string{"#"}, Tags: []string{"O"}}}
	if !reflect.DeepEqual(s, want) {
		t.Errorf("read %+v", s)
	}
	var b strings.Builder
	if err := WriteIOB2(&b, s); err != nil || b.String() != in {
		t.Errorf("wrote %q, %v", b.String(), err)
	}
	for in, want := range map[string]string{"1\tAna\tPER\t-\n": "line 1: tag \"PER\"", "2\tAna\tO\n": "index \"2\", want 1", "Ana O\n": "1 columns"} {
		if _, err := ReadIOB2(strings.NewReader(in), "x.iob2"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", in, err, want)
		}
	}
}

// FuzzRead: what can be read can be written and read again, and its Document
// has spans on the text that are the forms.
func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("1\ta b\t_\t_\t_\t_\t_\t_\t_\t_\n\n")
	f.Fuzz(func(t *testing.T, in string) {
		s, err := Read(strings.NewReader(in), "x")
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := Write(&b, s); err != nil {
			t.Fatal(err)
		}
		again, err := Read(&b, "again")
		if err != nil || len(again) != len(s) {
			t.Fatalf("%q: %v", in, err)
		}
		doc := Document(s)
		for _, tok := range doc.Tokens {
			if tok.Start >= tok.End || tok.End > len(doc.Text) {
				t.Fatalf("%q: token %+v", in, tok)
			}
		}
	})
}

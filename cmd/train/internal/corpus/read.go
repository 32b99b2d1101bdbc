package corpus

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"parley/internal/conllu"
)

// Read reads the folders of treebanks and of names as described in the READMEs
// beside the data: ewt-train.conllu.gz and so on.
func Read(ud, ner string) (*Data, error) {
	d := &Data{}
	l := loader{ud: ud, ner: ner}
	d.Train = append(d.Train, l.trees("ewt-train.conllu.gz")...)
	gum := l.trees("gum-train.conllu.gz")
	l.addNames(gum, l.names("gum-train.iob2.gz"))
	d.Train = append(d.Train, gum...)
	d.Train = append(d.Train, l.names("wikigold.iob2")...)
	gumDev := l.trees("gum-dev.conllu.gz")
	l.addNames(gumDev, l.names("gum-dev.iob2"))
	d.Dev = []Set{{"ewt", l.trees("ewt-dev.conllu.gz")}, {"gum", gumDev}, {"uner", l.names("uner-ewt-dev.iob2")}}
	return d, l.err
}

// A loader keeps the first error.
type loader struct {
	ud, ner string
	err     error
}

func (l *loader) fail(err error) {
	if l.err == nil && err != nil {
		l.err = fmt.Errorf("read training data: %w", err)
	}
}

func open(path string) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil || !strings.HasSuffix(path, ".gz") {
		return f, err
	}
	z, err := gzip.NewReader(f)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{z, f}, nil
}

func (l *loader) trees(file string) []Sentence {
	f, err := open(filepath.Join(l.ud, file))
	if err != nil {
		l.fail(err)
		return nil
	}
	defer f.Close()
	read, err := conllu.Read(f, file)
	l.fail(err)
	var out []Sentence
	for _, s := range read {
		out = append(out, treeSentence(file, s))
	}
	return out
}

func treeSentence(source string, s conllu.Sentence) Sentence {
	t := Sentence{Source: source}
	for _, w := range s.Words {
		t.Forms = append(t.Forms, w.Form)
		t.UPOS = append(t.UPOS, w.UPOS)
		t.Feats = append(t.Feats, w.Feats)
		t.Lemmas = append(t.Lemmas, w.Lemma)
		t.Heads = append(t.Heads, w.Head)
		t.Rels = append(t.Rels, w.Rel)
	}
	return t
}

func (l *loader) names(file string) []Sentence {
	f, err := open(filepath.Join(l.ner, file))
	if err != nil {
		l.fail(err)
		return nil
	}
	defer f.Close()
	read, err := conllu.ReadIOB2(f, file)
	l.fail(err)
	var out []Sentence
	for _, s := range read {
		out = append(out, Sentence{Source: file, Forms: s.Forms, Names: toBILUO(s.Tags)})
	}
	return out
}

// addNames gives the trees the names of the same sentences.
func (l *loader) addNames(trees, named []Sentence) {
	if len(trees) != len(named) {
		l.fail(fmt.Errorf("%d sentences with trees, %d with names", len(trees), len(named)))
		return
	}
	for i := range trees {
		if len(trees[i].Forms) != len(named[i].Forms) {
			l.fail(fmt.Errorf("%s: sentence %d: %d words, %d with names", named[i].Source, i+1, len(trees[i].Forms), len(named[i].Forms)))
			return
		}
		trees[i].Names = named[i].Names
	}
}

// toBILUO marks the last token of a name and a name of one token (Ratinov and
// Roth 2009), for PER, ORG and LOC; every other type becomes O.
func toBILUO(tags []string) []string {
	out := make([]string, len(tags))
	for i, t := range tags {
		kind := ""
		if len(t) > 2 {
			kind = t[2:]
		}
		if kind != "PER" && kind != "ORG" && kind != "LOC" {
			out[i] = "O"
			continue
		}
		begins := t[0] == 'B' || i == 0 || tags[i-1] == "O" || tags[i-1][2:] != kind
		ends := i+1 == len(tags) || tags[i+1] != "I-"+kind
		out[i] = map[[2]bool]string{{true, true}: "U-", {true, false}: "B-", {false, false}: "I-", {false, true}: "L-"}[[2]bool{begins, ends}] + kind
	}
	return out
}

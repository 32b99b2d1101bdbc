package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley"
	"parley/internal/conllu"
	"parley/internal/score"
	"parley/internal/text"
)

// lakeTrees are two sentences of our own whose words no splitter misses.
const lakeTrees = "# newpar\n# text = They don't meet.\n" +
	"1\tThey\tthey\tPRON\t_\tNumber=Plur\t4\tnsubj\t_\t_\n" +
	"2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"2\tdo\tdo\tAUX\t_\tTense=Pres\t4\taux\t_\t_\n" +
	"3\tn't\tnot\tPART\t_\tPolarity=Neg\t4\tadvmod\t_\t_\n" +
	"4\tmeet\tmeet\tVERB\t_\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n" +
	"5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_\n\n" +
	"# text = Talks failed.\n" +
	"1\tTalks\ttalk\tNOUN\t_\tNumber=Plur\t2\tnsubj\t_\t_\n" +
	"2\tfailed\tfail\tVERB\t_\tTense=Past\t0\troot\t_\tSpaceAfter=No\n" +
	"3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n"

const lakeNames = "1\tKari\tB-PER\t-\n2\tLund\tI-PER\t-\n3\tspoke\tO\t-\n4\tin\tO\t-\n5\tOslo\tB-LOC\t-\n6\t.\tO\t-\n\n"

func writeFile(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestEvaluation(t *testing.T) {
	e := evaluation{measures{}, measures{}, measures{}}
	for _, path := range []string{writeFile(t, "lake.conllu", lakeTrees), writeFile(t, "lake.iob2", lakeNames)} {
		if err := e.add(path); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := e.printJSON(&b); err != nil {
		t.Fatal(err)
	}
	var got map[string]map[string]float64
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"tokens", "sentences", "words"} {
		if got["raw"][name] != 100 {
			t.Errorf("%s on raw text: %v, want 100", name, got["raw"][name])
		}
	}
	// One person and one place are to be found, whether they are or not.
	if c := e.names["micro"]; c.Gold != 2 || e.names["PER"].Gold != 1 || e.names["ORG"].Gold != 0 {
		t.Errorf("names %+v", e.names)
	}
	for part, name := range map[string]string{"gold": "las", "raw": "upos", "ner": "PER"} {
		if _, ok := got[part][name]; !ok {
			t.Errorf("%s has no %s: %s", part, name, b.String())
		}
	}
	b.Reset()
	if err := e.printTable(&b); err != nil || !strings.Contains(b.String(), "raw text  precision") {
		t.Errorf("table %q, %v", b.String(), err)
	}
}

func TestEvalErrors(t *testing.T) {
	for want, args := range map[string][]string{
		"name at least one": {"--json"}, "unknown flag --frobnicate": {"--frobnicate"}, "want a name that ends in": {"a.txt"},
		"line 1: 3 columns": {writeFile(t, "bad.conllu", "1\ta\tb\n")}, "no such file": {"missing.iob2"}, "invalid header": {writeFile(t, "x.conllu.gz", strings.Repeat("no gzip ", 9))},
	} {
		if err := eval(args); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", args, err, want)
		}
	}
}

// TestFloors holds the shipped tables to the figures that issue 3 asks for.
func TestFloors(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "data", "ud", "ewt-dev.conllu.gz")
	sentences, err := readTrees(path)
	if err != nil {
		t.Skip("the development data is not beside the checkout: ", err)
	}
	gold := conllu.Document(sentences)
	found, err := score.CoNLL(gold, text.Segment(&parley.Report{Text: gold.Text}))
	if err != nil {
		t.Fatal(err)
	}
	m := cuts(found)
	for name, floor := range map[string]float64{"tokens": 0.991, "sentences": 0.82, "words": 0.99} {
		if f := m[name].F1(); f < floor {
			t.Errorf("%s: F1 %.4f, want %.4f", name, f, floor)
		}
	}
}

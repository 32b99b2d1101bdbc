package corpus

import (
	"os"
	"path/filepath"
	"testing"
)

func TestMentionsOfWholeTexts(t *testing.T) {
	dir := t.TempDir()
	write := func(path, content string) {
		path = filepath.Join(dir, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range mentionFolders {
		write("ner/re3d/"+f+"/documents.json", "")
		write("ner/re3d/"+f+"/entities.json", "")
	}
	// Offsets count code points: é is one.
	write("ner/re3d/CENTCOM/documents.json", `{"_id":"d","text":"Café owners met Minister Kari Lund in Oslo. They left."}`)
	write("ner/re3d/CENTCOM/entities.json", `{"documentId":"d","begin":16,"end":34,"type":"Person","confidence":1}`+"\n"+
		`{"documentId":"d","begin":38,"end":42,"type":"Location","confidence":1}`+"\n"+`{"documentId":"d","begin":44,"end":48,"type":"Organisation","confidence":1}`)
	write("texts/meantime.jsonl.gz", "")
	write("plover/gsr.jsonl", `{"text":"Avaria agreed."}`)
	path := filepath.Join(dir, "texts", "meantime.jsonl.gz")
	if _, err := ReadTexts(filepath.Join(dir, "ner"), filepath.Dir(path), filepath.Join(dir, "plover"), nil, nil); err == nil {
		t.Error("an empty .gz file was read")
	}
	write("texts/meantime.jsonl.gz", "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x03\x00\x00\x00\x00\x00\x00\x00\x00\x00") // nothing, packed
	r, err := ReadTexts(filepath.Join(dir, "ner"), filepath.Dir(path), filepath.Join(dir, "plover"), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Café/? owners met Minister Kari/B-PER Lund/L-PER in Oslo/U-LOC .", "They left ."}
	if len(r.Marked) != len(want) || len(r.Plain) != 1 || r.Plain[0].Names != nil {
		t.Fatalf("%d sentences with mentions, %d without: %v", len(r.Marked), len(r.Plain), r.Plain)
	}
	for i, w := range want {
		if got := r.Marked[i].written(); got != w {
			t.Errorf("%s, want %s", got, w)
		}
	}
}

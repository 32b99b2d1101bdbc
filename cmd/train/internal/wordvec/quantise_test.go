package wordvec

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

func TestReadJSON(t *testing.T) {
	path := filepath.Join(t.TempDir(), "v.json")
	vector := "[0.5"
	for i := 1; i < 102; i++ {
		vector += fmt.Sprintf(",%d", i)
	}
	text := `{"precision":8,"words":["the","of"],"vectors":{"the":` + vector + `],"of":` + vector + `]},"unkVector":[0]}`
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := ReadJSON(path)
	if err != nil || len(got.Words) != 2 || got.Words[1] != "of" || len(got.Vectors) != 200 || got.Vectors[100] != 0.5 {
		t.Errorf("read %+v, %v", got, err)
	}
	if err := os.WriteFile(path, []byte(`{"vectors":{"the":[1,2]}}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadJSON(path); err == nil {
		t.Error("a vector of two numbers was read")
	}
}

func TestQuantisedVectorsAreNear(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	table := &Table{Dims: 8}
	for i := range 2000 {
		table.Words = append(table.Words, fmt.Sprint("w", i))
		for range 8 {
			table.Vectors = append(table.Vectors, float32(r.NormFloat64()))
		}
	}
	v := Quantise(table, 2)
	var off, all float64
	code := make([]int8, 8)
	for i, w := range table.Words {
		row := v.Find(w)
		if row < 0 {
			t.Fatalf("%s is lost", w)
		}
		v.Decode(row, code)
		for j, c := range code {
			x := float64(table.Vectors[i*8+j])
			off += math.Pow(x-float64(c)*float64(v.Scale), 2)
			all += x * x
		}
	}
	if off/all > 0.05 {
		t.Errorf("the quantised vectors lose %.3f of the variance", off/all)
	}
}

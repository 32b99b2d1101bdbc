// Command atlas makes the shapes that package atlas embeds of Natural Earth's
// as the npm package world-atlas has them (TopoJSON). It is not needed to use
// Parley; `make assets` calls it.
//
//	go run ./cmd/atlas -topology countries-50m.json
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"parley/internal/atlas"
)

func main() {
	topology := flag.String("topology", "", "countries-50m.json of the npm package world-atlas")
	out := flag.String("out", "internal/atlas", "folder to write to")
	flag.Parse()
	if err := run(*topology, *out); err != nil {
		fmt.Fprintln(os.Stderr, "atlas:", err)
		os.Exit(1)
	}
}

func run(file, out string) error {
	data, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	t, err := readTopology(data)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	shapes, err := t.shapes()
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	table := atlas.Encode(shapes)
	if err := os.WriteFile(filepath.Join(out, "world.bin"), table, 0o644); err != nil {
		return err
	}
	fmt.Printf("%d countries, %d arcs, %d bytes\n", len(shapes.Countries), len(shapes.Arcs), len(table))
	return nil
}

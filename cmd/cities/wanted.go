package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"parley/internal/lexicon"
)

// wanted are the cities that the lexicon's own lists name, by country and
// name: they are kept however small, under that name too.
type wanted map[string]*choice

// choice is the largest city that bears the name, as far as read.
type choice struct {
	name       string // as the list has it
	population int
	at         int // index among the cities read, -1 for none
}

func key(country, name string) string { return country + " " + fold(name) }

// readWanted reads the capitals of states.txt and former.txt and the cities of
// places.txt.
func readWanted(dir string) (wanted, error) {
	w := wanted{}
	add := func(country, names string) {
		for _, n := range strings.Split(names, ";") {
			if n = strings.TrimPrefix(strings.TrimSpace(n), "~"); n != "" {
				w[key(country, n)] = &choice{name: n, at: -1}
			}
		}
	}
	for _, file := range []string{"states.txt", "former.txt", "places.txt"} {
		err := readLines(filepath.Join(dir, file), func(line string) error {
			f := strings.Split(line, "|")
			for i := range f {
				f[i] = strings.TrimSpace(f[i])
			}
			switch {
			case strings.HasPrefix(line, "#"):
			case file == "states.txt" && len(f) == 7:
				add(f[0], f[4])
			case file == "former.txt" && len(f) == 6 && f[1] == "capital":
				add(f[0], f[2])
			case file == "places.txt" && len(f) == 7 && f[1] == "city":
				add(f[2], f[0]+";"+f[3])
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return w, nil
}

// note remembers the place where it is the largest so far of a wanted name.
// The place's own name counts before its other names.
func (w wanted) note(p place, country string, at int) {
	for i, n := range append([]string{p.name}, p.alternatives...) {
		c := w[key(country, n)]
		if c == nil {
			continue
		}
		size := p.population + 1
		if p.feature == "PPLC" {
			size += 1 << 40
		}
		if i == 0 {
			size += 1 << 20
		}
		if size > c.population {
			c.population, c.at = size, at
		}
	}
}

// give adds the wanted names to the cities found for them.
func (w wanted) give(cities []lexicon.City, kept []bool) {
	for _, c := range w {
		if c.at >= 0 {
			kept[c.at] = true
			cities[c.at].Other = append(cities[c.at].Other, c.name)
		}
	}
}

// readExtra reads extra.txt. Its cities are weak: the lexicon's own lists say
// which of their names are not.
func readExtra() ([]lexicon.City, error) {
	var out []lexicon.City
	for line := range strings.Lines(extraFile) {
		f := strings.Split(line, "|")
		if strings.HasPrefix(line, "#") || len(f) != 7 {
			continue
		}
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		lat, err1 := strconv.ParseFloat(f[2], 64)
		lon, err2 := strconv.ParseFloat(f[3], 64)
		population, err3 := strconv.Atoi(f[5])
		if err := errors.Join(err1, err2, err3); err != nil {
			return nil, fmt.Errorf("extra.txt: %s: %w", f[0], err)
		}
		c := lexicon.City{Name: f[0], Country: f[1], Lat: lat, Lon: lon, Zone: f[4], Population: population, Weak: true}
		for _, n := range strings.Split(f[6], ";") {
			if n = strings.TrimSpace(n); n != "" {
				c.Other = append(c.Other, n)
			}
		}
		out = append(out, c)
	}
	return out, nil
}

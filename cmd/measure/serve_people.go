package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
)

// A site is what of a server people know: its pages and some records.
type site struct {
	url      string
	pages    []string // that the first page links to, without records
	records  []string // paths of records and reports
	meetings []string // IDs
}

var links = regexp.MustCompile(`href="(/[a-z/]*)"`)

// lookAround finds the pages that the first one links to, and the first records of
// every list.
func lookAround(base string) (*site, error) {
	s := &site{url: base}
	client := &http.Client{}
	front, err := fetch(client, base+"/")
	if err != nil {
		return nil, err
	}
	for _, m := range links.FindAllStringSubmatch(string(front), -1) {
		if !slices.Contains(s.pages, m[1]) && !strings.HasPrefix(m[1], "/assets") {
			if _, err := fetch(client, base+m[1]); err == nil {
				s.pages = append(s.pages, m[1])
			}
		}
	}
	record := regexp.MustCompile(`href="(/[a-z]+/(?:sha256:)?[a-z0-9-]{12,})"`)
	for _, page := range s.pages {
		body, err := fetch(client, base+page)
		if err != nil {
			return nil, err
		}
		for _, m := range record.FindAllStringSubmatch(string(body), -1) {
			s.records = append(s.records, m[1])
			if id, ok := strings.CutPrefix(m[1], "/meetings/"); ok {
				s.meetings = append(s.meetings, id)
			}
		}
	}
	slices.Sort(s.records)
	s.records = slices.Compact(s.records)
	if len(s.pages) < 5 || len(s.records) < 50 || len(s.meetings) == 0 {
		return nil, fmt.Errorf("the first page of %s leads to %d pages, %d records, %d meetings", base, len(s.pages), len(s.records), len(s.meetings))
	}
	return s, nil
}

// fetch reads a page whole; any status but 200 is an error.
func fetch(client *http.Client, address string) ([]byte, error) {
	res, err := client.Get(address)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err == nil && res.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", address, res.Status)
	}
	return body, err
}

// A person asks one thing after the other, over connections of their own.
type person struct {
	site   *site
	f      *figures
	client *http.Client
	dice   *rand.Rand
	kept   []string // IDs of their judgements that are not undone
}

func newPerson(s *site, f *figures, n int) *person {
	return &person{site: s, f: f, client: &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 2}}, dice: rand.New(rand.NewPCG(7, uint64(n)))}
}

// work reads, and reviews where the person does, until the time is over. They
// look at each page for a time between none and twice the one given.
func (p *person) work(ctx context.Context, think time.Duration, reviews bool) {
	for {
		pause := time.Duration(p.dice.Int64N(2*int64(think) + 1))
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
		if reviews && p.dice.IntN(2) == 0 {
			p.f.time("decide", p.decide)
		} else {
			p.read()
		}
	}
}

func (p *person) pick(from []string) string { return from[p.dice.IntN(len(from))] }

// read asks for a list, perhaps filtered, or for a record.
func (p *person) read() {
	path := p.pick(p.site.records)
	page := path[:strings.LastIndex(path, "/")] + "/…"
	if p.dice.IntN(5) < 2 {
		path = p.pick(p.site.pages)
		page = path
		switch p.dice.IntN(4) {
		case 0:
			path += "?q=" + p.pick([]string{"geneva", "oslo", "matter", "talk"})
		case 1:
			path += "?from=1990-0" + string(rune('1'+p.dice.IntN(9)))
		}
	}
	p.f.page(page, func() error {
		_, err := fetch(p.client, p.site.url+path)
		return err
	})
}

// decide says that a meeting is right or when it was, or takes such a decision
// back.
func (p *person) decide() error {
	form := url.Values{"kind": {"right"}, "id": {p.pick(p.site.meetings)}, "why": {"measured"}}
	switch n := p.dice.IntN(3); {
	case n == 0 && len(p.kept) > 0:
		last := len(p.kept) - 1
		form = url.Values{"kind": {"undo"}, "undoes": {p.kept[last]}}
		p.kept = p.kept[:last]
	case n == 1:
		form.Set("kind", "value")
		form.Set("field", "time")
		form.Set("value", fmt.Sprintf("1990-%02d-%02d", 1+p.dice.IntN(12), 1+p.dice.IntN(28)))
	}
	res, err := p.client.PostForm(p.site.url+"/api/v1/judge", form)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	if res.StatusCode != http.StatusCreated {
		return fmt.Errorf("decide %s: %s: %s", form.Encode(), res.Status, body)
	}
	var kept []struct{ ID, Kind string }
	if err := json.Unmarshal(body, &kept); err != nil {
		return err
	}
	for _, j := range kept {
		if j.Kind != "undo" {
			p.kept = append(p.kept, j.ID)
		}
	}
	return nil
}

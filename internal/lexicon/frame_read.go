package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// frameColumns: predicate | slots | attributes | a sentence that matches | one that must not.
const frameColumns = 5

// readClasses reads frames_words.txt: "[name n]" begins a class of nouns, "[name
// v]" of verbs, whose forms are added; "[name]" takes its words as they are.
func (x *frameIndex) readClasses() {
	name, upos := "", ""
	for _, line := range lines("frames_words.txt") {
		if head, ok := strings.CutPrefix(line, "["); ok {
			name, upos, _ = strings.Cut(strings.TrimSuffix(head, "]"), " ")
			if x.classes[name] == nil {
				x.classes[name] = map[string]bool{}
			}
			continue
		}
		for _, w := range strings.Fields(line) {
			for _, form := range predicateForms(w, uposNames[upos]) {
				x.classes[name][form] = true
			}
		}
	}
	x.calendar = x.classes["calendar"]
}

var uposNames = map[string]string{"v": "VERB", "n": "NOUN", "a": "ADJ", "p": "ADP"}

// A frameSection is what a "[kind] slots | attributes" line sets for the lines
// below it.
type frameSection struct {
	kind       string
	slots      string
	attributes string
}

// readFrames reads one file. "@name slots" names a set of slots for the file.
func (x *frameIndex) readFrames(file string) {
	shapes := map[string]string{}
	var section frameSection
	for _, line := range lines(file) {
		switch {
		case line[0] == '@':
			name, slots, _ := strings.Cut(line, " ")
			shapes[name] = strings.TrimSpace(slots)
		case line[0] == '[':
			section = readSection(line)
		default:
			f, err := readFrame(line, section, shapes)
			if err != nil {
				panic(fmt.Sprintf("lexicon: %s: %v: %s", file, err, line))
			}
			x.addFrame(f)
		}
	}
}

func readSection(line string) frameSection {
	head, rest, _ := strings.Cut(line[1:], "]")
	slots, attributes, _ := strings.Cut(rest, "|")
	return frameSection{strings.TrimSpace(head), strings.TrimSpace(slots), strings.TrimSpace(attributes)}
}

func readFrame(line string, section frameSection, shapes map[string]string) (*Frame, error) {
	fields := strings.Split(line, "|")
	if len(fields) != frameColumns {
		return nil, fmt.Errorf("%d columns, not %d", len(fields), frameColumns)
	}
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	f := &Frame{Kind: section.kind, Attributes: map[string]string{}, line: line, positive: fields[3], negative: fields[4]}
	suffix, err := f.readPredicate(fields[0])
	if err != nil {
		return nil, err
	}
	f.name(suffix)
	slots := fields[1]
	if slots == "" {
		slots = section.slots
	}
	if err := f.readSlots(slots, shapes); err != nil {
		return nil, err
	}
	// No word fills two slots: those that ask for a class choose first.
	slices.SortStableFunc(f.slots, func(a, b slot) int { return min(len(b.class), 1) - min(len(a.class), 1) })
	return f, f.readAttributes(section.attributes + " " + fields[2])
}

// readPredicate reads "call.v off", "chair/preside.v", "in talks.n", "agree.v #that".
func (f *Frame) readPredicate(field string) (suffix string, err error) {
	for _, word := range strings.Fields(field) {
		alternatives, tag, isHead := strings.Cut(word, ".")
		switch {
		case strings.HasPrefix(word, "#"):
			suffix = word[1:]
		case isHead:
			f.upos = uposNames[tag]
			for _, lemma := range strings.Split(alternatives, "/") {
				f.words = append(f.words, predicateWord{lemma, predicateForms(lemma, f.upos)})
			}
		case len(f.words) == 0:
			f.before = word
		default:
			f.particle = word
		}
	}
	if len(f.words) == 0 || f.upos == "" {
		return "", fmt.Errorf("no predicate with .v, .n, .a or .p")
	}
	return suffix, nil
}

func (f *Frame) name(suffix string) {
	parts := []string{}
	for _, p := range []string{f.before, f.words[0].lemma, f.particle, suffix} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	dot := "."
	if f.upos == "NOUN" {
		dot = ":"
	}
	f.Name = f.Kind + dot + strings.Join(parts, "-")
}

// readSlots reads "side1:subj side2:with,obj<!thing> event!:obj<talks> -:xcomp"; a name
// "@pair" stands for its slots. A later slot of a role replaces an earlier one.
func (f *Frame) readSlots(field string, shapes map[string]string) error {
	for _, word := range strings.Fields(field) {
		if word[0] == '@' {
			slots, ok := shapes[word]
			if !ok {
				return fmt.Errorf("no slots are named %s", word)
			}
			if err := f.readSlots(slots, shapes); err != nil {
				return err
			}
			continue
		}
		sl, err := readSlot(word)
		if err != nil {
			return err
		}
		f.indirect = f.indirect || slices.ContainsFunc(sl.paths, func(p path) bool { return p.kind == byIndirect })
		if i := slices.IndexFunc(f.slots, func(s slot) bool { return s.role == sl.role && !s.forbid }); i >= 0 && !sl.forbid {
			f.slots[i] = sl
		} else {
			f.slots = append(f.slots, sl)
		}
	}
	return nil
}

func readSlot(word string) (slot, error) {
	role, rest, ok := strings.Cut(word, ":")
	if !ok {
		return slot{}, fmt.Errorf("slot %q has no role", word)
	}
	sl := slot{}
	role, sl.required = strings.CutSuffix(role, "!")
	if sl.role, sl.forbid = FrameRole(role), role == "-"; !sl.forbid && !slices.Contains(frameRoles, sl.role) {
		return slot{}, fmt.Errorf("no role is called %q", role)
	}
	if paths, classes, ok := strings.Cut(rest, "<"); ok {
		rest = paths
		names, not := strings.CutPrefix(strings.TrimSuffix(classes, ">"), "!")
		if list := strings.Split(names, "+"); not {
			sl.exclude = list
		} else {
			sl.class = list
		}
	}
	for _, p := range strings.Split(rest, ",") {
		kind := pathNames[p]
		if kind == 0 {
			kind = byPrep
		}
		sl.paths = append(sl.paths, path{kind, p})
	}
	return sl, nil
}

func (f *Frame) readAttributes(field string) error {
	for _, word := range strings.Fields(field) {
		name, value, _ := strings.Cut(word, "=")
		if word == "known-missed" {
			f.known = true
			continue
		}
		allowed, ok := FrameAttributes[name]
		if ok && value == "" && strings.Contains(word, "=") {
			delete(f.Attributes, name) // what the section sets does not hold here
			continue
		}
		if !ok || value == "" || allowed != nil && !slices.Contains(allowed, value) {
			return fmt.Errorf("attribute %q is not one of FrameAttributes", word)
		}
		f.Attributes[name] = value
	}
	return nil
}

// readGovernors reads frames_governors.txt: word | sense | a sentence in which it
// governs the starred word | one in which it does not.
func (x *frameIndex) readGovernors() {
	for _, r := range rows("frames_governors.txt", 4) {
		words, rest, _ := strings.Cut(r[0], ".")
		tag, particle, _ := strings.Cut(rest, " ")
		for _, lemma := range strings.Split(words, "/") {
			g := governorWord{uposNames[tag], particle, r[1]}
			for _, form := range predicateForms(lemma, g.upos) {
				x.governors[form] = append(x.governors[form], g)
			}
		}
	}
}

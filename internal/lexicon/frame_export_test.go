package lexicon

// A FrameExample is one line of the data with its two sentences.
type FrameExample struct {
	Name, Line, Positive, Negative string
	Known                          bool
}

// FrameExamples are those of all frames, in the order of the files.
func FrameExamples() []FrameExample {
	var out []FrameExample
	for _, f := range theFrames().frames {
		out = append(out, FrameExample{f.Name, f.line, f.positive, f.negative, f.known})
	}
	return out
}

// A GovernorExample is one line of frames_governors.txt.
type GovernorExample struct{ Lemma, Sense, Positive, Negative string }

// GovernorExamples are those of all governors, in the order of the file.
func GovernorExamples() []GovernorExample {
	var out []GovernorExample
	for _, r := range rows("frames_governors.txt", 4) {
		out = append(out, GovernorExample{r[0], r[1], r[2], r[3]})
	}
	return out
}

// FrameClassNames are the classes that slots may ask for.
func FrameClassNames() map[string]map[string]bool { return theFrames().classes }

// FrameSlotClasses are the classes that the frame asks for.
func FrameSlotClasses() []string {
	var out []string
	for _, f := range theFrames().frames {
		for _, s := range f.slots {
			out = append(append(out, s.class...), s.exclude...)
		}
	}
	return out
}

// BuildFrames reads the data files again.
func BuildFrames() { buildFrames() }

// VerbForms are the inflected forms of a verb.
func VerbForms(lemma string) []string { return verbForms(lemma) }

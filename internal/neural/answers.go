package neural

import "math"

// tagWords sets tags, features and lemmas, and leaves in s.short the input and
// the tag layer's states side by side.
func (n *Network) tagWords(s *scratch, order []int, out []Sentence) {
	rows, in, h2 := s.lay.rows(), n.input, 2*n.w.Config.Hidden
	stride := even(n.short)
	s.short = resize(s.short, rows*stride)
	states := s.out[n.w.Config.TagLayer-1]
	for i := range rows {
		row := s.short[i*stride:][:stride]
		copy(row, s.x[i*even(in):][:in])
		copy(row[in:], states[i*h2:][:h2])
		clear(row[in+h2:])
	}
	s.f = n.tags.run(s, s.f, s.short, stride, rows)
	hs := even(n.tags.outputs)
	s.hidden = relu(s.hidden, s.f, n.tags.outputs, hs)
	n.best(s, &n.upos, hs, func(i, t, label int) { out[order[i]].Words[t].UPOS = n.w.Labels.UPOS[label] })
	n.best(s, &n.feats, hs, func(i, t, label int) { out[order[i]].Words[t].Feats = n.w.Labels.Feats[label] })
	n.best(s, &n.lemmas, hs, func(i, t, label int) {
		out[order[i]].Words[t].Lemma = ApplyScript(n.w.Labels.Lemmas[label], Normal(s.forms[i][t]))
	})
}

// best calls set with the label of the highest score for every word.
func (n *Network) best(s *scratch, l *linear, stride int, set func(i, t, label int)) {
	s.g = l.run(s, s.g, s.hidden, stride, s.lay.rows())
	for i, f := range s.forms {
		for t := range f {
			set(i, t, argmax(s.g[s.lay.row(i, t)*l.outputs:][:l.outputs]))
		}
	}
}

// argmax gives the first of the highest scores.
func argmax(s []float32) int {
	at := 0
	for i, v := range s {
		if v > s[at] {
			at = i
		}
	}
	return at
}

// findHeads sets heads and relations.
func (n *Network) findHeads(s *scratch, order []int, out []Sentence) {
	rows, h2 := s.lay.rows(), 2*n.w.Config.Hidden
	top := s.out[len(n.layers)-1]
	s.f = n.arcDep.run(s, s.f, top, h2, rows)
	hs := even(n.arcDep.outputs)
	s.hidden = relu(s.hidden, s.f, n.arcDep.outputs, hs)
	s.dep = n.bilinear.run(s, s.dep, s.hidden, hs, rows)
	s.head = n.arcHead.run(s, s.head, top, h2, rows)
	for i, v := range s.head {
		s.head[i] = max(v, 0)
	}
	s.rd = n.relDep.run(s, s.rd, top, h2, rows)
	s.rh = n.relHead.run(s, s.rh, top, h2, rows)
	for i, f := range s.forms {
		n.scoreHeads(s, i, len(f))
		for t, h := range s.tree.heads(s.scores, len(f)) {
			out[order[i]].Words[t].Head = (h + 1) % (len(f) + 1)
		}
	}
	n.findRelations(s, order, out)
}

// scoreHeads sets s.scores: for each word a row of scores of all words as its
// head, the root at the end. Both sides are quantised to eleven bits by their
// own largest number.
func (n *Network) scoreHeads(s *scratch, i, length int) {
	d := n.bilinear.outputs
	stride := even(d)
	s.depQ, s.headQ = resize(s.depQ, length*stride), resize(s.headQ, (length+1)*stride)
	s.depS, s.headS = resize(s.depS, length), resize(s.headS, length+1)
	for t := range length {
		row := s.lay.row(i, t) * d
		s.depS[t] = elevenBits(s.depQ[t*stride:][:stride], s.dep[row:][:d])
		s.headS[t] = elevenBits(s.headQ[t*stride:][:stride], s.head[row:][:d])
	}
	s.headS[length] = elevenBits(s.headQ[length*stride:][:stride], n.w.RootArc)
	s.scores = resize(s.scores, length*(length+1))
	for t := range length {
		dep, row := s.depQ[t*stride:][:stride], s.scores[t*(length+1):][:length+1]
		for j := range row {
			row[j] = float32(float32(dot(dep, s.headQ[j*stride:][:stride])) * float32(s.depS[t]*s.headS[j]))
		}
	}
}

// elevenBits quantises x, which is finite, to ±2047 and gives the scale. The
// bits of numbers without sign are in the order of the numbers, and comparing
// them takes no branch.
func elevenBits(out []int16, x []float32) float32 {
	bits := math.Float32bits(1e-8)
	for _, v := range x {
		bits = max(bits, math.Float32bits(v)&^(1<<31))
	}
	top := math.Float32frombits(bits)
	k := float32(2047 / top)
	for i, v := range x {
		out[i] = round(float32(v * k))
	}
	clear(out[len(x):])
	return float32(top / 2047)
}

func dotPortable(a, b []int16) int32 {
	b = b[:len(a)]
	var sum int32
	for i, v := range a {
		sum += int32(v) * int32(b[i])
	}
	return sum
}

// findRelations names the relation of every word to its head; "root" is for
// the root only.
func (n *Network) findRelations(s *scratch, order []int, out []Sentence) {
	d := n.relDep.outputs
	s.f = resize(s.f, s.lay.rows()*d)
	for i, f := range s.forms {
		for t := range f {
			row := s.lay.row(i, t)
			head := n.w.RootRel
			if h := out[order[i]].Words[t].Head; h > 0 {
				head = s.rh[s.lay.row(i, h-1)*d:][:d]
			}
			dst, dep := s.f[row*d:][:d], s.rd[row*d:][:d]
			for j, v := range dep {
				dst[j] = v + head[j]
			}
		}
	}
	hs := even(d)
	s.hidden = relu(s.hidden, s.f, d, hs)
	s.g = n.rels.run(s, s.g, s.hidden, hs, s.lay.rows())
	for i, f := range s.forms {
		for t := range f {
			w := &out[order[i]].Words[t]
			scores := s.g[s.lay.row(i, t)*n.rels.outputs:][:n.rels.outputs]
			if n.rootRelation >= 0 && w.Head > 0 {
				scores[n.rootRelation] = -1e30
			}
			w.Rel = n.w.Labels.Rels[argmax(scores)]
			if n.rootRelation >= 0 && w.Head == 0 {
				w.Rel = "root"
			}
		}
	}
}

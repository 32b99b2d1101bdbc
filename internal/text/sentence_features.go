package text

// noWord stands for the words outside the block.
var noWord word

func (s *splitter) near(i int) *word {
	if i < 0 || i >= len(s.words) {
		return &noWord
	}
	return &s.words[i]
}

// kind tells words apart roughly: class, length, what they end with.
func (w *word) kind() uint32 {
	k := uint32(w.class)<<8 | uint32(w.last)
	if w.size == 1 {
		k |= 1 << 16
	}
	return k | uint32(w.abbr)<<20
}

// bucket makes counts comparable: 0 to 8 by size.
func bucket(n int) uint32 {
	for i, limit := range [...]int{0, 1, 2, 3, 5, 8, 13, 25} {
		if n <= limit {
			return uint32(i)
		}
	}
	return 8
}

// borderFeatures fills s.features for the border after word i of the block.
func (s *splitter) borderFeatures(i int) {
	l, l1, l2 := s.near(i), s.near(i-1), s.near(i-2)
	r, r1, r2 := s.near(i+1), s.near(i+2), s.near(i+3)
	lk, l1k, rk, r1k := l.kind(), l1.kind(), r.kind(), r1.kind()
	length, left := bucket(i+1-s.first), bucket(len(s.words)-i-1)
	open := uint32(s.quotes)<<1 | uint32(min(s.brackets, 1))
	begin := s.near(s.first)
	gap := uint32(min(r.gap, plainGap)) // a line end that had to be says nothing
	s.features = append(s.features[:0],
		feature(101, lk, rk, gap),
		feature(102, l.hash, rk, 0),
		feature(103, lk, r.hash, uint32(r.class)),
		feature(104, l.hash, r.hash, uint32(r.class)),
		feature(105, l1k, lk, rk),
		feature(106, lk, rk, r1k),
		feature(107, l1.hash, lk, rk),
		feature(108, lk, r.hash, r1.hash),
		feature(109, l.hash, l1.hash, rk),
		feature(110, length, lk, rk),
		feature(111, left, lk, rk),
		feature(112, open, lk, rk),
		feature(113, length, left, uint32(l.last)),
		feature(114, begin.kind(), lk, rk),
		feature(115, begin.hash, length, lk),
		feature(116, l1k, lk, rk^r1k<<3),
		feature(117, l2.kind(), l1k, lk^rk<<3),
		feature(118, rk, r1k, r2.kind()^lk<<3),
		feature(119, r1.hash, rk, lk),
		feature(120, bucket(l.size), bucket(r.size), uint32(l.last)<<8|uint32(r.class)),
		feature(121, r.hash, uint32(r.class), 0),
		feature(122, l.hash, 0, 0),
		feature(123, uint32(l.abbr), rk, r1k),
		feature(124, s.nextMark(i), lk, rk),
		feature(125, uint32(l.last), uint32(r.class), gap),
	)
	if !l.closes && r.gap != shortLine {
		s.features = append(s.features, SoftBorder)
	}
}

// SoftBorder is the feature of a border without a mark or a line end before it.
// Training lowers its weight: web text often goes without full stops, but in
// news a sentence cut in two is worse than two that are left together.
var SoftBorder = feature(126, 1, 0, 0)

// nextMark is the next mark of punctuation after word i+1 and how far away it
// is, within eight words.
func (s *splitter) nextMark(i int) uint32 {
	for k := i + 2; k < min(i+10, len(s.words)); k++ {
		if c := s.words[k].class; !c.isWord() {
			return uint32(c)<<4 | bucket(k-i-1)
		}
	}
	return 0
}

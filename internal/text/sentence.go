package text

import "parley"

// Sentences cuts the tokens of a text into sentences as the English treebanks
// do, on the raw text: a block border always ends one, a small table decides
// between. Blocks are half-open byte ranges in order; tokens between blocks go
// with the block before them. Multiword tokens are never cut.
func Sentences(text string, tokens []parley.Token, blocks []parley.Block) []parley.Sentence {
	return SentencesWith(text, tokens, blocks, sentenceTable().decide)
}

// SentencesWith is Sentences with another judge in place of the table: decide
// says whether a sentence begins at the byte offset. It is there for training.
func SentencesWith(text string, tokens []parley.Token, blocks []parley.Block, decide Decider) []parley.Sentence {
	s := splitter{text: text, tokens: tokens, decide: decide}
	block := 0
	for first := 0; first < len(tokens); {
		for block+1 < len(blocks) && tokens[first].Start >= blocks[block+1].Start {
			block++
		}
		end := len(tokens)
		if block+1 < len(blocks) {
			end = first + firstAt(tokens[first:], blocks[block+1].Start)
		}
		s.block(first, end, block)
		first = end
	}
	return s.out
}

// firstAt is the index of the first token that begins at or after byte at, by
// going on from the beginning: blocks are short.
func firstAt(tokens []parley.Token, at int) int {
	for i, t := range tokens {
		if t.Start >= at {
			return i
		}
	}
	return len(tokens)
}

// A splitter is at work on the tokens of one block.
type splitter struct {
	text   string
	tokens []parley.Token
	decide Decider
	out    []parley.Sentence

	words    []word // of the block
	features []uint32
	first    int  // first word of the sentence that is being gathered
	width    int  // bytes of the longest line of the block
	list     bool // the block has several lines, all of them narrow
	quotes   int  // quotation marks in the sentence that stand open
	brackets int
}

// block cuts tokens [first, end), which are one block.
func (s *splitter) block(first, end, block int) {
	s.words = s.words[:0]
	for i := first; i < end; i += max(s.tokens[i].Multi, 1) {
		s.words = append(s.words, s.word(i))
	}
	s.first, s.quotes, s.brackets = 0, 0, 0
	body := s.text[s.tokens[first].Start:s.tokens[end-1].End]
	s.width = longestLine(body)
	s.list = s.width <= narrow && s.width < len(body)
	for i := 1; i < len(s.words); i++ {
		s.words[i].gap = s.gapBefore(i)
	}
	for i := range s.words {
		last := i+1 == len(s.words)
		s.count(i)
		if !last && !s.endsAfter(i) {
			continue
		}
		stop := end
		if !last {
			stop = s.words[i+1].token
		}
		from := s.words[s.first].token
		s.out = append(s.out, parley.Sentence{Start: s.tokens[from].Start, End: s.tokens[stop-1].End,
			FirstToken: from, EndToken: stop, Block: block})
		s.first, s.quotes, s.brackets = i+1, 0, 0
	}
}

// count keeps count of open quotation marks and brackets.
func (s *splitter) count(i int) {
	switch w := &s.words[i]; w.class {
	case classQuote:
		s.quotes ^= 1
	case '(', '[':
		s.brackets++
	case ')', ']':
		s.brackets = max(0, s.brackets-1)
	}
}

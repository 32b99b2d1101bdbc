package neural

// Config is the shape of a network.
type Config struct {
	WordDim  int // of a trained word
	SubDim   int // of a part or shape; those of a word are added up
	Hidden   int // of each direction of a layer
	Layers   int // of the encoder
	TagLayer int // layer, from 1, from which tags, lemmas and names are read
	TagDim   int // of the layer before tags, features and lemmas
	NameDim  int // of the layer before names
	ArcDim   int // of the two vectors that are multiplied to score a head
	RelDim   int // of the layer before relations
}

// Input gives the number of dimensions of the encoder's input.
func (c Config) Input(vectorDim int) int { return vectorDim + c.WordDim + c.SubDim }

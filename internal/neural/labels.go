package neural

// Labels lists what the network can answer, each kind in the order of its
// scores. Names are O, and B-, I-, L-, U- with a kind.
type Labels struct {
	UPOS, Feats, Lemmas, Rels, Names []string
}

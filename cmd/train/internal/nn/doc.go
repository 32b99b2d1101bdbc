// Package nn is what training a network takes: matrix products, layers with
// their hand-written derivatives, and the optimiser. Everything is float32 on
// row-major matrices whose rows are tokens; what a layer computes on the way
// forward it keeps for the way back. It knows nothing of language; package fit
// builds the network from it, and package neural runs the finished one.
package nn

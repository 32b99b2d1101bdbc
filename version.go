package parley

// Version is the version of the program. It is printed by "parley version"
// and stands in every reading.
const Version = "0.1.0"

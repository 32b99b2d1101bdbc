// Package examples has the example reports, so that the program can show itself
// from its binary alone.
package examples

import "embed"

// Series are the reports of the worked series (docs/series.md), by file name
// below series/.
//
//go:embed series/*.txt
var Series embed.FS

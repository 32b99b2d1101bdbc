// Package web is the pages, and the same as JSON for programs. In come requests
// and an Archive, which answers from a store; out go HTML pages, JSON, CSV and
// feeds. Every route stands in one table with the role that it needs. Report
// text is shown escaped, never as markup. What is true is left to the rooms
// before; pages print the structs of internal/view.
package web

package main

// commands are what "go run ./cmd/train NAME …" does besides training the
// models.
var commands = map[string]func(args []string) error{
	"eval":    eval,
	"segment": segmentTables,
	"vectors": quantiseVectors,
	"balance": balanceNames,
	"talks":   evalTalks,
}

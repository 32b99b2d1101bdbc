#!/bin/sh
# Prints the figures of docs/measures.md that need the development data in
# ../shared, and says so where that is missing.
set -eu
data=../shared/data
if [ ! -d "$data" ]; then
	echo "make measure: $data is missing; nothing was measured"
	exit 0
fi
for file in "$data/ud/ewt-dev.conllu.gz" "$data/ud/gum-dev.conllu.gz" "$data/ner/uner-ewt-dev.iob2"; do
	echo "== ${file#"$data/"}"
	go run ./cmd/train eval "$file"
done
go test -count=1 -run Measure -v ./internal/when -measure | grep -E "TimeBank|Microsoft|GUM|out of scope|FAIL"
go test -run '^$' -bench 'Annotate|Load' ./internal/text
go test ./internal/lexicon -run Measure -v | grep -E ': (states|cities|both|other third|countries|places)'
echo "== talks (docs/scoring.md)"
for name in mend plover quotes; do
	go run ./cmd/measure "$name" | tail -n 1
done
go test ./internal/ingest -run '^$' -bench Whole -cpu 1 | grep Benchmark

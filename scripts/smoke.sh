#!/bin/sh
# The README's promises, on the built program: the examples are read, stored
# and shown, adding twice changes nothing, bad input is refused in one line.
set -eu
parley=$PWD/bin/parley
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
for file in examples/*.[th]*; do
	"$parley" read "$file" >"$dir/card"
	[ -s "$dir/card" ] || { echo "no card for $file" >&2; exit 1; }
done
"$parley" read --jsonl examples/*.[th]* >"$dir/first.jsonl"
GOMAXPROCS=1 "$parley" read --jsonl examples/*.[th]* >"$dir/second.jsonl"
cmp "$dir/first.jsonl" "$dir/second.jsonl"
"$parley" add --db "$dir/p.db" examples/*.[th]* >/dev/null
"$parley" show reports --json --db "$dir/p.db" >"$dir/reports"
"$parley" add --db "$dir/p.db" examples/*.[th]* >/dev/null
"$parley" show reports --json --db "$dir/p.db" | cmp - "$dir/reports"
: >"$dir/empty.txt"
if "$parley" read "$dir/empty.txt" 2>"$dir/error"; then
	echo "an empty file was read" >&2
	exit 1
fi
[ "$(wc -l <"$dir/error")" -eq 1 ] || { cat "$dir/error" >&2; exit 1; }
echo "smoke test passed"

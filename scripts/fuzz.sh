#!/bin/sh
# Runs every fuzz target of the module for an equal share of the given seconds.
set -eu
total=${1:-180}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
targets=$(go test -list '^Fuzz' ./... | awk '/^Fuzz/ {names[++n] = $1} /^ok/ {for (i = 1; i <= n; i++) print $2, names[i]; n = 0}')
count=$(printf '%s\n' "$targets" | grep -c .)
if [ "$count" -eq 0 ]; then
	echo "no fuzz targets found" >&2
	exit 1
fi
share=$((total / count))
[ "$share" -gt 0 ] || share=1
echo "$count fuzz targets, $share s each"

# Go's fuzzer sometimes ends with "context deadline exceeded" when its time is
# up while a worker is busy. That is no finding: a finding names its input, and
# a hang or a panic says so.
out_of_time() {
	grep -q 'context deadline exceeded' "$1" && ! grep -qE 'Failing input|panic|hung|testdata/fuzz|_test\.go:' "$1"
}

printf '%s\n' "$targets" | while read -r package name; do
	echo "$package $name"
	if go test "$package" -run '^$' -fuzz "^$name\$" -fuzztime "${share}s" -fuzzminimizetime 1x >"$log" 2>&1; then
		tail -n 1 "$log"
	elif out_of_time "$log"; then
		echo "ended by its time limit"
	else
		cat "$log"
		exit 1
	fi
done

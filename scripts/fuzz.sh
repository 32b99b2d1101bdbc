#!/bin/sh
# Runs every fuzz target of the module for an equal share of the given seconds.
set -eu
total=${1:-180}
targets=$(go test -list '^Fuzz' ./... | awk '/^Fuzz/ {names[++n] = $1} /^ok/ {for (i = 1; i <= n; i++) print $2, names[i]; n = 0}')
count=$(printf '%s\n' "$targets" | grep -c .)
if [ "$count" -eq 0 ]; then
	echo "no fuzz targets found" >&2
	exit 1
fi
share=$((total / count))
[ "$share" -gt 0 ] || share=1
echo "$count fuzz targets, $share s each"
printf '%s\n' "$targets" | while read -r package name; do
	echo "$package $name"
	go test "$package" -run '^$' -fuzz "^$name\$" -fuzztime "${share}s" -fuzzminimizetime 1x
done

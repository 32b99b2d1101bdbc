#!/bin/sh
# Builds the program, without cgo, for every system it is released for.
set -eu
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for target in linux/amd64 linux/arm64 darwin/arm64 windows/amd64; do
	GOOS=${target%/*} GOARCH=${target#*/} CGO_ENABLED=0 go build -trimpath -o "$out/parley" ./cmd/parley
	echo "$target $(wc -c <"$out/parley") bytes"
done

#!/bin/sh
# Runs the tests whose golden results must be the same on every processor as
# arm64 programs, under Debian's qemu-user, which it installs where it may.
set -eu
if ! command -v qemu-aarch64-static >/dev/null 2>&1; then
	apt-get update -q >/dev/null
	apt-get install -y -q qemu-user-static >/dev/null
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for package in text neural; do
	GOARCH=arm64 CGO_ENABLED=0 go test -c -o "$out/$package" "./internal/$package"
done
(cd internal/text && qemu-aarch64-static "$out/text" -test.run 'TestEngineGivesTheSameEverywhere|TestAnnotate')
(cd internal/neural && qemu-aarch64-static "$out/neural" -test.run 'Product|Cell|Elementwise')

#!/bin/sh
# Makes the committed files that come of npm packages again (scripts/assets has
# their versions and checksums): the shapes of countries. Needs npm and Go.
set -eu
cd "$(dirname "$0")/.."
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cp scripts/assets/package.json scripts/assets/package-lock.json scripts/assets/.npmrc "$tmp"
npm ci --prefix "$tmp" --no-audit --no-fund --ignore-scripts
go run ./cmd/atlas -topology "$tmp/node_modules/world-atlas/countries-50m.json"

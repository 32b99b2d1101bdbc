#!/bin/sh
# The pages in a real browser: installs Chromium and, from npm, playwright-core and
# axe-core (versions and checksums in e2e/) where they are missing, and runs
# e2e/*.test.mjs, or the files given. Needs bin/parley. Pictures of all pages are in
# e2e/shots afterwards.
set -eu
cd "$(dirname "$0")/.."
missing=
[ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null || missing="chromium fonts-dejavu-core"
command -v npm >/dev/null || missing="$missing nodejs npm"
if [ -n "$missing" ]; then
	apt-get update -q
	# shellcheck disable=SC2086
	DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing
fi
cmp -s e2e/package-lock.json e2e/node_modules/.parley-lock.json || {
	npm ci --prefix e2e --no-audit --no-fund --ignore-scripts
	cp e2e/package-lock.json e2e/node_modules/.parley-lock.json
}
exec node e2e/run.mjs "$@"

#!/bin/sh
# Sees to it that the tests find PostgreSQL's programs, from which they start a
# server of their own: installs them where they are missing.
set -eu
found() {
	[ -n "${PARLEY_TEST_POSTGRES:-}" ] || command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1
}
if ! found; then
	apt-get update -q
	DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends postgresql
fi
found

#!/bin/sh
# Sees to it that the tests find strace, which makes calls of the kernel fail:
# installs it where it is missing and the system is a Debian. Without it, or
# where tracing is forbidden, those tests are skipped and say so.
set -eu
command -v strace >/dev/null || {
	apt-get update -q
	DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends strace
} || echo "no strace: tests of a failing disk will be skipped" >&2

#!/bin/sh
# The browser that the screen tests drive: Debian's chromium, installed where it is missing and this user may.
set -eu
if command -v chromium >/dev/null 2>&1; then exit 0; fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "check: chromium was not found; install it, then run this again." >&2
  exit 69
fi
echo "check: installing chromium …" >&2
log=$(mktemp)
if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-dejavu-core; } >"$log" 2>&1; then
  tail -n 20 "$log" >&2
  echo "check: chromium could not be installed; the lines above say why." >&2
  exit 69
fi
rm -f "$log"

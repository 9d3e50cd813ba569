#!/bin/sh
# Installs the packages of the lock file into node_modules, once per lock file. usage: install.sh ROOT
set -eu
root=$1
stamp="$root/node_modules/.parley-lock"
is_installed() { [ -f "$stamp" ] && cmp -s "$stamp" "$root/package-lock.json"; }
if is_installed; then exit 0; fi

# Where two start at once, the second waits for the first and finds its work done.
if command -v flock >/dev/null 2>&1; then
  mkdir -p "$root/.parley"
  exec 9>"$root/.parley/install.lock"
  flock 9
  if is_installed; then exit 0; fi
fi

echo "Parley: installing its packages (first use, about a minute) …" >&2
log=$(mktemp)
export ONNXRUNTIME_NODE_INSTALL=skip
if ! (cd "$root" && npm ci --no-audit --no-fund --loglevel=error >"$log" 2>&1); then
  cat "$log" >&2
  echo "Parley: the packages could not be installed. The npm registry must be reachable once; the lines above say what went wrong." >&2
  rm -f "$log"
  exit 69
fi
rm -f "$log"
cp "$root/package-lock.json" "$stamp"
echo "Parley: installed." >&2

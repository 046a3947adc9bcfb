#!/usr/bin/env bash
# Take docs/demo-page.png from the demo's own page: tools/picture.sh [demo-out]. Needs chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-demo-out}
test -d "$out" || .venv/bin/sayso demo --quiet --out "$out" >/dev/null
# the edition with the most to see: the story with the most editions, at the edition that has a chart of two lanes
page=$(realpath "${PAGE:-$(ls -S "$out"/*/edition-*.html | head -1)}")
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$profile" \
  --window-size=900,1180 --screenshot=docs/demo-page.png "file://$page" >/dev/null 2>&1
ls -l docs/demo-page.png

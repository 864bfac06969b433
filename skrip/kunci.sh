#!/usr/bin/env bash
# Rewrites the three locks from pyproject.toml: every platform, Python >= 3.11, with hashes.
# No index address and no path goes into them, so that the same lock works behind an office's own mirror.
# Needs uv, which nobody else needs: it is looked for in .venv and on PATH.
set -euo pipefail
cd "$(dirname "$0")/.."

uv=$(command -v .venv/bin/uv || command -v uv) || { echo "kunci: butuh uv (.venv/bin/pip install uv)" >&2; exit 2; }

kunci() { # kunci OUTPUT uv-arguments…
  local keluar=$1
  shift
  "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
    --output-file "$keluar" "$@" >/dev/null
}

kunci requirements.lock pyproject.toml
kunci requirements-rakit.lock --group pyproject.toml:rakit
# The tests get the very versions that the office gets.
kunci requirements-dev.lock --constraint requirements.lock \
  --extra dev --extra build --extra klaster --group pyproject.toml:rakit pyproject.toml

#!/usr/bin/env bash
# ruff, its formatter and mypy; all three are run even when the first one objects.
set -u
cd "$(dirname "$0")/.."
gagal=0
.venv/bin/ruff check . || gagal=1
.venv/bin/ruff format --check . || gagal=1
.venv/bin/mypy || gagal=1
exit $gagal

#!/usr/bin/env bash
# Lint, then every test. The tests run even when lint fails: one run should tell everything.
# Exit code: pytest's; 1 when only lint failed. Both pytest's output and the code are kept for .ci/run.
set -u
cd "$(dirname "$0")/.."
mkdir -p .renaksi-uji
rm -f .renaksi-uji/kode .renaksi-uji/pytest.txt

skrip/lint.sh
lint=$?

.venv/bin/python -m pytest -n 2 "$@" </dev/null 2>&1 | tee .renaksi-uji/pytest.txt
kode=${PIPESTATUS[0]}

if [ "$lint" -ne 0 ]; then
  echo "LINT GAGAL: lihat keluaran ruff dan mypy di atas."
  [ "$kode" -ne 0 ] || kode=1
fi
echo "$kode" >.renaksi-uji/kode
exit "$kode"

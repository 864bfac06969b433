#!/usr/bin/env bash
# Makes .venv what the locks say. siapkan.sh dasar: to run the program; siapkan.sh uji: to test it as well.
# A stamp holds a checksum of the locks, so that a second run costs nothing and a changed lock is noticed.
set -euo pipefail
cd "$(dirname "$0")/.."
. skrip/apt.sh

tingkat=${1:-dasar}
cap() { # cap LEVEL: what the stamp of that level must say now; a folder that was moved needs a new .venv
  echo "$1 $PWD $(cat pyproject.toml requirements*.lock | cksum)"
}
tercatat() { [ -e ".venv/.renaksi-$1" ] && [ "$(cat ".venv/.renaksi-$1")" = "$(cap "$1")" ]; }

buat_venv() {
  local python
  if ! python=$(skrip/python.sh); then
    # Debian ships Python without the part that makes environments.
    pasang_apt python3-venv || true
    python=$(skrip/python.sh) || {
      echo "Perlu Python 3.11 atau lebih baru dengan modul venv. Pasang dahulu, atau: make setup PYTHON=/letak/python3" >&2
      exit 2
    }
  fi
  "$python" -m venv "$@" .venv
}

pasang_python() { # pasang_python LOCK…
  local -a kunci=()
  for berkas in "$@"; do kunci+=(--requirement "$berkas"); done
  .venv/bin/python -m pip install --quiet --no-deps --require-hashes "${kunci[@]}"
  # The package itself, from this folder; its builder came from the lock, so nothing unseen is fetched.
  .venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
}

pasang_node() {
  if ! command -v npm >/dev/null; then
    echo "siapkan: npm tidak ada, pemeriksa Open XML SDK dilewati" >&2
    return
  fi
  local cap_node
  cap_node=$(cksum <tests/excel/node/package-lock.json)
  [ "$(cat tests/excel/node/node_modules/.renaksi 2>/dev/null)" = "$cap_node" ] && return
  (cd tests/excel/node && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
  echo "$cap_node" >tests/excel/node/node_modules/.renaksi
}

export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PYTHONNOUSERSITE=1
unset PYTHONPATH PYTHONHOME

lama=$(cat .venv/.renaksi-dasar .venv/.renaksi-uji 2>/dev/null || true)
if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
  buat_venv --clear
elif [ -n "$lama" ] && [[ $lama != *" $PWD "* ]]; then
  echo "siapkan: folder ini dipindahkan, .venv dibuat ulang"
  buat_venv --clear
fi

if [ "$tingkat" = uji ]; then
  if ! tercatat uji; then
    echo "siapkan: memasang pustaka untuk menjalankan dan menguji"
    pasang_python requirements-dev.lock
    cap uji >.venv/.renaksi-uji
  fi
  pasang_node
elif ! tercatat dasar && ! tercatat uji; then
  echo "siapkan: memasang pustaka untuk menjalankan"
  pasang_python requirements.lock requirements-rakit.lock
  cap dasar >.venv/.renaksi-dasar
fi

#!/usr/bin/env bash
# Prints the Python that .venv is made from. PYTHON=/path/to/python overrides the choice.
# The system's Python goes first: LibreOffice's bridge (uno), which the tests use, is compiled for that one.
set -u

cocok() { # new enough, and able to make a virtual environment with pip in it
  "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

for calon in ${PYTHON:+"$PYTHON"} /usr/bin/python3 python3 python3.14 python3.13 python3.12 python3.11 python; do
  if cocok "$calon"; then
    echo "$calon"
    exit 0
  fi
done
exit 1

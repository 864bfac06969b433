#!/usr/bin/env bash
# Installs the programs that stand in for Excel in the tests, where apt is there and we may use it.
# It never fails: what is still missing is named here, and tests/conftest.py decides (a skip at a desk, an error on CI).
set -u
cd "$(dirname "$0")/.."
. skrip/apt.sh

ada_huruf() { command -v fc-list >/dev/null && fc-list : family | grep -qi "$1"; }
ada_uno() { [ -e /usr/lib/python3/dist-packages/uno.py ] || python3 -c 'import uno' 2>/dev/null; }

kurang() { # prints the Debian packages of everything that is missing
  command -v soffice >/dev/null || echo libreoffice-calc
  command -v lowriter >/dev/null || echo libreoffice-writer
  ada_uno || echo python3-uno
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
  command -v pdftoppm >/dev/null || echo poppler-utils
  command -v Xvfb >/dev/null || echo xvfb
  command -v xauth >/dev/null || echo xauth
  command -v xdotool >/dev/null || echo xdotool
  command -v scrot >/dev/null || echo scrot
  command -v fc-list >/dev/null || echo fontconfig
  # Same widths as Arial and Calibri; without them page breaks and column widths are another printer's.
  ada_huruf "liberation sans" || echo fonts-liberation
  ada_huruf carlito || echo fonts-crosextra-carlito
}

paket=$(kurang | tr '\n' ' ')
[ -n "$paket" ] || exit 0

echo "sistem: memasang $paket"
# shellcheck disable=SC2086  # one word a package
pasang_apt $paket || echo "sistem: apt tidak dapat dipakai di sini" >&2

paket=$(kurang | tr '\n' ' ')
[ -z "$paket" ] || echo "sistem: masih kurang: $paket" >&2
exit 0

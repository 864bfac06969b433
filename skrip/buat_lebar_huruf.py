"""Writes renaksi_xl/core/lebar_huruf.py from Carlito, whose letters are as wide as Calibri's.

Run it where the font is installed: `python skrip/buat_lebar_huruf.py` (or with the folder of its .ttf files).
Running it twice changes nothing. Only the tables `head`, `hhea`, `hmtx` and `cmap` (format 4) are read.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

FOLDER = Path("/usr/share/fonts/truetype/crosextra")
KELUAR = Path(__file__).resolve().parents[1] / "renaksi_xl" / "core" / "lebar_huruf.py"
AWAL, AKHIR = 0x20, 0x17F
LAIN = "–—‘’‚“”„†‡•…‰‹›€™−×÷≤≥≠√Σ∑∆"
BERKAS = {"BIASA": "Carlito-Regular.ttf", "TEBAL": "Carlito-Bold.ttf"}
KEPALA = '''"""How wide each letter is, in thousandths of the font size: Carlito, which is as wide as Calibri.

Written by skrip/buat_lebar_huruf.py; do not edit. `BIASA` and `TEBAL` hold U+0020..U+017F in order,
`LAIN_…` the other letters our texts use; `LAIN_BAKU` is taken for any other one.
"""

from __future__ import annotations

AWAL = 0x20
LAIN_BAKU = 1000
'''


def _tabel(isi: bytes) -> dict[str, bytes]:
    (banyak,) = struct.unpack(">H", isi[4:6])
    tabel = {}
    for i in range(banyak):
        nama, _, mulai, panjang = struct.unpack(">4sLLL", isi[12 + 16 * i : 28 + 16 * i])
        tabel[nama.decode()] = isi[mulai : mulai + panjang]
    return tabel


def _peta(cmap: bytes) -> dict[int, int]:
    """Character → glyph, from the Windows Unicode subtable of format 4."""
    (banyak,) = struct.unpack(">H", cmap[2:4])
    catatan = [struct.unpack(">HHL", cmap[4 + 8 * i : 12 + 8 * i]) for i in range(banyak)]
    mulai = next(m for p, e, m in catatan if (p, e) == (3, 1) and cmap[m : m + 2] == b"\x00\x04")
    (segmen,) = struct.unpack(">H", cmap[mulai + 6 : mulai + 8])
    n = segmen // 2

    def deret(letak: int, tanda: str) -> tuple[int, ...]:
        return struct.unpack(f">{n}{tanda}", cmap[mulai + letak : mulai + letak + segmen])

    akhir, awal = deret(14, "H"), deret(16 + segmen, "H")
    geser, jauh = deret(16 + 2 * segmen, "h"), deret(16 + 3 * segmen, "H")
    peta = {}
    for i in range(n):
        for huruf in range(awal[i], min(akhir[i], 0xFFFE) + 1):
            glif = huruf
            if jauh[i]:
                letak = mulai + 16 + 3 * segmen + 2 * i + jauh[i] + 2 * (huruf - awal[i])
                (glif,) = struct.unpack(">H", cmap[letak : letak + 2])
            if glif or not jauh[i]:
                peta[huruf] = (glif + geser[i]) & 0xFFFF
    return peta


def lebar(berkas: Path) -> dict[int, int]:
    """Width of every character of the font in thousandths of its size, rounded up."""
    tabel = _tabel(berkas.read_bytes())
    (per_em,) = struct.unpack(">H", tabel["head"][18:20])
    (banyak,) = struct.unpack(">H", tabel["hhea"][34:36])
    maju = [struct.unpack(">H", tabel["hmtx"][4 * i : 4 * i + 2])[0] for i in range(banyak)]
    return {
        huruf: -(-maju[min(glif, banyak - 1)] * 1000 // per_em)
        for huruf, glif in _peta(tabel["cmap"]).items()
    }


def _larik(angka: list[int], per_baris: int = 16) -> str:
    baris = [angka[i : i + per_baris] for i in range(0, len(angka), per_baris)]
    return "".join("    " + ", ".join(map(str, satu)) + ",\n" for satu in baris)


def tulis(folder: Path) -> str:
    """The module as text."""
    bagian = [KEPALA]
    for nama, berkas in BERKAS.items():
        semua = lebar(folder / berkas)
        bagian.append(f"# fmt: off\n{nama} = (\n")
        bagian.append(_larik([semua.get(h, 1000) for h in range(AWAL, AKHIR + 1)]))
        bagian.append(")\n# fmt: on\n")
        bagian.append(f"LAIN_{nama} = {{\n")
        bagian += [f'    "{h}": {semua.get(ord(h), 1000)},\n' for h in LAIN]
        bagian.append("}\n")
    return "".join(bagian)


if __name__ == "__main__":
    KELUAR.write_text(
        tulis(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER), encoding="utf-8", newline="\n"
    )

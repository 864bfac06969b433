"""K402: characters that came along from a PDF or another program, and doubled punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.checks.tulisan import lembar_teks, teks_baris
from renaksi_xl.pesan.frasa import kutip, rangkai, tak_terlihat

KODE = "K402"
SIFAT = Sifat.CATATAN
_TAK_TERLIHAT = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060\ufeff\ufffd]")
_TANDA_GANDA = re.compile(r"([,;:?!])[ ]?\1|(?<!\.)\.\.(?!\.)|[,;:][.]|^[,;:.*`]")


def _temukan(teks: str) -> list[str]:
    """What is wrong with a text, each kind once."""
    kode = dict.fromkeys(tak_terlihat(f"U+{ord(x):04X}") for x in _TAK_TERLIHAT.findall(teks))
    tanda = dict.fromkeys(kutip(x.group()) for x in _TANDA_GANDA.finditer(teks))
    return [*kode, *tanda]


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row."""
    for b in tiap_baris(bahan):
        salah = [(label, x) for label, teks in teks_baris(b.baris) for x in _temukan(teks)]
        if salah:
            rincian = rangkai([f"{x} di kolom {label}" for label, x in salah])
            yield b.temuan(KODE, SIFAT, salah[0][0], lembar_teks(salah[0][0]), rincian=rincian)

"""K301: a jenjang that is none of the seven: the row stands outside every tree (ATURAN 1)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.struktur import SEMUA_JENJANG
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.pesan.frasa import KOSONG, kutip

KODE = "K301"
SIFAT = Sifat.WAJIB


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """A blank jenjang is unknown as well."""
    for b in tiap_baris(bahan):
        if not tingkat(b.baris.jenjang):
            kata = rapikan(b.baris.jenjang)
            tertulis = kutip(kata) if kata else KOSONG
            yield b.temuan(KODE, SIFAT, kolom.JENJANG, tertulis=tertulis, pilihan=", ".join(SEMUA_JENJANG))

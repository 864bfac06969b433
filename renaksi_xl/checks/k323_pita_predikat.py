"""K323: predikat bands with gaps or overlaps (ATURAN 4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import tulis_persen
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.rencana import Pita
from renaksi_xl.pesan import frasa

KODE = "K323"
SIFAT = Sifat.WAJIB


def _masalah(pita: Sequence[Pita]) -> Iterator[str]:
    """Everything wrong with bands that should run from lowest to highest, the lowest without limit."""
    if not pita:
        yield frasa.PITA_KOSONG
        return
    if pita[0].lebih_dari is not None:
        yield frasa.pita_celah(pita[0].nama, tulis_persen(pita[0].lebih_dari))
    for bawah, atas in pairwise(pita):
        if atas.lebih_dari is None:
            yield frasa.pita_tanpa_batas(atas.nama)
        elif bawah.lebih_dari is not None and atas.lebih_dari <= bawah.lebih_dari:
            yield frasa.pita_tumpang_tindih(atas.nama, bawah.nama)
    nama = [seragam(p.nama) for p in pita]
    if not all(nama):
        yield frasa.PITA_TANPA_NAMA
    ganda = {rapikan(p.nama) for p in pita if p.nama and nama.count(seragam(p.nama)) > 1}
    if ganda:
        yield frasa.pita_nama_ganda(frasa.rangkai(sorted(ganda)))


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding with everything that is wrong."""
    masalah = list(_masalah(bahan.rencana.pengaturan.pita))
    if bahan.buku is not None and bahan.buku.pita_tak_urut:
        # Reader and formulas put them in order; what a person meant by the order is for that person to say.
        masalah.append(frasa.PITA_TAK_URUT)
    if masalah:
        fakta = {"rincian": "; ".join(masalah)}
        yield Temuan(
            kode=KODE, sifat=SIFAT, fakta=fakta, kolom=kolom.PREDIKAT_BATAS, lembar=kolom.LEMBAR_PENGATURAN
        )

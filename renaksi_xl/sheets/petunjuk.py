"""Sheet Petunjuk: the planner's guide inside the workbook, from the same text as the page."""

from __future__ import annotations

from renaksi_xl.pesan.petunjuk import PETUNJUK
from renaksi_xl.sheets.kontrak import Blok, Cetak, Gaya, Lembar

NAMA_LEMBAR = "Petunjuk"
KODE = "wsPetunjuk"
_GAYA = {
    "judul1": Gaya.PITA_JUDUL,
    "judul2": Gaya.BAGIAN,
    "judul3": Gaya.SUBJUDUL,
    "teks": Gaya.PARAGRAF,
    "butir1": Gaya.PARAGRAF,
    "butir2": Gaya.PARAGRAF,
}
_MASUK = {"butir1": 2, "butir2": 3}
"""The column a list item begins in: its indent."""
_LEBAR = {0: 2, 1: 4, 2: 4, 3: 104}


def lembar() -> Lembar:
    """The sheet; it says the same in every workbook. Texts stand in merged cells, so their heights are written."""
    blok, gabung, tinggi = [], [], {}
    for baris, (jenis, teks) in enumerate(PETUNJUK):
        kiri, kanan = _MASUK.get(jenis, 1), max(_LEBAR)
        blok.append(Blok(baris, kiri, [[teks, *[None] * (kanan - kiri)]], _GAYA[jenis]))
        if kiri < kanan:
            gabung.append((baris, kiri, baris, kanan))
        tinggi[baris] = _tinggi(jenis, teks, sum(_LEBAR[k] for k in range(kiri, kanan + 1)))
    return Lembar(
        nama=NAMA_LEMBAR,
        kode=KODE,
        blok=blok,
        gabung=gabung,
        tinggi=tinggi,
        lebar=_LEBAR,
        cetak=Cetak(mendatar=False),
        warna_tab="beranda",
        garis=False,
    )


def _tinggi(jenis: str, teks: str, lebar: float) -> float:
    """Points for a text that is wrapped at so many letters; headings have one line."""
    if jenis.startswith("judul"):
        return {"judul1": 30.0, "judul2": 24.0}.get(jenis, 20.0)
    return 13.5 * (1 + int(len(teks) * 0.95 / lebar)) + 4

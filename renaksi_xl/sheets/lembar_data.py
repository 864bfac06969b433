"""The data sheets of a laporan: seen on the screen, read by formulas, not printed (docs/keputusan 0018).

Excel prints every visible sheet of a workbook and cannot be told to leave one out. So what a data sheet prints is its
title with a line that says where its contents are printed, and a PDF is made of a copy that has these sheets hidden.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from renaksi_xl.pesan import laporan as kata
from renaksi_xl.pesan.bagan import LEMBAR_TABEL
from renaksi_xl.pesan.cetak import MONEV, RENCANA_AKSI
from renaksi_xl.pesan.e81 import NAMA_LEMBAR as FORM_E81
from renaksi_xl.pesan.lampiran import FAKTOR, RASIO
from renaksi_xl.sheets import cascading, catatan, definisi, pengaturan, renaksi, rincian
from renaksi_xl.sheets.kontrak import A3, Blok, Cetak, Gaya, Lembar

TERCETAK_DI: Mapping[str, tuple[str, ...]] = {
    renaksi.NAMA_LEMBAR: (RENCANA_AKSI, MONEV, FORM_E81),
    cascading.NAMA_LEMBAR: (LEMBAR_TABEL,),
    definisi.NAMA_LEMBAR: (LEMBAR_TABEL, RASIO),
    catatan.NAMA_LEMBAR: (MONEV, FAKTOR),
    pengaturan.NAMA_LEMBAR: (rincian.NAMA_LEMBAR,),
}
"""The data sheets, and the documents that print what stands on them."""
_BARIS_KETERANGAN = 1
_CUKUP = 205.0
"""Width of columns that holds the title and the line, also of an office with a long name."""


def tanpa_cetak(lembar: Lembar, ada: Collection[str]) -> Lembar:
    """A data sheet as it stands in a laporan; `ada` are the sheets of this laporan."""
    kalimat = kata.lembar_data([nama for nama in TERCETAK_DI[lembar.nama] if nama in ada])
    lama = next(b for b in lembar.blok if b.baris == _BARIS_KETERANGAN)
    baru = Blok(_BARIS_KETERANGAN, 0, [[kalimat, *lama.isi[0][1:]]], Gaya.PITA_KETERANGAN)
    return lembar._replace(
        blok=[baru if b is lama else b for b in lembar.blok],
        cetak=Cetak(kertas=A3, wilayah=(0, 0, _BARIS_KETERANGAN, _kolom_terakhir(lembar)), tinggi_halaman=1),
        warna_tab="pengaturan",
    )


def _kolom_terakhir(lembar: Lembar) -> int:
    """The first columns that are wide enough together."""
    lebar = 0.0
    for kolom in sorted(set(lembar.lebar) - lembar.tersembunyi_kolom):
        lebar += lembar.lebar[kolom]
        if lebar >= _CUKUP:
            return kolom
    return max(lembar.lebar)

"""What an open workbook must still have before a click writes: the rules of `jobs.prasyarat` for the live door.

A formula that names a missing column is refused by Excel in the middle of a write; a sheet of a person that happens to
bear a bidang's name is not ours to write on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.bentuk import Isi
from renaksi_xl.pesan import bacaan as kata_bacaan
from renaksi_xl.pesan import hitung as kata
from renaksi_xl.sheets import cascading, definisi, renaksi
from renaksi_xl.sheets.kontrak import Lembar, Rumus, Tabel, Tambalan

if TYPE_CHECKING:
    from renaksi_xl.books.live import BukuHidup

TABEL = (renaksi.TABEL, cascading.TABEL, definisi.TABEL)
_TANDA_BIDANG = ('&Nama_Instansi&" Tahun "&', "INDEX(tblRenaksi[Uraian],")


def tolak_tabel_hilang(buku: BukuHidup) -> None:
    """Raise MasukanError when one of the tables that formulas read is gone."""
    ada = {t.nama for t in buku.tabel}
    hilang = [t.nama for t in TABEL if t.nama not in ada]
    if hilang:
        raise MasukanError(kata.tabel_hilang(buku.nama, hilang))


def tolak_kolom_hilang(buku: BukuHidup, tambalan: Sequence[Tambalan]) -> None:
    """Raise MasukanError when a formula that is to be written reads a column that is gone or has another header."""
    ada = {t.nama for t in buku.tabel}
    for tabel in TABEL if tambalan else ():
        lembar, hilang = _hilang(buku, tabel) if tabel.nama in ada else ("", [])
        for label in hilang:
            if any(
                isinstance(x, Rumus) and f"{tabel.nama}[{label}]" in x.teks
                for t in tambalan
                for baris in t.isi
                for x in baris
            ):
                raise MasukanError(kata_bacaan.kolom_hilang(lembar, label))


def _hilang(buku: BukuHidup, tabel: Tabel) -> tuple[str, list[str]]:
    """Sheet of a table, and those of its columns that stand under no header."""
    t = next(x for x in buku.tabel if x.nama == tabel.nama)
    baris, kiri, _, kanan = t.wilayah
    ada = {str(x).casefold() for x in buku.nilai(t.lembar)[baris][kiri : kanan + 1]}
    return t.lembar, [k.label for k in tabel.kolom if k.label.casefold() not in ada]


def tolak_lembar_orang(buku: BukuHidup, lembar: Iterable[Lembar]) -> None:
    """Raise MasukanError when a bidang's sheet is in truth somebody's own; a blank one may be filled."""
    for satu in lembar:
        if satu.kode is None and satu.nama in buku.lembar:
            isi = [x for baris in buku.kisi(satu.nama) for x in baris if x not in (None, "")]
            if isi and not any(_bertanda(x) for x in isi):
                raise MasukanError(kata.lembar_orang(satu.nama))


def _bertanda(x: Isi) -> bool:
    return isinstance(x, Rumus) and any(tanda in x.teks for tanda in _TANDA_BIDANG)

"""What a workbook must still have before formulas and reports are written into it.

Excel repairs a file whose formulas name a table or a column that is not there, and takes the formulas away; a sheet
of a person that happens to bear a bidang's name is not ours to write on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from renaksi_xl.books.paket import Paket, anak
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import bacaan as kata_bacaan
from renaksi_xl.pesan import hitung as kata
from renaksi_xl.pesan import laporan as kata_laporan
from renaksi_xl.sheets import cascading, definisi, renaksi
from renaksi_xl.sheets.jenis_buku import adalah_laporan
from renaksi_xl.sheets.kontrak import Lembar, Rumus, Tabel, Tambalan

TABEL = (renaksi.TABEL, cascading.TABEL, definisi.TABEL)
"""The tables that formulas read."""
_TANDA_BIDANG = (b'&amp;Nama_Instansi&amp;" Tahun "&amp;', b"INDEX(tblRenaksi[Uraian],")
"""Formulas that stand on every sheet of a bidang: in its title, in its lines."""
_BERISI = (b"<v>", b"<f>", b"<f ", b"<is>", b":v>", b":f>", b":is>")


def tolak_tabel_hilang(paket: Paket) -> None:
    """Raise MasukanError when one of the tables is gone."""
    hilang = [t.nama for t in TABEL if t.nama not in paket.bagian_tabel]
    if hilang:
        raise MasukanError(kata.tabel_hilang(paket.nama, hilang))


def tolak_laporan(paket: Paket) -> None:
    """Raise MasukanError for a laporan: it is a snapshot that was handed on; the master goes on living."""
    if adalah_laporan(paket.properti, paket.lembar):
        raise MasukanError(kata_laporan.bukan_induk(paket.nama))


def tolak_kolom_hilang(paket: Paket, tambalan: Sequence[Tambalan]) -> None:
    """Raise MasukanError when a formula that is to be written reads a column that is gone or has another header."""
    for tabel in TABEL:
        for label in _hilang(paket, tabel):
            if _disebut(f"{tabel.nama}[{label}]", tambalan):
                lembar = next(t.lembar for t in paket.tabel if t.nama == tabel.nama)
                raise MasukanError(kata_bacaan.kolom_hilang(lembar, label))


def _hilang(paket: Paket, tabel: Tabel) -> list[str]:
    akar = paket.xml(paket.bagian_tabel[tabel.nama])
    # Excel does not tell upper from lower case in a column's name.
    ada = {
        kolom.get("name", "").casefold()
        for wadah in anak(akar, "tableColumns")
        for kolom in anak(wadah, "tableColumn")
    }
    return [k.label for k in tabel.kolom if k.label.casefold() not in ada]


def _disebut(kolom: str, tambalan: Sequence[Tambalan]) -> bool:
    return any(
        isinstance(sel, Rumus) and kolom in sel.teks for t in tambalan for baris in t.isi for sel in baris
    )


def tolak_lembar_orang(paket: Paket, lembar: Iterable[Lembar]) -> None:
    """Raise MasukanError when a bidang's sheet is in truth somebody's own; a blank one may be filled."""
    for satu in lembar:
        if satu.kode is None and satu.nama in paket.lembar:
            # LibreOffice writes quotes in formulas as &quot;.
            isi = paket.baca(paket.lembar[satu.nama].bagian).replace(b"&quot;", b'"')
            if _ada(isi, _BERISI) and not _ada(isi, _TANDA_BIDANG):
                raise MasukanError(kata.lembar_orang(satu.nama))


def _ada(isi: bytes, tanda: Iterable[bytes]) -> bool:
    return any(x in isi for x in tanda)

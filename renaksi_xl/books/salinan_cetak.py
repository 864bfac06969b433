"""A copy of a workbook to be printed: some sheets hidden, everything else byte for byte."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from renaksi_xl.books.paket import Paket, anak, urai
from renaksi_xl.books.zip_salin import salin_zip

_WILAYAH = "_xlnm.Print_Area"


def sembunyikan(isi: bytes, nama: str, lembar: Collection[str]) -> bytes:
    """The workbook `isi` (file name `nama`) with these sheets hidden; names it does not have are passed over.

    Nothing changes when no sheet would stay visible: a workbook must show one. Raises BerkasError for a file that is
    no workbook.
    """
    paket = Paket(isi, nama)
    buku = urai(paket.baca(paket.bagian_buku))
    semua = [s for daftar in anak(buku, "sheets") for s in anak(daftar, "sheet")]
    pilih = {n for n, s in enumerate(semua) if s.get("name") in lembar and _tampak(s)}
    sisa = [n for n, s in enumerate(semua) if _tampak(s) and n not in pilih]
    if not sisa:
        return isi
    for n in pilih:
        semua[n].set("state", "hidden")
    _tanpa_wilayah(buku, pilih)
    for tampilan in anak(buku, "bookViews"):
        for satu in anak(tampilan, "workbookView"):
            satu.set("activeTab", str(sisa[0]))
            satu.set("firstSheet", "0")
    baru = etree.tostring(buku, xml_declaration=True, encoding="UTF-8", standalone=True)
    return salin_zip(isi, {paket.bagian_buku: baru})


def _tampak(lembar: etree._Element) -> bool:
    return lembar.get("state", "visible") == "visible"


def _tanpa_wilayah(buku: etree._Element, lembar: Collection[int]) -> None:
    """Take the print areas of sheets away: LibreOffice prints them of hidden sheets too."""
    for daftar in anak(buku, "definedNames"):
        for satu in anak(daftar, "definedName"):
            if satu.get("name") == _WILAYAH and int(satu.get("localSheetId", -1)) in lembar:
                daftar.remove(satu)

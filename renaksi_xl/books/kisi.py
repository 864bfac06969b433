"""The door for documents an office already has: any spreadsheet, Word or CSV file as grids with their looks.

.xlsx and .xlsm: values by python-calamine, merged cells, bold, indentation and units of number formats from the
XML. .ods and .xls: values, what calamine knows of merged cells, and what it hides of formulas. .docx: paragraphs and
tables in document order. .csv: text. Anything else is one sentence that says how to save it.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from python_calamine import CalamineWorkbook

from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.books.berkas import isi_paket, nilai_sel
from renaksi_xl.books.hening import hening
from renaksi_xl.books.paket import Paket, baca_berkas, buka_zip, bukan_zip
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan

if TYPE_CHECKING:
    from renaksi_xl.books.kisi_xls import IsiXls

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
BARIS_MAKS, KOLOM_MAKS = 65_536, 702
"""How far out an error value is looked at: all of a .xls, and more columns than any table has."""
_EKSTENSI_TEKS = (".csv", ".tsv", ".txt")


def buka_kisi(
    path: Path, perlu: Callable[[Sequence[str]], Collection[str]] = lambda nama: nama
) -> list[Kisi]:
    """All sheets of a file as grids. Raises BerkasError: one sentence.

    Of the names of a workbook's sheets `perlu` gives those that are looked at; others may come blank, to save time.
    """
    isi, nama = baca_berkas(path), path.name
    if isi.startswith(b"PK"):
        return _dari_zip(isi, nama, perlu)
    if isi.startswith(_OLE):
        return _dari_ole(isi, nama)
    if path.suffix.lower() in _EKSTENSI_TEKS and isi:
        from renaksi_xl.books.kisi_csv import baca_csv

        return [baca_csv(isi, nama)]
    raise BerkasError(bukan_zip(isi, nama), f"first bytes {isi[:8]!r}")


def _dari_zip(isi: bytes, nama: str, perlu: Callable[[Sequence[str]], Collection[str]]) -> list[Kisi]:
    arsip = buka_zip(isi, nama)
    bagian = set(arsip.namelist())
    if "word/document.xml" in bagian:
        from renaksi_xl.books.kisi_word import baca_word

        return [baca_word(isi, nama)]
    if "mimetype" in bagian and "content.xml" in bagian:
        from renaksi_xl.books.kisi_ods import galat_ods

        galat = galat_ods(arsip, nama)
        return [_bergalat(k, galat.get(k.nama, {})) for k in _dari_calamine(isi, nama)]
    return _dari_xlsx(Paket(isi, nama), perlu)


def _dari_ole(isi: bytes, nama: str) -> list[Kisi]:
    """An old .xls; a .doc and an encrypted .xlsx come in the same container and are told apart by stream names."""
    if "EncryptedPackage".encode("utf-16-le") in isi:
        raise BerkasError(pesan.bersandi(nama), "encrypted package")
    # Before the stream "Book" of old workbooks: that also begins the name of a font, Bookman.
    if "WordDocument".encode("utf-16-le") in isi and "Workbook".encode("utf-16-le") not in isi:
        raise BerkasError(pesan.word_lama(nama), "Word binary")
    if not any(aliran.encode("utf-16-le") in isi for aliran in ("Workbook", "Book")):
        raise BerkasError(pesan.dokumen_lain(nama), "OLE container without a workbook")
    from renaksi_xl.books.kisi_xls import baca_xls

    tambahan = baca_xls(isi)
    return [_lengkapi_xls(k, (tambahan or {}).get(k.nama)) for k in _dari_calamine(isi, nama)]


def _lengkapi_xls(kisi: Kisi, tambahan: IsiXls | None) -> Kisi:
    """Error values, and zeros that may be none; where formulas cannot be told apart, that is every 0."""
    if tambahan is None:
        petak = ((b, k, x) for b, baris in enumerate(kisi.petak) for k, x in enumerate(baris))
        nol = {(b, k) for b, k, x in petak if x == 0 and not isinstance(x, bool)}
        return replace(kisi, nol_rumus=frozenset(nol))
    return replace(_bergalat(kisi, tambahan.galat), nol_rumus=frozenset(tambahan.nol))


def _bergalat(kisi: Kisi, galat: Mapping[tuple[int, int], str]) -> Kisi:
    """The sheet with the error values that calamine reads as blanks."""
    petak = [list(baris) for baris in kisi.petak]
    for (b, k), teks in galat.items():
        if b >= BARIS_MAKS or k >= KOLOM_MAKS:
            continue
        petak += [[] for _ in range(b + 1 - len(petak))]
        petak[b] += [None] * (k + 1 - len(petak[b]))
        petak[b][k] = teks
    return replace(kisi, petak=petak)


def _dari_calamine(isi: bytes, nama: str) -> list[Kisi]:
    try:
        with hening(), CalamineWorkbook.from_filelike(io.BytesIO(isi)) as buku:
            kisi = []
            for lembar in buku.sheet_names:
                satu = buku.get_sheet_by_name(lembar)
                petak = [[nilai_sel(x) for x in baris] for baris in satu.to_python(skip_empty_area=False)]
                gabung = tuple((a[0], a[1], b[0], b[1]) for a, b in satu.merged_cell_ranges or ())
                kisi.append(Kisi(nama=lembar, petak=petak, gabung=gabung, tanpa_rupa=True))
            return kisi
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as e:  # a panic of the Rust reader is a BaseException
        raise BerkasError(pesan.rusak(nama), f"calamine: {e}") from e


def _dari_xlsx(paket: Paket, perlu: Callable[[Sequence[str]], Collection[str]]) -> list[Kisi]:
    from renaksi_xl.books.kisi_rupa import Rupa, baca_gaya, baca_runtun, baca_rupa

    dilihat = perlu(tuple(paket.lembar))
    isi = isi_paket(paket, dilihat)
    gaya, runtun = baca_gaya(paket), baca_runtun(paket)
    kisi = []
    for nama in isi.semua_lembar:
        if nama not in isi.petak:
            kisi.append(Kisi(nama=nama, petak=[]))
            continue
        rupa: Rupa = baca_rupa(paket, nama, gaya, runtun)
        kisi.append(
            Kisi(
                nama=nama,
                petak=isi.petak[nama],
                gabung=rupa.gabung,
                tebal=frozenset(rupa.tebal),
                inden=rupa.inden,
                satuan_format=rupa.satuan,
            )
        )
    return kisi

"""A Word document as one grid: paragraphs and table rows in the order they stand in.

Word breaks a long table into several and repeats its headings; read as one grid that is nothing special.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.cetak.penanda_jenjang import nomor_saja
from renaksi_xl.baca.isi_buku import NilaiSel
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan
from renaksi_xl.pesan import impor as kata
from renaksi_xl.sheets.rujukan import Wilayah

if TYPE_CHECKING:
    from docx.oxml.table import CT_Row, CT_Tc
    from docx.oxml.text.paragraph import CT_P
    from lxml import etree

    from renaksi_xl.books.nomor_word import Label


@dataclass(slots=True)
class _Kertas:
    """The grid as it grows; `label` is what Word counts in front of paragraphs."""

    label: dict[etree._Element, Label]
    petak: list[list[NilaiSel]] = field(default_factory=list)
    gabung: list[Wilayah] = field(default_factory=list)
    tebal: set[tuple[int, int]] = field(default_factory=set)
    inden: dict[tuple[int, int], int] = field(default_factory=dict)
    nomor: dict[tuple[int, int], str] = field(default_factory=dict)
    sebutan: list[str] = field(default_factory=list)


def baca_word(isi: bytes, nama: str) -> Kisi:
    """Read a .docx. Raises BerkasError when it is damaged."""
    from docx import Document

    from renaksi_xl.books.isi_word import TBL, P, anak
    from renaksi_xl.books.nomor_word import label_paragraf

    try:
        dokumen = Document(io.BytesIO(isi))
        kertas, tabel, paragraf = _Kertas(label_paragraf(dokumen)), 0, 0
        for bagian in anak(dokumen.element.body, P, TBL):
            if bagian.tag == TBL:
                tabel += 1
                _tabel(kertas, bagian, tabel)
            else:
                paragraf += 1
                _paragraf(kertas, bagian, paragraf)
    except Exception as e:  # of a damaged file python-docx raises whatever its pieces provoke
        raise BerkasError(pesan.rusak(nama), f"docx: {e!r}") from e
    return Kisi(
        nama=nama,
        petak=kertas.petak,
        gabung=tuple(kertas.gabung),
        tebal=frozenset(kertas.tebal),
        inden=kertas.inden,
        nomor=kertas.nomor,
        sebutan_baris=tuple(kertas.sebutan),
    )


def _paragraf(kertas: _Kertas, paragraf: etree._Element, nomor: int) -> None:
    """A line outside the tables; tabs separate what stands side by side, as in a signature block."""
    teks = _berlabel(kertas, [paragraf], (len(kertas.petak), 0))
    kertas.petak.append([satu.strip() or None for satu in teks.split("\t")])
    kertas.sebutan.append(kata.sebutan_paragraf(nomor))


def _tabel(kertas: _Kertas, tabel: etree._Element, nomor: int) -> None:
    from renaksi_xl.books.isi_word import TC, anak, baris_tabel

    awal = len(kertas.petak)
    terbuka: dict[int, tuple[int, int]] = {}  # column -> first row and last column of a cell merged downwards
    for i, baris in enumerate(cast("Iterator[CT_Row]", baris_tabel(tabel))):
        b, k = awal + i, baris.grid_before
        petak: list[NilaiSel] = [None] * k
        for tc in cast("Iterator[CT_Tc]", anak(baris, TC)):
            akhir = k + tc.grid_span - 1
            lanjut = tc.vMerge == "continue" and k in terbuka
            if not lanjut:
                _tutup(kertas, terbuka, k, b)
                terbuka[k] = (b, akhir)
            petak += [None if lanjut else _sel(kertas, tc, (b, k)), *[None] * (tc.grid_span - 1)]
            k = akhir + 1
        kertas.petak.append(petak)
        kertas.sebutan.append(kata.sebutan_baris(nomor, i + 1))
    for k in list(terbuka):
        _tutup(kertas, terbuka, k, len(kertas.petak))


def _tutup(kertas: _Kertas, terbuka: dict[int, tuple[int, int]], kolom: int, baris: int) -> None:
    """A merged area ends above this row."""
    if kolom not in terbuka:
        return
    awal, akhir = terbuka.pop(kolom)
    if (awal, kolom) != (baris - 1, akhir):
        kertas.gabung.append((awal, kolom, baris - 1, akhir))


def _sel(kertas: _Kertas, tc: CT_Tc, letak: tuple[int, int]) -> str | None:
    """The text of a cell, tables inside it included; bold when all of it is, indented as its first line."""
    from renaksi_xl.books.isi_word import paragraf_sel, runtun, teks

    paragraf = paragraf_sel(tc)
    berisi = [p for p in paragraf if teks(p).strip()]
    bagian = [r for p in berisi for r in runtun(p) if r.text.strip()]
    if bagian and all(r.bold for r in bagian):
        kertas.tebal.add(letak)
    if berisi and (masuk := _masuk(kertas, berisi[0])):
        kertas.inden[letak] = masuk
    return _berlabel(kertas, paragraf, letak).strip("\n") or None


def _masuk(kertas: _Kertas, paragraf: etree._Element) -> int:
    """Indentation in points: the paragraph's own, else that of its level in a list."""
    from docx.text.parfmt import ParagraphFormat

    sendiri = ParagraphFormat(cast("CT_P", paragraf)).left_indent
    if sendiri is not None:
        return round(float(sendiri.pt))
    label = kertas.label.get(paragraf)
    return round(label.masuk or 0) if label else 0


def _berlabel(kertas: _Kertas, paragraf: Sequence[etree._Element], letak: tuple[int, int]) -> str:
    """The paragraphs as lines, with what Word counts in front of them.

    A number in front of the only text counted, or of nothing, does not belong to the text: a form that is filled in
    later says "1." where nothing stands yet. It is kept beside the cell.
    """
    from renaksi_xl.books.isi_word import teks

    isi = [teks(p) for p in paragraf]
    label = [x.teks if (x := kertas.label.get(p)) else "" for p in paragraf]
    terhitung = [i for i, x in enumerate(label) if x and (isi[i].strip() or not nomor_saja(x))]
    pertama = next((i for i, x in enumerate(isi) if x.strip()), None)
    if terhitung in ([], [pertama]):
        sendiri = label[pertama] if pertama is not None else next(filter(None, label), "")
        if nomor_saja(sendiri):
            kertas.nomor[letak] = sendiri
            terhitung = []
    return "\n".join(f"{label[i]} {x}".rstrip() if i in terhitung else x for i, x in enumerate(isi))

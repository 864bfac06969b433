"""A Word document as one grid: paragraphs and table rows in the order they stand in.

Word breaks a long table into several and repeats its headings; read as one grid that is nothing special.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.baca.isi_buku import NilaiSel
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan
from renaksi_xl.pesan import impor as kata
from renaksi_xl.sheets.rujukan import Wilayah

if TYPE_CHECKING:
    from docx.oxml.table import CT_Tc
    from docx.table import Table
    from docx.text.paragraph import Paragraph


@dataclass(slots=True)
class _Kertas:
    """The grid as it grows."""

    petak: list[list[NilaiSel]] = field(default_factory=list)
    gabung: list[Wilayah] = field(default_factory=list)
    tebal: set[tuple[int, int]] = field(default_factory=set)
    inden: dict[tuple[int, int], int] = field(default_factory=dict)
    sebutan: list[str] = field(default_factory=list)


def baca_word(isi: bytes, nama: str) -> Kisi:
    """Read a .docx. Raises BerkasError when it is damaged."""
    from docx import Document
    from docx.table import Table

    try:
        dokumen = Document(io.BytesIO(isi))
        kertas, tabel, paragraf = _Kertas(), 0, 0
        for bagian in dokumen.iter_inner_content():
            if isinstance(bagian, Table):
                tabel += 1
                _tabel(kertas, bagian, tabel)
            else:
                paragraf += 1
                _paragraf(kertas, bagian, paragraf)
    except (KeyError, ValueError, SyntaxError, AttributeError) as e:
        raise BerkasError(pesan.rusak(nama), f"docx: {e}") from e
    return Kisi(
        nama=nama,
        petak=kertas.petak,
        gabung=tuple(kertas.gabung),
        tebal=frozenset(kertas.tebal),
        inden=kertas.inden,
        sebutan_baris=tuple(kertas.sebutan),
    )


def _paragraf(kertas: _Kertas, paragraf: Paragraph, nomor: int) -> None:
    """A line outside the tables; tabs separate what stands side by side, as in a signature block."""
    kertas.petak.append([satu.strip() or None for satu in paragraf.text.split("\t")])
    kertas.sebutan.append(kata.sebutan_paragraf(nomor))


def _tabel(kertas: _Kertas, tabel: Table, nomor: int) -> None:
    awal = len(kertas.petak)
    terbuka: dict[int, tuple[int, int]] = {}  # column -> first row and last column of a cell merged downwards
    for i, baris in enumerate(tabel.rows):
        b, isi, k = awal + i, [None] * baris.grid_cols_before, baris.grid_cols_before
        petak: list[NilaiSel] = list(isi)
        for tc in baris._tr.tc_lst:  # noqa: SLF001 -- python-docx repeats merged cells; the XML says which is which
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
    from docx.text.paragraph import Paragraph

    paragraf = [Paragraph(p, None) for p in tc.iter("{*}p")]  # type: ignore[arg-type]
    berisi = [p for p in paragraf if p.text.strip()]
    runs = [r for p in berisi for r in p.runs if r.text.strip()]
    if runs and all(r.bold for r in runs):
        kertas.tebal.add(letak)
    masuk = berisi[0].paragraph_format.left_indent if berisi else None
    if masuk:
        kertas.inden[letak] = round(masuk.pt)
    return "\n".join(p.text for p in paragraf).strip("\n") or None

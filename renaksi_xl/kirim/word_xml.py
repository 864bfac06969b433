"""Pieces of WordprocessingML as text: runs, fields, paragraphs, tables, sections. Lengths in twentieths of a point."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby

from renaksi_xl.kirim.unsur import BarisTabel, Rata, Tabel
from renaksi_xl.pesan import word as kata

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
CM = 567
"""Twentieths of a point in a centimetre."""
LEBAR_F4, TINGGI_F4 = 12189, 18720
"""F4 as the sheets print it (Folio, 215 × 330 mm)."""
TEPI = 2 * CM
_GARIS = '<w:{0} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
_BINGKAI = "".join(_GARIS.format(x) for x in ("top", "left", "bottom", "right", "insideH", "insideV"))
_TERLARANG = dict.fromkeys([*(x for x in range(32) if x not in (9, 10, 13)), 0xFFFE, 0xFFFF])
TAK_TERLIHAT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
"""Of a paragraph that only ends a section: it takes no page of its own behind a full one."""
WARNA_KEPALA, WARNA_TEBAL = "D9E2F3", "F2F2F2"


def bersih(teks: str) -> str:
    """A text as XML can hold it."""
    return escape(teks.translate(_TERLARANG), quote=False)


def lari(teks: str, sifat: str = "") -> str:
    """A run; line breaks of the text stay."""
    baris = "<w:br/>".join(f'<w:t xml:space="preserve">{bersih(x)}</w:t>' for x in teks.split("\n"))
    return f"<w:r>{f'<w:rPr>{sifat}</w:rPr>' if sifat else ''}{baris}</w:r>"


def bidang(perintah: str, isi: str, *, basi: bool = False) -> str:
    """A field with the result it shows until it is updated; `basi` asks for that when the document is opened."""
    kotor = ' w:dirty="true"' if basi else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"{kotor}/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(perintah, quote=False)} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{isi}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def paragraf(isi: str, gaya: str = "Normal", sifat: str = "", rata: Rata | None = None) -> str:
    """A paragraph of runs; `gaya` is the style's ID, `sifat` further properties that stand before the alignment."""
    jc = f'<w:jc w:val="{rata}"/>' if rata else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{sifat}{jc}</w:pPr>{isi}</w:p>'


def penanda(nomor: int, nama: str, isi: str) -> str:
    """Runs inside a bookmark."""
    return f'<w:bookmarkStart w:id="{nomor}" w:name="{nama}"/>{isi}<w:bookmarkEnd w:id="{nomor}"/>'


def caption(tabel: Tabel, urut: int, nama: str) -> str:
    """The caption above a table, numbered by Word itself."""
    nomor = lari(f"{kata.TABEL} ") + bidang(f"SEQ {kata.TABEL} \\* ARABIC", lari(str(urut)))
    return paragraf(
        penanda(10_000 + urut, nama, nomor + lari(f". {tabel.judul}")), "Caption", "<w:keepNext/>"
    )


def tabel(t: Tabel) -> str:
    """A table: fixed widths, header repeated on every page, no row split over two, none alone at either end."""
    lebar = [round(x * CM) for x in t.lebar]
    kolom = "".join(f'<w:gridCol w:w="{x}"/>' for x in lebar)
    kepala = _kepala(t, lebar)
    isi = "".join(
        _baris(satu, lebar, t.rata, bawah.lanjut if bawah else frozenset(), erat=_erat(t.isi, n))
        for n, (satu, bawah) in enumerate(zip(t.isi, (*t.isi[1:], None), strict=True))
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(lebar)}" w:type="dxa"/><w:tblBorders>{_BINGKAI}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>'
        f'</w:tblCellMar><w:tblCaption w:val="{_atribut(t.judul)}"/></w:tblPr>'
        f"<w:tblGrid>{kolom}</w:tblGrid>{kepala}{isi}</w:tbl>"
    )


def isian(pasangan: Sequence[tuple[str, str]]) -> str:
    """Labels and what belongs to them, in three columns without a frame, a line below."""
    lebar = [round(x * CM) for x in (3.0, 0.6, 13.4)]
    kolom = "".join(f'<w:gridCol w:w="{x}"/>' for x in lebar)
    baris = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr>{paragraf(lari(x), "IsianKepala")}</w:tc>'
            for w, x in zip(lebar, (label, ":", isi), strict=True)
        )
        + "</w:tr>"
        for label, isi in pasangan
    )
    garis = '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="000000"/>'
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(lebar)}" w:type="dxa"/><w:tblBorders>{garis}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{kolom}</w:tblGrid>{baris}</w:tbl>'
    )


def bagian(*, mendatar: bool, rujukan: str = "") -> str:
    """The properties that end a section; `rujukan` refers to its footer."""
    lebar, tinggi = (TINGGI_F4, LEBAR_F4) if mendatar else (LEBAR_F4, TINGGI_F4)
    arah = ' w:orient="landscape"' if mendatar else ""
    return (
        f'<w:sectPr>{rujukan}<w:type w:val="nextPage"/><w:pgSz w:w="{lebar}" w:h="{tinggi}"{arah}/>'
        f'<w:pgMar w:top="{TEPI}" w:right="{TEPI}" w:bottom="{TEPI}" w:left="{TEPI}" w:header="567" '
        'w:footer="567" w:gutter="0"/></w:sectPr>'
    )


def _kepala(t: Tabel, lebar: Sequence[int]) -> str:
    """One row of headings, or two: names above columns that share one; the others stand over both rows."""
    if not t.golongan:
        return _baris_kepala(_sel_kepala(isi, w) for isi, w in zip(t.kepala, lebar, strict=True))
    atas, bawah, n = list[str](), list[str](), 0
    for nama, kelompok in groupby(t.golongan):
        banyak = len(list(kelompok))
        milik = [(t.kepala[k], lebar[k]) for k in range(n, n + banyak)]
        n += banyak
        if nama:
            atas.append(_sel_kepala(nama, sum(w for _, w in milik), f'<w:gridSpan w:val="{banyak}"/>'))
            bawah += [_sel_kepala(isi, w) for isi, w in milik]
        else:
            atas += [_sel_kepala(isi, w, _AWAL) for isi, w in milik]
            bawah += [_sel_kepala("", w, _LANJUT) for _, w in milik]
    return _baris_kepala(atas) + _baris_kepala(bawah)


_AWAL, _LANJUT = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def _baris_kepala(sel: Iterable[str]) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(sel)}</w:tr>"


def _sel_kepala(isi: str, lebar: int, sifat: str = "") -> str:
    sifat += _arsir(WARNA_KEPALA) + '<w:vAlign w:val="center"/>'
    return _sel(isi, lebar, sifat, "TabelKepala", "center", erat=True)


def _sel(isi: str, lebar: int, sifat: str, gaya: str, rata: Rata, *, erat: bool) -> str:
    """A cell; with `erat` its row stays on the page of the next one."""
    alinea = paragraf(lari(isi), gaya, "<w:keepNext/>" if erat else "", rata=rata)
    return f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>{sifat}</w:tcPr>{alinea}</w:tc>'


def _arsir(warna: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{warna}"/>'


def _baris(
    b: BarisTabel, lebar: Sequence[int], rata: Sequence[Rata], awal: frozenset[int], *, erat: bool
) -> str:
    """A row of the table; in the columns `awal` its cells reach into the row below."""
    gaya, arsir = ("TabelTebal", _arsir(WARNA_TEBAL)) if b.tebal else ("TabelIsi", "")
    gabung = dict.fromkeys(awal, _AWAL) | dict.fromkeys(b.lanjut, _LANJUT)
    sel = "".join(
        _sel(isi, w, gabung.get(n, "") + arsir, gaya, r, erat=erat)
        for n, (isi, w, r) in enumerate(zip(b.sel, lebar, rata, strict=True))
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{sel}</w:tr>"


def _erat(isi: Sequence[BarisTabel], n: int) -> bool:
    """Whether a row stays with the next one: the first two, the last two, and where the row asks for it."""
    akhir = len(isi) - 1
    return n < akhir and (n == 0 or n == akhir - 1 or isi[n].erat)


def _atribut(teks: str) -> str:
    return bersih(teks).replace('"', "&quot;").replace("\n", " ")

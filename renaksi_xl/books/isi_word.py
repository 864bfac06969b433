"""What a Word document shows, through what Word wraps around it: content controls, links, tracked changes.

python-docx looks at direct children only; a cell in a content control or a text typed while changes are tracked would
be passed over without a word, and the cells behind it would stand in the wrong column. Deleted text shows nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn
from docx.text.run import Run
from lxml import etree

_BUNGKUS = frozenset(
    qn(f"w:{nama}")
    for nama in (
        *("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"),
        *("hyperlink", "fldSimple", "dir", "bdo"),
    )
)
P, TBL, TR, TC, R = (qn(f"w:{nama}") for nama in ("p", "tbl", "tr", "tc", "r"))
_BARIS_DIHAPUS = f"{qn('w:trPr')}/{qn('w:del')}"
_TANDA_DIHAPUS = f"{qn('w:pPr')}/{qn('w:rPr')}/{qn('w:del')}"
_CADANGAN = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def anak(unsur: etree._Element, *tag: str) -> Iterator[etree._Element]:
    """The children of these kinds, wrapped or not, in the order they stand in."""
    for satu in unsur.iterchildren():
        if satu.tag in tag:
            yield satu
        elif satu.tag in _BUNGKUS:
            yield from anak(satu, *tag)


def _dihapus(baris: etree._Element) -> bool:
    return baris.find(_BARIS_DIHAPUS) is not None


def baris_tabel(tabel: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table that are not deleted."""
    return (tr for tr in anak(tabel, TR) if not _dihapus(tr))


def paragraf_sel(sel: etree._Element) -> list[etree._Element]:
    """The paragraphs of a cell, those of tables and boxes inside it included; a box that is told twice counts once."""
    return [p for p in sel.iter(P) if next(p.iterancestors(_CADANGAN), None) is None]


def runtun(paragraf: etree._Element) -> list[Run]:
    """The pieces of a paragraph that show a text."""
    semua = (Run(r, None) for r in anak(paragraf, R))  # type: ignore[arg-type]
    return [r for r in semua if r.text]


def teks(paragraf: etree._Element) -> str:
    """The text of a paragraph; tabs and line breaks as such."""
    return "".join(r.text for r in runtun(paragraf))


def tampil(paragraf: etree._Element) -> bool:
    """Whether a paragraph is there for a reader: not deleted, not in a deleted row, no box told a second time."""
    if paragraf.find(_TANDA_DIHAPUS) is not None and not teks(paragraf).strip():
        return False
    return not any(x.tag == _CADANGAN or (x.tag == TR and _dihapus(x)) for x in paragraf.iterancestors())

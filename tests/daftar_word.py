"""Word documents with automatic numbering, written as Word writes it (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as Dokumen
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

_W = nsdecls("w")


def tingkat(ilvl: int, rupa: str, pola: str, mulai: int = 1, lain: str = "", masuk: int | None = None) -> str:
    """A level of a list: how it counts, how it is written; `lain` are further elements."""
    inden = "" if masuk is None else f'<w:pPr><w:ind w:left="{masuk}" w:hanging="360"/></w:pPr>'
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{mulai}"/><w:numFmt w:val="{rupa}"/>{lain}'
        f'<w:lvlText w:val="{pola}"/><w:lvlJc w:val="left"/>{inden}</w:lvl>'
    )


def mulai_lagi(ilvl: int, mulai: int) -> str:
    """What a list overrides: a level that starts anew."""
    return f'<w:lvlOverride w:ilvl="{ilvl}"><w:startOverride w:val="{mulai}"/></w:lvlOverride>'


def dokumen(definisi: Sequence[str], daftar: Sequence[tuple[int, str]]) -> Dokumen:
    """A document with definitions (their levels) and lists 1, 2, 3 … (definition, overrides)."""
    dok = Document()
    akar = dok.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]
    for satu in list(akar):
        akar.remove(satu)
    for n, isi in enumerate(definisi):
        akar.append(parse_xml(f'<w:abstractNum {_W} w:abstractNumId="{n}">{isi}</w:abstractNum>'))
    for n, (induk, ganti) in enumerate(daftar, start=1):
        isi = f'<w:abstractNumId w:val="{induk}"/>{ganti}'
        akar.append(parse_xml(f'<w:num {_W} w:numId="{n}">{isi}</w:num>'))
    return dok


def nomori(paragraf: Paragraph, daftar: int, ilvl: int | None = 0) -> Paragraph:
    """Put a paragraph into a list; without a level only the list is named."""
    lapis = "" if ilvl is None else f'<w:ilvl w:val="{ilvl}"/>'
    ppr = paragraf._p.get_or_add_pPr()
    ppr._insert_numPr(parse_xml(f'<w:numPr {_W}>{lapis}<w:numId w:val="{daftar}"/></w:numPr>'))  # type: ignore[attr-defined]
    return paragraf


def gaya_bernomor(dok: Dokumen, nama: str, isi: str) -> None:
    """Give a paragraph style its w:numPr."""
    gaya = next(s for s in dok.styles.element.iter(qn("w:style")) if s.get(qn("w:styleId")) == nama)
    gaya.get_or_add_pPr()._insert_numPr(parse_xml(f"<w:numPr {_W}>{isi}</w:numPr>"))


def lewat_kantor(berkas: Path, ke: str) -> Path:
    """The file as LibreOffice saves it."""
    keluar = berkas.parent / "lo"
    perintah = ["soffice", f"-env:UserInstallation={(berkas.parent / 'profil').as_uri()}", "--headless"]
    perintah += ["--convert-to", ke, "--outdir", str(keluar), str(berkas)]
    subprocess.run(perintah, check=True, capture_output=True, timeout=180)
    return keluar / f"{berkas.stem}.{ke.partition(':')[0]}"

"""The texts of a row that the K4 checks read, with their labels."""

from __future__ import annotations

from renaksi_xl.checks import kolom
from renaksi_xl.core.rencana import Baris


def teks_baris(b: Baris) -> list[tuple[str, str]]:
    """Label and text of every text cell of a row that holds one."""
    isi = (
        (kolom.URAIAN, b.uraian),
        (kolom.KINERJA, b.kinerja),
        (kolom.INDIKATOR, b.indikator),
        (kolom.PENANGGUNG_JAWAB, b.penanggung_jawab),
        (kolom.DO, b.do),
    )
    return [(label, teks) for label, teks in isi if teks]


def lembar_teks(label: str) -> str | None:
    """The sheet on which a text stands; None for the row's own."""
    return kolom.LEMBAR_DO if label == kolom.DO else None

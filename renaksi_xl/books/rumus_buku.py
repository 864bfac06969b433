"""All formulas of somebody else's workbook, for an audit; an .ods, .csv or Word file gives none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from renaksi_xl.books.paket import Paket, baca_berkas, buka_zip
from renaksi_xl.books.rumus_terbaca import semua_rumus

_BUKU = "xl/"


def rumus_buku(path: Path, lembar: Iterable[str]) -> dict[str, Mapping[tuple[int, int], str]]:
    """Formulas without "=" of the named sheets, by sheet and cell. Raises BerkasError for a damaged file."""
    isi = baca_berkas(path)
    if not isi.startswith(b"PK") or not any(n.startswith(_BUKU) for n in buka_zip(isi, path.name).namelist()):
        return {}
    paket = Paket(isi, path.name)
    return {nama: semua_rumus(paket, nama) for nama in lembar if nama in paket.lembar}

"""All formulas of somebody else's workbook, for an audit; an .ods, .csv or Word file gives none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from renaksi_xl.books.paket import Paket, baca_berkas, buka_zip
from renaksi_xl.books.rumus_terbaca import semua_rumus, tanpa_nilai

_BUKU = "xl/"


def rumus_buku(path: Path, lembar: Iterable[str]) -> dict[str, Mapping[tuple[int, int], str]]:
    """Formulas without "=" of the named sheets, by sheet and cell. Raises BerkasError for a damaged file."""
    paket = _paket(path)
    return {} if paket is None else {n: semua_rumus(paket, n) for n in lembar if n in paket.lembar}


def belum_dihitung(path: Path, lembar: Iterable[str]) -> int:
    """How many formulas of the named sheets no program has computed yet; errors as `rumus_buku`."""
    paket = _paket(path)
    return 0 if paket is None else sum(tanpa_nilai(paket, n) for n in lembar if n in paket.lembar)


def _paket(path: Path) -> Paket | None:
    isi = baca_berkas(path)
    if not isi.startswith(b"PK") or not any(n.startswith(_BUKU) for n in buka_zip(isi, path.name).namelist()):
        return None
    return Paket(isi, path.name)

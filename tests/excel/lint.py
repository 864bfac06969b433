"""What makes Excel offer a repair, or refuse a file, and what our workbooks may not contain.

`lint(path)` gives one sentence a finding, an empty list for a good file. The schema validator sees little of this:
it does not know that a table's header cell must say what the table says. Each group of rules has its own module;
all are generators over one `Paket`, so that one file shows all its faults at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from zipfile import BadZipFile

from tests.excel import lint_buku, lint_lembar, lint_paket, lint_rumus, lint_tabel, lint_vba
from tests.excel.paket import Paket

Aturan = Callable[[Paket], Iterator[str]]

ATURAN: tuple[Aturan, ...] = (
    lint_paket.periksa,
    lint_buku.periksa,
    lint_lembar.periksa,
    lint_tabel.periksa,
    lint_vba.periksa,
)


def lint(path: Path, *, fungsi_lain: Iterable[str] = ()) -> list[str]:
    """Findings for one .xlsx or .xlsm; `fungsi_lain` are functions of our own (UDFs) that formulas may use."""
    try:
        paket = Paket(path)
    except BadZipFile as salah:
        return [f"package: not a zip file ({salah})"]
    dasar = list(lint_paket.dasar(paket))
    if dasar:  # without a readable package and workbook no other rule can say anything
        return dasar
    lain = frozenset(satu.upper() for satu in fungsi_lain)
    temuan = [satu for aturan in ATURAN for satu in aturan(paket)]
    return [*temuan, *lint_rumus.periksa(paket, lain)]

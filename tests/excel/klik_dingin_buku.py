"""A workbook in memory that a fresh Python takes over: a sheet is loaded when it is first looked at, as in Excel."""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.excel.backend_kisi import KisiBackend


class Malas:
    """The cells of each sheet, by its place; loaded once."""

    def __init__(self, isi: list[bytes]) -> None:
        self._isi: list[Any] = list(isi)

    def __getitem__(self, i: int) -> Any:
        if isinstance(self._isi[i], bytes):
            self._isi[i] = marshal.loads(self._isi[i])
        return self._isi[i]

    def __iter__(self) -> Iterator[Any]:
        return (self[i] for i in range(len(self._isi)))


def simpan(be: KisiBackend, berkas: Path) -> None:
    """Keep a workbook in a file."""
    sel = [marshal.dumps(satu) for satu in be.sel]
    berkas.write_bytes(marshal.dumps(vars(be) | {"sel": sel}))


def muat(berkas: str) -> KisiBackend:
    """The workbook again."""
    be = KisiBackend.__new__(KisiBackend)
    vars(be).update(marshal.loads(Path(berkas).read_bytes()))
    vars(be)["sel"] = Malas(vars(be)["sel"])
    return be

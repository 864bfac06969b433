"""`renaksi validasi`: the findings of a workbook as text or JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from renaksi_xl.jobs.muat import muat
from renaksi_xl.jobs.temuan import TemuanTerletak, banyak_wajib, per_sifat
from renaksi_xl.pesan import cli as kata


def validasi(buku: Path, *, sebagai_json: bool = False) -> tuple[str, int]:
    """The report, and how many findings are Wajib Diperbaiki."""
    temuan = muat(buku).temuan()
    if sebagai_json:
        from renaksi_xl.rencana_json import dumps  # pydantic stays out of the plain report

        return dumps([t.json() for t in temuan], indentasi=1) + "\n", banyak_wajib(temuan)
    return "\n".join(_laporan(temuan)) + "\n", banyak_wajib(temuan)


def _laporan(temuan: Sequence[TemuanTerletak]) -> Iterator[str]:
    for t in temuan:
        yield kata.baris_temuan(t.kode, t.sifat.value, t.lembar, t.sel, t.uraian)
        yield f"    {t.pesan} {t.saran}"
    yield kata.ringkas_temuan(per_sifat(temuan))

"""`renaksi ekspor`: the plan, the results (computed now) and the findings, as JSON."""

from __future__ import annotations

from pathlib import Path

from renaksi_xl.jobs.muat import muat
from renaksi_xl.rencana_json import dumps, hasil_json, tulis_rencana


def ekspor(buku: Path) -> str:
    """The JSON text of a workbook, one line feed at its end (DESIGN, plan JSON and `ekspor`)."""
    m = muat(buku)
    isi = (
        tulis_rencana(m.rencana) | hasil_json(m.rencana, m.hasil) | {"temuan": [t.json() for t in m.temuan()]}
    )
    return dumps(isi, indentasi=1) + "\n"

"""Rebuild every example from the transcriptions, and the published schema: `python examples/buat.py`.

The figures that the documents do not hold are invented by hand in ..._realisasi_contoh.json; here they are only
checked against the plan and laid out. Running this twice changes nothing.
"""  # noqa: INP001 -- a program beside its data, not a package

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from renaksi_xl.baca.realisasi_contoh import dengan_realisasi
from renaksi_xl.baca.transkrip import baca_transkrip
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.rencana_json import dumps, skema_json, tulis_rencana

CONTOH = Path(__file__).resolve().parent
SUMBER = {
    "luwu_timur_2023.json": "renaksi_luwu_timur_2023.json",
    "pemalang_2024.json": "cascading_pemalang_2024.json",
}
REALISASI = {
    "luwu_timur_2023.json": "luwu_timur_2023_realisasi_contoh.json",
    "pemalang_2024.json": "pemalang_2024_realisasi_contoh.json",
}
SKEMA = CONTOH.parent / "docs" / "skema-rencana-1.json"


def _baca(berkas: Path) -> dict[str, Any]:
    isi: dict[str, Any] = json.loads(berkas.read_text(encoding="utf-8"), parse_float=Decimal)
    return isi


def _realisasi(rencana: Rencana, berkas: str) -> dict[str, Any]:
    """The invented figures, their rows in plan order and under the plan's own uraian."""
    data = _baca(CONTOH / berkas)
    dengan_realisasi(rencana, data)
    per_id = data["realisasi"]
    return data | {
        "realisasi": {
            baris.id: {"uraian": baris.uraian} | {k: v for k, v in per_id[baris.id].items() if k != "uraian"}
            for baris in rencana.baris
            if baris.id in per_id
        }
    }


def semua() -> dict[Path, str]:
    """Every file as it should be."""
    rencana = {nama: baca_transkrip(_baca(CONTOH / "sumber" / asal)).rencana for nama, asal in SUMBER.items()}
    isi: dict[Path, object] = {CONTOH / nama: tulis_rencana(satu) for nama, satu in rencana.items()}
    isi |= {CONTOH / berkas: _realisasi(rencana[nama], berkas) for nama, berkas in REALISASI.items()}
    isi[SKEMA] = skema_json()
    return {berkas: dumps(satu) + "\n" for berkas, satu in isi.items()}


def main() -> None:
    """Write them."""
    for berkas, teks in semua().items():
        berkas.write_text(teks, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

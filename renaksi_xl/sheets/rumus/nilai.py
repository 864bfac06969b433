"""What the computed columns show, without their formulas: reading many workbooks needs no more than this."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

from renaksi_xl.core.hasil import Hasil, HasilBaris
from renaksi_xl.core.rencana import Baris, Rencana
from renaksi_xl.pesan.rekap import DARI

Nilai: TypeAlias = Decimal | int | str

TAMPIL: Mapping[str, str] = {
    "Jenis Terpakai": "jn",
    "Cara Terpakai": "ca",
    "Realisasi s.d. TW": "or",
    "Target s.d. TW": "ot",
    "Capaian s.d. TW": "oc",
    "Capaian terhadap Target Tahun": "oy",
    "Status": "os",
    "Rata-rata Capaian": "rr",
    "Dihitung": "od",
    "Predikat": "op",
}
"""Computed column of tblRenaksi and tblCascading → column of `_hitung`."""


def isi(nilai: Decimal | int | str | None) -> Nilai:
    """None as the formula shows it: the empty text."""
    return "" if nilai is None else nilai


def kosong(b: Baris) -> bool:
    """Whether a table row is blank as far as the formulas care."""
    return not (b.id or b.jenjang or b.uraian or b.indikator)


def nilai_kolom(rencana: Rencana, hasil: Hasil) -> list[dict[str, Nilai]]:
    """What the computed columns show, label → value, per row of the plan; "" for nothing."""
    return [
        dict.fromkeys(TAMPIL, "") if kosong(b) else _tampilan(h)
        for h, b in zip(hasil.baris, rencana.baris, strict=True)
    ]


def _tampilan(h: HasilBaris) -> dict[str, Nilai]:
    return {
        "Jenis Terpakai": h.jenis_terpakai.value if h.jenis_terpakai else "",
        "Cara Terpakai": h.cara_terpakai.value,
        "Realisasi s.d. TW": isi(h.realisasi_sd),
        "Target s.d. TW": isi(h.target_sd),
        "Capaian s.d. TW": isi(h.capaian_sd),
        "Capaian terhadap Target Tahun": isi(h.capaian_tahun),
        "Status": h.status.value,
        "Rata-rata Capaian": isi(h.rata_rata),
        "Dihitung": f"{h.dihitung} {DARI} {h.dari}",
        "Predikat": isi(h.predikat),
    }

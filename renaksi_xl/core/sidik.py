"""Fingerprint of a plan and serial of a hand-out: the same plan and values give the same stamp, on any day.

The fingerprint covers what a bidang may not change (the tree, the texts, the targets), not what is reported:
a return whose fingerprint differs was handed out from another plan (ATURAN 6, K7xx).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal

from renaksi_xl.core.rencana import Baris, Rencana

_MEDAN = (
    *("id", "induk", "simpul", "jenjang", "uraian", "kinerja", "indikator", "do", "satuan", "satuan_tw"),
    *("target", "target_tw", "jenis_target", "arah", "cara_hitung", "tw_rilis", "penanggung_jawab"),
    *("nama_pembilang", "nama_penyebut", "pembilang_awal", "kumulatif_tahun_lalu", "pagu"),
)
"""The fields of a row that make the plan."""


def sidik_rencana(rencana: Rencana) -> str:
    """SHA-256 in 64 hexadecimal digits over office, year and the structure of the rows; row order is no matter.

    >>> from renaksi_xl.core.rencana import Instansi
    >>> len(sidik_rencana(Rencana(instansi=Instansi(nama="Badan", tahun=2024))))
    64
    """
    i = rencana.instansi
    return _sidik([i.nama, i.kabupaten, i.tahun, sorted(_baris(b) for b in rencana.baris)])


def seri_serahan(sidik: str, tw: int, bidang: str, isian: Iterable[Sequence[object]]) -> str:
    """Serial of a hand-out, "3F2A-91BC-07DE": from plan, TW, bidang and the values handed out, without a clock.

    >>> seri_serahan("a", 2, "Sekretariat", [("R1", Decimal("1.0"))])
    '446B-1281-EAA2'
    >>> seri_serahan("a", 2, "Sekretariat", [("R1", Decimal(1))])
    '446B-1281-EAA2'
    """
    teks = _sidik([sidik, tw, bidang, [[_isi(x) for x in satu] for satu in isian]])[:12].upper()
    return "-".join(teks[n : n + 4] for n in (0, 4, 8))


def _baris(b: Baris) -> str:
    return json.dumps([_isi(getattr(b, medan)) for medan in _MEDAN], ensure_ascii=False)


def _isi(nilai: object) -> object:
    """A value as JSON tells it apart: 1.0 is 1, the number 1 is not the text "1"."""
    if isinstance(nilai, tuple):
        return [_isi(x) for x in nilai]
    if isinstance(nilai, Decimal):
        return {"n": format(nilai.normalize(), "f")}
    return nilai


def _sidik(isi: object) -> str:
    teks = json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()

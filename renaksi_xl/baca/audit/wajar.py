"""Which readings of a figure its own formula rules out, however well the numbers happen to agree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from renaksi_xl.baca.audit.hasil import Harapan, Syarat
from renaksi_xl.baca.audit.letak import Terbit
from renaksi_xl.baca.audit.rumus import LANGKAH_MAKS, RumusBuku, fungsi, semua_rumus

_PILIHAN = frozenset(
    {
        *(Syarat.TURUN, Syarat.TURUN_T_R, Syarat.TETAP),
        *(Syarat.KUMULATIF, Syarat.POSISI_AKHIR, Syarat.RATA_RATA_TW, Syarat.TARGET_SD, Syarat.TARGET_TAHUN),
    }
)
"""Arah, jenis and basis that the document does not state."""
DIBATASI = frozenset({Syarat.BATAS_100, Syarat.BATAS_110, Syarat.BATAS_120, Syarat.BATAS_150})
_MEMBATASI = frozenset({"MIN", "IF", "IFS", "MEDIAN"})
_TULISAN = re.compile(r"""\"[^\"]*\"|'[^']*'!""")


def diterka(h: Harapan) -> bool:
    """Whether a reading rests on a choice that nothing but the number tells."""
    return bool((_PILIHAN | DIBATASI) & set(h.syarat))


def masuk_akal(
    t: Terbit, harapan: Sequence[Harapan], buku: RumusBuku, *, dari_salah: bool
) -> tuple[list[Harapan], bool]:
    """The readings that are left, and whether a cap may be supposed.

    (2T - R) / T and 1 - |R - T| / T subtract, a cap compares; a formula that divides and does neither is none of these.
    A figure made of a wrong one or of another row's (`dari_salah`) is not right by a choice of Arah, jenis or basis.
    """
    semua = [] if t.rumus is None else semua_rumus(t.rumus, t.sel[0], buku)
    teks = [_TULISAN.sub("", satu) for satu in semua]
    if len(semua) >= LANGKAH_MAKS or not any("/" in satu for satu in teks):
        return list(harapan), True
    buang = set(_PILIHAN) if dari_salah else set[Syarat]()
    if not any("-" in satu for satu in teks):
        buang |= {Syarat.TURUN, Syarat.TETAP}
    return [h for h in harapan if not buang & set(h.syarat)], any(fungsi(x) & _MEMBATASI for x in teks)

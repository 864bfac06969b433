"""From a finding to the two sentences staff read: pesan and saran."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from renaksi_xl.pesan import k1, k2, k3, k4, k5, k6, k7, k8, k9
from renaksi_xl.pesan.teks import Teks

SEMUA: dict[str, Teks] = {
    **k1.TEKS,
    **k2.TEKS,
    **k3.TEKS,
    **k4.TEKS,
    **k5.TEKS,
    **k6.TEKS,
    **k7.TEKS,
    **k8.TEKS,
    **k9.TEKS,
}
"""Every code with its texts; a family adds itself here."""


class _Temuan(Protocol):
    """The part of a finding that is needed here; the finding itself lives upstairs."""

    @property
    def kode(self) -> str: ...
    @property
    def fakta(self) -> Mapping[str, str]: ...


def pesan_temuan(temuan: _Temuan) -> tuple[str, str]:
    """The message and the advice of a finding. KeyError when a code or a fact has no text: a fault of ours."""
    teks = SEMUA[temuan.kode]
    return teks.pesan.format_map(temuan.fakta), teks.saran.format_map(temuan.fakta)

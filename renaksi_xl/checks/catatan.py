"""What several K6 checks share: the notes of the quarter that is reported (ATURAN 5)."""

from __future__ import annotations

from renaksi_xl.checks import kolom
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.butir import Butir
from renaksi_xl.core.istilah import tanpa_isi
from renaksi_xl.core.rencana import TW, CatatanTw


def tw_catatan(bahan: Bahan) -> str:
    """The quarter whose notes are read: TW pelaporan."""
    return f"TW {TW[_indeks(bahan)]}"


def _indeks(bahan: Bahan) -> int:
    return min(max(bahan.rencana.pengaturan.tw_pelaporan, 1), len(TW)) - 1


def catatan(bahan: Bahan, b: Butir) -> CatatanTw:
    """The notes of a row for TW pelaporan; TW I's are not asked for again at TW II."""
    return b.baris.catatan_tw[_indeks(bahan)] or CatatanTw()


def isi_catatan(c: CatatanTw) -> list[tuple[str, str]]:
    """Label and text of every note that says something."""
    isi = (
        (kolom.PENDORONG, c.faktor_pendorong),
        (kolom.PENGHAMBAT, c.faktor_penghambat),
        (kolom.TINDAK_LANJUT, c.tindak_lanjut),
        (kolom.BUKTI, c.bukti_dukung),
    )
    return [(label, teks) for label, teks in isi if teks and not tanpa_isi(teks)]

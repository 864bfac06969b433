"""K604: "ada", "terlampir" instead of something that can be looked up (ATURAN 5)."""

from __future__ import annotations

from collections.abc import Iterator

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.catatan import catatan, isi_catatan, tw_catatan
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.istilah import seragam
from renaksi_xl.pesan.frasa import kutip, rangkai

KODE = "K604"
SIFAT = Sifat.PERLU_DICEK
_KATA = frozenset(
    {
        *("ada", "sudah ada", "terlampir", "lampiran", "lihat lampiran", "ok", "oke", "sudah", "selesai"),
        *("baik", "lancar", "aman", "idem", "sda", "s.d.a", "s.d.a.", "sama", "sama dengan atas", "lengkap"),
    }
)


def kata_kosong(teks: str) -> bool:
    """Whether a note is one of the words that say nothing; a full stop does not matter."""
    return seragam(teks).rstrip(".!") in _KATA or seragam(teks) in _KATA


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per row, for the notes of TW pelaporan."""
    for b in tiap_baris(bahan):
        salah = [(label, teks) for label, teks in isi_catatan(catatan(bahan, b)) if kata_kosong(teks)]
        if salah:
            rincian = rangkai([f"{kutip(teks.strip())} di kolom {label}" for label, teks in salah])
            fakta = {"tw": tw_catatan(bahan), "rincian": rincian}
            yield b.temuan(KODE, SIFAT, salah[0][0], kolom.LEMBAR_CATATAN, **fakta)

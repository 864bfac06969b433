"""K509: a pembilang larger than its penyebut (ATURAN 6)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi_xl.checks import kolom
from renaksi_xl.checks.alat import tiap_baris
from renaksi_xl.checks.bahan import Bahan
from renaksi_xl.checks.realisasi import sampai_tw
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import NOL, SATU, angka, tulis
from renaksi_xl.core.istilah import CaraHitung
from renaksi_xl.core.rencana import TW, Baris
from renaksi_xl.pesan.frasa import pembilang_lebih, pembilang_lebih_kumulatif, rangkai

KODE = "K509"
SIFAT = Sifat.PERLU_DICEK


def _boleh_lebih(baris: Baris) -> bool:
    """A target above 1 expects it: realisasi against target, guru against murid."""
    return any((angka(t) or NOL) > SATU for t in (baris.target, *baris.target_tw))


def _lebih(bahan: Bahan, baris: Baris) -> list[tuple[int, Decimal, Decimal]]:
    """Quarter, what is divided, penyebut; last year's pembilang and the quarters before count where they do."""
    hasil, jumlah = list[tuple[int, Decimal, Decimal]](), angka(baris.pembilang_awal) or NOL
    for i, isi in sampai_tw(bahan, baris.pembilang_tw):
        p, q = angka(isi), angka(baris.penyebut_tw[i])
        if p is None or q is None or q <= 0:
            continue
        jumlah += p
        atas = jumlah if baris.kumulatif_tahun_lalu else p
        if atas > q:
            hasil.append((i, atas, q))
    return hasil


def periksa(bahan: Bahan) -> Iterator[Temuan]:
    """One finding per Rasio row, up to TW pelaporan; it points at the first such pembilang."""
    for b in tiap_baris(bahan):
        if b.figur.cara is not CaraHitung.RASIO or _boleh_lebih(b.baris):
            continue
        lebih = _lebih(bahan, b.baris)
        if lebih:
            kalimat = pembilang_lebih_kumulatif if b.baris.kumulatif_tahun_lalu else pembilang_lebih
            rincian = rangkai([kalimat(f"TW {TW[i]}", tulis(p), tulis(q)) for i, p, q in lebih])
            yield b.temuan(KODE, SIFAT, kolom.PEMBILANG_TW[lebih[0][0]], kolom.LEMBAR_DO, rincian=rincian)

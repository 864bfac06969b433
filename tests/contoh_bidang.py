"""Plans for the tests of the bidang files, and ways to look into a file that is told as values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from renaksi_xl.baca.realisasi_contoh import dengan_realisasi
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import CatatanTw, Rencana
from renaksi_xl.jobs.contoh import rencana_pemalang
from renaksi_xl.rencana_json import baca_rencana_teks
from renaksi_xl.sheets.kontrak import Buku, Lembar, Sel
from tests.bantuan import rencana_diketik, rencana_teks

CONTOH = Path(__file__).resolve().parents[1] / "examples"
BIDANG = ("Sekretariat", "Bidang Mutasi", "Bidang Kosong")
TW = 2

# K1 takes its realisasi from its children; K2 counts for Sekretariat, but its children report to Bidang Mutasi;
# G is one node of two rows, one of them with half a note; s5 fits no jenis; s7 has no target yet; s2 and s4 hold what
# people type wrongly.
TEKS = """
Tujuan T1 Indeks | 80 | - - - 80 | . . . . |
  Sasaran SS1 | 90% | 90% 90% 90% 90% | 85% . . . | "pj=Bidang Mutasi"
    Program P1 | 100% | 100% 100% 100% 100% | 98% 97% . . | pj=Sekretariat
      Kegiatan K1 | 10 | 3 1 1 5 | 3 1 . . | "cara=Rata-rata capaian"
        Sub s1 Dokumen | 10 | 3 1 1 5 | 3 1 . . | pagu=1000000 realisasi_anggaran_tw=200000,.,.,.
        Sub s2 | 95% | 95% 95% 95% 95% | 95 90% . . | pagu=2500000
        Sub s3 | 80% | 80% 80% 80% 80% | . . . . | cara=Rasio p=4,5,.,. q=5,0,.,. "nama_pembilang=Lulus" "nama_penyebut=Ikut"
        Sub s4 Orang | 28 | 28 28 28 28 | 28 proses . . |
        Sub s5 Unit | 73 | 34 31 18 0 | 3 4 . . |
        Sub s6a Dokumen | 4 | 1 1 1 1 | 1 2 . . | simpul=G
        Sub s6b Dokumen | 8 | 2 2 2 2 | 1 2 . . | simpul=G
        Sub s7 Dokumen | 1 | - - - 1 | . . . . |
      Kegiatan K2 | 10 | 3 1 1 5 | 3 1 . . |
        Sub m1 Dokumen | 10 | 3 1 1 5 | 3 1 . . | "pj=Bidang Mutasi"
        Sub m2 Dokumen | 10 | 3 1 1 5 | . . . . | "pj=Bidang Mutasi"
    Program P2 | 100% | 100% 100% 100% 100% | 98% . . . | "pj=Bidang Mutasi"
      Kegiatan K3 Indeks | 4 | . . . . | . 3,5 . . | "pj=Bidang Mutasi" rilis=2 arah=Turun
"""


def rencana(tw: int = TW) -> Rencana:
    """The plan above."""
    plan = rencana_diketik(rencana_teks(TEKS, tw=tw, bidang=BIDANG))
    catatan = (None, CatatanTw(faktor_penghambat="Data terlambat"), None, None)
    return replace(
        plan, baris=tuple(replace(b, catatan_tw=catatan) if b.id == "s6b" else b for b in plan.baris)
    )


def luwu_timur() -> Rencana:
    """The real plan with its invented realisasi, TW III."""
    plan = baca_rencana_teks((CONTOH / "luwu_timur_2023.json").read_text(encoding="utf-8"))
    isi = (CONTOH / "luwu_timur_2023_realisasi_contoh.json").read_text(encoding="utf-8")
    return dengan_realisasi(plan, json.loads(isi, parse_float=Decimal))


def pemalang() -> Rencana:
    """The other real plan with its invented figures, TW IV: typed indikator, ratios, and ten who report.

    Its cascade prints no pagu: every sub kegiatan gets one, so that realisasi anggaran can be typed.
    """
    plan = rencana_pemalang()
    baris = (replace(b, pagu=Decimal(1_000_000)) if b.jenjang == "Sub Kegiatan" else b for b in plan.baris)
    return replace(plan, baris=tuple(baris))


def dengan_hasil(plan: Rencana) -> tuple[Rencana, Hasil]:
    """A plan and what the engine says about it."""
    return plan, hitung(plan)


def lembar(buku: Buku, nama: str) -> Lembar:
    """A sheet by name."""
    return next(x for x in buku.lembar if x.nama == nama)


def sel_terisi(satu: Lembar) -> Iterator[tuple[int, int, Sel]]:
    """Row, column and content of every cell that is not blank."""
    for blok in satu.blok:
        for r, baris in enumerate(blok.isi, start=blok.baris):
            for k, isi in enumerate(baris, start=blok.kolom):
                if isi is not None:
                    yield r, k, isi


def tabel(satu: Lembar, baris_kepala: int) -> dict[str, dict[str, Sel]]:
    """The rows below a header, by the ID in them: label → content."""
    sel = {(r, k): isi for r, k, isi in sel_terisi(satu)}
    kepala = {k: str(isi) for (r, k), isi in sel.items() if r == baris_kepala}
    akhir = max(r for r, _ in sel)
    semua = [
        {label: sel.get((r, k)) for k, label in kepala.items()} for r in range(baris_kepala + 1, akhir + 1)
    ]
    return {str(x["ID"]): x for x in semua if x["ID"] is not None}

"""Two hundred things that a person may type over the inputs of a master, drawn from a seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence

from tests.excel.induk import Lajur
from tests.excel.kantor import Nilai

Isian = float | str | None
Ketikan = dict[str, dict[str, Isian]]
"""Sheet → cell → what is typed; None clears."""

TW = ("I", "II", "III", "IV")
JENIS = (None, "Kumulatif", "Posisi akhir", "Rata-rata TW", "Rilis tahunan", "Akumulatif", "entah")
ARAH = (None, "Naik – makin tinggi makin baik", "Turun – makin rendah makin baik", "Tetap", "Stabil")
CARA = (None, "Diisi langsung", "Rata-rata capaian", "Rasio", "Rasio", "Dari lembaga lain", "Konversi")
PENGATURAN: Mapping[str, Sequence[Isian]] = {
    "TW pelaporan": (1, 2, 3, 4),
    "Capaian maksimal yang dihitung": (1, 1.1, 1.5, "tanpa batas"),
    "Belum diisi": ("kecualikan", "nol"),
    "Bobot": ("sama", "bobot", "pagu"),
    "Rumus Turun": ("2T-R", "T/R"),
    "Realisasi anggaran": ("per_tw", "sd"),
}


def _angka(r: random.Random, sekitar: Nilai) -> float:
    besar = sekitar if isinstance(sekitar, float) and sekitar else 4.0
    return r.choice((0, besar, besar, round(besar * r.uniform(0.3, 1.6), 2), r.randint(0, 9)))


def _realisasi(r: random.Random, t: Lajur, baris: int) -> tuple[str, Isian]:
    q = r.choice(TW)
    isi = _angka(r, t.nilai(baris, f"Target TW {q}"))
    return f"Realisasi TW {q}", r.choice((isi, isi, isi, isi, isi, None, "proses", "-"))


def _target(r: random.Random, t: Lajur, baris: int) -> tuple[str, Isian]:
    label = r.choice((*(f"Target TW {q}" for q in TW), "Target"))
    isi = _angka(r, t.nilai(baris, "Target"))
    return label, r.choice((isi, isi, isi, isi, "-", None, "–"))


def _kata(label: str, pilihan: Sequence[Isian]) -> Callable[[random.Random, Lajur, int], tuple[str, Isian]]:
    return lambda r, _t, _b: (label, r.choice(pilihan))


RENAKSI = (
    (70, _realisasi),
    (35, _target),
    (15, _kata("Jenis Target", JENIS)),
    (15, _kata("Arah", ARAH)),
    (12, _kata("Cara Hitung", CARA)),
    (5, _kata("TW Rilis", (None, 1, 2, 3, 4))),
    (6, _kata("Satuan", ("%", "Orang", "Indeks", "Dokumen"))),
    (6, _kata("Bobot", (1, 2, 3, 0.5))),
    (6, _kata("Pagu", (1_000_000, 2_500_000, 400_000))),
    (4, _kata("Realisasi Anggaran TW II", (100_000, 250_000))),
)
DEFINISI = (
    (9, _kata("Pembilang TW I", (0, 1, 2.5, 7, None))),
    (6, _kata("Penyebut TW I", (4, 8, 0, None))),
    (4, _kata("Pembilang Awal", (1, 3, None))),
    (4, _kata("Kumulatif Tahun Lalu", ("Ya", None))),
    (
        3,
        _kata(
            "Definisi Operasional", ("Rerata capaian Kegiatan A dan B", "jumlah X dibagi jumlah seluruh Y")
        ),
    ),
)


def dua_ratus(benih: int, renaksi: Lajur, definisi: Lajur, pengaturan: Mapping[str, str]) -> Ketikan:
    """What to type: 200 different cells, settings included; `pengaturan` gives the cell of each label.

    Every row with Cara Hitung "Rasio" also gets numbers to divide, or Rasio would stay untouched.
    """
    r = random.Random(benih)
    isi: Ketikan = {"Renaksi": {}, "Definisi Operasional": {}, "Pengaturan": {}}
    isi["Pengaturan"] = {pengaturan[label]: r.choice(boleh) for label, boleh in PENGATURAN.items()}
    for nama, tabel, aturan in (("Renaksi", renaksi, RENAKSI), ("Definisi Operasional", definisi, DEFINISI)):
        for banyak, buat in aturan:
            tujuan = len(isi[nama]) + banyak
            while len(isi[nama]) < tujuan:
                baris = r.choice(list(tabel.baris))
                label, nilai = buat(r, tabel, baris)
                isi[nama].setdefault(tabel.sel(label, baris), nilai)
    _rasio(r, isi, renaksi, definisi)
    return isi


def _rasio(r: random.Random, isi: Ketikan, renaksi: Lajur, definisi: Lajur) -> None:
    """Numbers for rows that became Rasio; they replace as many of the other cells of Definisi Operasional."""
    letak = definisi.menurut("ID")
    for baris in renaksi.baris:
        if isi["Renaksi"].get(renaksi.sel("Cara Hitung", baris)) != "Rasio":
            continue
        milik = letak[str(renaksi.nilai(baris, "ID"))]
        for q in TW[: r.randint(1, 4)]:
            isi["Definisi Operasional"][definisi.sel(f"Pembilang TW {q}", milik)] = r.randint(0, 8)
            isi["Definisi Operasional"][definisi.sel(f"Penyebut TW {q}", milik)] = r.choice((4, 8, 8, 3))

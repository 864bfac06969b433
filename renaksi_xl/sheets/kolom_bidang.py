"""The columns of a bidang's file: what is seen on Isian and Pembilang Penyebut, what is hidden, what is kept."""

from __future__ import annotations

from renaksi_xl.core.rencana import TW, Baris, CatatanTw
from renaksi_xl.pesan import file_bidang as kata
from renaksi_xl.sheets import catatan, definisi, renaksi
from renaksi_xl.sheets.isian import isi_medan
from renaksi_xl.sheets.kontrak import Gaya, Kolom, Sel

_SEMUA = {k.label: k for tabel in (catatan.TABEL, definisi.TABEL, renaksi.TABEL) for k in tabel.kolom}
"""Columns by their label in the master: a return is read by the same labels."""

CATATAN = tuple(k for k in catatan.TABEL.kolom if hasattr(CatatanTw(), k.kunci))
KUNCI_CATATAN = frozenset(k.kunci for k in CATATAN)
KOLOM_TINDAK = next(k for k in CATATAN if k.kunci == "tindak_lanjut")
KURANG = "kurang"


def _kolom(label: str, lebar: float, *, hitung: bool = False) -> Kolom:
    asal = _SEMUA[label]
    return Kolom(
        label=label, kunci=asal.kunci, indeks=asal.indeks, lebar=lebar, gaya=asal.gaya, hitung=hitung
    )


def _empat(label: str, lebar: float) -> tuple[Kolom, ...]:
    return tuple(_kolom(f"{label} TW {q}", lebar) for q in TW)


RENCANA = (
    _kolom("No", 7.5),
    _kolom("Jenjang", 12),
    _kolom("Uraian", 32),
    _kolom("Sasaran Kinerja", 28),
    _kolom("Indikator Kinerja", 30),
    _kolom("Satuan", 10),
    _kolom("Target", 9.5),
)
TARGET_TW = _empat("Target", 8.5)
REALISASI = _empat("Realisasi", 9.5)
HITUNG = (
    _kolom("Realisasi s.d. TW", 10, hitung=True),
    _kolom("Target s.d. TW", 10, hitung=True),
    _kolom("Capaian s.d. TW", 10, hitung=True),
    _kolom("Capaian terhadap Target Tahun", 14, hitung=True),
    _kolom("Status", 16, hitung=True),
    _kolom("Predikat", 13, hitung=True),
    Kolom(label=kata.KOLOM_KURANG, kunci=KURANG, lebar=36, gaya=Gaya.HITUNG_TEKS, hitung=True),
)
PAGU = _kolom("Pagu", 16)
ANGGARAN = _empat("Realisasi Anggaran", 15)
TINDAK_LALU = Kolom(label=kata.KOLOM_TINDAK_LALU, kunci="tindak_lalu", lebar=24, gaya=Gaya.TEKS)

JENIS_BARIS = "Jenis Baris"
ISIAN, INDUK = "Isian", "Induk"
KUNCI_SIMPUL, PUNYA_ANAK, PENDORONG = "Kunci Simpul", "Punya Anak", "Minta Pendorong"
KETERANGAN = "Keterangan Buku Induk"
BI = {
    label: f"{label} Buku Induk"
    for label in (
        *("Realisasi", "Target", "Capaian", "Capaian Tahun", "Status", "Predikat"),
        *("Nilai", "Dihitung", "Dari"),
    )
}
"""Hidden columns with what the master hands out."""

TERSEMBUNYI: tuple[str, ...] = (
    *("ID", JENIS_BARIS, "Jenis Target", "Arah", "Cara Hitung", "TW Rilis"),
    *(KUNCI_SIMPUL, PUNYA_ANAK, PENDORONG, KETERANGAN),
    *BI.values(),
)
"""Hidden columns of Isian, after the visible ones."""


_LEBAR_CATATAN = {
    "faktor_pendorong": 28,
    "faktor_penghambat": 28,
    "tindak_lanjut": 28,
    "bukti_dukung": 24,
}
"""Narrower than in the master: the notes end on the third printed page, not with one column on a fourth."""


def kolom_isian(*, berpagu: bool, tw: int) -> tuple[Kolom, ...]:
    """The visible columns of Isian; money only where a row has a pagu, last TW's tindak lanjut from TW II on."""
    tampak = {k.label: _kolom(k.label, _LEBAR_CATATAN.get(k.kunci, k.lebar)) for k in CATATAN}
    status = tampak.pop("Status Tindak Lanjut TW Lalu")
    return (
        *RENCANA,
        *TARGET_TW,
        *REALISASI,
        *HITUNG,
        *((PAGU, *ANGGARAN) if berpagu else ()),
        *tampak.values(),
        *((TINDAK_LALU,) if tw > 1 else ()),
        status,
    )


PEMBILANG, PENYEBUT = _empat("Pembilang", 11), _empat("Penyebut", 11)
HASIL_RASIO = tuple(
    Kolom(
        label=f"Hasil TW {q}",
        kunci="hasil_rasio",
        indeks=i,
        lebar=11,
        gaya=Gaya.HITUNG_ANGKA,
        hitung=True,
    )
    for i, q in enumerate(TW)
)
KOLOM_RASIO: tuple[Kolom, ...] = (
    _kolom("No", 7.5),
    _kolom("Uraian", 32),
    _kolom("Indikator Kinerja", 30),
    _kolom("Definisi Operasional", 36),
    _kolom("Satuan", 9),
    _kolom("Nama Pembilang", 22),
    *PEMBILANG,
    _kolom("Nama Penyebut", 22),
    *PENYEBUT,
    *HASIL_RASIO,
    _kolom("Pembilang Awal", 11),
    _kolom("Kumulatif Tahun Lalu", 11),
)
"""Columns of Pembilang Penyebut; a hidden ID follows."""

SERAHAN: tuple[Kolom, ...] = (
    _SEMUA["ID"],
    *(_SEMUA[label] for label in ("Indikator Kinerja", "Satuan", "Target")),
    *TARGET_TW,
    *REALISASI,
    *PEMBILANG,
    *PENYEBUT,
    *ANGGARAN,
    *CATATAN,
)
"""What is kept of every row as it was handed out: the base of a three-way merge."""


def isi_catatan(b: Baris, kolom: Kolom, tw: int) -> Sel:
    """A note of one quarter (1..4)."""
    satu = b.catatan_tw[tw - 1] or CatatanTw()
    isi: Sel = getattr(satu, kolom.kunci)
    return isi


def nilai_serahan(b: Baris, tw: int) -> list[Sel]:
    """The cells of a row as they are handed out, in the columns SERAHAN."""
    return [isi_catatan(b, k, tw) if k.kunci in KUNCI_CATATAN else isi_medan(b, k) for k in SERAHAN]

"""The small example plan that a first run shows, and how its rows are told from an office's own.

It has no % row on purpose: a cell that is cleared keeps its number format, and 60 typed into a percent cell is 60 %.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from renaksi_xl.core.rencana import (
    Baris,
    Bidang,
    CatatanTw,
    EmpatIsi,
    Instansi,
    Jenjang,
    Penandatangan,
    Rencana,
)
from renaksi_xl.pesan import contoh as kata

AWALAN_ID = "contoh-"
"""How the IDs of example rows begin; no row of an office ever gets such an ID."""
_SEKRETARIAT, _LAYANAN = kata.SEKRETARIAT[0], kata.LAYANAN[0]


def adalah_contoh(baris: Baris) -> bool:
    """Whether a row is still the example's: by its ID, and by the mark in its uraian that a person takes away.

    >>> adalah_contoh(Baris(id="contoh-1", jenjang="Sasaran", uraian="Layanan cepat (contoh)"))
    True
    >>> adalah_contoh(Baris(id="contoh-1", jenjang="Sasaran", uraian="Meningkatnya mutu jalan"))
    False
    """
    return baris.id.lower().startswith(AWALAN_ID) and kata.TANDA in baris.uraian.lower()


def _empat(*isi: int | str | None) -> EmpatIsi:
    satu, dua, tiga, empat = (Decimal(x) if isinstance(x, int) else x for x in isi)
    return satu, dua, tiga, empat


def _baris(
    nomor: int,
    induk: int,
    jenjang: Jenjang,
    teks: tuple[str, str, str],
    satuan: str,
    target: int,
) -> Baris:
    uraian, kinerja, indikator = teks
    return Baris(
        id=f"{AWALAN_ID}{nomor}",
        induk=f"{AWALAN_ID}{induk}" if induk else None,
        jenjang=jenjang.value,
        uraian=uraian,
        kinerja=kinerja,
        indikator=indikator,
        satuan=satuan,
        target=Decimal(target),
    )


_CATATAN_IZIN = CatatanTw(
    faktor_penghambat=kata.PENGHAMBAT_IZIN,
    tindak_lanjut=kata.LANJUT_IZIN,
    pelaksana=kata.PELAKSANA_IZIN,
    batas_waktu=kata.BATAS_IZIN,
    bukti_dukung=kata.BUKTI_IZIN,
)

RENCANA_CONTOH = Rencana(
    instansi=Instansi(
        nama=kata.INSTANSI,
        kabupaten=kata.KABUPATEN,
        tahun=2026,
        penandatangan=Penandatangan(jabatan=kata.KEPALA_DINAS),
    ),
    bidang=tuple(Bidang(nama=nama, singkatan=singkat) for nama, singkat in (kata.SEKRETARIAT, kata.LAYANAN)),
    baris=(
        replace(
            _baris(1, 0, Jenjang.SASARAN, (kata.SASARAN[0], kata.SASARAN[0], kata.SASARAN[1]), "Indeks", 85),
            do=kata.SASARAN[2],
            jenis_target="Rilis tahunan",
            pemilik=kata.KEPALA_DINAS,
            penanggung_jawab=_SEKRETARIAT,
        ),
        replace(
            _baris(2, 1, Jenjang.PROGRAM, kata.PROGRAM[:3], "Hari", 5),
            target_tw=_empat(5, 5, 5, 5),
            realisasi_tw=_empat(5, None, None, None),
            jenis_target="Posisi akhir",
            arah="Turun",
            do=kata.PROGRAM[3],
            pemilik=kata.KEPALA_BIDANG,
            penanggung_jawab=_LAYANAN,
        ),
        replace(
            _baris(3, 2, Jenjang.KEGIATAN, kata.KEGIATAN, "Nilai", 90),
            target_tw=_empat(90, 90, 90, 90),
            realisasi_tw=_empat(90, None, None, None),
            pemilik=kata.KEPALA_BIDANG,
            penanggung_jawab=_LAYANAN,
        ),
        replace(
            _baris(4, 3, Jenjang.SUB_KEGIATAN, kata.SUB_IZIN, "Dokumen", 240),
            target_tw=_empat(60, 60, 60, 60),
            realisasi_tw=_empat(54, None, None, None),
            pemilik=kata.KEPALA_BIDANG,
            penanggung_jawab=_LAYANAN,
            catatan_tw=(_CATATAN_IZIN, None, None, None),
        ),
        replace(
            _baris(5, 3, Jenjang.SUB_KEGIATAN, kata.SUB_PELATIHAN, "Orang", 20),
            target_tw=_empat("-", 20, "-", "-"),
            pemilik=kata.KEPALA_BIDANG,
            penanggung_jawab=_SEKRETARIAT,
        ),
        replace(
            _baris(6, 3, Jenjang.SUB_KEGIATAN, kata.SUB_SOSIALISASI, "Kali", 4),
            target_tw=_empat(1, 1, 1, 1),
            realisasi_tw=_empat(1, None, None, None),
            pemilik=kata.KEPALA_BIDANG,
            penanggung_jawab=_LAYANAN,
        ),
        replace(
            _baris(7, 3, Jenjang.SUB_KEGIATAN, kata.SUB_PENGADUAN, "Laporan", 12),
            target_tw=_empat(3, 3, 3, 3),
            pemilik=kata.KEPALA_BIDANG,
            penanggung_jawab=_SEKRETARIAT,
        ),
    ),
)
"""Of TW I: a row that reached its target, one that did not and says why, one without target, one not filled in."""

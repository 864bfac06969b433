"""Offices at the ends of what a printed page has to bear: very many rows, hardly any, and the longest names."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from renaksi_xl.core.rencana import (
    Baris,
    Bidang,
    CatatanTw,
    Dokumen,
    Instansi,
    Penandatangan,
    Pengaturan,
    Rencana,
    TandaTangan,
    TeksE81,
)
from tests.bantuan import rencana_diketik, rencana_teks

NAMA_TERPANJANG = (
    "Penyusunan Kebijakan Teknis dan Rencana Sertifikasi Kompetensi, Pengelolaan Kelembagaan, Tenaga Pengembang "
    "Kompetensi, Sumber Belajar, Kerjasama, Pengembangan Kompetensi Pimpinan Daerah, Jabatan Pimpinan Tinggi, "
    "Kepemimpinan dan Prajabatan serta Jabatan Fungsional pada Perangkat Daerah Lingkup Kabupaten/Kota"
)
"""The longest name of the national nomenclature that either office uses, and a little more."""
BIDANG_TERPANJANG = (
    "Bidang Pengadaan, Pemberhentian, Penilaian Kinerja, Disiplin, Penghargaan dan Informasi Kepegawaian"
)
_CATATAN = CatatanTw(
    faktor_pendorong="Koordinasi dengan pemerintah pusat berjalan setiap bulan.",
    faktor_penghambat=NAMA_TERPANJANG + ". " + NAMA_TERPANJANG,
    tindak_lanjut=NAMA_TERPANJANG,
    bukti_dukung="https://contoh.go.id/berkas/2024/tw-iv/laporan-pelaksanaan-kegiatan-yang-panjang-sekali.pdf",
    pelaksana="Kepala Bidang",
    batas_waktu="31 Desember 2024",
)
_KEPALA = Penandatangan(
    jabatan="Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Contoh",
    nama="Dr. Nama Kepala Yang Panjang, S.Sos., M.Si., M.Kom.",
    pangkat="Pembina Utama Madya",
    nip="000000000000000000",
)


def _sub(id_: str, induk: str, n: int, bidang: str) -> Baris:
    """A sub kegiatan: every third is a share, some are late, some have no target, all have money."""
    d = Decimal
    persen = n % 3 == 0
    target = (d("0.95"),) * 4 if persen else (d(3), d(1), d(1), d(5))
    realisasi = (d("0.95"), d("0.9"), None, d("0.97")) if persen else (d(3), d(1), d(1), d(4 + n % 3))
    kosong = n % 17 == 0
    return Baris(
        id=id_,
        induk=induk,
        jenjang="Sub Kegiatan",
        uraian=f"Koordinasi dan Penyusunan Laporan Keuangan Bulanan/Triwulanan/Semesteran SKPD ke-{n}",
        kinerja="Tersusunnya laporan keuangan perangkat daerah yang disusun tepat waktu",
        indikator="Persentase pelayanan tepat waktu"
        if persen
        else "Jumlah dokumen laporan keuangan yang disusun",
        satuan="%" if persen else "Dokumen",
        target=d("0.95") if persen else d(10),
        target_tw=("-", "-", "-", "-") if kosong else target,
        realisasi_tw=(None,) * 4 if n % 7 == 0 else realisasi,
        pagu=d(1_250_000_000) + n,
        realisasi_anggaran_tw=(d(100_000_000), d(250_000_000), d(300_000_000), d(n * 1000)),
        penanggung_jawab=bidang,
        catatan_tw=(
            None,
            None,
            None,
            CatatanTw(faktor_penghambat="Juknis terlambat.") if n % 5 == 0 else None,
        ),
    )


RASIO = """
Sasaran s1 | 80% | 80% 80% 80% 80% |
  Program p1 | 80% | 80% 80% 80% 80% |
    Sub a     | 80% | 80% 80% 80% 80% | . . . . | cara=Rasio p=40,45,.,. q=100,90,.,. sumber=SIMPEG
    Sub b     | 80% | 80% 80% 80% 80% | . . . . | cara=Rasio p=40,45,.,. q=100,70,.,. jenis=Kumulatif
    Sub c     | 80% | 80% 80% 80% 80% | . . . . | cara=Rasio p=40,45,.,. q=100,90,.,. 'jenis=Rata-rata TW'
    Sub d     | 80% | 80% 80% 80% 80% | . . . . | cara=Rasio p=20,30,.,. q=100,125,.,. awal=25 kumulatif_tahun_lalu=ya
    Sub e     | 80% | 80% 80% 80% 80% | . . . . | cara=Rasio p=40,45,.,. q=100,90,.,. awal=18 kumulatif_tahun_lalu=ya jenis=Kumulatif
    Sub f     | 80% | 80% 80% -   80% | . . . . | cara=Rasio p=1,2,9,. q=10,10,10,.
    Sub g     | 80% | 80% 80% -   80% | . . . . | cara=Rasio p=1,2,9,. q=10,10,10,. awal=5 kumulatif_tahun_lalu=ya
    Sub h     | 80% | 80% 80% 80% 80% | . . . . | cara=Rasio
    Sub i     | 80% | 80% 80% 80% 80% | . . . . | cara=Rasio p=40,45,50,60 q=100,0,.,75
    Sub j Rasio | 2 | 2 2 2 2         | . . . . | cara=Rasio p=5000,.,. q=2000,2000,.
    Sub k     | 80% | 80% 80% 80% 80% | 80% . . .
Proses t1 | 80% | 80% 80% 80% 80% | . . . . | cara=Rasio p=3,6,9,. q=4,8,12,.
"""
"""Every way in which a ratio comes about (ATURAN 3.5), at TW III: jenis, from last year, a quarter without target (f, g),
nothing (h), a penyebut that is 0 or missing (i), a word, put in below (j), a team's."""


def rasio() -> Rencana:
    """An office of ratios, and notes of three quarters on three rows."""
    dasar = rencana_diketik(rencana_teks(RASIO, tw=3))
    catatan = {
        "a": (
            CatatanTw(faktor_pendorong="Aplikasi baru dipakai"),
            CatatanTw(
                faktor_penghambat="Data terlambat",
                tindak_lanjut="Menyurati bidang",
                pelaksana="Subbagian",
                batas_waktu="31 Juli",
            ),
            CatatanTw(status_tindak_lanjut="Selesai", bukti_dukung="Surat 5"),
            None,
        ),
        "f": (CatatanTw(faktor_penghambat="  "), None, None, CatatanTw(tindak_lanjut="Nanti")),
        "t1": (None, None, CatatanTw(tindak_lanjut="Menambah petugas"), None),
    }
    nama = {"a": ("jumlah ASN yang dilayani", "jumlah seluruh ASN")}
    return replace(
        dasar,
        baris=tuple(
            replace(
                b,
                catatan_tw=catatan.get(b.id, (None,) * 4),
                pembilang_tw=(Decimal(5000), "empat", None, None) if b.id == "j" else b.pembilang_tw,
                nama_pembilang=nama.get(b.id, (None, None))[0],
                nama_penyebut=nama.get(b.id, (None, None))[1],
            )
            for b in dasar.baris
        ),
    )


def besar() -> Rencana:
    """300 sub kegiatan in 12 bidang: 6 sasaran, 12 program, 60 kegiatan; TW IV, with money."""
    bidang = tuple(
        Bidang(nama=f"Bidang Urusan Nomor {n}", singkatan=f"Urusan {n}", kepala=f"Kepala {n}")
        for n in range(1, 13)
    )
    baris: list[Baris] = []
    for s in range(6):
        baris.append(_induk(f"S{s}", None, "Sasaran", f"Meningkatnya kualitas pelayanan urusan ke-{s + 1}"))
        for p in (2 * s, 2 * s + 1):
            baris.append(
                _induk(f"P{p}", f"S{s}", "Program", f"Program Pelayanan Urusan Pemerintahan ke-{p + 1}")
            )
            for k in range(5):
                id_k = f"K{p}-{k}"
                baris.append(_induk(id_k, f"P{p}", "Kegiatan", f"Administrasi Umum Perangkat Daerah {p}.{k}"))
                baris += [_sub(f"U{p}-{k}-{u}", id_k, p * 25 + k * 5 + u, bidang[p].nama) for u in range(5)]
    return Rencana(
        instansi=Instansi(nama="DINAS CONTOH BESAR", kabupaten="Contoh", tahun=2024, penandatangan=_KEPALA),
        pengaturan=Pengaturan(tw_pelaporan=4),
        bidang=bidang,
        baris=tuple(baris),
    )


def _induk(id_: str, induk: str | None, jenjang: str, uraian: str) -> Baris:
    return Baris(
        id=id_,
        induk=induk,
        jenjang=jenjang,
        uraian=uraian,
        indikator=f"Persentase layanan {jenjang.lower()} yang memenuhi standar",
        satuan="%",
        target=Decimal("0.9"),
        target_tw=(Decimal("0.9"),) * 4,
        realisasi_tw=(Decimal("0.88"),) * 4,
    )


def kecil() -> Rencana:
    """One program, nothing below it, nothing filled in, no signer, no bidang."""
    program = Baris(
        id="P1", jenjang="Program", uraian="Program Kepegawaian Daerah", indikator="Persentase layanan"
    )
    return Rencana(instansi=Instansi(nama="BADAN CONTOH KECIL", tahun=2024), baris=(program,))


def panjang() -> Rencana:
    """The longest texts anybody has, everywhere; large numbers; every text of the documents filled in."""
    bidang = Bidang(
        nama=BIDANG_TERPANJANG,
        singkatan="Informasi Kepegawaian Terpanjang",
        kepala=_KEPALA.nama,
        nip=_KEPALA.nip,
    )
    bidang = replace(bidang, singkatan=bidang.singkatan[:31])
    d = Decimal
    umum = Baris(
        id="",
        jenjang="",
        uraian=NAMA_TERPANJANG,
        kinerja=NAMA_TERPANJANG,
        indikator=NAMA_TERPANJANG,
        do=NAMA_TERPANJANG,
        satuan="Dokumen Perencanaan",
        target=d("123456.25"),
        target_tw=(d("123456.25"),) * 4,
        realisasi_tw=(d("123056.5"),) * 4,
        pagu=d(123_456_789_012),
        realisasi_anggaran_tw=(d(23_456_789_012),) * 4,
        penanggung_jawab=bidang.nama,
        pemilik=_KEPALA.jabatan,
        catatan_tw=(_CATATAN,) * 4,
    )
    susunan = (
        *(("T", None, "Tujuan"), ("S", "T", "Sasaran"), ("P", "S", "Program"), ("K", "P", "Kegiatan")),
        *((f"U{n}", "K", "Sub Kegiatan") for n in range(6)),
    )
    teks = TeksE81(
        faktor_pendorong=NAMA_TERPANJANG,
        faktor_penghambat=NAMA_TERPANJANG,
        tindak_lanjut_triwulan=NAMA_TERPANJANG,
        tindak_lanjut_renja=NAMA_TERPANJANG,
    )
    return Rencana(
        instansi=Instansi(
            nama="BADAN KEPEGAWAIAN, PENDIDIKAN DAN PELATIHAN, DAN PENGEMBANGAN SUMBER DAYA MANUSIA APARATUR DAERAH",
            kabupaten="Penukal Abab Lematang Ilir",
            tahun=2024,
            tempat_tanggal="Talang Ubi, 31 Desember 2024",
            penandatangan=_KEPALA,
            penandatangan_bappeda=_KEPALA,
        ),
        pengaturan=Pengaturan(tw_pelaporan=4, anggaran="sd"),
        bidang=(bidang,),
        baris=tuple(replace(umum, id=i, induk=induk, jenjang=j) for i, induk, j in susunan),
        dokumen=Dokumen(
            dasar_hukum="\n".join([NAMA_TERPANJANG] * 4),
            monev=TandaTangan(tempat_tanggal="Talang Ubi, 5 Januari 2025"),
            teks_e81=(teks, teks, teks, teks),
        ),
    )

"""Sheet Dasbor: one printable page of charts, tables and lights with words, for whoever decides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.penarik import BANYAK_BAKU, Penarik
from renaksi_xl.core.pohon import PUNCAK
from renaksi_xl.core.rencana import Jenjang
from renaksi_xl.core.ringkasan import Fakta, baris_jenjang, fakta
from renaksi_xl.core.tren import tren
from renaksi_xl.pesan import dasbor as kata
from renaksi_xl.sheets.alamat import huruf
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak import dasbor_bagan as gambar
from renaksi_xl.sheets.cetak.dasbor_halaman import (
    AKHIR,
    BANTU,
    HURUF_TABEL,
    Halaman,
    alamat,
    genapkan,
    kepala_tabel,
    lampu,
    tanpa_bagan,
    tinggi_baris,
)
from renaksi_xl.sheets.cetak.halaman import kertas, lebar_titik, muat_tegak
from renaksi_xl.sheets.cetak.kepala import kepala, tinggi_nama, tinggi_teks
from renaksi_xl.sheets.kontrak import A3, F4, Cetak, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.rumus import dasbor as rumus
from renaksi_xl.sheets.rumus import ringkas
from renaksi_xl.sheets.rumus.bahasa import isi as isi_sel
from renaksi_xl.sheets.rumus.dasbor import Asal

NAMA_LEMBAR = kata.JUDUL
LEBAR = (7, 35.5, 8, 14, 8.5, 14, 1, 6, 7.5, 6.5, 6.5)
LEBAR_A3 = (7, 44, 9.5, 20, 9.5, 24, 1, 12, 12, 12, 12)
_TABEL, _BAGAN = 5, 7
"""Last column of the tables on the left, first column of the charts on the right."""
_BANYAK_BANTU = 12
SASARAN_MAKS, BIDANG_MAKS, PROGRAM_MAKS = 26, 20, 15
SEKALIGUS = 12
"""More rows of sasaran and program than these are two tables, each with its chart: one would be a wall of bars."""
_BARIS_BAGAN = 10
_TINGGI_BAGAN = {F4: 15.0, A3: 17.0}
"""Height of each row behind the charts of the quarters, by paper."""
_SINGKAT = 110
_SKALA_TERKECIL = 78
"""Per cent at which the 9 points of the tables are just above 7 on paper."""


def _kartu(h: Halaman) -> None:
    """The office's figure in four or five cards."""
    r = ringkas.instansi(h.bahan.rekap, h.asal.hasil.instansi)
    f, hu = h.fakta, h.asal.rentang.kolom("hu")
    ada = f.instansi.rata_rata is not None
    hilang = rumus.poin(
        f'IF(ISNUMBER({h.bahan.rekap.instansi["Rata-rata Capaian"]}),SUM({hu}),"")', f.hilang if ada else None
    )
    kartu: list[tuple[int, int, str, Rumus, Gaya]] = [
        (0, 1, kata.KARTU_RATA_RATA, r.rata_rata, Gaya.KARTU_PERSEN),
        (2, 3, kata.KARTU_PREDIKAT, r.predikat, Gaya.KARTU_TEKS),
        (4, 5, kata.KARTU_DIHITUNG, r.dihitung, Gaya.KARTU_TEKS),
    ]
    if beruang(f):
        kartu += [
            (7, 8, kata.KARTU_HILANG, hilang, Gaya.DASBOR_KARTU_POIN),
            (9, 10, kata.KARTU_SERAPAN, rumus.serapan_semua(h.asal, f.uang.serapan), Gaya.KARTU_PERSEN),
        ]
    else:
        kartu.append((7, 10, kata.KARTU_HILANG, hilang, Gaya.DASBOR_KARTU_POIN))
    h.maju(7)
    for awal, akhir, label, _, _ in kartu:
        h.taruh(awal, label, Gaya.KARTU_LABEL, akhir)
    h.maju(max(tinggi_teks(t, h.lebar[a : b + 1], 10) for a, b, t, _, _ in kartu))
    for awal, akhir, _, isi, gaya in kartu:
        h.taruh(awal, rumus.atau_strip(isi), gaya, akhir)
    h.maju(30)


def beruang(f: Fakta) -> bool:
    """Whether the plan has a budget."""
    return f.uang.pagu is not None or f.uang.realisasi is not None


def _sasaran(h: Halaman) -> None:
    """Sasaran and program: own indikator and mean beside each other, with the chart."""
    x = h.asal
    sasaran, program = (baris_jenjang(x.rencana, x.hasil, j) for j in (Jenjang.SASARAN, Jenjang.PROGRAM))
    if len(sasaran) + len(program) <= SEKALIGUS:
        _tabel_sasaran(h, kata.SASARAN_PROGRAM, sorted([*sasaran, *program]), SASARAN_MAKS)
        return
    _tabel_sasaran(h, kata.SASARAN, sasaran, SASARAN_MAKS - min(len(program), PROGRAM_MAKS))
    _tabel_sasaran(h, kata.PROGRAM, program, PROGRAM_MAKS)


def _tabel_sasaran(h: Halaman, apa: kata.Sebutan, semua: Sequence[int], maks: int) -> None:
    """One table with its chart; none without rows."""
    x, bahan = h.asal, h.bahan
    tampil = semua[:maks]
    if not tampil:
        return
    h.bagian(apa.judul)
    awal = h.baris
    kepala_tabel(h, [(n, teks, n) for n, teks in enumerate(kata.KEPALA_SASARAN)])
    data = h.baris
    for i in tampil:
        b = x.rencana.baris[i]
        id_, garis = alamat(h.baris, BANTU), alamat(h.baris, BANTU + 1)
        angka = rumus.sasaran(x, i, garis, " " if h.kertas == A3 else "\n")
        isi: list[Sel] = [
            rumus.teks(id_, "No", bahan.nomor[i]),
            rumus.teks(
                id_, "Indikator Kinerja" if b.indikator else "Uraian", b.indikator or b.uraian, h.singkat
            ),
            *angka,
        ]
        gaya = (
            *(Gaya.DASBOR_TENGAH, Gaya.DASBOR_TEKS, Gaya.DASBOR_PERSEN, Gaya.DASBOR_TENGAH),
            *(Gaya.DASBOR_PERSEN, Gaya.DASBOR_TENGAH),
        )
        for kolom, (satu, g) in enumerate(zip(isi, gaya, strict=True)):
            h.taruh(kolom, satu, g)
        h.bantu([b.id, rumus.garis(x, id_, bahan.posisi[i])])
        h.maju(tinggi_baris(h, [(satu, k, k) for k, satu in enumerate(isi)]))
    akhir = h.baris - 1
    if len(semua) > len(tampil):
        h.taruh(0, kata.SISANYA, Gaya.DASBOR_CATATAN, _TABEL)
        h.maju(15)
    lampu(h, (data, 3, akhir, 3))
    lampu(h, (data, 5, akhir, 5))
    ada = [v for i in tampil for v in _angka_sasaran(x, i) if v is not None]
    if not ada:
        tanpa_bagan(h, awal, _BAGAN)
        return
    genapkan(h, awal, 185)
    tinggi = sum(h.susunan.tinggi[b] for b in range(awal, h.baris))
    ruang = gambar.Ruang((awal, _BAGAN, h.baris - 1, AKHIR), tinggi)
    h.bagan.append(gambar.sasaran(ruang, (data, akhir), max([Decimal(1), *ada]), apa))


def _angka_sasaran(x: Asal, i: int) -> tuple[Decimal | None, Decimal | None]:
    """What the chart draws of a row: its own capaian, and the mean where it has children."""
    s = x.hasil.pohon.simpul_baris[i]
    return x.hasil.baris[i].capaian_sd, x.hasil.baris[i].rata_rata if x.hasil.pohon.anak[s] else None


def _bidang(h: Halaman) -> None:
    x = h.asal
    # Rekap Capaian lists the bidang that have a name; of two with one name its formulas find the first.
    bernama = [b for b in x.rencana.bidang if rapikan(b.nama)]
    kunci = [seragam(b.nama) for b in bernama]
    tampil = [(kunci.index(seragam(b.nama)), b) for b in bernama][:BIDANG_MAKS]
    h.bagian(kata.BAGIAN_BIDANG)
    if not tampil:
        h.taruh(0, kata.TANPA_BIDANG, Gaya.DASBOR_CATATAN, AKHIR)
        h.maju(15)
        return
    awal = h.baris
    kolom = [(0, 0), (1, 1), (2, 2), (3, 4), (5, 5)]
    kepala_tabel(h, [(a, t, b) for (a, b), t in zip(kolom, kata.KEPALA_BIDANG, strict=True)])
    data = h.baris
    letak = huruf(2), huruf(BANTU), huruf(BANTU + 1), huruf(BANTU + 2)
    for ke, (urut, _) in enumerate(tampil, start=1):
        nama, rata, status, predikat, *bantu = rumus.bidang(x, bernama[urut], urut + 1, h.baris + 1, letak)
        isi: list[Sel] = [ke, nama, rata, status, predikat]
        gaya = (
            Gaya.DASBOR_ANGKA,
            Gaya.DASBOR_TEKS,
            Gaya.DASBOR_PERSEN,
            Gaya.DASBOR_TENGAH,
            Gaya.DASBOR_TENGAH,
        )
        for (a, b), s, g in zip(kolom, isi, gaya, strict=True):
            h.taruh(a, s, g, b)
        h.bantu([*bantu, 1])
        h.maju(tinggi_baris(h, [(s, a, b) for s, (a, b) in zip(isi, kolom, strict=True)]))
    akhir = h.baris - 1
    if len(bernama) > BIDANG_MAKS:
        h.taruh(0, kata.SISANYA, Gaya.DASBOR_CATATAN, _TABEL)
        h.maju(15)
    lampu(h, (data, 3, akhir, 3))
    nilai = [v for _, b in tampil if (v := x.hasil.bidang[b.nama].rata_rata) is not None]
    if not nilai:
        tanpa_bagan(h, awal, _BAGAN)
        return
    genapkan(h, awal, 125)
    h.bagan.append(
        gambar.bidang((awal, _BAGAN, h.baris - 1, AKHIR), data, akhir, BANTU + 3, max([Decimal(1), *nilai]))
    )


def _tren(h: Halaman) -> None:
    """Three charts beside each other, whose numbers stand in the helper columns."""
    x, f = h.asal, h.fakta
    uang = beruang(f)
    h.bagian(kata.BAGIAN_TREN if uang else kata.BAGIAN_TREN_TANPA_UANG)
    awal = h.baris
    semua = tren(x.rencana, x.hasil)
    garis_tren = rumus.tren(x, semua, (huruf(BANTU + 3), huruf(BANTU + 4)), awal + 1)
    status = rumus.banyak_status(x)
    program = baris_jenjang(x.rencana, x.hasil, Jenjang.PROGRAM)[:PROGRAM_MAKS] if uang else []
    anggaran = _isi_anggaran(h, program, awal) if uang else []
    for mulai, isi in ((0, garis_tren), (5, status), (7, anggaran)):
        for n, satu in enumerate(isi):
            for k, y in enumerate(satu, start=BANTU + mulai):
                h.susunan.taruh(awal + n, k, y, Gaya.DASBOR_SISTEM)
    for _ in range(_BARIS_BAGAN):
        h.maju(_TINGGI_BAGAN[h.kertas])
    akhir = awal + _BARIS_BAGAN - 1
    letak = [(awal, a, akhir, b) for a, b in (((0, 1), (2, 5), (6, AKHIR)) if uang else ((0, 3), (4, AKHIR)))]
    nilai = [_rata(s) for s in semua]
    if any(v is not None for v in nilai):
        h.bagan.append(gambar.tren(letak[0], (awal, BANTU), nilai))
    else:
        h.susunan.taruh(awal, 0, kata.TANPA_BAGAN, Gaya.DASBOR_CATATAN, (awal, letak[0][3]))
    h.bagan.append(gambar.status(letak[1], (awal, BANTU + 5), status))
    if uang:
        data = (awal, BANTU + 7)
        h.bagan.append(gambar.anggaran(letak[2], data, len(anggaran), f.instansi.rata_rata, f.uang))


def _rata(hasil: Hasil | None) -> Decimal | None:
    return None if hasil is None else hasil.instansi.rata_rata


def _isi_anggaran(h: Halaman, program: Sequence[int], awal: int) -> list[list[Sel]]:
    """Mean and serapan of the office and of each program; the last two cells find the program's line."""
    x, kolom = h.asal, BANTU + 7
    isi: list[list[Sel]] = [
        [
            kata.SELURUH,
            Rumus(h.bahan.rekap.instansi["Rata-rata Capaian"], isi_sel(h.fakta.instansi.rata_rata)),
            rumus.serapan_semua(x, h.fakta.uang.serapan),
            None,
            None,
        ]
    ]
    for i in program:
        baris = awal + len(isi)
        id_, garis = alamat(baris, kolom + 3), alamat(baris, kolom + 4)
        b = x.rencana.baris[i]
        isi.append(
            [
                rumus.teks(id_, "No", h.bahan.nomor[i]),
                *rumus.serapan(x, i, garis),
                b.id,
                rumus.garis(x, id_, h.bahan.posisi[i]),
            ]
        )
    return isi


def _penarik(h: Halaman) -> None:
    """The ten rows that cost the office most, and what all together cost."""
    x, f = h.asal, h.fakta
    h.bagian(kata.BAGIAN_PENARIK)
    if not f.penarik:
        h.taruh(
            0,
            kata.TANPA_RATA_RATA if f.instansi.rata_rata is None else kata.TANPA_PENARIK,
            Gaya.DASBOR_CATATAN,
            AKHIR,
        )
        h.maju(15)
        return
    kolom = [(0, 0), (1, 3), (4, 7), (8, 8), (9, 10)]
    kepala_tabel(h, [(a, t, b) for (a, b), t in zip(kolom, kata.KEPALA_PENARIK, strict=True)])
    gaya = (Gaya.DASBOR_TENGAH, Gaya.DASBOR_TEKS, Gaya.DASBOR_TEKS, Gaya.DASBOR_PERSEN, Gaya.DASBOR_POIN)
    for ke, satu in enumerate(f.penarik[:BANYAK_BAKU], start=1):
        isi = _isi_penarik(h, satu)
        for (a, b), s, g in zip(kolom, isi, gaya, strict=True):
            h.taruh(a, s, g, b)
        garis = alamat(h.baris, BANTU)
        id_ = x.rencana.baris[satu.baris].id
        h.bantu([rumus.garis_penarik(x, ke, h.bahan.posisi[satu.baris]), Rumus(x.di("id", garis), id_)])
        h.maju(tinggi_baris(h, [(s, a, b) for s, (a, b) in zip(isi, kolom, strict=True)]))
    h.taruh(0, _jumlah_penarik(h), Gaya.DASBOR_JUMLAH, 8)
    h.taruh(9, rumus.poin(f"SUM({x.rentang.kolom('hu')})", f.hilang), Gaya.DASBOR_JUMLAH_POIN, 10)
    h.maju(17)


def _jumlah_penarik(h: Halaman) -> Rumus:
    """Such as: Seluruh baris di bawah 100% (12)."""
    n = len(h.fakta.penarik)
    return Rumus(
        f'"{kata.JUMLAH_PENARIK} ("&COUNTIF({h.asal.rentang.kolom("hg")},">0")&")"',
        f"{kata.JUMLAH_PENARIK} ({n})",
    )


def _isi_penarik(h: Halaman, satu: Penarik) -> list[Sel]:
    x, i = h.asal, satu.baris
    b, garis, id_ = x.rencana.baris[i], alamat(h.baris, BANTU), alamat(h.baris, BANTU + 1)
    return [
        rumus.teks(id_, "No", h.bahan.nomor[i]),
        rumus.teks(id_, "Uraian", b.uraian, h.singkat),
        rumus.penanggung_jawab(x, garis, _penanggung_jawab(x, i)),
        Rumus(x.di("vb", garis), satu.nilai),
        rumus.poin(x.di("hu", garis), satu.hilang),
    ]


def _penanggung_jawab(x: Asal, i: int) -> str:
    """As typed on the row's node, else on the nearest node above that has one."""
    pohon, s = x.hasil.pohon, x.hasil.pohon.simpul_baris[i]
    while s != PUNCAK:
        if teks := rapikan(x.rencana.baris[pohon.baris[s][0]].penanggung_jawab):
            return teks
        s = pohon.induk[s]
    return ""


def _catatan(h: Halaman) -> None:
    h.maju(5)
    h.taruh(0, kata.CATATAN, Gaya.DASBOR_CATATAN, AKHIR)
    h.maju(tinggi_teks(kata.CATATAN, h.lebar, HURUF_TABEL))


def _susun(bahan: Bahan, kode_kertas: int, singkat: int = 0) -> Halaman:
    """The page on a paper, names cut after `singkat` letters."""
    lebar = LEBAR_A3 if kode_kertas == A3 else LEBAR
    asal = Asal(bahan.rencana, bahan.hasil, bahan.hitungan.rentang(), bahan.rekap)
    h = Halaman(asal, bahan, fakta(bahan.rencana, bahan.hasil), lebar, kode_kertas, singkat)
    h.tinggi(0, 30)
    h.tinggi(1, tinggi_nama(bahan.rencana, lebar))
    h.baris = 2
    bagian: tuple[Callable[[Halaman], None], ...] = (_kartu, _sasaran, _bidang, _tren, _penarik, _catatan)
    for satu in bagian:
        satu(h)
    return h


def _muat(h: Halaman, kode_kertas: int) -> bool:
    """Whether one page holds all of it in letters that can be read."""
    lebar, tinggi = muat_tegak(kode_kertas, _SKALA_TERKECIL)
    return sum(map(lebar_titik, h.lebar)) <= lebar and sum(h.susunan.tinggi.values()) <= tinggi


def lembar(bahan: Bahan) -> list[Lembar]:
    """The sheet of a computed plan: on F4, or on A3 where the office prints on it or F4 is too small.

    Where even A3 is too small, long names are cut; the other sheets have them whole.
    """
    h, kode_kertas = _susun(bahan, F4), F4
    if kertas(bahan.rencana) == A3 or not _muat(h, F4):
        h, kode_kertas = _susun(bahan, A3), A3
        if not _muat(h, A3):
            h = _susun(bahan, A3, _SINGKAT)
    return [
        Lembar(
            nama=NAMA_LEMBAR,
            kode=None,
            blok=[*kepala(kata.JUDUL_LENGKAP, bahan.rencana, len(LEBAR)), *h.susunan.blok()],
            gabung=[(1, 0, 1, AKHIR), *h.susunan.gabung],
            bersyarat=h.bersyarat,
            bagan=tuple(h.bagan),
            lebar=dict(enumerate(h.lebar)),
            tersembunyi_kolom=frozenset(range(BANTU, BANTU + _BANYAK_BANTU)),
            tinggi=h.susunan.tinggi,
            cetak=Cetak(
                kertas=kode_kertas, mendatar=False, wilayah=(0, 0, h.baris - 1, AKHIR), tinggi_halaman=1
            ),
            warna_tab="hasil",
            garis=False,
            sel_awal=(0, 0),
        )
    ]

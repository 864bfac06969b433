"""Sheet Monev Renaksi: the quarter's evaluation, sasaran to sub kegiatan, one line per indikator (ATURAN 7).

Targets, realisasi and capaian of the quarter and up to it; the value that enters the mean beside its count; budget,
notes, evidence. Its predikat names its basis, the method stands under the table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from renaksi_xl.core.angka import tulis_persen
from renaksi_xl.core.efisiensi import BATAS_EFISIEN
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rencana import TW, Jenjang, Pengaturan, Rencana
from renaksi_xl.pesan import cetak as kata
from renaksi_xl.pesan import lembar as kata_lembar
from renaksi_xl.pesan.ringkasan import JUDUL as LEMBAR_RINGKASAN
from renaksi_xl.sheets.alamat import pada, wilayah
from renaksi_xl.sheets.bahan import Bahan
from renaksi_xl.sheets.cetak.baris import STRIP, Satu
from renaksi_xl.sheets.cetak.daftar import Daftar
from renaksi_xl.sheets.cetak.halaman import kertas
from renaksi_xl.sheets.cetak.lajur import lajur_monev
from renaksi_xl.sheets.cetak.penunjuk import selengkapnya
from renaksi_xl.sheets.cetak.ringkasan import DAFTAR
from renaksi_xl.sheets.cetak.tangan import kepala_pd, taruh_tangan
from renaksi_xl.sheets.isian import persen_rapi
from renaksi_xl.sheets.kontrak import A3, Gaya, Lembar, Rumus, Sel
from renaksi_xl.sheets.rumus import aturan as rumus_aturan
from renaksi_xl.sheets.rumus import rincian, ringkas
from renaksi_xl.sheets.rumus.disebut import sebut, simpul_disebut
from renaksi_xl.sheets.rumus.rujukan import PILIH_TW
from renaksi_xl.sheets.rumus.teks import teks_aman

NAMA_LEMBAR = kata.MONEV
_KEPALA = 4
_SASARAN = tingkat(Jenjang.SASARAN)


def urutan(bahan: Bahan) -> list[int]:
    """The rows from sasaran down to sub kegiatan, in tree order."""
    pohon = bahan.hasil.pohon

    def turun(simpul: Sequence[int]) -> Iterator[int]:
        for s in simpul:
            if pohon.tingkat[s] >= _SASARAN:
                yield from pohon.baris[s]
            yield from turun(pohon.anak[s])

    return list(turun(pohon.puncak()))


def judul(awal: str, bahan: Bahan) -> list[tuple[Sel, Gaya]]:
    """Three lines: what it is, the office, quarter and year."""
    i, q = bahan.rencana.instansi, TW[bahan.rencana.pengaturan.tw_pelaporan - 1]
    tahun = str(i.tahun) if i.tahun else ""
    kala = f'"{kata.TRIWULAN}"&{PILIH_TW}&"{kata.TAHUN}"&{rumus_aturan.TAHUN}'
    return [
        (awal, Gaya.CETAK_JUDUL),
        (Rumus('Nama_Instansi&""', i.nama), Gaya.CETAK_JUDUL),
        (Rumus(kala, kata.TRIWULAN + q + kata.TAHUN + tahun), Gaya.CETAK_JUDUL),
    ]


def aturan(p: Pengaturan) -> Rumus:
    """The rules in force, in one sentence each."""
    batas = kata_lembar.ATURAN_TANPA_BATAS if p.batas_capaian is None else tulis_persen(p.batas_capaian)
    bobot, belum = rincian.aturan_bobot(p.bobot), rincian.aturan_belum_diisi(p.belum_diisi)
    awal, akhir = (teks_aman(x) for x in kata.CATATAN_CAPAIAN.split("{turun}"))
    turun = {kunci: teks_aman(x) for kunci, x in kata.RUMUS_TURUN.items()}
    rumus_turun = f'IF({rumus_aturan.RUMUS_TURUN}="T/R",{turun["T/R"]},{turun["2T-R"]})'
    rumus = (
        f'{bobot.teks}&" "&{teks_aman(kata_lembar.ATURAN_BATAS)}&{_di_ringkasan(DAFTAR.batas())}&". "&{belum.teks}'
        f'&" "&{awal}&{rumus_turun}&{akhir}'
    )
    nilai = (
        bobot.nilai,
        f"{kata_lembar.ATURAN_BATAS}{batas}.",
        belum.nilai,
        kata.CATATAN_CAPAIAN.format(turun=kata.RUMUS_TURUN[p.rumus_turun]),
    )
    return Rumus(rumus, " ".join(map(str, nilai)))


def _di_ringkasan(alamat: str) -> str:
    """A hidden cell of sheet Ringkasan."""
    return pada(LEMBAR_RINGKASAN, alamat)


def _menyebut(bahan: Bahan, awal: str, akhir: str, ke: int) -> Rumus:
    """A note that names rows: list `ke` of `rumus.disebut` between two texts."""
    simpul = simpul_disebut(bahan.rencana, bahan.hasil)[ke]
    nomor = [bahan.nomor[bahan.hasil.pohon.baris[s][0]] for s in simpul]
    return Rumus(
        f"{teks_aman(awal)}&{_di_ringkasan(DAFTAR.alamat(ke))}&{teks_aman(akhir)}",
        awal + sebut(nomor) + akhir,
    )


def berefisiensi(rencana: Rencana) -> bool:
    """Whether the office wants efisiensi, and the year is over."""
    return rencana.dokumen.efisiensi == "ya" and rencana.pengaturan.tw_pelaporan == len(TW)


def catatan(bahan: Bahan, *, tanda: Rumus | None, efisien: bool) -> list[tuple[Sel, Gaya]]:
    """How the figures came about: rules, what was capped, what was left out; last what may be empty, the mark."""
    isi: list[Sel] = [
        kata.CATATAN_STRIP,
        kata.CATATAN_POSISI,
        aturan(bahan.rencana.pengaturan),
        *([kata.CATATAN_EFISIENSI.format(n=BATAS_EFISIEN)] if efisien else []),
        _menyebut(bahan, kata.CATATAN_DIBATASI, ".", 0),
        _menyebut(bahan, kata.CATATAN_TIDAK_IKUT, ".", 1),
        selengkapnya(bahan),
        *([] if tanda is None else [tanda]),
    ]
    return [(kata.CATATAN, Gaya.CETAK_CATATAN_TEBAL), *((teks, Gaya.CETAK_CATATAN) for teks in isi)]


def _figur(x: Daftar, b: int) -> int:
    """The office's mean, its count, and the predikat with its basis."""
    bahan = x.bahan
    figur = ringkas.instansi(bahan.rekap, bahan.hasil.instansi)
    q = TW[bahan.rencana.pengaturan.tw_pelaporan - 1]
    return taruh_figur(x, b, kata.RATA_RATA_INSTANSI + q, figur, q)


def taruh_figur(x: Daftar, b: int, label: str, figur: ringkas.RumusRingkas, q: str) -> int:
    """Two lines of label and value over the first columns; the row after them."""
    k = x.kolom("target")
    baris: tuple[tuple[str, Sel, Gaya, Sel], ...] = (
        (label, _atau_strip(figur.rata_rata), Gaya.CETAK_CATATAN_PERSEN, figur.dihitung),
        (kata.PREDIKAT + q + kata.TUTUP, _atau_strip(figur.predikat), Gaya.CETAK_CATATAN_TEBAL, None),
    )
    for n, (teks, nilai, gaya, kanan) in enumerate(baris, start=b):
        x.x.taruh(n, 0, teks, Gaya.CETAK_CATATAN_TEBAL, (n, k))
        x.x.taruh(n, k + 1, nilai, gaya, (n, k + 2))
        if gaya is Gaya.CETAK_CATATAN_PERSEN:
            x.di_luar += persen_rapi((n, k + 1, n, k + 1))
        x.x.taruh(n, k + 3, kanan, Gaya.CETAK_CATATAN, (n, k + 6))
        x.x.tinggi[n] = max(16.0, x.x.perlu(teks, Gaya.CETAK_CATATAN_TEBAL, 0, k))
    return b + len(baris)


def _atau_strip(isi: Rumus) -> Rumus:
    """What is not there yet is a strip, as in the table."""
    return Rumus(f'IF({isi.teks}="",{teks_aman(STRIP)},{isi.teks})', STRIP if isi.nilai == "" else isi.nilai)


def tanda_rata_rata(x: Daftar) -> Rumus | None:
    """What the mark behind a capaian means: nothing while no line carries it."""
    if not x.bercatatan:
        return None
    k, (b1, b2) = x.kolom("capaian_sd"), (x.bercatatan[0], x.bercatatan[-1])
    angka, kiri = (wilayah(b1, n, b2, n) for n in (k, k - 1))
    ada = f'SUMPRODUCT(ISNUMBER({angka})*({kiri}="{STRIP}"))>0'
    bertanda = any(Satu(x.sumber, i, 0).bertanda for i, milik in x.urutan if milik)
    return Rumus(
        f'IF({ada},{teks_aman(kata.CATATAN_RATA_RATA)},"")', kata.CATATAN_RATA_RATA if bertanda else ""
    )


def _catatan(x: Daftar) -> list[tuple[Sel, Gaya]]:
    efisien = any(k.kunci == "efisiensi" for k in x.lajur)
    return catatan(x.bahan, tanda=tanda_rata_rata(x), efisien=efisien)


def _isi(bahan: Bahan, kertas: int) -> Daftar:
    """Title, header and lines on a paper."""
    uang = any(h.uang.pagu is not None or h.uang.realisasi is not None for h in bahan.hasil.simpul)
    lajur = lajur_monev(
        bahan.rencana.pengaturan.tw_pelaporan, beranggaran=uang, berefisiensi=berefisiensi(bahan.rencana)
    )
    x = Daftar(bahan, lajur, [(i, True) for i in urutan(bahan)], _KEPALA, kertas)
    x.judul(judul(kata.MONEV_JUDUL, bahan))
    x.kepala()
    x.isi_baris()
    return x


def monev(bahan: Bahan) -> Sequence[Lembar]:
    """Sheet Monev Renaksi; none for a plan without a row from sasaran down."""
    if not urutan(bahan):
        return []
    x = _isi(bahan, kertas(bahan.rencana))
    if x.terlalu_tinggi:
        x = _isi(bahan, A3)
    akhir = x.akhir
    b = _figur(x, akhir + 2)
    # Notes on the left, signature on the right: so they leave room for rows on their page.
    kanan = x.kolom("penghambat")
    bawah = x.catatan(b + 1, _catatan(x), kanan - 1)
    bawah = taruh_tangan(x.x, b + 1, (kanan, x.akhir_kolom), kepala_pd(bahan.rencana, "monev"), bawah)
    return [x.lembar(NAMA_LEMBAR, akhir, bawah - 1, "hasil")]

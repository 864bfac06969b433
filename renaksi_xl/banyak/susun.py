"""REKAP.xlsx from a recapitulation: the page and the headers by XlsxWriter, the lines of the lists streamed in."""

from __future__ import annotations

import zipfile
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from renaksi_xl.banyak.gulung import Gulungan, Opd, Periode, pecahan
from renaksi_xl.banyak.indeks import Indeks
from renaksi_xl.books.alir import padatkan, sisipkan, xml_baris
from renaksi_xl.books.pecahan import Pecahan
from renaksi_xl.books.tulis import bagian_lembar, tulis_xlsx
from renaksi_xl.core.istilah import seragam
from renaksi_xl.core.predikat import predikat
from renaksi_xl.pesan import rekap_banyak as kata
from renaksi_xl.sheets.kontrak import Buku, Lembar
from renaksi_xl.sheets.rekap_banyak import rincian, ringkasan
from renaksi_xl.sheets.rekap_banyak.daftar import BARIS_PERTAMA, BATAS_BARIS, GAYA_ALIR, Daftar, lembar_daftar
from renaksi_xl.sheets.rekap_banyak.lembar import (
    BELUM,
    MASALAH,
    OPD,
    PROGRAM,
    baris_opd,
    baris_program,
    belum_lapor,
    masalah,
)
from renaksi_xl.sheets.rekap_banyak.rincian import NilaiAlir

JENIS = "rekap"
_SEKALI = 2_000
"""Lines packed at a time."""


def tulis_rekap(
    gulungan: Gulungan, indeks: Indeks, tujuan: BinaryIO, batas: int | None = None
) -> ringkasan.Isi:
    """Write REKAP.xlsx; what Ringkasan shows. `batas` is the number of rows of a sheet, else what Excel can hold."""
    tajuk = Tajuk(gulungan.periode)
    opd = list(_alir(OPD, tajuk.baris(gulungan.opd())))
    isi = isi_ringkasan(gulungan, indeks, tajuk)
    sambungan = bagi_baris(gulungan.banyak_baris(), (batas or BATAS_BARIS) - BARIS_PERTAMA)
    banyak_program = gulungan.banyak_program()
    lembar = [
        ringkasan.lembar(isi),
        lembar_daftar(OPD, isi.baris_opd),
        lembar_daftar(PROGRAM, banyak_program),
        lembar_daftar(belum_lapor(gulungan.periode, isi.belum, gulungan.daftar), isi.belum),
        lembar_daftar(masalah(isi.baris_masalah), isi.baris_masalah),
        *_lembar_rincian(sambungan),
    ]
    buku = Buku(lembar, {}, {"Renaksi Jenis": JENIS})
    sumber = indeks.pecahan()
    alir = {
        OPD.nama: opd,
        PROGRAM.nama: _alir(PROGRAM, _program(gulungan)),
        BELUM.nama: _alir(BELUM, _belum(gulungan)),
        MASALAH.nama: _alir(
            MASALAH, ([m.berkas, m.perihal, m.instansi, m.keterangan] for m in gulungan.masalah())
        ),
    }
    for nomor, (kantor, _) in enumerate(sambungan, start=1):
        alir[kata.lembar_lanjutan(rincian.DAFTAR.nama, nomor)] = islice(sumber, kantor)
    bagian = bagian_lembar(buku)
    sisipkan(tulis_xlsx(buku, GAYA_ALIR), {bagian[nama]: isi for nama, isi in alir.items()}, tujuan)
    return isi


def adalah_rekap(berkas: Path) -> bool:
    """Whether a file is a recapitulation that we wrote, so that the next one may take its place."""
    try:
        with zipfile.ZipFile(berkas) as isi:
            return f">{JENIS}<".encode() in isi.read("docProps/custom.xml")
    except (OSError, KeyError, zipfile.BadZipFile):
        return False


def bagi_baris(banyak: Sequence[int], batas: int) -> list[tuple[int, int]]:
    """Offices and lines of each sheet of Rincian; an office is not cut in two."""
    bagian = [[0, 0]]
    for n in banyak:
        if bagian[-1][1] + n > batas and bagian[-1][0]:
            bagian.append([0, 0])
        bagian[-1][0] += 1
        bagian[-1][1] += n
    return [(kantor, baris) for kantor, baris in bagian]


def _lembar_rincian(bagian: Sequence[tuple[int, int]]) -> Iterator[Lembar]:
    for nomor, (_, baris) in enumerate(bagian, start=1):
        nama = kata.lembar_lanjutan(rincian.DAFTAR.nama, nomor)
        teks = kata.lanjutan(nomor, len(bagian)) if len(bagian) > 1 else ""
        yield lembar_daftar(rincian.DAFTAR, baris, nama, teks)


def _alir(daftar: Daftar, baris: Iterable[Sequence[NilaiAlir]]) -> Iterator[Pecahan]:
    gaya, tinggi = daftar.gaya, daftar.pengukur()
    sumber = iter(baris)
    while satu := list(islice(sumber, _SEKALI)):
        yield padatkan("".join(xml_baris((x, gaya, tinggi(x)) for x in satu)).encode(), len(satu))


def _program(gulungan: Gulungan) -> Iterator[list[NilaiAlir]]:
    for p in gulungan.program():
        angka = (p.rata_rata, p.terendah, p.tertinggi)
        banyak = (p.kantor, p.banyak, p.dihitung, p.bertarget)
        yield baris_program((p.kode, p.nama), p.periode, banyak, angka, predikat(p.rata_rata))


def _belum(gulungan: Gulungan) -> Iterator[list[NilaiAlir]]:
    for no, b in enumerate(gulungan.belum, start=1):
        sumber = kata.DARI_DAFTAR if b.dari_daftar else kata.DARI_SEBELUMNYA
        yield [no, b.kabupaten, b.instansi, kata.terakhir(*(b.terakhir or (None, None))), sumber]


@dataclass(slots=True)
class Tajuk:
    """What Ringkasan says of the offices of the quarter, gathered while their lines go by, which are many."""

    periode: Periode
    predikat: Counter[str] = field(default_factory=Counter)
    status: Counter[str] = field(default_factory=Counter)
    kabupaten: set[str] = field(default_factory=set)
    terbaik: list[ringkasan.Disebut] = field(default_factory=list)
    terburuk: deque[ringkasan.Disebut] = field(default_factory=lambda: deque(maxlen=ringkasan.TERBAIK))

    def baris(self, opd: Iterable[Opd]) -> Iterator[list[NilaiAlir]]:
        """The lines of Per OPD."""
        for n, x in enumerate(opd):
            if (x.ikhtisar["tahun"], x.ikhtisar["tw"]) == self.periode:
                self._hitung(n, x)
            yield baris_opd((x.peringkat, x.pesaing), x.rata_rata, x.ikhtisar, x.beda, x.berkas)

    def _hitung(self, n: int, x: Opd) -> None:
        self.predikat[x.ikhtisar["predikat"] or ""] += 1
        self.status.update(x.ikhtisar["status"])
        self.kabupaten.add(seragam(x.ikhtisar["kabupaten"]))
        if x.rata_rata is not None:
            tujuan = self.terbaik if n < ringkasan.TERBAIK else self.terburuk
            tujuan.append(ringkasan.Disebut(n, x.ikhtisar["instansi"], x.ikhtisar["kabupaten"], x.rata_rata))


def isi_ringkasan(gulungan: Gulungan, indeks: Indeks, tajuk: Tajuk) -> ringkasan.Isi:
    """What Ringkasan shows, from the offices that went by and from the index."""
    per_tw = [(t, q, n, ada, pecahan(jumlah, ada)) for t, q, n, ada, jumlah in indeks.baca(_PER_TW)]
    tahun, tw = gulungan.periode
    return ringkasan.Isi(
        tahun=tahun,
        tw=tw,
        lapor=gulungan.banyak(utama=True),
        belum=len(gulungan.belum),
        berdaftar=gulungan.daftar is not None,
        banyak_kabupaten=len(tajuk.kabupaten),
        tak_terpakai=gulungan.banyak_masalah(kata.TAK_TERPAKAI),
        baris_opd=gulungan.banyak(),
        baris_masalah=gulungan.banyak_masalah(),
        rata_rata=next((r for t, q, _, _, r in per_tw if (t, q) == gulungan.periode), None),
        predikat=dict(tajuk.predikat),
        status=dict(tajuk.status),
        per_tw=per_tw,
        terbaik=tajuk.terbaik,
        terburuk=tuple(reversed(tajuk.terburuk)),
    )


_PER_TW = """
SELECT u.tahun, u.tw, count(*), count(nilai), sum(nilai) FROM urut u JOIN hasil USING(sidik)
GROUP BY 1, 2 ORDER BY 1, 2
"""

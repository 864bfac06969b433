"""From the answers of single files to the figures of the recapitulation, inside the index, so memory stays flat.

Which of several workbooks of one office and quarter counts is told by what is in them: the one with more realisasi
filled in, then the one whose written figures the engine confirms more often, then the one with more rows, then the
fingerprint of its figures. File names, places and times play no part.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any, NamedTuple, TypeAlias

from renaksi_xl.banyak.baris_indeks import SKALA, kunci_kantor
from renaksi_xl.banyak.indeks import Indeks
from renaksi_xl.core.istilah import seragam
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import rekap_banyak as kata

Periode: TypeAlias = tuple[int, int]
"""Year and quarter."""
Harapan: TypeAlias = Sequence[tuple[str, str]]
"""Offices that should report: name, kabupaten ("" when the list does not say)."""

_CALON = """
SELECT h.kantor, h.tahun, h.tw, h.terisi, h.isi, h.sidik, min(j.nama), h.beda
FROM jalan j JOIN hasil h USING(sidik) WHERE j.kalimat IS NULL
GROUP BY h.sidik
ORDER BY h.kantor, h.tahun, h.tw, h.terisi DESC, h.beda, h.banyak DESC, h.isi, h.sidik
"""
_URUT = """
CREATE TEMP TABLE urut AS SELECT d.sidik, d.nama, d.kantor, d.tahun, d.tw,
  row_number() OVER (ORDER BY d.tahun=?1 AND d.tw=?2 DESC, d.tahun DESC, d.tw DESC, d.kantor) AS urutan,
  CASE WHEN h.nilai IS NOT NULL THEN rank() OVER (PARTITION BY d.tahun, d.tw ORDER BY h.nilai DESC) END
    AS peringkat,
  count(h.nilai) OVER (PARTITION BY d.tahun, d.tw) AS pesaing
FROM dipakai d JOIN hasil h USING(sidik)
"""
_PER_OPD = """
SELECT u.peringkat, u.pesaing, h.nilai, h.ikhtisar, h.beda, u.nama FROM urut u JOIN hasil h USING(sidik)
ORDER BY u.tahun=?1 AND u.tw=?2 DESC, u.tahun DESC, u.tw DESC, u.peringkat IS NULL, u.peringkat, u.kantor
"""
_PER_PROGRAM = """
SELECT kunci, u.tahun, u.tw, count(DISTINCT u.kantor), count(*), count(nilai), sum(bertarget), sum(nilai), min(nilai),
  max(nilai), max(kode)
FROM program JOIN urut u USING(sidik) GROUP BY kunci, u.tahun, u.tw
ORDER BY u.tahun=?1 AND u.tw=?2 DESC, u.tahun DESC, u.tw DESC, max(kode)='', max(kode), kunci
"""
_NAMA_PROGRAM = """
SELECT p.nama FROM program p JOIN urut USING(sidik) WHERE kunci=? GROUP BY p.nama ORDER BY count(*) DESC, p.nama LIMIT 1
"""


def pecahan(nilai: int | None, banyak: int = 1) -> Decimal | None:
    """The mean of whole numbers of 1e-12 whose sum this is, as a fraction; None without any."""
    if nilai is None or not banyak:
        return None
    return Decimal(nilai) / Decimal(banyak * 10**SKALA)


class Masalah(NamedTuple):
    """A file that people should look at."""

    berkas: str
    perihal: str
    instansi: str
    keterangan: str


class Opd(NamedTuple):
    """One office: rank (None without a figure) among how many, its mean, its summary, its file."""

    peringkat: int | None
    pesaing: int
    rata_rata: Decimal | None
    ikhtisar: dict[str, Any]
    beda: int
    berkas: str


class Program(NamedTuple):
    """A program over all offices; means are fractions."""

    kode: str
    nama: str
    periode: Periode
    kantor: int
    banyak: int
    dihitung: int
    bertarget: int
    rata_rata: Decimal | None
    terendah: Decimal | None
    tertinggi: Decimal | None


class Belum(NamedTuple):
    """An office that has not reported; `terakhir` is when it last did."""

    kabupaten: str
    instansi: str
    terakhir: Periode | None
    dari_daftar: bool


class Gulungan:
    """The recapitulation of the files of a run; the lists come one line at a time."""

    def __init__(self, indeks: Indeks, tahun: int | None, tw: int | None, harapan: Harapan | None) -> None:
        self._db, self._harapan = indeks, harapan
        indeks.db.execute(
            "CREATE TEMP TABLE masalah(berkas TEXT, perihal INT, instansi TEXT, keterangan TEXT)"
        )
        self._pilih()
        self.periode = self._periode(tahun, tw)
        indeks.db.execute(_URUT, self.periode)
        indeks.db.execute("CREATE UNIQUE INDEX temp.urut_sidik ON urut(sidik)")
        indeks.db.execute(
            "UPDATE dipakai SET urutan=(SELECT urutan FROM urut WHERE urut.sidik=dipakai.sidik)"
        )
        indeks.db.execute("CREATE UNIQUE INDEX temp.dipakai_urutan ON dipakai(urutan)")
        self._catat_masalah()
        self._belum = list(self._cari_belum())

    def _pilih(self) -> None:
        """Of the workbooks of one office and quarter let one count and say why the others do not."""
        self._db.db.executemany(
            "INSERT INTO dipakai(sidik, nama, kantor, tahun, tw) VALUES(?,?,?,?,?)", self._terpilih()
        )

    def _terpilih(self) -> Iterator[tuple[bytes, str, str, int, int]]:
        for _, calon in groupby(self._db.baca(_CALON), key=lambda x: x[:3]):
            pertama, *lain = calon
            kantor, tahun, tw, terisi, isi, sidik, nama, _beda = pertama
            yield sidik, nama, kantor, tahun, tw
            for x in lain:
                if x[4] == isi:
                    self._catat(x[6], kata.SALINAN, x[5], kata.salinan(nama))
                elif x[3] < terisi:
                    self._catat(x[6], kata.VERSI_LAIN, x[5], kata.versi_lain(nama, x[3], terisi))
                else:
                    self._catat(x[6], kata.MERAGUKAN, x[5], kata.meragukan(nama))

    def _catat(self, berkas: str, perihal: str, sidik: bytes | None, keterangan: str) -> None:
        instansi = "(SELECT json_extract(ikhtisar, '$.instansi') FROM hasil WHERE sidik=?)"
        self._db.db.execute(
            f"INSERT INTO masalah VALUES(?, ?, {instansi}, ?)",
            (berkas, kata.URUTAN_PERIHAL.index(perihal), sidik, keterangan),
        )

    def _periode(self, tahun: int | None, tw: int | None) -> Periode:
        """The quarter asked for, else the one most offices report; the later of two equal ones.

        A quarter without any report is told by the list of who should have reported; without a list it is a mistake.
        """
        semua = list(self._db.baca("SELECT tahun, tw, count(*) FROM dipakai GROUP BY 1, 2 ORDER BY 1, 2"))
        ada = [(banyak, t, q) for t, q, banyak in semua if tahun in (None, t) and tw in (None, q)]
        if not ada and semua and self._harapan is None:
            raise MasukanError(kata.periode_tidak_ada(tahun, tw, [(t, q) for t, q, _ in semua]))
        if not ada:
            return tahun or 0, tw or 1
        _, t, q = max(ada)
        return t, q

    def _catat_masalah(self) -> None:
        """Files that cannot be used, further copies under other names, and figures that differ."""
        for nama, kalimat in list(self._db.baca("SELECT nama, kalimat FROM jalan WHERE kalimat IS NOT NULL")):
            self._catat(nama, kata.TAK_TERPAKAI, None, kalimat)
        kembar = "SELECT j.nama, j.sidik, min(k.nama) FROM jalan j JOIN jalan k USING(sidik) JOIN hasil USING(sidik) "
        for nama, sidik, pertama in list(
            self._db.baca(f"{kembar} GROUP BY j.nama HAVING j.nama > min(k.nama)")
        ):
            self._catat(nama, kata.SALINAN, sidik, kata.salinan(pertama))
        beda = "SELECT u.nama, sidik, h.ikhtisar FROM urut u JOIN hasil h USING(sidik) WHERE h.beda > 0"
        for nama, sidik, ikhtisar in self._db.baca(beda):
            isi = json.loads(ikhtisar)
            for satu in isi["contoh_beda"]:
                self._catat(nama, kata.BEDA, sidik, kata.angka_beda(*satu))
            if sisa := isi["beda"] - len(isi["contoh_beda"]):
                self._catat(nama, kata.BEDA, sidik, kata.beda_lagi(sisa))

    def _lapor(self) -> Iterator[tuple[str, str]]:
        """Kabupaten and name, as compared, of the offices of the quarter."""
        for (kantor,) in self._db.baca("SELECT kantor FROM dipakai WHERE tahun=? AND tw=?", self.periode):
            kabupaten, _, instansi = kantor.partition("\t")
            yield kabupaten, instansi

    def _cari_belum(self) -> Iterator[Belum]:
        lapor = set(self._lapor())
        if self._harapan is not None:
            yield from self._belum_daftar(self._harapan, lapor)
            return
        for kabupaten, instansi, tahun, tw in self._db.baca(
            """
            SELECT kabupaten, instansi, max(tahun), tw FROM (
              SELECT kantor, tahun, max(tw) AS tw, kabupaten, instansi FROM (
                SELECT kantor, tahun, tw, kabupaten, instansi FROM kantor
                WHERE tahun < ?1 OR (tahun = ?1 AND tw < ?2) UNION
                SELECT d.kantor, d.tahun, d.tw, json_extract(ikhtisar, '$.kabupaten'),
                  json_extract(ikhtisar, '$.instansi') FROM dipakai d JOIN hasil USING(sidik)
                WHERE d.tahun < ?1 OR (d.tahun = ?1 AND d.tw < ?2))
              GROUP BY kantor, tahun)
            GROUP BY kantor ORDER BY kantor
            """,
            self.periode,
        ):
            if (seragam(kabupaten), seragam(instansi)) not in lapor:
                yield Belum(kabupaten, instansi, (tahun, tw), dari_daftar=False)

    def _belum_daftar(self, harapan: Harapan, lapor: set[tuple[str, str]]) -> Iterator[Belum]:
        nama_saja = {instansi for _, instansi in lapor}
        for instansi, kabupaten in harapan:
            sudah = (
                (seragam(kabupaten), seragam(instansi)) in lapor
                if kabupaten
                else seragam(instansi) in nama_saja
            )
            if not sudah:
                yield Belum(kabupaten, instansi, self._terakhir(kabupaten, instansi), dari_daftar=True)
        dikenal = {(seragam(k), seragam(i)) for i, k in harapan} | {
            ("", seragam(i)) for i, k in harapan if not k
        }
        for kabupaten, instansi in lapor:
            if (kabupaten, instansi) not in dikenal and ("", instansi) not in dikenal:
                self._catat_luar(kabupaten, instansi)

    def _catat_luar(self, kabupaten: str, instansi: str) -> None:
        cari = "SELECT nama, sidik FROM dipakai WHERE kantor=? AND tahun=? AND tw=?"
        for nama, sidik in list(self._db.baca(cari, (f"{kabupaten}\t{instansi}", *self.periode))):
            self._catat(nama, kata.DI_LUAR_DAFTAR, sidik, kata.di_luar_daftar())

    def _terakhir(self, kabupaten: str, instansi: str) -> Periode | None:
        pola = kunci_kantor(kabupaten, instansi)
        sama = "kantor=?3" if kabupaten else "substr(kantor, instr(kantor, char(9)))=?3"
        semua = "SELECT kantor, tahun, tw FROM kantor UNION SELECT kantor, tahun, tw FROM dipakai"
        cari = (
            f"SELECT tahun, tw FROM ({semua}) WHERE {sama} AND (tahun < ?1 OR (tahun=?1 AND tw < ?2)) "  # noqa: S608 -- one of two fixed texts
            "ORDER BY tahun DESC, tw DESC LIMIT 1"
        )
        ada = next(self._db.baca(cari, (*self.periode, pola)), None)
        return None if ada is None else (ada[0], ada[1])

    def banyak(self, *, utama: bool = False) -> int:
        """How many offices count, in all quarters or in the one of the recapitulation."""
        syarat = "WHERE tahun=? AND tw=?" if utama else ""
        isi = self.periode if utama else ()
        return int(next(self._db.baca(f"SELECT count(*) FROM dipakai {syarat}", isi))[0])  # noqa: S608 -- fixed text

    def banyak_masalah(self, perihal: str | None = None) -> int:
        """How many lines Berkas Bermasalah has, or those of one kind."""
        nomor = None if perihal is None else kata.URUTAN_PERIHAL.index(perihal)
        hitung = "SELECT count(*) FROM masalah WHERE ?1 IS NULL OR perihal=?1"
        return int(next(self._db.baca(hitung, (nomor,)))[0])

    def banyak_program(self) -> int:
        """How many lines Per Program has."""
        hitung = (
            "SELECT count(*) FROM (SELECT 1 FROM program JOIN urut USING(sidik) GROUP BY kunci, tahun, tw)"
        )
        return int(next(self._db.baca(hitung))[0])

    def banyak_baris(self) -> list[int]:
        """How many lines of Rincian each office has, in their order."""
        return [
            n
            for (n,) in self._db.baca(
                "SELECT h.banyak FROM dipakai JOIN hasil h USING(sidik) ORDER BY urutan"
            )
        ]

    @property
    def daftar(self) -> int | None:
        """How many offices the list names; None without one."""
        return None if self._harapan is None else len(self._harapan)

    @property
    def belum(self) -> Sequence[Belum]:
        """The offices that have not reported."""
        return self._belum

    def opd(self) -> Iterator[Opd]:
        """The offices: the quarter of the recapitulation first, best first."""
        for peringkat, pesaing, nilai, ikhtisar, beda, berkas in self._db.baca(_PER_OPD, self.periode):
            yield Opd(peringkat, pesaing, pecahan(nilai), json.loads(ikhtisar), beda, berkas)

    def program(self) -> Iterator[Program]:
        """The programs, by kode, those without one last."""
        for kunci, tahun, tw, kantor, banyak, ada, target, jumlah, rendah, tinggi, kode in list(
            self._db.baca(_PER_PROGRAM, self.periode)
        ):
            (nama,) = next(self._db.baca(_NAMA_PROGRAM, (kunci,)))
            rata = (pecahan(jumlah, ada), pecahan(rendah), pecahan(tinggi))
            yield Program(kode, nama, (tahun, tw), kantor, banyak, ada, target, *rata)

    def masalah(self) -> Iterator[Masalah]:
        """What Berkas Bermasalah lists, the gravest first."""
        urut = "SELECT berkas, perihal, instansi, keterangan FROM masalah ORDER BY perihal, berkas, rowid"
        for berkas, perihal, instansi, keterangan in self._db.baca(urut):
            yield Masalah(berkas, kata.URUTAN_PERIHAL[perihal], instansi or "", keterangan)


def kunci_harapan(nama: Iterable[tuple[str, str]]) -> Harapan:
    """A list of offices, each once, in the order of their names."""
    unik = {(seragam(k), seragam(i)): (i, k) for i, k in nama if i.strip()}
    return [unik[kunci] for kunci in sorted(unik)]

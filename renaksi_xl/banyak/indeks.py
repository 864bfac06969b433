"""The index of a recapitulation: what each file said, kept between runs in one SQLite file.

A file is known by the fingerprint of its bytes; whether it is still the same is told by size, time and zip directory.
Answers are committed as they come, so that a run that was stopped goes on where it was. The index also remembers
which offices reported in which quarter. It may be deleted at any time: then everything is read again.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from pathlib import Path
from typing import Any, Self

from renaksi_xl.banyak.jawab import Gagal, Terbaca
from renaksi_xl.banyak.letak import Letak
from renaksi_xl.books.pecahan import Pecahan
from renaksi_xl.core.istilah import seragam
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import rekap_banyak as kata

SKALA = 12
"""Figures are compared and summed as whole numbers of 1e-12, as the engine compares them (ATURAN 2)."""
_LUAS = Context(prec=60, rounding=ROUND_HALF_UP)
_BATAS = 2**62
_TABEL = """
CREATE TABLE IF NOT EXISTS tentang(kunci TEXT PRIMARY KEY, nilai TEXT);
CREATE TABLE IF NOT EXISTS letak(
  berkas BLOB PRIMARY KEY, ukuran INT, waktu INT, direktori BLOB, sidik BLOB, kalimat TEXT);
CREATE INDEX IF NOT EXISTS letak_direktori ON letak(direktori);
CREATE TABLE IF NOT EXISTS hasil(
  sidik BLOB PRIMARY KEY, kantor TEXT, tahun INT, tw INT, terisi INT, isi TEXT, nilai INT, beda INT,
  ikhtisar TEXT, banyak INT, crc INT, panjang INT, geser INT, pecahan BLOB, baris BLOB);
CREATE TABLE IF NOT EXISTS program(sidik BLOB, kunci TEXT, kode TEXT, nama TEXT, nilai INT, bertarget INT);
CREATE INDEX IF NOT EXISTS program_sidik ON program(sidik);
CREATE INDEX IF NOT EXISTS program_kunci ON program(kunci);
CREATE TABLE IF NOT EXISTS kantor(
  kantor TEXT, tahun INT, tw INT, kabupaten TEXT, instansi TEXT, PRIMARY KEY(kantor, tahun, tw));
CREATE TEMP TABLE jalan(berkas BLOB PRIMARY KEY, nama TEXT, kalimat TEXT, sidik BLOB);
CREATE INDEX temp.jalan_sidik ON jalan(sidik);
CREATE TEMP TABLE dipakai(
  sidik BLOB, nama TEXT, kantor TEXT, tahun INT, tw INT, urutan INT, peringkat INT, pesaing INT);
"""


_TUTUP = (
    """
    INSERT INTO kantor SELECT kantor, tahun, tw, json_extract(ikhtisar, '$.kabupaten'),
      json_extract(ikhtisar, '$.instansi') FROM dipakai JOIN hasil USING(sidik, kantor, tahun, tw)
      WHERE (kantor, tahun, tw) NOT IN (SELECT kantor, tahun, tw FROM kantor)
    """,
    "DELETE FROM letak WHERE berkas NOT IN (SELECT berkas FROM jalan)",
    "DELETE FROM hasil WHERE sidik NOT IN (SELECT sidik FROM letak WHERE sidik IS NOT NULL)",
    "DELETE FROM program WHERE sidik NOT IN (SELECT sidik FROM hasil)",
)
"""Single commands: a script would first write down what has come in, and every writing waits for the disk."""


_PECAHAN = """
SELECT pecahan, crc, panjang, geser, banyak FROM dipakai CROSS JOIN hasil USING(sidik) ORDER BY urutan
"""
"""In the order of an index, and the order of tables said: sorted by SQLite, all would be held at once."""


def bulatkan(nilai: str | None) -> int | None:
    """A figure in decimal text as a whole number of 1e-12; None stays None."""
    if nilai is None:
        return None
    bulat = int(Decimal(nilai).scaleb(SKALA, _LUAS).to_integral_value(context=_LUAS))
    return max(-_BATAS, min(_BATAS, bulat))


def kunci_kantor(kabupaten: str, instansi: str) -> str:
    """What makes two workbooks the same office's: names without case and double spaces."""
    return f"{seragam(kabupaten)}\t{seragam(instansi)}"


_ATUR = """
PRAGMA synchronous=NORMAL; PRAGMA cache_size=-4000;
PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;
"""
"""A second run on the same index would forget the files of the first while that still counts them."""
_TUNGGU = 2
"""Seconds to wait for another run that is about to end."""
_DIPAKAI = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_TAK_TERTULIS = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR)


def _kesalahan(berkas: Path, galat: Exception) -> MasukanError:
    """What to tell people: an index in use and a full disk are no reason to delete it."""
    kode = getattr(galat, "sqlite_errorcode", 0) & 0xFF
    jenis = (
        kata.indeks_dipakai
        if kode in _DIPAKAI
        else kata.indeks_tak_tertulis
        if kode in _TAK_TERTULIS
        else kata.indeks_rusak
    )
    return MasukanError(jenis(berkas.name), str(galat))


class Indeks:
    """An opened index, ours alone until it is closed; use it as a context manager.

    Raises MasukanError for a file that is none, that another run uses, or that cannot be written.
    """

    def __init__(self, berkas: Path, versi: str) -> None:
        self.berkas = berkas
        try:
            self.db = sqlite3.connect(berkas, timeout=_TUNGGU)
        except sqlite3.Error as galat:
            raise _kesalahan(berkas, galat) from galat
        try:
            self.db.executescript(_ATUR)
            self._tolak_asing()
            self.db.executescript(_TABEL)
            self._samakan(versi)
        except sqlite3.DatabaseError as galat:
            self.db.close()
            raise _kesalahan(berkas, galat) from galat

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _jenis: object, galat: object, _jejak: object) -> None:
        with contextlib.suppress(sqlite3.Error):
            self.db.commit()
        self.db.close()
        if isinstance(galat, sqlite3.DatabaseError | json.JSONDecodeError | zlib.error):
            raise _kesalahan(self.berkas, galat) from galat

    def _tolak_asing(self) -> None:
        """Tables of ours are not put into what another program keeps."""
        tabel = {nama for (nama,) in self.db.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        if tabel and "tentang" not in tabel:
            raise sqlite3.DatabaseError("tables of another program")

    def _samakan(self, versi: str) -> None:
        """Forget the answers of another version of the program; the offices stay."""
        ada = self.db.execute("SELECT nilai FROM tentang WHERE kunci='versi'").fetchone()
        if ada is None or ada[0] != versi:
            self.db.executescript("DELETE FROM letak; DELETE FROM hasil; DELETE FROM program;")
            self.db.execute("INSERT OR REPLACE INTO tentang VALUES('versi', ?)", (versi,))
            self.db.commit()

    def sama(self, berkas: str, ukuran: int, waktu: int, direktori: bytes) -> bool:
        """Whether a file is known and unchanged; if so it takes part in this run."""
        ada = self.db.execute(
            "SELECT sidik, kalimat FROM letak WHERE berkas=? AND ukuran=? AND waktu=? AND direktori=?",
            (os.fsencode(berkas), ukuran, waktu, direktori),
        ).fetchone()
        if ada is None or not direktori:
            return False
        self._jalankan(berkas, ada[1], ada[0])
        return True

    def mungkin_dikenal(self, direktori: bytes) -> bool:
        """Whether some file with this zip directory was read before."""
        cari = "SELECT 1 FROM letak WHERE direktori=? LIMIT 1"
        return bool(direktori) and self.db.execute(cari, (direktori,)).fetchone() is not None

    def kenali(self, berkas: str, letak: Letak) -> bool:
        """Whether these very bytes were read before, under whatever name; if so they take part in this run."""
        if self.db.execute("SELECT 1 FROM hasil WHERE sidik=?", (letak.sidik,)).fetchone() is None:
            return False
        self._letakkan(berkas, letak, None)
        return True

    def simpan(self, berkas: str, jawab: Terbaca | Gagal) -> None:
        """Keep the answer for a file; what could not be read at all is not remembered."""
        if isinstance(jawab, Gagal):
            if jawab.letak is None:
                self._jalankan(berkas, jawab.kalimat, None)
            else:
                self._letakkan(berkas, jawab.letak, jawab.kalimat)
            return
        self._simpan_hasil(jawab, json.loads(jawab.ikhtisar))
        self._letakkan(berkas, jawab.letak, None)

    def _simpan_hasil(self, jawab: Terbaca, i: dict[str, Any]) -> None:
        sidik, p = jawab.letak.sidik, jawab.pecahan
        kantor = kunci_kantor(i["kabupaten"], i["instansi"])
        nilai = (
            sidik,
            kantor,
            i["tahun"],
            i["tw"],
            i["terisi"],
            i["isi"],
            bulatkan(i["rata_rata"]),
            i["beda"],
        )
        isi = (*nilai, jawab.ikhtisar, p.baris, p.crc, p.panjang, p.geser, p.isi, jawab.baris)
        baru = self.db.execute(f"INSERT OR IGNORE INTO hasil VALUES({','.join('?' * len(isi))})", isi)
        if baru.rowcount:
            self.db.executemany(
                "INSERT INTO program VALUES(?,?,?,?,?,?)",
                (
                    (
                        sidik,
                        _kunci_program(x.kode, x.nama),
                        x.kode,
                        x.nama,
                        bulatkan(x.nilai),
                        int(x.bertarget),
                    )
                    for x in jawab.program
                ),
            )

    def _letakkan(self, berkas: str, letak: Letak, kalimat: str | None) -> None:
        isi = (os.fsencode(berkas), letak.ukuran, letak.waktu, letak.direktori, letak.sidik, kalimat)
        self.db.execute("INSERT OR REPLACE INTO letak VALUES(?,?,?,?,?,?)", isi)
        self._jalankan(berkas, kalimat, letak.sidik)

    def _jalankan(self, berkas: str, kalimat: str | None, sidik: bytes | None) -> None:
        isi = (os.fsencode(berkas), None, kalimat, sidik)
        self.db.execute("INSERT OR REPLACE INTO jalan VALUES(?,?,?,?)", isi)

    def namai(self, nama: Iterable[tuple[str, str]]) -> None:
        """Give the files of this run the names people see."""
        self.db.executemany(
            "UPDATE jalan SET nama=? WHERE berkas=?", ((tampil, os.fsencode(asli)) for asli, tampil in nama)
        )

    def catat(self) -> None:
        """Make everything so far survive whatever comes."""
        self.db.commit()

    def tutup_buku(self) -> None:
        """After a complete run: remember the offices, forget files that are no longer there."""
        for perintah in _TUTUP:
            self.db.execute(perintah)
        self.db.commit()

    def baca(self, perintah: str, isi: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows a query gives, one at a time."""
        for satu in self.db.execute(perintah, isi):  # noqa: UP028 -- `yield from` would close a cursor of a closed index
            yield satu

    def pecahan(self) -> Iterator[Pecahan]:
        """The packed lines of the offices that count, in their order; one at a time, for all are many megabytes."""
        return map(Pecahan._make, self.baca(_PECAHAN))


def _kunci_program(kode: str, nama: str) -> str:
    return "".join(kode.split()).rstrip(".") or seragam(nama)

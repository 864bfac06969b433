"""The index of a recapitulation: what each file said, kept between runs in one SQLite file.

A file is known by the fingerprint of its bytes; whether it is still the same is told by size, time and zip directory.
Answers are committed as they come, so that a run that was stopped goes on where it was. The index also remembers
which offices reported in which quarter. It may be deleted at any time: then everything is read again.

Light to load: what is only needed once there are answers comes with `baris_indeks`, while other processes read.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from renaksi_xl.banyak.jawab import Gagal, Terbaca
from renaksi_xl.banyak.letak import Letak, Sekilas
from renaksi_xl.books.pecahan import Pecahan
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import rekap_banyak as kata

_TENTANG = "CREATE TABLE IF NOT EXISTS tentang(kunci TEXT PRIMARY KEY, nilai TEXT)"
_TABEL = """
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
  sidik BLOB, nama TEXT, kantor TEXT, tahun INT, tw INT, urutan INT);
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
            self.db.execute(_TENTANG)
            self._samakan(versi)
            self.db.executescript(_TABEL)
        except sqlite3.DatabaseError as galat:
            self.db.close()
            raise _kesalahan(berkas, galat) from galat

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _jenis: object, galat: object, _jejak: object) -> None:
        with contextlib.suppress(sqlite3.Error):
            self.db.commit()
        self.db.close()
        if galat is None:
            return
        import json
        import zlib

        if isinstance(galat, sqlite3.DatabaseError | json.JSONDecodeError | zlib.error):
            raise _kesalahan(self.berkas, galat) from galat

    def _tolak_asing(self) -> None:
        """Tables of ours are not put into what another program keeps."""
        tabel = {nama for (nama,) in self.db.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        if tabel and "tentang" not in tabel:
            raise sqlite3.DatabaseError("tables of another program")

    def _samakan(self, versi: str) -> None:
        """Forget the answers of another version of the program, and its tables, which may differ; the offices stay."""
        ada = self.db.execute("SELECT nilai FROM tentang WHERE kunci='versi'").fetchone()
        if ada is None or ada[0] != versi:
            for tabel in ("letak", "hasil", "program"):
                self.db.execute(f"DROP TABLE IF EXISTS {tabel}")
            self.db.execute("INSERT OR REPLACE INTO tentang VALUES('versi', ?)", (versi,))
            self.db.commit()

    def yang_sama(self, berkas: Mapping[str, Sekilas]) -> set[str]:
        """Which of a few hundred files are known and unchanged; those take part in this run."""
        nama = {os.fsencode(satu): satu for satu in berkas}
        tanya = ",".join("?" * len(nama))
        cari = f"SELECT berkas, kalimat, sidik, ukuran, waktu, direktori FROM letak WHERE berkas IN ({tanya})"  # noqa: S608 -- question marks
        sama = [
            (nama[satu], kalimat, sidik)
            for satu, kalimat, sidik, *dulu in self.db.execute(cari, [*nama])
            if dulu[-1] and (*dulu,) == berkas[nama[satu]]
        ]
        self._jalankan(sama)
        return {satu for satu, _, _ in sama}

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
                self._jalankan([(berkas, jawab.kalimat, None)])
            else:
                self._letakkan(berkas, jawab.letak, jawab.kalimat)
            return
        self._simpan_hasil(jawab)
        self._letakkan(berkas, jawab.letak, None)

    def _simpan_hasil(self, jawab: Terbaca) -> None:
        from renaksi_xl.banyak.baris_indeks import baris_hasil, baris_program

        isi = baris_hasil(jawab)
        baru = self.db.execute(f"INSERT OR IGNORE INTO hasil VALUES({','.join('?' * len(isi))})", isi)
        if baru.rowcount:
            self.db.executemany("INSERT INTO program VALUES(?,?,?,?,?,?)", baris_program(jawab))

    def _letakkan(self, berkas: str, letak: Letak, kalimat: str | None) -> None:
        isi = (os.fsencode(berkas), letak.ukuran, letak.waktu, letak.direktori, letak.sidik, kalimat)
        self.db.execute("INSERT OR REPLACE INTO letak VALUES(?,?,?,?,?,?)", isi)
        self._jalankan([(berkas, kalimat, letak.sidik)])

    def _jalankan(self, berkas: Iterable[tuple[str, str | None, bytes | None]]) -> None:
        """Let files take part in this run: each with why it cannot be used, and its fingerprint."""
        self.db.executemany(
            "INSERT OR REPLACE INTO jalan VALUES(?,NULL,?,?)", ((os.fsencode(x), *isi) for x, *isi in berkas)
        )

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

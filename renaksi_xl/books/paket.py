"""The package of a workbook: a zip checked for safety, its parts, its sheets and tables (ECMA-376 part 2).

Everything is read from bytes held in memory, so that the file on disk is read exactly once and never locked.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from renaksi_xl.baca.isi_buku import TabelBuku
from renaksi_xl.books.jalur import adalah_folder
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan
from renaksi_xl.sheets.rujukan import wilayah

MB = 1024 * 1024
BATAS_BERKAS, BATAS_ISI = 100 * MB, 512 * MB
BATAS_BAGIAN = 5000
BATAS_RASIO = 200
"""Expanded to packed, of parts above 20 MB; a hidden sheet of formulas may well be packed 1 : 60."""

_DISIMPAN = 8 * MB
_ANGKA = 9
"""Digits of a number in an attribute; no sheet has more rows."""
_PROPERTI = "docProps/custom.xml"
_MANIFES_ODF, _TERSANDI_ODF = "META-INF/manifest.xml", b":encryption-data"
"""Of an .ods with a password only the parts are encrypted; its manifest says how (ODF 1.3 part 2, 4.4)."""
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


class Hubungan(NamedTuple):
    """One relationship of a part: the last word of its type and the part it leads to (outside targets have None)."""

    id: str
    jenis: str
    tujuan: str | None


class LembarPaket(NamedTuple):
    """A worksheet of the package: name, part, "" / "hidden" / "veryHidden"."""

    nama: str
    bagian: str
    sembunyi: str


def urai(isi: bytes) -> etree._Element:
    """Parse a part's XML without entities and network; raises etree.XMLSyntaxError or ValueError.

    huge_tree: a sheet of 2,000 rows exceeds libxml2's guard; the size of every part was limited before.
    """
    if b"<!DOCTYPE" in isi[:4096]:
        raise ValueError("a document type has no place in a workbook")
    pengurai = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, load_dtd=False)
    return etree.fromstring(isi, pengurai)


def nama_polos(unsur: etree._Element) -> str:
    """The tag without its namespace: strict and transitional files differ only there."""
    return str(unsur.tag).rpartition("}")[2]


def anak(unsur: etree._Element, nama: str) -> list[etree._Element]:
    """The children of that name, in any namespace."""
    return [e for e in unsur if nama_polos(e) == nama]


def _atribut_id(unsur: etree._Element) -> str:
    """The value of r:id, whichever of the two namespaces its r stands for."""
    return next((str(v) for k, v in unsur.attrib.items() if str(k).endswith("relationships}id")), "")


class Paket:
    """An opened workbook package. `nama` is the file's name, for sentences."""

    def __init__(self, isi: bytes, nama: str) -> None:
        self.isi = isi
        self.nama = nama
        self.zip = buka_zip(isi, nama)
        self._terbaca: dict[str, bytes] = {}
        self.nama_bagian = frozenset(self.zip.namelist())
        # ECMA-376 part 2, 6.2.2.3: names of parts are alike in any case; two readers could take two different ones.
        if len({n.lower() for n in self.nama_bagian}) != len(self.nama_bagian):
            raise BerkasError(pesan.rusak(nama), "two parts have one name but for the case of letters")
        if "[Content_Types].xml" not in self.nama_bagian or not self.bagian_buku:
            raise BerkasError(self._kalimat_jenis(), "no workbook part in the package")

    @cached_property
    def bagian_buku(self) -> str:
        """The name of the workbook part; "" when the package is no workbook."""
        if "_rels/.rels" not in self.nama_bagian:
            return ""
        utama = next((h.tujuan for h in self.hubungan("") if h.jenis == "officeDocument"), None)
        if utama is None or utama not in self.nama_bagian or not utama.endswith(".xml"):
            return ""
        return utama if nama_polos(self.xml(utama)) == "workbook" else ""

    def _kalimat_jenis(self) -> str:
        if any(n.endswith("workbook.bin") for n in self.nama_bagian):
            return pesan.format_lama(self.nama)
        if _MANIFES_ODF in self.nama_bagian and _TERSANDI_ODF in self.baca(_MANIFES_ODF):
            return pesan.bersandi(self.nama)
        xl = "[Content_Types].xml" in self.nama_bagian and any(n.startswith("xl/") for n in self.nama_bagian)
        return pesan.rusak(self.nama) if xl else pesan.dokumen_lain(self.nama)

    def baca(self, bagian: str) -> bytes:
        """A part's bytes; a part that is missing or damaged is a BerkasError.

        They are kept unless they are many, because several readers look at one sheet.
        """
        isi = self._terbaca.get(bagian)
        if isi is None:
            isi = baca_anggota(self.zip, bagian, self.nama)
            if len(isi) <= _DISIMPAN:
                self._terbaca[bagian] = isi
        return isi

    def xml(self, bagian: str) -> etree._Element:
        """A part's XML; broken XML is a BerkasError."""
        try:
            return urai(self.baca(bagian))
        except (etree.XMLSyntaxError, ValueError) as e:
            raise BerkasError(pesan.rusak(self.nama), f"{bagian}: {e}") from e

    def bagian_hubungan(self, bagian: str) -> str:
        """Where the relationships of a part stand ("" for the package itself)."""
        folder, berkas = posixpath.split(bagian)
        return posixpath.join(folder, "_rels", berkas + ".rels")

    def hubungan(self, bagian: str) -> list[Hubungan]:
        """The relationships of a part; relative and absolute targets alike come as part names."""
        rel = self.bagian_hubungan(bagian)
        if rel not in self.nama_bagian:
            return []
        folder = posixpath.dirname(bagian)
        return [
            Hubungan(
                e.get("Id", ""),
                e.get("Type", "").rsplit("/", 1)[-1],
                None if e.get("TargetMode") == "External" else _tujuan(folder, e.get("Target", "")),
            )
            for e in self.xml(rel)
            if nama_polos(e) == "Relationship"
        ]

    @cached_property
    def buku(self) -> etree._Element:
        """The workbook part's XML."""
        return self.xml(self.bagian_buku)

    @cached_property
    def lembar(self) -> Mapping[str, LembarPaket]:
        """The worksheets in order, by name; chart and dialog sheets are not among them."""
        rel = {h.id: h for h in self.hubungan(self.bagian_buku)}
        ada: dict[str, LembarPaket] = {}
        for wadah in anak(self.buku, "sheets"):
            for e in anak(wadah, "sheet"):
                h = rel.get(_atribut_id(e))
                if h is None or h.tujuan is None or h.tujuan not in self.nama_bagian:
                    raise BerkasError(pesan.rusak(self.nama), f"sheet {e.get('name')} has no part")
                if h.jenis == "worksheet":
                    nama, sembunyi = e.get("name", ""), e.get("state", "")
                    ada[nama] = LembarPaket(nama, h.tujuan, "" if sembunyi == "visible" else sembunyi)
        return ada

    @cached_property
    def nama_terdefinisi(self) -> dict[str, str]:
        """Defined names that hold in the whole workbook: name → reference."""
        return {
            e.get("name", ""): (e.text or "").strip()
            for wadah in anak(self.buku, "definedNames")
            for e in anak(wadah, "definedName")
            if e.get("localSheetId") is None
        }

    @cached_property
    def properti(self) -> dict[str, str]:
        """Custom document properties: name → text."""
        if _PROPERTI not in self.nama_bagian:
            return {}
        return {
            e.get("name", ""): "".join(str(t) for t in e.itertext())
            for e in self.xml(_PROPERTI)
            if nama_polos(e) == "property"
        }

    @cached_property
    def bagian_tabel(self) -> dict[str, str]:
        """Table name → its part, over all sheets."""
        return {t.nama: bagian for bagian, t in self._tabel}

    @cached_property
    def tabel(self) -> tuple[TabelBuku, ...]:
        """All tables with their sheet and range."""
        return tuple(t for _, t in self._tabel)

    @cached_property
    def _tabel(self) -> list[tuple[str, TabelBuku]]:
        return [
            (h.tujuan, tabel)
            for lembar in self.lembar.values()
            for h in self.hubungan(lembar.bagian)
            if h.jenis == "table" and h.tujuan is not None
            if (tabel := self._satu_tabel(h.tujuan, lembar.nama)) is not None
        ]

    def _satu_tabel(self, bagian: str, lembar: str) -> TabelBuku | None:
        e = self.xml(bagian)
        luas = wilayah(e.get("ref", ""))
        if luas is None:
            return None
        return TabelBuku(
            e.get("displayName") or e.get("name") or "",
            lembar,
            luas,
            e.get("headerRowCount", "1") != "0",
            bilangan(e, "totalsRowCount"),
        )


def bilangan(unsur: etree._Element, atribut: str, baku: int = 0) -> int:
    """The whole number that an attribute holds, `baku` where it holds none.

    A damaged number of a look or of a count is no reason to refuse the figures beside it.
    """
    teks = unsur.get(atribut, "")
    return int(teks) if len(teks) <= _ANGKA and teks.isascii() and teks.isdecimal() else baku


def _tujuan(folder: str, target: str) -> str:
    return (
        target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    )


def baca_anggota(zip_: zipfile.ZipFile, anggota: str, nama: str) -> bytes:
    """A member's bytes; one that is missing or damaged is a BerkasError about the file `nama`."""
    try:
        return zip_.read(anggota)
    except (
        KeyError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,  # a place before the file's beginning, where bytes are missing from its middle
    ) as e:
        raise BerkasError(pesan.rusak(nama), f"{anggota}: {e}") from e


def buka_zip(isi: bytes, nama: str, bersandi: Callable[[str], str] = pesan.bersandi) -> zipfile.ZipFile:
    """Open a zip of any kind in memory with the safety checks of a package; raises BerkasError.

    `bersandi` says what to do about a password.
    """
    if not isi.startswith(b"PK"):
        raise BerkasError(bukan_zip(isi, nama), f"first bytes {isi[:8]!r}")
    try:
        zip_ = zipfile.ZipFile(io.BytesIO(isi))
    except (zipfile.BadZipFile, EOFError, ValueError, OSError, NotImplementedError) as e:
        raise BerkasError(pesan.rusak(nama), f"zip: {e}") from e
    _periksa_ukuran(zip_, nama)
    if len(set(zip_.namelist())) != len(zip_.namelist()):
        raise BerkasError(pesan.rusak(nama), "two parts have one name")
    if any(i.flag_bits & 1 for i in zip_.infolist()):
        raise BerkasError(bersandi(nama), "encrypted zip entry")
    return zip_


def _periksa_ukuran(zip_: zipfile.ZipFile, nama: str) -> None:
    daftar = zip_.infolist()
    mekar = sum(i.file_size for i in daftar)
    ganjil = [i for i in daftar if i.file_size > 20 * MB and i.file_size > BATAS_RASIO * i.compress_size]
    if mekar > BATAS_ISI:
        raise BerkasError(pesan.terlalu_besar(nama, BATAS_ISI // MB), f"expands to {mekar} bytes")
    if len(daftar) > BATAS_BAGIAN or ganjil:
        raise BerkasError(pesan.mencurigakan(nama), f"{len(daftar)} parts, suspicious: {ganjil[:3]}")


def bukan_zip(isi: bytes, nama: str) -> str:
    """What a file that is no zip really is."""
    if not isi:
        return pesan.kosong(nama)
    if isi.startswith(_OLE):
        # Stream names in an OLE container are UTF-16; an encrypted .xlsx is such a container.
        sandi = "EncryptedPackage".encode("utf-16-le") in isi
        return pesan.bersandi(nama) if sandi else pesan.format_lama(nama)
    awal = isi[:1024].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\0", b"").lower()
    if awal.startswith(
        (b"<!doctype html", b"<html", b"<table", b"<?xml", b"<meta", b"<style", b"mime-version")
    ):
        return pesan.halaman_web(nama)
    return pesan.teks_biasa(nama) if _tampak_teks(isi[:1024]) else pesan.dokumen_lain(nama)


def _tampak_teks(awal: bytes) -> bool:
    if awal.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return (
        b"\0" not in awal and not awal.startswith(b"%PDF") and all(b >= 32 or b in b"\t\r\n\f" for b in awal)
    )


def baca_berkas(path: Path) -> bytes:
    """A file's bytes, or a BerkasError that says why not."""
    try:
        if adalah_folder(path):
            raise BerkasError(pesan.berupa_folder(path.name or str(path)))
        if path.stat().st_size > BATAS_BERKAS:
            raise BerkasError(pesan.terlalu_besar(path.name, BATAS_BERKAS // MB))
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as e:
        raise BerkasError(pesan.tidak_ada(path.name), str(e)) from e
    except OSError as e:
        raise BerkasError(pesan.tidak_terbaca(path.name), str(e)) from e


def buka_paket(path: Path) -> Paket:
    """Open a workbook file as a package; every unusable file is a BerkasError with one sentence."""
    return Paket(baca_berkas(path), path.name)

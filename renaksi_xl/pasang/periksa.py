"""The checks of `renaksi periksa` and of the button Periksa Instalasi; each says what it saw and what to do."""

from __future__ import annotations

import csv
import importlib.metadata
import locale
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from renaksi_xl.pesan import periksa as kata

PYTHON_MINIMAL = (3, 11)
KODE_HALAMAN = "mbcs" if sys.platform == "win32" else "utf-8"
"""How xlwings.conf is written: VBA's Open … For Input and xlwings itself read it in the PC's code page."""
KUNCI_PENERJEMAH = "INTERPRETER_WIN" if sys.platform == "win32" else "INTERPRETER_MAC"


@dataclass(frozen=True, slots=True)
class Butir:
    """One check: its name, what was seen, and the remedy ("" when nothing is wrong)."""

    nama: str
    keadaan: str
    obat: str = ""

    def __str__(self) -> str:
        return kata.baris(self.nama, self.keadaan, self.obat)


def periksa(buku: str | None = None, xlwings_buku: str | None = None) -> list[Butir]:
    """Every check. `buku` is the full name of the open workbook, `xlwings_buku` the version it carries."""
    return [
        _python(),
        _paket(),
        _xlwings(xlwings_buku),
        _penerjemah(berkas_konf()),
        *(_buku(buku) if buku is not None else ()),
        _desimal(tanda_desimal()),
    ]


def laporan(butir: list[Butir]) -> str:
    """All checks as lines, the count of those to mend first."""
    return "\n".join([kata.ringkas(sum(bool(b.obat) for b in butir)), *map(str, butir)])


def _python() -> Butir:
    versi = ".".join(map(str, sys.version_info[:3]))
    kurang = sys.version_info < PYTHON_MINIMAL
    return Butir(kata.PYTHON, versi, kata.python_lama(".".join(map(str, PYTHON_MINIMAL))) if kurang else "")


def _versi(paket: str) -> str:
    try:
        return importlib.metadata.version(paket)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _paket() -> Butir:
    versi = _versi("renaksi-xl")
    return Butir(kata.PAKET, versi or kata.KURANG, "" if versi else kata.PAKET_TIDAK_TERPASANG)


def _xlwings(buku: str | None) -> Butir:
    ada = _versi("xlwings")
    beda = buku is not None and buku != ada
    return Butir(kata.XLWINGS, ada or kata.KURANG, kata.xlwings_beda(buku or "") if beda else "")


def berkas_konf() -> Path:
    """The user's own xlwings.conf, where stock xlwings looks for it."""
    return Path.home() / ".xlwings" / "xlwings.conf"


def baca_konf(berkas: Path) -> dict[str, str]:
    """The settings of an xlwings.conf: two quoted fields a line; {} without the file.

    Bytes that are no text in the PC's code page come as surrogates, so that `pasang` can write them back.
    """
    return {satu[0].upper(): satu[1] for satu in _baris_konf(berkas) or () if len(satu) > 1}


def terbaca_utuh(berkas: Path) -> bool:
    """Whether `baca_konf` keeps all that is said in an xlwings.conf; so it is without the file."""
    if not os.path.lexists(berkas):
        return True
    baris = _baris_konf(berkas)
    return baris is not None and (
        all(len(satu) == 2 for satu in baris) and len({satu[0].upper() for satu in baris}) == len(baris)
    )


def _baris_konf(berkas: Path) -> list[list[str]] | None:
    """The fields of every line that is not empty; None for what cannot be read."""
    try:
        teks = berkas.read_text(encoding=KODE_HALAMAN, errors="surrogateescape")
        baris = [satu for satu in csv.reader(teks.splitlines()) if satu]
    except (OSError, csv.Error):
        return None
    # What Notepad saved as “Unicode” (UTF-16) is full of these; xlwings cannot read it either.
    return None if "\0" in teks else baris


def _penerjemah(konf: Path) -> Butir:
    tercatat = baca_konf(konf).get(KUNCI_PENERJEMAH)
    if tercatat is None:
        return Butir(kata.PENERJEMAH, sys.executable, kata.BELUM_TERCATAT)
    sama = Path(os.path.expandvars(tercatat)).parent == Path(sys.executable).parent
    return Butir(kata.PENERJEMAH, sys.executable, "" if sama else kata.penerjemah_beda(tercatat))


def _buku(letak: str) -> Iterator[Butir]:
    yield Butir(kata.MAKRO, kata.MAKRO_JALAN)
    if "://" in letak:
        yield Butir(kata.ONEDRIVE, kata.DI_ONEDRIVE)
        return
    berkas = Path(letak)
    yield Butir(kata.ONEDRIVE, kata.LOKAL)
    yield Butir(kata.TANDA_WEB, kata.BAIK, kata.BUKA_BLOKIR if bertanda_web(berkas) else "")
    tertutup = not os.access(berkas.parent, os.W_OK)
    yield Butir(kata.HAK_TULIS, str(berkas.parent), kata.FOLDER_TERTUTUP if tertutup else "")


def bertanda_web(berkas: Path) -> bool:
    """Whether Windows marks a file as coming from the internet (a second stream beside its content)."""
    try:
        return "ZoneId=3" in Path(f"{berkas}:Zone.Identifier").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


def tanda_desimal() -> str:
    """The decimal sign of the PC: what a number typed into Excel is read by."""
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, r"Control Panel\International") as kunci:
            return str(winreg.QueryValueEx(kunci, "sDecimal")[0])
    return str(locale.localeconv()["decimal_point"])


def _desimal(tanda: str) -> Butir:
    return Butir(kata.DESIMAL, f"“{tanda}”", kata.DESIMAL_TITIK if tanda == "." else "")

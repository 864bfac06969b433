"""Client of a live headless LibreOffice: what a person does to a workbook, and what the formulas then say.

    with kantor.buka(path) as buku:
        buku.tulis("Renaksi", {"H7": 83})
        buku.hitung_ulang()
        kisi = buku.baca("Renaksi")      # rows of float | str | Galat | None, from A1

One `Kantor` is one soffice with a throw-away profile (the `kantor` fixture: one per worker). Files are opened as
copies, so the given file is never locked or changed. The profile speaks Indonesian (decimal comma), because the
offices do: a number must not depend on that.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from xml.sax.saxutils import quoteattr

# The system's interpreter: the bridge is compiled for it and for no virtual environment.
PYTHON_SISTEM = "/usr/bin/python3"
PELAYAN = Path(__file__).with_name("uno_server.py")
BATAS_DETIK = 180.0

PENGATURAN = {
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel"): "0",
    ("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay"): "false",
    ("/org.openoffice.Office.Common/Save/Document", "WarnAlienFormat"): "false",
    # 0 = always: the values read are LibreOffice's own and never the cached ones.
    ("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode"): "0",
}


TANPA_HITUNG = {
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel"): "3",
    # 1 = never: the values read are the cached ones.
    ("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode"): "1",
}


# A value as JSON carries it; the server's answers are taken apart where they arrive.
Json = Any


class KantorError(Exception):
    """LibreOffice refused a request, ended, or did not answer in time."""


@dataclass(frozen=True, slots=True)
class Galat:
    """An error value in a cell, with the text a person sees (`#DIV/0!`)."""

    teks: str


Nilai = float | str | Galat | None
Kisi = list[list[Nilai]]


def sel_di(kisi: Kisi, alamat: str) -> Nilai:
    """The value at an A1 address of a grid that starts at A1; beyond the grid is blank."""
    huruf = alamat.rstrip("0123456789")
    kolom = 0
    for satu in huruf.upper():
        kolom = kolom * 26 + ord(satu) - 64
    baris = int(alamat[len(huruf) :])
    if baris > len(kisi) or kolom > len(kisi[baris - 1]):
        return None
    return kisi[baris - 1][kolom - 1]


def _nilai(mentah: Json) -> Nilai:
    if isinstance(mentah, dict):
        return Galat(str(mentah["galat"]))
    if mentah is None or isinstance(mentah, str):
        return mentah
    return float(mentah)


def tulis_profil(folder: Path, bahasa: str, *, penerima: bool) -> None:
    """A fresh user profile: macros allowed, always recalculate, numbers in the given language.

    `penerima`: as it is at a careful receiver's: no macro runs, and the values shown are those that the file carries.
    """
    pengaturan = PENGATURAN | {("/org.openoffice.Setup/L10N", "ooSetupSystemLocale"): bahasa}
    if penerima:
        pengaturan |= TANPA_HITUNG
    butir = "\n".join(
        f"<item oor:path={quoteattr(jalur)}><prop oor:name={quoteattr(nama)} oor:op='fuse'>"
        f"<value>{nilai}</value></prop></item>"
        for (jalur, nama), nilai in pengaturan.items()
    )
    tujuan = folder / "user"
    tujuan.mkdir(parents=True)
    (tujuan / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry"'
        ' xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        f"{butir}\n</oor:items>\n",
        encoding="utf-8",
    )


class Buku:
    """One workbook open in LibreOffice; rows count from 1, columns are letters."""

    def __init__(self, kantor: Kantor, nomor: int, salinan: Path) -> None:
        self._kantor = kantor
        self._nomor = nomor
        self._salinan = salinan

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        # A dead soffice must not cover the failure that the block already has.
        with contextlib.suppress(KantorError):
            self.tutup()

    def _minta(self, perintah: str, **isi: Json) -> Json:
        return self._kantor.minta(perintah, self._nomor, isi)

    def lembar(self) -> list[str]:
        """Sheet names in order, hidden ones too."""
        return list(self._minta("lembar"))

    def lembar_tampak(self) -> list[str]:
        """Names of the visible sheets."""
        return list(self._minta("lembar_tampak"))

    def hitung_ulang(self) -> None:
        """Hard recalculation of every formula."""
        self._minta("hitung_ulang")

    def baca(self, lembar: str) -> Kisi:
        """Values from A1 over the used area; None is a blank cell, "" the empty text of a formula."""
        return [[_nilai(isi) for isi in satu] for satu in self._minta("baca", lembar=lembar)]

    def rumus(self, lembar: str) -> list[list[str]]:
        """Formula texts (LibreOffice's notation, with `=`) from A1; "" where a cell has none."""
        hasil: list[list[str]] = self._minta("rumus", lembar=lembar)
        return hasil

    def teks(self, lembar: str, sel: str) -> str:
        """What a person sees in the cell, number format applied."""
        return str(self._minta("teks", lembar=lembar, sel=sel))

    def baris_tersembunyi(self, lembar: str) -> list[int]:
        """Used rows that nobody sees."""
        return list(self._minta("baris_tersembunyi", lembar=lembar))

    def tulis(self, lembar: str, isi: Mapping[str, float | str | None]) -> None:
        """Put values into cells: numbers, texts exactly as given, None clears; locked cells are refused."""
        self._minta("tulis", lembar=lembar, isi=dict(isi))

    def ketik(self, lembar: str, isi: Mapping[str, str]) -> None:
        """What a person types, read in Indonesian: `0,95`, `95%`, `17/8/2026`, `=A1+1`; locked cells are refused."""
        self._minta("ketik", lembar=lembar, isi=dict(isi))

    def tulis_rumus(self, lembar: str, isi: Mapping[str, str]) -> None:
        """Formulas in LibreOffice's notation: `=SUM(A1;B1)`, `$Sheet.A1`."""
        self._minta("tulis_rumus", lembar=lembar, isi=dict(isi))

    def tulis_blok(self, lembar: str, kiri_atas: str, blok: Sequence[Sequence[float | str | None]]) -> None:
        """Put a rectangular block of values, as a paste of values does."""
        self._minta("tulis_blok", lembar=lembar, kiri_atas=kiri_atas, blok=[list(satu) for satu in blok])

    def buka_proteksi(self, lembar: str) -> None:
        """Unprotect a sheet that has no password."""
        self._minta("buka_proteksi", lembar=lembar)

    def sisip_baris(self, lembar: str, baris: int, n: int = 1) -> None:
        """Insert n rows above `baris`."""
        self._minta("sisip_baris", lembar=lembar, baris=baris, n=n)

    def hapus_baris(self, lembar: str, baris: int, n: int = 1) -> None:
        """Delete n rows from `baris` on."""
        self._minta("hapus_baris", lembar=lembar, baris=baris, n=n)

    def salin_baris(self, lembar: str, dari: int, ke: int) -> None:
        """Copy row `dari` over row `ke` (with `sisip_baris` before it: insert copied cells)."""
        self._minta("salin_baris", lembar=lembar, dari=dari, ke=ke)

    def sisip_kolom(self, lembar: str, kolom: str, n: int = 1) -> None:
        """Insert n columns left of `kolom`."""
        self._minta("sisip_kolom", lembar=lembar, kolom=kolom, n=n)

    def hapus_kolom(self, lembar: str, kolom: str, n: int = 1) -> None:
        """Delete n columns from `kolom` on."""
        self._minta("hapus_kolom", lembar=lembar, kolom=kolom, n=n)

    def pindah_kolom(self, lembar: str, dari: str, ke: str) -> None:
        """Cut column `dari` and insert it left of `ke`."""
        self._minta("pindah_kolom", lembar=lembar, dari=dari, ke=ke)

    def sembunyikan_baris(self, lembar: str, baris: int, n: int = 1) -> None:
        """Hide n rows."""
        self._minta("sembunyikan_baris", lembar=lembar, baris=baris, n=n)

    def sembunyikan_kolom(self, lembar: str, kolom: str, n: int = 1) -> None:
        """Hide n columns."""
        self._minta("sembunyikan_kolom", lembar=lembar, kolom=kolom, n=n)

    def urutkan(self, lembar: str, daerah: str, kolom: str, *, naik: bool = True) -> None:
        """Sort the rows of `daerah` (without the header) by column letter `kolom`."""
        self._minta("urutkan", lembar=lembar, daerah=daerah, kolom=kolom, naik=naik)

    def saring(self, lembar: str, daerah: str, kolom: str, nilai: float | str | None) -> None:
        """Filter `daerah` (with its header) to rows whose `kolom` equals `nilai`; None shows all again."""
        self._minta("saring", lembar=lembar, daerah=daerah, kolom=kolom, nilai=nilai)

    def ganti_nama_lembar(self, lembar: str, baru: str) -> None:
        """Rename a sheet."""
        self._minta("ganti_nama_lembar", lembar=lembar, baru=baru)

    def simpan(self, path: Path, sandi: str | None = None) -> None:
        """Save a copy as .xlsx, .xlsm, .ods, .xls, .csv or .html, by the suffix; `sandi` locks .ods and .xls."""
        self._minta("simpan", path=str(path.resolve()), sandi=sandi)

    def simpan_lagi(self, path: Path) -> None:
        """Save as a person presses Ctrl+S, format and password as they are; the file goes to `path`."""
        self._minta("simpan_lagi")
        shutil.copyfile(self._salinan, path)

    def pdf(self, path: Path, lembar: Sequence[str] | None = None) -> None:
        """Print all visible sheets, or the named ones, to a PDF."""
        self._minta("pdf", path=str(path.resolve()), lembar=None if lembar is None else list(lembar))

    def tutup(self) -> None:
        """Close without saving and remove the working copy."""
        try:
            self._minta("tutup")
        finally:
            shutil.rmtree(self._salinan.parent, ignore_errors=True)


class Kantor:
    """A running LibreOffice; use it as a context manager."""

    def __init__(
        self, bahasa: str = "id-ID", batas_detik: float = BATAS_DETIK, *, penerima: bool = False
    ) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="kantor-"))
        self._batas = batas_detik
        tulis_profil(self._folder / "profil", bahasa, penerima=penerima)
        # A session of its own, so that soffice can be ended together with its server, and nothing else.
        with (self._folder / "pelayan.log").open("wb") as catatan:
            self._proses = subprocess.Popen(
                [PYTHON_SISTEM, str(PELAYAN), str(self._folder / "profil"), f"kantor-{uuid.uuid4().hex}"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=catatan,
                text=True,
                encoding="utf-8",
                start_new_session=True,
            )
        try:
            self._baca_jawaban("start")
        except KantorError:
            self.tutup()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None
    ) -> None:
        self.tutup()

    def buka(self, path: Path, *, makro: bool = False, sandi: str | None = None) -> Buku:
        """Open a copy of the workbook, with its password if it has one; its macros run only if asked for."""
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        salinan = Path(shutil.copyfile(path, folder / path.name))
        isi = {"path": str(salinan), "makro": makro, "sandi": sandi}
        return Buku(self, int(self.minta("buka", 0, isi)), salinan)

    def minta(self, perintah: str, buku: int, isi: Mapping[str, Json]) -> Json:
        """Send one request and wait for its answer."""
        if self._proses.stdin is None or self._proses.poll() is not None:
            raise KantorError(f"{perintah}: LibreOffice has ended. {self._catatan()}")
        self._proses.stdin.write(json.dumps({"perintah": perintah, "buku": buku, "isi": isi}) + "\n")
        self._proses.stdin.flush()
        return self._baca_jawaban(perintah)

    def tutup(self) -> None:
        """End LibreOffice and delete its profile."""
        for pipa in (self._proses.stdin, self._proses.stdout):
            with contextlib.suppress(BrokenPipeError):
                if pipa is not None:
                    pipa.close()
        try:
            self._proses.wait(30)
        except subprocess.TimeoutExpired:
            self._bunuh()
            self._proses.wait()
        if self._proses.returncode:  # a server that failed may have left its soffice behind
            self._bunuh()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _baca_jawaban(self, perintah: str) -> Json:
        if self._proses.stdout is None:
            raise KantorError("no pipe to the server")
        # A hanging soffice must fail its test, not the whole run: the timer ends it and readline returns "".
        jam = threading.Timer(self._batas, self._bunuh)
        jam.start()
        try:
            baris = self._proses.stdout.readline()
        finally:
            jam.cancel()
        if not baris:
            raise KantorError(f"{perintah}: LibreOffice ended or did not answer. {self._catatan()}")
        jawaban: dict[str, Any] = json.loads(baris)
        if "gagal" in jawaban:
            raise KantorError(f"{perintah}: {jawaban['gagal']}")
        return jawaban["hasil"]

    def _bunuh(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._proses.pid, signal.SIGKILL)

    def _catatan(self) -> str:
        catatan = self._folder / "pelayan.log"
        return catatan.read_text(encoding="utf-8", errors="replace")[-2000:] if catatan.exists() else ""


@contextlib.contextmanager
def buka_kantor() -> Iterator[Kantor]:
    """A LibreOffice for the length of a block, for scripts outside pytest."""
    with Kantor() as kantor:
        yield kantor


def halaman_png(pdf: Path, folder: Path, dpi: int = 80) -> list[Path]:
    """Every page of a PDF as a PNG in `folder`, in page order."""
    folder.mkdir(parents=True, exist_ok=True)
    for lama in folder.glob(f"{pdf.stem}-*.png"):
        lama.unlink()
    subprocess.run(
        ["pdftoppm", "-r", str(dpi), "-png", str(pdf), str(folder / pdf.stem)],
        check=True,
        capture_output=True,
    )
    return sorted(folder.glob(f"{pdf.stem}-*.png"))  # pdftoppm pads the page numbers


def render_png(
    path: Path,
    folder: Path,
    *,
    lembar: Sequence[str] | None = None,
    dpi: int = 80,
    kantor: Kantor | None = None,
) -> list[Path]:
    """A workbook as pictures of its printed pages, for people to look at; starts LibreOffice unless one is given."""
    folder.mkdir(parents=True, exist_ok=True)
    pdf = folder / f"{path.stem}.pdf"
    with contextlib.ExitStack() as tumpukan:
        kerja = kantor or tumpukan.enter_context(Kantor())
        with kerja.buka(path) as buku:
            buku.pdf(pdf, lembar)
    return halaman_png(pdf, folder, dpi)

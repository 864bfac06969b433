"""Rules about the VBA project of an .xlsm: it can be read, fits the sheets, and has what the buttons call."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.excel.paket import NS, Paket

_PROSEDUR = re.compile(r"(?im)^\s*(?:Public\s+)?Sub\s+(\w+)\s*\(")
_MAKRO_VML = re.compile(rb"<x:FmlaMacro>(?:\[0\]!)?([^<]*)")
_MAKRO_GAMBAR = re.compile(rb'\bmacro="(?:\[0\]!)?([^"]+)"')
_MAKRO_PITA = re.compile(rb'\bon(?:Action|Load)="([^"]+)"')


def periksa(paket: Paket) -> Iterator[str]:
    """All rules of this module."""
    isi = paket.bagian.get("xl/vbaProject.bin")
    if isi is None:
        if paket.path.suffix.lower() == ".xlsm":
            yield "an .xlsm without VBA project"
        return
    try:
        dokumen, modul = _baca_proyek(isi, paket.path)
    except Exception as salah:  # noqa: BLE001 - whatever a truncated file does to the reader is one finding
        yield f"vbaProject.bin: cannot be read ({type(salah).__name__}: {salah})"
        return
    yield from _nama_kode(paket, dokumen)
    if kurang := dokumen - {nama.lower() for nama in modul}:
        yield f"vbaProject.bin: document modules without code stream: {sorted(kurang)}"
    prosedur = {nama.lower() for teks in modul.values() for nama in _PROSEDUR.findall(teks)}
    for makro in sorted(_makro_tombol(paket)):
        if makro.rpartition(".")[2].lower() not in prosedur:
            yield f"a button calls {makro}, which no module has"


def _baca_proyek(isi: bytes, path: Path) -> tuple[set[str], dict[str, str]]:
    """Names of the document modules (lower case) and the source of every module."""
    from pyopenvba import ExcelFile
    from pyopenvba.cfb import CFB

    proyek = CFB.from_bytes(isi).get_stream("PROJECT").decode("latin-1")
    dokumen = {nama.lower() for nama in re.findall(r"(?m)^Document=([^/\r\n]+)/", proyek)}
    # A suffix that the reader knows, whatever the file under test is called.
    with tempfile.TemporaryDirectory() as folder:
        salinan = Path(folder) / "buku.xlsm"
        salinan.write_bytes(path.read_bytes())
        with ExcelFile(salinan) as berkas:
            return dokumen, {str(nama): str(teks) for nama, teks in berkas.vba_modules().items()}


def _nama_kode(paket: Paket, dokumen: set[str]) -> Iterator[str]:
    sifat = paket.buku.find(f"{NS}workbookPr")
    kode = {"" if sifat is None else sifat.get("codeName", "").lower()}
    for lembar in paket.lembar:
        sifat = None if lembar.akar is None else lembar.akar.find(f"{NS}sheetPr")
        # A sheet without code name is fine: Excel gives it a module of its own when it opens the file.
        if sifat is not None and sifat.get("codeName"):
            kode.add(sifat.get("codeName", "").lower())
    if kode != dokumen:
        yield f"codeNames {sorted(kode - dokumen)} and document modules {sorted(dokumen - kode)} have no partner"


def _makro_tombol(paket: Paket) -> set[str]:
    hasil: set[str] = set()
    for nama, isi in paket.bagian.items():
        pola = None
        if nama.endswith(".vml"):
            pola = _MAKRO_VML
        elif "customui" in nama.lower() and nama.endswith(".xml"):
            pola = _MAKRO_PITA
        elif "/drawings/" in nama or "/worksheets/" in nama:
            pola = _MAKRO_GAMBAR
        if pola is not None:
            hasil.update(satu.decode() for satu in pola.findall(isi))
    return hasil - {""}

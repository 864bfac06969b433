"""Returned files for the tests of gabung: filled in with openpyxl, and damaged as they come back in real life."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from renaksi_xl.books.induk import buku_baru
from renaksi_xl.books.paket import Paket
from renaksi_xl.books.tambal import Perubahan, tambal
from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.sheets.buku import susun_buku
from renaksi_xl.sheets.file_bidang import susun_file_bidang
from renaksi_xl.sheets.kontrak import Rumus, Sel, Tambalan
from tests import contoh_bidang as contoh

SANDI = "rahasia-uji"
BERSANDI = Path(__file__).with_name("bersandi.xlsx")
"""A filled-in return, encrypted with SANDI ([MS-OFFCRYPTO] 2.3.4.5, AES-128); LibreOffice opens it (tests/excel)."""
KEPALA = {"Isian": 6, "Pembilang Penyebut": 3}
Isi = float | str | None


def induk_dari(plan: Rencana) -> bytes:
    """The master of a plan."""
    return buku_baru(susun_buku(plan, hitung(plan)))


@cache
def induk() -> bytes:
    """The master of the small plan."""
    return induk_dari(contoh.rencana())


def file_dari(plan: Rencana, urut: int = 0) -> bytes:
    """The file that is handed out to a bidang of a plan, checked by its head already."""
    isi = tulis_xlsx(susun_file_bidang(plan, hitung(plan), plan.bidang[urut]))

    def periksa(wb: Workbook) -> None:
        wb["Isian"]["F4"] = "Kepala Bidang"

    return ubah(isi, periksa)


@cache
def file(urut: int = 0) -> bytes:
    """The file of a bidang of the small plan: 0 Sekretariat, 1 Bidang Mutasi."""
    return file_dari(contoh.rencana(), urut)


def ubah(isi: bytes, kerja: Callable[[Workbook], None]) -> bytes:
    """What openpyxl saves after some work on a file."""
    wb = openpyxl.load_workbook(io.BytesIO(isi))
    kerja(wb)
    keluar = io.BytesIO()
    wb.save(keluar)
    return keluar.getvalue()


def diketik_di(buku: Path) -> Counter[object]:
    """How often each content that is no formula stands in a workbook, all its sheets together."""
    wb = openpyxl.load_workbook(buku, read_only=True)
    isi = (x for ws in wb.worksheets for baris in ws.iter_rows(values_only=True) for x in baris)
    return Counter(x for x in isi if x is not None and not (isinstance(x, str) and x.startswith("=")))


def letak(ws: Worksheet, id_: str, label: str) -> tuple[int, int]:
    """Row and column, from 1, of a row's cell on a sheet of a return."""
    kepala = next(r for r in range(1, 12) if any(c.value == "ID" for c in ws[r]))
    kolom = {c.value: k for k, c in enumerate(ws[kepala], start=1)}
    baris = next(r for r in range(kepala + 1, ws.max_row + 1) if ws.cell(r, kolom["ID"]).value == id_)
    return baris, kolom[label]


def isikan(isi: bytes, nilai: dict[tuple[str, str], Isi], lembar: str = "Isian") -> bytes:
    """A return with values by ID and label."""

    def kerja(wb: Workbook) -> None:
        for (id_, label), satu in nilai.items():
            wb[lembar].cell(*letak(wb[lembar], id_, label)).value = satu

    return ubah(isi, kerja)


def tambalkan(isi: bytes, nilai: dict[tuple[str, str], Sel], lembar: str = "Isian") -> bytes:
    """The same through the XML: texts that look like formulas, formulas with their result."""
    ws = openpyxl.load_workbook(io.BytesIO(isi))[lembar]
    tempat = {k: letak(ws, *k) for k in nilai}
    tambalan = [Tambalan(lembar, b - 1, c - 1, [[nilai[k]]]) for k, (b, c) in tempat.items()]
    return tambal(Paket(isi, "uji.xlsx"), Perubahan(tambalan=tambalan))


def bagian(isi: bytes, baru: dict[str, bytes]) -> bytes:
    """The package with parts added or replaced."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as z:
        for nama in lama.namelist():
            if nama not in baru:
                z.writestr(nama, lama.read(nama))
        for nama, data in baru.items():
            z.writestr(nama, data)
    return keluar.getvalue()


def rumus(teks: str, nilai: Decimal | str) -> Rumus:
    """A formula with its stored result."""
    return Rumus(teks, nilai)


DI_MANA_SAJA = "f|formula[12]?|definedName"
DI_SEL = "f"


def rumus_di(isi: bytes, di: str = DI_MANA_SAJA) -> Counter[bytes]:
    """Every formula of a workbook, wherever one can stand or only in cells, and how often."""
    ada: Counter[bytes] = Counter()
    with zipfile.ZipFile(io.BytesIO(isi)) as z:
        for nama in z.namelist():
            if nama.endswith(".xml"):
                ada.update(re.findall(rf"<(?:\w+:)?(?:{di})\b[^>]*>([^<]+)<".encode(), z.read(nama)))
    return ada


def periksa_keluaran(hasil: Path, rumus: Counter[bytes] | None = None) -> None:
    """Nothing in an output runs or leads outside but what was in the master; without `rumus` no cell holds a formula."""
    isi = hasil.read_bytes()
    ada, harap = (rumus_di(isi, DI_SEL), Counter[bytes]()) if rumus is None else (rumus_di(isi), rumus)
    assert ada == harap, (ada - harap, harap - ada)
    with zipfile.ZipFile(io.BytesIO(isi)) as z:
        nama = z.namelist()
        assert not [n for n in nama if "externalLink" in n or "connections" in n or "embeddings" in n]
        makro = [z.read(n) for n in nama if n.lower().endswith("vbaproject.bin")]
        luar = [n for n in nama if n.endswith(".rels") and b'TargetMode="External"' in z.read(n)]
    with zipfile.ZipFile(io.BytesIO(induk())) as z:
        assert makro in ([], [z.read("xl/vbaProject.bin")])
        assert set(luar) <= {n for n in z.namelist() if b'TargetMode="External"' in z.read(n)}

"""The live door: a workbook open in Excel, read once and written in blocks (DESIGN promise 8).

At most two reads a sheet, values and formulas; one write a block, whatever its size. Excel parses every text as if it
had been typed ("1.1" would become a date), so texts are written with an apostrophe, which Excel keeps apart.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from renaksi_xl.baca.isi_buku import IsiBuku, NilaiSel, TabelBuku
from renaksi_xl.baca.lembar_kita import calon_lembar
from renaksi_xl.baca.rumus_lembar import LembarTerbaca
from renaksi_xl.errors import BerkasError, LingkunganError
from renaksi_xl.pesan import klik as pesan
from renaksi_xl.sheets.kontrak import Lembar, Rumus, Sel, Tambalan, Tautan
from renaksi_xl.sheets.rujukan import wilayah
from renaksi_xl.sheets.rumus.teks import tautan

if TYPE_CHECKING:
    import xlwings as xw

Isi: TypeAlias = Sel | float | dt.datetime
Kisi: TypeAlias = list[list[Isi]]
"""What stands on a sheet from A1 on: formulas as `Rumus` without value, else number, text, date or None."""
Hasil = TypeVar("Hasil")

_POLOS = (bool, int, float, str)
_TETAP = (float, str)
"""Tuples, because every `bool | int` in a call is a new object: a click asks this of tens of thousands of cells."""
SIBUK = frozenset({0x800AC472, 0x80010001, 0x8001010A})
"""VBA_E_IGNORE, RPC_E_CALL_REJECTED, RPC_E_SERVERCALL_RETRYLATER: a cell is being edited, a dialog is open."""
BATAS_SIBUK = 5.0
_JEDA = 0.25
_TENANG = (("screen_updating", False), ("calculation", "manual"), ("enable_events", False))
"""What is set while a click writes."""


def _kode(salah: BaseException) -> int:
    """The HRESULT of a COM error, unsigned; 0 for anything else."""
    kode = getattr(salah, "hresult", 0)
    return kode & 0xFFFFFFFF if isinstance(kode, int) else 0


def ulangi(kerja: Callable[[], Hasil], batas: float = BATAS_SIBUK) -> Hasil:
    """Do something in Excel; while Excel is busy again and again, at most `batas` seconds (LingkunganError)."""
    akhir = time.monotonic() + batas
    while True:
        try:
            return kerja()
        except NotImplementedError as salah:
            # xlwings' engine for Excel on the web cannot read formulas, and says so.
            raise LingkunganError(pesan.TIDAK_DI_WEB, repr(salah)) from salah
        except Exception as salah:
            if _kode(salah) not in SIBUK:
                raise
            if time.monotonic() >= akhir:
                raise LingkunganError(pesan.EXCEL_SIBUK, repr(salah)) from salah
        time.sleep(_JEDA)


class BukuHidup:
    """An open workbook. Nothing is selected or activated, so cursor and active sheet stay where they are."""

    def __init__(self, buku: xw.Book) -> None:
        self._buku = buku
        self._nilai: dict[str, list[list[Any]]] = {}
        self._kisi: dict[str, Kisi] = {}
        self.lembar: tuple[str, ...] = ulangi(lambda: tuple(s.name for s in buku.sheets))
        self._tabel: tuple[TabelBuku, ...] | None = None
        self._nama: dict[str, str] | None = None

    @property
    def nama(self) -> str:
        """The workbook's name, as in the title bar."""
        return str(self._buku.name)

    @property
    def letak(self) -> str:
        """The full name; a URL for a workbook on OneDrive."""
        return str(ulangi(lambda: self._buku.fullname))

    @property
    def bisa_rumus(self) -> bool:
        """Whether formulas can be read: not on the engine for Excel on the web, which has no status bar either."""
        return self._buku.app.engine.type != "remote"

    def _sheet(self, lembar: str) -> xw.Sheet:
        if lembar not in self.lembar:
            raise BerkasError(pesan.lembar_tidak_ada(lembar))
        return self._buku.sheets[lembar]

    def _terpakai(self, lembar: str) -> xw.Range:
        """From A1 to the last used cell: Excel's own used range may begin further down."""
        sheet = self._sheet(lembar)
        akhir = sheet.used_range.last_cell
        return sheet.range((1, 1), (akhir.row, akhir.column))

    @property
    def tabel(self) -> tuple[TabelBuku, ...]:
        """All tables, read once."""
        if self._tabel is None:
            self._tabel = ulangi(lambda: tuple(self._baca_tabel()))
        return self._tabel

    def _baca_tabel(self) -> Iterator[TabelBuku]:
        for nama in self.lembar:
            for t in self._buku.sheets[nama].tables:
                luas = wilayah(t.range.address)
                if luas is not None:
                    yield TabelBuku(t.name, nama, luas, bool(t.show_headers), int(bool(t.show_totals)))

    @property
    def nama_terdefinisi(self) -> dict[str, str]:
        """Defined names, read once: name → reference without "="."""
        if self._nama is None:
            self._nama = ulangi(lambda: {n.name: (n.refers_to or "").lstrip("=") for n in self._buku.names})
        return self._nama

    def nilai(self, lembar: str) -> list[list[Any]]:
        """The values of a sheet from A1, one read; kept for the rest of the click."""
        if lembar not in self._nilai:
            self._nilai[lembar] = ulangi(
                lambda: self._terpakai(lembar).options(ndim=2, err_to_str=True).value or [[]]
            )
        return self._nilai[lembar]

    def isi(self) -> IsiBuku:
        """What the reader needs: values of our sheets, tables, names."""
        lembar = calon_lembar(self.lembar, self.tabel)
        return IsiBuku(
            petak={x: [[_polos(v) for v in baris] for baris in self.nilai(x)] for x in lembar},
            semua_lembar=self.lembar,
            tabel=self.tabel,
            nama=self.nama_terdefinisi,
        )

    def kisi(self, lembar: str) -> Kisi:
        """What stands on a sheet, to be compared, journalled and restored: two reads, kept."""
        if lembar not in self._kisi:
            nilai = self.nilai(lembar)
            rumus = ulangi(lambda: self._terpakai(lembar).formula)
            self._kisi[lembar] = [
                [_sel(v, r) for v, r in zip(satu, dua, strict=True)]
                for satu, dua in zip(nilai, _dua_dimensi(rumus), strict=True)
            ]
        return self._kisi[lembar]

    def rumus(self, lembar: str, kolom: Collection[int]) -> LembarTerbaca:
        """The formulas of some columns; number formats cannot be read in one go and are left out."""
        isi = {
            (b, k): x.teks
            for b, baris in enumerate(self.kisi(lembar))
            for k, x in enumerate(baris)
            if k in kolom and isinstance(x, Rumus)
        }
        return LembarTerbaca(isi, {}, {})

    def buka(self, berkas: Path) -> None:
        """Open a file that was just made, in front; a click does not fail when Excel does not want to."""
        with suppress(Exception):
            ulangi(lambda: self._buku.app.books.open(str(berkas)))

    def cetak(self, berkas: Path, pdf: Path) -> bool:
        """Export a workbook file as a PDF by Excel itself; whether it did."""
        try:
            lain = ulangi(lambda: self._buku.app.books.open(str(berkas), read_only=True))
            try:
                ulangi(lambda: lain.to_pdf(str(pdf)))
            finally:
                ulangi(lain.close)
        except Exception:  # noqa: BLE001 -- Excel without a printer cannot export; the package goes without
            return False
        return pdf.is_file()

    def langkah(self, teks: str) -> None:
        """Say in the status bar what is being done; VBA gives the bar back at the end."""
        if self.bisa_rumus:
            ulangi(lambda: setattr(self._buku.app, "status_bar", pesan.langkah(teks)))

    @contextmanager
    def tenang(self) -> Iterator[None]:
        """Write without flicker and recalculation in between; what was set before is set again, also on an error."""
        if not self.bisa_rumus:
            yield
            return
        app = self._buku.app
        with ExitStack() as pulihkan:  # each by itself: one that Excel refuses must not keep the others away
            for nama, nilai in _TENANG:
                dulu = ulangi(partial(getattr, app, nama))
                pulihkan.callback(ulangi, partial(setattr, app, nama, dulu))
                ulangi(partial(setattr, app, nama, nilai))
            yield

    def tulis(self, t: Tambalan) -> None:
        """Write one block. BerkasError when the sheet is gone or locked."""
        if not t.isi or not t.isi[0]:
            return
        atas = (t.baris + 1, t.kolom + 1)
        bawah = (t.baris + len(t.isi), t.kolom + len(t.isi[0]))
        sheet, isi = self._sheet(t.lembar), [[_tertulis(x) for x in baris] for baris in t.isi]
        berumus = any(isinstance(x, Rumus | Tautan) for baris in t.isi for x in baris)
        try:
            ulangi(lambda: setattr(sheet.range(atas, bawah), "formula" if berumus else "value", isi))
        except (BerkasError, LingkunganError):
            raise
        except Exception as salah:
            raise BerkasError(pesan.lembar_terkunci(t.lembar), repr(salah)) from salah

    def panjangkan(self, nama: str, banyak: int) -> None:
        """Give a table another number of data rows."""
        t = next((t for t in self.tabel if t.nama == nama), None)
        if t is None:
            raise BerkasError(pesan.tabel_hilang(nama))
        baris, kolom, _, kanan = t.wilayah
        sheet = self._sheet(t.lembar)
        akhir = t.baris_data().start + max(banyak, 1)
        ulangi(lambda: sheet.tables[nama].resize(sheet.range((baris + 1, kolom + 1), (akhir, kanan + 1))))

    @contextmanager
    def _tetap_di_sini(self) -> Iterator[None]:
        """Excel shows a sheet it has just made; show the one again that was shown before."""
        aktif = ulangi(lambda: self._buku.sheets.active)
        yield
        # Not xlwings' own activate: that one brings Excel itself to the front as well.
        ulangi(aktif.impl.activate)

    def tambah_lembar(self, nama: str, seperti: str) -> None:
        """A copy of a sheet of the same kind, behind it, so that it has its looks."""
        asal = self._sheet(seperti)
        with self._tetap_di_sini():
            ulangi(lambda: asal.copy(after=asal, name=nama))
        self.lembar = ulangi(lambda: tuple(s.name for s in self._buku.sheets))

    def lembar_baru(self, lembar: Lembar, setelah: str) -> None:
        """A blank sheet behind another, with the widths, colours and number formats of `lembar`."""
        from renaksi_xl.books.rias import riasan  # rarely needed, and a click is to stay light

        with self._tetap_di_sini():
            sheet = ulangi(lambda: self._buku.sheets.add(lembar.nama, after=self._sheet(setelah)))
        self.lembar = ulangi(lambda: tuple(s.name for s in self._buku.sheets))
        for benda, nama, nilai in riasan(sheet, lembar):
            ulangi(partial(setattr, benda, nama, nilai))

    def hapus_lembar(self, nama: str) -> None:
        """Take a sheet away."""
        sheet = self._sheet(nama)
        ulangi(sheet.delete)
        self.lembar = ulangi(lambda: tuple(s.name for s in self._buku.sheets))


def _dua_dimensi(isi: Any) -> Sequence[Sequence[Any]]:  # noqa: ANN401 -- Excel gives a scalar for one cell
    return isi if isinstance(isi, list | tuple) else [[isi]]


def _polos(x: Any) -> NilaiSel:  # noqa: ANN401 -- whatever xlwings makes of a cell
    """A cell for the reader, dates as the file door gives them."""
    if x is None or isinstance(x, _POLOS):
        return x
    if isinstance(x, dt.datetime):
        return x.strftime("%d/%m/%Y %H:%M" if (x.hour or x.minute) else "%d/%m/%Y")
    return str(x)


def _sel(nilai: Any, rumus: Any) -> Isi:  # noqa: ANN401 -- whatever Excel holds
    """A formula when Excel says one and it is not merely a text that looks like one."""
    if isinstance(rumus, str) and rumus.startswith("=") and rumus != nilai:
        return Rumus(rumus[1:], "")
    if nilai is None or isinstance(nilai, _TETAP):
        return nilai  # nearly all cells, and whole sheets are read
    # A date stays one: written back as text it would no longer be what a person typed.
    polos = nilai if isinstance(nilai, dt.datetime) else _polos(nilai)
    return str(polos).upper() if isinstance(polos, bool) else polos


def _tertulis(x: Isi) -> str | float | dt.datetime | None:
    """A cell as it is handed to Excel."""
    if isinstance(x, Rumus):
        return "=" + x.teks
    if isinstance(x, Tautan):
        return "=" + tautan(x.teks, x.tujuan).teks
    if x is None or x == "":
        return ""
    if isinstance(x, dt.datetime):
        return x
    return "'" + x if isinstance(x, str) else float(x)

"""A small xlwings engine for tests, over a backend that holds one workbook; it counts reads and writes.

    buku = pasang("uji", PyoBackend(app), r"C:\\Data\\Renaksi.xlsm")     # an xw.Book, mock caller set

Only what a click uses is here; anything else is an AttributeError of xlwings' base classes, so nothing passes silently.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import xlwings as xw
from xlwings import NoSuchObjectError, base_classes

from renaksi_xl.sheets.rujukan import tulis_wilayah, wilayah

# Class attributes below shadow read-only properties of xlwings' base classes.
Isi = Any
"""A cell's content as xlwings hands it on: number, text, bool, datetime or None."""


class Backend(Protocol):
    """One workbook. Sheets, rows and columns count from 0; blocks are lists of rows."""

    def lembar(self) -> list[str]: ...
    def terpakai(self, i: int) -> tuple[int, int]: ...
    def baca(self, i: int, luas: tuple[int, int, int, int]) -> list[list[Isi]]: ...
    def baca_rumus(self, i: int, luas: tuple[int, int, int, int]) -> list[list[str]]: ...
    def tulis(self, i: int, baris: int, kolom: int, isi: Sequence[Sequence[Isi]]) -> None: ...
    def nama(self) -> Mapping[str, str]: ...
    def tabel(self, i: int) -> Mapping[str, str]: ...
    def ubah_tabel(self, i: int, nama: str, alamat: str) -> None: ...
    def salin_lembar(self, i: int, nama: str) -> None: ...
    def ganti_nama(self, i: int, nama: str) -> None: ...
    def hapus_lembar(self, i: int) -> None: ...
    def tambah_lembar(self, i: int, nama: str) -> None: ...
    def set_status(self, teks: object) -> None: ...


class Engine:
    """What xlwings asks of an engine."""

    type = "desktop"

    def __init__(self, name: str) -> None:
        self.name = name
        self.apps = Apps(self)

    @staticmethod
    def clean_value_data(
        data: Sequence[Sequence[Isi]],
        datetime_builder: Any,
        empty_as: Any,
        number_builder: Any,
        err_to_str: Any,
    ) -> list[list[Isi]]:
        def satu(v: Isi) -> Isi:
            if v is None or v == "":
                return empty_as
            if isinstance(v, str) and v.startswith("#") and v.rstrip("!?").isupper() and not err_to_str:
                return None
            if isinstance(v, int | float) and not isinstance(v, bool):
                return number_builder(v) if number_builder else float(v)
            return v

        del datetime_builder
        return [[satu(v) for v in baris] for baris in data]

    @staticmethod
    def prepare_xl_data_element(x: Isi, options: Any) -> Isi:
        del options
        return "" if x is None else x


class Apps(base_classes.Apps):
    engine: Any = None

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.daftar: list[App] = []

    def keys(self) -> list[int]:
        return [a.pid for a in self.daftar]

    def __iter__(self) -> Iterator[App]:
        return iter(self.daftar)

    def __len__(self) -> int:
        return len(self.daftar)

    def __getitem__(self, pid: int) -> App:
        return next(a for a in self.daftar if a.pid == pid)


class App(base_classes.App):
    pid = 1
    visible = True
    screen_updating = True
    enable_events = True
    calculation = "automatic"

    apps: Any = None
    books: Any = None

    def __init__(self, apps: Apps) -> None:
        self.apps = apps
        self.books = Books(self)
        self.status: list[object] = []

    @property
    def engine(self) -> Any:
        return self.apps.engine

    @property
    def status_bar(self) -> object:
        return self.status[-1] if self.status else False

    @status_bar.setter
    def status_bar(self, teks: object) -> None:
        self.status.append(teks)
        self.books.daftar[0].be.set_status(teks)


class Books(base_classes.Books):
    app: Any = None

    def __init__(self, app: App) -> None:
        self.app = app
        self.daftar: list[Book] = []
        self.dibuka: list[str] = []
        self.cetak: bytes | None = None
        """What Excel's own export makes of a workbook; None as on a PC that cannot print."""

    @property
    def active(self) -> Book:
        return self.daftar[0]

    def __len__(self) -> int:
        return len(self.daftar)

    def __iter__(self) -> Iterator[Book]:
        return iter(self.daftar)

    def __call__(self, kunci: str) -> Book:
        for b in self.daftar:
            if kunci in (b.name, b.fullname):
                return b
        raise KeyError(kunci)

    def open(self, fullname: str, *lain: object) -> Book:
        """A file is opened by noting its name; nothing can be done to it but closing and, with `cetak`, printing."""
        del lain
        self.dibuka.append(fullname)
        return BukuLain(self, fullname)


class Book(base_classes.Book):
    books: Any = None
    fullname: Any = None

    def __init__(self, books: Books, be: Backend, letak: str) -> None:
        self.books, self.be, self.fullname = books, be, letak
        self.baca: Counter[str] = Counter()
        self.tulis: Counter[str] = Counter()
        self.aktif = "Beranda"
        self.rupa: dict[tuple[str, str, str], object] = {}
        self.ditulis: list[tuple[str, int, int, int, int]] = []
        """Sheet, first row, first column, rows, columns of every write."""

    @property
    def api(self) -> Backend:
        return self.be

    @property
    def app(self) -> Any:
        return self.books.app

    @property
    def name(self) -> Any:
        return self.fullname.replace("\\", "/").rpartition("/")[2]

    @property
    def sheets(self) -> Sheets:
        return Sheets(self)

    @property
    def names(self) -> Names:
        return Names(self)


class BukuLain(Book):
    """Another workbook, opened by a click."""

    def __init__(self, books: Books, letak: str) -> None:
        super().__init__(books, None, letak)  # type: ignore[arg-type]  # it has no cells

    def to_pdf(self, path: str, quality: object) -> None:
        del quality
        if self.books.cetak is None:
            raise OSError("no printer")
        Path(path).write_bytes(self.books.cetak)

    def close(self) -> None:
        return


class Sheets(base_classes.Sheets):
    api = None

    book: Any = None

    def __init__(self, book: Book) -> None:
        self.book = book

    def __len__(self) -> int:
        return len(self.book.be.lembar())

    def __iter__(self) -> Iterator[Sheet]:
        return (Sheet(self.book, nama) for nama in self.book.be.lembar())

    def __call__(self, kunci: str | int) -> Sheet:
        nama = self.book.be.lembar()
        if isinstance(kunci, int):
            return Sheet(self.book, nama[kunci - 1])
        for satu in nama:
            if satu.lower() == kunci.lower():
                return Sheet(self.book, satu)
        raise NoSuchObjectError(f"Sheet '{kunci}' doesn't exist.")

    @property
    def active(self) -> Sheet:
        return Sheet(self.book, self.book.aktif)

    def add(self, before: Any = None, after: Any = None, name: Any = None) -> Sheet:
        assert before is None
        self.book.be.tambah_lembar(after.index, name)
        self.book.aktif = name
        return Sheet(self.book, name)


class Sheet(base_classes.Sheet):
    def __init__(self, book: Book, nama: str) -> None:
        self._book, self._nama = book, nama

    @property
    def api(self) -> None:
        return None

    @property
    def book(self) -> Book:
        return self._book

    @property
    def name(self) -> str:
        return self._nama

    @name.setter
    def name(self, nama: str) -> None:
        self._book.be.ganti_nama(self.index - 1, nama)
        self._nama = nama

    @property
    def index(self) -> int:
        return self._book.be.lembar().index(self._nama) + 1

    @property
    def tables(self) -> Tables:
        return Tables(self)

    @property
    def used_range(self) -> Range:
        return Range(self, 1, 1, *self._book.be.terpakai(self.index - 1))

    def range(self, awal: Any, akhir: Any = None) -> Range:
        a, b = _ujung(awal)
        if akhir is not None:
            b = _ujung(akhir)[1]
        return Range(self, a[0], a[1], b[0] - a[0] + 1, b[1] - a[1] + 1)

    def copy(self, before: Any, after: Any) -> None:
        """Excel puts the copy behind `after` and calls it like the sheet, with a number."""
        assert before is None
        assert after.name == self.name
        self._book.be.salin_lembar(self.index - 1, f"{self.name} (2)")
        self._book.aktif = f"{self.name} (2)"

    def activate(self) -> None:
        self._book.aktif = self.name

    def delete(self) -> None:
        self._book.be.hapus_lembar(self.index - 1)


def _ujung(apa: Any) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last cell of whatever xlwings names a range by."""
    if isinstance(apa, Range):
        return (apa.row, apa.column), (apa.row + apa.shape[0] - 1, apa.column + apa.shape[1] - 1)
    if isinstance(apa, str):
        luas = wilayah(apa)
        assert luas is not None, apa
        return (luas[0] + 1, luas[1] + 1), (luas[2] + 1, luas[3] + 1)
    return tuple(apa), tuple(apa)


class Range(base_classes.Range):
    sheet: Any = None
    row: Any = None
    column: Any = None
    shape: Any = None
    options: Any = None

    def __init__(self, sheet: Sheet, baris: int, kolom: int, tinggi: int, lebar: int) -> None:
        self.sheet, self.row, self.column, self.shape = sheet, baris, kolom, (tinggi, lebar)
        self.options: dict[str, object] = {}

    @property
    def api(self) -> bool:
        return True  # xlwings writes nothing, without a word, to a range whose native object is falsy

    @property
    def coords(self) -> tuple[str, int, int, int, int]:
        return (self.sheet.name, self.row, self.column, *self.shape)

    @property
    def _luas(self) -> tuple[int, int, int, int]:
        return (self.row - 1, self.column - 1, *self.shape)

    def __len__(self) -> Any:
        return self.shape[0] * self.shape[1]

    def __call__(self, *mana: int) -> Range:
        baris, kolom = mana if len(mana) == 2 else tuple(x + 1 for x in divmod(mana[0] - 1, self.shape[1]))
        return Range(self.sheet, self.row + baris - 1, self.column + kolom - 1, 1, 1)

    @property
    def address(self) -> str:
        b, k, tinggi, lebar = self._luas
        return tulis_wilayah((b, k, b + tinggi - 1, k + lebar - 1))

    @property
    def has_array(self) -> bool:
        return False

    number_format = property(None, lambda self, isi: self._rias("number_format", isi))
    color = property(None, lambda self, isi: self._rias("color", isi))
    wrap_text = property(None, lambda self, isi: self._rias("wrap_text", isi))
    column_width = property(None, lambda self, isi: self._rias("column_width", isi))

    def _rias(self, nama: str, isi: object) -> None:
        """Looks are noted: sheet, range, property → value."""
        self.sheet.book.rupa[self.sheet.name, self.address, nama] = isi

    @property
    def font(self) -> Huruf:
        return Huruf(self)

    @property
    def raw_value(self) -> Any:
        self.sheet.book.baca[self.sheet.name] += 1
        return self.sheet.book.be.baca(self.sheet.index - 1, self._luas)

    @raw_value.setter
    def raw_value(self, isi: Any) -> None:
        self._tulis(isi)

    @property
    def formula(self) -> Any:
        self.sheet.book.baca[self.sheet.name] += 1
        isi = self.sheet.book.be.baca_rumus(self.sheet.index - 1, self._luas)
        return isi[0][0] if len(self) == 1 else tuple(map(tuple, isi))

    @formula.setter
    def formula(self, isi: Any) -> None:
        self._tulis(isi)

    def _tulis(self, isi: Any) -> None:
        buku = self.sheet.book
        if not isinstance(isi, list | tuple):
            isi = [[isi] * self.shape[1]] * self.shape[0]
        assert (len(isi), len(isi[0])) == self.shape, "Excel would fill the rest with #N/A"
        buku.tulis[self.sheet.name] += 1
        buku.ditulis.append((self.sheet.name, *self._luas))
        buku.be.tulis(self.sheet.index - 1, self.row - 1, self.column - 1, isi)


class Huruf(base_classes.Font):
    """A range's font, noted like its other looks."""

    def __init__(self, luas: Range) -> None:
        self._luas = luas

    bold = property(None, lambda self, isi: self._luas._rias("bold", isi))
    size = property(None, lambda self, isi: self._luas._rias("size", isi))
    color = property(None, lambda self, isi: self._luas._rias("font_color", isi))


class Name(base_classes.Name):
    name: Any = None
    refers_to: Any = None

    def __init__(self, nama: str, rujukan: str) -> None:
        self.name, self.refers_to = nama, rujukan


class Names(base_classes.Names):
    api = None

    def __init__(self, book: Book) -> None:
        self._daftar = [Name(*satu) for satu in book.be.nama().items()]

    def __len__(self) -> int:
        return len(self._daftar)

    def __iter__(self) -> Iterator[Name]:
        return iter(self._daftar)

    def __call__(self, kunci: int | str) -> Name:
        if isinstance(kunci, int):
            return self._daftar[kunci - 1]
        return next(n for n in self._daftar if n.name == kunci)


class Table:
    """xlwings' base class declares a read-only `parent`; a plain class is what its own engines use too."""

    api = None
    show_headers = True
    show_totals = False

    def __init__(self, sheet: Sheet, nama: str, alamat: str) -> None:
        self.parent, self.name, self.display_name, self._alamat = sheet, nama, nama, alamat

    @property
    def range(self) -> Range:
        return self.parent.range(self._alamat)

    def resize(self, luas: Range) -> None:
        buku = self.parent.book
        buku.be.ubah_tabel(self.parent.index - 1, self.name, luas.address)


class Tables:
    api = None

    def __init__(self, sheet: Sheet) -> None:
        self.parent = sheet

    def _daftar(self) -> list[Table]:
        buku = self.parent.book
        return [Table(self.parent, n, a) for n, a in buku.be.tabel(self.parent.index - 1).items()]

    def __len__(self) -> int:
        return len(self._daftar())

    def __iter__(self) -> Iterator[Table]:
        return iter(self._daftar())

    def __call__(self, kunci: int | str) -> Table:
        daftar = self._daftar()
        return daftar[kunci - 1] if isinstance(kunci, int) else next(t for t in daftar if t.name == kunci)


def pasang(nama: str, be: Backend, letak: str) -> xw.Book:
    """Register the engine (once) and open a workbook in it, as the caller of macros."""
    if nama not in [e.name for e in xw.engines]:
        xw.engines.add(xw.Engine(impl=Engine(nama)))
    mesin = xw.engines[nama].impl
    app = mesin.apps.daftar[0] if len(mesin.apps) else App(mesin.apps)
    mesin.apps.daftar[:] = [app]
    buku = Book(app.books, be, letak)
    app.books.daftar.insert(0, buku)
    hasil = xw.Book(impl=buku)
    hasil.set_mock_caller()
    return hasil


def serial(x: dt.datetime) -> float:
    """A date as Excel counts days."""
    return (x - dt.datetime(1899, 12, 30)).total_seconds() / 86400  # noqa: DTZ001 -- Excel knows no time zones

"""The live door when Excel is busy, and what it makes of cells."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from renaksi_xl.books.live import BukuHidup, _sel, _tertulis, ulangi
from renaksi_xl.errors import LingkunganError
from renaksi_xl.sheets.kontrak import Rumus, Tautan


class ComError(Exception):
    """pywintypes.com_error, as pywin32 raises it: the HRESULT is signed."""

    def __init__(self, hresult: int) -> None:
        super().__init__(hresult)
        self.hresult = hresult


SIBUK = ComError(0x800AC472 - 2**32)


def menolak(kali: int, galat: Exception) -> Callable[[], str]:
    """Work that Excel refuses so many times."""
    sisa = [kali]

    def kerja() -> str:
        if sisa[0]:
            sisa[0] -= 1
            raise galat
        return "jadi"

    return kerja


def test_a_busy_excel_is_asked_again() -> None:
    assert ulangi(menolak(2, SIBUK)) == "jadi"


def test_an_excel_that_stays_busy_is_said_with_a_next_step() -> None:
    with pytest.raises(LingkunganError, match="Tekan Enter atau Esc"):
        ulangi(menolak(99, SIBUK), batas=0.3)


def test_any_other_error_is_not_tried_again() -> None:
    with pytest.raises(ComError):
        ulangi(menolak(1, ComError(0x800A03EC - 2**32)))


class AppSibuk:
    """Excel's settings; every one is refused once, at every read and every write."""

    engine = SimpleNamespace(type="desktop")

    def __init__(self) -> None:
        self.isi: dict[str, object] = {
            "screen_updating": True,
            "calculation": "automatic",
            "enable_events": True,
        }
        self.sudah = False

    def _sekali(self) -> None:
        self.sudah = not self.sudah
        if self.sudah:
            raise SIBUK

    def __getattr__(self, nama: str) -> object:
        self._sekali()
        return self.isi[nama]

    def __setattr__(self, nama: str, nilai: object) -> None:
        if nama in {"isi", "sudah"}:
            object.__setattr__(self, nama, nilai)
            return
        self._sekali()
        self.isi[nama] = nilai


def test_a_busy_excel_still_stops_calculating_and_calculates_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("renaksi_xl.books.live._JEDA", 0)
    app = AppSibuk()
    buku: Any = SimpleNamespace(app=app, sheets=[])
    awal = dict(app.isi)
    sementara: dict[str, object] = {}

    def kerja() -> None:
        with BukuHidup(buku).tenang():
            sementara.update(app.isi)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        kerja()
    assert sementara == {"screen_updating": False, "calculation": "manual", "enable_events": False}
    assert app.isi == awal


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ("1.1", "'1.1"),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("-", "'-"),
        (Rumus("A1+1", 2), "=A1+1"),
        (Tautan("H36", "Renaksi!H36"), '=HYPERLINK("#Renaksi!H36","H36")'),
        (None, ""),
        (3, 3.0),
    ],
)
def test_excel_gets_texts_as_texts_and_only_our_formulas_as_formulas(isi: object, harapan: object) -> None:
    assert _tertulis(isi) == harapan  # type: ignore[arg-type]


def test_a_text_that_looks_like_a_formula_is_read_as_text() -> None:
    assert _sel("=A1", "=A1") == "=A1"
    assert _sel(2.0, "=A1") == Rumus("A1", "")
    assert _sel("#REF!", "=A1") == Rumus("A1", "")
    assert _sel(None, "") is None
    assert _sel(True, "TRUE") == "TRUE"

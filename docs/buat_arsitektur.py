# ruff: noqa: INP001 -- a program that is run, not a package that is imported
"""Draws docs/gambar/ruang.svg: the rooms of the code and which imports which, read from the sources."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(AKAR))

GAMBAR = AKAR / "docs" / "gambar" / "ruang.svg"
LAPIS = (
    ("cli", "macros"),
    ("jobs",),
    ("kirim", "banyak", "pasang", "rencana_json"),
    ("books",),
    ("baca", "sheets", "udfs"),
    ("checks",),
    ("core",),
    ("pesan", "errors"),
)
"""The rooms from top to bottom: a room imports those below it."""
_LEBAR, _TINGGI, _JARAK_X, _JARAK_Y, _TEPI = 150, 46, 40, 44, 24
_GAYA = (
    "<style>rect{fill:#fff;stroke:#1f4e78;stroke-width:1.5}line{stroke:#8fa9c0;fill:none}"
    "text{font:bold 14px sans-serif;text-anchor:middle}</style>"
)
_UJUNG = (
    '<defs><marker id="ujung" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" '
    'orient="auto" markerUnits="userSpaceOnUse"><path d="M0 0 L8 4 L0 8 z" fill="#8fa9c0"/></marker></defs>'
)
_HALAMAN = 2 * _TEPI + 4 * _LEBAR + 3 * _JARAK_X


def impor_ruang() -> set[tuple[str, str]]:
    """Which room imports which, as the sources have it."""
    from tests.lapisan import impor, modul_kita, nama_modul, ruang

    panah = {
        (ruang(nama_modul(AKAR, berkas)), ruang(ke))
        for berkas in modul_kita(AKAR)
        for _, ke in impor(AKAR, berkas)
        if ke.startswith(("renaksi_xl", "udfs"))
    }
    return {(asal, ke) for asal, ke in panah if asal != ke}


def _terdekat(panah: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The arrows that no way over a third room stands for; rooms import downwards only, so this is well defined."""
    return {(a, b) for a, b in panah if not any((a, c) in panah and (c, b) in panah for _, c in panah)}


def letak() -> dict[str, tuple[float, float]]:
    """Top left corner of each room's box; rows are centred."""
    tempat: dict[str, tuple[float, float]] = {}
    for baris, isi in enumerate(LAPIS):
        lebar = len(isi) * _LEBAR + (len(isi) - 1) * _JARAK_X
        kiri = (_HALAMAN - lebar) / 2
        for i, nama in enumerate(isi):
            tempat[nama] = (kiri + i * (_LEBAR + _JARAK_X), _TEPI + baris * (_TINGGI + _JARAK_Y))
    return tempat


def _garis(dari: tuple[float, float], ke: tuple[float, float]) -> str:
    x1, y1, x2, y2 = dari[0] + _LEBAR / 2, dari[1] + _TINGGI, ke[0] + _LEBAR / 2, ke[1]
    if dari[1] == ke[1]:
        y1 = y2 = dari[1] + _TINGGI / 2
        x1, x2 = (dari[0] + _LEBAR, ke[0]) if dari[0] < ke[0] else (dari[0], ke[0] + _LEBAR)
    return f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2:g}" y2="{y2:g}" marker-end="url(#ujung)"/>'


def _kotak(nama: str, tempat: tuple[float, float]) -> str:
    x, y = tempat
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{_LEBAR}" height="{_TINGGI}" rx="6"/>'
        f'<text x="{x + _LEBAR / 2:g}" y="{y + 28:g}">{escape(nama)}</text>'
    )


def susun_gambar() -> str:
    """The picture; arrows lead from a room to those it imports, as far as no other arrow says so already."""
    tempat = letak()
    tinggi = 2 * _TEPI + len(LAPIS) * _TINGGI + (len(LAPIS) - 1) * _JARAK_Y
    ukuran = f'width="{_HALAMAN}" height="{tinggi}" viewBox="0 0 {_HALAMAN} {tinggi}"'
    garis = [
        _garis(tempat[a], tempat[b])
        for a, b in sorted(_terdekat(impor_ruang()))
        if a in tempat and b in tempat
    ]
    kotak = [_kotak(nama, di) for nama, di in tempat.items()]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<svg xmlns="http://www.w3.org/2000/svg" {ukuran} role="img">',
            "<title>Rooms of renaksi_xl and their imports</title>",
            _GAYA,
            _UJUNG,
            *garis,
            *kotak,
            "</svg>",
            "",
        ]
    )


if __name__ == "__main__":
    GAMBAR.parent.mkdir(exist_ok=True)
    GAMBAR.write_text(susun_gambar(), encoding="utf-8", newline="\n")

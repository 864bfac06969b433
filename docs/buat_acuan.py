# ruff: noqa: INP001 -- a program that is run, not a package that is imported
"""Writes the reference pages from the code: docs/perintah.md, docs/pengaturan.md and docs/fungsi.md."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(AKAR))

_DITULIS = "Halaman ini ditulis oleh `python docs/buat_acuan.py` dari kode program; jangan disunting.\n"

_PERINTAH = (
    "Tombol yang sama di baris perintah; tidak perlu Excel. BUKU: buku apa pun dari program ini, `.xlsm` atau "
    "`.xlsx`. Kode keluar 0 selesai; 1 perlu orang (`validasi` dan `kirim`: ada Wajib Diperbaiki; `gabung`: ada sel "
    "yang diisi berbeda; `audit`: ada angka yang berbeda; `periksa-kiriman`: berkasnya berubah); 2 berkas atau argumen "
    "tidak dapat dipakai dan tidak ada yang ditulis.\n"
)
_FUNGSI = (
    "Untuk mencoba-coba dan kolom bantu di buku induk. Angka yang dikirim tidak pernah memakai fungsi ini: semuanya "
    "rumus Excel biasa, sehingga tetap hidup di PC tanpa program ini.\n"
)


def _lajur(*isi: str) -> str:
    """A row of a table; a bar inside a text would end its cell."""
    return "| " + " | ".join(" ".join(teks.split()).replace("|", "\\|") for teks in isi) + " |"


def perintah() -> str:
    """Every command with its arguments and options, from what `--help` shows."""
    import click

    from renaksi_xl.cli import renaksi

    halaman = [
        "# Perintah\n",
        _DITULIS,
        _PERINTAH,
    ]
    for nama, satu in renaksi.commands.items():
        konteks = click.Context(satu, info_name=nama)
        potongan = " ".join(x for x in satu.collect_usage_pieces(konteks) if x)
        halaman += [f"## renaksi {nama}\n", f"```\nrenaksi {nama} {potongan}\n```\n", f"{satu.help}\n"]
        opsi = [p for p in satu.params if isinstance(p, click.Option)]
        if opsi:
            halaman += [_lajur("opsi", "arti"), "|---|---|"]
            halaman += [_lajur(", ".join(f"`{x}`" for x in p.opts), p.help or "") for p in opsi]
            halaman.append("")
    return "\n".join(halaman)


def pengaturan() -> str:
    """Every setting with its label, what may stand there, and where the rule comes from."""
    from renaksi_xl.pesan.pengaturan import KATA, KOLOM_BIDANG, PITA_BANTUAN, PITA_SUMBER
    from renaksi_xl.sheets.pengaturan import KUNCI

    halaman = [
        "# Pengaturan\n",
        _DITULIS,
        "Setiap sel kuning di lembar *Pengaturan*, dengan nama selnya di Excel (*Name Manager*).\n",
        _lajur("sel", "nama di Excel", "cara mengisi", "pilihan", "sumber"),
        "|---|---|---|---|---|",
    ]
    for k in KUNCI:
        kata = KATA[k.nama]
        halaman.append(
            _lajur(
                kata.label, f"`{k.nama}`", kata.bantuan, ", ".join(f"`{p}`" for p in k.pilihan), kata.sumber
            )
        )
    halaman += ["", "## Predikat\n", f"{PITA_BANTUAN}\n", f"{PITA_SUMBER}\n", "## Bidang\n"]
    halaman += [_lajur("kolom", "cara mengisi"), "|---|---|"]
    halaman += [_lajur(kolom, arti) for kolom, arti in KOLOM_BIDANG.items()]
    return "\n".join([*halaman, ""])


def _argumen(fungsi: ast.FunctionDef) -> Iterator[tuple[str, str]]:
    """Name of each argument and the name of its help in pesan/udf.py, from the decorators."""
    for hiasan in fungsi.decorator_list:
        if not (isinstance(hiasan, ast.Call) and isinstance(hiasan.func, ast.Attribute)):
            continue
        bantuan = next((k.value for k in hiasan.keywords if k.arg == "doc"), None)
        if hiasan.func.attr == "arg" and isinstance(bantuan, ast.Attribute):
            nama = hiasan.args[0]
            if isinstance(nama, ast.Constant):
                yield str(nama.value), bantuan.attr


def fungsi_lembar() -> list[ast.FunctionDef]:
    """The worksheet functions, read as text: importing them needs xlwings."""
    pohon = ast.parse((AKAR / "udfs" / "__init__.py").read_text(encoding="utf-8"))
    return [f for f in pohon.body if isinstance(f, ast.FunctionDef) and f.name.startswith("RX_")]


def fungsi() -> str:
    """Every worksheet function with its arguments."""
    from renaksi_xl.pesan import udf

    halaman = [
        "# Fungsi lembar kerja\n",
        _DITULIS,
        _FUNGSI,
    ]
    for f in sorted(fungsi_lembar(), key=lambda f: f.name):
        argumen = list(_argumen(f))
        halaman += [f"## {f.name}\n", f"`={f.name}({'; '.join(nama for nama, _ in argumen)})`\n"]
        halaman += [f"{ast.get_docstring(f)}\n", _lajur("argumen", "arti"), "|---|---|"]
        halaman += [_lajur(f"`{nama}`", getattr(udf, teks)) for nama, teks in argumen]
        halaman.append("")
    return "\n".join(halaman)


HALAMAN = {"perintah.md": perintah, "pengaturan.md": pengaturan, "fungsi.md": fungsi}

if __name__ == "__main__":
    for berkas, susun in HALAMAN.items():
        (AKAR / "docs" / berkas).write_text(susun(), encoding="utf-8", newline="\n")

# ruff: noqa: INP001 -- a program that is run, not a package that is imported
"""Writes renaksi_xl/pesan/petunjuk.py: the planner's guide as the lines of sheet Petunjuk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
ASAL = AKAR / "docs" / "panduan" / "perencana.md"
MODUL = AKAR / "renaksi_xl" / "pesan" / "petunjuk.py"
_KEPALA = '''"""The lines of sheet Petunjuk; written by docs/buat_petunjuk.py from the planner's guide, not by hand."""

PETUNJUK: tuple[tuple[str, str], ...] = (
'''
_KAKI = ''')
"""Kind of line and its text; the kinds are headings 1-3, text, and list items of two depths."""
'''
_LEBAR = 110
"""Columns the formatter leaves on one line."""


def garis() -> Iterator[tuple[str, str]]:
    """Kind ("judul1".."judul3", "teks", "butir1", "butir2") and plain text of each heading, paragraph and list item."""
    from markdown_it import MarkdownIt

    judul, dalam, nomor = "", 0, [0]
    for token in MarkdownIt().parse(ASAL.read_text(encoding="utf-8")):
        match token.type:
            case "heading_open":
                judul = f"judul{token.tag[1]}"
            case "heading_close":
                judul = ""
            case "bullet_list_open" | "ordered_list_open":
                dalam += 1
                nomor.append(0 if token.type.startswith("ordered") else -1)
            case "bullet_list_close" | "ordered_list_close":
                dalam -= 1
                nomor.pop()
            case "list_item_open" if nomor[-1] >= 0:
                nomor[-1] += 1
            case "inline":
                teks = "".join(_polos(anak.type, anak.content) for anak in token.children or ())
                tanda = f"{nomor[-1]}. " if dalam and nomor[-1] > 0 else "• " if dalam else ""
                yield judul or (f"butir{dalam}" if dalam else "teks"), tanda + teks


def _polos(jenis: str, isi: str) -> str:
    return {"softbreak": " ", "hardbreak": "\n"}.get(jenis, isi)


def susun_modul() -> str:
    """The module's text, as the formatter would leave it."""
    isi = []
    for jenis, teks in garis():
        kata = '"' + teks.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        satu = f'    ("{jenis}", {kata}),\n'
        isi.append(
            satu if len(satu) <= _LEBAR + 1 else f'    (\n        "{jenis}",\n        {kata},\n    ),\n'
        )
    return _KEPALA + "".join(isi) + _KAKI


if __name__ == "__main__":
    MODUL.write_text(susun_modul(), encoding="utf-8", newline="\n")

"""Documentation that fails: what has no page, a page nobody regenerated, a link that leads nowhere."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from renaksi_xl.cli import renaksi
from renaksi_xl.pesan.temuan import SEMUA
from renaksi_xl.sheets.pengaturan import KUNCI
from renaksi_xl.sheets.tombol import TOMBOL
from tests.lapisan import BOLEH

AKAR = Path(__file__).resolve().parents[2]
DOCS = AKAR / "docs"
HALAMAN_KITA = sorted(
    [*DOCS.rglob("*.md"), AKAR / "README.md", AKAR / "CONTRIBUTING.md", AKAR / "CHANGELOG.md"],
)
TAUTAN = re.compile(r"\]\(([^)\s]+)\)")
KATA = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# Names that XlsxWriter's own methods must bear.
NAMA_PUSTAKA = {"xlsxwriter_cepat.py"}


def baca(berkas: Path) -> str:
    return berkas.read_text(encoding="utf-8")


# --- pages made from the code ----------------------------------------------------------------------


@pytest.mark.parametrize("nama", ["perintah.md", "pengaturan.md", "fungsi.md"])
def test_the_reference_pages_are_what_the_code_says_now(nama: str) -> None:
    """Otherwise: python docs/buat_acuan.py."""
    assert baca(DOCS / nama) == import_module("docs.buat_acuan").HALAMAN[nama]()


def test_the_picture_of_the_rooms_is_what_the_imports_say_now() -> None:
    """Otherwise: python docs/buat_arsitektur.py."""
    assert baca(DOCS / "gambar" / "ruang.svg") == import_module("docs.buat_arsitektur").susun_gambar()


def test_the_sheet_petunjuk_is_the_planners_guide() -> None:
    """Otherwise: python docs/buat_petunjuk.py, then make buku."""
    assert (
        baca(AKAR / "renaksi_xl" / "pesan" / "petunjuk.py")
        == import_module("docs.buat_petunjuk").susun_modul()
    )


def test_every_command_and_option_has_its_place() -> None:
    halaman = baca(DOCS / "perintah.md")
    for nama, perintah in renaksi.commands.items():
        bagian = halaman.split(f"## renaksi {nama}\n", 1)[1].split("\n## ", 1)[0]
        for p in perintah.params:
            assert all(f"`{o}`" in bagian for o in p.opts if o.startswith("-")), (nama, p.opts)


def test_every_worksheet_function_setting_and_finding_has_its_place() -> None:
    fungsi = re.findall(r"^def (RX_\w+)", baca(AKAR / "udfs" / "__init__.py"), re.MULTILINE)
    assert len(fungsi) >= 7
    assert all(f"## {f}\n" in baca(DOCS / "fungsi.md") for f in fungsi)
    assert all(f"`{k.nama}`" in baca(DOCS / "pengaturan.md") for k in KUNCI)
    assert all(f"### {kode} · " in baca(DOCS / "hasil-validasi.md") for kode in SEMUA)


# --- pages people wrote ----------------------------------------------------------------------------


@pytest.mark.parametrize("label", [t.label for t in TOMBOL])
def test_every_button_has_a_page_that_tells_before_click_and_after(label: str) -> None:
    halaman = baca(DOCS / "tombol" / f"{label.lower().replace(' ', '-')}.md")
    assert halaman.startswith(f"# {label}\n")
    assert re.findall(r"^## (.*)$", halaman, re.MULTILINE) == ["Sebelum", "Klik", "Sesudah"]


def test_a_page_stands_for_a_button_that_is_there() -> None:
    ada = {t.label.lower().replace(" ", "-") for t in TOMBOL}
    assert {p.stem for p in (DOCS / "tombol").glob("*.md")} - {"index"} == ada


@pytest.mark.parametrize("halaman", HALAMAN_KITA, ids=lambda p: p.relative_to(AKAR).as_posix())
def test_no_link_between_our_files_is_broken(halaman: Path) -> None:
    for tujuan in TAUTAN.findall(baca(halaman)):
        if not tujuan.startswith(("http:", "https:", "#", "mailto:")):
            assert (halaman.parent / tujuan.partition("#")[0]).exists(), tujuan


def test_the_map_of_the_architecture_names_every_room() -> None:
    """And no room that is not there."""
    tabel = {
        re.sub(r"\.py$", "", nama.strip().strip("`").rstrip("/"))
        for baris in re.findall(
            r"^\| (`[^|]*`) \|", baca(DOCS / "pengembang" / "arsitektur.md"), re.MULTILINE
        )
        for nama in baris.split(",")
    }
    assert tabel == set(BOLEH) - {"", "__main__"}


def test_every_make_target_and_command_in_the_guides_exists() -> None:
    target = set(re.findall(r"^([a-z-]+):", baca(AKAR / "Makefile"), re.MULTILINE))
    disebut: set[str] = set()
    for halaman in HALAMAN_KITA:
        contoh = "\n".join(re.findall(r"^```[a-z]*\n(.*?)^```", baca(halaman), re.MULTILINE | re.DOTALL))
        contoh += "\n" + "\n".join(re.findall(r"`([^`\n]+)`", baca(halaman)))
        make = set(re.findall(r"^make ([a-z-]+)", contoh, re.MULTILINE))
        perintah = set(re.findall(r"^renaksi ([a-z-]+)", contoh, re.MULTILINE))
        assert make <= target, halaman.name
        assert perintah <= set(renaksi.commands), halaman.name
        disebut |= make | perintah
    assert {"contoh", "test", "baru", "hitung", "gabung", "kirim"} <= disebut


@pytest.mark.lambat
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    hasil = subprocess.run(
        [
            sys.executable,
            "-m",
            "sphinx",
            "-W",
            "--keep-going",
            "-q",
            "-b",
            "html",
            str(DOCS),
            str(tmp_path / "situs"),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert hasil.stderr == ""
    assert hasil.returncode == 0
    assert (tmp_path / "situs" / "panduan" / "bidang.html").is_file()


# --- one word for one thing ------------------------------------------------------------------------


def istilah() -> dict[str, list[str]]:
    """Each word of the glossary with the words that are not used instead of it."""
    isi = {}
    for baris in re.findall(r"^\| `(\w+)` \|(.*)\|$", baca(DOCS / "istilah.md"), re.MULTILINE):
        isi[baris[0]] = [kata.strip() for kata in baris[1].split("|")[-1].split(",") if kata.strip()]
    return isi


def kata_di_nama() -> dict[str, str]:
    """Every word inside a name that the code gives, with a place where it stands."""
    ada: dict[str, str] = {}
    for berkas in sorted((AKAR / "renaksi_xl").rglob("*.py")):
        if berkas.name in NAMA_PUSTAKA:
            continue
        for node in ast.walk(ast.parse(baca(berkas))):
            match node:
                case ast.FunctionDef(name=nama) | ast.ClassDef(name=nama) | ast.arg(arg=nama):
                    pass
                case ast.Name(id=nama, ctx=ast.Store()):
                    pass
                case _:
                    continue
            ada |= {kata.lower(): f"{berkas.relative_to(AKAR)}: {nama}" for kata in KATA.findall(nama)}
    return ada


def test_names_in_the_code_are_the_words_of_the_glossary() -> None:
    ada, daftar = kata_di_nama(), istilah()
    assert len(daftar) > 40
    assert [kata for kata in daftar if not all(bagian in ada for bagian in kata.split("_"))] == []
    assert [ada[kata] for bukan in daftar.values() for kata in bukan if kata in ada] == []


# --- one word for one thing, one place for one sentence --------------------------------------------------


def templat(node: ast.expr) -> str | None:
    """The text of a literal, `{}` where something is put in; None for anything else."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(templat(bagian) or "{}" for bagian in node.values)
    return None


def kalimat_staf() -> dict[str, list[str]]:
    """Every text of room pesan that is long enough to be a sentence, and the lines on which it is written."""
    ada: dict[str, list[str]] = {}
    for berkas in sorted((AKAR / "renaksi_xl" / "pesan").glob("*.py")):
        pohon = ast.parse(baca(berkas))
        lain = {id(node.value) for node in ast.walk(pohon) if isinstance(node, ast.Expr)}
        lain |= {
            id(satu) for node in ast.walk(pohon) if isinstance(node, ast.JoinedStr) for satu in node.values
        }
        for node in ast.walk(pohon):
            if isinstance(node, ast.expr) and id(node) not in lain and len(templat(node) or "") > 40:
                ada.setdefault(templat(node) or "", []).append(f"{berkas.name}:{node.lineno}")
    return ada


def test_no_sentence_staff_read_is_written_twice() -> None:
    semua = kalimat_staf()
    assert len(semua) > 500
    assert {teks: letak for teks, letak in semua.items() if len(letak) > 1} == {}


def test_buttons_are_clicked_and_only_keys_are_pressed() -> None:
    teks = {str(p.relative_to(AKAR)): baca(p) for p in HALAMAN_KITA if "pengembang" not in p.parts}
    teks |= {str(p.relative_to(AKAR)): baca(p) for p in (AKAR / "renaksi_xl" / "pesan").glob("*.py")}
    teks |= {p.name: baca(p) for p in (AKAR / "workbook" / "vba").glob("*.*s")}
    ditekan = re.compile(
        r"\b(?:(?:me|di|pe|ter)?n?t?ekan|pencet)(?:nya|lah)?\b(?! (?:Enter|Esc|F\d|Ctrl))", re.IGNORECASE
    )
    assert {(nama, m[0]) for nama, isi in teks.items() for m in ditekan.finditer(isi)} == set()

"""Whatever is given to a command that it cannot use: one Indonesian sentence, exit 2, and nothing was written."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from renaksi_xl.books.paket import Paket
from renaksi_xl.cli import jalankan
from tests import buku_kecil
from tests import buku_uji as uji

AKAR = Path(__file__).resolve().parents[2]
MASTER = uji.isi_master(uji.rencana_contoh())
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
# Words of the libraries underneath; none may reach a person.
INGGRIS = re.compile(
    r"\b(error|errno|traceback|usage|invalid|missing|failed|denied|not found|no such|exception|got|expected|try)\b",
    re.IGNORECASE,
)


def isi_folder(folder: Path) -> dict[str, bytes | None]:
    """Everything below a folder, hidden names and contents too."""
    return {
        str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None for p in sorted(folder.rglob("*"))
    }


def kalimat(keluar: str, galat: str, kode: int) -> str:
    """The one sentence of a refused command."""
    assert (kode, keluar) == (2, "")
    baris = galat.splitlines()
    assert len(baris) == 1, galat
    assert baris[0].endswith("."), galat
    assert INGGRIS.search(re.sub(r"“[^”]*”", "", baris[0])) is None, galat
    return baris[0]


@pytest.fixture
def tolak(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run a command that must be refused; gives its sentence after making sure that nothing was written."""

    def jalan(*argumen: str | Path) -> str:
        sebelum = isi_folder(tmp_path)
        kode = jalankan([str(a) for a in argumen])
        assert isi_folder(tmp_path) == sebelum
        tangkapan = capsys.readouterr()
        return kalimat(tangkapan.out, tangkapan.err, kode)

    return jalan


@pytest.fixture
def buku(tmp_path: Path) -> Path:
    return uji.tulis(tmp_path / "Renaksi.xlsm", MASTER)


# --- what is no workbook of ours ---------------------------------------------------------------------


def arsip(isi: dict[str, bytes]) -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as berkas:
        for nama, satu in isi.items():
            berkas.writestr(nama, satu)
    return wadah.getvalue()


def bersandi(isi: bytes) -> bytes:
    """The bit "encrypted" on every entry, as zip programs set it."""
    hasil = bytearray(isi)
    for tanda, geser in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        di = hasil.find(tanda)
        while di >= 0:
            hasil[di + geser] |= 1
            di = hasil.find(tanda, di + 4)
    return bytes(hasil)


def rusak_di_tengah(isi: bytes) -> bytes:
    """Bytes of the largest part's packed data turned around: the directory of the zip still reads well."""
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        satu = max(
            berkas.infolist(), key=lambda i: i.compress_size if i.filename.endswith("sheet3.xml") else 0
        )
    awal = satu.header_offset + 200
    return isi[:awal] + bytes(b ^ 0xFF for b in isi[awal : awal + 64]) + isi[awal + 64 :]


def buku_lain() -> bytes:
    wadah = io.BytesIO()
    lain = openpyxl.Workbook()
    lain.active.append(["No", "Nama", "Nilai"])  # type: ignore[union-attr]  # a new workbook has a sheet
    lain.save(wadah)
    return wadah.getvalue()


BUKAN_BUKU: dict[str, tuple[bytes, str]] = {
    "kosong": (b"", "kosong"),
    "csv": (b"No;Uraian;Target\r\n1;Program;3\r\n", "teks biasa"),
    "html": (b"<html><body><table><tr><td>1</td></tr></table></body></html>", "halaman web"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "bukan buku kerja"),
    "gambar": (b"\x89PNG\r\n\x1a\n" + bytes(64), "bukan buku kerja"),
    "zip biasa": (arsip({"catatan.txt": b"halo"}), "bukan buku kerja"),
    "docx": (arsip({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"}), "bukan buku kerja"),
    "ods": (arsip({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "bukan buku kerja"),
    "terpotong": (MASTER[: len(MASTER) // 2], "terpotong"),
    "terpotong di ekor": (MASTER[:-30], "terpotong"),
    "rusak di tengah": (rusak_di_tengah(MASTER), "rusak"),
    "bersandi": (OLE + "EncryptedPackage".encode("utf-16-le") + bytes(64), "kata sandi"),
    "xls": (OLE + "Workbook".encode("utf-16-le") + bytes(64), ".xls"),
    "zip bersandi": (bersandi(MASTER), "kata sandi"),
    "buku kerja lain": (buku_lain(), "bukan buku kerja Renaksi"),
}
PERINTAH = ("ekspor", "validasi", "hitung")


@pytest.mark.parametrize("perintah", PERINTAH)
@pytest.mark.parametrize("jenis", BUKAN_BUKU)
def test_a_file_that_is_no_workbook_of_ours_is_refused(
    tmp_path: Path, tolak: Callable[..., str], perintah: str, jenis: str
) -> None:
    isi, kata = BUKAN_BUKU[jenis]
    assert kata in tolak(perintah, uji.tulis(tmp_path / "Renaksi.xlsm", isi))


@pytest.mark.parametrize("perintah", PERINTAH)
def test_a_missing_file_and_a_folder_are_refused_by_name(
    tmp_path: Path, tolak: Callable[..., str], perintah: str
) -> None:
    assert "“tiada.xlsm” tidak ditemukan" in tolak(perintah, tmp_path / "tiada.xlsm")
    (tmp_path / "map").mkdir()
    assert "“map” adalah folder" in tolak(perintah, tmp_path / "map")


# --- a workbook of ours that lost something ----------------------------------------------------------


def disunting(ubah: Callable[[openpyxl.Workbook], None]) -> bytes:
    """The master after somebody worked on it with another program."""
    dibuka = openpyxl.load_workbook(io.BytesIO(MASTER), keep_vba=True)
    ubah(dibuka)
    wadah = io.BytesIO()
    dibuka.save(wadah)
    return wadah.getvalue()


@cache
def judul_renaksi() -> list[str]:
    """The headings of tblRenaksi in their order."""
    lembar = openpyxl.load_workbook(io.BytesIO(MASTER), read_only=True)["Renaksi"]
    return [str(sel) for sel in next(lembar.iter_rows(min_row=4, max_row=4, values_only=True))]


@cache
def tanpa_kolom(label: str) -> bytes:
    """The master without a column of Renaksi."""

    def hapus(dibuka: openpyxl.Workbook) -> None:
        lembar = dibuka["Renaksi"]
        del lembar.tables["tblRenaksi"]
        lembar.delete_cols(next(sel.column for sel in lembar[4] if sel.value == label))

    return disunting(hapus)


@cache
def tanpa_lembar(nama: str) -> bytes:
    """The master without a sheet."""

    def hapus(dibuka: openpyxl.Workbook) -> None:
        del dibuka[nama]

    return disunting(hapus)


WAJIB = (
    *(
        "Jenjang",
        "Uraian",
        "Indikator Kinerja",
        "Satuan",
        "Target",
        "Target TW I",
        "Target TW II",
        "Target TW III",
    ),
    *("Target TW IV", "Realisasi TW I", "Realisasi TW II", "Realisasi TW III", "Realisasi TW IV", "ID"),
)


def judul_diganti(*label: str) -> Callable[[openpyxl.Workbook], None]:
    """Header cells and table columns renamed, as Excel does both at once."""

    def ubah(dibuka: openpyxl.Workbook) -> None:
        lembar = dibuka["Renaksi"]
        for n, sel in enumerate([sel for sel in lembar[4] if sel.value in label], start=1):
            sel.value = f"Zzz {n}"
            lembar.tables["tblRenaksi"].tableColumns[sel.column - 1].name = f"Zzz {n}"

    return ubah


@pytest.mark.lambat
@pytest.mark.parametrize("label", WAJIB)
def test_a_column_that_cannot_be_recognised_is_named(
    tmp_path: Path, tolak: Callable[..., str], label: str
) -> None:
    """One renamed column is known by its two neighbours; with the one before it renamed too nobody can tell."""
    sebelum = judul_renaksi()[judul_renaksi().index(label) - 1]
    isi = disunting(judul_diganti(sebelum, label))
    kalimat_ = tolak("ekspor", uji.tulis(tmp_path / "Renaksi.xlsm", isi))
    assert any(f"Kolom “{satu}”" in kalimat_ for satu in (sebelum, label))
    assert "“Renaksi”" in kalimat_


@pytest.mark.parametrize("perintah", PERINTAH)
def test_a_deleted_column_is_named(tmp_path: Path, tolak: Callable[..., str], perintah: str) -> None:
    berkas = uji.tulis(tmp_path / "Renaksi.xlsm", tanpa_kolom("Realisasi TW II"))
    assert "Kolom “Realisasi TW II”" in tolak(perintah, berkas)


@pytest.mark.parametrize("perintah", PERINTAH)
@pytest.mark.parametrize("lembar", ["Renaksi", "Pengaturan"])
def test_a_deleted_sheet_without_which_there_is_no_plan_is_named(
    tmp_path: Path, tolak: Callable[..., str], perintah: str, lembar: str
) -> None:
    berkas = uji.tulis(tmp_path / "Renaksi.xlsm", tanpa_lembar(lembar))
    assert f"“{lembar}”" in tolak(perintah, berkas)


# --- a plan JSON that cannot be used -----------------------------------------------------------------


@pytest.mark.parametrize(
    "lembar", ["Pengaturan", "Renaksi", "Catatan TW", "Definisi Operasional", "Cascading"]
)
def test_one_damaged_digit_in_the_address_of_a_cell_moves_no_content_to_another_row(
    tmp_path: Path, tolak: Callable[..., str], lembar: str
) -> None:
    bagian = Paket(MASTER, "asal").lembar[lembar].bagian
    xml = uji.bagian(MASTER)[bagian]
    *_, akhir = re.finditer(rb'<c r="([A-Z]+)([0-9]+)"[^>]*><', xml)
    pindah = xml[: akhir.start(2)] + b"%d" % (int(akhir[2]) - 1) + xml[akhir.end(2) :]
    rusak = uji.tulis(tmp_path / "a.xlsm", uji.ganti_bagian(MASTER, {bagian: pindah}))
    assert "rusak atau terpotong" in tolak("validasi", rusak)


def rencana() -> dict[str, Any]:
    return buku_kecil.rencana_json()


def di(kunci: str, *, hapus: bool = False, nilai: object = None) -> Callable[[dict[str, Any]], None]:
    """Change one value by its path, such as `baris.3.target`."""

    def ubah(data: Any) -> None:  # noqa: ANN401 -- any JSON value
        *jalur, akhir = kunci.split(".")
        for satu in jalur:
            data = data[int(satu) if satu.isdigit() else satu]
        if hapus:
            del data[akhir]
        else:
            data[int(akhir) if akhir.isdigit() else akhir] = nilai

    return ubah


RENCANA_SALAH: dict[str, tuple[Callable[[dict[str, Any]], None], tuple[str, ...]]] = {
    "target is text": (di("baris.3.target", nilai="10 Dokumen"), ("target", "A", "10")),
    "a quarter is text": (di("baris.3.target_tw.1", nilai="satu"), ("target_tw", "A")),
    "the dash in realisasi": (di("baris.3.realisasi_tw.1", nilai="-"), ("realisasi_tw", "A")),
    "three quarters": (di("baris.3.target_tw", nilai=[1, 2, 3]), ("target_tw", "A", "empat")),
    "unknown jenis": (di("baris.3.jenis_target", nilai="Kumulatip"), ("jenis_target", "Kumulatif")),
    "no uraian": (di("baris.3.uraian", hapus=True), ("uraian",)),
    "no id": (di("baris.3.id", hapus=True), ("id",)),
    "unknown key": (di("baris.3.targett", nilai=3), ("targett", "target")),
    "TW 5": (di("pengaturan.tw_pelaporan", nilai=5), ("tw_pelaporan", "1, 2, 3 atau 4")),
    "cap below 1": (di("pengaturan.batas_capaian", nilai=0.5), ("batas_capaian", "1")),
    "no office": (di("instansi", hapus=True), ("instansi",)),
    "another schema": (di("skema", nilai=2), ("skema",)),
    "one singkatan twice": (
        di("bidang.1.singkatan", nilai="b1"),
        ("singkatan", "Sekretariat", "Bidang Mutasi"),
    ),
    "singkatan of a sheet of ours": (di("bidang.1.singkatan", nilai="Renaksi"), ("singkatan", "Renaksi")),
}


@pytest.mark.parametrize("apa", RENCANA_SALAH)
def test_a_plan_with_a_wrong_field_says_where(tmp_path: Path, tolak: Callable[..., str], apa: str) -> None:
    ubah, kata = RENCANA_SALAH[apa]
    data = rencana()
    ubah(data)
    sumber = uji.tulis(tmp_path / "rencana.json", json.dumps(data).encode())
    kalimat_ = tolak("baru", tmp_path / "baru.xlsm", "--dari", sumber)
    assert [satu for satu in kata if satu not in kalimat_] == []


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"{", "bukan JSON"),
        (b"", "bukan JSON"),
        (b"[1, 2]", "rencana"),
        (b'{"skema": 1, "skema": 1}', "dua kali"),
        ('{"skema": "é"}'.encode("latin-1"), ""),
        (MASTER, ""),
    ],
)
def test_a_file_that_is_no_plan_is_refused(
    tmp_path: Path, tolak: Callable[..., str], isi: bytes, kata: str
) -> None:
    sumber = uji.tulis(tmp_path / "rencana.json", isi)
    assert kata in tolak("baru", tmp_path / "baru.xlsm", "--dari", sumber)


def test_a_missing_plan_is_refused(tmp_path: Path, tolak: Callable[..., str]) -> None:
    assert "tiada.json" in tolak("baru", tmp_path / "baru.xlsm", "--dari", tmp_path / "tiada.json")


# --- where nothing may be written --------------------------------------------------------------------


def test_an_existing_master_is_not_replaced(tmp_path: Path, buku: Path, tolak: Callable[..., str]) -> None:
    assert "Renaksi.xlsm" in tolak("baru", buku)
    assert ".xlsm" in tolak("baru", tmp_path / "baru.xlsx")


def test_the_output_is_never_the_input(tmp_path: Path, buku: Path, tolak: Callable[..., str]) -> None:
    (tmp_path / "tautan.xlsm").symlink_to(buku)
    (tmp_path / "lain").mkdir()
    os.link(buku, tmp_path / "lain" / "keras.xlsm")
    for tujuan in ("Renaksi.xlsm", "tautan.xlsm", "lain/../Renaksi.xlsm", "lain/keras.xlsm"):
        assert "tidak boleh menimpa berkas asalnya" in tolak("hitung", buku, "-o", tmp_path / tujuan)


def test_an_output_of_another_kind_a_folder_or_in_no_folder_is_refused(
    tmp_path: Path, buku: Path, tolak: Callable[..., str]
) -> None:
    (tmp_path / "map.xlsm").mkdir()
    assert ".xlsm" in tolak("hitung", buku, "-o", tmp_path / "hasil.xlsx")
    assert "adalah folder" in tolak("hitung", buku, "-o", tmp_path / "map.xlsm")
    assert "“tiada” tidak ada" in tolak("hitung", buku, "-o", tmp_path / "tiada" / "hasil.xlsm")
    assert "“tiada” tidak ada" in tolak("baru", tmp_path / "tiada" / "baru.xlsm")


def test_a_folder_that_refuses_writing_is_named(
    tmp_path: Path, buku: Path, tolak: Callable[..., str]
) -> None:
    """/proc refuses everybody, the superuser too, for whom a folder's rights mean nothing."""
    if not Path("/proc").is_dir():
        pytest.skip("no /proc")
    for argumen in (("baru", "/proc/baru.xlsm"), ("hitung", buku, "-o", "/proc/hasil.xlsm")):
        assert "Folder tujuan “proc” tidak dapat ditulisi" in tolak(*argumen)
    uji.tulis(tmp_path / "berkas", b"")
    assert "berkas" in tolak("contoh", "-d", tmp_path / "berkas")


def test_a_locked_output_is_named_and_stays(
    tmp_path: Path, buku: Path, tolak: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to replace a file that Excel has open; only the refusal is played here."""
    lama = uji.tulis(tmp_path / "hasil.xlsm", b"lama")

    def tolak_ganti(*_: object) -> None:
        raise PermissionError(13, "sharing violation")

    monkeypatch.setattr(Path, "replace", tolak_ganti)
    assert "“hasil.xlsm” sedang dipakai program lain" in tolak("hitung", buku, "-o", lama)


def test_a_locked_input_is_named(
    buku: Path, tolak: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asli = Path.read_bytes

    def tolak_baca(path: Path) -> bytes:
        # The listing before and after reads too.
        if path == buku and any("renaksi_xl" in satu.f_code.co_filename for satu in _tumpukan()):
            raise PermissionError(13, "sharing violation")
        return asli(path)

    monkeypatch.setattr(Path, "read_bytes", tolak_baca)
    for perintah in PERINTAH:
        assert "“Renaksi.xlsm” tidak dapat dibaca" in tolak(perintah, buku)


def _tumpukan() -> Iterator[Any]:
    bingkai = sys._getframe(1)
    while bingkai is not None:
        yield bingkai
        bingkai = bingkai.f_back  # type: ignore[assignment]  # None ends the loop


# --- arguments ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (["hitong"], "“hitong”"),
        (["hitung"], "BUKU"),
        (["hitung", "BUKU", "--cepat"], "“--cepat”"),
        (["hitung", "BUKU", "--tw", "5"], "--tw"),
        (["hitung", "BUKU", "--tw", "tiga"], "--tw"),
        (["hitung", "BUKU", "--tw"], "--tw"),
        (["hitung", "BUKU", "LAIN"], "LAIN"),
        (["ekspor", "BUKU", "DUA", "TIGA"], "DUA TIGA"),
        (["ekspor"], "BUKU"),
        (["baru"], "BUKU"),
        (["validasi", "BUKU", "--xml"], "“--xml”"),
        (["bidang", "BUKU"], "--dir"),
        (["contoh", "sini"], "sini"),
    ],
)
def test_wrong_arguments_are_one_sentence(
    buku: Path, tolak: Callable[..., str], argumen: list[str], kata: str
) -> None:
    assert kata in tolak(*(buku if satu == "BUKU" else satu for satu in argumen))


# --- the real process --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (["hitung", "terpotong.xlsm"], "terpotong"),
        (["ekspor", "lain.xlsm"], "bukan buku kerja Renaksi"),
        (["baru", "baru.xlsm", "--dari", "ganda.json"], "singkatan"),
        (["hitung", "Renaksi.xlsm", "-o", "Renaksi.xlsm"], "tidak boleh menimpa"),
        (["tidak-ada"], "tidak dikenal"),
    ],
)
def test_the_command_itself_ends_with_2_and_one_sentence(
    tmp_path: Path, buku: Path, argumen: list[str], kata: str
) -> None:
    uji.tulis(tmp_path / "terpotong.xlsm", BUKAN_BUKU["terpotong"][0])
    uji.tulis(tmp_path / "lain.xlsm", BUKAN_BUKU["buku kerja lain"][0])
    data = rencana()
    RENCANA_SALAH["one singkatan twice"][0](data)
    uji.tulis(tmp_path / "ganda.json", json.dumps(data).encode())
    sebelum = isi_folder(tmp_path)
    proses = subprocess.run(
        [sys.executable, "-m", "renaksi_xl", *argumen],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(AKAR), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert kata in kalimat(proses.stdout, proses.stderr, proses.returncode)
    assert isi_folder(tmp_path) == sebelum
    assert buku.read_bytes() == MASTER

"""The buttons that take files or make them, pressed in memory: dialog, question, VBA, Python, the same workbook."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from renaksi_xl import macros
from renaksi_xl.jobs import kirim
from renaksi_xl.jobs.gabung import gabung_berkas
from renaksi_xl.jobs.muat import muat
from renaksi_xl.kirim.pdf import HasilPdf
from renaksi_xl.sheets import renaksi
from renaksi_xl.sheets.rujukan import huruf
from renaksi_xl.sheets.tombol import TOMBOL
from tests.excel.klik_memori import Meja
from tests.jobs import kiriman
from tests.jobs.kiriman import file, isikan

pytestmark = pytest.mark.lambat

NAMA = {t.makro: t.nama for t in TOMBOL}
GABUNG, LAPORAN, KIRIM, IMPOR, BATAL = (
    NAMA[m] for m in ("gabungkan_isian", "buat_laporan", "siapkan_kiriman", "impor_renaksi", "batalkan")
)
CATATAN_KLIK = ("_jurnal", "Riwayat Perubahan", "Beranda")
TW2 = "Realisasi TW II"


@pytest.fixture(scope="module")
def dibagi(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A master whose every row has its cells on the sheets beside."""
    berkas = tmp_path_factory.mktemp("induk") / "Renaksi.xlsm"
    berkas.write_bytes(kiriman.induk())
    return berkas


@pytest.fixture
def meja(dibagi: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Meja:
    monkeypatch.setattr(macros, "LOG", tmp_path / "renaksi-xl.log")
    berkas = tmp_path / "Renaksi.xlsm"
    berkas.write_bytes(dibagi.read_bytes())
    return Meja(berkas, tmp_path / "pc")


def kembali(folder: Path, nama: str, isi: dict[tuple[str, str], float | str | None], urut: int = 0) -> Path:
    """A return of a bidang with some cells filled in."""
    folder.mkdir(exist_ok=True)
    berkas = folder / nama
    berkas.write_bytes(isikan(file(urut), isi))
    return berkas


def alamat(meja: Meja, id_: str, label: str) -> str:
    """The cell of a row of the plan on sheet Renaksi."""
    baris = next(
        b for b in range(4, 60) if meja.sel("Renaksi", f"{huruf(renaksi.TABEL.posisi('ID'))}{b}") == id_
    )
    return f"{huruf(renaksi.TABEL.posisi(label))}{baris}"


def isi_sel(meja: Meja, id_: str, label: str = TW2) -> object:
    return meja.sel("Renaksi", alamat(meja, id_, label))


def test_cancelling_the_choice_of_files_does_nothing_at_all(meja: Meja) -> None:
    sebelum = meja.foto()
    for tombol in (GABUNG, IMPOR):
        assert meja.inang.klik("Beranda", tombol) == []
    assert meja.inang.perintah == []
    assert meja.foto() == sebelum


def test_returns_are_shown_in_a_preview_and_written_after_a_yes(meja: Meja, tmp_path: Path) -> None:
    satu = kembali(tmp_path / "kembali", "satu file.xlsx", {("s1", TW2): 4, ("s3", TW2): None})
    dua = kembali(tmp_path / "kembali", "dua.xlsx", {("m2", TW2): 2}, urut=1)
    sebelum = meja.foto(CATATAN_KLIK)
    tanya, jawab = meja.klik_ya(GABUNG, satu, dua)
    (pratinjau,) = meja.dibuka
    assert pratinjau.parent == meja.berkas.parent
    assert str(pratinjau) in tanya
    assert "Tulis sekarang ke buku ini?" in tanya
    lembar = openpyxl.load_workbook(pratinjau)["Pratinjau Penggabungan"]
    nilai = [[c.value for c in baris] for baris in lembar.iter_rows()]
    assert sum("Realisasi TW II" in baris for baris in nilai) == 2
    assert jawab.startswith("2 file digabungkan; 2 sel berubah")
    assert (isi_sel(meja, "s1"), isi_sel(meja, "m2")) == (4, 2)
    beda = {n for n, x in meja.foto(CATATAN_KLIK).items() if x != sebelum[n]}
    assert beda == {"Renaksi"}
    # Only the two cells: nothing that nobody filled in was written to.
    assert sorted(x for x in meja.mesin.ditulis if x[0] == "Renaksi") == sorted(
        ("Renaksi", int(a[2:]) - 1 if a[1].isalpha() else int(a[1:]) - 1, renaksi.TABEL.posisi(TW2), 1, 1)
        for a in (alamat(meja, i, TW2) for i in ("s1", "m2"))
    )


def test_an_archive_may_be_chosen_and_what_it_holds_beside_returns_is_in_the_preview(
    meja: Meja, tmp_path: Path
) -> None:
    satu = kembali(tmp_path / "kembali", "satu.xlsx", {("s1", TW2): 4})
    dua = kembali(tmp_path / "kembali", "dua.xlsx", {("m2", TW2): 2}, urut=1)
    arsip = tmp_path / "kembali" / "dari WA.zip"
    with zipfile.ZipFile(arsip, "w") as z:
        z.write(satu, "Set/satu.xlsx")
        z.write(dua, "dua.xlsx")
        z.writestr("foto.jpg", b"x")
    _, jawab = meja.klik_ya(GABUNG, arsip)
    assert jawab.startswith("2 file digabungkan; 2 sel berubah")
    assert (isi_sel(meja, "s1"), isi_sel(meja, "m2")) == (4, 2)
    (pratinjau,) = meja.dibuka
    temuan = [[c.value for c in baris] for baris in openpyxl.load_workbook(pratinjau)["Temuan"].iter_rows()]
    assert [x[2] for x in temuan if x[0] == "K809"] == ["dari WA.zip"]


def test_the_open_workbook_gets_the_values_that_the_command_line_gets(meja: Meja, tmp_path: Path) -> None:
    isi: dict[tuple[str, str], float | str | None] = {
        ("s1", TW2): 4,
        ("s6a", TW2): 3,
        ("s6b", TW2): 0,
        ("s6b", "Faktor Penghambat"): "Banjir",
        ("s2", TW2): 0.93,
    }
    berkas = kembali(tmp_path / "kembali", "a.xlsx", isi)
    cli = tmp_path / "cli.xlsm"
    gabung_berkas(meja.berkas, [berkas], cli)
    meja.klik_ya(GABUNG, berkas)
    assert [isi_sel(meja, i) for i in ("s1", "s6a", "s6b", "s2")] == [4, 3, 0, 0.93]
    baris = {b.id: b for b in muat(cli).rencana.baris}
    assert [float(str(baris[i].realisasi_tw[1])) for i in ("s1", "s6a", "s6b", "s2")] == [4, 3, 0, 0.93]
    catatan = meja.foto()["Catatan TW"]
    assert "Banjir" in catatan.values()


def test_batalkan_gives_merged_cells_back_and_the_history_names_every_return(
    meja: Meja, tmp_path: Path
) -> None:
    berkas = kembali(tmp_path / "kembali", "a.xlsx", {("s1", TW2): 4, ("s6b", "Faktor Penghambat"): "Banjir"})
    sebelum = meja.foto(CATATAN_KLIK)
    meja.klik_ya(GABUNG, berkas)
    garis = [[str(meja.sel("Riwayat Perubahan", f"{k}{b}")) for k in "BCD"] for b in (5, 6)]
    assert [x[:2] for x in garis] == [["(nama petugas)", "Gabungkan Isian Bidang"]] * 2
    assert garis[0][2].startswith("a.xlsx · Sekretariat · Seri ")
    assert meja.foto(CATATAN_KLIK) != sebelum
    meja.inang.klik("Beranda", BATAL)
    assert meja.foto(CATATAN_KLIK) == sebelum


def test_a_no_writes_nothing_but_the_preview(meja: Meja, tmp_path: Path) -> None:
    berkas = kembali(tmp_path / "kembali", "a.xlsx", {("s1", TW2): 4})
    sebelum = meja.foto(["_jurnal"])
    _, jawab = meja.klik_tidak(GABUNG, berkas)
    assert jawab == "Tidak ada yang diubah di buku ini."
    assert meja.foto(["_jurnal"]) == sebelum
    assert meja.dibuka[0].exists()


def test_a_conflict_waits_in_the_preview_until_somebody_chooses(meja: Meja, tmp_path: Path) -> None:
    folder = tmp_path / "kembali"
    satu = kembali(folder, "satu.xlsx", {("s1", TW2): 4})
    dua = kembali(folder, "dua.xlsx", {("s1", TW2): 7, ("s6a", TW2): 3})
    tanya, _ = meja.klik_ya(GABUNG, satu, dua)
    assert "ketik Ya di kolom Dipakai" in tanya
    asal = isi_sel(meja, "s1")
    assert isi_sel(meja, "s6a") == 3
    pratinjau = meja.dibuka[0]
    wb = openpyxl.load_workbook(pratinjau)
    ws = wb["Pratinjau Penggabungan"]
    kepala = next(r for r in range(1, 9) if "Dipakai" in [c.value for c in ws[r]])
    kolom = {c.value: k for k, c in enumerate(ws[kepala], start=1)}
    for r in range(kepala + 1, ws.max_row + 1):
        if str(ws.cell(r, kolom["Nilai Baru"]).value).startswith("7"):
            ws.cell(r, kolom["Dipakai"]).value = "Ya"
    wb.save(pratinjau)
    meja.klik_ya(GABUNG, satu, dua, pratinjau)
    assert (asal, isi_sel(meja, "s1")) != (7, asal)
    assert isi_sel(meja, "s1") == 7
    assert len(set(meja.dibuka)) == 2


def test_returns_that_cannot_be_merged_are_told_and_nothing_is_asked(meja: Meja, tmp_path: Path) -> None:
    lain = tmp_path / "lain.xlsx"
    lain.write_bytes(b"bukan buku")
    (jawab,) = meja.klik_ya(GABUNG, lain)
    assert jawab.startswith("Tidak ada file isian yang dapat digabungkan")
    kosong = kembali(tmp_path / "kembali", "kosong.xlsx", {})
    (jawab,) = meja.klik_ya(GABUNG, kosong)
    assert "0 sel akan berubah" in jawab
    assert "Tulis sekarang" not in jawab


def test_a_laporan_is_written_beside_the_master_opened_and_never_replaced(meja: Meja) -> None:
    kalimat = [meja.klik(LAPORAN), meja.klik(LAPORAN)]
    satu, dua = meja.dibuka
    assert (satu.parent, satu.suffix) == (meja.berkas.parent, ".xlsx")
    assert dua.name == f"{satu.stem} (2).xlsx"
    assert [str(b) in k for b, k in zip((satu, dua), kalimat, strict=True)] == [True, True]
    assert muat(satu).rencana.baris == muat(meja.berkas).rencana.baris


def test_a_package_asks_first_while_findings_block_sending(meja: Meja) -> None:
    meja.mesin.books.cetak = pdf()
    tanya, jawab = meja.klik_tidak(KIRIM)
    assert "Wajib Diperbaiki masih ada" in tanya
    assert jawab == "Tidak ada yang diubah di buku ini."
    folder = meja.berkas.parent / "Kiriman 2024 TW2"
    assert not folder.exists()
    _, jawab = meja.klik_ya(KIRIM)
    assert str(folder) in jawab
    assert {p.suffix for p in folder.iterdir()} == {".xlsx", ".docx", ".pdf", ".eml", ".zip", ".txt"}


def test_where_excel_cannot_print_libreoffice_is_asked_and_its_answer_told(
    meja: Meja, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "renaksi_xl.jobs.klik_laporan.cetak_pdf", lambda *_: HasilPdf(None, "LibreOffice tidak ditemukan.")
    )
    _, jawab = meja.klik_ya(KIRIM)
    assert jawab.endswith("PDF tidak dibuat: LibreOffice tidak ditemukan.")


def test_an_old_renaksi_becomes_a_new_master_and_the_open_one_stays(meja: Meja, tmp_path: Path) -> None:
    dokumen = tmp_path / "Renaksi lama.xlsx"
    dokumen.write_bytes(cetakan())
    sebelum = meja.foto(CATATAN_KLIK)
    meja.inang.dipilih[:] = [str(dokumen)]
    kalimat = meja.klik(IMPOR)
    buku = tmp_path / "Renaksi dari Renaksi lama.xlsm"
    assert str(buku) in kalimat
    assert [b.uraian for b in muat(buku).rencana.baris] == ["Program Satu", "Kegiatan Dua", "Sub Tiga"]
    assert meja.dibuka == [tmp_path / "Pratinjau Impor Renaksi lama.xlsx"]
    assert meja.foto(CATATAN_KLIK) == sebelum


def pdf() -> bytes:
    """A PDF of one blank page."""
    from pypdf import PdfWriter

    tulis, keluar = PdfWriter(), io.BytesIO()
    tulis.add_blank_page(100, 100)
    tulis.write(keluar)
    return keluar.getvalue()


def cetakan() -> bytes:
    """A printed Renaksi of three rows, as an office types it."""
    wb = openpyxl.Workbook()
    ws = wb.active
    assert ws is not None
    for baris in (
        ["RENCANA AKSI"],
        ["BADAN CONTOH"],
        ["TAHUN ANGGARAN 2024"],
        [],
        [
            "No",
            "Jenjang",
            "Uraian",
            "Indikator Kinerja",
            "Satuan",
            "Target",
            "TW I",
            "TW II",
            "TW III",
            "TW IV",
        ],
        ["1", "Program", "Program Satu", "Indeks", "Indeks", 80, None, None, None, 80],
        ["1.1", "Kegiatan", "Kegiatan Dua", "Persentase", "%", 1, 1, 1, 1, 1],
        ["1.1.1", "Sub Kegiatan", "Sub Tiga", "Jumlah", "Dokumen", 4, 1, 1, 1, 1],
    ):
        ws.append(baris)
    keluar = io.BytesIO()
    wb.save(keluar)
    return keluar.getvalue()


def test_the_question_of_a_package_is_what_the_command_line_refuses_by(meja: Meja, tmp_path: Path) -> None:
    laporan = kirim.kirim_berkas(meja.berkas, tmp_path / "k", pembuat_pdf=kirim.tanpa_pdf)
    tanya, _ = meja.klik_tidak(KIRIM)
    assert laporan.ditolak
    assert tanya.split(" ", 1)[0] in laporan.galat[0]

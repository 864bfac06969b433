"""Returns in folders and zip archives, as e-mail and WhatsApp deliver them: opened safely, or named."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from renaksi_xl.books import kumpulan as modul_kumpulan
from renaksi_xl.cli import jalankan
from renaksi_xl.errors import BerkasError, MasukanError
from renaksi_xl.jobs.bidang import bidang
from renaksi_xl.jobs.gabung import LaporanGabung, gabung_berkas, kalimat
from renaksi_xl.jobs.muat import muat
from tests import contoh_bidang as contoh
from tests.jobs import kiriman
from tests.jobs.kiriman import file, isikan

pytestmark = pytest.mark.lambat

SATU = ("s7", "Realisasi TW II")


def isian(**nilai: float) -> bytes:
    """A return with figures of TW II by ID."""
    return isikan(file(), {(id_, "Realisasi TW II"): x for id_, x in nilai.items()})


def arsip(isi: Mapping[str, bytes], cara: int = zipfile.ZIP_DEFLATED) -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", cara) as z:
        for nama, satu in isi.items():
            z.writestr(nama, satu)
    return wadah.getvalue()


def bersandi(isi: bytes) -> bytes:
    """Every entry with the bit "encrypted", as zip programs set it, in both of its places."""
    hasil = bytearray(isi)
    for tanda, letak in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        di = hasil.find(tanda)
        while di >= 0:
            hasil[di + letak] |= 1
            di = hasil.find(tanda, di + 4)
    return bytes(hasil)


def bohong(nama: str, isi: bytes, ukuran: int) -> bytes:
    """An archive of one entry of which it says that it expands to less than it does."""
    hasil = bytearray(arsip({nama: isi}))
    for tanda, letak in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", hasil, hasil.find(tanda) + letak, ukuran)
    return bytes(hasil)


def tulis(letak: Path, isi: bytes) -> Path:
    letak.parent.mkdir(parents=True, exist_ok=True)
    letak.write_bytes(isi)
    return letak


def jalan(induk: Path, *diberi: Path) -> tuple[LaporanGabung, dict[str, object]]:
    """Merge what was given; the report, and realisasi of TW II by ID in the result."""
    hasil = induk.parent / "H.xlsm"
    laporan = gabung_berkas(induk, diberi, hasil)
    return laporan, {b.id: b.realisasi_tw[1] for b in muat(hasil).rencana.baris}


def temuan(laporan: LaporanGabung) -> list[tuple[str, str]]:
    return sorted((t.kode, t.fakta["berkas"]) for t in laporan.temuan)


# --- archives ---------------------------------------------------------------------------------------------


def test_a_zip_gives_what_its_files_give_and_the_history_names_both(tmp_path: Path, induk: Path) -> None:
    isi = {"Set.xlsx": isian(s1=2), "Kiriman bidang/Set lanjutan.xlsx": isian(s7=1), "baca saya.txt": b"halo"}
    biasa, harap = jalan(
        induk, *(tulis(tmp_path / "lepas" / Path(n).name, x) for n, x in isi.items() if "xlsx" in n)
    )
    laporan, ada = jalan(induk, tulis(tmp_path / "kiriman.zip", arsip(isi)))
    assert (ada, laporan.temuan) == (harap, ())
    assert (ada["s1"], ada["s7"]) == (2, 1)
    assert laporan.baris[0] == biasa.baris[0]
    riwayat = kiriman.diketik_di(tmp_path / "H.xlsm")
    for nama in ("kiriman.zip/Kiriman bidang/Set lanjutan.xlsx", "kiriman.zip/Set.xlsx"):
        assert sum(str(x).startswith(nama) for x in riwayat) == 1


@pytest.mark.parametrize("cara", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_every_way_of_packing_is_read(tmp_path: Path, induk: Path, cara: int) -> None:
    laporan, ada = jalan(induk, tulis(tmp_path / "KIRIMAN.ZIP", arsip({"a.xlsx": isian(s7=1)}, cara)))
    assert (ada["s7"], laporan.temuan) == (1, ())


def test_a_finding_in_an_archived_return_names_archive_file_and_cell(tmp_path: Path, induk: Path) -> None:
    rusak = isikan(isian(s7=1), {("s1", "Target TW II"): 9})
    laporan, _ = jalan(induk, tulis(tmp_path / "wa.zip", arsip({"a.xlsx": rusak})))
    (satu,) = laporan.temuan
    assert (satu.kode, satu.sel, satu.fakta["berkas"]) == ("K701", "I11", "wa.zip/a.xlsx")


def test_two_archived_returns_that_differ_are_a_conflict(tmp_path: Path, induk: Path) -> None:
    laporan, ada = jalan(
        induk, tulis(tmp_path / "a.zip", arsip({"a.xlsx": isian(s7=1), "b.xlsx": isian(s7=2)}))
    )
    assert laporan.bentrok
    assert ada["s7"] is None
    (satu,) = laporan.temuan
    assert "1 Dokumen (a.zip/a.xlsx) dan 2 Dokumen (a.zip/b.xlsx)" in kalimat(satu)


def test_an_archive_beside_what_was_taken_out_of_it_counts_once_without_a_word(
    tmp_path: Path, induk: Path
) -> None:
    folder = tmp_path / "kembali"
    isi = isian(s7=1)
    tulis(folder / "a.xlsx", isi)
    tulis(folder / "z.zip", arsip({"a.xlsx": isi}))
    laporan, ada = jalan(induk, folder)
    assert laporan.temuan == ()
    assert laporan.baris[0].startswith("1 file digabungkan")
    assert ada["s7"] == 1


def test_the_folder_that_was_handed_out_may_be_given_back_with_one_file_filled_in(tmp_path: Path) -> None:
    """Zip of all hand-outs, text and letter lie beside the returns; they add nothing and are no finding."""
    plan = contoh.rencana()
    beralamat = tuple(replace(b, email="bidang@contoh.go.id") for b in plan.bidang)
    buku, folder = tmp_path / "Renaksi.xlsm", tmp_path / "isian"
    buku.write_bytes(kiriman.induk_dari(replace(plan, bidang=beralamat)))
    bidang(buku, folder)
    (set_,) = folder.glob("*_B1.xlsx")
    set_.write_bytes(isikan(set_.read_bytes(), {SATU: 1}))
    laporan, ada = jalan(buku, folder)
    assert ada["s7"] == 1
    assert laporan.baris[0].startswith(f"{len(plan.bidang)} file digabungkan")
    assert {t.kode for t in laporan.temuan} <= {"K720"}
    assert {t.fakta["berkas"].partition("/")[2] for t in laporan.temuan} == {""}


def test_a_zip_of_hand_outs_only_changes_nothing(tmp_path: Path, induk: Path) -> None:
    laporan, ada = jalan(induk, tulis(tmp_path / "a.zip", arsip({"a.xlsx": file()})))
    assert "0 sel berubah" in laporan.baris[0]
    assert ada["s7"] is None


def test_a_hand_out_whose_target_was_changed_is_no_untouched_one(tmp_path: Path, induk: Path) -> None:
    """Nothing of it goes into the merge, and still somebody wants the target changed."""
    lain = isikan(file(1), {("m1", "Target TW II"): 77})
    laporan, ada = jalan(
        induk, tulis(tmp_path / "a.zip", arsip({"satu.xlsx": isian(s7=1), "dua.xlsx": lain}))
    )
    assert ada["s7"] == 1
    assert {t.kode for t in laporan.temuan if t.fakta["berkas"] == "a.zip/dua.xlsx"} >= {"K701"}


def test_a_workbook_that_was_renamed_to_zip_on_the_way_is_a_return(tmp_path: Path, induk: Path) -> None:
    laporan, ada = jalan(induk, tulis(tmp_path / "isian.zip", isian(s7=1)))
    assert (ada["s7"], laporan.temuan) == (1, ())


# --- hostile archives -------------------------------------------------------------------------------------

LUAR = (
    "../../keluar.xlsx",
    "..\\..\\keluar.xlsx",
    "/etc/keluar.xlsx",
    "C:\\Windows\\keluar.xlsx",
    "\\\\server\\bagi\\keluar.xlsx",
)


@pytest.mark.parametrize("nama", LUAR)
def test_a_name_that_leads_out_of_the_archive_writes_nothing_anywhere(
    tmp_path: Path, induk: Path, nama: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dalam = tmp_path / "a" / "b"
    letak = tulis(dalam / "kiriman.zip", arsip({nama: isian(s7=1)}))
    monkeypatch.chdir(dalam)
    sebelum = set(tmp_path.rglob("*"))
    laporan, ada = jalan(induk, letak)
    assert set(tmp_path.rglob("*")) - sebelum == {tmp_path / "H.xlsm"}
    assert ada["s7"] == 1
    assert laporan.temuan == ()
    dari = [str(x) for x in kiriman.diketik_di(tmp_path / "H.xlsm") if str(x).startswith("kiriman.zip/")]
    assert len(dari) == 1
    assert "keluar.xlsx" in dari[0]
    assert not any(tanda in dari[0].partition(" · ")[0] for tanda in ("..", "\\", ":", "//"))


def test_a_name_like_a_formula_or_of_control_signs_stays_a_text(tmp_path: Path, induk: Path) -> None:
    isi = {"=cmd|' /c calc'!A0 xxx.xlsx": isian(s7=1), "x" * 300 + "\x01\x1b[31m\u202e xxx.xlsx": isian(s1=2)}
    letak = tulis(tmp_path / "=1+1.zip", arsip(isi))
    _, ada = jalan(induk, letak)
    assert (ada["s7"], ada["s1"]) == (1, 2)
    for pratinjau, berkas in ((False, "H.xlsm"), (True, "P.xlsx")):
        gabung_berkas(induk, [letak], tmp_path / berkas, pratinjau=pratinjau)
        wb = openpyxl.load_workbook(tmp_path / berkas)
        sel = [c for ws in wb for baris in ws.iter_rows() for c in baris if "xxx.xlsx" in str(c.value)]
        assert len(sel) >= 2
        for c in sel:
            assert c.data_type == "s"
            assert len(str(c.value)) < 300
            assert not {"\x01", "\x1b", "\u202e"} & set(str(c.value))


# What is wrong with an archive → its bytes, and the words that tell it.
BURUK: dict[str, tuple[Callable[[], bytes], str]] = {
    "bom": (lambda: arsip({"a.xlsx": bytes(30_000_000)}), "tidak wajar"),
    "bom dari banyak berkas": (
        lambda: arsip({f"{n}.xlsx": bytes(19_000_000) for n in range(29)}),
        "terlalu besar",
    ),
    "bom di dalam isian": (
        lambda: arsip({"a.xlsx": kiriman.bagian(isian(s7=1), {"xl/media/nol.bin": bytes(30_000_000)})}),
        "“bom di dalam isian.zip/a.xlsx” tidak wajar",
    ),
    "bom yang bohong": (
        lambda: bohong("a.xlsx", bytes(30_000_000), 100),
        "“bom yang bohong.zip/a.xlsx” rusak atau terpotong",
    ),
    "terlalu banyak": (
        lambda: arsip({f"{n}.xlsx": b"" for n in range(201)}),
        "memuat lebih dari 200 buku kerja",
    ),
    "bagian berlebih": (lambda: arsip({f"{n}.txt": b"" for n in range(5001)}), "tidak wajar"),
    "bersandi": (
        lambda: bersandi(arsip({"a.xlsx": isian(s7=1)})),
        "dikunci kata sandi; buka dengan kata sandinya",
    ),
    "nama kembar": (lambda: kembar("a.xlsx", isian(s7=1), isian(s7=2)), "rusak atau terpotong"),
    "terpotong": (lambda: arsip({"a.xlsx": isian(s7=1)})[:-60], "rusak atau terpotong"),
    "isi rusak": (lambda: sobek(arsip({"a.xlsx": isian(s7=1)}, zipfile.ZIP_STORED)), "rusak atau terpotong"),
    "kosong": (lambda: b"", "kosong (0 byte)"),
    "tanpa isi": (lambda: arsip({}), "Tidak ada buku kerja di dalam arsip “tanpa isi.zip”;"),
    "tanpa buku": (
        lambda: arsip({"foto.jpg": b"x", "surat.docx": b"y"}),
        "Tidak ada buku kerja di dalam arsip “tanpa buku.zip” (yang ada: foto.jpg dan surat.docx)",
    ),
    "arsip di dalam arsip": (
        lambda: arsip({"dalam.zip": arsip({"a.xlsx": isian(s7=1)})}),
        "Tidak ada buku kerja di dalam arsip “arsip di dalam arsip.zip” (yang ada: dalam.zip)",
    ),
    "rar": (lambda: b"Rar!\x1a\x07\x01\x00" + bytes(50), "bukan arsip .zip"),
    "tujuh": (lambda: b"7z\xbc\xaf\x27\x1c" + bytes(50), "bukan arsip .zip"),
    "isi bersandi": (
        lambda: arsip({"a.xlsx": bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le")}),
        "“isi bersandi.zip/a.xlsx” dikunci kata sandi",
    ),
    "isi html": (
        lambda: arsip({"a.xls": b"<html><table></table></html>"}),
        "“isi html.zip/a.xls” sebenarnya halaman web",
    ),
}


def kembar(nama: str, *isi: bytes) -> bytes:
    """Two entries of one name: two readers could take two different ones."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as z:
        z.writestr(nama, isi[0])
        with pytest.warns(UserWarning, match="Duplicate name"):
            z.writestr(nama, isi[1])
    return wadah.getvalue()


def sobek(isi: bytes) -> bytes:
    """Bytes in the middle lost on the way."""
    return isi[:2000] + bytes(50) + isi[2050:]


@pytest.mark.parametrize("nama", BURUK)
def test_a_damaged_or_hostile_archive_is_told_by_name_and_the_good_return_arrives(
    tmp_path: Path, induk: Path, capfd: pytest.CaptureFixture[str], nama: str
) -> None:
    buat, kata = BURUK[nama]
    letak = tulis(tmp_path / f"{nama}.zip", buat())
    semula = letak.read_bytes()
    baik = tulis(tmp_path / "baik.xlsx", isian(s7=1))
    laporan, ada = jalan(induk, letak, baik)
    (satu,) = laporan.temuan
    assert (satu.kode, satu.sel) == ("K808", None)
    assert satu.fakta["berkas"].startswith(f"{nama}.zip")
    assert kata in kalimat(satu)
    assert ada["s7"] == 1
    (tmp_path / "H.xlsm").unlink()
    assert jalankan(["gabung", str(induk), str(letak), "-o", str(tmp_path / "H.xlsm")]) == 2
    galat = capfd.readouterr().err
    assert galat.startswith("Tidak ada file isian yang dapat digabungkan; tidak ada yang ditulis. ")
    assert kata in galat
    assert galat.count("\n") == 1
    assert {p.name for p in tmp_path.iterdir()} == {induk.name, letak.name, baik.name}
    assert letak.read_bytes() == semula


def test_a_member_larger_than_any_workbook_is_never_expanded(
    tmp_path: Path, induk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit (100 MB) cannot be tried with its real size."""
    besar, baik = os.urandom(2_000_000), isian(s7=1)
    letak = tulis(tmp_path / "a.zip", arsip({"besar.xlsx": besar, "baik.xlsx": baik}))
    monkeypatch.setattr(modul_kumpulan, "BATAS_BERKAS", 1_000_000)
    monkeypatch.setattr(zipfile.ZipFile, "read", hanya_kecil(zipfile.ZipFile.read))
    laporan, ada = jalan(induk, letak)
    assert temuan(laporan) == [("K808", "a.zip/besar.xlsx")]
    assert "terlalu besar" in kalimat(laporan.temuan[0])
    assert ada["s7"] == 1


def hanya_kecil(baca: Callable[..., bytes]) -> Callable[..., bytes]:
    def dibaca(arsip_: zipfile.ZipFile, nama: str) -> bytes:
        assert nama != "besar.xlsx"
        return baca(arsip_, nama)

    return dibaca


def test_what_an_archive_holds_beside_its_returns_is_named(tmp_path: Path, induk: Path) -> None:
    isi = {
        "a.xlsx": isian(s7=1),
        "lama/dalam.zip": arsip({"b.xlsx": isian(s1=2)}),
        "bukti/foto.jpg": b"\xff\xd8",
        "baca saya.txt": b"halo",
        "__MACOSX/._a.xlsx": b"\0\5\x16\7",
        "~$a.xlsx": b"terkunci",
    }
    laporan, ada = jalan(induk, tulis(tmp_path / "kiriman.zip", arsip(isi)))
    assert (ada["s7"], ada["s1"]) == (1, 1)  # s1 as it was handed out
    (satu,) = laporan.temuan
    assert (satu.kode, satu.fakta["berkas"]) == ("K809", "kiriman.zip")
    assert "tidak dibuka: “bukti/foto.jpg” dan “lama/dalam.zip”." in kalimat(satu)


# --- folders ----------------------------------------------------------------------------------------------


def test_a_folder_is_looked_into_one_level_down_and_what_lies_deeper_is_named(
    tmp_path: Path, induk: Path
) -> None:
    folder = tmp_path / "kembali"
    tulis(folder / "Sekretariat" / "isian.xlsx", isian(s1=2))
    tulis(folder / "Lain" / "isian.xlsx", isian(s7=1))
    tulis(folder / "Lain" / "wa.zip", arsip({"isian.xlsx": isian(s4=3)}))
    tulis(folder / "Lain" / "2023" / "isian.xlsx", isian(s7=5))
    tulis(folder / ".sinkron" / "isian.xlsx", isian(s7=6))
    tulis(folder / "foto.jpg", b"\xff\xd8")
    tulis(folder / "isian.rar", b"Rar!")
    tulis(folder / "kiriman.eml", b"From: bidang@contoh.go.id\n\nTerlampir")
    laporan, ada = jalan(induk, folder)
    assert (ada["s1"], ada["s7"], ada["s4"]) == (2, 1, 3)
    satu, surel = laporan.temuan
    assert (satu.kode, satu.fakta["berkas"]) == ("K809", "kembali")
    assert "tidak dibuka: “Lain/2023/”, “foto.jpg”, dan “isian.rar”." in kalimat(satu)
    assert (surel.kode, surel.fakta["berkas"]) == ("K809", "kiriman.eml")
    assert "tidak dibuka: “surel tanpa lampiran”." in kalimat(surel)


def test_files_of_one_name_are_told_apart_by_as_many_folders_as_it_takes(tmp_path: Path, induk: Path) -> None:
    """A finding must lead to its file: the cell of one was once shown for the other."""
    for kantor, id_ in (("a", "s1"), ("b", "s2")):
        tulis(tmp_path / kantor / "x" / "isian.xlsx", isikan(isian(s7=1), {(id_, "Target TW II"): 9}))
    laporan, _ = jalan(induk, tmp_path / "a", tmp_path / "b")
    assert [(t.fakta["berkas"], t.sel) for t in laporan.temuan if t.kode == "K701"] == [
        ("a/x/isian.xlsx", "I11"),
        ("b/x/isian.xlsx", "I12"),
    ]


def test_a_folder_of_other_things_only_is_refused_and_they_are_named(tmp_path: Path, induk: Path) -> None:
    folder = tmp_path / "kembali"
    tulis(folder / "foto.jpg", b"\xff\xd8")
    tulis(folder / "a" / "b" / "isian.xlsx", isian(s7=1))
    with pytest.raises(MasukanError, match=r"di folder “kembali” \(yang ada: “a/b/” dan “foto.jpg”\)"):
        gabung_berkas(induk, [folder], tmp_path / "H.xlsm")
    assert not (tmp_path / "H.xlsm").exists()


def test_many_files_that_are_not_opened_are_counted(tmp_path: Path, induk: Path) -> None:
    for n in range(12):
        tulis(tmp_path / "kembali" / f"foto {n:02}.jpg", b"x")
    tulis(tmp_path / "kembali" / "a.xlsx", isian(s7=1))
    laporan, _ = jalan(induk, tmp_path / "kembali")
    assert "“foto 07.jpg”, dan 4 lainnya." in kalimat(laporan.temuan[0])


def test_a_folder_that_may_not_be_looked_into_is_one_sentence(
    tmp_path: Path, induk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kembali").mkdir()

    def tertutup(_: Path) -> Iterator[Path]:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as palsu:
        palsu.setattr(Path, "iterdir", tertutup)
        with pytest.raises(BerkasError, match="Folder “kembali” tidak dapat dibuka"):
            gabung_berkas(induk, [tmp_path / "kembali"], tmp_path / "H.xlsm")


@pytest.mark.parametrize("opsi", [[], ["--pratinjau"]])
def test_a_result_that_would_replace_an_archive_or_a_file_of_a_subfolder_is_refused(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], opsi: list[str]
) -> None:
    folder = tmp_path / "kembali"
    buku = tulis(tmp_path / "Renaksi.xlsx", kiriman.induk())
    dalam = tulis(folder / "a" / "isian.xlsx", isian(s7=1))
    arsip_ = tulis(folder / "b.zip", arsip({"a.xlsx": isian(s1=1)}))
    for letak in (dalam, arsip_):
        semula = letak.read_bytes()
        assert jalankan(["gabung", str(buku), str(folder), "-o", str(letak), *opsi]) == 2
        assert "Hasil tidak boleh menimpa berkas asalnya" in capfd.readouterr().err
        assert letak.read_bytes() == semula


def test_the_order_in_which_archives_and_files_are_given_changes_nothing(tmp_path: Path, induk: Path) -> None:
    berkas = [
        tulis(tmp_path / "b.zip", arsip({"2.xlsx": isian(s7=1), "1.xlsx": isian(s1=2)})),
        tulis(tmp_path / "a.xlsx", isian(s7=2)),
        tulis(tmp_path / "c.zip", arsip({"1.xlsx": isian(s4=2)})),
    ]
    hasil = tmp_path / "H.xlsm"
    semua = set()
    for urut in (berkas, berkas[::-1], [berkas[1], berkas[2], berkas[0], berkas[1]]):
        laporan = gabung_berkas(induk, urut, hasil)
        semua.add((hasil.read_bytes(), tuple(kalimat(t) for t in laporan.temuan)))
    assert len(semua) == 1

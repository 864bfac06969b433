"""`renaksi gabung` from hand-out to merged master: every typed value arrives once, conflicts wait, inputs stay."""

from __future__ import annotations

import hashlib
import io
import itertools
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from renaksi_xl.cli import jalankan
from renaksi_xl.core.gabung import sama_isi
from renaksi_xl.core.rencana import Baris, CatatanTw, Isi, Rencana
from renaksi_xl.errors import BerkasError, MasukanError
from renaksi_xl.jobs.gabung import LaporanGabung, gabung_berkas
from renaksi_xl.jobs.muat import muat
from tests import contoh_bidang as contoh
from tests.jobs import kiriman
from tests.jobs.kiriman import file, isikan

LEMBAR = ("Isian", "Pembilang Penyebut")
BESAR = 500_000


def simpan(folder: Path, **isi: bytes) -> list[Path]:
    berkas = [folder / f"{nama}.xlsx" for nama in isi]
    for p, satu in zip(berkas, isi.values(), strict=True):
        p.write_bytes(satu)
    return berkas


def nilai(buku: Path, id_: str, medan: str = "realisasi_tw", tw: int = 2) -> object:
    baris = next(b for b in muat(buku).rencana.baris if b.id == id_)
    isi: object = getattr(baris, medan)[tw - 1]
    return isi


def catatan(buku: Path, id_: str, tw: int = 2) -> CatatanTw | None:
    return next(b.catatan_tw[tw - 1] for b in muat(buku).rencana.baris if b.id == id_)


def kode(laporan: LaporanGabung) -> list[str]:
    return [t.kode for t in laporan.temuan]


def isi_penuh(isi: bytes, mulai: int) -> tuple[bytes, dict[tuple[str, str, str], float | str]]:
    """Fill every open cell of a file with a value of its own; what was typed by sheet, ID and label.

    `mulai`: how many cells of the office were filled in before, so that no two files share a value.
    """
    wb = openpyxl.load_workbook(io.BytesIO(isi))
    diketik: dict[tuple[str, str, str], float | str] = {}
    for nama in LEMBAR:
        if nama not in wb.sheetnames:
            continue
        ws = wb[nama]
        kepala = kiriman.KEPALA[nama]
        label = dict(enumerate((str(c.value) for c in ws[kepala]), start=1))
        kolom_id = next(k for k, x in label.items() if x == "ID")
        for r, k in itertools.product(range(kepala + 1, ws.max_row + 1), label):
            id_, c = ws.cell(r, kolom_id).value, ws.cell(r, k)
            if id_ and not c.protection.locked:
                ke = mulai + len(diketik) + 1
                angka = label[k].startswith(("Realisasi", "Pembilang", "Penyebut"))
                # In eighths, so that each number is exact, and larger than any figure of the plans.
                isi_sel: float | str = BESAR + ke / 8 if angka else f"catatan {ke}"
                c.value = diketik[nama, str(id_), label[k]] = isi_sel
    keluar = io.BytesIO()
    wb.save(keluar)
    return keluar.getvalue(), diketik


def di_rencana(b: Baris, label: str, tw: int) -> Isi:
    """A typed cell in the plan, told by the words of its header."""
    medan = {"Realisasi Anggaran": "realisasi_anggaran_tw", "Realisasi": "realisasi_tw"}
    medan |= {"Pembilang": "pembilang_tw", "Penyebut": "penyebut_tw"}
    awalan, pisah, q = label.partition(" TW ")
    if pisah and awalan in medan:
        isi: Isi = getattr(b, medan[awalan])[("I", "II", "III", "IV").index(q)]
        return isi
    kunci = {"Status Tindak Lanjut TW Lalu": "status_tindak_lanjut"}.get(
        label, label.lower().replace(" ", "_")
    )
    satu = b.catatan_tw[tw - 1]
    return None if satu is None else getattr(satu, kunci)


@pytest.mark.lambat
@pytest.mark.parametrize(
    "plan", [contoh.rencana(), contoh.luwu_timur(), contoh.pemalang()], ids=["kecil", "lutim", "pemalang"]
)
def test_every_input_cell_of_every_file_arrives_exactly_once(tmp_path: Path, plan: Rencana) -> None:
    master = tmp_path / "Renaksi.xlsm"
    master.write_bytes(kiriman.induk_dari(plan))
    semua: dict[tuple[str, str, str], float | str] = {}
    berkas = []
    for n in range(len(plan.bidang)):
        isi, diketik = isi_penuh(kiriman.file_dari(plan, n), len(semua))
        assert not semua.keys() & diketik.keys()
        semua |= diketik
        berkas += simpan(tmp_path, **{f"isian{n}": isi})
    jenis = {label.partition(" TW ")[0] for _, _, label in semua}
    assert jenis >= {"Realisasi", "Faktor Penghambat", "Tindak Lanjut"}
    # The printed plan of Luwu Timur has neither ratios nor pagu.
    rasio = {"Pembilang", "Penyebut", "Realisasi Anggaran"}
    assert jenis & rasio == (set() if plan == contoh.luwu_timur() else rasio)
    hasil = tmp_path / "Hasil.xlsm"
    laporan = gabung_berkas(master, berkas, hasil)
    assert not laporan.bentrok
    baca = muat(hasil)
    baris = {b.id: b for b in baca.rencana.baris}
    tw = plan.pengaturan.tw_pelaporan
    for (_, id_, label), harap in semua.items():
        isi_ = Decimal(str(harap)) if isinstance(harap, float) else harap
        assert sama_isi(di_rencana(baris[id_], label, tw), isi_), (id_, label)
    # Each of them stands in one cell of the master and in no other.
    ada = kiriman.diketik_di(hasil)
    assert {x for x in semua.values() if ada[x] != 1} == set()
    # Nothing else has changed: taking the typed cells out gives the plan back.
    assert [(b.id, b.target, b.target_tw, b.induk) for b in baca.rencana.baris] == [
        (b.id, b.target, b.target_tw, b.induk) for b in muat(master).rencana.baris
    ]
    assert not baca.fakta.angka_beda


def test_the_result_is_computed(tmp_path: Path, induk: Path) -> None:
    hasil = tmp_path / "Hasil.xlsm"
    gabung_berkas(induk, simpan(tmp_path, a=isikan(file(), {("s1", "Realisasi TW II"): 0})), hasil)
    ws = openpyxl.load_workbook(hasil, data_only=True)["Renaksi"]
    kepala = {c.value: k for k, c in enumerate(ws[4], start=1)}
    (baris,) = [r for r in range(5, ws.max_row + 1) if ws.cell(r, kepala["ID"]).value == "s1"]
    # 3 + 0 of 3 + 1
    assert ws.cell(baris, kepala["Capaian s.d. TW"]).value == 0.75


@pytest.mark.lambat
def test_two_half_filled_returns_in_any_order_and_twice_give_the_same_bytes(
    tmp_path: Path, induk: Path
) -> None:
    berkas = simpan(
        tmp_path,
        a=isikan(file(), {("s1", "Realisasi TW II"): 2, ("s7", "Tindak Lanjut"): "Bersurat"}),
        b=isikan(isikan(file(), {("s7", "Realisasi TW II"): 1}), {("s3", "Pembilang TW II"): 3}, LEMBAR[1]),
        c=isikan(file(1), {("m1", "Realisasi TW II"): 4}),
    )
    isi = set()
    for n, urutan in enumerate(itertools.permutations(berkas)):
        hasil = tmp_path / f"h{n}.xlsm"
        assert not gabung_berkas(induk, [*urutan, urutan[0]], hasil).bentrok
        isi.add(hasil.read_bytes())
    assert len(isi) == 1
    assert (nilai(hasil, "s1"), nilai(hasil, "s7"), nilai(hasil, "m1")) == (2, 1, 4)
    assert nilai(hasil, "s3", "pembilang_tw") == 3
    assert catatan(hasil, "s7") == CatatanTw(tindak_lanjut="Bersurat")
    lagi = tmp_path / "lagi.xlsm"
    assert "0 sel berubah" in gabung_berkas(hasil, berkas, lagi).baris[0]
    assert muat(lagi).rencana == muat(hasil).rencana


@pytest.mark.lambat
def test_returns_that_come_one_after_the_other_give_what_they_give_together(
    tmp_path: Path, induk: Path
) -> None:
    a, b = simpan(
        tmp_path,
        a=isikan(file(), {("s1", "Realisasi TW II"): 2}),
        b=isikan(file(), {("s7", "Realisasi TW II"): 1}),
    )
    satu, dua, sama = tmp_path / "1.xlsm", tmp_path / "2.xlsm", tmp_path / "3.xlsm"
    gabung_berkas(induk, [a], satu)
    laporan = gabung_berkas(satu, [b], dua)
    gabung_berkas(induk, [a, b], sama)
    assert muat(dua).rencana == muat(sama).rencana
    # The second file shows the blank of before in s1 and does not bring it back.
    assert [(t.kode, t.fakta["isi"]) for t in laporan.temuan] == [("K717", "1")]


def bertentangan(tmp_path: Path) -> list[Path]:
    return simpan(
        tmp_path,
        a=isikan(file(), {("s4", "Realisasi TW II"): 8, ("s7", "Realisasi TW II"): 1}),
        b=isikan(file(), {("s4", "Realisasi TW II"): 7}),
    )


def test_two_values_for_one_cell_wait_for_a_person(tmp_path: Path, induk: Path) -> None:
    hasil = tmp_path / "Hasil.xlsm"
    laporan = gabung_berkas(induk, bertentangan(tmp_path), hasil)
    assert laporan.bentrok
    (satu,) = laporan.temuan
    assert (satu.kode, satu.id, satu.lembar, satu.sel) == ("K706", "s4", "Isian", "M14")
    assert satu.fakta["nilai"] == "8 Orang (a.xlsx) dan 7 Orang (b.xlsx)"
    assert (nilai(hasil, "s4"), nilai(hasil, "s7")) == ("proses", 1)


def pratinjau(path: Path) -> list[tuple[object, ...]]:
    ws = openpyxl.load_workbook(path)["Pratinjau Penggabungan"]
    assert [c.value for c in ws[4]][1:10] == [
        *(
            "Lembar",
            "Sel",
            "Uraian",
            "Kolom",
            "Nilai Lama",
            "Nilai Baru",
            "Dari Berkas",
            "Keterangan",
            "Dipakai",
        ),
    ]
    return [tuple(c.value for c in baris)[1:10] for baris in ws.iter_rows(min_row=5)]


@pytest.mark.parametrize("akhiran", [".xlsx", ".xlsm"])
def test_the_preview_lists_every_change_and_both_values_of_a_conflict(
    tmp_path: Path, induk: Path, akhiran: str
) -> None:
    hasil = tmp_path / f"Pratinjau{akhiran}"
    laporan = gabung_berkas(induk, bertentangan(tmp_path), hasil, pratinjau=True)
    assert laporan.bentrok
    tetap = ("Renaksi", "M11", "Sub s4", "Realisasi TW II", "“proses”")
    assert pratinjau(hasil) == [
        (*tetap, "8 Orang", "a.xlsx", "diisi berbeda; pilih satu", None),
        (*tetap, "7 Orang", "b.xlsx", "diisi berbeda; pilih satu", None),
        ("Renaksi", "M15", "Sub s7", "Realisasi TW II", "kosong", "1 Dokumen", "a.xlsx", "diisi", "Ya"),
    ]
    with zipfile.ZipFile(hasil) as z:
        tipe = z.read("[Content_Types].xml")
    assert (b"macroEnabled" in tipe) is (akhiran == ".xlsm")


def pilih(path: Path, tanda: dict[str, str]) -> None:
    """Mark values of a preview by their words in column Nilai Baru."""
    wb = openpyxl.load_workbook(path)
    ws = wb["Pratinjau Penggabungan"]
    for r in range(5, ws.max_row + 1):
        if ws.cell(r, 7).value in tanda:
            ws.cell(r, 10).value = tanda[str(ws.cell(r, 7).value)]
    wb.save(path)


def test_what_is_marked_in_the_preview_is_taken_and_what_is_turned_down_is_not(
    tmp_path: Path, induk: Path
) -> None:
    berkas, lihat, hasil = bertentangan(tmp_path), tmp_path / "P.xlsx", tmp_path / "H.xlsm"
    gabung_berkas(induk, berkas, lihat, pratinjau=True)
    pilih(lihat, {"7 Orang": "Ya", "1 Dokumen": "Tidak"})
    laporan = gabung_berkas(induk, [*berkas, lihat], hasil)
    assert not laporan.bentrok
    assert (nilai(hasil, "s4"), nilai(hasil, "s7")) == (7, None)


def test_two_marks_for_one_cell_are_refused(tmp_path: Path, induk: Path) -> None:
    berkas, lihat = bertentangan(tmp_path), tmp_path / "P.xlsx"
    gabung_berkas(induk, berkas, lihat, pratinjau=True)
    pilih(lihat, {"7 Orang": "Ya", "8 Orang": "Ya"})
    with pytest.raises(MasukanError, match="lebih dari satu Ya untuk Realisasi TW II baris “Sub s4”"):
        gabung_berkas(induk, [*berkas, lihat], tmp_path / "H.xlsm")
    with pytest.raises(MasukanError, match="Belum ada file isian"):
        gabung_berkas(induk, [tanpa_tanda(lihat)], tmp_path / "H.xlsm")


@pytest.mark.parametrize("tanda", ["x", "V", "✓", "pakai"])
def test_a_mark_that_is_neither_ya_nor_tidak_is_refused_and_nothing_is_turned_down(
    tmp_path: Path, induk: Path, tanda: str
) -> None:
    berkas, lihat = bertentangan(tmp_path), tmp_path / "P.xlsx"
    gabung_berkas(induk, berkas, lihat, pratinjau=True)
    pilih(lihat, {"7 Orang": tanda})
    with pytest.raises(MasukanError, match=f"Realisasi TW II baris “Sub s4” berisi “{tanda}”; tulis Ya"):
        gabung_berkas(induk, [*berkas, lihat], tmp_path / "H.xlsm")
    assert not (tmp_path / "H.xlsm").exists()


def test_a_space_is_no_mark(tmp_path: Path, induk: Path) -> None:
    berkas, lihat = bertentangan(tmp_path), tmp_path / "P.xlsx"
    gabung_berkas(induk, berkas, lihat, pratinjau=True)
    pilih(lihat, {"7 Orang": "Ya", "1 Dokumen": " "})
    gabung_berkas(induk, [*berkas, lihat], tmp_path / "H.xlsm")
    # Turned down it would be missing, see the test of Tidak above.
    assert (nilai(tmp_path / "H.xlsm", "s4"), nilai(tmp_path / "H.xlsm", "s7")) == (7, 1)


def tanpa_tanda(path: Path) -> Path:
    pilih(path, {"7 Orang": "", "8 Orang": ""})
    return path


def test_a_cell_the_master_changed_meanwhile_is_a_conflict_with_the_master(tmp_path: Path) -> None:
    plan = contoh.rencana()
    baris = tuple(
        replace(b, realisasi_tw=(Decimal(3), Decimal(6), None, None)) if b.id == "s1" else b
        for b in plan.baris
    )
    master = tmp_path / "Renaksi.xlsm"
    master.write_bytes(kiriman.induk_dari(replace(plan, baris=baris)))
    berkas = simpan(tmp_path, a=isikan(file(), {("s1", "Realisasi TW II"): 2}))
    laporan = gabung_berkas(master, berkas, tmp_path / "H.xlsm")
    (satu,) = laporan.temuan
    assert (satu.kode, satu.fakta["nilai"]) == ("K706", "6 Dokumen (buku induk) dan 2 Dokumen (a.xlsx)")
    assert nilai(tmp_path / "H.xlsm", "s1") == 6


@pytest.mark.lambat
def test_an_older_hand_out_after_a_newer_is_told_and_does_not_win(tmp_path: Path, induk: Path) -> None:
    lama = isikan(file(), {("s1", "Realisasi TW II"): 2})
    tengah = tmp_path / "tengah.xlsm"
    gabung_berkas(induk, simpan(tmp_path, lama=lama), tengah)
    baru = isikan(kiriman.file_dari(muat(tengah).rencana), {("s1", "Realisasi TW II"): 5})
    laporan = gabung_berkas(tengah, simpan(tmp_path, lama=lama, baru=baru), tmp_path / "H.xlsm")
    (satu,) = laporan.temuan
    assert (satu.kode, satu.fakta["berkas"], satu.fakta["lama"]) == ("K707", "lama.xlsx", "baru.xlsx")
    assert nilai(tmp_path / "H.xlsm", "s1") == 5


def test_a_plan_that_changed_after_the_hand_out_is_told_and_rows_follow_their_ids(tmp_path: Path) -> None:
    plan = contoh.rencana()
    ganti = {"s1": {"target": Decimal(11)}, "s2": {"penanggung_jawab": "Bidang Mutasi"}}
    baris = [replace(b, **ganti.get(b.id, {})) for b in plan.baris if b.id != "s5"]  # type: ignore[arg-type]
    master = tmp_path / "Renaksi.xlsm"
    master.write_bytes(kiriman.induk_dari(replace(plan, baris=tuple(baris))))
    isi = {("s1", "Realisasi TW II"): 2, ("s2", "Realisasi TW II"): 0.5, ("s5", "Realisasi TW II"): 9}
    laporan = gabung_berkas(master, simpan(tmp_path, a=isikan(file(), isi)), tmp_path / "H.xlsm")  # type: ignore[arg-type]
    assert [(t.kode, t.sel, t.fakta["lama"], t.fakta["isi"]) for t in laporan.temuan] == [
        ("K716", None, "", ""),
        ("K719", "M12", "sekarang bukan baris bidang ini", "Realisasi TW II: 50%"),
        ("K719", "M15", "sudah tidak ada di buku induk", "Realisasi TW II: 9"),
    ]
    assert (nilai(tmp_path / "H.xlsm", "s1"), nilai(tmp_path / "H.xlsm", "s2")) == (2, Decimal("0.9"))


def test_the_same_file_under_two_names_counts_once(tmp_path: Path, induk: Path) -> None:
    isi = isikan(file(), {("s7", "Realisasi TW II"): 1})
    laporan = gabung_berkas(induk, simpan(tmp_path, a=isi, b=isi), tmp_path / "H.xlsm")
    assert [(t.kode, t.fakta["berkas"], t.fakta["isi"]) for t in laporan.temuan] == [
        ("K723", "b.xlsx", "a.xlsx")
    ]
    assert laporan.baris[0].startswith("1 file digabungkan; 1 sel berubah")


def test_riwayat_keeps_the_hash_of_every_file_below_what_is_there(tmp_path: Path, induk: Path) -> None:
    isi = isikan(file(), {("s7", "Realisasi TW II"): 1})
    satu, dua = tmp_path / "1.xlsm", tmp_path / "2.xlsm"
    gabung_berkas(induk, simpan(tmp_path, a=isi), satu, waktu="01/07/2024 08:00")
    gabung_berkas(satu, simpan(tmp_path, a=isi), dua, waktu="02/07/2024 08:00")
    ws = openpyxl.load_workbook(dua)["Riwayat Perubahan"]
    garis = [r for r in ws.iter_rows(min_row=5, max_col=5, values_only=True) if r[0]]
    assert [(r[0], r[4]) for r in garis] == [
        ("01/07/2024 08:00", "1 sel isian berubah"),
        ("02/07/2024 08:00", "0 sel isian berubah"),
    ]
    assert hashlib.sha256(isi).hexdigest() in str(garis[0][3])


def test_a_file_nobody_checked_is_told(tmp_path: Path, induk: Path) -> None:
    isi = isikan(file(), {("s7", "Realisasi TW II"): 1})
    isi = kiriman.ubah(isi, lambda wb: wb["Isian"].__setitem__("F4", None))
    assert kode(gabung_berkas(induk, simpan(tmp_path, a=isi), tmp_path / "H.xlsm")) == ["K720"]


@pytest.mark.lambat
def test_a_note_of_a_quarter_that_has_no_row_yet_gets_one(tmp_path: Path) -> None:
    master = tmp_path / "Renaksi.xlsm"
    master.write_bytes(kiriman.induk())
    wb = openpyxl.load_workbook(master, keep_vba=True)
    ws = wb["Catatan TW"]
    kepala = {c.value: k for k, c in enumerate(ws[4], start=1)}
    for r in range(5, ws.max_row + 1):
        if ws.cell(r, kepala["ID"]).value == "s7":
            ws.cell(r, kepala["ID"]).value = None
            ws.cell(r, kepala["TW"]).value = None
    wb.save(master)
    berkas = simpan(tmp_path, a=isikan(file(), {("s7", "Tindak Lanjut"): "Bersurat"}))
    gabung_berkas(master, berkas, tmp_path / "H.xlsm")
    assert catatan(tmp_path / "H.xlsm", "s7") == CatatanTw(tindak_lanjut="Bersurat")


def test_a_folder_stands_for_the_workbooks_in_it(tmp_path: Path, induk: Path) -> None:
    folder = tmp_path / "kembali"
    folder.mkdir()
    with pytest.raises(MasukanError, match="Tidak ada file isian"):
        gabung_berkas(induk, [folder], tmp_path / "H.xlsm")
    simpan(folder, a=isikan(file(), {("s7", "Realisasi TW II"): 1}))
    (folder / "~$a.xlsx").write_bytes(b"terkunci")
    gabung_berkas(induk, [folder], tmp_path / "H.xlsm")
    assert nilai(tmp_path / "H.xlsm", "s7") == 1


@pytest.mark.parametrize("nama", ["a.ods", "a.xls", "a.csv", "a.html", "A.XLSB"])
def test_a_return_of_another_format_in_a_folder_is_refused_by_name_and_not_passed_over(
    tmp_path: Path, induk: Path, nama: str
) -> None:
    folder = tmp_path / "kembali"
    folder.mkdir()
    (folder / nama).write_bytes(b"No;Uraian;Realisasi TW II\n1;Dokumen;7\n")
    (folder / "catatan.txt").write_bytes(b"Mohon diisi")
    with pytest.raises(MasukanError, match=f"Tidak ada file isian yang dapat digabungkan.*{nama}"):
        gabung_berkas(induk, [folder], tmp_path / "H.xlsm")
    simpan(folder, b=isikan(file(), {("s7", "Realisasi TW II"): 1}))
    laporan = gabung_berkas(induk, [folder], tmp_path / "H.xlsm")
    assert [(t.kode, t.fakta["berkas"]) for t in laporan.temuan] == [("K808", nama)]
    assert nilai(tmp_path / "H.xlsm", "s7") == 1


@pytest.mark.parametrize(
    ("hasil", "galat"),
    [
        ("Renaksi.xlsm", MasukanError),
        ("a.xlsx", MasukanError),
        ("H.xlsx", MasukanError),
        ("tidak/ada.xlsm", BerkasError),
    ],
)
def test_a_result_that_cannot_be_written_is_refused_first(
    tmp_path: Path, induk: Path, hasil: str, galat: type[Exception]
) -> None:
    (a,) = simpan(tmp_path, a=file())
    sebelum = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    with pytest.raises(galat):
        gabung_berkas(induk, [a], tmp_path / hasil)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == sebelum


def test_the_command_tells_conflicts_and_nothing_usable_by_its_exit_code(
    tmp_path: Path, induk: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    baik, lain = simpan(tmp_path, baik=isikan(file(), {("s7", "Realisasi TW II"): 1}), lain=b"bukan buku")
    hasil = tmp_path / "H.xlsm"
    assert jalankan(["gabung", str(induk), str(baik), "-o", str(hasil)]) == 0
    assert "1 sel berubah" in capfd.readouterr().out
    a, b = bertentangan(tmp_path)
    assert jalankan(["gabung", str(induk), str(a), str(b), str(lain), "-o", str(hasil)]) == 1
    galat = capfd.readouterr().err
    assert "K706 · Wajib Diperbaiki" in galat
    assert "“lain.xlsx” sebenarnya teks biasa" in galat
    sebelum = hasil.read_bytes()
    assert jalankan(["gabung", str(induk), str(lain), "-o", str(hasil)]) == 2
    assert jalankan(["gabung", str(induk), str(tmp_path / "tidak.xlsx"), "-o", str(hasil)]) == 2
    assert jalankan(["gabung", str(induk), "-o", str(hasil)]) == 2
    assert hasil.read_bytes() == sebelum
    assert capfd.readouterr().err.count("\n") == 3

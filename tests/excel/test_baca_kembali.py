"""Reading a master back after a person worked in it with LibreOffice: `ekspor` differs by exactly what was done."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from renaksi_xl.core.istilah import arah
from renaksi_xl.core.rencana import Baris, Rencana
from renaksi_xl.jobs.baru import baru, isi_baru
from renaksi_xl.jobs.ekspor import ekspor
from renaksi_xl.jobs.muat import muat
from tests import buku_uji as uji
from tests import strategi
from tests.bantuan import rencana_diketik
from tests.excel.graf import siklus
from tests.excel.induk import Lajur, banding_pembanding, hitung_ke, lajur, rencana, semua_kisi, tulis_induk
from tests.excel.kantor import Buku, Kantor
from tests.excel.paritas import bandingkan
from tests.jobs.sumber import AKAR, TW, angka_dan_satuan, cetakan
from tests.percobaan import sebanyak

soffice = pytest.mark.excel("soffice", "uno")

Json = dict[str, Any]
Datar = dict[str, object]


def hasil_ekspor(path: Path) -> Json:
    isi: Json = json.loads(ekspor(path))
    return isi


def datar(isi: Json) -> Datar:
    """Every value of a plan by its place; rows by ID. Blank and missing are the same; the order of rows is a value."""
    hasil: Datar = {}

    def jalan(tempat: str, nilai: object) -> None:
        if isinstance(nilai, dict):
            for kunci, satu in nilai.items():
                jalan(f"{tempat}.{kunci}", satu)
        elif isinstance(nilai, list):
            for n, satu in enumerate(nilai):
                jalan(f"{tempat}.{n}", satu)
        elif nilai is not None:
            hasil[tempat] = nilai

    for kunci in ("skema", "instansi", "pengaturan", "bidang"):
        jalan(kunci, isi[kunci])
    for baris in isi["baris"]:
        jalan(baris["id"], {k: v for k, v in baris.items() if k != "id"})
    hasil["urutan"] = " ".join(baris["id"] for baris in isi["baris"])
    return hasil


def beda(lama: Datar, baru: Datar) -> Datar:
    """What changed: place → new value, None where it went away."""
    return {k: baru.get(k) for k in {**lama, **baru} if lama.get(k) != baru.get(k)}


# --- the master is the document -----------------------------------------------------------------------


@pytest.fixture(scope="session")
def luwu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The master of Luwu Timur with the invented realisasi."""
    return tulis_induk(tmp_path_factory.mktemp("luwu") / "luwu.xlsm", rencana("luwu_timur"))


def test_ekspor_of_the_master_is_the_printed_document(luwu: Path) -> None:
    semua, isi = cetakan(), hasil_ekspor(luwu)
    jenjang = [satu.jenjang for satu in semua]
    assert (jenjang.count("Sasaran"), jenjang.count("Program")) == (3, 3)
    assert sum("tw" in satu.isi for satu in semua) == 62
    assert [b["id"] for b in isi["baris"]] == [satu.id for satu in semua]
    for satu, baris in zip(semua, isi["baris"], strict=True):
        assert baris["jenjang"] == satu.jenjang
        assert baris.get("induk") == (None if satu.induk is None else semua[satu.induk].id)
        for kunci, asal in (("uraian", "uraian"), ("kinerja", "sasaran_kinerja"), ("indikator", "indikator")):
            assert (baris.get(kunci) or "") == satu.teks(asal), (satu.id, kunci)
        assert (baris.get("penanggung_jawab") or "") == satu.teks("penanggung_jawab")
        target, satuan = satu.target
        assert (baris.get("target"), baris.get("satuan")) == (json_angka(target), satuan), satu.id
        tw = [json_angka(nilai) for nilai, _ in satu.target_tw]
        assert baris.get("target_tw", [None] * 4) == tw, satu.id
        assert baris.get("satuan_tw", [None] * 4) == [s for _, s in satu.target_tw], satu.id
    kepala = {
        "nama": "instansi",
        "kabupaten": "kabupaten",
        "tahun": "tahun",
        "tempat_tanggal": "tempat_tanggal",
    }
    sumber = json.loads((AKAR / "examples/sumber/renaksi_luwu_timur_2023.json").read_text(encoding="utf-8"))
    assert {k: isi["instansi"][k] for k in kepala} == {k: sumber[v] for k, v in kepala.items()}


def json_angka(nilai: object) -> object:
    return nilai if nilai is None or isinstance(nilai, str) else float(nilai)  # type: ignore[arg-type]  # a Decimal


def test_the_test_reads_printed_targets_as_people_do() -> None:
    assert [angka_dan_satuan(t) for t in ("3 Dokumen", "80,99%", "-", "", "0 Unit")] == [
        (3, "Dokumen"),
        (Decimal("0.8099"), "%"),
        ("-", None),
        (None, None),
        (0, "Unit"),
    ]


# --- ekspor of `baru --dari X` is X --------------------------------------------------------------------


@pytest.mark.lambat
@pytest.mark.parametrize("nama", ["luwu_timur_2023", "pemalang_2024"])
def test_ekspor_of_a_new_master_gives_its_plan_back(nama: str, tmp_path: Path) -> None:
    sumber = AKAR / f"examples/{nama}.json"
    baru(tmp_path / "baru.xlsm", sumber)
    asal = json.loads(sumber.read_text(encoding="utf-8"))
    assert beda(datar(asal), datar(hasil_ekspor(tmp_path / "baru.xlsm"))) == {}


def baku(isi: Rencana) -> Rencana:
    """As a cell can say it: Arah has its words in the list, rows in the order of their IDs."""

    def satu(b: Baris) -> Baris:
        kata = b.arah if b.arah is None or b.arah == "Stabil" else arah(b.arah).value
        return replace(b, arah=kata)

    return replace(isi, baris=tuple(sorted(map(satu, isi.baris), key=lambda b: b.id)))


@settings(
    deadline=None,
    max_examples=sebanyak(30),
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)
@given(plan=strategi.rencana())
def test_any_plan_comes_back_from_its_master_value_for_value(plan: Json, tmp_path: Path) -> None:
    isi = rencana_diketik(plan)
    path = uji.tulis(tmp_path / "acak.xlsm", isi_baru(isi))
    assert baku(muat(path).rencana) == baku(isi)


# --- thirty cells --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Suntingan:
    """One cell that a person edits: how it is found, what is typed, and what `ekspor` then says where."""

    lembar: str
    baris: str
    label: str
    isi: float | str | None
    tempat: str
    nilai: object


def _r(id_: str, label: str, isi: float | str | None, kunci: str, nilai: object = ...) -> Suntingan:
    return Suntingan("Renaksi", id_, label, isi, f"{id_}.{kunci}", isi if nilai is ... else nilai)


def _do(id_: str, label: str, isi: float | str | None, kunci: str, nilai: object = ...) -> Suntingan:
    return Suntingan(
        "Definisi Operasional", id_, label, isi, f"{id_}.{kunci}", isi if nilai is ... else nilai
    )


def _c(id_: str, tw: int, label: str, isi: str, kunci: str) -> Suntingan:
    return Suntingan("Catatan TW", f"{id_}/{tw}", label, isi, f"{id_}.catatan_tw.{tw - 1}.{kunci}", isi)


def _p(label: str, isi: float | str, tempat: str, nilai: object = ...) -> Suntingan:
    return Suntingan("Pengaturan", label, "", isi, tempat, isi if nilai is ... else nilai)


TIGA_PULUH = (
    _r("R0004", "Uraian", "Penyusunan Dokumen  Perencanaan (dua spasi)", "uraian"),
    _r("R0005", "Sasaran Kinerja", None, "kinerja"),
    _r("R0006", "Indikator Kinerja", "Jumlah \"dokumen\" & <DPA> 'baru'\nbaris kedua", "indikator"),
    _r("R0007", "Satuan", "Laporan", "satuan"),
    _r("R0009", "Target", 31, "target"),
    _r("R0010", "Target TW I", 2.5, "target_tw.0"),
    _r("R0010", "Target TW II", "-", "target_tw.1"),
    _r("R0012", "Target TW III", None, "target_tw.2"),
    _r("R0012", "Target TW IV", 0, "target_tw.3"),
    _r("R0004", "Realisasi TW I", 0, "realisasi_tw.0"),
    _r("R0004", "Realisasi TW II", None, "realisasi_tw.1"),
    _r("R0004", "Realisasi TW IV", "proses", "realisasi_tw.3"),
    _r("R0003", "Realisasi TW II", 0.8099, "realisasi_tw.1"),
    _r("R0015", "Jenis Target", "Rata-rata TW", "jenis_target"),
    _r("R0016", "Arah", "Turun – makin rendah makin baik", "arah", "Turun"),
    _r("R0017", "Cara Hitung", "Rasio", "cara_hitung"),
    _r("R0001", "TW Rilis", 2, "tw_rilis"),
    _r("R0020", "Penanggung Jawab", "Bidang Mutasi, Kepangkatan dan Pengembangan Karir", "penanggung_jawab"),
    _r("R0021", "Kode Nomenklatur", "5.03.02.2.01.0003", "kode_nomenklatur"),
    _r("R0022", "Bobot", 2, "bobot"),
    _r("R0023", "Pagu", 1_250_000_000.5, "pagu"),
    _r("R0024", "Realisasi Anggaran TW I", 1_000_000, "realisasi_anggaran_tw.0"),
    _do("R0017", "Pembilang TW I", 3, "pembilang_tw.0"),
    _do("R0017", "Kumulatif Tahun Lalu", "Ya", "kumulatif_tahun_lalu", True),
    _do("R0002", "Definisi Operasional", "Jumlah X dibagi jumlah seluruh Y dikali 100", "do"),
    _do("R0002", "Pemilik Kinerja", "Kepala Badan", "pemilik"),
    _c("R0031", 4, "Tindak Lanjut", "Menyusun jadwal baru", "tindak_lanjut"),
    _c("R0001", 1, "Bukti Dukung", "https://contoh.go.id/a?b=1&c=2", "bukti_dukung"),
    _p("TW pelaporan", 2, "pengaturan.tw_pelaporan"),
    _p("Capaian maksimal yang dihitung", "tanpa batas", "pengaturan.batas_capaian", None),
)


def tabel(buku: Buku, lembar: str) -> Lajur:
    return lajur(buku.baca(lembar), "ID", "TW" if lembar == "Catatan TW" else "Indikator Kinerja")


def letak(buku: Buku, satu: Suntingan) -> str:
    """The address of the cell a person looks for: by ID, by ID and TW, or by the words left of a setting."""
    if satu.lembar == "Pengaturan":
        return next(
            f"B{n}" for n, b in enumerate(buku.baca("Pengaturan"), start=1) if b and b[0] == satu.baris
        )
    t = tabel(buku, satu.lembar)
    id_, _, tw = satu.baris.partition("/")
    for nomor in t.baris:
        if t.nilai(nomor, "ID") == id_ and (not tw or t.nilai(nomor, "TW") == float(tw)):
            return t.sel(satu.label, nomor)
    raise AssertionError(satu)


@soffice
@pytest.mark.parametrize("akhiran", ["xlsm", "xlsx"])
def test_thirty_edited_cells_are_thirty_differences(
    luwu: Path, akhiran: str, kantor: Kantor, tmp_path: Path
) -> None:
    lama = datar(hasil_ekspor(luwu))
    assert len({(s.lembar, s.baris, s.label) for s in TIGA_PULUH}) == 30
    with kantor.buka(luwu) as buku:
        for satu in TIGA_PULUH:
            buku.tulis(satu.lembar, {letak(buku, satu): satu.isi})
        buku.simpan(tmp_path / f"sunting.{akhiran}")
    baru_ = datar(hasil_ekspor(tmp_path / f"sunting.{akhiran}"))
    assert beda(lama, baru_) == {satu.tempat: satu.nilai for satu in TIGA_PULUH}


@soffice
def test_numbers_typed_at_the_keyboard_arrive_as_typed(luwu: Path, kantor: Kantor, tmp_path: Path) -> None:
    """Percent with its sign, decimal comma, thousands: typed as in Indonesia, read from whatever the cell then holds."""
    ketikan = {
        ("R0003", "Realisasi TW I"): ("95,5%", "realisasi_tw.0", 0.955),
        ("R0004", "Realisasi TW II"): ("1,5", "realisasi_tw.1", 1.5),
        ("R0023", "Pagu"): ("1.250.000", "pagu", 1250000),
        ("R0005", "Realisasi TW III"): ("=2+3", "realisasi_tw.2", 5),
    }
    with kantor.buka(luwu) as buku:
        t = tabel(buku, "Renaksi")
        id_ = t.menurut()
        for (baris, label), (teks, _, _) in ketikan.items():
            buku.ketik("Renaksi", {t.sel(label, id_[baris]): teks})
        buku.hitung_ulang()
        buku.simpan(tmp_path / "ketik.xlsm")
    harapan = {f"{baris}.{kunci}": nilai for (baris, _), (_, kunci, nilai) in ketikan.items()}
    assert beda(datar(hasil_ekspor(luwu)), datar(hasil_ekspor(tmp_path / "ketik.xlsm"))) == harapan


# --- rows, columns, sheets -----------------------------------------------------------------------------

Ulah = Callable[[Buku], None]


def _sel(buku: Buku, id_: str, label: str) -> str:
    t = tabel(buku, "Renaksi")
    return t.sel(label, t.menurut()[id_])


def urutkan(buku: Buku) -> None:
    t = tabel(buku, "Renaksi")
    rentang = f"A{min(t.baris)}:{t.huruf('Simpul')}{max(t.baris)}"
    buku.urutkan("Renaksi", rentang, t.huruf("Uraian"))


def saring(buku: Buku) -> None:
    t = tabel(buku, "Renaksi")
    rentang = f"A{min(t.baris) - 1}:{t.huruf('Simpul')}{max(t.baris)}"
    buku.saring("Renaksi", rentang, t.huruf("Jenjang"), "Program")
    assert len(buku.baris_tersembunyi("Renaksi")) >= 65


def sembunyikan(buku: Buku) -> None:
    t = tabel(buku, "Renaksi")
    buku.sembunyikan_baris("Renaksi", t.menurut()["R0010"], 5)
    for label in ("Target", "Realisasi TW II", "Uraian"):
        buku.sembunyikan_kolom("Renaksi", t.huruf(label))


def pindahkan_kolom(buku: Buku) -> None:
    for label, ke in (("Realisasi TW I", "Target TW I"), ("ID", "Jenjang"), ("Status", "Uraian")):
        t = tabel(buku, "Renaksi")
        buku.pindah_kolom("Renaksi", t.huruf(label), t.huruf(ke))


def tambah_kolom(buku: Buku) -> None:
    for kiri, judul in (("Target", "Catatan saya"), ("Status", "Petugas"), ("Jenjang", "Tanda")):
        t = tabel(buku, "Renaksi")
        huruf = t.huruf(kiri)
        buku.sisip_kolom("Renaksi", huruf)
        awal = min(t.baris)
        isi = [[judul], *([f"{judul} {n}"] for n in range(len(t.baris)))]
        buku.tulis_blok("Renaksi", f"{huruf}{awal - 1}", isi)


def ganti_nama(buku: Buku) -> None:
    for lama, baru_ in (
        ("Renaksi", "Rencana Kita 2023"),
        ("Pengaturan", "Setelan"),
        ("Catatan TW", "Catatan"),
        ("Definisi Operasional", "DO"),
    ):
        buku.ganti_nama_lembar(lama, baru_)


def lembar_sendiri(buku: Buku) -> None:
    buku.sisip_baris("Hasil Validasi", 1, 3)
    buku.ganti_nama_lembar("Hasil Validasi", "Temuan saya")


def simpan_saja(_: Buku) -> None:
    """Nothing at all."""


TANPA_BEDA: Mapping[str, Ulah] = {
    satu.__name__: satu
    for satu in (simpan_saja, saring, sembunyikan, pindahkan_kolom, tambah_kolom, ganti_nama, lembar_sendiri)
}


@soffice
@pytest.mark.parametrize("ulah", TANPA_BEDA)
@pytest.mark.parametrize("akhiran", ["xlsm", "xlsx"])
def test_what_changes_no_value_changes_nothing_in_ekspor(
    luwu: Path, ulah: str, akhiran: str, kantor: Kantor, tmp_path: Path
) -> None:
    with kantor.buka(luwu) as buku:
        TANPA_BEDA[ulah](buku)
        # LibreOffice recalculates after a moved column only in part, and K903 would say so.
        buku.hitung_ulang()
        buku.simpan(tmp_path / f"ulah.{akhiran}")
    lama, baru_ = hasil_ekspor(luwu), hasil_ekspor(tmp_path / f"ulah.{akhiran}")
    assert beda(datar(lama), datar(baru_)) == {}
    # The figures too, and no finding says that something of ours were broken.
    for kunci in ("hasil", "hasil_bidang", "hasil_instansi"):
        assert baru_[kunci] == lama[kunci]
    assert [t["kode"] for t in baru_["temuan"] if t["kode"] in ("K901", "K903", "K904")] == []


@soffice
@pytest.mark.parametrize("ulah", ["pindahkan_kolom", "tambah_kolom"])
def test_a_click_after_columns_moved_writes_into_the_columns_where_they_are_now(
    luwu: Path, ulah: str, kantor: Kantor, tmp_path: Path
) -> None:
    with kantor.buka(luwu) as buku:
        TANPA_BEDA[ulah](buku)
        sebelum = tabel(buku, "Renaksi")
        buku.simpan(tmp_path / "ulah.xlsm")
    hasil = hitung_ke(tmp_path / "ulah.xlsm", tmp_path / "hasil.xlsm")
    assert bandingkan(hasil, kantor).beda == []
    with kantor.buka(hasil) as buku:
        kisi = semua_kisi(buku)
        sesudah = tabel(buku, "Renaksi")
    assert sesudah.kolom == sebelum.kolom
    sendiri = {"Catatan saya", "Petugas", "Tanda"} & sebelum.kolom.keys()
    assert len(sendiri) == (3 if ulah == "tambah_kolom" else 0)
    for label in sendiri:
        assert [sesudah.nilai(n, label) for n in sesudah.baris] == [
            sebelum.nilai(n, label) for n in sebelum.baris
        ]
    assert banding_pembanding(kisi, hasil).beda == []
    assert beda(datar(hasil_ekspor(luwu)), datar(hasil_ekspor(hasil))) == {}


@soffice
def test_sorting_changes_the_order_of_rows_and_nothing_else(
    luwu: Path, kantor: Kantor, tmp_path: Path
) -> None:
    with kantor.buka(luwu) as buku:
        urutkan(buku)
        urutan = [i for i in (tabel(buku, "Renaksi").menurut()) if i]
        buku.simpan(tmp_path / "urut.xlsm")
    baru_ = hasil_ekspor(tmp_path / "urut.xlsm")
    assert beda(datar(hasil_ekspor(luwu)), datar(baru_)) == {"urutan": " ".join(urutan)}
    assert urutan[:2] != ["R0001", "R0002"]
    assert baru_["hasil"] == hasil_ekspor(luwu)["hasil"]


def baris_datar(isi: Datar, id_: str) -> Datar:
    return {k.removeprefix(f"{id_}."): v for k, v in isi.items() if k.startswith(f"{id_}.")}


@soffice
def test_a_deleted_row_is_gone_and_nothing_else(luwu: Path, kantor: Kantor, tmp_path: Path) -> None:
    with kantor.buka(luwu) as buku:
        buku.hapus_baris("Renaksi", tabel(buku, "Renaksi").menurut()["R0020"])
        buku.simpan(tmp_path / "hapus.xlsm")
    lama, baru_ = datar(hasil_ekspor(luwu)), datar(hasil_ekspor(tmp_path / "hapus.xlsm"))
    harapan: Datar = {f"R0020.{k}": None for k in baris_datar(lama, "R0020")}
    assert beda(lama, baru_) == {**harapan, "urutan": str(lama["urutan"]).replace("R0020 ", "")}


@soffice
def test_an_inserted_row_is_there_with_what_was_typed_and_nothing_else(
    luwu: Path, kantor: Kantor, tmp_path: Path
) -> None:
    with kantor.buka(luwu) as buku:
        di = tabel(buku, "Renaksi").menurut()["R0010"]
        buku.sisip_baris("Renaksi", di, 2)  # the second one stays blank
        t = tabel(buku, "Renaksi")
        isi = {
            "Jenjang": "Sub Kegiatan",
            "Uraian": "Sisipan",
            "Indikator Kinerja": "Jumlah",
            "Satuan": "Unit",
        }
        buku.tulis("Renaksi", {t.sel(k, di): v for k, v in isi.items()})
        buku.tulis("Renaksi", {t.sel(f"Target TW {q}", di): n for n, q in enumerate(TW)})
        buku.simpan(tmp_path / "sisip.xlsm")
    lama, baru_ = datar(hasil_ekspor(luwu)), datar(hasil_ekspor(tmp_path / "sisip.xlsm"))
    assert beda(lama, baru_) == {
        "R0069.induk": "R0008",
        "R0069.jenjang": "Sub Kegiatan",
        "R0069.uraian": "Sisipan",
        "R0069.indikator": "Jumlah",
        "R0069.satuan": "Unit",
        **{f"R0069.target_tw.{n}": n for n in range(4)},
        "urutan": str(lama["urutan"]).replace("R0010", "R0069 R0010"),
    }


@soffice
def test_a_copied_row_is_a_row_of_its_own_and_nothing_else(
    luwu: Path, kantor: Kantor, tmp_path: Path
) -> None:
    with kantor.buka(luwu) as buku:
        di = tabel(buku, "Renaksi").menurut()["R0010"]
        buku.sisip_baris("Renaksi", di + 1)
        buku.salin_baris("Renaksi", di, di + 1)
        buku.simpan(tmp_path / "salin.xlsm")
    lama, baru_ = datar(hasil_ekspor(luwu)), datar(hasil_ekspor(tmp_path / "salin.xlsm"))
    # Notes belong to the ID and stay with the first row.
    salinan = {k: v for k, v in baris_datar(lama, "R0010").items() if not k.startswith("catatan_tw")}
    assert beda(lama, baru_) == {
        **{f"R0069.{k}": v for k, v in salinan.items()},
        "urutan": str(lama["urutan"]).replace("R0010", "R0010 R0069"),
    }


@soffice
def test_cut_rows_pasted_elsewhere_keep_id_and_parent(luwu: Path, kantor: Kantor, tmp_path: Path) -> None:
    with kantor.buka(luwu) as buku:
        letak_ = tabel(buku, "Renaksi").menurut()
        buku.sisip_baris("Renaksi", letak_["R0005"])
        buku.salin_baris("Renaksi", letak_["R0060"] + 1, letak_["R0005"])
        buku.hapus_baris("Renaksi", letak_["R0060"] + 1)
        buku.simpan(tmp_path / "pindah.xlsm")
    lama, baru_ = datar(hasil_ekspor(luwu)), datar(hasil_ekspor(tmp_path / "pindah.xlsm"))
    urutan = str(lama["urutan"]).replace("R0060 ", "").replace("R0005", "R0060 R0005")
    assert beda(lama, baru_) == {"urutan": urutan}


@soffice
@pytest.mark.parametrize("lembar", ["Renaksi", "Rekap Capaian", "Sekretariat"])
def test_a_click_after_a_sheet_was_renamed_leaves_no_formula_without_its_sheet(
    luwu: Path, lembar: str, kantor: Kantor, tmp_path: Path
) -> None:
    with kantor.buka(luwu) as buku:
        buku.ganti_nama_lembar(lembar, f"{lembar[:9]} lama")
        buku.simpan(tmp_path / "nama.xlsm")
    hasil = hitung_ke(tmp_path / "nama.xlsm", tmp_path / "nama-tw3.xlsm")
    assert siklus(hasil) is None  # raises where a reference leads nowhere
    assert bandingkan(hasil, kantor).beda == []


def semua_sekaligus() -> Iterator[Ulah]:
    """Everything a quarter brings, one after the other."""
    yield pindahkan_kolom
    yield tambah_kolom
    yield sembunyikan
    yield ganti_nama_satu
    yield lembar_sendiri


def ganti_nama_satu(buku: Buku) -> None:
    buku.ganti_nama_lembar("Catatan TW", "Catatan")


@soffice
def test_everything_at_once_and_thirty_edits_are_still_thirty_differences(
    luwu: Path, kantor: Kantor, tmp_path: Path
) -> None:
    with kantor.buka(luwu) as buku:
        for satu in TIGA_PULUH:
            buku.tulis(satu.lembar, {letak(buku, satu): satu.isi})
        for ulah in semua_sekaligus():
            ulah(buku)
        buku.simpan(tmp_path / "ramai.xlsm")
    # A second round: what LibreOffice saved, computed, opened and saved by it again.
    hasil = hitung_ke(tmp_path / "ramai.xlsm", tmp_path / "ramai-tw2.xlsm")
    with kantor.buka(hasil) as buku:
        buku.simpan(tmp_path / "lagi.xlsx")
    harapan = {satu.tempat: satu.nilai for satu in TIGA_PULUH}
    for path in (tmp_path / "ramai.xlsm", hasil, tmp_path / "lagi.xlsx"):
        assert beda(datar(hasil_ekspor(luwu)), datar(hasil_ekspor(path))) == harapan, path.name

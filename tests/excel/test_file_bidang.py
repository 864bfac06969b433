"""The bidang files as programs see them: validators, locked cells, LibreOffice's own figures after typing."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from renaksi_xl.books.tulis import tulis_xlsx
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.istilah import CaraHitung, seragam
from renaksi_xl.core.rata_rata import batasi
from renaksi_xl.core.rencana import TW, Baris, Bidang, EmpatIsi, Isi, Rencana
from renaksi_xl.jobs.contoh import rencana_pemalang
from renaksi_xl.sheets import lembar_isian, lembar_rasio
from renaksi_xl.sheets.file_bidang import nama_file, susun_file_bidang
from renaksi_xl.sheets.kontrak import Rumus
from tests import contoh_bidang as contoh
from tests.excel.graf import siklus
from tests.excel.kantor import Buku, Kantor, KantorError, sel_di
from tests.excel.kantor_ekstrem import panjang
from tests.excel.lint import lint
from tests.excel.paritas import bandingkan, sama
from tests.excel.sdk import audit
from tests.excel.ukur_cetak import ukur

KEPALA = lembar_isian.BARIS_KEPALA + 1
KEPALA_RASIO = lembar_rasio.BARIS_KEPALA + 1
TAMPIL = (
    *("Realisasi s.d. TW", "Target s.d. TW", "Capaian s.d. TW", "Capaian terhadap Target Tahun"),
    *("Status", "Predikat", "Yang Masih Kurang"),
)
MEDAN = {
    "Realisasi": "realisasi_tw",
    "Realisasi Anggaran": "realisasi_anggaran_tw",
    "Pembilang": "pembilang_tw",
    "Penyebut": "penyebut_tw",
}

pytestmark = pytest.mark.excel()


def tulis(folder: Path, plan: Rencana, bidang: Bidang) -> Path:
    letak = folder / nama_file(plan, bidang)
    letak.write_bytes(tulis_xlsx(susun_file_bidang(plan, hitung(plan), bidang)))
    return letak


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every file of the small plan and of Luwu Timur."""
    folder = tmp_path_factory.mktemp("bidang")
    return [tulis(folder, plan, b) for plan in (contoh.rencana(), contoh.luwu_timur()) for b in plan.bidang]


@pytest.fixture
def sekretariat(tmp_path: Path) -> Path:
    plan = contoh.rencana()
    return tulis(tmp_path, plan, plan.bidang[0])


def test_nothing_makes_excel_repair_a_file_and_nothing_is_circular(berkas: list[Path]) -> None:
    assert {p.name: lint(p) for p in berkas} == {p.name: [] for p in berkas}
    assert {p.name: audit(p) for p in berkas} == {p.name: [] for p in berkas}
    assert {p.name: siklus(p) for p in berkas} == {p.name: None for p in berkas}


def test_the_open_xml_sdk_accepts_every_file(
    berkas: list[Path], sdk: Callable[[Sequence[Path]], dict[Path, list[str]]]
) -> None:
    assert sdk(berkas) == {p: [] for p in berkas}


def test_libreoffice_computes_what_the_files_show(berkas: list[Path], kantor: Kantor) -> None:
    for satu in berkas:
        hasil = bandingkan(satu, kantor)
        assert hasil.beda == []
        assert hasil.jumlah_sel > 80


def test_a_file_carries_no_macro_no_link_and_no_table(berkas: list[Path]) -> None:
    for satu in berkas:
        nama = ZipFile(satu).namelist()
        assert not [n for n in nama if "vba" in n or "externalLink" in n or "tables/" in n]


# Read by another program: which cells are open, which sheets are hidden.


def _buku(path: Path) -> Workbook:
    return openpyxl.load_workbook(path)


def _lembar(buku: Workbook, nama: str) -> Worksheet:
    ws = buku[nama]
    assert isinstance(ws, Worksheet)
    return ws


def _kolom(ws: Worksheet, kepala: int) -> dict[str, int]:
    return {str(c.value): c.column for c in ws[kepala] if c.value is not None}


def _terbuka(path: Path, lembar: str, kepala: int) -> dict[str, set[str]]:
    """ID → labels of the unlocked cells in its row."""
    ws = _lembar(_buku(path), lembar)
    kolom = _kolom(ws, kepala)
    buka: dict[str, set[str]] = {}
    for r in range(kepala + 1, ws.max_row + 1):
        id_ = ws.cell(r, kolom["ID"]).value
        if id_ is None:
            continue
        buka[str(id_)] = {label for label, k in kolom.items() if not ws.cell(r, k).protection.locked}
    return buka


CATATAN = {
    *("Faktor Pendorong", "Faktor Penghambat", "Tindak Lanjut", "Pelaksana", "Batas Waktu", "Bukti Dukung"),
    "Status Tindak Lanjut TW Lalu",
}
REALISASI = {"Realisasi TW I", "Realisasi TW II"}
UANG = {"Realisasi Anggaran TW I", "Realisasi Anggaran TW II"}


def test_only_the_bidangs_own_cells_up_to_tw_pelaporan_are_open(sekretariat: Path) -> None:
    assert _terbuka(sekretariat, "Isian", KEPALA) == {
        "T1": set(),
        "SS1": set(),
        "P1": REALISASI | CATATAN,
        "K1": CATATAN,
        "s1": REALISASI | UANG | CATATAN,
        "s2": REALISASI | UANG | CATATAN,
        "s3": CATATAN,
        **dict.fromkeys(("s4", "s5", "s6a", "s6b", "s7", "K2"), REALISASI | CATATAN),
    }


def test_pembilang_and_penyebut_are_open_up_to_tw_pelaporan(sekretariat: Path) -> None:
    assert _terbuka(sekretariat, "Pembilang Penyebut", 3) == {
        "s3": {f"{x} TW {q}" for x in ("Pembilang", "Penyebut") for q in ("I", "II")}
    }


def test_the_sheets_are_protected_without_a_password_and_may_be_filtered_and_resized(
    sekretariat: Path,
) -> None:
    buku = _buku(sekretariat)
    for ws in (_lembar(buku, n) for n in buku.sheetnames):
        assert ws.protection.sheet
        assert ws.protection.password is None
    p = _lembar(buku, "Isian").protection
    # False is "not forbidden".
    assert (p.autoFilter, p.formatRows, p.formatColumns) == (False, False, False)
    assert (p.insertRows, p.deleteRows, p.sort) == (True, True, True)


@pytest.mark.excel("soffice", "uno", "pdftohtml", "carlito")
@pytest.mark.parametrize("plan", [contoh.luwu_timur, rencana_pemalang, panjang])
def test_a_printed_file_can_be_read_and_ends_its_pages_between_groups_of_columns(
    plan: Callable[[], Rencana], tmp_path: Path, kantor: Kantor
) -> None:
    """A kepala bidang who checks on paper: no cut text, no letter below 7 points, what is typed on the first page."""
    rencana = plan()
    letak = tulis(tmp_path, rencana, rencana.bidang[0])
    # Rows of a third of a page do not fill pages evenly.
    assert [x for x in ukur(letak, kantor) if plan is not panjang or "were planned" not in x] == []
    for ws in openpyxl.load_workbook(letak).worksheets:
        if ws.sheet_state == "visible":
            kepala = KEPALA if ws.title == lembar_isian.NAMA_LEMBAR else KEPALA_RASIO
            mulai = ws.cell(kepala, int(ws.col_breaks.brk[0].id) + 1).value
            assert mulai == ("Realisasi s.d. TW" if ws.title == lembar_isian.NAMA_LEMBAR else "Nama Penyebut")


def test_stamp_and_formulas_are_hidden_and_only_what_people_need_is_seen(sekretariat: Path) -> None:
    buku = _buku(sekretariat)
    assert {n: buku[n].sheet_state for n in buku.sheetnames} == {
        "Isian": "visible",
        "Pembilang Penyebut": "visible",
        "_cap": "hidden",
        "_awal": "hidden",
        "_hitung": "veryHidden",
    }
    ws = _lembar(buku, "Isian")
    kolom = _kolom(ws, KEPALA)
    assert ws.column_dimensions[get_column_letter(kolom["ID"])].hidden
    assert ws.freeze_panes == f"D{KEPALA + 1}"
    assert ws.page_setup.orientation == "landscape"
    assert str(ws.page_setup.paperSize) == "14"


def test_the_stamp_is_in_the_document_properties(sekretariat: Path) -> None:
    with ZipFile(sekretariat) as paket:
        akar = ET.fromstring(paket.read("docProps/custom.xml"))
    properti = {str(x.get("name")): "".join(x.itertext()) for x in akar}
    assert properti["Renaksi Instansi"] == "Badan Contoh"
    assert (properti["Renaksi Tahun"], properti["Renaksi TW"]) == ("2024", "2")
    assert len(properti["Renaksi Sidik Rencana"]) == 64


def test_every_computed_cell_of_an_own_row_is_a_formula_without_figures(berkas: list[Path]) -> None:
    banyak = 0
    for satu in berkas:
        ws = _lembar(_buku(satu), "Isian")
        kolom = _kolom(ws, KEPALA)
        for r in range(KEPALA + 1, ws.max_row + 1):
            if ws.cell(r, kolom["Jenis Baris"]).value != "Isian":
                continue
            for label in TAMPIL:
                rumus = str(ws.cell(r, kolom[label]).value)
                assert rumus.startswith("=IF(ROW()-ROW(Isian!$A$6)>ROWS(_hitung!"), (satu.name, r, label)
                banyak += 1
    assert banyak == 7 * (11 + 5 + 68 - 6)


# Typed through LibreOffice: the engine, given the changed plan, says the same.


def _acak(dadu: random.Random, baris: Baris, medan: str) -> Decimal | None:
    if not dadu.randrange(6):
        return None
    if medan == "realisasi_tw" and (baris.satuan or "").strip() == "%":
        return Decimal(dadu.randrange(0, 13000)) / 10000
    if medan == "realisasi_anggaran_tw":
        return Decimal(dadu.randrange(0, 3_000_000))
    return Decimal(dadu.choice((0, 1, 2, 3, 5, 28, dadu.randrange(0, 900) / Decimal(100))))


def _ketik_acak(
    buku: Buku, path: Path, plan: Rencana, dadu: random.Random, kepala: Mapping[str, int]
) -> tuple[Rencana, int]:
    """Fill every open number cell of the file at random; the plan with the same changes, and how many."""
    per_id, banyak = {b.id: b for b in plan.baris}, 0
    for lembar, baris_kepala in kepala.items():
        ws = _lembar(_buku(path), lembar)
        kolom = _kolom(ws, baris_kepala)
        isi: dict[str, float | str | None] = {}
        for r in range(baris_kepala + 1, ws.max_row + 1):
            id_ = ws.cell(r, kolom["ID"]).value
            for label, k in kolom.items():
                awal, _, q = label.rpartition(" TW ")
                sel = ws.cell(r, k)
                if id_ is None or awal not in MEDAN or q not in TW or sel.protection.locked:
                    continue
                nilai = _acak(dadu, per_id[str(id_)], MEDAN[awal])
                per_id[str(id_)] = _pasang(per_id[str(id_)], MEDAN[awal], TW.index(q), nilai)
                isi[sel.coordinate] = None if nilai is None else float(nilai)
                banyak += 1
        buku.tulis(lembar, isi)
    return replace(plan, baris=tuple(per_id[b.id] for b in plan.baris)), banyak


def _pasang(b: Baris, medan: str, n: int, nilai: Isi) -> Baris:
    lama: EmpatIsi = getattr(b, medan)
    return replace(b, **{medan: tuple(nilai if i == n else x for i, x in enumerate(lama))})  # type: ignore[arg-type]  # four values, one replaced


def _figur(dulu: Hasil, kini: Hasil, plan: Rencana, bidang: Bidang) -> float | None:
    """The bidang's mean by the rule itself: leaf nodes as they are now, others as they were handed out."""
    kunci, nilai = seragam(bidang.nama), []
    for s, h in enumerate(kini.simpul):
        anak = kini.pohon.anak[s]
        if h.bidang != kunci or any(kini.simpul[a].bidang == kunci for a in anak):
            continue
        v = dulu.simpul[s].nilai if anak else h.nilai
        if v is not None:
            nilai.append(batasi(v, plan.pengaturan.batas_capaian))
    return float(sum(nilai) / len(nilai)) if nilai else None


def _beda(buku: Buku, plan: Rencana, dulu: Hasil, kini: Hasil, bidang: Bidang) -> list[str]:
    """Where LibreOffice's cells differ from the engine's word on the changed plan."""
    kisi = buku.baca("Isian")
    harap = contoh.tabel(
        contoh.lembar(susun_file_bidang(plan, kini, bidang), "Isian"), lembar_isian.BARIS_KEPALA
    )
    kepala = {str(x): n for n, x in enumerate(kisi[KEPALA - 1]) if x}
    salah = []
    for baris in kisi[KEPALA:]:
        id_ = str(baris[kepala["ID"]]) if len(baris) > kepala["ID"] else ""
        if id_ not in harap or harap[id_]["Jenis Baris"] != "Isian":
            continue
        i = next(n for n, b in enumerate(plan.baris) if b.id == id_)
        if kini.figur[i].cara is CaraHitung.RATA_RATA_CAPAIAN:
            continue  # as handed out: the file cannot know what the change makes of it
        for label in TAMPIL:
            sel = harap[id_][label]
            assert isinstance(sel, Rumus)
            tersimpan = sel.nilai if isinstance(sel.nilai, str) else float(sel.nilai)
            if label == "Yang Masih Kurang" and "buku induk" in str(tersimpan):
                continue
            if not sama(tersimpan, baris[kepala[label]]):
                salah.append(f"{id_} {label}: {baris[kepala[label]]!r}, engine {tersimpan!r}")
    if not sama(_figur(dulu, kini, plan, bidang), sel_di(kisi, "A4") or None):
        salah.append(f"figure: {sel_di(kisi, 'A4')!r}, engine {_figur(dulu, kini, plan, bidang)}")
    return salah


@pytest.mark.parametrize("asal", [contoh.rencana, contoh.luwu_timur], ids=["kecil", "luwu_timur"])
def test_what_is_typed_in_libreoffice_gives_the_engines_figures(
    asal: Callable[[], Rencana], tmp_path: Path, kantor: Kantor
) -> None:
    plan, semua = asal(), 0
    dulu = hitung(plan)
    for urut, bidang in enumerate(plan.bidang):
        path = tulis(tmp_path, plan, bidang)
        rasio = {"Pembilang Penyebut": 3} if "Pembilang Penyebut" in _buku(path).sheetnames else {}
        for putaran in range(2):
            with kantor.buka(path) as buku:
                dadu = random.Random(100 * urut + putaran)
                baru, banyak = _ketik_acak(buku, path, plan, dadu, {"Isian": KEPALA, **rasio})
                buku.hitung_ulang()
                assert _beda(buku, baru, dulu, hitung(baru), bidang) == []
                semua += banyak
    print(f"{semua} cells typed")  # noqa: T201 -- a test that typed nothing would be green too
    assert semua > 40


def test_typing_95_percent_and_notes_is_taken_up_at_once(sekretariat: Path, kantor: Kantor) -> None:
    with kantor.buka(sekretariat) as buku:
        kepala = {str(x): n for n, x in enumerate(buku.baca("Isian")[KEPALA - 1]) if x}

        def alamat(label: str, id_: str) -> str:
            kisi = buku.baca("Isian")
            baris = next(
                r for r, x in enumerate(kisi, start=1) if len(x) > kepala["ID"] and x[kepala["ID"]] == id_
            )
            return f"{get_column_letter(kepala[label] + 1)}{baris}"

        buku.ketik("Isian", {alamat("Realisasi TW I", "s2"): "95%", alamat("Realisasi TW II", "s4"): "14"})
        buku.hitung_ulang()
        assert buku.teks("Isian", alamat("Realisasi TW I", "s2")) == "95,00%"
        assert buku.teks("Isian", alamat("Capaian s.d. TW", "s4")) == "50,00%"
        kurang = alamat("Yang Masih Kurang", "s4")
        assert buku.teks("Isian", kurang) == "Catatan: faktor penghambat dan tindak lanjut belum diisi."
        buku.ketik("Isian", {alamat("Faktor Penghambat", "s4"): "Data terlambat"})
        buku.ketik("Isian", {alamat("Tindak Lanjut", "s4"): "Rekonsiliasi Oktober"})
        buku.hitung_ulang()
        assert buku.teks("Isian", kurang) == "Lengkap"
        assert buku.teks("Isian", "P4") == "Tanda desimal di komputer ini: ,"


def test_libreoffice_refuses_what_is_locked(sekretariat: Path, kantor: Kantor) -> None:
    ws = _lembar(_buku(sekretariat), "Isian")
    kolom = _kolom(ws, KEPALA)
    s1 = next(r for r in range(KEPALA + 1, ws.max_row) if ws.cell(r, kolom["ID"]).value == "s1")
    with kantor.buka(sekretariat) as buku:
        for label in ("Target", "Realisasi TW III", "Capaian s.d. TW", "ID"):
            sel = ws.cell(s1, kolom[label])
            assert isinstance(sel, Cell)
            with pytest.raises(KantorError):
                buku.tulis("Isian", {sel.coordinate: 9})
        buku.tulis("Isian", {ws.cell(s1, kolom["Realisasi TW II"]).coordinate: 9})


def test_a_comma_and_a_dot_are_told_by_the_computers_own_sign(sekretariat: Path) -> None:
    with Kantor("en-US") as inggris, inggris.buka(sekretariat) as buku:
        buku.hitung_ulang()
        assert sel_di(buku.baca("Isian"), "P4") == "Tanda desimal di komputer ini: ."

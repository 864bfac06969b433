"""The master workbooks keep the promises of parity: as written, after 200 changed inputs, after rows moved."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from renaksi_xl.jobs.muat import muat
from tests.excel import acak, contoh
from tests.excel.conftest import Validator
from tests.excel.graf import siklus
from tests.excel.induk import (
    Lajur,
    banding_mesin,
    banding_pembanding,
    baris_tanpa_rumus,
    hitung_ke,
    lajur,
    rencana,
    semua_kisi,
    tulis_induk,
)
from tests.excel.kantor import Buku, Kantor, Kisi
from tests.excel.lint import lint
from tests.excel.paket import Paket, SelRumus, huruf_kolom
from tests.excel.paritas import bandingkan
from tests.excel.rujukan import seragam
from tests.excel.rumus_teks import Token, token

soffice = pytest.mark.excel("soffice", "uno")
node = pytest.mark.excel("node", "npm")

KANTOR = ("luwu_timur", "pemalang", "kosong")
# The masters of Pemalang and of an empty plan stand before the same judges in test_buku_induk.
BUKU = ("luwu_timur", *(f"{nama}-hitung" for nama in KANTOR))
# Formula cells per master, so that a comparison of nothing is not green: `_hitung` alone has 168 columns.
PALING_SEDIKIT = {"luwu_timur": 30_000, "pemalang": 60_000, "kosong": 8_000}


@pytest.fixture(scope="session")
def buku(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The masters of both offices and of an empty plan, each as `baru` and as `hitung` writes it."""
    folder = tmp_path_factory.mktemp("induk")
    semua = {}
    for nama in KANTOR:
        semua[nama] = tulis_induk(folder / f"{nama}.xlsm", rencana(nama))
        semua[f"{nama}-hitung"] = hitung_ke(semua[nama], folder / f"{nama}-hitung.xlsm")
    return semua


def pengaturan(kisi: Kisi) -> dict[str, str]:
    """The cell of each setting by the words left of it."""
    return {str(satu[0]): f"B{n}" for n, satu in enumerate(kisi, start=1) if satu and satu[0]}


def renaksi(buku: Buku) -> Lajur:
    return lajur(buku.baca("Renaksi"), "ID", "Status")


# --- as written ------------------------------------------------------------------------------------


@soffice
@pytest.mark.parametrize("nama", BUKU)
def test_libreoffice_computes_every_stored_value_again(
    buku: dict[str, Path], nama: str, kantor: Kantor
) -> None:
    hasil = bandingkan(buku[nama], kantor)
    assert hasil.jumlah_sel > PALING_SEDIKIT[nama.removesuffix("-hitung")]
    assert hasil.beda == []


@soffice
@pytest.mark.parametrize("nama", BUKU[:-1])
def test_every_figure_a_person_reads_is_the_second_methods(
    buku: dict[str, Path], nama: str, kantor: Kantor
) -> None:
    with kantor.buka(buku[nama]) as terbuka:
        hasil = banding_pembanding(semua_kisi(terbuka), buku[nama])
    assert hasil.jumlah_sel > 700
    assert hasil.beda == []


@pytest.mark.lambat
@pytest.mark.parametrize("nama", BUKU)
def test_nothing_in_the_file_makes_excel_repair_it_and_nothing_is_circular(
    buku: dict[str, Path], nama: str
) -> None:
    assert lint(buku[nama]) == []
    assert siklus(buku[nama]) is None


@node
def test_the_open_xml_sdk_has_no_findings(buku: dict[str, Path], sdk: Validator) -> None:
    """Pemalang's master is before it in test_buku_induk; a minute more for its computed copy shows nothing new."""
    semua = [buku["luwu_timur-hitung"], buku["kosong-hitung"]]
    assert sdk(semua) == {path: [] for path in semua}


def test_an_average_over_its_own_column_planted_in_the_master_is_a_circle(
    buku: dict[str, Path], tmp_path: Path
) -> None:
    """The mean of a parent by AVERAGEIFS over the column it stands in: LibreOffice accepts it, Excel does not."""
    isi = contoh.baca(buku["luwu_timur"])
    paket = Paket(buku["luwu_timur"])
    lembar = next(satu for satu in paket.lembar if satu.nama == "Renaksi")
    sel = next(s for s in paket.rumus(lembar) if s.alamat == "AB7")  # Rata-rata Capaian of the first kegiatan
    lama = re.search(rb'<c r="AB7"[^>]*><f>(.*?)</f>', isi[lembar.bagian])
    assert lama is not None
    assert sel.teks.startswith("IF(ROW()-ROW(")
    tanam = (
        "IFERROR(AVERAGEIFS(tblRenaksi[Rata-rata Capaian],tblRenaksi[Induk],tblRenaksi[[#This Row],[ID]]),0)"
    )
    rusak = contoh.ubah(
        buku["luwu_timur"],
        tmp_path / "melingkar.xlsm",
        contoh.ganti(
            lembar.bagian, rf'(<c r="AB7"[^>]*><f>){re.escape(lama[1].decode())}</f>', rf"\g<1>{tanam}</f>"
        ),
    )
    lingkaran = siklus(rusak)
    assert lingkaran is not None
    assert any("Renaksi!AB7" in satu for satu in lingkaran)


# --- after changes made through LibreOffice ---------------------------------------------------------


@soffice
@pytest.mark.parametrize("benih", [1, 2, 3, 4])
def test_after_200_random_inputs_every_formula_shows_the_engines_figure(
    buku: dict[str, Path], benih: int, kantor: Kantor, tmp_path: Path
) -> None:
    with kantor.buka(buku["luwu_timur-hitung"]) as terbuka:
        definisi = lajur(terbuka.baca("Definisi Operasional"), "Pembilang Awal", "ID")
        isi = acak.dua_ratus(benih, renaksi(terbuka), definisi, pengaturan(terbuka.baca("Pengaturan")))
        assert sum(map(len, isi.values())) >= 200
        for lembar, sel in isi.items():
            terbuka.tulis(lembar, sel)
        kisi = semua_kisi(terbuka)
        terbuka.simpan(tmp_path / "diubah.xlsm")
    mesin = banding_mesin(kisi, tmp_path / "diubah.xlsm", tmp_path / "mesin.xlsm")
    kedua = banding_pembanding(kisi, tmp_path / "diubah.xlsm")
    assert (mesin.jumlah_sel > 30_000, kedua.jumlah_sel > 1_000) == (True, True)
    assert mesin.beda == []
    assert kedua.beda == []
    # And the file the click makes of it, from LibreOffice's own way of writing.
    assert bandingkan(tmp_path / "mesin.xlsm", kantor).beda == []


@soffice
def test_a_click_for_another_quarter_leaves_no_stored_value_of_the_old_one(
    buku: dict[str, Path], kantor: Kantor, tmp_path: Path
) -> None:
    """TW III to TW I: every title, status and figure a preview shows belongs to the new quarter."""
    hasil = hitung_ke(buku["luwu_timur"], tmp_path / "tw1.xlsm", tw=1)
    assert bandingkan(hasil, kantor).beda == []


@soffice
def test_a_bidang_moved_down_leaves_a_blank_line_and_nothing_else_changes(
    buku: dict[str, Path], kantor: Kantor, tmp_path: Path
) -> None:
    """A planner clears the second bidang and types it again at the end: its figure follows, the list has no gap."""
    with kantor.buka(buku["luwu_timur"]) as terbuka:
        kisi = terbuka.baca("Pengaturan")
        kepala = next(n for n, b in enumerate(kisi, start=1) if b[:2] == ["Nama", "Singkatan"])
        nama = [str(b[0]) for b in kisi[kepala:] if b[0]]
        kedua = [None if x is None else str(x) for x in kisi[kepala + 1]]
        akhir = kepala + len(nama) + 1
        terbuka.tulis("Pengaturan", {f"{k}{akhir}": v for k, v in zip("ABCDE", kedua, strict=False)})
        terbuka.tulis("Pengaturan", dict.fromkeys((f"{k}{kepala + 2}" for k in "ABCDE"), None))
        terbuka.hitung_ulang()
        rekap = terbuka.baca("Rekap Capaian")
        terbuka.simpan(tmp_path / "bolong.xlsm")
    judul = next(n for n, b in enumerate(rekap) if "Bidang" in b and "No" in b)
    letak = rekap[judul].index("Bidang")
    assert [b[letak] for b in rekap[judul + 1 :][: len(nama)]] == [nama[0], *nama[2:], nama[1]]
    hasil = hitung_ke(tmp_path / "bolong.xlsm", tmp_path / "bolong-tw3.xlsm")
    assert bandingkan(hasil, kantor).beda == []


@soffice
def test_ids_pasted_with_spaces_around_them_are_tidied_and_parity_holds(
    buku: dict[str, Path], kantor: Kantor, tmp_path: Path
) -> None:
    """Excel finds nothing under " r5 ", the engine does: a click writes the ID as it is meant."""
    with kantor.buka(buku["luwu_timur"]) as terbuka:
        for lembar, kolom in (("Renaksi", "ID"), ("Renaksi", "Induk"), ("Definisi Operasional", "ID")):
            kisi = terbuka.baca(lembar)
            kepala = next(n for n, b in enumerate(kisi) if kolom in b)
            letak = kisi[kepala].index(kolom)
            sel = {
                f"{huruf_kolom(letak + 1)}{n + 1}": f" {kisi[n][letak]} " for n in (kepala + 4, kepala + 9)
            }
            terbuka.tulis(lembar, sel)
        terbuka.simpan(tmp_path / "spasi.xlsm")
    hasil = hitung_ke(tmp_path / "spasi.xlsm", tmp_path / "spasi-tw3.xlsm")
    assert bandingkan(hasil, kantor).beda == []
    assert muat(hasil).rencana.baris == muat(buku["luwu_timur"]).rencana.baris


@soffice
def test_a_click_gives_every_formula_a_value_in_a_workbook_that_had_none(
    buku: dict[str, Path], kantor: Kantor, tmp_path: Path
) -> None:
    """openpyxl drops all cached values; after the click a preview shows numbers and titles again."""
    openpyxl.load_workbook(buku["luwu_timur"], keep_vba=True).save(tmp_path / "tanpa.xlsm")
    hasil = hitung_ke(tmp_path / "tanpa.xlsm", tmp_path / "tanpa-tw3.xlsm")
    assert bandingkan(hasil, kantor).beda == []


BARU: dict[str, float | str] = {
    "Jenjang": "Sub Kegiatan",
    "Uraian": "Sub kegiatan sisipan",
    "Indikator Kinerja": "Jumlah dokumen sisipan",
    "Satuan": "Dokumen",
    "Target": 8,
    "Target TW I": 2,
    "Target TW II": 2,
    "Target TW III": 2,
    "Target TW IV": 2,
    "Realisasi TW I": 1,
    "Realisasi TW II": 2,
}


def sisip(buku: Buku, di: int, **lain: float | str) -> None:
    buku.sisip_baris("Renaksi", di)
    tabel, isi = renaksi(buku), {**BARU, **lain}
    buku.tulis("Renaksi", {tabel.sel(label, di): satu for label, satu in isi.items()})


def ubah_susunan(buku: Buku) -> None:
    """Insert three rows with contents, delete two, copy one below itself, clear one ID."""
    letak = renaksi(buku).menurut()
    sisip(buku, letak["R0006"])  # between two sub kegiatan of R0003
    sisip(buku, renaksi(buku).menurut()["R0010"], Target=10)  # 2+2+2+2 is not 10: no jenis
    tabel = renaksi(buku)
    di = tabel.menurut()["R0036"]
    buku.sisip_baris("Renaksi", di + 1)
    buku.salin_baris("Renaksi", di, di + 1)
    for id_ in ("R0050", "R0022"):
        buku.hapus_baris("Renaksi", renaksi(buku).menurut()[id_])
    sisip(buku, renaksi(buku).menurut()["R0066"])


@pytest.fixture(scope="module")
def disusun(
    buku: dict[str, Path], kantor: Kantor, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, Kisi], Path, Path]:
    """What LibreOffice shows after rows were moved about, the file it saves, and what `hitung` makes of that."""
    folder = tmp_path_factory.mktemp("susun")
    with kantor.buka(buku["luwu_timur-hitung"]) as terbuka:
        ubah_susunan(terbuka)
        kisi = semua_kisi(terbuka)
        terbuka.simpan(folder / "disusun.xlsm")
    return kisi, folder / "disusun.xlsm", hitung_ke(folder / "disusun.xlsm", folder / "disusun-tw3.xlsm")


@soffice
def test_figures_follow_the_ids_while_rows_are_inserted_deleted_and_copied(
    disusun: tuple[dict[str, Kisi], Path, Path],
) -> None:
    """Before any click: rows without ID show nothing yet, all others what the plan as it stands says."""
    kisi, diubah, _ = disusun
    tanpa_bidang = {
        nama: isi for nama, isi in kisi.items() if nama not in ("Sekretariat", "PPKIK", "MKPK", "PSDA")
    }
    hasil = banding_pembanding(tanpa_bidang, diubah, tertulis=True)
    assert hasil.jumlah_sel > 700
    assert hasil.beda == []


@soffice
def test_a_click_gives_ids_grows_tables_restores_formulas_and_parity_holds(
    disusun: tuple[dict[str, Kisi], Path, Path], kantor: Kantor
) -> None:
    _, diubah, dihitung = disusun
    lama, baru = muat(diubah), muat(dihitung)
    # 68 rows of the plan + 3 typed + 1 copied - 2 deleted.
    assert len(baru.rencana.baris) == 70
    assert baru.rencana == lama.rencana
    assert Counter(b.id for b in baru.rencana.baris).most_common(1)[0][1] == 1
    assert {b.id for b in baru.rencana.baris} >= {"R0069", "R0070", "R0071", "R0072"}
    assert not {b.id for b in baru.rencana.baris} & {"R0050", "R0022"}
    tabel = {satu.nama: satu.kotak for satu in Paket(dihitung).tabel}
    assert (tabel["tblRenaksi"].baris1, tabel["tblRenaksi"].baris2) == (4, 74)
    # Definisi Operasional and Catatan TW keep the rows of deleted IDs: their notes are somebody's work.
    assert tabel["tblDO"].baris2 == 4 + 68 + 4
    assert tabel["tblCatatan"].baris2 == 4 + 4 * (68 + 4)
    assert bandingkan(dihitung, kantor).beda == []
    with kantor.buka(dihitung) as terbuka:
        kisi = semua_kisi(terbuka)
    assert banding_pembanding(kisi, dihitung).beda == []
    assert list(rumus_hilang(dihitung, kisi)) == []
    # LibreOffice's own XML has its own findings in both judges' eyes; a circle would be ours.
    assert siklus(dihitung) is None


@soffice
def test_the_new_rows_hang_under_the_kegiatan_above_them(disusun: tuple[dict[str, Kisi], Path, Path]) -> None:
    baris = {b.id: b for b in muat(disusun[2]).rencana.baris}
    sisipan = [b for b in baris.values() if b.uraian == BARU["Uraian"]]
    assert [b.induk for b in sisipan] == ["R0003", "R0008", "R0063"]
    kembar = [b for b in baris.values() if b.uraian == baris["R0036"].uraian]
    assert [b.induk for b in kembar] == ["R0035", "R0035"]


@soffice
@pytest.mark.parametrize("label", ["Uraian", "Target"])
def test_sorted_rows_keep_their_figures_and_a_click_on_the_sorted_table_has_parity(
    buku: dict[str, Path], label: str, kantor: Kantor, tmp_path: Path
) -> None:
    with kantor.buka(buku["luwu_timur-hitung"]) as terbuka:
        sebelum = muat(buku["luwu_timur-hitung"]).hasil
        tabel = renaksi(terbuka)
        awal, akhir = min(tabel.baris), max(tabel.baris)
        terbuka.urutkan(
            "Renaksi", f"A{awal}:{tabel.huruf('Simpul')}{akhir}", tabel.huruf(label), naik=label == "Uraian"
        )
        kisi = semua_kisi(terbuka)
        terbuka.simpan(tmp_path / "urut.xlsm")
    assert [b.id for b in muat(tmp_path / "urut.xlsm").rencana.baris][:2] != ["R0001", "R0002"]
    hasil = banding_pembanding(kisi, tmp_path / "urut.xlsm")
    assert (hasil.jumlah_sel > 1_000, hasil.beda) == (True, [])
    dihitung = hitung_ke(tmp_path / "urut.xlsm", tmp_path / "urut-tw3.xlsm")
    assert bandingkan(dihitung, kantor).beda == []
    assert muat(dihitung).hasil.instansi == sebelum.instansi
    assert muat(dihitung).hasil.bidang == sebelum.bidang


# --- what must be a formula, and what a formula may say ---------------------------------------------

HITUNG_BARIS = (
    *("Jenis Terpakai", "Cara Terpakai", "Realisasi s.d. TW", "Target s.d. TW", "Capaian s.d. TW"),
    *("Capaian terhadap Target Tahun", "Status", "Rata-rata Capaian", "Dihitung", "Predikat"),
)
"""What ATURAN 3.1-3.5 and 4 compute for a row (DESIGN, sheet Renaksi)."""
REKAP_INDUK = (
    *("No", "Jenjang", "Uraian", "Indikator Kinerja", "Satuan", "Target s.d. TW", "Realisasi s.d. TW"),
    *("Capaian Indikator s.d. TW", "Rata-rata Capaian", "Rata-rata Capaian Tahunan", "Dihitung", "Dari"),
    *(
        "Keterangan Dihitung",
        "Status rata-rata",
        "Predikat",
        "Selisih",
        "Dibatasi",
        "Pagu",
        "Realisasi Anggaran",
        "Serapan",
    ),
)
REKAP_RINGKAS = ("Rata-rata Capaian", "Dihitung", "Dari", "Keterangan Dihitung", "Predikat")
BIDANG_TEKS = ("No", "Jenjang", "Uraian", "Indikator Kinerja", "Satuan", "Target")
BIDANG_FIGUR = (
    *(f"Realisasi TW {q}" for q in acak.TW),
    *("Target s.d. TW", "Realisasi s.d. TW", "Capaian s.d. TW", "Capaian terhadap Target Tahun"),
    *("Status", "Rata-rata Capaian", "Dihitung", "Predikat"),
)
RINCIAN_ANAK = (
    "No",
    "Jenjang",
    "Uraian",
    "Nilai",
    "Nilai yang dihitung",
    "Bobot",
    "Ikut dihitung",
    "Nilai × bobot",
)


def lembar_bidang(kisi: dict[str, Kisi]) -> list[str]:
    """The sheets of the bidang, known by their header."""
    kepala = {"Target s.d. TW", "ID", "Posisi"}
    return [nama for nama, isi in kisi.items() if any(kepala <= set(map(str, baris)) for baris in isi)]


def tabel_rumus(kisi: dict[str, Kisi]) -> Iterator[tuple[str, Lajur, tuple[str, ...]]]:
    """Sheet, table, and the columns that are formulas in each of its rows."""
    for nama in ("Renaksi", "Cascading"):
        yield nama, lajur(kisi[nama], "ID", "Status"), HITUNG_BARIS
    yield (
        "Definisi Operasional",
        lajur(kisi["Definisi Operasional"], "ID"),
        ("Jenjang", "Uraian", "Indikator Kinerja"),
    )
    yield "Catatan TW", lajur(kisi["Catatan TW"], "ID", "TW"), ("No", "Uraian", "Indikator Kinerja")
    rekap = kisi["Rekap Capaian"]
    yield "Rekap Capaian", lajur(rekap, "Selisih", "Dibatasi"), REKAP_INDUK
    bidang = lajur(rekap, "Bidang", "Predikat", akhir="Bidang")
    yield "Rekap Capaian", bidang, ("No", "Bidang", *REKAP_RINGKAS)
    yield (
        "Rekap Capaian",
        lajur(rekap, "Perangkat daerah", "Predikat", akhir="Perangkat daerah"),
        REKAP_RINGKAS,
    )
    for nama in lembar_bidang(kisi):
        semua = berisi(lajur(kisi[nama], "ID", "Posisi"), "ID")
        yield nama, semua, BIDANG_TEKS
        # Rows of other bidang stand above its own as words and target, without figures (DESIGN).
        yield nama, berisi(semua, "Status"), BIDANG_FIGUR
    rincian = berisi(lajur(kisi["Rincian Perhitungan"], "Nilai × bobot", "Posisi"), "Uraian")
    anak = {n: b for n, b in rincian.baris.items() if isinstance(rincian.nilai(n, "Induk"), float)}
    yield "Rincian Perhitungan", Lajur(rincian.kolom, anak), (*RINCIAN_ANAK, "Posisi")
    yield "Rincian Perhitungan", Lajur(rincian.kolom, {n: b for n, b in rincian.baris.items() if n not in anak}), (
        "Uraian", "Rata-rata capaian", "Keterangan",
    )  # fmt: skip
    hitung = lajur(kisi["_hitung"], "k", "bg")
    yield "_hitung", hitung, tuple(label for label in hitung.kolom if label not in ("k", "bg"))


def berisi(tabel: Lajur, label: str) -> Lajur:
    """The rows that say something in a column; a sheet may end in rows that were blanked."""
    return Lajur(tabel.kolom, {n: b for n, b in tabel.baris.items() if tabel.nilai(n, label)})


def rumus_hilang(path: Path, kisi: dict[str, Kisi]) -> Iterator[str]:
    for lembar, tabel, label in tabel_rumus(kisi):
        yield from baris_tanpa_rumus(path, lembar, tabel, label)


@soffice
@pytest.mark.parametrize("nama", BUKU[:-1])
def test_computed_columns_are_formulas_in_every_row(buku: dict[str, Path], nama: str, kantor: Kantor) -> None:
    with kantor.buka(buku[nama]) as terbuka:
        kisi = {satu: terbuka.baca(satu) for satu in terbuka.lembar()}
    semua = list(tabel_rumus(kisi))
    banyak = sum(len(tabel.baris) * len(label) for _, tabel, label in semua)
    print(f"{nama}: {banyak} cells must be formulas")  # noqa: T201 -- nothing to look at would be green too
    assert banyak > 10_000
    # Pemalang's document names no bidang.
    kosong = {lembar for lembar, tabel, _ in semua if not tabel.baris}
    assert kosong <= ({"Rekap Capaian"} if nama.startswith("pemalang") else set())
    assert [
        satu for lembar, tabel, label in semua for satu in baris_tanpa_rumus(buku[nama], lembar, tabel, label)
    ] == []


ANGKA_BOLEH = {
    "0": "blank position, MATCH exact, ATURAN 3.2 'not below 0', ROUND to whole ten-thousandths",
    "1": "one, 100 %, first row or column, Naik's sign, belum diisi = nol",
    "2": "(2T - R) / T of Turun; both of two values are there; TW II",
    "3": "TW III; state Belum lengkap",
    "4": "TW IV, four quarters; state Tidak dapat dihitung",
    "0.5": "E.81's bands, where Pengaturan names none (ATURAN 4)",
    "0.65": "the same",
    "0.75": "the same",
    "0.9": "the same",
    "10": "the largest bound of a band: 90 typed for 90% is none",
    "9999": "the last year, the largest cap: a date is neither",
    "5": "five levels Tujuan ... Sub Kegiatan",
    "6": "ROUND(x * 10000, 6): the mean of thirds must not fall below its band; sixth level Proses",
    "7": "seventh level Anggota",
    "9": "ROUND(.., 9): Rincian compares within the parity of 1e-9",
    "12": "ROUND(x, 12) of ATURAN 2 (status)",
    "10000": "predikat on ROUND(x, 4) of ATURAN 2, half away from zero",
    "0.1": "10 points between own indikator and mean (ATURAN 4)",
}
"""Every number a formula may contain, and why it is none of an office's figures."""
PER_LEMBAR = {
    "Beranda": set[str](),
    "Renaksi": set[str](),
    "Cascading": set[str](),
    "Hasil Validasi": set[str](),
    "Catatan TW": {"0"},
    "Definisi Operasional": {"0"},
    "Rekap Capaian": {"0", "1", "2", "6", "12", "10000", "0.1"},
    "Rincian Perhitungan": {"0", "1", "2", "9"},
    "_hitung": {
        *("0", "1", "2", "3", "4", "5", "6", "7", "12", "10000"),
        *("0.5", "0.65", "0.75", "0.9", "10", "9999"),
    },
}
BIDANG_BOLEH = {"0"}
_KRITERIA = {'">0"', '">=0"', '">-999999999999999"'}
_KATA = {
    '"2T-R"',
    *('"2"', '"3"', '"4"'),
    '"(2T − R) / T"',
    '"1 − |R − T| / T"',
    '"beda lebih dari 10 poin"',
    '"Yang belum diisi dihitung 0%."',
    '"|ya|y|true|benar|1|"',
}
"""Words with digits that people read, choose or type."""
_NOMOR_KELOMPOK = re.compile(r"(\$L\$\d+:\$L\$\d+,)(\d+)(?=[,)])")


def angka(lembar: str, sel: SelRumus) -> Iterator[Token]:
    """Number literals of a formula, and texts with digits in them.

    Rincian tells its groups apart by a running number in column Induk; a formula names its own group's.
    """
    teks = _NOMOR_KELOMPOK.sub(r"\1$X$1", sel.teks) if lembar == "Rincian Perhitungan" else sel.teks
    for satu in token(teks):
        berangka = satu.jenis == "teks" and re.search(r"\d", satu.teks) and satu.teks not in _KRITERIA | _KATA
        if berangka and satu.teks.startswith('"#') and sel.teks.startswith("HYPERLINK("):
            continue  # the address of a link
        if satu.jenis == "angka" or berangka:
            yield satu


@pytest.mark.lambat
@pytest.mark.parametrize("nama", BUKU)
def test_formulas_contain_no_number_but_the_listed_ones(buku: dict[str, Path], nama: str) -> None:
    """A typed divisor (17) or a figure instead of a formula would stand here (ATURAN 8)."""
    assert set().union(*PER_LEMBAR.values(), BIDANG_BOLEH) == ANGKA_BOLEH.keys()
    paket = Paket(buku[nama])
    asing = {
        f"{lembar.nama}!{sel.alamat}: {satu.teks}"
        for lembar in paket.lembar
        # One of each filled-down formula is enough.
        for sel in {seragam(sel.teks, sel.baris): sel for sel in paket.rumus(lembar)}.values()
        for satu in angka(lembar.nama, sel)
        if satu.teks not in PER_LEMBAR.get(lembar.nama, BIDANG_BOLEH)
    }
    assert asing == set()


def test_a_typed_divisor_would_be_noticed() -> None:
    sel = SelRumus(1, 1, "SUM(A1:A17)/17", "n", "1")
    assert [satu.teks for satu in angka("Rekap Capaian", sel)] == ["17"]

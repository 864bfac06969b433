"""`renaksi periksa-kiriman`: unchanged, changed and where, or none of ours; saving a file unchanged is no change."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from renaksi_xl.cli import jalankan
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.kode_petak import LEBAR
from renaksi_xl.core.sidik import kode_angka
from renaksi_xl.jobs.kirim import isi_kiriman, tanpa_pdf
from renaksi_xl.jobs.laporan import isi_laporan
from renaksi_xl.jobs.muat import muat
from renaksi_xl.kirim.pdf import HasilPdf
from renaksi_xl.rencana_json import baca_rencana
from renaksi_xl.sheets import cap_laporan
from tests.bantuan import rencana_teks
from tests.excel import contoh
from tests.excel.kantor import Kantor
from tests.kirim import bahan
from tests.kirim.bahan import NAMA, rencana
from tests.kirim.test_kirim import pdf_polos

pytestmark = pytest.mark.lambat

XLSX, DOCX, EML, ZIP, TEKS = NAMA
PDF = XLSX.replace(".xlsx", ".pdf")
TEPAT = 1e-11


@pytest.fixture(scope="module")
def paket() -> dict[str, bytes]:
    plan = rencana()
    return isi_kiriman(plan, hitung(plan), (), lambda *_: HasilPdf(pdf_polos())).isi


@pytest.fixture
def periksa(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[str, bytes], tuple[int, str]]:
    """Exit code and sentence for a file of that name and content."""

    def jalan(nama: str, isi: bytes) -> tuple[int, str]:
        (tmp_path / nama).write_bytes(isi)
        kode = jalankan(["periksa-kiriman", str(tmp_path / nama)])
        tangkapan = capsys.readouterr()
        assert (tangkapan.out == "") == (kode == 2)
        assert (tangkapan.err == "") == (kode != 2)
        assert len((tangkapan.out or tangkapan.err).splitlines()) == 1
        return kode, (tangkapan.out or tangkapan.err).strip()

    return jalan


def bagian(isi: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {n: arsip.read(n) for n in arsip.namelist()}


def kode() -> str:
    return kode_angka(rencana(), hitung(rencana()))


def ubah_xlsx(isi: bytes, lembar: str, alamat: str | list[str], nilai: str) -> bytes:
    """The workbook with another stored value in some cells, their formulas gone, everything else as it was."""
    buku = openpyxl.load_workbook(io.BytesIO(isi), read_only=True)
    lembar_xml = f"xl/worksheets/sheet{buku.sheetnames.index(lembar) + 1}.xml"
    data = bagian(isi)
    for satu in [alamat] if isinstance(alamat, str) else alamat:
        contoh.ganti(
            lembar_xml,
            rf'<c r="{satu}"( s="\d+")?[^>]*?(/>|>.*?</c>)',
            rf'<c r="{satu}"\g<1>><v>{nilai}</v></c>',
        )(data)
    return contoh.bungkus(data)


def sel_di(isi: bytes, lembar: str, id_: str, label: str) -> str:
    """The address of a row's cell on a data sheet."""
    ws = openpyxl.load_workbook(io.BytesIO(isi))[lembar]
    kepala = next(r for r in range(1, 12) if any(c.value == "ID" for c in ws[r]))
    kolom = {c.value: get_column_letter(k) for k, c in enumerate(ws[kepala], start=1)}
    baris = next(r for r in range(kepala + 1, ws.max_row + 1) if ws[f"{kolom['ID']}{r}"].value == id_)
    return f"{kolom[label]}{baris}"


@pytest.mark.parametrize(
    ("nama", "awal", "akhir"),
    [
        (XLSX, "“{}” tidak berubah sejak dibuat; kode angka {}.", ""),
        (ZIP, "“{}” tidak berubah sejak dibuat; kode angka {}.", ""),
        (
            DOCX,
            "Tabel di “{}” tidak berubah sejak dibuat; kode angka {}.",
            "Kalimat di luar tabel boleh disunting.",
        ),
        (EML, "Lampiran “{}” tidak berubah sejak dibuat; kode angka {}.", "Isi suratnya boleh disunting."),
        (
            PDF,
            "“{}” memuat kode angka {}.",
            "Isi PDF tidak dapat diperiksa; cocokkan kodenya dengan laporan .xlsx.",
        ),
    ],
)
def test_a_file_as_it_was_made_is_told_unchanged_as_far_as_it_is_looked_at(
    paket: dict[str, bytes],
    periksa: Callable[[str, bytes], tuple[int, str]],
    nama: str,
    awal: str,
    akhir: str,
) -> None:
    assert periksa(nama, paket[nama]) == (0, f"{awal.format(nama, kode())} {akhir}".rstrip())


def test_the_printed_code_is_found_again_by_computing_the_laporan(
    paket: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / XLSX).write_bytes(paket[XLSX])
    m = muat(tmp_path / XLSX)
    assert kode_angka(m.rencana, m.hasil) == kode()


def test_another_name_and_another_packing_are_no_change(
    paket: dict[str, bytes], periksa: Callable[[str, bytes], tuple[int, str]]
) -> None:
    isi = contoh.bungkus(bagian(paket[XLSX]))
    assert isi != paket[XLSX]
    assert periksa("Laporan (1).xlsx", isi)[0] == 0


def test_a_typed_cell_is_named_with_what_it_holds_now(
    paket: dict[str, bytes], periksa: Callable[[str, bytes], tuple[int, str]]
) -> None:
    alamat = sel_di(paket[XLSX], "Renaksi", "B", "Realisasi TW II")
    hasil, kalimat = periksa(XLSX, ubah_xlsx(paket[XLSX], "Renaksi", alamat, "28"))
    assert hasil == 1
    assert kalimat == (
        f"“{XLSX}” berubah sejak dibuat: Renaksi!{alamat} sekarang 28. Minta ulang berkas aslinya kepada pengirim."
    )


@pytest.mark.parametrize(("banyak", "ekor"), [(5, ""), (6, " 1 tempat lain ikut berubah.")])
def test_five_changed_cells_are_named_and_further_ones_counted(
    paket: dict[str, bytes], periksa: Callable[[str, bytes], tuple[int, str]], banyak: int, ekor: str
) -> None:
    pertama = sel_di(paket[XLSX], "Renaksi", "S", "Realisasi TW I")
    kolom, baris = pertama.rstrip("0123456789"), int(pertama.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    sel = [f"{kolom}{baris + n}" for n in range(banyak)]
    isi = ubah_xlsx(paket[XLSX], "Renaksi", sel, "77")
    sebut = "; ".join(f"Renaksi!{satu} sekarang 77" for satu in sel[:5])
    assert periksa(XLSX, isi) == (
        1,
        f"“{XLSX}” berubah sejak dibuat: {sebut}.{ekor} Minta ulang berkas aslinya kepada pengirim.",
    )


def test_a_change_is_named_where_the_codes_of_a_sheet_take_several_cells(
    monkeypatch: pytest.MonkeyPatch, periksa: Callable[[str, bytes], tuple[int, str]]
) -> None:
    """As those of a sheet with more than ten thousand rows do; here every cell holds four rows' codes."""
    monkeypatch.setattr(cap_laporan, "PANJANG_KODE", 4 * LEBAR)
    plan = rencana()
    laporan = isi_laporan(plan, hitung(plan))
    assert periksa(XLSX, laporan)[0] == 0
    kode_keluar, kalimat = periksa(XLSX, ubah_xlsx(laporan, "Renaksi", "G9", "77"))
    assert kode_keluar == 1
    assert re.findall(r"Renaksi!\w+", kalimat) == ["Renaksi!G9"]


def test_a_figure_typed_over_a_formula_is_named(
    paket: dict[str, bytes], periksa: Callable[[str, bytes], tuple[int, str]]
) -> None:
    alamat = sel_di(paket[XLSX], "Renaksi", "P", "Rata-rata Capaian")
    hasil, kalimat = periksa(XLSX, ubah_xlsx(paket[XLSX], "Renaksi", alamat, "0.9999"))
    assert (hasil, f"Renaksi!{alamat} sekarang 0,9999." in kalimat) == (1, True)


def test_a_sheet_that_is_gone_is_named(
    paket: dict[str, bytes], periksa: Callable[[str, bytes], tuple[int, str]]
) -> None:
    isi = bagian(paket[XLSX])
    contoh.ganti("xl/workbook.xml", 'name="Rekap Capaian"', 'name="Rekap"')(isi)
    assert "lembar Rekap Capaian tidak ada" in periksa(XLSX, contoh.bungkus(isi))[1]


def ubah_docx(isi: bytes, kerja: Callable[[docx.document.Document], None]) -> bytes:
    dokumen = docx.Document(io.BytesIO(isi))
    kerja(dokumen)
    keluar = io.BytesIO()
    dokumen.save(keluar)
    return keluar.getvalue()


def test_words_of_the_report_may_be_edited_and_tables_added(
    paket: dict[str, bytes], periksa: Callable[[str, bytes], tuple[int, str]]
) -> None:
    def sunting(dokumen: docx.document.Document) -> None:
        dokumen.paragraphs[0].insert_paragraph_before("Kata pengantar")
        baru = dokumen.add_table(2, 2)
        baru.cell(0, 0).text = "Tambahan"
        dokumen.tables[0]._element.addprevious(baru._element)

    assert periksa(DOCX, ubah_docx(paket[DOCX], sunting))[0] == 0


def test_a_figure_changed_in_a_table_of_the_report_is_named(
    paket: dict[str, bytes], periksa: Callable[[str, bytes], tuple[int, str]]
) -> None:
    def sunting(dokumen: docx.document.Document) -> None:
        assert dokumen.tables[0].cell(1, 3).text == "75%"
        dokumen.tables[0].cell(1, 3).text = "95%"

    hasil, kalimat = periksa(DOCX, ubah_docx(paket[DOCX], sunting))
    assert (hasil, "berubah sejak dibuat: tabel ke-1 baris 2." in kalimat) == (1, True)


def test_a_figure_changed_in_the_last_table_of_the_report_is_named(
    paket: dict[str, bytes], periksa: Callable[[str, bytes], tuple[int, str]]
) -> None:
    banyak = len(docx.Document(io.BytesIO(paket[DOCX])).tables)

    def sunting(dokumen: docx.document.Document) -> None:
        dokumen.tables[-1].cell(0, 0).text = "lain"

    hasil, kalimat = periksa(DOCX, ubah_docx(paket[DOCX], sunting))
    assert (hasil, f"berubah sejak dibuat: tabel ke-{banyak} baris 1." in kalimat) == (1, True)


@pytest.mark.parametrize("wadah", [ZIP, EML])
def test_a_changed_file_inside_a_package_is_named(
    paket: dict[str, bytes], periksa: Callable[[str, bytes], tuple[int, str]], wadah: str
) -> None:
    plan = rencana()
    alamat = sel_di(paket[XLSX], "Renaksi", "A", "Realisasi TW I")
    rusak = ubah_xlsx(paket[XLSX], "Renaksi", alamat, "4")
    if wadah == ZIP:
        with zipfile.ZipFile(io.BytesIO(paket[ZIP])) as arsip:
            isi = contoh.bungkus({n: rusak if n == XLSX else arsip.read(n) for n in arsip.namelist()})
    else:
        from renaksi_xl.kirim.surat import draf

        isi = draf(plan.instansi.nama, "Isi", {XLSX: rusak, DOCX: paket[DOCX]})
    hasil, kalimat = periksa(wadah, isi)
    assert (hasil, f"{XLSX} (Renaksi!{alamat} sekarang 4)" in kalimat) == (1, True)


def test_files_of_two_reports_in_one_package_are_told(
    paket: dict[str, bytes], periksa: Callable[[str, bytes], tuple[int, str]]
) -> None:
    baris = [
        replace(b, realisasi_tw=(Decimal(28), Decimal(28), None, None)) if b.id == "B" else b
        for b in rencana().baris
    ]
    lain = replace(rencana(), baris=tuple(baris))
    dua = isi_kiriman(lain, hitung(lain), (), tanpa_pdf).isi
    hasil, kalimat = periksa("campur.zip", contoh.bungkus({XLSX: paket[XLSX], DOCX: dua[DOCX]}))
    assert hasil == 1
    assert re.search(r"kode angka \S+ dan \S+ berbeda, jadi berasal dari dua laporan", kalimat)


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("Renaksi.xlsx", bahan.isi_induk),
        ("kosong.zip", lambda: contoh.bungkus({"a.txt": b"x"})),
        ("surat.eml", lambda: b"Subject: halo\r\n\r\nisi"),
        ("catatan.txt", lambda: b"halo"),
        ("laporan.pdf", pdf_polos),
        ("rusak.xlsx", lambda: b"PK\x03\x04setengah"),
        ("rusak.docx", lambda: contoh.bungkus({"docProps/custom.xml": b"<rusak"})),
        ("berlapis.eml", lambda: b"Content-Type: message/rfc822\n\n" * 2000 + b"x"),
        ("tengah.zip", lambda: contoh.bungkus({"a.docx": b"x" * 999})[9:]),
        ("nol.xlsx", lambda: b""),
        ("rusak.pdf", lambda: b"%PDF-1.7 setengah"),
    ],
)
def test_what_is_not_of_ours_or_broken_gets_one_sentence(
    periksa: Callable[[str, bytes], tuple[int, str]], nama: str, isi: Callable[[], bytes]
) -> None:
    hasil, kalimat = periksa(nama, isi())
    assert (hasil, nama in kalimat) == (2, True)


def test_a_broken_pdf_gets_our_sentence_and_no_english_of_its_reader(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "palsu.pdf").write_bytes(b"PK\x03\x04 an archive")
    assert jalankan(["periksa-kiriman", str(tmp_path / "palsu.pdf")]) == 2
    assert capsys.readouterr().err.startswith("Berkas “palsu.pdf” bukan PDF yang dapat dibaca")
    # Python prints what nobody collects to stderr.
    assert caplog.text == ""


def test_a_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert jalankan(["periksa-kiriman", str(tmp_path / "tidak.xlsx")]) == 2
    assert "“tidak.xlsx” tidak ditemukan" in capsys.readouterr().err


@pytest.mark.excel("soffice", "uno")
def test_a_receiver_may_save_it_in_libreoffice_and_a_change_made_there_is_named(
    paket: dict[str, bytes],
    tmp_path: Path,
    periksa: Callable[[str, bytes], tuple[int, str]],
) -> None:
    asal = tmp_path / "asal.xlsx"
    asal.write_bytes(paket[XLSX])
    alamat = sel_di(paket[XLSX], "Renaksi", "B", "Realisasi TW II")
    with Kantor() as kantor, kantor.buka(asal) as buku:
        buku.hitung_ulang()
        buku.simpan(tmp_path / "sama.xlsx")
        buku.tulis("Renaksi", {alamat: 21})
        buku.hitung_ulang()
        buku.simpan(tmp_path / "lain.xlsx")
    assert periksa("a.xlsx", (tmp_path / "sama.xlsx").read_bytes()) == (
        0,
        f"“a.xlsx” tidak berubah sejak dibuat; kode angka {kode()}.",
    )
    hasil, kalimat = periksa("b.xlsx", (tmp_path / "lain.xlsx").read_bytes())
    assert hasil == 1
    assert kalimat.startswith(f"“b.xlsx” berubah sejak dibuat: Renaksi!{alamat} sekarang 21. ")
    assert re.search(r" \d+ tempat lain ikut berubah\.", kalimat)


@pytest.mark.excel("soffice", "uno")
def test_what_rows_cost_together_is_the_same_after_a_program_added_it_up(
    tmp_path: Path, periksa: Callable[[str, bytes], tuple[int, str]]
) -> None:
    """(13/13 + 12/13 + 0) / 3: rounded row by row to twelve decimals, the sum would end otherwise in the ninth."""
    plan = baca_rencana(
        rencana_teks(
            """
            Kegiatan k     | 100% | 100% - - - | 100% . . .
              Sub a Unit   | 13   | 13 - - -   | 0 . . .
              Sub b Unit   | 13   | 13 - - -   | 1 . . .
              Sub c Unit   | 13   | 13 - - -   | 13 . . .
            """,
            tw=1,
        )
    )
    asal = tmp_path / "asal.xlsx"
    asal.write_bytes(isi_laporan(plan, hitung(plan)))
    with Kantor() as kantor, kantor.buka(asal) as buku:
        buku.hitung_ulang()
        dasbor = {x for baris in buku.baca("Dasbor") for x in baris if isinstance(x, float)}
        buku.simpan(tmp_path / "sama.xlsx")
    assert any(abs(x - 100 * (25 / 39)) < TEPAT for x in dasbor)
    assert periksa("a.xlsx", (tmp_path / "sama.xlsx").read_bytes())[0] == 0

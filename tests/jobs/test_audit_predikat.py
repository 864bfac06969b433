"""Which predikat an audit tells as the right one where a row shows its own capaian and the mean of its children."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from renaksi_xl.jobs.audit import audit_berkas

KEPALA = (
    *("No", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Satuan", "Target Tahun"),
    *("Target TW I", "Target TW II", "Target TW III", "Target TW IV", "Realisasi TW I", "Realisasi TW II"),
    *("Capaian s.d. TW II", "Rata-rata Capaian", "Predikat"),
)
EMPAT = (1, 1, 1, 1)


def dokumen(path: Path, predikat: str) -> Path:
    """Monev TW II. The kegiatan itself did 2 of 2; its children 2 of 2 and 1 of 2, so 100 %, 50 %, mean 75 %."""
    wb = openpyxl.Workbook()
    ws = wb.worksheets[0]
    ws.title = "Monev TW II"
    for baris in (
        ("MONITORING DAN EVALUASI RENCANA AKSI TRIWULAN II",),
        ("DINAS PERHUBUNGAN KABUPATEN CONTOH",),
        ("TAHUN 2024",),
        KEPALA,
        ("1", "Program Lalu Lintas", "Jumlah p", "Dokumen", 4, *EMPAT, 1, 1, 1.0, 0.75, ""),
        ("1.1", "Kegiatan A", "Jumlah a", "Dokumen", 4, *EMPAT, 1, 1, 1.0, 0.75, predikat),
        ("1.1.1", "Sub A1", "Jumlah a1", "Dokumen", 4, *EMPAT, 1, 1, 1.0, None, ""),
        ("1.1.2", "Sub A2", "Jumlah a2", "Dokumen", 4, *EMPAT, 1, 0, 0.5, None, ""),
    ):
        ws.append(baris)
    wb.save(path)
    return path


def test_the_right_predikat_of_a_parent_is_that_of_its_mean(tmp_path: Path) -> None:
    baris, berbeda = audit_berkas(dokumen(tmp_path / "m.xlsx", "Rendah"))
    (beda,) = [satu for satu in baris if satu.startswith("BEDA")]
    assert berbeda
    assert beda.startswith(
        "BEDA: Monev TW II!N6 (predikat “Kegiatan A”): tertulis Rendah, seharusnya “Sedang”"
    )


@pytest.mark.parametrize("predikat", ["Sedang", "Sangat Tinggi"])
def test_a_predikat_of_either_figure_in_the_row_is_accused_of_nothing(tmp_path: Path, predikat: str) -> None:
    baris, berbeda = audit_berkas(dokumen(tmp_path / "m.xlsx", predikat))
    assert not berbeda, baris

"""Hidden sheet `xlwings.conf`: what xlwings' own VBA reads before any file of the PC.

The interpreter is not named here: where Python stands is the PC's business (`renaksi pasang` writes it to the user's
own xlwings.conf), and a workbook that is mailed must not say.
"""

from __future__ import annotations

from renaksi_xl.sheets.kontrak import Blok, Lembar, Sel

NAMA_LEMBAR = "xlwings.conf"
KODE = "wsKonf"
XLWINGS = "0.37.8"
"""The xlwings whose VBA module the template carries; the package of the PC must be the same."""
KUNCI_XLWINGS = "RENAKSI XLWINGS"
ISI = (
    ("SHOW CONSOLE", "False"),
    ("USE UDF SERVER", "False"),
    # The folder of a workbook may hold anything: no Python is imported from there.
    ("ADD_WORKBOOK_TO_PYTHONPATH", "False"),
    ("UDF MODULES", "udfs"),
    (KUNCI_XLWINGS, XLWINGS),
)


def lembar() -> Lembar:
    """The sheet: keys in column A, values in column B, from the first row on."""
    isi: list[list[Sel]] = [[kunci, nilai] for kunci, nilai in ISI]
    return Lembar(nama=NAMA_LEMBAR, kode=KODE, blok=[Blok(0, 0, isi)], sembunyi="hidden")

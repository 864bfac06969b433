"""A PDF that Excel printed has no bookmarks: each sheet gets one, at its first page."""

from __future__ import annotations

import io

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, Destination, DictionaryObject, NameObject

from renaksi_xl.kirim.pdf import lengkapi_pdf

HURUF = DictionaryObject(
    {
        NameObject("/Type"): NameObject("/Font"),
        NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica"),
        NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
    }
)


def cetakan(*kaki: str) -> bytes:
    """One page for each footer."""
    tulis = PdfWriter()
    for satu in kaki:
        halaman = tulis.add_blank_page(595, 842)
        isi = DecodedStreamObject()
        isi.set_data(b"BT /F1 8 Tf 40 20 Td (" + satu.encode("cp1252") + b") Tj ET")
        halaman[NameObject("/Contents")] = tulis._add_object(isi)
        halaman[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): HURUF})}
        )
    keluar = io.BytesIO()
    tulis.write(keluar)
    return keluar.getvalue()


def test_every_sheet_has_one_bookmark_at_its_first_page() -> None:
    isi = cetakan(*(f"Laporan.xlsx – {x}" for x in ("Monev", "Monev", "Monev", "E.81", "LKjIP", "LKjIP")))
    baca = PdfReader(io.BytesIO(lengkapi_pdf(isi, "Judul", "a.pdf", ["Monev", "E.81", "LKjIP"], {})))
    penanda = [x for x in baca.outline if isinstance(x, Destination)]
    assert len(penanda) == len(baca.outline)
    assert [(x.title, baca.get_destination_page_number(x)) for x in penanda] == [
        ("Monev", 0),
        ("E.81", 3),
        ("LKjIP", 4),
    ]


def test_a_sheet_that_was_not_printed_gets_no_bookmark() -> None:
    isi = cetakan("Laporan.xlsx – Monev", "Laporan.xlsx – LKjIP")
    baca = PdfReader(io.BytesIO(lengkapi_pdf(isi, "Judul", "a.pdf", ["Monev", "E.81", "LKjIP"], {})))
    assert [str(x["/Title"]) for x in baca.outline if isinstance(x, dict)] == ["Monev", "LKjIP"]

"""The looks of the Word document: one typeface, real heading styles, Indonesian as its language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from renaksi_xl.kirim.word_xml import CM

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

HURUF = "Arial"
_TAB_KANAN = 17.45 * CM
"""Where the page numbers of the lists stand: the right edge of the text of an upright F4 page."""

ID_GAYA = {
    "Sampul Awal": "SampulAwal",
    "Sampul Judul": "SampulJudul",
    "Sampul Periode": "SampulPeriode",
    "Sampul Instansi": "SampulInstansi",
    "Sampul Teks": "SampulTeks",
    "Judul Daftar": "JudulDaftar",
    "Butir": "Butir",
    "Pengantar": "Pengantar",
    "Catatan Kecil": "CatatanKecil",
    "Tanda Tangan": "TandaTangan",
    "Tanda Tangan Awal": "TandaTanganAwal",
    "Sela": "Sela",
    "Kaki": "Kaki",
    "Kepala Halaman": "KepalaHalaman",
    "Kop": "Kop",
    "Judul Surat": "JudulSurat",
    "Isian Kepala": "IsianKepala",
    "Tabel Isi": "TabelIsi",
    "Tabel Tebal": "TabelTebal",
    "Tabel Kepala": "TabelKepala",
}
"""Name → ID of the styles that are ours; the names are those in Word's list of styles."""

# Size (points), bold, space before, after (points), alignment, further paragraph properties.
_BAKU: dict[str, tuple[float, bool, float, float, str, str]] = {
    "Sampul Awal": (20, True, 140, 6, "center", ""),
    "Sampul Judul": (20, True, 0, 6, "center", ""),
    "Sampul Periode": (14, True, 24, 0, "center", ""),
    "Sampul Instansi": (16, True, 290, 6, "center", ""),
    "Sampul Teks": (14, True, 0, 6, "center", ""),
    "Judul Daftar": (14, True, 12, 12, "center", "<w:keepNext/>"),
    "Butir": (11, False, 0, 4, "both", '<w:ind w:left="567" w:hanging="567"/>'),
    "Pengantar": (11, False, 0, 6, "both", "<w:keepNext/>"),
    "Catatan Kecil": (8, False, 30, 0, "left", ""),
    "Tanda Tangan": (11, False, 2, 0, "left", f'<w:ind w:left="{9 * CM}"/>'),
    "Tanda Tangan Awal": (11, False, 24, 0, "left", f'<w:ind w:left="{9 * CM}"/>'),
    "Sela": (6, False, 0, 6, "left", ""),
    "Kaki": (8, False, 0, 0, "center", ""),
    "Kepala Halaman": (8, False, 0, 0, "right", ""),
    "Kop": (13, True, 0, 2, "center", "<w:keepNext/>"),
    "Judul Surat": (14, True, 12, 12, "center", "<w:keepNext/>"),
    "Isian Kepala": (11, False, 1, 1, "left", ""),
    "Tabel Isi": (8, False, 2, 2, "left", ""),
    "Tabel Tebal": (8, True, 2, 2, "left", ""),
    "Tabel Kepala": (8, True, 2, 2, "center", ""),
    "toc 1": (11, True, 6, 0, "left", ""),
    "toc 2": (11, False, 2, 0, "left", '<w:ind w:left="284"/>'),
    "table of figures": (10, False, 2, 0, "left", '<w:ind w:left="1134" w:right="567" w:hanging="1134"/>'),
}
_DAFTAR = ("toc 1", "toc 2", "table of figures")


def pasang_gaya(dokumen: Document) -> None:
    """Give an empty document of python-docx its styles, language and settings."""
    _bahasa(dokumen)
    _ubah(dokumen.styles["Normal"], 11, tebal=False, sebelum=0, sesudah=8)
    _ubah(dokumen.styles["Heading 1"], 14, tebal=True, sebelum=12, sesudah=12)
    _ubah(dokumen.styles["Heading 2"], 12, tebal=True, sebelum=12, sesudah=6)
    _ubah(dokumen.styles["Caption"], 9, tebal=True, sebelum=6, sesudah=4)
    _rata(dokumen.styles["Heading 1"], "center")
    _rata(dokumen.styles["Normal"], "both")
    _rata(dokumen.styles["Caption"], "left")
    for nama in _BAKU:
        _tambah(dokumen, nama)
    _setelan(dokumen)


def _tambah(dokumen: Document, nama: str) -> None:
    from docx.oxml import parse_xml

    ukuran, tebal, sebelum, sesudah, rata, sifat = _BAKU[nama]
    tab = (
        f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{_TAB_KANAN:.0f}"/></w:tabs>'
        if nama in _DAFTAR
        else '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs>'
        if nama == "Butir"
        else ""
    )
    jaga, sisa = ("<w:keepNext/>", "") if sifat == "<w:keepNext/>" else ("", sifat)
    baku = "" if nama in _DAFTAR else ' w:customStyle="1"'
    dokumen.styles.element.append(
        parse_xml(
            f'<w:style {_NS} w:type="paragraph"{baku} w:styleId="{_id(nama)}"><w:name w:val="{nama}"/>'
            f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{jaga}{tab}'
            f'<w:spacing w:before="{sebelum * 20:.0f}" w:after="{sesudah * 20:.0f}" w:line="240" w:lineRule="auto"/>'
            f'{sisa}<w:jc w:val="{rata}"/></w:pPr><w:rPr>{"<w:b/>" if tebal else ""}'
            f'<w:sz w:val="{ukuran * 2:.0f}"/><w:szCs w:val="{ukuran * 2:.0f}"/></w:rPr></w:style>'
        )
    )


_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _id(nama: str) -> str:
    return ID_GAYA.get(nama) or {"toc 1": "TOC1", "toc 2": "TOC2", "table of figures": "TableofFigures"}[nama]


def _ubah(gaya: ParagraphStyle, ukuran: float, *, tebal: bool, sebelum: float, sesudah: float) -> None:
    """A built-in style in our typeface, black, upright."""
    from docx.oxml import parse_xml
    from docx.shared import Pt, RGBColor

    rpr = gaya.element.get_or_add_rPr()
    for lama in rpr.findall(f"{{{_W}}}rFonts"):
        rpr.remove(lama)
    rpr.insert(0, parse_xml(f"<w:rFonts {_NS} {_huruf()}/>"))
    gaya.font.size, gaya.font.bold, gaya.font.italic = Pt(ukuran), tebal, False
    gaya.font.color.rgb = RGBColor(0, 0, 0)
    gaya.paragraph_format.space_before, gaya.paragraph_format.space_after = Pt(sebelum), Pt(sesudah)
    gaya.paragraph_format.line_spacing = 1.0


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _huruf() -> str:
    return " ".join(f'w:{satu}="{HURUF}"' for satu in ("ascii", "hAnsi", "eastAsia", "cs"))


def _rata(gaya: ParagraphStyle, rata: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    gaya.paragraph_format.alignment = {
        "center": WD_ALIGN_PARAGRAPH.CENTER,
        "both": WD_ALIGN_PARAGRAPH.JUSTIFY,
        "left": WD_ALIGN_PARAGRAPH.LEFT,
    }[rata]


def _bahasa(dokumen: Document) -> None:
    """Indonesian for the spelling checker, and our typeface where no style says another."""
    for satu in dokumen.styles.element.iter(f"{{{_W}}}lang"):
        satu.set(f"{{{_W}}}val", "id-ID")
    for satu in dokumen.styles.element.findall(f"{{{_W}}}docDefaults//{{{_W}}}rFonts"):
        satu.attrib.clear()
        for nama in ("ascii", "hAnsi", "eastAsia", "cs"):
            satu.set(f"{{{_W}}}{nama}", HURUF)


def _setelan(dokumen: Document) -> None:
    """Word of today, not in compatibility mode; page numbers of the lists are filled in when it is opened."""
    from docx.oxml import parse_xml

    setelan = dokumen.settings.element
    uri = "http://schemas.microsoft.com/office/word"
    kompat = setelan.find(f"{{{_W}}}compat")
    if kompat is None:
        kompat = parse_xml(f"<w:compat {_NS}/>")
        setelan.append(kompat)
    kompat.append(parse_xml(f'<w:compatSetting {_NS} w:name="compatibilityMode" w:uri="{uri}" w:val="15"/>'))

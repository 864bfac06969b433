"""What Word counts in front of paragraphs: by hand after ECMA-376, and as LibreOffice shows the same file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Dokumen
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from renaksi_xl.books.kisi import buka_kisi
from renaksi_xl.books.nomor_word import label_paragraf
from tests.daftar_word import dokumen, gaya_bernomor, lewat_kantor, mulai_lagi, nomori, tingkat

BERTINGKAT = (
    tingkat(0, "decimal", "%1.")
    + tingkat(1, "decimal", "%1.%2.")
    + tingkat(2, "lowerLetter", "%3)")
    + tingkat(3, "upperRoman", "(%4)")
)


def isi(dok: Dokumen, urut: Sequence[tuple[int, int]]) -> Dokumen:
    """A paragraph for each (list, level)."""
    for n, (daftar, ilvl) in enumerate(urut):
        nomori(dok.add_paragraph(f"teks {n}"), daftar, ilvl)
    return dok


def label(dok: Dokumen) -> list[str | None]:
    """The labels of all paragraphs, tables included; None: in no list."""
    ada = label_paragraf(dok)
    return [ada[p].teks if p in ada else None for p in dok.element.body.iter(qn("w:p"))]


def test_levels_count_under_the_level_above_and_start_anew_with_it() -> None:
    urut = [(1, n) for n in (0, 1, 1, 2, 2, 0, 1, 2, 3, 3, 1)]
    assert label(isi(dokumen([BERTINGKAT], [(0, "")]), urut)) == [
        *("1.", "1.1.", "1.2.", "a)", "b)", "2.", "2.1.", "a)", "(I)", "(II)", "2.2."),
    ]


def test_what_is_deleted_or_told_twice_does_not_count() -> None:
    dok = isi(dokumen([BERTINGKAT], [(0, "")]), [(1, 0)] * 6)
    _, dihapus, ditulis, kotak, baris, _ = dok.paragraphs
    hapus = f'<w:rPr {nsdecls("w")}><w:del w:id="1" w:author="a"/></w:rPr>'
    for p in (dihapus, ditulis):
        p._p.get_or_add_pPr().append(parse_xml(hapus))
    dihapus._p.remove(dihapus.runs[0]._r)
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    cadangan = parse_xml(f'<mc:Fallback xmlns:mc="{mc}"/>')
    kotak._p.addprevious(cadangan)
    cadangan.append(kotak._p)
    tabel = dok.add_table(1, 1)
    tabel.rows[0]._tr.get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="2" w:author="a"/>'))
    tabel.cell(0, 0)._tc.append(baris._p)
    # First, deleted, merged with the next one but with a text, box again, last, and the two of the deleted row.
    assert label(dok) == ["1.", None, "2.", None, "3.", None, None]


def test_lists_of_one_definition_count_together_until_one_starts_anew() -> None:
    """17.9.15 and 17.9.26: the count stands on the definition; an override restarts it at its first use."""
    dok = dokumen([BERTINGKAT], [(0, ""), (0, mulai_lagi(0, 1)), (0, ""), (0, mulai_lagi(1, 7))])
    urut = [(1, 0), (1, 0), (3, 0), (2, 0), (2, 0), (1, 0), (4, 0), (4, 1), (4, 1), (4, 0), (4, 1)]
    assert label(isi(dok, urut)) == [
        *("1.", "2.", "3.", "1.", "2.", "3.", "4.", "4.7.", "4.8.", "5.", "5.7."),
    ]


def test_a_level_that_is_used_before_the_one_above_it_begins_that_too() -> None:
    """Microsoft Q110380: a Heading 1 behind a Heading 2 is number 2."""
    definisi = tingkat(0, "decimal", "%1.", mulai=3) + tingkat(1, "decimalZero", "%1.%2", mulai=5)
    urut = [(1, 1), (1, 0), (1, 1), (1, 1), (1, 0)]
    assert label(isi(dokumen([definisi], [(1 - 1, "")]), urut)) == ["3.05", "4.", "4.05", "4.06", "5."]


def test_a_level_may_never_restart_or_only_behind_a_higher_one_and_show_digits_only() -> None:
    """17.9.10 lvlRestart, 17.9.4 isLgl; LibreOffice 7.4 knows neither."""
    ulang = tingkat(0, "upperRoman", "%1.")
    ulang += tingkat(1, "decimal", "%1.%2", lain='<w:lvlRestart w:val="0"/><w:isLgl/>')
    ulang += tingkat(2, "lowerLetter", "%3.", lain='<w:lvlRestart w:val="1"/>')
    urut = [(1, n) for n in (0, 1, 2, 1, 2, 0, 1, 2)]
    assert label(isi(dokumen([ulang], [(0, "")]), urut)) == [
        *("I.", "1.1", "a.", "1.2", "b.", "II.", "2.3", "a."),
    ]


def test_styles_number_their_paragraphs_by_the_level_that_names_them_and_zero_takes_it_away() -> None:
    satu = [f'<w:pStyle w:val="Heading{n}"/>' for n in (1, 2)]
    definisi = tingkat(0, "decimal", "%1", lain=satu[0]) + tingkat(1, "decimal", "%1.%2", lain=satu[1])
    dok = dokumen([definisi], [(0, "")])
    gaya_bernomor(dok, "Heading1", '<w:numId w:val="1"/>')
    gaya_bernomor(dok, "Heading2", '<w:numId w:val="1"/>')
    for n in (1, 2, 2, 1, 2):
        dok.add_paragraph("judul", style=f"Heading {n}")
    nomori(dok.add_paragraph("tanpa", style="Heading 1"), 0, None)
    dok.add_paragraph("biasa")
    assert label(dok) == ["1", "1.1", "1.2", "2", "2.1", None, None]


def test_a_definition_that_points_to_a_list_style_is_that_of_the_style() -> None:
    dok = dokumen([tingkat(0, "upperLetter", "%1."), '<w:numStyleLink w:val="Gaya"/>'], [(0, ""), (1, "")])
    isi_gaya = '<w:name w:val="Gaya"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    gaya = f'<w:style {nsdecls("w")} w:type="numbering" w:styleId="Gaya">{isi_gaya}</w:style>'
    dok.styles.element.append(parse_xml(gaya))
    assert label(isi(dok, [(2, 0), (1, 0)])) == ["A.", "B."]


@pytest.mark.parametrize(
    "isi_num",
    ['<w:abstractNumId w:val="9"/>', '<w:abstractNumId w:val="1"/>', ""],
    ids=["unknown definition", "list style that is not there", "nothing"],
)
def test_a_list_that_leads_nowhere_has_no_label_and_stops_nothing(isi_num: str) -> None:
    dok = dokumen([BERTINGKAT, '<w:numStyleLink w:val="Entah"/>'], [(0, "")])
    akar = next(
        iter(r.target_part.element for r in dok.part.rels.values() if r.reltype.endswith("/numbering"))
    )
    akar.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="2">{isi_num}</w:num>'))
    hasil = label(isi(dok, [(1, 0), (2, 0), (7, 0), (1, 8), (1, 0)]))
    assert [hasil[0], hasil[3], hasil[4]] == ["1.", None, "2."]
    assert hasil[2] is None
    assert hasil[1] is None or isi_num.endswith('"1"/>')


def test_numbers_out_of_every_bound_are_digits_and_not_a_text_of_millions() -> None:
    besar = "".join(
        tingkat(n, rupa, f"%{n + 1}.", mulai=900_000_000)
        for n, rupa in enumerate(("upperRoman", "lowerLetter"))
    )
    rusak = tingkat(0, "decimal", "%1.").replace('w:start w:val="1"', 'w:start w:val="satu"')
    hasil = label(isi(dokumen([besar, rusak], [(0, ""), (1, "")]), [(1, 0), (1, 1), (2, 0)]))
    assert hasil[:2] == ["900000000.", "900000000."]
    assert hasil[2] in {"0.", "1."}


# --- in the grid ------------------------------------------------------------------------------------------


def tabel(dok: Dokumen, baris: Sequence[Sequence[str]]) -> list[list[Paragraph]]:
    """A table; the first paragraph of every cell."""
    t = dok.add_table(len(baris), len(baris[0]))
    for b, satu in enumerate(baris):
        for k, teks in enumerate(satu):
            t.cell(b, k).text = teks
    return [[sel.paragraphs[0] for sel in satu.cells] for satu in t.rows]


def test_a_number_in_front_of_the_only_text_of_a_cell_or_of_nothing_stands_beside_it(tmp_path: Path) -> None:
    dok = dokumen([BERTINGKAT], [(0, "")])
    p = tabel(dok, [["", "Kegiatan A"], ["", ""]])
    nomori(p[0][0], 1)
    nomori(p[0][1], 1, 1)
    nomori(p[1][1], 1, 1)
    dok.save(str(tmp_path / "a.docx"))
    (kisi,) = buka_kisi(tmp_path / "a.docx")
    assert dict(kisi.nomor) == {(0, 0): "1.", (0, 1): "1.1.", (1, 1): "1.2."}
    assert kisi.petak[:2] == [[None, "Kegiatan A"], [None, None]]


def test_several_numbers_in_a_cell_and_words_that_word_counts_are_part_of_the_text(tmp_path: Path) -> None:
    dok = dokumen([BERTINGKAT, tingkat(0, "upperRoman", "TW. %1")], [(0, ""), (1, ""), (0, mulai_lagi(0, 1))])
    p = tabel(dok, [["Persentase ASN\nJumlah dokumen", "3 Dokumen"], ["", "-"]])
    sel = dok.tables[0].cell(0, 0)
    sel.text = ""
    nomori(sel.paragraphs[0], 1).add_run("Persentase ASN")
    nomori(sel.add_paragraph("Jumlah dokumen"), 1)
    nomori(sel.add_paragraph(""), 1)
    nomori(p[0][1], 2)
    nomori(p[1][1], 2)
    dok.save(str(tmp_path / "a.docx"))
    (kisi,) = buka_kisi(tmp_path / "a.docx")
    assert kisi.petak[0] == ["1. Persentase ASN\n2. Jumlah dokumen", "TW. I 3 Dokumen"]
    assert kisi.petak[1] == [None, "TW. II -"]


def test_a_bullet_is_no_number_but_its_level_is_an_indentation(tmp_path: Path) -> None:
    butir = tingkat(0, "bullet", "•", masuk=360) + tingkat(1, "bullet", "o", masuk=1080)
    dok = dokumen([butir], [(0, "")])
    p = tabel(dok, [["A"], ["B"]])
    nomori(p[0][0], 1)
    nomori(p[1][0], 1, 1)
    dok.save(str(tmp_path / "a.docx"))
    (kisi,) = buka_kisi(tmp_path / "a.docx")
    assert (kisi.petak[:2], dict(kisi.nomor)) == ([["A"], ["B"]], {})
    assert dict(kisi.inden) == {(0, 0): 18, (1, 0): 54}


# --- the second method: LibreOffice -----------------------------------------------------------------------


def tampil(berkas: Path) -> list[str]:
    """The lines LibreOffice shows, labels included."""
    teks = lewat_kantor(berkas, "txt:Text (encoded):UTF8").read_text(encoding="utf-8-sig")
    return [" ".join(satu.split()) for satu in teks.splitlines()]


def milik_kita(berkas: Path) -> list[str]:
    """The same lines by our reading; a bullet shows nothing."""
    dok = Document(str(berkas))
    ada = label_paragraf(dok)
    teks = [(ada.get(p), Paragraph(p, dok).text) for p in dok.element.body.iter(qn("w:p"))]
    return [f"{x.teks if x else ''} {satu}".strip() for x, satu in teks]


@pytest.mark.excel("soffice", "lowriter")
def test_libreoffice_shows_the_same_numbers_before_and_after_it_saved_the_file(tmp_path: Path) -> None:
    definisi = [
        BERTINGKAT,
        tingkat(0, "upperRoman", "%1.")
        + tingkat(1, "decimal", "%1.%2")
        + tingkat(2, "lowerRoman", "%1.%2.%3"),
        tingkat(0, "decimal", "%1.", mulai=3) + tingkat(1, "decimalZero", "%1.%2", mulai=5),
        tingkat(0, "none", "Sasaran") + tingkat(1, "lowerLetter", "%2.", mulai=25),
    ]
    dok = dokumen(
        definisi, [(0, ""), (0, mulai_lagi(0, 1)), (0, ""), (1, ""), (2, ""), (3, ""), (0, mulai_lagi(1, 7))]
    )
    isi(dok, [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1), (1, 2), (1, 3), (3, 0), (2, 0), (2, 1)])
    isi(dok, [(1, 0), (2, 0), (4, 0), (4, 1), (4, 2), (4, 0), (4, 1), (4, 2), (5, 1), (5, 0), (5, 1), (5, 0)])
    isi(dok, [(6, 0), (6, 1), (6, 1), (6, 1), (6, 1), (6, 0), (6, 1), (7, 0), (7, 1), (7, 1)])
    for satu in tabel(dok, [["", "x", "y"]] * 3):
        for k, p in enumerate(satu):
            nomori(p, 1 if k == 0 else 4)
    berkas = tmp_path / "nomor.docx"
    dok.save(str(berkas))
    kita = milik_kita(berkas)
    assert kita == tampil(berkas)
    assert {"1.1. teks 1", "(I) teks 8", "II.1.i teks 7", "4.05 teks 10", "aa. teks 3"} <= set(kita)
    disimpan = lewat_kantor(lewat_kantor(berkas, "odt").rename(tmp_path / "lo.odt"), "docx")
    assert milik_kita(disimpan) == tampil(disimpan)
    assert [x for x in milik_kita(disimpan) if x.startswith("teks")] == []

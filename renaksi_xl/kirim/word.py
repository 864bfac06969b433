"""Writes the Laporan Monev as an editable .docx with python-docx: same plan in, same bytes out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.sidik import kode_angka
from renaksi_xl.kirim import word_xml as x
from renaksi_xl.kirim.bungkus import TANGGAL
from renaksi_xl.kirim.cap_word import dengan_cap
from renaksi_xl.kirim.nama import judul_dokumen
from renaksi_xl.kirim.susun import susun_dokumen
from renaksi_xl.kirim.unsur import (
    Bagian,
    Butir,
    DaftarIsi,
    Isian,
    Judul,
    Paragraf,
    Tabel,
    TandaTangan,
    Unsur,
)
from renaksi_xl.kirim.word_gaya import ID_GAYA, pasang_gaya
from renaksi_xl.pesan import word as kata
from renaksi_xl.sheets.cetak.catatan_data import ButirCatatan

if TYPE_CHECKING:
    from docx.document import Document

_DIBUAT = datetime(2024, 1, 1)  # noqa: DTZ001 -- a fixed date keeps files equal, as in the workbooks
_SELA_TANDA_TANGAN = 4
"""Blank lines for the signature."""


def isi_word(rencana: Rencana, hasil: Hasil, catatan: Sequence[ButirCatatan] = ()) -> bytes:
    """The document of a computed plan as the bytes of its file; `catatan` become the chapter Catatan atas Data."""
    return tulis_word(
        susun_dokumen(rencana, hasil, catatan),
        judul_dokumen(rencana),
        kode_angka(rencana, hasil),
        rapikan(rencana.instansi.nama),
    )


def tulis_word(unsur: Sequence[Unsur], judul: str, kode: str, instansi: str) -> bytes:
    """A document from values. The first element begins the first section."""
    import docx

    dokumen = docx.Document()
    pasang_gaya(dokumen)
    _sifat(dokumen, judul)
    rujukan = _kepala(dokumen, instansi) + _kaki(dokumen, judul, kode)
    _isi_badan(dokumen, "".join(_Penulis(unsur, rujukan, _tanpa_tepi(dokumen)).tulis()))
    tampung = io.BytesIO()
    dokumen.save(tampung)
    return dengan_cap(_tanpa_jam(tampung.getvalue()), kode)


def _sifat(dokumen: Document, judul: str) -> None:
    """Document properties: a title, nobody's name, no clock."""
    sifat = dokumen.core_properties
    sifat.title, sifat.author, sifat.last_modified_by = judul, "renaksi-xl", "renaksi-xl"
    sifat.comments = sifat.keywords = sifat.subject = sifat.category = ""
    sifat.created = sifat.modified = _DIBUAT
    sifat.revision, sifat.language = 1, "id-ID"


def _kepala(dokumen: Document, instansi: str) -> str:
    """The header of the report's sections: whose report it is."""
    return _tepi(dokumen, "header", x.paragraf(x.lari(instansi), ID_GAYA["Kepala Halaman"]))


def _kaki(dokumen: Document, judul: str, kode: str) -> str:
    """The footer of the report's sections: title, code of the figures, page.

    No number of pages: the nota dinas stands in the same file and is no page of the report.
    """
    isi = x.lari(kata.kaki(judul, kode)) + x.bidang("PAGE", x.lari("1"))
    return _tepi(dokumen, "footer", x.paragraf(isi, ID_GAYA["Kaki"]))


def _tepi(dokumen: Document, tepi: Literal["header", "footer"], paragraf: str) -> str:
    """Put a paragraph into the header or footer; the reference that sections carry."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import parse_xml

    pertama = dokumen.sections[0]
    bagian = pertama.header if tepi == "header" else pertama.footer
    bagian.is_linked_to_previous = False
    badan = bagian._element  # noqa: SLF001 -- python-docx has no call for fields
    badan[:] = [parse_xml(paragraf.replace("<w:p>", f"<w:p {x.NS}>", 1))]
    jenis = RELATIONSHIP_TYPE.HEADER if tepi == "header" else RELATIONSHIP_TYPE.FOOTER
    rid = next(r.rId for r in dokumen.part.rels.values() if r.reltype == jenis)
    return f'<w:{tepi}Reference w:type="default" r:id="{rid}"/>'


def _tanpa_tepi(dokumen: Document) -> str:
    """References to an empty header and footer: without its own a section shows those of the section before it."""
    _, kepala = dokumen.part.add_header_part()  # type: ignore[no-untyped-call]
    _, kaki = dokumen.part.add_footer_part()  # type: ignore[no-untyped-call]
    return "".join(
        f'<w:{tepi}Reference w:type="default" r:id="{rid}"/>'
        for tepi, rid in (("header", kepala), ("footer", kaki))
    )


def _isi_badan(dokumen: Document, isi: str) -> None:
    from docx.oxml import parse_xml

    badan = dokumen.element.body
    badan[:] = list(parse_xml(f"<w:body {x.NS}>{isi}</w:body>"))


def _tanpa_jam(isi: bytes) -> bytes:
    """The package with every date fixed, and without the template's picture of its first page."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w") as baru:
        for nama in lama.namelist():
            info = zipfile.ZipInfo(nama, TANGGAL)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            baru.writestr(info, lama.read(nama))
    return keluar.getvalue()


_BUTIR_SEHALAMAN = 38
"""Entries of both lists that one page holds."""


class _Penulis:
    """Turns values into the XML of the body; nothing here decides what the document says."""

    def __init__(self, unsur: Sequence[Unsur], rujukan: str, kosong: str) -> None:
        self.unsur, self.rujukan, self.kosong = unsur, rujukan, kosong
        self.tabel = self.judul = 0
        self.terbuka: Bagian | None = None
        self.judul_daftar = [u for u in unsur if isinstance(u, Judul)]
        self.tabel_daftar = [u for u in unsur if isinstance(u, Tabel)]

    def tulis(self) -> Iterator[str]:
        """The elements in order, a section's properties at its end."""
        for u, lalu in zip(self.unsur, (*self.unsur[1:], None), strict=True):
            yield from self._satu(u)
            if isinstance(u, Tabel | Isian) and not _memulai_halaman(lalu):
                yield x.paragraf("", ID_GAYA["Sela"])
        if self.terbuka is not None:
            yield self._tutup(self.terbuka)

    def _satu(self, u: Unsur) -> Iterator[str]:
        match u:
            case Bagian():
                if self.terbuka is not None:
                    yield f"<w:p><w:pPr>{x.TAK_TERLIHAT}{self._tutup(self.terbuka)}</w:pPr></w:p>"
                self.terbuka = u
            case Judul():
                yield self._judul(u)
            case Paragraf():
                putus = "<w:pageBreakBefore/>" if u.halaman_baru else ""
                yield x.paragraf(x.lari(u.teks), ID_GAYA.get(u.gaya, u.gaya), putus, rata=u.rata)
            case Butir():
                yield x.paragraf(
                    x.lari(f"{u.nomor}.") + "<w:r><w:tab/></w:r>" + x.lari(u.teks), ID_GAYA["Butir"]
                )
            case Tabel():
                self.tabel += 1
                yield x.caption(u, self.tabel, f"_Tabel{self.tabel}") + x.tabel(u)
            case Isian():
                yield x.isian(u.isi)
            case TandaTangan():
                yield from _tanda_tangan(u)
            case DaftarIsi():
                yield from self._daftar(u)

    def _tutup(self, bagian: Bagian) -> str:
        return x.bagian(mendatar=bagian.mendatar, rujukan=self.rujukan if bagian.berkaki else self.kosong)

    def _judul(self, u: Judul) -> str:
        self.judul += 1
        isi = x.penanda(self.judul, f"_Judul{self.judul}", x.lari(u.teks))
        return x.paragraf(isi, f"Heading{u.tingkat}", "<w:pageBreakBefore/>" if u.halaman_baru else "")

    def _daftar(self, u: DaftarIsi) -> Iterator[str]:
        """The list as a field, with entries that stand there until Word updates it."""
        pindah = u.tabel and len(self.judul_daftar) + len(self.tabel_daftar) > _BUTIR_SEHALAMAN
        yield x.paragraf(x.lari(u.judul), ID_GAYA["Judul Daftar"], "<w:pageBreakBefore/>" if pindah else "")
        if u.tabel:
            butir = [
                (f"_Tabel{n}", "TableofFigures", f"{kata.TABEL} {n}. {t.judul}")
                for n, t in enumerate(self.tabel_daftar, start=1)
            ]
            perintah = f'TOC \\h \\z \\c "{kata.TABEL}"'
        else:
            butir = [
                (f"_Judul{n}", f"TOC{j.tingkat}", j.teks) for n, j in enumerate(self.judul_daftar, start=1)
            ]
            perintah = 'TOC \\o "1-2" \\h \\z \\u'
        yield from _isi_daftar(perintah, butir)


def _memulai_halaman(u: Unsur | None) -> bool:
    """Whether an element begins a page: a gap before it could be all that stands on the page before."""
    return isinstance(u, Bagian) or (isinstance(u, Judul | Paragraf) and u.halaman_baru)


def _isi_daftar(perintah: str, butir: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """The field; its entries have no page numbers until Word, which alone knows them, updates it."""
    awal = (
        '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {x.bersih(perintah)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    akhir = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    for n, (tujuan, gaya, teks) in enumerate(butir):
        tautan = f'<w:hyperlink w:anchor="{tujuan}" w:history="1">{x.lari(teks)}</w:hyperlink>'
        yield x.paragraf((awal if n == 0 else "") + tautan + (akhir if n == len(butir) - 1 else ""), gaya)


def _tanda_tangan(u: TandaTangan) -> Iterator[str]:
    """The block is kept on one page."""
    awal, gaya = ID_GAYA["Tanda Tangan Awal"], ID_GAYA["Tanda Tangan"]
    semua = [*u.atas, *[""] * _SELA_TANDA_TANGAN, *u.bawah]
    nama = len(u.atas) + _SELA_TANDA_TANGAN
    for n, satu in enumerate(semua):
        tebal = '<w:b/><w:u w:val="single"/>' if n == nama else ""
        yield x.paragraf(
            x.lari(satu, tebal), gaya if n else awal, "<w:keepNext/>" if n < len(semua) - 1 else ""
        )

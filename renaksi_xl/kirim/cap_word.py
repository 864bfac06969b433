"""The stamp of the Word document: code of the figures and check codes of its tables, in its properties.

A person may edit the document's words; what is checked are its tables, because the figures stand there.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from lxml import etree

from renaksi_xl.books.paket import baca_anggota, buka_zip
from renaksi_xl.core.kode_petak import kode_petak
from renaksi_xl.errors import BerkasError
from renaksi_xl.kirim.bungkus import TANGGAL
from renaksi_xl.pesan import berkas as pesan
from renaksi_xl.pesan.kiriman import PROPERTI_KODE

BAGIAN, _DOKUMEN = "docProps/custom.xml", "word/document.xml"
AWALAN_TABEL = "Renaksi Tabel "
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_JENIS = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_PENUNJUK = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def dengan_cap(isi: bytes, kode: str) -> bytes:
    """The package with its stamp."""
    sifat = {PROPERTI_KODE: kode}
    sifat |= {f"{AWALAN_TABEL}{n}": satu for n, satu in enumerate(kode_tabel(isi, ""), start=1)}
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w") as baru:
        for info in lama.infolist():
            baru.writestr(info, _tambah(info.filename, lama.read(info)))
        info = zipfile.ZipInfo(BAGIAN, TANGGAL)
        info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
        baru.writestr(info, _properti(sifat))
    return keluar.getvalue()


def kode_tabel(isi: bytes, nama: str) -> list[str]:
    """The check codes of the rows of every table, in the order of the document; errors as `baca_cap`."""
    with buka_zip(isi, nama) as paket:
        akar = _urai(paket, _DOKUMEN, nama)
    return [kode_petak(list(_petak(tabel))).baris for tabel in akar.iter(f"{_W}tbl")]


@dataclass(frozen=True, slots=True)
class CapWord:
    """The stamp as a file bears it: the code of the figures, the codes of its tables in order."""

    kode: str
    tabel: tuple[str, ...]


def baca_cap(isi: bytes, nama: str) -> CapWord | None:
    """The stamp of a package; None without one. Raises BerkasError about the file `nama` when it is damaged."""
    with buka_zip(isi, nama) as paket:
        if BAGIAN not in paket.namelist():
            return None
        akar = _urai(paket, BAGIAN, nama)
    sifat = {satu.get("name", ""): "".join(str(x) for x in satu.itertext()) for satu in akar}
    if PROPERTI_KODE not in sifat:
        return None
    banyak = sum(nama.startswith(AWALAN_TABEL) for nama in sifat)
    tabel = (sifat.get(f"{AWALAN_TABEL}{n}", "") for n in range(1, banyak + 1))
    return CapWord(sifat[PROPERTI_KODE], tuple(tabel))


def _urai(paket: zipfile.ZipFile, bagian: str, nama: str) -> etree._Element:
    try:
        return etree.fromstring(baca_anggota(paket, bagian, nama), _PENUNJUK)
    except etree.XMLSyntaxError as e:
        raise BerkasError(pesan.rusak(nama), f"{bagian}: {e}") from e


def _petak(tabel: etree._Element) -> Iterator[list[str]]:
    for baris in tabel.iter(f"{_W}tr"):
        yield ["".join(t.text or "" for t in sel.iter(f"{_W}t")) for sel in baris.iter(f"{_W}tc")]


def _tambah(nama: str, isi: bytes) -> bytes:
    """The parts that list the others, with ours."""
    if nama == "[Content_Types].xml":
        satu = f'<Override PartName="/{BAGIAN}" ContentType="{_JENIS}"/></Types>'
        return isi.replace(b"</Types>", satu.encode())
    if nama == "_rels/.rels":
        satu = f'<Relationship Id="rIdCap" Type="{_HUBUNGAN}" Target="{BAGIAN}"/></Relationships>'
        return isi.replace(b"</Relationships>", satu.encode())
    return isi


def _properti(sifat: dict[str, str]) -> bytes:
    isi = "".join(
        f'<property fmtid="{_FMTID}" pid="{n}" name="{nama}"><vt:lpwstr>'
        f"{escape(nilai, quote=False)}</vt:lpwstr></property>"
        for n, (nama, nilai) in enumerate(sifat.items(), start=2)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f"{isi}</Properties>"
    ).encode()

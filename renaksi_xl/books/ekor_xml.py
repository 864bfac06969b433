"""What stands around a sheet's rows: links, validations, conditional formats; and the parts of tables and names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from lxml import etree

from renaksi_xl.baca.isi_buku import TabelBuku
from renaksi_xl.books.paket import anak, nama_polos, urai
from renaksi_xl.sheets.kontrak import Tautan
from renaksi_xl.sheets.rujukan import Wilayah, alamat, kutip_lembar, pisah_lembar, tulis_wilayah, wilayah

_SEBELUM_TAUTAN = frozenset(
    {
        *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"),
        *("sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate"),
        *("customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations"),
    }
)
"""What a sheet may hold before its hyperlinks (ECMA-376 part 1, 18.3.1.99)."""
_RENTANG = re.compile(r"(\$?[A-Z]{1,3}\$?)([0-9]+)(:\$?[A-Z]{1,3}\$?)([0-9]+)")


@dataclass(frozen=True, slots=True)
class Tumbuh:
    """A table of a sheet whose last data row moves from `lama` to `baru` (0-based)."""

    tabel: TabelBuku
    lama: int
    baru: int

    def panjangkan(self, luas: Wilayah) -> Wilayah:
        """A range that ended with the table's last row ends with it again; any other stays."""
        b1, k1, b2, k2 = luas
        awal, kiri, _, kanan = self.tabel.wilayah
        return (
            (b1, k1, self.baru, k2) if b2 == self.lama and b1 >= awal and kiri <= k1 and k2 <= kanan else luas
        )


def ubah_ekor(kepala: str, ekor: str, awalan: str, ubah: Callable[[etree._Element], None]) -> tuple[str, str]:
    """Let `ubah` work on a sheet without its rows; the new texts before and after them."""
    akar = urai(f"{kepala}<{awalan}sheetData/>{ekor}".encode())
    ubah(akar)
    teks = etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True).decode()
    kiri, _, kanan = teks.partition(f"<{awalan}sheetData/>")
    return kiri, kanan


def pasang_tautan(akar: etree._Element, tautan: Mapping[tuple[int, int], Tautan | None]) -> None:
    """Give cells their links; None takes away a link inside the workbook, links to elsewhere stay."""
    ruang = etree.QName(akar).namespace
    wadah = next(iter(anak(akar, "hyperlinks")), None)
    if wadah is None:
        wadah = etree.Element(f"{{{ruang}}}hyperlinks", nsmap=None)
        letak = max(i for i, e in enumerate(akar) if nama_polos(e) in _SEBELUM_TAUTAN)
        akar.insert(letak + 1, wadah)
    for satu in list(wadah):
        luas = wilayah(satu.get("ref", ""))
        if luas is None or luas[:2] != luas[2:] or luas[:2] not in tautan:
            continue
        if tautan[luas[:2]] is not None or satu.get("location") is not None:
            wadah.remove(satu)
    for (b, k), isi in sorted(tautan.items()):
        if isi is not None:
            etree.SubElement(
                wadah,
                f"{{{ruang}}}hyperlink",
                ref=alamat(b, k),
                location=_tujuan(isi.tujuan),
                display=isi.teks,
            )
    if not len(wadah):
        akar.remove(wadah)


def _tujuan(tujuan: str) -> str:
    """A target as Excel wants it: 'Catatan TW'!H36 for "Catatan TW!H36"."""
    bagian = pisah_lembar(tujuan)
    return tujuan if bagian is None else f"{kutip_lembar(bagian[0])}!{bagian[1]}"


def panjangkan_aturan(akar: etree._Element, tumbuh: Iterable[Tumbuh]) -> None:
    """Validations and conditional formats that reached to a table's last row reach to its new one."""
    for satu in akar.iter():
        nama = nama_polos(satu)
        if nama in ("dataValidation", "conditionalFormatting") and satu.get("sqref"):
            satu.set("sqref", _panjang_sqref(satu.get("sqref", ""), tumbuh))
        elif nama == "sqref" and satu.text:  # the newer rules of x14 carry their range as an element
            satu.text = _panjang_sqref(satu.text, tumbuh)


def _panjang_sqref(sqref: str, tumbuh: Iterable[Tumbuh]) -> str:
    hasil = []
    for teks in sqref.split():
        luas = wilayah(teks)
        for t in tumbuh:
            luas = luas if luas is None else t.panjangkan(luas)
        hasil.append(teks if luas is None else tulis_wilayah(luas))
    return " ".join(hasil)


def panjangkan_tabel(isi: bytes, tumbuh: Tumbuh) -> bytes:
    """The table's part with its new range, filter included."""
    akar = urai(isi)
    awal, kiri, _, kanan = tumbuh.tabel.wilayah
    ref = tulis_wilayah((awal, kiri, tumbuh.baru, kanan))
    akar.set("ref", ref)
    for saring in anak(akar, "autoFilter"):
        saring.set("ref", ref)
    return etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)


def panjangkan_nama(akar: etree._Element, tumbuh: Iterable[Tumbuh]) -> bool:
    """Names and print areas that reached to a table's last row reach to its new one; whether any did."""
    berubah = False
    for wadah in anak(akar, "definedNames"):
        for satu in anak(wadah, "definedName"):
            baru = satu.text or ""
            for t in tumbuh:
                baru = _panjang_nama(baru, t)
            berubah = berubah or baru != satu.text
            satu.text = baru
    return berubah


def _panjang_nama(teks: str, tumbuh: Tumbuh) -> str:
    """A reference to one range of the table's sheet."""
    bagian = pisah_lembar(teks)
    cocok = _RENTANG.fullmatch(bagian[1]) if bagian else None
    if bagian is None or cocok is None or bagian[0] != tumbuh.tabel.lembar:
        return teks
    luas = wilayah(bagian[1])
    _, kiri, _, kanan = tumbuh.tabel.wilayah
    if luas is None or luas[2] != tumbuh.lama or luas[3] < kiri or luas[1] > kanan:
        return teks
    return f"{teks[: -len(bagian[1])]}{cocok[1]}{cocok[2]}{cocok[3]}{tumbuh.baru + 1}"

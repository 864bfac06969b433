"""One sheet's XML cut into what stands before its rows, its rows, and what stands after: only touched rows change.

The text of untouched rows is copied as it is. Rows and cells are found by their tags, which is safe because
sheets whose XML has a shape they do not expect (comments, CDATA, other quotes or encodings) are first written anew
by lxml, and every result is parsed again before it leaves `tambal`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from renaksi_xl.books.paket import urai
from renaksi_xl.books.sel_xml import buka_lolos, lolos, pembuat_sel
from renaksi_xl.sheets.kontrak import Rumus, Sel
from renaksi_xl.sheets.rujukan import BARIS_MAKS, Wilayah, geser, huruf, nomor_kolom, tulis_wilayah, wilayah

IsiBaris = Mapping[int, Sel]
_ATRIBUT_R = re.compile(r'\sr="([A-Z]*)([0-9]+)"')
_ATRIBUT_S = re.compile(r'\ss="[0-9]+"')
_SPANS = re.compile(r'\sspans="[^"]*"')
_DIMENSI = re.compile(r'(<(?:\w+:)?dimension\b[^>]*\sref=")([^"]*)(")')
_KOLOM = re.compile(r"<(?:\w+:)?col\b[^>]*>")
_NILAI_ATRIBUT = re.compile(r'\s(min|max|style)="([0-9]+)"')


@dataclass(slots=True)
class SelLama:
    """A cell as the file has it: its style attribute (`' s="5"'`), its text, whether it holds a formula."""

    gaya: str
    teks: str
    berisi: bool
    berumus: bool


@dataclass(slots=True)
class _Baris:
    atribut: str
    isi: str


@dataclass(slots=True)
class LembarXml:
    """A sheet ready to be written to; `nama` is for sentences."""

    nama: str
    kepala: str
    ekor: str
    awalan: str
    baris: dict[int, _Baris]
    kepala_tabel: frozenset[int] = frozenset()
    """Header rows of the sheet's tables: no row below takes its style from them."""
    rumus_berubah: bool = False
    _buatan: frozenset[int] = frozenset()
    """Rows of which nothing comes from the file."""
    _gaya_kolom: dict[int, str] = field(default_factory=dict)
    _gaya_terakhir: tuple[int, Mapping[int, str]] = (-1, {})

    @classmethod
    def dari(cls, nama: str, isi: bytes, kepala_tabel: Iterable[int] = ()) -> LembarXml | None:
        """Cut a sheet's XML; None without sheetData where it belongs. Raises etree.XMLSyntaxError or ValueError."""
        if _aneh(isi) or not _utf8(isi):
            isi = _tulis_ulang(isi)
        teks = isi.decode("utf-8-sig")
        cocok = re.search(r"<(\w+:)?sheetData\b[^>]*?(/>|>)", teks)
        if cocok is None:
            return None
        awalan, akhir = cocok[1] or "", cocok.end()
        ekor = cocok.end()
        if cocok[2] == ">":
            akhir = teks.find(f"</{awalan}sheetData>", akhir)
            ekor = akhir + len(f"</{awalan}sheetData>")
        baris = _potong_baris(teks[cocok.end() : akhir], awalan) if akhir >= cocok.end() else None
        if baris is None:
            return None
        lembar = cls(nama, teks[: cocok.start()], teks[ekor:], awalan, baris, frozenset(kepala_tabel))
        lembar._gaya_kolom = _gaya_kolom(lembar.kepala)
        return lembar

    def xml(self, *, tanpa_buatan: bool = False) -> bytes:
        """The whole sheet again; or all of it that comes from the file, which is what may not fit together."""
        a = self.awalan
        baris = sorted(b for b in self.baris.items() if not (tanpa_buatan and b[0] in self._buatan))
        isi = [f"<{a}row{b.atribut}>{b.isi}</{a}row>" if b.isi else f"<{a}row{b.atribut}/>" for _, b in baris]
        return "".join([self.kepala, f"<{a}sheetData>", *isi, f"</{a}sheetData>", self.ekor]).encode()

    def sel(self, baris: int) -> dict[int, SelLama]:
        """The cells of a row by column."""
        b = self.baris.get(baris)
        return {} if b is None else dict(_potong_sel(b.isi, self.awalan, baris))

    def kosongkan(self) -> dict[int, dict[int, str]]:
        """Drop all cells, keep heights and the like of rows; the styles that were there, by row and column."""
        polos = not self._gaya_kolom and not any('s="' in b.isi for b in self.baris.values())
        gaya = {} if polos else {b: _gaya_sel(satu.isi, self.awalan) for b, satu in self.baris.items()}
        self.rumus_berubah = self.rumus_berubah or any(
            "<" + self.awalan + "f" in b.isi for b in self.baris.values()
        )
        for b in self.baris.values():
            b.isi = ""
        return gaya

    def tulis(
        self,
        isi: Mapping[int, IsiBaris],
        gaya_lama: Mapping[int, Mapping[int, str]] | None = None,
        lengkap: Collection[int] = (),
    ) -> None:
        """Write cells by row and column; `gaya_lama` gives the styles of a sheet that was emptied before.

        A blank is no new cell, which would look like the one above, but in the rows `lengkap`, and in a new line.
        """
        buat = pembuat_sel(self.awalan, self.nama)
        if gaya_lama is not None and not _bergaya(gaya_lama) and not self._gaya_kolom:
            self._tulis_polos(isi, buat)
            return
        for b in sorted(b for b in isi if isi[b]):
            lama = self.sel(b)
            gaya = (
                dict(gaya_lama.get(b, {})) if gaya_lama is not None else {k: s.gaya for k, s in lama.items()}
            )
            satu = isi[b] if b in lengkap else _berisi(isi[b], gaya)
            if not satu:
                continue
            kurang = [k for k in satu if k not in gaya]
            if kurang:
                gaya |= self._gaya_baru(b, kurang)
            self._gaya_terakhir = (b, gaya)
            nomor = str(b + 1)
            baru = {k: buat(huruf(k) + nomor, gaya[k], nilai) for k, nilai in satu.items()}
            self.rumus_berubah = (
                self.rumus_berubah
                or any(isinstance(nilai, Rumus) for nilai in isi[b].values())
                or any(s.berumus for k, s in lama.items() if k in isi[b])
            )
            self._pasang(b, {k: s.teks for k, s in lama.items()} | baru)
        self._perbarui_dimensi(isi)

    def _tulis_polos(self, isi: Mapping[int, IsiBaris], buat: Callable[[str, str, Sel], str]) -> None:
        """Rows of an emptied sheet without looks (`_hitung` has tens of thousands of cells): nothing to look up."""
        lajur = [huruf(k) for k in range(max((max(sel) for sel in isi.values() if sel), default=-1) + 1)]
        for b, sel in isi.items():
            nomor = str(b + 1)
            teks = "".join([buat(lajur[k] + nomor, "", nilai) for k, nilai in sorted(sel.items())])
            self.baris[b] = _Baris(f' r="{nomor}"', teks)
        self._buatan = frozenset(isi)
        self.rumus_berubah = True
        self._perbarui_dimensi(isi)

    def _pasang(self, baris: int, sel: Mapping[int, str]) -> None:
        atribut = self.baris[baris].atribut if baris in self.baris else f' r="{baris + 1}"'
        atribut = _SPANS.sub("", atribut)
        sisa = _sesudah_sel(self.baris[baris].isi, self.awalan) if baris in self.baris else ""
        self.baris[baris] = _Baris(atribut, "".join(teks for _, teks in sorted(sel.items())) + sisa)

    def _gaya_baru(self, baris: int, kolom: Iterable[int]) -> dict[int, str]:
        """Styles for cells that were not there: of the row, else of the cell above, else of the column."""
        b = self.baris.get(baris)
        gaya_baris = _ATRIBUT_S.search(b.atribut) if b and 'customFormat="1"' in b.atribut else None
        if gaya_baris is not None:
            return dict.fromkeys(kolom, gaya_baris[0])
        atas: Mapping[int, str] = {}
        if self._gaya_terakhir[0] == baris - 1:
            atas = self._gaya_terakhir[1]
        elif baris - 1 not in self.kepala_tabel:
            atas = {k: s.gaya for k, s in self.sel(baris - 1).items()}
        return {k: atas.get(k) or self._gaya_kolom.get(k, "") for k in kolom}

    def _perbarui_dimensi(self, isi: Mapping[int, IsiBaris]) -> None:
        cocok = _DIMENSI.search(self.kepala)
        berisi = {b: sel for b, sel in isi.items() if sel}
        lama = wilayah(cocok[2]) if cocok else None
        if cocok is None or lama is None or not berisi:
            return
        kiri, kanan = min(map(min, berisi.values())), max(map(max, berisi.values()))
        luas = (min(lama[0], *berisi), min(lama[1], kiri), max(lama[2], *berisi), max(lama[3], kanan))
        self.kepala = f"{self.kepala[: cocok.start(2)]}{tulis_wilayah(luas)}{self.kepala[cocok.end(2) :]}"

    def larik(self) -> Iterator[Wilayah]:
        """Ranges of array formulas and data tables of more than one cell: Excel allows no change within them."""
        for b in self.baris.values():
            if 't="array"' in b.isi or 't="dataTable"' in b.isi:
                for rumus in _RUMUS_LARIK.finditer(b.isi):
                    ref = re.search(r'\sref="([^"]*)"', rumus[0])
                    luas = wilayah(ref[1]) if ref else None
                    if luas is not None and luas[:2] != luas[2:]:
                        yield luas

    def lepas_rumus_bersama(self, isi: Mapping[int, IsiBaris]) -> None:
        """Where the first cell of a shared formula is overwritten, give the others formulas of their own."""
        pola = _pola_bersama(self.awalan)
        induk: dict[str, tuple[str, int, int]] = {}
        for b in isi:
            bersama = b in self.baris and 't="shared"' in self.baris[b].isi
            for k, s in self.sel(b).items() if bersama else ():
                f = pola.search(s.teks) if k in isi[b] and 't="shared"' in s.teks else None
                si = re.search(r'\ssi="([0-9]+)"', f[1]) if f and f[2] else None
                if f is not None and si is not None:
                    induk[si[1]] = (buka_lolos(f[2]), b, k)
        if induk:
            for b, satu in self.baris.items():
                if 't="shared"' in satu.isi:
                    self._urai_bersama(b, satu, pola, induk)

    def _urai_bersama(
        self, b: int, satu: _Baris, pola: re.Pattern[str], induk: Mapping[str, tuple[str, int, int]]
    ) -> None:
        sel = []
        for k, s in _potong_sel(satu.isi, self.awalan, b):
            f = pola.search(s.teks)
            si = re.search(r'\ssi="([0-9]+)"', f[1]) if f else None
            if f is None or si is None or si[1] not in induk or 't="shared"' not in f[1]:
                sel.append(s.teks)
                continue
            teks, b0, k0 = induk[si[1]]
            milik = buka_lolos(f[2]) if f[2] else geser(teks, b - b0, k - k0)
            sel.append(
                f"{s.teks[: f.start()]}<{self.awalan}f>{lolos(milik)}</{self.awalan}f>{s.teks[f.end() :]}"
            )
        satu.isi = "".join(sel) + _sesudah_sel(satu.isi, self.awalan)


_RUMUS_LARIK = re.compile(r'<(?:\w+:)?f\b[^>]*\st="(?:array|dataTable)"[^>]*>')


def _aneh(isi: bytes) -> bool:
    """Whether a part holds what the expressions do not expect.

    `_hitung` has megabytes: the rarer letter of each mark is looked for, at which Python does not stop every few bytes.
    """
    awal = isi.find(b"?>") + 1
    return any(_ada(isi, langka, tanda, awal) for langka, tanda in _TANDA_ANEH)


def _ada(isi: bytes, langka: bytes, tanda: tuple[bytes, ...], awal: int) -> bool:
    """Whether one of the marks, whose second letter is `langka`, stands behind `awal`."""
    letak = isi.find(langka, awal + 1)
    while letak >= 0:
        if isi.startswith(tanda, letak - 1):
            return True
        letak = isi.find(langka, letak + 1)
    return False


_TANDA_ANEH = ((b"!", (b"<!--", b"<![CDATA[")), (b"'", (b"='",)), (b"?", (b"<?",)))


def _utf8(isi: bytes) -> bool:
    """Whether the part is UTF-8 text as it says; Excel writes nothing else, others may."""
    awal = re.match(rb"""\s*(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding=["']([^"']+)["']""", isi[:200])
    return (awal is None and not isi.startswith((b"\xff\xfe", b"\xfe\xff"))) or (
        awal is not None and awal[1].lower() in (b"utf-8", b"us-ascii", b"ascii")
    )


def _tulis_ulang(isi: bytes) -> bytes:
    """The same XML in the shape the expressions know."""
    akar = urai(isi)
    etree.strip_tags(akar, etree.Comment, etree.ProcessingInstruction)
    return etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)


def _pola_bersama(awalan: str) -> re.Pattern[str]:
    return re.compile(rf"<{awalan}f\b([^>]*?)(?:/>|>(.*?)</{awalan}f>)", re.DOTALL)


def _unsur(isi: str, nama: str, awal: int = 0) -> Iterator[tuple[int, int, str, str]]:
    """The elements `nama` that follow each other from `awal` on: start, end, attributes, content.

    Stops at the first thing that is something else. Finding is quicker here than a regular expression by far.
    """
    buka, tutup, pos = f"<{nama}", f"</{nama}>", awal
    while True:
        while isi[pos : pos + 1].isspace():
            pos += 1
        sesudah = pos + len(buka)
        if not isi.startswith(buka, pos) or isi[sesudah : sesudah + 1] not in _SESUDAH_NAMA:
            return
        gt = isi.find(">", sesudah)
        if isi[gt - 1] == "/":
            akhir, dalam, atribut = gt + 1, "", isi[sesudah : gt - 1]
        else:
            ujung = isi.find(tutup, gt)
            akhir, dalam, atribut = ujung + len(tutup), isi[gt + 1 : ujung], isi[sesudah:gt]
        yield pos, akhir, atribut, dalam
        pos = akhir


_SESUDAH_NAMA = (" ", ">", "/", "\n", "\t", "\r")


def _potong_baris(isi: str, awalan: str) -> dict[int, _Baris] | None:
    """Rows by 0-based number; None when something else than rows stands there, or rows no sheet has or out of order."""
    baris: dict[int, _Baris] = {}
    nomor, habis = -1, 0
    for _, habis, atribut, dalam in _unsur(isi, f"{awalan}row"):  # noqa: B007 -- where the last row ends
        r = _ATRIBUT_R.search(atribut)
        sebelum, nomor = nomor, int(r[2]) - 1 if r else _baris_sel(dalam, awalan, nomor + 1)
        if nomor <= sebelum or nomor >= BARIS_MAKS:
            return None
        baris[nomor] = _Baris(atribut.rstrip() if r else f' r="{nomor + 1}"{atribut.rstrip()}', dalam)
    return baris if not isi[habis:].strip() else None


def _baris_sel(dalam: str, awalan: str, urutan: int) -> int:
    """Where a row without a number stands: where its first cell says, else behind the one above."""
    pertama = next(_unsur(dalam, f"{awalan}c"), None)
    r = None if pertama is None else _ATRIBUT_R.search(pertama[2])
    return int(r[2]) - 1 if r else urutan


def _potong_sel(isi: str, awalan: str, baris: int) -> Iterator[tuple[int, SelLama]]:
    """The cells of a row's text; one without an address, which follows from the order, gets it written out."""
    awal, *potong = isi.split("<c ")
    biasa = None if awal or "<c>" in isi else _sel_biasa(potong)
    yield from _potong_sel_lain(isi, awalan, baris) if biasa is None else biasa


_SEL_BIASA = re.compile(r'r="([A-Z]+)[0-9]+"( s="[0-9]+")?(?: t="[a-zA-Z]+")?(/?)>')


def _sel_biasa(potong: Sequence[str]) -> list[tuple[int, SelLama]] | None:
    """A row that holds only cells as Excel and we write them, each without its "<c ", or None: half the time."""
    sel = []
    for teks in potong:
        cocok = _SEL_BIASA.match(teks)
        if cocok is None:
            return None
        lajur, gaya, tutup = cocok.groups("")
        if not (cocok.end() == len(teks) if tutup else teks.endswith("</c>")):
            return None
        dalam = "" if tutup else teks[cocok.end() : -4]
        sel.append((nomor_kolom(lajur), SelLama(gaya, "<c " + teks, bool(dalam), "<f" in dalam)))
    return sel


def _potong_sel_lain(isi: str, awalan: str, baris: int) -> Iterator[tuple[int, SelLama]]:
    """The same of a row with anything else in it."""
    kolom = -1
    rumus, nama = f"<{awalan}f", f"{awalan}c"
    for awal, akhir, atribut, dalam in _unsur(isi, nama):
        r = _ATRIBUT_R.search(atribut)
        kolom = nomor_kolom(r[1]) if r else kolom + 1
        gaya = _ATRIBUT_S.search(atribut)
        teks = isi[awal:akhir]
        if r is None:
            teks = f'<{nama} r="{huruf(kolom)}{baris + 1}"{teks[len(nama) + 1 :]}'
        yield kolom, SelLama(gaya[0] if gaya else "", teks, bool(dalam), rumus in dalam)


def _berisi(isi: IsiBaris, ada: Collection[int]) -> IsiBaris:
    """What is written of a row: blanks only over cells that are there, or all of a line that is new."""
    if not ada and any(nilai is not None for nilai in isi.values()):
        return isi
    return {k: nilai for k, nilai in isi.items() if nilai is not None or k in ada}


def _bergaya(gaya: Mapping[int, Mapping[int, str]]) -> bool:
    return any(satu for baris in gaya.values() for satu in baris.values())


def _gaya_sel(isi: str, awalan: str) -> dict[int, str]:
    """Only the styles of a row's cells, by column."""
    cepat = _GAYA_CEPAT.findall(isi) if not awalan else []
    if len(cepat) == isi.count("<c ") + isi.count("<c>"):
        return {nomor_kolom(huruf_): gaya for huruf_, gaya in cepat}
    return {k: s.gaya for k, s in _potong_sel(isi, awalan, 0)}


_GAYA_CEPAT = re.compile(r'<c r="([A-Z]+)[0-9]+"( s="[0-9]+")?')


def _sesudah_sel(isi: str, awalan: str) -> str:
    """What a row holds after its cells (extLst); nothing where a cell ends the row, as nearly always."""
    akhir = isi.rfind(f"<{awalan}c ")
    tertutup = isi.endswith("/>") and akhir >= 0 and isi.find(">", akhir) == len(isi) - 1
    if tertutup or isi.endswith(f"</{awalan}c>"):
        return ""
    habis = 0
    for _, habis, _, _ in _unsur(isi, f"{awalan}c"):  # noqa: B007 -- where the last cell ends
        pass
    return isi[habis:].strip()


def _gaya_kolom(kepala: str) -> dict[int, str]:
    """The style attribute of each column that has one."""
    gaya: dict[int, str] = {}
    for cocok in _KOLOM.finditer(kepala):
        a = dict(_NILAI_ATRIBUT.findall(cocok[0]))
        if "style" in a:
            gaya |= dict.fromkeys(range(int(a["min"]) - 1, int(a["max"])), f' s="{a["style"]}"')
    return gaya

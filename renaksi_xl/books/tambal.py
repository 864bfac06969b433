"""The file door out: cells written into an existing package, every other part kept byte for byte (DESIGN).

Cells keep their looks. VBA, ribbon, controls, charts and a person's own sheets are copied packed as they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from lxml import etree

from renaksi_xl.baca.isi_buku import TabelBuku
from renaksi_xl.books.ekor_xml import (
    Tumbuh,
    panjangkan_aturan,
    panjangkan_nama,
    panjangkan_tabel,
    pasang_tautan,
    ubah_ekor,
)
from renaksi_xl.books.lembar_xml import LembarXml
from renaksi_xl.books.paket import Paket, anak, nama_polos
from renaksi_xl.books.simpan import simpan
from renaksi_xl.books.tinggi_xml import naikkan, tinggikan
from renaksi_xl.books.zip_salin import salin_zip
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan
from renaksi_xl.sheets.kontrak import Rumus, Sel, Tambalan, Tautan
from renaksi_xl.sheets.rujukan import alamat

__all__ = ["Perubahan", "simpan", "tambal"]

_TIPE_ISI = "[Content_Types].xml"
_IsiLembar = dict[int, dict[int, Sel]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Perubahan:
    """What is to be written into a package.

    `tambalan` are blocks of cells; later ones win. On the sheets of `ganti` all cells go first (their styles stay for
    the new ones). `panjang_tabel` gives tables a number of data rows (at least 1): the range, its filter, the
    validations, conditional formats and names that ended with it move along, and new rows get the calculated columns.
    `tinggi` gives sheets that are written anew the heights of their rows in points, `terendah` says how high some rows
    of other sheets are at least (`books.taksir`).
    """

    tambalan: Sequence[Tambalan] = ()
    ganti: frozenset[str] = frozenset()
    panjang_tabel: Mapping[str, int] = field(default_factory=dict)
    tinggi: Mapping[str, Mapping[int, float]] = field(default_factory=dict)
    terendah: Mapping[str, Mapping[int, float]] = field(default_factory=dict)


def tambal(paket: Paket, perubahan: Perubahan) -> bytes:
    """A new package with the changes; the given one stays as it is.

    Raises BerkasError when a sheet or table is missing, or has a shape that cannot be written without harm.
    """
    isi = _per_lembar(perubahan)
    tumbuh = _tumbuh(paket, perubahan.panjang_tabel)
    ganti: dict[str, bytes] = {}
    rumus_berubah = False
    semua = {*isi, *perubahan.ganti, *(t.tabel.lembar for t in tumbuh)}
    # A sheet that is written anew is a large one: it takes its memory before the others have added theirs.
    for nama in sorted(semua, key=lambda x: (x not in perubahan.ganti, x)):
        lembar = _buka_lembar(paket, nama)
        sini = [t for t in tumbuh if t.tabel.lembar == nama]
        for t in sini:
            _lengkapi_baris(lembar, isi.setdefault(nama, {}), t, _rumus_kolom(paket, t.tabel))
        _tulis_lembar(paket.nama, lembar, isi.get(nama, {}), sini, kosongkan=nama in perubahan.ganti)
        if nama in perubahan.tinggi:
            tinggikan(lembar, perubahan.tinggi[nama])
        naikkan(lembar, perubahan.terendah.get(nama, {}))
        _uji(paket, nama, lembar.xml(tanpa_buatan=True))
        ganti[paket.lembar[nama].bagian] = lembar.xml()
        rumus_berubah = rumus_berubah or lembar.rumus_berubah
    for t in tumbuh:
        bagian = paket.bagian_tabel[t.tabel.nama]
        ganti[bagian] = panjangkan_tabel(paket.baca(bagian), t)
    ganti |= _buku_dengan_nama(paket, tumbuh)
    hapus = _buang_rantai(paket, ganti) if rumus_berubah else ()
    return salin_zip(paket.isi, ganti, hapus)


def _per_lembar(perubahan: Perubahan) -> dict[str, _IsiLembar]:
    isi: dict[str, _IsiLembar] = {}
    for t in perubahan.tambalan:
        lembar = isi.setdefault(t.lembar, {})
        for b, baris in enumerate(t.isi, start=t.baris):
            lembar.setdefault(b, {}).update(enumerate(baris, start=t.kolom))
    return isi


def _tumbuh(paket: Paket, panjang: Mapping[str, int]) -> list[Tumbuh]:
    tabel = {t.nama: t for t in paket.tabel}
    hasil = []
    for nama, banyak in panjang.items():
        t = tabel.get(nama)
        if t is None:
            raise BerkasError(pesan.tabel_tidak_ada(paket.nama, nama))
        if t.baris_data().stop - t.baris_data().start == banyak:
            continue
        if t.baris_total:
            raise BerkasError(pesan.baris_total(nama))
        hasil.append(Tumbuh(t, t.wilayah[2], t.baris_data().start + max(banyak, 1) - 1))
    return hasil


def _rumus_kolom(paket: Paket, tabel: TabelBuku) -> dict[int, str]:
    akar = paket.xml(paket.bagian_tabel[tabel.nama])
    kolom = [e for wadah in anak(akar, "tableColumns") for e in anak(wadah, "tableColumn")]
    return {
        k: rumus.text or ""
        for k, e in enumerate(kolom, start=tabel.wilayah[1])
        for rumus in anak(e, "calculatedColumnFormula")
    }


def _buka_lembar(paket: Paket, nama: str) -> LembarXml:
    if nama not in paket.lembar:
        raise BerkasError(pesan.lembar_tidak_ada(paket.nama, nama))
    kepala = [t.wilayah[0] for t in paket.tabel if t.lembar == nama and t.berkepala]
    try:
        lembar = LembarXml.dari(nama, paket.baca(paket.lembar[nama].bagian), kepala)
    except (etree.XMLSyntaxError, ValueError) as e:
        raise BerkasError(pesan.rusak(paket.nama), f"{nama}: {e}") from e
    if lembar is None:
        raise BerkasError(pesan.lembar_tak_dikenali(paket.nama, nama))
    return lembar


def _tulis_lembar(
    berkas: str, lembar: LembarXml, isi: _IsiLembar, tumbuh: Sequence[Tumbuh], *, kosongkan: bool
) -> None:
    if kosongkan:
        lembar.tulis(isi, lembar.kosongkan())
    else:
        _tolak_larik(lembar, isi)
        lembar.lepas_rumus_bersama(isi)
        lembar.tulis(isi, lengkap={b for t in tumbuh for b in range(t.lama + 1, t.baru + 1)})
    tautan: dict[tuple[int, int], Tautan | None] = {
        (b, k): x for b, baris in isi.items() for k, x in baris.items() if isinstance(x, Tautan)
    }
    if "hyperlink " in lembar.ekor:
        tautan = {(b, k): tautan.get((b, k)) for b, baris in isi.items() for k in baris}
    ada_tautan = bool(tautan)
    if not tumbuh and not ada_tautan:
        return

    def ubah(akar: etree._Element) -> None:
        if tumbuh:
            panjangkan_aturan(akar, tumbuh)
        if ada_tautan:
            pasang_tautan(akar, tautan)

    try:
        # The values were read without looking at what stands around them.
        lembar.kepala, lembar.ekor = ubah_ekor(lembar.kepala, lembar.ekor, lembar.awalan, ubah)
    except (etree.XMLSyntaxError, ValueError) as e:
        raise BerkasError(pesan.rusak(berkas), f"{lembar.nama}: {e}") from e


def _lengkapi_baris(lembar: LembarXml, isi: _IsiLembar, tumbuh: Tumbuh, rumus: Mapping[int, str]) -> None:
    """Rows a table gains get all its cells, so that they look like the rows above; what stands there stays.

    Calculated columns get their formula where nothing else is written; Excel computes it, so no value is claimed.
    """
    for b in range(tumbuh.lama + 1, tumbuh.baru + 1):
        ada = lembar.sel(b)
        baris = isi.setdefault(b, {})
        for k in range(tumbuh.tabel.wilayah[1], tumbuh.tabel.wilayah[3] + 1):
            if k not in ada or (k in rumus and not ada[k].berisi):
                baris.setdefault(k, Rumus(rumus[k], "") if k in rumus else None)


def _tolak_larik(lembar: LembarXml, isi: _IsiLembar) -> None:
    """Excel refuses a change to a part of an array formula; a file that holds one would be repaired."""
    for b1, k1, b2, k2 in lembar.larik():
        # A range may be whole columns: only what is written is looked at.
        kena = [(b, k) for b, baris in isi.items() if b1 <= b <= b2 for k in baris if k1 <= k <= k2]
        if kena and len(kena) < (b2 - b1 + 1) * (k2 - k1 + 1):
            raise BerkasError(pesan.rumus_larik(lembar.nama, alamat(*min(kena))))


def _uji(paket: Paket, nama: str, xml: bytes) -> None:
    """Show that what was cut from a sheet still is XML; raises BerkasError."""
    try:
        # Reads and keeps nothing: a tree of a long sheet would take more memory than everything else together.
        expat.ParserCreate().Parse(xml, True)
    except expat.ExpatError as e:
        raise BerkasError(pesan.lembar_tak_dikenali(paket.nama, nama), f"result: {e}") from e


def _buku_dengan_nama(paket: Paket, tumbuh: Sequence[Tumbuh]) -> dict[str, bytes]:
    if not tumbuh:
        return {}
    akar = paket.xml(paket.bagian_buku)
    return {paket.bagian_buku: _xml(akar)} if panjangkan_nama(akar, tumbuh) else {}


def _buang_rantai(paket: Paket, ganti: dict[str, bytes]) -> tuple[str, ...]:
    """Drop the calculation chain, which names every formula cell; Excel makes a new one. The parts to leave out."""
    rantai = [h for h in paket.hubungan(paket.bagian_buku) if h.jenis == "calcChain" and h.tujuan]
    if not rantai:
        return ()
    bagian = {h.tujuan for h in rantai}
    rel = paket.bagian_hubungan(paket.bagian_buku)
    akar = paket.xml(rel)
    for e in [e for e in akar if e.get("Id") in {h.id for h in rantai}]:
        akar.remove(e)
    ganti[rel] = _xml(akar)
    tipe = paket.xml(_TIPE_ISI)
    for e in [e for e in tipe if nama_polos(e) == "Override" and e.get("PartName", "").lstrip("/") in bagian]:
        tipe.remove(e)
    ganti[_TIPE_ISI] = _xml(tipe)
    return tuple(nama for nama in bagian if nama)


def _xml(akar: etree._Element) -> bytes:
    return etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)

"""`renaksi audit`: the figures of somebody else's workbook, recomputed from its leaves."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from renaksi_xl.baca.audit.hasil import Butir, Golongan, HasilAudit
from renaksi_xl.baca.audit.periksa import audit
from renaksi_xl.baca.buku_kita import baca_buku
from renaksi_xl.baca.cetak.baca import baca_cetak
from renaksi_xl.baca.cetak.kisi import Kisi
from renaksi_xl.books.berkas import buka
from renaksi_xl.books.kisi import buka_kisi
from renaksi_xl.books.rumus_buku import belum_dihitung, rumus_buku
from renaksi_xl.core.angka import bulat, tulis, tulis_persen
from renaksi_xl.core.rencana import TW, Rencana
from renaksi_xl.errors import MasukanError, RenaksiError
from renaksi_xl.jobs.audit_laporan import dengan_pilihan
from renaksi_xl.jobs.impor import tolak_buatan_kita
from renaksi_xl.pesan import audit as kata
from renaksi_xl.pesan import impor as kata_impor
from renaksi_xl.sheets.cap_laporan import NAMA_LEMBAR as LEMBAR_PERIKSA
from renaksi_xl.sheets.cetak.e81 import NAMA_LEMBAR as LEMBAR_E81
from renaksi_xl.sheets.cetak.monev import NAMA_LEMBAR as LEMBAR_MONEV
from renaksi_xl.sheets.hitung import NAMA_LEMBAR as LEMBAR_HITUNG

_EMPAT = Decimal("1e-4")
"""To what a figure is told: rounded half away from zero, as Excel does (ATURAN 2)."""


def audit_berkas(
    berkas: Path, *, lembar: Sequence[str] = (), tahun: int | None = None
) -> tuple[list[str], bool]:
    """The report's lines, and whether any figure differs. The file is only read.

    Raises MasukanError for a document without a plan or without a figure to compare, BerkasError for a file that
    cannot be read.
    """
    kisi = buka_kisi(berkas, lambda ada: _dilihat(ada, lembar))
    tolak_buatan_kita(berkas, {k.nama for k in kisi})
    bagian = _bagian(berkas.name, [k.nama for k in kisi], lembar)
    laporan = _rencana_laporan(berkas) if LEMBAR_HITUNG in {k.nama for k in kisi} else None
    semua = [_satu(berkas, kisi, x, tahun, laporan) for x in bagian]
    if not any(hasil.dibandingkan for hasil, _ in semua):
        kosong = belum_dihitung(berkas, {nama for hasil, _ in semua for nama in hasil.lembar})
        tiada = kata.tanpa_angka if laporan is None or lembar else kata.laporan_tanpa_angka
        raise MasukanError(kata.belum_dihitung(berkas.name, kosong) if kosong else tiada(berkas.name))
    garis = [satu for hasil, banyak in semua for satu in _laporan(hasil, banyak)]
    return garis, any(hasil.beda for hasil, _ in semua)


def _dilihat(ada: Sequence[str], lembar: Sequence[str]) -> Collection[str]:
    """The sheets whose cells are looked at; a laporan of ours has dozens more."""
    return lembar or ([LEMBAR_MONEV, LEMBAR_E81] if LEMBAR_HITUNG in ada else ada)


def _bagian(nama: str, ada: Sequence[str], lembar: Sequence[str]) -> list[Sequence[str]]:
    """What is read together: the sheets of a document as one; of a laporan of ours each form by itself."""
    if LEMBAR_HITUNG not in ada or lembar:
        return [lembar]
    cetakan = [(satu,) for satu in (LEMBAR_MONEV, LEMBAR_E81) if satu in ada]
    if LEMBAR_PERIKSA not in ada or not cetakan:
        raise MasukanError(kata_impor.induk_diaudit(nama))
    return [*cetakan]


def _rencana_laporan(berkas: Path) -> Rencana | None:
    """The plan on the data sheets of a laporan of ours; None where they were taken out or spoilt."""
    try:
        return baca_buku(buka(berkas)).rencana
    except RenaksiError:
        return None


def _satu(
    berkas: Path, kisi: Sequence[Kisi], lembar: Sequence[str], tahun: int | None, laporan: Rencana | None
) -> tuple[HasilAudit, int]:
    """What an audit says, and how many rows were read."""
    terbaca = baca_cetak(kisi, berkas.name, lembar=lembar, tahun=tahun)
    if laporan is not None:
        terbaca = dengan_pilihan(terbaca, laporan)
    milik_kita = LEMBAR_HITUNG in {k.nama for k in kisi}
    rumus = rumus_buku(berkas, terbaca.lembar if milik_kita else [k.nama for k in kisi])
    return audit(terbaca, [k for k in kisi if k.nama in terbaca.lembar], rumus), len(terbaca.baris)


def _laporan(hasil: HasilAudit, baris: int) -> Iterator[str]:
    yield kata.dipahami(hasil.lembar, hasil.tahun, TW[hasil.tw - 1], baris, hasil.dibandingkan)
    if hasil.kolom_lain:
        yield kata.kolom_lain(hasil.kolom_lain)
    if hasil.tanpa_jenjang:
        yield kata.tanpa_jenjang(hasil.tanpa_jenjang)
    for golongan in Golongan:
        yield from (_baris(b) for b in hasil.butir if b.golongan is golongan)
    banyak = [sum(b.golongan is g for b in hasil.butir) for g in Golongan]
    yield kata.jumlah(*banyak)


def _baris(b: Butir) -> str:
    return kata.satu(
        kata.Angka(
            golongan=b.golongan.value,
            asal=b.asal,
            macam=b.macam.value,
            uraian=b.uraian,
            tertulis=b.tertulis,
            seharusnya=_nilai(b.seharusnya, persen=b.persen),
            rumus=b.rumus,
            mengambil=b.mengambil,
            sebab=[(s.value, isi) for s, isi in b.sebab],
            syarat=[s.value for s in b.syarat],
        )
    )


def _nilai(isi: Decimal | str | None, *, persen: bool) -> str:
    if isinstance(isi, Decimal):
        return tulis_persen(isi) if persen else tulis(bulat(isi, _EMPAT))
    return kata.KOSONG if isi is None else f"“{isi}”"

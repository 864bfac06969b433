"""One sheet read: its tables as nodes with levels, its titles, its signature, and the cells left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from renaksi_xl.baca.cetak.badan import Badan
from renaksi_xl.baca.cetak.jenjang import Bertingkat, tentukan
from renaksi_xl.baca.cetak.judul import Judul, baca_judul
from renaksi_xl.baca.cetak.kelompok import Kelompok, susun_kelompok
from renaksi_xl.baca.cetak.kepala import Kepala, KolomCetak, cari_kepala
from renaksi_xl.baca.cetak.kisi import Kisi, Letak
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.baca.cetak.kurun import pilah_kurun
from renaksi_xl.baca.cetak.simpul import Simpul, Sisa
from renaksi_xl.baca.cetak.tanda_tangan import TandaTangan, baca_tanda_tangan
from renaksi_xl.baca.cetak.triwulan import pilah_kolom
from renaksi_xl.pesan import impor as kata
from renaksi_xl.sheets.rujukan import huruf


@dataclass(eq=False, slots=True, kw_only=True)
class Lembaran:
    """A sheet that holds a plan. `diulang` are rows of headings and titles printed again, `kaki` words below it."""

    kisi: Kisi
    kepala: list[Kepala] = field(default_factory=list)
    simpul: list[Bertingkat] = field(default_factory=list)
    judul: Judul = field(default_factory=Judul)
    tanda_tangan: TandaTangan | None = None
    sisa: list[Sisa] = field(default_factory=list)
    diulang: list[int] = field(default_factory=list)
    kaki: dict[str, tuple[str, str, Letak]] = field(default_factory=dict)
    tanya: dict[tuple[int, str], None] = field(default_factory=dict)
    """Questions about whole columns, each once."""


def baca_lembaran(kisi: Kisi, tahun: int | None = None) -> Lembaran | None:
    """Read a sheet, or None when there is no table of a plan on it. `tahun` stands above what the titles say."""
    semua = cari_kepala(kisi)
    if not semua:
        return None
    hasil = Lembaran(kisi=kisi)
    hasil.judul = baca_judul(kisi, range(semua[0].awal))
    semua = _pilah_kurun(semua, tahun, hasil)
    hasil.tanda_tangan = baca_tanda_tangan(kisi, range(semua[-1].akhir, kisi.tinggi))
    akhir = hasil.tanda_tangan.awal if hasil.tanda_tangan else kisi.tinggi
    simpul: list[Simpul] = []
    terpakai: set[Letak] = set(hasil.judul.sel)
    for kepala, potongan in _bagian(semua, akhir, hasil):
        lengkap, kelompok = _siapkan(kisi, kepala, potongan)
        badan = Badan(kisi, lengkap, kelompok)
        for baris in potongan:
            terakhir = baris.stop == akhir
            badan.baca(baris if terakhir else _tanpa_judul_halaman(kisi, baris, hasil, terpakai))
        hasil.kepala.append(lengkap)
        simpul += badan.simpul
        terpakai |= badan.terpakai
        hasil.sisa += badan.sisa
        hasil.kaki = badan.kaki | hasil.kaki
    if not simpul:
        return None
    hasil.simpul = tentukan(simpul)
    _pita_tak_pasti(hasil)
    _sapu(hasil, semua, terpakai, range(semua[0].akhir, akhir))
    return hasil


def _pilah_kurun(semua: Sequence[Kepala], tahun: int | None, hasil: Lembaran) -> list[Kepala]:
    """The headings with only this year's columns in this year's fields."""
    judul = hasil.judul.tahun
    terpilah = [pilah_kurun(k, tahun or (int(judul[0]) if judul else None)) for k in semua]
    hasil.tanya = dict.fromkeys(satu for t in terpilah for satu in t.tanya)
    return [t.kepala for t in terpilah]


def _bagian(semua: Sequence[Kepala], akhir: int, hasil: Lembaran) -> Iterator[tuple[Kepala, list[range]]]:
    """Tables with their rows; a table whose headings come again goes on."""
    batas = [*(k.awal for k in semua[1:]), akhir]
    bagian: list[tuple[Kepala, list[range]]] = []
    for kepala, sampai in zip(semua, batas, strict=True):
        baris = range(kepala.akhir, max(kepala.akhir, sampai))
        if bagian and bagian[-1][0].sama(kepala):
            bagian[-1][1].append(baris)
            hasil.diulang += range(kepala.awal, kepala.akhir)
        else:
            bagian.append((kepala, [baris]))
    yield from bagian


def _siapkan(kisi: Kisi, kepala: Kepala, potongan: Sequence[range]) -> tuple[Kepala, list[Kelompok]]:
    baris = range(potongan[0].start, potongan[-1].stop)
    lengkap = pilah_kolom(kisi, _tanpa_judul(kisi, kepala, baris), baris)
    return lengkap, susun_kelompok(lengkap.kolom)


def _tanpa_judul(kisi: Kisi, kepala: Kepala, baris: range) -> Kepala:
    """Columns without a heading go with the names, codes or targets to their left, when nothing contradicts."""
    kolom = {k.kolom: k for k in kepala.kolom}
    for j in range(1, kisi.lebar):
        kiri = kolom.get(j - 1)
        isi = [b for b in baris if kisi.nilai(b, j) is not None]
        if j in kolom or kiri is None or not isi:
            continue
        bersebelahan = kiri.peran in {Peran.TARGET, Peran.KODE} or (
            kiri.peran is Peran.URAIAN and all(kisi.nilai(b, j - 1) is None for b in isi)
        )
        if bersebelahan:
            kolom[j] = replace(kiri, kolom=j)
    return replace(kepala, kolom=tuple(kolom[j] for j in sorted(kolom)))


def _tanpa_judul_halaman(kisi: Kisi, baris: range, hasil: Lembaran, terpakai: set[Letak]) -> range:
    """Cut off the page titles that stand above headings printed again: the same lines as above the table."""
    judul = {kisi.teks(*letak) for letak in hasil.judul.sel}
    akhir = baris.stop
    while akhir > baris.start:
        isi = kisi.berisi(akhir - 1)
        if isi and not all(kisi.teks(akhir - 1, k) in judul for k in isi):
            break
        terpakai |= {(akhir - 1, k) for k in isi}
        hasil.diulang += [akhir - 1] if isi else []
        akhir -= 1
    return range(baris.start, akhir)


def _pita_tak_pasti(hasil: Lembaran) -> None:
    """A band across the table that names no level is a remark, not a row; nor is what stands beneath it alone."""
    for b in hasil.simpul:
        if b.simpul.pita and b.tanya:
            hasil.sisa.append(Sisa(b.simpul.letak, b.simpul.teks, kata.PITA_TANPA_JENJANG))
            bawah = (m for r in b.simpul.rincian for m in r.isi.values())
            hasil.sisa += [Sisa(m.letak, m.teks, kata.TANPA_NAMA) for m in bawah]
    hasil.simpul = [b for b in hasil.simpul if not (b.simpul.pita and b.tanya)]


def _sapu(hasil: Lembaran, semua: Sequence[Kepala], terpakai: set[Letak], baris: range) -> None:
    """Name every cell that nobody used; nothing is dropped."""
    kisi = hasil.kisi
    judul = {b for k in semua for b in range(k.awal, k.akhir)}
    kolom = {k.kolom: k for k in hasil.kepala[-1].kolom}
    tanda = hasil.tanda_tangan
    terbaca = _terbaca_tanda(tanda) if tanda else {}
    for b in range(baris.start, kisi.tinggi):
        if b in judul:
            continue
        for k in kisi.berisi(b):
            if (b, k) in terbaca:
                lain = [t for t in kisi.baris_teks(b, k) if t and not _dipakai(t, terbaca[b, k])]
                hasil.sisa += [Sisa((b, k), t, kata.DI_LUAR_TABEL) for t in lain]
            elif (b, k) not in terpakai:
                alasan = _alasan(kolom.get(k), k, di_tabel=b < baris.stop)
                hasil.sisa.append(Sisa((b, k), kisi.teks(b, k), alasan))


def _terbaca_tanda(tanda: TandaTangan) -> dict[Letak, list[str]]:
    """The cells of the signatures with what was taken from each; a cell may hold the whole block."""
    semua = [*tanda.kepala.values(), *tanda.bappeda.values()]
    terbaca: dict[Letak, list[str]] = {}
    for teks, letak in [*semua, *([tanda.tempat_tanggal] if tanda.tempat_tanggal else [])]:
        terbaca.setdefault(letak, []).append(teks)
    return terbaca


def _dipakai(baris: str, terbaca: Sequence[str]) -> bool:
    """Whether a line is part of what was read, or is it behind a label ("NIP. …", "Pangkat: …")."""
    berlabel = baris.lower().startswith(("nip", "pangkat"))
    return any(baris.rstrip(",") in satu or (berlabel and baris.endswith(satu)) for satu in terbaca)


def _alasan(kolom: KolomCetak | None, k: int, *, di_tabel: bool) -> str:
    if not di_tabel:
        return kata.DI_LUAR_TABEL
    if kolom is None:
        return kata.kolom_tanpa_judul(huruf(k))
    if kolom.peran is Peran.HITUNGAN:
        return kata.kolom_hitungan(kolom.judul)
    return kata.kolom_tanpa_tempat(kolom.judul)

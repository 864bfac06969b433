"""What buttons do to an open workbook: read once, decide as the file jobs do, write blocks, keep a journal (DESIGN).

Every function takes the live door, writes, and gives the sentence the click ends with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from renaksi_xl.books.jurnal import Langkah, garis_langkah, langkah_terakhir
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.bentuk import sama_isi
from renaksi_xl.jobs.blok import blok_lajur, blok_laporan, di_kisi, lajur
from renaksi_xl.jobs.judul import lembar_bernama, nama_di_buku
from renaksi_xl.jobs.lembar_tertimpa import Mata
from renaksi_xl.jobs.prasyarat_hidup import tolak_kolom_hilang, tolak_lembar_orang, tolak_tabel_hilang
from renaksi_xl.jobs.susunan import susun_tata_buku
from renaksi_xl.jobs.tambalan import (
    LEMBAR_ISIAN,
    TIDAK_DITULIS,
    dipulihkan,
    panjang_tabel,
    ringkasan,
    tambalan_isian,
)
from renaksi_xl.jobs.telaah import Telaah, telaah
from renaksi_xl.jobs.temuan import per_sifat
from renaksi_xl.pesan import cli as kata_cli
from renaksi_xl.pesan import jurnal as kata_jurnal
from renaksi_xl.pesan import klik as kata
from renaksi_xl.sheets import beranda, cascading, hasil_validasi, hitung, jurnal, renaksi, riwayat
from renaksi_xl.sheets.buku import LEMBAR_TETAP, dengan_temuan, susun_buku
from renaksi_xl.sheets.kontrak import Buku, Rumus, Sel, Tambalan
from renaksi_xl.sheets.nama_bidang import nama_lembar_bidang
from renaksi_xl.sheets.rujukan import pisah_lembar, wilayah
from renaksi_xl.sheets.rumus.hitung import BARIS_KEPALA
from renaksi_xl.sheets.rumus.tata import Tata

if TYPE_CHECKING:
    from renaksi_xl.books.live import BukuHidup

_KAPASITAS = re.compile(r"_hitung'?!\$?[A-Z]+\$?(\d+):\$?[A-Z]+\$?(\d+)")
PETUGAS = (2, 1)
LANGKAH = (3, 1)


class Pertanyaan(str):
    """A last sentence that VBA puts as a question; when it is answered with yes, the button's function runs again."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Klik:
    """One press of a button: the door, the button's label, and the moment it was pressed (for the journal only)."""

    buku: BukuHidup
    tombol: str
    saat: datetime

    @property
    def waktu(self) -> str:
        """The moment as staff read it."""
        return self.saat.strftime("%d/%m/%Y %H:%M:%S")

    @property
    def setuju(self) -> bool:
        """Whether this is the second run, after a question was answered with yes."""
        return self._permintaan()[0] == "ya"

    @property
    def berkas(self) -> list[Path]:
        """The files that were chosen."""
        return [Path(x) for x in self._permintaan()[1:] if x not in {"", "-"}]

    def _permintaan(self) -> list[str]:
        return str(di_kisi(self.buku.nilai(jurnal.NAMA_LEMBAR), *jurnal.PERMINTAAN) or "").split("\n")


def klik_hitung(k: Klik) -> str:
    """Hitung Capaian."""
    t = baca_telaah(k)
    tolak_tabel_hilang(k.buku)
    k.buku.langkah(kata.MENGHITUNG)
    tata = _tata(k, t)
    tetap = _tetap(k, t, tata)
    buku = _buku(t, tata, tetap)
    fakta = dipulihkan(t.fakta_penuh(buku))
    temuan = t.temuan(fakta)
    buku = dengan_temuan(buku, t.rencana, [x.baris_lembar() for x in temuan])
    rusak = {x.lembar for x in fakta.rumus_tertimpa}
    blok = [*_isian(k, t, tata), *_laporan(k, buku, tetap - rusak)]
    hasil = ringkasan(t, temuan)
    panjang = panjang_tabel(t, {x.nama for x in k.buku.tabel})
    tulis(k, blok, hasil, panjang)
    return kata.selesai(hasil)


def klik_validasi(k: Klik) -> str:
    """Validasi: only sheet Hasil Validasi is written."""
    t = baca_telaah(k)
    tata = _tata(k, t)
    buku = _buku(t, tata, _tetap(k, t, tata))
    temuan = t.temuan(t.fakta_penuh(buku))
    buku = dengan_temuan(buku, t.rencana, [x.baris_lembar() for x in temuan])
    lain = {x.nama for x in buku.lembar} - {hasil_validasi.NAMA_LEMBAR}
    hasil = kata_cli.ringkas_temuan(per_sifat(temuan))
    tulis(k, _laporan(k, buku, lain), hasil, {})
    return kata.selesai(hasil)


def susun_ulang(k: Klik, t: Telaah) -> list[Tambalan]:
    """What brings computed columns and reports to a plan that was just changed; its findings are not looked for yet."""
    tata = _tata(k, t)
    tetap = _tetap(k, t, tata)
    return [*_isian(k, t, tata), *_laporan(k, _buku(t, tata, tetap), tetap)]


def klik_rekap_bidang(k: Klik) -> str:
    """Buat Rekap Bidang: the sheet of every bidang, made where it is missing."""
    t = baca_telaah(k)
    nama = nama_lembar_bidang(t.rencana.bidang, LEMBAR_TETAP)
    baru = [x for x in nama if x not in k.buku.lembar]
    seperti = next((x for x in nama if x in k.buku.lembar), None)
    tata = _tata(k, t)
    buku = _buku(t, tata, _tetap(k, t, tata))
    for satu in baru:
        if seperti is not None:
            k.buku.tambah_lembar(satu, seperti)
        else:
            k.buku.lembar_baru(next(x for x in buku.lembar if x.nama == satu), k.buku.lembar[0])
    lain = {x.nama for x in buku.lembar} - set(nama)
    hasil = kata.rekap_disusun(len(nama), len(baru))
    tulis(k, _laporan(k, buku, lain), hasil, {}, dibuat=baru)
    return kata.selesai(hasil)


def klik_batalkan(k: Klik) -> str:
    """Batalkan Langkah Terakhir: the newest step of the journal is taken back; again for the one before."""
    langkah = langkah_terakhir(k.buku.kisi(jurnal.NAMA_LEMBAR))
    if langkah is None:
        return kata_jurnal.TIDAK_ADA
    for t in langkah.lama:
        if t.lembar not in k.buku.lembar and t.lembar not in langkah.dibuat:
            raise MasukanError(kata_jurnal.lembar_hilang(t.lembar))
    dihapus = [x for x in langkah.dibuat if x in k.buku.lembar and not _ditambahi(k, x, langkah.lama)]
    k.buku.langkah(kata.MENULIS)
    awal, akhir = langkah.baris
    with k.buku.tenang():
        _kembalikan(k, langkah, dihapus)
        kosong: list[list[Sel]] = [[None] * jurnal.BANYAK_KOLOM for _ in range(awal, akhir)]
        k.buku.tulis(Tambalan(jurnal.NAMA_LEMBAR, awal, 0, kosong))
        lembar = ", ".join(dict.fromkeys(t.lembar for t in langkah.lama))
        hasil = kata_jurnal.dibatalkan(langkah.tombol, langkah.waktu, lembar)
        _catat(k, hasil, kata_jurnal.TIDAK_ADA_YANG_DITULIS)
    return hasil


def _kembalikan(k: Klik, langkah: Langkah, dihapus: Iterable[str]) -> None:
    """What every range held before, the tables as long as they were; the sheets that the step made go."""
    _tulis_di_tabel(
        k, [t for t in reversed(langkah.lama) if t.lembar not in langkah.dibuat], dict(langkah.tabel)
    )
    for nama in dihapus:
        k.buku.hapus_lembar(nama)


def _tulis_di_tabel(k: Klik, blok: Iterable[Tambalan], panjang: Mapping[str, int]) -> None:
    """Write blocks and give tables another number of rows.

    A table grows first and shrinks last: a formula that says "this row" means nothing outside its table.
    """
    sekarang = {x.nama: len(x.baris_data()) for x in k.buku.tabel}
    for nama, banyak in panjang.items():
        if banyak > sekarang.get(nama, 0):
            k.buku.panjangkan(nama, banyak)
    for b in blok:
        k.buku.tulis(b)
    for nama, banyak in panjang.items():
        if banyak <= sekarang.get(nama, 0):
            k.buku.panjangkan(nama, banyak)


def _ditambahi(k: Klik, nama: str, ditulis: Sequence[Tambalan]) -> bool:
    """Whether a sheet that a step made holds something beside or below what the step wrote: it is not ours alone."""
    luas = [(t.baris + len(t.isi), t.kolom + len(t.isi[0])) for t in ditulis if t.lembar == nama]
    bawah, kanan = max((b for b, _ in luas), default=0), max((x for _, x in luas), default=0)
    return any(
        isi not in (None, "") and (b >= bawah or x >= kanan)
        for b, baris in enumerate(k.buku.kisi(nama))
        for x, isi in enumerate(baris)
    )


def baca_telaah(k: Klik) -> Telaah:
    """Read, compute and check the open workbook; where formulas cannot be read, without a word about them."""
    k.buku.langkah(kata.MEMBACA)
    if not k.buku.bisa_rumus:
        return telaah(k.buku.isi(), None)
    mata = Mata(lambda lembar: k.buku.kisi(lembar) if lembar in k.buku.lembar else None)
    return telaah(k.buku.isi(), k.buku.rumus, mata=mata)


def _tata(k: Klik, t: Telaah) -> Tata:
    """Where the rows stand; the number of lines of `_hitung` stays while the tables fit into them."""
    tata = susun_tata_buku(t.bacaan)
    ada = [_kapasitas(k, t, nama) for nama in (renaksi.NAMA_TABEL, cascading.NAMA_TABEL)]
    if any(n is None or n < len(baris) for n, baris in zip(ada, tata.baris, strict=True)):
        return tata
    return replace(tata, kapasitas=(ada[0] or 0, ada[1] or 0))


def _kapasitas(k: Klik, t: Telaah, nama: str) -> int | None:
    """The lines of `_hitung` a table's formulas look at now; None where they begin elsewhere than they would now."""
    tabel = t.bacaan.tabel.get(nama)
    if tabel is None or "Status" not in tabel.kolom:
        return None
    for x in (baris[tabel.kolom["Status"]] for baris in k.buku.kisi(tabel.lembar)[tabel.kepala + 1 :]):
        cocok = _KAPASITAS.search(x.teks) if isinstance(x, Rumus) else None
        if cocok is not None:
            if nama == renaksi.NAMA_TABEL and int(cocok[1]) != BARIS_KEPALA + 2:
                return None
            return int(cocok[2]) - int(cocok[1]) + 1
    return None


def _tetap(k: Klik, t: Telaah, tata: Tata) -> set[str]:
    """Reports that need no writing: Beranda is all formulas, `_hitung` as long as its number of lines stays."""
    ada = tuple(_kapasitas(k, t, nama) for nama in (renaksi.NAMA_TABEL, cascading.NAMA_TABEL))
    return {beranda.NAMA_LEMBAR} | ({hitung.NAMA_LEMBAR} if ada == tata.kapasitas else set())


def _buku(t: Telaah, tata: Tata, tetap: Collection[str]) -> Buku:
    """The workbook as it should be, without the sheets of which a click needs nothing.

    The hidden model is most of the work; it is needed when it grows, or when a figure made of it is not the engine's.
    """
    tanpa = LEMBAR_ISIAN if t.ada_beda else LEMBAR_ISIAN | ({hitung.NAMA_LEMBAR} & set(tetap))
    return susun_buku(t.rencana, t.hasil, (), tata, tanpa)


def _isian(k: Klik, t: Telaah, tata: Tata) -> list[Tambalan]:
    """Computed columns, numbers and IDs, one block a column, only where something changes."""
    blok = [
        blok_lajur(lembar, kolom, isi, k.buku.kisi(lembar))
        for (lembar, kolom), isi in lajur(tambalan_isian(t, tata)).items()
    ]
    return [b for b in blok if b is not None]


def _laporan(k: Klik, buku: Buku, kecuali: Iterable[str]) -> list[Tambalan]:
    """Our reports, one block a sheet, only where something changes."""
    lewat = TIDAK_DITULIS | set(kecuali)
    nama = nama_di_buku(k.buku.lembar, k.buku.kisi, buku.lembar)
    semua = [lembar_bernama(x, nama) for x in buku.lembar if x.nama not in lewat]
    ada = [x for x in semua if x.nama in k.buku.lembar]
    tolak_lembar_orang(k.buku, ada)
    blok = [blok_laporan(x, k.buku.kisi(x.nama)) for x in ada]
    return [b for b in blok if b is not None]


def tulis(
    k: Klik,
    blok: Sequence[Tambalan],
    hasil: str,
    panjang: dict[str, int],
    catatan: Sequence[Sequence[str]] = (),
    dibuat: Sequence[str] = (),
) -> None:
    """Journal the old content, write the blocks, then history and stamp.

    `catatan` are lines of history before the step's own, `dibuat` sheets that the step has made.
    """
    tolak_kolom_hilang(k.buku, blok)
    k.buku.langkah(kata.MENULIS)
    tabel = {x.nama: len(x.baris_data()) for x in k.buku.tabel}
    tumbuh = {nama: n for nama, n in panjang.items() if tabel.get(nama, n) != n}
    with k.buku.tenang():
        if blok or tumbuh or dibuat:
            _jurnal(k, [_lama(k, b) for b in blok], [(nama, tabel[nama]) for nama in tumbuh], dibuat)
        _tulis_di_tabel(k, blok, tumbuh)
        _catat(k, hasil, _ditulis(k, blok), catatan)


def _lama(k: Klik, b: Tambalan) -> Tambalan:
    """What a block is about to overwrite."""
    kisi = k.buku.kisi(b.lembar)
    baris = range(b.baris, b.baris + len(b.isi))
    isi = [[di_kisi(kisi, i, j) for j in range(b.kolom, b.kolom + len(b.isi[0]))] for i in baris]
    return b._replace(isi=isi)  # type: ignore[arg-type]  # a live cell holds a float where a plan holds a Decimal


def _ditulis(k: Klik, blok: Sequence[Tambalan]) -> str:
    """How many cells changed, sheet by sheet."""
    banyak: dict[str, int] = {}
    for b in blok:
        lama = _lama(k, b).isi
        beda = sum(
            not sama_isi(x, y)
            for satu, dua in zip(lama, b.isi, strict=True)
            for x, y in zip(satu, dua, strict=True)
        )
        banyak[b.lembar] = banyak.get(b.lembar, 0) + beda
    return (
        "; ".join(kata_jurnal.ditulis(x, n) for x, n in banyak.items()) or kata_jurnal.TIDAK_ADA_YANG_DITULIS
    )


def petugas(k: Klik) -> str:
    """Who sits at the PC, as asked once."""
    isi = di_kisi(k.buku.nilai(jurnal.NAMA_LEMBAR), *PETUGAS)
    return str(isi) if isi else kata_jurnal.TANPA_PETUGAS


def _jurnal(
    k: Klik, lama: Sequence[Tambalan], tabel: Sequence[tuple[str, int]], dibuat: Sequence[str]
) -> None:
    kisi = k.buku.kisi(jurnal.NAMA_LEMBAR)
    nomor = int(float(str(di_kisi(kisi, *LANGKAH) or 0))) + 1
    garis = garis_langkah((nomor, k.waktu, petugas(k), k.tombol), lama, tabel, dibuat)
    akhir = max((b + 1 for b in range(len(kisi)) if kisi[b][0] not in (None, "")), default=0)
    k.buku.tulis(Tambalan(jurnal.NAMA_LEMBAR, max(akhir, jurnal.AWAL), 0, garis))
    k.buku.tulis(Tambalan(jurnal.NAMA_LEMBAR, *LANGKAH, [[nomor]]))


def _catat(k: Klik, hasil: str, ditulis: str, catatan: Sequence[Sequence[str]] = ()) -> None:
    """The lines of Riwayat Perubahan and the stamp on Beranda."""
    if riwayat.NAMA_LEMBAR in k.buku.lembar:
        nilai = k.buku.nilai(riwayat.NAMA_LEMBAR)
        akhir = max((b + 1 for b, satu in enumerate(nilai) if satu[0] not in (None, "")), default=0)
        garis: list[list[Sel]] = [
            [k.waktu, petugas(k), k.tombol, *satu] for satu in (*catatan, (hasil, ditulis))
        ]
        k.buku.tulis(Tambalan(riwayat.NAMA_LEMBAR, max(akhir, riwayat.AWAL), 0, garis))
    isi = {"Status_Terakhir": f"{k.tombol}: {hasil}", "Stempel_Waktu": k.waktu, "Stempel_Petugas": petugas(k)}
    for nama, teks in isi.items():
        tempat = pisah_lembar(k.buku.nama_terdefinisi.get(nama, ""))
        luas = wilayah(tempat[1]) if tempat else None
        if tempat is not None and luas is not None and tempat[0] in k.buku.lembar:
            k.buku.tulis(Tambalan(tempat[0], luas[0], luas[1], [[teks]]))

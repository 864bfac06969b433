"""`renaksi contoh`: the main job on the example offices, from their plans to what is sent down and up."""

from __future__ import annotations

import gc
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from renaksi_xl.baca.realisasi_contoh import dengan_realisasi
from renaksi_xl.books.paket import baca_berkas
from renaksi_xl.books.simpan import simpan
from renaksi_xl.books.sumber import berkas_bawaan
from renaksi_xl.checks.k324_singkatan import LEMBAR_KITA
from renaksi_xl.core.alih import renaksi_dari_cascading
from renaksi_xl.core.angka import tulis_persen
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.hitung import hitung
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.rencana import TW, Jenjang, Rencana
from renaksi_xl.core.usulan import terima_usulan
from renaksi_xl.errors import BerkasError, RenaksiError
from renaksi_xl.jobs.baru import baca_rencana_berkas, isi_baru
from renaksi_xl.jobs.bidang import bidang
from renaksi_xl.jobs.hitung import hitung_buku
from renaksi_xl.jobs.kirim import tanpa_pdf, tulis_kiriman
from renaksi_xl.jobs.muat import muat
from renaksi_xl.jobs.tambalan import ringkasan
from renaksi_xl.jobs.temuan import per_sifat
from renaksi_xl.pesan import cli as kata
from renaksi_xl.pesan import kiriman as kata_kiriman


def rencana_contoh() -> Rencana:
    """Luwu Timur, a printed Renaksi, with the invented realisasi of TW I-III; sasaran and program have none."""
    return _dengan_rekaan(_rencana("luwu_timur_2023.json"), "luwu_timur_2023_realisasi_contoh.json")


def rencana_pemalang() -> Rencana:
    """Pemalang, a Cascading: proposals of its DO accepted, made a Renaksi, with invented targets and figures of a year.

    Its program and sasaran come out of the DO: ratios, means of named kegiatan, figures of other institutions.
    """
    cascading = terima_usulan(_rencana("pemalang_2024.json"))
    renaksi = renaksi_dari_cascading(cascading, terpakai=LEMBAR_KITA)
    return _dengan_rekaan(renaksi, "pemalang_2024_realisasi_contoh.json")


def _rencana(nama: str) -> Rencana:
    return baca_rencana_berkas(berkas_bawaan(f"examples/{nama}"))


def _dengan_rekaan(rencana: Rencana, nama: str) -> Rencana:
    isi = baca_berkas(berkas_bawaan(f"examples/{nama}"))
    return dengan_realisasi(rencana, json.loads(isi, parse_float=Decimal))


@dataclass(frozen=True, slots=True)
class Kantor:
    """One example office: its plan, the name its files begin with, the folders of its bidang files and its package."""

    rencana: Callable[[], Rencana]
    nama: str
    folder_bidang: str
    folder_kiriman: str

    def buku(self, folder: Path) -> Path:
        """Where its master stands."""
        return folder / f"Renaksi_{self.nama}.xlsm"


KANTOR = (
    Kantor(rencana_contoh, "Luwu_Timur_2023", "isian-bidang", "kiriman"),
    Kantor(rencana_pemalang, "Pemalang_2024", "isian-bidang-pemalang", "kiriman-pemalang"),
)
_BANYAK_PEKERJA = 4
"""There are so many pieces of work that do not wait for each other."""


def contoh(folder: Path, maju: Callable[[], None] = lambda: None) -> list[str]:
    """Run the main job into `folder` (made when absent; its own older files are replaced); the lines of the report."""
    _buat_folder(folder)
    with _pekerja() as pekerja:
        return [baris for laporan in _serempak(pekerja, folder, maju) for baris in laporan]


Kerja: TypeAlias = Callable[[Kantor, Path], list[str]]


def _serempak(pekerja: Executor, folder: Path, maju: Callable[[], None]) -> Iterator[list[str]]:
    """Each office's master first, then what is made of it, side by side: an example must not be long."""

    def hasil(satu: Callable[[], list[str]]) -> list[str]:
        baris = satu()
        maju()
        return baris

    buku = [(kantor, _titip(pekerja, _buku, kantor, folder)) for kantor in KANTOR]
    lanjutan = [
        # The last is the longest: it begins first, so that nobody waits for it alone.
        (hasil(satu), [_titip(pekerja, kerja, kantor, folder) for kerja in reversed(LANJUTAN)])
        for kantor, satu in buku
    ]
    for kepala, kerja in lanjutan:
        yield kepala
        yield from map(hasil, reversed(kerja))


def _titip(pekerja: Executor, kerja: Kerja, kantor: Kantor, folder: Path) -> Callable[[], list[str]]:
    """Give work to another process; what is returned waits for the lines it reports.

    Work that ends badly there is done once more here, so that its error is told as any other.
    """
    di_sini = partial(kerja, kantor, folder)
    try:
        satu = pekerja.submit(kerja, kantor, folder)
    except BrokenExecutor:
        return di_sini

    def ambil() -> list[str]:
        try:
            return satu.result()
        except (BrokenExecutor, RenaksiError):
            return di_sini()

    return ambil


def _pekerja() -> Executor:
    """Processes to work in; this one where the system has no second processor or allows none."""
    banyak = min(os.cpu_count() or 1, _BANYAK_PEKERJA)
    try:
        if banyak > 1:
            return ProcessPoolExecutor(banyak, initializer=gc.set_threshold, initargs=gc.get_threshold())
    except (ImportError, NotImplementedError, OSError):
        pass
    return _DiSini()


class _DiSini(Executor):
    """Work done at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 -- as Executor says
        satu = Future[Any]()
        satu.set_result(fn(*args, **kwargs))
        return satu


def _buku(kantor: Kantor, folder: Path) -> list[str]:
    """The master, and what its plan comes to."""
    rencana = kantor.rencana()
    hasil = hitung(rencana)
    simpan(isi_baru(rencana), kantor.buku(folder))
    tw = TW[rencana.pengaturan.tw_pelaporan - 1]
    return [
        kata.judul_contoh(rencana.instansi.nama, rencana.instansi.tahun, tw),
        *_program(rencana, hasil),
        *_menurut_do(rencana, hasil),
    ]


def _salinan(kantor: Kantor, folder: Path) -> list[str]:
    """What `renaksi hitung` makes of the master, with its findings."""
    buku = kantor.buku(folder)
    m = muat(buku)
    isi, temuan = hitung_buku(m)
    salinan = buku.with_name(f"{buku.stem}-tw{m.rencana.pengaturan.tw_pelaporan}{buku.suffix}")
    simpan(isi, salinan, [buku])
    return [
        ringkasan(m, temuan),
        kata.ringkas_temuan(per_sifat(temuan)),
        *(kata.berkas_ditulis(str(satu)) for satu in (buku, salinan)),
    ]


def _isian(kantor: Kantor, folder: Path) -> list[str]:
    """What `renaksi bidang` makes of the master."""
    isian = bidang(kantor.buku(folder), folder / kantor.folder_bidang)
    return [kata.berkas_ditulis(str(satu)) for satu in isian]


def _kiriman(kantor: Kantor, folder: Path) -> list[str]:
    """The package that would be sent, with --tetap, because the example keeps what its document gets wrong."""
    m = muat(kantor.buku(folder))
    temuan = m.temuan(m.fakta)  # nobody has typed over a formula of a workbook made just now
    # Printing a PDF takes LibreOffice longer than all the rest.
    hasil = tulis_kiriman(m.rencana, m.hasil, temuan, folder / kantor.folder_kiriman, tanpa_pdf)
    return [*hasil, kata_kiriman.TETAP_CONTOH]


LANJUTAN: tuple[Kerja, ...] = (_salinan, _isian, _kiriman)
LANGKAH = len(KANTOR) * (1 + len(LANJUTAN))
"""How often `maju` is called: master, computed copy, bidang files, package; per office."""


def _buat_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise BerkasError(kata.folder_tak_dapat_dibuat(str(folder)), str(galat)) from galat


def _menurut_do(rencana: Rencana, hasil: Hasil) -> Iterator[str]:
    """One line per sasaran and program with a figure of its own: capaian, status, where it comes from."""
    atas = (Jenjang.TUJUAN, Jenjang.SASARAN, Jenjang.PROGRAM)
    for b, h in zip(rencana.baris, hasil.baris, strict=True):
        if b.jenjang in atas and h.capaian_sd is not None:
            nama = rapikan(b.indikator) or b.uraian
            yield kata.baris_indikator(_persen(h.capaian_sd), h.status.value, h.cara_terpakai.value, nama)


def _program(rencana: Rencana, hasil: Hasil) -> Iterator[str]:
    """One line per program: rata-rata capaian, n dari N, predikat; its indikator where another has its name."""
    program = [
        (b, h) for b, h in zip(rencana.baris, hasil.baris, strict=True) if b.jenjang == Jenjang.PROGRAM
    ]
    nama = Counter(b.uraian for b, _ in program)
    for b, h in program:
        sebut = b.uraian if nama[b.uraian] == 1 else kata.program_senama(b.uraian, b.indikator or "")
        predikat = h.predikat or kata.TIDAK_ADA_PREDIKAT
        yield kata.baris_program(sebut, _persen(h.rata_rata), h.dihitung, h.dari, predikat)


def _persen(nilai: Decimal | None) -> str:
    return kata.TIDAK_ADA_FIGUR if nilai is None else tulis_persen(nilai)

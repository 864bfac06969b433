"""`renaksi contoh`: the main job on the example offices, from their plans to what is sent down and up."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from renaksi_xl.baca.realisasi_contoh import dengan_realisasi
from renaksi_xl.books.paket import baca_berkas
from renaksi_xl.books.simpan import simpan
from renaksi_xl.books.sumber import berkas_bawaan
from renaksi_xl.checks.k324_singkatan import LEMBAR_KITA
from renaksi_xl.core.alih import renaksi_dari_cascading
from renaksi_xl.core.angka import tulis_persen
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.rencana import TW, Jenjang, Rencana
from renaksi_xl.core.usulan import terima_usulan
from renaksi_xl.errors import BerkasError, RenaksiError
from renaksi_xl.jobs.baru import baca_rencana_berkas, isi_baru
from renaksi_xl.jobs.bidang import tulis_bidang
from renaksi_xl.jobs.hitung import hitung_buku
from renaksi_xl.jobs.kirim import tanpa_pdf, tulis_kiriman
from renaksi_xl.jobs.muat import Muatan, muat
from renaksi_xl.jobs.tambalan import ringkasan
from renaksi_xl.jobs.temuan import TemuanTerletak, per_sifat
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
    folder_kiriman: str = ""
    """"" for no computed copy and no package: one office shows what they are, and they cost more than all the rest."""


KANTOR = (
    Kantor(rencana_contoh, "Luwu_Timur_2023", "isian-bidang", "kiriman"),
    Kantor(rencana_pemalang, "Pemalang_2024", "isian-bidang-pemalang"),
)
LANGKAH_KANTOR = 5
LANGKAH = LANGKAH_KANTOR * len(KANTOR)
"""How often `maju` is called: plan, master, figures and their copy, bidang files, package; per office."""


def contoh(folder: Path, maju: Callable[[], None] = lambda: None) -> list[str]:
    """Run the main job into `folder` (made when absent; its own older files are replaced); the lines of the report."""
    _buat_folder(folder)
    return [baris for laporan in _serempak(folder, maju) for baris in laporan]


def _serempak(folder: Path, maju: Callable[[], None]) -> Iterator[list[str]]:
    """The first office here, the others beside it in processes of their own: an example must not be long."""
    pertama, *lain = KANTOR
    pekerja = _pekerja(len(lain))
    if pekerja is None:
        yield from (_satu_kantor(kantor, folder, maju) for kantor in KANTOR)
        return
    with pekerja:
        menunggu = [(kantor, pekerja.submit(_satu_kantor, kantor, folder, _diam)) for kantor in lain]
        yield _satu_kantor(pertama, folder, maju)
        for kantor, satu in menunggu:
            yield _hasil(satu, kantor, folder)
            for _ in range(LANGKAH_KANTOR):
                maju()


def _pekerja(banyak: int) -> ProcessPoolExecutor | None:
    """Processes to work in; None where the system has no second processor or allows none."""
    try:
        return ProcessPoolExecutor(banyak) if (os.cpu_count() or 1) > 1 else None
    except (ImportError, NotImplementedError, OSError):
        return None


def _diam() -> None:
    """No progress is shown from another process."""


def _hasil(satu: Future[list[str]], kantor: Kantor, folder: Path) -> list[str]:
    """What a process reports; done once more here where it ended badly, so that its error is told as any other."""
    try:
        return satu.result()
    except (BrokenExecutor, RenaksiError):
        return _satu_kantor(kantor, folder, _diam)


def _satu_kantor(kantor: Kantor, folder: Path, maju: Callable[[], None]) -> list[str]:
    rencana = kantor.rencana()
    maju()
    buku = folder / f"Renaksi_{kantor.nama}.xlsm"
    simpan(isi_baru(rencana), buku)
    maju()
    m = muat(buku)
    temuan, salinan = _salinan(m, buku) if kantor.folder_kiriman else (m.temuan(), [])
    maju()
    isian = tulis_bidang(m.rencana, m.hasil, buku.name, folder / kantor.folder_bidang)
    maju()
    kiriman = _kiriman(kantor, m, temuan, folder)
    maju()
    return [
        kata.judul_contoh(
            rencana.instansi.nama, rencana.instansi.tahun, TW[rencana.pengaturan.tw_pelaporan - 1]
        ),
        *_program(m),
        *_menurut_do(m),
        ringkasan(m, temuan),
        kata.ringkas_temuan(per_sifat(temuan)),
        *(kata.berkas_ditulis(str(b)) for b in (buku, *salinan, *isian)),
        *kiriman,
    ]


def _salinan(m: Muatan, buku: Path) -> tuple[tuple[TemuanTerletak, ...], list[Path]]:
    """What `renaksi hitung` makes of the master: the findings, and the copy that holds them."""
    isi, temuan = hitung_buku(m)
    hasil = buku.with_name(f"{buku.stem}-tw{m.rencana.pengaturan.tw_pelaporan}{buku.suffix}")
    simpan(isi, hasil, [buku])
    return temuan, [hasil]


def _kiriman(kantor: Kantor, m: Muatan, temuan: tuple[TemuanTerletak, ...], folder: Path) -> Sequence[str]:
    """The package that would be sent, with --tetap, because the example keeps what its document gets wrong."""
    if not kantor.folder_kiriman:
        return ()
    # Printing a PDF takes LibreOffice longer than all the rest.
    hasil = tulis_kiriman(m.rencana, m.hasil, temuan, folder / kantor.folder_kiriman, tanpa_pdf)
    return (*hasil, kata_kiriman.TETAP_CONTOH)


def _buat_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise BerkasError(kata.folder_tak_dapat_dibuat(str(folder)), str(galat)) from galat


def _menurut_do(m: Muatan) -> Iterator[str]:
    """One line per sasaran and program with a figure of its own: capaian, status, where it comes from."""
    atas = (Jenjang.TUJUAN, Jenjang.SASARAN, Jenjang.PROGRAM)
    for b, h in zip(m.rencana.baris, m.hasil.baris, strict=True):
        if b.jenjang in atas and h.capaian_sd is not None:
            nama = rapikan(b.indikator) or b.uraian
            yield kata.baris_indikator(_persen(h.capaian_sd), h.status.value, h.cara_terpakai.value, nama)


def _program(m: Muatan) -> Iterator[str]:
    """One line per program: rata-rata capaian, n dari N, predikat; its indikator where another has its name."""
    program = [
        (b, h) for b, h in zip(m.rencana.baris, m.hasil.baris, strict=True) if b.jenjang == Jenjang.PROGRAM
    ]
    nama = Counter(b.uraian for b, _ in program)
    for b, h in program:
        sebut = b.uraian if nama[b.uraian] == 1 else kata.program_senama(b.uraian, b.indikator or "")
        predikat = h.predikat or kata.TIDAK_ADA_PREDIKAT
        yield kata.baris_program(sebut, _persen(h.rata_rata), h.dihitung, h.dari, predikat)


def _persen(nilai: Decimal | None) -> str:
    return kata.TIDAK_ADA_FIGUR if nilai is None else tulis_persen(nilai)

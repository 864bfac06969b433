"""`renaksi ke-renaksi` and `renaksi ke-cascading`: the other document of the same tree, as a new workbook or plan."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from renaksi_xl.books.jalur import ada
from renaksi_xl.books.simpan import periksa_tujuan, simpan
from renaksi_xl.checks.k324_singkatan import LEMBAR_KITA
from renaksi_xl.core.alih import Tujuan, cascading_dari_renaksi, punya_tujuan, renaksi_dari_cascading
from renaksi_xl.core.istilah import rapikan
from renaksi_xl.core.pohon import TINGKAT_SUB_KEGIATAN, tingkat
from renaksi_xl.core.rencana import Baris, Rencana
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.baru import AKHIRAN as BUKU
from renaksi_xl.jobs.baru import baca_rencana_berkas, isi_baru
from renaksi_xl.jobs.muat import muat
from renaksi_xl.pesan import alih as kata
from renaksi_xl.pesan import cli as kata_cli
from renaksi_xl.sheets.pengaturan import id_terakhir

RENCANA = ".json"


def ke_renaksi(sumber: Path, hasil: Path, tahun: int | None = None) -> list[str]:
    """Write a Renaksi with blank targets from a cascade; the lines that tell what is in it.

    Raises MasukanError for an unusable plan or name, BerkasError for files; then nothing is written.
    """
    _periksa(sumber, hasil)
    lama, _ = _baca(sumber)
    baru = renaksi_dari_cascading(lama, tahun, LEMBAR_KITA)
    _tulis(baru, hasil, sumber)
    diambil = sum(a.penanggung_jawab != b.penanggung_jawab for a, b in _pasangan(lama, baru))
    tambahan = len(baru.bidang) - len(lama.bidang)
    menunggu = sum(bool(rapikan(b.indikator)) for b in _di_pohon(baru.baris))
    return [kata.renaksi_selesai(menunggu, diambil, tambahan), kata_cli.berkas_ditulis(str(hasil))]


def ke_cascading(
    sumber: Path, hasil: Path, tujuan: str | None = None, indikator: str | None = None
) -> list[str]:
    """Write a cascade from a Renaksi, on wish with a tujuan and its indikator; raises like `ke_renaksi`."""
    if bool(rapikan(tujuan)) != bool(rapikan(indikator)):
        raise MasukanError(kata.tujuan_tanpa_pasangan())
    _periksa(sumber, hasil)
    lama, terakhir = _baca(sumber)
    atas = None
    if tujuan and indikator:
        if punya_tujuan(lama):
            raise MasukanError(kata.sudah_bertujuan(sumber.name))
        atas = Tujuan(rapikan(tujuan), rapikan(indikator), f"R{terakhir + 1:04d}")
    baru = cascading_dari_renaksi(lama, atas)
    _tulis(baru, hasil, sumber)
    pohon = list(_di_pohon(baru.baris))
    diambil = sum(a.pemilik != b.pemilik for a, b in _pasangan(lama, baru))
    tanpa_pemilik = sum(not rapikan(b.pemilik) for b in pohon)
    tanpa_do = sum(bool(rapikan(b.indikator)) and not rapikan(b.do) for b in pohon)
    return [
        kata.cascading_selesai(diambil, tanpa_pemilik, tanpa_do),
        *([] if punya_tujuan(baru) else [kata.TANPA_TUJUAN]),
        kata_cli.berkas_ditulis(str(hasil)),
    ]


def _periksa(sumber: Path, hasil: Path) -> None:
    if hasil.suffix.lower() not in (BUKU, RENCANA):
        raise MasukanError(kata.akhiran(hasil.name))
    periksa_tujuan(hasil, [sumber])
    if ada(hasil):
        raise MasukanError(kata.sudah_ada(hasil.name))


def _baca(sumber: Path) -> tuple[Rencana, int]:
    """The plan, and the highest number an ID of it ever had."""
    if sumber.suffix.lower() == RENCANA:
        rencana = baca_rencana_berkas(sumber)
        return rencana, id_terakhir(b.id for b in rencana.baris)
    m = muat(sumber)
    return m.rencana, max(m.bacaan.id_terakhir, id_terakhir(b.id for b in m.rencana.baris))


def _tulis(rencana: Rencana, hasil: Path, sumber: Path) -> None:
    if hasil.suffix.lower() == BUKU:
        simpan(isi_baru(rencana), hasil, [sumber])
        return
    from renaksi_xl.rencana_json import dumps, tulis_rencana  # pydantic only when a plan goes out

    simpan((dumps(tulis_rencana(rencana)) + "\n").encode("utf-8"), hasil, [sumber])


def _pasangan(lama: Rencana, baru: Rencana) -> Iterable[tuple[Baris, Baris]]:
    """Each row before and after; a new tujuan stands before them all."""
    return zip(lama.baris, baru.baris[len(baru.baris) - len(lama.baris) :], strict=True)


def _di_pohon(baris: Iterable[Baris]) -> Iterable[Baris]:
    return (b for b in baris if 0 < tingkat(b.jenjang) <= TINGKAT_SUB_KEGIATAN)

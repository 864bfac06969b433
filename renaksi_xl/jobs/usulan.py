"""`renaksi usulan`: what the definisi operasional of a workbook propose, and a copy with what a person accepted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from renaksi_xl.books.simpan import periksa_tujuan, simpan
from renaksi_xl.checks.butir import nama_baris
from renaksi_xl.checks.k510_usulan_do import LABEL
from renaksi_xl.core.gabung import Perubahan, Tempat
from renaksi_xl.core.usulan import UsulanBaris, cari_usulan
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.hitung import hitung_buku
from renaksi_xl.jobs.muat import Muatan, muat
from renaksi_xl.jobs.tujuan_gabung import baca_ulang, isi_dan_hitung
from renaksi_xl.pesan import cli as kata_cli
from renaksi_xl.pesan import do as kata_do
from renaksi_xl.pesan import usulan as kata
from renaksi_xl.pesan.gabung import TANPA_WAKTU
from renaksi_xl.pesan.jurnal import TANPA_PETUGAS


def usulan(
    buku: Path, terima: Sequence[str] = (), hasil: Path | None = None, waktu: str = TANPA_WAKTU
) -> list[str]:
    """The proposals of `buku`, one line each; with `terima` those rows' blank cells filled in, in the copy `hasil`.

    `terima` holds IDs, or the word "semua" for every row whose typed realisasi stays in use. Raises MasukanError for
    an ID without proposal or one option without the other, BerkasError for files; then nothing is written. `waktu` is
    what Riwayat Perubahan says about when.
    """
    if bool(terima) != (hasil is not None):
        raise MasukanError(kata.pasangan_opsi())
    m = muat(buku)
    semua = cari_usulan(m.rencana, m.hasil.pohon)
    if hasil is None:
        return [_kalimat(m, u) for u in semua] or [kata.TIDAK_ADA]
    periksa_tujuan(hasil, [buku])
    if hasil.suffix.lower() != buku.suffix.lower():
        raise MasukanError(kata.akhiran(hasil.name, buku.suffix))
    dipilih = _pilih(m, semua, terima)
    simpan(_isi(m, dipilih, waktu), hasil, [buku])
    return [
        *(_kalimat(m, u) for u in dipilih),
        kata.diterima(len(dipilih), len(semua) - len(dipilih)),
        kata_cli.berkas_ditulis(str(hasil)),
    ]


def _kalimat(m: Muatan, u: UsulanBaris) -> str:
    b = m.rencana.baris[u.baris]
    teks = kata.baris(b.id, nama_baris(b), _rincian(u), u.usulan.alasan)
    return kata.diganti(teks) if u.mengganti else teks


def _rincian(u: UsulanBaris) -> str:
    return kata_do.rincian([(LABEL[k], v) for k, v in u.isian.items()])


def _pilih(m: Muatan, semua: Sequence[UsulanBaris], terima: Sequence[str]) -> list[UsulanBaris]:
    id_usulan = {m.rencana.baris[u.baris].id.lower(): u for u in semua}
    kunci = {satu.strip().lower(): satu for satu in terima}
    asing = [satu for k, satu in kunci.items() if k not in id_usulan and k != kata.SEMUA]
    if asing:
        raise MasukanError(kata.tidak_ada_usulan(asing[0]))
    return [u for k, u in id_usulan.items() if k in kunci or (kata.SEMUA in kunci and not u.mengganti)]


def _isi(m: Muatan, dipilih: Sequence[UsulanBaris], waktu: str) -> bytes:
    """The computed copy. Rows of Definisi Operasional that are missing are what `hitung` adds."""
    if any(_sel(m, u, k) is None for u in dipilih for k in u.isian):
        m = baca_ulang(m, hitung_buku(m)[0])
    tujuan: dict[Tempat, tuple[str, str]] = {}
    perubahan = []
    for u in dipilih:
        id_baris = m.rencana.baris[u.baris].id
        for kunci, nilai in u.isian.items():
            sel = _sel(m, u, kunci)
            if sel is None:
                raise MasukanError(kata.sel_hilang(id_baris, LABEL[kunci]))
            tempat = Tempat(id_baris.lower(), kunci, 0)
            tujuan[tempat] = sel
            perubahan.append(Perubahan(tempat, None, kata_do.YA if nilai is True else str(nilai), ()))
    return isi_dan_hitung(m, perubahan, tujuan, _riwayat(m, dipilih, waktu))[0]


def _sel(m: Muatan, u: UsulanBaris, kunci: str) -> tuple[str, str] | None:
    return m.bacaan.alamat_baris(u.baris, LABEL[kunci])


def _riwayat(m: Muatan, dipilih: Sequence[UsulanBaris], waktu: str) -> list[list[str]]:
    """A line of Riwayat Perubahan for every row that was filled in."""
    return [[waktu, TANPA_PETUGAS, kata.LANGKAH, m.rencana.baris[u.baris].id, _rincian(u)] for u in dipilih]

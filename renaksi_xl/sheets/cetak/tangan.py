"""The signature block: place and date, post, room to sign, name, rank, NIP, as they stand on Pengaturan (ATURAN 7)."""

from __future__ import annotations

import math
from collections.abc import Sequence

from renaksi_xl.core.dokumen import NamaDokumen, tanda_tangan
from renaksi_xl.core.rencana import TW, Penandatangan, Rencana
from renaksi_xl.pesan import cetak as pesan
from renaksi_xl.sheets.cetak.susunan import Susunan
from renaksi_xl.sheets.kontrak import Gaya, Rumus, Sel
from renaksi_xl.sheets.pengaturan import NAMA_DOKUMEN
from renaksi_xl.sheets.rumus import aturan

_RUANG = 3
"""Lines left free for the signature at least."""
_TINGGI = 16.0
_MEDAN = (("Jabatan", "jabatan"), ("Nama", "nama"), ("Pangkat", "pangkat"), ("NIP", "nip"))


def kepala_pd(rencana: Rencana, dokumen: NamaDokumen) -> list[Sel]:
    """Place and date, jabatan, nama, pangkat, NIP of who signs a document (mirrors `core.dokumen.tanda_tangan`)."""
    awal, tangan = NAMA_DOKUMEN[dokumen], tanda_tangan(rencana, dokumen)
    sendiri = "&".join(f"{awal}_{akhir}" for akhir, _ in _MEDAN)
    nilai = {medan: getattr(tangan.penandatangan, medan) or "" for _, medan in _MEDAN}
    rumus = {medan: f'IF({sendiri}="",Penandatangan_{akhir},{awal}_{akhir})' for akhir, medan in _MEDAN}
    koma = 'FIND(",",Tempat_Tanggal)'
    tahun = f'IF({aturan.TW_PELAPORAN}={len(TW)},"{pesan.TAHUN_KOSONG}",{aturan.TAHUN})'
    ruang = f'IFERROR(LEFT(Tempat_Tanggal,{koma}-1)&"{pesan.TANGGAL_KOSONG}"&{tahun},Tempat_Tanggal)'
    kantor = "Tempat_Tanggal" if dokumen == "rencana_aksi" else ruang
    tempat = f'IF({awal}_Tempat_Tanggal="",{kantor},{awal}_Tempat_Tanggal)&""'
    return [Rumus(tempat, tangan.tempat_tanggal or ""), *_orang(rumus, nilai)]


def kepala_bappeda(rencana: Rencana) -> list[Sel]:
    """A blank line, then jabatan, nama, pangkat, NIP of the head of Bappeda."""
    siapa: Penandatangan = rencana.instansi.penandatangan_bappeda
    rumus = {medan: f"Bappeda_{akhir}" for akhir, medan in _MEDAN}
    return ["", *_orang(rumus, {medan: getattr(siapa, medan) or "" for _, medan in _MEDAN})]


def _orang(rumus: dict[str, str], nilai: dict[str, str]) -> list[Sel]:
    nama = Rumus(
        f'IF({rumus["nama"]}="","{pesan.TITIK_NAMA}",{rumus["nama"]})', nilai["nama"] or pesan.TITIK_NAMA
    )
    jabatan, pangkat = (Rumus(f'{rumus[m]}&""', nilai[m]) for m in ("jabatan", "pangkat"))
    return [jabatan, nama, pangkat, Rumus(f'"{pesan.NIP}"&{rumus["nip"]}', pesan.NIP + nilai["nip"])]


def kepala_bidang(tempat: Sel, jabatan: str, nama: str | None, nip: str | None) -> list[Sel]:
    """The lines of the head of a bidang, whose rank is not known."""
    return [tempat, jabatan, nama or pesan.TITIK_NAMA, "", pesan.NIP + (nip or "")]


def taruh_tangan(
    x: Susunan, baris: int, kolom: tuple[int, int], isi: Sequence[Sel], paling_bawah: int = 0
) -> int:
    """Put a block over columns (first, last) from a row on; the row after it, `paling_bawah` at least.

    Its rows may hold other things beside it: then the room to sign takes those that are more, and a post of two lines
    takes two rows, so that it does not tear apart what stands beside it.
    """
    tempat, jabatan, nama, pangkat, nip = isi
    tambahan = math.ceil(x.perlu(jabatan, Gaya.CETAK_TANGAN, *kolom) / _TINGGI) - 1 if paling_bawah else 0
    tambahan = max(0, tambahan)
    tertulis = len(isi) - (pangkat == "") + tambahan
    ruang = max(_RUANG, paling_bawah - baris - tertulis)
    garis: list[tuple[Sel, Gaya, int]] = [
        (tempat, Gaya.CETAK_TANGAN, 1),
        (jabatan, Gaya.CETAK_TANGAN, 1 + tambahan),
        *[(None, Gaya.CETAK_TANGAN, 1)] * ruang,
        (nama, Gaya.CETAK_TANGAN_NAMA, 1),
        *([(pangkat, Gaya.CETAK_TANGAN, 1)] if pangkat != "" else []),
        (nip, Gaya.CETAK_TANGAN, 1),
    ]
    b = baris
    for satu, gaya, banyak in garis:
        x.taruh(b, kolom[0], satu, gaya, (b + banyak - 1, kolom[1]))
        for ke in range(b, b + banyak):
            x.tinggi[ke] = max(x.tinggi.get(ke, 0.0), _TINGGI, x.perlu(satu, gaya, *kolom) / banyak)
        b += banyak
    return b

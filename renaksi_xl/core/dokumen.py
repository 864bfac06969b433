"""Who signs which document, and where and when (ATURAN 7: each with its own date and signer)."""

from __future__ import annotations

from typing import Literal, TypeAlias

from renaksi_xl.core.rencana import TW, Penandatangan, Rencana, TandaTangan
from renaksi_xl.pesan.cetak import TAHUN_KOSONG, TANGGAL_KOSONG

NamaDokumen: TypeAlias = Literal["rencana_aksi", "monev", "e81", "laporan"]


def tanda_tangan(rencana: Rencana, nama: NamaDokumen) -> TandaTangan:
    """Place, date and signer of a document; blank ones are the office's.

    The office's date is the day the plan was signed, and no report of a quarter was: those get its place, and room
    for a date; at TW IV also for the year, because that report is mostly signed in January. A signer is taken whole:
    one person's name never stands above another's NIP.

    >>> from dataclasses import replace
    >>> from renaksi_xl.core.rencana import Dokumen, Instansi
    >>> kantor = Instansi(nama="Badan", tahun=2024, tempat_tanggal="Malili, 3 Januari 2024")
    >>> monev = TandaTangan(tempat_tanggal="Malili, 5 April 2024")
    >>> rencana = Rencana(instansi=kantor, dokumen=Dokumen(monev=monev))
    >>> tanda_tangan(rencana, "monev").tempat_tanggal, tanda_tangan(rencana, "e81").tempat_tanggal
    ('Malili, 5 April 2024', 'Malili, …………………… 2024')
    >>> from renaksi_xl.core.rencana import Pengaturan
    >>> tanda_tangan(replace(rencana, pengaturan=Pengaturan(tw_pelaporan=4)), "e81").tempat_tanggal
    'Malili, …………………… 20……'
    >>> tanpa_tahun = Instansi(nama="Badan", tahun=0, tempat_tanggal="Malili, 3 Januari 2024")
    >>> tanda_tangan(Rencana(instansi=tanpa_tahun), "monev").tempat_tanggal
    'Malili, …………………… '
    """
    sendiri: TandaTangan = getattr(rencana.dokumen, nama)
    siapa = sendiri.penandatangan
    return TandaTangan(
        tempat_tanggal=sendiri.tempat_tanggal or _tempat_tanggal(rencana, nama),
        penandatangan=rencana.instansi.penandatangan if siapa == Penandatangan() else siapa,
    )


def _tempat_tanggal(rencana: Rencana, nama: NamaDokumen) -> str | None:
    teks = rencana.instansi.tempat_tanggal
    tempat, koma, _ = (teks or "").partition(",")
    if nama == "rencana_aksi" or not koma:
        return teks
    akhir_tahun = rencana.pengaturan.tw_pelaporan == len(TW)
    return tempat + TANGGAL_KOSONG + (TAHUN_KOSONG if akhir_tahun else str(rencana.instansi.tahun or ""))

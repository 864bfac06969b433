"""Whether a sent file is as it was made: the check codes are computed again from what the file holds now.

Accidental change only: whoever wants to can write new codes. Saving a file unchanged in another program is no change.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.policy import default

from renaksi_xl.baca.isi_buku import NilaiSel, Petak
from renaksi_xl.books.berkas import isi_paket
from renaksi_xl.books.paket import BATAS_BAGIAN, Paket, baca_anggota, buka_zip
from renaksi_xl.core.angka import dari_sel, tulis
from renaksi_xl.core.kode_petak import berubah, kode_petak
from renaksi_xl.errors import BerkasError
from renaksi_xl.kirim.cap_word import baca_cap, kode_tabel
from renaksi_xl.kirim.pdf import tanpa_suara
from renaksi_xl.pesan import berkas as kata_berkas
from renaksi_xl.pesan import kiriman as kata
from renaksi_xl.sheets import cap_laporan
from renaksi_xl.sheets.alamat import huruf, sel

DISEBUT = 5
"""How many changed places are named."""


@dataclass(frozen=True, slots=True)
class Periksa:
    """The code of the figures a file bears, and the places that differ; `ikut` counts those that are not named."""

    kode: str
    beda: tuple[str, ...] = ()
    ikut: int = 0


def periksa_isi(nama: str, isi: bytes) -> Periksa | None:
    """Check a file by its suffix; None when it bears no stamp of ours. Raises BerkasError for a broken file."""
    pemeriksa = _PEMERIKSA.get(nama[nama.rfind(".") :].lower())
    return pemeriksa(nama, isi) if pemeriksa else None


# --- laporan .xlsx ------------------------------------------------------------------------------------------


def _periksa_xlsx(nama: str, isi: bytes) -> Periksa | None:
    paket = Paket(isi, nama)
    if cap_laporan.NAMA_LEMBAR not in paket.lembar:
        return None
    petak = isi_paket(paket, list(paket.lembar)).petak
    cap = petak[cap_laporan.NAMA_LEMBAR]
    if not cap or cap[0][:1] != [kata.CAP] or len(cap[0]) < 3:
        return None
    umum, isian = _beda_lembar(cap[cap_laporan.BARIS_KEPALA + 1 :], petak)
    sebab = isian or umum
    semua = sum(len(satu) for satu in umum.values())
    sebut = [kalimat for nama_lembar, satu in sebab.items() for kalimat in satu][:DISEBUT]
    return Periksa(str(cap[0][2]), tuple(sebut), max(0, semua - len(sebut)))


def _beda_lembar(
    garis: Sequence[Sequence[NilaiSel]], petak: Mapping[str, Petak]
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The changed places per sheet: of all cells, and of typed cells only (the second line of a sheet)."""
    umum: dict[str, list[str]] = {}
    isian: dict[str, list[str]] = {}
    sudah: set[str] = set()
    for satu in garis:
        nama, kolom, kode_baris, kode_kolom = cap_laporan.baca_garis(satu)
        tujuan = isian if nama in sudah else umum
        sudah.add(nama)
        if nama not in petak:
            umum[nama] = [kata.lembar_hilang(nama)]
            continue
        kini = cap_laporan.tanpa_kolom(petak[nama], map(int, kolom.split()))
        baru = kode_petak(kini)
        tempat = list(_tempat(nama, kini, berubah(kode_baris, baru.baris), berubah(kode_kolom, baru.kolom)))
        if tempat:
            tujuan[nama] = tempat
    return umum, isian


def _tempat(nama: str, kini: list[list[object]], baris: list[int], kolom: list[int]) -> Iterator[str]:
    """The cells at the crossings; where several rows and columns differ, the area they span."""
    if len(baris) > 1 and len(kolom) > 1:
        yield kata.daerah_berubah(nama, _urutan([str(b + 1) for b in baris]), _urutan([*map(huruf, kolom)]))
        return
    for b in baris:
        for k in kolom:
            isi = kini[b][k] if b < len(kini) and k < len(kini[b]) else None
            yield kata.sel_berubah(nama, sel(b, k), _sebut(isi))


def _urutan(nama: list[str]) -> str:
    return f"{nama[0]}–{nama[-1]}" if len(nama) > DISEBUT else ", ".join(nama)


def _sebut(isi: object) -> str:
    nilai = dari_sel(isi)
    if nilai is None:
        return kata.SEL_KOSONG
    return f"“{nilai[:60]}”" if isinstance(nilai, str) else tulis(nilai)


# --- .docx --------------------------------------------------------------------------------------------------


def _periksa_docx(nama: str, isi: bytes) -> Periksa | None:
    cap = baca_cap(isi, nama)
    if cap is None:
        return None
    kini = kode_tabel(isi, nama)
    # A table that a person put in is no change of ours; a table of ours that is there as it was is found by its codes.
    sisa = list(kini)
    hilang = []
    for nomor, satu in enumerate(cap.tabel, start=1):
        if satu in sisa:
            sisa.remove(satu)
        else:
            hilang.append((nomor, satu))
    beda = [
        _beda_tabel(nomor, lama, sisa[n] if n < len(sisa) else None) for n, (nomor, lama) in enumerate(hilang)
    ]
    return Periksa(cap.kode, tuple(beda[:DISEBUT]), max(0, len(beda) - DISEBUT))


def _beda_tabel(nomor: int, lama: str, kini: str | None) -> str:
    if kini is None:
        return kata.tabel_hilang(nomor)
    return kata.tabel_berubah(nomor, _urutan([str(b + 1) for b in berubah(lama, kini)]))


# --- packages: .zip and .eml --------------------------------------------------------------------------------


def _periksa_wadah(nama: str, isi: bytes) -> Periksa | None:
    return _periksa_paket(isi_wadah(nama, isi))


def isi_wadah(nama: str, isi: bytes) -> dict[str, bytes]:
    """The documents in an archive or a letter, name → bytes. Raises BerkasError."""
    if nama.lower().endswith(".eml"):
        try:
            return _lampiran(isi)
        except Exception as e:  # the library nests without end, and its last step raises whatever it provokes
            raise BerkasError(kata_berkas.surel_ganjil(nama), f"eml: {type(e).__name__}: {e}") from e
    with buka_zip(isi, nama) as arsip:
        return {n: baca_anggota(arsip, n, nama) for n in arsip.namelist() if _dikenal(n)}


def _lampiran(isi: bytes) -> dict[str, bytes]:
    lampiran: dict[str, bytes] = {}
    for bagian in message_from_bytes(isi, policy=default).walk():
        berkas, muatan = bagian.get_filename(), bagian.get_payload(decode=True)
        if berkas and isinstance(muatan, bytes) and _dikenal(berkas) and len(lampiran) < BATAS_BAGIAN:
            lampiran[berkas] = muatan
    return lampiran


def _dikenal(nama: str) -> bool:
    return nama[nama.rfind(".") :].lower() in _PEMERIKSA


def _periksa_paket(berkas: Mapping[str, bytes]) -> Periksa | None:
    """Every file of a package by itself, and whether all were made from the same figures."""
    hasil = {nama: p for nama, isi in berkas.items() if (p := periksa_isi(nama, isi)) is not None}
    if not hasil:
        return None
    beda = [kata.dalam_paket(nama, "; ".join(p.beda)) for nama, p in hasil.items() if p.beda]
    kode = sorted({p.kode for p in hasil.values()})
    if len(kode) > 1:
        beda.append(kata.kode_berbeda(*kode[:2]))
    return Periksa(kode[0], tuple(beda), sum(p.ikut for p in hasil.values()))


def _periksa_pdf(nama: str, isi: bytes) -> Periksa | None:
    """A PDF shows its code only; nobody changes a PDF by accident."""
    from pypdf import PdfReader

    tanpa_suara()
    try:
        sifat = PdfReader(io.BytesIO(isi)).metadata
    except Exception as galat:  # a damaged file makes pypdf raise whatever its pieces provoke
        raise BerkasError(kata.pdf_rusak(nama), str(galat)) from galat
    kode = sifat.get(f"/{kata.KUNCI_PDF_KODE}") if sifat is not None else None
    return Periksa(str(kode)) if kode else None


_PEMERIKSA: Mapping[str, Callable[[str, bytes], Periksa | None]] = {
    ".xlsx": _periksa_xlsx,
    ".docx": _periksa_docx,
    ".pdf": _periksa_pdf,
    ".zip": _periksa_wadah,
    ".eml": _periksa_wadah,
}

"""Whether the files of a package in a folder were made together; each may be whole and yet be of another making.

A process that was ended half way, a folder copied in part, a report edited after it was packed: what carries the
others (letter, archive, text for the chat) then fits them no longer, or is missing (books.simpan_banyak).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from renaksi_xl.books import nama_kiriman as berkas
from renaksi_xl.errors import BerkasError
from renaksi_xl.kirim.periksa import Periksa, isi_wadah, periksa_isi
from renaksi_xl.pesan import kiriman as kata


def periksa_sepasang(awalan: str, isi: Mapping[str, bytes]) -> Periksa:
    """One package, name → bytes: every file by itself, one code in all of them, and the carriers hold these files."""
    hasil: dict[str, Periksa] = {}
    beda: list[str] = []
    for nama, satu in isi.items():
        if nama.endswith(berkas.TEKS):
            continue
        try:
            periksa = periksa_isi(nama, satu)
        except BerkasError as galat:
            beda.append(str(galat).rstrip("."))
            continue
        if periksa is None:
            beda.append(kata.dalam_paket(nama, kata.CAP_HILANG))
            continue
        hasil[nama] = periksa
        if periksa.beda:
            beda.append(kata.dalam_paket(nama, "; ".join(periksa.beda)))
    beda += _beda_kode(hasil)
    beda += _beda_isi(isi, hasil)
    kode = min((p.kode for p in hasil.values()), default="")
    teks = isi.get(awalan + berkas.TEKS)
    if teks is not None and kode and kode.encode() not in teks:
        beda.append(kata.teks_lain(awalan + berkas.TEKS, kode))
    hilang = [awalan + apa for apa in berkas.WAJIB if awalan + apa not in isi]
    if hilang:
        beda.append(kata.berkas_hilang(hilang))
    return Periksa(kode, tuple(beda), sum(p.ikut for p in hasil.values()))


def _beda_kode(hasil: Mapping[str, Periksa]) -> Iterator[str]:
    per_kode: dict[str, list[str]] = {}
    for nama, periksa in hasil.items():
        per_kode.setdefault(periksa.kode, []).append(nama)
    if len(per_kode) > 1:
        yield kata.kode_per_berkas(sorted(per_kode.items()))


def _beda_isi(isi: Mapping[str, bytes], hasil: Mapping[str, Periksa]) -> Iterator[str]:
    """Members of letter and archive that are not the files beside them, although they bear their names."""
    for wadah in (nama for nama in hasil if nama.endswith((berkas.SURAT, berkas.PAKET))):
        anggota = isi_wadah(wadah, isi[wadah])
        lain = sorted(nama for nama, satu in anggota.items() if nama in isi and isi[nama] != satu)
        if lain:
            yield kata.anggota_lain(wadah, lain)

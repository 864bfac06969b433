"""One workbook: read, recomputed, compared with what is written in it, and made ready for the recapitulation.

The same function runs in this process, in others and on other machines. It knows no other file and no clock, so
the same bytes give the same answer everywhere.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from renaksi_xl.baca.buku_kita import TABEL_RENCANA, Bacaan, baca_buku
from renaksi_xl.baca.isi_buku import IsiBuku, NilaiSel, sel
from renaksi_xl.baca.lembar_kita import LEMBAR_DIBACA, ringkas
from renaksi_xl.banyak.jawab import Gagal, ProgramTerbaca, Terbaca
from renaksi_xl.banyak.letak import Letak, letak_isi, sidik
from renaksi_xl.books.alir import padatkan, tanpa_kendali, xml_baris
from renaksi_xl.books.berkas import isi_paket
from renaksi_xl.books.paket import Paket, baca_berkas
from renaksi_xl.books.pecahan import Pecahan
from renaksi_xl.books.utuh import periksa_utuh
from renaksi_xl.core.angka import tulis
from renaksi_xl.core.contoh import adalah_contoh
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.hitung import gabung_keadaan, hitung
from renaksi_xl.core.istilah import Keadaan
from renaksi_xl.core.pohon import tingkat
from renaksi_xl.core.rata_rata import batasi
from renaksi_xl.core.rencana import Jenjang, Rencana
from renaksi_xl.errors import MasukanError, RenaksiError
from renaksi_xl.pesan import rekap_banyak as kata
from renaksi_xl.sheets import catatan, renaksi
from renaksi_xl.sheets.rekap_banyak.baris_rincian import SATUAN, baris_rincian, gaya_baris, terisi
from renaksi_xl.sheets.rekap_banyak.daftar import nomor_gaya
from renaksi_xl.sheets.rekap_banyak.rincian import NilaiAlir
from renaksi_xl.sheets.rujukan import alamat
from renaksi_xl.sheets.rumus.nilai import nilai_kolom

BEDA_DISEBUT = 20
"""So many differing figures of one file are named; all are counted."""
_TOLERANSI = Decimal("1e-9")
_TAHUN = (1000, 9999)
_PROGRAM = tingkat(Jenjang.PROGRAM)
_BELUM = (Keadaan.BELUM_DIISI, Keadaan.BELUM_LENGKAP, Keadaan.TAK_TERHITUNG)
"""States of the tops under which the office's mean may still change (ATURAN 4); parents' own indikator play no part."""


def baca_satu(berkas: str) -> Terbaca | Gagal:
    """Read and compute one file; never raises for what a file may hold."""
    path = Path(berkas)
    letak = None
    try:
        stat = path.stat()
        isi = baca_berkas(path)
        letak = letak_isi(isi, stat.st_size, stat.st_mtime_ns)
        return baca_isi(isi, path.name, letak)
    except RenaksiError as galat:
        return Gagal(letak=letak, kalimat=galat.kalimat)
    except OSError:
        return Gagal(letak=None, kalimat=kata.tidak_terbaca(path.name))
    except MemoryError:
        raise
    except Exception as galat:  # noqa: BLE001 -- one odd file must not stop four hundred good ones
        return Gagal(letak=letak, kalimat=kata.tak_terduga(path.name, type(galat).__name__))


def baca_isi(isi: bytes, nama: str, letak: Letak) -> Terbaca:
    """The answer for a file's bytes. Raises RenaksiError for a file that cannot be used."""
    paket = Paket(isi, nama)
    periksa_utuh(paket)
    buku = _buka(paket)
    bacaan = baca_buku(buku)
    rencana = bacaan.rencana
    hasil = hitung(rencana)
    if not rencana.instansi.nama.strip() or not _TAHUN[0] <= rencana.instansi.tahun <= _TAHUN[1]:
        raise MasukanError(kata.tanpa_nama(nama))
    if not rencana.baris:
        raise MasukanError(kata.tanpa_baris(nama))
    if any(map(adalah_contoh, rencana.baris)):
        raise MasukanError(kata.masih_contoh(nama))
    baris = list(baris_rincian(rencana, hasil))
    teks = json.dumps(baris, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    ikhtisar = _ikhtisar(rencana, hasil)
    ikhtisar["isi"] = sidik(teks).hex()
    beda = list(_beda(buku, bacaan, hasil))
    ikhtisar["beda"], ikhtisar["contoh_beda"] = len(beda), beda[:BEDA_DISEBUT]
    return Terbaca(
        letak=letak,
        ikhtisar=json.dumps(ikhtisar, ensure_ascii=False),
        program=list(_program(rencana, hasil)),
        baris=zlib.compress(teks, 1),
        pecahan=_pecahan(baris),
    )


def _buka(paket: Paket) -> IsiBuku:
    """The sheets that figures come from; Catatan TW and all reports are left closed."""
    letak = {ringkas(t.nama): t.lembar for t in paket.tabel}
    wajib = [letak.get(ringkas(t.nama)) for t in TABEL_RENCANA]
    if None in wajib or not all(nama in paket.lembar for nama in LEMBAR_DIBACA):
        return isi_paket(paket)
    lain = letak.get(ringkas(catatan.NAMA_TABEL))
    return isi_paket(
        paket, {*(x for x in wajib if x), *LEMBAR_DIBACA, *letak.values()} - {lain, catatan.NAMA_LEMBAR}
    )


def _ikhtisar(rencana: Rencana, hasil: Hasil) -> dict[str, object]:
    """Office, period and figures; percent as a fraction in decimal text, None for no figure."""
    i, p, ringkas_ = rencana.instansi, rencana.pengaturan, hasil.instansi
    return {
        "kabupaten": _bersih(i.kabupaten),
        "instansi": _bersih(i.nama),
        "tahun": i.tahun,
        "tw": p.tw_pelaporan,
        "terisi": sum(terisi(b, p.tw_pelaporan) for b in rencana.baris),
        "rata_rata": None if ringkas_.rata_rata is None else str(ringkas_.rata_rata),
        "predikat": ringkas_.predikat,
        "dihitung": ringkas_.dihitung,
        "dari": ringkas_.dari,
        "belum_lengkap": gabung_keadaan(hasil.simpul[s].keadaan for s in hasil.pohon.puncak()) in _BELUM,
        "baris": len(rencana.baris),
        "status": Counter(h.status.value for h in hasil.baris),
    }


def _program(rencana: Rencana, hasil: Hasil) -> Iterator[ProgramTerbaca]:
    """Per program."""
    for s, rows in enumerate(hasil.pohon.baris):
        if hasil.pohon.tingkat[s] == _PROGRAM:
            b, h = rencana.baris[rows[0]], hasil.simpul[s]
            nilai = None if h.nilai is None else str(batasi(h.nilai, rencana.pengaturan.batas_capaian))
            yield ProgramTerbaca(
                _bersih(b.kode_nomenklatur), _bersih(b.uraian), nilai, bertarget=h.daun_bertarget > 0
            )


def _bersih(teks: str | None) -> str:
    """A name in one line, without what XML cannot hold."""
    return tanpa_kendali(" ".join((teks or "").split()))


def _pecahan(baris: Sequence[Sequence[NilaiAlir]]) -> Pecahan:
    gaya: dict[NilaiAlir, tuple[int, ...]] = {}
    for satu in baris:
        satuan = satu[SATUAN]
        if satuan not in gaya:
            gaya[satuan] = tuple(map(nomor_gaya, gaya_baris(satuan)))
    return padatkan(
        "".join(xml_baris((satu, gaya[satu[SATUAN]], None) for satu in baris)).encode(), len(baris)
    )


def _beda(isi: IsiBuku, bacaan: Bacaan, hasil: Hasil) -> Iterator[list[str]]:
    """Figures written in the workbook that the engine does not confirm: place, column, written, computed.

    A workbook nobody ever calculated shows none at all, and is no contradiction.
    """
    tertulis = bacaan.rencana_seperti_tertulis
    nilai = nilai_kolom(tertulis, hasil if tertulis == bacaan.rencana else hitung(tertulis))
    label = [k.label for k in renaksi.KOLOM_HITUNG]
    for tabel in bacaan.tabel.values():
        milik = [(b, i) for i, (nama, b) in enumerate(bacaan.letak) if nama == tabel.nama]
        kolom = [(x, tabel.kolom[x]) for x in label if x in tabel.kolom]
        petak = isi.petak[tabel.lembar]
        if all(sel(petak, b, k) is None for b, _ in milik for _, k in kolom):
            continue
        for b, i in milik:
            isi_baris, mesin = petak[b] if b < len(petak) else [], nilai[i]
            for x, k in kolom:
                ada = isi_baris[k] if k < len(isi_baris) else None
                if ada != mesin[x] and not _sama(ada, mesin[x]):
                    yield [tabel.lembar, alamat(b, k), x, _tulis(ada), _tulis(mesin[x])]


def _sama(tertulis: NilaiSel, mesin: Decimal | int | str) -> bool:
    if isinstance(mesin, str):
        return ("" if tertulis is None else tertulis) == mesin  # a shown 0 is no blank
    if isinstance(tertulis, bool) or not isinstance(tertulis, int | float):
        return False
    return abs(Decimal(repr(tertulis)) - mesin) <= _TOLERANSI * max(Decimal(1), abs(Decimal(mesin)))


def _tulis(nilai: NilaiSel | Decimal) -> str:
    if nilai is None or isinstance(nilai, str | bool):
        return kata.KOSONG if nilai in (None, "") else str(nilai)
    return tulis(nilai if isinstance(nilai, Decimal) else Decimal(repr(nilai)))

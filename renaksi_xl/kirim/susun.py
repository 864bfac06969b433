"""The Laporan Monev Renaksi TW n as values, chapter by chapter (ATURAN 7; the sentences are those of Ringkasan)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from renaksi_xl.core.angka import tulis_persen
from renaksi_xl.core.dokumen import tanda_tangan
from renaksi_xl.core.hasil import Hasil, Ringkas
from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.pohon import LUAR
from renaksi_xl.core.rencana import Jenjang, Rencana
from renaksi_xl.core.ringkasan import baris_jenjang, kalimat_pokok
from renaksi_xl.kirim.bahan_word import Bahan, garis_ringkas, susun_bahan
from renaksi_xl.kirim.susun_bidang import bab_bidang
from renaksi_xl.kirim.susun_bukti import bab_bukti
from renaksi_xl.kirim.susun_tabel import bab_catatan, bab_sasaran, bab_tindak_lanjut
from renaksi_xl.kirim.unsur import (
    Bagian,
    BarisTabel,
    Butir,
    DaftarIsi,
    Isian,
    Judul,
    Paragraf,
    Rata,
    Tabel,
    TandaTangan,
    Unsur,
)
from renaksi_xl.pesan import word as kata
from renaksi_xl.sheets.cetak.catatan_data import ButirCatatan

LEBAR_RINGKAS = (1.3, 4.7, 4.8, 2.2, 2.0, 2.4)
RATA_RINGKAS: tuple[Rata, ...] = ("center", "left", "left", "right", "center", "center")


def susun_dokumen(rencana: Rencana, hasil: Hasil, catatan: Sequence[ButirCatatan] = ()) -> list[Unsur]:
    """Everything the document says, in order; `catatan` become the chapter Catatan atas Data."""
    b = susun_bahan(rencana, hasil, catatan)
    return [
        *_sampul(b),
        *_daftar_isi(),
        *_pendahuluan(b),
        *_ringkasan(b),
        Bagian(mendatar=True),
        *bab_sasaran(b),
        *bab_tindak_lanjut(b),
        *bab_bidang(b),
        *bab_bukti(b),
        *bab_catatan(b),
        Bagian(),
        *_pengesahan(b),
        Bagian(berkaki=False),
        *_nota_dinas(b),
    ]


def _sampul(b: Bahan) -> Iterator[Unsur]:
    i = b.rencana.instansi
    yield Bagian(berkaki=False)
    for n, satu in enumerate(kata.SAMPUL):
        yield Paragraf(satu, "Sampul Judul" if n else "Sampul Awal")
    yield Paragraf(kata.sampul_periode(b.tw, i.tahun), "Sampul Periode")
    yield Paragraf(rapikan(i.nama).upper(), "Sampul Instansi")
    daerah = kata.daerah(rapikan(i.kabupaten)) if rapikan(i.kabupaten) else ""
    # Many offices bear the name of their region; a cover does not say it twice.
    if seragam(daerah) not in seragam(i.nama):
        yield Paragraf(daerah.upper(), "Sampul Teks")
    yield Paragraf(str(i.tahun), "Sampul Teks")


def _daftar_isi() -> Iterator[Unsur]:
    yield Bagian()
    yield DaftarIsi(kata.DAFTAR_ISI)
    yield DaftarIsi(kata.DAFTAR_TABEL, tabel=True)


def _pendahuluan(b: Bahan) -> Iterator[Unsur]:
    yield Judul(kata.BAB_I, halaman_baru=True)
    yield Judul(kata.DASAR_HUKUM, 2)
    yield Paragraf(kata.DASAR_HUKUM_PENGANTAR)
    diketik = [rapikan(x) for x in (b.rencana.dokumen.dasar_hukum or "").splitlines()]
    for nomor, satu in enumerate([x for x in diketik if x] or kata.DASAR_HUKUM_BAKU, start=1):
        yield Butir(nomor, satu)
    yield Judul(kata.CARA_MEMBACA, 2)
    for nomor, satu in enumerate(_cara_membaca(b), start=1):
        yield Butir(nomor, satu)


def _cara_membaca(b: Bahan) -> Iterator[str]:
    p = b.rencana.pengaturan
    batas = None if p.batas_capaian is None else tulis_persen(p.batas_capaian)
    pita = (
        kata.pita(rapikan(x.nama), None if x.lebih_dari is None else tulis_persen(x.lebih_dari))
        for x in reversed(p.pita)
    )
    yield kata.cara_capaian(b.tw)
    yield f"{kata.CARA_RATA} {kata.CARA_BOBOT[p.bobot]}"
    yield kata.cara_batas(batas)
    yield kata.CARA_BELUM[p.belum_diisi]
    yield kata.CARA_DIHITUNG
    yield kata.cara_predikat(b.tw, ", ".join(pita))


def _ringkasan(b: Bahan) -> Iterator[Unsur]:
    yield Judul(kata.BAB_II, halaman_baru=True)
    yield Judul(kata.RINGKASAN_KALIMAT, 2)
    yield from (Butir(nomor, satu) for nomor, satu in enumerate(kalimat_pokok(b.rencana, b.hasil), start=1))
    yield Judul(kata.RINGKASAN_PROGRAM, 2)
    program = list(_program(b))
    if not program:
        yield Paragraf(kata.TANPA_PROGRAM)
    seluruh = _beri_indikator(garis_ringkas("", kata.SELURUH, b.hasil.instansi), "")
    yield Tabel(
        kata.TABEL_PROGRAM.format(tw=b.tw),
        b.dengan_tw(kata.KEPALA_PROGRAM),
        (*(BarisTabel(satu) for satu in program), BarisTabel(seluruh, tebal=True)),
        LEBAR_RINGKAS,
        RATA_RINGKAS,
    )


def _program(b: Bahan) -> Iterator[tuple[str, ...]]:
    """One line per program node: its mean."""
    sudah: set[int] = set()
    for i in baris_jenjang(b.rencana, b.hasil, Jenjang.PROGRAM):
        s = b.hasil.pohon.simpul_baris[i]
        if s == LUAR or s in sudah:
            continue
        sudah.add(s)
        h = b.hasil.baris[i]
        rata = Ringkas(h.rata_rata, h.dihitung, h.dari, h.predikat)
        baris = b.rencana.baris[i]
        yield _beri_indikator(
            garis_ringkas(b.nomor[i], rapikan(baris.uraian), rata), rapikan(baris.indikator) or kata.STRIP
        )


def _beri_indikator(garis: tuple[str, ...], indikator: str) -> tuple[str, ...]:
    """Programs often share a name; their indikator tells them apart."""
    return (*garis[:2], indikator, *garis[2:])


def _pengesahan(b: Bahan) -> Iterator[Unsur]:
    yield Judul(kata.PENGESAHAN)
    yield Paragraf(kata.pengesahan(b.judul, rapikan(b.rencana.instansi.nama)))
    yield _tangan(b)
    yield Paragraf(kata.kode_angka(b.kode), "Catatan Kecil")


def _nota_dinas(b: Bahan) -> Iterator[Unsur]:
    tangan = tanda_tangan(b.rencana, "laporan")
    yield from _kop(b)
    yield Paragraf(kata.NOTA_DINAS, "Judul Surat")
    yield Isian(
        (
            (kata.NOTA_KEPADA, kata.NOTA_YTH),
            (kata.NOTA_DARI, rapikan(tangan.penandatangan.jabatan) or rapikan(b.rencana.instansi.nama)),
            (kata.NOTA_TANGGAL, kata.NOTA_TITIK),
            (kata.NOTA_NOMOR, kata.NOTA_TITIK),
            (kata.NOTA_SIFAT, kata.NOTA_BIASA),
            (kata.NOTA_LAMPIRAN, kata.NOTA_BERKAS),
            (kata.NOTA_HAL, kata.nota_hal(b.judul)),
        )
    )
    yield Paragraf(kata.nota_pembuka(b.judul))
    yield from (Butir(nomor, satu) for nomor, satu in enumerate(kalimat_pokok(b.rencana, b.hasil), start=1))
    yield Paragraf(kata.NOTA_PENUTUP)
    yield _tangan(b, bertanggal=False)


def _kop(b: Bahan) -> Iterator[Unsur]:
    """Whose letter it is."""
    i = b.rencana.instansi
    atas = [kata.pemerintah(rapikan(i.kabupaten)).upper()] if rapikan(i.kabupaten) else []
    yield from (Paragraf(satu, "Kop") for satu in (*atas, rapikan(i.nama).upper()))


def _tangan(b: Bahan, *, bertanggal: bool = True) -> TandaTangan:
    """Who signs; a nota dinas has its date at its head."""
    t = tanda_tangan(b.rencana, "laporan")
    p = t.penandatangan
    nip = rapikan(p.nip)
    tempat = (rapikan(t.tempat_tanggal) or kata.NOTA_TITIK) if bertanggal else ""
    atas = (tempat, rapikan(p.jabatan) or kata.TITIK_JABATAN)
    bawah = (rapikan(p.nama) or kata.TITIK_NAMA, rapikan(p.pangkat), kata.NIP.format(nip=nip) if nip else "")
    return TandaTangan(tuple(x for x in atas if x), tuple(x for x in bawah if x))

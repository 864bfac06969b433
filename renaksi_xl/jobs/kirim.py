"""`renaksi kirim`: the package that goes upward, all of its files or none. Nothing is ever sent by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from renaksi_xl.books import nama_kiriman as berkas
from renaksi_xl.books.jalur import adalah_folder
from renaksi_xl.books.paket import Paket, baca_berkas
from renaksi_xl.books.salinan_cetak import sembunyikan
from renaksi_xl.books.simpan import periksa_tujuan
from renaksi_xl.books.simpan_banyak import pernah_disimpan, simpan_banyak
from renaksi_xl.checks.temuan import Sifat
from renaksi_xl.core.hasil import Hasil
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.core.ringkasan import kalimat_pokok
from renaksi_xl.core.sidik import kode_angka
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.catatan_data import butir_catatan
from renaksi_xl.jobs.laporan import isi_laporan
from renaksi_xl.jobs.muat import muat
from renaksi_xl.jobs.temuan import TemuanTerletak
from renaksi_xl.kirim.bungkus import bungkus, teks_windows
from renaksi_xl.kirim.nama import judul_dokumen, nama_berkas
from renaksi_xl.kirim.pdf import HasilPdf, cetak_pdf, lengkapi_pdf
from renaksi_xl.kirim.surat import draf
from renaksi_xl.pesan import cli as kata_cli
from renaksi_xl.pesan import kiriman as kata
from renaksi_xl.pesan.file_bidang import tanpa_tahun
from renaksi_xl.sheets.lembar_data import TERCETAK_DI

PembuatPdf = Callable[[bytes, str], HasilPdf]
"""What is to be printed and its name without suffix → a PDF: LibreOffice here, Excel's own export behind the button."""
PDF_AWAL = b"%PDF-"
DITERBITKAN = (berkas.LAPORAN_XLSX, berkas.LAPORAN_DOCX)
"""What people may have worked in: never replaced once somebody saved it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kiriman:
    """The files of a package, name → bytes, and what is said about it."""

    isi: dict[str, bytes]
    kode: str
    tanpa_pdf: str
    """Why there is no PDF; "" when there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporanKirim:
    """What the command says: lines for stdout, lines for stderr, and whether it refused."""

    baris: tuple[str, ...]
    galat: tuple[str, ...] = ()
    ditolak: bool = False


def kirim_berkas(
    buku: Path,
    folder: Path,
    *,
    tetap: bool = False,
    pembuat_pdf: PembuatPdf = cetak_pdf,
    pdf: Path | None = None,
) -> LaporanKirim:
    """Write the package of a workbook into `folder` (made if need be), or refuse; nothing is written then.

    `tetap` goes on although findings block sending, with Catatan atas Data. Raises MasukanError for a plan without a
    year, a folder in which an output would replace the workbook or `pdf` (which `pembuat_pdf` has read), a file of the
    package that somebody has worked in; BerkasError for files.
    """
    m = muat(buku)
    temuan = m.temuan()
    wajib = wajib_diperbaiki(temuan)
    if wajib and not tetap:
        return LaporanKirim(baris=(), galat=tuple(_penolakan(wajib, buku.name)), ditolak=True)
    if not m.rencana.instansi.tahun:
        raise MasukanError(tanpa_tahun(buku.name))
    if adalah_folder(folder):
        for apa in (*DITERBITKAN, berkas.LAPORAN_PDF, berkas.SURAT, berkas.PAKET, berkas.TEKS):
            periksa_tujuan(folder / nama_berkas(m.rencana, apa), [buku, *([pdf] if pdf else [])])
    return LaporanKirim(baris=tulis_kiriman(m.rencana, m.hasil, temuan, folder, pembuat_pdf))


def tulis_kiriman(
    rencana: Rencana,
    hasil: Hasil,
    temuan: Sequence[TemuanTerletak],
    folder: Path,
    pembuat_pdf: PembuatPdf = cetak_pdf,
) -> tuple[str, ...]:
    """Write the package of a computed plan into `folder`, whatever its findings; the closing lines."""
    k = isi_kiriman(rencana, hasil, temuan, pembuat_pdf)
    tolak_yang_disunting(k, folder, rencana)
    ditulis = simpan_banyak(k.isi, folder)
    return (
        *_penutup(k, ditulis, folder, len(wajib_diperbaiki(temuan))),
        *pdf_tertinggal(k, folder, rencana),
    )


def wajib_diperbaiki(temuan: Sequence[TemuanTerletak]) -> list[TemuanTerletak]:
    """The findings that block sending."""
    return [t for t in temuan if t.sifat is Sifat.WAJIB]


def isi_kiriman(
    rencana: Rencana, hasil: Hasil, temuan: Sequence[TemuanTerletak], pembuat_pdf: PembuatPdf = cetak_pdf
) -> Kiriman:
    """The package of a computed plan; `temuan` are told neutrally, where they block sending."""
    from renaksi_xl.kirim.word import isi_word  # python-docx is not cheap, and only this needs it

    catatan = butir_catatan(rencana, hasil, wajib_diperbaiki(temuan))
    kode = kode_angka(rencana, hasil)

    def nama(apa: str) -> str:
        return nama_berkas(rencana, apa)

    xlsx = isi_laporan(rencana, hasil, catatan)
    isi = {
        nama(berkas.LAPORAN_XLSX): xlsx,
        nama(berkas.LAPORAN_DOCX): isi_word(rencana, hasil, catatan),
    }
    pdf = _pdf(rencana, hasil, xlsx, pembuat_pdf)
    if pdf.isi is not None:
        isi[nama(berkas.LAPORAN_PDF)] = pdf.isi
    return Kiriman(isi=_dengan_surat(rencana, hasil, isi, kode), kode=kode, tanpa_pdf=pdf.sebab)


def tolak_yang_disunting(k: Kiriman, folder: Path, rencana: Rencana) -> None:
    """Refuse to replace a report that somebody has worked in."""
    for apa in DITERBITKAN:
        nama = nama_berkas(rencana, apa)
        if pernah_disimpan(folder / nama, k.isi[nama]):
            raise MasukanError(kata.sudah_disunting(nama))


def pdf_tertinggal(k: Kiriman, folder: Path, rencana: Rencana) -> Iterator[str]:
    """A PDF of an earlier package that stays beside this one, which has none: nobody must take it for ours."""
    nama = nama_berkas(rencana, berkas.LAPORAN_PDF)
    if nama not in k.isi and (folder / nama).exists():
        yield kata.pdf_lama(nama)


def pilih_pdf(pdf: Path | None, *, tanpa: bool, kabar: Callable[[str], None]) -> PembuatPdf:
    """Where the PDF comes from; `kabar` tells a person who waits, because printing takes longer than all the rest."""
    if pdf is not None:
        return baca_pdf(pdf)
    if tanpa:
        return tanpa_pdf

    def cetak(laporan: bytes, nama: str) -> HasilPdf:
        kabar(kata.MENCETAK_PDF)
        return cetak_pdf(laporan, nama)

    return cetak


def baca_pdf(path: Path) -> PembuatPdf:
    """A PDF that was made elsewhere, in place of printing; it is read at once. Raises MasukanError for another file."""
    isi = baca_berkas(path)
    if PDF_AWAL not in isi[:1024]:
        raise MasukanError(kata.pdf_rusak(path.name))
    return lambda _laporan, _nama: HasilPdf(isi)


def tanpa_pdf(_laporan: bytes, _nama: str) -> HasilPdf:
    """No PDF, because nobody wants one."""
    return HasilPdf(None, kata.PDF_TIDAK_DIMINTA)


def _pdf(rencana: Rencana, hasil: Hasil, xlsx: bytes, pembuat: PembuatPdf) -> HasilPdf:
    nama = nama_berkas(rencana, berkas.LAPORAN_PDF)
    # Documents only: data sheets are looked at on the screen, and LibreOffice and Excel print what is visible.
    mentah = pembuat(sembunyikan(xlsx, nama, TERCETAK_DI), nama.removesuffix(".pdf"))
    if mentah.isi is None:
        return mentah
    lembar = [satu.nama for satu in Paket(xlsx, nama).lembar.values() if not satu.sembunyi]
    sifat = {kata.KUNCI_PDF_KODE: kode_angka(rencana, hasil)}
    return HasilPdf(lengkapi_pdf(mentah.isi, judul_dokumen(rencana), nama, lembar, sifat))


def _dengan_surat(rencana: Rencana, hasil: Hasil, isi: dict[str, bytes], kode: str) -> dict[str, bytes]:
    """The documents, the letter that carries them, and the zip that carries them with a text for the chat."""
    judul, instansi = judul_dokumen(rencana), rencana.instansi.nama
    pokok = kalimat_pokok(rencana, hasil)
    lampiran = [kata.NAMA_JENIS[nama.rsplit(".", 1)[1]] for nama in isi]
    surat = draf(
        kata.perihal(judul, instansi),
        kata.surat(judul, instansi, pokok, lampiran, kode),
        isi,
        rencana.dokumen.penerima_laporan,
    )
    teks = teks_windows(kata.chat(judul, instansi, pokok, kode))
    nama_teks = nama_berkas(rencana, berkas.TEKS)
    return {
        **isi,
        nama_berkas(rencana, berkas.SURAT): surat,
        nama_berkas(rencana, berkas.PAKET): bungkus({**isi, nama_teks: teks}),
        nama_teks: teks,
    }


def _penolakan(wajib: Sequence[TemuanTerletak], buku: str) -> Iterator[str]:
    yield kata.ditolak(len(wajib), buku)
    for t in wajib[: kata.TEMUAN_DISEBUT]:
        yield kata_cli.baris_temuan(t.kode, t.sifat.value, t.lembar, t.sel, t.uraian)
        yield f"    {t.pesan} {t.saran}"
    if len(wajib) > kata.TEMUAN_DISEBUT:
        yield kata.temuan_lain(len(wajib) - kata.TEMUAN_DISEBUT)


def _penutup(k: Kiriman, ditulis: Sequence[Path], folder: Path, wajib: int) -> Iterator[str]:
    for path in ditulis:
        yield kata_cli.berkas_ditulis(str(path))
    if wajib:
        yield kata.tetap_dibuat(wajib)
    if k.tanpa_pdf:
        yield kata.tanpa_pdf(k.tanpa_pdf)
    yield kata.PERBARUI_DAFTAR_ISI
    yield kata.selesai(len(ditulis), str(folder), k.kode)

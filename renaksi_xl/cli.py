"""The command line: the same jobs as the buttons, one thin function per command (DESIGN "The command line").

Exit 0 done; 1 a person is needed (`validasi`, `kirim`: findings that must be mended; `gabung`: cells filled in
differently; `audit`: figures that differ; `periksa-kiriman`: files that changed); 2 unusable input, nothing written.
`periksa` tells what is wrong and is done. An error is one Indonesian sentence on stderr; the traceback goes to the log,
and to stderr only with `--rinci`. Jobs are imported inside the commands, so that `renaksi --help` does not pay for
them; so is what only a failure needs.
"""

from __future__ import annotations

import errno
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from renaksi_xl import __version__
from renaksi_xl.cli_bantuan import Grup, kalimat_argumen
from renaksi_xl.errors import RenaksiError
from renaksi_xl.pesan import alih as kata_alih
from renaksi_xl.pesan import audit as kata_audit
from renaksi_xl.pesan import bagan as kata_bagan
from renaksi_xl.pesan import cli as kata
from renaksi_xl.pesan import kiriman as kata_kiriman
from renaksi_xl.pesan import pasang as kata_pasang
from renaksi_xl.pesan import pegawai as kata_pegawai
from renaksi_xl.pesan import rekap_banyak as kata_rekap
from renaksi_xl.pesan import usulan as kata_usulan

if TYPE_CHECKING:
    from renaksi_xl.banyak.pekerja import Pembaca

BERKAS = click.Path(path_type=Path)
KODE_TEMUAN = 1
KODE_SALAH = 2


@click.group(
    cls=Grup,
    help=kata.BANTUAN,
    subcommand_metavar=kata.TANDA_PERINTAH,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--rinci", is_flag=True, help=kata.OPSI_RINCI)
@click.version_option(__version__, prog_name="renaksi", help=kata.OPSI_VERSI, message="%(prog)s %(version)s")
def renaksi(*, rinci: bool) -> None:
    """Hold the commands together; `--rinci` is read by `main`."""
    del rinci


@renaksi.command(help=kata.BANTUAN_CONTOH)
@click.option("-d", "--dir", "folder", type=BERKAS, default=Path("keluaran-contoh"), help=kata.OPSI_DIR)
def contoh(folder: Path) -> None:
    """Run the main job on the example offices."""
    from renaksi_xl.jobs.contoh import LANGKAH
    from renaksi_xl.jobs.contoh import contoh as kerjakan

    tanpa_layar = not sys.stderr.isatty()
    with click.progressbar(
        length=LANGKAH, file=sys.stderr, label="renaksi contoh", hidden=tanpa_layar
    ) as kemajuan:
        hasil = kerjakan(folder, maju=lambda: kemajuan.update(1))
    for baris in hasil:
        click.echo(baris)


@renaksi.command(help=kata.BANTUAN_BARU)
@click.argument("buku", type=BERKAS, metavar="BUKU.xlsm")
@click.option("--dari", type=BERKAS, metavar="RENCANA.json", help=kata.OPSI_DARI)
@click.option("--contoh", is_flag=True, help=kata.OPSI_CONTOH)
def baru(buku: Path, dari: Path | None, contoh: bool) -> None:
    """Write a master workbook."""
    from renaksi_xl.jobs.baru import baru as kerjakan

    kerjakan(buku, dari, contoh=contoh)
    click.echo(kata.berkas_ditulis(str(buku)))


@renaksi.command(help=kata.BANTUAN_IMPOR)
@click.argument("berkas", type=BERKAS)
@click.option("-o", "--rencana", type=BERKAS, required=True, metavar="RENCANA.json", help=kata.OPSI_RENCANA)
@click.option("--pratinjau", type=BERKAS, metavar="BERKAS.xlsx", help=kata.OPSI_PRATINJAU)
@click.option("--lembar", multiple=True, metavar="NAMA", help=kata.OPSI_LEMBAR)
@click.option("--tahun", type=click.IntRange(1000, 9999), metavar="TAHUN", help=kata.OPSI_TAHUN)
def impor(
    berkas: Path, rencana: Path, pratinjau: Path | None, lembar: tuple[str, ...], tahun: int | None
) -> None:
    """Read the plan in an office's own document."""
    from renaksi_xl.jobs.impor import impor as kerjakan

    for baris in kerjakan(berkas, rencana, pratinjau, lembar=lembar, tahun=tahun):
        click.echo(baris)


@renaksi.command(help=kata_audit.BANTUAN)
@click.argument("berkas", type=BERKAS)
@click.option("--lembar", multiple=True, metavar="NAMA", help=kata_audit.OPSI_LEMBAR)
@click.option("--tahun", type=click.IntRange(1000, 9999), metavar="TAHUN", help=kata_audit.OPSI_TAHUN)
def audit(berkas: Path, lembar: tuple[str, ...], tahun: int | None) -> None:
    """Recompute the figures of somebody else's workbook."""
    from renaksi_xl.jobs.audit import audit_berkas as kerjakan

    baris, berbeda = kerjakan(berkas, lembar=lembar, tahun=tahun)
    for satu in baris:
        click.echo(satu)
    if berbeda:
        raise click.exceptions.Exit(KODE_TEMUAN)


@renaksi.command("ke-renaksi", help=kata_alih.BANTUAN_KE_RENAKSI)
@click.argument("sumber", type=BERKAS)
@click.option("-o", "--hasil", type=BERKAS, required=True, metavar="HASIL", help=kata_alih.OPSI_HASIL_ALIH)
@click.option("--tahun", type=click.IntRange(1000, 9999), metavar="TAHUN", help=kata_alih.OPSI_TAHUN_ALIH)
def ke_renaksi(sumber: Path, hasil: Path, tahun: int | None) -> None:
    """Write a Renaksi from a cascade."""
    from renaksi_xl.jobs.alih import ke_renaksi as kerjakan

    for baris in kerjakan(sumber, hasil, tahun):
        click.echo(baris)


@renaksi.command("ke-cascading", help=kata_alih.BANTUAN_KE_CASCADING)
@click.argument("sumber", type=BERKAS)
@click.option("-o", "--hasil", type=BERKAS, required=True, metavar="HASIL", help=kata_alih.OPSI_HASIL_ALIH)
@click.option("--tujuan", metavar="TEKS", help=kata_alih.OPSI_TUJUAN)
@click.option("--indikator-tujuan", "indikator", metavar="TEKS", help=kata_alih.OPSI_INDIKATOR_TUJUAN)
def ke_cascading(sumber: Path, hasil: Path, tujuan: str | None, indikator: str | None) -> None:
    """Write a cascade from a Renaksi."""
    from renaksi_xl.jobs.alih import ke_cascading as kerjakan

    for baris in kerjakan(sumber, hasil, tujuan, indikator):
        click.echo(baris)


@renaksi.command(help=kata.BANTUAN_EKSPOR)
@click.argument("buku", type=BERKAS)
def ekspor(buku: Path) -> None:
    """Print plan, results and findings as JSON."""
    from renaksi_xl.jobs.ekspor import ekspor as kerjakan

    sys.stdout.buffer.write(kerjakan(buku).encode("utf-8"))


@renaksi.command(help=kata.BANTUAN_VALIDASI)
@click.argument("buku", type=BERKAS)
@click.option("--json", "sebagai_json", is_flag=True, help=kata.OPSI_JSON)
def validasi(buku: Path, *, sebagai_json: bool) -> None:
    """Print the findings."""
    from renaksi_xl.jobs.validasi import validasi as kerjakan

    hasil, wajib = kerjakan(buku, sebagai_json=sebagai_json)
    sys.stdout.buffer.write(hasil.encode("utf-8"))
    if wajib:
        raise click.exceptions.Exit(KODE_TEMUAN)


@renaksi.command(help=kata.BANTUAN_HITUNG)
@click.argument("buku", type=BERKAS)
@click.option("-o", "--hasil", type=BERKAS, metavar="HASIL.xlsm", help=kata.OPSI_HASIL)
@click.option("--tw", type=click.IntRange(1, 4), metavar="TW", help=kata.OPSI_TW)
def hitung(buku: Path, hasil: Path | None, tw: int | None) -> None:
    """Compute into a new workbook."""
    from renaksi_xl.jobs.hitung import hitung_berkas as kerjakan

    for baris in kerjakan(buku, hasil, tw):
        click.echo(baris)


@renaksi.command(help=kata.BANTUAN_BIDANG)
@click.argument("buku", type=BERKAS)
@click.option("-d", "--dir", "folder", type=BERKAS, required=True, help=kata.OPSI_DIR)
def bidang(buku: Path, folder: Path) -> None:
    """Write one entry workbook per bidang."""
    from renaksi_xl.jobs.bidang import bidang as kerjakan

    for berkas in kerjakan(buku, folder):
        click.echo(kata.berkas_ditulis(str(berkas)))


@renaksi.command(help=kata.BANTUAN_GABUNG)
@click.argument("buku", type=BERKAS)
@click.argument("isian", type=BERKAS, nargs=-1, required=True)
@click.option("-o", "--hasil", type=BERKAS, required=True, metavar="HASIL.xlsm", help=kata.OPSI_HASIL)
@click.option("--pratinjau", is_flag=True, help=kata.OPSI_PRATINJAU_GABUNG)
def gabung(buku: Path, isian: tuple[Path, ...], hasil: Path, *, pratinjau: bool) -> None:
    """Merge what bidang sent back."""
    from renaksi_xl.jobs.gabung import gabung_berkas as kerjakan
    from renaksi_xl.jobs.gabung import kalimat

    gabungan = kerjakan(buku, isian, hasil, pratinjau=pratinjau, waktu=_waktu())
    for temuan in gabungan.temuan:
        click.echo(kalimat(temuan), err=True)
    for baris in gabungan.baris:
        click.echo(baris)
    if gabungan.bentrok:
        raise click.exceptions.Exit(KODE_TEMUAN)


@renaksi.command(help=kata_usulan.BANTUAN_USULAN)
@click.argument("buku", type=BERKAS)
@click.option("--terima", multiple=True, metavar="ID", help=kata_usulan.OPSI_TERIMA)
@click.option("-o", "--hasil", type=BERKAS, metavar="HASIL.xlsm", help=kata_usulan.OPSI_HASIL_USULAN)
def usulan(buku: Path, terima: tuple[str, ...], hasil: Path | None) -> None:
    """Show what the definisi operasional propose, or fill in what is accepted."""
    from renaksi_xl.jobs.usulan import usulan as kerjakan

    for baris in kerjakan(buku, terima, hasil, _waktu()):
        click.echo(baris)


@renaksi.command(help=kata.BANTUAN_LAPORAN)
@click.argument("buku", type=BERKAS)
@click.option("-o", "--hasil", type=BERKAS, required=True, metavar="LAPORAN.xlsx", help=kata.OPSI_HASIL)
def laporan(buku: Path, hasil: Path) -> None:
    """Write the documents the boss sees."""
    from renaksi_xl.jobs.laporan import laporan_berkas as kerjakan

    for baris in kerjakan(buku, hasil):
        click.echo(baris)


@renaksi.command(help=kata_kiriman.BANTUAN_KIRIM)
@click.argument("buku", type=BERKAS)
@click.option("-d", "--dir", "folder", type=BERKAS, required=True, help=kata.OPSI_DIR)
@click.option("--tetap", is_flag=True, help=kata_kiriman.OPSI_TETAP)
@click.option("--tanpa-pdf", is_flag=True, help=kata_kiriman.OPSI_TANPA_PDF)
@click.option("--pdf", type=BERKAS, metavar="LAPORAN.pdf", help=kata_kiriman.OPSI_PDF)
def kirim(buku: Path, folder: Path, *, tetap: bool, tanpa_pdf: bool, pdf: Path | None) -> None:
    """Write the package that goes upward."""
    from renaksi_xl.jobs import kirim as kerja

    ada_layar = sys.stderr.isatty()
    pembuat = kerja.pilih_pdf(
        pdf, tanpa=tanpa_pdf, kabar=lambda kalimat: click.echo(kalimat, err=True) if ada_layar else None
    )
    hasil = kerja.kirim_berkas(buku, folder, tetap=tetap, pembuat_pdf=pembuat, pdf=pdf)
    for baris in hasil.galat:
        click.echo(baris, err=True)
    for baris in hasil.baris:
        click.echo(baris)
    if hasil.ditolak:
        raise click.exceptions.Exit(KODE_TEMUAN)


@renaksi.command(name="periksa-kiriman", help=kata_kiriman.BANTUAN_PERIKSA_KIRIMAN)
@click.argument("berkas", type=BERKAS)
def periksa_kiriman(berkas: Path) -> None:
    """Tell whether a sent file is as it was made."""
    from renaksi_xl.jobs.periksa_kiriman import periksa_kiriman as kerjakan

    kalimat, berubah = kerjakan(berkas)
    click.echo(kalimat)
    if berubah:
        raise click.exceptions.Exit(KODE_TEMUAN)


@renaksi.command(help=kata_rekap.BANTUAN)
@click.argument("berkas", type=BERKAS, nargs=-1, required=True)
@click.option("-o", "--hasil", type=BERKAS, required=True, metavar="REKAP.xlsx", help=kata_rekap.OPSI_HASIL)
@click.option("--daftar", type=BERKAS, metavar="DAFTAR", help=kata_rekap.OPSI_DAFTAR)
@click.option("--parquet", "parket", type=BERKAS, metavar="RINCIAN.parquet", help=kata_rekap.OPSI_PARKET)
@click.option("--indeks", type=BERKAS, metavar="INDEKS", help=kata_rekap.OPSI_INDEKS)
@click.option("--tahun", type=click.IntRange(1000, 9999), metavar="TAHUN", help=kata_rekap.OPSI_TAHUN)
@click.option("--tw", type=click.IntRange(1, 4), metavar="TW", help=kata_rekap.OPSI_TW)
@click.option("--pekerja", type=click.IntRange(1, 256), metavar="N", help=kata_rekap.OPSI_PEKERJA)
@click.option("--dask", metavar="ALAMAT", help=kata_rekap.OPSI_DASK)
@click.pass_obj
def rekap(pembaca: Pembaca | None, /, berkas: tuple[Path, ...], hasil: Path, **pilihan: Any) -> None:  # noqa: ANN401 -- the options, by name
    """Recapitulate many offices."""
    from renaksi_xl.banyak.kabar import Kabar
    from renaksi_xl.jobs.rekap import Pilihan
    from renaksi_xl.jobs.rekap import rekap as kerjakan

    layar = sys.stderr.isatty()  # on a screen each line takes the place of the one before

    def tulis(teks: str) -> None:
        click.echo(f"\r{teks:<79}" if layar else teks, err=True, nl=not layar)

    for baris in kerjakan(berkas, hasil, Pilihan(**pilihan), Kabar(tulis, 0.5 if layar else 10), pembaca):
        click.echo(baris)


@renaksi.command(help=kata_pegawai.BANTUAN_PEGAWAI)
@click.argument("buku", type=BERKAS)
@click.option(
    "-o", "--hasil", type=BERKAS, required=True, metavar="PEGAWAI.xlsx", help=kata_pegawai.OPSI_HASIL_PEGAWAI
)
def pegawai(buku: Path, hasil: Path) -> None:
    """Write who stands where in the cascade."""
    from renaksi_xl.jobs.pegawai import pegawai_berkas as kerjakan

    for baris in kerjakan(buku, hasil):
        click.echo(baris)


@renaksi.command(help=kata_bagan.BANTUAN)
@click.argument("buku", type=BERKAS)
@click.option("-d", "--dir", "folder", type=BERKAS, required=True, help=kata_bagan.OPSI_DIR)
def bagan(buku: Path, folder: Path) -> None:
    """Draw the cascade as pictures."""
    from renaksi_xl.jobs.bagan import bagan as kerjakan

    for berkas in kerjakan(buku, folder):
        click.echo(kata.berkas_ditulis(str(berkas)))


@renaksi.command(help=kata_pasang.BANTUAN_PASANG)
def pasang() -> None:
    """Install for this user."""
    from renaksi_xl.pasang.pasang import pasang as kerjakan

    for baris in kerjakan():
        click.echo(baris)


@renaksi.command(help=kata_pasang.BANTUAN_PERIKSA)
def periksa() -> None:
    """Check this PC."""
    from renaksi_xl.pasang.periksa import laporan as sebagai_teks
    from renaksi_xl.pasang.periksa import periksa as kerjakan

    sys.stdout.buffer.write((sebagai_teks(kerjakan()) + "\n").encode("utf-8"))


def _waktu() -> str:
    from datetime import datetime

    return datetime.now().astimezone().strftime("%d/%m/%Y %H:%M:%S")


def _tulis_log(rincian: str) -> str:
    import tempfile

    log = Path(tempfile.gettempdir()) / "renaksi-xl.log"
    try:
        log.write_text(rincian, encoding="utf-8")
    except OSError:
        return kata.LOG_TAK_DITULIS
    return str(log)


def _gagal(kalimat: str, *, rinci: bool) -> int:
    if rinci:
        import traceback

        traceback.print_exc()
    click.echo(" ".join(kalimat.split()), err=True)
    return KODE_SALAH


def _tak_terduga(galat: Exception, *, rinci: bool) -> int:
    if isinstance(galat, OSError) and galat.errno == errno.ENOSPC:
        return _gagal(kata.keluaran_penuh(), rinci=rinci)  # `renaksi ekspor BUKU > rencana.json`
    import traceback

    log = _tulis_log(traceback.format_exc())
    return _gagal(kata.kesalahan_tak_terduga(type(galat).__name__, log), rinci=rinci)


def jalankan(argumen: list[str], pembaca: Pembaca | None = None) -> int:
    """Run a command line and give its exit code; every failure ends as one sentence (DESIGN promise 5).

    `pembaca` is the process of a recapitulation that was started before all this was loaded.
    """
    rinci = "--rinci" in argumen
    argumen = [a for a in argumen if a != "--rinci"]
    try:
        kode = renaksi.main(argumen, prog_name="renaksi", standalone_mode=False, obj=pembaca)
    except RenaksiError as galat:
        _gagal(str(galat), rinci=rinci)
        return galat.exit_code
    except click.exceptions.Exit as selesai:
        return selesai.exit_code
    except click.Abort:
        return _gagal(kata.dihentikan(), rinci=rinci)
    except click.ClickException as galat:
        return _gagal(kalimat_argumen(galat, renaksi.commands), rinci=rinci)
    except Exception as galat:  # noqa: BLE001 -- staff never see a traceback; the log has it
        return _tak_terduga(galat, rinci=rinci)
    return kode if isinstance(kode, int) else 0


def main(pembaca: Pembaca | None = None) -> int:
    """The whole command with the arguments of this process; its exit code. `pembaca`: see `jalankan`."""
    for aliran in (sys.stdout, sys.stderr):
        # A console or pipe of another code page must not turn work that is done into an error.
        if isinstance(aliran, io.TextIOWrapper):
            aliran.reconfigure(errors="replace")
    return jalankan(sys.argv[1:], pembaca)

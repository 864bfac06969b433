"""Help pages and complaints about arguments in Bahasa Indonesia: click's own words are English."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

from renaksi_xl.pesan import cli as kata

_RENTANG = re.compile(r"\[(\d+)<=x<=(\d+)\]")
_KUTIPAN = re.compile(r"""(["']).*\1""")
_AKHIR_INTI = re.compile(r"[.:;](?= |$)")


class _Bantuan(click.HelpFormatter):
    """The headings of a help page in the words of staff; click knows English only."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that says how a command is typed."""
        super().write_usage(prog, args, prefix or kata.PEMAKAIAN)

    def write_heading(self, heading: str) -> None:
        """The words above a list."""
        super().write_heading(kata.JUDUL_BANTUAN.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """The lines of a list; what click adds to an option's words is put into ours."""
        isi = [
            (awal, _RENTANG.sub(r"[\1–\2]", arti).replace("[required]", kata.WAJIB)) for awal, arti in rows
        ]
        super().write_dl(isi, col_max, col_spacing)


class _Konteks(click.Context):
    formatter_class = _Bantuan


class _Perintah(click.Command):
    """A command whose help page is Indonesian."""

    context_class = _Konteks

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The words behind the command's name."""
        return [kata.TANDA_OPSI if x == "[OPTIONS]" else x for x in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the page."""
        opsi = super().get_help_option(ctx)
        if opsi is not None:
            opsi.help = kata.OPSI_BANTUAN
        return opsi


class Grup(_Perintah, click.Group):
    """Commands under one name, all with Indonesian help pages."""

    command_class = _Perintah

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with the core of its help in full; click would cut it off in the middle."""
        with formatter.section("Commands"):
            formatter.write_dl(
                [(nama, inti_bantuan(self.commands[nama].help or "")) for nama in self.list_commands(ctx)]
            )


def inti_bantuan(bantuan: str) -> str:
    """The first statement of a help text, for the list of commands.

    >>> inti_bantuan("Rekap banyak kantor: baca semua buku .xlsx di folder. BERKAS: folder.")
    'Rekap banyak kantor.'
    """
    return _AKHIR_INTI.split(bantuan, maxsplit=1)[0] + "."


def kalimat_argumen(galat: click.ClickException, perintah: Iterable[str]) -> str:
    """One Indonesian sentence for what click says in English; `perintah` are the commands there are."""
    kalimat = _kalimat(galat, perintah)
    konteks = galat.ctx if isinstance(galat, click.UsageError) else None
    if konteks is None or konteks.parent is None:
        return kalimat
    return kalimat.replace(kata.SARAN_BANTUAN, kata.saran_perintah(konteks.command_path))


def _kalimat(galat: click.ClickException, perintah: Iterable[str]) -> str:
    match galat:
        case click.NoSuchOption():
            return kata.opsi_tak_dikenal(galat.option_name)
        case click.BadOptionUsage():
            return kata.opsi_salah_pakai(galat.option_name)
        case click.MissingParameter():
            return kata.argumen_kurang(_nama_argumen(galat))
        case click.BadParameter():
            return kata.argumen_salah(_nama_argumen(galat), _yang_boleh(galat))
        case _:
            return _kalimat_perintah(galat, ", ".join(sorted(perintah)))


def _kalimat_perintah(galat: click.ClickException, ada: str) -> str:
    """Complaints that are about no single option."""
    if isinstance(galat, click.exceptions.NoArgsIsHelpError):
        return kata.perintah_kurang(ada)
    if galat.message.startswith("No such command"):
        return kata.perintah_tak_dikenal(galat.message.split("'")[1], ada)
    if galat.message.startswith("Got unexpected extra argument"):
        return kata.argumen_lebih(galat.message.split("(", 1)[1].rstrip(")"))
    return kata.argumen_lain(galat.format_message())


def _nama_argumen(galat: click.BadParameter) -> str:
    """What a complaint is about, as it is typed."""
    if galat.param is None or galat.ctx is None:
        return kata.ARGUMEN
    return galat.param.get_error_hint(galat.ctx).replace("'", "")


def _yang_boleh(galat: click.BadParameter) -> str:
    """What may be typed there."""
    jenis = galat.param.type if galat.param else None
    if isinstance(jenis, click.IntRange):
        return kata.rentang_angka(str(jenis.min), str(jenis.max))
    if isinstance(jenis, click.Path):
        # Nothing else is asked of a path; click names it as Python writes a text.
        return kata.jalur_tertutup(_dikutip(galat.message))
    return galat.message


def _dikutip(pesan: str) -> str:
    from ast import literal_eval  # only a failure needs it

    cocok = _KUTIPAN.search(pesan)
    return str(literal_eval(cocok[0])) if cocok else pesan

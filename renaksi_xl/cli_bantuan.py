"""Help pages in Bahasa Indonesia: click's own words are English."""

from __future__ import annotations

import click

from renaksi_xl.pesan import cli as kata


class _Bantuan(click.HelpFormatter):
    """The headings of a help page in the words of staff; click knows English only."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that says how a command is typed."""
        super().write_usage(prog, args, prefix or kata.PEMAKAIAN)

    def write_heading(self, heading: str) -> None:
        """The words above a list."""
        super().write_heading(kata.JUDUL_BANTUAN.get(heading, heading))


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


def nama_argumen(galat: click.BadParameter) -> str:
    """What a complaint is about, as it is typed."""
    if galat.param is None or galat.ctx is None:
        return kata.ARGUMEN
    return galat.param.get_error_hint(galat.ctx).replace("'", "")


def yang_boleh(galat: click.BadParameter) -> str:
    """What may be typed there."""
    jenis = galat.param.type if galat.param else None
    if isinstance(jenis, click.IntRange):
        return kata.rentang_angka(str(jenis.min), str(jenis.max))
    return galat.message

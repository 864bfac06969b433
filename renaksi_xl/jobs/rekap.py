"""`renaksi rekap`: folders of mailed workbooks become one answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from renaksi_xl.banyak.berkas import AKHIRAN_INDEKS, cari_berkas
from renaksi_xl.banyak.jawab import VERSI
from renaksi_xl.banyak.kabar import DIAM, Kabar
from renaksi_xl.banyak.pekerja import Pelaksana, banyak_inti, dengan_proses
from renaksi_xl.books.jalur import ada, adalah_folder
from renaksi_xl.books.simpan import periksa_tujuan, simpan_alir
from renaksi_xl.errors import MasukanError
from renaksi_xl.pesan import rekap_banyak as kata
from renaksi_xl.pesan.cli import berkas_ditulis

if TYPE_CHECKING:
    from renaksi_xl.banyak.gulung import Gulungan
    from renaksi_xl.banyak.indeks import Indeks
    from renaksi_xl.banyak.pekerja import Pembaca
    from renaksi_xl.sheets.rekap_banyak.ringkasan import Isi

AKHIRAN = ".xlsx"
_PARKET = b"PAR1"


class Pilihan(NamedTuple):
    """What may be asked for beside the files; None lets the program choose."""

    daftar: Path | None = None
    parket: Path | None = None
    indeks: Path | None = None
    dask: str | None = None
    pekerja: int | None = None
    tahun: int | None = None
    tw: int | None = None
    batas_baris: int | None = None


def rekap(
    asal: Sequence[Path],
    hasil: Path,
    pilihan: Pilihan | None = None,
    kabar: Kabar = DIAM,
    pembaca: Pembaca | None = None,
) -> list[str]:
    """Recapitulate the workbooks in `asal` into `hasil`; the closing lines. `pembaca` may have been started before.

    Raises RenaksiError; a run that is stopped keeps in the index what it has read. A workbook that is no recapitulation
    of ours is not overwritten where it stands among the files to read, the list of offices and what is no Parquet
    file never.
    """
    p = pilihan or Pilihan()
    if hasil.suffix.lower() != AKHIRAN:
        raise MasukanError(kata.akhiran(hasil.name))
    with _pelaksana(p, pembaca) as pelaksana:
        return _rekap(asal, hasil, p, pelaksana, kabar)


def _rekap(asal: Sequence[Path], hasil: Path, p: Pilihan, pelaksana: Pelaksana, kabar: Kabar) -> list[str]:
    # Loaded beside the process that loads the reader.
    from renaksi_xl.banyak.baca_semua import baca_semua
    from renaksi_xl.banyak.indeks import Indeks

    berkas_indeks = p.indeks or hasil.with_suffix(AKHIRAN_INDEKS)
    berkas = cari_berkas(asal, [x for x in (berkas_indeks, p.parket, p.daftar) if x is not None])
    tujuan = str(hasil.resolve())
    lain = [x for x in (berkas_indeks, p.daftar) if x is not None]
    asing = any(x == tujuan for x, _ in berkas) and not _adalah_rekap(hasil)
    periksa_tujuan(hasil, [*lain, *([hasil] if asing else [])])
    if p.parket is not None:
        from renaksi_xl.banyak.parket import muat_pustaka

        muat_pustaka()  # hours of reading are not for nothing
        asing = ada(p.parket) and not adalah_folder(p.parket) and not _adalah_parket(p.parket)
        periksa_tujuan(p.parket, [*lain, hasil, *([p.parket] if asing else [])])
    berkas = [x for x in berkas if x[0] != tujuan]
    if not berkas:
        raise MasukanError(kata.TANPA_BERKAS)
    harapan = None if p.daftar is None else list(_baca_daftar(p.daftar))
    with Indeks(berkas_indeks, VERSI) as indeks:
        baris = [baca_semua(indeks, [asli for asli, _ in berkas], pelaksana, _penulis, kabar)]
        indeks.namai(berkas)
        gulungan = _gulung(indeks, p, harapan)
        tulis_rekap = _penulis()
        isi = simpan_alir(lambda keluar: tulis_rekap(gulungan, indeks, keluar, p.batas_baris), hasil)
        if p.parket is not None:
            from renaksi_xl.banyak.parket import tulis_parket

            simpan_alir(lambda keluar: tulis_parket(indeks, keluar), p.parket)
        indeks.tutup_buku()
    tulisan = [hasil] if p.parket is None else [hasil, p.parket]
    periode = kata.periode(isi.tahun, isi.tw)
    baris.append(kata.ringkas(periode, isi.lapor, isi.belum, isi.tak_terpakai))
    return [*baris, *(berkas_ditulis(str(x)) for x in tulisan)]


def _pelaksana(p: Pilihan, pembaca: Pembaca | None) -> AbstractContextManager[Pelaksana]:
    if p.dask is not None:
        from renaksi_xl.banyak.klaster import dengan_dask

        return nullcontext(dengan_dask(p.dask))
    return dengan_proses(p.pekerja or banyak_inti(), pembaca)


def _gulung(indeks: Indeks, p: Pilihan, daftar: Sequence[tuple[str, str]] | None) -> Gulungan:
    from renaksi_xl.banyak.gulung import Gulungan, kunci_harapan

    return Gulungan(indeks, p.tahun, p.tw, None if daftar is None else kunci_harapan(daftar))


def _penulis() -> Callable[[Gulungan, Indeks, BinaryIO, int | None], Isi]:
    """What writes REKAP.xlsx, loaded while other processes read."""
    import renaksi_xl.books.xlsxwriter_cepat  # noqa: F401 -- it would come at the first sheet only
    from renaksi_xl.banyak.susun import tulis_rekap

    return tulis_rekap


def _adalah_rekap(berkas: Path) -> bool:
    from renaksi_xl.banyak.susun import adalah_rekap

    return adalah_rekap(berkas)


def _adalah_parket(berkas: Path) -> bool:
    """Whether a file begins as Parquet does, so that the next one may take its place."""
    with berkas.open("rb") as isi:
        return isi.read(len(_PARKET)) == _PARKET


def _baca_daftar(daftar: Path) -> Iterator[tuple[str, str]]:
    from renaksi_xl.banyak.harapan import baca_harapan

    return baca_harapan(daftar)

"""Returns as they come in: single files, folders, zip archives as e-mail and WhatsApp deliver them, saved e-mails.

Nothing is unpacked onto the disk: the members of an archive and what is attached to an e-mail are read in memory, and
their names only enter sentences. What is not looked into is named, never passed over.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from renaksi_xl.books.jalur import ada, adalah_folder
from renaksi_xl.books.paket import BATAS_BERKAS, MB, baca_anggota, baca_berkas, buka_zip
from renaksi_xl.errors import BerkasError
from renaksi_xl.pesan import berkas as pesan

if TYPE_CHECKING:
    from renaksi_xl.books.surat_masuk import Lampiran

AKHIRAN = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".htm", ".html")
"""What is taken for a return. What cannot be read among it is refused by name, never passed over."""
ARSIP, SURAT = ".zip", ".eml"
BATAS_ANGGOTA = 200
"""Workbooks of one archive; an office has thirty bidang at most."""
TINGKAT = 1
"""How many levels of folders below the one that was given are looked into."""
_SEPELE = (".txt", ".ini", ".db", ".lnk", ".tmp")
"""What programs and people leave in folders and what holds no table."""
_PANJANG_NAMA = 120
_DRAF = b"X-Unsent: 1"
_TIPE_BUKU = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class Masuk:
    """One file that may be a return. `isi` is its bytes, or why they could not be read."""

    nama: str
    """What sentences call it; no two files have one name."""
    isi: bytes | BerkasError
    terarsip: bool = False


@dataclass(frozen=True, slots=True)
class Dilewati:
    """What a folder or an archive holds that was not looked into."""

    wadah: str
    isi: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kumpulan:
    """The files on disk that were given, folders looked into; sorted, because their order is no matter."""

    berkas: tuple[Path, ...]
    dilewati: tuple[Dilewati, ...] = ()
    kosong: tuple[Dilewati, ...] = ()
    """Folders in which nothing can be a return, with what they hold instead."""


def kumpulkan(diberi: Iterable[Path]) -> Kumpulan:
    """Find the files behind the paths that were given. Raises BerkasError for one that is not there or closed."""
    berkas: list[Path] = []
    dilewati: list[Dilewati] = []
    kosong: list[Dilewati] = []
    for satu in diberi:
        if adalah_folder(satu):
            lewat: list[str] = []
            isi = list(_dalam_folder(satu, "", TINGKAT, lewat))
            berkas += isi
            (dilewati if isi else kosong).append(Dilewati(satu.name, tuple(lewat)))
        elif ada(satu):
            berkas.append(satu)
        else:
            raise BerkasError(pesan.tidak_ada(satu.name))
    urut = sorted(dict.fromkeys(berkas), key=lambda p: (p.name, str(p)))
    return Kumpulan(tuple(urut), tuple(d for d in dilewati if d.isi), tuple(kosong))


def _dalam_folder(folder: Path, awalan: str, tingkat: int, lewat: list[str]) -> Iterator[Path]:
    try:
        isi = sorted(folder.iterdir())
    except OSError as e:
        raise BerkasError(pesan.folder_tidak_terbaca(folder.name), str(e)) from e
    for p in isi:
        nama, akhiran = awalan + p.name, p.suffix.lower()
        if _tersembunyi(p.name):
            continue
        if p.is_dir():
            if tingkat:
                yield from _dalam_folder(p, f"{nama}/", tingkat - 1, lewat)
            else:
                lewat.append(f"{nama}/")
        elif akhiran in (*AKHIRAN, ARSIP) or (akhiran == SURAT and not _draf_kita(p)):
            yield p
        elif akhiran not in (*_SEPELE, SURAT):
            lewat.append(nama)


def _tersembunyi(nama: str) -> bool:
    """Lock files of Office, hidden files, and what macOS adds."""
    return nama.startswith(("~$", ".")) or nama == "__MACOSX"


def _draf_kita(p: Path) -> bool:
    """A letter that waits to be sent, as the ones that go with the files of the bidang, brings nothing back."""
    try:
        with p.open("rb") as berkas:
            return berkas.read(len(_DRAF)) == _DRAF
    except OSError:
        return False


def baca_semua(berkas: Sequence[Path]) -> Iterator[Masuk | Dilewati]:
    """The content of every file, archives opened; single files stand before archived ones.

    Never raises for a file: what is wrong with it stands in `Masuk.isi`.
    """
    sudah: set[str] = set()
    tunda = []
    for p, nama in zip(berkas, nama_pendek(berkas), strict=True):
        sebut, akhiran = _tunggal(nama, sudah), p.suffix.lower()
        if akhiran in _WADAH:
            tunda.append((p, sebut))
        elif akhiran in _ASING:
            yield Masuk(sebut, BerkasError(_ASING[akhiran](sebut), "not opened"))
        else:
            yield Masuk(sebut, _isi(p))
    for p, nama in tunda:
        yield from _WADAH[p.suffix.lower()](nama, _isi(p), sudah)


def nama_pendek(berkas: Sequence[Path]) -> list[str]:
    """What sentences call each file: its name, with as many of its folders as tell it from the others.

    >>> nama_pendek([Path("a/x.xlsx"), Path("b/x.xlsx"), Path("b/y.xlsx")])
    ['a/x.xlsx', 'b/x.xlsx', 'y.xlsx']
    """
    ekor = [["/".join(p.parts[-n:]) for n in range(1, len(p.parts) + 1)] for p in berkas]
    semua = Counter(x for satu in ekor for x in satu)
    return [next((x for x in satu if semua[x] == 1), satu[-1]) for satu in ekor]


def _isi(p: Path) -> bytes | BerkasError:
    try:
        return baca_berkas(p)
    except BerkasError as galat:
        return galat


def _arsip(nama: str, isi: bytes | BerkasError, sudah: set[str]) -> Iterator[Masuk | Dilewati]:
    try:
        if isinstance(isi, BerkasError):
            raise isi
        arsip = _buka(isi, nama)
        if _TIPE_BUKU in arsip.namelist():  # a workbook that some program renamed on the way
            yield Masuk(nama, isi)
            return
        buku, lain = _pilah(arsip)
        _periksa_banyak(buku, lain, nama)
    except BerkasError as galat:
        yield Masuk(nama, galat)
        return
    for info in buku:
        sebut = _tunggal(f"{nama}/{nama_aman(info.filename)}", sudah)
        yield Masuk(sebut, _anggota(arsip, info, sebut), terarsip=True)
    if lain:
        yield Dilewati(nama, tuple(lain))


def _surat(nama: str, isi: bytes | BerkasError, sudah: set[str]) -> Iterator[Masuk | Dilewati]:
    """What is attached to an e-mail, read like the members of an archive; an attached archive is opened too."""
    try:
        if isinstance(isi, BerkasError):
            raise isi
        terbaca, tak_dibuka = _terlampir(isi, nama)
    except BerkasError as galat:
        yield Masuk(nama, galat)
        return
    for satu in terbaca:
        sebut = _tunggal(f"{nama}/{satu.nama}", sudah)
        dalam = satu.isi if satu.utuh and satu.isi is not None else BerkasError(pesan.rusak(sebut), "base64")
        if _akhiran(satu.nama) == ARSIP:
            yield from _arsip(sebut, dalam, sudah)
        else:
            yield Masuk(sebut, dalam, terarsip=True)
    if tak_dibuka:
        yield Dilewati(nama, tuple(tak_dibuka))


def _terlampir(isi: bytes, nama: str) -> tuple[list[Lampiran], list[str]]:
    """The attachments that may hold returns, and the names of the others."""
    from renaksi_xl.books.surat_masuk import baca_surat

    semua = [replace(x, nama=nama_aman(x.nama) or pesan.LAMPIRAN_TANPA_NAMA) for x in baca_surat(isi, nama)]
    terbaca = [x for x in semua if x.isi is not None and _akhiran(x.nama) in (*AKHIRAN, ARSIP)]
    lain = [x.nama for x in semua if x.isi is None or _akhiran(x.nama) not in (*AKHIRAN, ARSIP, *_SEPELE)]
    if not terbaca and not lain:
        lain = [pesan.SUREL_TANPA_LAMPIRAN]
    if len(terbaca) > BATAS_ANGGOTA:
        raise BerkasError(pesan.arsip_terlalu_banyak(nama, BATAS_ANGGOTA))
    return terbaca, lain


_WADAH: Mapping[str, Callable[[str, bytes | BerkasError, set[str]], Iterator[Masuk | Dilewati]]] = {
    ARSIP: _arsip,
    SURAT: _surat,
}
_ASING: Mapping[str, Callable[[str], str]] = {
    ".msg": pesan.surel_outlook,
    ".rar": pesan.arsip_lain,
    ".7z": pesan.arsip_lain,
}
"""What is not opened, and the sentence that says what to do instead."""


def _akhiran(nama: str) -> str:
    return posixpath.splitext(nama)[1].lower()


def _buka(isi: bytes, nama: str) -> zipfile.ZipFile:
    if not isi:
        raise BerkasError(pesan.kosong(nama))
    if not isi.startswith(b"PK"):
        raise BerkasError(pesan.bukan_arsip(nama), f"first bytes {isi[:8]!r}")
    return buka_zip(isi, nama, bersandi=pesan.arsip_bersandi)


def _pilah(arsip: zipfile.ZipFile) -> tuple[list[zipfile.ZipInfo], list[str]]:
    """The members that may be returns, in the order of their names, and the names of the others."""
    buku, lain = [], []
    for info in sorted(arsip.infolist(), key=lambda i: i.filename):
        nama = nama_aman(info.filename)
        akhiran = _akhiran(nama)
        if info.is_dir() or any(map(_tersembunyi, nama.split("/"))):
            continue
        if akhiran in AKHIRAN:
            buku.append(info)
        elif akhiran not in _SEPELE:
            lain.append(nama)
    return buku, lain


def _periksa_banyak(buku: Sequence[object], lain: Sequence[str], nama: str) -> None:
    if not buku:
        raise BerkasError(pesan.arsip_tanpa_buku(nama, lain))
    if len(buku) > BATAS_ANGGOTA:
        raise BerkasError(pesan.arsip_terlalu_banyak(nama, BATAS_ANGGOTA))


def _anggota(arsip: zipfile.ZipFile, info: zipfile.ZipInfo, nama: str) -> bytes | BerkasError:
    """A member's bytes; the zip reader gives no more of them than its directory says."""
    if info.file_size > BATAS_BERKAS:
        return BerkasError(pesan.terlalu_besar(nama, BATAS_BERKAS // MB))
    try:
        return baca_anggota(arsip, info.filename, nama)
    except BerkasError as galat:
        return galat


def nama_aman(nama: str) -> str:
    r"""A member's name as a sentence may hold it: no way out of the archive, no drive, no signs that cannot be seen.

    >>> nama_aman("../../etc/a.xlsx"), nama_aman("C:\\Users\\a.xlsx"), nama_aman("/a\nb.xlsx")
    ('etc/a.xlsx', 'Users/a.xlsx', 'a b.xlsx')
    """
    bagian = (" ".join(x.split()) for x in nama.replace("\\", "/").split("/"))
    jalur = "/".join(x for x in bagian if x not in {"", ".", ".."} and not x.endswith(":"))
    terlihat = "".join(c if c.isprintable() else "\ufffd" for c in jalur)
    return terlihat if len(terlihat) <= _PANJANG_NAMA else f"…{terlihat[-_PANJANG_NAMA:]}"


def _tunggal(nama: str, sudah: set[str]) -> str:
    """The name, numbered where another file bears it already."""
    calon, ke = nama, 2
    while calon in sudah:
        calon, ke = f"{nama} ({ke})", ke + 1
    sudah.add(calon)
    return calon

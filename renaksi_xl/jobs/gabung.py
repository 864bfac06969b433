"""`renaksi gabung`: what bidang sent back, merged into a copy of the master or shown in a preview.

Returns that cannot be used are told and left out, the others go on. A cell that is filled differently is not taken.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from renaksi_xl.baca.banding_isian import Banding, hanya
from renaksi_xl.baca.induk_isian import IndukIsian
from renaksi_xl.baca.pratinjau_gabung import Keputusan, tulis_kunci
from renaksi_xl.books.kumpulan import kumpulkan
from renaksi_xl.books.simpan import periksa_tujuan, simpan
from renaksi_xl.books.zip_salin import salin_zip
from renaksi_xl.checks.gabung.alat import tulis_isi
from renaksi_xl.checks.gabung.bahan import BahanGabung, Jenis, Kejadian
from renaksi_xl.checks.gabung.daftar import periksa_gabung
from renaksi_xl.checks.temuan import Temuan
from renaksi_xl.core.gabung import Bentrok, HasilGabung, Perubahan, Tempat, gabung
from renaksi_xl.core.rencana import Isi
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.isian_masuk import Kiriman, baca_kiriman
from renaksi_xl.jobs.muat import muat
from renaksi_xl.jobs.prasyarat import tolak_laporan
from renaksi_xl.jobs.tambalan import ringkasan as ringkasan_hitung
from renaksi_xl.jobs.tujuan_gabung import Tujuan, isi_dan_hitung, siapkan
from renaksi_xl.pesan import cli as kata_cli
from renaksi_xl.pesan import gabung as kata
from renaksi_xl.pesan.jurnal import TANPA_PETUGAS
from renaksi_xl.pesan.temuan import pesan_temuan
from renaksi_xl.sheets.pratinjau_gabung import BarisPratinjau, buku_pratinjau

AKHIRAN_PRATINJAU = (".xlsx", ".xlsm")
_XLSX = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_XLSM = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class LaporanGabung:
    """What the command says: lines for stdout, findings for stderr, and whether conflicts remain."""

    baris: tuple[str, ...]
    temuan: tuple[Temuan, ...]
    bentrok: bool


def gabung_berkas(
    buku: Path, isian: Sequence[Path], hasil: Path, *, pratinjau: bool = False, waktu: str = kata.TANPA_WAKTU
) -> LaporanGabung:
    """Merge returns into `hasil`, or write the preview there. Inputs are never written to.

    `waktu` is what Riwayat Perubahan says about when; without it equal inputs give equal bytes.

    Raises MasukanError when no return can be used, a result would overwrite an input or a preview marks two values
    for one cell; BerkasError for files. Then nothing is written.
    """
    kumpulan = kumpulkan(isian)
    masukan = [buku, *kumpulan.berkas]
    periksa_tujuan(hasil, masukan)
    _periksa_akhiran(buku, hasil, pratinjau=pratinjau)
    m = muat(buku)
    tolak_laporan(m.paket)
    induk = IndukIsian(m.rencana, m.hasil)
    kiriman = baca_kiriman(kumpulan, induk)
    lengkap, tujuan = siapkan(m, induk)
    r = rancang(kiriman, induk, tujuan)
    if pratinjau:
        isi, baris = r.pratinjau(hasil.suffix), [r.ringkasan_pratinjau]
    else:
        catatan = [[waktu, TANPA_PETUGAS, kata.LANGKAH, *satu] for satu in r.riwayat()]
        isi, temuan_induk, kini = isi_dan_hitung(lengkap, r.hasil.perubahan, tujuan, catatan)
        baris = [r.ringkasan, ringkasan_hitung(kini, temuan_induk)]
    simpan(isi, hasil, masukan)
    return LaporanGabung(
        baris=(*baris, kata_cli.berkas_ditulis(str(hasil))), temuan=r.temuan, bentrok=bool(r.hasil.bentrok)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rancangan:
    """What merging would do, before anything is written: the changes, what waits for a person, what was seen."""

    bahan: BahanGabung
    temuan: tuple[Temuan, ...]
    banding: Sequence[Banding]
    kiriman: Kiriman
    tujuan: Tujuan

    @property
    def hasil(self) -> HasilGabung:
        """Changes and conflicts."""
        return self.bahan.hasil

    @property
    def ringkasan_pratinjau(self) -> str:
        """The line that ends a preview."""
        h = self.hasil
        return kata.ringkasan_pratinjau(len(self.banding), len(h.perubahan), len(h.bentrok))

    @property
    def ringkasan(self) -> str:
        """The line that ends a merge."""
        h = self.hasil
        hapus = sum(p.baru is None for p in h.perubahan)
        ditolak = len(self.kiriman.ditolak)
        return kata.ringkasan(len(self.banding), len(h.perubahan), hapus, len(h.bentrok), ditolak)

    def pratinjau(self, akhiran: str) -> bytes:
        """The preview workbook, .xlsx or .xlsm."""
        berkas = _daftar_berkas(self.banding, self.kiriman)
        return _buku_pratinjau(self.bahan, self.tujuan, self.temuan, berkas, akhiran)

    def riwayat(self) -> list[list[str]]:
        """For every return which file it was and what it changed: two columns of Riwayat Perubahan."""
        return _riwayat(self.banding, self.hasil)


def rancang(kiriman: Kiriman, induk: IndukIsian, tujuan: Tujuan) -> Rancangan:
    """Merge returns with the master as it is now, in values only."""
    banding = [hanya(b, tujuan, induk) for b in kiriman.banding]
    bahan = BahanGabung(
        kejadian=(*kiriman.kejadian, *_pembagian_lama(banding), *(k for b in banding for k in b.kejadian)),
        hasil=_putuskan(induk, banding, kiriman.keputusan),
        nama=induk.nama,
        letak={(b.isian.berkas, t): s for b in banding for t, s in b.letak.items()},
        tw=induk.tw,
    )
    temuan = tuple(periksa_gabung(bahan))
    return Rancangan(bahan=bahan, temuan=temuan, banding=banding, kiriman=kiriman, tujuan=tujuan)


def kalimat(temuan: Temuan) -> str:
    """A finding as one line."""
    return kata.satu_temuan(temuan.kode, temuan.sifat.value, *pesan_temuan(temuan))


def _periksa_akhiran(buku: Path, hasil: Path, *, pratinjau: bool) -> None:
    if pratinjau and hasil.suffix.lower() not in AKHIRAN_PRATINJAU:
        raise MasukanError(kata.akhiran_pratinjau(hasil.name))
    if not pratinjau and hasil.suffix.lower() != buku.suffix.lower():
        raise MasukanError(kata.akhiran(hasil.name, buku.suffix))


def _pembagian_lama(banding: Sequence[Banding]) -> Iterator[Kejadian]:
    """Of two hand-outs to one bidang the one that is further behind the master is the older."""
    for b in banding:
        cap = b.terbaca.cap
        lain = [
            x
            for x in banding
            if x.terbaca.cap.bidang == cap.bidang and x.terbaca.cap.seri not in ("", cap.seri) and cap.seri
        ]
        depan = [x for x in lain if _usia(x) < _usia(b)]
        if depan:
            yield Kejadian(
                jenis=Jenis.LEBIH_LAMA,
                berkas=b.isian.berkas,
                kolom=cap.bidang,
                lama=depan[0].isian.berkas,
                baru=cap.seri,
            )


def _usia(b: Banding) -> tuple[int, str]:
    """How many cells the master has changed since the hand-out, touched in the return or not."""
    return b.ketinggalan, b.terbaca.cap.seri


def _putuskan(induk: IndukIsian, banding: Sequence[Banding], keputusan: Sequence[Keputusan]) -> HasilGabung:
    """Merge, with conflicts settled and changes turned down as a preview says."""
    isian = [b.isian for b in banding]
    dasar = gabung(induk.nilai, isian)
    dipakai: dict[Tempat, str] = {t: x for k in keputusan for t, x in k.dipakai.items()}
    ditolak = {x for k in keputusan for x in k.ditolak}
    pilihan: dict[Tempat, Isi] = {}
    for b in dasar.bentrok:
        for calon in (b.lama, *b.calon()):
            if dipakai.get(b.tempat) == _tulis(induk, b.tempat, calon):
                pilihan[b.tempat] = calon
    hasil = gabung(induk.nilai, isian, pilihan)
    tetap = tuple(p for p in hasil.perubahan if (p.tempat, _tulis(induk, p.tempat, p.baru)) not in ditolak)
    return replace(hasil, perubahan=tetap)


def _tulis(induk: IndukIsian, tempat: Tempat, isi: Isi) -> str:
    return tulis_isi(isi, induk.nama[tempat].satuan)


def _riwayat(banding: Sequence[Banding], hasil: HasilGabung) -> list[list[str]]:
    garis = []
    for b in banding:
        cap = b.terbaca.cap
        berkas = kata.riwayat_berkas(b.isian.berkas, cap.bidang, cap.seri, b.terbaca.sha256)
        banyak = sum(b.isian.berkas in p.dari for p in hasil.perubahan)
        garis.append([berkas, kata.riwayat_sel(banyak)])
    return garis


def _daftar_berkas(banding: Sequence[Banding], kiriman: Kiriman) -> list[list[str]]:
    baris = [
        [
            b.isian.berkas,
            b.terbaca.cap.bidang,
            b.terbaca.cap.seri,
            b.terbaca.diperiksa,
            kata.DIGABUNGKAN,
            b.terbaca.sha256,
        ]
        for b in banding
    ]
    baris += [[nama, "", "", "", kata.DITOLAK, sha] for nama, sha, _ in kiriman.ditolak]
    return sorted(baris)


def _buku_pratinjau(
    bahan: BahanGabung, tujuan: Tujuan, temuan: Sequence[Temuan], berkas: list[list[str]], akhiran: str
) -> bytes:
    from renaksi_xl.books.tulis import tulis_xlsx

    hasil: list[Perubahan | Bentrok] = [*bahan.hasil.perubahan, *bahan.hasil.bentrok]
    semua = sorted(hasil, key=lambda x: _urutan(tujuan[x.tempat]))
    baris = [b for x in semua for b in _baris_pratinjau(x, bahan, tujuan)]
    isi = tulis_xlsx(buku_pratinjau(baris, [_baris_temuan(t) for t in temuan], berkas))
    return _sebagai_xlsm(isi) if akhiran.lower() == ".xlsm" else isi


def _urutan(tempat: tuple[str, str]) -> tuple[str, int, str]:
    lembar, sel = tempat
    return lembar, int("".join(h for h in sel if h.isdigit())), sel


def _baris_pratinjau(
    x: Perubahan | Bentrok, bahan: BahanGabung, tujuan: Mapping[Tempat, tuple[str, str]]
) -> Iterator[BarisPratinjau]:
    nama, (lembar, sel) = bahan.nama[x.tempat], tujuan[x.tempat]

    def satu(nilai: Isi, dari: Sequence[str], keterangan: str, dipakai: str) -> BarisPratinjau:
        return BarisPratinjau(
            lembar=lembar,
            sel=sel,
            uraian=nama.uraian,
            kolom=nama.kolom,
            lama=tulis_isi(x.lama, nama.satuan),
            baru=tulis_isi(nilai, nama.satuan),
            dari=", ".join(dari),
            keterangan=keterangan,
            dipakai=dipakai,
            kunci=tulis_kunci(x.tempat),
        )

    if isinstance(x, Perubahan):
        apa = kata.KET_DIHAPUS if x.baru is None else kata.KET_DIISI if x.lama is None else kata.KET_DIUBAH
        yield satu(x.baru, x.dari, kata.KET_DIPILIH if x.dipilih else apa, kata.YA)
        return
    if x.dengan_induk:
        yield satu(x.lama, [kata.BUKU_INDUK], kata.KET_INDUK, "")
    per_nilai: dict[str, tuple[Isi, list[str]]] = {}
    for u in x.usul:
        per_nilai.setdefault(tulis_isi(u.nilai, nama.satuan), (u.nilai, []))[1].append(u.berkas)
    for nilai, dari in per_nilai.values():
        yield satu(nilai, dari, kata.KET_BENTROK, "")


def _baris_temuan(t: Temuan) -> list[str]:
    pesan, saran = pesan_temuan(t)
    return [t.kode, t.sifat.value, t.fakta["berkas"], t.lembar or "", t.sel or "", pesan, saran]


def _sebagai_xlsm(isi: bytes) -> bytes:
    """The same package under the content type of an .xlsm, so that type and extension agree."""
    tipe = "[Content_Types].xml"
    with zipfile.ZipFile(io.BytesIO(isi)) as z:
        lama = z.read(tipe)
    return salin_zip(isi, {tipe: lama.replace(_XLSX, _XLSM)})

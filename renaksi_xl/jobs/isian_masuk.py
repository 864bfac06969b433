"""What bidang sent back, read: returns that can be merged, decisions of a preview, and what was seen in all of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from renaksi_xl.baca.banding_isian import Banding, bandingkan
from renaksi_xl.baca.induk_isian import IndukIsian
from renaksi_xl.baca.isian import MentahIsian, baca_isian
from renaksi_xl.baca.pratinjau_gabung import Keputusan, adalah_pratinjau, baca_keputusan
from renaksi_xl.books.isian import buka_isian
from renaksi_xl.books.kumpulan import Dilewati, Kumpulan, Masuk, baca_semua
from renaksi_xl.checks.gabung.bahan import BahanGabung, Jenis, Kejadian
from renaksi_xl.checks.gabung.daftar import periksa_gabung
from renaksi_xl.core.gabung import sama_isi
from renaksi_xl.errors import BerkasError, MasukanError
from renaksi_xl.pesan import gabung as kata
from renaksi_xl.pesan.temuan import pesan_temuan


@dataclass(slots=True)
class Kiriman:
    """The files that were given: returns that can be merged, decisions, and what was seen in all of them."""

    banding: list[Banding] = field(default_factory=list)
    keputusan: list[Keputusan] = field(default_factory=list)
    kejadian: list[Kejadian] = field(default_factory=list)
    ditolak: list[tuple[str, str, str]] = field(default_factory=list)
    """File, SHA-256 (if it could be read), why not."""
    sudah: dict[str, str] = field(default_factory=dict)
    polos: list[Banding] = field(default_factory=list)
    """Hand-outs in an archive in which nobody has written anything."""


def baca_kiriman(kumpulan: Kumpulan, induk: IndukIsian) -> Kiriman:
    """Read what was given. Raises MasukanError when a folder holds no return, or no return can be merged."""
    for folder in kumpulan.kosong:
        raise MasukanError(kata.folder_tanpa_isian(folder.wadah, folder.isi))
    kiriman = Kiriman()
    for satu in (*kumpulan.dilewati, *baca_semua(kumpulan.berkas)):
        if isinstance(satu, Dilewati):
            isi = kata.sebut_dilewati(satu.isi)
            saran = kata.saran_dilewati(satu.isi)
            kiriman.kejadian.append(Kejadian(jenis=Jenis.DILEWATI, berkas=satu.wadah, isi=isi, baru=saran))
        else:
            _masuk(kiriman, satu, induk)
    # A zip of all hand-outs often lies beside the returns; by itself it is still an answer.
    kiriman.banding = kiriman.banding or kiriman.polos
    if not kiriman.banding:
        sebab = [s for _, _, s in kiriman.ditolak] or _dilewati(kiriman)
        raise MasukanError(kata.tidak_ada_isian(sebab) if sebab else kata.pratinjau_bukan_berkas())
    return kiriman


def _dilewati(kiriman: Kiriman) -> list[str]:
    """What was not opened, where that is all there was."""
    lewat = tuple(k for k in kiriman.kejadian if k.jenis is Jenis.DILEWATI and not kiriman.keputusan)
    return [" ".join(pesan_temuan(t)) for t in periksa_gabung(BahanGabung(kejadian=lewat))]


def _masuk(kiriman: Kiriman, satu: Masuk, induk: IndukIsian) -> None:
    try:
        if isinstance(satu.isi, BerkasError):
            raise satu.isi
        mentah = buka_isian(satu.isi, satu.nama)
    except BerkasError as e:
        _tolak(kiriman, Kejadian(jenis=Jenis.DITOLAK, berkas=satu.nama, isi=str(e)), "")
        return
    if mentah.sha256 in kiriman.sudah:
        if not satu.terarsip:  # an archive beside what was taken out of it is no mistake
            lain = kiriman.sudah[mentah.sha256]
            kiriman.kejadian.append(Kejadian(jenis=Jenis.BERKAS_SAMA, berkas=satu.nama, isi=lain))
        return
    kiriman.sudah[mentah.sha256] = satu.nama
    _satu(kiriman, mentah, induk, terarsip=satu.terarsip)


def _satu(kiriman: Kiriman, mentah: MentahIsian, induk: IndukIsian, *, terarsip: bool) -> None:
    if adalah_pratinjau(mentah.isi):
        kiriman.keputusan.append(baca_keputusan(mentah.isi, mentah.berkas))
        return
    terbaca = baca_isian(mentah)
    if isinstance(terbaca, Kejadian):
        _tolak(kiriman, terbaca, mentah.sha256)
        return
    beda = induk.tolak(terbaca.cap)
    if beda is not None:
        apa, ini, itu = beda
        jenis = Jenis.BUKAN_UNTUK_INI
        kejadian = Kejadian(jenis=jenis, berkas=mentah.berkas, kolom=apa, lama=ini, baru=itu)
        _tolak(kiriman, kejadian, mentah.sha256)
        return
    banding = bandingkan(terbaca, induk)
    (kiriman.polos if terarsip and _polos(banding) else kiriman.banding).append(banding)


def _polos(b: Banding) -> bool:
    """Whether a return is as it was handed out: no cell differs, and nothing is to be told but that nobody signed."""
    sama = all(sama_isi(isi, b.isian.awal.get(t)) for t, isi in b.isian.isi.items())
    return sama and b.terbaca.awal is not None and {k.jenis for k in b.kejadian} <= {Jenis.BELUM_DIPERIKSA}


def _tolak(kiriman: Kiriman, kejadian: Kejadian, sha256: str) -> None:
    (temuan,) = periksa_gabung(BahanGabung(kejadian=(kejadian,)))
    kiriman.kejadian.append(kejadian)
    kiriman.ditolak.append((kejadian.berkas, sha256, pesan_temuan(temuan)[0]))

"""A Renaksi from a cascade and a cascade from a Renaksi: one plan, made ready to be the other document (ATURAN 1).

Both are the same tree, so no row and no text is taken away. A Renaksi asks for targets and for who reports, a cascade
for who owns each kinerja and for a tujuan.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from renaksi_xl.core.istilah import rapikan, seragam
from renaksi_xl.core.pohon import LUAR, PUNCAK, TINGKAT_SUB_KEGIATAN, Pohon, susun_pohon, tingkat
from renaksi_xl.core.rencana import Baris, Bidang, Dokumen, Jenjang, Pengaturan, Rencana, TandaTangan, TeksE81
from renaksi_xl.core.singkatan import singkatan_jabatan

MEDAN_TETAP = (
    *("id", "jenjang", "uraian", "induk", "simpul", "kode_nomenklatur", "kinerja", "indikator", "do"),
    *("satuan", "jenis_target", "arah", "cara_hitung", "tw_rilis", "bobot"),
    *("nama_pembilang", "nama_penyebut", "kumulatif_tahun_lalu", "sumber"),
    *("penanggung_jawab", "pemilik", "personil", "target_renstra", "pagu_renstra"),
)
"""What a row keeps from one year to the next: who and what, how it is measured, and the Renstra's own figures."""


@dataclass(frozen=True, slots=True)
class Tujuan:
    """The tujuan of a cascade, which no Renaksi states."""

    uraian: str
    indikator: str
    id: str


def punya_tujuan(rencana: Rencana) -> bool:
    """Whether the plan states a tujuan."""
    return any(seragam(b.jenjang) == seragam(Jenjang.TUJUAN) for b in rencana.baris)


def renaksi_dari_cascading(
    rencana: Rencana, tahun: int | None = None, terpakai: Collection[str] = ()
) -> Rencana:
    """A Renaksi to be filled in: every text of the cascade, no target, realisasi or note of a quarter.

    A row without penanggung jawab is reported by its pemilik; those who are no bidang yet become one, with a
    singkatan that is none of `terpakai`. With another `tahun` the dates of signing are blank as well.
    """
    baris = tuple(_tanpa_angka(b) for b in rencana.baris)
    lain = tahun is not None and tahun != rencana.instansi.tahun
    instansi = replace(rencana.instansi, tahun=tahun, tempat_tanggal=None) if lain else rencana.instansi  # type: ignore[arg-type]  # a number, see `lain`
    return replace(
        rencana,
        instansi=instansi,
        pengaturan=replace(rencana.pengaturan, tw_pelaporan=Pengaturan().tw_pelaporan),
        bidang=_bidang(rencana.bidang, baris, terpakai),
        baris=baris,
        dokumen=_dokumen(rencana.dokumen, lain=lain),
    )


def _tanpa_angka(b: Baris) -> Baris:
    polos = Baris(**{medan: getattr(b, medan) for medan in MEDAN_TETAP})
    if rapikan(b.penanggung_jawab) or not rapikan(b.pemilik) or not _di_pohon(b):
        return polos
    return replace(polos, penanggung_jawab=rapikan(b.pemilik))


def _di_pohon(b: Baris) -> bool:
    return 0 < tingkat(b.jenjang) <= TINGKAT_SUB_KEGIATAN


def _bidang(
    ada: tuple[Bidang, ...], baris: tuple[Baris, ...], terpakai: Collection[str]
) -> tuple[Bidang, ...]:
    """The plan's bidang, then those who report without being one, in order of appearance."""
    hasil = {seragam(b.nama): b for b in ada}
    for b in baris:
        nama = rapikan(b.penanggung_jawab)
        if nama and nama.lower() not in hasil:
            pendek = singkatan_jabatan(nama, [*terpakai, *(x.singkatan for x in hasil.values())])
            hasil[nama.lower()] = Bidang(nama=nama, singkatan=pendek)
    return (*ada, *(b for b in hasil.values() if b not in ada))


def _dokumen(dokumen: Dokumen, *, lain: bool) -> Dokumen:
    """Without what was said about last year's quarters; in another year without dates too."""
    polos = replace(dokumen, teks_e81=(TeksE81(), TeksE81(), TeksE81(), TeksE81()))
    if not lain:
        return polos

    def tanpa_tanggal(satu: TandaTangan) -> TandaTangan:
        return replace(satu, tempat_tanggal=None)

    return replace(
        polos,
        rencana_aksi=tanpa_tanggal(polos.rencana_aksi),
        monev=tanpa_tanggal(polos.monev),
        e81=tanpa_tanggal(polos.e81),
        laporan=tanpa_tanggal(polos.laporan),
    )


def cascading_dari_renaksi(rencana: Rencana, tujuan: Tujuan | None = None) -> Rencana:
    """A cascade: the same plan, each node owned by who reports it, and a tujuan above the sasaran where one is given.

    Only a blank pemilik is filled in; a blank penanggung jawab is inherited from the parent (ATURAN 4). DO stay as
    they are.
    """
    pohon = susun_pohon(rencana.baris)
    baris = tuple(
        _berpemilik(b, _penanggung_jawab(rencana.baris, pohon, i)) for i, b in enumerate(rencana.baris)
    )
    if tujuan is None:
        return replace(rencana, baris=baris)
    atas = Baris(id=tujuan.id, jenjang=Jenjang.TUJUAN, uraian=tujuan.uraian, indikator=tujuan.indikator)
    return replace(rencana, baris=(atas, *(_di_bawah(atas, b) for b in baris)))


def _berpemilik(b: Baris, nama: str | None) -> Baris:
    return replace(b, pemilik=nama) if nama and not rapikan(b.pemilik) and _di_pohon(b) else b


def _penanggung_jawab(baris: tuple[Baris, ...], pohon: Pohon, i: int) -> str | None:
    """Who reports a row: its own, else its node's (the first row decides), else those of the nodes above."""
    nama, s = rapikan(baris[i].penanggung_jawab), pohon.simpul_baris[i]
    while not nama and s not in (LUAR, PUNCAK):
        nama = rapikan(baris[pohon.baris[s][0]].penanggung_jawab)
        s = pohon.induk[s]
    return nama or None


def _di_bawah(atas: Baris, b: Baris) -> Baris:
    puncak = seragam(b.jenjang) == seragam(Jenjang.SASARAN) and not rapikan(b.induk)
    return replace(b, induk=atas.id) if puncak else b

"""The summary, outcome first: sasaran (IKU), program, the office's mean, its bidang, what pulls it down.

`fakta` works the facts out, `lima_kalimat` says them. Every document that speaks uses these two (sheet Ringkasan,
the Word report, the e-mail), so that all say the same; the sheet's formulas fill the same templates.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.anggaran import jumlah_anggaran
from renaksi_xl.core.angka import angka, bulat, dua_desimal, tulis, tulis_persen
from renaksi_xl.core.hasil import Hasil, HasilBaris, Ringkas, Uang
from renaksi_xl.core.hitung import gabung_keadaan
from renaksi_xl.core.indikator import TW_RILIS_BAKU, Figur, diukur_tahunan
from renaksi_xl.core.istilah import JenisTarget, Keadaan, Status, rapikan
from renaksi_xl.core.penarik import Penarik, penarik
from renaksi_xl.core.pohon import LUAR, TINGKAT_SUB_KEGIATAN, tingkat
from renaksi_xl.core.rencana import TW, Baris, Jenjang, Rencana
from renaksi_xl.pesan import ringkasan as kata

STATUS_DISEBUT = tuple(Status[nama] for nama in kata.RINCIAN)
"""The statuses in the order in which they are said."""


@dataclass(frozen=True, slots=True)
class CapaianBidang:
    """A bidang that has a figure."""

    nama: str
    capaian: Ringkas


@dataclass(frozen=True, slots=True, kw_only=True)
class Fakta:
    """What the summary says, as numbers and names; fractions, counts, rupiah.

    `sasaran` and `program` count the rows of that jenjang by the status of their own indikator, never by the means
    below them (ATURAN 3.5). `tak_lengkap` counts leaf nodes with a target that are not complete. `penarik` holds
    every row that costs the office something, the costliest first (see `core.penarik`).
    """

    tw: int
    sasaran: Mapping[Status, int]
    program: Mapping[Status, int]
    instansi: Ringkas
    keadaan: Keadaan
    tak_lengkap: int
    semua_sub_kegiatan: bool
    dihitung_nol: bool
    bidang: tuple[CapaianBidang, ...]
    penarik: tuple[Penarik, ...]
    uang: Uang

    @property
    def hilang(self) -> Decimal:
        """What all rows below 100 % cost the office together."""
        return sum((x.hilang for x in self.penarik), Decimal(0))


def baris_jenjang(rencana: Rencana, hasil: Hasil, jenjang: Jenjang) -> list[int]:
    """The rows of one jenjang that stand in the tree, in the order of the plan: one indikator each."""
    sama = tingkat(jenjang)
    return [
        i
        for i, b in enumerate(rencana.baris)
        if tingkat(b.jenjang) == sama and hasil.pohon.simpul_baris[i] != LUAR
    ]


def _per_status(rencana: Rencana, hasil: Hasil, jenjang: Jenjang) -> Mapping[Status, int]:
    return Counter(hasil.baris[i].status for i in baris_jenjang(rencana, hasil, jenjang))


def _daun(hasil: Hasil) -> Iterator[int]:
    """The leaf nodes of the plan's tree."""
    pohon = hasil.pohon
    return (s for s, anak in enumerate(pohon.anak) if not anak and pohon.tingkat[s] <= TINGKAT_SUB_KEGIATAN)


def fakta(rencana: Rencana, hasil: Hasil) -> Fakta:
    """The facts of a computed plan."""
    daun = list(_daun(hasil))
    lengkap = (Keadaan.TANPA_TARGET, Keadaan.LENGKAP)
    return Fakta(
        tw=rencana.pengaturan.tw_pelaporan,
        sasaran=_per_status(rencana, hasil, Jenjang.SASARAN),
        program=_per_status(rencana, hasil, Jenjang.PROGRAM),
        instansi=hasil.instansi,
        keadaan=gabung_keadaan(hasil.simpul[s].keadaan for s in hasil.pohon.puncak()),
        tak_lengkap=sum(hasil.simpul[s].keadaan not in lengkap for s in daun),
        semua_sub_kegiatan=all(hasil.pohon.tingkat[s] == TINGKAT_SUB_KEGIATAN for s in daun),
        dihitung_nol=rencana.pengaturan.belum_diisi == "nol",
        bidang=tuple(
            CapaianBidang(nama, hasil.bidang[b.nama])
            for b in rencana.bidang
            if (nama := rapikan(b.nama)) and hasil.bidang[b.nama].rata_rata is not None
        ),
        penarik=penarik(rencana, hasil, len(rencana.baris)),
        uang=jumlah_anggaran(hasil.simpul[s].uang for s in hasil.pohon.puncak()),
    )


def lima_kalimat(rencana: Rencana, f: Fakta) -> tuple[str, str, str, str, str]:
    """Five sentences to be said aloud: sasaran, program, the office's mean, its bidang, what pulls it down."""
    return (
        _kalimat_indikator(kata.SASARAN, f.sasaran, f.tw),
        _kalimat_indikator(kata.PROGRAM, f.program, f.tw),
        _kalimat_rata_rata(f),
        _kalimat_bidang(f),
        _kalimat_penarik(rencana, f),
    )


def kalimat_pokok(rencana: Rencana, hasil: Hasil) -> list[str]:
    """The headline figures as on sheet Ringkasan, for report and letter: the five sentences, the budget's last."""
    f = fakta(rencana, hasil)
    anggaran = kalimat_anggaran(f)
    return [*lima_kalimat(rencana, f), *([anggaran] if anggaran else [])]


def kalimat_anggaran(f: Fakta) -> str | None:
    """The sentence about the budget; None for a plan without one."""
    u, tw = f.uang, TW[f.tw - 1]
    if u.pagu is None and u.realisasi is None:
        return None
    pagu, realisasi = (tulis_rupiah(x or Decimal(0)) for x in (u.pagu, u.realisasi))
    if u.realisasi is None:
        return kata.ANGGARAN_BELUM_DIISI.format(pagu=pagu, tw=tw)
    if u.serapan is None:
        return kata.ANGGARAN_TANPA_PAGU.format(realisasi=realisasi, tw=tw)
    return kata.ANGGARAN.format(realisasi=realisasi, pagu=pagu, serapan=tulis_persen(u.serapan), tw=tw)


def kalimat_baris(b: Baris, h: HasilBaris, f: Figur, tw: int) -> str:
    """One sentence about one indikator: its own figures, its status in words (ATURAN 3.3, 3.4)."""
    indikator = rapikan(b.indikator) or kata.TANPA_INDIKATOR
    fakta_baris = {"indikator": indikator, "tw": TW[tw - 1]}
    if h.keadaan is Keadaan.TANPA_TARGET:
        rilis, tahun = tw_rilis_nanti(b, tw), angka(b.target)
        if not rilis or tahun is None:
            return kata.BARIS_TANPA_TARGET.format(**fakta_baris)
        return kata.BARIS_TAHUNAN.format(
            indikator=indikator, rilis=TW[rilis - 1], target=tulis_nilai(tahun, b.satuan)
        )
    target = "" if h.target_sd is None else tulis_nilai(h.target_sd, b.satuan)
    if h.keadaan is Keadaan.BELUM_DIISI and target:
        return kata.BARIS_BELUM_DIISI.format(target=target, **fakta_baris)
    if h.capaian_sd is None or h.realisasi_sd is None:
        return kata.BARIS_TAK_TERHITUNG.format(**fakta_baris)
    return kata.BARIS.format(
        realisasi=tulis_nilai(h.realisasi_sd, b.satuan),
        target=target,
        capaian=tulis_persen(h.capaian_sd),
        status=h.status.value,
        dari=_dari_tw(f),
        **fakta_baris,
    )


def tw_terpakai(f: Figur) -> tuple[int, int]:
    """The quarter a row speaks by and the later measured one that is not filled (ATURAN 3.1); 0, 0 for none.

    Only a row that takes the figures of one quarter: Posisi akhir and Rilis tahunan.
    """
    terukur = [i for i, t in enumerate(f.target_terukur, start=1) if t is not None]
    terisi = [i for i in terukur if f.realisasi[i - 1] is not None]
    if f.jenis not in (JenisTarget.POSISI_AKHIR, JenisTarget.RILIS_TAHUNAN) or not terisi:
        return 0, 0
    return (terisi[-1], terukur[-1]) if terisi[-1] < terukur[-1] else (0, 0)


def _dari_tw(f: Figur) -> str:
    ada, kurang = tw_terpakai(f)
    return kata.DARI_TW.format(ada=TW[ada - 1], kurang=TW[kurang - 1]) if ada else ""


def tw_rilis_nanti(b: Baris, tw: int) -> int:
    """The quarter after `tw` in which a row that is diukur tahunan is measured; 0 for any other row."""
    if not diukur_tahunan(b):
        return 0
    rilis = angka(b.tw_rilis)
    pada = TW_RILIS_BAKU if rilis is None else rilis
    return int(pada) if tw < pada <= len(TW) and pada == int(pada) else 0


def tulis_nilai(nilai: Decimal, satuan: str | None) -> str:
    """A figure as a sentence says it: a percentage with two decimals, else four and its satuan.

    >>> tulis_nilai(Decimal(2) / 3, "%"), tulis_nilai(Decimal("1234.5"), "Unit")
    ('66,67%', '1.234,5 Unit')
    """
    bersih = rapikan(satuan)
    if bersih == "%":
        return tulis_persen(nilai)
    tertulis = tulis(dua_desimal(nilai))
    return f"{tertulis} {bersih}".strip()


def tulis_rupiah(nilai: Decimal) -> str:
    """Whole rupiah.

    >>> tulis_rupiah(Decimal("1234567.5"))
    'Rp1.234.568'
    """
    return kata.RUPIAH.format(angka=tulis(bulat(nilai, Decimal(1))))


def tulis_poin(pecahan: Decimal) -> str:
    """Percentage points with at most two decimals.

    >>> tulis_poin(Decimal("0.0125"))
    '1,25'
    """
    return tulis(dua_desimal(pecahan) * 100)


def nama_daun(f: Fakta) -> str:
    """What the leaf nodes are called: sub kegiatan, when all of them are."""
    return kata.SUB_KEGIATAN if f.semua_sub_kegiatan else kata.TERBAWAH


def _kalimat_indikator(jenjang: str, banyak: Mapping[Status, int], tw: int) -> str:
    semua = sum(banyak.values())
    if not semua:
        return kata.INDIKATOR_TIDAK_ADA.format(jenjang=jenjang)
    if banyak.get(Status.TANPA_TARGET) == semua:
        return kata.INDIKATOR_TANPA_TARGET.format(banyak=semua, jenjang=jenjang, tw=TW[tw - 1])
    rincian = ", ".join(kata.RINCIAN[s.name].format(n=banyak[s]) for s in STATUS_DISEBUT if banyak.get(s))
    return kata.INDIKATOR.format(banyak=semua, jenjang=jenjang, tw=TW[tw - 1], rincian=rincian)


def _kalimat_rata_rata(f: Fakta) -> str:
    r, tw, daun = f.instansi, TW[f.tw - 1], nama_daun(f)
    umum = {"dihitung": r.dihitung, "dari": r.dari, "daun": daun, "tw": tw}
    if not r.dari:
        return kata.RATA_TANPA_TARGET.format(**umum)
    if r.rata_rata is None:
        return (kata.RATA_TANPA_BOBOT if r.dihitung else kata.RATA_BELUM_DIISI).format(**umum)
    predikat = kata.PREDIKAT.format(nama=r.predikat, tw=tw) if r.predikat else ""
    sementara = kata.SEMENTARA_NOL if f.dihitung_nol else kata.SEMENTARA
    sisa = sementara.format(n=f.tak_lengkap, daun=daun) if f.tak_lengkap else ""
    return kata.RATA_RATA.format(rata=tulis_persen(r.rata_rata), predikat=predikat, sisa=sisa, **umum)


def _rata(x: CapaianBidang) -> Decimal:
    return dua_desimal(x.capaian.rata_rata or Decimal(0))


def bidang_ekstrem(bidang: Sequence[CapaianBidang]) -> tuple[CapaianBidang, CapaianBidang]:
    """The bidang with the greatest and with the least figure at two decimals; of equals the first on the list."""
    return max(bidang, key=_rata), min(bidang, key=_rata)


def _kalimat_bidang(f: Fakta) -> str:
    if not f.bidang:
        return kata.BIDANG_TIDAK_ADA.format(tw=TW[f.tw - 1])
    isi: dict[str, object] = {"n": len(f.bidang)}
    atas, bawah = bidang_ekstrem(f.bidang)
    for nomor, x in enumerate((atas, bawah), start=1):
        isi |= {
            f"nama_{nomor}": x.nama,
            f"rata_{nomor}": tulis_persen(_rata(x)),
            f"dihitung_{nomor}": x.capaian.dihitung,
            f"dari_{nomor}": x.capaian.dari,
        }
    if len(f.bidang) == 1:
        return kata.BIDANG_SATU.format(**isi)
    return (kata.BIDANG_SAMA if _rata(atas) == _rata(bawah) else kata.BIDANG).format(**isi)


def _kalimat_penarik(rencana: Rencana, f: Fakta) -> str:
    tw = TW[f.tw - 1]
    if f.instansi.rata_rata is None:
        return kata.PENARIK_TANPA_ANGKA.format(tw=tw)
    if not f.penarik:
        return kata.PENARIK_TIDAK_ADA.format(tw=tw, daun=nama_daun(f))
    utama = f.penarik[0]
    return kata.PENARIK.format(
        n=len(f.penarik),
        daun=nama_daun(f),
        jumlah=tulis_poin(f.hilang),
        hilang=tulis_poin(utama.hilang),
        uraian=rapikan(rencana.baris[utama.baris].uraian),
        nilai=tulis_persen(utama.nilai),
    )

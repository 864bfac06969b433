"""The whole calculation: from a plan to every figure on the sheets (ATURAN 3, 4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from renaksi_xl.core.anggaran import gulung_anggaran, pagu_untuk_bobot
from renaksi_xl.core.angka import NOL, SATU, angka, mencapai
from renaksi_xl.core.hasil import Hasil, HasilBaris, HasilSimpul, Jejak, Langkah, Ringkas
from renaksi_xl.core.indikator import Figur, hitung_capaian, nilai_baris, target_terukur
from renaksi_xl.core.istilah import Arah, CaraHitung, Keadaan, Status, seragam
from renaksi_xl.core.pohon import LUAR, PUNCAK, TINGKAT_SUB_KEGIATAN, Pohon, susun_pohon
from renaksi_xl.core.predikat import predikat
from renaksi_xl.core.rata_rata import Nilai, batasi, gulung, rata_rata_berbobot
from renaksi_xl.core.rencana import Baris, Pengaturan, Rencana

TW_AKHIR = 4
_KATA = {
    Keadaan.TANPA_TARGET: Status.TANPA_TARGET,
    Keadaan.BELUM_DIISI: Status.BELUM_DIISI,
    Keadaan.BELUM_LENGKAP: Status.BELUM_LENGKAP,
    Keadaan.TAK_TERHITUNG: Status.TAK_TERHITUNG,
}


def status(keadaan: Keadaan, capaian: Nilai, tw: int) -> Status:
    """The word for a state; a complete row speaks by its capaian (ATURAN 3.4)."""
    if keadaan is not Keadaan.LENGKAP:
        return _KATA[keadaan]
    if capaian is None:
        return Status.TAK_TERHITUNG
    if mencapai(capaian):
        return Status.TERCAPAI
    return Status.TIDAK_TERCAPAI if tw == TW_AKHIR else Status.BELUM_TERCAPAI


class _Daun(NamedTuple):
    """A leaf node from its rows (ATURAN 4): values, state, and whether any row has a figure."""

    nilai: Nilai
    nilai_tahun: Nilai
    keadaan: Keadaan
    terisi: bool


_BUKAN_DAUN = _Daun(None, None, Keadaan.TANPA_TARGET, terisi=False)


def nilai_isian(capaian: Nilai, keadaan: Keadaan, pengaturan: Pengaturan) -> Nilai:
    """A leaf row's value; 0 for a row not filled in when Pengaturan says so (ATURAN 4)."""
    if capaian is None and pengaturan.belum_diisi == "nol" and keadaan is Keadaan.BELUM_DIISI:
        return NOL
    return capaian


def rata_rata_daun(nilai: Sequence[Nilai], batas: Nilai) -> Nilai:
    """The value of a leaf node: one row passes its own on as it is, several rows their mean of capped values."""
    if len(nilai) == 1:
        return nilai[0]
    ada = [batasi(v, batas) for v in nilai if v is not None]
    return sum(ada, NOL) / len(ada) if ada else None


def gabung_keadaan(keadaan: Iterable[Keadaan]) -> Keadaan:
    """The state of a whole from its parts with a target (ATURAN 3.4, 4)."""
    bertarget = [k for k in keadaan if k is not Keadaan.TANPA_TARGET]
    if not bertarget:
        return Keadaan.TANPA_TARGET
    if all(k is Keadaan.BELUM_DIISI for k in bertarget):
        return Keadaan.BELUM_DIISI
    return Keadaan.LENGKAP if all(k is Keadaan.LENGKAP for k in bertarget) else Keadaan.BELUM_LENGKAP


def _daun(rows: Sequence[int], figur: Sequence[Figur], pengaturan: Pengaturan) -> _Daun:
    f = [figur[i] for i in rows]
    batas = pengaturan.batas_capaian
    return _Daun(
        rata_rata_daun([nilai_isian(x.capaian_sd, x.keadaan, pengaturan) for x in f], batas),
        rata_rata_daun([nilai_isian(x.capaian_tahun, x.keadaan, pengaturan) for x in f], batas),
        f[0].keadaan if len(f) == 1 else gabung_keadaan(x.keadaan for x in f),
        terisi=any(x.capaian_sd is not None for x in f),
    )


def bobot_simpul(pohon: Pohon, baris: Sequence[Baris], pengaturan: Pengaturan) -> list[Nilai] | None:
    """The weight of every node as applied, None for equal weights everywhere (ATURAN 4).

    Within siblings: all blank gives 1 each; some blank or negative gives None, so no mean is made of them.
    """
    if pengaturan.bobot == "sama":
        return None
    if pengaturan.bobot == "pagu":
        tertulis = pagu_untuk_bobot(pohon, baris)
    else:
        tertulis = [angka(baris[rows[0]].bobot) for rows in pohon.baris]
    terpakai: list[Nilai] = [None] * len(tertulis)
    for saudara in (*pohon.anak, pohon.puncak(), pohon.puncak_kerja()):
        for s, w in zip(saudara, _bobot_saudara([tertulis[s] for s in saudara]), strict=True):
            terpakai[s] = w
    return terpakai


def _bobot_saudara(bobot: Sequence[Nilai]) -> Sequence[Nilai]:
    if all(w is None for w in bobot):
        return [SATU] * len(bobot)
    if any(w is None or w < 0 for w in bobot):
        return [None] * len(bobot)
    return bobot


def _bidang_simpul(pohon: Pohon, baris: Sequence[Baris]) -> list[str | None]:
    """The responsible bidang of each node, normalised; a blank one is inherited (ATURAN 4)."""
    bidang: list[str | None] = [None] * len(pohon.baris)
    for s in reversed(pohon.urutan):
        sendiri = seragam(baris[pohon.baris[s][0]].penanggung_jawab)
        atas = pohon.induk[s]
        bidang[s] = sendiri or (bidang[atas] if atas != PUNCAK else None)
    return bidang


class _Hitungan(NamedTuple):
    """Counts per node, bottom up: leaf nodes with a target and with a figure, children that count."""

    keadaan: list[Keadaan]
    bertarget: list[int]
    terisi: list[int]
    dihitung: list[int]
    dari: list[int]


def _hitung_banyak(pohon: Pohon, daun: Sequence[_Daun], nilai: Sequence[Nilai]) -> _Hitungan:
    n = len(daun)
    h = _Hitungan([Keadaan.TANPA_TARGET] * n, [0] * n, [0] * n, [0] * n, [0] * n)
    for s in pohon.urutan:
        anak = pohon.anak[s]
        if not anak:
            h.keadaan[s] = daun[s].keadaan
            h.bertarget[s] = h.dari[s] = int(daun[s].keadaan is not Keadaan.TANPA_TARGET)
            h.terisi[s] = h.dihitung[s] = int(daun[s].terisi)
            continue
        h.keadaan[s] = gabung_keadaan(h.keadaan[a] for a in anak)
        if h.keadaan[s] is Keadaan.LENGKAP and nilai[s] is None:
            h.keadaan[s] = Keadaan.TAK_TERHITUNG
        h.bertarget[s] = sum(h.bertarget[a] for a in anak)
        h.terisi[s] = sum(h.terisi[a] for a in anak)
        h.dihitung[s] = sum(1 for a in anak if h.terisi[a] and nilai[a] is not None)
        h.dari[s] = sum(1 for a in anak if h.bertarget[a])
    return h


def _target_rata_rata(baris: Baris, figur: Figur, tw: int) -> Nilai:
    """Target s.d. TW of a Rata-rata capaian row: of the last measured quarter, or the year's (ATURAN 3.5).

    The year's holds at every TW: the children report from TW I on, whatever the row's TW Rilis says.
    """
    if figur.tahunan:
        return figur.target if figur.target or figur.arah is Arah.TURUN else None
    terukur = target_terukur(baris, figur.arah, tw)
    return next((t for t in reversed(terukur) if t is not None), None)


class _Sendiri(NamedTuple):
    """A row's own figures as shown: realisasi, target, capaian, capaian terhadap target tahun, state."""

    realisasi: Nilai
    target: Nilai
    capaian: Nilai
    tahun: Nilai
    keadaan: Keadaan


def _sendiri(
    baris: Baris, figur: Figur, simpul: HasilSimpul | None, p: Pengaturan, *, beranak: bool
) -> _Sendiri:
    """Own figures; on a Rata-rata capaian row with children they come from the node's mean (ATURAN 3.5)."""
    if figur.cara is not CaraHitung.RATA_RATA_CAPAIAN or simpul is None or not beranak:
        return _Sendiri(
            figur.realisasi_sd, figur.target_sd, figur.capaian_sd, figur.capaian_tahun, figur.keadaan
        )
    target = _target_rata_rata(baris, figur, p.tw_pelaporan)
    r, tahunan = simpul.nilai, simpul.nilai_tahun
    capaian = None if r is None or target is None else hitung_capaian(r, target, figur.arah, p.rumus_turun)
    tahun = None
    if tahunan is not None and figur.target is not None:
        tahun = hitung_capaian(tahunan, figur.target, figur.arah, p.rumus_turun)
    keadaan = simpul.keadaan if target is not None else Keadaan.TANPA_TARGET
    return _Sendiri(r, target, capaian, tahun, keadaan)


def _hasil_baris(
    i: int, rencana: Rencana, figur: Figur, pohon: Pohon, simpul: Sequence[HasilSimpul], daun: _Daun
) -> HasilBaris:
    """Everything shown on one row. A row outside the tree speaks only for itself."""
    p, s = rencana.pengaturan, pohon.simpul_baris[i]
    beranak = pohon.beranak(s)
    milik = simpul[s] if s != LUAR else None
    own = _sendiri(rencana.baris[i], figur, milik, p, beranak=beranak)
    kata = status(own.keadaan, own.capaian, p.tw_pelaporan)
    nilai = milik.nilai if milik else daun.nilai
    tunggal = milik is None or (not beranak and len(pohon.baris[s]) == 1)
    return HasilBaris(
        jenis_terpakai=figur.jenis,
        cara_terpakai=figur.cara,
        realisasi_sd=own.realisasi,
        target_sd=own.target,
        capaian_sd=own.capaian,
        capaian_tahun=own.tahun,
        status=kata,
        keadaan=own.keadaan,
        rata_rata=nilai,
        rata_rata_tahun=milik.nilai_tahun if milik else daun.nilai_tahun,
        dihitung=milik.dihitung if milik else int(daun.terisi),
        dari=milik.dari if milik else int(daun.keadaan is not Keadaan.TANPA_TARGET),
        status_rata_rata=kata if tunggal or milik is None else status(milik.keadaan, nilai, p.tw_pelaporan),
        predikat=predikat(nilai if beranak else own.capaian, p.pita),
    )


def simpul_bidang(nama: str, pohon: Pohon, simpul: Sequence[HasilSimpul]) -> list[int]:
    """The nodes a bidang's figure is made of: its own that have no child of the same bidang (ATURAN 4)."""
    kunci = seragam(nama)
    return [
        s
        for s, h in enumerate(simpul)
        if h.bidang == kunci
        and pohon.tingkat[s] <= TINGKAT_SUB_KEGIATAN
        and not any(simpul[a].bidang == kunci for a in pohon.anak[s])
    ]


def _ringkas_bidang(nama: str, pohon: Pohon, simpul: Sequence[HasilSimpul], p: Pengaturan) -> Ringkas:
    """A bidang's figure: unweighted mean of its nodes without a child of the same bidang (ATURAN 4)."""
    milik = simpul_bidang(nama, pohon, simpul)
    nilai = [batasi(v, p.batas_capaian) for s in milik if (v := simpul[s].nilai) is not None]
    rata = sum(nilai, NOL) / len(nilai) if nilai else None
    dihitung = sum(1 for s in milik if simpul[s].daun_terisi and simpul[s].nilai is not None)
    return Ringkas(rata, dihitung, sum(1 for s in milik if simpul[s].daun_bertarget), predikat(rata, p.pita))


def _ringkas_instansi(
    pohon: Pohon, simpul: Sequence[HasilSimpul], bobot: Sequence[Nilai] | None, p: Pengaturan
) -> Ringkas:
    """The office's figure: the mean of the top nodes; its "n dari N" counts leaf nodes (ATURAN 4)."""
    puncak = pohon.puncak()
    nilai = [None if (v := simpul[s].nilai) is None else batasi(v, p.batas_capaian) for s in puncak]
    rata = rata_rata_berbobot(nilai, [SATU if bobot is None else bobot[s] for s in puncak])
    terisi, bertarget = (
        sum(simpul[s].daun_terisi for s in puncak),
        sum(simpul[s].daun_bertarget for s in puncak),
    )
    return Ringkas(rata, terisi, bertarget, predikat(rata, p.pita))


def _hasil_simpul(
    rencana: Rencana, pohon: Pohon, daun: Sequence[_Daun], bobot: Sequence[Nilai] | None
) -> tuple[HasilSimpul, ...]:
    p = rencana.pengaturan
    nilai = gulung(pohon, [d.nilai for d in daun], bobot, p.batas_capaian)
    tahunan = gulung(pohon, [d.nilai_tahun for d in daun], bobot, p.batas_capaian)
    h = _hitung_banyak(pohon, daun, nilai)
    bidang = _bidang_simpul(pohon, rencana.baris)
    uang = gulung_anggaran(pohon, rencana.baris, p)
    return tuple(
        HasilSimpul(
            nilai=nilai[s],
            nilai_tahun=tahunan[s],
            keadaan=h.keadaan[s],
            daun_bertarget=h.bertarget[s],
            daun_terisi=h.terisi[s],
            dihitung=h.dihitung[s],
            dari=h.dari[s],
            bidang=bidang[s],
            uang=uang[s],
        )
        for s in range(len(daun))
    )


def hitung(rencana: Rencana) -> Hasil:
    """Compute a plan: every figure of ATURAN 3 and 4; nothing rounded, no row order, no clock in a number."""
    p, baris = rencana.pengaturan, rencana.baris
    pohon = susun_pohon(baris)
    figur = tuple(nilai_baris(b, p) for b in baris)
    daun = [_BUKAN_DAUN if pohon.anak[s] else _daun(rows, figur, p) for s, rows in enumerate(pohon.baris)]
    bobot = bobot_simpul(pohon, baris, p)
    simpul = _hasil_simpul(rencana, pohon, daun, bobot)
    return Hasil(
        pohon=pohon,
        figur=figur,
        baris=tuple(
            _hasil_baris(i, rencana, figur[i], pohon, simpul, _daun((i,), figur, p))
            for i in range(len(baris))
        ),
        simpul=simpul,
        bobot=None if bobot is None else tuple(bobot),
        bidang={b.nama: _ringkas_bidang(b.nama, pohon, simpul, p) for b in rencana.bidang},
        instansi=_ringkas_instansi(pohon, simpul, bobot, p),
    )


def jejak(hasil: Hasil, pengaturan: Pengaturan) -> tuple[Jejak, ...]:
    """How each parent's mean came about, parents in node order (ATURAN 4: enough to repeat it by hand)."""
    return tuple(_jejak_simpul(s, hasil, pengaturan) for s, anak in enumerate(hasil.pohon.anak) if anak)


def _jejak_simpul(s: int, hasil: Hasil, p: Pengaturan) -> Jejak:
    langkah = tuple(
        Langkah(
            a,
            v := hasil.simpul[a].nilai,
            None if v is None else batasi(v, p.batas_capaian),
            SATU if hasil.bobot is None else hasil.bobot[a],
        )
        for a in hasil.pohon.anak[s]
    )
    dibatasi = sum(1 for x in langkah if x.nilai is not None and x.nilai != x.terpakai)
    return Jejak(s, langkah, hasil.simpul[s].nilai, dibatasi)

"""The columns Monev and the sheets of the bidang are made of."""

from __future__ import annotations

from renaksi_xl.core.rencana import TW
from renaksi_xl.pesan import cetak as kata
from renaksi_xl.sheets.cetak.daftar import Lajur
from renaksi_xl.sheets.rumus.bahasa import isi

_NOTA_TERKECIL, _KURANG_TERKECIL = 12.5, 17.0


def _golongan_tw(tw: int) -> tuple[Lajur, ...]:
    """Target, realisasi, capaian of the quarter alone."""
    g = kata.TW + TW[tw - 1]
    return (
        Lajur("target_tw", g, kata.TARGET, 8, "angka", lambda x, _: x.tw("u", x.f.target_terukur[tw - 1])),
        Lajur("realisasi_tw", g, kata.REALISASI, 9, "angka", lambda x, _: x.tw("r", x.f.realisasi[tw - 1])),
        Lajur(
            "capaian_tw",
            g,
            kata.CAPAIAN,
            8.5,
            "persen",
            lambda x, di: x.capaian_tw(di["realisasi_tw"], di["target_tw"]),
        ),
    )


def _golongan_sd(tw: int) -> tuple[Lajur, ...]:
    """Target, realisasi, capaian up to the quarter."""
    g = kata.SAMPAI_TW + TW[tw - 1]
    return (
        Lajur("target_sd", g, kata.TARGET, 8, "angka", lambda x, _: x.hitung("ot", isi(x.h.target_sd))),
        Lajur(
            "realisasi_sd",
            g,
            kata.REALISASI,
            9.5,
            "angka",
            lambda x, _: x.hitung("or", isi(x.h.realisasi_sd)),
        ),
        Lajur("capaian_sd", g, kata.CAPAIAN, 9.5, "persen", lambda x, _: x.capaian_sd()),
    )


def _anggaran() -> tuple[Lajur, ...]:
    """Budget of the node, on its first row."""
    g = kata.ANGGARAN
    return (
        Lajur("pagu", g, kata.PAGU, 13, "uang", lambda x, _: x.uang("sp", x.uang_simpul.pagu)),
        Lajur("anggaran", g, kata.REALISASI, 13, "uang", lambda x, _: x.uang("sa", x.uang_simpul.realisasi)),
        Lajur("serapan", g, kata.SERAPAN, 7.5, "persen", lambda x, _: x.uang("se", x.uang_simpul.serapan)),
    )


def _efisiensi() -> tuple[Lajur, ...]:
    """What the node reached against what it spent, and the word for it (ATURAN 4)."""
    g = kata.EFISIENSI
    return (
        Lajur("efisiensi", g, kata.POIN, 9, "poin", lambda x, _: x.efisiensi()),
        Lajur("sebutan", g, kata.SEBUTAN, 10, "tengah", lambda x, di: x.sebutan(di["efisiensi"])),
    )


def _pokok(uraian: str) -> tuple[Lajur, ...]:
    return (
        Lajur("no", "", "NO", 6.5, "teks", lambda x, _: x.renaksi("No")),
        Lajur("uraian", "", uraian, 0, "teks", lambda x, _: x.renaksi("Uraian")),
        Lajur("indikator", "", kata.INDIKATOR, 0, "teks", lambda x, _: x.renaksi("Indikator Kinerja")),
        Lajur("satuan", "", kata.SATUAN, 9, "tengah", lambda x, _: x.renaksi("Satuan")),
        Lajur("target", "", kata.TARGET_TAHUN, 8, "angka", lambda x, _: x.renaksi("Target")),
    )


def _nilai() -> tuple[Lajur, ...]:
    return (
        Lajur("dihitung", "", kata.NILAI_DIHITUNG, 9.5, "persen", lambda x, _: x.dihitung()),
        Lajur("banyak", "", kata.DIHITUNG, 9.5, "tengah", lambda x, _: x.renaksi("Dihitung")),
        Lajur("status", "", kata.STATUS, 11.5, "tengah", lambda x, _: x.renaksi("Status")),
    )


def _nota() -> tuple[Lajur, ...]:
    return (
        Lajur(
            "penghambat",
            "",
            kata.PENGHAMBAT,
            0,
            "teks",
            lambda x, _: x.nota("Faktor Penghambat", x.catatan.faktor_penghambat),
            _NOTA_TERKECIL,
        ),
        Lajur(
            "tindak_lanjut",
            "",
            kata.TINDAK_LANJUT,
            0,
            "teks",
            lambda x, _: x.nota("Tindak Lanjut", x.catatan.tindak_lanjut),
            _NOTA_TERKECIL,
        ),
    )


def lajur_monev(tw: int, *, beranggaran: bool, berefisiensi: bool = False) -> tuple[Lajur, ...]:
    """The columns of Monev Renaksi TW n (ATURAN 7); those of the budget only where the plan has one.

    `berefisiensi`: the office wants efisiensi beside its budget, in TW IV.
    """
    return (
        *_pokok(kata.MONEV_URAIAN),
        *_golongan_tw(tw),
        *_golongan_sd(tw),
        *_nilai(),
        *(_anggaran() if beranggaran else ()),
        *(_efisiensi() if beranggaran and berefisiensi else ()),
        *_nota(),
        Lajur("bidang", "", kata.PENANGGUNG_JAWAB, 0, "teks", lambda x, _: x.renaksi("Penanggung Jawab")),
        Lajur(
            "bukti",
            "",
            kata.BUKTI,
            0,
            "teks",
            lambda x, _: x.nota("Bukti Dukung", x.catatan.bukti_dukung),
            _NOTA_TERKECIL,
        ),
    )


def lajur_bidang(tw: int) -> tuple[Lajur, ...]:
    """The columns of a bidang's sheet: its figures, what they suffer from, and what is missing."""
    return (
        *_pokok(kata.BIDANG_URAIAN),
        *_golongan_tw(tw),
        *_golongan_sd(tw),
        *_nilai(),
        *_nota(),
        Lajur("kurang", "", kata.KURANG, 0, "teks", lambda x, _: x.kurang(), _KURANG_TERKECIL),
    )

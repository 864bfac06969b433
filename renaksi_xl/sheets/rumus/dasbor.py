"""The figures of the page of charts, as formulas beside their values; every one is taken from where it was computed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.core.hasil import Hasil, HasilBaris, Ringkas
from renaksi_xl.core.hitung import gabung_keadaan, simpul_bidang, status
from renaksi_xl.core.istilah import Keadaan, Status, rapikan
from renaksi_xl.core.pohon import LUAR, TINGKAT_SUB_KEGIATAN, tingkat
from renaksi_xl.core.rencana import TW, Bidang, Rencana
from renaksi_xl.pesan import dasbor as kata
from renaksi_xl.pesan.rekap import DARI
from renaksi_xl.sheets.kontrak import Rumus, Sel
from renaksi_xl.sheets.rumus import aturan
from renaksi_xl.sheets.rumus.bahasa import ANGKA, Rentang, cari, isi
from renaksi_xl.sheets.rumus.indikator import rumus_predikat, rumus_status
from renaksi_xl.sheets.rumus.pohon import PUNCAK
from renaksi_xl.sheets.rumus.ringkas import LetakRekap, nomor_bidang
from renaksi_xl.sheets.rumus.rujukan import cari_teks
from renaksi_xl.sheets.rumus.teks import teks_aman
from renaksi_xl.sheets.rumus.tren import rumus_banyak, rumus_rata_rata

_ELIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Asal:
    """Where the figures stand: `_hitung`, and the lists of Rekap Capaian."""

    rencana: Rencana
    hasil: Hasil
    rentang: Rentang
    rekap: LetakRekap

    def di(self, lajur: str, garis: str, luar: str = '""') -> str:
        """A column of `_hitung` on the line in a cell; `luar` where that is 0."""
        return f"IF({garis}=0,{luar},INDEX({self.rentang.kolom(lajur)},{garis}))"


def garis(x: Asal, sel_id: str, posisi: int) -> Rumus:
    """Line of `_hitung` of the ID in a cell; `posisi` is the value."""
    return Rumus(f"IFERROR(MATCH({cari(sel_id)},{x.rentang.kolom('id')},0),0)", posisi)


def teks(sel_id: str, label: str, nilai: str | None, singkat: int = 0) -> Rumus:
    """Words of the row with the ID in a cell; with an ellipsis after `singkat` letters, 0 for all of them."""
    rumus, isi_teks = f"TRIM({cari_teks(sel_id, label)})", rapikan(nilai)
    if not singkat:
        return Rumus(rumus, isi_teks)
    pendek = f'LEFT({rumus},{singkat})&"{_ELIPSIS}"'
    return Rumus(
        f"IF(LEN({rumus})>{singkat},{pendek},{rumus})",
        isi_teks[:singkat] + _ELIPSIS if len(isi_teks) > singkat else isi_teks,
    )


def _dihitung(d: str, dari: str) -> str:
    return f'"("&{d}&" {DARI} "&{dari}&")"'


def sasaran(x: Asal, i: int, sel: str, pisah: str) -> list[Sel]:
    """Own capaian and status, mean and its status, of a row of the plan whose line of `_hitung` is in `sel`.

    `pisah` stands between a status and its count: a space, or a new line where the column is narrow.
    """
    h, s = x.hasil.baris[i], x.hasil.pohon.simpul_baris[i]
    induk = s != LUAR and bool(x.hasil.pohon.anak[s])
    anak = f"N({x.di('na', sel, '0')})>0"
    antara = "CHAR(10)" if pisah == "\n" else teks_aman(pisah)
    kata_rata = f"{x.di('sn', sel)}&{antara}&{_dihitung(x.di('oh', sel), x.di('oa', sel))}"
    return [
        Rumus(x.di("oc", sel), isi(h.capaian_sd)),
        Rumus(x.di("os", sel), h.status.value),
        Rumus(f'IF({anak},{x.di("rr", sel)},"")', isi(h.rata_rata) if induk else ""),
        Rumus(f'IF({anak},{kata_rata},"–")', _kata_rata(h, pisah) if induk else "–"),
    ]


def _kata_rata(h: HasilBaris, pisah: str) -> str:
    return f"{h.status_rata_rata}{pisah}{kata.dihitung(h.dihitung, h.dari)}"


def bidang(x: Asal, satu: Bidang, urut: int, baris: int, kolom: tuple[str, str, str, str]) -> list[Sel]:
    """Name, mean, status with "n dari N", predikat; then line, code and state.

    `kolom` are the letters of mean, line, code and state.
    """
    rata, nomor, kode, keadaan = (f"${k}{baris}" for k in kolom)
    r, daftar = x.hasil.bidang[satu.nama], x.rekap.bidang
    kini = keadaan_bidang(x.hasil, satu.nama)
    kata_status = status(kini, r.rata_rata, x.rencana.pengaturan.tw_pelaporan)

    def ambil(label: str, luar: str = '""') -> str:
        return f"IF({nomor}=0,{luar},INDEX({daftar[label]},{nomor}))"

    def banyak(syarat: str) -> str:
        return f"COUNTIFS({x.rentang.kolom('bw')},{kode},{x.rentang.kolom('kn')},{syarat})"

    b, lengkap = f"{Keadaan.BELUM_DIISI:d}", f"{Keadaan.LENGKAP:d}"
    semua = banyak('">0"')
    rumus_keadaan = (
        f"IF({kode}=0,0,IF({semua}=0,0,IF({banyak(b)}={semua},{b},IF({banyak(lengkap)}={semua},{lengkap},"
        f"{Keadaan.BELUM_LENGKAP:d}))))"
    )
    return [
        Rumus(ambil("Bidang"), rapikan(satu.nama)),
        Rumus(ambil("Rata-rata Capaian"), isi(r.rata_rata)),
        Rumus(
            f'{rumus_status(keadaan, rata)}&" "&{_dihitung(ambil("Dihitung", "0"), ambil("Dari", "0"))}',
            f"{kata_status} {kata.dihitung(r.dihitung, r.dari)}",
        ),
        Rumus(rumus_predikat(rata), r.predikat or ""),
        nomor_bidang(x.rekap, satu.nama, urut),
        Rumus(ambil("Nomor Bidang", "0"), urut),
        Rumus(rumus_keadaan, int(kini)),
    ]


def keadaan_bidang(hasil: Hasil, nama: str) -> Keadaan:
    """How far a bidang is reported, from the nodes its figure is made of (ATURAN 3.4, 4)."""
    return gabung_keadaan(hasil.simpul[s].keadaan for s in simpul_bidang(nama, hasil.pohon, hasil.simpul))


def tren(x: Asal, hasil: Iterable[Hasil | None], sel_n: tuple[str, str], baris: int) -> list[list[Sel]]:
    """Per quarter: its name with "n dari N", the office's figure, the line of 100 %, n and N.

    `sel_n` are the column letters of n and N, `baris` the Excel row of TW I.
    """
    semua: list[list[Sel]] = []
    for n, h in enumerate(hasil):
        q, nama = n + 1, kata.tw(TW[n])
        r = Ringkas(None, 0, 0, None) if h is None else h.instansi
        d, dari = (f"${k}{baris + n}" for k in sel_n)
        semua.append(
            [
                Rumus(
                    f'"{nama}"&IF({aturan.TW_PELAPORAN}<{q},""," "&{_dihitung(d, dari)})',
                    nama + ("" if h is None else " " + kata.dihitung(r.dihitung, r.dari)),
                ),
                Rumus(_pada(x, q, "Rata-rata Capaian", '""'), isi(r.rata_rata)),
                1,
                Rumus(_pada(x, q, "Dihitung", "0"), r.dihitung),
                Rumus(_pada(x, q, "Dari", "0"), r.dari),
            ]
        )
    return semua


def _pada(x: Asal, q: int, label: str, luar: str) -> str:
    """The office's figure at a quarter: on Rekap Capaian, or from the columns of earlier quarters."""
    kini = x.rekap.instansi[label]
    if q == len(TW):
        return f"IF({aturan.TW_PELAPORAN}={q},{kini},{luar})"
    lalu = (
        rumus_rata_rata(x.rentang, q)
        if label == "Rata-rata Capaian"
        else rumus_banyak(x.rentang, q, terisi=label == "Dihitung")
    )
    return f"IF({aturan.TW_PELAPORAN}={q},{kini},IF({aturan.TW_PELAPORAN}>{q},{lalu},{luar}))"


STATUS = (
    (Status.TERCAPAI,),
    (Status.BELUM_TERCAPAI, Status.TIDAK_TERCAPAI),
    (Status.BELUM_LENGKAP,),
    (Status.BELUM_DIISI,),
    (Status.TAK_TERHITUNG,),
    (Status.TANPA_TARGET,),
)
"""The bars of the chart of statuses; one of a pair is said, by TW pelaporan."""


def banyak_status(x: Asal) -> list[list[Sel]]:
    """Status and how many rows of the plan's tree have it."""
    pohon, tw = x.hasil.pohon, x.rencana.pengaturan.tw_pelaporan
    baris = [h.status for i, h in enumerate(x.hasil.baris) if pohon.simpul_baris[i] != LUAR and _pohon(x, i)]
    semua: list[list[Sel]] = []
    for satu in STATUS:
        syarat = (
            f'COUNTIFS({x.rentang.kolom("os")},"{s}",{x.rentang.kolom("nd")},">0",{x.rentang.kolom("lv")},"<={TINGKAT_SUB_KEGIATAN}")'
            for s in satu
        )
        nama: Sel = satu[0].value
        if len(satu) > 1:
            nama = Rumus(
                f'IF({aturan.TW_PELAPORAN}={len(TW)},"{satu[1]}","{satu[0]}")', satu[tw == len(TW)].value
            )
        semua.append([nama, Rumus("+".join(syarat), sum(b in satu for b in baris))])
    return semua


def _pohon(x: Asal, i: int) -> bool:
    return tingkat(x.rencana.baris[i].jenjang) <= TINGKAT_SUB_KEGIATAN


def serapan_semua(x: Asal, nilai: Decimal | None) -> Rumus:
    """The office's serapan: sum over sum of its top nodes."""
    puncak = f"{x.rentang.kolom('iu')},{PUNCAK}"
    pagu, pakai = (f"SUMIFS({x.rentang.kolom(k)},{puncak})" for k in ("sp", "sa"))
    ada = f"COUNTIFS({puncak},{x.rentang.kolom('sa')},{ANGKA})"
    return Rumus(f'IF(OR({ada}=0,{pagu}=0),"",{pakai}/{pagu})', isi(nilai))


def serapan(x: Asal, i: int, sel: str) -> list[Sel]:
    """A program's mean and serapan."""
    h = x.hasil.simpul[x.hasil.pohon.simpul_baris[i]]
    simpul = x.di("ts", sel, "0")

    def di_simpul(lajur: str) -> str:
        return f'IF({simpul}=0,"",INDEX({x.rentang.kolom(lajur)},{simpul}))'

    return [
        Rumus(di_simpul("nv"), isi(h.nilai)),
        Rumus(di_simpul("se"), isi(h.uang.serapan)),
    ]


def garis_penarik(x: Asal, ke: int, posisi: int) -> Rumus:
    """Line of `_hitung` of the row that costs the office most but `ke` - 1."""
    return Rumus(f"IFERROR(MATCH({ke},{x.rentang.kolom('hk')},0),0)", posisi)


def penanggung_jawab(x: Asal, sel: str, nilai: str) -> Rumus:
    """Who answers for a row, inherited where its own cell is blank."""
    simpul = x.di("nd", sel, "0")
    return Rumus(f'IF({simpul}=0,"",INDEX({x.rentang.kolom("pe")},{simpul}))', nilai)


def poin(rumus: str, nilai: Decimal | None) -> Rumus:
    """A fraction of the office's figure as percentage points."""
    return Rumus(f'IF(ISNUMBER({rumus}),100*{rumus},"")', "" if nilai is None else nilai * 100)


def atau_strip(satu: Rumus) -> Rumus:
    """A dash in place of a blank; a card is never empty."""
    strip = kata.TANPA_ANGKA
    return Rumus(
        f'IF({satu.teks}="",{teks_aman(strip)},{satu.teks})', strip if satu.nilai == "" else satu.nilai
    )

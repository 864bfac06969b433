"""Realisasi that is none: taken from the target, from last year, over mixed satuan, or with its comma lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from renaksi_xl.baca.audit.hasil import Sebab
from renaksi_xl.baca.audit.letak import Lembaran
from renaksi_xl.baca.audit.rumus import RumusBuku, Sel, fungsi, rujukan, sel_diambil
from renaksi_xl.baca.cetak.hasil import HasilImpor
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.core.angka import angka, satuan_terhitung
from renaksi_xl.core.rencana import TW, Baris, EmpatIsi, Rencana
from renaksi_xl.core.satuan import baku
from renaksi_xl.sheets.rujukan import pisah_lembar, wilayah

_TAHUN_LALU_MINIMAL = 3
"""So many rows must repeat last year's figure, and all of them, before it is called copied."""
_JAUH, _DEKAT = Decimal(5), (Decimal("0.5"), Decimal("1.2"))


@dataclass(frozen=True, slots=True)
class Salah:
    """A realisasi that cannot stand, and what it is taken for instead (mostly nothing)."""

    sel: Sel
    id: str
    tw: int
    nilai: Decimal
    sebab: Sebab
    pengganti: Decimal | None = None
    rumus: str | None = None


def cari_salah(hasil: HasilImpor, lembaran: Mapping[str, Lembaran], rumus: RumusBuku) -> list[Salah]:
    """Every realisasi that cannot stand, one reason each."""
    baris = {b.id: b for b in hasil.rencana.baris}
    satuan = {b.id: baku(b.satuan).lower() for b in hasil.rencana.baris}
    ganda = _tahun_lalu(hasil.rencana.baris)
    salah = []
    for n in hasil.nilai:
        tw = _tw(n.label)
        sel = _sel(n.asal)
        if tw is None or sel is None or sel[0] not in lembaran:
            continue
        b = baris[n.id]
        isi = angka(b.realisasi_tw[tw])
        if isi is None:
            continue
        teks = rumus.get(sel[0], {}).get(sel[1:])
        sebab, pengganti = _sebab(hasil.rencana, b, tw, lembaran, sel, teks, satuan, disalin=n.id in ganda)
        if sebab is not None:
            salah.append(Salah(sel, n.id, tw, isi, sebab, pengganti, teks))
    return salah


def tanpa_salah(rencana: Rencana, salah: Sequence[Salah]) -> Rencana:
    """The plan without what cannot stand."""
    per: dict[str, dict[int, Decimal | None]] = {}
    for s in salah:
        per.setdefault(s.id, {})[s.tw] = s.pengganti
    return replace(rencana, baris=tuple(_ganti(b, per.get(b.id, {})) for b in rencana.baris))


def _ganti(b: Baris, isi: Mapping[int, Decimal | None]) -> Baris:
    satu, dua, tiga, empat = (isi.get(i, r) for i, r in enumerate(b.realisasi_tw))
    baru: EmpatIsi = (satu, dua, tiga, empat)
    return replace(b, realisasi_tw=baru) if isi else b


def _tw(label: str) -> int | None:
    kata, _, tw = label.rpartition(" TW ")
    return TW.index(tw) if kata == str(Peran.REALISASI) and tw in TW else None


def _sel(asal: str) -> Sel | None:
    pisah = pisah_lembar(asal)
    luas = wilayah(pisah[1]) if pisah else None
    return (pisah[0], luas[0], luas[1]) if pisah and luas else None


def _sebab(
    rencana: Rencana,
    b: Baris,
    tw: int,
    lembaran: Mapping[str, Lembaran],
    sel: Sel,
    rumus: str | None,
    satuan: Mapping[str, str],
    *,
    disalin: bool,
) -> tuple[Sebab | None, Decimal | None]:
    if rumus is not None and (sebab := _dari_rumus(rencana, lembaran, sel, rumus, satuan)) is not None:
        return sebab, None
    if tw >= rencana.pengaturan.tw_pelaporan:
        return Sebab.SETELAH_TW, None
    if disalin:
        return Sebab.TAHUN_LALU, None
    pengganti = _tanpa_koma(b, tw)
    return (Sebab.TANDA_DESIMAL, pengganti) if pengganti is not None else (None, None)


def _tanpa_koma(b: Baris, tw: int) -> Decimal | None:
    """The figure before its decimal comma was lost: 955 against 95 is 95,5; counts are never read so."""
    isi, target = angka(b.realisasi_tw[tw]), angka(b.target) or angka(b.target_tw[tw])
    if isi is None or not target or satuan_terhitung(b.satuan) or isi <= _JAUH * target:
        return None
    geser = (isi / 10, isi / 100)
    return next((x for x in geser if _DEKAT[0] * target <= x <= _DEKAT[1] * target), None)


def _tahun_lalu(baris: Sequence[Baris]) -> set[str]:
    """Rows whose realisasi repeats last year's, when every row that has both does; standing figures aside."""
    ada = [
        (b, lalu, [x for r in b.realisasi_tw if (x := angka(r)) is not None])
        for b in baris
        if (lalu := angka(b.realisasi_tahun_lalu)) is not None
    ]
    ada = [(b, lalu, r) for b, lalu, r in ada if r]
    sama = [b for b, lalu, r in ada if lalu in {sum(r), r[-1]}]
    bukan_target = [b for b, lalu, _ in ada if lalu != angka(b.target)]
    if len(sama) < _TAHUN_LALU_MINIMAL or len(sama) < len(ada) or len(bukan_target) < _TAHUN_LALU_MINIMAL:
        return set()
    return {b.id for b in sama}


def _dari_rumus(
    rencana: Rencana, lembaran: Mapping[str, Lembaran], sel: Sel, rumus: str, satuan: Mapping[str, str]
) -> Sebab | None:
    x = lembaran[sel[0]]
    diambil = sel_diambil(rumus, sel[0])
    sebaris = {k for nama, baris, k in diambil if nama == sel[0] and baris == sel[1]}
    if _lembar_tahun_lain(rumus, sel[0], rencana.instansi.tahun) or sebaris & set(
        x.peran.get(str(Peran.LALU), ())
    ):
        return Sebab.TAHUN_LALU
    if sebaris & set(_kolom_target(x)):
        return Sebab.TARGET_DIISIKAN
    anak = list(_satuan_diambil(satuan, x, sel, diambil))
    if len(set(anak)) > 1 and fungsi(rumus) & {"AVERAGE", "SUM", "AVERAGEA"}:
        return Sebab.CAMPUR_SATUAN
    if len(anak) > 1 and set(anak) == {"%"} and "SUM" in fungsi(rumus) and "/" not in rumus:
        return Sebab.PERSEN_DIJUMLAH
    return None


def _kolom_target(x: Lembaran) -> Iterator[int]:
    for nama in (str(Peran.TARGET), *(f"{Peran.TARGET} TW {n}" for n in TW)):
        yield from x.peran.get(nama, ())


def _satuan_diambil(
    satuan: Mapping[str, str], x: Lembaran, sel: Sel, diambil: Sequence[Sel]
) -> Iterator[str]:
    """The satuan of the other rows whose cells of the same column a formula takes in."""
    for nama, b, k in diambil:
        if nama == sel[0] and k == sel[2] and b != sel[1] and x.mentah(b, k) is not None:
            yield from (satuan[i] for i in x.baris.get(b, ()))


def _lembar_tahun_lain(rumus: str, lembar: str, tahun: int) -> bool:
    """Whether a formula looks into a sheet or a workbook of the year before."""
    return any(str(tahun - 1) in nama for nama, _ in rujukan(rumus, lembar) if nama != lembar)

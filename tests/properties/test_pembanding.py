"""Product and second method agree on every figure of random plans, and the figures keep their promises."""

from __future__ import annotations

import copy
import os
from decimal import Decimal
from fractions import Fraction
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, given, settings

from renaksi_xl.core.angka import baca_teks, tulis
from tests import pembanding, strategi
from tests.bantuan import hitung
from tests.percobaan import sebanyak

Json = dict[str, Any]

CUKUP_DEKAT = Fraction(1, 10**12)
# RENAKSI_CONTOH=20000 makes a long night of it.
CONTOH = int(os.environ.get("RENAKSI_CONTOH", "300"))
setelan = settings(
    max_examples=sebanyak(CONTOH),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def berbeda(dari_produk: object, pembanding_: object) -> bool:
    """Whether two entries differ: figures by more than 1e-12 (of their size, above 1), all else at all."""
    if isinstance(pembanding_, Fraction):
        if not isinstance(dari_produk, Decimal):
            return True
        jarak = abs(Fraction(dari_produk) - pembanding_)
        return jarak > CUKUP_DEKAT * max(Fraction(1), abs(pembanding_))
    return type(dari_produk) is not type(pembanding_) or dari_produk != pembanding_


def perbedaan(plan: Json) -> list[str]:
    """Every entry on which the two methods differ, as sentences."""
    kiri, kanan = hitung(plan), pembanding.hasil(plan)
    kiri_rata, kanan_rata = _mendatar(kiri), _mendatar(kanan)
    return [
        f"{kunci}: produk {kiri_rata.get(kunci, 'tidak ada')!s}, pembanding {kanan_rata.get(kunci, 'tidak ada')!s}"
        for kunci in {**kanan_rata, **kiri_rata}
        if kunci not in kiri_rata or kunci not in kanan_rata or berbeda(kiri_rata[kunci], kanan_rata[kunci])
    ]


def _mendatar(keluaran: Json) -> dict[str, object]:
    datar: dict[str, object] = {f"instansi.{k}": v for k, v in keluaran["hasil_instansi"].items()}
    for bagian in ("hasil", "hasil_bidang"):
        for nama, isi in keluaran[bagian].items():
            datar |= {f"{bagian}.{nama}.{k}": v for k, v in isi.items()}
    return datar


@setelan
@given(strategi.rencana())
def test_product_and_second_method_agree_on_every_figure(plan: Json) -> None:
    assert perbedaan(plan) == []


# A difference in a large tree shows in a small one too, and only small ones shrink in bearable time.
@settings(setelan, max_examples=sebanyak(max(25, CONTOH // 10)), phases=(Phase.reuse, Phase.generate))
@given(strategi.rencana(paling_banyak=45))
def test_they_agree_on_larger_trees(plan: Json) -> None:
    assert perbedaan(plan) == []


@setelan
@given(strategi.rencana(), st.data())
def test_more_realisasi_on_a_naik_row_never_lowers_a_mean(plan: Json, data: st.DataObject) -> None:
    sesudah = copy.deepcopy(plan)
    baris = data.draw(st.sampled_from(sesudah["baris"]))
    baris["arah"] = "Naik"
    sebelum = copy.deepcopy(sesudah)
    terisi = [i for i, r in enumerate(baris["realisasi_tw"]) if isinstance(r, int | float)]
    if terisi:
        baris["realisasi_tw"][data.draw(st.sampled_from(terisi))] += data.draw(st.integers(1, 5))
    lama, baru = hitung(sebelum), hitung(sesudah)
    for kunci in ("rata_rata", "rata_rata_tahun"):
        for nama, hasil in lama["hasil"].items():
            assert tidak_turun(hasil[kunci], baru["hasil"][nama][kunci]), (nama, kunci)
    for nama, hasil in lama["hasil_bidang"].items():
        assert tidak_turun(hasil["rata_rata"], baru["hasil_bidang"][nama]["rata_rata"]), nama
    assert tidak_turun(lama["hasil_instansi"]["rata_rata"], baru["hasil_instansi"]["rata_rata"])


def tidak_turun(lama: Decimal | None, baru: Decimal | None) -> bool:
    """Whether a figure stayed, rose, or was and stays absent; the last digit may be rounded."""
    if lama is None or baru is None:
        return lama is baru
    return baru >= lama - Decimal("1e-12") * max(Decimal(1), abs(lama))


@setelan
@given(strategi.rencana(), st.data())
def test_the_order_of_rows_never_changes_a_result(plan: Json, data: st.DataObject) -> None:
    """Rows of one simpul keep their order among themselves: the first speaks for the node (ATURAN 4)."""
    acak = copy.deepcopy(plan)
    acak["baris"] = _kelompok_tetap_urut(data.draw(st.permutations(acak["baris"])), plan["baris"])
    asal, sesudah = _mendatar(hitung(plan)), _mendatar(hitung(acak))
    assert asal.keys() == sesudah.keys()
    assert [k for k in asal if not setara(asal[k], sesudah[k])] == []


def setara(satu: object, dua: object) -> bool:
    """Whether two entries of the product are one, up to the last digit of a differently ordered sum."""
    if isinstance(satu, Decimal) and isinstance(dua, Decimal):
        return tidak_turun(satu, dua) and tidak_turun(dua, satu)
    return satu == dua


def _kelompok_tetap_urut(diacak: list[Json], asal: list[Json]) -> list[Json]:
    antrean: dict[str, list[Json]] = {}
    for baris in asal:
        antrean.setdefault(baris.get("simpul") or baris["id"], []).append(baris)
    return [antrean[baris.get("simpul") or baris["id"]].pop(0) for baris in diacak]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**12), max_value=10**12))
def test_a_number_written_and_read_again_is_the_same_number(nilai: Decimal) -> None:
    terbaca = baca_teks(tulis(nilai))
    assert (terbaca.nilai, terbaca.galat, terbaca.periksa) == (nilai, None, False)

"""Fingerprint of a plan, serial of a hand-out, code of the figures: equal content gives equal stamps, on any day.

The fingerprint covers what a bidang may not change (the tree, the texts, the targets), not what is reported:
a return whose fingerprint differs was handed out from another plan (ATURAN 6, K7xx).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal

from renaksi_xl.core.angka import bulat
from renaksi_xl.core.hasil import Hasil, HasilBaris, Ringkas
from renaksi_xl.core.rencana import Baris, Rencana

_MEDAN = (
    *("id", "induk", "simpul", "jenjang", "uraian", "kinerja", "indikator", "do", "satuan", "satuan_tw"),
    *("target", "target_tw", "jenis_target", "arah", "cara_hitung", "tw_rilis", "penanggung_jawab"),
    *("nama_pembilang", "nama_penyebut", "pembilang_awal", "kumulatif_tahun_lalu", "pagu"),
)
"""The fields of a row that make the plan."""
_SEPULUH_DESIMAL = Decimal("1e-10")


def sidik_rencana(rencana: Rencana) -> str:
    """SHA-256 in 64 hexadecimal digits over office, year and the structure of the rows; row order is no matter.

    >>> from renaksi_xl.core.rencana import Instansi
    >>> len(sidik_rencana(Rencana(instansi=Instansi(nama="Badan", tahun=2024))))
    64
    """
    i = rencana.instansi
    return _sidik([i.nama, i.kabupaten, i.tahun, sorted(_baris(b) for b in rencana.baris)])


def seri_serahan(sidik: str, tw: int, bidang: str, isian: Iterable[Sequence[object]]) -> str:
    """Serial of a hand-out, "3F2A-91BC-07DE": from plan, TW, bidang and the values handed out, without a clock.

    >>> seri_serahan("a", 2, "Sekretariat", [("R1", Decimal("1.0"))])
    '446B-1281-EAA2'
    >>> seri_serahan("a", 2, "Sekretariat", [("R1", Decimal(1))])
    '446B-1281-EAA2'
    """
    return _pendek(_sidik([sidik, tw, bidang, [[_isi(x) for x in satu] for satu in isian]]))


def kode_angka(rencana: Rencana, hasil: Hasil) -> str:
    """Code of the figures of a report, "3F2A-91BC-07DE": printed where it is signed and found again by recomputing.

    It covers office, year, TW, the settings that enter the figures, and every figure of `ekspor`; not the notes,
    names or IDs. Row order is no matter. Figures count at ten decimals, finer than anything printed.
    """
    i, p = rencana.instansi, rencana.pengaturan
    aturan = [p.tw_pelaporan, p.batas_capaian, p.belum_diisi, p.bobot, p.rumus_turun, p.anggaran]
    baris = sorted(
        json.dumps(_figur(b, h), ensure_ascii=False) for b, h in zip(rencana.baris, hasil.baris, strict=True)
    )
    bidang = sorted([nama, *_ringkas(r)] for nama, r in hasil.bidang.items())
    isi = [i.nama, i.kabupaten, i.tahun, [_isi(x) for x in aturan], baris, bidang, _ringkas(hasil.instansi)]
    return _pendek(_sidik(isi))


def _figur(b: Baris, h: HasilBaris) -> list[object]:
    angka = (h.realisasi_sd, h.target_sd, h.capaian_sd, h.capaian_tahun, h.rata_rata, h.rata_rata_tahun)
    return [
        *(b.jenjang, b.uraian, b.indikator, b.satuan, _isi(b.target)),
        *(_figur_angka(x) for x in angka),
        *(h.status.value, h.dihitung, h.dari, h.predikat),
    ]


def _ringkas(r: Ringkas) -> list[object]:
    return [_figur_angka(r.rata_rata), r.dihitung, r.dari, r.predikat]


def _figur_angka(nilai: Decimal | None) -> object:
    return None if nilai is None else _isi(bulat(nilai, _SEPULUH_DESIMAL))


def _pendek(sidik: str) -> str:
    teks = sidik[:12].upper()
    return "-".join(teks[n : n + 4] for n in (0, 4, 8))


def _baris(b: Baris) -> str:
    return json.dumps([_isi(getattr(b, medan)) for medan in _MEDAN], ensure_ascii=False)


def _isi(nilai: object) -> object:
    """A value as JSON tells it apart: 1.0 is 1, the number 1 is not the text "1"."""
    if isinstance(nilai, tuple):
        return [_isi(x) for x in nilai]
    if isinstance(nilai, Decimal):
        return {"n": format(nilai.normalize(), "f")}
    return nilai


def _sidik(isi: object) -> str:
    teks = json.dumps(isi, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()

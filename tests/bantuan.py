"""What every test of the figures leans on: the door into the product, and plans written as small text tables."""

from __future__ import annotations

import shlex
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from renaksi_xl.core.hitung import hitung as hitung_rencana
from renaksi_xl.core.rencana import Rencana
from renaksi_xl.rencana_json import baca_rencana, hasil_json

Json = dict[str, Any]

JENJANG = {"Sub": "Sub Kegiatan"}
KOSONG = ("", ".", "·")
# Words of a text plan that stand for a key of the plan JSON; any other key is taken as it is.
KUNCI = {
    "jenis": "jenis_target",
    "cara": "cara_hitung",
    "rilis": "tw_rilis",
    "pj": "penanggung_jawab",
    "awal": "pembilang_awal",
    "p": "pembilang_tw",
    "q": "penyebut_tw",
}
KUNCI_EMPAT = ("pembilang_tw", "penyebut_tw", "realisasi_anggaran_tw", "satuan_tw")
# What stands for a word the plan JSON refuses and a workbook may hold; the typed word is put back afterwards.
KATA_BAKU: dict[str, tuple[str | None, ...]] = {
    "jenjang": ("Tujuan", "Sasaran", "Program", "Kegiatan", "Sub Kegiatan", "Proses", "Anggota"),
    "jenis_target": (None, "Kumulatif", "Posisi akhir", "Rata-rata TW", "Rilis tahunan"),
    "arah": (None, "Naik", "Turun", "Tetap"),
    "cara_hitung": (None, "Diisi langsung", "Rata-rata capaian", "Rasio", "Dari lembaga lain"),
}
KUNCI_ANGKA = ("bobot", "pagu", "tw_rilis", "pembilang_awal")


def hitung(plan: Json) -> Json:
    """The product's answer to a plan: the keys of `ekspor`, every figure a Decimal, counts stay int.

    The one place where tests of figures touch the product.
    """
    rencana = rencana_diketik(plan)
    keluaran = hasil_json(rencana, hitung_rencana(rencana))
    return {kunci: _desimal(keluaran[kunci]) for kunci in ("hasil", "hasil_bidang", "hasil_instansi")}


def rencana_diketik(plan: Json) -> Rencana:
    """The plan as a workbook would give it.

    The plan JSON knows one spelling of every word and only numbers in number cells; people type old words,
    text, other dashes and equal IDs. Those travel around the JSON's door, everything else through it.
    """
    baku, diketik = [], []
    sudah: set[str] = set()
    for nomor, baris in enumerate(plan["baris"]):
        apa_adanya: Json = {k: baris[k] for k, kata in KATA_BAKU.items() if baris.get(k) not in kata}
        for kunci in ("target_tw", "realisasi_tw"):
            if any(
                isinstance(x, str) and not (x == "-" and kunci == "target_tw") for x in baris.get(kunci) or ()
            ):
                apa_adanya[kunci] = tuple(
                    Decimal(str(x)) if isinstance(x, int | float) else x for x in baris[kunci]
                )
        if not baris["id"] or baris["id"] in sudah:
            apa_adanya["id"] = baris["id"]
        sudah.add(baris["id"])
        pengganti = {"id": f"baris-{nomor}", "jenjang": "Sub Kegiatan"}
        baku.append({**baris, **{k: pengganti.get(k) for k in apa_adanya}})
        diketik.append(apa_adanya)
    rencana = baca_rencana({**plan, "baris": baku})
    semua = (replace(b, **k) if k else b for b, k in zip(rencana.baris, diketik, strict=True))
    return replace(rencana, baris=tuple(semua))


def _desimal(isi: Any) -> Any:  # noqa: ANN401 -- any JSON value comes in, the same shape goes out
    if isinstance(isi, dict):
        return {
            kunci: nilai if kunci in ("dihitung", "dari") else _desimal(nilai) for kunci, nilai in isi.items()
        }
    if isinstance(isi, bool) or not isinstance(isi, int | float):
        return isi
    return Decimal(str(isi))


def persen(nilai: Decimal | None) -> str:
    """A figure as people read it: "98,25 %" to two decimals, "kosong" for none."""
    if nilai is None:
        return "kosong"
    bulat = (nilai * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{bulat:f}".rstrip("0").rstrip(".").replace(".", ",") + " %"


def jawab(teks: str, *, tw: int = 4, **pengaturan: object) -> dict[str, Json]:
    """The results per ID of a plan written as text."""
    plan = rencana_teks(teks, tw=tw)
    plan["pengaturan"] |= pengaturan
    per_id: dict[str, Json] = hitung(plan)["hasil"]
    return per_id


def rencana_teks(teks: str, *, tw: int = 4, bidang: tuple[str, ...] = (), **pengaturan: object) -> Json:
    """A plan written as a small table; indentation is the tree.

    One line is one row, up to five fields between bars:

        Kegiatan K1          | 100% | 100% 100% 100% 100% | 100% 98% . .
          Sub    s1 Dokumen  | 10   | 3 1 1 5             | 3 1 . .       | pj=SEK bobot=2

    1. jenjang, ID, satuan (unsaid: % when the year's target carries %, else Dokumen); 2. the year's target;
    3. target TW I..IV; 4. realisasi TW I..IV; 5. options `key=value`, quoted where they hold spaces
    ("jenis=Posisi akhir"), four values with commas (p=1,2,.,.). `.` is a blank, `-` the dash, 95% the
    number 0.95, 71,72 and 71.72 the same number. Words that are no number stay text.
    """
    baris: list[Json] = []
    jalur: list[tuple[int, str]] = []  # (indentation, ID) from the top down to the row above
    for satu in teks.splitlines():
        if not satu.strip():
            continue
        masuk = len(satu) - len(satu.lstrip())
        jalur = [(m, nama) for m, nama in jalur if m < masuk]
        data = _baris(satu)
        data.setdefault("induk", jalur[-1][1] if jalur else None)
        jalur.append((masuk, data["id"]))
        baris.append(data)
    return {
        "skema": 1,
        "instansi": {"nama": "Badan Contoh", "kabupaten": "Contoh", "tahun": 2024},
        "pengaturan": {"tw_pelaporan": tw, **pengaturan},
        "bidang": [{"nama": nama, "singkatan": f"B{i}"} for i, nama in enumerate(bidang, start=1)],
        "baris": baris,
    }


def _baris(satu: str) -> Json:
    siapa, tahun, target, realisasi, pilihan = ([x.strip() for x in satu.split("|")] + [""] * 5)[:5]
    jenjang, nama, *satuan = siapa.split()
    bersatuan = " ".join(satuan) or ("%" if "%" in tahun + target else "Dokumen")
    data: Json = {
        "id": nama,
        "jenjang": JENJANG.get(jenjang, jenjang),
        "uraian": f"{jenjang} {nama}",
        "indikator": f"Indikator {nama}",
        "satuan": bersatuan,
        "target": sel(tahun),
        "target_tw": _empat(target.split()),
        "realisasi_tw": _empat(realisasi.split()),
    }
    for satu_pilihan in shlex.split(pilihan):
        kunci, _, nilai = satu_pilihan.partition("=")
        kunci = KUNCI.get(kunci, kunci)
        data[kunci] = _pilihan(kunci, nilai)
    return data


def _pilihan(kunci: str, nilai: str) -> object:
    if kunci in KUNCI_EMPAT:
        return _empat(nilai.split(","))
    if kunci in KUNCI_ANGKA:
        return sel(nilai)
    if kunci == "kumulatif_tahun_lalu":
        return nilai == "ya"
    return nilai or None


def _empat(isi: list[str]) -> list[float | str | None]:
    return [sel(x) for x in [*isi, "", "", "", ""][:4]]


def sel(isi: str) -> float | str | None:
    """One cell of a text plan as the JSON value it stands for."""
    if isi in KOSONG:
        return None
    angka = isi.rstrip("%").replace(",", ".")
    try:
        x = Decimal(angka)
    except ArithmeticError:
        return isi
    x = x / 100 if isi.endswith("%") else x
    return int(x) if x == x.to_integral_value() else float(x)

"""The second method: ATURAN 2-4 once more, over plan JSON, sharing nothing with the product.

Written to be checked against the law by eye: exact fractions, recursion over the tree, every figure
recomputed where it is needed. `hasil(plan)` returns the shapes of `ekspor` (DESIGN, "The command line")
with Fractions or None in the place of numbers. Only figures of ATURAN 3 and 4; no findings, no anggaran.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

Json = dict[str, Any]
Angka = Fraction | None

POHON_UTAMA = ("Tujuan", "Sasaran", "Program", "Kegiatan", "Sub Kegiatan")
POHON_TIM = ("Proses", "Anggota")

JENIS = {
    "kumulatif": "Kumulatif",
    "akumulatif": "Kumulatif",
    "posisi akhir": "Posisi akhir",
    "posisi": "Posisi akhir",
    "rata-rata tw": "Rata-rata TW",
    "rilis tahunan": "Rilis tahunan",
    "rilis": "Rilis tahunan",
}
CARA = {
    "diisi langsung": "Diisi langsung",
    "langsung": "Diisi langsung",
    "rata-rata capaian": "Rata-rata capaian",
    "rata-rata": "Rata-rata capaian",
    "rasio": "Rasio",
    "dari lembaga lain": "Dari lembaga lain",
    "konversi": "Dari lembaga lain",
    "eksternal": "Dari lembaga lain",
}
# ATURAN 3.5 names [PML] P6 ("Rerata persentase capaian ..."), P7 ("Rerata capaian ...") and six kegiatan of
# [LT], written with "Rata- Rata" and once with the misprint "Rara-rata".
KATA_RATA_RATA = re.compile(
    r"(?:(?:rata|rara)\s*-\s*rata|rerata)\s+(?:persentase\s+)?capaian",
    re.IGNORECASE,
)
TAK_TERCACAH = {"%", "indeks", "nilai", "skor", "rasio"}

TANPA_TARGET = "Tidak ada target s.d. TW ini"
BELUM_DIISI = "Belum diisi"
BELUM_LENGKAP = "Belum lengkap"
TAK_DAPAT_DIHITUNG = "Tidak dapat dihitung"
LENGKAP = "lengkap"  # not a status yet: Tercapai or not is decided by a figure

PREDIKAT = (
    (Fraction(90, 100), "Sangat Tinggi"),
    (Fraction(75, 100), "Tinggi"),
    (Fraction(65, 100), "Sedang"),
    (Fraction(50, 100), "Rendah"),
)


# ---- small words -------------------------------------------------------------------------------------


def angka(sel: object) -> Angka:
    """Return a JSON number exactly as it is written; text, dash and blank are no number."""
    if isinstance(sel, bool) or not isinstance(sel, int | float | Decimal):
        return None
    return Fraction(str(sel))


def teks(sel: object) -> str:
    """Return the text of a cell without outer spaces; blank is the empty text."""
    return "" if sel is None else str(sel).strip()


def bulat(x: Fraction, angka_desimal: int) -> Fraction:
    """ROUND, half away from zero."""
    skala = Fraction(10**angka_desimal)
    besar = (abs(x) * skala + Fraction(1, 2)) // 1
    return Fraction(besar) / skala * (1 if x >= 0 else -1)


def empat(sel: object) -> list[Angka]:
    """Return four cells as numbers, TW I..IV; a missing list is four blanks."""
    isi = list(sel) if isinstance(sel, list | tuple) else []
    return [angka(x) for x in [*isi, None, None, None, None][:4]]


def rata(isi: list[Fraction]) -> Fraction:
    """Return the simple mean of at least one value."""
    return sum(isi, Fraction(0)) / len(isi)


def predikat(x: Angka) -> str | None:
    """ATURAN 4: half-open bands on the percentage of two decimals."""
    if x is None:
        return None
    for batas, nama in PREDIKAT:
        if bulat(x, 4) > batas:
            return nama
    return "Sangat Rendah"


# ---- Pengaturan --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Pengaturan:
    """The cells of Pengaturan that enter a figure."""

    tw: int
    batas: Angka
    nol: bool
    bobot: str
    rumus_turun: str


def pengaturan(plan: Json) -> Pengaturan:
    """Read Pengaturan with the defaults of DESIGN; a cap that is there and null means no cap."""
    p = plan.get("pengaturan") or {}
    return Pengaturan(
        tw=int(p["tw_pelaporan"]),
        batas=angka(p.get("batas_capaian", 1)),
        nol=p.get("belum_diisi") == "nol",
        bobot=p.get("bobot") or "sama",
        rumus_turun=p.get("rumus_turun") or "2T-R",
    )


def dibatasi(x: Angka, p: Pengaturan) -> Angka:
    """Return the value as it enters a mean."""
    if x is None or p.batas is None:
        return x
    return min(x, p.batas)


# ---- one row -----------------------------------------------------------------------------------------


@dataclass
class Baris:
    """One row with its own figures; `terukur` = it has a measured quarter."""

    data: Json
    jenis: str | None
    cara: str
    terukur: bool = False
    realisasi: Angka = None
    target: Angka = None
    capaian: Angka = None
    capaian_tahun: Angka = None
    keadaan: str = TANPA_TARGET


def arah(data: Json) -> str:
    """Return Naik, Turun or Tetap by the first word."""
    kata = teks(data.get("arah")).lower().split()
    pertama = kata[0] if kata else "naik"
    return {"turun": "Turun", "tetap": "Tetap", "stabil": "Tetap"}.get(pertama, "Naik")


def capaian(r: Fraction, t: Fraction, arah_: str, rumus_turun: str) -> Angka:
    """ATURAN 3.2; None where the target is unusable."""
    if t < 0 or (t == 0 and arah_ != "Turun"):
        return None
    if arah_ == "Naik":
        return r / t
    if arah_ == "Tetap":
        return max(Fraction(0), 1 - abs(r - t) / t)
    if t == 0:
        return Fraction(1) if r <= 0 else Fraction(0)
    if rumus_turun == "T/R":
        return Fraction(1) if r == 0 else t / r
    return max(Fraction(0), (2 * t - r) / t)


def cara_terpakai(data: Json) -> str:
    """ATURAN 3.5: what a person chose; else what the words say; else Diisi langsung."""
    dipilih = teks(data.get("cara_hitung"))
    if dipilih:
        return CARA.get(dipilih.lower(), "Diisi langsung")
    kalimat = (teks(data.get("indikator")), teks(data.get("do")))
    if any(KATA_RATA_RATA.search(k) for k in kalimat):
        return "Rata-rata capaian"
    return "Diisi langsung"


def jenis_terpakai(data: Json) -> str | None:
    """ATURAN 3.1: what a person chose, else inferred; None = no jenis."""
    dipilih = teks(data.get("jenis_target"))
    if dipilih:
        return JENIS.get(dipilih.lower())
    if cara_terpakai(data) == "Rasio":
        return "Posisi akhir"
    return jenis_disimpulkan(data)


def jenis_disimpulkan(data: Json) -> str | None:
    """The inference of ATURAN 3.1, in its order."""
    semua = [t for t in empat(data.get("target_tw")) if t is not None]
    isi = [t for t in semua if t != 0]
    turun = arah(data) == "Turun"
    if turun and semua and not isi:
        return "Posisi akhir"
    if not isi:
        return "Rilis tahunan"
    tahun = angka(data.get("target"))
    if tahun is None:
        return None
    tercacah = teks(data.get("satuan")).lower() not in TAK_TERCACAH
    return jenis_dari_angka(isi, tahun, tercacah=tercacah, turun=turun)


def jenis_dari_angka(isi: list[Fraction], tahun: Fraction, *, tercacah: bool, turun: bool) -> str | None:
    """Rules (2) to (5) of the inference, over the quarters that have a target."""
    if len(isi) == 1 and isi[0] == tahun:
        return "Kumulatif" if tercacah else "Posisi akhir"
    if tercacah and bulat(sum(isi, Fraction(0)) - tahun, 6) == 0:
        return "Kumulatif"
    if all(t == tahun for t in isi):
        return "Posisi akhir"
    tertib = isi == sorted(isi, reverse=turun)
    return "Posisi akhir" if tertib and isi[-1] == tahun else None


def tahunan(data: Json) -> bool:
    """A row of the year alone: a year's target, and no number in any TW (diukur tahunan)."""
    return angka(data.get("target")) is not None and empat(data.get("target_tw")) == [None] * 4


def target_terukur(data: Json, tw: int) -> dict[int, Fraction]:
    """Return m: measured quarter (1..4) -> its target."""
    target = empat(data.get("target_tw"))
    if tahunan(data):
        rilis = angka(data.get("tw_rilis"))
        target[(int(rilis) if rilis is not None else 4) - 1] = angka(data.get("target"))
    boleh_nol = arah(data) == "Turun"
    return {
        i: t for i, t in enumerate(target, start=1) if i <= tw and t is not None and (t != 0 or boleh_nol)
    }


def pasangan_rasio(data: Json, tw: int) -> dict[int, tuple[Fraction, Fraction]]:
    """Return the usable quarters of a Rasio row: quarter -> (p, q), both numbers and q > 0."""
    p, q = empat(data.get("pembilang_tw")), empat(data.get("penyebut_tw"))
    pasangan = {}
    for i in range(1, tw + 1):
        atas, bawah = p[i - 1], q[i - 1]
        if atas is not None and bawah is not None and bawah > 0:
            pasangan[i] = (atas, bawah)
    return pasangan


def pembilang_lalu(data: Json) -> Fraction:
    """Return last year's pembilang."""
    return angka(data.get("pembilang_awal")) or Fraction(0)


def realisasi_tw(data: Json, cara: str, tw: int) -> dict[int, Fraction]:
    """Return the filled quarters s.d. TW: quarter -> realisasi."""
    if cara == "Rata-rata capaian":
        return {}
    if cara != "Rasio":
        isi = empat(data.get("realisasi_tw"))
        return {i: r for i, r in enumerate(isi, start=1) if i <= tw and r is not None}
    pasangan = pasangan_rasio(data, tw)
    if not data.get("kumulatif_tahun_lalu"):
        return {i: p / q for i, (p, q) in pasangan.items()}
    return {
        i: (pembilang_lalu(data) + sum((p for j, (p, _) in pasangan.items() if j <= i), Fraction(0))) / q
        for i, (_, q) in pasangan.items()
    }


def realisasi_kumulatif(data: Json, cara: str, tw: int) -> Angka:
    """Return the sum of all filled quarters; for Rasio the sums of p and q (or last year's p with them)."""
    isi = realisasi_tw(data, cara, tw)
    if not isi:
        return None
    if cara != "Rasio":
        return sum(isi.values(), Fraction(0))
    if data.get("kumulatif_tahun_lalu"):
        return isi[max(isi)]
    pasangan = pasangan_rasio(data, tw)
    return sum((p for p, _ in pasangan.values()), Fraction(0)) / sum(
        (q for _, q in pasangan.values()), Fraction(0)
    )


def dua_angka(
    data: Json,
    jenis: str,
    cara: str,
    tw: int,
) -> tuple[Angka, Angka]:
    """Return (realisasi s.d. TW, target s.d. TW) by the table of ATURAN 3.1."""
    m = target_terukur(data, tw)
    r = realisasi_tw(data, cara, tw)
    f = [i for i in sorted(m) if i in r]
    if jenis == "Kumulatif":
        return realisasi_kumulatif(data, cara, tw), (sum(m.values(), Fraction(0)) if m else None)
    if not f:
        return None, (m[max(m)] if m else None)
    if jenis == "Rata-rata TW":
        return rata([r[i] for i in f]), rata([m[i] for i in f])
    return r[f[-1]], m[f[-1]]


def hitung_baris(data: Json, p: Pengaturan) -> Baris:
    """Return the row with its own figures; those of a Rata-rata capaian row wait for the tree."""
    baris = Baris(data, jenis_terpakai(data), cara_terpakai(data))
    m = target_terukur(data, p.tw)
    baris.terukur = bool(m)
    if baris.cara == "Rata-rata capaian":
        # What it is without children; with children `isi_rata_rata` replaces it.
        baris.keadaan = BELUM_DIISI if m else TANPA_TARGET
        if baris.jenis is not None:
            baris.target = dua_angka(data, baris.jenis, baris.cara, p.tw)[1]
        return baris
    if baris.jenis is None:
        baris.keadaan = TAK_DAPAT_DIHITUNG if m else TANPA_TARGET
        return baris
    baris.realisasi, baris.target = dua_angka(data, baris.jenis, baris.cara, p.tw)
    isi_capaian(baris, p)
    belum = [i for i in m if i not in realisasi_tw(data, baris.cara, p.tw)]
    if not m:
        baris.keadaan = TANPA_TARGET
    elif baris.realisasi is None:
        baris.keadaan = BELUM_DIISI
    elif baris.capaian is None:
        baris.keadaan = TAK_DAPAT_DIHITUNG
    else:
        baris.keadaan = BELUM_LENGKAP if belum else LENGKAP
    return baris


def isi_capaian(baris: Baris, p: Pengaturan) -> None:
    """Write both results of ATURAN 3.3."""
    tahun = angka(baris.data.get("target"))
    if baris.realisasi is None:
        return
    if baris.target is not None:
        baris.capaian = capaian(baris.realisasi, baris.target, arah(baris.data), p.rumus_turun)
    if tahun is not None:
        baris.capaian_tahun = capaian(baris.realisasi, tahun, arah(baris.data), p.rumus_turun)


# ---- the tree ----------------------------------------------------------------------------------------


@dataclass
class Simpul:
    """One node: its rows (the first decides jenjang, induk, bobot, pagu) and its children."""

    baris: list[Baris]
    induk: Simpul | None = None
    anak: list[Simpul] = field(default_factory=list)

    @property
    def pertama(self) -> Json:
        """The row that speaks for the node."""
        return self.baris[0].data


def bangun_pohon(semua: list[Baris]) -> list[Simpul]:
    """Return every node, linked; rows of an unknown jenjang stand alone without parent or children."""
    simpul: dict[str, Simpul] = {}
    dari_id: dict[str, Simpul] = {}
    for baris in semua:
        kunci = teks(baris.data.get("simpul"))
        nama = f"simpul {kunci}" if kunci else f"baris {baris.data['id']}"
        milik = simpul.setdefault(nama, Simpul([]))
        milik.baris.append(baris)
        dari_id[teks(baris.data["id"])] = milik
    for anak in simpul.values():
        calon = dari_id.get(teks(anak.pertama.get("induk")))
        if calon is not None and lebih_tinggi(calon.pertama["jenjang"], anak.pertama["jenjang"]):
            anak.induk = calon
            calon.anak.append(anak)
    return list(simpul.values())


def lebih_tinggi(atas: str, bawah: str) -> bool:
    """Whether `atas` stands strictly above `bawah` in one of the two orders."""
    return any(
        atas in urutan and bawah in urutan and urutan.index(atas) < urutan.index(bawah)
        for urutan in (POHON_UTAMA, POHON_TIM)
    )


def nilai_baris(baris: Baris, *, per_tahun: bool, nol: bool) -> Angka:
    """Return the value of a leaf row."""
    nilai = baris.capaian_tahun if per_tahun else baris.capaian
    if nilai is None and nol and baris.keadaan == BELUM_DIISI:
        return Fraction(0)
    return nilai


def nilai(simpul: Simpul, p: Pengaturan, *, per_tahun: bool, nol: bool) -> Angka:
    """Return a node's rata-rata capaian; a leaf of one row shows that row's value uncapped."""
    if simpul.anak:
        return rata_anak(simpul.anak, p, per_tahun=per_tahun, nol=nol)
    isi = [nilai_baris(b, per_tahun=per_tahun, nol=nol) for b in simpul.baris]
    if len(isi) == 1:
        return isi[0]
    masuk = [x for x in (dibatasi(x, p) for x in isi) if x is not None]
    return rata(masuk) if masuk else None


def rata_anak(anak: list[Simpul], p: Pengaturan, *, per_tahun: bool, nol: bool) -> Angka:
    """Return the weighted mean of the capped values of those that have one."""
    bobot = bobot_anak(anak, p)
    if bobot is None:
        return None
    jumlah, jumlah_bobot = Fraction(0), Fraction(0)
    for satu, w in zip(anak, bobot, strict=True):
        x = dibatasi(nilai(satu, p, per_tahun=per_tahun, nol=nol), p)
        if x is not None:
            jumlah += w * x
            jumlah_bobot += w
    return jumlah / jumlah_bobot if jumlah_bobot else None


def bobot_anak(anak: list[Simpul], p: Pengaturan) -> list[Fraction] | None:
    """Return one weight per sibling; None = some blank or negative, no mean."""
    if p.bobot == "sama":
        return [Fraction(1)] * len(anak)
    isi = [pagu(a) if p.bobot == "pagu" else angka(a.pertama.get("bobot")) for a in anak]
    if all(w is None for w in isi):
        return [Fraction(1)] * len(anak)
    baik = [w for w in isi if w is not None and w >= 0]
    return baik if len(baik) == len(anak) else None


def pagu(simpul: Simpul) -> Angka:
    """Return a node's pagu; blank: the sum of its children's."""
    sendiri = angka(simpul.pertama.get("pagu"))
    if sendiri is not None:
        return sendiri
    isi = [x for x in map(pagu, simpul.anak) if x is not None]
    return sum(isi, Fraction(0)) if isi else None


def bertarget(simpul: Simpul) -> bool:
    """Whether the node has a target s.d. this TW."""
    if simpul.anak:
        return any(map(bertarget, simpul.anak))
    return any(b.terukur for b in simpul.baris)


def bernilai(simpul: Simpul, p: Pengaturan) -> bool:
    """Whether the node has a value, and something below it was filled in: "belum diisi dihitung 0" is not."""
    terisi = any(b.capaian is not None for d in daun(simpul) for b in d.baris)
    return terisi and nilai(simpul, p, per_tahun=False, nol=p.nol) is not None


def hitungan(simpul: list[Simpul], p: Pengaturan) -> tuple[int, int]:
    """Return (dihitung, dari) over these nodes."""
    return sum(bernilai(s, p) for s in simpul), sum(map(bertarget, simpul))


def keadaan(simpul: Simpul, p: Pengaturan) -> str:
    """Return the state of a node's mean: its children's, a leaf node's its rows'."""
    if simpul.anak:
        bagian = [keadaan(a, p) for a in simpul.anak]
    elif len(simpul.baris) == 1:
        return simpul.baris[0].keadaan
    else:
        bagian = [b.keadaan for b in simpul.baris]
    bertarget_ = [k for k in bagian if k != TANPA_TARGET]
    if not bertarget_:
        return TANPA_TARGET
    if all(k == BELUM_DIISI for k in bertarget_):
        return BELUM_DIISI
    if any(k != LENGKAP for k in bertarget_):
        return BELUM_LENGKAP
    # Everything below is complete; without a mean (bobot) there is nothing to compare with 100 %.
    return LENGKAP if bernilai(simpul, p) else TAK_DAPAT_DIHITUNG


def status(keadaan_: str, x: Angka, tw: int) -> str:
    """Return the words of ATURAN 3.4."""
    if keadaan_ != LENGKAP:
        return keadaan_
    if x is None:
        return TAK_DAPAT_DIHITUNG
    if bulat(x, 12) >= 1:
        return "Tercapai"
    return "Tidak tercapai" if tw == 4 else "Belum tercapai"


def isi_rata_rata(baris: Baris, simpul: Simpul, p: Pengaturan) -> None:
    """Write the figures of a Rata-rata capaian row whose node has children (ATURAN 3.5)."""
    m = target_terukur(baris.data, p.tw)
    setahun = angka(baris.data.get("target"))
    if tahunan(baris.data):
        boleh = setahun != 0 or arah(baris.data) == "Turun"
        baris.target = setahun if boleh else None
    else:
        baris.target = m[max(m)] if m else None
    baris.realisasi = nilai(simpul, p, per_tahun=False, nol=p.nol)
    isi_capaian(baris, p)
    baris.capaian_tahun = None
    rata_tahun = nilai(simpul, p, per_tahun=True, nol=p.nol)
    if rata_tahun is not None and setahun is not None:
        baris.capaian_tahun = capaian(rata_tahun, setahun, arah(baris.data), p.rumus_turun)
    baris.keadaan = keadaan(simpul, p) if baris.target is not None else TANPA_TARGET


# ---- results -----------------------------------------------------------------------------------------


def baris_terpakai(plan: Json, p: Pengaturan) -> list[Baris]:
    """Return the rows with an ID, of equal IDs the first."""
    sudah: set[str] = set()
    semua = []
    for data in plan["baris"]:
        nama = teks(data.get("id"))
        if nama and nama not in sudah:
            sudah.add(nama)
            semua.append(hitung_baris(data, p))
    return semua


def hasil_baris(baris: Baris, simpul: Simpul, p: Pengaturan) -> Json:
    """Return one entry of "hasil"."""
    rata_rata = nilai(simpul, p, per_tahun=False, nol=p.nol)
    if simpul.anak:
        dihitung, dari = hitungan(simpul.anak, p)
    else:
        dihitung, dari = hitungan([simpul], p)
    return {
        "jenis_terpakai": baris.jenis,
        "cara_terpakai": baris.cara,
        "realisasi_sd": baris.realisasi,
        "target_sd": baris.target,
        "capaian_sd": baris.capaian,
        "capaian_tahun": baris.capaian_tahun,
        "status": status(baris.keadaan, baris.capaian, p.tw),
        "rata_rata": rata_rata,
        "rata_rata_tahun": nilai(simpul, p, per_tahun=True, nol=p.nol),
        "dihitung": dihitung,
        "dari": dari,
        "status_rata_rata": status(keadaan(simpul, p), rata_rata, p.tw),
        "predikat": predikat(rata_rata if simpul.anak else baris.capaian),
    }


def daun(simpul: Simpul) -> list[Simpul]:
    """Return the leaf nodes at or below a node."""
    return [d for a in simpul.anak for d in daun(a)] if simpul.anak else [simpul]


def hasil_instansi(utama: list[Simpul], p: Pengaturan) -> Json:
    """Return the office's figure: the mean of the top nodes; n dari N counts leaf nodes."""
    puncak = [s for s in utama if s.induk is None]
    rata_rata = rata_anak(puncak, p, per_tahun=False, nol=p.nol) if puncak else None
    dihitung, dari = hitungan([d for s in puncak for d in daun(s)], p)
    return {"rata_rata": rata_rata, "dihitung": dihitung, "dari": dari, "predikat": predikat(rata_rata)}


def nama_sama(nama: object) -> str:
    """Return a name as it is compared: without case and double spaces."""
    return " ".join(teks(nama).lower().split())


def bidang_simpul(simpul: Simpul) -> str:
    """Return the penanggung jawab of a node, inherited from the parent where blank."""
    sendiri = nama_sama(simpul.pertama.get("penanggung_jawab"))
    if sendiri or simpul.induk is None:
        return sendiri
    return bidang_simpul(simpul.induk)


def hasil_bidang(nama: str, utama: list[Simpul], p: Pengaturan) -> Json:
    """Return a bidang's figure: the unweighted mean over its nodes without a child of the same bidang."""
    dicari = nama_sama(nama)
    milik = [s for s in utama if bidang_simpul(s) == dicari]
    terbawah = [s for s in milik if all(bidang_simpul(a) != dicari for a in s.anak)]
    isi = [dibatasi(nilai(s, p, per_tahun=False, nol=p.nol), p) for s in terbawah]
    masuk = [x for x in isi if x is not None]
    rata_rata = rata(masuk) if masuk else None
    dihitung, dari = hitungan(terbawah, p)
    return {"rata_rata": rata_rata, "dihitung": dihitung, "dari": dari, "predikat": predikat(rata_rata)}


def hasil(plan: Json) -> Json:
    """Return "hasil", "hasil_bidang" and "hasil_instansi" of a plan."""
    p = pengaturan(plan)
    semua = baris_terpakai(plan, p)
    pohon = bangun_pohon(semua)
    for simpul in pohon:
        for baris in simpul.baris:
            if simpul.anak and baris.cara == "Rata-rata capaian":
                isi_rata_rata(baris, simpul, p)
    per_id = {b.data["id"]: hasil_baris(b, s, p) for s in pohon for b in s.baris}
    utama = [s for s in pohon if s.pertama["jenjang"] in POHON_UTAMA]
    return {
        "hasil": {b.data["id"]: per_id[b.data["id"]] for b in semua},
        "hasil_bidang": {b["nama"]: hasil_bidang(b["nama"], utama, p) for b in plan.get("bidang") or []},
        "hasil_instansi": hasil_instansi(utama, p),
    }

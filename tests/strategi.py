"""Random plans for hypothesis: everything a person can type into a plan, likely and unlikely alike."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
Sel = int | float | str | None

POHON_UTAMA = ("Tujuan", "Sasaran", "Program", "Kegiatan", "Sub Kegiatan")
POHON_TIM = ("Proses", "Anggota")
BIDANG = ("Sekretariat", "Bidang Mutasi", "Bidang Diklat")

JENIS = (
    None, None, None, "Kumulatif", "Posisi akhir", "Rata-rata TW", "Rilis tahunan",
    "Akumulatif", "Posisi", "Rilis", "kumulatif",
)  # fmt: skip
ARAH = (
    None, None, None, "Naik", "Turun", "Tetap", "Stabil",
    "Turun – makin rendah makin baik", "Naik – makin tinggi makin baik",
)  # fmt: skip
CARA = (
    None, None, None, None, None, "Diisi langsung", "Rasio", "Rasio", "Dari lembaga lain",
    "Langsung", "Konversi", "Eksternal",
)  # fmt: skip
CARA_RATA_RATA = ("Rata-rata capaian", "Rata-rata", "Diisi langsung")
INDIKATOR = ("Jumlah dokumen yang disusun", "Indeks kepuasan", "Persentase ASN terlatih")
INDIKATOR_RATA_RATA = (
    "Persentase rata-rata capaian kinerja", "Persentase Rata- Rata Capaian Kinerja",
    "Persentase Rara-rata Capaian kinerja",
)  # fmt: skip
DO = (None, None, "jumlah X dibagi jumlah seluruh Y dikali 100")
DO_RATA_RATA = ("Rerata capaian Kegiatan A dan B", "Rerata persentase capaian Kegiatan A")
SATUAN = ("Dokumen", "Orang", "%", "%", "Indeks", "nilai", " Skor ", "RASIO", None, "Laporan")
TEKS_SALAH = ("proses", "belum ada", "ada", " ")

bulat = st.integers(0, 12)
desimal = st.integers(0, 2000).map(lambda n: n / 100)
# Percent as fractions, with the round ones that make equal targets, and 0 likely.
pecahan = st.sampled_from((0, 0.25, 0.5, 0.75, 0.8, 0.95, 1, 1, 1.2)) | st.integers(0, 12000).map(
    lambda n: n / 10000,
)
angka: st.SearchStrategy[int | float] = bulat | bulat | desimal | pecahan
positif = st.integers(1, 12) | st.integers(1, 2000).map(lambda n: n / 100)
sel_target: st.SearchStrategy[Sel] = st.one_of(
    angka, angka, st.just("-"), st.none(), st.sampled_from((*TEKS_SALAH, "–", "—")),
)  # fmt: skip
sel_realisasi: st.SearchStrategy[Sel] = st.one_of(
    angka, angka, angka, st.just(0), st.none(), st.sampled_from((*TEKS_SALAH, "-")),
)  # fmt: skip


strip: st.SearchStrategy[Sel] = st.sampled_from(("-", None))


@st.composite
def target_tersusun(draw: st.DrawFn) -> tuple[Sel, list[Sel]]:
    """Targets in the shapes offices use: a sum, one level, a rise, a fall, one quarter."""
    bentuk = draw(st.sampled_from(("bagi", "sama", "naik", "turun", "satu")))
    setahun: Sel = draw(positif)
    if bentuk == "bagi":
        isi = [draw(st.integers(0, 9) | strip) for _ in range(4)]
        return sum(x for x in isi if isinstance(x, int)), isi
    if bentuk == "sama":
        return setahun, [draw(st.sampled_from((setahun, setahun, setahun, "-"))) for _ in range(4)]
    if bentuk == "satu":
        tempat = draw(st.integers(0, 3))
        return setahun, [setahun if i == tempat else draw(strip) for i in range(4)]
    urut = sorted((draw(angka) for _ in range(4)), reverse=bentuk == "turun")
    return urut[-1], [*urut]


@st.composite
def target_tahunan(draw: st.DrawFn) -> tuple[Sel, list[Sel]]:
    """A target of the year alone, its four TW blank or dashes."""
    return draw(angka), [draw(strip) for _ in range(4)]


@st.composite
def target_nol(draw: st.DrawFn) -> tuple[Sel, list[Sel]]:
    """Zeros: targets under Turun, none elsewhere."""
    setahun: Sel = draw(st.sampled_from((0, 0, None, 5)))
    return setahun, [draw(st.sampled_from((0, 0, 0, None, "-"))) for _ in range(4)]


@st.composite
def target_acak(draw: st.DrawFn) -> tuple[Sel, list[Sel]]:
    """Anything a person can type."""
    return draw(st.one_of(angka, st.none())), [draw(sel_target) for _ in range(4)]


target = st.one_of(
    *(target_tersusun() for _ in range(5)),
    target_tahunan(),
    target_nol(),
    *(target_acak() for _ in range(2)),
)


@st.composite
def realisasi(draw: st.DrawFn, target_tw: list[Sel]) -> list[Sel]:
    """Four cells of realisasi: as targeted, nothing at all, up to some quarter, or anything."""
    bentuk = draw(st.sampled_from(("tepat", "acak", "sampai", "acak", "kosong", "sampai")))
    if bentuk == "tepat":
        return [t if isinstance(t, int | float) else None for t in target_tw]
    if bentuk == "kosong":
        return [None] * 4
    if bentuk == "sampai":
        sampai = draw(st.integers(1, 4))
        return [draw(angka) if i < sampai else None for i in range(4)]
    return [draw(sel_realisasi) for _ in range(4)]


kata_rata_rata = st.one_of(
    st.fixed_dictionaries({"cara_hitung": st.none(), "indikator": st.sampled_from(INDIKATOR_RATA_RATA)}),
    st.fixed_dictionaries({"cara_hitung": st.none(), "do": st.sampled_from(DO_RATA_RATA)}),
    st.fixed_dictionaries(
        {"cara_hitung": st.sampled_from(CARA_RATA_RATA), "indikator": st.sampled_from(INDIKATOR_RATA_RATA)},
    ),
)


@st.composite
def isi_baris(draw: st.DrawFn, jenjang: str) -> Json:
    """The cells of a row that its place in the tree does not decide."""
    setahun, target_tw = draw(target)
    data: Json = {
        "uraian": "Uraian",
        "indikator": draw(st.sampled_from(INDIKATOR)),
        "do": draw(st.sampled_from(DO)),
        "satuan": draw(st.sampled_from(SATUAN)),
        "target": setahun,
        "target_tw": target_tw,
        "realisasi_tw": draw(realisasi(target_tw)),
        "jenis_target": draw(st.sampled_from(JENIS)),
        "arah": draw(st.sampled_from(ARAH)),
        "cara_hitung": draw(st.sampled_from(CARA)),
        "tw_rilis": draw(st.sampled_from((None, None, 1, 2, 3, 4))),
        "bobot": draw(st.sampled_from((1, 2, 3, 0.5, 0, None, None))),
        "pagu": draw(st.sampled_from((1000000, 2500000, 400000, 0, None, None))),
    }
    # A mean of nothing is common enough as it is: on leaves the words are rare.
    if not draw(st.integers(0, 19 if jenjang in ("Sub Kegiatan", "Anggota") else 2)):
        data |= draw(kata_rata_rata)
    if data["cara_hitung"] == "Rasio" or draw(st.integers(0, 9)) == 0:
        data["pembilang_tw"] = [draw(st.one_of(angka, angka, st.none())) for _ in range(4)]
        data["penyebut_tw"] = [draw(st.one_of(positif, positif, st.just(0), st.none())) for _ in range(4)]
        data["pembilang_awal"] = draw(st.one_of(st.none(), bulat))
        data["kumulatif_tahun_lalu"] = draw(st.sampled_from((None, False, True)))
    return {kunci: nilai for kunci, nilai in data.items() if nilai is not None}


@st.composite
def baris(draw: st.DrawFn, nomor: int, sebelumnya: list[Json]) -> Json:
    """One row under, mostly, a row that stands above it; sometimes under nothing that exists."""
    jenjang = draw(
        st.sampled_from(POHON_UTAMA + POHON_UTAMA[2:] + ("Sub Kegiatan", "Sub Kegiatan") + POHON_TIM)
    )
    urutan = POHON_UTAMA if jenjang in POHON_UTAMA else POHON_TIM
    di_atas = [b["id"] for b in sebelumnya if b["jenjang"] in urutan[: urutan.index(jenjang)]]
    yatim = st.sampled_from((None, "TIDAK-ADA", *(b["id"] for b in sebelumnya)))
    pilih_induk = st.sampled_from(di_atas[-4:]) if di_atas else yatim
    induk = draw(pilih_induk if draw(st.integers(0, 11)) else yatim)
    data: Json = {"id": f"r{nomor}", "jenjang": jenjang, "induk": induk, **draw(isi_baris(jenjang))}
    data["penanggung_jawab"] = draw(
        st.sampled_from(
            (
                None,
                None,
                "Sekretariat",
                "SEKRETARIAT ",
                "Bidang  Mutasi",
                "bidang mutasi",
                "Bidang Diklat",
                "Lain",
            )
        ),
    )
    _satukan(draw, data, sebelumnya)
    if "simpul" not in data and not draw(st.integers(0, 39)):
        data["jenjang"] = "Aktivitas"  # no jenjang of ours: outside every tree
    return data


def _satukan(draw: st.DrawFn, data: Json, sebelumnya: list[Json]) -> None:
    """Sometimes make the row one more indikator of an earlier node.

    The rows of a node keep one jenjang and one penanggung jawab: which of two different ones speaks is a
    question of findings, not of figures.
    """
    calon = [b for b in sebelumnya if b["jenjang"] == data["jenjang"]]
    if not calon or draw(st.integers(0, 4)):
        return
    teman = draw(st.sampled_from(calon))
    teman.setdefault("simpul", f"simpul-{teman['id']}")
    data["simpul"] = teman["simpul"]
    data["penanggung_jawab"] = teman["penanggung_jawab"]


@st.composite
def pengaturan(draw: st.DrawFn) -> Json:
    """Pengaturan; a key that keeps its default is sometimes missing."""
    data: Json = {"tw_pelaporan": draw(st.sampled_from((4, 3, 2, 1)))}
    for kunci, pilihan in (
        ("batas_capaian", (1, 1.1, 1.2, 1.5, None)),
        ("belum_diisi", ("kecualikan", "nol")),
        ("bobot", ("sama", "bobot", "pagu")),
        ("rumus_turun", ("2T-R", "T/R")),
    ):
        if draw(st.booleans()):
            data[kunci] = draw(st.sampled_from(pilihan))
    return data


@st.composite
def rencana(draw: st.DrawFn, *, paling_banyak: int = 14) -> Json:
    """A whole plan, schema 1."""
    semua: list[Json] = []
    for nomor in range(1, draw(st.integers(2, paling_banyak)) + 1):
        semua.append(draw(baris(nomor, semua)))
    if draw(st.booleans()):
        # A node's rows need not stand together, and a child may stand above its parent.
        semua = draw(st.permutations(semua))
    return {
        "skema": 1,
        "instansi": {"nama": "Badan Contoh", "kabupaten": "Contoh", "tahun": 2024},
        "pengaturan": draw(pengaturan()),
        "bidang": [{"nama": nama, "singkatan": nama[-3:].upper()} for nama in BIDANG],
        "baris": semua,
    }

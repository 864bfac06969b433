"""Random trees of nodes for the tests of the drawn cascade: every shape, texts from a word to a paragraph."""

from __future__ import annotations

from random import Random

from renaksi_xl.core.bagan_bentuk import Larik, Peran, Simpul, Tulisan

JENJANG = ("Tujuan", "Sasaran", "Program", "Kegiatan", "Sub Kegiatan", "Proses", "Anggota")
KATA = (
    *(
        "dan",
        "di",
        "pelayanan",
        "administrasi",
        "kepegawaian",
        "Tersusunnya",
        "dokumen",
        "ASN",
        "Jumlah",
        "&",
        "<5%>",
    ),
    *("perencanaan/penganggaran", "“kutip”", "É–š", "MENINGKATNYA", "pertanggungjawaban-keuangan", "W" * 60),
)
BANYAK = 200


def _teks(acak: Random, paling: int) -> str:
    return " ".join(acak.choice(KATA) for _ in range(acak.randint(1, paling)))


def _isi(acak: Random, jenjang: str, nomor: int) -> tuple[Larik, ...]:
    isi: list[Larik] = [
        (Tulisan(Peran.KEPALA, f"{jenjang} {nomor}"),),
        (Tulisan(Peran.NAMA, _teks(acak, 12)),),
    ]
    for _ in range(acak.choice((1,) * 12 + (2,) * 6 + (5, 20))):
        isi.append((Tulisan(Peran.KINERJA, _teks(acak, 15)),))
        isi.append((Tulisan(Peran.INDIKATOR, _teks(acak, acak.choice((4, 8, 15, 60)))),))
    if acak.random() < 0.5:
        isi.append((Tulisan(Peran.PEMILIK, _teks(acak, 8)),))
    if acak.random() < 0.7:
        isi.append(
            (Tulisan(Peran.KAKI_LABEL, "Capaian s.d. TW III"), Tulisan(Peran.KAKI_ANGKA, "100,00%", lebar=9))
        )
        isi.append((Tulisan(Peran.KAKI_KATA, "Sangat Tinggi · 46 dari 48 dihitung"),))
    return tuple(isi)


def pohon(acak: Random, banyak: int = BANYAK) -> Simpul:
    """A tree of so many nodes, at most seven levels: bushy, chained, or one parent of nearly all."""
    anak: list[list[int]] = [[] for _ in range(banyak)]
    dalam = [0] * banyak
    condong = acak.choice(("rata", "dekat", "lebar"))
    for i in range(1, banyak):
        boleh = [j for j in range(i) if dalam[j] < len(JENJANG) - 1]
        pilihan = {"rata": boleh, "dekat": boleh[-4:], "lebar": boleh[:3]}[condong]
        induk = acak.choice(pilihan)
        anak[induk].append(i)
        dalam[i] = dalam[induk] + 1

    def simpul(i: int) -> Simpul:
        isi = _isi(acak, JENJANG[dalam[i]], i)
        return Simpul(f"n{i}", JENJANG[dalam[i]], isi, isi[:2], tuple(simpul(a) for a in anak[i]))

    return simpul(0)

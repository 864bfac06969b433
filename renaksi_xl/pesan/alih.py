"""What `renaksi ke-renaksi` and `renaksi ke-cascading` say."""

from __future__ import annotations

BANTUAN_KE_RENAKSI = (
    "Susun Renaksi dari cascading: semua teks tetap, target dan realisasi dikosongkan untuk diisi, penanggung jawab "
    "diambil dari pemilik kinerja. SUMBER: buku kita atau rencana JSON; SUMBER tidak diubah."
)
BANTUAN_KE_CASCADING = (
    "Susun cascading dari Renaksi: semua isi tetap, pemilik kinerja diambil dari penanggung jawab, DO kosong untuk "
    "diisi. SUMBER: buku kita atau rencana JSON; SUMBER tidak diubah."
)
OPSI_HASIL_ALIH = "Buku induk baru (.xlsm) atau rencana (.json) yang ditulis."
OPSI_TAHUN_ALIH = "Tahun Renaksi yang baru; bila tidak diberikan, tahun SUMBER."
OPSI_TUJUAN = "Tujuan perangkat daerah, ditempatkan di atas semua sasaran."
OPSI_INDIKATOR_TUJUAN = "Indikator tujuan itu."


def akhiran(nama: str) -> str:
    """The result is neither a workbook nor a plan."""
    return f"Hasil {nama} harus berakhiran .xlsm (buku induk) atau .json (rencana). Ulangi dengan nama lain."


def sudah_ada(nama: str) -> str:
    """The result is there already."""
    return f"“{nama}” sudah ada dan mungkin berisi pekerjaan, jadi tidak ditimpa. Pilih nama lain."


def tujuan_tanpa_pasangan() -> str:
    """A tujuan needs its indikator."""
    return "--tujuan dan --indikator-tujuan diberikan bersama: tujuan tanpa indikator tidak dapat diukur."


def sudah_bertujuan(nama: str) -> str:
    """There is a tujuan already."""
    return (
        f"{nama} sudah punya Tujuan di lembar Cascading. Ulangi tanpa --tujuan; ubah Tujuan itu di bukunya."
    )


def renaksi_selesai(indikator: int, penanggung_jawab: int, bidang: int) -> str:
    """What is in the new Renaksi."""
    return (
        f"{indikator} indikator menunggu target; penanggung jawab {penanggung_jawab} baris diambil dari pemilik kinerja, "
        f"{bidang} unit ditambahkan ke daftar bidang di Pengaturan"
    )


def cascading_selesai(pemilik: int, tanpa_pemilik: int, tanpa_do: int) -> str:
    """What is in the new cascade."""
    return (
        f"Pemilik kinerja {pemilik} baris diambil dari penanggung jawab, {tanpa_pemilik} baris masih kosong; "
        f"{tanpa_do} indikator menunggu definisi operasional"
    )


TANPA_TUJUAN = (
    "Tujuan belum ada: tambahkan di lembar Cascading, atau ulangi dengan --tujuan dan --indikator-tujuan"
)
